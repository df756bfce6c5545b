//! Nominal against effective weight: how much of the differences between totals an indicator makes.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::state::key;
use baton_engine::Evaluation;
use baton_model::{Id, half_up};

/// One indicator's weight on paper and in effect.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Weight {
    /// The indicator.
    pub indicator: Id,
    /// Its part of all members' marks, in percent to two decimals.
    pub nominal: Decimal,
    /// Cov(points, Σ points)/Var(Σ points) over the ranked units, in percent to two decimals; all add up to 100 but for
    /// rounding. Near 0 = a dead indicator; below 0 = it evens out what others part. Absent where all sums are equal.
    pub effective: Option<Decimal>,
}

/// The weights of a category's indicators, in its order. Assumes points as they are, before rescaling, what
/// becomes of sections' sums, and adjustments.
#[must_use]
pub fn weights(evaluation: &Evaluation, category: &Id) -> Vec<Weight> {
    let Some(view) = evaluation.category_named(category) else { return Vec::new() };
    let ranked: Vec<usize> = view.ranked().map(|(member, _)| member).collect();
    let sums: Vec<i128> =
        ranked.iter().filter_map(|member| view.sums().get(*member)).map(|sums| key(sums.points)).collect();
    let variance = covariance(&sums, &sums);
    let all_marks = view.sums().iter().fold(Decimal::ZERO, |sum, sums| sum.saturating_add(sums.marks));
    let weight = |(index, indicator): (usize, &baton_model::Indicator)| {
        let members = 0..view.members().len();
        let marks = members.fold(Decimal::ZERO, |sum, member| sum.saturating_add(view.marks(member, index)));
        let points: Vec<i128> = ranked.iter().filter_map(|member| view.points(*member, index)).map(key).collect();
        let nominal = marks.checked_mul(Decimal::ONE_HUNDRED).and_then(|marks| marks.checked_div(all_marks));
        Weight {
            indicator: indicator.id.clone(),
            nominal: half_up(nominal.unwrap_or_default(), 2),
            effective: covariance(&points, &sums).zip(variance).and_then(|(part, whole)| percent(part, whole)),
        }
    };
    let indicators = view.policy().indicators.iter().map(AsRef::as_ref);
    indicators.enumerate().map(weight).collect()
}

/// n²·Cov, in whole numbers.
fn covariance(a: &[i128], b: &[i128]) -> Option<i128> {
    let n = i128::try_from(a.len()).ok()?;
    let sum = |of: &[i128]| of.iter().try_fold(0_i128, |sum, value| sum.checked_add(*value));
    let products = a.iter().zip(b).try_fold(0_i128, |sum, (a, b)| sum.checked_add(a.checked_mul(*b)?))?;
    n.checked_mul(products)?.checked_sub(sum(a)?.checked_mul(sum(b)?)?)
}

/// part ÷ whole in percent, half up to two decimals.
fn percent(part: i128, whole: i128) -> Option<Decimal> {
    let size = part.abs().checked_mul(20_000)?.checked_add(whole)?.checked_div(whole.checked_mul(2)?)?;
    let size = Decimal::try_from_i128_with_scale(size, 2).ok()?;
    Some(if part < 0 { Decimal::ZERO.saturating_sub(size) } else { size })
}
