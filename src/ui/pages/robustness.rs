//! 稳健性: what survives when marks, readings and choices are drawn at random.

use yew::prelude::*;

use crate::i18n::Locale;
use crate::ui::context::Act;
use crate::workbench::State;

/// The page.
pub fn view(_state: &State, _act: &Act, _locale: Locale) -> Html {
    html! { <div /> }
}
