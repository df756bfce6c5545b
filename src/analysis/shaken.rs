//! A roster with other observations, and a policy with other discrete choices.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::dice::Dice;
use super::gamma::around_one;
use crate::engine::Evaluation;
use crate::model::{
    Measure, Number, Observation, Opinion, Policy, QuotaRounding, Reading, Roster, Rounding, TieBlock, half_up,
};

/// Decimals of rounding that are tried, for points and for totals.
const DECIMALS: [u8; 3] = [0, 1, 2];
const TIES: [TieBlock; 2] = [TieBlock::Include, TieBlock::Exclude];
const QUOTAS: [QuotaRounding; 3] = [QuotaRounding::Floor, QuotaRounding::HalfUp, QuotaRounding::Ceil];
/// How many combinations there are.
pub(crate) const COMBINATIONS: u32 = 54;

/// The policy with one combination of choices.
pub(crate) fn choice(policy: &Policy, combination: u32) -> Policy {
    let mut left = usize::try_from(combination).unwrap_or(0);
    let mut pick = |of: usize| {
        let picked = left.checked_rem(of).unwrap_or(0);
        left = left.checked_div(of).unwrap_or(0);
        picked
    };
    let (points, total, tie, quota) = (pick(3), pick(3), pick(2), pick(3));
    let decimals = |at: usize| DECIMALS.get(at).copied().unwrap_or_default();
    let mut policy = policy.clone();
    policy.rounding = Rounding { points: decimals(points), total: decimals(total) };
    for category in &mut policy.categories {
        let grading = &mut Arc::make_mut(category).grading;
        grading.tie_block = TIES.get(tie).copied().unwrap_or_default();
        grading.quota_rounding = QUOTAS.get(quota).copied().unwrap_or_default();
    }
    policy
}

/// The roster with every actual value and panel score off by up to `spread` millionths of it.
pub(crate) fn observations(evaluation: &Evaluation, dice: &mut Dice, spread: u64) -> Roster {
    let mut roster = (**evaluation.roster()).clone();
    for unit in &mut roster.units {
        let Some(category) = evaluation.policy().category(&unit.category) else { continue };
        let unit = Arc::make_mut(unit);
        for (indicator, observation) in &mut unit.observations {
            let Some(indicator) = category.indicator(indicator) else { continue };
            let counted = indicator.rule.components.iter().any(|component| component.measure == Measure::Count);
            if !counted {
                shake(observation, dice, spread);
            }
        }
    }
    roster
}

fn shake(observation: &mut Observation, dice: &mut Dice, spread: u64) {
    let mut reading = |reading: &mut Reading| {
        if let Some(actual) = &mut reading.actual {
            *actual = times(*actual, around_one(dice, spread));
        }
        for opinion in reading.panel.values_mut() {
            if let Opinion::Score(score) = opinion {
                *score = times(*score, around_one(dice, spread));
            }
        }
    };
    reading(&mut observation.annual);
    observation.periods.values_mut().for_each(reading);
}

/// The value × a factor in millionths, with two decimals more than it has.
fn times(value: Number, factor: u64) -> Number {
    let factor = Decimal::from_i128_with_scale(i128::from(factor), 6);
    let product = value.get().checked_mul(factor);
    product.map_or(value, |product| Number::from(half_up(product, value.get().scale().saturating_add(2)).normalize()))
}
