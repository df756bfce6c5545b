//! Sums of what changes by category and group: units, who rises and falls, points, 优秀 places and bonus.

use rust_decimal::Decimal;

use super::moves::{Both, Stay, both};
use crate::Against;
use baton_analysis::{Change, Turn};
use baton_engine::{Evaluation, Standing};
use baton_model::Id;

/// The sums of some units.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sum {
    /// Position of the category in the scenario's policy; absent for the county, and for categories that are no more.
    pub category: Option<usize>,
    /// Name of the category; empty for the county.
    pub name: String,
    /// Name of the group; absent for whole categories.
    pub group: Option<String>,
    /// Units.
    pub units: Change<u32>,
    /// Units with a better grade.
    pub up: u32,
    /// Units with a worse grade.
    pub down: u32,
    /// Units whose place changed, of those that stayed.
    pub moved: u32,
    /// Points gained or lost by those that stayed, together.
    pub points: Decimal,
    /// Civil servants' 优秀 places.
    pub places: Change<u64>,
    /// Bonus, in yuan.
    pub bonus: Change<Decimal>,
}

/// The sums of all categories and the county.
#[derive(Clone, Debug, PartialEq)]
pub struct Sums {
    /// A row for each category, then for its groups; categories that are no more come last.
    pub rows: Vec<Sum>,
    /// Of all.
    pub county: Sum,
}

impl Sum {
    fn leave(&mut self, was: &Standing) {
        self.units.was = self.units.was.saturating_add(1);
        self.places.was = self.places.was.saturating_add(was.places.into());
        self.bonus.was = self.bonus.was.saturating_add(was.bonus);
    }

    fn arrive(&mut self, is: &Standing) {
        self.units.is = self.units.is.saturating_add(1);
        self.places.is = self.places.is.saturating_add(is.places.into());
        self.bonus.is = self.bonus.is.saturating_add(is.bonus);
    }

    fn turn(&mut self, both: &Both<'_>) {
        match both.grade_turn() {
            Some(Turn::Up) => self.up = self.up.saturating_add(1),
            Some(Turn::Down) => self.down = self.down.saturating_add(1),
            _ => {}
        }
        if both.stay == Stay::Stays {
            self.moved = self.moved.saturating_add(u32::from(both.was.rank != both.is.rank));
            self.points = self.points.saturating_add(both.is.total.saturating_sub(both.was.total));
        }
    }
}

/// A category and group, by their identifiers.
type Home<'a> = (Option<&'a Id>, Option<&'a Id>);

fn home<'a>(evaluation: &'a Evaluation, standing: &Standing) -> Home<'a> {
    let category = standing.category.and_then(|at| evaluation.policy().categories.get(at as usize));
    let group = category.zip(standing.group).and_then(|(category, at)| category.groups.get(at as usize));
    (category.map(|category| &category.id), group.map(|group| &group.id))
}

impl Sums {
    /// The sums of a scenario against its base.
    #[must_use]
    pub fn of(against: Against<'_>, scenario: &Evaluation) -> Self {
        let (mut rows, mut homes): (Vec<Sum>, Vec<Home<'_>>) = (Vec::new(), Vec::new());
        let gone = against.base.policy().categories.iter();
        let gone = gone.filter(|category| scenario.policy().category(&category.id).is_none());
        let there = scenario.policy().categories.iter().enumerate().map(|(at, category)| (Some(at), category));
        for (at, category) in there.chain(gone.map(|category| (None, category))) {
            let named = Sum { category: at, name: category.name.clone(), ..Sum::default() };
            homes.push((Some(&category.id), None));
            rows.push(named.clone());
            for group in &category.groups {
                homes.push((Some(&category.id), Some(&group.id)));
                rows.push(Sum { group: Some(group.name.clone()), ..named.clone() });
            }
        }
        let mut county = Sum::default();
        for both in both(against, scenario, None) {
            let (then, now) = (home(against.base, both.was), home(scenario, both.is));
            let there_before = !matches!(both.stay, Stay::Came);
            if there_before {
                county.leave(both.was);
            }
            if both.position.is_some() {
                county.arrive(both.is);
            }
            county.turn(&both);
            for (row, home) in rows.iter_mut().zip(&homes) {
                let within = |unit: Home<'_>| unit.0 == home.0 && (home.1.is_none() || unit.1 == home.1);
                let (before, after) = (there_before && within(then), both.position.is_some() && within(now));
                if before {
                    row.leave(both.was);
                }
                if after {
                    row.arrive(both.is);
                    row.turn(&both);
                }
            }
        }
        Self { rows, county }
    }
}
