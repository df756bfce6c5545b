//! What happens in the parts of the page that know how to make their own edits: each is one edit at most.

use std::sync::Arc;

use super::State;
use super::action::Action;
use super::pages::draft::data::grid::{self, GridAction, Sheet};
use super::pages::draft::grades::ladder::{self, LadderChange};
use super::pages::draft::indicators::editor::{self, EditorAction};
use super::pages::draft::units::newcomers::Newcomers;
use super::pages::what_if::cut::{self, CutMove};
use super::sheet::Pair;

impl State {
    /// A line between grades is moved; the gesture goes on until it is let go.
    pub(super) fn cut(&mut self, moving: &CutMove) {
        if let Some(edit) = cut::moved(self.against(), &self.current, self.view.category, moving) {
            self.make(edit);
        }
    }

    /// Something is done to the ladder.
    pub(super) fn ladder(&mut self, change: LadderChange) {
        if let Some(edit) = ladder::edit(&self.current, self.view.category, change) {
            self.apply(Action::Edit(edit));
        }
    }

    /// What happens in the indicator editor is one edit at most.
    pub(super) fn edit_indicators(&mut self, action: EditorAction) {
        let Pair { policy, roster } = self.pair();
        let Some(category) = policy.categories.get(self.view.category) else { return };
        let outcome = editor::outcome((self.base.policy(), self.base.roster()), policy, roster, category, action);
        if let Some(indicator) = &outcome.rule_of {
            self.entries.forget_rule(indicator);
        }
        if let Some(show) = outcome.show {
            self.view.editor = show;
        }
        if let Some(edit) = outcome.edit {
            self.apply(Action::Edit(edit));
        }
    }

    /// What happens to the data grid is one edit at most.
    pub(super) fn grid(&mut self, action: GridAction) {
        let Pair { policy, roster } = self.book.pair();
        let source = grid::Source { policy, roster, base: self.base.roster(), category: self.view.category };
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
        let edit = grid::apply(&mut self.view.grid, &source, action);
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
