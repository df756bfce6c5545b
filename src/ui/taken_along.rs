//! What goes with something that is deleted, said where its button is.

use yew::prelude::*;

use crate::i18n::Catalogue;
use crate::workbench::References;

/// What goes along, in a sentence; absent where nothing does.
pub fn sentence(words: &Catalogue, references: &References) -> Option<String> {
    let said = &words.taken_along;
    let References { gates, breakers, veto, readings, difficulties, entries } = references;
    let parts = [
        (!gates.is_empty()).then(|| (said.gates)(gates)),
        (*breakers > 0).then(|| (said.breakers)(*breakers)),
        veto.then(|| said.veto.to_owned()),
        (readings.count > 0).then(|| (said.readings)(readings.count, &readings.names)),
        (*difficulties > 0).then(|| (said.difficulties)(*difficulties)),
        (entries.count > 0).then(|| (said.entries)(entries.count, &entries.names)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| (said.lead)(&parts))
}

/// The sentence as a line of the page.
pub fn line(words: &Catalogue, references: &References) -> Html {
    let told = sentence(words, references);
    html! { <p class="hint taken-along" hidden={told.is_none()}>{ told.unwrap_or_default() }</p> }
}
