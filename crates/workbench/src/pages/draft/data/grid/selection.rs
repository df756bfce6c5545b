//! Which cells are chosen, and how keys move through them, as in a spreadsheet.

use super::Sheet;

/// A cell by its row and column as shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// Position among the rows shown.
    pub row: usize,
    /// Position among the columns shown.
    pub column: usize,
}

/// A rectangle of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// Upper left.
    pub first: Spot,
    /// Lower right, included.
    pub last: Spot,
}

impl Area {
    /// The rectangle between two cells.
    #[must_use]
    pub fn between(a: Spot, b: Spot) -> Self {
        Self {
            first: Spot { row: a.row.min(b.row), column: a.column.min(b.column) },
            last: Spot { row: a.row.max(b.row), column: a.column.max(b.column) },
        }
    }

    /// Whether a cell is in it.
    #[must_use]
    pub fn contains(&self, spot: Spot) -> bool {
        (self.first.row..=self.last.row).contains(&spot.row)
            && (self.first.column..=self.last.column).contains(&spot.column)
    }

    /// How many rows it has.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.last.row - self.first.row + 1
    }

    /// How many columns it has.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.last.column - self.first.column + 1
    }
}

/// The cells chosen: a rectangle with the one that is written into.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The cell that is written into.
    pub active: Spot,
    /// The corner that stays.
    anchor: Spot,
    /// The corner that moves.
    head: Spot,
    /// The column in which a run of Tab keys began, to which Enter goes back.
    tab_from: Option<usize>,
}

/// A wish to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// By so many rows and columns.
    Step(isize, isize),
    /// To the edge of the data in a direction.
    Edge(isize, isize),
    /// To the first column.
    Home,
    /// To the last column.
    End,
    /// To the first cell.
    First,
    /// To the last cell.
    Last,
}

impl Selection {
    /// One cell.
    #[must_use]
    pub const fn at(spot: Spot) -> Self {
        Self { active: spot, anchor: spot, head: spot, tab_from: None }
    }

    /// From the active cell to another.
    #[must_use]
    pub const fn to(self, head: Spot) -> Self {
        Self { head, anchor: self.active, tab_from: None, ..self }
    }

    /// All cells.
    #[must_use]
    pub fn all(self, sheet: &Sheet) -> Self {
        let last = Spot { row: sheet.rows().saturating_sub(1), column: sheet.columns().len().saturating_sub(1) };
        Self { anchor: Spot::default(), head: last, tab_from: None, ..self }
    }

    /// The rectangle.
    #[must_use]
    pub fn area(&self) -> Area {
        Area::between(self.anchor, self.head)
    }

    /// The corner that moves, which is to stay in sight.
    #[must_use]
    pub const fn head(&self) -> Spot {
        self.head
    }

    /// Kept within a sheet that may have become smaller.
    #[must_use]
    pub fn within(self, sheet: &Sheet) -> Self {
        let fit = |spot: Spot| Spot {
            row: spot.row.min(sheet.rows().saturating_sub(1)),
            column: spot.column.min(sheet.columns().len().saturating_sub(1)),
        };
        Self { active: fit(self.active), anchor: fit(self.anchor), head: fit(self.head), ..self }
    }

    /// After an arrow or the like; with Shift the rectangle grows instead.
    #[must_use]
    pub fn moved(self, motion: Motion, extends: Extends, sheet: &Sheet) -> Self {
        match extends {
            Extends::Yes => Self { head: target(self.head, motion, sheet), anchor: self.active, ..self },
            Extends::No => Self::at(target(self.active, motion, sheet)),
        }
    }

    /// After Tab: to the next cell of the rectangle, or of the row.
    #[must_use]
    pub fn tabbed(self, by: isize, sheet: &Sheet) -> Self {
        if self.anchor != self.head {
            return Self { active: self.next_inside(by, ByRows::Yes), ..self };
        }
        let from = self.tab_from.unwrap_or(self.active.column);
        Self { tab_from: Some(from), ..Self::at(target(self.active, Motion::Step(0, by), sheet)) }
    }

    /// After Enter: to the next cell of the rectangle, or down, after Tabs in the column where they began.
    #[must_use]
    pub fn entered(self, by: isize, sheet: &Sheet) -> Self {
        if self.anchor != self.head {
            return Self { active: self.next_inside(by, ByRows::No), ..self };
        }
        let down = target(self.active, Motion::Step(by, 0), sheet);
        Self::at(Spot { column: self.tab_from.unwrap_or(down.column), ..down })
    }

    /// The next cell of the rectangle, round and round.
    fn next_inside(&self, by: isize, by_rows: ByRows) -> Spot {
        let area = self.area();
        let (rows, columns) = (area.rows(), area.columns());
        let (row, column) = (self.active.row - area.first.row, self.active.column - area.first.column);
        let count = rows.saturating_mul(columns);
        let at = if by_rows == ByRows::Yes { row * columns + column } else { column * rows + row };
        let next = if by < 0 { at.checked_sub(1).unwrap_or(count - 1) } else { (at + 1) % count };
        let (row, column) =
            if by_rows == ByRows::Yes { (next / columns, next % columns) } else { (next % rows, next / rows) };
        Spot { row: area.first.row + row, column: area.first.column + column }
    }
}

/// Whether Shift is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extends {
    /// The rectangle grows.
    Yes,
    /// One cell is chosen.
    No,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ByRows {
    Yes,
    No,
}

/// Where a motion leads from a cell.
fn target(from: Spot, motion: Motion, sheet: &Sheet) -> Spot {
    let last = Spot { row: sheet.rows().saturating_sub(1), column: sheet.columns().len().saturating_sub(1) };
    let step = |rows: isize, columns: isize| Spot {
        row: from.row.saturating_add_signed(rows).min(last.row),
        column: from.column.saturating_add_signed(columns).min(last.column),
    };
    match motion {
        Motion::Step(rows, columns) => step(rows, columns),
        Motion::Edge(rows, columns) => edge(from, rows, columns, last, sheet),
        Motion::Home => Spot { column: 0, ..from },
        Motion::End => Spot { column: last.column, ..from },
        Motion::First => Spot::default(),
        Motion::Last => last,
    }
}

/// The end of the run of filled cells that begins here or next to here, else the next filled cell, else the sheet's edge.
fn edge(from: Spot, rows: isize, columns: isize, last: Spot, sheet: &Sheet) -> Spot {
    let next = |spot: Spot| {
        let to = Spot { row: spot.row.checked_add_signed(rows)?, column: spot.column.checked_add_signed(columns)? };
        (to.row <= last.row && to.column <= last.column && to != spot).then_some(to)
    };
    let filled = |spot: Spot| sheet.is_filled(spot);
    let Some(mut spot) = next(from) else { return from };
    let in_run = filled(from) && filled(spot);
    while let Some(after) = next(spot) {
        if if in_run { !filled(after) } else { filled(spot) } {
            break;
        }
        spot = after;
    }
    spot
}
