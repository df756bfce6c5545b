//! What is worked out next for the page looked at, a little at a time, and what levers show of it.

use std::rc::Rc;

use super::band::Band;
use super::basis::{Basis, Course};
use super::boards::Boards;
use super::task::{Reach, Task};
use super::{AROUND, HUGE, LARGE, Lever, StabilityAction};
use crate::book::Book;
use crate::lever::{Measured, Shown, slider_range, slider_step};
use crate::pages::Page;
use crate::pages::draft::indicators::balance::{Balance, Balancing};
use crate::state::State;
use crate::view::View;
use baton_model::{Arrange, Category, Id, MarksScope, Number};

/// What a lever's track shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Safety {
    /// The interval in which no unit's grade changes.
    Known(Rc<Band>),
    /// It was so before something changed, and is being worked out anew.
    Stale(Rc<Band>),
    /// It is being worked out.
    Pending,
    /// It is worked out when asked for.
    OnRequest,
}

/// Tells what tracks show.
#[derive(Clone, Copy)]
pub struct Tracks<'a> {
    pub(super) boards: &'a Boards,
    pub(super) book: &'a Book,
    pub(super) view: &'a View,
    pub(super) size: Size,
}

/// How large a category is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Answers are worked out at once.
    Usual,
    /// So many units that they are only worked out when asked for.
    Large(usize),
    /// So many units that they are not worked out.
    Huge(usize),
}

impl Tracks<'_> {
    /// What the track of a lever shows; nothing for levers that don't move marks, and on other pages than that of marks.
    #[must_use]
    pub fn of(&self, lever: &Lever) -> Option<Safety> {
        let Lever::Marks { scope: MarksScope::Category | MarksScope::Group(_), .. } = lever else { return None };
        let board = self.boards.present.as_ref().filter(|_| self.view.page == Page::WhatIf)?;
        if matches!(self.size, Size::Huge(_)) {
            return None;
        };
        let course = Course::of(lever, self.book.origin(lever), &self.view.balancing)?;
        if let Some(band) = board.band(&course) {
            return band.clone().map(Safety::Known);
        }
        if !(self.boards.asked.contains(lever) || (self.size == Size::Usual && is_listed(&board.basis.category, lever)))
        {
            return Some(Safety::OnRequest);
        }
        Some(self.boards.before(lever).cloned().map_or(Safety::Pending, Safety::Stale))
    }
}

/// The levers of a category's marks that are shown unasked: those for the category, and those for groups where some have
/// marks of their own. With the step of each.
pub(super) fn levers(category: &Category) -> impl Iterator<Item = (Lever, Number)> + '_ {
    category.indicators.iter().flat_map(move |indicator| {
        let marks = &indicator.marks;
        let lever = |scope| Lever::Marks { category: category.id.clone(), indicator: indicator.id.clone(), scope };
        let whole = (lever(MarksScope::Category), slider_step(Some(marks.category)));
        let groups = category.groups.iter().filter(|_| !marks.groups.is_empty());
        let groups = groups.map(move |group| {
            (lever(MarksScope::Group(group.id.clone())), slider_step(marks.groups.get(&group.id).copied()))
        });
        std::iter::once(whole).chain(groups)
    })
}

/// Whether a lever is one of [`levers`].
fn is_listed(category: &Category, lever: &Lever) -> bool {
    let Lever::Marks { indicator, scope, .. } = lever else { return false };
    let marks = category.indicator(indicator).map(|indicator| &indicator.marks);
    marks.is_some_and(|marks| *scope == MarksScope::Category || !marks.groups.is_empty())
}

impl State {
    /// Brings the boards up to the state.
    pub(crate) fn turn_boards(&mut self) {
        let basis = Basis::of(self.book.pair(), self.view.category);
        let held = self.boards.held.as_ref();
        let held = held.and_then(|lever| Course::of(lever, self.book.origin(lever), &self.view.balancing));
        self.boards.turn(basis, held.as_ref());
    }

    /// Something about stability is asked for.
    pub(crate) fn ask(&mut self, action: StabilityAction) {
        match action {
            StabilityAction::Ask(levers) if self.size() != Size::Usual => self.boards.asked = levers,
            StabilityAction::Ask(levers) => self.boards.asked.extend(levers),
            StabilityAction::Run => self.boards.wanted = true,
            other @ (StabilityAction::Intervals(_)
            | StabilityAction::Units(_)
            | StabilityAction::Pairs(_)
            | StabilityAction::Filter(_)
            | StabilityAction::More
            | StabilityAction::From(_)
            | StabilityAction::To(_)
            | StabilityAction::Scope(_)) => self.view.stability.look(other),
        }
    }

