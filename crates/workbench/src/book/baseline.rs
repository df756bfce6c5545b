//! The baseline changed itself, while there is no scenario that stands on it, or under all of them.

use std::sync::Arc;

use super::Book;
use crate::sheet::Pair;
use baton_model::{Edit, EditError};

impl Book {
    /// Makes an edit of the baseline itself, which has no scenarios yet, as one step.
    ///
    /// # Errors
    /// Names what is not there; nothing is changed then.
    pub fn found(&mut self, edit: &Edit) -> Result<(), EditError> {
        self.let_go();
        let mut next = self.present.clone();
        let Pair { policy, roster } = &mut next.baseline;
        edit.apply(Arc::make_mut(policy), Arc::make_mut(roster))?;
        if next.baseline != self.present.baseline {
            self.step(next, false);
        }
        Ok(())
    }

    /// Says something else of the policy as a document: of the baseline, and so of every scenario that doesn't say otherwise.
    ///
    /// # Errors
    /// Names what is not there; nothing is changed then.
    pub fn restate(&mut self, edit: &Edit) -> Result<(), EditError> {
        self.let_go();
        let mut next = self.present.clone();
        let inverse = next.baseline.change(edit)?;
        if !edit.changes_nothing(&inverse) {
            for sheet in &mut next.sheets {
                *sheet = Arc::new(sheet.moved_to(&next.baseline).0);
            }
            self.step(next, false);
        }
        Ok(())
    }
}
