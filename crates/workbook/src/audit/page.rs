//! One sheet while it is written: texts, inputs, formulas with their values, and figures that are no formulas.

use rust_decimal::Decimal;
use rust_xlsxwriter::{Formula, Note, Url, Worksheet, XlsxError};

use super::a1::{At, prefix, range};
use super::style::{Style, Styles};

/// The value that a formula has, so that viewers that don't compute show it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cached {
    Number(Decimal),
    Text(String),
    /// An empty text.
    Nothing,
}

impl From<Decimal> for Cached {
    fn from(value: Decimal) -> Self {
        Self::Number(value)
    }
}

impl From<u32> for Cached {
    fn from(value: u32) -> Self {
        Self::Number(value.into())
    }
}

impl From<u64> for Cached {
    fn from(value: u64) -> Self {
        Self::Number(value.into())
    }
}

impl From<usize> for Cached {
    fn from(value: usize) -> Self {
        Self::Number(value.into())
    }
}

impl From<bool> for Cached {
    fn from(value: bool) -> Self {
        Self::Number(u32::from(value).into())
    }
}

impl From<&str> for Cached {
    fn from(value: &str) -> Self {
        if value.is_empty() { Self::Nothing } else { Self::Text(value.to_owned()) }
    }
}

impl<T: Into<Cached>> From<Option<T>> for Cached {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

impl Cached {
    /// As it stands in the file.
    fn written(&self) -> String {
        match self {
            Self::Number(value) => value.normalize().to_string(),
            Self::Text(text) => text.clone(),
            Self::Nothing => String::new(),
        }
    }
}

/// What stands in the workbook in place of a formula, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) sheet: String,
    pub(super) cell: String,
    pub(super) reason: String,
}

/// A sheet that is being written. The first thing that the library refuses is kept and told at the end.
pub(super) struct Page<'a> {
    styles: &'a Styles,
    pub(super) sheet: Worksheet,
    pub(super) name: String,
    pub(super) marks: Vec<Mark>,
    /// Whether formulas are written with their values; without, a reader must compute them.
    valued: bool,
    trouble: Option<XlsxError>,
}

/// Characters that a cell holds at most.
const CELL: usize = 32_000;

impl<'a> Page<'a> {
    pub(super) fn new(name: &str, styles: &'a Styles, valued: bool) -> Self {
        let mut sheet = Worksheet::new();
        let trouble = sheet.set_name(name).err();
        sheet.set_formula_result_default("");
        sheet.set_landscape().set_paper_size(9);
        sheet.set_footer("&C&P / &N&R&A");
        sheet.set_screen_gridlines(false);
        Self { styles, sheet, name: name.to_owned(), marks: Vec::new(), valued, trouble }
    }

    /// The sheet, or what the library refused.
    pub(super) fn finish(self) -> Result<(Worksheet, Vec<Mark>), XlsxError> {
        match self.trouble {
            Some(trouble) => Err(trouble),
            None => Ok((self.sheet, self.marks)),
        }
    }

