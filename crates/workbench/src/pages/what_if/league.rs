//! The league table of one category: its lanes, rows and what changed in them.

use std::cmp::Ordering;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::against::Against;
use crate::pages::check::stability::Near;
use baton_analysis::{Change, Turn, turn};
use baton_engine::{Evaluation, Lane, Standing};
use baton_model::{Arrange, Category, Effect, Grade, Id, Marked, Unit, half_up};

/// A lane 赛道 of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct LeagueLane {
    /// Name of the group, where the category ranks by group.
    pub group: Option<String>,
    /// How many are ranked.
    pub ranked: u32,
    /// The rows to show, best first, exempt units last.
    pub rows: Vec<Row>,
    /// How many more rows there are.
    pub more: usize,
}

/// One unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Position in the roster.
    pub unit: usize,
    /// Name.
    pub name: String,
    /// Name of its group; empty without one.
    pub group: String,
    /// Place in the lane; absent for units that are not ranked.
    pub rank: Change<Option<u32>>,
    /// Better or worse place.
    pub rank_turn: Option<Turn>,
    /// 总分.
    pub total: Change<Decimal>,
    /// Total in percent of the full marks.
    pub percentage: Decimal,
    /// The parts of the total bar.
    pub composition: Vec<Part>,
    /// Grade before and after.
    pub grade: Change<Option<GradeName>>,
    /// Better or worse grade.
    pub grade_turn: Option<Turn>,
    /// The nearest other grade, where it is known.
    pub near: Option<Near>,
    /// Civil servants' 优秀 places.
    pub excellent_places: Change<u32>,
    /// Bonus in yuan.
    pub bonus: Change<Decimal>,
    /// 不参加排名.
    pub exempt: bool,
    /// The circumstances that hold its grade down.
    pub held: Vec<Held>,
}

/// A circumstance that holds a unit's grade down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// How.
    pub how: How,
    /// Its name, and why the unit is marked with it.
    pub why: String,
}

/// How a grade is held down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// 否决: it is the last.
    Vetoed,
    /// 降等: it is lower by so many.
    Lowered,
    /// 限制: it can't be so good.
    Limited,
}

/// What holds a unit's grade down, by its marks.
fn held(category: Option<&Category>, unit: &Unit) -> Vec<Held> {
    let of = |marked: &Marked| {
        let circumstance = category?.circumstance(&marked.circumstance)?;
        let how = match circumstance.effect {
            Effect::Nothing | Effect::Lift(_) | Effect::To(_) => return None,
            Effect::AtMost(None) => How::Vetoed,
            Effect::Lower(_) => How::Lowered,
            Effect::Bar(_) | Effect::AtMost(Some(_)) => How::Limited,
        };
        let parts = [circumstance.name.as_str(), marked.reason.as_str()];
        let why = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        Some(Held { how, why })
    };
    unit.circumstances.iter().filter_map(of).collect()
}

/// A grade as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GradeName {
    /// Category of the ladder.
    pub category: Id,
    /// The grade.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Position in its ladder, best = 0.
    pub position: u32,
    /// How many grades the ladder has.
    pub of: u32,
}

impl GradeName {
    /// The grade at a position of a category's ladder.
    #[must_use]
    pub fn of(category: &Category, grade: &Grade, position: u32) -> Self {
        Self {
            category: category.id.clone(),
            id: grade.id.clone(),
            name: grade.name.clone(),
            position,
            of: u32::try_from(category.grading.grades.len()).unwrap_or(u32::MAX),
        }
    }

    /// Whether it is the same grade, wherever it stands in its ladder; in another category, one that is called the same.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        if self.category == other.category { self.id == other.id } else { self.name == other.name }
    }
}

/// Whether a unit has another grade than before: a grade that was moved in its ladder, or renamed, is the same.
#[must_use]
pub fn regraded(grade: &Change<Option<GradeName>>) -> bool {
    match (&grade.was, &grade.is) {
        (Some(was), Some(is)) => !was.same(is),
        (None, None) => false,
        (Some(_), None) | (None, Some(_)) => true,
    }
}

