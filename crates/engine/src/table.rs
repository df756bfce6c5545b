//! One category's members, rates and sums: what a lever redoes only in part.
//!
//! Rates depend on rules, readings and on who has marks at all; points and sums on the marks. When an indicator's marks
//! change, its column's points are taken out of the members' sums and put back, and nothing else is touched.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::column::Column;
use super::context::{Context, assessed, units};
use super::exact::Factor;
use super::ledger;
use super::limits::{EXACT_DECIMALS, within};
use super::marked::Marks;
use super::marks::ColumnMarks;
use super::section::Sectioned;
use super::whole::WholeSums;
use baton_model::{Category, Condition, Figure, Id, Indicator, Number, Period, Roster, Unit};

/// A category's part of an evaluation.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub(super) category: Arc<Category>,
    /// Members by position in the roster.
    pub(super) members: Vec<u32>,
    /// Their groups: 0 = none, else the group's position + 1.
    pub(super) groups: Arc<[u32]>,
    /// What is needed of the units after the points, close together.
    pub(super) people: Vec<Person>,
    /// Which circumstances they are marked with.
    pub(super) marked: Arc<Marks>,
    /// Shared by the evaluations that agree on them, until one of them changes its own.
    pub(super) columns: Vec<Arc<Score>>,
    pub(super) sums: Vec<Sums>,
    pub(super) adjusted: Vec<Adjusted>,
    /// What counts in place of the sums, where the category's sections are more than headings; as last concluded.
    pub(super) sectioned: Option<Sectioned>,
    /// Points that hold in place of the columns', where a trial draws them.
    pub(super) drawn: Option<DrawnPoints>,
    pub(super) decimals: u32,
    /// The year that is assessed.
    pub(super) year: u16,
}

/// Points of all members on all columns, in whole numbers.
#[derive(Clone, Debug)]
pub(super) struct DrawnPoints {
    /// By member, then by column, in units of their last decimal.
    pub(super) points: Vec<i64>,
    /// Marks likewise, in units of their last decimal, where sections count by themselves.
    pub(super) marks: Option<(Vec<u64>, u32)>,
    pub(super) columns: usize,
    pub(super) decimals: u32,
}

impl DrawnPoints {
    pub(super) fn of(&self, member: usize, column: usize) -> Option<Decimal> {
        let at = member.checked_mul(self.columns)?.checked_add(column)?;
        self.points.get(at).map(|points| Decimal::new(*points, self.decimals))
    }

    pub(super) fn marks_of(&self, member: usize, column: usize) -> Option<Decimal> {
        let (marks, decimals) = self.marks.as_ref()?;
        let at = member.checked_mul(self.columns)?.checked_add(column)?;
        Some(Decimal::new(i64::try_from(*marks.get(at)?).ok()?, *decimals))
    }
}

/// What is needed of a unit after the points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Person {
    pub(super) difficulty: Option<Decimal>,
    pub(super) headcount: Decimal,
    pub(super) assessed_headcount: u32,
    pub(super) exempt: bool,
    /// Whether some of its indicators have difficulty factors of their own.
    pub(super) difficult: bool,
}

impl Person {
    fn of(unit: &Unit) -> Self {
        Self {
            difficulty: unit.difficulty.map(Number::get),
            headcount: unit.headcount.get().max(Decimal::ZERO),
            assessed_headcount: unit.assessed_headcount,
            exempt: unit.exempt,
            difficult: !unit.indicator_difficulty.is_empty(),
        }
    }
}

/// One indicator's rates, marks and points.
#[derive(Clone, Debug)]
pub(super) struct Score {
    /// By far the most of it; other marks leave them as they are.
    pub(super) rates: Arc<Column>,
    pub(super) marks: ColumnMarks,
    /// Rounded points by member; 0 where not assessed.
    pub(super) points: Vec<Decimal>,
    /// Members whose points are beyond the limit and count as 0.
    pub(super) too_large: Vec<u32>,
}

/// Sums over a member's indicators.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sums {
    /// Rounded points.
    pub points: Decimal,
    /// Marks of the indicators that are assessed and not excluded.
    pub assessed: Decimal,
    /// Marks of all indicators.
    pub marks: Decimal,
}

impl Sums {
    /// Takes in a cell, or takes it out: its marks, and its points where it is assessed.
    pub fn enter(&mut self, marks: Decimal, points: Option<Decimal>, with: impl Fn(Decimal, Decimal) -> Decimal) {
        if marks <= Decimal::ZERO {
            return;
        }
        self.marks = with(self.marks, marks);
        if let Some(points) = points {
            self.assessed = with(self.assessed, marks);
            self.points = with(self.points, points);
        }
    }
}

/// A member's counted adjustments.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Adjusted {
    pub bonus: Decimal,
    pub deduction: Decimal,
    /// How many findings its ledger has.
    pub findings: u32,
}

