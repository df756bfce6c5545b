//! Goal seek: which values of one lever reach one target, in values that a drafter can type.
//!
//! Every value reported has been evaluated, and so have its neighbours: nothing is taken on trust from a model of the
//! figure, which by rounding, ties and quotas need not be monotone. Up to a number of values all are tried; beyond, a
//! grid over the whole range is, and every boundary found on it is pinned down by halving, which is said in the answer.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::lever::Lever;
use super::seek::Seek;
use baton_engine::Evaluation;
use baton_model::{Edit, Id, Number};

/// What is to be reached.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Target {
    /// The county's bonus cost is at most this, in yuan.
    BonusAtMost {
        /// Yuan.
        sum: Number,
    },
    /// So many units of a category, or of the county, have a grade that counts as 优秀.
    ExcellentUnits {
        /// The category; absent = the county.
        category: Option<Id>,
        /// At least so many.
        least: u32,
        /// At most so many.
        most: u32,
    },
    /// A unit has this grade or a better one.
    GradeAtLeast {
        /// The unit.
        unit: Id,
        /// The grade.
        grade: Id,
    },
    /// A unit has this place or a better one.
    PlaceAtLeast {
        /// The unit.
        unit: Id,
        /// The place.
        place: u32,
    },
    /// The civil servants' 优秀 places are within the county's ceiling.
    PlacesWithinCeiling,
}

/// What to solve, over which values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Question {
    /// The number that may be moved.
    #[serde(rename = "knob", with = "super::lever::written")]
    #[schemars(with = "super::lever::written::Written")]
    pub lever: Lever,
    /// What is to be reached.
    pub target: Target,
    /// Lowest value allowed.
    pub low: Number,
    /// Highest value allowed.
    pub high: Number,
    /// Step of typable values.
    pub step: Number,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// The present value.
    pub now: Decimal,
    /// Whether the target is reached at present.
    pub reached_now: bool,
    /// The values that reach the target, in ascending ranges; empty where none does.
    pub ranges: Vec<Range>,
    /// The value among them that is nearest to the present one, and the edits that set it.
    pub nearest: Option<Solution>,
    /// Where no value does: why.
    pub reason: Option<Reason>,
    /// Whether every typable value was tried. If not, a stretch shorter than `spacing` may have been overlooked.
    pub complete: bool,
    /// Distance between the values tried at first.
    pub spacing: Decimal,
}

/// Neighbouring values that reach the target, ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Range {
    /// The lowest.
    pub low: Decimal,
    /// The highest.
    pub high: Decimal,
}

/// A value with its edits.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Solution {
    /// The value.
    pub value: Decimal,
    /// The edits that set it.
    pub edits: Vec<Edit>,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Reason {
    /// The policy or roster doesn't have what the question names, or the knob has no number there.
    NothingToMove,
    /// There is no typable value between lowest and highest.
    NoValues,
    /// The target doesn't depend on the knob: at every value the figure is this.
    NoEffect {
        /// The figure.
        figure: Option<Decimal>,
    },
    /// The nearest that the values allowed come.
    OutOfReach {
        /// The best figure.
        best: Option<Decimal>,
        /// At this value.
        at: Decimal,
    },
}

/// Solves for one lever and one target.
#[must_use]
pub fn solve(evaluation: &Evaluation, question: &Question) -> Answer {
    let mut seek = Seek::new(evaluation, question.clone());
    while seek.advance() {}
    seek.answer()
}

/// The value of a range that is nearest to the present one.
pub(super) fn typable_nearest(range: &Range, now: Decimal, step: Decimal) -> Decimal {
    if now <= range.low {
        return range.low;
    }
    if now >= range.high {
        return range.high;
    }
    let multiple = now.checked_div(step).map(|multiple| multiple.floor());
    let below = multiple.and_then(|multiple| multiple.checked_mul(step));
    below.map_or(range.low, |below| below.normalize().max(range.low))
}

