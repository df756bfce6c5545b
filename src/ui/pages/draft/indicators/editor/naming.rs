//! What the fields of the sentence are called, for screen readers, and in which order choices stand.

use crate::i18n::{Locale, editor};
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
pub fn of_number(locale: Locale, parameter: Parameter, component: &Component) -> String {
    let rater = |at: usize| match &component.measure {
        Measure::Panel { raters } => raters.get(at).map_or("", |rater| &rater.name),
        _ => "",
    };
    match parameter {
        Parameter::Share => editor::FIELD_SHARE.of(locale).into(),
        Parameter::Weight(at) => editor::field_weight(locale, rater(at)),
        Parameter::Floor => editor::FIELD_FLOOR.of(locale).into(),
        Parameter::Cap => editor::FIELD_CAP.of(locale).into(),
        Parameter::Low => editor::FIELD_LOW.of(locale).into(),
        Parameter::High => editor::FIELD_HIGH.of(locale).into(),
        Parameter::AtLow => editor::FIELD_AT_LOW.of(locale).into(),
        Parameter::AtHigh => editor::FIELD_AT_HIGH.of(locale).into(),
        Parameter::StepAt(at) => editor::field_step_at(locale, at + 1),
        Parameter::StepRate(at) => editor::field_step_rate(locale, at + 1),
        Parameter::Otherwise => editor::FIELD_OTHERWISE.of(locale).into(),
        Parameter::PointAt(at) => editor::field_point_at(locale, at + 1),
        Parameter::PointRate(at) => editor::field_point_rate(locale, at + 1),
        Parameter::Drop => editor::FIELD_DROP.of(locale).into(),
        Parameter::First => editor::FIELD_FIRST.of(locale).into(),
        Parameter::Last => editor::FIELD_LAST.of(locale).into(),
        Parameter::Place(at) => editor::field_place(locale, at + 1),
        Parameter::Per => editor::FIELD_PER.of(locale).into(),
    }
}

/// What an empty field means.
pub fn placeholder(locale: Locale, parameter: Parameter) -> &'static str {
    match parameter {
        Parameter::Cap => editor::UNCAPPED.of(locale),
        Parameter::Floor => editor::NO_FLOOR.of(locale),
        _ => "",
    }
}
