//! Use of results 结果运用: civil servants' 优秀 ratio and places.

use rust_decimal::Decimal;

use super::exact::Exact;
use super::grade::whole_share;
use baton_model::{Excellence, Grade, QuotaRounding};

/// What a grade brings to each of its units, or what a unit without a grade gets; prepared once.
pub(super) struct Benefits {
    pub(super) excellent: bool,
    /// Civil servants' 优秀 ratio, in percent.
    pub(super) ratio: Decimal,
    share: Option<Exact>,
    rounding: QuotaRounding,
}

impl Benefits {
    pub(super) fn new(excellence: &Excellence, grade: Option<&Grade>) -> Self {
        let ratio = ratio(excellence, grade);
        Self {
            excellent: grade.is_some_and(|grade| grade.excellent),
            ratio,
            share: hundredth(ratio),
            rounding: excellence.rounding,
        }
    }

    /// Civil servants' 优秀 places: ratio × people assessed, in the policy's mode.
    pub(super) fn places(&self, assessed: u32) -> u32 {
        let places = self.share.as_ref().and_then(|share| whole_share(share, u64::from(assessed), self.rounding));
        places.and_then(|places| u32::try_from(places).ok()).unwrap_or(0)
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
