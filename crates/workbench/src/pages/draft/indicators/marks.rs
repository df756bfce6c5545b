//! The marks of a category as levers: by section, with groups, and whether they add up to the full marks.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::figure::{Figure, Reader};
use crate::lever::Lever;
use crate::pages::what_if::league::headings;
use baton_model::{Category, Id, Indicator, IndicatorKind, MarksScope, Number, Roster};

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
    /// How its marks add up.
    pub marks: MarksRange,
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

/// Smallest and largest sum of a unit's marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarksRange {
    /// Smallest sum of a unit.
    pub least: Decimal,
    /// Largest sum of a unit.
    pub most: Decimal,
}

impl MarksLevers {
    /// The levers of a category of the draft.
    #[must_use]
    pub fn of(reader: &Reader<'_>, category: &Category, roster: &Roster) -> Self {
        let members = Members::of(category, roster);
        let section = |heading: &str| MarksSection {
            heading: category.section_name(heading).to_owned(),
            marks: MarksRange::of(category, heading, &members),
            rows: within(category, heading).map(|indicator| MarksRow::of(reader, category, indicator)).collect(),
        };
        Self {
            sections: headings(category).into_iter().map(section).collect(),
            full_marks: reader.figure(Lever::FullMarks { category: category.id.clone() }),
            sum: MarksSum::of(category, &members),
        }
    }
}

impl MarksRow {
    /// The levers of one indicator of a category of the draft.
    #[must_use]
    pub fn of(reader: &Reader<'_>, category: &Category, indicator: &Indicator) -> Self {
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

fn add(sum: Decimal, marks: Number) -> Decimal {
    sum.checked_add(marks.get()).unwrap_or(sum)
}

impl MarksSum {
    /// How all marks of a category's units add up, against the full marks.
    #[must_use]
    pub fn within(category: &Category, roster: &Roster) -> Self {
        Self::of(category, &Members::of(category, roster))
    }

    fn of(category: &Category, members: &Members<'_>) -> Self {
        let indicators: Vec<&Indicator> = category.indicators.iter().map(AsRef::as_ref).collect();
        let full = category.full_marks.get();
        let mut sum = Self { least: Decimal::MAX, most: Decimal::MIN, full, off: 0 };
        members.for_each_sum(&indicators, |unit, count| {
            sum.least = sum.least.min(unit);
            sum.most = sum.most.max(unit);
            sum.off += if unit == full { 0 } else { count };
        });
        sum
    }
}

impl MarksRange {
    /// How the marks under one heading add up.
    fn of(category: &Category, heading: &str, members: &Members<'_>) -> Self {
        let indicators: Vec<&Indicator> = within(category, heading).collect();
        let mut range = Self { least: Decimal::MAX, most: Decimal::MIN };
        members.for_each_sum(&indicators, |unit, _| {
            range.least = range.least.min(unit);
            range.most = range.most.max(unit);
        });
        range
    }
}

/// A category's units by what can tell their marks apart: those with marks of their own, and how many there are of each
/// group. Found in one walk through the roster, so that thousands of units cost no more for each heading.
struct Members<'a> {
    own: Vec<(&'a Id, Option<&'a Id>)>,
    groups: Vec<(Option<&'a Id>, usize)>,
}

impl<'a> Members<'a> {
    fn of(category: &'a Category, roster: &'a Roster) -> Self {
        let own: BTreeSet<&Id> =
            category.indicators.iter().flat_map(|indicator| indicator.marks.units.keys()).collect();
        let mut members = Self { own: Vec::new(), groups: Vec::new() };
        for unit in roster.units.iter().filter(|unit| unit.category == category.id) {
            let group = unit.group.as_ref();
            if !own.is_empty() && own.contains(&unit.id) {
                members.own.push((&unit.id, group));
                continue;
            }
            match members.groups.iter_mut().find(|(candidate, _)| *candidate == group) {
                Some((_, count)) => *count += 1,
                None => members.groups.push((group, 1)),
            }
        }
        if members.own.is_empty() && members.groups.is_empty() {
            members.groups.push((None, 1));
        }
        members
    }

    /// Tells each sum of some indicators' marks with how many units have it; once for a category without units.
    fn for_each_sum(&self, indicators: &[&Indicator], mut tell: impl FnMut(Decimal, usize)) {
        let nobody = Id::from("");
        let sum_of = |unit: &Id, group: Option<&Id>| {
            indicators.iter().fold(Decimal::ZERO, |sum, indicator| add(sum, indicator.marks.of(unit, group)))
        };
        for (unit, group) in &self.own {
            tell(sum_of(unit, *group), 1);
        }
        for (group, count) in &self.groups {
            tell(sum_of(&nobody, *group), *count);
        }
    }
}
