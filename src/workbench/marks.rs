//! The marks of a category as levers: by section, with groups, and whether they add up to the full marks.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::change::Change;
use super::figure::{Figure, Reader};
use super::league::headings;
use super::lever::Lever;
use crate::model::{Category, Id, Indicator, IndicatorKind, MarksScope, Number, Roster};

/// The marks of one category.
#[derive(Clone, Debug, PartialEq)]
pub struct MarksLevers {
    /// The sections, in order.
    pub sections: Vec<MarksSection>,
    /// Full marks.
    pub full_marks: Figure,
    /// How the units' marks add up.
    pub sum: MarksSum,
}

/// The indicators under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct MarksSection {
    /// The heading; empty without one.
    pub heading: String,
    /// Sum of the marks for the whole category.
    pub marks: Change<Decimal>,
    /// The indicators.
    pub rows: Vec<MarksRow>,
}

/// One indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct MarksRow {
    /// The indicator.
    pub indicator: Id,
    /// Its name.
    pub name: String,
    /// Whether it is an individual one 个性.
    pub individual: bool,
    /// The clause that it rests on.
    pub clause: String,
    /// Marks for the whole category.
    pub marks: Figure,
    /// Marks of the groups, by name.
    pub groups: Vec<(String, Figure)>,
    /// Whether any group has marks of its own.
    pub grouped: bool,
    /// How many units have marks of their own.
    pub own: usize,
}

/// How the marks of a category's units add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarksSum {
    /// Smallest sum of a unit.
    pub least: Decimal,
    /// Largest sum of a unit.
    pub most: Decimal,
    /// Full marks.
    pub full: Decimal,
    /// How many units' marks don't add up to the full marks.
    pub off: usize,
}

impl MarksLevers {
    /// The levers of a category of the draft.
    #[must_use]
    pub fn of(reader: &Reader<'_>, category: &Category, roster: &Roster) -> Self {
        let before = reader.was.category(&category.id);
        let section = |heading: &str| MarksSection {
            heading: heading.to_owned(),
            marks: Change::new(
                before.map_or(Decimal::ZERO, |before| section_sum(before, heading)),
                section_sum(category, heading),
            ),
            rows: within(category, heading).map(|indicator| MarksRow::of(reader, category, indicator)).collect(),
        };
        Self {
            sections: headings(category).into_iter().map(section).collect(),
            full_marks: reader.figure(Lever::FullMarks { category: category.id.clone() }),
            sum: MarksSum::of(category, roster),
        }
    }
}

impl MarksRow {
    fn of(reader: &Reader<'_>, category: &Category, indicator: &Indicator) -> Self {
        let lever = |scope| Lever::Marks { category: category.id.clone(), indicator: indicator.id.clone(), scope };
        let groups = category.groups.iter();
        Self {
            indicator: indicator.id.clone(),
            name: indicator.name.clone(),
            individual: indicator.kind == IndicatorKind::Individual,
            clause: indicator.clause.clone(),
            marks: reader.figure(lever(MarksScope::Category)),
            groups: groups
                .map(|group| (group.name.clone(), reader.figure(lever(MarksScope::Group(group.id.clone())))))
                .collect(),
            grouped: !indicator.marks.groups.is_empty(),
            own: indicator.marks.units.len(),
        }
    }
}

fn within<'a>(category: &'a Category, heading: &str) -> impl Iterator<Item = &'a Indicator> {
    category.indicators.iter().map(AsRef::as_ref).filter(move |indicator| indicator.section == heading)
}

fn section_sum(category: &Category, heading: &str) -> Decimal {
    within(category, heading).fold(Decimal::ZERO, |sum, indicator| add(sum, indicator.marks.category))
}

fn add(sum: Decimal, marks: Number) -> Decimal {
    sum.checked_add(marks.get()).unwrap_or(sum)
}

impl MarksSum {
    /// Adds up by group, and one by one only for units with marks of their own: thousands of units cost no more.
    #[must_use]
    pub fn of(category: &Category, roster: &Roster) -> Self {
        let full = category.full_marks.get();
        let own: BTreeSet<&Id> = category.indicators.iter().flat_map(|indicator| indicator.marks.units.keys()).collect();
        let nobody = Id::from("");
        let sum_of = |unit: &Id, group: Option<&Id>| {
            category.indicators.iter().fold(Decimal::ZERO, |sum, indicator| add(sum, indicator.marks.of(unit, group)))
        };
        let mut by_group: Vec<(Option<&Id>, Decimal)> = Vec::new();
        let mut sums: Option<Self> = None;
        for unit in roster.units.iter().filter(|unit| unit.category == category.id) {
            let group = unit.group.as_ref();
            let known = by_group.iter().find(|(candidate, _)| *candidate == group).map(|(_, sum)| *sum);
            let sum = match known {
                _ if own.contains(&unit.id) => sum_of(&unit.id, group),
                Some(sum) => sum,
                None => {
                    let sum = sum_of(&nobody, group);
                    by_group.push((group, sum));
                    sum
                }
            };
            let sums = sums.get_or_insert(Self { least: sum, most: sum, full, off: 0 });
            sums.least = sums.least.min(sum);
            sums.most = sums.most.max(sum);
            sums.off += usize::from(sum != full);
        }
        sums.unwrap_or_else(|| {
            let sum = sum_of(&nobody, None);
            Self { least: sum, most: sum, full, off: 0 }
        })
    }
}
