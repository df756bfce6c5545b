//! All values of a lever at which one unit reaches a grade or place, exactly: the walk covers the whole lever, leaps only
//! where the unit's side of what is wanted is shown to stay, and evaluates both values wherever it changes.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::alone::Alone;
use super::calm::{Calm, Criterion, Fate};
use super::grid::{Grid, Side};
use super::lever::{Lever, Path};
use super::solve::Range;
use super::state::{State, Walk};
use crate::model::Category;

/// Values looked at after which a walk to one side gives up.
const MOST_LOOKS: u32 = 8_192;

/// What one lever does for one unit.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Swept {
    /// The present value.
    pub(crate) now: Decimal,
    /// The values that reach what is wanted, in ascending ranges.
    pub(crate) ranges: Vec<Range>,
    /// The nearest of them to the present one, with the unit's figure there, and how many others change their grade.
    pub(crate) nearest: Option<(Decimal, u32, u32)>,
    /// Where none does: the best figure that any value gives, with the nearest such value; absent where the figure is the
    /// same at every value.
    pub(crate) best: Option<(Option<u32>, Decimal)>,
    /// Whether the whole lever was walked.
    pub(crate) complete: bool,
}

/// Sweeps a lever, for values in steps, of the category taken out. `None` where there is nothing to move.
pub(crate) fn sweep(alone: &mut Alone, lever: &Lever, step: Decimal, unit: usize, fate: Fate) -> Option<Swept> {
    if step <= Decimal::ZERO {
        return None;
    }
    let category = alone.category()?.clone();
    let path = Path::of(lever, &category, step.scale())?;
    let mut walk = Walk::new(&path, alone);
    let now = Arc::new(walk.confirmed(path.now)?);
    let mut broom = Broom { walk: &mut walk, category: &category, now, step, unit, complete: true };
    let swept = broom.all(fate);
    walk.back();
    swept
}

struct Broom<'w, 'p> {
    walk: &'w mut Walk<'p>,
    category: &'p Category,
    now: Arc<State>,
    step: Decimal,
    unit: usize,
    complete: bool,
}

/// Neighbouring values on one side, from the present one outwards, all of which reach what is wanted or none.
struct Run {
    first: Decimal,
    last: Decimal,
    reached: bool,
}

impl Broom<'_, '_> {
    fn all(&mut self, fate: Fate) -> Option<Swept> {
        let now = self.walk.path.now;
        let (figure, ranges) = (self.figure(&Arc::clone(&self.now), fate), self.ranges(fate)?);
        let mut best = None;
        if let (true, Some(figure)) = (ranges.is_empty(), figure) {
            // Each better figure is harder to reach than the next worse.
            let (mut out, mut within) = (fate.most(), figure);
            let mut at = now;
            while within.saturating_sub(out) > 1 {
                let middle = out.saturating_add(within.saturating_sub(out).div_euclid(2));
                match nearest(&self.ranges(fate.with(middle))?, now) {
                    Some(value) => {
                        at = value;
                        let there = self.walk.at(value)?;
                        within = self.figure(&there, fate)?.min(middle);
                    }
                    None => out = middle,
                }
            }
            let moves = within < figure || !self.everywhere(fate.with(figure))?;
            best = moves.then_some((Some(within), at));
        }
        let found = match nearest(&ranges, now) {
            Some(value) => {
                let there = Arc::new(self.walk.confirmed(value)?);
                let figure = self.figure(&there, fate)?;
                let rows = self.now.rows.iter().zip(&there.rows).enumerate();
                let others = rows.filter(|(unit, (now, then))| *unit != self.unit && now.grade != then.grade).count();
                Some((value, figure, u32::try_from(others).unwrap_or(u32::MAX)))
            }
            None => None,
        };
        Some(Swept { now, ranges, nearest: found, best, complete: self.complete })
    }

    fn figure(&self, state: &State, fate: Fate) -> Option<u32> {
        let row = state.rows.get(self.unit)?;
        fate.figure(row.grade, row.rank)
    }

    fn everywhere(&mut self, fate: Fate) -> Option<bool> {
        let sides = [self.side(Side::Down, fate)?, self.side(Side::Up, fate)?];
        Some(sides.iter().flatten().all(|run| run.reached))
    }

    /// The values that reach what is wanted, in ascending ranges.
    fn ranges(&mut self, fate: Fate) -> Option<Vec<Range>> {
        let down = self.side(Side::Down, fate)?;
        let up = self.side(Side::Up, fate)?;
        let below = down.into_iter().rev().map(|run| (run.last, run.first, run.reached));
        let above = up.into_iter().map(|run| (run.first, run.last, run.reached));
        let mut ranges: Vec<Range> = Vec::new();
        for (low, high, _) in below.chain(above).filter(|(_, _, reached)| *reached) {
            match ranges.last_mut() {
                // Both sides begin at the present value.
                Some(range) if range.high == low && low == self.walk.path.now => range.high = high,
                _ => ranges.push(Range { low, high }),
            }
        }
        Some(ranges)
    }

    /// Walks to one side: in leaps that double while nothing can happen and halve where something may.
    fn side(&mut self, side: Side, fate: Fate) -> Option<Vec<Run>> {
        let path = self.walk.path;
        let calm = Calm::new(path, self.category, self.walk.evaluation, Criterion::Grades);
        let grid = Grid::new(path.now, (path.low, path.high), self.step, side)?;
        let reaches = |figure: Option<u32>| figure.is_some_and(|figure| figure <= fate.most());
        let mut here = Arc::clone(&self.now);
        let mut run = Run { first: path.now, last: path.now, reached: reaches(self.figure(&here, fate)) };
        let mut runs = Vec::new();
        let (mut at, mut leap, mut looks) = (0_i64, 1_i64, 0_u32);
        // The nearest value ahead up to which something may happen.
        let mut ahead: Option<i64> = None;
        while at < grid.count {
            looks = looks.saturating_add(1);
            if looks > MOST_LOOKS {
                self.complete = false;
                break;
            }
            let next = at.saturating_add(1);
            let mut target = at.saturating_add(leap).min(grid.count);
            if let Some(bound) = ahead {
                let half = bound.saturating_sub(at).div_euclid(2);
                target = target.min(at.saturating_add(half)).max(next);
            }
            let value = grid.value(target)?;
            let state = self.walk.at(value)?;
            let same = reaches(self.figure(&state, fate)) == run.reached;
            let sealed = same && calm.sealed(self.unit, fate, &here, &state, self.walk.with_rates_of(&state, value)?);
            if sealed || target == next {
                if !same {
                    let last = grid.value(at)?;
                    if !(self.walk.confirm(value, &state)? && self.walk.confirm(last, &here)?) {
                        return self.side(side, fate);
                    }
                    let begun = Run { first: value, last: value, reached: !run.reached };
                    runs.push(std::mem::replace(&mut run, begun));
                }
                (at, here) = (target, state);
                run.last = value;
                leap = if sealed { leap.saturating_mul(2) } else { 1 };
            } else {
                leap = target.saturating_sub(at).div_euclid(2).max(1);
                ahead = Some(target);
            }
            ahead = ahead.filter(|bound| *bound > at);
        }
        runs.push(run);
        Some(runs)
    }
}

/// The value in any of the ranges that is nearest to the present one; the lower of two.
fn nearest(ranges: &[Range], now: Decimal) -> Option<Decimal> {
    let values = ranges.iter().map(|range| now.clamp(range.low, range.high));
    values.min_by_key(|value| value.saturating_sub(now).abs())
}
