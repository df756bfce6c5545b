//! Why a figure changed, by edit: Shapley values over a scenario's edits.
//!
//! φₑ = Σ over Q ⊆ E∖e of |Q|!·(|E|−|Q|−1)!/|E|!·(v(Q∪e) − v(Q)), with v a unit's total, place or bonus under the edits Q in
//! the scenario's order. Exact up to ten edits; above, the mean over seeded random orders, which is said in the result.
//! Rounded by largest remainder, so that the parts add up to the whole change either way.

use std::sync::Arc;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::dice::Dice;
use crate::engine::Evaluation;
use crate::model::{Edit, Id};

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
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
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

/// Splits the change of one unit's figure over a scenario's edits on a base. `None` where the unit is not there, or has no
/// place that could be explained.
#[must_use]
pub fn shapley(base: &Evaluation, edits: &[Edit], unit: &Id, figure: Explained, sampling: Sampling) -> Option<Shapley> {
    let position = base.roster().units.iter().position(|candidate| candidate.id == *unit)?;
    let mut game = Game { base, evaluation: base.clone(), edits, position, figure };
    let before = game.value(&vec![false; edits.len()])?;
    let after = game.value(&vec![true; edits.len()])?;
    let exact = edits.len() <= MOST_EXACT;
    let (sums, of) = if exact { game.every_subset()? } else { game.random_orders(sampling)? };
    let parts = apportion(&sums, of, after.checked_sub(before)?)?;
    Some(Shapley { unit: unit.clone(), figure, before, after, parts, sampled: (!exact).then_some(sampling) })
}

struct Game<'a> {
    base: &'a Evaluation,
    evaluation: Evaluation,
    edits: &'a [Edit],
    position: usize,
    figure: Explained,
}

impl Game<'_> {
    /// v(Q).
    fn value(&mut self, with: &[bool]) -> Option<Decimal> {
        let (mut policy, mut roster) = ((**self.base.policy()).clone(), (**self.base.roster()).clone());
        let mut placed = false;
        for (edit, _) in self.edits.iter().zip(with).filter(|(_, with)| **with) {
            // An edit that can't be applied changes nothing.
            let _ = edit.apply(&mut policy, &mut roster);
            placed |= edit.touches_roster();
        }
        let roster = if placed { Arc::new(roster) } else { Arc::clone(self.base.roster()) };
        self.evaluation.revise(Arc::new(policy), roster);
        let standing = self.evaluation.standings().get(self.position)?;
        match self.figure {
            Explained::Total => Some(standing.total),
            Explained::Place => standing.rank.map(Decimal::from),
            Explained::Bonus => Some(standing.bonus),
        }
    }

    /// φ·|E|! of every edit, and |E|!.
    fn every_subset(&mut self) -> Option<(Vec<Decimal>, Decimal)> {
        let count = self.edits.len();
        let subsets = 1_usize.checked_shl(u32::try_from(count).ok()?)?;
        let has =
            |subset: usize, edit: usize| subset.checked_shr(u32::try_from(edit).unwrap_or(0)).unwrap_or(0) & 1 == 1;
        let mut values = Vec::with_capacity(subsets);
        for subset in 0..subsets {
            let with: Vec<bool> = (0..count).map(|edit| has(subset, edit)).collect();
            values.push(self.value(&with)?);
        }
        let factorial = |n: usize| (1..=n).map(|n| u64::try_from(n).unwrap_or(1)).product::<u64>();
        let mut sums = vec![Decimal::ZERO; count];
        for (subset, without) in values.iter().enumerate() {
            let size = usize::try_from(subset.count_ones()).ok()?;
            for (edit, sum) in sums.iter_mut().enumerate().filter(|(edit, _)| !has(subset, *edit)) {
                let with = values.get(subset | 1_usize.checked_shl(u32::try_from(edit).ok()?)?)?;
                let weight = factorial(size).checked_mul(factorial(count.checked_sub(size)?.checked_sub(1)?))?;
                let marginal = with.checked_sub(*without)?.checked_mul(Decimal::from(weight))?;
                *sum = sum.checked_add(marginal)?;
            }
        }
        Some((sums, Decimal::from(factorial(count))))
    }

    /// Sums over random orders of what each edit adds when it comes, and how many orders.
    fn random_orders(&mut self, sampling: Sampling) -> Option<(Vec<Decimal>, Decimal)> {
        let count = self.edits.len();
        let orders = sampling.orders.max(1);
        let mut sums = vec![Decimal::ZERO; count];
        let none = vec![false; count];
        let start = self.value(&none)?;
        for draw in 0..orders {
            let mut order: Vec<usize> = (0..count).collect();
            Dice::of_draw(sampling.seed, u64::from(draw)).shuffle(&mut order);
            let mut with = none.clone();
            let mut before = start;
            for edit in order {
                if let Some(slot) = with.get_mut(edit) {
                    *slot = true;
                }
                let after = self.value(&with)?;
                let sum = sums.get_mut(edit)?;
                *sum = sum.checked_add(after.checked_sub(before)?)?;
                before = after;
            }
        }
        Some((sums, Decimal::from(orders)))
    }
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
    rests.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
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
