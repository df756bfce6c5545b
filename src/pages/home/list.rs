//! The list of projects, and those whose deletion can be taken back.

use yew::prelude::*;

use super::project::ProjectRow;
use super::{use_library, wording};
use crate::shell::beside;
use crate::shell::context::{use_act, use_locale};
use baton_words::files;
use baton_workbench::Action;
use baton_workbench::pages::home::{LibraryAction, free_name};

/// The list.
#[component]
pub fn LibraryList() -> Html {
    let (library, act, locale) = (use_library(), use_act(), use_locale());
    let names = || library.present().map(|head| head.name.as_str());
    let rows = library.present().map(|head| {
        let copy = free_name(&files::copy_of(locale, &head.name), names());
        let open = library.open.as_ref() == Some(&head.id);
        html! { <ProjectRow key={head.id.clone()} head={head.clone()} {open} {copy} /> }
    });
    let all = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Library(LibraryAction::SaveAll)))
    };
    let deleted = library.deleted();
    html! {
        <section class="card library" aria-labelledby="library-title">
            <h2 id="library-title">{ files::LIBRARY.of(locale) }</h2>
            <p class="hint">{ if beside::is_file() { files::KEPT_AT_FILE } else { files::LIBRARY_HINT }.of(locale) }</p>
            <div class="table-box" hidden={names().next().is_none()}>
                <table class="library-table">
                    <thead><tr>
                        <th scope="col">{ files::PROJECT.of(locale) }</th>
                        <th scope="col">{ files::SAVED_AT.of(locale) }</th>
                        <th scope="col">{ files::STATE.of(locale) }</th>
                        <th scope="col"><span class="sr">{ files::DEEDS.of(locale) }</span></th>
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            <p class="together" hidden={names().next().is_none()}>
                <button type="button" class="save-all" onclick={all}>{ files::SAVE_ALL.of(locale) }</button>
                <span class="hint">{ files::OPEN_ALL_HINT.of(locale) }</span>
            </p>
            <p class="hint" hidden={names().next().is_some()}>{ files::LIBRARY_EMPTY.of(locale) }</p>
            <p class="hint warning" hidden={library.unreadable == 0}>{ files::unreadable(locale, library.unreadable) }</p>
            <ul class="deleted" role="status">
                { for deleted.into_iter().map(|head| {
                    let (act, id) = (act.clone(), head.id.clone());
                    let undo = Callback::from(move |_: MouseEvent| act.on(Action::Library(LibraryAction::Undelete(id.clone()))));
                    let at = wording::moment(locale, head.deleted.unwrap_or_default());
                    html! {
                        <li key={head.id.clone()}>
                            { files::deleted(locale, &head.name, &at) }
                            <button type="button" aria-label={files::undelete_named(locale, &head.name)} onclick={undo}>{ files::UNDELETE.of(locale) }</button>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}
