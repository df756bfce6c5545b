//! 4 Points, and 5 Not assessed, missing, difficulty: from rates to the subtotal.

use baton::model::{Category, Indicator, MissingItems, Unit};

use super::fraction::{Fraction, half_up, of, one, zero};
use super::monitoring::RateFigures;

/// A section's sum.
#[derive(Clone, Debug)]
pub struct SectionFigures {
    pub section: String,
    pub marks: Fraction,
    /// Those of its marks that are assessed.
    pub assessed: Fraction,
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
pub fn points(rate: &RateFigures, decimals: u8) -> Fraction {
    rate.rate.as_ref().map_or_else(zero, |of_marks| half_up(&(&rate.marks * of_marks), decimals.into()))
}

/// The sums by heading, in order of first appearance.
pub fn sections<'a>(
    lines: impl Iterator<Item = (&'a Indicator, &'a RateFigures, &'a Fraction)>,
) -> Vec<SectionFigures> {
    let mut sections: Vec<SectionFigures> = Vec::new();
    for (indicator, rate, points) in lines {
        let assessed = if rate.rate.is_some() { rate.marks.clone() } else { zero() };
        match sections.iter_mut().find(|section| section.section == indicator.section) {
            Some(section) => {
                section.marks += &rate.marks;
                section.assessed += assessed;
                section.points += points;
            }
            None => sections.push(SectionFigures {
                section: indicator.section.clone(),
                marks: rate.marks.clone(),
                assessed,
                points: points.clone(),
            }),
        }
    }
    sections
}

/// The subtotal of a unit from the sums of its sections and the marks that are assessed.
pub fn subtotal(category: &Category, unit: &Unit, sections: &[SectionFigures], decimals: u8) -> SubtotalFigures {
    let points: Fraction = sections.iter().map(|section| section.points.clone()).sum();
    let assessed_marks: Fraction = sections.iter().map(|section| section.assessed.clone()).sum();
    let full = of(category.full_marks);
    let difficulty = unit.difficulty.map_or_else(one, of);
    let assessed = assessed_marks != zero();
    let rescaled = assessed && category.missing_items == MissingItems::Rescale && assessed_marks != full;
    let mut value = points.clone();
    if rescaled {
        value = value * full / &assessed_marks;
    }
    value *= &difficulty;
    if rescaled || unit.difficulty.is_some() {
        value = half_up(&value, decimals.into());
    }
    if !assessed {
        value = zero();
    }
    SubtotalFigures { points, assessed_marks, rescaled, difficulty, value }
}
