//! What goes with something that is deleted, said where its button is.

use yew::prelude::*;

use baton_words::{Locale, taken_along};
use baton_workbench::References;

/// What goes along, in a sentence; absent where nothing does.
pub fn sentence(locale: Locale, references: &References) -> Option<String> {
    let References { rules, breakers, circumstances, marks, readings, difficulties, entries, sets } = references;
    let parts = [
        (!rules.is_empty()).then(|| taken_along::grade_rules(locale, rules)),
        (*breakers > 0).then(|| taken_along::breakers(locale, *breakers)),
        (!circumstances.is_empty()).then(|| taken_along::circumstances(locale, circumstances)),
        (marks.count > 0).then(|| taken_along::marks(locale, marks.count, &marks.names)),
        (readings.count > 0).then(|| taken_along::readings(locale, readings.count, &readings.names)),
        (*difficulties > 0).then(|| taken_along::difficulties(locale, *difficulties)),
        (!sets.is_empty()).then(|| taken_along::sets(locale, sets)),
        (entries.count > 0).then(|| taken_along::entries(locale, entries.count, &entries.names)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| taken_along::lead(locale, &parts))
}

/// The sentence as a line of the page.
pub fn line(locale: Locale, references: &References) -> Html {
    let told = sentence(locale, references);
    html! { <p class="hint taken-along" hidden={told.is_none()}>{ told.unwrap_or_default() }</p> }
}
