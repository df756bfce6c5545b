//! Sections that count by themselves: declaring them, their settings, and what becomes of one unit's sum.

use crate::references::{self, without_section};
use crate::{Figure, Lever, Reader};
use baton_engine::{Evaluation, SectionSubtotal};
use baton_model::{Category, Conversion, Edit, Id, Number, Pass, Placed, Section, SectionNumber, Whole};

/// A change of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum SectionChange {
    /// A heading becomes a section that counts by itself.
    Declare,
    /// It is only a heading again.
    Forget,
    /// Its pass mark is another kind: none, points, a share of its marks.
    Pass(usize),
    /// Its sum is converted otherwise: as it is, by the best, by place, times a factor.
    Conversion(usize),
    /// One more place has points.
    AddPlace,
    /// The last place has none of its own.
    RemovePlace,
    /// The clause that it rests on.
    Clause(String),
}

/// A section that counts by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionShown {
    /// The section.
    pub section: Section,
    /// Whether the base has it otherwise.
    pub changed: bool,
    /// Its numbers, those that it has or may have.
    pub figures: Vec<(SectionNumber, Figure)>,
    /// What becomes of the sum of a unit: its name, and its figures.
    pub worked: Option<(String, SectionSubtotal)>,
}

impl SectionShown {
    /// The section that indicators name so, where it counts by itself; worked through for a unit of the category.
    #[must_use]
    pub fn of(
        reader: &Reader<'_>,
        current: &Evaluation,
        category: &Category,
        named: &str,
        unit: Option<usize>,
    ) -> Option<Self> {
        let section = category.section(named)?;
        let base = reader.was.policy.category(&category.id).and_then(|base| base.section(named));
        let figure = |number: SectionNumber| {
            let (category, section) = (category.id.clone(), section.id.clone());
            (number, reader.figure(Lever::Section { category, section, number }))
        };
        let worked = || {
            let outcome = current.explain(unit?)?;
            let found = outcome.sections.into_iter().find(|of| of.section == named && !of.assessed.is_zero())?;
            Some((current.roster().units.get(unit?)?.name.clone(), found))
        };
        Some(Self {
            changed: base != Some(section),
            figures: section.numbers().into_iter().map(figure).collect(),
            worked: worked(),
            section: section.clone(),
        })
    }

    /// The figure of a number.
    #[must_use]
    pub fn figure(&self, number: SectionNumber) -> Option<&Figure> {
        self.figures.iter().find(|(own, _)| *own == number).map(|(_, figure)| figure)
    }
}

/// The edit that a change of a section makes.
#[must_use]
pub fn edit(category: &Category, named: &str, change: SectionChange) -> Option<Edit> {
    let Some((at, section)) = category.sections.iter().enumerate().find(|(_, section)| section.id.as_str() == named)
    else {
        let declares = change == SectionChange::Declare && !named.is_empty();
        return declares.then(|| put(category, category.sections.len(), Section::new(named.into(), named.to_owned())));
    };
    let mut section = section.clone();
    match change {
        SectionChange::Declare => return None,
        SectionChange::Forget => {
            let mut edits = without_section(category, &section.id);
            // What it was called stays the heading.
            edits.extend(super::tree::renamed(category, named, &section.name));
            let id = section.id;
            edits.push(Edit::Put(Whole::Section { category: category.id.clone(), section: id, to: None }));
            return references::together(edits);
        }
        SectionChange::Pass(kind) => {
            section.pass = match kind {
                0 => None,
                1 => Some(Pass::Points(section.marks.unwrap_or_default())),
                _ => Some(Pass::Share(Number::hundredths(60))),
            }
        }
        SectionChange::Conversion(kind) => {
            let own = section.marks.unwrap_or_else(|| marks(category, named));
            section.conversion = match kind {
                0 => Conversion::None,
                1 => Conversion::Best,
                2 => Conversion::Ladder { points: vec![own], otherwise: Number::ZERO },
                _ => Conversion::Weight(Number::ONE),
            };
            if section.conversion.is_relative() {
                section.marks = Some(own);
            }
        }
        SectionChange::AddPlace => {
            let Conversion::Ladder { points, otherwise } = &mut section.conversion else { return None };
            points.push(points.last().copied().unwrap_or(*otherwise));
        }
        SectionChange::RemovePlace => {
            let Conversion::Ladder { points, .. } = &mut section.conversion else { return None };
            points.pop()?;
        }
        SectionChange::Clause(clause) => section.clause = clause,
    }
    Some(put(category, at, section))
}

/// Marks of the category in a section, as what it counts for to begin with.
fn marks(category: &Category, named: &str) -> Number {
    let within = category.indicators.iter().filter(|indicator| indicator.section == named);
    let sum = within.fold(rust_decimal::Decimal::ZERO, |sum, indicator| {
        sum.checked_add(indicator.marks.category.get()).unwrap_or(sum)
    });
    sum.into()
}

/// Another name for a section that counts by itself.
#[must_use]
pub fn rename(category: &Category, id: &Id, name: &str) -> Option<Edit> {
    let at = category.sections.iter().position(|section| section.id == *id)?;
    let section = category.sections.get(at).filter(|section| section.name != name)?;
    Some(put(category, at, Section { name: name.to_owned(), ..section.clone() }))
}

fn put(category: &Category, at: usize, value: Section) -> Edit {
    let (at, section) = (u32::try_from(at).unwrap_or(u32::MAX), value.id.clone());
    Edit::Put(Whole::Section { category: category.id.clone(), section, to: Some(Placed { at, value }) })
}
