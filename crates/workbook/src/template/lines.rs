//! Rows of a sheet read by their headings: each cell as what its column holds, with a finding for what it can't be.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::later::{LATER_SHEETS, came_later, former, is_new};
use super::names::{Directory, Found, code_read};
use super::policy;
use super::report::Report;
use super::schema::{self, Kind, headings, kind};
use super::texts::{heading_of, table_of, term_of};
use super::words::Choice;
use baton_exchange::numbers;
use baton_exchange::reading::{Book, Cell, Place, Row, Sheet};
use baton_exchange::template::Problem;
use baton_exchange::typed_value::yes_or_no;
use baton_model::{Id, Number};
use baton_words::{Heading, Table, Term};

/// How far down the headings may stand, below a title.
const HEADER_WITHIN: usize = 10;

/// A row with the cells of its columns.
pub struct Line<'a> {
    report: &'a Report,
    /// The sheet.
    pub sheet: &'a Sheet,
    /// The row, from 0.
    pub row: u32,
    /// Where the cell of each heading is: row and column.
    at: BTreeMap<Heading, (u32, u32)>,
}

/// The sheet of a table, in either language.
pub fn sheet_of(book: &Book, table: Table) -> Option<&Sheet> {
    book.sheets.iter().find(|sheet| table_of(&sheet.name) == Some(table))
}

/// The row of headings and the column of each. Findings name columns that are missing or unknown.
pub fn header<'a>(
    sheet: &'a Sheet,
    wanted: &[Heading],
    report: &Report,
    unknown: &mut dyn FnMut(u32, u32, &Cell),
) -> Option<(&'a Row, BTreeMap<Heading, u32>)> {
    let known = |row: &Row| row.cells.iter().filter(|(_, cell)| heading_of(&cell.text(), wanted).is_some()).count();
    let header = sheet.rows.iter().take(HEADER_WITHIN).find(|row| known(row) >= wanted.len().min(2));
    let mut columns = BTreeMap::new();
    let number = header.map_or(0, |row| row.number);
    for (column, cell) in header.iter().flat_map(|row| &row.cells) {
        match heading_of(&cell.text(), wanted) {
            Some(heading) => _ = columns.entry(heading).or_insert(*column),
            None if cell.is_blank() => (),
            None => unknown(number, *column, cell),
        }
    }
    let place = Place { sheet: sheet.name.clone(), row: header.map(|row| row.number), column: None };
    let missing = wanted.iter().filter(|heading| !columns.contains_key(heading));
    for heading in missing.filter(|heading| !came_later(**heading)) {
        report.add(place.clone(), Problem::NoColumn(*heading));
    }
    header.map(|header| (header, columns))
}

/// The rows of a table below its headings; findings where sheet or columns are missing.
pub fn lines<'a>(book: &'a Book, table: Table, report: &'a Report) -> Vec<Line<'a>> {
    let first = policy::is_first_edition(book);
    let Some(sheet) = sheet_of(book, table) else {
        let later = LATER_SHEETS.contains(&table) || (first && is_new(table));
        if !later {
            report.add(Place::default(), Problem::NoSheet(table));
        }
        return Vec::new();
    };
    let mut unknown = |row, column, cell: &Cell| {
        // The edits of a scenario and the months of a schedule go on to the right.
        if !matches!(table, Table::Scenarios | Table::Monitoring) {
            report.add(Place::cell(&sheet.name, row, column), Problem::UnknownColumn(cell.text()));
        }
    };
    let former = if first { former(table) } else { &[] };
    let wanted: Vec<Heading> = headings(table).iter().chain(former).copied().collect();
    let Some((header, columns)) = header(sheet, &wanted, report, &mut unknown) else { return Vec::new() };
    let below = sheet.rows.iter().filter(|row| row.number > header.number);
    let filled = below.filter(|row| row.cells.iter().any(|(_, cell)| !cell.is_blank()));
    let at = |row: u32| columns.iter().map(|(heading, column)| (*heading, (row, *column))).collect();
    filled.map(|row| Line { report, sheet, row: row.number, at: at(row.number) }).collect()
}

impl<'a> Line<'a> {
    /// A line of cells that stand anywhere on a sheet.
    pub fn of(sheet: &'a Sheet, row: u32, at: BTreeMap<Heading, (u32, u32)>, report: &'a Report) -> Self {
        Self { report, sheet, row, at }
    }

    /// The same line with another ear for problems.
    pub fn heard_by(self, report: &'a Report) -> Self {
        Self { report, ..self }
    }

