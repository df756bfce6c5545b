//! The lights of a whole category at one period, from what people wrote: no rate is computed for them.

use super::column::planned_share;
use super::exact::Exact;
use super::light::{self, Lit};
use super::marks::ColumnMarks;
use super::outcome::{Light, LightLine};
use baton_model::{Arrange, Category, Id, Indicator, Observation, Period, Policy, Roster, Unit};
use rust_decimal::Decimal;

/// A category at one period, ready to be asked for lights.
///
/// The same lights as in the trace, without the rest of it: of one unit, or of all in one walk through what was observed.
#[derive(Clone, Debug)]
pub struct Watch<'a> {
    policy: &'a Policy,
    category: &'a Category,
    period: &'a Period,
    /// By identifier of the indicator, as a unit's observations are.
    columns: Vec<Column<'a>>,
}

#[derive(Clone, Debug)]
struct Column<'a> {
    /// Position in the category.
    position: usize,
    indicator: &'a Indicator,
    planned: Exact,
    /// Marks by group; those of single units are looked up.
    marks: ColumnMarks,
}

/// The light of one unit and indicator. The gap in figures costs more than the colour, so it is told when asked for.
#[derive(Debug)]
pub struct Spot {
    /// Position of the unit in the roster.
    pub unit: usize,
    /// Position of the indicator in the category.
    pub indicator: usize,
    /// The light.
    pub light: Light,
    behind: Exact,
}

impl Spot {
    /// How far behind, in percentage points; `None` beyond 28 digits.
    #[must_use]
    pub fn behind(&self) -> Option<Decimal> {
        self.behind.shown()
    }
}

impl<'a> Watch<'a> {
    /// A category at a period, by their positions in the policy.
    #[must_use]
    pub fn new(policy: &'a Policy, category: usize, period: usize) -> Option<Self> {
        let (category, period) = (policy.categories.get(category)?, policy.periods.get(period)?);
        let mut columns: Vec<Column> = category
            .indicators
            .iter()
            .enumerate()
            .map(|(position, indicator)| Column {
                position,
                indicator,
                planned: planned_share(indicator, period.month),
                marks: ColumnMarks::new(indicator, category, |_| None),
            })
            .collect();
        columns.arrange_by(|a, b| a.indicator.id.cmp(&b.indicator.id));
        Some(Self { policy, category, period, columns })
    }

    /// The lights of a unit by the position of the indicator, in no other order than the indicators' identifiers.
    #[must_use]
    pub fn of(&self, unit: &Unit) -> Vec<(usize, LightLine)> {
        let mut lights = Vec::new();
        self.walk(unit, |column, lit| {
            lights.extend(lit.line(self.period, &column.planned).map(|line| (column.position, line)));
        });
        lights
    }

    /// Shows every light of the category's units, in the roster's order.
    pub fn each(&self, roster: &Roster, mut visit: impl FnMut(Spot)) {
        for (position, unit) in roster.units.iter().enumerate() {
            if unit.category == self.category.id {
                self.walk(unit, |column, lit| {
                    visit(Spot { unit: position, indicator: column.position, light: lit.light, behind: lit.behind });
                });
            }
        }
    }

    /// Both lists are in the order of identifiers: one walk instead of a look-up for each cell.
    fn walk(&self, unit: &Unit, mut visit: impl FnMut(&Column, Lit)) {
        let groups = &self.category.groups;
        let found = unit.group.as_ref().and_then(|id| groups.iter().position(|group| group.id == *id));
        let group = found.and_then(|at| u32::try_from(at).ok()).map_or(0, |at| at.saturating_add(1));
        let mut next = self.columns.as_slice();
        for (id, observation) in &unit.observations {
            let before = next.iter().take_while(|column| column.indicator.id < *id).count();
            next = next.get(before..).unwrap_or_default();
            if observation.periods.is_empty() {
                continue;
            }
            for column in next.iter().take_while(|column| column.indicator.id == *id) {
                if let Some(lit) = self.lit(column, unit, group, observation) {
                    visit(column, lit);
                }
            }
        }
    }

    fn lit(&self, column: &Column, unit: &Unit, group: u32, observation: &Observation) -> Option<Lit> {
        let own = column.indicator.marks.units.get(&unit.id).map(|marks| super::limits::marks(*marks));
        let marks = own.unwrap_or_else(|| column.marks.of(u32::MAX, group));
        if marks.is_zero() {
            return None;
        }
        light::lit(column.indicator, observation, self.period, &column.planned, &self.policy.warning)
    }
}

/// Which of the policy's periods have any light in a category, in the policy's order.
#[must_use]
pub fn lit_periods(policy: &Policy, roster: &Roster, category: usize) -> Vec<bool> {
    let watches: Vec<Option<Watch>> = (0..policy.periods.len()).map(|at| Watch::new(policy, category, at)).collect();
    let mut lit = vec![false; watches.len()];
    let home = policy.categories.get(category).map(|category| &category.id);
    for unit in roster.units.iter().filter(|unit| Some(&unit.category) == home) {
        for (lit, watch) in lit.iter_mut().zip(&watches) {
            if !*lit && let Some(watch) = watch {
                watch.walk(unit, |_, _| *lit = true);
            }
        }
        if lit.iter().all(|lit| *lit) {
            break;
        }
    }
    lit
}

/// schedule(t) 序时进度: the share of the annual target that is planned by the end of a month, 1 to 12.
#[must_use]
pub fn planned_by(indicator: &Indicator, month: u8) -> Decimal {
    planned_share(indicator, month).shown().unwrap_or_default()
}

/// Whether a period counts towards an indicator's monitoring, rather than for warnings only.
#[must_use]
pub fn counts_towards(indicator: &Indicator, period: &Id, periods: &[Period]) -> bool {
    let shares = super::column::period_shares(indicator, periods);
    let found = periods.iter().position(|candidate| candidate.id == *period);
    shares.iter().any(|share| usize::try_from(share.index).ok() == found)
}
