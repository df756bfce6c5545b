//! 数据: what was observed, the units and their adjustments, as a spreadsheet; and sheets of somebody's own brought in.

pub mod grid;
pub mod importing;

use yew::prelude::*;

use self::importing::Importing;
use crate::shell::context::Act;
use baton_words::Locale;
use baton_workbench::State;

/// The page.
pub fn view(state: &State, act: &Act, locale: Locale) -> Html {
    html! { <div class="data-page">{ grid::panel(state, act, locale) }</div> }
}

/// The page on which sheets are brought in.
pub fn brought_in(state: &State) -> Html {
    html! { <div class="files-page"><Importing pair={state.pair().clone()} goes={state.import_goes()} /></div> }
}
