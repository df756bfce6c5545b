//! A table as a workbook: title, headings that stay in sight and on every printed page, figures as figures, notes beneath.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use baton_exchange::limits::CELL_CHARACTERS;
use baton_exchange::table::{Cell, Table, looks_like_formula};

/// Row of the headings; the title is above.
const HEADINGS: u32 = 1;
/// The most significant digits of a figure that spreadsheets keep; one with more is written as text, so that none is lost.
const DIGITS: usize = 15;
/// More columns than these lie across the page when printed.
const UPRIGHT_COLUMNS: usize = 6;
/// A4, as spreadsheets number papers.
const A4: u8 = 9;
/// Rows that are looked at for the width of a column.
const MEASURED_ROWS: usize = 500;

/// A table as the bytes of an .xlsx file.
///
/// # Errors
/// More rows or columns than a sheet has.
pub fn xlsx(table: &Table) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(&table.title));
    let sheet = book.add_worksheet();
    sheet.set_name(sheet_name(&table.title))?;
    write(table, sheet)?;
    book.save_to_buffer()
}

fn write(table: &Table, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let columns = table.headings.len().max(table.rows.iter().map(Vec::len).max().unwrap_or(0));
    let edge = Format::new().set_border(FormatBorder::Thin).set_border_color("#BFC5CB");
    let head = edge.clone().set_bold().set_text_wrap().set_background_color("#E6EEF6");
    let head = head.set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter);
    let styles = Styles { edge, figures: BTreeMap::new() };
    sheet.write_string_with_format(0, 0, cut(&table.title), &Format::new().set_bold().set_font_size(14))?;
    for (at, heading) in table.headings.iter().enumerate() {
        sheet.write_string_with_format(HEADINGS, column(at)?, cut(heading), &head)?;
    }
    let next = write_rows(table, sheet, columns, styles)?;
    let note = Format::new().set_font_color("#55606D");
    for (at, text) in table.notes.iter().enumerate() {
        let row = next.saturating_add(u32::try_from(at).unwrap_or(u32::MAX)).saturating_add(1);
        sheet.write_string_with_format(row, 0, cut(text), &note)?;
    }
    for at in 0..columns {
        sheet.set_column_width(column(at)?, width(table, at))?;
    }
    sheet.set_freeze_panes(HEADINGS + 1, u16::from(columns > 1))?;
    sheet.set_repeat_rows(0, HEADINGS)?;
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0).set_footer("&C&P / &N");
    if columns > UPRIGHT_COLUMNS {
        sheet.set_landscape();
    }
    Ok(())
}

/// Writes the rows, and tells which is free after them.
fn write_rows(table: &Table, sheet: &mut Worksheet, columns: usize, mut styles: Styles) -> Result<u32, XlsxError> {
    let mut row = HEADINGS;
    for cells in &table.rows {
        row = row.checked_add(1).ok_or(XlsxError::RowColumnLimitError)?;
        for at in 0..columns {
            let (place, cell) = (column(at)?, cells.get(at).unwrap_or(&Cell::Blank));
            match cell {
                Cell::Blank => sheet.write_blank(row, place, &styles.edge)?,
                Cell::Text(text) => sheet.write_string_with_format(row, place, cut(text), &styles.words(text))?,
                Cell::Number(value, decimals) => match kept(*value) {
                    Some(number) => sheet.write_number_with_format(row, place, number, styles.figure(*decimals))?,
                    None => sheet.write_string_with_format(row, place, cell.plain(), &styles.edge)?,
                },
            };
        }
    }
    row.checked_add(1).ok_or(XlsxError::RowColumnLimitError)
}

/// The width of a column by its longest text, in characters; Chinese ones are twice as wide.
fn width(table: &Table, at: usize) -> f64 {
    let cells = table.rows.iter().take(MEASURED_ROWS).filter_map(|row| row.get(at)).map(|cell| wide(&cell.plain()));
    let heading = table.headings.get(at).map_or(0, |heading| wide(heading).min(24));
    let widest = cells.max().unwrap_or(0).max(heading).saturating_add(3).clamp(7, 60);
    f64::from(u32::try_from(widest).unwrap_or(60))
}

