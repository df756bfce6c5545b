//! 测算报告: what a scenario is, what it amends, what that does to units and to the county, and what it rests on.
//!
//! Worked out when the page of the report is shown, and kept for as long as nothing changes.

mod amendments;
mod digest;
mod league;
#[cfg(test)]
mod tests;

use std::rc::Rc;

pub use amendments::{Amended, Amendments, document, table as amendment_table, told};
pub use league::{Borderline, ReportCategory};

use crate::pages::what_if::headline::Headline;
use crate::pages::what_if::totals::CategoryTotals;
use crate::scenario::ScenarioName;
use crate::state::State;
use baton_engine::Finding;
use baton_model::{DataKind, Id, Stage};

/// Most findings that are told.
pub const MOST_FINDINGS: usize = 100;

/// The report of the scenario worked on.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Title of the policy.
    pub title: String,
    /// Year that is assessed.
    pub year: u16,
    /// The office that issues the policy; empty where none is said.
    pub office: String,
    /// Whether its figures are real.
    pub data: DataKind,
    /// How far the document has come.
    pub stage: Stage,
    /// What a reader must know of the policy.
    pub note: String,
    /// The scenario; absent = the baseline.
    pub scenario: Option<ScenarioName>,
    /// What the scenario is for.
    pub description: String,
    /// What it is compared with; absent = the baseline.
    pub base: Option<ScenarioName>,
    /// The sentence's figures.
    pub headline: Headline,
    /// The edits.
    pub amendments: Amendments,
    /// Counts per grade, places and bonus of every category.
    pub totals: Vec<CategoryTotals>,
    /// The county's figures.
    pub county: baton_analysis::Headline,
    /// Every category's league table.
    pub categories: Vec<ReportCategory>,
    /// Parameters that were assumed.
    pub assumptions: Vec<String>,
    /// What the engine has to say, up to [`MOST_FINDINGS`].
    pub findings: Vec<Finding>,
    /// How many findings there are.
    pub all_findings: usize,
    /// SHA-256 of the project's file; absent where the project is too large to write it out by the way.
    pub digest: Option<String>,
}

impl Report {
    /// The report of a state.
    #[must_use]
    pub fn of(state: &State) -> Self {
        let (policy, book) = (&state.pair().policy, state.book());
        let headline = state.headline();
        let mut findings = state.current().findings();
        let all_findings = findings.len();
        findings.truncate(MOST_FINDINGS);
        Self {
            title: policy.title.clone(),
            year: policy.year,
            office: policy.office.clone(),
            data: policy.data,
            stage: policy.stage,
            note: policy.note.clone(),
            scenario: headline.scenario.clone(),
            description: book.chosen().map(|sheet| sheet.description.clone()).unwrap_or_default(),
            base: headline.base.clone(),
            amendments: Amendments::of(state),
            totals: state.totals(),
            county: state.figures(),
            categories: league::categories(state),
            assumptions: policy.assumptions.clone(),
            findings,
            all_findings,
            digest: digest::of(book),
            headline,
        }
    }
}

/// What a report depends on: how often anything was changed, which scenario, and what it is compared with.
pub(crate) type Basis = (u64, Option<Id>, Option<Id>);

impl State {
    /// The report of the scenario worked on.
    #[must_use]
    pub fn report(&self) -> Rc<Report> {
        let chosen = self.book().chosen().map(|sheet| sheet.id.clone());
        let basis = (self.book().changes(), chosen, self.view().base.clone());
        self.reported.of(basis, PartialEq::eq, |_| Report::of(self))
    }
}
