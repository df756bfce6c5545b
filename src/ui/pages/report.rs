//! 报告: the scenario as a report for print.

use yew::prelude::*;

use crate::i18n::Locale;
use crate::ui::context::Act;
use crate::workbench::State;

/// The page.
pub fn view(_state: &State, _act: &Act, _locale: Locale) -> Html {
    html! { <div /> }
}
