//! The two stages kept together: evaluate once, then revise as levers move.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::exact::Exact;
use super::funds::{self, Paid, Payments, Terms};
use super::results::{self, Benefits, Extra};
use super::second_stage::{self, SecondStage, decimals};
use super::standing::{Lane, Standing};
use super::sums::{CategoryOutcome, CountyOutcome, FundPaid, FundSum, GradeCount};
use super::table::Table;
use super::total::TotalNote;
use baton_model::{Category, FundMode, Id, Policy, Roster, Unit};

/// A policy evaluated on a roster, ready to be revised.
///
/// `revise` gives the same as a new evaluation, and redoes only what depends on what changed: marks and thresholds don't
/// recompute rates, a unit that moves recomputes the two categories concerned.
#[derive(Clone, Debug)]
pub struct Evaluation {
    pub(super) policy: Arc<Policy>,
    pub(super) roster: Arc<Roster>,
    pub(super) tables: Vec<Table>,
    pub(super) stage: SecondStage,
    county: CountyOutcome,
    /// What the bonus funds pay, by category.
    payments: Vec<Payments>,
    /// Bonus pools that nobody has a share in, by position of the fund.
    pub(super) empty_pools: Vec<usize>,
}

/// A unit's share in a pool.
struct Share {
    /// Position in the roster.
    unit: u32,
    /// Position of its category in the policy.
    category: usize,
    /// Where its sum stands in the category's payments.
    at: usize,
    weight: Exact,
}

impl Evaluation {
    /// Evaluates a policy on a roster. Never fails: what can't be computed is a finding.
    #[must_use]
    pub fn new(policy: Arc<Policy>, roster: Arc<Roster>) -> Self {
        let mut evaluation = Self {
            tables: Vec::new(),
            stage: SecondStage::default(),
            county: CountyOutcome::default(),
            payments: Vec::new(),
            empty_pools: Vec::new(),
            policy,
            roster,
        };
        let members = members(&evaluation.policy, &evaluation.roster);
        let tables = evaluation.policy.categories.iter().zip(members);
        evaluation.tables = tables.map(|(category, members)| evaluation.table(category, members)).collect();
        evaluation.conclude();
        evaluation
    }

    /// Takes over a changed policy and roster.
    pub fn revise(&mut self, policy: Arc<Policy>, roster: Arc<Roster>) {
        let was_policy = std::mem::replace(&mut self.policy, policy);
        let was_roster = std::mem::replace(&mut self.roster, roster);
        let same_frame = was_policy.periods == self.policy.periods
            && was_policy.rounding == self.policy.rounding
            && was_policy.categories.len() == self.policy.categories.len()
            && was_policy.categories.iter().zip(&self.policy.categories).all(|(was, is)| was.id == is.id)
            && was_roster.units.len() == self.roster.units.len();
        if !same_frame {
            *self = Self::new(Arc::clone(&self.policy), Arc::clone(&self.roster));
            return;
        }
        let touched = touched(&was_roster, &self.roster);
        if !touched.is_empty() {
            // A unit may have left for a category that the policy doesn't have.
            self.stage.standings.clear();
        }
        let mut members: Option<Vec<Vec<u32>>> = None;
        for position in 0..self.tables.len() {
            let (Some(table), Some(category)) = (self.tables.get_mut(position), self.policy.categories.get(position))
            else {
                continue;
            };
            let kept = !touched.iter().any(|id| **id == category.id)
                && (Arc::ptr_eq(&table.category, category)
                    || table.revise(category, &self.roster, &self.policy.periods));
            if !kept {
                let all = members.get_or_insert_with(|| self::members(&self.policy, &self.roster));
                let members = all.get_mut(position).map(std::mem::take).unwrap_or_default();
                let category = Arc::clone(category);
                // What was is given back first: of a large category there isn't room for both.
                drop(self.tables.remove(position));
                self.tables.insert(position, self.table(&category, members));
            }
        }
        self.conclude();
    }

    /// The policy evaluated.
    #[must_use]
    pub fn policy(&self) -> &Arc<Policy> {
        &self.policy
    }

    /// The roster it is evaluated on.
    #[must_use]
    pub fn roster(&self) -> &Arc<Roster> {
        &self.roster
    }

    /// Where every unit stands, in the roster's order.
    #[must_use]
    pub fn standings(&self) -> &[Standing] {
        &self.stage.standings
    }

