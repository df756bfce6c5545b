//! Which edits a unit's change comes from: what is asked, and the answer as lines that add up.
//!
//! Edits stand on the baseline. Where another scenario is the base, its edits are those that are not made: each takes away
//! what it would have brought, and what both scenarios edit alike keeps only the difference.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::{Pair, State, Step};
use baton_analysis::{Explained, Game, MOST_EXACT, Sampling, Shapley};
use baton_engine::Evaluation;
use baton_model::{Arrange, Edit, Id};

/// Units × evaluations that are done at once; more is done beside the page.
const MOST_AT_ONCE: usize = 3_000;

/// A figure whose change is to be split over edits.
#[derive(Clone, Debug)]
pub struct Question {
    /// What the edits stand on.
    pub baseline: Pair,
    /// The edits of the scenario.
    pub with: Vec<Arc<Step>>,
    /// The edits of its base, if that is another scenario.
    pub without: Vec<Arc<Step>>,
    /// The unit.
    pub unit: Id,
    /// The figure.
    pub figure: Explained,
    /// Whether a lever is being moved: what takes long waits.
    pub going: bool,
}

impl PartialEq for Question {
    fn eq(&self, other: &Self) -> bool {
        let same = |a: &[Arc<Step>], b: &[Arc<Step>]| {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| Arc::ptr_eq(a, b) || a.edit == b.edit)
        };
        self.baseline.is(&other.baseline)
            && (&self.unit, self.figure, self.going) == (&other.unit, other.figure, other.going)
            && same(&self.with, &other.with)
            && same(&self.without, &other.without)
    }
}

/// The change of a figure, split over edits.
#[derive(Clone, Debug, PartialEq)]
pub struct Causes {
    /// Lines that add up to the whole, the largest first; edits that bring nothing are left out.
    pub lines: Vec<Cause>,
    /// How many edits bring nothing.
    pub idle: usize,
    /// The whole change.
    pub whole: Decimal,
    /// In how many random orders the edits were let come; absent where it is exact.
    pub orders: Option<u32>,
}

/// What an edit brings.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    /// The edit.
    pub step: Arc<Step>,
    /// Whether it is an edit of the base that is not made.
    pub unmade: bool,
    /// What it brings.
    pub part: Decimal,
}

impl State {
    /// What to ask about a unit of the scenario worked on; absent without edits.
    #[must_use]
    pub fn question(&self, unit: usize, figure: Explained) -> Option<Question> {
        let book = self.book();
        let steps =
            |id: Option<&Id>| id.and_then(|id| book.sheet(id)).map_or(Vec::new(), |sheet| sheet.steps().to_vec());
        let with = steps(book.chosen().map(|sheet| &sheet.id));
        let without = steps(self.view().base.as_ref());
        let unit = self.pair().roster.units.get(unit)?.id.clone();
        let asked = !(with.is_empty() && without.is_empty());
        let baseline = book.baseline().clone();
        asked.then_some(Question { baseline, with, without, unit, figure, going: book.going() })
    }
}

impl Question {
    /// The edits of the scenario, and of its base.
    #[must_use]
    pub fn edits(&self) -> (Vec<Edit>, Vec<Edit>) {
        let edits = |steps: &[Arc<Step>]| steps.iter().map(|step| step.edit.clone()).collect();
        (edits(&self.with), edits(&self.without))
    }

    /// How often the edits are let come where there are too many for every subset: fewer where there is more to evaluate.
    #[must_use]
    pub fn sampling(&self) -> Sampling {
        let units = self.baseline.roster.units.len();
        let edits = self.with.len().max(self.without.len()).max(1);
        let orders = 40_000_000 / units.saturating_mul(edits).max(1);
        let orders = u32::try_from(orders.clamp(20, 200)).unwrap_or(20);
        Sampling { orders, ..Sampling::default() }
    }

    /// Whether it is answered fast enough to do so at once.
    #[must_use]
    pub fn at_once(&self) -> bool {
        let evaluations = |edits: usize| if edits > MOST_EXACT { usize::MAX } else { 1 << edits };
        let evaluations = evaluations(self.with.len()).saturating_add(evaluations(self.without.len()));
        evaluations.saturating_mul(self.baseline.roster.units.len()) <= MOST_AT_ONCE
    }

    /// The answer, worked out here and now.
    #[must_use]
    pub fn answer(&self) -> Option<Causes> {
        let base = Evaluation::new(Arc::clone(&self.baseline.policy), Arc::clone(&self.baseline.roster));
        let split = |edits: &[Edit], others: &[Edit]| {
            let game = Game::new(&base, edits.to_vec(), self.unit.clone(), self.figure, self.sampling());
            let mut game = game.beside(others);
            game.advance(u32::MAX);
            game.result()
        };
        let (with, without) = self.edits();
        self.told(split(&with, &without), split(&without, &with))
    }

    /// The answer in lines, from the splits over the edits of the scenario and of its base. `None` where neither knows the
    /// figure.
    #[must_use]
    pub fn told(&self, with: Option<Shapley>, without: Option<Shapley>) -> Option<Causes> {
        let zero = Decimal::ZERO;
        // A unit that the base's side doesn't know has nothing there, as everywhere; a place or grade can't be split then.
        let absent_is_nothing = match self.figure {
            Explained::Total | Explained::Bonus => true,
            Explained::Place | Explained::Grade => false,
        };
        let known = |split: &Option<Shapley>| split.is_some() || absent_is_nothing;
        if !(known(&with) && known(&without)) || (with.is_none() && without.is_none()) {
            return None;
        }
        let parts = |split: &Option<Shapley>| split.as_ref().map_or(Vec::new(), |split| split.parts.clone());
        let after = |split: &Option<Shapley>| split.as_ref().map_or(zero, |split| split.after);
        let whole = after(&with).checked_sub(after(&without))?;
        let line = |unmade: bool| move |(step, part): (&Arc<Step>, Decimal)| Cause { step: step.clone(), unmade, part };
        let mut lines: Vec<Cause> = self.with.iter().zip(parts(&with)).map(line(false)).collect();
        for (step, part) in self.without.iter().zip(parts(&without)) {
            let part = zero.checked_sub(part)?;
            // What both edit alike is one line.
            match lines.iter_mut().find(|line| !line.unmade && line.step.edit == step.edit) {
                Some(line) => line.part = line.part.checked_add(part)?,
                None => lines.push(Cause { step: step.clone(), unmade: true, part }),
            }
        }
        let edits = lines.len();
        lines.retain(|line| !line.part.is_zero());
        lines.arrange_by_key(|line| std::cmp::Reverse(line.part.abs()));
        let sampled = |split: &Option<Shapley>| split.as_ref().and_then(|split| split.sampled);
        let orders = sampled(&with).or_else(|| sampled(&without)).map(|sampling| sampling.orders);
        Some(Causes { idle: edits - lines.len(), lines, whole, orders })
    }
}
