//! 数据: what was observed, the units and their adjustments, as a spreadsheet.

pub mod grid;
pub mod importing;

use yew::prelude::*;

use crate::shell::context::Act;
use baton_words::Locale;
use baton_workbench::State;

/// The page.
pub fn view(state: &State, act: &Act, locale: Locale) -> Html {
    html! { <div class="data-page">{ grid::panel(state, act, locale) }</div> }
}