/// The formats of cells, each made once.
struct Styles {
    edge: Format,
    figures: BTreeMap<u32, Format>,
}

impl Styles {
    /// A text that looks like a formula is marked as text, so that it also stays one when somebody changes the cell.
    fn words(&self, text: &str) -> Format {
        if looks_like_formula(text) { self.edge.clone().set_quote_prefix() } else { self.edge.clone() }
    }

    fn figure(&mut self, decimals: u32) -> &Format {
        let edge = &self.edge;
        self.figures.entry(decimals).or_insert_with(|| edge.clone().set_num_format(number_format(decimals)))
    }
}

/// Separators by three and so many decimals.
fn number_format(decimals: u32) -> String {
    let zeros = "0".repeat(decimals.min(28) as usize);
    if zeros.is_empty() { "#,##0".to_owned() } else { format!("#,##0.{zeros}") }
}

/// A figure as spreadsheets keep it; `None` where digits would be lost.
fn kept(value: Decimal) -> Option<f64> {
    let digits = value.normalize().mantissa().unsigned_abs().to_string().len();
    if digits > DIGITS { None } else { value.to_f64() }
}

fn wide(text: &str) -> usize {
    let widest = text.split('\n').map(|line| line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>());
    widest.max().unwrap_or(0)
}

fn column(at: usize) -> Result<u16, XlsxError> {
    u16::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)
}

/// A text as long as a cell may hold.
fn cut(text: &str) -> String {
    text.chars().take(CELL_CHARACTERS).collect()
}

/// A sheet's name: at most 31 characters, without what a name can't have.
fn sheet_name(title: &str) -> String {
    let name: String = title.chars().filter(|c| !r"[]:*?/\".contains(*c) && !c.is_control()).take(31).collect();
    let name = name.trim_matches(['\'', ' ']);
    if name.is_empty() { "1".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use calamine::{Data, Reader, Xlsx};

    use super::*;

    fn read(table: &Table) -> (String, Vec<Vec<Data>>) {
        let bytes = xlsx(table).unwrap();
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
        let name = book.sheet_names()[0].clone();
        let range = book.worksheet_range(&name).unwrap();
        assert!(book.worksheet_formula(&name).unwrap().is_empty(), "no formula in it");
        (name, range.rows().map(<[Data]>::to_vec).collect())
    }

    #[test]
    fn title_headings_rows_and_notes_stand_where_they_are_looked_for() {
        let rows = vec![vec![Cell::text("甲镇"), Cell::Number("91.55".parse().unwrap(), 2)], vec![Cell::text("乙镇")]];
        let headings = vec!["单位".into(), "总分".into()];
        let notes = vec!["演示数据".into()];
        let (name, cells) = read(&Table { title: "位次[1]: a/b".into(), headings, rows, notes });
        assert_eq!(name, "位次1 ab");
        let text = |text: &str| Data::String(text.into());
        assert_eq!(cells[0][0], text("位次[1]: a/b"));
        assert_eq!(cells[1], [text("单位"), text("总分")]);
        assert_eq!(cells[2], [text("甲镇"), Data::Float(91.55)]);
        assert_eq!(cells[3][0], text("乙镇"));
        assert_eq!(cells[5][0], text("演示数据"));
    }

    #[test]
    fn names_are_text_and_no_digit_is_lost() {
        let long: Decimal = "1234567890.1234567890".parse().unwrap();
        let row = vec![Cell::text("=1+1"), Cell::text("+7"), Cell::Number(long, 10), Cell::text("x".repeat(40_000))];
        let (_, cells) = read(&Table { title: "t".into(), rows: vec![row], ..Table::default() });
        assert_eq!(cells[2][0], Data::String("=1+1".into()));
        assert_eq!(cells[2][1], Data::String("+7".into()));
        assert_eq!(cells[2][2], Data::String("1234567890.1234567890".into()));
        assert_eq!(cells[2][3], Data::String("x".repeat(CELL_CHARACTERS)));
    }

    #[test]
    fn too_many_columns_are_refused() {
        let table = Table { headings: vec!["a".to_owned(); 20_000], ..Table::default() };
        assert!(xlsx(&table).is_err());
        assert!(xlsx(&Table::default()).is_ok());
    }
}
