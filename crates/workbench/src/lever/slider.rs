//! The ends and the step of a lever's slider.

use rust_decimal::Decimal;

use super::Measured;
use baton_model::Number;

/// Least and most of a lever's slider; absent for figures that are typed only.
///
/// Marks go to twice what they were, or to twice what they are where that is more, rounded up to tens and at least 100.
#[must_use]
pub fn slider_range(measured: Measured, was: Option<Number>, is: Option<Number>) -> Option<(Number, Number)> {
    match measured {
        Measured::Percent => Some((Number::ZERO, Number::from(100))),
        Measured::Points => {
            let usual = twice_in_tens(was.unwrap_or_default()).max(Number::from(100));
            let is = is.unwrap_or_default();
            Some((Number::ZERO, if is > usual { twice_in_tens(is) } else { usual }))
        }
        Measured::PercentagePoints | Measured::Places | Measured::Factor | Measured::Yuan | Measured::Plain => None,
    }
}

fn twice_in_tens(value: Number) -> Number {
    let fifths = value.get().checked_mul(Decimal::new(2, 1)).map(|fifth| fifth.ceil());
    fifths.and_then(|fifths| fifths.checked_mul(Decimal::TEN)).map_or(value, |tens| tens.normalize().into())
}

/// The step of a lever's slider: 1, or as fine as the figure was written.
#[must_use]
pub fn slider_step(is: Option<Number>) -> Number {
    let decimals = is.map_or(0, |is| is.get().normalize().scale());
    Decimal::new(1, decimals.min(4)).into()
}
