//! Somebody's own sheet on the page: what its columns may be taken as, and the parts that are shown of it.

use crate::exchange::reading_part::{Field, used};
use crate::model::{Category, Policy};

pub use crate::exchange::importing::{Column as SheetColumn, Finding as SheetFinding, Layout, Meaning, Problem, Turn};
pub use crate::exchange::reading::{Place, column_name};
pub use crate::exchange::reading_part::{PartError, raters};
pub use crate::exchange::workbook::Finding as TemplateFinding;

/// What a column of a category's sheet may be taken as: nothing, headcounts, and the parts of readings that rules look at,
/// of the year first, then of the periods.
#[must_use]
pub fn meanings(policy: &Policy, category: &Category) -> Vec<Meaning> {
    let mut meanings = vec![Meaning::Ignored, Meaning::Headcount, Meaning::AssessedHeadcount];
    for indicator in &category.indicators {
        let mut fields = used(indicator, None);
        for field in [Field::Actual, Field::Target, Field::Prior] {
            if !fields.contains(&field) {
                fields.push(field);
            }
        }
        let reading = |period: Option<&crate::model::Period>, field: Field| Meaning::Reading {
            indicator: indicator.id.clone(),
            period: period.map(|period| period.id.clone()),
            field,
        };
        let mut own: Vec<Meaning> = Vec::new();
        for period in std::iter::once(None).chain(policy.periods.iter().map(Some)) {
            let id = period.map(|period| &period.id);
            let fields = if id.is_none() { fields.clone() } else { used(indicator, id) };
            for field in fields {
                let meaning = reading(period, field);
                if !own.contains(&meaning) {
                    own.push(meaning);
                }
            }
        }
        meanings.extend(own);
    }
    meanings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::presets::Preset;

    #[test]
    fn a_column_may_be_taken_as_each_thing_once() {
        let project = Preset::DemoCounty.project().unwrap();
        for category in &project.policy.categories {
            let meanings = meanings(&project.policy, category);
            for (at, meaning) in meanings.iter().enumerate() {
                assert!(!meanings[..at].contains(meaning), "{meaning:?} twice");
            }
            for indicator in &category.indicators {
                let of = |meaning: &&Meaning| matches!(meaning, Meaning::Reading { indicator: id, .. } if *id == indicator.id);
                assert!(meanings.iter().filter(of).count() >= 3, "{}", indicator.name);
            }
        }
    }
}
