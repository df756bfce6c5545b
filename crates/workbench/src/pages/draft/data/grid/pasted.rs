//! A block of cells that says by itself whom it is about: with names of units or of indicators it is read as a sheet of somebody's
//! own, whatever the cursor is on; a list of names that are nobody's yet is new units.

use super::{Area, Head, Row, Sheet, SheetKind, clipboard};
use crate::pages::draft::units::newcomers::Newcomers;
use baton_exchange::importing::{Names, is_figure, is_summary, plain_name};
use baton_model::Category;

/// Columns in which names of units are looked for.
const NAME_COLUMNS: usize = 4;
/// Stands for the name in a row of a block that has more rows than there are units below the cursor.
const NOBODY: &str = "?";

impl Sheet {
    /// A pasted block as a sheet with names and headings, if it has any of them: what it lacks of the two comes from the rows and
    /// columns that it is put over. Absent for cells that are put at the cursor. `called` names a column.
    #[must_use]
    pub fn pasted(&self, area: Area, text: &str, called: &dyn Fn(&Head) -> String, name: &str) -> Option<String> {
        if self.kind == SheetKind::Ledger {
            return None;
        }
        let category = self.category()?;
        let block = clipboard::read(text);
        let width = block.iter().map(Vec::len).max().unwrap_or_default();
        let units = Names::of(self.policy(), self.roster(), None);
        let named = column_of_names(&block, &units, width).filter(|_| width > 1);
        let headed = block.iter().take_while(|row| !has_figure(row)).any(|row| names_an_indicator(row, category));
        if named.is_none() && !headed || self.fits(area, &block, named, headed) {
            return None;
        }
        let mut rows = block;
        if named.is_none() {
            let heading = rows.iter().take_while(|row| !has_figure(row)).count();
            for (at, row) in rows.iter_mut().enumerate() {
                let unit = at.checked_sub(heading).map(|below| self.unit_name(area.first.row.saturating_add(below)));
                row.insert(0, unit.map_or_else(|| name.to_owned(), |unit| unit.unwrap_or_else(|| NOBODY.to_owned())));
            }
        } else if !headed && !rows.iter().take_while(|row| !has_figure(row)).any(|row| is_heading(row, &units)) {
            rows.insert(0, self.headings(area, named.unwrap_or_default(), width, called, name));
        }
        Some(clipboard::write(&rows))
    }

    /// Whether a block stands row by row beside the very units that it names, so that the cursor says all.
    fn fits(&self, area: Area, block: &[Vec<String>], named: Option<usize>, headed: bool) -> bool {
        let own = |(at, row): (usize, &Vec<String>)| {
            let unit = self.unit_name(area.first.row.saturating_add(at));
            unit.is_some_and(|unit| row.first().is_some_and(|text| plain_name(text) == plain_name(&unit)))
        };
        !headed && named == Some(0) && area.first.column == 0 && block.iter().enumerate().all(own)
    }

    /// What the columns are called that a block without headings is put over.
    fn headings(
        &self,
        area: Area,
        named: usize,
        width: usize,
        called: &dyn Fn(&Head) -> String,
        name: &str,
    ) -> Vec<String> {
        // The names stand over the column of names, or to the left of the cursor.
        let first = area.first.column.max(1);
        let over = |at: usize| {
            let beside = at.checked_sub(named.saturating_add(1))?;
            self.columns().get(first.saturating_add(beside)).map(called)
        };
        (0..width).map(|at| if at == named { name.to_owned() } else { over(at).unwrap_or_default() }).collect()
    }

    fn unit_name(&self, row: usize) -> Option<String> {
        matches!(self.row(row), Some(Row::Unit(_))).then(|| self.name(row))
    }

    /// The new units in a pasted list of names: into the column of names, or into a category that has no unit yet.
    pub(crate) fn pasted_names(&self, area: Area, text: &str) -> Option<Newcomers> {
        let category = self.category()?;
        let empty = !self.roster().units.iter().any(|unit| unit.category == category.id);
        let here = self.kind != SheetKind::Ledger && (empty || area.first.column == 0);
        if !here { None } else { Newcomers::pasted(text, self.policy(), self.roster(), &category.id) }
    }
}

/// The column that names units; where none is named exactly, one that names several nearly.
fn column_of_names(block: &[Vec<String>], units: &Names, width: usize) -> Option<usize> {
    let texts = |column: usize| block.iter().filter_map(move |row| row.get(column)).filter(|text| !is_figure(text));
    let exact = |column: &usize| texts(*column).any(|text| units.known().find(text).is_some());
    let near = |text: &&String| !is_summary(text) && units.known().nearest(text).is_some();
    let columns = || 0..width.min(NAME_COLUMNS);
    columns().find(exact).or_else(|| columns().find(|column| texts(*column).filter(near).nth(1).is_some()))
}

/// Whether a row of a block with names is a heading: texts, and nobody's name among them.
fn is_heading(row: &[String], units: &Names) -> bool {
    let mut texts = row.iter().filter(|text| !text.trim().is_empty()).peekable();
    texts.peek().is_some()
        && texts.all(|text| units.known().find(text).is_none() && units.known().nearest(text).is_none())
}

fn names_an_indicator(row: &[String], category: &Category) -> bool {
    let named = |text: &String| {
        let text = plain_name(text);
        category.indicators.iter().any(|indicator| {
            let name = plain_name(&indicator.name);
            !name.is_empty() && text.contains(&name)
        })
    };
    row.iter().any(named)
}

fn has_figure(row: &[String]) -> bool {
    row.iter().any(|text| !text.trim().is_empty() && is_figure(text))
}
