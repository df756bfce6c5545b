//! All values of a lever at which one unit reaches a grade or place, exactly: the walk covers the whole lever, leaps only
//! where the unit's side of what is wanted is shown to stay, and evaluates both values wherever it changes.
//!
//! It goes on a few values at a time, so that a page can do other things in between.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::alone::Alone;
use super::calm::{Calm, Criterion, Fate};
use super::grid::{Grid, Side};
use super::lever::{Lever, Path};
use super::pointwise::Pointwise;
use super::solve::Range;
use super::state::{Kept, State, Walk};
use baton_model::Category;

/// Values looked at after which a walk to one side gives up.
const MOST_LOOKS: u32 = 65_536;

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

/// The sweep of one lever that goes on.
pub(crate) struct Sweep {
    lever: Lever,
    step: Decimal,
    unit: usize,
    fate: Fate,
    /// The category as it is; known once the walk has begun.
    category: Option<Arc<Category>>,
    kept: Option<Kept>,
    now: Option<Arc<State>>,
    /// The side that is being walked, for which bound of the figure.
    going: Option<(u32, Going)>,
    /// The other side of the same bound.
    below: Option<Vec<Run>>,
    /// What is known by bound of the figure.
    walked: BTreeMap<u32, Walked>,
    complete: bool,
    swept: Option<Swept>,
}

/// Neighbouring values on one side, from the present one outwards, all of which reach what is wanted or none.
struct Run {
    first: Decimal,
    last: Decimal,
    reached: bool,
}

/// A walk to one side.
struct Going {
    side: Side,
    at: i64,
    leap: i64,
    looks: u32,
    /// The nearest value ahead up to which something may happen.
    ahead: Option<i64>,
    here: Arc<State>,
    run: Run,
    runs: Vec<Run>,
}

/// What is known of one bound of the figure.
struct Walked {
    ranges: Vec<Range>,
    /// The nearest value that reaches it, with the figure there.
    nearest: Option<(Decimal, u32)>,
    everywhere: bool,
}

/// What is to be known next.
enum Next {
    /// Which values reach this figure or a better one.
    Bound(u32),
    /// All is known; the best that can be had, where what is wanted can't.
    Done(Option<(Option<u32>, Decimal)>),
}

impl Sweep {
    /// A sweep of a lever, for values in steps, for a unit of the category taken out.
    pub(crate) fn new(lever: Lever, step: Decimal, unit: usize, fate: Fate) -> Self {
        Self {
            lever,
            step,
            unit,
            fate,
            category: None,
            kept: None,
            now: None,
            going: None,
            below: None,
            walked: BTreeMap::new(),
            complete: true,
            swept: None,
        }
    }

    /// Looks at some more values; whether there is more to look at.
    pub(crate) fn advance(&mut self, alone: &mut Alone, looks: u32) -> bool {
        self.looks(alone, looks).unwrap_or(false)
    }

    /// What was found; `None` where there is nothing to move.
    pub(crate) fn swept(self) -> Option<Swept> {
        self.swept
    }

    fn looks(&mut self, alone: &mut Alone, looks: u32) -> Option<bool> {
        if self.step <= Decimal::ZERO {
            return None;
        }
        // While the walk goes on, the category taken out stands elsewhere.
        let present = alone.category()?;
        let category = Arc::clone(self.category.get_or_insert_with(|| Arc::clone(present)));
        let lever = self.lever.clone();
        let roster = Arc::clone(alone.evaluation.roster());
        let path = Path::of(&lever, &category, &roster.units, self.step.scale()).ok()?;
        let kept = self.kept.take();
        let mut walk = match kept {
            Some(kept) => Walk::resumed(&path, alone, kept),
            None => Walk::new(&path, alone),
        };
        let pointwise = Pointwise::new(&path, &category, walk.evaluation, self.step);
        let calm = Calm::new(&path, &category, walk.evaluation, Criterion::Grades, &pointwise);
        let mut more = true;
        for _ in 0..looks {
            more = self.look(&mut walk, &calm)?;
            if !more {
                walk.back();
                break;
            }
        }
        self.kept = more.then(|| walk.keep());
        Some(more)
    }

    /// Looks at one more value, or decides what to look at; whether there is more.
    fn look(&mut self, walk: &mut Walk<'_>, calm: &Calm<'_>) -> Option<bool> {
        let now = match &self.now {
            Some(now) => Arc::clone(now),
            None => {
                let now = Arc::new(walk.confirmed(walk.path.now)?);
                self.now = Some(Arc::clone(&now));
                now
            }
        };
        let Some((most, mut going)) = self.going.take() else {
            match self.next(&now, walk.path.now) {
                Next::Bound(most) => self.going = Some((most, self.begin(Side::Down, most, walk.path.now, &now))),
                Next::Done(best) => {
                    self.conclude(walk, &now, best)?;
                    return Some(false);
                }
            }
            return Some(true);
        };
        let grid = Grid::new(walk.path.now, (walk.path.low, walk.path.high), self.step, going.side)?;
        if going.at < grid.count && going.looks < MOST_LOOKS {
            let agrees = self.leap(walk, calm, &grid, most, &mut going)?;
            // What was seen without the engine isn't relied on any more.
            self.going = Some((most, if agrees { going } else { self.begin(going.side, most, walk.path.now, &now) }));
            return Some(true);
        }
        self.complete = self.complete && going.at >= grid.count;
        going.runs.push(going.run);
        match self.below.take() {
            None => {
                self.below = Some(going.runs);
                self.going = Some((most, self.begin(Side::Up, most, walk.path.now, &now)));
            }
            Some(below) => {
                let walked = self.joined(walk, below, going.runs)?;
                self.walked.insert(most, walked);
            }
        }
        Some(true)
    }

