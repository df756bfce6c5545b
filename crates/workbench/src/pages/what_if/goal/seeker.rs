//! The search for the answer, and the answer confirmed by evaluating it.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Ask, Inquiry};
use crate::pages::check::stability::Size;
use crate::{Pair, State};
use baton_analysis::{Answer, Headline, NeedSearch, Needs, Pairing, Question, Seek};
use baton_engine::Evaluation;
use baton_model::Id;

/// Up to so many units the answer about one figure is looked for without being asked: some 500 evaluations.
const UNASKED: usize = 500;

/// A question about a policy and a roster.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    pair: Pair,
    inquiry: Inquiry,
}

impl Asked {
    fn is(&self, other: &Self) -> bool {
        self.pair.is(&other.pair) && self.inquiry == other.inquiry
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

/// What a unit would need, indicator by indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Needed {
    /// What was found.
    pub needs: Needs,
    /// The indicators' names.
    names: BTreeMap<Id, String>,
}

impl Needed {
    /// What an indicator is called.
    #[must_use]
    pub fn name(&self, indicator: &Id) -> &str {
        self.names.get(indicator).map_or("", String::as_str)
    }
}

/// A search that goes on.
#[derive(Debug)]
enum Search {
    One(Box<(Question, Seek)>),
    Each(Box<NeedSearch>),
}

impl Search {
    /// Begins to look; `None` where what the question names is not there.
    fn new(current: &Evaluation, inquiry: &Inquiry) -> Option<Self> {
        Some(match inquiry {
            Inquiry::One(question) => Self::One(Box::new((question.clone(), Seek::new(current, question.clone())))),
            Inquiry::Each(question) => Self::Each(Box::new(NeedSearch::new(current, question)?)),
        })
    }

    fn advance(&mut self) -> bool {
        match self {
            Self::One(one) => one.1.advance(),
            Self::Each(search) => search.advance(),
        }
    }

    fn progress(&self) -> (usize, usize) {
        match self {
            Self::One(one) => one.1.progress(),
            Self::Each(search) => search.progress(),
        }
    }

    fn found(self, current: &Evaluation) -> Found {
        match self {
            Self::One(one) => {
                let (question, seek) = *one;
                Found::One(Rc::new(confirmed(current, question, seek.answer())))
            }
            Self::Each(search) => {
                let categories = current.policy().categories.iter().flat_map(|category| &category.indicators);
                let needs = search.needs();
                let of = |id: &Id| categories.clone().find(|indicator| indicator.id == *id);
                let names =
                    needs.ways.iter().filter_map(|way| Some((way.indicator.clone(), of(&way.indicator)?.name.clone())));
                let names = names.collect();
                Found::Each(Rc::new(Needed { needs, names }))
            }
        }
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
enum Found {
    One(Rc<Solved>),
    Each(Rc<Needed>),
}

/// What is looked for, and what was found.
#[derive(Debug, Default)]
pub struct Seeker {
    /// What was asked for by hand.
    wanted: Option<Asked>,
    search: Option<(Asked, Search)>,
    found: Option<(Asked, Found)>,
}

impl State {
    fn asked(&self) -> Option<Asked> {
        Some(Asked { pair: self.pair().clone(), inquiry: Ask::of(self)?.inquiry? })
    }

    /// Whether the answer to an inquiry is looked for without being asked: not where that takes many seconds.
    fn seeks_unasked(&self, inquiry: &Inquiry) -> bool {
        match inquiry {
            Inquiry::One(_) => self.pair().roster.units.len() <= UNASKED,
            Inquiry::Each(_) => self.size() == Size::Usual,
        }
    }

    pub(super) fn start_seeking(&mut self) {
        self.seeker.wanted = self.asked();
    }

    /// Begins to look for the answer to the present question, unless it is known or being looked for. Whether there is
    /// anything to look for.
    pub fn begin_seeking(&mut self) -> bool {
        let asked = self.asked();
        let wanted = |asked: &Asked| {
            self.seeks_unasked(&asked.inquiry) || self.seeker.wanted.as_ref().is_some_and(|at| at.is(asked))
        };
        let Some(asked) = asked.filter(wanted) else {
            self.seeker.search = None;
            return false;
        };
        let known = self.seeker.found.as_ref().is_some_and(|(of, _)| of.is(&asked));
        let going = self.seeker.search.as_ref().is_some_and(|(of, _)| of.is(&asked));
        if !known && !going {
            let search = Search::new(&self.current, &asked.inquiry);
            self.seeker.search = search.map(|search| (asked, search));
            return self.seeker.search.is_some();
        }
        !known
    }

    /// Tries one more value, or one more indicator; whether there is more to try.
    pub fn seek(&mut self) -> bool {
        let Some((asked, mut search)) = self.seeker.search.take() else { return false };
        if search.advance() {
            self.seeker.search = Some((asked, search));
            return true;
        }
        self.seeker.found = Some((asked, search.found(&self.current)));
        false
    }

    fn found(&self) -> Option<&Found> {
        let asked = self.asked()?;
        self.seeker.found.as_ref().filter(|(of, _)| of.is(&asked)).map(|(_, found)| found)
    }

    /// The answer to the present question about one figure; absent while it is not known.
    #[must_use]
    pub fn solved(&self) -> Option<&Rc<Solved>> {
        match self.found()? {
            Found::One(solved) => Some(solved),
            Found::Each(_) => None,
        }
    }

    /// What a unit would need, indicator by indicator, where that is asked; absent while it is not known.
    #[must_use]
    pub fn needed(&self) -> Option<&Rc<Needed>> {
        match self.found()? {
            Found::One(_) => None,
            Found::Each(needed) => Some(needed),
        }
    }

    /// Values or indicators tried, and how many there are, while the answer is looked for.
    #[must_use]
    pub fn seek_progress(&self) -> Option<(usize, usize)> {
        self.seeker.search.as_ref().map(|(_, search)| search.progress())
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
