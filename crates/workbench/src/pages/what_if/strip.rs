//! The strip of a lane's totals: a dot per unit, or bars for many, and a line at each cut between grades, in thousandths
//! of the width.

mod axis;
mod names;

use rust_decimal::Decimal;

use self::axis::Stack;
use self::names::name_dots;
use super::bars::{Bar, bars};
use super::cut::{Cut, cuts, total_of};
use super::league::{GradeName, grade_name};
use crate::against::Against;
use baton_analysis::Turn;
use baton_engine::{Evaluation, Lane};

pub use self::axis::{Axis, round_step};

/// More units than this stand as bars.
const MOST_DOTS: usize = 200;
/// Most units whose change of grade is told by name.
const NAMED: usize = 4;
/// How many dots are stacked at most.
pub const LEVELS: usize = 6;

/// A lane's totals.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// Name of the group, where the category ranks by group.
    pub group: Option<String>,
    /// The totals at both ends of the axis.
    pub ends: (Decimal, Decimal),
    /// Figures on the axis.
    pub ticks: Vec<(i64, Decimal)>,
    /// Lines between grades, best first.
    pub cuts: Vec<Cut>,
    /// The units; none where they stand as bars.
    pub dots: Vec<Dot>,
    /// The units by slice and grade, where they are many.
    pub bars: Vec<Bar>,
    /// The first few units that rose or fell, best first.
    pub told: Vec<Regraded>,
    /// How many units' grade changed.
    pub regraded: usize,
}

/// A unit that rose or fell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regraded {
    /// Name of the unit.
    pub name: String,
    /// Name of the grade that it has now.
    pub grade: String,
    /// Better or worse.
    pub turn: Turn,
}

/// A unit on the strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dot {
    /// Position in the roster.
    pub unit: usize,
    /// Name of the unit.
    pub name: String,
    /// Where it is.
    pub at: i64,
    /// How many dots are beneath it.
    pub level: usize,
    /// Total.
    pub total: Decimal,
    /// Grade.
    pub grade: Option<GradeName>,
    /// Better or worse grade than in the base.
    pub turn: Option<Turn>,
    /// Where its name is shown without being asked for.
    pub named: Named,
}

/// Where the name of a unit has room on the strip.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Named {
    /// Nowhere.
    #[default]
    Nowhere,
    /// On a wide page.
    Wide,
    /// On a phone only: on a wide page there are better ones.
    Narrow,
    /// On both.
    Everywhere,
}

/// The strips of a category's lanes.
#[must_use]
pub fn strips(against: Against<'_>, draft: &Evaluation, category: usize) -> Vec<Strip> {
    draft
        .lanes()
        .iter()
        .filter(|lane| lane.category == category)
        .filter_map(|lane| strip(against, draft, lane))
        .collect()
}

fn strip(against: Against<'_>, draft: &Evaluation, lane: &Lane) -> Option<Strip> {
    let category = draft.policy().categories.get(lane.category)?;
    let units: Vec<usize> = lane.order.iter().map(|&unit| unit as usize).collect();
    let is = |unit: usize| draft.standings().get(unit);
    let axis = axis_of(against, draft, lane)?;

    let few = units.len() <= MOST_DOTS;
    let mut dots = Vec::new();
    let mut told = Vec::new();
    let mut regraded = 0;
    let mut stack = Stack::default();
    for &unit in &units {
        let (Some(is), Some(about)) = (is(unit), draft.roster().units.get(unit)) else {
            continue;
        };
        let turn = against.grade_turn(draft, unit, is);
        regraded += usize::from(turn.is_some());
        if let Some(turn @ (Turn::Up | Turn::Down)) = turn
            && told.len() < NAMED
            && let Some(grade) = grade_name(draft, is)
        {
            told.push(Regraded { name: about.name.clone(), grade: grade.name, turn });
        }
        if few {
            let at = axis.at(is.total);
            let (level, grade) = (stack.place(at) % LEVELS, grade_name(draft, is));
            let name = about.name.clone();
            dots.push(Dot { unit, name, at, level, total: is.total, grade, turn, named: Named::Nowhere });
        }
    }
    let bars = if few { Vec::new() } else { bars(draft, category, lane, &axis) };
    let cuts = cuts(draft, lane, &axis);
    name_dots(&mut dots, &cuts);
    let groups = &category.groups;
    let group = lane.group.and_then(|group| groups.get(group)).map(|group| group.name.clone());
    Some(Strip { group, ends: axis.ends(), ticks: axis.ticks(), cuts, dots, bars, told, regraded })
}

/// The axis of a lane. Both ends take in the base too, so that it keeps still while a lever moves a little, and the base's
/// thresholds, so that they are in reach.
pub(crate) fn axis_of(against: Against<'_>, draft: &Evaluation, lane: &Lane) -> Option<Axis> {
    let was = |unit: usize| against.pairing.standing(against.base, unit);
    let units = || lane.order.iter().map(|&unit| unit as usize);
    let totals = || units().flat_map(|unit| [draft.standings().get(unit), was(unit)]).flatten().map(|s| s.total);
    let id = &draft.policy().categories.get(lane.category)?.id;
    let before = against.base.policy().category(id);
    let grades = before.iter().flat_map(|category| category.grading.grades.iter().map(move |grade| (category, grade)));
    let bounds: Vec<Decimal> = grades.filter_map(|(category, grade)| total_of(category, grade.threshold?)).collect();
    let (least, most) = (totals().min()?, totals().max()?);
    let all = || bounds.iter().copied();
    Axis::around(all().fold(least, Decimal::min), all().fold(most, Decimal::max))
}
