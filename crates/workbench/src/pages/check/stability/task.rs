//! What is to be worked out next.

use super::basis::Course;
use baton_analysis::Lever;
use baton_model::Number;

/// How finely and how far to look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reach {
    /// Step of the values.
    pub(super) step: Number,
    /// Where the track ends: where every value has to be evaluated, none beyond it is.
    pub(super) most: Number,
}

/// Something to be worked out about the category looked at.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Task {
    /// How far a lever may move, as it would really move, before a grade changes.
    Band(Course, Reach),
    /// How far an indicator's marks may move by themselves before a grade, a place or 优秀 changes.
    Interval(Lever, Number),
    /// How few points would change each unit's grade.
    Distances,
    /// How firmly neighbours stand in their order.
    Orders,
}
