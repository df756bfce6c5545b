//! Why a figure changed, by edit: Shapley values over a scenario's edits.
//!
//! φₑ = Σ over Q ⊆ E∖e of |Q|!·(|E|−|Q|−1)!/|E|!·(v(Q∪e) − v(Q)), with v a unit's total, place, grade or bonus under the
//! edits Q in the scenario's order. Exact up to ten edits; above, the mean over seeded random orders, which is said in the result.
//! Rounded by largest remainder, so that the parts add up to the whole change either way. The unit is found by its
//! identifier under every subset, since edits may add and move units.

use std::sync::Arc;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::dice::Dice;
use super::ladders::merged;
use baton_engine::{Evaluation, Standing};
use baton_model::{Arrange, Edit, Id, Roster};

/// Most edits for which every subset is evaluated.
pub const MOST_EXACT: usize = 10;
/// Decimals of the parts.
const DECIMALS: u32 = 4;

/// The figure that is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Explained {
    /// 总分.
    Total,
    /// Place in the lane.
    Place,
    /// Grade, as a position from the top, 1 = best, among the grades that the ladder has without the edits or with all of
    /// them.
    Grade,
    /// Bonus, in yuan.
    Bonus,
}

/// How often to sample where there are too many edits for every subset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Sampling {
    /// Seed of the random orders.
    pub seed: u64,
    /// How many orders.
    pub orders: u32,
}

impl Default for Sampling {
    /// 200 orders from seed 1.
    fn default() -> Self {
        Self { seed: 1, orders: 200 }
    }
}

/// A change, split by edit: Σ parts = after − before, exactly.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Shapley {
    /// The unit.
    pub unit: Id,
    /// The figure.
    pub figure: Explained,
    /// Without the edits.
    pub before: Decimal,
    /// With all of them.
    pub after: Decimal,
    /// Each edit's part, in the scenario's order, rounded to four decimals; 0 for an edit that can't be applied.
    pub parts: Vec<Decimal>,
    /// How it was sampled; absent where it is exact.
    pub sampled: Option<Sampling>,
}

/// Splits the change of one unit's figure over a scenario's edits on a base, in one go. `None` where neither side has the
/// unit, or a figure on the way is not there: a unit that is not ranked has no place.
#[must_use]
pub fn shapley(base: &Evaluation, edits: &[Edit], unit: &Id, figure: Explained, sampling: Sampling) -> Option<Shapley> {
    let mut game = Game::new(base, edits.to_vec(), unit.clone(), figure, sampling);
    game.advance(u32::MAX);
    game.result()
}

/// A split that is worked out step by step, so that one who waits can see how far it is.
#[derive(Clone, Debug)]
pub struct Game {
    base: Evaluation,
    evaluation: Evaluation,
    edits: Vec<Edit>,
    unit: Id,
    position: Option<usize>,
    figure: Explained,
    /// The unit's category, and its grades without the edits or with all of them, best first; absent where another figure
    /// is asked for, or the category is another one then.
    ladder: Option<(Id, Vec<Id>)>,
    /// How it is sampled; absent where every subset is evaluated.
    sampled: Option<Sampling>,
    steps: u32,
    done: u32,
    /// v of every subset so far, by its bits; where it is sampled, of none and of all edits.
    values: Vec<Decimal>,
    /// Where it is sampled: what each edit added when it came, summed over the orders so far.
    sums: Vec<Decimal>,
    /// Whether a figure is not there.
    lacking: bool,
}

impl Game {
    /// Begins with a base, a scenario's edits on it, and a unit's figure.
    #[must_use]
    pub fn new(base: &Evaluation, edits: Vec<Edit>, unit: Id, figure: Explained, sampling: Sampling) -> Self {
        let exact = edits.len() <= MOST_EXACT;
        let subsets = u32::try_from(edits.len()).ok().and_then(|count| 1_u32.checked_shl(count)).unwrap_or(0);
        let position = base.roster().units.iter().position(|candidate| candidate.id == unit);
        let ladder = if figure == Explained::Grade { ladder(base, &[&edits], &unit) } else { None };
        Self {
            ladder,
            evaluation: base.clone(),
            base: base.clone(),
            sums: vec![Decimal::ZERO; edits.len()],
            edits,
            unit,
            position,
            figure,
            sampled: (!exact).then_some(sampling),
            steps: if exact { subsets } else { sampling.orders.max(1) },
            done: 0,
            values: Vec::new(),
            lacking: false,
        }
    }