    /// The lanes, in the policy's order.
    #[must_use]
    pub fn lanes(&self) -> &[Lane] {
        &self.stage.lanes
    }

    /// The county's figures.
    #[must_use]
    pub fn county(&self) -> &CountyOutcome {
        &self.county
    }

    /// The categories' figures, in the policy's order.
    #[must_use]
    pub fn categories(&self) -> Vec<CategoryOutcome> {
        self.tables.iter().enumerate().map(|(at, table)| self.outcome_of(at, table)).collect()
    }

    fn table(&self, category: &Arc<Category>, members: Vec<u32>) -> Table {
        let decimals = decimals(self.policy.rounding.points);
        Table::new(category, members, &self.roster, &self.policy.periods, decimals)
    }

    fn outcome_of(&self, at: usize, table: &Table) -> CategoryOutcome {
        let mut grades: Vec<u32> = vec![0; table.category.grading.grades.len()];
        let mut outcome = CategoryOutcome {
            category: table.category.id.clone(),
            units: u32::try_from(table.members.len()).unwrap_or(u32::MAX),
            ranked: 0,
            grades: Vec::new(),
            excellent_units: 0,
            excellent_places: 0,
            assessed_headcount: 0,
            bonus: Decimal::ZERO,
            funds: self.costs(Some(at)),
        };
        for (position, person) in table.members.iter().zip(&table.people) {
            let Some(standing) = self.standing(*position) else { continue };
            outcome.ranked = outcome.ranked.saturating_add(u32::from(standing.rank.is_some()));
            if let Some(count) = standing.grade.and_then(|grade| grades.get_mut(usize::try_from(grade).ok()?)) {
                *count = count.saturating_add(1);
            }
            outcome.excellent_units = outcome.excellent_units.saturating_add(u32::from(standing.excellent));
            outcome.excellent_places = outcome.excellent_places.saturating_add(u64::from(standing.places));
            outcome.assessed_headcount =
                outcome.assessed_headcount.saturating_add(u64::from(person.assessed_headcount));
            outcome.bonus = outcome.bonus.saturating_add(standing.bonus);
        }
        let ladder = table.category.grading.grades.iter().zip(grades);
        outcome.grades = ladder.map(|(grade, units)| GradeCount { grade: grade.id.clone(), units }).collect();
        outcome
    }

    pub fn standing(&self, position: u32) -> Option<&Standing> {
        self.stage.standings.get(usize::try_from(position).ok()?)
    }

    pub fn unit(&self, position: u32) -> Option<&Unit> {
        self.roster.units.get(usize::try_from(position).ok()?).map(AsRef::as_ref)
    }

    /// Where a unit would stand with so many points more from adjustments, all else staying as it is, but for money. For
    /// evaluations of one category; the evaluation itself stays as it is.
    pub fn standing_with(&mut self, unit: usize, points: Decimal) -> Option<Standing> {
        let member = u32::try_from(unit).ok()?;
        let (position, (found, table)) = self.tables.iter_mut().enumerate().find_map(|(position, table)| {
            let found = table.members.binary_search(&member).ok()?;
            Some((position, (found, table)))
        })?;
        self.stage.with_points(table, position, (found, unit), points, decimals(self.policy.rounding.total))
    }

    /// Total and percentage of a unit with so many points more from adjustments.
    pub fn total_with(&self, unit: usize, points: Decimal) -> Option<(Decimal, Decimal)> {
        let member = u32::try_from(unit).ok()?;
        let found = self.tables.iter().find_map(|table| Some((table, table.members.binary_search(&member).ok()?)));
        let (table, found) = found?;
        second_stage::total_with(table, found, points, decimals(self.policy.rounding.total))
    }

    /// Everything after the points: totals, places, grades, use of results, county.
    fn conclude(&mut self) {
        let decimals = decimals(self.policy.rounding.total);
        for table in &mut self.tables {
            table.year = self.policy.year;
        }
        self.stage.run(&mut self.tables, self.roster.units.len(), decimals);
        self.use_results();
        self.sum_up();
    }