pub(super) fn why(tried: &[(i64, Found)], value: impl Fn(i64) -> Option<Decimal>, target: &Target) -> Reason {
    let Some((_, first)) = tried.first() else { return Reason::NothingToMove };
    if tried.iter().all(|(_, found)| found.figure == first.figure) {
        return Reason::NoEffect { figure: first.figure };
    }
    let off = |found: &Found| found.figure.map(|figure| distance(figure, target));
    let best = tried.iter().filter(|(_, found)| found.figure.is_some()).min_by_key(|(_, found)| off(found));
    let (index, found) = best.unwrap_or(&(0, Found { reached: false, figure: None }));
    Reason::OutOfReach { best: found.figure, at: value(*index).unwrap_or_default() }
}

/// How far a figure is from a target; smaller is better.
fn distance(figure: Decimal, target: &Target) -> Decimal {
    match target {
        Target::ExcellentUnits { least, most, .. } => {
            let (least, most) = (Decimal::from(*least), Decimal::from(*most));
            least.saturating_sub(figure).max(figure.saturating_sub(most))
        }
        Target::BonusAtMost { .. }
        | Target::GradeAtLeast { .. }
        | Target::PlaceAtLeast { .. }
        | Target::PlacesWithinCeiling => figure,
    }
}

/// The first multiple of the step that is allowed, and how many there are.
pub(super) fn grid(question: &Question) -> Option<(Decimal, i64)> {
    let step = question.step.get();
    if step <= Decimal::ZERO {
        return None;
    }
    let first = question.low.get().checked_div(step)?.ceil();
    let last = question.high.get().checked_div(step)?.floor();
    let count = last.checked_sub(first)?.checked_add(Decimal::ONE)?.to_i64()?;
    (count > 0).then_some((first, count))
}

/// What an evaluation says of a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Found {
    pub(super) reached: bool,
    /// What is compared with the target: yuan, units, positions in the ladder, places.
    pub(super) figure: Option<Decimal>,
}

/// What an evaluation says of a target; absent where what it names is not there.
pub(super) fn found(evaluation: &Evaluation, target: &Target) -> Option<Found> {
    let county = evaluation.county();
    let at_most = |figure: Decimal, most: Decimal| Found { reached: figure <= most, figure: Some(figure) };
    let standing = |unit: &Id| {
        let position = evaluation.roster().units.iter().position(|candidate| candidate.id == *unit)?;
        evaluation.standings().get(position)
    };
    Some(match target {
        Target::BonusAtMost { sum } => at_most(county.bonus, sum.get()),
        Target::PlacesWithinCeiling => {
            at_most(Decimal::from(county.excellent_places), Decimal::from(county.places_ceiling))
        }
        Target::ExcellentUnits { category, least, most } => {
            let units = match category {
                None => county.excellent_units,
                Some(category) => {
                    let categories = evaluation.categories();
                    categories.iter().find(|outcome| outcome.category == *category)?.excellent_units
                }
            };
            Found { reached: (*least..=*most).contains(&units), figure: Some(Decimal::from(units)) }
        }
        Target::PlaceAtLeast { unit, place } => match standing(unit)?.rank {
            Some(rank) => at_most(Decimal::from(rank), Decimal::from(*place)),
            None => Found { reached: false, figure: None },
        },
        Target::GradeAtLeast { unit, grade } => {
            let standing = standing(unit)?;
            let category = evaluation.policy().categories.get(usize::try_from(standing.category?).ok()?)?;
            let wanted = category.grading.grades.iter().position(|candidate| candidate.id == *grade)?;
            match standing.grade {
                Some(grade) => at_most(Decimal::from(grade), Decimal::from(u32::try_from(wanted).ok()?)),
                None => Found { reached: false, figure: None },
            }
        }
    })
}

impl Target {
    /// The figure that is compared with the target: yuan, units, the position in the ladder (best = 0) or the place, and
    /// whether it reaches the target; absent where what it names is not there.
    #[must_use]
    pub fn look(&self, evaluation: &Evaluation) -> Option<(Option<Decimal>, bool)> {
        found(evaluation, self).map(|found| (found.figure, found.reached))
    }
}
