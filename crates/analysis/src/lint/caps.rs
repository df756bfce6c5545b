//! Caps that bind for more than half of the units.

use super::Subject;
use baton_engine::exact::Exact;
use baton_engine::{Cap, Code, Finding, ledger};
use baton_model::{AdjustmentItem, AdjustmentRules, Id, Level, Number, Proportional, Scale};

/// Caps of the ledger that bind for more than half of the units.
pub(super) fn ledger_caps(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let Subject { category, view, .. } = *subject;
    let rules = &category.adjustments;
    let of = u32::try_from(view.members().len()).unwrap_or(u32::MAX);
    let mut bound: Vec<(Cap, u32)> = caps(rules).map(|cap| (cap, 0)).collect();
    let units = (0..view.members().len()).filter_map(|member| view.unit(member));
    for unit in units.filter(|unit| !unit.adjustments.is_empty()) {
        let counted = ledger::count(rules, &unit.adjustments, |_| {});
        for (_, units) in bound.iter_mut().filter(|(cap, _)| counted.caps.iter().any(|own| own.cap == *cap)) {
            *units = units.saturating_add(1);
        }
    }
    for (cap, units) in bound.into_iter().filter(|(_, units)| *units > of.div_euclid(2)) {
        found.push(Finding::new(subject.place(), Code::CapBinds { cap, units, of }));
    }
}

/// All caps that rules of the ledger can have.
fn caps(rules: &AdjustmentRules) -> impl Iterator<Item = Cap> {
    let of_item = |item: &AdjustmentItem| {
        let level = |level: &Level| Cap::Level { item: item.id.clone(), level: level.id.clone() };
        let levels = item.levels.iter().filter(|level| level.cap.is_some()).map(level);
        let own = item.cap.map(|_| Cap::Item { item: item.id.clone() });
        levels.chain(own).collect::<Vec<_>>()
    };
    let sets = rules.sets.iter().map(|set| Cap::Set { set: set.id.clone() });
    [Cap::Bonuses, Cap::Deductions].into_iter().chain(rules.items.iter().flat_map(of_item)).chain(sets)
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
