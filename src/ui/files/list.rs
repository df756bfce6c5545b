//! The list of projects, and those whose deletion can be taken back.

use yew::prelude::*;

use super::project::ProjectRow;
use super::{use_library, wording};
use crate::ui::context::{use_act, use_words};
use crate::workbench::Action;
use crate::workbench::library::{LibraryAction, free_name};

/// The list.
#[component]
pub fn LibraryList() -> Html {
    let (library, act, words) = (use_library(), use_act(), &use_words().files);
    let names = || library.present().map(|head| head.name.as_str());
    let rows = library.present().map(|head| {
        let copy = free_name(&(words.copy_of)(&head.name), names());
        let open = library.open.as_ref() == Some(&head.id);
        html! { <ProjectRow key={head.id.clone()} head={head.clone()} {open} {copy} /> }
    });
    let deleted = library.deleted();
    html! {
        <section class="card library" aria-labelledby="library-title">
            <h2 id="library-title">{ words.library }</h2>
            <p class="hint">{ words.library_hint }</p>
            <div class="table-box" hidden={names().next().is_none()}>
                <table class="library-table">
                    <thead><tr>
                        <th scope="col">{ words.project }</th>
                        <th scope="col">{ words.saved_at }</th>
                        <th scope="col" class="number">{ words.states }</th>
                        <th scope="col"><span class="sr">{ words.deeds }</span></th>
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            <p class="hint" hidden={names().next().is_some()}>{ words.library_empty }</p>
            <p class="hint warning" hidden={library.unreadable == 0}>{ (words.unreadable)(library.unreadable) }</p>
            <ul class="deleted" role="status">
                { for deleted.into_iter().map(|head| {
                    let (act, id) = (act.clone(), head.id.clone());
                    let undo = Callback::from(move |_: MouseEvent| act.on(Action::Library(LibraryAction::Undelete(id.clone()))));
                    let at = wording::moment(words, head.deleted.unwrap_or_default());
                    html! {
                        <li key={head.id.clone()}>
                            { (words.deleted)(&head.name, &at) }
                            <button type="button" aria-label={(words.undelete_named)(&head.name)} onclick={undo}>{ words.undelete }</button>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}
