//! Writing the sheets of the template: headings with notes, columns with formats and drop-down lists, rows of values.

use std::borrow::Cow;

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, Format, FormatBorder, Formula, Note, Workbook, Worksheet,
    XlsxError,
};

use super::filling::for_rich;
use super::schema::{Kind, headings, kind};
use baton_exchange::reading::column_name;
use baton_exchange::template::WriteError;
use baton_model::{Amount, Id, Number};
use baton_words::{Heading, Locale, Table, Term, sheets};

/// Rows below the last filled one that keep lists and formats, for what is still to be filled in.
const SPARE_ROWS: u32 = 1_000;

/// Why the writer refuses.
fn refused(error: &XlsxError, sheet: &str) -> WriteError {
    match error {
        XlsxError::RowColumnLimitError => WriteError::TooManyCells(sheet.into()),
        XlsxError::MaxStringLengthExceeded => WriteError::TextTooLong(sheet.into()),
        other => WriteError::Refused(other.to_string()),
    }
}

/// What goes into a cell.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    /// Nothing.
    Empty,
    /// Text, whatever it begins with.
    Text(Cow<'a, str>),
    /// A number, as a number where that keeps it whole, else as text.
    Number(Number),
    /// A whole number.
    Whole(u32),
    /// A word of the language.
    Term(Term),
}

impl<'a> Value<'a> {
    /// Text that stands already.
    pub fn text(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }

    /// A code.
    pub fn code(id: &Id) -> Self {
        Self::Text(super::names::code_written(id).into())
    }

    /// Yes, or nothing.
    pub fn flag(is: bool) -> Self {
        if is { Self::Term(Term::Yes) } else { Self::Empty }
    }
}

/// What stands in a cell.
pub enum Content<'v> {
    /// Nothing.
    Nothing,
    /// Text.
    Text(Cow<'v, str>),
    /// A number.
    Number(f64),
}

impl Value<'_> {
    /// What stands in the cell.
    pub fn content(&self, locale: Locale) -> Content<'_> {
        let text = match self {
            Self::Empty => return Content::Nothing,
            Self::Text(text) => Cow::Borrowed(text.as_ref()),
            Self::Term(term) => Cow::Borrowed(sheets::term(*term).of(locale)),
            Self::Whole(whole) => return Content::Number(f64::from(*whole)),
            Self::Number(number) => match as_float(*number) {
                Some(float) => return Content::Number(float),
                None => Cow::Owned(number.to_string()),
            },
        };
        if text.is_empty() { Content::Nothing } else { Content::Text(text) }
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<Number> for Value<'_> {
    fn from(number: Number) -> Self {
        Self::Number(number)
    }
}

impl From<Option<Number>> for Value<'_> {
    fn from(number: Option<Number>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }
}

/// The number as a spreadsheet holds it, where all its digits survive that: at most 15 of them.
pub fn as_float(number: Number) -> Option<f64> {
    const MOST: i128 = 1_000_000_000_000_000;
    let exact = number.get();
    let exact = if exact.mantissa().abs() < MOST { exact } else { exact.normalize() };
    // Both are exact as floats, so that the quotient is the float nearest to the number.
    let fits = exact.mantissa().abs() < MOST && exact.scale() <= 22;
    fits.then(|| exact.mantissa().to_f64())
        .flatten()
        .map(|mantissa| mantissa / 10_f64.powi(exact.scale().cast_signed()))
}

/// A workbook that is being written, in a language.
pub struct Pen {
    book: Workbook,
    /// The language.
    pub locale: Locale,
    heading: Format,
}

/// A sheet that is being written.
pub struct Page<'p> {
    pen: &'p mut Pen,
    sheet: Worksheet,
    /// Its name.
    name: String,
    row: u32,
}

impl Pen {
    /// A workbook without sheets.
    pub fn new(locale: Locale) -> Self {
        let heading = Format::new()
            .set_bold()
            .set_background_color(Color::RGB(0x00E4_ECF4))
            .set_border_bottom(FormatBorder::Thin)
            .set_text_wrap();
        Self { book: Workbook::new(), locale, heading }
    }

