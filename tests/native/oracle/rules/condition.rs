//! 9 Conditions, and the figures that they ask for.

use super::adjustments::ledger;
use super::comparison::Looking;
use super::entry;
use super::fraction::{Fraction, whole, zero};
use super::measure::Look;
use super::outcome::UnitFigures;
use super::scene::Scene;
use crate::oracle::wire::{Category, Condition, Figure, Id, Unit};

/// Of whom is asked.
pub struct Subject<'a> {
    pub scene: Scene<'a>,
    pub category: &'a Category,
    pub unit: &'a Unit,
    pub figures: &'a UnitFigures,
    /// Whether the grade of this year counts in a run of years: of awards and funds, not of grade rules.
    pub this_year: bool,
}

impl Subject<'_> {
    /// What is missing does not hold.
    pub fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::AtLeast { count, of } => of.iter().filter(|each| self.holds(each)).count() >= *count,
            Condition::Is { figure, order, bound } => {
                self.figure(figure).is_some_and(|value| entry::holds(&value, *order, bound))
            }
            Condition::Failed(id) => {
                self.figures.sections.iter().any(|section| section.section == *id && section.passed == Some(false))
            }
            Condition::Circumstance(id) => marked(&self.scene, self.unit).any(|marked| marked == id),
            Condition::Grades { among, years } => self.grades(among, *years),
        }
    }

    fn grades(&self, among: &[Id], years: u16) -> bool {
        let year = self.scene.policy.year;
        let now = || self.figures.grade.map(|grade| &self.category.grading.grades[grade].id);
        let of_year = |back: u16| match back {
            0 => now(),
            back => {
                let past = self.unit.history.iter().find(|past| past.year.checked_add(back) == Some(year));
                past.map(|past| &past.grade)
            }
        };
        let first = u16::from(!self.this_year);
        (first..first + years).all(|back| of_year(back).is_some_and(|grade| among.contains(grade)))
    }

    fn figure(&self, figure: &Figure) -> Option<Fraction> {
        let line = |id: &Id| self.figures.lines.iter().find(|line| line.indicator == *id && line.rate.rate.is_some());
        match figure {
            Figure::Rate(id) => line(id)?.rate.rate.clone(),
            Figure::IndicatorPoints(id) => Some(line(id)?.points.clone()),
            Figure::SectionPoints(id) => {
                let section = self.figures.sections.iter().find(|section| section.section == *id)?;
                (section.assessed != zero()).then(|| section.points.clone())
            }
            Figure::Total => Some(self.figures.total.clone()),
            Figure::Percentage => Some(self.figures.percentage.clone()),
            Figure::Deductions => Some(self.figures.adjusted.deduction.clone()),
            Figure::Entries { item, level } => {
                let ledger = ledger(&self.scene, self.unit);
                let of_item = ledger.iter().map(|booked| booked.entry).filter(|entry| entry.item == *item);
                let of_level = of_item.filter(|entry| level.as_ref().is_none_or(|level| entry.level == *level));
                Some(of_level.map(|entry| entry.quantity.get()).sum())
            }
            Figure::FromLast => self.figures.from_last.map(whole),
            Figure::ExternalFromLast { indicator, quantity } => {
                let indicator = self.category.indicators.iter().find(|other| other.id == *indicator)?;
                self.scene.seen(self.unit, indicator, quantity.as_ref()).external?.counted_from_last()
            }
            Figure::Measure { indicator, probe } => {
                let indicator = self.category.indicators.iter().find(|other| other.id == *indicator)?;
                let looking = Looking::new(self.scene, Look::of_probe(probe), indicator, &self.category.id);
                looking.at(self.unit).value.number().cloned()
            }
        }
    }
}

/// The circumstances of a unit; in a period those dated in it.
pub fn marked<'a>(scene: &Scene<'a>, unit: &'a Unit) -> impl Iterator<Item = &'a Id> {
    let period = scene.period;
    let dated = move |of: &Option<Id>| period.is_none_or(|period| of.as_ref() == Some(&period.id));
    unit.circumstances.iter().filter(move |marked| dated(&marked.period)).map(|marked| &marked.circumstance)
}