    /// Ratio, places and bonus of every unit.
    fn use_results(&mut self) {
        let Self { policy, roster, tables, stage, payments, .. } = self;
        let SecondStage { standings, notes, .. } = stage;
        payments.resize_with(tables.len(), Payments::default);
        let mut pools: BTreeMap<usize, Vec<Share>> = BTreeMap::new();
        for (category, (table, payments)) in tables.iter().zip(payments.iter_mut()).enumerate() {
            let grades = &table.category.grading.grades;
            let excellence = policy.excellence_in(&table.category);
            let benefits = |grade| Benefits::new(&excellence, grade, Decimal::ZERO);
            let extras = results::extras(table, standings);
            let of_exempt = Benefits::exempt(&excellence, None);
            let (without, ladder) = (benefits(None), grades.iter().map(|grade| benefits(Some(grade))));
            let ladder: Vec<Benefits> = ladder.collect();
            let terms = Terms::of(policy, &table.category.id, grades);
            payments.begin(&terms, table.members.len());
            for ((member, person), at) in table.members.iter().zip(&table.people).zip(0_u32..) {
                let Some(standing) = usize::try_from(*member).ok().and_then(|index| standings.get_mut(index)) else {
                    continue;
                };
                let grade = standing.grade.and_then(|grade| usize::try_from(grade).ok());
                let extra = extras.get(&at);
                let exempt = standing.rank.is_none();
                let own = extra.filter(|extra| !extra.ratio_offset.is_zero() || !extra.of_circumstances.is_zero());
                let own = own.map(|extra| {
                    let grade = grade.and_then(|grade| grades.get(grade));
                    match exempt {
                        true => Benefits::exempt(&excellence, Some(extra)),
                        false => Benefits::new(&excellence, grade, extra.ratio_offset),
                    }
                });
                let of_grade = || grade.and_then(|grade| ladder.get(grade)).unwrap_or(&without);
                let brings = own.as_ref().unwrap_or_else(|| if exempt { &of_exempt } else { of_grade() });
                standing.excellent = brings.excellent;
                standing.ratio = brings.ratio;
                standing.places = brings.places(person.assessed_headcount);
                standing.bonus = Decimal::ZERO;
                for terms in &terms {
                    let sum = match terms.paid(person.headcount, standing, extra.map(|extra| &extra.bonus_factor)) {
                        Paid::Sum(sum) => sum.unwrap_or_else(|| {
                            notes.push((*member, TotalNote::TooLarge));
                            Decimal::ZERO
                        }),
                        Paid::Weight(weight) => {
                            let at = payments.enter(Decimal::ZERO);
                            pools.entry(terms.fund).or_default().push(Share { unit: *member, category, at, weight });
                            continue;
                        }
                    };
                    payments.enter(sum);
                    standing.bonus = standing.bonus.saturating_add(sum);
                }
            }
        }
        self.empty_pools.clear();
        for (fund, shares) in pools {
            let Some(FundMode::Pool { sum }) = policy.funds.get(fund).map(|fund| fund.mode) else { continue };
            let id = |unit: u32| {
                let unit = usize::try_from(unit).ok().and_then(|unit| roster.units.get(unit));
                unit.map_or("", |unit| unit.id.as_str())
            };
            let weights: Vec<(Exact, &str)> =
                shares.iter().map(|share| (share.weight.clone(), id(share.unit))).collect();
            let Some(parts) = funds::divide(sum.get(), &weights) else {
                self.empty_pools.push(fund);
                continue;
            };
            for (share, part) in shares.iter().zip(parts) {
                if let Some(payments) = payments.get_mut(share.category) {
                    payments.set(share.at, part);
                }
                if let Some(standing) = usize::try_from(share.unit).ok().and_then(|at| standings.get_mut(at)) {
                    standing.bonus = standing.bonus.saturating_add(part);
                }
            }
        }
    }

    /// What a unit at a position of the roster gets of each bonus fund that covers it, in the policy's order.
    #[must_use]
    pub fn paid(&self, position: usize) -> Vec<FundPaid> {
        let found = || {
            let category = usize::try_from(self.stage.standings.get(position)?.category?).ok()?;
            let member = self.tables.get(category)?.members.binary_search(&u32::try_from(position).ok()?).ok()?;
            Some(self.payments.get(category)?.of(member))
        };
        let unit = self.roster.units.get(position);
        let named = |(fund, sum): (usize, Decimal)| {
            let fund = self.policy.funds.get(fund)?;
            Some(FundPaid { fund: fund.id.clone(), sum, posts: funds::over_posts(fund, unit?, sum) })
        };
        found().into_iter().flatten().filter_map(named).collect()
    }

