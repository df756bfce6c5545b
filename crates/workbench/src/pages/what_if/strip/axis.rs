//! From totals to places on the strip and back, and how high dots are stacked on it.

use rust_decimal::Decimal;

use super::LEVELS;
use crate::pages::what_if::league::thousandths;

/// Dots nearer than this are stacked.
const DOT: i64 = 15;

/// From totals to places on the strip.
pub struct Axis {
    low: Decimal,
    width: Decimal,
}

impl Axis {
    /// An axis with some room at both ends.
    pub fn around(least: Decimal, most: Decimal) -> Option<Self> {
        let width = most.checked_sub(least)?;
        let room = width.checked_div(Decimal::from(20))?.max(Decimal::new(5, 1));
        Some(Self { low: least.checked_sub(room)?, width: width.checked_add(room.checked_mul(Decimal::TWO)?)? })
    }

    /// Where a total is, in thousandths; an end for those beyond it.
    pub fn at(&self, total: Decimal) -> i64 {
        thousandths(total.checked_sub(self.low).unwrap_or_default(), self.width).clamp(0, 1000)
    }

    /// The total where so many of so many equal parts of the axis end.
    pub fn part(&self, part: u32, of: u32) -> Option<Decimal> {
        let along = self.width.checked_mul(Decimal::from(part))?.checked_div(Decimal::from(of))?;
        self.low.checked_add(along)
    }

    /// The total at so many ten-thousandths of the width.
    pub fn total_at(&self, at: i64) -> Option<Decimal> {
        let along = self.width.checked_mul(Decimal::from(at.clamp(0, 10_000)))?.checked_div(Decimal::from(10_000))?;
        self.low.checked_add(along)
    }

    /// The totals at both ends.
    pub fn ends(&self) -> (Decimal, Decimal) {
        (self.low, self.low.checked_add(self.width).unwrap_or(self.low))
    }

    /// Between three and eight round figures.
    pub fn ticks(&self) -> Vec<(i64, Decimal)> {
        let Some(step) = self.step() else { return Vec::new() };
        let first = self.low.checked_div(step).and_then(|steps| steps.ceil().checked_mul(step));
        let end = self.low.checked_add(self.width);
        let (Some(mut tick), Some(end)) = (first, end) else { return Vec::new() };
        let mut ticks = Vec::new();
        while tick <= end && ticks.len() < 12 {
            ticks.push((self.at(tick), tick.normalize()));
            match tick.checked_add(step) {
                Some(next) => tick = next,
                None => break,
            }
        }
        ticks
    }

    /// The smallest round step that parts the axis into eight or fewer.
    fn step(&self) -> Option<Decimal> {
        round_step(self.width.checked_div(Decimal::from(8))?)
    }
}

/// The smallest of 0.01, 0.02, 0.05, 0.1, 0.2… that is not below a width.
pub fn round_step(wanted: Decimal) -> Option<Decimal> {
    let mut scale = Decimal::new(1, 2);
    loop {
        for factor in [1, 2, 5] {
            let step = scale.checked_mul(Decimal::from(factor))?;
            if step >= wanted {
                return Some(step);
            }
        }
        scale = scale.checked_mul(Decimal::TEN)?;
    }
}

/// How high dots are stacked along the strip.
#[derive(Default)]
pub struct Stack {
    last: Vec<Vec<i64>>,
}

impl Stack {
    /// The lowest level at which a dot has room; dots come in any order.
    pub fn place(&mut self, at: i64) -> usize {
        let free = |taken: &Vec<i64>| taken.iter().rev().all(|other| (other - at).abs() >= DOT);
        // Beyond twice the levels shown, exactness is of no use.
        match self.last.iter().position(free) {
            Some(level) => {
                self.last[level].push(at);
                level
            }
            None if self.last.len() < 2 * LEVELS => {
                self.last.push(vec![at]);
                self.last.len() - 1
            }
            None => 2 * LEVELS,
        }
    }
}
