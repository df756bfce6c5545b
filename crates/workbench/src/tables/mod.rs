//! Tables to take away: what the page shows as tables, whole, as plain headings and cells with what they rest on.
//!
//! Each is a function of the state that is called when somebody takes the table, never while a lever moves.

#[cfg(test)]
mod tests;

use baton_words::{Locale, edits, report, scenarios, small, status, ten_thousands};
use rust_decimal::Decimal;

pub use super::pages::check::findings::tables::checked;
pub use super::pages::check::robustness::tables::{chances, weights};
pub use super::pages::check::stability::tables::{borderline, firmness, report_safety, safe_intervals, transfer};
pub use super::pages::compare::change::tables::{flow, gains, overview, slope, sums};
pub use super::pages::compare::change::why_tables::{budget, causes, why};
pub use super::pages::compare::side_by_side::tables::{side_league, side_totals};
pub use super::pages::draft::data::grid::tables::grid;
pub use super::pages::draft::grades::use_of_results::county_tables::{costs, places, totals, waterfall};
pub use super::pages::draft::grades::use_of_results::tables::{units, uses};
pub use super::pages::draft::monitoring::tables::{heat, parts, plan, warnings};
pub use super::pages::what_if::goal::tables::answer;
pub use super::pages::what_if::league_tables::{curve, league};

use super::pages::what_if::league::GradeName;
use super::state::State;
use baton_analysis::Change;
pub use baton_exchange::table::{Cell, Table, clipboard};

/// A wish for all rows there are, also on a 32-bit machine that multiplies it.
pub(super) const ALL: usize = 1_000_000;

/// What stands beneath every table: what its figures are from, so that a sheet passed on by itself is not mistaken.
#[must_use]
pub fn source(state: &State, locale: Locale) -> Vec<String> {
    let (policy, headline) = (&state.pair().policy, state.headline());
    let baseline = || scenarios::BASELINE.of(locale).to_owned();
    let scenario = headline.scenario.as_ref().map_or_else(baseline, |name| name.called(locale));
    let base = headline.base.as_ref().map_or_else(baseline, |name| name.called(locale));
    let base = (headline.base != headline.scenario).then_some(base.as_str());
    let mut notes = vec![
        report::from_policy(locale, &status::titled(locale, &policy.title, policy.stage), policy.year),
        report::of_scenario(locale, &scenario, base),
    ];
    notes.extend(Some(status::remarks(locale, policy.data, &policy.note)).filter(|remarks| !remarks.is_empty()));
    notes.push(report::made_with(locale, env!("CARGO_PKG_VERSION")));
    notes
}

/// A table about the category looked at: its title begins with the scenario and the category.
pub(super) fn of_category(state: &State, locale: Locale, title: &str) -> String {
    let scenario = state.book().chosen().map(super::ScenarioName::of);
    let scenario = scenario.map_or_else(|| scenarios::BASELINE.of(locale).to_owned(), |name| name.called(locale));
    let category = state.category().map(|category| category.name.as_str()).unwrap_or_default();
    let parts = [scenario.as_str(), category, title];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A table about the county: its title begins with the scenario.
pub(super) fn of_county(state: &State, locale: Locale, title: &str) -> String {
    let scenario = state.book().chosen().map(super::ScenarioName::of);
    let scenario = scenario.map_or_else(|| scenarios::BASELINE.of(locale).to_owned(), |name| name.called(locale));
    format!("{scenario} · {title}")
}

/// Headings that go in pairs: what is, and what was.
pub(super) fn both(locale: Locale, heading: &str) -> [String; 2] {
    [heading.to_owned(), report::before(locale, heading)]
}

/// The heading of a figure in its unit.
pub(super) fn in_unit(locale: Locale, heading: &str, unit: &str) -> String {
    report::in_unit(locale, heading, unit)
}

/// Yuan, in tens of thousands 万元: with two decimals, and to the fen where these would show nothing or hardly anything.
pub(super) fn money(yuan: Decimal) -> Cell {
    Cell::Number(ten_thousands(yuan), if small(yuan) { 6 } else { 2 })
}

/// Yuan: whole ones, and to the fen where these would show hardly anything.
pub(super) fn whole_yuan(yuan: Decimal) -> Cell {
    Cell::Number(yuan, if small(yuan) { 2 } else { 0 })
}

/// A share, in percent.
pub(super) fn percent(share: Decimal, decimals: u32) -> Cell {
    share.checked_mul(Decimal::ONE_HUNDRED).map_or(Cell::Blank, |percent| Cell::Number(percent, decimals))
}

/// The name of a grade; "none" in words.
pub(super) fn grade(locale: Locale, grade: Option<&GradeName>) -> Cell {
    Cell::text(grade.map_or(baton_words::league::NO_GRADE.of(locale), |grade| &grade.name))
}

/// Yes or no.
pub(super) fn flag(locale: Locale, yes: bool) -> Cell {
    Cell::text(if yes { edits::YES.of(locale) } else { edits::NO.of(locale) })
}

/// Two cells: what is, and what was.
pub(super) fn pair<T>(change: Change<T>, cell: impl Fn(T) -> Cell) -> [Cell; 2] {
    [cell(change.is), cell(change.was)]
}
