//! 扣分: full marks, less a rate for each unit of the number.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Family, Ready, exact};
use crate::Substituted;
use crate::cohort::Comparison;
use crate::exact::Exact;
use crate::measure::defined;
use baton_model::{Deduct, Direction, Number};

#[derive(Debug)]
struct Loss {
    per: Exact,
    floor: Option<Exact>,
}

impl Family for Deduct {
    fn prepare(&self, _: Direction, _: &Comparison) -> Result<Arc<dyn Ready>, Substituted> {
        Ok(Arc::new(Loss { per: exact(self.per), floor: self.floor.map(exact) }))
    }

    fn bends(&self, _: Option<(Decimal, Decimal)>, _: u32) -> Vec<Decimal> {
        let room = Decimal::ONE.checked_sub(self.floor.unwrap_or_default().get());
        let last = room.and_then(|room| room.checked_div(self.per.get())).filter(|last| !last.is_sign_negative());
        std::iter::once(Decimal::ZERO).chain(last).collect()
    }

    /// A number below zero adds.
    fn most(&self) -> Option<Number> {
        None
    }
}

impl Ready for Loss {
    fn rate(&self, value: &Exact, _: Option<u32>) -> Result<Exact, Substituted> {
        let rate = defined(self.per.times(value).and_then(|lost| Exact::ONE.minus(&lost)))?;
        Ok(if let Some(floor) = &self.floor { rate.at_least(floor) } else { rate })
    }
}

#[cfg(test)]
mod tests {
    use crate::scale::tests::check;
    use baton_model::{Deduct, Number, Scale};

    #[test]
    fn each_one_costs_as_much_down_to_the_floor() {
        let scale = |floor| Scale::Deduct(Deduct { per: Number::hundredths(30), floor });
        check(&scale(Some(Number::ZERO)), &[("0", "1"), ("2", "0.4"), ("4", "0")], None);
        check(&scale(None), &[("4", "-0.2")], None);
    }
}
