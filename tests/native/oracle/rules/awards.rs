//! 10 Use of results: awards 单项奖.

use super::condition::Subject;
use super::fraction::{Fraction, divided, zero};
use crate::oracle::wire::{Award, AwardBy, Id, Prizes, TieBlock, Within};

/// An award that a unit got.
#[derive(Clone, Debug)]
pub struct AwardFigures {
    pub award: Id,
    /// None = all who meet the condition have it.
    pub place: Option<usize>,
    pub sum: Fraction,
}

/// What the award goes by.
fn value(award: &Award, subject: &Subject, together: bool) -> Option<Fraction> {
    let figures = subject.figures;
    match &award.by {
        AwardBy::Total => Some(if together { figures.percentage.clone() } else { figures.total.clone() }),
        AwardBy::Section(id) => {
            let section = figures.sections.iter().find(|section| section.section == *id && section.assessed != zero());
            section.map(|section| section.points.clone())
        }
        AwardBy::Indicators(ids) => {
            let named = figures.lines.iter().filter(|line| ids.contains(&line.indicator) && line.rate.rate.is_some());
            let points: Vec<Fraction> = named.map(|line| line.points.clone()).collect();
            (!points.is_empty()).then(|| points.into_iter().sum())
        }
        AwardBy::PlaceGain { indicator, quantity } => {
            let indicator = subject.category.indicators.iter().find(|other| other.id == *indicator)?;
            let seen = subject.scene.seen(subject.unit, indicator, quantity.as_ref());
            Some(seen.prior_external?.place - seen.external?.place)
        }
        AwardBy::PeriodTotal(id) => {
            let period = figures.periods.iter().find(|result| result.period == *id);
            period.map(|result| result.total.clone())
        }
    }
}

/// What each of some units gets of an award.
pub fn awarded(award: &Award, subjects: &[Subject]) -> Vec<Option<AwardFigures>> {
    let covered = |id: &Id| award.categories.is_empty() || award.categories.contains(id);
    let several = subjects.iter().any(|subject| {
        covered(&subject.category.id)
            && subjects.iter().any(|other| covered(&other.category.id) && other.category.id != subject.category.id)
    });
    let together = award.within == Within::Together && several;
    let of_unit = |subject: &Subject| {
        let takes_part = covered(&subject.category.id)
            && !subject.unit.exempt
            && award.condition.as_ref().is_none_or(|condition| subject.holds(condition));
        value(award, subject, together).filter(|_| takes_part)
    };
    let values: Vec<Option<Fraction>> = subjects.iter().map(of_unit).collect();
    let sums = match &award.prizes {
        Prizes::Places(sums) => sums,
        Prizes::Each(sum) => {
            let each = || AwardFigures { award: award.id.clone(), place: None, sum: sum.get() };
            return values.iter().map(|value| value.as_ref().map(|_| each())).collect();
        }
    };
    let lane = |at: usize| match award.within {
        Within::Together => (None, None),
        Within::Category => (Some(&subjects[at].category.id), None),
        Within::Group => (Some(&subjects[at].category.id), subjects[at].unit.group.as_ref()),
    };
    let of_place = |at: usize| {
        let own = values[at].as_ref()?;
        let rivals = || (0..subjects.len()).filter(|&other| lane(other) == lane(at));
        let place = 1 + rivals().filter(|&other| values[other].as_ref().is_some_and(|value| value > own)).count();
        let block: Vec<usize> = rivals().filter(|&other| values[other].as_ref() == Some(own)).collect();
        let filled = place..place + block.len();
        let inside = match award.tie_block {
            TieBlock::Include => place <= sums.len(),
            TieBlock::Exclude => filled.end <= sums.len() + 1,
        };
        let sum: Fraction = filled.filter_map(|place| sums.get(place - 1)).map(|sum| sum.get()).sum();
        let equal: Vec<(Fraction, &Id)> =
            block.iter().map(|&other| (super::fraction::one(), &subjects[other].unit.id)).collect();
        let part = block.iter().zip(divided(&sum, &equal)).find(|(other, _)| **other == at).map(|(_, part)| part)?;
        inside.then(|| AwardFigures { award: award.id.clone(), place: Some(place), sum: part })
    };
    (0..subjects.len()).map(of_place).collect()
}
