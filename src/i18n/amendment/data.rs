//! Edits of units and their data, in words.

use std::collections::BTreeSet;

use super::super::Names;
use super::Teller;
use crate::model::{About, Edit, Id, Observation, Reading};

/// Most units that are named where what goes with an indicator is told.
const NAMED: usize = 3;

/// The indicators that edits remove.
pub(super) fn indicators_removed(edits: &[Edit]) -> BTreeSet<&Id> {
    let removed = edits.iter().filter_map(|edit| match edit {
        Edit::Indicator { indicator, to: None, .. } => Some(indicator),
        _ => None,
    });
    removed.collect()
}

/// Whose data an edit takes away because their indicator is removed: the unit and the indicator.
pub(super) fn removed_with<'a>(edit: &'a Edit, removed: &BTreeSet<&Id>) -> Option<(&'a Id, &'a Id)> {
    let found = match edit {
        Edit::Observation { unit, indicator, observation: None }
        | Edit::Difficulty { unit, indicator, difficulty: None } => (unit, indicator),
        _ => return None,
    };
    removed.contains(found.1).then_some(found)
}

impl Teller<'_> {
    pub(super) fn tell_data(&mut self, edit: &Edit, inverse: &Edit) {
        let words = &self.words.amending;
        match (edit, inverse) {
            (Edit::Placement { unit, category, group }, Edit::Placement { category: home, group: old, .. }) => {
                let told = |teller: &Self, category: &Id, group: &Option<Id>| match group {
                    Some(group) => format!("{} · {}", teller.category(category), teller.group(category, group)),
                    None => teller.category(category),
                };
                let (name, was, is) = (self.unit(unit), told(self, home, old), told(self, category, group));
                self.line(&[&name, words.placement], was, is);
            }
            (Edit::Unit { to, .. }, Edit::Unit { to: was, .. }) => {
                let called = to
                    .as_ref()
                    .or(was.as_ref())
                    .map_or_else(|| self.words.gone.unit.to_owned(), |to| to.value.name.clone());
                self.whole(&[words.unit, &called], was.as_ref(), to.as_ref());
            }
            (Edit::About { unit, about }, Edit::About { about: was, .. }) => self.about(unit, was, about),
            (Edit::Difficulty { unit, indicator, difficulty }, Edit::Difficulty { difficulty: was, .. }) => {
                let one =
                    |factor: &Option<_>| factor.map_or_else(|| "1".to_owned(), |factor| self.values.number(factor));
                let (was, is) = (one(was), one(difficulty));
                let (unit, indicator) = (self.unit(unit), self.any_indicator(indicator));
                self.line(&[&unit, &indicator, words.difficulty], was, is);
            }
            (Edit::Observation { unit, indicator, observation }, Edit::Observation { observation: was, .. }) => {
                let empty = Observation::default();
                let (was, is) = (was.as_ref().unwrap_or(&empty), observation.as_ref().unwrap_or(&empty));
                self.observation(unit, indicator, was, is);
            }
            (Edit::Ledger { unit, entries }, Edit::Ledger { entries: was, .. }) => {
                let unit = self.unit(unit);
                let (was_told, is_told) = ((words.count)(was.len()), (words.count)(entries.len()));
                let is_told = if was_told == is_told { words.altered.to_owned() } else { is_told };
                self.line(&[&unit, words.ledger], was_told, is_told);
            }
            _ => {}
        }
    }

    /// The data that go with an indicator, in one line.
    pub(super) fn data_removed(&mut self, category: &Id, indicator: &Id, edits: &[Edit]) {
        let removed: BTreeSet<&Id> = [indicator].into();
        let units = edits.iter().filter_map(|edit| removed_with(edit, &removed)).map(|(unit, _)| unit);
        let units: BTreeSet<&Id> = units.collect();
        if units.is_empty() {
            return;
        }
        let names: Vec<String> = units.iter().take(NAMED).map(|unit| self.unit(unit)).collect();
        let (category, name) = (self.category(category), self.indicator(category, indicator));
        let was = (self.words.taken_along.readings)(units.len(), &names);
        self.line(&[&category, &name], was, self.words.amending.removed.to_owned());
    }

    fn any_indicator(&self, id: &Id) -> String {
        let known = |names: &Names<'_>| names.policy.categories.iter().any(|category| category.indicator(id).is_some());
        let names = if known(self.now) { self.now } else { self.before };
        names.indicator(id).to_owned()
    }

    fn about(&mut self, unit: &Id, was: &About, is: &About) {
        let (words, values) = (&self.words.amending, self.values);
        let name = self.unit(unit);
        let factor = |about: &About| about.difficulty.map_or_else(|| "1".to_owned(), |factor| values.number(factor));
        let veto = |about: &About| {
            about.veto.as_ref().map_or_else(|| words.no.to_owned(), |why| format!("{} {why}", words.yes))
        };
        let fields = [
            (words.name, was.name.clone(), is.name.clone()),
            (words.headcount, was.headcount.to_string(), is.headcount.to_string()),
            (words.assessed_headcount, was.assessed_headcount.to_string(), is.assessed_headcount.to_string()),
            (words.difficulty, factor(was), factor(is)),
            (words.veto, veto(was), veto(is)),
            (words.downgrade, was.downgrade.to_string(), is.downgrade.to_string()),
            (words.downgrade_reason, values.text(&was.downgrade_reason), values.text(&is.downgrade_reason)),
            (words.exempt, values.yes(was.exempt), values.yes(is.exempt)),
        ];
        for (what, was, is) in fields {
            self.line(&[&name, what], was, is);
        }
    }

    fn observation(&mut self, unit: &Id, indicator: &Id, was: &Observation, is: &Observation) {
        let (unit, indicator) = (self.unit(unit), self.any_indicator(indicator));
        self.reading(&[&unit, &indicator], &was.annual, &is.annual);
        let periods: BTreeSet<&Id> = was.periods.keys().chain(is.periods.keys()).collect();
        let empty = Reading::default();
        for period in periods {
            let (was, is) = (was.periods.get(period).unwrap_or(&empty), is.periods.get(period).unwrap_or(&empty));
            let known = self.now.policy.periods.iter().any(|known| known.id == *period);
            let name = if known { self.now } else { self.before }.period(period).to_owned();
            self.reading(&[&unit, &indicator, &name], was, is);
        }
    }

    fn reading(&mut self, what: &[&str], was: &Reading, is: &Reading) {
        let (words, values) = (self.words, self.values);
        let number =
            |value: Option<_>| value.map_or_else(|| words.amending.none.to_owned(), |value| values.number(value));
        let place = |reading: &Reading| {
            reading.external.as_ref().map_or_else(|| words.amending.none.to_owned(), |place| (words.external)(place))
        };
        let panel =
            |reading: &Reading| values.list(reading.panel.values().map(|opinion| (words.amending.opinion)(opinion)));
        let fields = [
            (words.actual, number(was.actual), number(is.actual)),
            (words.target, number(was.target), number(is.target)),
            (words.prior, number(was.prior()), number(is.prior())),
            ("", place(was), place(is)),
            ("", panel(was), panel(is)),
        ];
        for (field, was, is) in fields {
            let what: Vec<&str> = what.iter().copied().chain([field]).collect();
            self.line(&what, was, is);
        }
    }
}
