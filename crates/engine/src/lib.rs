//! From what people wrote to the outcome: rates, points, totals, ranks, grades and use of results, with findings and trace.
//!
//! Pure: no clock, no randomness, no float, no hash-map iteration, no panic. Two stages: rates depend on rules, data and
//! cohorts; everything after them on marks, thresholds and coefficients. [`Evaluation`] keeps both and redoes only what an
//! edit touches.

#![cfg_attr(
    not(test),
    deny(
        clippy::arithmetic_side_effects,
        clippy::float_arithmetic,
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::wildcard_enum_match_arm
    )
)]

pub mod check;
mod check_names;
mod check_rule;
mod check_scenario;
mod check_section;
mod cohort;
mod column;
mod combine;
mod component_view;
mod context;
mod evaluation;
pub mod exact;
mod explain;
mod figure;
mod finding;
mod funds;
mod grade;
mod grade_steps;
mod lane;
pub mod ledger;
mod lens;
mod light;
mod limits;
mod marked;
mod marks;
mod measure;
mod monitored;
mod outcome;
mod rank;
mod redraw;
mod results;
mod scale;
mod seats;
mod second_stage;
mod section;
mod seen;
mod standing;
mod sums;
mod table;
mod total;
mod trial;
mod view;
mod walk;
mod watch;
mod whole;

pub use check_names::same_scenario_names;
pub use check_rule::rule_findings;
pub use check_scenario::scenario_findings;
pub use cohort::CohortLine;
pub use combine::{Combined, combined, most_of_rule};
pub use component_view::{ComponentView, JudgedUnit};
pub use evaluation::Evaluation;
pub use finding::{
    Cap, ClauseCode, Code, Decided, EffectCode, Family, Finding, Fix, FixKind, Input, Kind, OfPolicy, Part, Place,
    ResultCode, RuleCode, Scope, Severity, StructureCode, Undefined, Unreachable,
};
pub use funds::fund_coefficient;
pub use grade::Ladder;
pub use grade::cut_offs;
pub use measure::opinion;
pub use monitored::{MonitoredPoints, PeriodPoints};
pub use outcome::{
    Adjustments, Capped, Cause, ComponentLine, Counted, CountedEntry, EntryLine, GradeStep, Light, LightLine, Line,
    Outcome, PeriodLine, SectionSubtotal, Substituted, Subtotal, UnitOutcome,
};
pub use redraw::Redraw;
pub use results::Extra;
pub use scale::Shape;
pub use section::SectionPoints;
pub use standing::{Lane, Standing};
pub use sums::{CategoryOutcome, CountyOutcome, FundPaid, FundSum, GradeCount, PostSum};
pub use table::{Adjusted, Sums};
pub use total::Totaling;
pub use trial::{MemberRow, Rows, Trial};
pub use view::CategoryView;
pub use walk::{Look, Walked};
pub use watch::{Spot, Watch, counts_towards, lit_periods, planned_by};

use std::sync::Arc;

pub use explain::Detail;

use baton_model::{Policy, Roster};

impl Outcome {
    /// The outcome of a policy on a roster, with every unit's trace.
    #[must_use]
    pub fn of(policy: Arc<Policy>, roster: Arc<Roster>) -> Self {
        Self::in_detail(policy, roster, Detail::Whole)
    }

    /// The outcome without the indicators' lines and the steps to grades, which are empty: much less for large rosters.
    #[must_use]
    pub fn without_lines(policy: Arc<Policy>, roster: Arc<Roster>) -> Self {
        Self::in_detail(policy, roster, Detail::Figures)
    }

    fn in_detail(policy: Arc<Policy>, roster: Arc<Roster>, detail: Detail) -> Self {
        let evaluation = Evaluation::new(policy, roster);
        Self {
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            units: evaluation.explain_all(detail),
            categories: evaluation.categories(),
            county: evaluation.county().clone(),
            findings: evaluation.findings(),
        }
    }
}