    /// What circumstances and grade rules bring a unit at a position of the roster.
    #[must_use]
    pub fn extra(&self, position: usize) -> Extra {
        let found = || {
            let category = usize::try_from(self.stage.standings.get(position)?.category?).ok()?;
            let table = self.tables.get(category)?;
            let member = table.members.binary_search(&u32::try_from(position).ok()?).ok()?;
            results::extras(table, &self.stage.standings).remove(&u32::try_from(member).ok()?)
        };
        found().unwrap_or_default()
    }

    /// Whether a bonus fund, by position, covers units and pays none of them anything; not where a sum was too large.
    pub(super) fn pays_nobody(&self, fund: usize) -> bool {
        if self.stage.notes.iter().any(|(_, note)| matches!(note, TotalNote::TooLarge)) {
            return false;
        }
        let covering = self.payments.iter().filter(|payments| payments.covers(fund)).collect::<Vec<_>>();
        let total = |payments: &&Payments| payments.totals().iter().any(|(at, sum)| *at == fund && !sum.is_zero());
        covering.iter().any(|payments| !payments.is_empty()) && !covering.iter().any(total)
    }

    /// What the bonus funds cost in a category, by position, or in the county.
    fn costs(&self, category: Option<usize>) -> Vec<FundSum> {
        let mut sums: BTreeMap<usize, Decimal> = BTreeMap::new();
        let payments =
            self.payments.iter().enumerate().filter(|(at, _)| category.is_none_or(|category| category == *at));
        for (fund, sum) in payments.flat_map(|(_, payments)| payments.totals()) {
            let total = sums.entry(fund).or_default();
            *total = total.saturating_add(sum);
        }
        let funds = self.policy.funds.iter().enumerate();
        let listed = funds.filter_map(|(at, fund)| {
            let sum = sums.get(&at).copied().or_else(|| category.is_none().then_some(Decimal::ZERO))?;
            Some(FundSum { fund: fund.id.clone(), sum })
        });
        listed.collect()
    }

    fn sum_up(&mut self) {
        let mut county = CountyOutcome {
            units: u32::try_from(self.stage.standings.len()).unwrap_or(u32::MAX),
            ..CountyOutcome::default()
        };
        for standing in &self.stage.standings {
            county.excellent_units = county.excellent_units.saturating_add(u32::from(standing.excellent));
            county.excellent_places = county.excellent_places.saturating_add(u64::from(standing.places));
            county.bonus = county.bonus.saturating_add(standing.bonus);
        }
        let of_table = |table: &Table| {
            let assessed = table.people.iter().map(|person| u64::from(person.assessed_headcount));
            (self.policy.excellence_in(&table.category).ceiling.get(), assessed.fold(0, u64::saturating_add))
        };
        let assessed: Vec<(Decimal, u64)> = self.tables.iter().map(of_table).collect();
        county.assessed_headcount = assessed.iter().map(|(_, assessed)| *assessed).fold(0, u64::saturating_add);
        county.funds = self.costs(None);
        county.places_ceiling = results::ceiling(&assessed);
        self.county = county;
    }
}

/// The members of each category, by position in the roster.
fn members(policy: &Policy, roster: &Roster) -> Vec<Vec<u32>> {
    let mut members = vec![Vec::new(); policy.categories.len()];
    let mut index: BTreeMap<&Id, usize> = BTreeMap::new();
    for (position, category) in policy.categories.iter().enumerate() {
        index.entry(&category.id).or_insert(position);
    }
    for (unit, position) in roster.units.iter().zip(0_u32..) {
        if let Some(members) = index.get(&unit.category).and_then(|category| members.get_mut(*category)) {
            members.push(position);
        }
    }
    members
}

/// The categories of units that differ, before and after.
fn touched<'a>(was: &'a Arc<Roster>, is: &'a Arc<Roster>) -> Vec<&'a Id> {
    if Arc::ptr_eq(was, is) {
        return Vec::new();
    }
    let changed = was.units.iter().zip(&is.units).filter(|(was, is)| !Arc::ptr_eq(was, is) && was != is);
    changed.flat_map(|(was, is)| [&was.category, &is.category]).collect()
}
