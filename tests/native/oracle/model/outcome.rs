//! 13 Outcome: everything of every unit, category by category, and the county.

use std::sync::Arc;

use baton::model::{Category, Condition, Figure, Id, Indicator, IndicatorKind, Order, Policy, RankBy, Roster, Unit};

use super::adjustments::{Adjusted, adjusted};
use super::fraction::{Fraction, of, zero};
use super::grade::{Candidate, grades};
use super::monitoring::{RateFigures, rates};
use super::points::{SectionFigures, SubtotalFigures, points, sections, subtotal};
use super::rank::{Runner, places};
use super::results::{Earner, bonus_of, bonuses, coefficient, excellent_places, places_ceiling, ratio};
use super::total::{percentage, total};
use super::warning::{LightFigures, lights};

/// One indicator of one unit.
#[derive(Clone, Debug)]
pub struct LineFigures {
    pub indicator: Id,
    pub rate: RateFigures,
    pub points: Fraction,
    pub lights: Vec<LightFigures>,
}

/// Everything about one unit.
#[derive(Clone, Debug)]
pub struct UnitFigures {
    pub lines: Vec<LineFigures>,
    pub sections: Vec<SectionFigures>,
    pub subtotal: SubtotalFigures,
    pub adjusted: Adjusted,
    pub total: Fraction,
    pub percentage: Fraction,
    pub rank: Option<usize>,
    /// How many are ranked in its lane.
    pub ranked: usize,
    /// Position in the ladder.
    pub grade: Option<usize>,
    pub excellent: bool,
    pub promotion_priority: bool,
    pub interview: bool,
    pub ratio: Fraction,
    pub places: Fraction,
    pub bonus: Fraction,
}

/// A category's sums.
#[derive(Clone, Debug)]
pub struct CategoryFigures {
    pub category: Id,
    pub units: usize,
    pub ranked: usize,
    /// How many have each grade, best first.
    pub grades: Vec<usize>,
    pub excellent_units: usize,
    pub places: Fraction,
    pub assessed_headcount: u64,
    pub bonus: Fraction,
}

/// The county's sums.
#[derive(Clone, Debug)]
pub struct CountyFigures {
    pub units: usize,
    pub excellent_units: usize,
    pub places: Fraction,
    pub places_ceiling: Fraction,
    pub assessed_headcount: u64,
    pub bonus: Fraction,
}

/// The outcome of a policy on a roster. A unit whose category the policy doesn't have has no figures.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub units: Vec<Option<UnitFigures>>,
    pub categories: Vec<CategoryFigures>,
    pub county: CountyFigures,
}

/// Computes all of it.
pub fn outcome(policy: &Policy, roster: &Roster) -> Outcome {
    let units: Vec<&Unit> = roster.units.iter().map(AsRef::as_ref).collect();
    let mut figures: Vec<Option<UnitFigures>> = vec![None; units.len()];
    for category in &policy.categories {
        let members: Vec<usize> = (0..units.len()).filter(|&at| units[at].category == category.id).collect();
        let of_category: Vec<&Unit> = members.iter().map(|&at| units[at]).collect();
        for (at, of_unit) in members.iter().zip(category_figures(policy, category, &of_category)) {
            figures[*at] = Some(of_unit);
        }
    }
    pay(policy, &units, &mut figures);
    let categories: Vec<CategoryFigures> =
        policy.categories.iter().map(|category| sums(category, &units, &figures)).collect();
    let assessed = categories.iter().map(|category| category.assessed_headcount).sum();
    let county = CountyFigures {
        units: units.len(),
        excellent_units: categories.iter().map(|category| category.excellent_units).sum(),
        places: categories.iter().map(|category| category.places.clone()).sum(),
        places_ceiling: Fraction::from_integer(places_ceiling(&policy.excellence, assessed)),
        assessed_headcount: assessed,
        bonus: categories.iter().map(|category| category.bonus.clone()).sum(),
    };
    Outcome { units: figures, categories, county }
}

