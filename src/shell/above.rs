//! What stands above a page: what the scenario does, in a sentence with its figures; or what a draft still lacks.

use yew::prelude::*;

use super::rest::Rest;
use super::wording;
use crate::pages::what_if::headline::HeadlineBar;
use baton_words::Locale;
use baton_workbench::{Headline, Page, State};

/// The strip; nothing above what is not about the policy at hand.
pub fn strip(state: &State, headline: Headline, later: Option<&Rest>, locale: Locale) -> Html {
    if state.view().page == Page::Home {
        return html! { <div key="strip" hidden=true /> };
    }
    if state.drafted() {
        let to_do = later.map(|rest| (rest.to_do)(state, locale));
        return html! { <div key="draft" class="draft-strip">{ to_do }</div> };
    }
    let nearest = wording::nearest(locale, &headline, &state.pair().policy).unwrap_or_default();
    html! { <HeadlineBar key="strip" {nearest} {headline} drawn={state.drawn()} /> }
}
