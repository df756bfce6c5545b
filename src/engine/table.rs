//! One category's members, rates and sums: what a lever redoes only in part.
//!
//! Rates depend on rules, readings and on who has marks at all; points and sums on the marks. When an indicator's marks
//! change, its column's points are taken out of the members' sums and put back, and nothing else is touched.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::column::{Column, Members, annual};
use super::exact::{Exact, Factor};
use super::ledger;
use super::lens::{Groups, Seen};
use super::limits::within;
use super::marks::ColumnMarks;
use crate::model::{Category, Condition, Id, Indicator, Number, Observation, Period, Roster, Unit};

/// A category's part of an evaluation.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub(crate) category: Arc<Category>,
    /// Members by position in the roster.
    pub(crate) members: Vec<u32>,
    /// Their groups: 0 = none, else the group's position + 1.
    pub(crate) groups: Arc<[u32]>,
    /// What is needed of the units after the points, close together.
    pub(crate) people: Vec<Person>,
    pub(crate) columns: Vec<Score>,
    pub(crate) sums: Vec<Sums>,
    pub(crate) adjusted: Vec<Adjusted>,
    decimals: u32,
}

/// What is needed of a unit after the points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Person {
    pub(crate) difficulty: Option<Decimal>,
    pub(crate) headcount: u32,
    pub(crate) assessed_headcount: u32,
    pub(crate) downgrade: u32,
    pub(crate) vetoed: bool,
    pub(crate) exempt: bool,
}

impl Person {
    fn of(unit: &Unit) -> Self {
        Self {
            difficulty: unit.difficulty.map(Number::get),
            headcount: unit.headcount,
            assessed_headcount: unit.assessed_headcount,
            downgrade: unit.downgrade,
            vetoed: unit.veto.is_some(),
            exempt: unit.exempt,
        }
    }
}

/// One indicator's rates, marks and points.
#[derive(Clone, Debug)]
pub(crate) struct Score {
    pub(crate) rates: Column,
    pub(crate) marks: ColumnMarks,
    /// Rounded points by member; 0 where not assessed.
    pub(crate) points: Vec<Decimal>,
    /// Members whose points are beyond the limit and count as 0.
    pub(crate) too_large: Vec<u32>,
}

/// Sums over a member's indicators.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Sums {
    /// Rounded points.
    pub(crate) points: Decimal,
    /// Marks of the indicators that are assessed and not excluded.
    pub(crate) assessed: Decimal,
    /// Marks of all indicators.
    pub(crate) marks: Decimal,
}

/// A member's counted adjustments.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Adjusted {
    pub(crate) bonus: Decimal,
    pub(crate) deduction: Decimal,
    /// How many findings its ledger has.
    pub(crate) findings: u32,
}

/// What the members share while their columns are computed.
struct Context<'a> {
    category: &'a Category,
    periods: &'a [Period],
    units: Vec<&'a Unit>,
    groups: &'a [u32],
    /// Members with difficulty factors of their own.
    difficult: Vec<(u32, &'a Unit)>,
}

impl<'a> Context<'a> {
    fn new(category: &'a Category, periods: &'a [Period], units: Vec<&'a Unit>, groups: &'a [u32]) -> Self {
        let difficult = units.iter().copied().zip(0_u32..).filter(|(unit, _)| !unit.indicator_difficulty.is_empty());
        let difficult = difficult.map(|(unit, member)| (member, unit)).collect();
        Self { category, periods, units, groups, difficult }
    }

    fn position(&self, id: &Id) -> Option<u32> {
        let found = self.units.iter().position(|unit| unit.id == *id);
        found.and_then(|position| u32::try_from(position).ok())
    }

    fn marks(&self, indicator: &Indicator) -> ColumnMarks {
        if indicator.marks.units.len() > 8 {
            let index: BTreeMap<&Id, u32> = self.units.iter().map(|unit| &unit.id).zip(0_u32..).collect();
            return ColumnMarks::new(indicator, self.category, |id| index.get(id).copied());
        }
        ColumnMarks::new(indicator, self.category, |id| self.position(id))
    }

