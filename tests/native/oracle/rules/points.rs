//! 4 Points, and 5 Not assessed, missing, difficulty: from rates over sections to the subtotal.

use super::fraction::{Fraction, clamp, half_up, one, zero};
use super::monitoring::RateFigures;
use crate::oracle::wire::{Category, Conversion, Id, MissingItems, Number, Pass, Section, Unit};

/// A section's sum and what becomes of it.
#[derive(Clone, Debug)]
pub struct SectionFigures {
    /// Empty = those that are in none.
    pub section: Id,
    /// Of its indicators.
    pub marks: Fraction,
    /// Those of its marks that are assessed.
    pub assessed: Fraction,
    /// What it contributes to the full marks.
    pub worth: Fraction,
    /// What its points are out of.
    pub out_of: Fraction,
    /// After floor and cap, before the conversion.
    pub sum: Fraction,
    /// None = nothing was to be passed, or nothing is assessed.
    pub passed: Option<bool>,
    pub points: Fraction,
}

/// From the points to the subtotal.
#[derive(Clone, Debug)]
pub struct SubtotalFigures {
    pub points: Fraction,
    pub assessed_marks: Fraction,
    pub rescaled: bool,
    pub difficulty: Fraction,
    pub value: Fraction,
}

/// The points of an indicator, rounded; 0 where it is not assessed.
pub fn points(rate: &RateFigures, decimals: u32) -> Fraction {
    rate.rate.as_ref().map_or_else(zero, |of_marks| half_up(&(&rate.marks * of_marks), decimals))
}

fn declared<'a>(category: &'a Category, id: &Id) -> Option<&'a Section> {
    category.sections.iter().find(|section| section.id == *id && !id.is_empty())
}

/// The sums by section, in order of first appearance, before conversions that look at others.
pub fn sections<'a>(
    category: &Category,
    lines: impl Iterator<Item = (&'a Id, &'a RateFigures, &'a Fraction)>,
    decimals: u32,
) -> Vec<SectionFigures> {
    let mut by_section: Vec<(&Id, Vec<(&RateFigures, &Fraction)>)> = Vec::new();
    for (id, rate, points) in lines {
        match by_section.iter_mut().find(|(known, _)| *known == id) {
            Some((_, lines)) => lines.push((rate, points)),
            None => by_section.push((id, vec![(rate, points)])),
        }
    }
    by_section.into_iter().map(|(id, lines)| section(category, id, &lines, decimals)).collect()
}

fn section(category: &Category, id: &Id, lines: &[(&RateFigures, &Fraction)], decimals: u32) -> SectionFigures {
    let settings = declared(category, id);
    let marks: Fraction = lines.iter().map(|(rate, _)| rate.marks.clone()).sum();
    let assessed: Fraction =
        lines.iter().filter(|(rate, _)| rate.rate.is_some()).map(|(rate, _)| rate.marks.clone()).sum();
    let stated = settings.and_then(|section| section.marks.as_ref()).map(Number::get);
    let own = stated.unwrap_or_else(|| marks.clone());
    let mut sum: Fraction = lines.iter().map(|(_, points)| (*points).clone()).sum();
    let rescales = category.missing_items == MissingItems::RescaleSections && !id.is_empty();
    let rescaled = rescales && assessed != zero() && assessed != own;
    if rescaled {
        sum = half_up(&(sum * &own / &assessed), decimals);
    }
    sum = clamp(sum, settings.and_then(|s| s.floor.as_deref()), settings.and_then(|s| s.cap.as_deref()));
    let passed = settings.and_then(|section| section.pass.as_ref()).map(|pass| match pass {
        Pass::Points(bound) => sum >= **bound,
        Pass::Share(share) => sum >= &own * &**share,
    });
    let whole = if rescaled { own.clone() } else { assessed.clone() };
    let (mut worth, mut out_of) = (assessed.clone(), whole);
    let mut points = sum.clone();
    match settings.map(|section| &section.conversion) {
        None | Some(Conversion::None) => {}
        Some(Conversion::Weight(factor)) => {
            worth *= &**factor;
            out_of *= &**factor;
            points = half_up(&(points * &**factor), decimals);
        }
        Some(Conversion::Best | Conversion::Ladder { .. }) => (worth, out_of) = (own.clone(), own),
    }
    let nothing = assessed == zero();
    let unless_nothing = |value: Fraction| if nothing { zero() } else { value };
    SectionFigures {
        section: id.clone(),
        marks,
        worth: unless_nothing(worth),
        out_of: unless_nothing(out_of),
        sum: unless_nothing(sum),
        passed: passed.filter(|_| !nothing),
        points: unless_nothing(points),
        assessed,
    }
}

/// Converts a lane's sums of a section by each other; of each unit its figures and whether it is ranked.
pub fn convert(category: &Category, id: &Id, lane: &mut [(&mut SectionFigures, bool)], decimals: u32) {
    let Some(settings) = declared(category, id) else { return };
    let sums: Vec<Fraction> = lane
        .iter()
        .filter(|(section, ranked)| *ranked && section.assessed != zero())
        .map(|(section, _)| section.sum.clone())
        .collect();
    for (section, ranked) in lane.iter_mut().filter(|(section, _)| section.assessed != zero()) {
        match &settings.conversion {
            Conversion::None | Conversion::Weight(_) => {}
            Conversion::Best => {
                let Some(best) = sums.iter().max().filter(|best| **best > zero()) else { continue };
                let points = half_up(&(&section.sum * &section.worth / best), decimals);
                section.points = if *ranked { points } else { points.min(section.worth.clone()) };
            }
            Conversion::Ladder { points, otherwise } => {
                let better = sums.iter().filter(|other| **other > section.sum).count();
                section.points = half_up(points.get(better).unwrap_or(otherwise), decimals);
            }
        }
    }
}

/// The subtotal of a unit from its sections.
pub fn subtotal(category: &Category, unit: &Unit, sections: &[SectionFigures], decimals: u32) -> SubtotalFigures {
    let points: Fraction = sections.iter().map(|section| section.points.clone()).sum();
    let assessed_marks: Fraction = sections.iter().map(|section| section.worth.clone()).sum();
    let full = category.full_marks.get();
    let difficulty = unit.difficulty.as_ref().map_or_else(one, Number::get);
    let assessed = assessed_marks != zero();
    let rescaled = assessed && category.missing_items == MissingItems::Rescale && assessed_marks != full;
    let mut value = points.clone();
    if rescaled {
        value = value * full / &assessed_marks;
    }
    value *= &difficulty;
    if rescaled || unit.difficulty.is_some() {
        value = half_up(&value, decimals);
    }
    if !assessed {
        value = zero();
    }
    SubtotalFigures { points, assessed_marks, rescaled, difficulty, value }
}