    /// A sheet for a table, with its headings, formats and lists; `frozen` columns stay in sight.
    pub fn page(&mut self, table: Table, rows: usize) -> Result<Page<'_>, WriteError> {
        let columns = headings(table);
        let mut page = self.blank(sheets::table(table).of(self.locale))?;
        let last = u32::try_from(rows).unwrap_or(u32::MAX).saturating_add(SPARE_ROWS).min(1_048_575);
        for (column, heading) in (0..).zip(columns) {
            page.column(column, *heading)?;
            page.head(0, column, *heading)?;
            page.list(column, *heading, 1, last)?;
        }
        let frozen = columns.iter().position(|heading| *heading == Heading::Name).map_or(0, |at| at + 1);
        page.freeze(1, u16::try_from(frozen).unwrap_or_default())?;
        page.row = 1;
        Ok(page)
    }

    /// A sheet of that name, without anything.
    pub fn blank(&mut self, name: &str) -> Result<Page<'_>, WriteError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name).map_err(|error| refused(&error, name))?;
        Ok(Page { pen: self, sheet, name: name.to_owned(), row: 0 })
    }

    /// The file.
    pub fn finish(mut self) -> Result<Vec<u8>, WriteError> {
        self.book.save_to_buffer().map_err(|error| refused(&error, ""))
    }
}

