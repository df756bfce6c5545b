//! What there is to say about keeping the project, above the page: restored, open in another tab, not kept and why.

use yew::prelude::*;

use super::{use_library, wording};
use crate::shell::context::{use_act, use_locale};
use crate::shell::presets;
use baton_words::{files, shell};
use baton_workbench::pages::home::{LibraryAction, Standing, StoreError, Told, free_name};
use baton_workbench::parts::Preset;
use baton_workbench::{Action, Page};

/// Properties of [`KeepBar`].
#[derive(Properties, PartialEq)]
pub struct KeepBarProps {
    /// Saves the project as a file.
    pub save: Callback<()>,
}

/// One bar for what stands in the way of keeping the project, one for what is said until it is read.
#[component]
pub fn KeepBar(props: &KeepBarProps) -> Html {
    let (library, act, locale) = (use_library(), use_act(), use_locale());
    let button = |label: &'static str, action: Action| {
        let act = act.clone();
        html! { <button key={label} type="button" onclick={Callback::from(move |_: MouseEvent| act.on(action.clone()))}>{ label }</button> }
    };
    let library_button = |label, action| button(label, Action::Library(action));
    let save = html! { <button key="file" type="button" onclick={props.save.reform(|_: MouseEvent| ())}>{ shell::SAVE.of(locale) }</button> };
    let name = library.opened().map_or(files::UNTITLED.of(locale), |head| head.name.as_str());
    let part = || {
        let name = free_name(&files::copy_of(locale, name), library.present().map(|head| head.name.as_str()));
        library_button(files::PART.of(locale), LibraryAction::Part(name))
    };
    let stands = match &library.standing {
        Standing::Elsewhere => Some((
            files::ELSEWHERE.of(locale).to_owned(),
            vec![library_button(files::GO_ON_HERE.of(locale), LibraryAction::Continue), part()],
        )),
        Standing::Conflict => {
            let reload = library_button(files::TAKE_THEIRS.of(locale), LibraryAction::Reload);
            Some((files::CONFLICT.of(locale).to_owned(), vec![part(), reload, save.clone()]))
        }
        Standing::Failed(StoreError::Gone) => Some((files::GONE.of(locale).to_owned(), vec![part(), save.clone()])),
        Standing::Failed(fault) => {
            let mut choices = vec![save.clone()];
            if *fault == StoreError::Full {
                choices.push(button(files::TO_LIBRARY.of(locale), Action::Page(Page::Home)));
            }
            Some((wording::fault(locale, fault), choices))
        }
        _ => None,
    };
    let told = library.told.as_ref();
    let mut choices = Vec::new();
    if matches!(told, Some(Told::Restored { .. } | Told::Earlier { .. })) {
        let act = act.clone();
        let demo = Callback::from(move |_: MouseEvent| {
            act.on(Action::Library(LibraryAction::Dismiss));
            presets::show(Preset::DemoCounty, &act);
        });
        choices.push(html! { <button key="demo" type="button" onclick={demo}>{ files::TO_DEMO.of(locale) }</button> });
    }
    if matches!(told, Some(Told::Skipped { .. } | Told::NotOpened { .. } | Told::Earlier { .. })) {
        choices.push(button(files::TO_LIBRARY.of(locale), Action::Page(Page::Home)));
    }
    let grave = matches!(told, Some(Told::NotOpened { .. } | Told::Failed(_) | Told::Earlier { .. }));
    html! {
        <div class="keep-bars">
            <div key="stands" class="keep-bar grave" role="alert" hidden={stands.is_none()}>
                if let Some((text, choices)) = stands {
                    <p>{ text }</p><span class="choices">{ for choices }</span>
                }
            </div>
            <div key="told" class={classes!("keep-bar", grave.then_some("grave"))} role="status" hidden={told.is_none()}>
                if let Some(told) = told {
                    <p>{ wording::told(locale, told) }</p>
                    <span class="choices">{ for choices }{ library_button(shell::DISMISS.of(locale), LibraryAction::Dismiss) }</span>
                }
            </div>
        </div>
    }
}
