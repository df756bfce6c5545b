//! 7 Total, percentage.

use baton::model::{Category, NegativeTotal};

use super::fraction::{Fraction, half_up, of, whole, zero};

/// The total: subtotal and adjustment, rounded once.
pub fn total(category: &Category, subtotal: &Fraction, adjustment: &Fraction, decimals: u8) -> Fraction {
    let total = half_up(&(subtotal + adjustment), decimals.into());
    match category.negative_total {
        NegativeTotal::Floored => total.max(zero()),
        NegativeTotal::Allowed => total,
    }
}

/// The total in percent of the full marks.
pub fn percentage(category: &Category, total: &Fraction, decimals: u8) -> Fraction {
    let full = of(category.full_marks);
    if full == zero() { zero() } else { half_up(&(total / full * whole(100)), decimals.into()) }
}
