//! Whether nothing can happen between two values of a lever: a sound test that lets the walk skip what lies between.
//!
//! Between two values at which the same columns have marks, rates are fixed, and unrounded totals are lines in the value,
//! or, where a subtotal is rescaled by assessed marks that move, hyperbolas. So the difference of two totals stays between
//! its figures at both ends but for rounding and curvature, and both have bounds. The test may say "perhaps" where nothing
//! happens; it never says "calm" where something does. Where the bounds are too wide for two units, every typable value
//! between is looked at for these two (`pointwise.rs`). Where sections are capped or converted, totals are no such lines,
//! and every typable value is evaluated.

mod fate;

pub(crate) use fate::Fate;

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

use super::lever::Path;
use super::pointwise::{Pointwise, in_decimals};
use super::state::{KEY_DECIMALS, Row, State, key};
use baton_engine::Evaluation;
use baton_model::{Category, Grade, MissingItems, NegativeTotal, RollDown, Rounding, Threshold};

/// What must not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Criterion {
    Grades,
    Ranks,
    Excellent,
}

impl Criterion {
    /// Whether a unit is the same in this respect.
    pub(crate) fn same(self, a: &Row, b: &Row) -> bool {
        match self {
            Self::Grades => a.grade == b.grade,
            Self::Ranks => a.rank == b.rank,
            Self::Excellent => a.excellent == b.excellent,
        }
    }
}

/// What of the test is the same along the whole lever.
pub(crate) struct Calm<'a> {
    path: &'a Path<'a>,
    category: &'a Category,
    criterion: Criterion,
    /// Which columns move for which unit.
    moves: Vec<Vec<bool>>,
    difficulty: Vec<Option<Decimal>>,
    /// Counted adjustments, which no lever moves.
    adjustments: Vec<Decimal>,
    half_point: i128,
    half_total: i128,
    /// The last digit that totals keep.
    digit: Decimal,
    full_marks: Decimal,
    total_decimals: u32,
    /// How many grades of the ladder matter to the criterion, from the best.
    grades: usize,
    /// Whether a grade rule looks at what moves with marks: nothing is proved of grades then.
    rules_move: bool,
    /// What decides where bounds don't.
    pointwise: &'a Pointwise<'a>,
}

/// Whether a grade rule of a category looks at more than rates, deductions and circumstances.
pub(crate) fn rules_move(category: &Category) -> bool {
    category.grading.rules.iter().any(|rule| !rule.when.is_of_rates())
}

/// By how much a unit's total may leave the straight line between its figures at both ends, in keys; `None` = unbounded.
type Slack = Option<i128>;

impl<'a> Calm<'a> {
    pub(crate) fn new(
        path: &'a Path<'a>,
        category: &'a Category,
        evaluation: &Evaluation,
        criterion: Criterion,
        pointwise: &'a Pointwise<'a>,
    ) -> Self {
        let units = &evaluation.roster().units;
        let half = |decimals: u8| {
            let decimals = u32::from(decimals.min(Rounding::MOST));
            10_i128.saturating_pow(KEY_DECIMALS.saturating_sub(decimals)).div_euclid(2).saturating_add(1)
        };
        let rounding = evaluation.policy().rounding;
        Self {
            path,
            category,
            criterion,
            moves: units.iter().map(|unit| path.moves(&unit.id, unit.group.as_ref())).collect(),
            difficulty: units.iter().map(|unit| unit.difficulty.map(|factor| factor.get().abs())).collect(),
            adjustments: evaluation.standings().iter().map(|standing| standing.adjustment).collect(),
            half_point: half(rounding.points),
            half_total: half(rounding.total),
            digit: Decimal::new(1, u32::from(rounding.total.min(Rounding::MOST))),
            full_marks: category.full_marks.get(),
            total_decimals: u32::from(rounding.total.min(Rounding::MOST)),
            grades: grades_that_matter(category, criterion),
            rules_move: rules_move(category),
            pointwise,
        }
    }

