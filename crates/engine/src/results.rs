//! Use of results 结果运用: civil servants' 优秀 ratio and places, and the annual bonus in its three modes.

use rust_decimal::Decimal;

use super::exact::{Exact, Factor};
use super::grade::whole_share;
use baton_model::{Bonus, BonusMode, Excellence, Grade, QuotaRounding, half_up};

/// Decimals of money: fen.
const FEN: u32 = 2;

/// What a grade brings to each of its units, or what a unit without a grade gets; prepared once.
pub(super) struct Benefits {
    pub(super) excellent: bool,
    /// Civil servants' 优秀 ratio, in percent.
    pub(super) ratio: Decimal,
    share: Option<Exact>,
    rounding: QuotaRounding,
    pay: Pay,
}

/// How a unit's bonus is worked out, once its grade is known.
enum Pay {
    /// Yuan per head, coefficient included; `None` beyond what can be computed.
    PerHead(Option<Exact>),
    /// By its points.
    PerPoint { rate: Exact, threshold: Decimal },
    /// A share of a pool, by coefficient × headcount.
    Pool { coefficient: Decimal },
}

/// A unit's bonus.
pub(super) enum Paid {
    /// In yuan, to the fen; `None` beyond what can be computed.
    Bonus(Option<Decimal>),
    /// Its weight in a pool.
    Weight(Decimal),
}

impl Benefits {
    pub(super) fn new(excellence: &Excellence, bonus: &Bonus, grade: Option<&Grade>) -> Self {
        let ratio = ratio(excellence, grade);
        let coefficient = grade.map_or(bonus.exempt_coefficient, |grade| grade.bonus_coefficient).get();
        let pay = match bonus.mode {
            BonusMode::Standard { base } => Pay::PerHead(Exact::of(base.get()).times(&Exact::of(coefficient))),
            BonusMode::PerPoint { rate, threshold } => {
                Pay::PerPoint { rate: Exact::of(rate.get()), threshold: threshold.get() }
            }
            BonusMode::Pool { .. } => Pay::Pool { coefficient },
        };
        Self {
            excellent: grade.is_some_and(|grade| grade.excellent),
            ratio,
            share: hundredth(ratio),
            rounding: excellence.rounding,
            pay,
        }
    }

    /// Civil servants' 优秀 places: ratio × people assessed, in the policy's mode.
    pub(super) fn places(&self, assessed: u32) -> u32 {
        let places = self.share.as_ref().and_then(|share| whole_share(share, u64::from(assessed), self.rounding));
        places.and_then(|places| u32::try_from(places).ok()).unwrap_or(0)
    }

    /// The bonus of a unit with this total and headcount.
    pub(super) fn paid(&self, headcount: u32, total: Decimal, percentage: Decimal) -> Paid {
        let heads = Factor::count(headcount, FEN);
        match &self.pay {
            Pay::PerHead(sum) => Paid::Bonus(sum.as_ref().and_then(|sum| heads.rounded_product(sum))),
            Pay::PerPoint { threshold, .. } if percentage < *threshold => Paid::Bonus(Some(Decimal::ZERO)),
            Pay::PerPoint { rate, .. } => {
                Paid::Bonus(rate.times(&Exact::of(total)).and_then(|sum| heads.rounded_product(&sum)))
            }
            Pay::Pool { coefficient } => {
                Paid::Weight(coefficient.checked_mul(Decimal::from(headcount)).unwrap_or(Decimal::ZERO))
            }
        }
    }
}

/// clamp(county average + offset, 0, ceiling), in percent; offset 0 without a grade.
fn ratio(excellence: &Excellence, grade: Option<&Grade>) -> Decimal {
    let offset = grade.map_or(Decimal::ZERO, |grade| grade.ratio_offset.get());
    let ratio = excellence.average.get().saturating_add(offset);
    ratio.min(excellence.ceiling.get()).max(Decimal::ZERO)
}

fn hundredth(ratio: Decimal) -> Option<Exact> {
    Exact::of(ratio).over(&Exact::whole(100))
}

/// floor(ceiling × people assessed), for the whole county; at most what a number in JSON keeps exactly.
pub(super) fn ceiling(excellence: &Excellence, assessed: u64) -> u64 {
    const MOST: u64 = (1 << 53) - 1;
    let share = hundredth(excellence.ceiling.get().max(Decimal::ZERO));
    let places = share.and_then(|share| whole_share(&share, assessed, QuotaRounding::Floor));
    places.unwrap_or(MOST).min(MOST)
}

/// Divides a sum by weights (coefficient × headcount) by largest remainder in fen; ties go to the smaller identifier, so
/// that the parts add up to the whole in any order. `None` where nobody has a weight, or beyond what can be computed.
pub(super) fn divide_pool<'a>(sum: Decimal, weights: &[(Decimal, &'a str)]) -> Option<Vec<Decimal>> {
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
