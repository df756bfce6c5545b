//! .ods, row by row: cells that are repeated are counted before they are spread, and empty ones take no room.

use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::figures::{iso, number};
use super::gather::{Gathered, merge, text};
use baton_exchange::limits::{CELL_CHARACTERS, COLUMNS, ROWS, SHEETS};
use baton_exchange::reading::{Book, Bound, Cell, Hidden, Merged, ReadError, Row, Sheet, within};

/// Reads an .ods that was looked through.
///
/// # Errors
/// It is damaged or locked, or holds too much.
pub fn ods(bytes: &[u8]) -> Result<Book, ReadError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(ReadError::damaged)?;
    if let Ok(manifest) = archive.by_name("META-INF/manifest.xml")
        && is_locked(manifest)?
    {
        return Err(ReadError::Password);
    }
    let content = archive.by_name("content.xml").map_err(ReadError::damaged)?;
    let mut xml = Reader::from_reader(BufReader::new(content));
    xml.config_mut().expand_empty_elements = true;
    let (mut buffer, mut draft) = (Vec::new(), Draft::default());
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(ReadError::damaged)? {
            Event::Start(tag) => draft.start(&tag)?,
            Event::End(tag) => draft.end(tag.name().as_ref())?,
            Event::Text(content) => draft.say(&content.xml10_content()),
            Event::CData(content) => draft.say(&content.xml10_content()),
            Event::GeneralRef(name) => draft.say(&entity(&name)),
            Event::Eof => return Ok(draft.book),
            _ => {}
        }
    }
}

/// Whether the parts are encrypted.
fn is_locked(manifest: impl Read) -> Result<bool, ReadError> {
    let mut xml = Reader::from_reader(BufReader::new(manifest));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(ReadError::damaged)? {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "encryption-data" => return Ok(true),
            Event::Eof => return Ok(false),
            _ => {}
        }
    }
}

fn entity(name: &quick_xml::events::BytesRef<'_>) -> String {
    if let Ok(Some(character)) = name.resolve_char_ref() {
        return character.into();
    }
    quick_xml::escape::resolve_predefined_entity(name).map_or_else(|| format!("&{}", &**name), str::to_owned)
}

/// The sheets so far, and what is open in the last one.
#[derive(Default)]
struct Draft {
    book: Book,
    gathered: Gathered,
    /// Tables that are open: those within another are no sheets.
    tables: u32,
    row: Line,
    cell: Option<Open>,
    /// Styles of tables that are not shown, and the style that is open.
    unseen: Vec<String>,
    style: String,
    /// Where the next column stands that is told of.
    column: u32,
    /// Notes and drawings that are open, whose text is not the cell's.
    aside: u32,
    /// Paragraphs that are open.
    paragraphs: u32,
}

/// A row.
#[derive(Default)]
struct Line {
    /// Which.
    number: u32,
    /// How often it is repeated.
    times: u32,
    /// Where the next cell stands.
    column: u32,
    cells: Vec<(u32, Cell)>,
}

/// A cell that is open.
#[derive(Default)]
struct Open {
    times: u32,
    covered: bool,
    spans: (u32, u32),
    kind: String,
    value: String,
    is_error: bool,
    text: String,
    /// Characters of it.
    length: usize,
    paragraphs: u32,
}

