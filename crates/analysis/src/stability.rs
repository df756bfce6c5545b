//! How far marks may move before something changes: exact intervals, in values that a drafter can type.
//!
//! An interval holds the present value and all typable values on both sides of it, up to the last before the first at
//! which something changes. Typable are the present value and the multiples of the step. The walk outwards skips only what
//! is shown to be calm, and both ends are evaluated: the last value at which nothing changes, and the next.

use std::sync::Arc;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::alone::Alone;
use super::calm::{Calm, Criterion};
use super::grid::{Grid, Side};
use super::lever::{Immovable, Lever, Path};
use super::pointwise::Pointwise;
use super::state::{State, Walk};
use baton_engine::Evaluation;
use baton_model::{Category, Id, Number};

/// Values looked at after which a walk to one side gives up.
const MOST_LOOKS: u32 = 65_536;

/// How far one lever may move. Assumes observations as they are; everything else is evaluated.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Interval {
    /// The lever.
    pub lever: Lever,
    /// The step of typable values.
    pub step: Decimal,
    /// The present value.
    pub now: Decimal,
    /// No unit's grade changes.
    pub grades: Span,
    /// No unit's place changes.
    pub ranks: Span,
    /// No unit gains or loses 优秀.
    pub excellent: Span,
}

/// An interval of values, both ends included.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Span {
    /// The lower end.
    pub low: End,
    /// The upper end.
    pub high: End,
}

/// One end of an interval.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct End {
    /// The last value at which nothing changes.
    pub value: Decimal,
    /// What comes next.
    pub beyond: Beyond,
}

/// What comes after the end of an interval.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Beyond {
    /// The lever itself ends.
    LeverEnds,
    /// At the next typable value these units change.
    Changes {
        /// That value.
        at: Decimal,
        /// The units, in the roster's order.
        units: Vec<Changed>,
    },
    /// Not known: the search was given up.
    NotSearched,
}

/// A unit that changes.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Changed {
    /// The unit.
    pub unit: Id,
    /// Its grade at present.
    pub grade_before: Option<Id>,
    /// Its grade then.
    pub grade_after: Option<Id>,
    /// Its place at present.
    pub rank_before: Option<u32>,
    /// Its place then.
    pub rank_after: Option<u32>,
}

/// How far one lever may move.
///
/// # Errors
/// Says why it can't be moved.
pub fn interval(evaluation: &Evaluation, lever: &Lever, step: Number) -> Result<Interval, Immovable> {
    let category = lever.category().ok_or(Immovable::NotMarks)?;
    let mut alone = Alone::of(evaluation, category).ok_or(Immovable::NoCategory)?;
    of_lever(&mut alone, lever, step.get())
}

/// How far each indicator's category marks may move by themselves, in the category's order.
#[must_use]
pub fn intervals(evaluation: &Evaluation, category: &Id, step: Number) -> Vec<Interval> {
    let Some(mut alone) = Alone::of(evaluation, category) else { return Vec::new() };
    let levers = alone.category().map(|category| Lever::of_category(category)).unwrap_or_default();
    levers.iter().filter_map(|lever| of_lever(&mut alone, lever, step.get()).ok()).collect()
}

pub(super) fn of_lever(alone: &mut Alone, lever: &Lever, step: Decimal) -> Result<Interval, Immovable> {
    let criteria = [Criterion::Grades, Criterion::Ranks, Criterion::Excellent];
    let (now, [grades, ranks, excellent]) = spans(alone, lever, step, criteria)?;
    let found =
        || Some(Interval { lever: lever.clone(), step, now, grades: grades?, ranks: ranks?, excellent: excellent? });
    found().ok_or(Immovable::TooLarge)
}