impl Page<'_> {
    /// The language.
    pub const fn locale(&self) -> Locale {
        self.pen.locale
    }

    /// Puts the next row down.
    pub fn row(&mut self, values: &[Value<'_>]) -> Result<(), WriteError> {
        for (column, value) in (0..).zip(values) {
            self.put(self.row, column, value)?;
        }
        self.row = self.row.saturating_add(1);
        Ok(())
    }

    /// Puts a value into a cell.
    pub fn put(&mut self, row: u32, column: u16, value: &Value<'_>) -> Result<(), WriteError> {
        let sheet = &mut self.sheet;
        let done = match value.content(self.pen.locale) {
            Content::Nothing => return Ok(()),
            Content::Text(text) => match for_rich(&text) {
                Some(text) => sheet.write_rich_string(row, column, &[(&Format::new(), &text)]),
                None => sheet.write_string(row, column, text.as_ref()),
            },
            Content::Number(number) => sheet.write_number(row, column, number),
        };
        done.map(|_| ()).map_err(|error| refused(&error, &self.name))
    }

    fn done<T>(&self, result: Result<T, XlsxError>) -> Result<(), WriteError> {
        result.map(|_| ()).map_err(|error| refused(&error, &self.name))
    }

    /// Puts a heading with its note.
    pub fn head(&mut self, row: u32, column: u16, heading: Heading) -> Result<(), WriteError> {
        let (text, says) =
            (sheets::heading(heading).of(self.pen.locale), sheets::heading_says(heading).of(self.pen.locale));
        self.label(row, column, text)?;
        if says.is_empty() {
            return Ok(());
        }
        let lines = u32::try_from(says.chars().count() / 14).unwrap_or_default().saturating_add(2);
        let note = Note::new(says).add_author_prefix(false).set_width(220).set_height(lines.saturating_mul(18));
        let done = self.sheet.insert_note(row, column, &note).map(|_| ());
        self.done(done)
    }

    /// Puts a text that looks like a heading.
    pub fn label(&mut self, row: u32, column: u16, text: &str) -> Result<(), WriteError> {
        let done = self.sheet.write_string_with_format(row, column, text, &self.pen.heading).map(|_| ());
        self.done(done)
    }

    /// Keeps rows above and columns to the left in sight.
    pub fn freeze(&mut self, rows: u32, columns: u16) -> Result<(), WriteError> {
        let done = self.sheet.set_freeze_panes(rows, columns).map(|_| ());
        self.done(done)
    }

    /// Width of a column, in characters.
    pub fn width(&mut self, column: u16, width: u16) -> Result<(), WriteError> {
        let done = self.sheet.set_column_width(column, width).map(|_| ());
        self.done(done)
    }

    /// Width and format of a column by what it holds.
    pub fn column(&mut self, column: u16, heading: Heading) -> Result<(), WriteError> {
        let kind = kind(heading);
        let long = matches!(heading, Heading::Edit | Heading::Remark | Heading::Value | Heading::Matter)
            || matches!(heading, Heading::Parameter(key) if key.amount() == Amount::List);
        let width = match kind {
            _ if long => 40,
            Kind::Text if heading == Heading::Id => 12,
            Kind::Text | Kind::Reference(_) => 20,
            Kind::Choice(_) => 16,
            Kind::Number | Kind::Rate | Kind::Percentage | Kind::Whole => 11,
        };
        self.width(column, width)?;
        let format = match kind {
            Kind::Text | Kind::Reference(_) => Format::new().set_num_format("@"),
            Kind::Rate => Format::new().set_num_format("0.00%"),
            Kind::Whole => Format::new().set_num_format("0"),
            Kind::Number | Kind::Percentage | Kind::Choice(_) => return Ok(()),
        };
        let done = self.sheet.set_column_format(column, &format).map(|_| ());
        self.done(done)
    }

    /// A drop-down list for the cells of a column, if it has choices. Other entries are warned of, not refused.
    pub fn list(&mut self, column: u16, heading: Heading, first: u32, last: u32) -> Result<(), WriteError> {
        let locale = self.pen.locale;
        let list = match kind(heading) {
            Kind::Choice(terms) => {
                let choices: Vec<&str> = terms.iter().map(|term| sheets::term(*term).of(locale)).collect();
                DataValidation::new().allow_list_strings(&choices).map_err(|error| refused(&error, &self.name))?
            }
            Kind::Reference(table) => {
                let Some(name) = headings(table).iter().position(|heading| *heading == Heading::Name) else {
                    return Ok(());
                };
                let letters = column_name(u32::try_from(name).unwrap_or_default());
                let sheet = sheets::table(table).of(locale);
                let range = format!("='{sheet}'!${letters}$2:${letters}$5000");
                DataValidation::new().allow_list_formula(Formula::new(range))
            }
            Kind::Text | Kind::Number | Kind::Rate | Kind::Percentage | Kind::Whole => return Ok(()),
        };
        let list = list.set_error_style(DataValidationErrorStyle::Warning);
        let done = self.sheet.add_data_validation(first, column, last, column, &list).map(|_| ());
        self.done(done)
    }

    /// The row that comes next.
    pub const fn at(&self) -> u32 {
        self.row
    }

    /// Goes on at another row.
    pub const fn go_to(&mut self, row: u32) {
        self.row = row;
    }

    /// Puts the sheet into the workbook; tells its position.
    pub fn close(self) -> usize {
        let position = self.pen.book.worksheets_mut().len();
        self.pen.book.push_worksheet(self.sheet);
        position
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;

    #[test]
    fn numbers_are_written_as_numbers_only_where_nothing_is_lost() {
        for (text, float) in [
            ("0", Some(0.0)),
            ("0.1", Some(0.1)),
            ("-12.50", Some(-12.5)),
            ("999999999999999", Some(999_999_999_999_999.0)),
            ("1.00000000000000000000", Some(1.0)),
            ("1234567890123456", None),
            ("0.1234567890123456", None),
            ("0.0000000000000000000001", Some(1e-22)),
            ("0.00000000000000000000001", None),
        ] {
            assert_eq!(as_float(text.parse().unwrap()), float, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn floats_read_back_as_the_number(mantissa in -1_000_000_000_000_000i64..1_000_000_000_000_000, scale in 0u32..23) {
            let number = Number::from(Decimal::new(mantissa, scale));
            if let Some(float) = as_float(number) {
                proptest::prop_assert_eq!(crate::reading::decimal(float), Some(number.get()));
            }
        }
    }
}
