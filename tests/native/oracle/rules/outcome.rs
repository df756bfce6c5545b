//! 13 Outcome: everything of every unit, category by category, and the county.

use std::collections::BTreeSet;

use super::adjustments::{Adjusted, adjusted};
use super::awards::{AwardFigures, awarded};
use super::condition::Subject;
use super::excellence::{excellent_places, places_ceiling, ratio};
use super::fraction::{Fraction, zero};
use super::funds::{FundFigures, paid};
use super::grade::{Candidate, Effects, Graded, Ladder, effects, graded};
use super::linked::{circles, in_order};
use super::monitoring::{RateFigures, rates, rates_in};
use super::period::{self, PeriodResult, of_period};
use super::points::{SectionFigures, SubtotalFigures, convert, points, sections, subtotal};
use super::rank;
use super::scene::{Figures, Scene};
use super::total::{mixed, percentage, total};
use super::warning::{LightFigures, lights};
use crate::oracle::wire::{Category, Id, Indicator, IndicatorKind, Period, Policy, Project, RankBy, Unit};

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
    /// Before the mix with the periods' mean.
    pub annual_total: Fraction,
    pub total: Fraction,
    pub percentage: Fraction,
    pub rank: Option<usize>,
    pub from_last: Option<usize>,
    /// How many are ranked in its lane.
    pub ranked: usize,
    /// Position in the ladder.
    pub grade: Option<usize>,
    pub graded: Option<Graded>,
    pub effects: Effects,
    pub periods: Vec<PeriodResult>,
    pub excellent: bool,
    pub promotion_priority: bool,
    pub interview: bool,
    pub ratio: Fraction,
    pub places: Fraction,
    pub bonus: Fraction,
    pub funds: Vec<FundFigures>,
    pub awards: Vec<AwardFigures>,
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
    /// By fund.
    pub funds: Vec<(Id, Fraction)>,
}

/// The outcome of a project. A unit whose category the policy doesn't have has no figures.
#[derive(Debug)]
pub struct Outcome {
    pub units: Figures,
    pub categories: Vec<CategoryFigures>,
    pub county: CountyFigures,
}

/// Computes all of it.
pub fn outcome(project: &Project) -> Outcome {
    let (policy, units) = (&project.policy, project.roster.units.as_slice());
    let circles = circles(policy);
    let mut periods: Vec<(&Period, Figures)> = Vec::new();
    for period in &policy.periods {
        let figures = at_one_time(policy, units, &circles, Some(period), &[]);
        periods.push((period, figures));
    }
    let mut figures = at_one_time(policy, units, &circles, None, &periods);
    pay(Scene { policy, units, circles: &circles, period: None, figures: &figures.clone() }, &mut figures);
    let categories: Vec<CategoryFigures> =
        policy.categories.iter().map(|category| sums(category, units, &figures)).collect();
    let assessed: Vec<(&Category, u64)> =
        policy.categories.iter().zip(categories.iter().map(|category| category.assessed_headcount)).collect();
    let of_fund = |fund: &Id| {
        let all = figures.iter().flatten().flat_map(|of_unit| &of_unit.funds).filter(|of_unit| of_unit.fund == *fund);
        all.map(|of_unit| of_unit.sum.clone()).sum()
    };
    let county = CountyFigures {
        units: units.len(),
        excellent_units: categories.iter().map(|category| category.excellent_units).sum(),
        places: categories.iter().map(|category| category.places.clone()).sum(),
        places_ceiling: places_ceiling(&policy.excellence, &assessed),
        assessed_headcount: assessed.iter().map(|(_, heads)| heads).sum(),
        bonus: categories.iter().map(|category| category.bonus.clone()).sum(),
        funds: policy.funds.iter().map(|fund| (fund.id.clone(), of_fund(&fund.id))).collect(),
    };
    Outcome { units: figures, categories, county }
}

/// All categories over the year or in a period, in the order of their links.
fn at_one_time(
    policy: &Policy,
    units: &[Unit],
    circles: &BTreeSet<(Id, Id)>,
    period: Option<&Period>,
    periods: &[(&Period, Figures)],
) -> Figures {
    let mut figures: Figures = vec![None; units.len()];
    for category in in_order(policy) {
        let members: Vec<usize> = (0..units.len()).filter(|&at| units[at].category == category.id).collect();
        let scene = |period, figures| Scene { policy, units, circles, period, figures };
        let of_periods: Vec<Scene> = periods.iter().map(|(period, figures)| scene(Some(*period), figures)).collect();
        let of_category = of_category(scene(period, &figures), &of_periods, category, &members);
        for (at, of_unit) in members.iter().zip(of_category) {
            figures[*at] = of_unit;
        }
    }
    figures
}

