//! Use of results 结果运用: civil servants' 优秀 ratio and places, and the annual bonus in its three modes.

use rust_decimal::Decimal;

use super::exact::{Exact, half_up};
use super::grade::whole_number;
use crate::model::{Bonus, BonusMode, Excellence, Grade, QuotaRounding};

/// Decimals of money: fen.
const FEN: u32 = 2;

/// clamp(county average + offset, 0, ceiling), in percent; offset 0 without a grade.
pub(crate) fn ratio(excellence: &Excellence, grade: Option<&Grade>) -> Decimal {
    let offset = grade.map_or(Decimal::ZERO, |grade| grade.ratio_offset.get());
    let ratio = excellence.average.get().saturating_add(offset);
    ratio.min(excellence.ceiling.get()).max(Decimal::ZERO)
}

/// ratio × people assessed, in the policy's mode. `None` beyond what can be counted.
pub(crate) fn places(ratio: Decimal, assessed: u64, rounding: QuotaRounding) -> Option<u64> {
    let share = Exact::of(ratio).over(&Exact::whole(100))?;
    whole_number(&share.times(&Exact::of(Decimal::from(assessed)))?, rounding)
}

/// Bonus of one unit, outside a pool: what it is paid on.
pub(crate) struct Paid {
    pub(crate) coefficient: Decimal,
    pub(crate) headcount: u32,
    pub(crate) total: Decimal,
    pub(crate) percentage: Decimal,
}

/// A unit's bonus in yuan, to the fen; `None` beyond what can be computed, or where it comes from a pool.
pub(crate) fn bonus(mode: &BonusMode, paid: &Paid) -> Option<Decimal> {
    let headcount = Decimal::from(paid.headcount);
    match mode {
        BonusMode::Standard { base } => {
            let sum = base.get().checked_mul(paid.coefficient)?.checked_mul(headcount)?;
            Some(half_up(sum, FEN))
        }
        BonusMode::PerPoint { threshold, .. } if paid.percentage < threshold.get() => Some(Decimal::ZERO),
        BonusMode::PerPoint { rate, .. } => {
            Some(half_up(rate.get().checked_mul(paid.total)?.checked_mul(headcount)?, FEN))
        }
        BonusMode::Pool { .. } => None,
    }
}

/// The coefficient of a grade, or of a unit without one.
pub(crate) fn coefficient(bonus: &Bonus, grade: Option<&Grade>) -> Decimal {
    grade.map_or(bonus.exempt_coefficient, |grade| grade.bonus_coefficient).get()
}

/// Divides a sum by weights (coefficient × headcount) by largest remainder in fen; ties go to the smaller identifier, so
/// that the parts add up to the whole in any order. `None` where nobody has a weight, or beyond what can be computed.
pub(crate) fn divide_pool<'a>(sum: Decimal, weights: &[(Decimal, &'a str)]) -> Option<Vec<Decimal>> {
    let scale = weights.iter().map(|(weight, _)| weight.scale()).max()?;
    let units = |(weight, _): &(Decimal, &'a str)| {
        let factor = 10_i128.checked_pow(scale.saturating_sub(weight.scale()))?;
        weight.mantissa().max(0).checked_mul(factor)
    };
    let weights_in_units: Vec<i128> = weights.iter().map(units).collect::<Option<_>>()?;
    let whole = weights_in_units.iter().try_fold(0_i128, |sum, weight| sum.checked_add(*weight))?;
    let fen = half_up(sum, FEN).max(Decimal::ZERO);
    let fen = fen.mantissa().checked_mul(10_i128.checked_pow(FEN.saturating_sub(fen.scale()))?)?;
    let mut parts = Vec::with_capacity(weights.len());
    let mut rests = Vec::with_capacity(weights.len());
    for (position, weight) in weights_in_units.iter().enumerate() {
        let share = fen.checked_mul(*weight)?;
        parts.push(share.checked_div(whole)?);
        rests.push((share.checked_rem(whole)?, position));
    }
    let given = parts.iter().try_fold(0_i128, |sum, part| sum.checked_add(*part))?;
    let left = usize::try_from(fen.checked_sub(given)?).ok()?;
    let id = |position: usize| weights.get(position).map(|(_, id)| *id);
    rests.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| id(a.1).cmp(&id(b.1))));
    for (_, position) in rests.into_iter().take(left) {
        if let Some(part) = parts.get_mut(position) {
            *part = part.saturating_add(1);
        }
    }
    parts.into_iter().map(|part| Decimal::try_from_i128_with_scale(part, FEN).ok()).collect()
}