    /// The same, to be set against the split over another scenario's edits on the same base: positions of grades count the
    /// grades of both.
    #[must_use]
    pub fn beside(mut self, others: &[Edit]) -> Self {
        if self.figure == Explained::Grade {
            self.ladder = ladder(&self.base, &[&self.edits, others], &self.unit);
        }
        self
    }

    /// How many steps there are: subsets, or orders.
    #[must_use]
    pub fn steps(&self) -> u32 {
        self.steps
    }

    /// Does so many more steps; tells how many are done.
    pub fn advance(&mut self, steps: u32) -> u32 {
        let until = self.done.saturating_add(steps).min(self.steps);
        while self.done < until && !self.lacking {
            let done = if self.sampled.is_some() { self.order() } else { self.subset() };
            self.lacking = done.is_none();
            self.done = self.done.saturating_add(1);
        }
        if self.lacking {
            self.done = self.steps;
        }
        self.done
    }

    /// The split, once all steps are done.
    #[must_use]
    pub fn result(&self) -> Option<Shapley> {
        if self.lacking || self.done < self.steps {
            return None;
        }
        let (before, after) = (*self.values.first()?, *self.values.last()?);
        let (sums, of) = match self.sampled {
            Some(_) => (self.sums.clone(), Decimal::from(self.steps)),
            None => self.weighed()?,
        };
        let parts = apportion(&sums, of, after.checked_sub(before)?)?;
        let (unit, figure, sampled) = (self.unit.clone(), self.figure, self.sampled);
        Some(Shapley { unit, figure, before, after, parts, sampled })
    }

    /// v(Q). A unit that is not there yet, or no more, has no points and no bonus.
    fn value(&mut self, with: &[bool]) -> Option<Decimal> {
        let (mut policy, mut roster) = (Arc::clone(self.base.policy()), Arc::clone(self.base.roster()));
        for (edit, _) in self.edits.iter().zip(with).filter(|(_, with)| **with) {
            // An edit that can't be applied changes nothing.
            let _ = edit.apply_shared(&mut policy, &mut roster);
        }
        self.evaluation.revise(policy, roster);
        let standing = self.present().and_then(|position| self.evaluation.standings().get(position));
        match self.figure {
            Explained::Total => Some(standing.map_or(Decimal::ZERO, |standing| standing.total)),
            Explained::Place => standing?.rank.map(Decimal::from),
            Explained::Grade => self.grade(standing?),
            Explained::Bonus => Some(standing.map_or(Decimal::ZERO, |standing| standing.bonus)),
        }
    }

    /// The position of a grade in the ladder of both sides. A grade that neither has stands at the next better one there is.
    fn grade(&self, standing: &Standing) -> Option<Decimal> {
        let (home, ladder) = self.ladder.as_ref()?;
        let category = self.evaluation.policy().categories.get(usize::try_from(standing.category?).ok()?)?;
        let held = category.grading.grades.get(..=usize::try_from(standing.grade?).ok()?)?;
        let known = held.iter().rev().find_map(|grade| ladder.iter().position(|id| *id == grade.id));
        (category.id == *home).then(|| Decimal::from(known.unwrap_or(0).saturating_add(1)))
    }

    /// Where the roster has the unit now: edits may add, remove and move units.
    fn present(&self) -> Option<usize> {
        let units = &self.evaluation.roster().units;
        let here = |position: &usize| units.get(*position).is_some_and(|unit| unit.id == self.unit);
        self.position.filter(here).or_else(|| units.iter().position(|unit| unit.id == self.unit))
    }

    /// Evaluates the next subset.
    fn subset(&mut self) -> Option<()> {
        let subset = self.done;
        let with: Vec<bool> = (0..self.edits.len()).map(|edit| has(subset, edit)).collect();
        let value = self.value(&with)?;
        self.values.push(value);
        self.known_at_all()
    }

    /// A unit that neither the base nor the whole scenario has can't be explained; known once both were evaluated.
    fn known_at_all(&self) -> Option<()> {
        let last = self.done.saturating_add(1) == self.steps || self.sampled.is_some();
        if last && self.position.is_none() { self.present().map(|_| ()) } else { Some(()) }
    }

