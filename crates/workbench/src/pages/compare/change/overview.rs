//! All scenarios in one table: what each changes against the base.

use std::sync::Arc;

use crate::{Page, Pair, ScenarioName, State};
use baton_analysis::Pairing;
use baton_engine::Evaluation;
use baton_model::Id;

/// Up to so many units every scenario is figured; of more, only those that are shown beside each other.
pub const MOST_SMALL: usize = 5_000;

/// A scenario in figures, and what they were worked out from.
#[derive(Clone, Debug)]
pub(crate) struct Figured {
    id: Option<Id>,
    base: Pair,
    pair: Pair,
    figures: baton_analysis::Headline,
}

/// One scenario, or the baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// What it is called; absent = the baseline.
    pub name: Option<ScenarioName>,
    /// How many edits it has.
    pub edits: usize,
    /// Whether it is worked on.
    pub chosen: bool,
    /// Whether the others are compared with it.
    pub is_base: bool,
    /// What it changes against the base; absent where that would take too long.
    pub figures: Option<baton_analysis::Headline>,
}

impl State {
    /// Works out the figures of all scenarios, where the page shows them and something they come from differs.
    pub(crate) fn revise_overview(&mut self) {
        if self.view.page != Page::Compare {
            self.overview.clear();
            return;
        }
        let base = self.book.pair_of(self.view.base.as_ref()).clone();
        let chosen = self.book.chosen().map(|sheet| sheet.id.clone());
        let known = std::mem::take(&mut self.overview);
        for id in self.figured() {
            let pair = self.book.pair_of(id.as_ref()).clone();
            let old = known.iter().find(|old| old.id == id && old.base.is(&base) && old.pair.is(&pair));
            let figures = match old {
                Some(old) => old.figures.clone(),
                None if id == chosen => self.figures(),
                None => {
                    let of = |evaluation: &Evaluation| {
                        baton_analysis::Headline::of(&self.base, evaluation, &Pairing::of(&self.base, evaluation))
                    };
                    match self.beside(id.as_ref()) {
                        Some(evaluation) => of(evaluation),
                        None => {
                            let mut evaluation = self.base.clone();
                            evaluation.revise(Arc::clone(&pair.policy), Arc::clone(&pair.roster));
                            of(&evaluation)
                        }
                    }
                }
            };
            self.overview.push(Figured { id, base: base.clone(), pair, figures });
        }
    }

    /// The scenarios whose figures are worked out.
    fn figured(&self) -> Vec<Option<Id>> {
        if self.base.roster().units.len() > MOST_SMALL {
            return self.shown();
        }
        std::iter::once(None).chain(self.book.sheets().iter().map(|sheet| Some(sheet.id.clone()))).collect()
    }

    /// All scenarios with what each changes.
    #[must_use]
    pub fn overview(&self) -> Vec<Overview> {
        let chosen = self.book.chosen().map(|sheet| &sheet.id);
        let sheets = self.book.sheets().iter().map(|sheet| Some(sheet.as_ref()));
        std::iter::once(None)
            .chain(sheets)
            .map(|sheet| {
                let id = sheet.map(|sheet| &sheet.id);
                let figured = self.overview.iter().find(|figured| figured.id.as_ref() == id);
                Overview {
                    name: sheet.map(ScenarioName::of),
                    edits: sheet.map_or(0, |sheet| sheet.steps().len()),
                    chosen: id == chosen,
                    is_base: id == self.view.base.as_ref(),
                    figures: figured.map(|figured| figured.figures.clone()),
                }
            })
            .collect()
    }
}
