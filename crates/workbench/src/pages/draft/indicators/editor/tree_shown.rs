//! What the editor shows of a category's tree: its sections with their indicators, beside the base.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::sections::SectionShown;
use super::shown::RowChange;
use crate::figure::Reader;
use crate::pages::what_if::league::headings;
use baton_engine::Evaluation;
use baton_model::{Category, Id, Indicator, IndicatorKind, MissingItems};

/// The indicators of a category under their sections.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeShown {
    /// The sections, in order.
    pub sections: Vec<TreeSection>,
    /// Indicators that the base has and the draft no longer, by name.
    pub removed: Vec<(Id, String)>,
    /// How many adjustment items there are.
    pub items: usize,
    /// What becomes of the marks of what is not assessed, and whether that differs from the base.
    pub missing_items: (MissingItems, bool),
}

/// A section.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeSection {
    /// As its indicators name it; empty without a name.
    pub heading: String,
    /// What it is called.
    pub name: String,
    /// Its settings, where it counts by itself.
    pub settings: Option<SectionShown>,
    /// The indicators.
    pub rows: Vec<TreeRow>,
}

/// An indicator in the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeRow {
    /// The indicator.
    pub indicator: Id,
    /// Its name.
    pub name: String,
    /// Whether it is an individual one 个性.
    pub individual: bool,
    /// Least and most marks of any scope.
    pub marks: (Decimal, Decimal),
    /// Against the base.
    pub change: RowChange,
    /// Whether it can go up.
    pub up: bool,
    /// Whether it can go down.
    pub down: bool,
}

impl TreeShown {
    /// The tree of a category of the draft.
    #[must_use]
    pub fn of(reader: &Reader<'_>, current: &Evaluation, category: &Category, unit: Option<usize>) -> Self {
        let base = reader.was.policy.category(&category.id);
        let mut headings = headings(category);
        let empty: Vec<&str> = category.sections.iter().map(|section| section.id.as_str()).collect();
        headings.extend(empty.into_iter().filter(|named| !category.indicators.iter().any(|of| of.section == *named)));
        let worked = current.category_named(&category.id).and_then(|view| {
            let looked_at = unit.filter(|unit| u32::try_from(*unit).is_ok_and(|unit| view.member(unit).is_some()));
            looked_at.or_else(|| usize::try_from(*view.members().first()?).ok())
        });
        let sections = headings.iter().enumerate().map(|(at, heading)| {
            let within: Vec<&Arc<Indicator>> =
                category.indicators.iter().filter(|indicator| indicator.section == *heading).collect();
            let rows = within.iter().enumerate().map(|(row, indicator)| TreeRow {
                indicator: indicator.id.clone(),
                name: indicator.name.clone(),
                individual: indicator.kind == IndicatorKind::Individual,
                marks: marks_of(indicator),
                change: RowChange::of(base.and_then(|base| base.indicator(&indicator.id)), indicator),
                up: at > 0 || row > 0,
                down: at + 1 < headings.len() || row + 1 < within.len(),
            });
            TreeSection {
                heading: (*heading).to_owned(),
                name: category.section_name(heading).to_owned(),
                settings: SectionShown::of(reader, current, category, heading, worked),
                rows: rows.collect(),
            }
        });
        let were = base.map_or(&[][..], |base| &base.indicators);
        let removed = were.iter().filter(|indicator| category.indicator(&indicator.id).is_none());
        Self {
            sections: sections.collect(),
            removed: removed.map(|indicator| (indicator.id.clone(), indicator.name.clone())).collect(),
            items: category.adjustments.items.len(),
            missing_items: (
                category.missing_items,
                base.is_some_and(|base| base.missing_items != category.missing_items),
            ),
        }
    }
}

fn marks_of(indicator: &Indicator) -> (Decimal, Decimal) {
    let marks = &indicator.marks;
    let scopes = marks.groups.values().chain(marks.units.values()).map(|marks| marks.get());
    let category = marks.category.get();
    scopes.fold((category, category), |(least, most), marks| (least.min(marks), most.max(marks)))
}
