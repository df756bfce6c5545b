//! From sums to subtotal, total and percentage: rescaling for items not assessed, difficulty, adjustments, floor.

use rust_decimal::Decimal;

use super::exact::{Exact, Factor, small_mantissa, small_power_of_ten};
use super::limits::within;
use super::table::{Adjusted, Sums};
use baton_model::{Category, MissingItems, NegativeTotal, half_up};

/// A unit's subtotal, total and percentage.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Total {
    pub subtotal: Decimal,
    pub rescaled: bool,
    pub total: Decimal,
    pub percentage: Decimal,
    pub note: Option<TotalNote>,
}

/// Why a total is not what was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TotalNote {
    /// No indicator is assessed: subtotal 0.
    NothingAssessed,
    /// Beyond what can be computed: 0.
    TooLarge,
}

/// What totals of one category have in common, prepared once.
pub struct Totaling<'a> {
    category: &'a Category,
    decimals: u32,
    /// Full marks with the decimals of totals, above zero.
    full_marks: Option<Decimal>,
    hundred: Factor,
}

impl<'a> Totaling<'a> {
    pub fn new(category: &'a Category, decimals: u32) -> Self {
        let full_marks = within(category.full_marks.get()).filter(|full| *full > Decimal::ZERO);
        let full_marks = full_marks.map(|mut full| {
            if full.scale() < decimals {
                full.rescale(decimals);
            }
            full
        });
        Self { category, decimals, full_marks, hundred: Factor::new(Decimal::ONE_HUNDRED, decimals) }
    }

    /// The total of one unit.
    pub fn total(&self, sums: &Sums, adjusted: &Adjusted, difficulty: Option<Decimal>) -> Total {
        let mut result = Total::default();
        match self.subtotal(sums, difficulty) {
            Ok((subtotal, rescaled)) => (result.subtotal, result.rescaled) = (subtotal, rescaled),
            Err(note) => result.note = Some(note),
        }
        let adjustment = adjusted.bonus.saturating_sub(adjusted.deduction);
        let mut total = self.few_digits(result.subtotal, adjustment).unwrap_or_else(|| {
            let mut total = half_up(result.subtotal.saturating_add(adjustment), self.decimals);
            total.rescale(total.scale().max(self.decimals));
            total
        });
        if self.category.negative_total == NegativeTotal::Floored && total < Decimal::ZERO {
            total = Decimal::new(0, self.decimals);
        }
        result.total = total;
        if let Some(full_marks) = self.full_marks {
            let percentage = Exact::quotient(total, full_marks).and_then(|share| self.hundred.rounded_product(&share));
            match percentage {
                Some(percentage) => result.percentage = percentage,
                None => result.note = Some(TotalNote::TooLarge),
            }
        }
        result
    }

    /// The sum of two figures that need no rounding, in 64 bits.
    fn few_digits(&self, a: Decimal, b: Decimal) -> Option<Decimal> {
        let whole = |value: Decimal| {
            let missing = self.decimals.checked_sub(value.scale())?;
            small_mantissa(value)?.checked_mul(small_power_of_ten(missing)?)
        };
        Some(Decimal::new(whole(a)?.checked_add(whole(b)?)?, self.decimals))
    }

    /// Σ points; × full marks ÷ assessed marks where marks are missing and the category rescales; × the unit's
    /// difficulty. Rounded once if either applied.
    fn subtotal(&self, sums: &Sums, difficulty: Option<Decimal>) -> Result<(Decimal, bool), TotalNote> {
        if sums.assessed.is_zero() {
            return Err(TotalNote::NothingAssessed);
        }
        let rescaled = self.category.missing_items == MissingItems::Rescale
            && self.full_marks.is_some_and(|full_marks| full_marks != sums.assessed);
        // A factor of 1, written down or not, applies nothing: the subtotal isn't rounded for it.
        let difficulty = difficulty.filter(|factor| *factor != Decimal::ONE);
        if !rescaled && difficulty.is_none() {
            return Ok((sums.points, false));
        }
        let mut value = Some(Exact::of(sums.points));
        if let Some(full_marks) = self.full_marks.filter(|_| rescaled) {
            let scaled = value.and_then(|value| value.times(&Exact::of(full_marks)));
            value = scaled.and_then(|value| value.over(&Exact::of(sums.assessed)));
        }
        if let Some(difficulty) = difficulty {
            value = value.and_then(|value| value.times(&Exact::of(difficulty)));
        }
        let rounded = value.and_then(|value| value.rounded(self.decimals)).and_then(within);
        rounded.map(|value| (value, rescaled)).ok_or(TotalNote::TooLarge)
    }
}