    /// φ·|E|! of every edit, and |E|!.
    fn weighed(&self) -> Option<(Vec<Decimal>, Decimal)> {
        let count = self.edits.len();
        let factorial = |n: usize| (1..=n).map(|n| u64::try_from(n).unwrap_or(1)).product::<u64>();
        let mut sums = vec![Decimal::ZERO; count];
        for (subset, without) in (0_u32..).zip(&self.values) {
            let size = usize::try_from(subset.count_ones()).ok()?;
            for (edit, sum) in sums.iter_mut().enumerate().filter(|(edit, _)| !has(subset, *edit)) {
                let with = subset | 1_u32.checked_shl(u32::try_from(edit).ok()?)?;
                let with = self.values.get(usize::try_from(with).ok()?)?;
                let weight = factorial(size).checked_mul(factorial(count.checked_sub(size)?.checked_sub(1)?))?;
                let marginal = with.checked_sub(*without)?.checked_mul(Decimal::from(weight))?;
                *sum = sum.checked_add(marginal)?;
            }
        }
        Some((sums, Decimal::from(factorial(count))))
    }

    /// Lets the edits come in the next random order, and adds up what each adds when it comes.
    fn order(&mut self) -> Option<()> {
        let count = self.edits.len();
        if self.values.is_empty() {
            let none = self.value(&vec![false; count])?;
            let all = self.value(&vec![true; count])?;
            self.known_at_all()?;
            self.values = vec![none, all];
        }
        let mut order: Vec<usize> = (0..count).collect();
        Dice::of_draw(self.sampled?.seed, u64::from(self.done)).shuffle(&mut order);
        let mut with = vec![false; count];
        let mut before = *self.values.first()?;
        for edit in order {
            if let Some(slot) = with.get_mut(edit) {
                *slot = true;
            }
            let after = self.value(&with)?;
            let sum = self.sums.get_mut(edit)?;
            *sum = sum.checked_add(after.checked_sub(before)?)?;
            before = after;
        }
        Some(())
    }
}

/// The category of a unit, if it is the same without edits and with each of these lists of them, and all grades that it
/// has then.
fn ladder(base: &Evaluation, lists: &[&[Edit]], unit: &Id) -> Option<(Id, Vec<Id>)> {
    let home = |roster: &Roster| {
        let found = roster.units.iter().find(|candidate| candidate.id == *unit);
        found.map(|unit| unit.category.clone())
    };
    let category = home(base.roster())?;
    let mut grades = merged(Vec::new(), &base.policy().category(&category)?.grading.grades);
    for edits in lists {
        let (mut policy, mut roster) = (Arc::clone(base.policy()), Arc::clone(base.roster()));
        for edit in *edits {
            let _ = edit.apply_shared(&mut policy, &mut roster);
        }
        home(&roster).filter(|home| *home == category)?;
        grades = merged(grades, &policy.category(&category)?.grading.grades);
    }
    Some((category, grades))
}

/// Whether a subset has an edit.
fn has(subset: u32, edit: usize) -> bool {
    u32::try_from(edit).ok().and_then(|edit| subset.checked_shr(edit)).unwrap_or(0) & 1 == 1
}

/// Each sum ÷ of, cut at some decimals; what is cut off goes to those with the largest remainders, the earlier first, so
/// that the parts add up to the whole.
fn apportion(sums: &[Decimal], of: Decimal, whole: Decimal) -> Option<Vec<Decimal>> {
    let step = Decimal::new(1, DECIMALS);
    let mut parts = Vec::with_capacity(sums.len());
    let mut rests = Vec::with_capacity(sums.len());
    for (position, sum) in sums.iter().enumerate() {
        let share = sum.checked_div(of)?;
        let part = share.checked_div(step)?.floor().checked_mul(step)?;
        parts.push(part);
        rests.push((share.checked_sub(part)?, position));
    }
    let given = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(*part))?;
    let mut left = whole.checked_sub(given)?;
    rests.arrange_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    for (_, position) in rests {
        if left < step {
            break;
        }
        let part = parts.get_mut(position)?;
        *part = part.checked_add(step)?;
        left = left.checked_sub(step)?;
    }
    // A change with more decimals than the parts: the first edit that has a part takes the rest.
    if !left.is_zero()
        && let Some(part) = parts.iter_mut().find(|part| !part.is_zero())
    {
        *part = part.checked_add(left)?;
    }
    Some(parts.into_iter().map(|part| part.normalize()).collect())
}
