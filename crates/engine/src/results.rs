//! Use of results 结果运用: civil servants' 优秀 ratio and places.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::exact::Exact;
use super::grade::whole_share;
use super::standing::Standing;
use super::table::Table;
use baton_model::{Circumstance, Excellence, Grade, Number, QuotaRounding};

/// What the circumstances that a unit is marked with and the grade rules that it meets bring it, beside what its grade does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extra {
    /// Percentage points on the 优秀 ratio.
    pub ratio_offset: Decimal,
    /// Those of circumstances alone.
    pub of_circumstances: Decimal,
    /// What its bonus is multiplied by.
    pub bonus_factor: Exact,
}

impl Default for Extra {
    /// Nothing.
    fn default() -> Self {
        Self { ratio_offset: Decimal::ZERO, of_circumstances: Decimal::ZERO, bonus_factor: Exact::ONE }
    }
}

impl Extra {
    fn take(&mut self, offset: Number, factor: Number) {
        self.ratio_offset = self.ratio_offset.saturating_add(offset.get());
        self.bonus_factor = self.bonus_factor.times(&Exact::of(factor.get())).unwrap_or(Exact::ZERO);
    }
}

/// What circumstances and grade rules bring the members of a category, by member; those to whom they bring nothing are left
/// out. `standings` are the roster's, with their totals.
pub(super) fn extras(table: &Table, standings: &[Standing]) -> BTreeMap<u32, Extra> {
    let mut extras = BTreeMap::new();
    let circumstances = &table.category.circumstances;
    if !circumstances.iter().all(Circumstance::is_for_the_grade_alone) {
        for (member, marks) in table.marked.members() {
            let extra: &mut Extra = extras.entry(member).or_default();
            for circumstance in marks.iter().filter_map(|at| circumstances.get(*at)) {
                extra.take(circumstance.ratio_offset, circumstance.bonus_factor);
            }
            extra.of_circumstances = extra.ratio_offset;
        }
    }
    for rule in table.category.grading.rules.iter().filter(|rule| !rule.is_for_the_grade_alone()) {
        let asked = table.asked(&rule.when, standings);
        for (_, at) in (0..table.members.len()).zip(0_u32..).filter(|(member, _)| asked.holds(*member)) {
            extras.entry(at).or_default().take(rule.ratio_offset, rule.bonus_factor);
        }
    }
    extras.retain(|_, extra| *extra != Extra::default());
    extras
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

    /// Of a unit that isn't ranked: to a ratio of its own circumstances alone add.
    pub(super) fn exempt(excellence: &Excellence, extra: Option<&Extra>) -> Self {
        let more = |of: fn(&Extra) -> Decimal| extra.map_or(Decimal::ZERO, of);
        let ratio = match excellence.exempt {
            Some(own) => own.get().saturating_add(more(|extra| extra.of_circumstances)),
            None => excellence.average.get().saturating_add(more(|extra| extra.ratio_offset)),
        };
        Self::of(excellence, false, ratio)
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
