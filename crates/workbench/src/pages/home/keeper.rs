//! What was kept last, and so what there is to keep.

use super::cutting::{Cutting, Memo};
use super::gathering::Gathered;
use super::record::Look;
use crate::State;
use baton_exchange::library::{Head, Write};

/// What was kept last of the project that the page shows.
#[derive(Debug, Default)]
pub struct Keeper {
    /// Identifier and name in the library; absent = it is not in there yet.
    project: Option<(String, String)>,
    /// The revision seen last.
    seen: u64,
    /// How the state was when it was kept.
    kept: Kept,
    /// Whether it came from outside and is to be kept even if nothing was changed.
    arrived: bool,
    memo: Memo,
}

/// How a state was when it was kept.
#[derive(Clone, Debug, Default, PartialEq)]
struct Kept {
    changes: u64,
    undoable: usize,
    look: Option<Look>,
}

impl Kept {
    fn of(state: &State) -> Self {
        let book = state.book();
        Self { changes: book.changes(), undoable: book.undoable(), look: Some(Look::of(state)) }
    }
}

/// A save under way, whose pieces are handed over as a `P`.
#[derive(Debug)]
pub struct Save<P> {
    cutting: Cutting<P>,
    kept: Kept,
    id: String,
    name: String,
    seen: u64,
    replaces: bool,
}

impl<P> Save<P> {
    /// Does a slice; tells whether there was one.
    pub fn advance(&mut self) -> bool {
        self.cutting.advance()
    }
}

/// A save that was handed over; to be given back once it is written.
#[derive(Debug, PartialEq)]
pub struct Handed {
    kept: Kept,
    id: String,
    name: String,
}

impl Keeper {
    /// A project that is not in the library; one that `arrived` from outside is kept at once, another once it is changed.
    #[must_use]
    pub fn new(arrived: bool) -> Self {
        Self { arrived, ..Self::default() }
    }

    /// A project of the library, as it was gathered into that state.
    #[must_use]
    pub fn opened(head: &Head, gathered: &Gathered, state: &State) -> Self {
        Self::holding(head, state, |memo| {
            if let Some(key) = &gathered.baseline {
                memo.remember(gathered.book.baseline(), key.clone());
            }
        })
    }

    fn holding(head: &Head, state: &State, remember: impl FnOnce(&mut Memo)) -> Self {
        let mut memo = Memo::default();
        memo.hold(head);
        remember(&mut memo);
        let project = Some((head.id.clone(), head.name.clone()));
        Self { project, seen: head.revision, kept: Kept::of(state), arrived: false, memo }
    }

    /// Identifier in the library; absent = it is not in there yet.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.project.as_ref().map(|(id, _)| id.as_str())
    }

    /// The revision seen last.
    #[must_use]
    pub fn seen(&self) -> u64 {
        self.seen
    }

    /// Whether anything would be lost: edits that are not kept.
    #[must_use]
    pub fn unsaved(&self, state: &State) -> bool {
        self.arrived || state.book().changes() != self.kept.changes
    }

    /// Whether there is anything to keep: edits, or, once the project is in the library, what is looked at.
    #[must_use]
    pub fn due(&self, state: &State) -> bool {
        self.unsaved(state) || (self.project.is_some() && self.kept.look.as_ref() != Some(&Look::of(state)))
    }

    /// Begins to keep a state. `id` and `name` are those of the project if it is new to the library; `hand` hands over a
    /// piece, of which there may be hundreds of megabytes.
    #[must_use]
    pub fn begin<P>(&self, state: &State, id: String, name: String, hand: fn(&[u8]) -> P) -> Save<P> {
        let book = state.book();
        let kept = Kept::of(state);
        // A look belongs to the state that is looked at, and what joins a step of the undo history to that step.
        let joins = kept.undoable == self.kept.undoable && book.redoable() == 0;
        let replaces = self.project.is_some() && (kept.changes == self.kept.changes || joins);
        let (id, name) = self.project.clone().unwrap_or((id, name));
        let cutting = Cutting::new(book.leaf(), Look::of(state), state.lacks(), &self.memo, hand);
        Save { cutting, kept, id, name, seen: self.seen, replaces }
    }

    /// The records of a save, at a time in milliseconds since 1970.
    pub fn hand<P>(&mut self, save: Save<P>, at: u64) -> (Write<P>, Handed) {
        let Save { cutting, kept, id, name, seen, replaces } = save;
        let write = cutting.finish(&mut self.memo, id.clone(), name.clone(), seen, replaces, at);
        (write, Handed { kept, id, name })
    }

    /// A save was written, and the project's head is now this.
    pub fn written(&mut self, handed: Handed, head: &Head) {
        self.memo.hold(head);
        self.project = Some((handed.id, handed.name));
        self.seen = head.revision;
        self.kept = handed.kept;
        self.arrived = false;
    }

    /// From now on the page's state is a project of its own, new to the library.
    pub fn part(&mut self) {
        *self = Self::new(true);
    }
}
