//! Archives are looked through before anything of them is kept: what an .xlsx or .ods unpacks to is counted, not believed.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::error::{Bound, ReadError, within};
use crate::exchange::limits::{CELLS, COLUMNS, ROWS, UNPACKED_BYTES};

/// What kind of archive a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Office Open XML.
    Xlsx,
    /// OpenDocument.
    Ods,
}

/// Counts what the parts unpack to, up to the bound.
///
/// # Errors
/// It is no archive of sheets, it is damaged, or it unpacks to too much.
pub fn look_through(bytes: &[u8]) -> Result<Kind, ReadError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(ReadError::damaged)?;
    unpacked(&mut archive, UNPACKED_BYTES)?;
    if archive.by_name("xl/workbook.xml").is_ok() {
        return Ok(Kind::Xlsx);
    }
    if archive.by_name("content.xml").is_ok() {
        repeats(archive)?;
        return Ok(Kind::Ods);
    }
    Err(ReadError::NotASheet)
}

/// Counts what the parts unpack to, whatever the archive says of it.
pub(super) fn unpacked(archive: &mut ZipArchive<Cursor<&[u8]>>, most: u64) -> Result<(), ReadError> {
    let mut found = 0_u64;
    let mut sink = vec![0; 1 << 16];
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(ReadError::damaged)?;
        loop {
            let read = part.read(&mut sink).map_err(ReadError::damaged)?;
            if read == 0 {
                break;
            }
            found = found.saturating_add(read as u64);
            within(Bound::UnpackedBytes, most, found)?;
        }
    }
    Ok(())
}

/// Counts the cells that an .ods spreads its repeated ones to.
fn repeats(mut archive: ZipArchive<Cursor<&[u8]>>) -> Result<(), ReadError> {
    let content = archive.by_name("content.xml").map_err(ReadError::damaged)?;
    let mut xml = Reader::from_reader(std::io::BufReader::new(content));
    let (mut buffer, mut row, mut rows, mut cells) = (Vec::new(), Line::default(), 0_u64, 0_u64);
    loop {
        buffer.clear();
        let (event, ends) = match xml.read_event_into(&mut buffer).map_err(ReadError::damaged)? {
            Event::Start(event) => (event, false),
            Event::Empty(event) => (event, true),
            Event::End(event) => {
                if event.name().as_ref() == "table:table-row" {
                    if row.wide > 0 {
                        rows = rows.saturating_add(row.repeated);
                        cells = cells.saturating_add(row.wide.saturating_mul(row.repeated));
                        within(Bound::Columns, COLUMNS.into(), row.wide)?;
                        within(Bound::Rows, ROWS.into(), rows)?;
                        within(Bound::Cells, CELLS, cells)?;
                    }
                    row = Line::default();
                }
                continue;
            }
            Event::Eof => return Ok(()),
            _ => continue,
        };
        match event.name().as_ref() {
            "table:table" => rows = 0,
            "table:table-row" if !ends => {
                row = Line { repeated: number(&event, "table:number-rows-repeated"), ..Line::default() };
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let repeated = number(&event, "table:number-columns-repeated");
                row.empty = row.empty.saturating_add(repeated);
                if event.attributes().flatten().any(|attribute| attribute.key.as_ref() == "office:value-type") {
                    row.wide = row.empty;
                }
            }
            _ => {}
        }
    }
}

/// A row so far: how often it is repeated, how wide it is up to the last cell that holds something, and with empty ones.
#[derive(Default)]
struct Line {
    repeated: u64,
    wide: u64,
    empty: u64,
}

fn number(event: &BytesStart<'_>, name: &str) -> u64 {
    let mut attributes = event.attributes().flatten().filter(|attribute| attribute.key.as_ref() == name);
    attributes.next().and_then(|attribute| attribute.value.parse().ok()).unwrap_or(1)
}
