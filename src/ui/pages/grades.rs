//! 等次: the grade ladder of a category beside what it does to everyone.

use yew::prelude::*;

use super::{halves, lever_half, no_category, standing_half};
use crate::i18n::Locale;
use crate::ui::context::Act;
use crate::ui::ladder_panel::LadderPanel;
use crate::workbench::{LadderLevers, State};

/// The page.
pub fn view(state: &State, _act: &Act, locale: Locale) -> Html {
    let words = locale.words();
    let panel = match state.category() {
        Some(category) => html! { <LadderPanel ladder={LadderLevers::of(&state.reader(), category)} /> },
        None => no_category(words),
    };
    halves(lever_half(state, words.scenarios.page_grades, panel, true), standing_half(state))
}
