//! 推演: the marks of a category's indicators beside what they do to everyone.

pub mod cut_handle;
pub mod distribution;
pub mod goal;
pub mod headline;
pub mod league;
pub mod league_row;
pub mod strip;
pub mod totals;

use yew::prelude::*;

use super::draft::indicators::marks_panel::MarksPanel;
use super::{halves, lever_half, no_category, standing_half};
use baton_words::{Locale, scenarios};
use baton_workbench::{MarksLevers, State};

/// The page.
pub fn view(state: &State, locale: Locale) -> Html {
    let panel = match state.category() {
        Some(category) => {
            let marks = MarksLevers::of(&state.reader(), category, &state.pair().roster);
            let balancing = state.view().balancing.clone();
            let size = state.size();
            html! { <MarksPanel {marks} category={category.id.clone()} {balancing} {size} /> }
        }
        None => no_category(locale),
    };
    halves(lever_half(state, scenarios::MARKS.of(locale), panel, false), standing_half(state))
}
