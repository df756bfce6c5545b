//! The tables of the page of safe intervals.

use std::rc::Rc;

use rust_decimal::Decimal;

use super::asking::{Size, lever_of};
use super::band::{Band, grade_named};
use super::board::{Board, Rows};
use super::view::{IntervalOrder, PairOrder, StabilityView, UnitOrder};
use crate::pages::what_if::league::{GradeName, LeagueLane, grade_name};
use crate::state::State;
use baton_analysis::{Distance, Flip};
use baton_model::{Arrange, Id, MarksScope};

/// Everything on the page of safe intervals.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// How far each indicator's marks may move by themselves.
    pub intervals: Listed<IntervalRow>,
    /// Points moved between two indicators; absent where there are no two.
    pub transfer: Option<Transfer>,
    /// Units by how few points would change their grade.
    pub units: Listed<UnitRow>,
    /// Neighbours by how firmly they stand in their order.
    pub pairs: Listed<PairRow>,
    /// What is looked at.
    pub view: StabilityView,
    /// How large the category is.
    pub size: Size,
    /// Whether answers were asked for, where they aren't worked out unasked.
    pub wanted: bool,
}

impl Survey {
    /// How many answers are known, of how many.
    #[must_use]
    pub fn known(&self) -> (usize, usize) {
        let lists = [self.intervals.known, self.units.known, self.pairs.known];
        lists.into_iter().fold((0, 0), |(done, all), (known, of)| (done + known, all + of))
    }
}

/// The rows of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed<T> {
    /// Those to show.
    pub rows: Vec<T>,
    /// How many more there are.
    pub more: usize,
    /// How many have been worked out, of how many.
    pub known: (usize, usize),
}

/// How far one indicator's marks may move by themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntervalRow {
    /// The indicator.
    pub indicator: Id,
    /// Its name.
    pub name: String,
    /// The group whose marks these are; absent for those of the category.
    pub group: Option<String>,
    /// The marks.
    pub now: Decimal,
    /// The intervals.
    pub rows: Rows,
}

/// Points moved from one indicator to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Transfer {
    /// The indicators to choose from.
    pub indicators: Vec<(Id, String)>,
    /// The groups to choose from.
    pub groups: Vec<(Id, String)>,
    /// Position of the one that gives.
    pub from: usize,
    /// Position of the one that gets.
    pub to: usize,
    /// Position of the group for which points move; absent for the category.
    pub group: Option<usize>,
    /// Marks of the one that gives.
    pub had: Decimal,
    /// Marks of the one that gets.
    pub has: Decimal,
    /// The marks of the one that gets between which no grade changes; absent while it is not known.
    pub band: Option<Rc<Band>>,
}

/// How few points would change a unit's grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitRow {
    /// Position in the roster.
    pub unit: usize,
    /// Name.
    pub name: String,
    /// Place.
    pub rank: Option<u32>,
    /// 总分.
    pub total: Decimal,
    /// Grade.
    pub grade: Option<GradeName>,
    /// Points more, and the grade then.
    pub up: Option<(Decimal, GradeName)>,
    /// Points less, and the grade then.
    pub down: Option<(Decimal, GradeName)>,
}

impl UnitRow {
    /// The fewer of the points more or less.
    #[must_use]
    pub fn nearest(&self) -> Option<Decimal> {
        [&self.up, &self.down].into_iter().flatten().map(|(points, _)| *points).min()
    }
}

/// Two neighbours in their lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairRow {
    /// The one above, with its position in the roster.
    pub above: (usize, String),
    /// The one below.
    pub below: (usize, String),
    /// Place of the one above.
    pub rank: Option<u32>,
    /// By how many points the one is above the other.
    pub lead: Decimal,
    /// Part of the weights that may be replaced by any others, in per cent.
    pub percent: Decimal,
}

/// The nearest other grade of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// How many points.
    pub points: Decimal,
    /// Whether more are needed, or fewer.
    pub up: bool,
    /// The grade then.
    pub grade: GradeName,
}

