//! A sheet that is being brought in, as the page holds it: what a person corrects counts at once, and is asked of the worker as
//! soon as that has answered what it was asked before. Nothing that was said is lost to an answer that comes late.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::correction::{Correction, Mark, correct, forget_absent, put_rows, rows_of};
use baton_exchange::importing::{Bring, Brought, Layout, Named, Problem, SheetSize, Turn};
use baton_model::{Policy, Roster};

/// A sheet that is being brought in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bringing {
    /// The last answer.
    shown: Option<Rc<Brought>>,
    /// How the sheet is to be read, with all that was said since.
    layout: Option<Layout>,
    /// The first row that is to be seen.
    from: u32,
    /// Whether the worker is at something, and whether that guesses what columns mean.
    asked: bool,
    guessing: bool,
    /// What it is to be asked next.
    next: Option<Next>,
    /// Whether anybody corrected anything: leaving would lose it.
    touched: bool,
    /// Where the rows were before a field of the form was entered that is being typed into.
    typed: Option<(Mark, [u32; 4])>,
    /// How the file's other sheets were to be read when they were left.
    left: BTreeMap<String, Layout>,
    /// The name of a file that would take this one's place, until somebody says whether it shall.
    offered: Option<String>,
}

/// What is to be asked next, the more of two.
#[derive(Clone, Debug, PartialEq)]
enum Next {
    /// Read it as it is laid out.
    Read,
    /// Guess what the columns mean, too.
    Guess,
    /// Another sheet.
    Sheet(String),
}

impl Bringing {
    /// The last answer.
    #[must_use]
    pub fn shown(&self) -> Option<&Rc<Brought>> {
        self.shown.as_ref()
    }

    /// How the sheet is to be read, with all that was said.
    #[must_use]
    pub fn layout(&self) -> Option<&Layout> {
        self.layout.as_ref()
    }

