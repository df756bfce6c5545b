//! 指标: the marks of a category as levers, kept in balance, and the editor of its indicators.

pub mod balance_choice;
pub mod editor;
pub mod marks_panel;

use yew::prelude::*;

use crate::pages::{halves, no_category, standing_half};
use baton_words::Locale;
use baton_workbench::State;

/// The page: the editor beside what it does to everyone.
pub fn view(state: &State, locale: Locale) -> Html {
    let editor = state.category().and_then(|category| editor::view(state, category, locale));
    let left = editor.unwrap_or_else(|| html! { <section class="levers">{ no_category(locale) }</section> });
    halves(left, standing_half(state))
}
