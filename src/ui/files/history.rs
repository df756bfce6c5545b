//! The last states of the page's project, each of which can be gone back to.

use yew::prelude::*;

use super::{use_library, wording};
use crate::ui::context::{use_act, use_words};
use crate::workbench::library::LibraryAction;
use crate::workbench::{Action, ScenarioName};

/// The states, the latest first.
#[component]
pub fn History() -> Html {
    let (library, act, all) = (use_library(), use_act(), use_words());
    let words = &all.files;
    let marks = library.opened().map_or(&[][..], |head| &head.marks);
    let last = marks.last().map(|mark| mark.number);
    let rows = marks.iter().rev().map(|mark| {
        let (act, number) = (act.clone(), mark.number);
        let at = wording::moment(words, mark.at);
        let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Library(LibraryAction::TurnBack(number))));
        let scenario = match (mark.scenario.as_str(), mark.of.as_str()) {
            ("", "") => all.scenarios.baseline.to_owned(),
            ("", of) => ScenarioName { id: of.into(), name: String::new() }.called(all),
            (name, _) => name.to_owned(),
        };
        let what = (words.state_edits)(&scenario, mark.edits);
        html! {
            <li key={number.to_string()}>
                <span class="when">{ at.clone() }</span>
                <span class="what">{ what.clone() }</span>
                if last == Some(number) {
                    <span class="is-open">{ words.present_state }</span>
                } else {
                    <button type="button" aria-label={(words.turn_back_to)(&at, &what)} {onclick}>{ words.turn_back }</button>
                }
            </li>
        }
    });
    html! {
        <section class="card history" aria-labelledby="history-title">
            <h2 id="history-title">{ words.history }</h2>
            <p class="hint">{ words.history_hint }</p>
            <ol class="states" hidden={marks.is_empty()}>{ for rows }</ol>
            <p class="hint" hidden={!marks.is_empty()}>{ words.history_empty }</p>
        </section>
    }
}
