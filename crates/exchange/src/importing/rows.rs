//! What the rows of a sheet are: titles, headings, sums, and what is said above the heading.

use super::grid::Grid;
use super::heading::{said, squeezed};
use super::layout::About;
use super::names::parted;
use super::time::{Until, time};
use crate::measure::Measure;
use crate::reading::Cell;
use crate::typed_number;
use crate::typed_value::means_nothing;

/// Rows of a heading at most.
const MOST_HEADER: u32 = 6;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing stands in it.
    Blank,
    /// Figures: a unit's, a sum's, or the numbers of the columns.
    Figures,
    /// One text: a title, or the name of a group of rows.
    Title,
    /// Who filled it in, when, and in what it is measured.
    Note,
    /// Units of measure alone.
    Measures,
    /// Headings.
    Heading,
}

/// Where the heading of a sheet is, and where its figures begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    pub first: u32,
    pub below: u32,
}

impl Grid<'_> {
    /// What a row is, in a sheet with the units' names in this column.
    pub fn kind(self, row: u32, units: u32) -> Kind {
        let across = 0..self.width();
        let filled =
            || across.clone().map(|column| (column, self.cell(row, column))).filter(|(_, cell)| !cell.is_blank());
        let count = filled().count();
        let figures = filled().filter(|(column, cell)| *column != units && is_figure(cell)).count();
        let alone = |column| {
            self.merged(row, column)
                .is_none_or(|(_, (first, last))| first == 0 && last.saturating_add(2) >= self.width())
        };
        match filled().next() {
            None => Kind::Blank,
            Some(_) if figures > 0 && figures.saturating_mul(2).saturating_add(1) >= count => Kind::Figures,
            Some(_) if filled().all(|(_, cell)| is_measure(cell)) => Kind::Measures,
            // Dates side by side, or over a column of figures, are months.
            Some((column, _))
                if filled().all(|(_, cell)| matches!(cell, Cell::Date(_))) && (count > 1 || column > units) =>
            {
                Kind::Heading
            }
            Some(_) if filled().all(|(_, cell)| is_note(cell)) => Kind::Note,
            // Over some of the columns, it is their heading.
            Some((column, _)) if count == 1 && column <= units && alone(column) => Kind::Title,
            Some(_) => Kind::Heading,
        }
    }

    /// The heading above a row with figures. Sums, groups and blank rows may stand between.
    pub fn header(self, figures: u32, units: u32) -> Option<Header> {
        let is_heading = |row: &u32| matches!(self.kind(*row, units), Kind::Heading | Kind::Measures);
        let last = (0..figures).rev().find(is_heading)?;
        let mut first = last;
        while let Some(row) = first.checked_sub(1)
            && last.saturating_sub(row) < MOST_HEADER
            && self.kind(row, units) == Kind::Heading
        {
            first = row;
        }
        Some(Header { first, below: last.saturating_add(1) })
    }

    /// What is said above the heading.
    pub fn about(self, header: u32, units: u32, year: u16) -> About {
        let mut about = About::default();
        let (mut years, mut months) = (Vec::new(), Vec::new());
        for row in 0..header {
            let kind = self.kind(row, units);
            for column in 0..self.width() {
                let cell = self.cell(row, column);
                if cell.is_blank() || kind == Kind::Figures {
                    continue;
                }
                let text = said(cell);
                about.measures.extend(measures(&text));
                if !is_note(cell) {
                    let time = time(&squeezed(&text)).0;
                    years.extend(time.years);
                    months.extend(time.until);
                    about.title.push_str(&text);
                }
            }
        }
        if !years.contains(&year) {
            about.year = years.first().copied();
        }
        about.month = months.iter().find_map(|until| match until {
            Until::Month(month) | Until::Perhaps(month) => Some(*month).filter(|month| *month < 12),
            Until::Part => Some(0),
            Until::Year => None,
        });
        about
    }
}

/// Whether a cell holds a figure, or says that there is none. Years are headings.
fn is_figure(cell: &Cell) -> bool {
    match cell {
        Cell::Number(number) => !(number.is_integer() && (2_000.into()..2_100.into()).contains(number)),
        Cell::Percent(_) | Cell::Bool(_) | Cell::Error(_) | Cell::Uncomputed => true,
        Cell::Text(text) if means_nothing(text) => true,
        Cell::Text(text) => {
            let year = text.trim().len() == 4 && text.trim().starts_with("20");
            !year && text.trim().starts_with(|c: char| !c.is_alphabetic()) && typed_number::read(text).is_ok()
        }
        Cell::Empty | Cell::Date(_) => false,
    }
}

fn is_measure(cell: &Cell) -> bool {
    let Cell::Text(text) = cell else { return false };
    let (outside, inside) = parted(text);
    let text = if outside.trim().is_empty() { inside.concat() } else { outside };
    Measure::known(text.trim(), "").is_some()
}

/// Whether a cell says who filled a sheet in, when, or in what it is measured: a label, a colon and something.
fn is_note(cell: &Cell) -> bool {
    const LABELS: [&str; 21] = [
        "单位",
        "填报",
        "报送",
        "制表",
        "填表",
        "审核",
        "联系",
        "电话",
        "日期",
        "时间",
        "负责人",
        "盖章",
        "表号",
        "机关",
        "文号",
        "人：",
        "unit",
        "date",
        "prepared",
        "by:",
        "issued",
    ];
    let text = cell.text();
    let labelled = || {
        let (label, _) = text.split_once(['：', ':'])?;
        let label = label.trim().to_lowercase();
        LABELS.iter().any(|own| label.contains(own)).then_some(())
    };
    matches!(cell, Cell::Date(_)) || is_measure(cell) || labelled().is_some()
}

/// The units of measure that a text states: behind 单位：, or in brackets.
pub fn measures(text: &str) -> Vec<String> {
    let (outside, inside) = parted(text);
    let mut stated = inside;
    stated.push(outside);
    let parts = stated.iter().flat_map(|part| {
        let own = part.rsplit(['：', ':']).next().unwrap_or_default();
        own.split(['、', '，', ',', '；', ' ']).map(str::trim)
    });
    parts.filter(|part| Measure::known(part, "").is_some()).map(str::to_owned).collect()
}
