//! The data grid: values, units and adjustments of one category as a spreadsheet. A [`Sheet`] is read off the state and
//! builds only the cells that are asked for; a [`GridAction`] makes one edit of whatever was typed, pasted or cleared.

mod action;
pub mod clipboard;
mod column;
mod content;
mod draft;
mod findings;
mod ledger;
mod pasted;
mod rows;
mod selection;
mod sheet;
pub(crate) mod tables;
#[cfg(test)]
mod tests;
mod trouble;
mod wrong;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use action::{GridAction, Problem, Report, Why, apply};
pub use baton_exchange::reading_part::Field;
pub(crate) use column::heads;
pub use column::{Column, Head};
pub use content::Content;
pub use findings::Findings;
pub(crate) use findings::{input_of, reading_column};
pub use ledger::Pending;
pub use rows::{Row, Sorted};
pub use selection::{Area, Extends, Motion, Selection, Spot};
pub use sheet::{Cell, Sheet, Window};
pub use wrong::{Kept, Wrong};

use crate::memo::Memo;
use crate::pages::draft::units::newcomers::Newcomers;
use crate::{Action, Pair, State};
use baton_exchange::reading_part::PartError;
use baton_exchange::typed_number::TypedError;
use baton_model::{Category, Id, Policy, Roster};

/// What the rows are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SheetKind {
    /// Units with what was observed of them.
    #[default]
    Values,
    /// Units with their particulars.
    Units,
    /// Entries of the ledger of adjustments.
    Ledger,
}

/// What is looked at in the grid, and what was typed that can't be taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridView {
    /// What the rows are.
    pub kind: SheetKind,
    /// The period whose values are shown; absent = the year.
    pub period: Option<Id>,
    /// Only the indicators are shown whose data come from there; absent = all.
    pub source: Option<String>,
    /// Part of a unit's or group's name; empty = all.
    pub filter: String,
    /// How the rows were sorted last.
    pub sorted: Option<Sorted>,
    /// Columns shown or hidden otherwise than usual.
    pub columns: BTreeMap<Column, bool>,
    /// Wrong entries, by cell.
    pub wrong: Arc<Wrong>,
    /// Rows of the ledger that lack something to be entries.
    pub pending: Vec<Pending>,
    /// What became of the last paste or of several cells cleared.
    pub report: Option<Report>,
    /// The rows that lacked something before cells were written, by the steps of the history after it.
    before: Vec<(usize, Vec<Pending>)>,
    /// The findings by cell, of the outcome they were last asked for.
    pub findings: Memo<Pair, Findings>,
}

impl GridView {
    /// From where the data of a category's indicators come, each once, in their order.
    #[must_use]
    pub fn sources(category: &Category) -> Vec<&str> {
        let mut sources: Vec<&str> = Vec::new();
        for indicator in category.indicators.iter().filter(|indicator| !indicator.source.is_empty()) {
            if !sources.contains(&indicator.source.as_str()) {
                sources.push(&indicator.source);
            }
        }
        sources
    }

    /// From where the data of the indicators shown come, as far as the category has such; absent = all are shown.
    pub(super) fn source(&self, category: &Category) -> Option<&str> {
        self.source.as_deref().filter(|source| Self::sources(category).contains(source))
    }

    /// Forgets all wrong entries and what was said of them.
    pub(crate) fn forget_wrong(&mut self) {
        self.wrong = Arc::default();
        self.report = None;
    }

    /// Remembers which rows lacked something before cells were written of which not all could be taken.
    pub(crate) fn remember(&mut self, steps: usize, before: Vec<Pending>) {
        const MOST: usize = 200;
        self.before.push((steps, before));
        self.before.drain(..self.before.len().saturating_sub(MOST));
    }

    /// The rows that lack something are again those from before the last step, or before what was refused after it.
    pub(crate) fn rows_back(&mut self, steps: usize, only_refused: bool) {
        while let Some((_, before)) = self.before.pop_if(|(at, _)| *at >= steps && steps > 0 || only_refused) {
            self.pending = before;
            if only_refused {
                return;
            }
        }
    }
}

/// What a sheet is read off.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The policy of the draft.
    pub policy: &'a Arc<Policy>,
    /// The roster of the draft.
    pub roster: &'a Arc<Roster>,
    /// The roster that it is compared with.
    pub base: &'a Arc<Roster>,
    /// Position of the category in the policy.
    pub category: usize,
}

/// Why a text can't be taken into a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellError {
    /// It is no such number.
    Number(TypedError),
    /// Something is needed here.
    Needed,
    /// No group of the category has this name.
    NotAGroup,
    /// It is no grade of the category.
    NotAGrade,
    /// No unit of the category has this name.
    NotAUnit,
    /// Several units of the category have this name.
    SeveralUnits,
    /// No adjustment item of the category has this name.
    NotAnItem,
    /// No level of the row's item has this name; the levels that it has.
    NotALevel(Vec<String>),
    /// Neither yes nor no.
    NotYesOrNo,
    /// Neither a score nor a number of votes for each of so many classes.
    NotBallots(usize),
    /// The number of those ranked needs a place first.
    NeedsPlace,
}

impl From<PartError> for CellError {
    fn from(error: PartError) -> Self {
        match error {
            PartError::Number(error) => Self::Number(error),
            PartError::NotBallots(classes) => Self::NotBallots(classes),
            PartError::NeedsPlace => Self::NeedsPlace,
        }
    }
}

impl State {
    /// What happens to the data grid is one edit at most.
    pub(crate) fn grid(&mut self, action: GridAction) {
        let Pair { policy, roster } = self.book.pair();
        let source = Source { policy, roster, base: self.base.roster(), category: self.view.category };
        if let GridAction::Paste(area, text) = &action
            && let Some(newcomers) = Sheet::of(&source, &self.view.grid).pasted_names(*area, text)
        {
            return self.welcome(Newcomers { in_grid: true, ..newcomers });
        }
        let writes = matches!(
            action,
            GridAction::Type(..) | GridAction::Paste(..) | GridAction::Clear(_) | GridAction::Remove(_)
        );
        if matches!(action, GridAction::Restore(_)) {
            self.refused.last = None;
        }
        let before = writes.then(|| (Arc::clone(&self.view.grid.wrong), self.view.grid.pending.clone()));
        let edit = apply(&mut self.view.grid, &source, action);
        let alone = edit.is_none();
        if let Some(edit) = edit {
            self.apply(Action::Edit(edit));
        }
        if let Some((wrong, pending)) = before {
            let grid = &mut self.view.grid;
            let told = grid.report.as_ref().is_some_and(|report| !report.is_clean());
            let kept = told || !Arc::ptr_eq(&wrong, &grid.wrong) || pending != grid.pending;
            self.refused.last = None;
            if kept {
                grid.remember(self.book.undoable(), pending);
                self.refused(alone, true);
            }
        }
    }
}