    fn begin(&self, side: Side, most: u32, now: Decimal, state: &Arc<State>) -> Going {
        let run = Run { first: now, last: now, reached: self.reaches(state, most) };
        Going { side, at: 0, leap: 1, looks: 0, ahead: None, here: Arc::clone(state), run, runs: Vec::new() }
    }

    /// Leaps ahead while nothing can happen, in leaps that double, and halves them where something may; false where the
    /// engine sees something else than what was seen without it.
    fn leap(&self, walk: &mut Walk<'_>, calm: &Calm<'_>, grid: &Grid, most: u32, going: &mut Going) -> Option<bool> {
        going.looks = going.looks.saturating_add(1);
        let next = going.at.saturating_add(1);
        let mut target = going.at.saturating_add(going.leap).min(grid.count);
        if let Some(bound) = going.ahead {
            let half = bound.saturating_sub(going.at).div_euclid(2);
            target = target.min(going.at.saturating_add(half)).max(next);
        }
        let value = grid.value(target)?;
        let state = walk.at(value)?;
        let same = self.reaches(&state, most) == going.run.reached;
        let sealed = same
            && calm.sealed(self.unit, self.fate.with(most), &going.here, &state, walk.with_rates_of(&state, value)?);
        if sealed || target == next {
            if !same {
                let last = grid.value(going.at)?;
                if !(walk.confirm(value, &state)? && walk.confirm(last, &going.here)?) {
                    return Some(false);
                }
                let begun = Run { first: value, last: value, reached: !going.run.reached };
                going.runs.push(std::mem::replace(&mut going.run, begun));
            }
            (going.at, going.here) = (target, state);
            going.run.last = value;
            going.leap = if sealed { going.leap.saturating_mul(2) } else { 1 };
        } else {
            going.leap = target.saturating_sub(going.at).div_euclid(2).max(1);
            going.ahead = Some(target);
        }
        going.ahead = going.ahead.filter(|bound| *bound > going.at);
        Some(true)
    }

    fn figure(&self, state: &State) -> Option<u32> {
        let row = state.rows.get(self.unit)?;
        self.fate.figure(row.grade, row.rank)
    }

    fn reaches(&self, state: &State, most: u32) -> bool {
        self.figure(state).is_some_and(|figure| figure <= most)
    }

    /// What both sides say together.
    fn joined(&self, walk: &mut Walk<'_>, below: Vec<Run>, above: Vec<Run>) -> Option<Walked> {
        let now = walk.path.now;
        let everywhere = below.iter().chain(&above).all(|run| run.reached);
        let below = below.into_iter().rev().map(|run| (run.last, run.first, run.reached));
        let above = above.into_iter().map(|run| (run.first, run.last, run.reached));
        let mut ranges: Vec<Range> = Vec::new();
        for (low, high, _) in below.chain(above).filter(|(_, _, reached)| *reached) {
            match ranges.last_mut() {
                // Both sides begin at the present value.
                Some(range) if range.high == low && low == now => range.high = high,
                _ => ranges.push(Range { low, high }),
            }
        }
        let nearest = match nearest(&ranges, now) {
            Some(value) => {
                let there = walk.at(value)?;
                Some((value, self.figure(&there)?))
            }
            None => None,
        };
        Some(Walked { ranges, nearest, everywhere })
    }

    /// Where what is wanted can't be had, each better figure is harder to reach than the next worse: halving finds the
    /// best that can.
    fn next(&self, now: &State, at: Decimal) -> Next {
        let Some(wanted) = self.walked.get(&self.fate.most()) else { return Next::Bound(self.fate.most()) };
        let (true, Some(figure)) = (wanted.ranges.is_empty(), self.figure(now)) else { return Next::Done(None) };
        let (mut out, mut within, mut best_at) = (self.fate.most(), figure, at);
        while within.saturating_sub(out) > 1 {
            let middle = out.saturating_add(within.saturating_sub(out).div_euclid(2));
            match self.walked.get(&middle).map(|walked| walked.nearest) {
                None => return Next::Bound(middle),
                Some(None) => out = middle,
                Some(Some((value, figure))) => (within, best_at) = (figure.min(middle), value),
            }
        }
        if within < figure {
            return Next::Done(Some((Some(within), best_at)));
        }
        match self.walked.get(&figure) {
            None => Next::Bound(figure),
            Some(walked) => Next::Done((!walked.everywhere).then_some((Some(figure), at))),
        }
    }

    fn conclude(&mut self, walk: &mut Walk<'_>, now: &State, best: Option<(Option<u32>, Decimal)>) -> Option<()> {
        let wanted = self.walked.remove(&self.fate.most())?;
        let nearest = match wanted.nearest {
            Some((value, _)) => {
                let there = walk.confirmed(value)?;
                let rows = now.rows.iter().zip(&there.rows).enumerate();
                let others = rows.filter(|(unit, (now, then))| *unit != self.unit && now.grade != then.grade).count();
                Some((value, self.figure(&there)?, u32::try_from(others).unwrap_or(u32::MAX)))
            }
            None => None,
        };
        let (now, ranges) = (walk.path.now, wanted.ranges);
        self.swept = Some(Swept { now, ranges, nearest, best, complete: self.complete });
        Some(())
    }
}

/// The value in any of the ranges that is nearest to the present one; the lower of two.
fn nearest(ranges: &[Range], now: Decimal) -> Option<Decimal> {
    let values = ranges.iter().map(|range| now.clamp(range.low, range.high));
    values.min_by_key(|value| value.saturating_sub(now).abs())
}
