//! What of a book is kept and read back: its present state, without the history.

use std::sync::Arc;

use super::page::Page;
use super::{Book, ScenarioError};
use crate::scenario::ScenarioName;
use crate::sheet::{Pair, Sheet};
use baton_model::{Id, Scenario};

/// The present state of a book; shares everything with it.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// What the scenarios change.
    pub baseline: Pair,
    /// The scenarios.
    pub sheets: Vec<Arc<Sheet>>,
    /// The one worked on; absent = the baseline.
    pub chosen: Option<Id>,
}

impl Book {
    /// The present state.
    #[must_use]
    pub fn leaf(&self) -> Leaf {
        let Page { baseline, sheets, chosen } = self.present.clone();
        Leaf { baseline, sheets, chosen }
    }

    /// A book that begins with scenarios on a baseline.
    ///
    /// # Errors
    /// The first edit that can't be applied.
    pub fn begin(baseline: Pair, scenarios: Vec<Scenario>, chosen: Option<Id>) -> Result<Self, ScenarioError> {
        let mut page = Page { baseline, sheets: Vec::new(), chosen: None };
        for scenario in scenarios {
            let name = ScenarioName { id: scenario.id.clone(), name: scenario.name.clone() };
            let sheet = Sheet::open(scenario, &page.baseline);
            let sheet = sheet.map_err(|(index, error)| ScenarioError { scenario: name, index, error })?;
            page.sheets.push(Arc::new(sheet));
        }
        let mut book = Self { present: page, past: Vec::new(), future: Vec::new(), gesture: None, changes: 0 };
        book.choose(chosen);
        Ok(book)
    }

    /// Goes on from the present state of another book, as one step that can be taken back.
    pub fn turn_to(&mut self, other: Self) {
        self.let_go();
        self.step(other.present, false);
    }
}
