//! The answers about one category in one state, worked out one after the other.

use std::rc::Rc;

use rust_decimal::Decimal;

use super::LARGE;
use super::band::Band;
use super::basis::{Basis, Course};
use super::task::{Reach, Task};
use baton_analysis::{self, Distance, EpsilonRobustness, Interval, Lever, Probe};
use baton_engine::Evaluation;

/// Values of a course looked at in one go.
const LOOKS: usize = 8;
/// Members whose distances are looked for in one go.
const MEMBERS: usize = 4;

/// The answers about one category in one state.
pub(super) struct Board {
    pub(super) basis: Basis,
    /// By course; absent where the policy doesn't have what it moves.
    pub(super) bands: Vec<(Course, Option<Rc<Band>>)>,
    pub(super) intervals: Vec<(Lever, Option<Rows>)>,
    /// Those whose distances are wanted, with their positions in the category; none before they are looked for.
    pub(super) wanted: Option<Vec<(usize, usize)>>,
    /// Of the first so many of them.
    pub(super) distances: Vec<Option<Distance>>,
    pub(super) orders: Option<Vec<EpsilonRobustness>>,
    /// Whether anything was worked out here, not only taken over.
    pub(super) worked: bool,
    probe: Option<Probe>,
    going: Option<(Course, baton_analysis::Course)>,
}

/// How far one lever may move before a grade, a place or 优秀 changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// No unit's grade changes.
    pub grades: Band,
    /// No unit's place changes.
    pub ranks: Band,
    /// No unit gains or loses 优秀.
    pub excellent: Band,
}

impl Board {
    pub(super) fn new(basis: Basis) -> Self {
        Self {
            basis,
            bands: Vec::new(),
            intervals: Vec::new(),
            wanted: None,
            distances: Vec::new(),
            orders: None,
            worked: false,
            probe: None,
            going: None,
        }
    }

    pub(super) fn band(&self, course: &Course) -> Option<&Option<Rc<Band>>> {
        self.bands.iter().find(|(candidate, _)| candidate == course).map(|(_, band)| band)
    }

    /// Whether all distances are known.
    pub(super) fn measured(&self) -> bool {
        self.wanted.as_ref().is_some_and(|wanted| self.distances.len() >= wanted.len())
    }

    /// What was only needed to work things out goes.
    pub(super) fn rest(&mut self) {
        self.probe = None;
        self.going = None;
    }

    /// Works out a little of a task; distances are wanted of the units at these positions in the roster. False where the
    /// evaluation doesn't have the category.
    pub(super) fn work(&mut self, evaluation: &Evaluation, task: Task, of: Vec<usize>) -> bool {
        self.worked = true;
        let Some(mut probe) = self.probe.take().or_else(|| Probe::of(evaluation, &self.basis.category.id)) else {
            return false;
        };
        match task {
            Task::Band(course, reach) => self.find(&mut probe, course, reach),
            Task::Interval(lever, step) => {
                let rows = probe.interval(&lever, step).ok().map(|interval| self.named(&interval));
                self.intervals.push((lever, rows));
            }
            Task::Distances => {
                let wanted = self.wanted.get_or_insert_with(|| {
                    let member = |unit: usize| Some((unit, probe.members().iter().position(|&at| at == unit)?));
                    of.into_iter().filter_map(member).collect()
                });
                let few = if probe.members().len() > LARGE { 1 } else { MEMBERS };
                for (_, member) in wanted.iter().skip(self.distances.len()).take(few) {
                    self.distances.push(probe.distance(*member));
                }
            }
            Task::Orders => self.orders = Some(probe.orders()),
        }
        self.probe = Some(probe);
        true
    }

    fn named(&self, interval: &Interval) -> Rows {
        let band = |span| Band::of(&self.basis, interval.now, interval.step, span);
        Rows { grades: band(&interval.grades), ranks: band(&interval.ranks), excellent: band(&interval.excellent) }
    }

    fn find(&mut self, probe: &mut Probe, course: Course, reach: Reach) {
        let Reach { step, most } = reach;
        let Some(now) = course.now(&self.basis) else { return self.bands.push((course, None)) };
        let known = |band: Band| Some(Rc::new(band));
        let named = |span| Band::of(&self.basis, now, step.get(), &span);
        if let Some(lever) = course.straight() {
            let band = probe.grades(&lever, step).map(named).and_then(known);
            return self.bands.push((course, band));
        }
        let going = self.going.take().filter(|(of, _)| *of == course).map(|(_, search)| search);
        let full = self.basis.category.full_marks.get();
        let most = full.min(most.get());
        let ends = (now.min(Decimal::ZERO), now.max(most));
        let Some(mut search) = going.or_else(|| baton_analysis::Course::new(probe, now, ends, step.get())) else {
            return self.bands.push((course, None));
        };
        for _ in 0..LOOKS {
            let Some(value) = search.next() else { break };
            search.look(probe, course.at(&self.basis.category, value));
        }
        match search.span() {
            Some(span) => {
                let band = known(named(span).ending_at(most, full));
                self.bands.push((course, band));
            }
            None => self.going = Some((course, search)),
        }
    }
}
