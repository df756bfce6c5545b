//! A sheet seen the way it lies: cells by row and column after turning, and headings with merged cells spread out.

use crate::limits::COLUMNS;
use crate::reading::{Cell, Merged, Place, Sheet};
use baton_model::Arrange;

use super::heading::said;
use super::layout::Turn;

/// A sheet and which way it lies.
#[derive(Clone, Copy)]
pub struct Grid<'a> {
    pub sheet: &'a Sheet,
    pub turn: Turn,
}

impl<'a> Grid<'a> {
    /// Rows and columns of the sheet itself.
    fn own(self, row: u32, column: u32) -> (u32, u32) {
        match self.turn {
            Turn::Upright => (row, column),
            Turn::Turned => (column, row),
        }
    }

    /// What a cell holds.
    pub fn cell(self, row: u32, column: u32) -> &'a Cell {
        let (row, column) = self.own(row, column);
        self.sheet.cell(row, column)
    }

    /// What a cell shows, merged ranges spread out.
    pub fn shown(self, row: u32, column: u32) -> &'a Cell {
        let (row, column) = self.own(row, column);
        self.sheet.shown(row, column)
    }

    /// One more than the last row.
    pub fn height(self) -> u32 {
        if self.turn == Turn::Upright { self.sheet.height() } else { self.sheet.width() }
    }

    /// One more than the last column.
    pub fn width(self) -> u32 {
        if self.turn == Turn::Upright { self.sheet.width() } else { self.sheet.height() }
    }

    /// The place of a cell in the sheet as it was made.
    pub fn place(self, row: u32, column: u32) -> Place {
        let (row, column) = self.own(row, column);
        Place::cell(&self.sheet.name, row, column)
    }

    /// What the cells of a column show from above, merged ranges spread out.
    pub fn column(self, column: u32) -> Vec<&'a Cell> {
        let mut shown: Vec<&Cell> = (0..self.height()).map(|row| self.cell(row, column)).collect();
        let mut merged: Vec<(u32, u32, &Cell)> =
            self.sheet.merged.iter().filter_map(|own| self.over(own, column)).collect();
        // Ranges don't overlap; where they do, each cell is spread into once.
        merged.arrange_by_key(|(first, _, _)| *first);
        let mut next = 0;
        for (first, last, cell) in merged {
            let rows = (first.max(next) as usize)..=(last as usize).min(shown.len().saturating_sub(1));
            next = next.max(last.saturating_add(1));
            for row in shown.get_mut(rows).unwrap_or_default() {
                *row = cell;
            }
        }
        shown
    }

    /// Between which rows a merged range stands over a column, and what it shows.
    fn over(self, merged: &Merged, column: u32) -> Option<(u32, u32, &'a Cell)> {
        let (first, last) = (self.own(merged.first.0, merged.first.1), self.own(merged.last.0, merged.last.1));
        let over = (first.1..=last.1).contains(&column) && first.0 <= last.0;
        over.then(|| (first.0, last.0, self.sheet.cell(merged.first.0, merged.first.1)))
    }

    /// Whether a row, or a column, is hidden.
    pub fn is_hidden_row(self, row: u32) -> bool {
        let hidden = &self.sheet.hidden;
        let lines = if self.turn == Turn::Upright { &hidden.rows } else { &hidden.columns };
        lines.binary_search(&row).is_ok()
    }

    /// Whether a column is hidden.
    pub fn is_hidden_column(self, column: u32) -> bool {
        let hidden = &self.sheet.hidden;
        let lines = if self.turn == Turn::Upright { &hidden.columns } else { &hidden.rows };
        lines.binary_search(&column).is_ok()
    }

    /// The merged range that a cell is in: its first and last row, its first and last column.
    pub fn merged(self, row: u32, column: u32) -> Option<((u32, u32), (u32, u32))> {
        let (own_row, own_column) = self.own(row, column);
        let merged = self.sheet.merged.iter().find(|merged| merged.holds(own_row, own_column))?;
        let (first, last) = (self.own(merged.first.0, merged.first.1), self.own(merged.last.0, merged.last.1));
        Some(((first.0, last.0), (first.1, last.1)))
    }

    /// What the rows of a heading say over each column, upper rows first. A heading that stands over several columns, merged
    /// or with nothing beside it, is said of each: up to a column that has another heading above, or none below.
    pub fn headings(self, header: u32, below: u32) -> Vec<Vec<String>> {
        // A sheet that lies the other way has more columns than anybody heads.
        let mut columns = vec![Vec::<String>::new(); self.width().min(COLUMNS) as usize];
        for row in header..below {
            let ranges = self.sheet.merged.iter().any(|merged| {
                let (first, last) = (self.own(merged.first.0, merged.first.1), self.own(merged.last.0, merged.last.1));
                (first.0..=last.0).contains(&row) && first.1 < last.1
            });
            let mut over: Option<(String, Vec<String>)> = None;
            for (at, headings) in columns.iter_mut().enumerate() {
                let column = u32::try_from(at).unwrap_or(u32::MAX);
                let text = said(self.shown(row, column));
                let text = text.trim();
                if !text.is_empty() {
                    over = Some((text.to_owned(), headings.clone()));
                } else if ranges
                    || over.as_ref().is_some_and(|(_, above)| above != headings)
                    || !self.headed_below(row, below, column)
                {
                    // Whoever merges cells says how far a heading goes.
                    over = None;
                }
                if let Some((text, _)) = &over
                    && headings.last() != Some(text)
                {
                    headings.push(text.clone());
                }
            }
        }
        columns
    }

    fn headed_below(self, row: u32, below: u32, column: u32) -> bool {
        (row.saturating_add(1)..below).any(|row| !self.cell(row, column).is_blank())
    }
}