/// A part of a total: the points of a section, in thousandths of the widest total shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What the section is called.
    pub section: String,
    /// Position of the section in the category, for its shade.
    pub shade: usize,
    /// Points.
    pub points: Decimal,
    /// Where it starts.
    pub start: i64,
    /// How wide it is.
    pub width: i64,
}

/// What the table is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Place, as the lane has it.
    #[default]
    Place,
    /// Name of the unit.
    Unit,
    /// Name of the group.
    Group,
    /// Total.
    Total,
    /// Grade, best first.
    Grade,
    /// 优秀 places.
    Places,
    /// Bonus.
    Bonus,
}

/// Which rows are wanted, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Part of a unit's or group's name; empty = all.
    pub filter: String,
    /// What it is sorted by.
    pub sort: Sort,
    /// Whether the order is turned round.
    pub reversed: bool,
    /// Most rows of each lane.
    pub most: usize,
}

impl Wanted {
    /// Sorts the table; twice by the same turns the order round.
    pub fn sort_by(&mut self, sort: Sort) {
        self.reversed = self.sort == sort && !self.reversed;
        self.sort = sort;
    }
}

/// The lanes of a category, by its position in the policy.
#[must_use]
pub fn lanes(against: Against<'_>, draft: &Evaluation, category: usize, wanted: &Wanted) -> Vec<LeagueLane> {
    let mut lanes: Vec<LeagueLane> = draft
        .lanes()
        .iter()
        .filter(|lane| lane.category == category)
        .map(|lane| lane_of(against, draft, lane, wanted))
        .collect();
    // Bars are comparable within the whole category, and no wider than the box.
    let rows = || lanes.iter().flat_map(|lane| &lane.rows);
    let full = draft.policy().categories.get(category).map_or(Decimal::ZERO, |category| category.full_marks.get());
    let widest = rows().map(bar_length).max().unwrap_or_default().max(full);
    for row in lanes.iter_mut().flat_map(|lane| &mut lane.rows) {
        lay_out(&mut row.composition, widest);
    }
    lanes
}

fn lane_of(against: Against<'_>, draft: &Evaluation, lane: &Lane, wanted: &Wanted) -> LeagueLane {
    let units = &draft.roster().units;
    let category = draft.policy().categories.get(lane.category);
    let groups = category.map_or(&[][..], |category| &category.groups);
    let group_name = |unit: usize| {
        let id = units.get(unit).and_then(|unit| unit.group.as_ref());
        id.and_then(|id| groups.iter().find(|group| group.id == *id)).map_or("", |group| &group.name)
    };
    let needle = wanted.filter.trim().to_lowercase();
    let fits = |unit: &usize| {
        let has = |text: &str| text.to_lowercase().contains(&needle);
        needle.is_empty() || units.get(*unit).is_some_and(|found| has(&found.name)) || has(group_name(*unit))
    };
    let mut chosen: Vec<usize> = lane.order.iter().map(|&unit| unit as usize).filter(fits).collect();
    let standing = |unit: usize| draft.standings().get(unit);
    let name = |unit: usize| units.get(unit).map_or("", |unit| unit.name.as_str());
    match wanted.sort {
        Sort::Place => {}
        Sort::Unit => chosen.arrange_by(|&a, &b| name(a).cmp(name(b))),
        Sort::Group => chosen.arrange_by(|&a, &b| group_name(a).cmp(group_name(b))),
        Sort::Total => chosen.arrange_by(|&a, &b| largest_first(standing(a), standing(b), |s| s.total)),
        Sort::Grade => chosen.arrange_by_key(|&unit| standing(unit).and_then(|s| s.grade).unwrap_or(u32::MAX)),
        Sort::Places => chosen.arrange_by(|&a, &b| largest_first(standing(a), standing(b), |s| s.places)),
        Sort::Bonus => chosen.arrange_by(|&a, &b| largest_first(standing(a), standing(b), |s| s.bonus)),
    }
    // Who has no such figure comes last in either direction.
    let has = |unit: &usize| match wanted.sort {
        Sort::Place => standing(*unit).is_some_and(|standing| standing.rank.is_some()),
        Sort::Grade => standing(*unit).is_some_and(|standing| standing.grade.is_some()),
        Sort::Group => !group_name(*unit).is_empty(),
        Sort::Unit | Sort::Total | Sort::Places | Sort::Bonus => true,
    };
    let (mut with, without): (Vec<usize>, Vec<usize>) = chosen.into_iter().partition(has);
    if wanted.reversed {
        with.reverse();
    }
    let mut chosen = with;
    chosen.extend(without);
    let more = chosen.len().saturating_sub(wanted.most);
    chosen.truncate(wanted.most);
    LeagueLane {
        group: lane.group.and_then(|group| groups.get(group)).map(|group| group.name.clone()),
        ranked: lane.ranked,
        rows: chosen.into_iter().filter_map(|unit| row(against, draft, unit, group_name(unit))).collect(),
        more,
    }
}

