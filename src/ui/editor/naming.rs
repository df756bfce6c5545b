//! What the fields of the sentence are called, for screen readers, and in which order choices stand.

use crate::i18n::EditorWords;
use crate::workbench::Parameter;
use crate::workbench::parts::{Cohort, Component, Direction, Measure, Outside, Substitute};

/// The directions, in the order shown.
pub const DIRECTIONS: [Direction; 2] = [Direction::Benefit, Direction::Cost];
/// What holds beyond both ends, in the order shown.
pub const OUTSIDES: [Outside; 2] = [Outside::Flat, Outside::Extended];
/// The cohorts, in the order shown.
pub const COHORTS: [Cohort; 2] = [Cohort::Category, Cohort::Group];
/// The substitutes, in the order shown.
pub const SUBSTITUTES: [Substitute; 4] =
    [Substitute::Zero, Substitute::Full, Substitute::CohortMean, Substitute::Exclude];

/// The name of a number.
pub fn of_number(words: &EditorWords, parameter: Parameter, component: &Component) -> String {
    let rater = |at: usize| match &component.measure {
        Measure::Panel { raters } => raters.get(at).map_or("", |rater| &rater.name),
        _ => "",
    };
    match parameter {
        Parameter::Share => words.field_share.into(),
        Parameter::Weight(at) => (words.field_weight)(rater(at)),
        Parameter::Floor => words.field_floor.into(),
        Parameter::Cap => words.field_cap.into(),
        Parameter::Low => words.field_low.into(),
        Parameter::High => words.field_high.into(),
        Parameter::AtLow => words.field_at_low.into(),
        Parameter::AtHigh => words.field_at_high.into(),
        Parameter::StepAt(at) => (words.field_step_at)(at + 1),
        Parameter::StepRate(at) => (words.field_step_rate)(at + 1),
        Parameter::Otherwise => words.field_otherwise.into(),
        Parameter::PointAt(at) => (words.field_point_at)(at + 1),
        Parameter::PointRate(at) => (words.field_point_rate)(at + 1),
        Parameter::Drop => words.field_drop.into(),
        Parameter::First => words.field_first.into(),
        Parameter::Last => words.field_last.into(),
        Parameter::Place(at) => (words.field_place)(at + 1),
        Parameter::Per => words.field_per.into(),
    }
}

/// What an empty field means.
pub fn placeholder(words: &EditorWords, parameter: Parameter) -> &'static str {
    match parameter {
        Parameter::Cap => words.uncapped,
        Parameter::Floor => words.no_floor,
        _ => "",
    }
}
