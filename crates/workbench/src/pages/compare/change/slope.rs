//! Two rankings of a lane beside each other, with a line for each unit from its place before to its place after.

use crate::Against;
use crate::pages::what_if::league::{GradeName, grade_name};
use baton_analysis::{Change, Turn, turn};
use baton_engine::{Evaluation, Lane, Standing};
use baton_model::Arrange;

/// Most units of a lane that are drawn; of more, those that moved farthest.
pub const SLOPES: usize = 48;

/// The slopes of a lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slope {
    /// Name of the group, where the category ranks by group.
    pub group: Option<String>,
    /// The ranking before, best first.
    pub before: Vec<SlopeEnd>,
    /// The ranking after.
    pub after: Vec<SlopeEnd>,
    /// A line for each unit that is on both sides.
    pub lines: Vec<SlopeLine>,
    /// Units that moved.
    pub moved: usize,
    /// Ranked units that are not drawn.
    pub hidden: usize,
}

/// A unit in one of the rankings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlopeEnd {
    /// Position in the scenario's roster.
    pub unit: usize,
    /// Its name.
    pub name: String,
    /// Its place.
    pub rank: u32,
    /// Its grade.
    pub grade: Option<GradeName>,
    /// Whether its place or grade differs.
    pub changed: bool,
}

/// A unit's line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlopeLine {
    /// Position in the scenario's roster.
    pub unit: usize,
    /// Its name.
    pub name: String,
    /// Where it is in both rankings as drawn.
    pub at: (usize, usize),
    /// Its places.
    pub rank: Change<u32>,
    /// Better or worse place.
    pub turn: Option<Turn>,
    /// Better or worse grade.
    pub grade_turn: Option<Turn>,
}

/// The slopes of a category's lanes, by its position in the scenario's policy, of so many units of each at most.
#[must_use]
pub fn slopes(
    against: Against<'_>,
    scenario: &Evaluation,
    category: usize,
    only_changed: bool,
    most: usize,
) -> Vec<Slope> {
    let lanes = scenario.lanes().iter().filter(|lane| lane.category == category && lane.ranked > 0);
    lanes.filter_map(|lane| slope(against, scenario, lane, only_changed, most)).collect()
}

/// A ranked unit of a lane with its place before, if that was in the same lane.
struct Ranked<'a> {
    unit: usize,
    was: Option<(&'a Standing, u32)>,
    is: (&'a Standing, u32),
    grade_turn: Option<Turn>,
}

impl Ranked<'_> {
    fn distance(&self) -> u32 {
        self.was.map_or(u32::MAX, |(_, was)| was.abs_diff(self.is.1))
    }

    fn changed(&self) -> bool {
        self.distance() > 0 || self.grade_turn.is_some()
    }
}

fn slope(against: Against<'_>, scenario: &Evaluation, lane: &Lane, only_changed: bool, most: usize) -> Option<Slope> {
    let category = scenario.policy().categories.get(lane.category)?;
    let group = lane.group.and_then(|at| category.groups.get(at));
    // The same lane of the base has the same category, and group where both rank by group.
    let same_lane = |was: &Standing| {
        let before = was.category.and_then(|at| against.base.policy().categories.get(at as usize));
        let Some(before) = before.filter(|before| before.id == category.id) else { return false };
        let then = was.group.and_then(|at| before.groups.get(at as usize));
        before.ranking.by == category.ranking.by
            && (lane.group.is_none() || then.map(|then| &then.id) == group.map(|group| &group.id))
    };
    let mut ranked: Vec<Ranked<'_>> = lane
        .order
        .iter()
        .filter_map(|&unit| {
            let unit = unit as usize;
            let is = scenario.standings().get(unit)?;
            let was = against.was(unit);
            let before = was.rank.filter(|_| same_lane(was));
            let grade_turn = against.grade_turn(scenario, unit, is);
            Some(Ranked { unit, was: before.map(|rank| (was, rank)), is: (is, is.rank?), grade_turn })
        })
        .collect();
    let (all, moved) = (ranked.len(), ranked.iter().filter(|ranked| ranked.changed()).count());
    if only_changed || all > most {
        ranked.retain(Ranked::changed);
    }
    if ranked.len() > most {
        ranked.arrange_by_key(|ranked| std::cmp::Reverse((ranked.grade_turn.is_some(), ranked.distance())));
        ranked.truncate(most);
        ranked.arrange_by_key(|ranked| ranked.is.1);
    }
    let mut first: Vec<usize> = (0..ranked.len()).filter(|&at| ranked[at].was.is_some()).collect();
    first.arrange_by_key(|&at| ranked[at].was.map(|(_, rank)| rank));
    let end = |ranked: &Ranked<'_>, evaluation: &Evaluation, (standing, rank): (&Standing, u32)| {
        let name = scenario.roster().units.get(ranked.unit).map_or_else(String::new, |unit| unit.name.clone());
        SlopeEnd { unit: ranked.unit, name, rank, grade: grade_name(evaluation, standing), changed: ranked.changed() }
    };
    let before = first.iter().filter_map(|&at| Some(end(&ranked[at], against.base, ranked[at].was?)));
    let after: Vec<SlopeEnd> = ranked.iter().map(|ranked| end(ranked, scenario, ranked.is)).collect();
    let lines = first.iter().enumerate().filter_map(|(left, &right)| {
        let ranked = &ranked[right];
        let rank = Change::new(ranked.was?.1, ranked.is.1);
        let turn = turn(Change::new(Some(rank.was), Some(rank.is)));
        let name = after.get(right).map_or_else(String::new, |end| end.name.clone());
        Some(SlopeLine { unit: ranked.unit, name, at: (left, right), rank, turn, grade_turn: ranked.grade_turn })
    });
    Some(Slope {
        group: group.map(|group| group.name.clone()),
        before: before.collect(),
        lines: lines.collect(),
        hidden: all.saturating_sub(after.len()),
        after,
        moved,
    })
}
