//! What an .xlsx says of its cells besides what they hold: rows and columns that are hidden, formulas without results. Looked up
//! only in files that have some.

use std::collections::BTreeMap;
use std::io::{BufReader, Cursor, Read, Write};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::archive::Archive;
use baton_exchange::limits::{COLUMNS, ROWS};
use baton_exchange::reading::{Hidden, ReadError};

/// The parts of a file that hold its sheets.
pub struct Parts<'a> {
    archive: Archive<'a>,
    /// The part of each sheet, by the sheet's name.
    paths: BTreeMap<String, String>,
}

/// What a sheet has besides plain cells.
#[derive(Debug, Default)]
pub struct Extras {
    /// What is not shown.
    pub hidden: Hidden,
    /// Rows and columns of the formulas without results.
    pub uncomputed: Vec<(u32, u32)>,
}

impl<'a> Parts<'a> {
    /// Looks up where the sheets are.
    ///
    /// # Errors
    /// The file is damaged.
    pub fn of(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(ReadError::damaged)?;
        let mut targets = BTreeMap::new();
        tags(&mut archive, "xl/_rels/workbook.xml.rels", |tag| {
            if tag.local_name().as_ref() == "Relationship"
                && let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target"))
            {
                let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
                targets.insert(id, path);
            }
        })?;
        let mut paths = BTreeMap::new();
        tags(&mut archive, "xl/workbook.xml", |tag| {
            if tag.local_name().as_ref() == "sheet"
                && let (Some(name), Some(id)) = (attribute(tag, "name"), attribute(tag, "id"))
                && let Some(path) = targets.get(&id)
            {
                paths.insert(name, path.clone());
            }
        })?;
        Ok(Self { archive, paths })
    }

    /// What a sheet has besides plain cells.
    ///
    /// # Errors
    /// The file is damaged.
    pub fn extras(&mut self, name: &str) -> Result<Extras, ReadError> {
        let Some(path) = self.paths.get(name) else { return Ok(Extras::default()) };
        let Ok(part) = self.archive.by_name(path) else { return Ok(Extras::default()) };
        let mut xml = Reader::from_reader(BufReader::new(part));
        xml.config_mut().expand_empty_elements = true;
        let (mut draft, mut buffer) = (Draft::default(), Vec::new());
        loop {
            buffer.clear();
            match xml.read_event_into(&mut buffer).map_err(ReadError::damaged)? {
                Event::Start(tag) => draft.start(&tag),
                Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) => draft.value |= draft.valued,
                Event::End(tag) => draft.end(tag.local_name().as_ref()),
                Event::Eof => return Ok(draft.extras),
                _ => {}
            }
        }
    }
}

/// A sheet that is being looked through.
#[derive(Default)]
struct Draft {
    extras: Extras,
    /// Where the next row and cell stand, unless they say so.
    row: u32,
    column: u32,
    formula: bool,
    value: bool,
    /// Whether what is read is a value.
    valued: bool,
}

impl Draft {
    fn start(&mut self, tag: &BytesStart<'_>) {
        let hidden = || attribute(tag, "hidden").is_some_and(|hidden| hidden == "1" || hidden == "true");
        let number = |name| attribute(tag, name).and_then(|number| number.parse::<u32>().ok());
        match tag.local_name().as_ref() {
            "col" if hidden() => {
                let (first, last) = (number("min").unwrap_or(1).max(1), number("max").unwrap_or(1).min(COLUMNS));
                self.extras.hidden.columns.extend((first..=last).map(|column| column.saturating_sub(1)));
            }
            "row" => {
                if let Some(row) = number("r") {
                    self.row = row.saturating_sub(1);
                }
                self.column = 0;
                if hidden() && self.row < ROWS {
                    self.extras.hidden.rows.push(self.row);
                }
            }
            "c" => {
                let letters = attribute(tag, "r").unwrap_or_default();
                let letters = letters.bytes().take_while(u8::is_ascii_alphabetic);
                let column = letters.fold(0_u32, |sum, letter| {
                    let letter = u32::from(letter.to_ascii_uppercase().saturating_sub(b'A')).saturating_add(1);
                    sum.saturating_mul(26).saturating_add(letter)
                });
                self.column = column.checked_sub(1).unwrap_or(self.column);
                // A formula whose result is an empty text says that its result is a text.
                (self.formula, self.value) = (false, attribute(tag, "t").is_some_and(|kind| kind == "str"));
            }
            "f" => self.formula = true,
            "v" | "t" => self.valued = true,
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "row" => self.row = self.row.saturating_add(1),
            "v" | "t" => self.valued = false,
            "c" => {
                if self.formula && !self.value {
                    self.extras.uncomputed.push((self.row, self.column));
                }
                self.column = self.column.saturating_add(1);
            }
            _ => {}
        }
    }
}

/// Has each tag of a part seen; a part that isn't there has none.
fn tags(archive: &mut Archive<'_>, name: &str, mut see: impl FnMut(&BytesStart<'_>)) -> Result<(), ReadError> {
    let Ok(part) = archive.by_name(name) else { return Ok(()) };
    let mut xml = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(ReadError::damaged)? {
            Event::Start(tag) | Event::Empty(tag) => see(&tag),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// An attribute, whatever prefix its name has.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let own = attributes.with_checks(false).flatten().find(|own| own.key.local_name().as_ref() == name)?;
    let value = quick_xml::escape::unescape(&own.value).map_or_else(|_| own.value.to_string(), Into::into);
    Some(value)
}

/// The file without what its sheets say of their size, which the reader believes and which may be nonsense.
///
/// # Errors
/// The file is damaged.
pub fn without_sizes(bytes: &[u8]) -> Result<Vec<u8>, ReadError> {
    let mut archive: Archive<'_> = ZipArchive::new(Cursor::new(bytes)).map_err(ReadError::damaged)?;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(ReadError::damaged)?;
        let name = part.name().map_err(ReadError::damaged)?.into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).map_err(ReadError::damaged)?;
        if name.contains("worksheets/")
            && let Some(from) = find(&content, b"<dimension ")
            && let Some(length) = content.get(from..).and_then(|rest| rest.iter().position(|byte| *byte == b'>'))
            && content.get(from.saturating_add(length).saturating_sub(1)) == Some(&b'/')
        {
            content.drain(from..=from.saturating_add(length));
        }
        writer.start_file(name, SimpleFileOptions::default()).map_err(ReadError::damaged)?;
        writer.write_all(&content).map_err(ReadError::damaged)?;
    }
    Ok(writer.finish().map_err(ReadError::damaged)?.into_inner())
}

fn find(bytes: &[u8], text: &[u8]) -> Option<usize> {
    bytes.windows(text.len()).position(|window| window == text)
}