impl Table {
    /// Computes everything for the members of a category.
    pub(super) fn new(
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
        let people: Vec<Person> = units.iter().map(|unit| Person::of(unit)).collect();
        let context = Context::new(category, periods, (units, &people), &groups);
        let marks: Vec<ColumnMarks> = category.indicators.iter().map(|indicator| context.marks(indicator)).collect();
        let columns = context.all_rates(&marks).into_iter().zip(marks).map(|(rates, marks)| {
            let (points, too_large) = points(&rates, &marks, &groups, decimals);
            Arc::new(Score { rates: Arc::new(rates), marks, points, too_large })
        });
        let columns: Vec<Arc<Score>> = columns.collect();
        let adjusted = context.units.iter().map(|unit| adjusted(category, unit)).collect();
        let marked = Arc::new(Marks::new(category, &context.units));
        let mut table = Self {
            category: Arc::clone(category),
            sums: vec![Sums::default(); members.len()],
            members,
            people,
            marked,
            columns,
            adjusted,
            sectioned: None,
            drawn: None,
            decimals,
            year: 0,
            groups,
        };
        table.sum_up();
        table
    }

    /// Takes over a changed category, redoing only what depends on the change. False where only a new table will do.
    pub(super) fn revise(&mut self, category: &Arc<Category>, roster: &Roster, periods: &[Period]) -> bool {
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
            let people = std::mem::take(&mut self.people);
            let context = Context::new(category, periods, (units(roster, &self.members), &people), &groups);
            let mut change = WholeSums::new(self.members.len(), self.decimals, EXACT_DECIMALS);
            let mut known = Some(());
            for column in changed {
                if let (Some(was), Some(is)) = (was.indicators.get(column), category.indicators.get(column)) {
                    known = known.and(self.revise_column(column, was, is, &context, &mut change));
                }
            }
            let exact = self.columns.iter().all(|score| score.marks.decimals() <= EXACT_DECIMALS);
            if !exact || known.and_then(|()| change.add_to(&mut self.sums)).is_none() {
                self.sum_up();
            }
            if was.adjustments != category.adjustments {
                self.adjusted = context.units.iter().map(|unit| adjusted(category, unit)).collect();
            }
            self.people = people;
        }
        if Marks::asks_for_more(category, &was) || was.circumstances != category.circumstances {
            self.marked = Arc::new(Marks::new(category, &units(roster, &self.members)));
        }
        true
    }

    /// Redoes a column; the change of the members' sums goes into `change`. `None` where it doesn't fit there.
    fn revise_column(
        &mut self,
        column: usize,
        was: &Indicator,
        is: &Indicator,
        context: &Context,
        change: &mut WholeSums,
    ) -> Option<()> {
        let score = self.columns.get_mut(column)?;
        let marks = context.marks(is);
        let same_rates = was.rule == is.rule
            && was.monitoring == is.monitoring
            && was.schedule == is.schedule
            && assessed(&score.marks, context.groups) == assessed(&marks, context.groups);
        let rates = if same_rates { Arc::clone(&score.rates) } else { Arc::new(context.rates_alone(is, &marks)) };
        let (points, too_large) = points(&rates, &marks, context.groups, self.decimals);
        let before = std::mem::replace(score, Arc::new(Score { rates, marks, points, too_large }));
        change.enter(&before, context.groups, true)?;
        change.enter(score, context.groups, false)
    }

    /// Gives a column other rates; the sums wait for [`Table::sum_up`].
    pub(super) fn give(&mut self, column: usize, rates: Column) {
        let Some(score) = self.columns.get_mut(column).map(Arc::make_mut) else { return };
        (score.points, score.too_large) = points(&rates, &score.marks, &self.groups, self.decimals);
        score.rates = Arc::new(rates);
    }

    /// Sums up all columns anew.
    pub(super) fn sum_up(&mut self) {
        self.sums.fill(Sums::default());
        let decimals = self.columns.iter().map(|score| score.marks.decimals()).max().unwrap_or(0);
        let mut whole = WholeSums::new(self.members.len(), self.decimals, decimals);
        let entered = self.columns.iter().try_for_each(|score| whole.enter(score, &self.groups, false));
        if entered.and_then(|()| whole.add_to(&mut self.sums)).is_some() {
            return;
        }
        self.sums.fill(Sums::default());
        for score in &self.columns {
            let cells = score.points.iter().zip(&score.rates.rates).zip(self.groups.iter()).zip(0_u32..);
            for (sums, (((points, rate), group), member)) in self.sums.iter_mut().zip(cells) {
                let points = rate.as_ref().map(|_| *points);
                sums.enter(score.marks.of(member, *group), points, Decimal::saturating_add);
            }
        }
    }

    /// Whether sections, tie-breakers or grade rules look at single points.
    pub(super) fn reads_points(&self) -> bool {
        if !self.category.adds_up() {
            return true;
        }
        let breakers = self.category.ranking.tie_breakers.iter().map(|breaker| &breaker.figure);
        let rules = || self.category.grading.rules.iter().map(|rule| &rule.when);
        let failed = |when: &Condition| when.single().into_iter().any(|one| matches!(one, Condition::Failed(_)));
        let figures = rules().flat_map(Condition::figures);
        breakers.chain(figures).any(|figure| matches!(figure, Figure::Points(_))) || rules().any(failed)
    }
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
