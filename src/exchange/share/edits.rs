//! What edits hold that isn't handed on as it is: units, and texts that may name them. One list of all edits, taken apart
//! without a rest, so that what is added to the model must be thought of here.

use std::sync::Arc;

use crate::model::{About, AdjustmentItem, Category, Edit, Entry, Id, Indicator, MarksScope, Placed, Unit};

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

    /// An adjustment item.
    fn item(&mut self, item: AdjustmentItem) -> AdjustmentItem {
        item
    }

    /// A text.
    fn text(&mut self, text: String) -> String {
        text
    }
}

/// An edit with its parts as they are handed on; absent where nothing is left of it.
pub fn handed_on(edit: Edit, by: &mut impl Handing) -> Option<Edit> {
    Some(match edit {
        Edit::Together { edits } => {
            let edits: Vec<Edit> = edits.into_iter().filter_map(|edit| handed_on(edit, by)).collect();
            if edits.is_empty() {
                return None;
            }
            Edit::Together { edits }
        }
        Edit::Marks { category, indicator, scope: MarksScope::Unit(unit), marks } => {
            Edit::Marks { category, indicator, scope: MarksScope::Unit(by.unit(unit)?), marks }
        }
        Edit::Placement { unit, category, group } => Edit::Placement { unit: by.unit(unit)?, category, group },
        Edit::Unit { unit, to } => {
            let unit = by.unit(unit)?;
            Edit::Unit { unit, to: to.map(|to| whole(to, |unit| by.person(unit))) }
        }
        Edit::About { unit, about } => {
            let unit = by.unit(unit)?;
            Edit::About { about: by.about(&unit, about), unit }
        }
        Edit::Difficulty { unit, indicator, difficulty } => {
            Edit::Difficulty { unit: by.unit(unit)?, indicator, difficulty }
        }
        Edit::Observation { unit, indicator, observation } => {
            Edit::Observation { unit: by.unit(unit)?, indicator, observation }
        }
        Edit::Ledger { unit, entries } => {
            let unit = by.unit(unit)?;
            Edit::Ledger { unit, entries: entries.into_iter().map(|entry| by.entry(entry)).collect() }
        }
        Edit::Title { title, year, note } => Edit::Title { title: by.text(title), year, note: by.text(note) },
        Edit::Category { category, to } => {
            Edit::Category { category, to: to.map(|to| whole(to, |category| by.category(category))) }
        }
        Edit::CategoryName { category, name } => Edit::CategoryName { category, name: by.text(name) },
        Edit::Group { category, group, mut to } => {
            if let Some(to) = &mut to {
                to.value.name = by.text(std::mem::take(&mut to.value.name));
            }
            Edit::Group { category, group, to }
        }
        Edit::Gates { category, mut gates } => {
            for gate in &mut gates {
                gate.clause = by.text(std::mem::take(&mut gate.clause));
            }
            Edit::Gates { category, gates }
        }
        Edit::Indicator { category, indicator, to } => {
            Edit::Indicator { category, indicator, to: to.map(|to| whole(to, |indicator| by.indicator(indicator))) }
        }
        Edit::Description { category, indicator, mut description } => {
            description.name = by.text(description.name);
            description.section = by.text(description.section);
            description.clause = by.text(description.clause);
            Edit::Description { category, indicator, description }
        }
        Edit::Item { category, item, to } => {
            Edit::Item { category, item, to: to.map(|Placed { at, value }| Placed { at, value: by.item(value) }) }
        }
        edit @ (Edit::Marks { scope: MarksScope::Category | MarksScope::Group(_), .. }
        | Edit::FullMarks { .. }
        | Edit::Quota { .. }
        | Edit::Threshold { .. }
        | Edit::TieBlock { .. }
        | Edit::RollDown { .. }
        | Edit::BonusCoefficient { .. }
        | Edit::RatioOffset { .. }
        | Edit::Bonus { .. }
        | Edit::Excellence { .. }
        | Edit::Warning { .. }
        | Edit::Rounding { .. }
        | Edit::Periods { .. }
        | Edit::MissingItems { .. }
        | Edit::NegativeTotal { .. }
        | Edit::Ranking { .. }
        | Edit::QuotaRounding { .. }
        | Edit::VetoGrade { .. }
        | Edit::Grade { .. }
        | Edit::Rule { .. }
        | Edit::Monitoring { .. }
        | Edit::Schedule { .. }
        | Edit::Caps { .. }) => edit,
    })
}

fn whole<T>(placed: Placed<Arc<T>>, by: impl FnOnce(&T) -> T) -> Placed<Arc<T>> {
    Placed { at: placed.at, value: Arc::new(by(&placed.value)) }
}
