//! Single units' totals at single values of a lever, in whole numbers: where two units come nearer than the bound on rounding
//! can tell apart, every typable value in between is looked at, and only those two units.
//!
//! Points are marks × rate, rounded as the engine rounds them; beside them goes the unrounded sum, which is a line in the
//! value. Where two lines are further apart than all roundings together, nothing has to be looked at.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::fixed::quotient;
use super::lever::Path;
use super::state::{KEY_DECIMALS, key};
use baton_engine::exact::{Exact, Factor};
use baton_engine::{Adjusted, Evaluation, Sums, Totaling};
use baton_model::{Category, MissingItems, NegativeTotal, Rounding};

/// Values between two that are looked at for one pair of units at most.
const MOST_VALUES: i64 = 1 << 16;
/// Binary places of lines, beyond the decimals of totals.
const LINE_PLACES: u32 = 20;
/// A whole unit of a product of marks and a rate.
const WHOLE: u128 = 1 << 64;

/// The totals of units along a lever.
pub(crate) struct Pointwise<'a> {
    path: &'a Path<'a>,
    category: &'a Category,
    step: Decimal,
    points_decimals: u32,
    total_decimals: u32,
    known: RefCell<Known>,
}

/// What was worked out, while the same columns have marks.
#[derive(Default)]
struct Known {
    with_marks: Vec<bool>,
    units: BTreeMap<usize, Option<Rc<Cells>>>,
    marks: BTreeMap<i64, Option<Rc<[i64]>>>,
    totals: BTreeMap<(usize, i64), Option<At>>,
}

/// What of a unit the lever moves, and what it doesn't.
struct Cells {
    moved: Vec<Cell>,
    /// Sums of what isn't moved.
    sums: Sums,
    adjusted: Adjusted,
    difficulty: Option<Decimal>,
    /// Points and adjustments that aren't moved, as a key.
    still: i128,
    /// Assessed marks that aren't moved, in the path's decimals.
    assessed: i128,
    /// By how much the total may leave the line, as a key; `None` where it isn't one.
    slack: Option<i128>,
}

/// A moved column's rate.
struct Cell {
    /// Which of the path's columns.
    at: usize,
    /// Units of points for a unit of marks, with 64 binary places.
    size: u128,
    negative: bool,
    rate: Exact,
}

/// A unit's total at a value.
#[derive(Clone, Copy)]
struct At {
    total: i128,
    /// Unrounded; absent where it isn't on a line.
    line: Option<i128>,
}

impl<'a> Pointwise<'a> {
    pub(crate) fn new(path: &'a Path<'a>, category: &'a Category, evaluation: &Evaluation, step: Decimal) -> Self {
        let rounding = evaluation.policy().rounding;
        Self {
            path,
            category,
            step,
            points_decimals: u32::from(rounding.points.min(Rounding::MOST)),
            total_decimals: u32::from(rounding.total.min(Rounding::MOST)),
            known: RefCell::default(),
        }
    }

    /// Whether one unit's total is above another's at all typable values between two, at which the same columns have marks
    /// as where the evaluation stands.
    pub(crate) fn stays_above(
        &self,
        (i, j): (usize, usize),
        with_marks: &[bool],
        between: (Decimal, Decimal),
        evaluation: &Evaluation,
    ) -> bool {
        let lead = |n: i64| {
            let (i, j) = (self.at(i, n, evaluation)?, self.at(j, n, evaluation)?);
            Some((i.total.checked_sub(j.total)?, i.line.zip(j.line).map(|(i, j)| i.saturating_sub(j))))
        };
        self.turn(with_marks);
        let slack = || self.cells(i, evaluation)?.slack?.checked_add(self.cells(j, evaluation)?.slack?);
        self.above_zero(lead, slack(), between).unwrap_or(false)
    }

    /// Whether a unit's total is at least so much, or below it, at all typable values between two.
    pub(crate) fn stays_beyond(
        &self,
        unit: usize,
        (least, above): (i128, bool),
        with_marks: &[bool],
        between: (Decimal, Decimal),
        evaluation: &Evaluation,
    ) -> bool {
        let lead = |n: i64| {
            let at = self.at(unit, n, evaluation)?;
            let beyond = |figure: i128, least: i128, unit: i128| match above {
                true => figure.checked_sub(least)?.checked_add(unit),
                false => least.checked_sub(figure),
            };
            let line = at.line.and_then(|line| beyond(line, least.checked_mul(1 << LINE_PLACES)?, 1 << LINE_PLACES));
            Some((beyond(at.total, least, 1)?, line))
        };
        self.turn(with_marks);
        let slack = || self.cells(unit, evaluation)?.slack;
        self.above_zero(lead, slack(), between).unwrap_or(false)
    }