    /// An indicator's rates, from what was observed of each member and what its rule sees of it.
    fn rates(
        &self,
        indicator: &Indicator,
        assessed: &[bool],
        observations: Vec<Option<&Observation>>,
        annual: Seen,
    ) -> Column {
        let own = self
            .difficult
            .iter()
            .filter_map(|(member, unit)| Some((*member, *unit.indicator_difficulty.get(&indicator.id)?)));
        let groups = Groups { of: self.groups, count: self.category.groups.len() };
        let members = Members { observations, annual, difficulty: own.collect(), groups };
        Column::compute(indicator, self.periods, &members, assessed)
    }

    /// One indicator's rates by themselves.
    fn rates_alone(&self, indicator: &Indicator, marks: &ColumnMarks) -> Column {
        let observations = self.observations(&indicator.id);
        let assessed = assessed(marks, self.groups);
        let mut seen = Seen::new(&indicator.rule, observations.len());
        for (observation, assessed) in observations.iter().zip(&assessed) {
            seen.push(&indicator.rule, assessed.then(|| annual(*observation)).as_ref());
        }
        self.rates(indicator, &assessed, observations, seen)
    }

    /// The rates of all indicators with these marks. Every member's observations are walked and seen once, while they are
    /// at hand: they are scattered over memory, and fetching them again for each column takes most of the time.
    fn all_rates(&self, marks: &[ColumnMarks]) -> Vec<Column> {
        let indicators = &self.category.indicators;
        let width = indicators.len().max(1);
        let assessed: Vec<Vec<bool>> = marks.iter().map(|marks| assessed(marks, self.groups)).collect();
        let mut seen: Vec<Seen> =
            indicators.iter().map(|indicator| Seen::new(&indicator.rule, self.units.len())).collect();
        let cells = self.all_observations(|member, row| {
            for (((indicator, seen), assessed), observation) in indicators.iter().zip(&mut seen).zip(&assessed).zip(row)
            {
                let assessed = assessed.get(member).copied().unwrap_or_default();
                seen.push(&indicator.rule, assessed.then(|| annual(*observation)).as_ref());
            }
        });
        let columns = indicators.iter().zip(seen).zip(&assessed).enumerate();
        let rates = columns.map(|(column, ((indicator, seen), assessed))| {
            let observations = cells.iter().skip(column).step_by(width).copied().collect();
            self.rates(indicator, assessed, observations, seen)
        });
        rates.collect()
    }

    /// What was observed of each member for one indicator.
    fn observations(&self, indicator: &Id) -> Vec<Option<&'a Observation>> {
        self.units.iter().map(|unit| unit.observations.get(indicator)).collect()
    }

    /// What was observed of each member for all indicators, member by member: one walk through each member's
    /// observations instead of a look-up for each cell. Shows `visit` each member's row.
    fn all_observations(
        &self,
        mut visit: impl FnMut(usize, &[Option<&'a Observation>]),
    ) -> Vec<Option<&'a Observation>> {
        let width = self.category.indicators.len();
        let mut columns: Vec<(&Id, usize)> =
            self.category.indicators.iter().enumerate().map(|(column, indicator)| (&indicator.id, column)).collect();
        columns.sort_unstable();
        let mut cells = vec![None; width.saturating_mul(self.units.len())];
        for (member, (unit, row)) in self.units.iter().zip(cells.chunks_mut(width.max(1))).enumerate() {
            let mut next = columns.as_slice();
            for (id, observation) in &unit.observations {
                let before = next.iter().take_while(|(column, _)| *column < id).count();
                next = next.get(before..).unwrap_or_default();
                for (_, column) in next.iter().take_while(|(column, _)| *column == id) {
                    if let Some(cell) = row.get_mut(*column) {
                        *cell = Some(observation);
                    }
                }
            }
            visit(member, row);
        }
        cells
    }
}

