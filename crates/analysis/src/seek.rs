//! The search of goal seek, one evaluation at a time, so that a page can do other things in between.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::solve::{Answer, Found, Question, Range, Reason, Solution, found, grid, typable_nearest, why};
use baton_engine::Evaluation;
use baton_model::{Policy, Roster};

/// Up to so many values, all are tried.
const MOST_TRIED: i64 = 512;

/// A search that goes on.
#[derive(Clone, Debug)]
pub struct Seek {
    question: Question,
    policy: Arc<Policy>,
    roster: Arc<Roster>,
    /// Evaluated at one value after the other.
    evaluation: Evaluation,
    /// The first multiple of the step that is allowed, how many there are, and how many are leapt over at first.
    first: Decimal,
    count: i64,
    stride: i64,
    phase: Phase,
    tried: Vec<(i64, Found)>,
    ranges: Vec<(i64, i64)>,
    answer: Answer,
}

#[derive(Clone, Debug)]
enum Phase {
    /// The multiple to be tried next.
    Grid(i64),
    /// Ends of ranges that lie between a value that reaches the target and one that doesn't, the last first.
    Edges(Vec<Edge>),
    /// All is known.
    Done,
}

#[derive(Clone, Copy, Debug)]
struct Edge {
    /// Which range.
    range: usize,
    /// Whether it is its lower end.
    low: bool,
    good: i64,
    bad: i64,
}

impl Seek {
    /// Plans the search from what is evaluated.
    #[must_use]
    pub fn new(evaluation: &Evaluation, question: Question) -> Self {
        let answer = Answer {
            now: Decimal::ZERO,
            reached_now: false,
            ranges: Vec::new(),
            nearest: None,
            reason: Some(Reason::NothingToMove),
            complete: true,
            spacing: question.step.get(),
        };
        let mut seek = Self {
            policy: Arc::clone(evaluation.policy()),
            roster: Arc::clone(evaluation.roster()),
            evaluation: evaluation.clone(),
            first: Decimal::ZERO,
            count: 0,
            stride: 1,
            phase: Phase::Done,
            tried: Vec::new(),
            ranges: Vec::new(),
            question,
            answer,
        };
        let now = seek.question.lever.present(&seek.policy, &seek.roster).and_then(|now| Some((now, seek.at(now)?)));
        let Some((now, found)) = now else { return seek };
        (seek.answer.now, seek.answer.reached_now) = (now, found.reached);
        seek.answer.reason = Some(Reason::NoValues);
        let Some((first, count)) = grid(&seek.question) else { return seek };
        (seek.first, seek.count) = (first, count);
        seek.stride =
            count.saturating_add(MOST_TRIED).saturating_sub(2).div_euclid(MOST_TRIED.saturating_sub(1)).max(1);
        seek.answer.complete = seek.stride == 1;
        seek.answer.spacing = seek.question.step.get().saturating_mul(Decimal::from(seek.stride));
        seek.phase = Phase::Grid(0);
        seek
    }

    /// Tries one more value; whether there is more to try.
    pub fn advance(&mut self) -> bool {
        match std::mem::replace(&mut self.phase, Phase::Done) {
            Phase::Grid(index) => {
                let found = self.value(index).and_then(|value| self.at(value));
                self.tried.extend(found.map(|found| (index, found)));
                let last = self.count.saturating_sub(1);
                self.phase = if index < last {
                    Phase::Grid(index.saturating_add(self.stride).min(last))
                } else {
                    Phase::Edges(self.edges())
                };
                true
            }
            Phase::Edges(mut edges) => {
                let Some(edge) = edges.last_mut() else {
                    self.conclude();
                    return false;
                };
                if edge.good.abs_diff(edge.bad) > 1 {
                    let middle = edge.good.saturating_add(edge.bad).div_euclid(2);
                    let reached =
                        self.value(middle).and_then(|value| self.at(value)).is_some_and(|found| found.reached);
                    if reached { edge.good = middle } else { edge.bad = middle }
                } else {
                    if let Some(range) = self.ranges.get_mut(edge.range) {
                        if edge.low { range.0 = edge.good } else { range.1 = edge.good }
                    }
                    edges.pop();
                }
                self.phase = Phase::Edges(edges);
                true
            }
            Phase::Done => false,
        }
    }

    /// Values tried, and how many there are to try, but for the ends of ranges.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let of = self.count.saturating_sub(2).div_euclid(self.stride.max(1)).saturating_add(2).min(self.count);
        (self.tried.len(), usize::try_from(of).unwrap_or(0))
    }

    /// What was found.
    #[must_use]
    pub fn answer(self) -> Answer {
        self.answer
    }

    /// The ranges of the grid, and their ends that are not known exactly.
    fn edges(&mut self) -> Vec<Edge> {
        let mut edges = Vec::new();
        let mut previous: Option<(i64, bool)> = None;
        for (index, found) in &self.tried {
            let range = self.ranges.len().saturating_sub(1);
            match (previous, found.reached) {
                (Some((before, true)), false) => edges.push(Edge { range, low: false, good: before, bad: *index }),
                (Some((_, true)), true) => {
                    if let Some(range) = self.ranges.last_mut() {
                        range.1 = *index;
                    }
                }
                (before, true) => {
                    let range = self.ranges.len();
                    edges.extend(before.map(|(bad, _)| Edge { range, low: true, good: *index, bad }));
                    self.ranges.push((*index, *index));
                }
                (_, false) => {}
            }
            previous = Some((*index, found.reached));
        }
        edges
    }

    fn conclude(&mut self) {
        let range = |(low, high): &(i64, i64)| Some(Range { low: self.value(*low)?, high: self.value(*high)? });
        let ranges: Vec<Range> = self.ranges.iter().filter_map(range).collect();
        let (now, step) = (self.answer.now, self.question.step.get());
        let nearest = ranges.iter().map(|range| typable_nearest(range, now, step));
        let nearest = nearest.min_by_key(|value| value.saturating_sub(now).abs());
        let nearest = nearest.filter(|value| self.at(*value).is_some_and(|found| found.reached));
        self.answer.nearest = nearest.and_then(|value| {
            let edits = self.question.lever.edits(&self.policy, value)?;
            Some(Solution { value, edits })
        });
        let reason = ranges.is_empty().then(|| why(&self.tried, |index| self.value(index), &self.question.target));
        self.answer.reason = reason;
        self.answer.ranges = ranges;
    }

    fn value(&self, index: i64) -> Option<Decimal> {
        let multiple = self.first.checked_add(Decimal::from(index))?;
        multiple.checked_mul(self.question.step.get()).map(|value| value.normalize())
    }

    fn at(&mut self, value: Decimal) -> Option<Found> {
        let mut policy = (*self.policy).clone();
        let mut roster = Roster::default();
        for edit in self.question.lever.edits(&policy, value)? {
            edit.apply(&mut policy, &mut roster).ok()?;
        }
        self.evaluation.revise(Arc::new(policy), Arc::clone(&self.roster));
        found(&self.evaluation, &self.question.target)
    }
}