    /// Whether the criterion holds all the way from one state to the other; the evaluation stands at one of the two.
    pub(crate) fn between(&self, a: &State, b: &State, evaluation: &Evaluation) -> bool {
        if self.rules_move && self.criterion != Criterion::Ranks {
            return false;
        }
        let Some(slacks) = self.slacks(a, b, evaluation) else { return false };
        let slack = |unit: usize| slacks.get(unit).copied().flatten();
        let above = |i: usize, j: usize| self.stays_above(i, j, a, b, &slack, evaluation);
        let in_order = |lane: &Vec<usize>| lane.iter().zip(lane.iter().skip(1)).all(|(i, j)| above(*i, *j));
        if self.criterion == Criterion::Ranks {
            return a.lanes.iter().all(in_order);
        }
        let thresholds = self.category.grading.grades.iter().take(self.grades);
        if !thresholds
            .filter_map(|grade| grade.threshold)
            .all(|bound| self.keeps_side(bound, a, b, &slack, |_| true, evaluation))
        {
            return false;
        }
        // Who is lifted takes a place before all others: as long as the order stays, it is the same ones and the same places.
        if self.category.grading.roll_down == RollDown::On || self.category.lifts() {
            return a.lanes.iter().all(in_order);
        }
        a.lanes.iter().all(|lane| {
            let ranked = u32::try_from(lane.len()).unwrap_or(u32::MAX);
            let cut_offs = baton_engine::cut_offs(&self.category.grading, ranked);
            cut_offs.into_iter().take(self.grades).flatten().all(|cut_off| {
                let cut_off = usize::try_from(cut_off).unwrap_or(usize::MAX).min(lane.len());
                let (top, rest) = lane.split_at(cut_off);
                clear(top, rest, a, b, &slack) || top.iter().all(|i| rest.iter().all(|j| above(*i, *j)))
            })
        })
    }

    /// How far each unit's total may leave the straight line between two states; `None` where totals aren't straight lines
    /// there, or that can't be told.
    fn slacks(&self, a: &State, b: &State, evaluation: &Evaluation) -> Option<Vec<Slack>> {
        if a.with_marks != b.with_marks || a.troubled || b.troubled || !self.category.adds_up() {
            return None;
        }
        let rows = || a.rows.iter().zip(&b.rows).enumerate();
        let slacks: Vec<Slack> = rows().map(|(unit, (a, b))| self.slack(unit, a, b, evaluation)).collect();
        let floored = self.category.negative_total == NegativeTotal::Floored;
        let clear_of_floor = rows().zip(&slacks).all(|((_, (a, b)), slack)| match slack {
            Some(0) => true,
            Some(slack) => !floored || a.total.min(b.total).saturating_sub(*slack) > 0,
            None => false,
        });
        clear_of_floor.then_some(slacks)
    }

