//! The sentence first: what a scenario does, against its base.

use std::sync::Arc;

use crate::book::Book;
use crate::scenario::ScenarioName;
use baton_analysis::{Distance, Pairing, nearest};
use baton_engine::Evaluation;
use baton_model::{Id, Unit};

/// Most units among which the nearest to another grade is looked for while a lever moves.
const MOST_SEARCHED: usize = 500;

/// What a scenario changes, in figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// The scenario; absent = the baseline is looked at.
    pub scenario: Option<ScenarioName>,
    /// The scenario that it is compared with; absent = the baseline.
    pub base: Option<ScenarioName>,
    /// Edits in force.
    pub edits: usize,
    /// Units there are; without any, edits have nobody whose result they could change.
    pub units: usize,
    /// Whether nothing differs but what was observed and entered: the policy and who is assessed are the same.
    pub only_data: bool,
    /// The figures.
    pub figures: baton_analysis::Headline,
    /// Where edits change no grade: the unit that is nearest to another one, with its name.
    pub nearest: Option<(String, Distance)>,
}

impl Headline {
    /// Whether the scenario worked on is what it is compared with.
    #[must_use]
    pub fn itself(&self) -> bool {
        self.scenario.is_some() && self.scenario == self.base
    }

    /// Compares the scenario worked on with its base.
    #[must_use]
    pub fn of(book: &Book, base_id: Option<&Id>, base: &Evaluation, current: &Evaluation, pairing: &Pairing) -> Self {
        let figures = baton_analysis::Headline::of(base, current, pairing);
        let edits = book.edits();
        let few = current.roster().units.len() <= MOST_SEARCHED;
        // Looked for once a lever rests: that takes longer than all else that a moving one changes.
        let wanted = edits > 0 && figures.regraded() == 0 && few && !book.going();
        let nearest = if wanted { nearest(current) } else { None };
        let nearest = nearest.map(|distance| {
            let unit = current.roster().units.iter().find(|unit| unit.id == distance.unit);
            (unit.map_or_else(String::new, |unit| unit.name.clone()), distance)
        });
        Self {
            scenario: book.chosen().map(ScenarioName::of),
            base: base_id.and_then(|id| book.sheet(id)).map(ScenarioName::of),
            edits,
            units: current.roster().units.len(),
            only_data: figures.regraded() > 0 && only_data(base, current),
            figures,
            nearest,
        }
    }
}

/// Whether two evaluations differ in nothing but readings and entries of the ledgers.
fn only_data(base: &Evaluation, current: &Evaluation) -> bool {
    let (was, is) = (base.roster(), current.roster());
    let same_policy = Arc::ptr_eq(base.policy(), current.policy()) || base.policy() == current.policy();
    let same_but_data = |(was, is): (&Arc<Unit>, &Arc<Unit>)| {
        Arc::ptr_eq(was, is) || {
            let data =
                Unit { observations: was.observations.clone(), adjustments: was.adjustments.clone(), ..(**is).clone() };
            data == **was
        }
    };
    same_policy && was.units.len() == is.units.len() && was.units.iter().zip(&is.units).all(same_but_data)
}