impl Draft {
    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), ReadError> {
        match tag.name().as_ref() {
            "table:table" => {
                self.tables = self.tables.saturating_add(1);
                if self.tables == 1 {
                    let name = attribute(tag, "table:name").unwrap_or_default();
                    let style = attribute(tag, "table:style-name").unwrap_or_default();
                    let hidden = Hidden { sheet: self.unseen.contains(&style), ..Hidden::default() };
                    self.book.sheets.push(Sheet { name, hidden, ..Sheet::default() });
                    self.column = 0;
                    within(Bound::Sheets, SHEETS as u64, self.book.sheets.len() as u64)?;
                    self.row = Line::default();
                }
            }
            "style:style" => self.style = attribute(tag, "style:name").unwrap_or_default(),
            "style:table-properties" if attribute(tag, "table:display").is_some_and(|shown| shown == "false") => {
                self.unseen.push(self.style.clone());
            }
            "table:table-column" if self.tables == 1 => {
                let (first, times) = (self.column, count(tag, "table:number-columns-repeated"));
                self.column = first.saturating_add(times);
                if is_hidden(tag)
                    && let Some(sheet) = self.book.sheets.last_mut()
                {
                    sheet.hidden.columns.extend(first..self.column.min(COLUMNS));
                }
            }
            "table:table-row" if self.tables == 1 => {
                let (number, times) = (self.row.number, count(tag, "table:number-rows-repeated"));
                self.row = Line { number, times, ..Line::default() };
                if is_hidden(tag)
                    && let Some(sheet) = self.book.sheets.last_mut()
                {
                    sheet.hidden.rows.extend(number..number.saturating_add(times).min(ROWS));
                }
            }
            name @ ("table:table-cell" | "table:covered-table-cell") if self.tables == 1 => {
                let value = ["office:value", "office:date-value", "office:boolean-value", "office:string-value"];
                self.cell = Some(Open {
                    times: count(tag, "table:number-columns-repeated"),
                    covered: name == "table:covered-table-cell",
                    spans: (count(tag, "table:number-rows-spanned"), count(tag, "table:number-columns-spanned")),
                    kind: attribute(tag, "office:value-type").unwrap_or_default(),
                    value: value.iter().find_map(|name| attribute(tag, name)).unwrap_or_default(),
                    is_error: attribute(tag, "calcext:value-type").is_some_and(|kind| kind == "error"),
                    ..Open::default()
                });
            }
            name if is_aside(name) => self.aside = self.aside.saturating_add(1),
            "text:p" | "text:h" if self.aside == 0 => {
                if let Some(cell) = &mut self.cell {
                    if cell.paragraphs > 0 {
                        cell.say("\n");
                    }
                    cell.paragraphs = cell.paragraphs.saturating_add(1);
                }
                self.paragraphs = self.paragraphs.saturating_add(1);
            }
            "text:s" => {
                let blanks = usize::try_from(count(tag, "text:c")).unwrap_or(usize::MAX);
                self.say(&" ".repeat(blanks.min(CELL_CHARACTERS)));
            }
            "text:tab" => self.say("\t"),
            "text:line-break" => self.say("\n"),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), ReadError> {
        match name {
            "table:table" => self.tables = self.tables.saturating_sub(1),
            "table:table-row" if self.tables == 1 => self.end_row()?,
            "table:table-cell" | "table:covered-table-cell" if self.tables == 1 => self.end_cell()?,
            "text:p" | "text:h" if self.aside == 0 => self.paragraphs = self.paragraphs.saturating_sub(1),
            name if is_aside(name) => self.aside = self.aside.saturating_sub(1),
            _ => {}
        }
        Ok(())
    }

    /// Text that is read, if it stands in a paragraph of a cell.
    fn say(&mut self, text: &str) {
        if self.aside == 0
            && self.paragraphs > 0
            && let Some(cell) = &mut self.cell
        {
            cell.say(text);
        }
    }

    fn end_cell(&mut self) -> Result<(), ReadError> {
        let (Some(cell), Some(sheet)) = (self.cell.take(), self.book.sheets.last_mut()) else { return Ok(()) };
        let (row, column) = (self.row.number, self.row.column);
        self.row.column = column.saturating_add(cell.times);
        self.paragraphs = 0;
        if cell.spans != (1, 1) {
            let last = (
                row.saturating_add(cell.spans.0).saturating_sub(1),
                column.saturating_add(cell.spans.1).saturating_sub(1),
            );
            let mut merged = std::mem::take(&mut sheet.merged);
            merged.push(Merged { first: (row, column), last });
            merge(sheet, merged)?;
        }
        let times = cell.times;
        let content = cell.content();
        if content == Cell::Empty {
            return Ok(());
        }
        within(Bound::Columns, COLUMNS.into(), self.row.column.into())?;
        within(Bound::Rows, ROWS.into(), u64::from(row).saturating_add(self.row.times.into()))?;
        self.gathered.count(&content, u64::from(times).saturating_mul(self.row.times.into()))?;
        let columns = column..column.saturating_add(times);
        self.row.cells.extend(columns.map(|column| (column, content.clone())));
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), ReadError> {
        let Line { number, times, cells, .. } = std::mem::take(&mut self.row);
        self.row.number = number.saturating_add(times);
        if let Some(sheet) = self.book.sheets.last_mut()
            && !cells.is_empty()
        {
            let last = self.row.number.saturating_sub(1);
            sheet.rows.extend((number..last).map(|number| Row { number, cells: cells.clone() }));
            sheet.rows.push(Row { number: last, cells });
        }
        Ok(())
    }
}

/// Whether rows or columns are not shown.
fn is_hidden(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "table:visibility").is_some_and(|seen| seen == "collapse" || seen == "filter")
}

/// Notes and drawings.
fn is_aside(name: &str) -> bool {
    name == "office:annotation" || name == "table:shapes" || name.starts_with("draw:")
}

impl Open {
    fn say(&mut self, text: &str) {
        let room = CELL_CHARACTERS.saturating_sub(self.length);
        let before = self.text.len();
        self.text.extend(text.chars().take(room));
        let new = self.text.get(before..).unwrap_or_default();
        self.length = self.length.saturating_add(new.chars().count());
    }

    fn content(self) -> Cell {
        // What stands under a merged cell is not seen.
        if self.covered {
            return Cell::Empty;
        }
        if self.is_error {
            return Cell::Error(self.text);
        }
        let float = |percent| self.value.parse().map_or_else(|_| text(&self.text), |float| number(float, percent));
        match self.kind.as_str() {
            "float" | "currency" => float(false),
            "percentage" => float(true),
            "date" => iso(&self.value),
            "boolean" => Cell::Bool(self.value.eq_ignore_ascii_case("true")),
            "string" if self.text.is_empty() => text(&self.value),
            _ => text(&self.text),
        }
    }
}

/// The value of an attribute, without what stands for other signs.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let own = tag.attributes().with_checks(false).flatten().find(|own| own.key.as_ref() == name)?;
    let value = quick_xml::escape::unescape(&own.value).map_or_else(|_| own.value.to_string(), Into::into);
    Some(value)
}

/// A number of times; once where none is given.
fn count(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name).map_or(1, |value| value.parse().unwrap_or(u32::MAX)).max(1)
}
