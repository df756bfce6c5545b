//! The sentence first: what a scenario does, against its base.

use super::book::Book;
use super::scenario::ScenarioName;
use crate::analysis::{self, Distance, Pairing, nearest};
use crate::engine::Evaluation;
use crate::model::Id;

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
    /// The figures.
    pub figures: analysis::Headline,
    /// Where edits change no grade: the unit that is nearest to another one, with its name.
    pub nearest: Option<(String, Distance)>,
}

impl Headline {
    /// Compares the scenario worked on with its base.
    #[must_use]
    pub fn of(book: &Book, base_id: Option<&Id>, base: &Evaluation, current: &Evaluation, pairing: &Pairing) -> Self {
        let figures = analysis::Headline::of(base, current, pairing);
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
            figures,
            nearest,
        }
    }
}