/// All units of a category, but for the bonus, which is divided over several.
fn category_figures(policy: &Policy, category: &Category, units: &[&Unit]) -> Vec<UnitFigures> {
    let columns: Vec<Vec<RateFigures>> =
        category.indicators.iter().map(|indicator| rates(policy, indicator, units)).collect();
    let mut figures: Vec<UnitFigures> =
        (0..units.len()).map(|at| scored(policy, category, units[at], at, &columns)).collect();
    for lane in lanes(category, units) {
        grade_lane(policy, category, units, &lane, &mut figures);
    }
    figures
}

/// A unit up to its percentage, without place and grade.
fn scored(policy: &Policy, category: &Category, unit: &Unit, at: usize, columns: &[Vec<RateFigures>]) -> UnitFigures {
    let rounding = policy.rounding;
    let line = |(indicator, column): (&Arc<Indicator>, &Vec<RateFigures>)| {
        let points = points(&column[at], rounding.points);
        let lights = lights(policy, indicator, unit);
        LineFigures { indicator: indicator.id.clone(), rate: column[at].clone(), points, lights }
    };
    let lines: Vec<LineFigures> = category.indicators.iter().zip(columns).map(line).collect();
    let of_indicator = category.indicators.iter().zip(&lines);
    let sections = sections(of_indicator.map(|(indicator, line)| (indicator.as_ref(), &line.rate, &line.points)));
    let subtotal = subtotal(category, unit, &sections, rounding.total);
    let adjusted = adjusted(&category.adjustments, &unit.adjustments);
    let total = total(category, &subtotal.value, &adjusted.value(), rounding.total);
    let percentage = percentage(category, &total, rounding.total);
    UnitFigures {
        lines,
        sections,
        subtotal,
        adjusted,
        total,
        percentage,
        rank: None,
        ranked: 0,
        grade: None,
        excellent: false,
        promotion_priority: false,
        interview: false,
        ratio: zero(),
        places: zero(),
        bonus: zero(),
    }
}

/// The units that are placed among each other, by position in the category.
fn lanes(category: &Category, units: &[&Unit]) -> Vec<Vec<usize>> {
    let mut lanes: Vec<(Option<&Id>, Vec<usize>)> = Vec::new();
    for (at, unit) in units.iter().enumerate() {
        let lane = match category.ranking.by {
            RankBy::Category => None,
            RankBy::Group => unit.group.as_ref(),
        };
        match lanes.iter_mut().find(|(of, _)| *of == lane) {
            Some((_, members)) => members.push(at),
            None => lanes.push((lane, vec![at])),
        }
    }
    lanes.into_iter().map(|(_, members)| members).collect()
}

/// Places, grades, and what follows from the grade, within a lane.
fn grade_lane(policy: &Policy, category: &Category, units: &[&Unit], lane: &[usize], figures: &mut [UnitFigures]) {
    let ranked: Vec<usize> = lane.iter().copied().filter(|&at| !units[at].exempt).collect();
    let runners: Vec<Runner> = ranked.iter().map(|&at| runner(category, &figures[at])).collect();
    let ranks = places(&runners, &category.ranking.tie_breakers);
    let candidates: Vec<Candidate> =
        ranked.iter().zip(&ranks).map(|(&at, &place)| candidate(category, units[at], &figures[at], place)).collect();
    for ((&at, &rank), grade) in ranked.iter().zip(&ranks).zip(grades(&category.grading, &candidates)) {
        figures[at].rank = Some(rank);
        figures[at].grade = grade;
    }
    for &at in lane {
        let grade = figures[at].grade.map(|grade| &category.grading.grades[grade]);
        let ratio = ratio(&policy.excellence, grade);
        let of_unit = &mut figures[at];
        of_unit.ranked = ranked.len();
        of_unit.excellent = grade.is_some_and(|grade| grade.excellent);
        of_unit.promotion_priority = grade.is_some_and(|grade| grade.promotion_priority);
        of_unit.interview = grade.is_some_and(|grade| grade.interview);
        of_unit.places = excellent_places(&policy.excellence, &ratio, units[at]);
        of_unit.ratio = ratio;
    }
}

