//! 办法: the policy of the scenario worked on, as a document.

use yew::prelude::*;

use super::PolicyDocument;
use crate::workbench::{ScenarioName, State};

/// The page.
pub fn view(state: &State) -> Html {
    let scenario = state.book().chosen().map(ScenarioName::of);
    html! { <div class="compare"><PolicyDocument pair={state.pair().clone()} {scenario} /></div> }
}