/// The present value of a lever, and for each criterion how far it may move.
pub(super) fn spans<const N: usize>(
    alone: &mut Alone,
    lever: &Lever,
    step: Decimal,
    criteria: [Criterion; N],
) -> Result<(Decimal, [Option<Span>; N]), Immovable> {
    if step <= Decimal::ZERO {
        return Err(Immovable::NoStep);
    }
    let category = alone.category().ok_or(Immovable::NoCategory)?.clone();
    let roster = Arc::clone(alone.evaluation.roster());
    let path = Path::of(lever, &category, &roster.units, step.scale())?;
    let mut walk = Walk::new(&path, alone);
    let now = Arc::new(walk.confirmed(path.now).ok_or(Immovable::TooLarge)?);
    let pointwise = Pointwise::new(&path, &category, walk.evaluation, step);
    let spans = criteria.map(|criterion| {
        let calm = Calm::new(&path, &category, walk.evaluation, criterion, &pointwise);
        let mut search = Search { walk: &mut walk, calm, criterion, category: &category, now: &now, step };
        Some(Span { low: search.end(Side::Down)?, high: search.end(Side::Up)? })
    });
    walk.back();
    Ok((path.now, spans))
}

struct Search<'a, 'w, 'p> {
    walk: &'w mut Walk<'p>,
    calm: Calm<'a>,
    criterion: Criterion,
    category: &'a Category,
    now: &'a Arc<State>,
    step: Decimal,
}

impl Search<'_, '_, '_> {
    /// Walks to one side: in leaps that double while it is calm and halve where it may not be.
    fn end(&mut self, side: Side) -> Option<End> {
        let path = self.walk.path;
        let grid = Grid::new(path.now, (path.low, path.high), self.step, side)?;
        let mut at = 0_i64;
        let mut here = Arc::clone(self.now);
        let mut leap = 1_i64;
        // The nearest value ahead up to which it is not calm.
        let mut ahead: Option<i64> = None;
        let mut looks = 0_u32;
        while at < grid.count {
            looks = looks.saturating_add(1);
            if looks > MOST_LOOKS {
                return Some(End { value: grid.value(at)?, beyond: Beyond::NotSearched });
            }
            let next = at.saturating_add(1);
            let mut target = at.saturating_add(leap).min(grid.count);
            if let Some(bound) = ahead {
                let half = bound.saturating_sub(at).div_euclid(2);
                target = target.min(at.saturating_add(half)).max(next);
            }
            let value = grid.value(target)?;
            let state = self.walk.at(value)?;
            let same = self.changed(&state).next().is_none();
            if same && self.calm.between(&here, &state, self.walk.with_rates_of(&state, value)?) {
                (at, here) = (target, state);
                leap = leap.saturating_mul(2);
            } else if target == next {
                if !same {
                    let last = grid.value(at)?;
                    if !(self.walk.confirm(value, &state)? && self.walk.confirm(last, &here)?) {
                        return self.end(side);
                    }
                    let units = self.changed(&state).collect();
                    return Some(End { value: last, beyond: Beyond::Changes { at: value, units } });
                }
                (at, here) = (target, state);
                leap = 1;
            } else {
                leap = target.saturating_sub(at).div_euclid(2).max(1);
                ahead = Some(target);
            }
            ahead = ahead.filter(|bound| *bound > at);
        }
        let last = grid.value(at)?;
        if !self.walk.confirm(last, &here)? {
            return self.end(side);
        }
        Some(End { value: last, beyond: Beyond::LeverEnds })
    }

    fn changed(&self, then: &State) -> impl Iterator<Item = Changed> {
        let grade = |grade: Option<u32>| {
            let grade = self.category.grading.grades.get(usize::try_from(grade?).ok()?)?;
            Some(grade.id.clone())
        };
        let rows = self.now.rows.iter().zip(&then.rows).zip(&self.walk.evaluation.roster().units);
        rows.filter(|((before, after), _)| !self.criterion.same(before, after)).map(move |((before, after), unit)| {
            Changed {
                unit: unit.id.clone(),
                grade_before: grade(before.grade),
                grade_after: grade(after.grade),
                rank_before: before.rank,
                rank_after: after.rank,
            }
        })
    }
}