    fn keep(&mut self, result: impl FnOnce(&mut Worksheet, &'a Styles) -> Result<(), XlsxError>) {
        let styles = self.styles;
        if let Err(trouble) = result(&mut self.sheet, styles) {
            self.trouble.get_or_insert(trouble);
        }
    }

    /// Text is always text, whatever it begins with.
    pub(super) fn text(&mut self, (row, column): At, text: &str, style: Style) {
        let text: String = text.chars().take(CELL).collect();
        self.keep(|sheet, styles| sheet.write_string_with_format(row, column, text, styles.of(style)).map(|_| ()));
    }

    /// Heads side by side.
    pub(super) fn heads(&mut self, (row, column): At, heads: &[&str]) {
        for (head, column) in heads.iter().zip(column..) {
            self.text((row, column), head, Style::Head);
        }
    }

    /// One head over several columns.
    pub(super) fn span(&mut self, from: At, to: At, text: &str) {
        if from == to {
            return self.text(from, text, Style::Head);
        }
        let text: String = text.chars().take(CELL).collect();
        self.keep(|sheet, styles| {
            sheet.merge_range(from.0, from.1, to.0, to.1, &text, styles.of(Style::Head)).map(|_| ())
        });
    }

    /// A number that was typed; an absent one leaves an empty cell to type into.
    pub(super) fn input(&mut self, at: At, value: Option<Decimal>) {
        self.number(at, value, Style::Input);
    }

    /// A number, or an empty cell.
    pub(super) fn number(&mut self, (row, column): At, value: Option<Decimal>, style: Style) {
        self.keep(|sheet, styles| {
            match value {
                Some(value) => sheet.write_number_with_format(row, column, double(value), styles.of(style)),
                None => sheet.write_blank(row, column, styles.of(style)),
            }
            .map(|_| ())
        });
    }

    /// A formula with its value.
    pub(super) fn formula(&mut self, (row, column): At, formula: &str, value: impl Into<Cached>, style: Style) {
        let formula = self.valued(formula, &value.into());
        self.keep(|sheet, styles| sheet.write_formula_with_format(row, column, formula, styles.of(style)).map(|_| ()));
    }

    /// A formula that looks at each cell of a range by itself.
    pub(super) fn array(&mut self, (row, column): At, formula: &str, value: impl Into<Cached>, style: Style) {
        let formula = self.valued(formula, &value.into());
        self.keep(|sheet, styles| {
            sheet.write_array_formula_with_format(row, column, row, column, formula, styles.of(style)).map(|_| ())
        });
    }

    fn valued(&self, formula: &str, value: &Cached) -> Formula {
        Formula::new(formula).set_result(if self.valued { value.written() } else { "0".to_owned() })
    }

    /// A figure that is no formula, marked as such.
    pub(super) fn marked(&mut self, (row, column): At, value: &Cached, reason: &str) {
        match value {
            Cached::Number(value) => self.number((row, column), Some(*value), Style::Marked),
            Cached::Text(text) => self.text((row, column), text, Style::Marked),
            Cached::Nothing => self.number((row, column), None, Style::Marked),
        }
        let cell = super::a1::cell((row, column)).replace('$', "");
        self.marks.push(Mark { sheet: self.name.clone(), cell, reason: reason.to_owned() });
    }

    /// A remark that shows when the cell is pointed at.
    pub(super) fn remark(&mut self, (row, column): At, text: &str) {
        let note = Note::new(text).add_author_prefix(false).set_width(320).set_height(90);
        self.keep(|sheet, _| sheet.insert_note(row, column, &note).map(|_| ()));
    }

    /// A link to a sheet of this workbook.
    pub(super) fn link(&mut self, (row, column): At, sheet_name: &str) {
        let url = Url::new(format!("internal:{}A1", prefix(sheet_name))).set_text(sheet_name);
        self.keep(|sheet, styles| sheet.write_url_with_format(row, column, url, styles.of(Style::Link)).map(|_| ()));
    }

    pub(super) fn width(&mut self, from: u16, to: u16, width: f64) {
        for column in from..=to {
            self.keep(|sheet, _| sheet.set_column_width(column, width).map(|_| ()));
        }
    }

    pub(super) fn height(&mut self, row: u32, height: f64) {
        self.keep(|sheet, _| sheet.set_row_height(row, height).map(|_| ()));
    }

    /// Columns that can be folded away.
    pub(super) fn outline(&mut self, from: u16, to: u16) {
        if from <= to {
            self.keep(|sheet, _| sheet.group_columns(from, to).map(|_| ()));
        }
    }

    /// Rows above and columns left of this cell stay in sight, and come again on every printed page.
    pub(super) fn freeze(&mut self, (row, column): At) {
        self.keep(|sheet, _| sheet.set_freeze_panes(row, column).map(|_| ()));
        if row > 0 {
            self.keep(|sheet, _| sheet.set_repeat_rows(0, row - 1).map(|_| ()));
        }
        if column > 0 {
            self.keep(|sheet, _| sheet.set_repeat_columns(0, column - 1).map(|_| ()));
        }
    }

    /// Printed on A4, a page wide.
    pub(super) fn print_narrow(&mut self) {
        self.sheet.set_print_fit_to_pages(1, 0);
    }

    /// Printed on A3, a page wide; columns behind the last one are left out.
    pub(super) fn print_wide(&mut self, (row, column): At) {
        self.sheet.set_paper_size(8).set_print_fit_to_pages(1, 0);
        self.keep(|sheet, _| sheet.set_print_area(0, 0, row, column).map(|_| ()));
    }

    /// Printed on A3, as many pages wide as it takes.
    pub(super) fn print_across(&mut self) {
        self.sheet.set_paper_size(8).set_print_scale(70);
    }

    /// A reference to a cell of this sheet from any sheet.
    pub(super) fn outer(&self, at: At) -> String {
        prefix(&self.name) + &super::a1::fixed(at)
    }

    /// A reference to a range of this sheet from any sheet.
    pub(super) fn outer_range(&self, from: At, to: At) -> String {
        prefix(&self.name) + &range(from, to)
    }

    /// Title and remark of a sheet.
    pub(super) fn title(&mut self, title: &str, note: &str) {
        self.text((0, 0), title, Style::Title);
        self.text((1, 0), note, Style::Note);
        self.height(0, 24.0);
    }
}

/// The nearest double: what a spreadsheet keeps of a number.
fn double(value: Decimal) -> f64 {
    value.normalize().to_string().parse().unwrap_or_default()
}
