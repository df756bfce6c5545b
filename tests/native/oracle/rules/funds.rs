//! 10 Use of results: bonus funds 考核奖金.

use super::comparison::{Looking, direction};
use super::condition::Subject;
use super::fraction::{Fraction, divided, half_up, zero};
use super::measure::Look;
use super::scale::{polyline, step};
use crate::oracle::wire::{
    Category, Coefficient, CoefficientScale, Coverage, Fund, FundMode, Id, Number, Outside, ScoreOf, Unit,
};

/// What a fund pays a unit.
#[derive(Clone, Debug)]
pub struct FundFigures {
    pub fund: Id,
    pub sum: Fraction,
    pub posts: Vec<(Id, Fraction)>,
}

fn covers(fund: &Fund, category: &Category) -> bool {
    match &fund.coverage {
        Coverage::All { except } => !except.contains(&category.id),
        Coverage::Only(ids) => ids.contains(&category.id),
    }
}

fn coefficient(fund: &Fund, subject: &Subject) -> Fraction {
    let (category, figures) = (subject.category, subject.figures);
    if subject.unit.exempt {
        return fund.exempt_coefficient.get();
    }
    match &fund.coefficient {
        Coefficient::Grade { coefficients } => {
            let Some(grade) = figures.grade.map(|grade| &category.grading.grades[grade]) else {
                return fund.exempt_coefficient.get();
            };
            coefficients.get(&grade.id).unwrap_or(&grade.bonus_coefficient).get()
        }
        Coefficient::Score { of: ScoreOf::Percentage, points } => polyline(points, Outside::Flat, &figures.percentage),
        Coefficient::Score { of: ScoreOf::Total, points } => polyline(points, Outside::Flat, &figures.total),
        Coefficient::Place { coefficients, otherwise } => {
            let of_place = figures.rank.and_then(|rank| coefficients.get(rank - 1));
            of_place.unwrap_or(otherwise).get()
        }
        Coefficient::Measure { indicator, probe, scale } => {
            let Some(indicator) = category.indicators.iter().find(|other| other.id == *indicator) else {
                return zero();
            };
            let look = Look::of_probe(probe);
            let direction = direction(&look);
            let looking = Looking::new(subject.scene, look, indicator, &category.id);
            match (looking.at(subject.unit).value.number(), scale) {
                (None, _) => zero(),
                (Some(value), CoefficientScale::Steps { steps, otherwise }) => step(steps, otherwise, direction, value),
                (Some(value), CoefficientScale::Polyline { points }) => polyline(points, Outside::Flat, value),
            }
        }
    }
}

/// What a fund pays each of some units.
pub fn paid(fund: &Fund, subjects: &[Subject]) -> Vec<Option<FundFigures>> {
    let takes_part = |subject: &&Subject| {
        covers(fund, subject.category) && fund.condition.as_ref().is_none_or(|condition| subject.holds(condition))
    };
    let weight = |subject: &Subject| coefficient(fund, subject) * &subject.figures.effects.factor;
    let heads = |subject: &Subject| subject.unit.headcount.get();
    let pool = match &fund.mode {
        FundMode::Pool { sum } => {
            let inside: Vec<&Subject> = subjects.iter().filter(takes_part).collect();
            let weights: Vec<(Fraction, &Id)> =
                inside.iter().map(|subject| (weight(subject) * heads(subject), &subject.unit.id)).collect();
            inside.iter().map(|subject| &subject.unit.id).zip(divided(sum, &weights)).collect()
        }
        FundMode::PerHead { .. } | FundMode::PerUnit { .. } | FundMode::PerPoint { .. } => Vec::new(),
    };
    let sum = |subject: &Subject| match &fund.mode {
        FundMode::PerHead { base } => half_up(&(&**base * weight(subject) * heads(subject)), 2),
        FundMode::PerUnit { base } => half_up(&(&**base * weight(subject)), 2),
        FundMode::Pool { .. } => {
            let part = pool.iter().find(|(unit, _)| **unit == subject.unit.id);
            part.map_or_else(zero, |(_, part)| part.clone())
        }
        FundMode::PerPoint { rate, threshold } if subject.figures.percentage >= **threshold => {
            half_up(&(&**rate * &subject.figures.total * heads(subject) * &subject.figures.effects.factor), 2)
        }
        FundMode::PerPoint { .. } => zero(),
    };
    let of_unit = |subject: &Subject| {
        covers(fund, subject.category).then(|| {
            let sum = if takes_part(&subject) { sum(subject) } else { zero() };
            FundFigures { fund: fund.id.clone(), posts: posts(fund, subject.unit, &sum), sum }
        })
    };
    subjects.iter().map(of_unit).collect()
}

/// A unit's sum over its posts, ties in their order.
fn posts(fund: &Fund, unit: &Unit, sum: &Fraction) -> Vec<(Id, Fraction)> {
    let heads = |post: &Id| unit.heads.get(post).map_or_else(zero, Number::get);
    let weights: Vec<(Fraction, usize)> =
        fund.posts.iter().enumerate().map(|(at, post)| (heads(&post.id) * &*post.weight, at)).collect();
    fund.posts.iter().map(|post| post.id.clone()).zip(divided(sum, &weights)).collect()
}