fn largest_first<T: Ord>(a: Option<&Standing>, b: Option<&Standing>, key: impl Fn(&Standing) -> T) -> Ordering {
    b.map(&key).cmp(&a.map(&key))
}

fn row(against: Against<'_>, draft: &Evaluation, unit: usize, group: &str) -> Option<Row> {
    let (was, is) = (against.was(unit), draft.standings().get(unit)?);
    let about = draft.roster().units.get(unit)?;
    // The sections come in the order of the category's headings.
    let category = draft.policy().category(&about.category);
    let name = |named: &str| category.map_or(named, |category| category.section_name(named)).to_owned();
    let parts = draft.section_points(unit).into_iter().enumerate();
    let composition = parts
        .map(|(shade, (section, points))| Part { section: name(section), shade, points, start: 0, width: 0 })
        .collect();
    Some(Row {
        unit,
        name: about.name.clone(),
        group: group.to_owned(),
        rank: Change::new(was.rank, is.rank),
        rank_turn: turn(Change::new(was.rank, is.rank)),
        total: Change::new(was.total, is.total),
        percentage: is.percentage,
        composition,
        grade: Change::new(grade_name(against.base, was), grade_name(draft, is)),
        grade_turn: against.grade_turn(draft, unit, is),
        near: None,
        excellent_places: Change::new(was.places, is.places),
        bonus: Change::new(was.bonus, is.bonus),
        exempt: about.exempt,
        held: held(category, about),
    })
}

/// The section headings of a category, in order of first appearance.
#[must_use]
pub fn headings(category: &Category) -> Vec<&str> {
    let mut headings: Vec<&str> = Vec::new();
    for indicator in &category.indicators {
        if !headings.contains(&indicator.section.as_str()) {
            headings.push(&indicator.section);
        }
    }
    headings
}

/// The grade of a standing, as it is shown.
#[must_use]
pub fn grade_name(evaluation: &Evaluation, standing: &Standing) -> Option<GradeName> {
    let category = evaluation.policy().categories.get(standing.category? as usize)?;
    grade_at(category, standing.grade?)
}

/// The grade at a position of a category's ladder.
#[must_use]
pub fn grade_at(category: &Category, position: u32) -> Option<GradeName> {
    category.grading.grades.get(position as usize).map(|grade| GradeName::of(category, grade, position))
}

fn bar_length(row: &Row) -> Decimal {
    row.composition
        .iter()
        .fold(Decimal::ZERO, |sum, part| sum.checked_add(part.points.max(Decimal::ZERO)).unwrap_or(Decimal::MAX))
}

/// Lays parts side by side, in thousandths of the widest; parts below zero have no width.
fn lay_out(parts: &mut [Part], widest: Decimal) {
    let mut start = 0;
    for part in parts {
        part.start = start;
        part.width = thousandths(part.points.max(Decimal::ZERO), widest);
        start += part.width;
    }
}

/// A figure in thousandths of a whole; 0 where there is no whole.
#[must_use]
pub fn thousandths(part: Decimal, whole: Decimal) -> i64 {
    let share = part.checked_div(whole).and_then(|share| share.checked_mul(Decimal::ONE_THOUSAND));
    share.and_then(|share| half_up(share, 0).to_i64()).unwrap_or(0)
}