    /// What a cell holds.
    pub fn cell(&self, heading: Heading) -> &'a Cell {
        match self.at.get(&heading) {
            Some((row, column)) => self.sheet.cell(*row, *column),
            None => &Cell::Empty,
        }
    }

    /// Where a cell is; the row where it has no column.
    pub fn place(&self, heading: Heading) -> Place {
        match self.at.get(&heading) {
            Some((row, column)) => Place::cell(&self.sheet.name, *row, *column),
            None => Place::row(&self.sheet.name, self.row),
        }
    }

    /// Notes a problem with a cell.
    pub fn report(&self, heading: Heading, problem: Problem) {
        self.report.add(self.place(heading), problem);
    }

    /// Notes a problem with the row.
    pub fn report_row(&self, problem: Problem) {
        self.report.add(Place::row(&self.sheet.name, self.row), problem);
    }

    /// Whether a cell shows nothing.
    pub fn is_blank(&self, heading: Heading) -> bool {
        self.cell(heading).is_blank()
    }

    /// The text of a cell, as typed.
    pub fn text(&self, heading: Heading) -> String {
        let cell = self.cell(heading);
        if let Cell::Error(text) = cell {
            self.report(heading, Problem::FormulaError(text.clone()));
            return String::new();
        }
        if *cell == Cell::Uncomputed {
            self.report(heading, Problem::Uncomputed);
        }
        cell.text()
    }

    /// The number in a cell; a finding if there is something else.
    pub fn number(&self, heading: Heading) -> Option<Number> {
        let cell = self.cell(heading);
        let read = match kind(heading) {
            Kind::Percentage => numbers::figure(cell, "%"),
            _ if heading == Heading::Month => numbers::month(cell),
            Kind::Text | Kind::Number | Kind::Rate | Kind::Whole | Kind::Choice(_) | Kind::Reference(_) => {
                numbers::rate(cell)
            }
        };
        self.report.number(cell, read, || self.place(heading))
    }

    /// The number in a cell, with a finding if it is blank.
    pub fn needed(&self, heading: Heading) -> Number {
        if self.is_blank(heading) {
            self.report(heading, Problem::Needed(heading));
        }
        self.number(heading).unwrap_or_default()
    }

    /// The whole number in a cell, of any size that fits.
    pub fn whole<T: TryFrom<u64>>(&self, heading: Heading) -> Option<T> {
        let number = self.number(heading)?.get();
        let whole = (number.fract() == Decimal::ZERO).then(|| number.to_u64()).flatten();
        let fits = whole.and_then(|whole| T::try_from(whole).ok());
        if fits.is_none() {
            self.report(heading, Problem::NotWhole(self.cell(heading).text()));
        }
        fits
    }

    /// The whole number in a cell, with a finding if it is blank.
    pub fn needed_whole<T: TryFrom<u64>>(&self, heading: Heading) -> Option<T> {
        if self.is_blank(heading) {
            self.report(heading, Problem::Needed(heading));
        }
        self.whole(heading)
    }

    /// Yes or no; blank is no.
    pub fn flag(&self, heading: Heading) -> bool {
        let text = self.text(heading);
        let flag = match term_of(&text, &schema::YES_NO) {
            Some(term) => Some(term == Term::Yes),
            None => yes_or_no(&text),
        };
        flag.unwrap_or_else(|| {
            self.report(heading, Problem::NotAChoice(text, schema::YES_NO.into()));
            false
        })
    }

    /// The word of a cell; absent if blank.
    pub fn term(&self, heading: Heading) -> Option<Term> {
        let Kind::Choice(terms) = kind(heading) else { return None };
        let text = self.text(heading);
        if text.trim().is_empty() {
            return None;
        }
        let term = term_of(&text, &terms);
        if term.is_none() {
            self.report(heading, Problem::NotAChoice(text, terms));
        }
        term
    }

    /// The choice of a cell; absent if blank.
    pub fn choice<T: Choice>(&self, heading: Heading) -> Option<T> {
        let term = self.term(heading)?;
        T::WORDS.iter().find(|(_, own)| *own == term).map(|(choice, _)| *choice)
    }

    /// Code and name of what the row is about: without a code the name is the code. A finding if there is neither.
    pub fn identity(&self) -> Option<(Id, String)> {
        let name = self.text(Heading::Name);
        let id = code_read(&self.text(Heading::Id)).or_else(|| code_read(&name));
        if id.is_none() {
            self.report_row(Problem::NoName);
        }
        id.map(|id| (id, name))
    }

    /// What a cell refers to, which must be there; a finding if not.
    pub fn known(&self, heading: Heading, among: &Directory) -> Option<Id> {
        match self.found(heading, among)? {
            Found::Known(id) => Some(id),
            Found::Unknown(_) => {
                self.report(heading, Problem::Unknown(heading, self.cell(heading).text()));
                None
            }
            Found::Several => None,
        }
    }

    /// What a cell refers to; what is not there is kept as a code, with a finding.
    pub fn kept(&self, heading: Heading, among: &Directory) -> Option<Id> {
        match self.found(heading, among)? {
            Found::Known(id) => Some(id),
            Found::Unknown(id) => {
                self.report(heading, Problem::UnknownKept(heading, self.cell(heading).text()));
                Some(id)
            }
            Found::Several => None,
        }
    }

    fn found(&self, heading: Heading, among: &Directory) -> Option<Found> {
        let text = self.text(heading);
        if text.trim().is_empty() {
            return None;
        }
        let found = among.read(&text);
        if found == Found::Several {
            self.report(heading, Problem::Several(heading, text));
        }
        Some(found)
    }
}
