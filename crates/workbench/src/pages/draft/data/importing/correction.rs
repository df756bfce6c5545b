//! What a person says of a sheet, and what becomes of its layout by that.

use baton_exchange::importing::{Column as SheetColumn, Dot, Layout, Meaning, Named, Rows, Turn, Why};
use baton_model::{Id, Policy, Roster};

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

/// Corrects a layout within a sheet of so many rows and columns, and tells whether its columns are to be guessed anew.
pub(super) fn correct(
    layout: &mut Layout,
    correction: Correction,
    (rows, columns): (u32, u32),
    near: Vec<Named>,
) -> bool {
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

pub(super) fn rows_of(layout: &Layout) -> [u32; 4] {
    [layout.header, layout.below, layout.first, layout.last]
}

pub(super) fn put_rows(layout: &mut Layout, rows: [u32; 4]) {
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

/// Forgets what was said of what another project doesn't have, and tells whether anything was.
pub(super) fn forget_absent(layout: &mut Layout, policy: &Policy, roster: &Roster) -> bool {
    let was = layout.clone();
    let there = |id: &Id| policy.categories.iter().any(|category| category.id == *id);
    layout.category = layout.category.take().filter(there);
    for column in &mut layout.columns {
        let Meaning::Reading { indicator, period, .. } = &column.meaning else { continue };
        let mut indicators = policy.categories.iter().flat_map(|category| &category.indicators);
        let known = indicators.any(|own| own.id == *indicator);
        let in_time = period.as_ref().is_none_or(|period| policy.periods.iter().any(|own| own.id == *period));
        if !known || !in_time {
            (column.meaning, column.why) = (Meaning::Ignored, Why::Unknown);
        }
    }
    layout.names.retain(|named| roster.units.iter().any(|unit| unit.id == named.unit));
    *layout != was
}
