//! 按比例: the number itself, kept between floor and cap.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Family, Ready, exact};
use crate::Substituted;
use crate::cohort::CohortFigures;
use crate::exact::Exact;
use baton_model::{Direction, Number, Proportional};

#[derive(Debug)]
struct Clamp {
    floor: Option<Exact>,
    cap: Option<Exact>,
}

impl Family for Proportional {
    fn prepare(&self, _: Direction, _: &CohortFigures) -> Result<Arc<dyn Ready>, Substituted> {
        Ok(Arc::new(Clamp { floor: self.floor.map(exact), cap: self.cap.map(exact) }))
    }

    fn bends(&self, _: Option<(Decimal, Decimal)>, _: u32) -> Vec<Decimal> {
        [self.floor, self.cap].into_iter().flatten().map(Number::get).collect()
    }

    fn most(&self) -> Option<Number> {
        self.cap
    }

    fn least(&self) -> Option<Number> {
        self.floor.map(|floor| self.cap.map_or(floor, |cap| floor.min(cap)))
    }
}

impl Ready for Clamp {
    /// The cap holds where the floor is above it.
    fn rate(&self, value: &Exact, _: Option<u32>) -> Result<Exact, Substituted> {
        let rate = self.floor.as_ref().filter(|floor| value.compare(floor).is_lt()).unwrap_or(value);
        Ok(self.cap.as_ref().filter(|cap| rate.compare(cap).is_gt()).unwrap_or(rate).clone())
    }
}

#[cfg(test)]
mod tests {
    use crate::scale::tests::{check, of};
    use baton_model::{Number, Proportional, Scale};

    #[test]
    fn the_number_itself_between_floor_and_cap() {
        let scale = |floor: Option<Number>, cap: Option<Number>| Scale::Proportional(Proportional { floor, cap });
        let bounded = scale(Some(Number::hundredths(50)), Some(Number::hundredths(120)));
        check(&bounded, &[("0.4", "0.5"), ("0.9", "0.9"), ("1.3", "1.2")], Some("1.2"));
        check(&scale(None, None), &[("-3", "-3"), ("7", "7")], None);
        assert_eq!(of(&scale(Some(Number::ONE), Some(Number::ZERO)), "5").as_deref(), Some("0"), "the cap holds");
    }
}
