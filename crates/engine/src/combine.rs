//! What the rates of a rule's components make together, between the rule's own floor and cap.

use rust_decimal::Decimal;

use super::ComponentLine;
use super::exact::Exact;
use super::scale::most_rate;
use baton_model::{Combine, Component, Number, Rule};

/// The rates of components put together one after the other.
pub(super) struct Combining<'a> {
    rule: &'a Rule,
    /// Absent as long as there was no component.
    rate: Option<Exact>,
}

impl<'a> Combining<'a> {
    pub(super) const fn new(rule: &'a Rule) -> Self {
        Self { rule, rate: None }
    }

    /// Takes in the next component's rate; what becomes too large begins anew from 0, and is told.
    #[must_use]
    pub(super) fn take(&mut self, component: &Component, rate: Exact) -> Option<()> {
        let so_far = self.rate.take();
        let combined = match (self.rule.combine, so_far) {
            (Combine::Blend, so_far) => Exact::of(component.share.get()).times(&rate).and_then(|part| match so_far {
                Some(so_far) => so_far.plus(&part),
                None => Some(part),
            }),
            (Combine::Sum, Some(so_far)) => so_far.plus(&rate),
            (Combine::Best, Some(so_far)) => Some(if rate.compare(&so_far).is_gt() { rate } else { so_far }),
            (Combine::Worst, Some(so_far)) => Some(if rate.compare(&so_far).is_lt() { rate } else { so_far }),
            (Combine::Sum | Combine::Best | Combine::Worst, None) => Some(rate),
        };
        let fits = combined.is_some();
        self.rate = Some(combined.unwrap_or(Exact::ZERO));
        fits.then_some(())
    }

    /// The rate before the rule's own bounds; 0 without components.
    fn unbounded(self) -> (Exact, &'a Rule) {
        (self.rate.unwrap_or(Exact::ZERO), self.rule)
    }

    /// The rate. The cap holds where the floor is above it.
    pub(super) fn rate(self) -> Exact {
        let (rate, rule) = self.unbounded();
        bounded(rate, rule)
    }
}

fn bounded(rate: Exact, rule: &Rule) -> Exact {
    let bound = |bound: Option<Number>| bound.map(|bound| Exact::of(bound.get()));
    let rate = bound(rule.floor).filter(|floor| rate.compare(floor).is_lt()).unwrap_or(rate);
    bound(rule.cap).filter(|cap| rate.compare(cap).is_gt()).unwrap_or(rate)
}

/// What a unit's components make together, before the rule's floor and cap and after, of their rates as they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Combined {
    /// Before floor and cap.
    pub unbounded: Decimal,
    /// After them.
    pub rate: Decimal,
}

/// What the components' lines make together; absent where one is excluded.
#[must_use]
pub fn combined(rule: &Rule, lines: &[ComponentLine]) -> Option<Combined> {
    let mut combining = Combining::new(rule);
    for (component, line) in rule.components.iter().zip(lines) {
        combining.take(component, Exact::of(line.rate?))?;
    }
    let (unbounded, rule) = combining.unbounded();
    Some(Combined { unbounded: unbounded.shown()?, rate: bounded(unbounded, rule).shown()? })
}

/// The most that a rule gives; `None` where it is open above.
#[must_use]
pub fn most_of_rule(rule: &Rule) -> Option<Decimal> {
    let mut most = rule.components.iter().map(|component| {
        let most = most_rate(&component.scale)?.get();
        most.checked_mul(rule.part(component).get())
    });
    let open = match rule.combine {
        Combine::Blend | Combine::Sum => most.try_fold(Decimal::ZERO, |sum, most| sum.checked_add(most?)),
        Combine::Best => most.try_fold(Decimal::MIN, |best, most| Some(best.max(most?))),
        Combine::Worst => most.flatten().min(),
    };
    match (open, rule.cap) {
        (Some(most), Some(cap)) => Some(most.min(cap.get())),
        (most, cap) => most.or(cap.map(Number::get)),
    }
}
