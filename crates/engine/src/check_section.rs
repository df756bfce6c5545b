//! Findings on the sections that a category declares.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::check::misses;
use super::section::{alone, needs_marks, own_marks, sections};
use super::table::Table;
use super::{Code, Place};
use baton_model::{Conversion, Number, Pass, Unit};

/// What is wrong with sections as written, or for everybody.
pub(super) fn check(table: &Table) -> Vec<Code> {
    let mut found = Vec::new();
    for section in &table.category.sections {
        let id = || section.id.clone();
        if needs_marks(section) {
            found.push(Code::SectionWithoutMarks { section: id() });
        }
        if let (Some(floor), Some(cap)) = (section.floor, section.cap)
            && floor > cap
        {
            found.push(Code::SectionFloorAboveCap { section: id(), floor, cap });
        }
        if let Conversion::Weight(value) = section.conversion
            && value < Number::ZERO
        {
            found.push(Code::OutOfRange { value, low: Number::ZERO, high: Decimal::MAX.into() });
        }
        if let (Some(Pass::Share(value)), one) = (section.pass, Number::ONE)
            && !(Number::ZERO..=one).contains(&value)
        {
            found.push(Code::OutOfRange { value, low: Number::ZERO, high: one });
        }
        if let (Some(Pass::Points(bound)), Some(cap)) = (section.pass, section.cap)
            && bound > cap
        {
            found.push(Code::SectionNeverPassed { section: id(), bound: bound.get(), most: cap.get() });
        }
    }
    let within = sections(&table.category);
    let without_best = table.sectioned.iter().flat_map(|sectioned| &sectioned.without_best);
    let declared = without_best.filter_map(|at| within.get(*at)?.declared);
    found.extend(declared.map(|section| Code::SectionWithoutBest { section: section.id.clone() }));
    found
}

/// Units whose marks in a section don't add up to what it states. What a section is converted to by how others did is no
/// sum of marks.
pub(super) fn check_members<'u>(
    table: &Table,
    unit: impl Fn(usize) -> Option<&'u Unit>,
    report: &mut dyn FnMut(Place, Code),
) {
    let place = Place::category(&table.category.id);
    for within in sections(&table.category) {
        let Some(section) = within.declared.filter(|section| !section.conversion.is_relative()) else { continue };
        let Some(stated) = section.marks else { continue };
        let mut off: BTreeMap<Decimal, (u32, usize)> = BTreeMap::new();
        for member in 0..table.members.len() {
            let marks = alone(table, &within, member).marks;
            if !marks.is_zero() && misses(marks, own_marks(Some(section), marks)) {
                let (units, _) = off.entry(marks.normalize()).or_insert((0, member));
                *units = units.saturating_add(1);
            }
        }
        for (sum, (units, first)) in off {
            let one = unit(first).filter(|_| units == 1);
            let place = one.map_or_else(|| place.clone(), |unit| place.at_unit(&unit.id));
            let (section, difference) = (section.id.clone(), sum.saturating_sub(stated.get()));
            report(place, Code::SectionMarksOff { section, sum, marks: stated, difference, units });
        }
    }
}
