//! What of edits isn't handed on as it is: units, and texts that may name them. Each type of value says what becomes of it,
//! so that what is added to the model must be thought of here.

use std::sync::Arc;

use super::address::Address;
use super::{About, Data, Description, Edit, Placed, Setting, Whole};
use crate::{AdjustmentItem, CapSet, Category, Entry, Fund, GradeRule, Id, Indicator, Post, Ranking, Section, Unit};

/// What becomes of the parts of edits. As it stands, everything but units is handed on.
pub trait Handing {
    /// The identifier of a unit; absent = what is about units is left out.
    fn unit(&mut self, id: Id) -> Option<Id>;

    /// A whole unit.
    fn person(&mut self, unit: &Unit) -> Unit {
        unit.clone()
    }

    /// What is said of the unit of that identifier, which is the new one.
    fn about(&mut self, _unit: &Id, about: About) -> About {
        about
    }

    /// An entry of the ledger.
    fn entry(&mut self, entry: Entry) -> Entry {
        entry
    }

    /// A whole category.
    fn category(&mut self, category: &Category) -> Category {
        category.clone()
    }

    /// A whole indicator.
    fn indicator(&mut self, indicator: &Indicator) -> Indicator {
        indicator.clone()
    }

    /// A section.
    fn section(&mut self, section: Section) -> Section {
        section
    }

    /// An adjustment item.
    fn item(&mut self, item: AdjustmentItem) -> AdjustmentItem {
        item
    }

    /// A bonus fund.
    fn fund(&mut self, fund: Fund) -> Fund {
        fund
    }

    /// A text.
    fn text(&mut self, text: String) -> String {
        text
    }
}

impl Edit {
    /// The edit with its parts as they are handed on; absent where nothing is left of it.
    pub fn handed_on(self, by: &mut impl Handing) -> Option<Self> {
        match self {
            Self::Set(setting) => Setting::handed_on(setting, by).map(Self::Set),
            Self::Data(data) => Data::handed_on(data, by).map(Self::Data),
            Self::Put(whole) => Whole::handed_on(whole, by).map(Self::Put),
            Self::Batch(edits) => {
                let edits: Vec<Self> = edits.into_iter().filter_map(|edit| edit.handed_on(by)).collect();
                (!edits.is_empty()).then_some(Self::Batch(edits))
            }
        }
    }
}

impl Whole {
    fn handed_on(mut self, by: &mut impl Handing) -> Option<Self> {
        match &mut self {
            Self::Category { to, .. } => shared(to, |category| by.category(category)),
            Self::Indicator { to, .. } => shared(to, |indicator| by.indicator(indicator)),
            Self::Unit { unit, to } => {
                *unit = by.unit(unit.clone())?;
                shared(to, |unit| by.person(unit));
            }
            Self::Fund { to, .. } => {
                *to = to.take().map(|Placed { at, value }| Placed { at, value: by.fund(value) });
            }
            Self::Group { to, .. } => to.iter_mut().for_each(|to| said(&mut to.value.name, by)),
            Self::Item { to, .. } => {
                *to = to.take().map(|Placed { at, value }| Placed { at, value: by.item(value) });
            }
            Self::Section { section, to, .. } => {
                // Indicators name it by a text, which must go on naming it.
                *section = by.text(section.to_string()).into();
                *to = to.take().map(|Placed { at, value }| Placed { at, value: by.section(value) });
            }
            Self::Circumstance { to, .. } => {
                for text in to.iter_mut().flat_map(|to| [&mut to.value.name, &mut to.value.clause]) {
                    said(text, by);
                }
            }
            Self::Grade { .. } => {}
        }
        Some(self)
    }
}

fn shared<T>(to: &mut Option<Placed<Arc<T>>>, by: impl FnOnce(&T) -> T) {
    if let Some(Placed { value, .. }) = to {
        *value = Arc::new(by(value));
    }
}

fn said(text: &mut String, by: &mut impl Handing) {
    *text = by.text(std::mem::take(text));
}

/// A value of a setting.
pub(super) trait HandedOn {
    /// Makes the value what is handed on of it. The address is the new one.
    fn hand_on(&mut self, of: &Address<'_>, by: &mut impl Handing);
}

/// Values that are handed on as they are: they have no texts, and no identifiers of units.
macro_rules! as_it_is {
    ($($value:ty),* $(,)?) => {
        $(impl HandedOn for $value {
            fn hand_on(&mut self, _: &Address<'_>, _: &mut impl Handing) {}
        })*
    };
}

pub(super) use as_it_is;

impl<T: HandedOn> HandedOn for Option<T> {
    fn hand_on(&mut self, of: &Address<'_>, by: &mut impl Handing) {
        self.iter_mut().for_each(|value| value.hand_on(of, by));
    }
}

impl<T: HandedOn> HandedOn for Vec<T> {
    fn hand_on(&mut self, of: &Address<'_>, by: &mut impl Handing) {
        self.iter_mut().for_each(|value| value.hand_on(of, by));
    }
}

impl HandedOn for String {
    fn hand_on(&mut self, _: &Address<'_>, by: &mut impl Handing) {
        said(self, by);
    }
}

impl HandedOn for CapSet {
    fn hand_on(&mut self, _: &Address<'_>, by: &mut impl Handing) {
        said(&mut self.name, by);
    }
}

impl HandedOn for Post {
    fn hand_on(&mut self, _: &Address<'_>, by: &mut impl Handing) {
        said(&mut self.name, by);
    }
}

impl HandedOn for Ranking {
    fn hand_on(&mut self, _: &Address<'_>, by: &mut impl Handing) {
        for section in self.tie_breakers.iter_mut().filter_map(|breaker| breaker.figure.section_mut()) {
            *section = by.text(section.to_string()).into();
        }
    }
}

impl HandedOn for GradeRule {
    fn hand_on(&mut self, _: &Address<'_>, by: &mut impl Handing) {
        said(&mut self.name, by);
        said(&mut self.clause, by);
        for section in self.when.sections_mut() {
            *section = by.text(section.to_string()).into();
        }
    }
}

impl HandedOn for Description {
    fn hand_on(&mut self, _: &Address<'_>, by: &mut impl Handing) {
        for text in [&mut self.name, &mut self.section, &mut self.source, &mut self.clause] {
            said(text, by);
        }
    }
}

impl HandedOn for About {
    fn hand_on(&mut self, of: &Address<'_>, by: &mut impl Handing) {
        if let Address::Unit(unit) = of {
            *self = by.about(unit, self.clone());
        }
    }
}

impl HandedOn for Entry {
    fn hand_on(&mut self, _: &Address<'_>, by: &mut impl Handing) {
        *self = by.entry(self.clone());
    }
}