fn assessed(marks: &ColumnMarks, groups: &[u32]) -> Vec<bool> {
    groups.iter().zip(0_u32..).map(|(group, member)| !marks.of(member, *group).is_zero()).collect()
}

impl Table {
    /// Computes everything for the members of a category.
    pub(crate) fn new(
        category: &Arc<Category>,
        members: Vec<u32>,
        roster: &Roster,
        periods: &[Period],
        decimals: u32,
    ) -> Self {
        let position = |id: &Id| category.groups.iter().position(|group| group.id == *id);
        let group = |unit: &Unit| {
            let position = unit.group.as_ref().and_then(position).and_then(|position| u32::try_from(position).ok());
            position.map_or(0, |position| position.saturating_add(1))
        };
        let units = units(roster, &members);
        let groups: Arc<[u32]> = units.iter().map(|unit| group(unit)).collect();
        let context = Context::new(category, periods, units, &groups);
        let marks: Vec<ColumnMarks> = category.indicators.iter().map(|indicator| context.marks(indicator)).collect();
        let columns = context.all_rates(&marks).into_iter().zip(marks).map(|(rates, marks)| {
            let (points, too_large) = points(&rates, &marks, &groups, decimals);
            Score { rates, marks, points, too_large }
        });
        let columns: Vec<Score> = columns.collect();
        let adjusted = context.units.iter().map(|unit| adjusted(category, unit)).collect();
        let people = context.units.iter().map(|unit| Person::of(unit)).collect();
        let mut table = Self {
            category: Arc::clone(category),
            sums: vec![Sums::default(); members.len()],
            members,
            people,
            columns,
            adjusted,
            decimals,
            groups,
        };
        for column in 0..table.columns.len() {
            table.enter(column, Decimal::saturating_add);
        }
        table
    }

    /// Takes over a changed category, redoing only what depends on the change. False where only a new table will do.
    pub(crate) fn revise(&mut self, category: &Arc<Category>, roster: &Roster, periods: &[Period]) -> bool {
        let same_shape = self.category.id == category.id
            && self.category.groups == category.groups
            && self.category.indicators.len() == category.indicators.len()
            && self.category.indicators.iter().zip(&category.indicators).all(|(was, is)| was.id == is.id);
        if !same_shape {
            return false;
        }
        let was = std::mem::replace(&mut self.category, Arc::clone(category));
        let groups = Arc::clone(&self.groups);
        let changed: Vec<usize> = was
            .indicators
            .iter()
            .zip(&category.indicators)
            .enumerate()
            .filter(|(_, (was, is))| !Arc::ptr_eq(was, is) && was != is)
            .map(|(column, _)| column)
            .collect();
        if !changed.is_empty() || was.adjustments != category.adjustments {
            let context = Context::new(category, periods, units(roster, &self.members), &groups);
            for column in changed {
                if let (Some(was), Some(is)) = (was.indicators.get(column), category.indicators.get(column)) {
                    self.revise_column(column, was, is, &context);
                }
            }
            if was.adjustments != category.adjustments {
                self.adjusted = context.units.iter().map(|unit| adjusted(category, unit)).collect();
            }
        }
        true
    }

    fn revise_column(&mut self, column: usize, was: &Indicator, is: &Indicator, context: &Context) {
        let exact = self.columns.get(column).is_none_or(|score| score.marks.add_exactly());
        self.enter(column, Decimal::saturating_sub);
        if let Some(score) = self.columns.get_mut(column) {
            let marks = context.marks(is);
            let same_rule = was.rule == is.rule
                && was.monitoring == is.monitoring
                && was.schedule == is.schedule
                && assessed(&score.marks, context.groups) == assessed(&marks, context.groups);
            if !same_rule {
                score.rates = context.rates_alone(is, &marks);
            }
            (score.points, score.too_large) = points(&score.rates, &marks, context.groups, self.decimals);
            score.marks = marks;
        }
        self.enter(column, Decimal::saturating_add);
        if !exact || !self.columns.iter().all(|score| score.marks.add_exactly()) {
            self.sums.fill(Sums::default());
            for column in 0..self.columns.len() {
                self.enter(column, Decimal::saturating_add);
            }
        }
    }

