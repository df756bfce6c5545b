//! The search for the answer, and the answer confirmed by evaluating it.

use std::rc::Rc;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::Ask;
use crate::analysis::{Answer, Headline, Pairing, Question, Seek};
use crate::engine::Evaluation;
use crate::workbench::{Pair, State};

/// Up to so many units the answer is looked for without being asked.
const UNASKED: usize = 5_000;

/// A question about a policy and a roster.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    pair: Pair,
    question: Question,
}

impl Asked {
    fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.pair.policy, &other.pair.policy)
            && Arc::ptr_eq(&self.pair.roster, &other.pair.roster)
            && self.question == other.question
    }
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Solved {
    /// What was asked.
    pub question: Question,
    /// The answer.
    pub answer: Answer,
    /// The figure compared with the target, before and after the nearest solution.
    pub figure: (Option<Decimal>, Option<Decimal>),
    /// What the nearest solution changes, evaluated; absent without one.
    pub confirmed: Option<Headline>,
}

/// What is looked for, and what was found.
#[derive(Debug, Default)]
pub struct Seeker {
    /// What was asked for by hand.
    wanted: Option<Asked>,
    search: Option<(Asked, Seek)>,
    solved: Option<(Asked, Rc<Solved>)>,
}

impl State {
    fn asked(&self) -> Option<Asked> {
        Some(Asked { pair: self.pair().clone(), question: Ask::of(self)?.question? })
    }

    /// Whether the answer is looked for without being asked.
    #[must_use]
    pub fn seeks_unasked(&self) -> bool {
        self.pair().roster.units.len() <= UNASKED
    }

    pub(super) fn start_seeking(&mut self) {
        self.seeker.wanted = self.asked();
    }

    /// Begins to look for the answer to the present question, unless it is known or being looked for. Whether there is
    /// anything to look for.
    pub fn begin_seeking(&mut self) -> bool {
        let asked = self.asked();
        let wanted = |asked: &Asked| self.seeks_unasked() || self.seeker.wanted.as_ref().is_some_and(|at| at.is(asked));
        let Some(asked) = asked.filter(wanted) else {
            self.seeker.search = None;
            return false;
        };
        let known = self.seeker.solved.as_ref().is_some_and(|(of, _)| of.is(&asked));
        let going = self.seeker.search.as_ref().is_some_and(|(of, _)| of.is(&asked));
        if !known && !going {
            let seek = Seek::new(&self.current, asked.question.clone());
            self.seeker.search = Some((asked, seek));
        }
        !known
    }

    /// Tries one more value; whether there is more to try.
    pub fn seek(&mut self) -> bool {
        let Some((asked, mut seek)) = self.seeker.search.take() else { return false };
        if seek.advance() {
            self.seeker.search = Some((asked, seek));
            return true;
        }
        let solved = Rc::new(confirmed(&self.current, asked.question.clone(), seek.answer()));
        self.seeker.solved = Some((asked, solved));
        false
    }

    /// The answer to the present question; absent while it is not known.
    #[must_use]
    pub fn solved(&self) -> Option<&Rc<Solved>> {
        let asked = self.asked()?;
        self.seeker.solved.as_ref().filter(|(of, _)| of.is(&asked)).map(|(_, solved)| solved)
    }

    /// Values tried, and how many there are, while the answer is looked for.
    #[must_use]
    pub fn seek_progress(&self) -> Option<(usize, usize)> {
        self.seeker.search.as_ref().map(|(_, seek)| seek.progress())
    }
}

/// The answer with what its nearest solution changes, evaluated.
fn confirmed(current: &Evaluation, question: Question, answer: Answer) -> Solved {
    let figure = |evaluation: &Evaluation| question.target.look(evaluation).and_then(|(figure, _)| figure);
    let before = figure(current);
    let then = answer.nearest.as_ref().and_then(|nearest| {
        let (mut policy, mut roster) = ((**current.policy()).clone(), (**current.roster()).clone());
        for edit in &nearest.edits {
            edit.apply(&mut policy, &mut roster).ok()?;
        }
        let mut then = current.clone();
        then.revise(Arc::new(policy), Arc::clone(current.roster()));
        Some(then)
    });
    let after = then.as_ref().and_then(figure);
    let changes = then.as_ref().map(|then| Headline::of(current, then, &Pairing::of(current, then)));
    Solved { question, answer, figure: (before, after), confirmed: changes }
}
