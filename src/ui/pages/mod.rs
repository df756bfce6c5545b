//! The pages of the workbench: what each shows of the category looked at.

pub mod check;
pub mod compare;
pub mod draft;
pub mod home;
pub mod papers;
pub mod what_if;

use yew::prelude::*;

use self::what_if::distribution::Distribution;
use self::what_if::league::League;
use self::what_if::totals::Totals;
use super::controls::levers::Levers;
use super::shell::context::Act;
use super::shell::rest::Rest;
use crate::i18n::{Locale, league, scenarios};
use crate::workbench::pages::draft::indicators::editor::Editor;
use crate::workbench::{Page, State, headings, lanes, strips};

/// The pages there are, in the order of the rail.
pub const PAGES: [Page; 14] = [
    Page::Indicators,
    Page::Grades,
    Page::Units,
    Page::Data,
    Page::Monitoring,
    Page::Use,
    Page::Compare,
    Page::Stability,
    Page::Robustness,
    Page::Solve,
    Page::Lint,
    Page::Policy,
    Page::Report,
    Page::Files,
];

/// Whether a page is the first of its kind on the rail: rules and data, questions, documents and files.
pub fn begins(page: Page) -> bool {
    matches!(page, Page::Compare | Page::Policy)
}

/// What a page is called.
pub fn name(page: Page, locale: Locale) -> &'static str {
    match page {
        Page::Indicators => scenarios::PAGE_INDICATORS.of(locale),
        Page::Grades => scenarios::PAGE_GRADES.of(locale),
        Page::Units => scenarios::PAGE_UNITS.of(locale),
        Page::Data => scenarios::PAGE_DATA.of(locale),
        Page::Monitoring => scenarios::PAGE_MONITORING.of(locale),
        Page::Use => scenarios::PAGE_USE.of(locale),
        Page::Compare => scenarios::PAGE_COMPARE.of(locale),
        Page::Policy => scenarios::PAGE_POLICY.of(locale),
        Page::Files => scenarios::PAGE_FILES.of(locale),
        Page::Report => scenarios::PAGE_REPORT.of(locale),
        Page::Lint => scenarios::PAGE_LINT.of(locale),
        Page::Solve => scenarios::PAGE_SOLVE.of(locale),
        Page::Robustness => scenarios::PAGE_ROBUSTNESS.of(locale),
        Page::Stability => scenarios::PAGE_STABILITY.of(locale),
    }
}

/// Whether a page has levers at the left and results at the right, which are two tabs on a narrow page.
pub fn in_halves(page: Page) -> bool {
    matches!(page, Page::Indicators | Page::Grades | Page::Monitoring | Page::Use)
}

/// Whether a page shows one category, so that its tabs choose something.
pub fn of_category(page: Page) -> bool {
    !matches!(page, Page::Lint | Page::Report | Page::Files)
}

/// The page looked at; `waiting` where it is one of those that come later, and not here yet.
pub fn view(state: &State, locale: Locale, act: &Act, later: Option<&Rest>, waiting: Html) -> Html {
    if state.view().page == Page::Indicators {
        return what_if::view(state, locale, later, waiting);
    }
    later.map_or(waiting, |rest| (rest.page)(state, act, locale))
}

/// Whether the indicators of the category looked at are being edited, which comes later, too.
pub fn edits_indicators(state: &State) -> bool {
    let editor = &state.view().editor;
    state.category().is_some_and(|category| editor.within(category) != Editor::Closed)
}

/// The pages that come later.
pub fn later(state: &State, act: &Act, locale: Locale) -> Html {
    match state.view().page {
        // Here from the first.
        Page::Indicators => html! {},
        Page::Grades => draft::grades::view(state, act, locale),
        Page::Units => draft::units::page::view(state, act, locale),
        Page::Data => draft::data::view(state, act, locale),
        Page::Monitoring => draft::monitoring::page::view(state, act, locale),
        Page::Use => draft::grades::use_of_results::page::view(state, act, locale),
        Page::Compare => compare::view(state, act, locale),
        Page::Policy => papers::policy::page::view(state),
        Page::Files => home::page::view(state, act, locale),
        Page::Report => papers::report::page::view(state, act, locale),
        Page::Lint => check::findings::page::view(state, act, locale),
        Page::Solve => what_if::goal::page::view(state, act, locale),
        Page::Robustness => check::robustness::page::view(state, act, locale),
        Page::Stability => check::stability::page::view(state, act, locale),
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
    let sections: Vec<String> = headings(category).into_iter().map(str::to_owned).collect();
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
