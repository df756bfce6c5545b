//! What a scenario changes against a base, in one line of figures.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::change::{Change, Turn};
use super::pairing::Pairing;
use baton_engine::{Evaluation, Standing};

/// What changes, in figures.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Headline {
    /// Units with a better grade.
    pub up: u32,
    /// Units with a worse grade.
    pub down: u32,
    /// Units that came into or out of a ladder, or into another one, and have another grade there.
    pub aside: u32,
    /// Units whose place changed.
    pub places_moved: u32,
    /// Units of which any figure changed.
    pub touched: u32,
    /// Units with a grade that counts as 优秀.
    pub excellent_units: Change<u32>,
    /// Civil servants' 优秀 places.
    pub excellent_places: Change<u64>,
    /// The most places there may be.
    pub places_ceiling: Change<u64>,
    /// Bonus cost, in yuan.
    pub bonus: Change<Decimal>,
}

impl Headline {
    /// Compares a scenario with its base, unit by unit.
    #[must_use]
    pub fn of(base: &Evaluation, scenario: &Evaluation, pairing: &Pairing) -> Self {
        let (was, is) = (base.county(), scenario.county());
        let mut headline = Self {
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
        let absent = Standing::default();
        for (unit, is) in scenario.standings().iter().enumerate() {
            let was = pairing.standing(base, unit).unwrap_or(&absent);
            let turned = pairing.grade_turn(base, was, scenario, is);
            headline.count(turned, was, is, pairing.same_place(base, was, scenario, is));
        }
        headline
    }

    fn count(&mut self, turned: Option<Turn>, was: &Standing, is: &Standing, same_place: bool) {
        let slot = match turned {
            Some(Turn::Up) => Some(&mut self.up),
            Some(Turn::Down) => Some(&mut self.down),
            Some(Turn::Aside) => Some(&mut self.aside),
            None => None,
        };
        if let Some(slot) = slot {
            *slot = slot.saturating_add(1);
        }
        if was.rank != is.rank {
            self.places_moved = self.places_moved.saturating_add(1);
        }
        if !same_place || touched(was, is) {
            self.touched = self.touched.saturating_add(1);
        }
    }

    /// Units whose grade changed.
    #[must_use]
    pub fn regraded(&self) -> u32 {
        self.up.saturating_add(self.down).saturating_add(self.aside)
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

/// Whether any figure that is shown of a unit differs, its place in the policy aside.
fn touched(was: &Standing, is: &Standing) -> bool {
    was.total != is.total
        || was.rank != is.rank
        || was.excellent != is.excellent
        || was.places != is.places
        || was.bonus != is.bonus
        || was.percentage != is.percentage
}
