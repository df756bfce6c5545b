//! The heat table: lights of units × indicators, counted for all and spelt out for the rows that are shown.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::warnings::{self, Worst};
use super::{CELLS, Order, Warnings};
use baton_engine::{Light, LightLine, Watch, planned_by};
use baton_model::{Arrange, Category, Roster};

/// The heat table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heat {
    /// The indicators that have lights.
    pub columns: Vec<Column>,
    /// The units shown.
    pub rows: Vec<HeatRow>,
    /// How many more units have lights.
    pub more: usize,
    /// How many units have lights.
    pub units: usize,
    /// Lights in all.
    pub counts: Counts,
}

/// An indicator that has lights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Position in the category.
    pub indicator: usize,
    /// Identifier, to sort by.
    pub id: baton_model::Id,
    /// Name.
    pub name: String,
    /// Share of the annual target planned by then.
    pub plan: Decimal,
    /// Lights of all units.
    pub counts: Counts,
}

/// A unit with its lights.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// Position in the roster.
    pub unit: usize,
    /// Name.
    pub name: String,
    /// Name of its group; empty without one.
    pub group: String,
    /// Its lights.
    pub counts: Counts,
    /// By column; absent where nothing was observed or it is not assessed.
    pub cells: Vec<Option<Cell>>,
}

/// One light with its figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The light.
    pub light: Light,
    /// Cumulative actual ÷ annual target.
    pub progress: Decimal,
    /// Share planned by then.
    pub plan: Decimal,
    /// How far behind, in percentage points; below 0 = ahead.
    pub behind: Decimal,
}

impl From<LightLine> for Cell {
    fn from(line: LightLine) -> Self {
        Self { light: line.light, progress: line.progress, plan: line.plan, behind: line.behind }
    }
}

/// How many lights of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// On plan.
    pub green: u32,
    /// A little behind.
    pub noted: u32,
    /// Behind by the yellow bound or more.
    pub yellow: u32,
    /// Behind by more than the red bound.
    pub red: u32,
}

impl Counts {
    fn add(&mut self, light: Light) {
        let count = match light {
            Light::Green => &mut self.green,
            Light::GreenNoted => &mut self.noted,
            Light::Yellow => &mut self.yellow,
            Light::Red => &mut self.red,
        };
        *count = count.saturating_add(1);
    }

    /// How many lights of a kind.
    #[must_use]
    pub fn of(&self, light: Light) -> u32 {
        match light {
            Light::Green => self.green,
            Light::GreenNoted => self.noted,
            Light::Yellow => self.yellow,
            Light::Red => self.red,
        }
    }

    /// How many lights.
    #[must_use]
    pub fn all(&self) -> u32 {
        self.green.saturating_add(self.noted).saturating_add(self.yellow).saturating_add(self.red)
    }

    /// Yellow and red ones.
    #[must_use]
    pub fn behind(&self) -> u32 {
        self.yellow.saturating_add(self.red)
    }
}

/// What is kept of every unit, in order to choose those to show.
struct Tally {
    unit: usize,
    counts: Counts,
    /// The furthest behind of its yellow and red lights; on one indicator where that is the order.
    behind: Option<Decimal>,
}

/// One walk through the lights of all units.
pub(super) struct Scan {
    /// By position of the indicator.
    columns: Vec<Counts>,
    /// In the order wanted.
    tallies: Vec<Tally>,
    worst: Worst,
}

impl Scan {
    /// Walks through all lights. Figures are worked out for those that are behind, and for the indicator sorted by.
    pub(super) fn of(watch: &Watch, category: &Category, roster: &Roster, order: &Order, most: usize) -> Self {
        let sorted_by = match order {
            Order::Indicator(id) => category.indicators.iter().position(|indicator| indicator.id == *id),
            Order::Worst | Order::Listed => None,
        };
        let mut scan = Self {
            columns: vec![Counts::default(); category.indicators.len()],
            tallies: Vec::new(),
            worst: Worst::new(most),
        };
        watch.each(roster, |spot| {
            if let Some(counts) = scan.columns.get_mut(spot.indicator) {
                counts.add(spot.light);
            }
            if scan.tallies.last().is_none_or(|tally| tally.unit != spot.unit) {
                scan.tallies.push(Tally { unit: spot.unit, counts: Counts::default(), behind: None });
            }
            let Some(tally) = scan.tallies.last_mut() else { return };
            tally.counts.add(spot.light);
            let warned = matches!(spot.light, Light::Yellow | Light::Red);
            if !warned && sorted_by != Some(spot.indicator) {
                return;
            }
            let Some(behind) = spot.behind() else { return };
            if sorted_by.is_none_or(|indicator| indicator == spot.indicator) {
                tally.behind = tally.behind.max(Some(behind));
            }
            if warned {
                scan.worst.add(behind, spot.unit, spot.indicator);
            }
        });
        // Sorts are stable: among equals the roster's order stands.
        match order {
            Order::Listed => {}
            Order::Indicator(_) => scan.tallies.arrange_by_key(|tally| Reverse(tally.behind)),
            Order::Worst => scan.tallies.arrange_by_key(|Tally { counts, behind, .. }| {
                Reverse((counts.red, counts.yellow, *behind, counts.noted))
            }),
        }
        scan
    }

    /// The table with so many wishes for more rows.
    pub(super) fn heat(&self, watch: &Watch, category: &Category, roster: &Roster, month: u8, more: usize) -> Heat {
        let lit = category.indicators.iter().zip(&self.columns).enumerate().filter(|(_, (_, counts))| counts.all() > 0);
        let columns: Vec<Column> = lit
            .map(|(indicator, (about, counts))| Column {
                indicator,
                id: about.id.clone(),
                name: about.name.clone(),
                plan: planned_by(about, month),
                counts: *counts,
            })
            .collect();
        let most = (CELLS / columns.len().max(1)).clamp(15, 60) * (more + 1);
        let mut counts = Counts::default();
        for column in &columns {
            for (sum, part) in [
                (&mut counts.green, column.counts.green),
                (&mut counts.noted, column.counts.noted),
                (&mut counts.yellow, column.counts.yellow),
                (&mut counts.red, column.counts.red),
            ] {
                *sum = sum.saturating_add(part);
            }
        }
        let row = |tally: &Tally| {
            let about = roster.units.get(tally.unit)?;
            let mut cells = vec![None; columns.len()];
            for (indicator, line) in watch.of(about) {
                let at = columns.iter().position(|column| column.indicator == indicator);
                if let Some(cell) = at.and_then(|at| cells.get_mut(at)) {
                    *cell = Some(Cell::from(line));
                }
            }
            let group = about.group.as_ref().and_then(|id| category.group(id));
            Some(HeatRow {
                unit: tally.unit,
                name: about.name.clone(),
                group: group.map(|group| group.name.clone()).unwrap_or_default(),
                counts: tally.counts,
                cells,
            })
        };
        Heat {
            rows: self.tallies.iter().take(most).filter_map(row).collect(),
            more: self.tallies.len().saturating_sub(most),
            units: self.tallies.len(),
            columns,
            counts,
        }
    }

    /// The list of who is behind.
    pub(super) fn warnings(self, watch: &Watch, category: &Category, roster: &Roster) -> Warnings {
        warnings::told(self.worst, watch, category, roster)
    }
}
