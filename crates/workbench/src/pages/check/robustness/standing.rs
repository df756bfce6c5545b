//! How the units of a category stand in a run: how often each has which grade, and between which places.

use rust_decimal::Decimal;

use super::{Run, Shown};
use crate::{GradeName, grade_at};
use baton_analysis::{Robustness, UnitRobustness};
use baton_model::{Arrange, Category, Id, RankBy, half_up};

/// The units of a category.
#[derive(Clone, Debug, PartialEq)]
pub struct Standings {
    /// The ladder, best first.
    pub ladder: Vec<GradeName>,
    /// The units shown.
    pub rows: Vec<UnitRow>,
    /// How many more there are.
    pub more: usize,
    /// The last place that any unit shown has.
    pub last: u32,
    /// Mean over the category's units of how often they keep their grade, in percent; absent where none has one.
    pub stability: Option<Decimal>,
    /// The unit that keeps its grade least often.
    pub least: Option<(String, Decimal)>,
    /// Units that keep their grade in every draw.
    pub unmoved: usize,
    /// Units with a grade.
    pub graded: usize,
}

/// One unit.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitRow {
    /// Its identifier.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its group's name.
    pub group: String,
    /// Its grade at present.
    pub grade: Option<GradeName>,
    /// How often it has each grade of the ladder, in percent, best first; empty without a grade.
    pub shares: Vec<Share>,
    /// How often it keeps its grade, in percent.
    pub keeps: Option<Decimal>,
    /// How often it did in the base.
    pub kept: Option<Decimal>,
    /// Its place at present.
    pub rank: Option<u32>,
    /// The places that it has in 5, 50 and 95 % of the draws.
    pub ranks: Option<Ranks>,
}

/// How often a unit has one grade, and where that stands in a bar of thousandths.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// In percent.
    pub percent: Decimal,
    /// Where it starts.
    pub start: i64,
    /// How wide it is.
    pub width: i64,
}

/// The place that a unit has or betters in so many percent of the draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranks {
    /// In 5 %.
    pub low: u32,
    /// In half of them.
    pub middle: u32,
    /// In 95 %.
    pub high: u32,
}

impl Standings {
    /// The units of a category in the run shown; absent where it didn't have the category.
    #[must_use]
    pub fn of(shown: &Shown, category: &Id, least_first: bool, most: usize) -> Option<Self> {
        let run = &*shown.run;
        let category = run.subject.pair.policy.category(category)?;
        let mut found: Vec<(usize, &UnitRobustness)> = members(run, category).collect();
        let draws = run.robustness.plan.draws;
        let graded: Vec<&UnitRobustness> =
            found.iter().map(|(_, unit)| *unit).filter(|unit| unit.grade.is_some()).collect();
        let kept: u64 = graded.iter().map(|unit| u64::from(unit.keeps)).sum();
        let units = u64::try_from(graded.len()).unwrap_or(u64::MAX);
        let stability = Decimal::from(kept.saturating_mul(100))
            .checked_div(Decimal::from(units.saturating_mul(u64::from(draws))))
            .map(|mean| half_up(mean, 2));
        let least = found.iter().filter(|(_, unit)| unit.grade.is_some()).min_by_key(|(_, unit)| unit.keeps);
        let name = |at: usize| run.subject.pair.roster.units.get(at).map_or_else(String::new, |unit| unit.name.clone());
        let least = least.and_then(|(at, unit)| Some((name(*at), keeps(unit)?)));
        let unmoved = graded.iter().filter(|unit| unit.keeps == draws).count();
        let graded = graded.len();
        let group = |at: usize| run.subject.pair.roster.units.get(at).and_then(|unit| unit.group.as_ref());
        let lane = |at: usize| category.groups.iter().position(|candidate| Some(&candidate.id) == group(at));
        let by_lane = category.ranking.by == RankBy::Group;
        found.arrange_by_key(|(at, unit)| {
            let first = if least_first { unit.keeps } else { 0 };
            let lane = if by_lane && !least_first { lane(*at) } else { None };
            (unit.rank.is_none(), first, lane, unit.rank)
        });
        let more = found.len().saturating_sub(most);
        found.truncate(most);
        let rows = found.into_iter().map(|(at, unit)| {
            let was = shown.was.as_ref().and_then(|was| of_unit(&was.robustness, &unit.unit));
            UnitRow {
                id: unit.unit.clone(),
                name: name(at),
                group: lane(at).and_then(|lane| category.groups.get(lane)).map_or_else(String::new, |g| g.name.clone()),
                grade: unit.grade.as_ref().and_then(|grade| named(category, grade)),
                shares: shares(unit),
                keeps: keeps(unit),
                kept: was.and_then(keeps),
                rank: unit.rank,
                ranks: ranks(unit),
            }
        });
        let rows: Vec<UnitRow> = rows.collect();
        let last = rows.iter().flat_map(|row| [row.rank, row.ranks.map(|ranks| ranks.high)]).flatten().max();
        let ladder = (0..).map_while(|position| grade_at(category, position)).collect();
        Some(Self { ladder, rows, more, last: last.unwrap_or(1), stability, least, unmoved, graded })
    }
}

/// The units of a category with their positions in the roster.
fn members<'a>(run: &'a Run, category: &'a Category) -> impl Iterator<Item = (usize, &'a UnitRobustness)> {
    let units = run.subject.pair.roster.units.iter().zip(&run.robustness.units).enumerate();
    units.filter(|(_, (unit, _))| unit.category == category.id).map(|(at, (_, found))| (at, found))
}

fn of_unit<'a>(robustness: &'a Robustness, id: &Id) -> Option<&'a UnitRobustness> {
    robustness.units.iter().find(|unit| unit.unit == *id)
}

fn named(category: &Category, grade: &Id) -> Option<GradeName> {
    let position = category.grading.grades.iter().position(|candidate| candidate.id == *grade)?;
    grade_at(category, u32::try_from(position).ok()?)
}

/// How often a unit keeps its grade, in percent, to two decimals as its grades are.
fn keeps(unit: &UnitRobustness) -> Option<Decimal> {
    let grade = unit.grade.as_ref()?;
    unit.grades.iter().find(|candidate| candidate.grade == *grade).map(|found| found.percent)
}

fn shares(unit: &UnitRobustness) -> Vec<Share> {
    let all: u64 = unit.grades.iter().map(|grade| u64::from(grade.draws)).sum();
    let mut before = 0_u64;
    let along = |draws: u64| {
        let thousandths = draws.saturating_mul(1_000).checked_div(all).unwrap_or(0);
        i64::try_from(thousandths).unwrap_or(0)
    };
    let share = |grade: &baton_analysis::GradeDraws| {
        let start = along(before);
        before = before.saturating_add(u64::from(grade.draws));
        Share { percent: grade.percent, start, width: along(before) - start }
    };
    unit.grades.iter().map(share).collect()
}

fn ranks(unit: &UnitRobustness) -> Option<Ranks> {
    Some(Ranks { low: unit.rank_5?, middle: unit.rank_50?, high: unit.rank_95? })
}
