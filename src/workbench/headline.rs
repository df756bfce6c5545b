//! The sentence first: what the draft does, against the baseline.

use rust_decimal::Decimal;

use super::change::{Change, Turn, turn};
use crate::engine::{Evaluation, Standing};

/// What the draft changes, in figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// Edits in force.
    pub edits: usize,
    /// Units with a better grade.
    pub up: usize,
    /// Units with a worse grade.
    pub down: usize,
    /// Units that came into or out of a ladder.
    pub aside: usize,
    /// Units whose place changed.
    pub places_moved: usize,
    /// Units of which any figure changed.
    pub touched: usize,
    /// Units with a grade that counts as 优秀.
    pub excellent_units: Change<u32>,
    /// Civil servants' 优秀 places.
    pub excellent_places: Change<u64>,
    /// The most places there may be.
    pub places_ceiling: Change<u64>,
    /// Bonus cost in yuan.
    pub bonus: Change<Decimal>,
}

impl Headline {
    /// Compares a draft with its baseline, unit by unit.
    #[must_use]
    pub fn of(baseline: &Evaluation, draft: &Evaluation, edits: usize) -> Self {
        let (was, is) = (baseline.county(), draft.county());
        let mut headline = Self {
            edits,
            up: 0,
            down: 0,
            aside: 0,
            places_moved: 0,
            touched: 0,
            excellent_units: Change::new(was.excellent_units, is.excellent_units),
            excellent_places: Change::new(was.excellent_places, is.excellent_places),
            places_ceiling: Change::new(was.places_ceiling, is.places_ceiling),
            bonus: Change::new(was.bonus, is.bonus),
        };
        for (was, is) in baseline.standings().iter().zip(draft.standings()) {
            headline.count(was, is);
        }
        headline
    }

    fn count(&mut self, was: &Standing, is: &Standing) {
        match turn(Change::new(was.grade, is.grade)) {
            Some(Turn::Up) => self.up += 1,
            Some(Turn::Down) => self.down += 1,
            Some(Turn::Aside) => self.aside += 1,
            None => {}
        }
        self.places_moved += usize::from(was.rank != is.rank);
        self.touched += usize::from(was != is);
    }

    /// Units whose grade changed.
    #[must_use]
    pub fn regraded(&self) -> usize {
        self.up + self.down + self.aside
    }

    /// Whether nothing at all changed, county figures included.
    #[must_use]
    pub fn nothing(&self) -> bool {
        self.touched == 0
            && !self.excellent_units.changed()
            && !self.excellent_places.changed()
            && !self.places_ceiling.changed()
            && !self.bonus.changed()
    }
}