    /// Whether something was asked and not yet answered: what is shown is about to change.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.asked || self.next.is_some()
    }

    /// Whether leaving would lose something.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.touched && self.shown.is_some()
    }

    /// Whether a file of this name may be opened now. One that would take the place of what was corrected waits for an answer.
    #[must_use]
    pub fn offer(&mut self, name: &str) -> bool {
        self.offered = self.is_open().then(|| name.to_owned());
        self.offered.is_none()
    }

    /// The file that waits for an answer.
    #[must_use]
    pub fn offered(&self) -> Option<&str> {
        self.offered.as_deref()
    }

    /// What was corrected stays, and the file that waited is let go.
    pub fn keep(&mut self) {
        self.offered = None;
    }

    /// A file is opened; that is asked by whoever has it.
    pub fn open(&mut self) {
        *self = Self { asked: true, ..Self::default() };
    }

    /// The same file is opened again, since the project changed: what was said stands, but of what this project doesn't have.
    pub fn reopen(&mut self, policy: &Policy, roster: &Roster) {
        self.asked = true;
        let other = |layout: &mut Layout| forget_absent(layout, policy, roster);
        self.left.values_mut().for_each(|layout| _ = other(layout));
        if let Some(layout) = &mut self.layout {
            let sheet = self.next.take().filter(|next| matches!(next, Next::Sheet(_)));
            let next = if other(layout) { Next::Guess } else { Next::Read };
            self.next = Some(sheet.unwrap_or(next));
        }
    }

    /// Nothing came of what was asked; what was said stands.
    pub fn failed(&mut self) {
        self.asked = false;
        self.next = None;
    }

    /// Takes a correction, and tells what to ask of the worker now, if it has nothing to do.
    pub fn correct(&mut self, correction: Correction) -> Option<Bring> {
        match (&correction, self.layout.as_mut()) {
            (Correction::Leave, _) => {
                self.typed = None;
                return None;
            }
            (Correction::Back, layout) => {
                let (layout, (_, rows)) = layout.zip(self.typed.take())?;
                put_rows(layout, rows);
            }
            // Each text of a field is taken from where the rows were before it was entered: 1 on the way to 12 moves nothing.
            (Correction::Row(mark, _), Some(layout)) => match self.typed {
                Some((own, rows)) if own == *mark => put_rows(layout, rows),
                _ => self.typed = Some((*mark, rows_of(layout))),
            },
            _ => self.typed = None,
        }
        self.touched = true;
        let next = match correction {
            Correction::Sheet(name) => Next::Sheet(name),
            other => {
                let size = self.size();
                let near = self.near();
                let layout = self.layout.as_mut()?;
                if correct(layout, other, size, near) { Next::Guess } else { Next::Read }
            }
        };
        self.next = Some(match (self.next.take(), next) {
            (_, sheet @ Next::Sheet(_)) => sheet,
            (Some(sheet @ Next::Sheet(_)), _) => sheet,
            (Some(Next::Guess), Next::Read | Next::Guess) | (_, Next::Guess) => Next::Guess,
            (_, Next::Read) => Next::Read,
        });
        self.ask()
    }

    /// Shows the sheet around a row.
    pub fn look(&mut self, row: u32) -> Option<Bring> {
        let shown = self.shown.as_ref()?;
        let seen = shown.from..shown.from.saturating_add(baton_exchange::importing::PREVIEWED);
        if seen.contains(&row) && self.from == shown.from {
            return None;
        }
        self.from = row.saturating_sub(5);
        self.next.get_or_insert(Next::Read);
        self.ask()
    }

    /// Takes an answer, and tells what to ask next.
    pub fn answered(&mut self, brought: Brought) -> Option<Bring> {
        self.asked = false;
        if self.guessing && self.next == Some(Next::Read) {
            // What was guessed isn't taken, since more was said meanwhile.
            self.next = Some(Next::Guess);
        }
        // What was said meanwhile counts for more than what was asked before.
        if self.next.is_none() || self.layout.is_none() {
            self.layout.clone_from(&brought.layout);
            self.from = brought.from;
        }
        self.shown = Some(Rc::new(brought));
        self.ask()
    }

    /// What the edit is asked with, unless something is still to be read.
    #[must_use]
    pub fn take(&mut self) -> Option<Bring> {
        let layout = self.layout.clone().filter(|_| !self.waits())?;
        // Until it is taken it would be lost.
        (self.asked, self.touched) = (true, true);
        Some(Bring::Take(layout))
    }

    fn ask(&mut self) -> Option<Bring> {
        if self.asked {
            return None;
        }
        let asked = match (self.next.take()?, self.layout.clone()) {
            (Next::Sheet(name), Some(own)) if own.sheet == name => Bring::As(own, self.from),
            (Next::Sheet(name), own) => {
                // What was said of either sheet is there again when it is come back to.
                self.left.extend(own.map(|own| (own.sheet.clone(), own)));
                self.from = 0;
                self.layout = self.left.remove(&name);
                self.layout.clone().map_or(Bring::Sheet(name), |layout| Bring::As(layout, 0))
            }
            (Next::Guess, Some(layout)) => Bring::Again(layout, self.from),
            (Next::Read, Some(layout)) => Bring::As(layout, self.from),
            (Next::Guess | Next::Read, None) => return None,
        };
        self.guessing = matches!(asked, Bring::Again(..));
        self.asked = true;
        Some(asked)
    }

    /// Rows and columns of the sheet, as it lies.
    fn size(&self) -> (u32, u32) {
        let layout = self.layout.as_ref();
        let of = |sheet: &&SheetSize| layout.is_some_and(|layout| layout.sheet == sheet.name);
        let size = self.shown.iter().flat_map(|shown| &shown.sheets).find(of);
        let (rows, columns) = size.map_or((1, 1), |size| (size.rows.max(1), size.columns.max(1)));
        match layout.map(|layout| layout.turn) {
            Some(Turn::Turned) => (columns, rows),
            _ => (rows, columns),
        }
    }

    /// All names that were found near.
    fn near(&self) -> Vec<Named> {
        let findings = self.shown.iter().flat_map(|shown| &shown.groups).flat_map(|group| &group.findings);
        let near = findings.filter_map(|finding| match &finding.problem {
            Problem::NearUnit { unit, .. } => Some(Named { name: finding.text.clone(), unit: unit.clone() }),
            _ => None,
        });
        near.collect()
    }
}

#[cfg(test)]
mod tests;