    /// What tracks show.
    #[must_use]
    pub fn tracks(&self) -> Tracks<'_> {
        Tracks { boards: &self.boards, book: &self.book, view: &self.view, size: self.size() }
    }

    /// How large the category looked at is.
    #[must_use]
    pub fn size(&self) -> Size {
        let lanes = self.current.lanes().iter().filter(|lane| lane.category == self.view.category);
        match lanes.fold(0_usize, |sum, lane| sum.saturating_add(lane.order.len())) {
            units if units > HUGE => Size::Huge(units),
            units if units > LARGE => Size::Large(units),
            _ => Size::Usual,
        }
    }

    /// Positions in the roster of the units whose distances are worked out: all, or those near a line between grades.
    fn borderline(&self) -> Vec<usize> {
        let lanes = self.current.lanes().iter().filter(|lane| lane.category == self.view.category);
        let around = if self.size() == Size::Usual { usize::MAX } else { AROUND };
        let mut found = Vec::new();
        for lane in lanes {
            let order: Vec<usize> = lane.order.iter().map(|&unit| unit as usize).collect();
            let grade = |at: usize| order.get(at).and_then(|&unit| self.current.standings().get(unit)?.grade);
            let lines: Vec<usize> = (1..order.len()).filter(|&at| grade(at) != grade(at - 1)).collect();
            let near = |at: usize| {
                lines.iter().any(|&line| line <= at.saturating_add(around) && at < line.saturating_add(around))
            };
            found.extend(
                order.iter().enumerate().filter(|(at, _)| around == usize::MAX || near(*at)).map(|(_, &unit)| unit),
            );
        }
        found.arrange();
        found
    }

    /// Whether something that is shown has still to be worked out.
    #[must_use]
    pub fn pending(&self) -> bool {
        self.task().is_some()
    }

    /// Works out a little of it, and tells whether something is left.
    pub fn work(&mut self) -> bool {
        let Some(task) = self.task() else { return false };
        let wanted = if task == Task::Distances { self.borderline() } else { Vec::new() };
        let board = self.boards.present.as_mut();
        board.is_some_and(|board| board.work(&self.current, task, wanted)) && self.pending()
    }

    /// What is to be worked out next.
    fn task(&self) -> Option<Task> {
        let board = self.boards.present.as_ref()?;
        let category = &board.basis.category;
        let small = match self.size() {
            Size::Usual => true,
            Size::Large(_) => false,
            Size::Huge(_) => return None,
        };
        match self.view.page {
            Page::WhatIf => {
                let listed = levers(category).filter(|_| small).map(|(lever, _)| lever);
                let wanted = self.boards.asked.iter().cloned().chain(listed);
                let mut band = wanted.filter_map(|lever| {
                    let course = Course::of(&lever, self.book.origin(&lever), &self.view.balancing)?;
                    board.band(&course).is_none().then(|| Task::Band(course, self.reach(&lever)))
                });
                band.next().or_else(|| (small && !board.measured()).then_some(Task::Distances))
            }
            Page::Grades => (small && !board.measured()).then_some(Task::Distances),
            Page::Stability if small || self.boards.wanted => {
                let interval = || {
                    levers(category).find_map(|(lever, step)| {
                        let lever = Course::free(lever).straight()?;
                        let known = board.intervals.iter().any(|(candidate, _)| *candidate == lever);
                        (!known).then_some(Task::Interval(lever, step))
                    })
                };
                let transfer = || {
                    let (course, reach) = self.transfer_course()?;
                    board.band(&course).is_none().then_some(Task::Band(course, reach))
                };
                let units = || (!board.measured()).then_some(Task::Distances);
                let orders = || board.orders.is_none().then_some(Task::Orders);
                orders().or_else(transfer).or_else(interval).or_else(units)
            }
            _ => None,
        }
    }

    fn reach(&self, lever: &Lever) -> Reach {
        let (was, is) = (lever.value(self.book.pair_of(self.view.base.as_ref())), lever.value(self.book.pair()));
        let most = slider_range(Measured::Points, was, is).map(|(_, most)| most);
        Reach { step: slider_step(is), most: most.unwrap_or_default() }
    }

    /// The two indicators between which points are moved, as they are asked for.
    pub(super) fn transfer_between(&self) -> Option<(&Id, &Id)> {
        let category = self.category()?;
        let view = &self.view.stability;
        let there = |id: &Option<Id>| id.as_ref().and_then(|id| category.indicator(id)).map(|indicator| &indicator.id);
        let first = |not: Option<&Id>| category.indicators.iter().map(|i| &i.id).find(|id| Some(*id) != not);
        let to = there(&view.to);
        let from = there(&view.from).or_else(|| first(to))?;
        Some((from, to.or_else(|| first(Some(from)))?))
    }

    /// The course of points moved between the two, as far as the one has any to give.
    pub(super) fn transfer_course(&self) -> Option<(Course, Reach)> {
        let category = self.category()?.id.clone();
        let (from, to) = self.transfer_between()?;
        let mut balancing = Balancing::default();
        balancing.choose(category.clone(), Balance::From(from.clone()));
        let scope = match &self.view.stability.scope {
            MarksScope::Group(group) if self.category()?.group(group).is_some() => MarksScope::Group(group.clone()),
            MarksScope::Category | MarksScope::Group(_) | MarksScope::Unit(_) => MarksScope::Category,
        };
        let lever = Lever::Marks { category, indicator: to.clone(), scope };
        let reach = Reach { most: self.category()?.full_marks, ..self.reach(&lever) };
        Some((Course::of(&lever, self.book.pair(), &balancing)?, reach))
    }
}

/// Of whose marks a lever is.
pub(super) fn lever_of(lever: &Lever) -> Option<(&Id, &MarksScope)> {
    let Lever::Marks { indicator, scope, .. } = lever else { return None };
    Some((indicator, scope))
}
