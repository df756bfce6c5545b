//! The pages of the workbench: what each shows of the category looked at.

pub mod check;
pub mod compare;
pub mod draft;
pub mod home;
pub mod papers;
pub mod show;
pub mod what_if;

use yew::prelude::*;

use self::what_if::distribution::Distribution;
use self::what_if::league::League;
use self::what_if::totals::Totals;
use super::controls::levers::Levers;
use super::shell::context::Act;
use super::shell::rest::Rest;
use baton_words::{Locale, league};
use baton_workbench::{Page, State, headings, lanes, strips};

/// The page looked at; `waiting` where it is one of those that come later, and not here yet.
pub fn view(state: &State, locale: Locale, act: &Act, later: Option<&Rest>, waiting: Html) -> Html {
    if state.view().page == Page::WhatIf {
        return what_if::view(state, locale);
    }
    later.map_or(waiting, |rest| (rest.page)(state, act, locale))
}

/// The pages that come later.
pub fn later(state: &State, act: &Act, locale: Locale) -> Html {
    match state.view().page {
        // Here from the first.
        Page::WhatIf => html! {},
        Page::Home => home::page::view(state, act, locale),
        Page::Indicators => draft::indicators::view(state, locale),
        Page::Grades => draft::grades::view(state, act, locale),
        Page::Units => draft::units::view(state, act, locale),
        Page::Data => draft::data::view(state, act, locale),
        Page::Import => draft::data::brought_in(state),
        Page::Monitoring => draft::monitoring::view(state, act, locale),
        Page::Use => draft::grades::use_of_results::view(state, act, locale),
        Page::Compare => compare::view(state, act, locale),
        Page::Policy => papers::policy::view(state),
        Page::Workbooks => papers::workbooks::view(state, act, locale),
        Page::Show => show::view(state, locale),
        Page::Report => papers::report::view(state, act, locale),
        Page::Lint => check::findings::page::view(state, act, locale),
        Page::Solve => what_if::goal::view(state, act, locale),
        Page::Robustness => check::robustness::view(state, act, locale),
        Page::Stability => check::stability::view(state, act, locale),
    }
}

/// Levers at the left, results at the right.
fn halves(levers: Html, results: Html) -> Html {
    html! { <div class="halves">{ levers }<div class="results">{ results }</div></div> }
}

/// The left half of a page.
fn lever_half(state: &State, title: &'static str, panel: Html, assumed: bool) -> Html {
    let policy = &state.pair().policy;
    let key = state.category().map_or_else(String::new, |category| category.id.to_string());
    html! { <Levers {key} {title} assumptions={policy.assumptions.clone()} {assumed}>{ panel }</Levers> }
}

/// Where everyone stands, the league table and the county's totals.
fn standing_half(state: &State) -> Html {
    let (against, current, view) = (state.against(), state.current(), state.view());
    let totals = html! { <Totals key="totals" categories={state.totals()} county={state.figures()} /> };
    let Some(category) = state.category() else { return totals };
    let sections: Vec<String> =
        headings(category).into_iter().map(|named| category.section_name(named).to_owned()).collect();
    html! {
        <>
            <div class="category-results" key={category.id.to_string()}>
                <Distribution category={category.name.clone()} strips={strips(against, current, view.category)} unit={view.unit} />
                <League category={category.name.clone()} lanes={state.with_nearest(lanes(against, current, view.category, &view.wanted))}
                    {sections} wanted={view.wanted.clone()} unit={view.unit} />
            </div>
            { totals }
        </>
    }
}

/// What stands where the policy has no category.
fn no_category(locale: Locale) -> Html {
    html! { <p class="hint">{ league::NO_CATEGORIES.of(locale) }</p> }
}
