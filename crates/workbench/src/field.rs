//! What is typed into fields: the model follows every text that can be taken; while the text is one that can't, what stood
//! before the field was entered stands, and the text is kept with its reason.

use std::sync::Arc;

use super::book::Mark;
use super::lever::{Lever, Shown};
use super::pages::draft::data::grid::Wrong;
use super::state::State;
use baton_exchange::typed_number::TypedError;
use baton_model::Id;

/// What was typed and can't be taken. What stood before stays in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The text, as typed.
    pub text: String,
    /// Why.
    pub error: TypedError,
}

/// What is typed into the fields of levers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entries {
    /// Wrong entries by lever.
    wrong: Vec<(Lever, Entry)>,
    typing: Option<Typing>,
}

/// A field that is being typed into.
#[derive(Clone, Debug, PartialEq)]
struct Typing {
    lever: Lever,
    /// What stood before it was entered.
    before: Mark,
    /// The book's changes with what was typed last: if there were others since, there is no way back to before.
    changes: u64,
}

impl Entries {
    /// The wrong entry of a lever.
    #[must_use]
    pub fn of(&self, lever: &Lever) -> Option<&Entry> {
        self.wrong.iter().find(|(candidate, _)| candidate == lever).map(|(_, entry)| entry)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.wrong.is_empty()
    }

    fn keep(&mut self, lever: Lever, entry: Entry) {
        self.forget(&lever);
        self.wrong.push((lever, entry));
    }

    /// Forgets the wrong entry of a lever that now has a valid one.
    pub fn forget(&mut self, lever: &Lever) {
        self.wrong.retain(|(candidate, _)| candidate != lever);
    }

    /// Forgets the wrong entries of an indicator's rule, whose numbers are others now.
    pub fn forget_rule(&mut self, rule_of: &Id) {
        self.wrong.retain(|(lever, _)| {
            !matches!(lever, Lever::Rule { indicator, .. } | Lever::Combined { indicator, .. } if indicator == rule_of)
        });
    }

    /// The field is left: what is typed next begins anew.
    pub(super) fn leave(&mut self) {
        self.typing = None;
    }
}

/// What is remembered of what couldn't be taken, beside the entries themselves.
#[derive(Debug, Default)]
pub(super) struct Refused {
    /// The last of it, so that undo takes it back.
    pub(super) last: Option<RefusedEntry>,
    /// How often it was forgotten.
    pub(super) undone: u32,
    /// Wrong entries of scenarios that are not worked on, which come back with them: of levers, and of the grid's cells.
    pub(super) parked: Vec<(Option<Id>, Entries, Arc<Wrong>)>,
}

/// Something that was typed or pasted and couldn't be taken.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct RefusedEntry {
    /// The book's changes then: what was changed later is taken back first.
    changes: u64,
    /// Whether nothing of it was taken, so that it made no step.
    alone: bool,
    /// Whether it was for the grid's cells.
    cells: bool,
}

impl State {
    /// Something is typed into a lever's field.
    pub(super) fn type_into(&mut self, lever: Lever, text: String) {
        let same = |typing: &Typing| typing.lever == lever && typing.changes == self.book.changes();
        if !self.entries.typing.as_ref().is_some_and(same) {
            self.book.let_go();
            let (before, changes) = (self.book.mark(), self.book.changes());
            self.entries.typing = Some(Typing { lever: lever.clone(), before, changes });
        }
        self.refused.last = None;
        self.go_back();
        let read = lever.read(self.book.pair(), &text);
        match read.and_then(|value| self.beyond(&lever, value).map_or(Ok(value), Err)) {
            Ok(value) => self.set(&lever, value),
            Err(error) => {
                self.entries.keep(lever, Entry { text, error });
                self.refused(true, false);
            }
        }
        if !self.is_revised() {
            self.revise();
        }
        if let Some(typing) = &mut self.entries.typing {
            typing.changes = self.book.changes();
        }
    }

    /// The field's value from before it was entered comes back; a wrong entry goes.
    pub(super) fn restore(&mut self, lever: &Lever) {
        let typing = self.entries.typing.as_ref().filter(|typing| typing.lever == *lever);
        if typing.is_some_and(|typing| typing.changes == self.book.changes()) {
            self.go_back();
            self.revise();
        }
        self.entries.leave();
        self.entries.forget(lever);
        self.refused.last = None;
    }

    fn go_back(&mut self) {
        if let Some(typing) = &self.entries.typing {
            self.book.go_back(&typing.before);
        }
    }

    /// Remembers that something typed or pasted couldn't be taken: all of it, or a part.
    pub(super) fn refused(&mut self, alone: bool, cells: bool) {
        self.refused.last = Some(RefusedEntry { changes: self.book.changes(), alone, cells });
    }

    /// Whether what was done last made no step, since nothing of it could be taken: undo takes back only that.
    pub(super) fn only_refused(&self) -> bool {
        self.refused.last.as_ref().is_some_and(|refusal| refusal.alone && refusal.changes == self.book.changes())
    }

    /// Forgets all wrong entries, and what was said of them.
    pub(super) fn forget_wrong(&mut self) {
        self.refused.undone = self.refused.undone.wrapping_add(1);
        self.refused.last = None;
        self.entries = Entries::default();
        self.view.grid.forget_wrong();
        self.sampling.form.restore_all();
        self.view.solving.restore_all();
    }

    /// Takes back the last step with what of it couldn't be taken; where nothing of it could, only that.
    pub(super) fn undo(&mut self) {
        let only = self.only_refused();
        let cells = self.refused.last.as_ref().is_some_and(|refusal| refusal.cells);
        self.forget_wrong();
        if cells || !only {
            self.view.grid.rows_back(self.book.undoable(), only);
        }
        if !only {
            self.book.undo();
            self.revise();
        }
    }

    /// How many steps can be taken back: of what was typed or pasted last and couldn't be taken, too.
    #[must_use]
    pub fn undoable(&self) -> usize {
        self.book.undoable().saturating_add(usize::from(self.only_refused()))
    }
}

impl State {
    /// How often wrong entries were forgotten since something was taken back or made again.
    #[must_use]
    pub fn undone(&self) -> u32 {
        self.refused.undone
    }
}

/// A text in a field of a form, and the one before the field was entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft<T> {
    /// What stands in the field.
    pub text: T,
    before: Option<T>,
}

impl<T> Draft<T> {
    /// A field that nobody has typed into.
    pub fn new(text: T) -> Self {
        Self { text, before: None }
    }

    /// Something is typed.
    pub fn type_into(&mut self, text: T) {
        let last = std::mem::replace(&mut self.text, text);
        self.before.get_or_insert(last);
    }

    /// The field is left: a text that can be taken stands from now on.
    pub fn leave(&mut self, right: bool) {
        if right {
            self.before = None;
        }
    }

    /// What stood before comes back.
    pub fn restore(&mut self) {
        if let Some(before) = self.before.take() {
            self.text = before;
        }
    }
}
