//! Other observations drawn, and a policy with other discrete choices.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::dice::Dice;
use super::gamma::around_one;
use baton_engine::{Evaluation, Redraw, Standing};
use baton_model::{Number, Observation, Opinion, Policy, QuotaRounding, Reading, Rounding, Shown, TieBlock, half_up};

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

/// Observations drawn again and again: every actual value and panel score off by up to so much.
pub(crate) struct Shaken {
    redraw: Redraw,
    slots: Vec<Slot>,
}

/// An observation that is drawn, and where it counts.
struct Slot {
    observed: Observation,
    category: usize,
    member: usize,
    /// Several where indicators have one identifier.
    columns: Vec<usize>,
}

impl Shaken {
    pub(crate) fn new(evaluation: &Evaluation) -> Self {
        let mut slots = Vec::new();
        let categories = &evaluation.policy().categories;
        let mut members: Vec<usize> = vec![0; categories.len()];
        for unit in &evaluation.roster().units {
            let position = categories.iter().position(|category| category.id == unit.category);
            let Some((position, category)) = position.and_then(|at| Some((at, categories.get(at)?))) else { continue };
            let Some(count) = members.get_mut(position) else { continue };
            let member = *count;
            *count = count.saturating_add(1);
            for (id, observed) in &unit.observations {
                let columns = category.indicators.iter().enumerate().filter(|(_, indicator)| indicator.id == *id);
                let columns: Vec<usize> = columns.map(|(column, _)| column).collect();
                let Some(indicator) = columns.first().and_then(|column| category.indicators.get(*column)) else {
                    continue;
                };
                // Events are counted, not measured.
                if indicator.rule.components.iter().all(|component| component.measure.facts().shown != Shown::Events) {
                    slots.push(Slot { observed: observed.clone(), category: position, member, columns });
                }
            }
        }
        Self { redraw: Redraw::new(evaluation), slots }
    }

    /// Where everybody stands with every actual value and panel score off by up to `spread` millionths of it.
    pub(crate) fn draw(&mut self, dice: &mut Dice, spread: u64) -> &[Standing] {
        for slot in &self.slots {
            let Some((first, more)) = slot.columns.split_first() else { continue };
            let Some(observation) = self.redraw.observation(slot.category, *first, slot.member) else { continue };
            shake(&slot.observed, observation, dice, spread);
            if more.is_empty() {
                continue;
            }
            let drawn = observation.clone();
            for column in more {
                if let Some(observation) = self.redraw.observation(slot.category, *column, slot.member) {
                    observation.clone_from(&drawn);
                }
            }
        }
        self.redraw.stand()
    }
}

fn shake(of: &Observation, to: &mut Observation, dice: &mut Dice, spread: u64) {
    let mut reading = |of: &Reading, to: &mut Reading| {
        if let (Some(of), Some(to)) = (of.actual, &mut to.actual) {
            *to = times(of, around_one(dice, spread));
        }
        // Getting at an empty map to overwrite it would give it room.
        if !of.kinds.is_empty() {
            for (of, to) in of.kinds.values().zip(to.kinds.values_mut()) {
                *to = times(*of, around_one(dice, spread));
            }
        }
        if of.panel.is_empty() {
            return;
        }
        for (of, to) in of.panel.values().zip(to.panel.values_mut()) {
            if let (Opinion::Score(of), Opinion::Score(to)) = (of, to) {
                *to = times(*of, around_one(dice, spread));
            }
        }
    };
    reading(&of.annual, &mut to.annual);
    if !of.periods.is_empty() {
        of.periods.values().zip(to.periods.values_mut()).for_each(|(of, to)| reading(of, to));
    }
}

/// The value × a factor in millionths, with two decimals more than it has.
fn times(value: Number, factor: u64) -> Number {
    let decimals = value.get().scale().saturating_add(2);
    // In 64 bits, where it fits: cut off at two decimals more, half up, away from zero.
    let mantissa = i64::try_from(value.get().mantissa()).ok();
    let small = mantissa.zip(i64::try_from(factor).ok()).and_then(|(mantissa, factor)| {
        let size = mantissa.checked_abs()?.checked_mul(factor)?.checked_add(5_000)?.checked_div(10_000)?;
        (decimals <= Decimal::MAX_SCALE).then(|| Decimal::new(size.saturating_mul(mantissa.signum()), decimals))
    });
    if let Some(product) = small {
        return product.into();
    }
    let factor = Decimal::from_i128_with_scale(i128::from(factor), 6);
    let product = value.get().checked_mul(factor);
    product.map_or(value, |product| Number::from(half_up(product, decimals).normalize()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gamma::ONE;
    use baton_model::Roster;
    use baton_presets::Preset;

    /// The plain way: another roster, evaluated anew.
    fn roster(evaluation: &Evaluation, dice: &mut Dice, spread: u64) -> Roster {
        let mut roster = (**evaluation.roster()).clone();
        for unit in &mut roster.units {
            let Some(category) = evaluation.policy().category(&unit.category) else { continue };
            for (indicator, observation) in &mut Arc::make_mut(unit).observations {
                let Some(indicator) = category.indicator(indicator) else { continue };
                if !indicator.rule.components.iter().any(|component| component.measure.facts().shown == Shown::Events) {
                    shake(&observation.clone(), observation, dice, spread);
                }
            }
        }
        roster
    }

    #[test]
    fn draws_are_what_new_evaluations_give() {
        for preset in [Preset::DemoCounty, Preset::Classroom] {
            let project = preset.project().unwrap();
            let evaluation = Evaluation::new(Arc::new(project.policy), Arc::new(project.roster));
            let mut shaken = Shaken::new(&evaluation);
            for seed in 0..6 {
                let spread = if seed == 0 { 0 } else { ONE / 10 };
                let drawn = roster(&evaluation, &mut Dice::new(seed), spread);
                let anew = Evaluation::new(Arc::clone(evaluation.policy()), Arc::new(drawn));
                let found = shaken.draw(&mut Dice::new(seed), spread).iter();
                let of = |standing: &Standing| (standing.total, standing.rank, standing.grade);
                assert!(found.map(of).eq(anew.standings().iter().map(of)), "{seed}");
            }
        }
    }

    #[test]
    fn products_are_rounded_the_same_in_64_bits_and_beyond() {
        for (value, factor, expected) in [
            ("12.34", 1_000_000, "12.34"),
            ("-0.5", 1_000_010, "-0.5"),
            ("0.5", 1_001_000, "0.501"),
            ("-1.25", 999_996, "-1.25"),
            ("123456789012345678.5", 1_100_000, "135802467913580246.35"),
        ] {
            let product = times(value.parse().unwrap(), factor);
            assert_eq!(product, expected.parse().unwrap(), "{value}");
        }
    }
}
