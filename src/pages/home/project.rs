//! One project of the library: its name, which can be changed, when it was saved, and what can be done with it.

use yew::prelude::*;

use super::wording;
use crate::pages::draft::indicators::editor::TextField;
use crate::shell::context::{use_act, use_locale};
use baton_words::files;
use baton_workbench::Action;
use baton_workbench::pages::home::{Head, LibraryAction};

/// Properties of [`ProjectRow`].
#[derive(Properties, PartialEq)]
pub struct ProjectRowProps {
    /// The project.
    pub head: Head,
    /// Whether it is the page's.
    pub open: bool,
    /// What a copy is called.
    pub copy: String,
}

/// A row of the list.
#[component]
pub fn ProjectRow(props: &ProjectRowProps) -> Html {
    let (act, locale) = (use_act(), use_locale());
    let Head { id, name, .. } = &props.head;
    let on = |action: LibraryAction| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Library(action.clone())))
    };
    let renamed = {
        let (act, id) = (act.clone(), id.clone());
        Callback::from(move |name: String| act.on(Action::Library(LibraryAction::Rename(id.clone(), name))))
    };
    let (open, copy, delete) = (
        LibraryAction::Open(id.clone()),
        LibraryAction::Duplicate(id.clone(), props.copy.clone()),
        LibraryAction::Delete(id.clone()),
    );
    html! {
        <tr class={classes!(props.open.then_some("open"))}>
            <th scope="row">
                <TextField class="project-name" value={name.clone()} label={files::name_of(locale, name)} take={renamed} needed={true} />
            </th>
            <td class="when">{ wording::moment(locale, props.head.saved()) }</td>
            <td class="standing">{ props.head.marks.last().map(|mark| wording::standing(locale, mark)) }</td>
            <td class="deeds">
                if props.open {
                    <span class="is-open">{ files::IS_OPEN.of(locale) }</span>
                } else {
                    <button type="button" aria-label={files::open_named(locale, name)} onclick={on(open)}>{ files::OPEN.of(locale) }</button>
                }
                <button type="button" aria-label={files::duplicate_named(locale, name)} onclick={on(copy)}>{ files::DUPLICATE.of(locale) }</button>
                <button type="button" aria-label={files::delete_named(locale, name)} onclick={on(delete)}>{ files::DELETE.of(locale) }</button>
            </td>
        </tr>
    }
}
