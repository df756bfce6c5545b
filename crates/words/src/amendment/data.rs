//! Edits of units' data in words, and what goes with an indicator.

use crate::{edits, explanation, taken_along, trace};
use std::collections::BTreeSet;

use super::Teller;
use baton_model::{Data, Edit, Id, Observation, Reading, Setting, Whole};

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
    /// A ledger by its number of entries; that it is altered, where that stays.
    fn ledger(&mut self, unit: &Id, was: usize, is: usize) {
        let locale = self.locale;
        let unit = self.unit(unit);
        let is_told = if was == is { edits::ALTERED.of(locale).to_owned() } else { edits::count(locale, is) };
        self.line(&[&unit, edits::LEDGER.of(locale)], edits::count(locale, was), is_told);
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
        let was = taken_along::readings(self.locale, units.len(), &names);
        self.line(&[&category, &name], was, edits::REMOVED.of(self.locale).to_owned());
    }

    pub(super) fn data(&mut self, is: &Data, was: &Data) {
        match (is, was) {
            (Data::Observation { unit, indicator, observation }, Data::Observation { observation: was, .. }) => {
                let empty = Observation::default();
                self.observation(
                    unit,
                    indicator,
                    was.as_ref().unwrap_or(&empty),
                    observation.as_ref().unwrap_or(&empty),
                );
            }
            (Data::Ledger { unit, entries }, Data::Ledger { entries: was, .. }) => {
                self.ledger(unit, was.len(), entries.len());
            }
            (Data::Observation { .. } | Data::Ledger { .. }, _) => {}
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
        let (locale, values) = (self.locale, self.values);
        let number =
            |value: Option<_>| value.map_or_else(|| edits::NONE.of(locale).to_owned(), |value| values.number(value));
        let none = || edits::NONE.of(locale).to_owned();
        let place =
            |reading: &Reading| reading.external.as_ref().map_or_else(none, |place| trace::external(locale, place));
        let prior_place = |reading: &Reading| {
            reading.prior_external.as_ref().map_or_else(none, |place| trace::prior_external(locale, place))
        };
        let panel =
            |reading: &Reading| values.list(reading.panel.values().map(|opinion| edits::opinion(locale, opinion)));
        let kinds = |reading: &Reading| values.list(reading.kinds.values().map(|count| edits::events(locale, *count)));
        let fields = [
            (explanation::ACTUAL.of(locale), number(was.actual), number(is.actual)),
            (explanation::TARGET.of(locale), number(was.target), number(is.target)),
            (explanation::PRIOR.of(locale), number(was.prior()), number(is.prior())),
            ("", place(was), place(is)),
            ("", prior_place(was), prior_place(is)),
            ("", kinds(was), kinds(is)),
            ("", panel(was), panel(is)),
        ];
        for (field, was, is) in fields {
            let what: Vec<&str> = what.iter().copied().chain([field]).collect();
            self.line(&what, was, is);
        }
    }
}
