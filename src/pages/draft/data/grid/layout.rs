//! Where cells stand in the scroll box. It scrolls by whole rows and columns, as a spreadsheet does.

use baton_workbench::pages::draft::data::grid::{Head, Sheet, Spot, Window};

/// Height of a row, in CSS pixels; also in style.css.
pub const ROW: f64 = 30.0;
/// Height of the two header rows.
pub const HEADER: f64 = 58.0;

/// What the box shows: how far it is scrolled, and its size inside the scroll bars.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Frame {
    /// Scrolled to the right.
    pub left: f64,
    /// Scrolled down.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Width of a column.
pub fn width(head: &Head) -> f64 {
    let locale = head.named.chars().count().max(head.measured_in.chars().count());
    if head.column.is_text() {
        168.0
    } else if locale > 4 {
        124.0
    } else {
        104.0
    }
}

impl Frame {
    /// Width of the first column, which never scrolls away.
    pub fn frozen(&self) -> f64 {
        if self.width < 520.0 { 104.0 } else { 160.0 }
    }

    /// Width and height of the whole sheet.
    pub fn whole(&self, sheet: &Sheet) -> (f64, f64) {
        let columns: f64 = sheet.columns().iter().skip(1).map(width).sum();
        (self.frozen() + columns, HEADER + count(sheet.rows()) * ROW)
    }

    /// The rows and columns in sight. The frozen column comes besides.
    pub fn window(&self, sheet: &Sheet) -> Window {
        let first_row = whole((self.top / ROW).ceil()).min(sheet.rows().saturating_sub(1));
        let rows = whole(((self.height - HEADER) / ROW).ceil()).max(1);
        let room = self.width - self.frozen();
        let (mut first_column, mut columns) = (1, 0);
        let (mut from, mut used) = (0.0, 0.0);
        for head in sheet.columns().iter().skip(1) {
            if columns == 0 && from < self.left {
                from += width(head);
                first_column += 1;
            } else if columns == 0 || used < room {
                used += width(head);
                columns += 1;
            }
        }
        Window { first_row, rows, first_column, columns }
    }

    /// Scrolled as little as brings a cell into sight.
    pub fn revealing(self, spot: Spot, sheet: &Sheet) -> Self {
        let fit = ((self.height - HEADER) / ROW).floor().max(1.0);
        let row = count(spot.row);
        let first = (self.top / ROW).ceil();
        let top = if row < first {
            row * ROW
        } else if row >= first + fit {
            (row - fit + 1.0) * ROW
        } else {
            self.top
        };
        Self { top, left: self.left_revealing(spot.column, sheet), ..self }
    }

    fn left_revealing(&self, column: usize, sheet: &Sheet) -> f64 {
        let room = self.width - self.frozen();
        let mut edges = vec![0.0];
        for head in sheet.columns().iter().skip(1) {
            edges.push(edges.last().copied().unwrap_or(0.0) + width(head));
        }
        let (Some(&begin), Some(&end)) = (edges.get(column.wrapping_sub(1)), edges.get(column)) else {
            return self.left;
        };
        // What is shown begins at the first edge that isn't scrolled away.
        let shown = edges.iter().copied().find(|edge| *edge >= self.left).unwrap_or(0.0);
        if begin < shown {
            begin
        } else if end - shown > room {
            edges.iter().copied().find(|edge| end - edge <= room).unwrap_or(begin).min(begin)
        } else {
            self.left
        }
    }

    /// Left, top and width of a cell in sight.
    pub fn place(&self, spot: Spot, window: &Window, sheet: &Sheet) -> Option<(f64, f64, f64)> {
        let row = spot.row.checked_sub(window.first_row).filter(|row| *row < window.rows)?;
        let top = HEADER + count(row) * ROW;
        if spot.column == 0 {
            return Some((0.0, top, self.frozen()));
        }
        let at = spot.column.checked_sub(window.first_column).filter(|at| *at < window.columns)?;
        let before = sheet.columns().iter().skip(window.first_column).take(at);
        let left = self.frozen() + before.map(width).sum::<f64>();
        Some((left, top, sheet.columns().get(spot.column).map(width)?))
    }

    /// How many rows a page key goes.
    pub fn page(&self) -> isize {
        isize::try_from(whole(((self.height - HEADER) / ROW).floor() - 1.0)).unwrap_or(1).max(1)
    }
}

#[expect(clippy::cast_precision_loss, reason = "rows are far fewer than 2^52")]
fn count(count: usize) -> f64 {
    count as f64
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept above zero; far less than 2^32")]
fn whole(number: f64) -> usize {
    number.max(0.0) as usize
}
