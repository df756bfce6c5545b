//! The last states of the page's project, each of which can be gone back to.

use yew::prelude::*;

use super::{use_library, wording};
use crate::shell::context::{use_act, use_locale};
use baton_words::files;
use baton_workbench::Action;
use baton_workbench::pages::home::LibraryAction;

/// The states, the latest first.
#[component]
pub fn History() -> Html {
    let (library, act, locale) = (use_library(), use_act(), use_locale());
    let marks = library.opened().map_or(&[][..], |head| &head.marks);
    let last = marks.last().map(|mark| mark.number);
    let rows = marks.iter().rev().map(|mark| {
        let (act, number) = (act.clone(), mark.number);
        let at = wording::moment(locale, mark.at);
        let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Library(LibraryAction::TurnBack(number))));
        let what = wording::state(locale, mark);
        html! {
            <li key={number.to_string()}>
                <span class="when">{ at.clone() }</span>
                <span class="what">{ what.clone() }</span>
                if last == Some(number) {
                    <span class="is-open">{ files::PRESENT_STATE.of(locale) }</span>
                } else {
                    <button type="button" aria-label={files::turn_back_to(locale, &at, &what)} {onclick}>{ files::TURN_BACK.of(locale) }</button>
                }
            </li>
        }
    });
    html! {
        <section class="card history" aria-labelledby="history-title">
            <h2 id="history-title">{ files::HISTORY.of(locale) }</h2>
            <p class="hint">{ files::HISTORY_HINT.of(locale) }</p>
            <ol class="states" hidden={marks.is_empty()}>{ for rows }</ol>
            <p class="hint" hidden={!marks.is_empty()}>{ files::HISTORY_EMPTY.of(locale) }</p>
        </section>
    }
}