    /// Whether a figure is above 0 at all typable values between two; it leaves its line by no more than the slack.
    fn above_zero(
        &self,
        figure: impl Fn(i64) -> Option<(i128, Option<i128>)>,
        slack: Option<i128>,
        (from, to): (Decimal, Decimal),
    ) -> Option<bool> {
        let first = from.min(to).checked_div(self.step)?.floor().to_i64()?.checked_add(1)?;
        let last = from.max(to).checked_div(self.step)?.ceil().to_i64()?.checked_sub(1)?;
        if first > last {
            return Some(true);
        }
        let ((low, low_line), (high, high_line)) = (figure(first)?, figure(last)?);
        if low <= 0 || high <= 0 {
            return Some(false);
        }
        let (mut first, mut last) = (first.checked_add(1)?, last.checked_sub(1)?);
        if let (Some(low), Some(high), Some(slack)) = (low_line, high_line, slack) {
            let slack = slack.checked_add(1)?.checked_mul(1 << LINE_PLACES)?;
            let count = i128::from(last.saturating_sub(first).saturating_add(2));
            // How many values from the far end of a line that falls to the near end are sure.
            let sure = |near: i128, far: i128| {
                let sure = far.checked_sub(slack)?.checked_mul(count)?.checked_div(far.checked_sub(near)?)?;
                i64::try_from(sure).ok()?.checked_sub(1)
            };
            match (low > slack, high > slack) {
                (true, true) => return Some(true),
                (true, false) => first = first.saturating_add(sure(high, low)?.max(0)),
                (false, true) => last = last.saturating_sub(sure(low, high)?.max(0)),
                (false, false) => {}
            }
        }
        if last.checked_sub(first)? > MOST_VALUES {
            return Some(false);
        }
        for n in first..=last {
            if figure(n)?.0 <= 0 {
                return Some(false);
            }
        }
        Some(true)
    }

    /// Forgets what was worked out while other columns had marks.
    fn turn(&self, with_marks: &[bool]) {
        let mut known = self.known.borrow_mut();
        if known.with_marks != with_marks {
            *known = Known { with_marks: with_marks.to_vec(), ..Known::default() };
        }
    }

    fn marks(&self, n: i64) -> Option<Rc<[i64]>> {
        let known = self.known.borrow().marks.get(&n).cloned();
        known.unwrap_or_else(|| {
            let value = self.step.checked_mul(Decimal::from(n));
            let marks = value.and_then(|value| self.path.whole(value)).map(Rc::from);
            self.known.borrow_mut().marks.insert(n, marks.clone());
            marks
        })
    }

    fn cells(&self, unit: usize, evaluation: &Evaluation) -> Option<Rc<Cells>> {
        let known = self.known.borrow().units.get(&unit).cloned();
        known.unwrap_or_else(|| {
            let cells = self.prepared(unit, evaluation).map(Rc::new);
            self.known.borrow_mut().units.insert(unit, cells.clone());
            cells
        })
    }

    fn at(&self, unit: usize, n: i64, evaluation: &Evaluation) -> Option<At> {
        let known = self.known.borrow().totals.get(&(unit, n)).copied();
        known.unwrap_or_else(|| {
            let at = self.cells(unit, evaluation).and_then(|cells| self.total(&cells, &self.marks(n)?));
            self.known.borrow_mut().totals.insert((unit, n), at);
            at
        })
    }

    fn prepared(&self, unit: usize, evaluation: &Evaluation) -> Option<Cells> {
        let view = evaluation.category(0)?;
        let of = view.unit(unit)?;
        let moves = self.path.moves(&of.id, of.group.as_ref());
        let (mut sums, mut moved) = (*view.sums().get(unit)?, Vec::new());
        let mut most_rate = 1_i128;
        for ((at, (column, _)), _) in self.path.columns.iter().enumerate().zip(&moves).filter(|(_, moves)| **moves) {
            let marks = view.marks(unit, *column);
            sums.marks = sums.marks.checked_sub(marks)?;
            let Some(rate) = view.rate(unit, *column).filter(|_| marks > Decimal::ZERO) else { continue };
            sums.assessed = sums.assessed.checked_sub(marks)?;
            sums.points = sums.points.checked_sub(view.points(unit, *column)?)?;
            let shown = rate.decimal()?;
            most_rate = most_rate.max(shown.abs().ceil().to_i128()?);
            let places = shown.scale().checked_add(self.path.decimals)?.checked_sub(self.points_decimals)?;
            let unit_of = 10_u128.checked_pow(places)?;
            let size = quotient(shown.mantissa().unsigned_abs(), unit_of)?;
            let negative = shown.is_sign_negative();
            moved.push(Cell { at, size, negative, rate: rate.clone() });
        }
        let adjusted = view.adjusted(unit)?;
        let adjustment = adjusted.bonus.checked_sub(adjusted.deduction)?.normalize();
        let still = exact_key(sums.points)?.checked_add(exact_key(adjustment)?)?;
        let difficulty = of.difficulty.map(baton_model::Number::get).filter(|factor| *factor != Decimal::ONE);
        let half = |decimals: u32| {
            Some(10_i128.checked_pow(KEY_DECIMALS.checked_sub(decimals)?)?.div_euclid(2).saturating_add(1))
        };
        // Half a unit for each of the points and for the total; and what marks themselves are rounded by.
        let cells = i128::try_from(moved.len()).ok()?.checked_add(1)?;
        let of_marks = half(self.path.decimals.min(KEY_DECIMALS))?.checked_mul(most_rate)?;
        let each = half(self.points_decimals)?.checked_add(of_marks.checked_mul(2)?)?;
        let slack = cells.checked_mul(each)?.checked_add(half(self.total_decimals)?)?;
        Some(Cells {
            moved,
            sums,
            adjusted,
            difficulty,
            still,
            assessed: in_decimals(sums.assessed, self.path.decimals)?,
            slack: difficulty.is_none().then_some(slack),
        })
    }