impl State {
    /// Everything on the page of safe intervals; absent without a category.
    #[must_use]
    pub fn survey(&self) -> Option<Survey> {
        self.survey_with(self.view.stability.most)
    }

    /// The same with at most so many rows.
    #[must_use]
    pub fn survey_with(&self, most: usize) -> Option<Survey> {
        let board = self.boards.present.as_ref()?;
        let view = StabilityView { most, ..self.view.stability.clone() };
        let members = board.basis.members();
        Some(Survey {
            // Their rows are tall.
            intervals: intervals(board, view.intervals, view.most / 2),
            transfer: self.transfer(board),
            units: self.border(board, &view, members),
            pairs: self.neighbours(board, &view),
            size: self.size(),
            wanted: self.boards.wanted,
            view,
        })
    }

    fn transfer(&self, board: &Board) -> Option<Transfer> {
        let category = &board.basis.category;
        let (from, to) = self.transfer_between()?;
        let (course, _) = self.transfer_course()?;
        let at = |id: &Id| category.indicators.iter().position(|indicator| indicator.id == *id);
        let group = match &self.view.stability.scope {
            MarksScope::Group(id) => category.groups.iter().position(|group| group.id == *id),
            MarksScope::Category | MarksScope::Unit(_) => None,
        };
        let had = |id: &Id| {
            let marks = &category.indicator(id)?.marks;
            let of_group = group.and_then(|at| marks.groups.get(&category.groups.get(at)?.id));
            Some(of_group.unwrap_or(&marks.category).get())
        };
        Some(Transfer {
            indicators: category.indicators.iter().map(|i| (i.id.clone(), i.name.clone())).collect(),
            groups: category.groups.iter().map(|group| (group.id.clone(), group.name.clone())).collect(),
            from: at(from)?,
            to: at(to)?,
            group,
            had: had(from)?,
            has: had(to)?,
            band: board.band(&course).cloned().flatten(),
        })
    }

    fn unit(&self, at: usize, distance: &Distance, board: &Board) -> Option<UnitRow> {
        let (unit, standing) = (self.current.roster().units.get(at)?, self.current.standings().get(at)?);
        let flip = |flip: &Option<Flip>| {
            let flip = flip.as_ref()?;
            Some((flip.points, grade_named(&board.basis, &flip.grade)?))
        };
        Some(UnitRow {
            unit: at,
            name: unit.name.clone(),
            rank: standing.rank,
            total: standing.total,
            grade: grade_name(&self.current, standing),
            up: flip(&distance.up),
            down: flip(&distance.down),
        })
    }

    fn border(&self, board: &Board, view: &StabilityView, members: usize) -> Listed<UnitRow> {
        let wanted = board.wanted.as_deref().unwrap_or_default();
        let known = wanted.iter().zip(&board.distances);
        let rows = known.filter_map(|(&(at, _), distance)| self.unit(at, distance.as_ref()?, board));
        let needle = view.filter.trim().to_lowercase();
        let mut rows: Vec<UnitRow> = rows.filter(|row| row.name.to_lowercase().contains(&needle)).collect();
        let first = |points: Option<Decimal>| (points.is_none(), points);
        let points = |flip: &Option<(Decimal, GradeName)>| first(flip.as_ref().map(|(points, _)| *points));
        match view.units {
            UnitOrder::Nearest => rows.arrange_by_key(|row| first(row.nearest())),
            UnitOrder::Place => rows.arrange_by_key(|row| row.rank.unwrap_or(u32::MAX)),
            UnitOrder::Up => rows.arrange_by_key(|row| points(&row.up)),
            UnitOrder::Down => rows.arrange_by_key(|row| points(&row.down)),
        }
        Listed::of(rows, view.most, (board.distances.len(), board.wanted.as_ref().map_or(members, Vec::len)))
    }

