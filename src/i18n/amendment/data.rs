//! Edits of units and their data, in words.

use std::collections::BTreeSet;

use super::super::Names;
use super::Teller;
use crate::model::{About, Data, Edit, Id, Number, Observation, Reading, Setting, Whole};

/// Most units that are named where what goes with an indicator is told.
const NAMED: usize = 3;

/// The indicators that edits remove.
pub(super) fn indicators_removed(edits: &[Edit]) -> BTreeSet<&Id> {
    let removed = |edit| {
        if let &Edit::Put(Whole::Indicator { ref indicator, to: None, .. }) = edit { Some(indicator) } else { None }
    };
    edits.iter().filter_map(removed).collect()
}

/// Whose data an edit takes away because their indicator is removed: the unit and the indicator.
pub(super) fn removed_with<'a>(edit: &'a Edit, removed: &BTreeSet<&Id>) -> Option<(&'a Id, &'a Id)> {
    let (Edit::Data(Data::Observation { unit, indicator, observation: None })
    | Edit::Set(Setting::Difficulty { unit, indicator, difficulty: None })) = edit
    else {
        return None;
    };
    removed.contains(indicator).then_some((unit, indicator))
}

impl Teller<'_> {
    pub(super) fn placement(&mut self, unit: &Id, was: (&Id, Option<&Id>), is: (&Id, Option<&Id>)) {
        let told = |(category, group): (&Id, Option<&Id>)| match group {
            Some(group) => format!("{} · {}", self.category(category), self.group(category, group)),
            None => self.category(category),
        };
        let (name, was, is) = (self.unit(unit), told(was), told(is));
        self.line(&[&name, self.words.amending.placement], was, is);
    }

    pub(super) fn difficulty(&mut self, unit: &Id, indicator: &Id, was: Option<Number>, is: Option<Number>) {
        let factor =
            |factor: Option<Number>| factor.map_or_else(|| "1".to_owned(), |factor| self.values.number(factor));
        let (was, is) = (factor(was), factor(is));
        let (unit, indicator) = (self.unit(unit), self.any_indicator(indicator));
        self.line(&[&unit, &indicator, self.words.amending.difficulty], was, is);
    }

    /// A ledger by its number of entries; that it is altered, where that stays.
    pub(super) fn ledger(&mut self, unit: &Id, was: usize, is: usize) {
        let words = &self.words.amending;
        let unit = self.unit(unit);
        let is_told = if was == is { words.altered.to_owned() } else { (words.count)(is) };
        self.line(&[&unit, words.ledger], (words.count)(was), is_told);
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

    pub(super) fn about(&mut self, unit: &Id, was: &About, is: &About) {
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

    pub(super) fn observation(&mut self, unit: &Id, indicator: &Id, was: &Observation, is: &Observation) {
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
