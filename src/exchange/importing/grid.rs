//! A sheet seen the way it lies: cells by row and column after turning, and headings with merged cells spread out.

use crate::exchange::limits::COLUMNS;
use crate::exchange::reading::{Cell, Merged, Place, Sheet};

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
        merged.sort_by_key(|(first, _, _)| *first);
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

    /// What the rows of a header say over each column, upper rows first. A heading that stands over several columns, merged
    /// or with nothing beside it but a lower row under it, is said of each.
    pub fn headings(self, header: u32, first: u32) -> Vec<Vec<String>> {
        // A sheet that lies the other way has more columns than anybody heads.
        let mut columns = vec![Vec::new(); self.width().min(COLUMNS) as usize];
        for row in header..first {
            let below = row.saturating_add(1) < first;
            let mut over = String::new();
            for (at, headings) in columns.iter_mut().enumerate() {
                let column = u32::try_from(at).unwrap_or(u32::MAX);
                let text = said(self.shown(row, column));
                let text = text.trim();
                if !text.is_empty() {
                    over = text.to_owned();
                } else if !below || !self.headed_below(row, first, column) {
                    over.clear();
                }
                if !over.is_empty() && headings.last() != Some(&over) {
                    headings.push(over.clone());
                }
            }
        }
        columns
    }

    fn headed_below(self, row: u32, first: u32, column: u32) -> bool {
        (row.saturating_add(1)..first).any(|row| !self.cell(row, column).is_blank())
    }
}