/// All units of a category, up to their grades; in a period none where nothing is assessed.
fn of_category(scene: Scene, periods: &[Scene], category: &Category, members: &[usize]) -> Figures {
    let units: Vec<&Unit> = members.iter().map(|&at| &scene.units[at]).collect();
    let column = |indicator: &Indicator| match scene.period {
        None => rates(scene, periods, indicator, &units),
        Some(period) => rates_in(scene, indicator, of_period(&scene, period, indicator, &units), &units),
    };
    let columns: Vec<Vec<RateFigures>> = category.indicators.iter().map(column).collect();
    let decimals = scene.policy.rounding.points;
    let line = |unit: &Unit, indicator: &Indicator, rate: &RateFigures| LineFigures {
        indicator: indicator.id.clone(),
        points: points(rate, decimals),
        rate: rate.clone(),
        lights: lights(scene.policy, indicator, unit),
    };
    let mut scored: Vec<(Vec<LineFigures>, Vec<SectionFigures>)> = Vec::new();
    for (at, unit) in units.iter().enumerate() {
        let of_unit = category.indicators.iter().zip(&columns);
        let lines: Vec<LineFigures> = of_unit.map(|(indicator, column)| line(unit, indicator, &column[at])).collect();
        let of_section = category.indicators.iter().zip(&lines).filter(|(of, _)| of.kind != IndicatorKind::Extra);
        let of_section = of_section.map(|(indicator, line)| (&indicator.section, &line.rate, &line.points));
        let sections = sections(category, of_section, decimals);
        scored.push((lines, sections));
    }
    let counts = |at: usize| scene.period.is_none() || scored[at].0.iter().any(|line| line.rate.rate.is_some());
    let lanes: Vec<Vec<usize>> =
        lanes(category, &units).into_iter().map(|lane| lane.into_iter().filter(|&at| counts(at)).collect()).collect();
    for lane in &lanes {
        let ids: Vec<Id> = category.sections.iter().map(|section| section.id.clone()).collect();
        for id in ids {
            let inside = scored.iter_mut().enumerate().filter(|(at, _)| lane.contains(at));
            let mut sections: Vec<(&mut SectionFigures, bool)> = inside
                .filter_map(|(at, (_, sections))| {
                    let section = sections.iter_mut().find(|section| section.section == id)?;
                    Some((section, !units[at].exempt))
                })
                .collect();
            convert(category, &id, &mut sections, decimals);
        }
    }
    let mut figures: Figures = vec![None; units.len()];
    for (at, (lines, sections)) in scored.into_iter().enumerate() {
        if lanes.iter().any(|lane| lane.contains(&at)) {
            let results = periods.iter().filter_map(|scene| result(scene, members[at])).collect();
            figures[at] = Some(totalled(&scene, category, units[at], lines, sections, results));
        }
    }
    lanes.iter().for_each(|lane| grade_lane(&scene, category, &units, lane, &mut figures));
    figures
}

fn result(scene: &Scene, at: usize) -> Option<PeriodResult> {
    let figures = scene.figures[at].as_ref()?;
    Some(PeriodResult {
        period: scene.period?.id.clone(),
        total: figures.total.clone(),
        percentage: figures.percentage.clone(),
        rank: figures.rank,
        ranked: figures.ranked,
        grade: figures.grade,
    })
}