/// Whether a condition that files know holds.
fn holds(condition: &Condition, figures: &UnitFigures) -> bool {
    let Condition::Is { figure, order, bound } = condition else { panic!("files have no such condition") };
    match (figure, order) {
        (Figure::Deductions, Order::Over) => figures.adjusted.deduction > of(*bound),
        (Figure::Rate(indicator), Order::Below) => {
            let line = figures.lines.iter().find(|line| line.indicator == *indicator);
            line.and_then(|line| line.rate.rate.as_ref()).is_some_and(|rate| *rate < of(*bound))
        }
        (figure, order) => panic!("files have no such condition: {figure:?} {order:?}"),
    }
}

fn runner(category: &Category, figures: &UnitFigures) -> Runner {
    let lines = category.indicators.iter().zip(&figures.lines);
    let common = lines.filter(|(indicator, _)| indicator.kind == IndicatorKind::Common);
    Runner {
        total: figures.total.clone(),
        common: common.map(|(_, line)| line.points.clone()).sum(),
        deduction: figures.adjusted.deduction.clone(),
        points: figures.lines.iter().map(|line| (line.indicator.clone(), line.points.clone())).collect(),
    }
}

fn candidate(category: &Category, unit: &Unit, figures: &UnitFigures, place: usize) -> Candidate {
    let grading = &category.grading;
    let position = |id: &Id| grading.grades.iter().position(|grade| grade.id == *id);
    let barring = grading.gates.iter().filter(|rule| holds(&rule.when, figures));
    let last = grading.grades.len().saturating_sub(1);
    let veto_grade = || grading.veto_grade.as_ref().and_then(position).unwrap_or(last);
    Candidate {
        place,
        total: figures.total.clone(),
        percentage: figures.percentage.clone(),
        barred: barring.filter_map(|rule| position(rule.effect.grade()?)).max(),
        lowered: usize::try_from(unit.downgrade).unwrap(),
        at_most: unit.veto.as_ref().map(|_| veto_grade()),
    }
}

/// Gives every unit its bonus: of its category's own settings, or of the policy's with all other categories.
fn pay(policy: &Policy, units: &[&Unit], figures: &mut [Option<UnitFigures>]) {
    let own = policy.categories.iter().filter(|category| category.bonus.is_some()).map(|category| vec![category]);
    let others = policy.categories.iter().filter(|category| category.bonus.is_none()).collect();
    for covered in own.chain([others]) {
        let Some(bonus) = covered.first().map(|category| bonus_of(category, &policy.bonus)) else { continue };
        let category = |at: usize| covered.iter().find(|category| category.id == units[at].category);
        let members: Vec<usize> = (0..units.len()).filter(|&at| category(at).is_some()).collect();
        let earner = |&at: &usize| {
            let (category, figures) = (category(at)?, figures[at].as_ref()?);
            Some(Earner {
                unit: units[at].id.clone(),
                headcount: units[at].headcount,
                total: figures.total.clone(),
                percentage: figures.percentage.clone(),
                coefficient: coefficient(bonus, figures.grade.map(|grade| &category.grading.grades[grade])),
            })
        };
        let earners: Vec<Earner> = members.iter().filter_map(earner).collect();
        for (at, paid) in members.iter().zip(bonuses(bonus, &earners)) {
            if let Some(of_unit) = &mut figures[*at] {
                of_unit.bonus = paid;
            }
        }
    }
}

fn sums(category: &Category, units: &[&Unit], figures: &[Option<UnitFigures>]) -> CategoryFigures {
    let members = || units.iter().zip(figures).filter(|(unit, _)| unit.category == category.id);
    let of_members = || members().filter_map(|(_, figures)| figures.as_ref());
    let having = |grade: usize| of_members().filter(|figures| figures.grade == Some(grade)).count();
    CategoryFigures {
        category: category.id.clone(),
        units: members().count(),
        ranked: of_members().filter(|figures| figures.rank.is_some()).count(),
        grades: (0..category.grading.grades.len()).map(having).collect(),
        excellent_units: of_members().filter(|figures| figures.excellent).count(),
        places: of_members().map(|figures| figures.places.clone()).sum(),
        assessed_headcount: members().map(|(unit, _)| u64::from(unit.assessed_headcount)).sum(),
        bonus: of_members().map(|figures| figures.bonus.clone()).sum(),
    }
}
