//! Use of results 结果运用: civil servants' 优秀 ratio and places.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::exact::Exact;
use super::grade::whole_share;
use super::table::Table;
use baton_model::{Excellence, Grade, QuotaRounding};

/// What the circumstances that a unit is marked with bring it, beside what its grade does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extra {
    /// Percentage points on the 优秀 ratio.
    pub ratio_offset: Decimal,
    /// What its bonus is multiplied by.
    pub bonus_factor: Exact,
}

impl Default for Extra {
    /// Nothing.
    fn default() -> Self {
        Self { ratio_offset: Decimal::ZERO, bonus_factor: Exact::ONE }
    }
}

/// What circumstances bring the members of a category, by member; those to whom they bring nothing are left out.
pub(super) fn extras(table: &Table) -> BTreeMap<u32, Extra> {
    let circumstances = &table.category.circumstances;
    if circumstances.iter().all(|circumstance| circumstance.is_for_the_grade_alone()) {
        return BTreeMap::new();
    }
    let of = |(member, marks): (u32, &[usize])| {
        let mut extra = Extra::default();
        for circumstance in marks.iter().filter_map(|at| circumstances.get(*at)) {
            extra.ratio_offset = extra.ratio_offset.saturating_add(circumstance.ratio_offset.get());
            let factor = Exact::of(circumstance.bonus_factor.get());
            extra.bonus_factor = extra.bonus_factor.times(&factor).unwrap_or(Exact::ZERO);
        }
        (extra != Extra::default()).then_some((member, extra))
    };
    table.marked.members().filter_map(of).collect()
}

/// What a grade brings to each of its units, or what a unit without a grade gets; prepared once.
pub(super) struct Benefits {
    pub(super) excellent: bool,
    /// Civil servants' 优秀 ratio, in percent.
    pub(super) ratio: Decimal,
    share: Option<Exact>,
    rounding: QuotaRounding,
    least: u32,
}

impl Benefits {
    /// `more` is what is added to the ratio besides.
    pub(super) fn new(excellence: &Excellence, grade: Option<&Grade>, more: Decimal) -> Self {
        let offset = grade.map_or(Decimal::ZERO, |grade| grade.ratio_offset.get());
        let ratio = excellence.average.get().saturating_add(offset).saturating_add(more);
        Self::of(excellence, grade.is_some_and(|grade| grade.excellent), ratio)
    }

    /// Of a unit that isn't ranked.
    pub(super) fn exempt(excellence: &Excellence, more: Decimal) -> Self {
        let ratio = excellence.exempt.unwrap_or(excellence.average);
        Self::of(excellence, false, ratio.get().saturating_add(more))
    }

    /// clamp(ratio, 0, ceiling), in percent.
    fn of(excellence: &Excellence, excellent: bool, ratio: Decimal) -> Self {
        let ratio = ratio.min(excellence.ceiling.get()).max(Decimal::ZERO);
        let (rounding, least) = (excellence.rounding, excellence.least);
        Self { excellent, ratio, share: hundredth(ratio), rounding, least }
    }

    /// Civil servants' 优秀 places: ratio × people assessed, in the policy's mode, and not fewer than its least.
    pub(super) fn places(&self, assessed: u32) -> u32 {
        let places = self.share.as_ref().and_then(|share| whole_share(share, u64::from(assessed), self.rounding));
        let places = places.and_then(|places| u32::try_from(places).ok()).unwrap_or(0);
        if assessed > 0 && self.ratio > Decimal::ZERO { places.max(self.least) } else { places }
    }
}

fn hundredth(ratio: Decimal) -> Option<Exact> {
    Exact::of(ratio).over(&Exact::whole(100))
}

/// floor(Σ ceiling × people assessed), of all categories with the ceiling and the people of each; at most what a number in
/// JSON keeps exactly.
pub(super) fn ceiling(categories: &[(Decimal, u64)]) -> u64 {
    const MOST: u64 = (1 << 53) - 1;
    let places = || {
        let of = |(ceiling, assessed): (Decimal, u64)| ceiling.max(Decimal::ZERO).checked_mul(Decimal::from(assessed));
        let percent = categories.iter().try_fold(Decimal::ZERO, |sum, category| sum.checked_add(of(*category)?))?;
        whole_share(&hundredth(percent)?, 1, QuotaRounding::Floor)
    };
    places().unwrap_or(MOST).min(MOST)
}
