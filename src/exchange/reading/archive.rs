//! Archives are looked through before anything of them is kept: what an .xlsx or .ods unpacks to is counted, not believed.

use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::error::{Bound, ReadError, within};
use crate::exchange::limits::{CELLS, PIECE_BYTES, TEXT_BYTES, UNPACKED_BYTES};

/// What kind of archive a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Office Open XML, and whether cells are merged in it.
    Xlsx(Merging),
    /// OpenDocument.
    Ods,
}

/// Whether a file has merged cells: to look them up takes as long as the cells themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merging {
    /// There may be some.
    Some,
    /// There are none.
    None,
}

/// A packed file that is read in memory.
pub(super) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Bytes that styles may take: each cell format takes its font's and number format's names again.
const STYLE_BYTES: u64 = 1_000_000_000;

/// Counts what the parts unpack to, up to the bounds.
///
/// # Errors
/// It is no archive of sheets, it is damaged, or it unpacks to too much.
pub fn look_through(bytes: &[u8]) -> Result<Kind, ReadError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(ReadError::damaged)?;
    let merging = unpacked(&mut archive, UNPACKED_BYTES)?;
    if archive.by_name("xl/workbook.xml").is_ok() {
        return Ok(Kind::Xlsx(merging));
    }
    if archive.by_name("content.xml").is_ok() {
        return Ok(Kind::Ods);
    }
    Err(ReadError::NotASheet)
}

/// Counts what the parts unpack to, whatever the archive says of it.
pub(super) fn unpacked(archive: &mut Archive<'_>, most: u64) -> Result<Merging, ReadError> {
    let (mut found, mut merging) = (0_u64, Merging::None);
    let mut sink = vec![0; 1 << 16];
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(ReadError::damaged)?;
        let own = Own::of(&part.name().map_err(ReadError::damaged)?);
        let (mut bytes, mut pieces) = (0_u64, Pieces::default());
        loop {
            let read = part.read(&mut sink).map_err(ReadError::damaged)?;
            let Some(new) = sink.get(..read).filter(|new| !new.is_empty()) else { break };
            found = found.saturating_add(read as u64);
            bytes = bytes.saturating_add(read as u64);
            within(Bound::UnpackedBytes, most, found)?;
            pieces.look_at(new);
            within(Bound::PieceBytes, PIECE_BYTES, pieces.longest)?;
            match own {
                Own::SharedTexts => within(Bound::Text, TEXT_BYTES, bytes)?,
                Own::Styles => within(Bound::UnpackedBytes, STYLE_BYTES, pieces.count.saturating_mul(pieces.longest))?,
                Own::Other => {}
            }
        }
        drop(part);
        if pieces.merged {
            merging = Merging::Some;
        }
        if own == Own::SharedTexts {
            // A text takes a byte at least; a table that claims more of them than it has bytes is not believed.
            let part = archive.by_index(at).map_err(ReadError::damaged)?;
            within(Bound::Cells, CELLS.min(bytes), claimed(part))?;
        }
    }
    Ok(merging)
}

/// Parts that are kept whole, with a bound of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Own {
    SharedTexts,
    Styles,
    Other,
}

impl Own {
    fn of(name: &str) -> Self {
        let name = name.to_ascii_lowercase();
        if name.ends_with("sharedstrings.xml") {
            Self::SharedTexts
        } else if name.ends_with("styles.xml") {
            Self::Styles
        } else {
            Self::Other
        }
    }
}

/// The pieces between the tags of a part.
#[derive(Default)]
struct Pieces {
    count: u64,
    longest: u64,
    /// Bytes since the last tag began.
    open: u64,
    /// The first bytes of the last tag.
    tag: Vec<u8>,
    /// Whether a tag is about merged cells.
    merged: bool,
}

impl Pieces {
    /// As much of a tag as its name may take, with what stands before it.
    const NAME: usize = 24;

    fn look_at(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        self.name(bytes);
        while let Some(at) = rest.iter().position(|byte| *byte == b'<') {
            self.longest = self.longest.max(self.open.saturating_add(at as u64));
            self.count = self.count.saturating_add(1);
            self.open = 0;
            rest = rest.get(at.saturating_add(1)..).unwrap_or_default();
            if !self.merged {
                self.tag.clear();
                self.name(rest);
            }
        }
        self.open = self.open.saturating_add(rest.len() as u64);
        self.longest = self.longest.max(self.open);
    }

    /// Goes on with the name of the last tag, which may stand in two readings.
    fn name(&mut self, bytes: &[u8]) {
        const MERGED: &[u8] = b"mergeCell";
        let room = Self::NAME.saturating_sub(self.tag.len());
        if room > 0 {
            self.tag.extend_from_slice(bytes.get(..room).unwrap_or(bytes));
            let name = self.tag.split(|byte| matches!(byte, b'<' | b'>' | b' ')).next().unwrap_or_default();
            self.merged |= name.ends_with(MERGED) || name.ends_with(b"mergeCells");
        }
    }
}

/// How many texts a table of shared texts says that it has: the reader takes memory for them at once.
fn claimed(part: impl Read) -> u64 {
    let mut xml = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) if tag.local_name().as_ref() == "sst" => {
                let mut attributes = tag.attributes();
                let counts = attributes.with_checks(false).flatten().filter(|own| own.key.as_ref() == "uniqueCount");
                return counts.map(|own| own.value.parse().unwrap_or_default()).max().unwrap_or_default();
            }
            Ok(Event::Eof) | Err(_) => return 0,
            Ok(_) => {}
        }
    }
}
