//! The rows that a large workbook mostly consists of, streamed into its sheets: nobody holds more of them than a few.
//!
//! The writer of sheets keeps every cell until the end, and then their text beside them. So it writes the sheets with their
//! headings alone; here its file is copied, and rows go into the parts of the sheets that are to be filled.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{Cursor, Read, Write as _};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::pen::{Content, Value};
use baton_exchange::limits::CELL_CHARACTERS;
use baton_exchange::reading::column_name;
use baton_exchange::template::WriteError;
use baton_words::Locale;

/// Rows and columns that a sheet has at most.
const MOST: (u32, u16) = (1_048_576, 16_384);
/// Bytes of rows that are packed at once.
const BATCH: usize = 1 << 16;
/// Where a sheet's rows end.
const END_OF_ROWS: &str = "</sheetData>";

/// A workbook with headings alone, whose rows are being written.
pub struct Filling {
    headings: ZipArchive<Cursor<Vec<u8>>>,
    file: ZipWriter<Cursor<Vec<u8>>>,
    locale: Locale,
}

/// The rows of a sheet, from top to bottom.
pub struct Rows<'f> {
    file: &'f mut ZipWriter<Cursor<Vec<u8>>>,
    locale: Locale,
    sheet: &'f str,
    /// Formats of the first columns, by number; 0 = none.
    formats: Vec<u32>,
    /// Text that is not packed yet.
    text: String,
    /// The row that is being written.
    open: Option<u32>,
}

fn refused(error: &ZipError) -> WriteError {
    WriteError::Refused(error.to_string())
}

fn part_name(sheet: usize) -> String {
    format!("xl/worksheets/sheet{}.xml", sheet.saturating_add(1))
}

impl Filling {
    /// Begins with a file that has the headings; `sheets`, by position, are to be filled.
    pub fn new(headings: Vec<u8>, sheets: &[usize], locale: Locale) -> Result<Self, WriteError> {
        let mut headings = ZipArchive::new(Cursor::new(headings)).map_err(|error| refused(&error))?;
        let mut file = ZipWriter::new(Cursor::new(Vec::new()));
        let filled: Vec<String> = sheets.iter().map(|sheet| part_name(*sheet)).collect();
        for at in 0..headings.len() {
            let part = headings.by_index_raw(at).map_err(|error| refused(&error))?;
            let name = part.name().map_err(|error| refused(&error))?;
            if !filled.iter().any(|filled| *filled == name) {
                file.raw_copy_file(part).map_err(|error| refused(&error))?;
            }
        }
        Ok(Self { headings, file, locale })
    }