    fn moved_columns(&self, unit: usize) -> impl Iterator<Item = usize> + '_ {
        let moves = self.moves.get(unit).into_iter().flatten();
        self.path.columns.iter().zip(moves).filter(|(_, moves)| **moves).map(|((column, _), _)| *column)
    }

    /// How far a unit's total may leave the straight line; 0 where the lever doesn't move it.
    fn slack(&self, unit: usize, a: &Row, b: &Row, evaluation: &Evaluation) -> Slack {
        let view = evaluation.category(0)?;
        let rate = |column: usize| view.rate(unit, column);
        let columns = self.moved_columns(unit).count();
        let idle = self.moved_columns(unit).all(|column| rate(column).is_none_or(|rate| rate.is_zero()));
        if columns == 0 || (idle && (self.plain(unit, a, b) || (a.points.is_zero() && b.points.is_zero()))) {
            return Some(0);
        }
        // Marks that are themselves rounded, and a whole unit to spare.
        let columns = i128::try_from(columns).ok()?.saturating_add(1);
        let rounding = columns.saturating_mul(self.half_point);
        if self.plain(unit, a, b) {
            return Some(rounding.saturating_add(self.half_total).saturating_mul(2));
        }
        let least = a.assessed.min(b.assessed);
        let rescales = self.category.missing_items == MissingItems::Rescale;
        let mut factor = self.difficulty.get(unit).copied().flatten().unwrap_or(Decimal::ONE);
        if rescales {
            factor = factor.checked_mul(self.full_marks)?.checked_div(least)?.max(factor);
        }
        let up = |value: Decimal| value.ceil().to_i128()?.checked_add(1);
        let rounding = up(factor.checked_mul(Decimal::from_i128(rounding)?)?)?;
        let rounding = rounding.checked_add(self.half_total.checked_mul(2)?)?.checked_mul(2)?;
        let moved = b.assessed.checked_sub(a.assessed)?.abs();
        if !rescales || moved.is_zero() {
            return Some(rounding);
        }
        // |g″|·width²/8 for g = (p + m·t)/(a + n·t)·factor, with m·width and n·width as differences of the ends.
        let gained = b.points.checked_sub(a.points)?.abs().checked_add(Decimal::from_i128(columns)?)?;
        let twist = gained.checked_mul(a.assessed)?.checked_add(moved.checked_mul(a.points.abs())?)?;
        let bend = moved.checked_mul(twist)?.checked_div(least)?.checked_div(least)?.checked_mul(factor)?;
        let bend = bend.checked_mul(Decimal::from(250_000))?;
        rounding.checked_add(up(bend)?)
    }

    /// Whether a unit's total is its points and adjustments as they are.
    fn plain(&self, unit: usize, a: &Row, b: &Row) -> bool {
        let difficult = self.difficulty.get(unit).copied().flatten().is_some();
        let whole = a.assessed == self.full_marks && b.assessed == self.full_marks;
        !difficult && (whole || self.category.missing_items == MissingItems::Keep)
    }

    /// Whether unit i, above j at one end, is so all the way.
    fn stays_above(
        &self,
        i: usize,
        j: usize,
        a: &State,
        b: &State,
        slack: &impl Fn(usize) -> Slack,
        evaluation: &Evaluation,
    ) -> bool {
        let total = |state: &State, unit: usize| state.rows.get(unit).map(|row| row.total);
        let ahead = |state: &State| Some(total(state, i)?.saturating_sub(total(state, j)?));
        let (Some(now), Some(then)) = (ahead(a), ahead(b)) else { return false };
        let (Some(of_i), Some(of_j)) = (slack(i), slack(j)) else { return false };
        let between = (a.value, b.value);
        now.min(then) > of_i.saturating_add(of_j)
            || self.move_alike(i, j, a, b, evaluation)
            || (now.min(then) > 0 && self.pointwise.stays_above((i, j), &a.with_marks, between, evaluation))
    }

    /// Whether two units have the same marks and rates on all that moves, so that nothing between them changes.
    fn move_alike(&self, i: usize, j: usize, a: &State, b: &State, evaluation: &Evaluation) -> bool {
        let plain = |unit: usize| {
            let rows = a.rows.get(unit).zip(b.rows.get(unit));
            rows.is_some_and(|(a, b)| self.plain(unit, a, b))
        };
        let still = |unit: usize| self.moved_columns(unit).next().is_none();
        if still(i) && still(j) {
            return true;
        }
        let Some(view) = evaluation.category(0) else { return false };
        let rate = |column: usize, unit: usize| view.rate(unit, column);
        plain(i)
            && plain(j)
            && self.rounded_alike(i, j, a)
            && self.moves.get(i) == self.moves.get(j)
            && self.moved_columns(i).all(|column| match (rate(column, i), rate(column, j)) {
                (Some(a), Some(b)) => a.compare(b).is_eq(),
                (None, None) => true,
                _ => false,
            })
    }

    /// The least total that reaches a threshold, as a key: half a unit of the percentage before it, since percentages are
    /// rounded. `None` where that isn't above 0.
    fn reaching(&self, bound: Threshold) -> Option<i128> {
        let least = match bound {
            Threshold::Points(points) => {
                let raised = points.get().checked_mul(Decimal::from_i128(10_i128.checked_pow(KEY_DECIMALS)?)?)?;
                raised.ceil().to_i128()?
            }
            Threshold::Percentage(percentage) => {
                let unit = Decimal::from_i128(10_i128.checked_pow(self.total_decimals)?)?;
                let least = percentage.get().checked_mul(unit)?.ceil().to_i128()?;
                let full = in_decimals(self.full_marks, KEY_DECIMALS).filter(|full| *full > 0)?;
                let upper = least.checked_mul(2)?.checked_sub(1)?.checked_mul(full)?;
                let lower = unit.to_i128()?.checked_mul(200)?;
                upper.checked_add(lower.checked_sub(1)?)?.checked_div(lower)?
            }
        };
        (least > 0).then_some(least)
    }

    /// Whether two units whose points move alike keep their order however totals are rounded: level, or by a digit of totals
    /// or more apart. Nearer ones are level at one value and not at another.
    fn rounded_alike(&self, i: usize, j: usize, state: &State) -> bool {
        let whole = |unit: usize| {
            let points = state.rows.get(unit)?.points;
            points.checked_add(*self.adjustments.get(unit)?)
        };
        let apart = whole(i).zip(whole(j)).and_then(|(i, j)| i.checked_sub(j));
        apart.is_some_and(|apart| apart.is_zero() || apart.abs() >= self.digit)
    }

    /// Whether each of these ranked units stays on its side of a threshold.
    fn keeps_side(
        &self,
        bound: Threshold,
        a: &State,
        b: &State,
        slack: &impl Fn(usize) -> Slack,
        of: impl Fn(usize) -> bool,
        evaluation: &Evaluation,
    ) -> bool {
        let (at, spare) = match bound {
            Threshold::Points(points) => (Some(points.get()), Some(2)),
            Threshold::Percentage(percentage) => {
                let per_cent = self.full_marks.checked_div(Decimal::ONE_HUNDRED);
                let at = per_cent.and_then(|per_cent| percentage.get().checked_mul(per_cent));
                let unit = per_cent.and_then(|per_cent| {
                    per_cent.checked_mul(Decimal::from_i128(self.half_total)?)?.ceil().to_i128()?.checked_add(2)
                });
                (at, unit)
            }
        };
        let (Some(at), Some(spare)) = (at.map(key), spare) else { return false };
        let (with_marks, between) = (&a.with_marks, (a.value, b.value));
        let rows = a.rows.iter().zip(&b.rows).enumerate().filter(|(unit, (a, _))| a.rank.is_some() && of(*unit));
        rows.into_iter().all(|(unit, (a, b))| match slack(unit) {
            Some(0) => true,
            Some(slack) => {
                let spare = spare.saturating_add(slack);
                a.total.min(b.total) > at.saturating_add(spare)
                    || a.total.max(b.total) < at.saturating_sub(spare)
                    || self.reaching(bound).is_some_and(|least| {
                        let above = a.total >= least;
                        let side = (least, above);
                        above == (b.total >= least)
                            && self.pointwise.stays_beyond(unit, side, with_marks, between, evaluation)
                    })
            }
            None => false,
        })
    }
}

