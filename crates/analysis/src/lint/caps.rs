//! Caps that bind for more than half of the units.

use rust_decimal::Decimal;

use super::Subject;
use baton_engine::exact::Exact;
use baton_engine::{Cap, Code, Finding, ledger};
use baton_model::{Id, Number, Proportional, Scale};

/// Caps of the ledger that bind for more than half of the units.
pub(super) fn ledger_caps(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let Subject { category, view, .. } = *subject;
    let rules = &category.adjustments;
    let mut uncapped = rules.clone();
    uncapped.bonus_cap = None;
    uncapped.deduction_cap = None;
    let mut bare = uncapped.clone();
    bare.items.iter_mut().for_each(|item| item.cap = None);
    let units = (0..view.members().len()).filter_map(|member| view.unit(member));
    let units: Vec<_> = units.filter(|unit| !unit.adjustments.is_empty()).collect();
    let of = u32::try_from(view.members().len()).unwrap_or(u32::MAX);
    let mut report = |cap: Cap, units: usize| {
        let units = u32::try_from(units).unwrap_or(u32::MAX);
        if units > of.div_euclid(2) {
            found.push(Finding::new(subject.place(), Code::CapBinds { cap, units, of }));
        }
    };
    let over = |cap: Option<Number>, sum: Decimal| cap.is_some_and(|cap| sum > cap.get().max(Decimal::ZERO));
    let sums: Vec<_> = units.iter().map(|unit| ledger::count(&uncapped, &unit.adjustments, |_| {})).collect();
    report(Cap::Bonuses, sums.iter().filter(|sum| over(rules.bonus_cap, sum.bonus)).count());
    report(Cap::Deductions, sums.iter().filter(|sum| over(rules.deduction_cap, sum.deduction)).count());
    for item in rules.items.iter().filter(|item| item.cap.is_some()) {
        let bound = units.iter().filter(|unit| {
            let own: Vec<_> = unit.adjustments.iter().filter(|entry| entry.item == item.id).cloned().collect();
            let sum = ledger::count(&bare, &own, |_| {});
            over(item.cap, sum.bonus.max(sum.deduction))
        });
        report(Cap::Item { item: item.id.clone() }, bound.count());
    }
}

/// How far the looking for a rate's cap that binds has come.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Capped {
    /// Members looked at.
    at: usize,
    /// Of these, those whose measure is over the cap.
    over: usize,
    /// And those that have a measure.
    of: usize,
}

impl Capped {
    /// Looks at up to so many more members, for a proportional rate whose cap is below the measure for more than half of the
    /// units assessed. Whether the column is done.
    pub(super) fn advance(
        &mut self,
        subject: &Subject<'_>,
        column: usize,
        members: usize,
        found: &mut Vec<Finding>,
    ) -> bool {
        let view = subject.view;
        let Some((indicator, cap)) = self.candidate(subject, column) else { return true };
        let count = view.members().len();
        let until = self.at.saturating_add(members).min(count);
        for member in self.at..until {
            let components = view.components(member, column);
            if let Some(value) = components.first().and_then(|component| component.value) {
                self.of = self.of.saturating_add(1);
                self.over = self.over.saturating_add(usize::from(value > cap.get()));
            }
        }
        self.at = until;
        if until < count {
            return false;
        }
        if self.over.saturating_mul(2) > self.of {
            let whole = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            let code = Code::CapBinds { cap: Cap::Rate, units: whole(self.over), of: whole(self.of) };
            found.push(Finding::new(subject.at_indicator(indicator), code));
        }
        *self = Self::default();
        true
    }

    /// The indicator and its cap, where its rule is one proportional component. Only where more than half of the rates
    /// are as high as the cap is it worth looking at the measures.
    fn candidate<'a>(&self, subject: &Subject<'a>, column: usize) -> Option<(&'a Id, Number)> {
        let indicator = subject.category.indicators.get(column)?;
        let [component] = indicator.rule.components.as_slice() else { return None };
        let Scale::Proportional(Proportional { cap: Some(cap), .. }) = component.scale else { return None };
        let promising = || {
            let (rates, cap) = (subject.rates(column), Exact::of(cap.get()));
            let full = rates.iter().flatten().filter(|rate| rate.compare(&cap).is_ge()).count();
            full.saturating_mul(2) > rates.iter().flatten().count()
        };
        (self.at > 0 || promising()).then_some((&indicator.id, cap))
    }
}
