//! Findings on the policy itself, beyond those that the engine reports while it computes: what can't be meant, what has no
//! effect, and what stands on the edge. Each check is a file, with the fixes of what it finds; codes are declared in
//! `engine/finding`, words are in `words`.
//!
//! They are looked for a piece at a time, so that a page can do other things in between.

mod caps;
mod circumstances;
mod computed;
mod correlation;
mod descending;
mod effect;
mod grade_rules;
mod makeup;
mod marks;
mod reach;
mod rounding;
mod thresholds;
mod ties;

pub use computed::fixes_of;
pub use makeup::Individual;

use self::caps::Capped;
use baton_engine::exact::Exact;
use baton_engine::{CategoryView, Code, Evaluation, Finding, Place};
use baton_model::{Arrange, Category, Condition, Grade, Id};

/// Fewest units on which a correlation says anything: among eight, 0.9 comes by chance twice in a thousand pairs.
const FEWEST_UNITS: usize = 8;
/// Members whose measures are looked at in one piece.
const MEMBERS: usize = 2_000;

/// A category, as the checks look at it.
#[derive(Clone, Copy)]
struct Subject<'a> {
    evaluation: &'a Evaluation,
    category: &'a Category,
    view: CategoryView<'a>,
    /// How many individual indicators its units should have, where that is said.
    individual: Option<&'a Individual>,
}

impl<'a> Subject<'a> {
    fn new(evaluation: &'a Evaluation, position: usize, individual: &'a [Individual]) -> Option<Self> {
        let view = evaluation.category(position)?;
        let category: &Category = view.policy();
        let individual = individual.iter().find(|range| range.category == category.id);
        Some(Self { evaluation, category, view, individual })
    }

    fn place(&self) -> Place {
        Place::category(&self.category.id)
    }

    fn at_grade(&self, grade: &Grade) -> Place {
        self.place().at_grade(&grade.id)
    }

    fn at_indicator(&self, indicator: &Id) -> Place {
        self.place().at_indicator(indicator)
    }

    /// How many members are ranked, where a condition holds for them all.
    fn all_meet(&self, condition: &Condition) -> Option<u32> {
        let held = |member| self.view.holds(member, condition).then_some(1_u32);
        let mut ranked = self.view.ranked();
        let units = ranked.try_fold(0_u32, |units, (member, _)| Some(units.saturating_add(held(member)?)))?;
        (units > 0).then_some(units)
    }

    /// A column's rates, where assessed.
    fn rates(&self, column: usize) -> Vec<Option<&'a Exact>> {
        self.view.rates(column).iter().map(Option::as_ref).collect()
    }
}

/// A check of a category as a whole.
type Check = fn(&Subject<'_>, &mut Vec<Finding>);

/// How marks and indicators are made up, the ladder, and what indicators do.
const BEFORE_PAIRS: [Check; 11] = [
    marks::check,
    makeup::common,
    makeup::individual,
    reach::check,
    thresholds::check,
    descending::check,
    circumstances::check,
    grade_rules::check,
    ties::check,
    effect::dead,
    effect::against,
];

/// Rounding at the cuts, and caps on bonuses and deductions.
const AFTER_PAIRS: [Check; 2] = [rounding::check, caps::ledger_caps];

/// What is looked at in one category.
#[derive(Clone, Copy, Debug)]
enum Piece {
    Whole(Check),
    /// The rates of an indicator, to be compared with others'.
    Column(usize),
    /// Whether two indicators go together.
    Pair(usize, usize),
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
    found: Vec<Finding>,
}

impl Checkup {
    /// Plans the search. `individual` says which categories' units should have how many individual indicators.
    #[must_use]
    pub fn new(evaluation: &Evaluation, individual: Vec<Individual>) -> Self {
        let mut pieces = Vec::new();
        for (position, category) in evaluation.policy().categories.iter().enumerate() {
            let columns = 0..category.indicators.len();
            let mut plan: Vec<Piece> = BEFORE_PAIRS.map(Piece::Whole).to_vec();
            plan.extend(columns.clone().map(Piece::Column));
            let pairs = columns
                .clone()
                .flat_map(|one| (one.saturating_add(1)..columns.end).map(move |other| Piece::Pair(one, other)));
            plan.extend(pairs);
            plan.extend(AFTER_PAIRS.map(Piece::Whole));
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
        if let Some(subject) = Subject::new(evaluation, position, &self.individual) {
            let found = &mut self.found;
            match piece {
                Piece::Whole(check) => check(&subject, found),
                Piece::Column(column) => {
                    self.columns.truncate(column);
                    self.columns.push(correlation::millionths(&subject, column));
                }
                Piece::Pair(one, other) => {
                    if let (Some(x), Some(y)) = (self.columns.get(one), self.columns.get(other)) {
                        found.extend(correlation::check(&subject, (one, x), (other, y)));
                    }
                }
                Piece::RateCap(column) => finished = self.capped.advance(&subject, column, MEMBERS, found),
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
    pub fn finish(self) -> Vec<Finding> {
        let mut found = self.found;
        found.arrange_by_key(|finding| {
            let by_rounding = matches!(finding.code, Code::RoundingDecides { .. });
            (finding.severity, !by_rounding, !matches!(finding.code, Code::TiesUnsplit { .. }))
        });
        found
    }
}

/// All findings of this kind, in the order of [`Checkup::finish`]. `individual` says which categories' units should have how
/// many individual indicators.
#[must_use]
pub fn lint(evaluation: &Evaluation, individual: &[Individual]) -> Vec<Finding> {
    let mut checkup = Checkup::new(evaluation, individual.to_vec());
    while checkup.advance(evaluation) {}
    checkup.finish()
}

/// Whether the engine reports the same per unit, so that a list of both shows it once.
#[must_use]
pub fn covers(code: &Code) -> bool {
    matches!(code, Code::MarksNotFull { .. })
}