    /// Fills a sheet below its headings. `last` is the last cell, where that is known.
    pub fn sheet(
        &mut self,
        (sheet, name): (usize, &str),
        last: Option<(u32, u16)>,
        write: impl FnOnce(&mut Rows<'_>) -> Result<(), WriteError>,
    ) -> Result<(), WriteError> {
        let (part, mut text) = (part_name(sheet), String::new());
        let mut read = self.headings.by_name(&part).map_err(|error| refused(&error))?;
        read.read_to_string(&mut text).map_err(|error| WriteError::Refused(error.to_string()))?;
        drop(read);
        let (above, below) =
            text.split_once(END_OF_ROWS).ok_or_else(|| WriteError::Refused(format!("{part}: {END_OF_ROWS}")))?;
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        self.file.start_file(&part, options).map_err(|error| refused(&error))?;
        let mut rows = Rows {
            file: &mut self.file,
            locale: self.locale,
            sheet: name,
            formats: formats(above),
            text: sized(above, last),
            open: None,
        };
        write(&mut rows)?;
        rows.end_row();
        rows.text.push_str(END_OF_ROWS);
        rows.text.push_str(below);
        rows.pack()
    }

    /// The file.
    pub fn finish(self) -> Result<Vec<u8>, WriteError> {
        self.file.finish().map(Cursor::into_inner).map_err(|error| refused(&error))
    }
}

/// The part of a sheet above its rows, with the size that the sheet is going to have, or none.
fn sized(above: &str, last: Option<(u32, u16)>) -> String {
    let cut = || {
        let (before, rest) = above.split_once("<dimension ")?;
        let (_, after) = rest.split_once("/>")?;
        Some((before, after))
    };
    let Some((before, after)) = cut() else { return above.to_owned() };
    let size = last.map(|(row, column)| {
        format!(r#"<dimension ref="A1:{}{}"/>"#, column_name(column.into()), row.saturating_add(1))
    });
    [before, size.as_deref().unwrap_or_default(), after].concat()
}

/// The formats of a sheet's columns, by number.
fn formats(above: &str) -> Vec<u32> {
    let mut formats = Vec::new();
    let mut xml = Reader::from_str(above);
    while let Ok(event) = xml.read_event() {
        match event {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "col" => {
                let number = |name: &str| {
                    let mut attributes = tag.attributes().flatten();
                    attributes.find(|own| own.key.as_ref() == name).and_then(|own| own.value.parse::<u32>().ok())
                };
                let (first, last) = (number("min").unwrap_or(1), number("max").unwrap_or_default());
                for column in first..=last.min(MOST.1.into()) {
                    let at = usize::try_from(column.saturating_sub(1)).unwrap_or_default();
                    formats.resize(formats.len().max(at.saturating_add(1)), 0);
                    if let Some(format) = formats.get_mut(at) {
                        *format = number("style").unwrap_or_default();
                    }
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    formats
}

impl Rows<'_> {
    /// Puts a value into a cell. To be called row by row, downwards and below the headings, and left to right.
    pub fn put(&mut self, row: u32, column: u16, value: &Value<'_>) -> Result<(), WriteError> {
        let content = value.content(self.locale);
        if matches!(content, Content::Nothing) {
            return Ok(());
        }
        if row >= MOST.0 || column >= MOST.1 {
            return Err(WriteError::TooManyCells(self.sheet.to_owned()));
        }
        let number = row.saturating_add(1);
        if self.text.len() >= BATCH {
            self.pack()?;
        }
        if self.open != Some(row) {
            self.end_row();
            // Writing into a text has no way to fail, here and below.
            let _ = write!(self.text, r#"<row r="{number}">"#);
            self.open = Some(row);
        }
        let _ = write!(self.text, r#"<c r="{}{number}""#, column_name(column.into()));
        let format = self.formats.get(usize::from(column)).copied().unwrap_or_default();
        if format > 0 {
            let _ = write!(self.text, r#" s="{format}""#);
        }
        match content {
            Content::Nothing => {}
            Content::Number(number) => {
                let _ = write!(self.text, "><v>{number}</v></c>");
            }
            Content::Text(text) => {
                if text.chars().count() > CELL_CHARACTERS {
                    return Err(WriteError::TextTooLong(self.sheet.to_owned()));
                }
                let edge = |c: char| matches!(c, ' ' | '\t' | '\n');
                let kept = if text.starts_with(edge) || text.ends_with(edge) { r#" xml:space="preserve""# } else { "" };
                let _ = write!(self.text, r#" t="inlineStr"><is><t{kept}>"#);
                escape(&text, &mut self.text);
                self.text.push_str("</t></is></c>");
            }
        }
        Ok(())
    }

    fn end_row(&mut self) {
        if self.open.take().is_some() {
            self.text.push_str("</row>");
        }
    }

    fn pack(&mut self) -> Result<(), WriteError> {
        let packed = self.file.write_all(self.text.as_bytes());
        self.text.clear();
        packed.map_err(|error| WriteError::Refused(error.to_string()))
    }
}

/// A text as the file holds it: what XML can't hold is written `_x0001_`, and what looks so already gets its `_` so.
fn escape(text: &str, into: &mut String) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let plain = rest.find(|c: char| matches!(c, '&' | '<' | '>' | '_' | '\u{fffe}' | '\u{ffff}') || c < ' ');
        if plain != Some(0) {
            let (own, others) = rest.split_at(plain.unwrap_or(rest.len()));
            into.push_str(own);
            rest = others;
            continue;
        }
        let written = match c {
            '&' => Cow::Borrowed("&amp;"),
            '<' => Cow::Borrowed("&lt;"),
            '>' => Cow::Borrowed("&gt;"),
            '_' if is_written_so(rest) => Cow::Borrowed("_x005F_"),
            '_' => Cow::Borrowed("_"),
            '\t' => Cow::Borrowed("\t"),
            '\n' => Cow::Borrowed("\n"),
            c => Cow::Owned(format!("_x{:04X}_", u32::from(c))),
        };
        into.push_str(&written);
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
}

/// Whether XML can't hold a character.
fn unfit(c: char) -> bool {
    matches!(c, '\u{fffe}' | '\u{ffff}') || (c < ' ' && !matches!(c, '\t' | '\n'))
}

/// Whether a text begins, in the file, as a character is written that XML can't hold: by itself, or since one follows.
fn is_written_so(text: &str) -> bool {
    let Some((digits, rest)) = text.strip_prefix("_x").and_then(|rest| rest.split_at_checked(4)) else { return false };
    digits.bytes().all(|digit| digit.is_ascii_hexdigit()) && rest.starts_with(|c| c == '_' || unfit(c))
}

/// A text as only a rich text of `rust_xlsxwriter` holds it, which writes what XML can't hold, but leaves what looks written so
/// as it stands: a plain one is spoilt where a character that XML can't hold makes what precedes it look so. `None` where
/// a plain one does.
pub(super) fn for_rich(text: &str) -> Option<String> {
    let marks = |at: usize| text.get(at..).is_some_and(is_written_so);
    let spoilt = |at: usize| text.get(at.saturating_add(6)..).is_some_and(|rest| rest.starts_with(unfit));
    text.match_indices("_x").any(|(at, _)| marks(at) && spoilt(at)).then(|| {
        let mut written = String::new();
        for (at, c) in text.char_indices() {
            written.push_str(if c == '_' && marks(at) { "_x005F" } else { "" });
            written.push(c);
        }
        written
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::data::HEADER_ROWS;
    use crate::template::whole;
    use baton_presets::Preset;
    use baton_words::Locale;

    #[test]
    fn texts_are_escaped_as_excel_does() {
        for (text, written) in [
            ("城东街道", "城东街道"),
            ("a<b>&c", "a&lt;b&gt;&amp;c"),
            ("a\tb\nc\rd\u{1}", "a\tb\nc_x000D_d_x0001_"),
            ("_x0041_ _x41_ _", "_x005F_x0041_ _x41_ _"),
            ("_x_x0041_", "_x_x005F_x0041_"),
            ("\u{ffff}", "_xFFFF_"),
            ("_x00", "_x00"),
            ("_x004界_", "_x004界_"),
            ("a_x0041\r", "a_x005F_x0041_x000D_"),
            ("_x0041\t", "_x0041\t"),
        ] {
            let mut own = String::new();
            escape(text, &mut own);
            assert_eq!(own, written, "{text:?}");
        }
    }

    #[test]
    fn a_filled_sheet_has_its_size_and_the_formats_of_its_columns() {
        let project = Preset::Classroom.project().unwrap();
        let (units, code) = (project.roster.units.len(), project.roster.units[0].id.clone());
        let name = project.scenarios[0].name.clone();
        let file = whole::write(project, Locale::Zh, &mut |_, _| {}).unwrap();
        let mut parts = ZipArchive::new(Cursor::new(file)).unwrap();
        let mut sheets = Vec::new();
        for at in 0..parts.len() {
            let mut part = parts.by_index(at).unwrap();
            if part.name().unwrap().starts_with("xl/worksheets/sheet") {
                let mut text = String::new();
                part.read_to_string(&mut text).unwrap();
                sheets.push(text);
            }
        }
        let of = |content: &str| {
            let streamed = |sheet: &&String| sheet.contains(&format!(r#">{content}</t></is>"#));
            sheets.iter().find(streamed).unwrap_or_else(|| panic!("{content}"))
        };
        let data = of(code.as_str());
        let last = HEADER_ROWS as usize + units;
        let size = data.split_once(r#"<dimension ref=""#).and_then(|(_, rest)| rest.split_once('"')).unwrap().0;
        assert!(size.starts_with("A1:") && size.ends_with(&last.to_string()), "{size}");
        assert!(data.contains(&format!(r#"<row r="{last}">"#)));
        let scenarios = of(&name);
        let text_format = formats(scenarios.split_once("<sheetData>").unwrap().0)[1];
        assert!(text_format > 0, "names are texts");
        assert!(scenarios.contains(&format!(r#"<c r="B2" s="{text_format}" t="inlineStr">"#)));
    }

    #[test]
    fn the_size_told_is_the_one_that_comes() {
        let above = r#"<sheet><dimension ref="A1:B3"/><cols/><sheetData><row/>"#;
        assert_eq!(sized(above, Some((9, 27))), above.replace("A1:B3", "A1:AB10"));
        assert_eq!(sized(above, None), "<sheet><cols/><sheetData><row/>");
        assert_eq!(sized("<sheet>", None), "<sheet>");
    }

    #[test]
    fn columns_have_their_formats() {
        let above = r#"<s><cols><col min="1" max="2" style="3"/><col min="4" max="4" width="9"/></cols><sheetData>"#;
        assert_eq!(formats(above), [3, 3, 0, 0]);
    }
}