    /// Adds a column to the members' sums, or takes it out.
    fn enter(&mut self, column: usize, with: impl Fn(Decimal, Decimal) -> Decimal) {
        let Some(score) = self.columns.get(column) else { return };
        let cells = score.points.iter().zip(&score.rates.rates).zip(self.groups.iter()).zip(0_u32..);
        for (sums, (((points, rate), group), member)) in self.sums.iter_mut().zip(cells) {
            let marks = score.marks.of(member, *group);
            if marks.is_zero() {
                continue;
            }
            sums.marks = with(sums.marks, marks);
            if rate.is_some() {
                sums.assessed = with(sums.assessed, marks);
                sums.points = with(sums.points, *points);
            }
        }
    }

    /// A member's points on the indicators that `of` picks.
    pub(crate) fn points_where(&self, member: usize, of: impl Fn(&Indicator) -> bool) -> Decimal {
        let columns = self.category.indicators.iter().zip(&self.columns).filter(|(indicator, _)| of(indicator));
        let points = columns.filter_map(|(_, score)| score.points.get(member));
        points.fold(Decimal::ZERO, |sum, points| sum.saturating_add(*points))
    }

    /// Whether a gate's condition holds for a member with these counted deductions.
    pub(crate) fn barred(&self, member: usize, deduction: Decimal, condition: &Condition) -> bool {
        match condition {
            Condition::DeductionsOver(bound) => deduction > bound.get(),
            Condition::RateBelow { indicator, rate } => {
                self.rate(member, indicator).is_some_and(|had| had.compare(&Exact::of(rate.get())).is_lt())
            }
        }
    }

    /// A member's rate on an indicator, where it is assessed.
    pub(crate) fn rate(&self, member: usize, indicator: &Id) -> Option<&Exact> {
        let column = self.category.indicators.iter().position(|candidate| candidate.id == *indicator)?;
        self.columns.get(column)?.rates.rates.get(member)?.as_ref()
    }
}

fn units<'a>(roster: &'a Roster, members: &[u32]) -> Vec<&'a Unit> {
    let unit = |member: &u32| usize::try_from(*member).ok().and_then(|member| roster.units.get(member));
    members.iter().filter_map(unit).map(AsRef::as_ref).collect()
}

fn adjusted(category: &Category, unit: &Unit) -> Adjusted {
    let mut findings = 0_u32;
    let counted = ledger::count(&category.adjustments, &unit.adjustments, |_| findings = findings.saturating_add(1));
    Adjusted { bonus: counted.bonus, deduction: counted.deduction, findings }
}

/// points(u,k) = marks × rate, rounded; with the members whose points are beyond the limit.
fn points(column: &Column, marks: &ColumnMarks, groups: &[u32], decimals: u32) -> (Vec<Decimal>, Vec<u32>) {
    let factors: Vec<Factor> = marks.of_groups().iter().map(|marks| Factor::new(*marks, decimals)).collect();
    let mut too_large = Vec::new();
    let points = column.rates.iter().zip(groups).zip(0_u32..).map(|((rate, group), member)| {
        let Some(rate) = rate else { return Decimal::ZERO };
        let shared = usize::try_from(*group).ok().and_then(|group| factors.get(group));
        let product = match shared {
            Some(factor) if !marks.has_own() => factor.rounded_product(rate),
            _ => Factor::new(marks.of(member, *group), decimals).rounded_product(rate),
        };
        product.and_then(within).unwrap_or_else(|| {
            too_large.push(member);
            Decimal::ZERO
        })
    });
    (points.collect(), too_large)
}