    fn total(&self, cells: &Cells, marks: &[i64]) -> Option<At> {
        let (mut points, mut line, mut assessed) = (0_i128, 0_i128, cells.assessed);
        for cell in &cells.moved {
            let marks = *marks.get(cell.at)?;
            let product = u128::try_from(marks).ok()?.checked_mul(cell.size)?;
            let own = i128::try_from(self.rounded(product, marks, cell)?).ok()?;
            let unrounded = i128::try_from(product >> (64_u32.saturating_sub(LINE_PLACES))).ok()?;
            let sign = if cell.negative { -1 } else { 1 };
            points = points.checked_add(own.checked_mul(sign)?)?;
            line = line.checked_add(unrounded.checked_mul(sign)?)?;
            assessed = assessed.checked_add(i128::from(marks))?;
        }
        let unit = 10_i128.checked_pow(KEY_DECIMALS.checked_sub(self.points_decimals)?)?;
        let full = in_decimals(self.category.full_marks.get(), self.path.decimals)?;
        let rescaled = self.category.missing_items == MissingItems::Rescale && assessed != full;
        if assessed > 0 && !rescaled && cells.difficulty.is_none() {
            let sum = points.checked_mul(unit)?.checked_add(cells.still)?;
            let mut total = half_up(sum, KEY_DECIMALS.checked_sub(self.total_decimals)?)?;
            if self.category.negative_total == NegativeTotal::Floored {
                total = total.max(0);
            }
            let line = line.checked_mul(unit)?.checked_add(cells.still.checked_mul(1 << LINE_PLACES)?)?;
            // What is let no lower than 0 leaves the line there.
            return Some(At { total, line: (total > 0).then_some(line) });
        }
        let sums = Sums {
            points: cells
                .sums
                .points
                .checked_add(Decimal::try_from_i128_with_scale(points, self.points_decimals).ok()?)?,
            assessed: Decimal::try_from_i128_with_scale(assessed, self.path.decimals).ok()?,
            marks: cells.sums.marks,
        };
        let totaling = Totaling::new(self.category, self.total_decimals);
        let total = totaling.total(&sums, &cells.adjusted, cells.difficulty);
        total.note.is_none().then(|| At { total: key(total.total), line: None })
    }

    /// A product of marks and a rate in units of points, rounded half up in size; by fractions where the places don't
    /// tell on which side of the middle it is.
    fn rounded(&self, product: u128, marks: i64, cell: &Cell) -> Option<u128> {
        let raised = product.checked_add(WHOLE / 2)?;
        let (near, rest) = (u128::try_from(marks).ok()?, raised & (WHOLE - 1));
        if rest >= near && rest.saturating_add(near) < WHOLE {
            return Some(raised >> 64);
        }
        let marks = Decimal::try_from_i128_with_scale(i128::from(marks), self.path.decimals).ok()?;
        let mut points = Factor::new(marks, self.points_decimals).rounded_product(&cell.rate)?;
        points.rescale(self.points_decimals);
        Some(points.mantissa().unsigned_abs())
    }
}

/// A figure as a key, where that loses nothing.
fn exact_key(value: Decimal) -> Option<i128> {
    in_decimals(value, KEY_DECIMALS)
}

/// A figure in units of so many decimals, where it has no more.
pub(crate) fn in_decimals(value: Decimal, decimals: u32) -> Option<i128> {
    let value = value.normalize();
    value.mantissa().checked_mul(10_i128.checked_pow(decimals.checked_sub(value.scale())?)?)
}

/// A whole number rounded half up, away from zero, at so many digits, which become 0.
fn half_up(value: i128, digits: u32) -> Option<i128> {
    let unit = 10_i128.checked_pow(digits)?;
    let size = value.checked_abs()?.checked_add(unit.div_euclid(2))?.div_euclid(unit).checked_mul(unit)?;
    Some(if value < 0 { size.saturating_neg() } else { size })
}
