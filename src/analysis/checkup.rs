//! Looking for the findings on a policy a piece at a time, so that a page can do other things in between.

use super::lint::{self, Individual, Lint};
use super::lint_effect::{self, Capped};
use super::lint_grades;
use crate::engine::Evaluation;

/// Members whose measures are looked at in one piece.
const MEMBERS: usize = 2_000;

/// What is looked at in one category.
#[derive(Clone, Copy, Debug)]
enum Piece {
    /// How marks and indicators are made up.
    Frame,
    /// The ladder.
    Ladder,
    /// Indicators that decide nothing, or work against the others.
    Dead,
    /// The rates of an indicator, to be compared with others'.
    Column(usize),
    /// Whether two indicators go together.
    Pair(usize, usize),
    /// Rounding at the cuts.
    Rounding,
    /// Caps on bonuses and deductions.
    Ledger,
    /// The cap of an indicator's rate.
    RateCap(usize),
}

/// The search for findings on one evaluation.
#[derive(Clone, Debug)]
pub struct Checkup {
    individual: Vec<Individual>,
    pieces: Vec<(usize, Piece)>,
    next: usize,
    /// Rates of the category at hand, in millionths.
    columns: Vec<Vec<Option<i64>>>,
    capped: Capped,
    found: Vec<Lint>,
}

impl Checkup {
    /// Plans the search. `individual` says which categories' units should have how many individual indicators.
    #[must_use]
    pub fn new(evaluation: &Evaluation, individual: Vec<Individual>) -> Self {
        let mut pieces = Vec::new();
        for (position, category) in evaluation.policy().categories.iter().enumerate() {
            let columns = 0..category.indicators.len();
            let mut plan = vec![Piece::Frame, Piece::Ladder, Piece::Dead];
            plan.extend(columns.clone().map(Piece::Column));
            let pairs = columns
                .clone()
                .flat_map(|one| (one.saturating_add(1)..columns.end).map(move |other| Piece::Pair(one, other)));
            plan.extend(pairs);
            plan.extend([Piece::Rounding, Piece::Ledger]);
            plan.extend(columns.clone().map(Piece::RateCap));
            pieces.extend(plan.into_iter().map(|piece| (position, piece)));
        }
        let (columns, found) = (Vec::new(), Vec::new());
        Self { individual, pieces, next: 0, columns, capped: Capped::default(), found }
    }

    /// Looks at one more piece of the evaluation that the search was planned for; whether there is more.
    pub fn advance(&mut self, evaluation: &Evaluation) -> bool {
        let Some((position, piece)) = self.pieces.get(self.next).copied() else { return false };
        let mut finished = true;
        if let Some(category) = evaluation.policy().categories.get(position) {
            let found = &mut self.found;
            match piece {
                Piece::Frame => {
                    self.columns.clear();
                    lint::frame(evaluation, position, category, &self.individual, found);
                }
                Piece::Ladder => lint_grades::check(evaluation, position, category, found),
                Piece::Dead => {
                    lint_effect::dead(evaluation, position, category, found);
                    lint_effect::against(evaluation, position, category, found);
                }
                Piece::Column(column) => self.columns.push(lint_effect::millionths(evaluation, position, column)),
                Piece::Pair(one, other) => {
                    if let (Some(x), Some(y)) = (self.columns.get(one), self.columns.get(other)) {
                        found.extend(lint_effect::correlated(category, (one, x), (other, y)));
                    }
                }
                Piece::Rounding => lint_effect::rounding(evaluation, position, category, found),
                Piece::Ledger => lint_effect::ledger_caps(evaluation, position, category, found),
                Piece::RateCap(column) => {
                    finished = self.capped.advance(evaluation, (position, column), category, MEMBERS, found);
                }
            }
        }
        if finished {
            self.next = self.next.saturating_add(1);
        }
        self.next < self.pieces.len()
    }

    /// Pieces looked at, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.next, self.pieces.len())
    }

    /// What was found, graver first, of these what decides over a grade now, then in the policy's order.
    #[must_use]
    pub fn finish(self) -> Vec<Lint> {
        let mut found = self.found;
        found.sort_by_key(|lint| (lint.severity, lint.problem.order()));
        found
    }
}

/// All findings of this kind, graver first, of these what decides over a grade now, then in the policy's order. `individual` says which categories' units should
/// have how many individual indicators.
#[must_use]
pub fn lint(evaluation: &Evaluation, individual: &[Individual]) -> Vec<Lint> {
    let mut checkup = Checkup::new(evaluation, individual.to_vec());
    while checkup.advance(evaluation) {}
    checkup.finish()
}