    fn members_by_id<'a>(&'a self, board: &Board) -> std::collections::BTreeMap<&'a Id, usize> {
        let units = self.current.roster().units.iter().enumerate();
        units.filter(|(_, unit)| unit.category == board.basis.category.id).map(|(at, unit)| (&unit.id, at)).collect()
    }

    fn neighbours(&self, board: &Board, view: &StabilityView) -> Listed<PairRow> {
        let found = board.orders.as_deref().unwrap_or_default();
        let positions: std::collections::BTreeMap<&Id, usize> = self.members_by_id(board);
        let row = |order: &baton_analysis::EpsilonRobustness| {
            let at = |id: &Id| positions.get(id).copied();
            let name = |at: usize| Some((at, self.current.roster().units.get(at)?.name.clone()));
            let (above, below) = (at(&order.above)?, at(&order.below)?);
            let (first, second) = (self.current.standings().get(above)?, self.current.standings().get(below)?);
            let lead = first.total.checked_sub(second.total)?;
            Some(PairRow { above: name(above)?, below: name(below)?, rank: first.rank, lead, percent: order.percent })
        };
        let mut rows: Vec<PairRow> = found.iter().filter_map(row).collect();
        let count = rows.len();
        let needle = view.filter.trim().to_lowercase();
        rows.retain(|row| [&row.above.1, &row.below.1].iter().any(|name| name.to_lowercase().contains(&needle)));
        if view.pairs == PairOrder::Firmness {
            rows.arrange_by_key(|row| row.percent);
        }
        let known = if board.orders.is_some() { (count, count) } else { (0, 1) };
        Listed::of(rows, view.most, known)
    }

    /// Tells each unit of the league table how near its nearest other grade is, where that is known.
    #[must_use]
    pub fn with_nearest(&self, mut lanes: Vec<LeagueLane>) -> Vec<LeagueLane> {
        let Some(board) = &self.boards.present else { return lanes };
        for row in lanes.iter_mut().flat_map(|lane| &mut lane.rows) {
            let wanted = board.wanted.as_deref().unwrap_or_default();
            let at = wanted.iter().position(|&(unit, _)| unit == row.unit);
            let distance = at.and_then(|at| board.distances.get(at)?.as_ref());
            let Some(found) = distance.and_then(|distance| self.unit(row.unit, distance, board)) else { continue };
            let near = [(found.up, true), (found.down, false)].into_iter();
            let near = near.filter_map(|(flip, up)| flip.map(|(points, grade)| Near { points, up, grade }));
            row.near = near.min_by_key(|near| near.points);
        }
        lanes
    }
}

fn intervals(board: &Board, order: IntervalOrder, most: usize) -> Listed<IntervalRow> {
    let category = &board.basis.category;
    let row = |(lever, rows): &(baton_analysis::Lever, Option<Rows>)| {
        let (indicator, scope) = lever_of(lever)?;
        let rows = rows.clone()?;
        let group = match scope {
            MarksScope::Group(id) => Some(category.group(id)?.name.clone()),
            MarksScope::Category | MarksScope::Unit(_) => None,
        };
        let name = category.indicator(indicator)?.name.clone();
        Some(IntervalRow { indicator: indicator.clone(), name, group, now: rows.grades.now, rows })
    };
    let mut rows: Vec<IntervalRow> = board.intervals.iter().filter_map(row).collect();
    let room = |band: &Band| (band.room().is_none(), band.room());
    match order {
        IntervalOrder::Listed => {}
        IntervalOrder::Marks => rows.arrange_by_key(|row| std::cmp::Reverse(row.now)),
        IntervalOrder::Grades => rows.arrange_by_key(|row| room(&row.rows.grades)),
        IntervalOrder::Ranks => rows.arrange_by_key(|row| room(&row.rows.ranks)),
        IntervalOrder::Excellent => rows.arrange_by_key(|row| room(&row.rows.excellent)),
    }
    Listed::of(rows, most, (board.intervals.len(), super::asking::levers(category).count()))
}

impl<T> Listed<T> {
    fn of(mut rows: Vec<T>, most: usize, known: (usize, usize)) -> Self {
        let more = rows.len().saturating_sub(most);
        rows.truncate(most);
        Self { rows, more, known }
    }
}
