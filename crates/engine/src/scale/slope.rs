//! 增减: from a base so much more for each step on the better side of an origin, so much less on the worse, each part of a
//! step or whole ones alone.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Family, Ready, Shape, exact};
use crate::cohort::CohortFigures;
use crate::exact::Exact;
use crate::measure::defined;
use crate::{Substituted, Undefined};
use baton_model::{Direction, Number, Portions, Slope};

/// More steps than this on a side are drawn as a line.
const MOST_STEPS: u32 = 60;

#[derive(Debug)]
struct Gradient {
    origin: Exact,
    every: Exact,
    base: Exact,
    /// Added per step above the origin, and per step below it.
    above: Exact,
    below: Exact,
    whole: bool,
    floor: Option<Exact>,
    cap: Option<Exact>,
}

impl Family for Slope {
    fn prepare(&self, direction: Direction, _: &CohortFigures) -> Result<Arc<dyn Ready>, Substituted> {
        if self.every <= Number::ZERO {
            return Err(Substituted::Undefined(Undefined::RuleIncomplete));
        }
        let (up, down) = (exact(self.up), exact(self.down).negated());
        let (above, below) = match direction {
            Direction::Benefit => (up, down),
            Direction::Cost => (down, up),
        };
        Ok(Arc::new(Gradient {
            origin: exact(self.origin),
            every: exact(self.every),
            base: self.base.map_or(Exact::ONE, exact),
            above,
            below,
            whole: self.whole == Portions::Whole,
            floor: self.floor.map(exact),
            cap: self.cap.map(exact),
        }))
    }

    fn shape(&self) -> Shape {
        if self.whole == Portions::Whole { Shape::Stairs } else { Shape::Line }
    }

    /// The origin, and where floor and cap are met; of whole steps where each begins, down to the floor and up to the cap.
    fn bends(&self, _: Option<(Decimal, Decimal)>, _: u32) -> Vec<Decimal> {
        let (origin, every, base) =
            (self.origin.get(), self.every.get(), self.base.map_or(Decimal::ONE, |base| base.get()));
        let bound = |bound: Option<Number>| bound.map(Number::get);
        let ends = [bound(self.floor), bound(self.cap)].into_iter().flatten();
        let mut bends = vec![origin];
        for (per, end) in ends.flat_map(|end| [(self.up.get(), end), (self.down.get(), end)]) {
            let Some(steps) = end.checked_sub(base).and_then(|room| room.abs().checked_div(per.abs())) else {
                continue;
            };
            for sign in [Decimal::ONE, Decimal::NEGATIVE_ONE] {
                let step = every.checked_mul(sign);
                let at = step.and_then(|step| step.checked_mul(steps)).and_then(|far| origin.checked_add(far));
                bends.extend(at);
                if self.whole == Portions::Whole {
                    let starts = (1..=MOST_STEPS).map(Decimal::from).take_while(|count| *count <= steps.ceil());
                    bends.extend(starts.filter_map(|count| origin.checked_add(step?.checked_mul(count)?)));
                }
            }
        }
        bends
    }

    fn most(&self) -> Option<Number> {
        self.cap
    }

    fn least(&self) -> Option<Number> {
        self.floor
    }
}

impl Ready for Gradient {
    fn rate(&self, value: &Exact, _: Option<u32>) -> Result<Exact, Substituted> {
        let rate = || {
            let steps = value.minus(&self.origin)?.over(&self.every)?;
            let steps = if self.whole { steps.truncated()? } else { steps };
            let per = if steps.is_negative() { &self.below } else { &self.above };
            self.base.plus(&per.times(&steps.magnitude())?)
        };
        let rate = defined(rate())?;
        let rate = self.floor.as_ref().filter(|floor| rate.compare(floor).is_lt()).unwrap_or(&rate);
        Ok(self.cap.as_ref().filter(|cap| rate.compare(cap).is_gt()).unwrap_or(rate).clone())
    }
}

#[cfg(test)]
mod tests {
    use crate::scale::tests::{check, of_cost};
    use baton_model::{Number, Portions, Scale, Slope};

    fn number(text: &str) -> Number {
        text.parse().unwrap()
    }

    /// A slope from full marks, not bounded.
    fn slope(origin: &str, every: &str, up: &str, down: &str) -> Slope {
        Slope {
            origin: number(origin),
            every: number(every),
            base: None,
            up: number(up),
            down: number(down),
            floor: None,
            cap: None,
            whole: Portions::InPart,
        }
    }

    #[test]
    fn a_deduction_takes_as_much_for_each_one_down_to_the_floor() {
        let floored = Slope { floor: Some(Number::ZERO), ..slope("0", "1", "-0.3", "-0.3") };
        check(&Scale::Slope(floored), &[("0", "1"), ("2", "0.4"), ("4", "0"), ("-1", "1.3")], None);
        check(&Scale::Slope(slope("0", "1", "-0.3", "0")), &[("4", "-0.2")], None);
    }

    #[test]
    fn each_side_of_the_origin_has_its_own_gradient_and_a_cost_changes_them() {
        let (base, cap) = (Some(number("0.5")), Some(number("0.8")));
        let scale = Scale::Slope(Slope { base, cap, ..slope("10", "2", "0.1", "0.2") });
        check(&scale, &[("10", "0.5"), ("13", "0.65"), ("20", "0.8"), ("9", "0.4")], Some("0.8"));
        assert_eq!(of_cost(&scale, "13").as_deref(), Some("0.2"));
        assert_eq!(of_cost(&scale, "9").as_deref(), Some("0.55"));
    }

    #[test]
    fn whole_steps_alone_may_count() {
        let scale = Scale::Slope(Slope { whole: Portions::Whole, ..slope("0", "0.03", "0.1", "0.1") });
        check(&scale, &[("0.1", "1.3"), ("0.09", "1.3"), ("0.0899", "1.2"), ("-0.0899", "0.8")], None);
    }
}
