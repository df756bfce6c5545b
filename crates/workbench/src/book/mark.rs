//! Ways back that leave no trace: to where a gesture began, and to where a field was entered.

use super::page::Page;
use super::{Book, Gesture};

/// A state of the book with its history, to which it can go back as if nothing had been done since.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    present: Page,
    future: Vec<Page>,
    depth: usize,
    changes: u64,
}

impl Book {
    /// Marks the present state.
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark {
            present: self.present.clone(),
            future: self.future.clone(),
            depth: self.past.len(),
            changes: self.changes,
        }
    }

    /// Goes back to a state that was marked, with the steps that could be made again then.
    pub fn go_back(&mut self, mark: &Mark) {
        self.let_go();
        if self.changes == mark.changes || self.past.len() < mark.depth {
            return;
        }
        self.past.truncate(mark.depth);
        self.present = mark.present.clone();
        self.future.clone_from(&mark.future);
        self.changes += 1;
    }

    /// Takes back what the gesture did, as if it had never begun: there is no redo of it.
    pub fn cancel(&mut self) {
        match self.gesture.take() {
            Some(Gesture::Edit(_) | Gesture::Name(_) | Gesture::Description(_)) => {
                if let Some(page) = self.past.pop() {
                    self.present = page;
                    self.changes += 1;
                }
            }
            Some(Gesture::Balance { origin, .. }) if !self.present.says_the_same(&origin) => {
                self.past.pop();
                self.present = *origin;
                self.changes += 1;
            }
            Some(Gesture::Balance { .. }) | None => {}
        }
    }
}