/// A unit up to its percentage, without place and grade.
fn totalled(
    scene: &Scene,
    category: &Category,
    unit: &Unit,
    lines: Vec<LineFigures>,
    sections: Vec<SectionFigures>,
    periods: Vec<PeriodResult>,
) -> UnitFigures {
    let (policy, decimals) = (scene.policy, scene.policy.rounding.total);
    let subtotal = subtotal(category, unit, &sections, decimals);
    let extra = category.indicators.iter().zip(&lines).filter(|(of, _)| of.kind == IndicatorKind::Extra);
    let mut others: Vec<(Id, Fraction)> =
        extra.map(|(_, line)| (line.indicator.clone(), line.points.clone())).collect();
    others.extend(period::awards(category, &periods));
    let adjusted = adjusted(scene, category, unit, &others);
    let annual_total = total(category, &subtotal.value, &adjusted.value(), decimals);
    let share = category.period_share.get();
    let total = match period::mean(policy, &periods).filter(|_| share != zero()) {
        Some(mean) => mixed(category, &annual_total, &mean, decimals),
        None => annual_total.clone(),
    };
    UnitFigures {
        percentage: percentage(category, &total, decimals),
        lines,
        sections,
        subtotal,
        adjusted,
        annual_total,
        total,
        rank: None,
        from_last: None,
        ranked: 0,
        grade: None,
        graded: None,
        effects: Effects::none(),
        periods,
        excellent: false,
        promotion_priority: false,
        interview: false,
        ratio: zero(),
        places: zero(),
        bonus: zero(),
        funds: Vec::new(),
        awards: Vec::new(),
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
fn grade_lane(
    scene: &Scene,
    category: &Category,
    units: &[&Unit],
    lane: &[usize],
    figures: &mut [Option<UnitFigures>],
) {
    let ranked: Vec<usize> = lane.iter().copied().filter(|&at| !units[at].exempt).collect();
    let of_ranked: Vec<&UnitFigures> = ranked.iter().filter_map(|&at| figures[at].as_ref()).collect();
    let places = rank::places(category, &of_ranked);
    for (&at, (place, from_last)) in ranked.iter().zip(&places) {
        if let Some(of_unit) = &mut figures[at] {
            (of_unit.rank, of_unit.from_last) = (Some(*place), Some(*from_last));
        }
    }
    for &at in lane {
        let Some(of_unit) = &figures[at] else { continue };
        let subject = Subject { scene: *scene, category, unit: units[at], figures: of_unit, this_year: false };
        let effects = effects(&subject);
        if let Some(of_unit) = &mut figures[at] {
            (of_unit.effects, of_unit.ranked) = (effects, ranked.len());
        }
    }
    let candidate = |(at, place): (&usize, &(usize, usize))| {
        let of_unit = figures[*at].as_ref()?;
        Some(Candidate {
            place: place.0,
            total: of_unit.total.clone(),
            percentage: of_unit.percentage.clone(),
            effects: of_unit.effects.clone(),
        })
    };
    let candidates: Vec<Candidate> = ranked.iter().zip(&places).filter_map(candidate).collect();
    let ladder = Ladder { grading: &category.grading, ranked: ranked.len(), in_period: scene.period.is_some() };
    for (&at, graded) in ranked.iter().zip(graded(&ladder, &candidates)) {
        if let Some(of_unit) = &mut figures[at] {
            of_unit.grade = graded.as_ref().map(|graded| graded.grade);
            of_unit.graded = graded;
        }
    }
    for &at in lane {
        let Some(of_unit) = &mut figures[at] else { continue };
        let grade = of_unit.grade.map(|grade| &category.grading.grades[grade]);
        of_unit.excellent = grade.is_some_and(|grade| grade.excellent);
        of_unit.promotion_priority = grade.is_some_and(|grade| grade.promotion_priority);
        of_unit.interview = grade.is_some_and(|grade| grade.interview);
        of_unit.ratio = ratio(&scene.policy.excellence, category, units[at], grade, &of_unit.effects);
        of_unit.places = excellent_places(&scene.policy.excellence, &of_unit.ratio, units[at]);
    }
}

/// Gives every unit what funds and awards bring it.
fn pay(scene: Scene, figures: &mut Figures) {
    let subject = |(unit, figures)| {
        let (unit, figures): (&Unit, &Option<UnitFigures>) = (unit, figures);
        let category = scene.category(&unit.category)?;
        Some(Subject { scene, category, unit, figures: figures.as_ref()?, this_year: true })
    };
    let subjects: Vec<Subject> = scene.units.iter().zip(scene.figures).filter_map(subject).collect();
    let funds: Vec<Vec<Option<FundFigures>>> = scene.policy.funds.iter().map(|fund| paid(fund, &subjects)).collect();
    let awards: Vec<Vec<Option<AwardFigures>>> =
        scene.policy.awards.iter().map(|award| awarded(award, &subjects)).collect();
    for (at, of_unit) in figures.iter_mut().flatten().enumerate() {
        of_unit.funds = funds.iter().filter_map(|fund| fund[at].clone()).collect();
        of_unit.bonus = of_unit.funds.iter().map(|fund| fund.sum.clone()).sum();
        of_unit.awards = awards.iter().filter_map(|award| award[at].clone()).collect();
    }
}

fn sums(category: &Category, units: &[Unit], figures: &[Option<UnitFigures>]) -> CategoryFigures {
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
        assessed_headcount: members().map(|(unit, _)| unit.assessed_headcount).sum(),
        bonus: of_members().map(|figures| figures.bonus.clone()).sum(),
    }
}
