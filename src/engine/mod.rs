//! From what people wrote to the outcome: rates, points, totals, ranks, grades and use of results, with findings and trace.
//!
//! Pure: no clock, no randomness, no float, no hash-map iteration, no panic. Two stages: rates depend on rules, data and
//! cohorts; everything after them on marks, thresholds and coefficients. [`Evaluation`] keeps both and redoes only what an
//! edit touches.

mod finding;
mod outcome;

pub use finding::{Finding, Input, Kind, Place, Problem, Severity, Undefined};
pub use outcome::{
    Adjustments, CategoryOutcome, CohortLine, ComponentLine, Counted, CountedEntry, CountyOutcome, GradeCount,
    GradeStep, Light, LightLine, Line, Outcome, PeriodLine, SectionSubtotal, Substituted, Subtotal, UnitOutcome,
};
