//! Archives are looked through before anything of them is kept: what an .xlsx or .ods unpacks to is counted, not believed.

use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use baton_exchange::limits::{CELLS, PIECE_BYTES, TEXT_BYTES, UNPACKED_BYTES};
use baton_exchange::reading::{Bound, Foreign, ReadError, within};

/// What kind of archive a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Office Open XML, and what there is in it besides cells.
    Xlsx(Traits),
    /// OpenDocument.
    Ods,
}

/// What there is in a file besides plain cells: to look it up takes as long as the cells themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is there or not, by itself")]
pub struct Traits {
    /// Merged cells.
    pub merged: bool,
    /// Hidden rows or columns.
    pub hidden: bool,
    /// Formulas without results.
    pub uncomputed: bool,
    /// A size that no sheet has, such as `A0:B4`.
    pub missized: bool,
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
    let traits = unpacked(&mut archive, UNPACKED_BYTES)?;
    let mut has = |name| archive.by_name(name).is_ok();
    if has("xl/workbook.xml") {
        return Ok(Kind::Xlsx(traits));
    }
    if has("xl/workbook.bin") {
        return Err(ReadError::Foreign(Foreign::BinaryWorkbook));
    }
    if has("word/document.xml") {
        return Err(ReadError::Foreign(Foreign::TextDocument));
    }
    // Text documents of OpenDocument have the same parts, and no table that is read.
    if has("content.xml") {
        return Ok(Kind::Ods);
    }
    Err(ReadError::NotASheet)
}

/// Counts what the parts unpack to, whatever the archive says of it.
pub(super) fn unpacked(archive: &mut Archive<'_>, most: u64) -> Result<Traits, ReadError> {
    let (mut found, mut traits) = (0_u64, Traits::default());
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
        traits = traits.and(pieces.traits);
        if own == Own::SharedTexts {
            // A text takes a byte at least; a table that claims more of them than it has bytes is not believed.
            let part = archive.by_index(at).map_err(ReadError::damaged)?;
            within(Bound::Cells, CELLS.min(bytes), claimed(part))?;
        }
    }
    Ok(traits)
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

impl Traits {
    const fn and(self, other: Self) -> Self {
        Self {
            merged: self.merged || other.merged,
            hidden: self.hidden || other.hidden,
            uncomputed: self.uncomputed || other.uncomputed,
            missized: self.missized || other.missized,
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
    /// What the tags were about.
    traits: Traits,
    /// Whether the cell that is open has a formula, and a value.
    formula: bool,
    value: bool,
}

impl Pieces {
    /// As much of a tag as its name may take, with what stands before it.
    const NAME: usize = 24;
    /// As much of a tag whose attributes count.
    const ATTRIBUTES: usize = 400;

    fn look_at(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        self.name(bytes);
        while let Some(at) = rest.iter().position(|byte| *byte == b'<') {
            self.open = self.open.saturating_add(at as u64);
            self.longest = self.longest.max(self.open);
            self.end();
            self.count = self.count.saturating_add(1);
            self.open = 0;
            rest = rest.get(at.saturating_add(1)..).unwrap_or_default();
            self.tag.clear();
            self.name(rest);
        }
        self.open = self.open.saturating_add(rest.len() as u64);
        self.longest = self.longest.max(self.open);
    }

    /// Goes on with the last tag, which may stand in two readings.
    fn name(&mut self, bytes: &[u8]) {
        let room = Self::NAME.saturating_sub(self.tag.len());
        if room > 0 {
            self.tag.extend_from_slice(bytes.get(..room).unwrap_or(bytes));
        }
        let long = [&b"row "[..], b"col ", b"c ", b"dimension "].iter().any(|name| self.local().starts_with(name));
        if long && self.tag.len() >= Self::NAME {
            let (from, room) = (room.min(bytes.len()), Self::ATTRIBUTES.saturating_sub(self.tag.len()));
            let more = bytes.get(from..).unwrap_or_default();
            self.tag.extend_from_slice(more.get(..room).unwrap_or(more));
        }
    }

    /// The last tag without a prefix of its name.
    fn local(&self) -> &[u8] {
        let name = self.tag.iter().position(|byte| matches!(byte, b' ' | b'>' | b'"')).unwrap_or(self.tag.len());
        let colon = self.tag.get(..name).and_then(|name| name.iter().position(|byte| *byte == b':'));
        match colon {
            Some(at) if self.tag.first() != Some(&b'/') => self.tag.get(at.saturating_add(1)..).unwrap_or_default(),
            _ => &self.tag,
        }
    }

    /// The last tag and the text behind it are whole.
    fn end(&mut self) {
        let tag = self.local();
        let own = tag.split(|byte| *byte == b'>').next().unwrap_or_default();
        let name = own.split(|byte| matches!(byte, b' ' | b'/')).next().unwrap_or_default();
        let has = |text: &[u8]| own.windows(text.len()).any(|window| window == text);
        let filled = (self.open as usize) > own.len().saturating_add(1);
        match name {
            b"mergeCell" | b"mergeCells" => self.traits.merged = true,
            b"row" | b"col" => self.traits.hidden |= has(b" hidden=\"1\"") || has(b" hidden=\"true\""),
            b"dimension" => self.traits.missized |= !is_size(own),
            b"c" => (self.formula, self.value) = (false, has(b" t=\"str\"")),
            b"f" => self.formula = true,
            b"v" | b"t" => self.value |= filled,
            _ if tag.starts_with(b"/c>") || tag.starts_with(b"/x:c>") => {
                self.traits.uncomputed |= self.formula && !self.value;
            }
            _ => {}
        }
    }
}

/// Whether a sheet may have the size that its tag states: cells from row 1 on, the second behind the first.
fn is_size(tag: &[u8]) -> bool {
    let text = String::from_utf8_lossy(tag);
    let Some((_, rest)) = text.split_once("ref=\"") else { return true };
    let stated = rest.split('"').next().unwrap_or_default();
    let place = |cell: &str| {
        let letters = cell.bytes().take_while(u8::is_ascii_uppercase).count();
        let column = cell.bytes().take(letters).fold(0_u32, |sum, letter| {
            sum.saturating_mul(26).saturating_add(u32::from(letter.saturating_sub(b'A')).saturating_add(1))
        });
        let row: u32 = cell.get(letters..)?.parse().ok()?;
        (row > 0 && column > 0).then_some((row, column))
    };
    let parts: Vec<_> = stated.split(':').map(place).collect();
    match parts.as_slice() {
        [Some(_)] => true,
        [Some(first), Some(last)] => first.0 <= last.0 && first.1 <= last.1,
        _ => false,
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
