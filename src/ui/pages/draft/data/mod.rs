//! 数据: what was observed, the units and their adjustments, as a spreadsheet.

pub mod grid;
pub mod importing;

use yew::prelude::*;

use crate::i18n::Locale;
use crate::ui::shell::context::Act;
use crate::workbench::State;

/// The page.
pub fn view(state: &State, act: &Act, locale: Locale) -> Html {
    html! { <div class="data-page">{ grid::panel(state, act, locale) }</div> }
}
