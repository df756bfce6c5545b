//! A lever as its field on the page shows it: shares in per cent, what a person types, and the slider.

mod slider;

use rust_decimal::Decimal;

pub use slider::{slider_range, slider_step};

use super::sheet::Pair;
pub use baton_analysis::lever::{Lever, Measured};
use baton_analysis::lever::{in_percent, of_percent};
use baton_exchange::typed_number::{self, Suffix, TypedError};
use baton_model::{Edit, Number};

/// A lever's figure as it is shown and typed.
pub trait Shown {
    /// What it counts.
    fn measured(&self, pair: &Pair) -> Measured;

    /// The figure; absent where the policy has none, such as a group without marks of its own.
    fn value(&self, pair: &Pair) -> Option<Number>;

    /// Least and most that it may be.
    fn bounds(&self, pair: &Pair) -> (Number, Number);

    /// Reads what a person typed into the lever's field; `None` = left empty where that is allowed.
    ///
    /// A percentage in a field of marks is a share of the category's full marks, in a field of factors a hundredth.
    ///
    /// # Errors
    /// Says why it can't be taken.
    fn read(&self, pair: &Pair, text: &str) -> Result<Option<Number>, TypedError>;

    /// The edit that gives the figure this value; absent where the policy has no such figure or it can't be empty.
    fn make(&self, pair: &Pair, value: Option<Number>) -> Option<Edit>;
}

impl Shown for Lever {
    fn measured(&self, pair: &Pair) -> Measured {
        self.quantity(&pair.policy)
    }

    fn value(&self, pair: &Pair) -> Option<Number> {
        let kept = self.kept(&pair.policy)?;
        if self.hundredfold(&pair.policy) { in_percent(kept) } else { Some(kept) }
    }

    fn bounds(&self, pair: &Pair) -> (Number, Number) {
        let (low, high) = self.range(&pair.policy);
        let hundredfold = self.hundredfold(&pair.policy);
        let shown = |bound: Number| if hundredfold { in_percent(bound).unwrap_or(bound) } else { bound };
        (shown(low), shown(high))
    }

    fn read(&self, pair: &Pair, text: &str) -> Result<Option<Number>, TypedError> {
        let policy = &pair.policy;
        let typed = match typed_number::read(text) {
            Err(TypedError::Empty) if self.may_be_empty() => return Ok(None),
            other => other?,
        };
        let measured = self.measured(pair);
        let value = match (typed.suffix, measured, self) {
            (Suffix::Percent, Measured::Percent | Measured::PercentagePoints, _) => Some(typed.value),
            (Suffix::Percent, Measured::Points, Self::Marks { category, .. }) => {
                let full = policy.category(category).map_or(Decimal::ZERO, |category| category.full_marks.get());
                typed_number::applied(typed)
                    .and_then(|share| share.get().checked_mul(full))
                    .map(|marks| marks.normalize().into())
            }
            (Suffix::Percent, Measured::Points | Measured::Yuan | Measured::Places | Measured::Plain, _) => {
                return Err(TypedError::PercentNotExpected);
            }
            _ => typed_number::applied(typed),
        };
        let value = value.ok_or(TypedError::TooManyDigits)?;
        if measured == Measured::Places && !value.get().is_integer() {
            return Err(TypedError::NotWhole);
        }
        let (low, high) = self.bounds(pair);
        match value {
            value if value < low => Err(TypedError::Below(low)),
            value if value == low && self.above_least() => Err(TypedError::NotAbove(low)),
            value if value > high => Err(TypedError::Above(high)),
            value => Ok(Some(value)),
        }
    }

    fn make(&self, pair: &Pair, value: Option<Number>) -> Option<Edit> {
        let kept = match value {
            Some(value) if self.hundredfold(&pair.policy) => Some(of_percent(value)?),
            other => other,
        };
        self.edit(&pair.policy, kept)
    }
}
