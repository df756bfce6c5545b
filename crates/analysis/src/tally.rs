//! What draws add up to: how often each unit has which grade and place.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use baton_engine::{Evaluation, Standing};
use baton_model::{Id, half_up};

/// One unit over all draws.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UnitRobustness {
    /// The unit.
    pub unit: Id,
    /// Its grade at present.
    pub grade: Option<Id>,
    /// In how many draws it has each grade of its ladder, best first.
    pub grades: Vec<GradeDraws>,
    /// In how many draws it has the grade that it has at present.
    pub keeps: u32,
    /// Its place at present.
    pub rank: Option<u32>,
    /// The place that it has or betters in 5 % of the draws.
    pub rank_5: Option<u32>,
    /// In half of them.
    pub rank_50: Option<u32>,
    /// In 95 % of them.
    pub rank_95: Option<u32>,
}

/// How often a unit has a grade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct GradeDraws {
    /// The grade.
    pub grade: Id,
    /// In how many draws.
    pub draws: u32,
    /// In percent, to two decimals.
    pub percent: Decimal,
}

/// Counts by unit.
pub(crate) struct Tally {
    now: Vec<Standing>,
    grades: Vec<Vec<u32>>,
    ranks: Vec<Vec<u32>>,
    shift: u64,
    pub(crate) all_keep: u32,
}

impl Tally {
    pub(crate) fn new(evaluation: &Evaluation) -> Self {
        let units = evaluation.standings().len();
        let now = evaluation.standings().to_vec();
        Self { now, grades: vec![Vec::new(); units], ranks: vec![Vec::new(); units], shift: 0, all_keep: 0 }
    }

    /// Counts one draw.
    pub(crate) fn count(&mut self, standings: &[Standing]) {
        let mut all_keep = true;
        let counts = self.grades.iter_mut().zip(&mut self.ranks);
        for ((now, then), (grades, ranks)) in self.now.iter().zip(standings).zip(counts) {
            one_more(grades, then.grade);
            one_more(ranks, then.rank);
            all_keep &= now.grade == then.grade;
            if let (Some(now), Some(then)) = (now.rank, then.rank) {
                self.shift = self.shift.saturating_add(u64::from(now.abs_diff(then)));
            }
        }
        self.all_keep = self.all_keep.saturating_add(u32::from(all_keep));
    }

    /// The units, the mean grade stability in percent, and the mean shift of places.
    pub(crate) fn result(&self, evaluation: &Evaluation, draws: u32) -> (Vec<UnitRobustness>, Decimal, Decimal) {
        let share = |part: u64, of: u64, decimals: u32| {
            let share = Decimal::from(part).checked_div(Decimal::from(of)).unwrap_or_default();
            half_up(share, decimals)
        };
        let percent = |part: u32| share(u64::from(part).saturating_mul(100), u64::from(draws), 2);
        let (mut kept, mut graded, mut ranked) = (0_u64, 0_u64, 0_u64);
        let units = self.now.iter().zip(&self.grades).zip(&self.ranks).zip(&evaluation.roster().units);
        let units = units.map(|(((now, grades), ranks), unit)| {
            let at = |position: u32| usize::try_from(position).ok();
            let category = now.category.and_then(|category| evaluation.policy().categories.get(at(category)?));
            let ladder = category.map(|category| category.grading.grades.as_slice()).unwrap_or_default();
            let keeps = now.grade.and_then(|grade| grades.get(at(grade)?)).copied().unwrap_or(0);
            if now.grade.is_some() {
                graded = graded.saturating_add(1);
                kept = kept.saturating_add(u64::from(keeps));
            }
            ranked = ranked.saturating_add(u64::from(now.rank.is_some()));
            let counts = ladder.iter().enumerate().filter(|_| now.grade.is_some()).map(|(position, grade)| {
                let draws = grades.get(position).copied().unwrap_or(0);
                GradeDraws { grade: grade.id.clone(), draws, percent: percent(draws) }
            });
            UnitRobustness {
                unit: unit.id.clone(),
                grade: now.grade.and_then(|grade| ladder.get(at(grade)?)).map(|grade| grade.id.clone()),
                grades: counts.collect(),
                keeps,
                rank: now.rank,
                rank_5: quantile(ranks, 5),
                rank_50: quantile(ranks, 50),
                rank_95: quantile(ranks, 95),
            }
        });
        let units = units.collect();
        let stability = share(kept.saturating_mul(100), graded.saturating_mul(u64::from(draws)), 2);
        let shift = share(self.shift, ranked.saturating_mul(u64::from(draws)), 4);
        (units, stability, shift)
    }
}

fn one_more(counts: &mut Vec<u32>, position: Option<u32>) {
    let Some(position) = position.and_then(|position| usize::try_from(position).ok()) else { return };
    if counts.len() <= position {
        counts.resize(position.saturating_add(1), 0);
    }
    if let Some(count) = counts.get_mut(position) {
        *count = count.saturating_add(1);
    }
}

/// The smallest place that at least so many percent of the draws have or better.
fn quantile(counts: &[u32], percent: u64) -> Option<u32> {
    let all: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    let mut sum = 0_u64;
    let found = counts.iter().position(|count| {
        sum = sum.saturating_add(u64::from(*count));
        sum > 0 && sum.saturating_mul(100) >= all.saturating_mul(percent)
    });
    found.and_then(|place| u32::try_from(place).ok())
}