/// Whether the least of the top is so far above the most of the rest, at both ends, that no pair has to be looked at.
fn clear(top: &[usize], rest: &[usize], a: &State, b: &State, slack: &impl Fn(usize) -> Slack) -> bool {
    [a, b].into_iter().all(|state| {
        let key = |unit: &usize, sign: i128| {
            let total = state.rows.get(*unit)?.total;
            Some(total.saturating_add(slack(*unit)?.saturating_mul(sign)))
        };
        let lowest: Option<Vec<i128>> = top.iter().map(|unit| key(unit, -1)).collect();
        let highest: Option<Vec<i128>> = rest.iter().map(|unit| key(unit, 1)).collect();
        let (Some(lowest), Some(highest)) = (lowest, highest) else { return false };
        match (lowest.iter().min(), highest.iter().max()) {
            (Some(lowest), Some(highest)) => lowest > highest,
            _ => true,
        }
    })
}

/// Where nothing lifts, effects only push down, so whether a grade counts as 优秀 depends on the grades that do, as long
/// as these come first. Where places roll down, they are given away grade by grade from the best.
fn grades_that_matter(category: &Category, criterion: Criterion) -> usize {
    let grades = &category.grading.grades;
    let excellent = |grade: &Grade| grade.excellent;
    let first = grades.iter().take_while(|grade| excellent(grade)).count();
    let in_order = grades.iter().skip(first).all(|grade| !excellent(grade));
    if criterion == Criterion::Excellent && in_order && !category.lifts() { first } else { grades.len() }
}
