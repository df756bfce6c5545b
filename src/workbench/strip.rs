//! The strip of a lane's totals: a dot per unit, or bars for many, and a line at each cut between grades, in thousandths
//! of the width.

use rust_decimal::Decimal;

use super::against::Against;
use super::bars::{Bar, bars};
use super::league::{GradeName, grade_at, grade_name, thousandths};
use crate::analysis::Turn;
use crate::engine::{Evaluation, Lane};
use crate::model::Threshold;

/// More units than this stand as bars.
const MOST_DOTS: usize = 200;
/// Most units whose change of grade is told by name.
const NAMED: usize = 4;
/// Dots nearer than this are stacked.
const DOT: i64 = 15;
/// How many dots are stacked at most.
pub const LEVELS: usize = 6;

/// A lane's totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// Name of the group, where the category ranks by group.
    pub group: Option<String>,
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

/// The line above which a grade begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Where it is.
    pub at: i64,
    /// The grade above it.
    pub grade: GradeName,
    /// The total there.
    pub total: Decimal,
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
    /// Better or worse grade than in the baseline.
    pub turn: Option<Turn>,
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
    let was = |unit: usize| against.pairing.standing(against.base, unit);
    let is = |unit: usize| draft.standings().get(unit);
    // Both ends take in the baseline too, so that the axis keeps still while a lever moves a little.
    let totals = || units.iter().flat_map(|&unit| [is(unit), was(unit)]).flatten().map(|standing| standing.total);
    let axis = Axis::around(totals().min()?, totals().max()?)?;

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
            dots.push(Dot { unit, name: about.name.clone(), at, level, total: is.total, grade, turn });
        }
    }
    let bars = if few { Vec::new() } else { bars(draft, category, lane, &axis) };
    let cuts = (0..u32::try_from(category.grading.grades.len()).unwrap_or(u32::MAX).saturating_sub(1))
        .filter_map(|position| {
            let total = cut(draft, lane, position)?;
            Some(Cut { at: axis.at(total), grade: grade_at(category, position)?, total })
        })
        .collect();
    let groups = &category.groups;
    let group = lane.group.and_then(|group| groups.get(group)).map(|group| group.name.clone());
    Some(Strip { group, ticks: axis.ticks(), cuts, dots, bars, told, regraded })
}

/// The total above which a grade begins: its threshold where it has no quota, else halfway between the lowest total
/// with that grade or a better one and the highest below it. Units pushed down above it don't move the line.
fn cut(draft: &Evaluation, lane: &Lane, position: u32) -> Option<Decimal> {
    let category = draft.policy().categories.get(lane.category)?;
    let grade = category.grading.grades.get(position as usize)?;
    if grade.quota.is_none() {
        match grade.threshold {
            Some(Threshold::Points(points)) => return Some(points.get()),
            Some(Threshold::Percentage(share)) => {
                return share.get().checked_mul(category.full_marks.get())?.checked_div(Decimal::ONE_HUNDRED);
            }
            None => {}
        }
    }
    let ranked = lane.order.get(..lane.ranked as usize).unwrap_or(&lane.order);
    let standings = || ranked.iter().filter_map(|&unit| draft.standings().get(unit as usize));
    let within = |held: Option<u32>| held.is_some_and(|held| held <= position);
    let lowest = standings().filter(|standing| within(standing.grade)).map(|standing| standing.total).min()?;
    // Ranked units stand in the order of their totals: the first below it is the highest.
    let below = ranked.partition_point(|&unit| standing_total(draft, unit).is_some_and(|total| total >= lowest));
    let highest = ranked.get(below..)?.iter().find_map(|&unit| graded_total(draft, unit))?;
    lowest.checked_add(highest)?.checked_div(Decimal::TWO)
}

fn standing_total(draft: &Evaluation, unit: u32) -> Option<Decimal> {
    draft.standings().get(unit as usize).map(|standing| standing.total)
}

fn graded_total(draft: &Evaluation, unit: u32) -> Option<Decimal> {
    draft.standings().get(unit as usize).filter(|standing| standing.grade.is_some()).map(|standing| standing.total)
}

/// From totals to places on the strip.
pub struct Axis {
    low: Decimal,
    width: Decimal,
}

impl Axis {
    /// An axis with some room at both ends.
    fn around(least: Decimal, most: Decimal) -> Option<Self> {
        let width = most.checked_sub(least)?;
        let room = width.checked_div(Decimal::from(20))?.max(Decimal::new(5, 1));
        Some(Self { low: least.checked_sub(room)?, width: width.checked_add(room.checked_mul(Decimal::TWO)?)? })
    }

    fn at(&self, total: Decimal) -> i64 {
        thousandths(total.checked_sub(self.low).unwrap_or_default(), self.width).clamp(0, 1000)
    }

    /// The total where so many of so many equal parts of the axis end.
    pub fn part(&self, part: u32, of: u32) -> Option<Decimal> {
        let along = self.width.checked_mul(Decimal::from(part))?.checked_div(Decimal::from(of))?;
        self.low.checked_add(along)
    }

    /// Between three and eight round figures.
    fn ticks(&self) -> Vec<(i64, Decimal)> {
        let Some(step) = self.step() else { return Vec::new() };
        let first = self.low.checked_div(step).and_then(|steps| steps.ceil().checked_mul(step));
        let end = self.low.checked_add(self.width);
        let (Some(mut tick), Some(end)) = (first, end) else { return Vec::new() };
        let mut ticks = Vec::new();
        while tick <= end && ticks.len() < 12 {
            ticks.push((self.at(tick), tick.normalize()));
            match tick.checked_add(step) {
                Some(next) => tick = next,
                None => break,
            }
        }
        ticks
    }

    /// The smallest of 1, 2, 5, 10, 20… that parts the axis into eight or fewer.
    fn step(&self) -> Option<Decimal> {
        let wanted = self.width.checked_div(Decimal::from(8))?;
        let mut scale = Decimal::new(1, 2);
        loop {
            for factor in [1, 2, 5] {
                let step = scale.checked_mul(Decimal::from(factor))?;
                if step >= wanted {
                    return Some(step);
                }
            }
            scale = scale.checked_mul(Decimal::TEN)?;
        }
    }
}

/// How high dots are stacked along the strip.
#[derive(Default)]
struct Stack {
    last: Vec<Vec<i64>>,
}

impl Stack {
    /// The lowest level at which a dot has room; dots come in any order.
    fn place(&mut self, at: i64) -> usize {
        let free = |taken: &Vec<i64>| taken.iter().rev().all(|other| (other - at).abs() >= DOT);
        // Beyond twice the levels shown, exactness is of no use.
        match self.last.iter().position(free) {
            Some(level) => {
                self.last[level].push(at);
                level
            }
            None if self.last.len() < 2 * LEVELS => {
                self.last.push(vec![at]);
                self.last.len() - 1
            }
            None => 2 * LEVELS,
        }
    }
}
