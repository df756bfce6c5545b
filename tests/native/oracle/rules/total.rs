//! 7 Total, percentage.

use super::fraction::{Fraction, half_up, one, whole, zero};
use crate::oracle::wire::{Category, NegativeTotal};

fn floored(category: &Category, total: Fraction) -> Fraction {
    match category.negative_total {
        NegativeTotal::Floored => total.max(zero()),
        NegativeTotal::Allowed => total,
    }
}

/// Subtotal and adjustment, rounded once.
pub fn total(category: &Category, subtotal: &Fraction, adjustment: &Fraction, decimals: u32) -> Fraction {
    floored(category, half_up(&(subtotal + adjustment), decimals))
}

/// 3: the annual total with the periods' mean, rounded once.
pub fn mixed(category: &Category, annual: &Fraction, periods: &Fraction, decimals: u32) -> Fraction {
    let share = category.period_share.get();
    floored(category, half_up(&(&share * periods + (one() - &share) * annual), decimals))
}

/// The total in percent of the full marks.
pub fn percentage(category: &Category, total: &Fraction, decimals: u32) -> Fraction {
    let full = category.full_marks.get();
    if full == zero() { zero() } else { half_up(&(total / full * whole(100)), decimals) }
}
