//! A sheet that is being brought in, as the page holds it: what a person corrects counts at once, and is asked of the worker as
//! soon as that has answered what it was asked before. Nothing that was said is lost to an answer that comes late.

use std::rc::Rc;

use crate::exchange::importing::{
    Bring, Brought, Column as SheetColumn, Dot, Layout, Meaning, Named, Problem, Rows, SheetSize, Turn, Why,
};
use crate::model::Id;

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

/// What a person says of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Correction {
    /// It is this sheet.
    Sheet(String),
    /// It is about this category, or about all.
    Category(Option<Id>),
    /// It lies this way.
    Turn(Turn),
    /// A row is at another place, counted from 0.
    Row(Mark, u32),
    /// The field of a row is left: what is said of it next begins anew.
    Leave,
    /// The row that is being typed goes back to where it was.
    Back,
    /// There is no heading.
    NoHeading,
    /// The names stand in this column.
    Units(u32),
    /// The figures are of this year; absent for the policy's.
    Year(Option<u16>),
    /// A column means this.
    Meaning(u32, Meaning),
    /// A column's figures are in this unit of measure; empty for the indicator's own.
    Measure(u32, String),
    /// A column's figures are right as they are.
    Confirm(u32),
    /// What the dots in a column are.
    Dot(u32, Dot),
    /// Which of several rows counts.
    Rows(Rows),
    /// Who is meant by a name.
    Name(Named),
    /// Everybody is meant whose name was found near.
    AllNames,
    /// Hidden rows and columns are read, or not.
    Hidden(bool),
    /// All columns are guessed anew, also those of which something was said.
    Afresh,
}

/// A row that says how a sheet is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// First row of the heading.
    Header,
    /// Last row of the heading.
    HeaderEnd,
    /// First row that is read.
    First,
    /// Last row that is read.
    Last,
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

    /// A file is opened; that is asked by whoever has it.
    pub fn open(&mut self) {
        *self = Self { asked: true, ..Self::default() };
    }

    /// The same file is opened again, since the project changed: what was said stands.
    pub fn reopen(&mut self) {
        self.asked = true;
        if self.layout.is_some() {
            self.next = Some(Next::Read);
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
        let seen = shown.from..shown.from.saturating_add(crate::exchange::importing::PREVIEWED);
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
        self.asked = true;
        Some(Bring::Take(layout))
    }

    fn ask(&mut self) -> Option<Bring> {
        if self.asked {
            return None;
        }
        let asked = match (self.next.take()?, self.layout.clone()) {
            (Next::Sheet(name), _) => Bring::Sheet(name),
            (Next::Guess, Some(layout)) => Bring::Again(layout, self.from),
            (Next::Read, Some(layout)) => Bring::As(layout, self.from),
            (Next::Guess | Next::Read, None) => return None,
        };
        self.guessing = matches!(asked, Bring::Again(..));
        if let Bring::Sheet(_) = asked {
            // Another sheet is laid out anew.
            self.layout = None;
        }
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
        let findings = self.shown.iter().flat_map(|shown| &shown.findings);
        let near = findings.filter_map(|finding| match &finding.problem {
            Problem::NearUnit { unit, .. } => Some(Named { name: finding.text.clone(), unit: unit.clone() }),
            _ => None,
        });
        near.collect()
    }
}

/// Corrects a layout within a sheet of so many rows and columns, and tells whether its columns are to be guessed anew.
fn correct(layout: &mut Layout, correction: Correction, (rows, columns): (u32, u32), near: Vec<Named>) -> bool {
    let column = |layout: &mut Layout, number: u32, change: &dyn Fn(&mut SheetColumn)| {
        layout.columns.iter_mut().filter(|column| column.number == number).for_each(change);
        false
    };
    match correction {
        Correction::Sheet(_) | Correction::Leave => false,
        Correction::Back => true,
        Correction::Category(category) => {
            layout.category = category;
            true
        }
        Correction::Turn(turn) => {
            if layout.turn != turn {
                layout.turn = turn;
                // What was said of rows and columns was said of others.
                (layout.header, layout.below, layout.first, layout.units) = (0, 1, 1, 0);
                layout.last = columns.saturating_sub(1);
                layout.columns.clear();
                layout.rows = Rows::Unsaid;
            }
            true
        }
        Correction::Row(mark, row) => {
            set_row(layout, mark, row.min(rows.saturating_sub(1)));
            layout.last = layout.last.min(rows.saturating_sub(1));
            layout.first = layout.first.min(layout.last);
            layout.below = layout.below.min(layout.first);
            layout.header = layout.header.min(layout.below);
            mark != Mark::Last
        }
        Correction::NoHeading => {
            layout.header = layout.first;
            layout.below = layout.first;
            true
        }
        Correction::Units(units) => {
            layout.units = units.min(columns.saturating_sub(1));
            true
        }
        Correction::Year(year) => {
            layout.about.year = year;
            layout.about.year_by_hand = true;
            true
        }
        Correction::Meaning(number, meaning) => column(layout, number, &|column| {
            column.meaning = meaning.clone();
            column.why = Why::ByHand;
        }),
        Correction::Measure(number, unit) => column(layout, number, &|column| {
            column.measured_in.clone_from(&unit);
            column.confirmed = true;
            if column.meaning != Meaning::Ignored {
                column.why = Why::ByHand;
            }
        }),
        Correction::Confirm(number) => column(layout, number, &|column| column.confirmed = true),
        Correction::Dot(number, dot) => column(layout, number, &|column| column.dot = dot),
        Correction::Rows(chosen) => {
            layout.rows = chosen;
            false
        }
        Correction::Name(named) => {
            layout.names.retain(|own| own.name != named.name);
            layout.names.push(named);
            false
        }
        Correction::AllNames => {
            let new = near.into_iter().filter(|named| layout.names.iter().all(|own| own.name != named.name));
            layout.names.extend(new.collect::<Vec<_>>());
            false
        }
        Correction::Hidden(hidden) => {
            layout.hidden = hidden;
            true
        }
        Correction::Afresh => {
            layout.columns.clear();
            layout.about.year_by_hand = false;
            true
        }
    }
}

fn rows_of(layout: &Layout) -> [u32; 4] {
    [layout.header, layout.below, layout.first, layout.last]
}

fn put_rows(layout: &mut Layout, rows: [u32; 4]) {
    [layout.header, layout.below, layout.first, layout.last] = rows;
}

/// Puts a row where it was said to be. The others give way: pulling the first row up pulls the heading up, too.
fn set_row(layout: &mut Layout, mark: Mark, row: u32) {
    let height = layout.below.saturating_sub(layout.header);
    match mark {
        Mark::Header => {
            layout.header = row;
            layout.below = layout.below.max(row.saturating_add(1));
        }
        Mark::HeaderEnd => {
            layout.below = row.saturating_add(1);
            layout.header = layout.header.min(row);
        }
        Mark::First => {
            layout.first = row;
            if layout.below > row {
                layout.below = row;
                layout.header = row.saturating_sub(height);
            }
        }
        Mark::Last => layout.last = row,
    }
    if mark != Mark::Last {
        layout.first = layout.first.max(layout.below);
        layout.last = layout.last.max(layout.first);
    }
}

#[cfg(test)]
mod tests;
