//! The container around an .xls, or around an .xlsx that is locked: streams that are cut into sectors (MS-CFB). Nothing in it
//! is believed before it is looked up, and no stream is longer than the file.

use baton_exchange::reading::ReadError;

/// Numbers of sectors from here on are signs, such as the end of a chain.
const SIGNS: u32 = 0xffff_fffa;
/// Bytes of a directory's entry.
const ENTRY: usize = 128;
/// Bytes of a small sector.
const SMALL: usize = 64;
/// Sectors whose numbers stand in the header.
const IN_HEADER: usize = 109;

/// A container.
pub struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    /// The sector behind each sector.
    next: Vec<u32>,
    /// The small sector behind each small one.
    next_small: Vec<u32>,
    entries: Vec<Entry>,
    /// The stream that small sectors are cut from.
    small: Vec<u8>,
    /// Streams below so many bytes are cut into small sectors.
    small_below: usize,
}

struct Entry {
    name: String,
    start: u32,
    size: usize,
}

impl<'a> Compound<'a> {
    /// Opens a container.
    ///
    /// # Errors
    /// It is damaged.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let header = |at| four(bytes, at).ok_or_else(cut);
        let sector = match two(bytes, 30).ok_or_else(cut)? {
            9 => 512,
            12 => 4_096,
            _ => return Err(cut()),
        };
        let mut opened = Self {
            bytes,
            sector,
            next: Vec::new(),
            next_small: Vec::new(),
            entries: Vec::new(),
            small: Vec::new(),
            small_below: header(56)? as usize,
        };
        opened.next = opened.table(header(68)?)?;
        let directory = opened.chain(header(48)?, usize::MAX)?;
        opened.entries = directory.chunks_exact(ENTRY).filter_map(|entry| Entry::read(entry, sector)).collect();
        opened.next_small = numbers(&opened.chain(header(60)?, usize::MAX)?).collect();
        if let Some(root) = opened.entries.first() {
            opened.small = opened.chain(root.start, root.size)?;
        }
        Ok(opened)
    }

    /// The content of a stream, if there is one of that name.
    ///
    /// # Errors
    /// It is damaged.
    pub fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let Some(entry) = self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name)) else {
            return Ok(None);
        };
        if entry.size < self.small_below {
            let most = (self.small.len() / SMALL).saturating_add(1);
            let small = |sector: u32| self.small.chunks(SMALL).nth(sector as usize);
            return follow(entry.start, entry.size, &self.next_small, most, small).map(Some);
        }
        self.chain(entry.start, entry.size).map(Some)
    }

    /// The table of what sector follows which: itself in sectors, whose numbers stand in the header and, where these are not
    /// enough, in a chain of further sectors from `further` on.
    fn table(&self, further: u32) -> Result<Vec<u32>, ReadError> {
        let mut places: Vec<u32> = numbers(slice(self.bytes, 76, IN_HEADER * 4).unwrap_or_default()).collect();
        let (mut at, mut steps) = (further, 0_usize);
        while at < SIGNS {
            steps = steps.saturating_add(1);
            let sector = self.at(at).filter(|_| steps <= self.count()).ok_or_else(cut)?;
            let mut own: Vec<u32> = numbers(sector).collect();
            at = own.pop().unwrap_or(u32::MAX);
            places.extend(own);
        }
        places.retain(|place| *place < SIGNS);
        if places.len() > self.count() {
            return Err(cut());
        }
        let mut next = Vec::new();
        for place in places {
            next.extend(numbers(self.at(place).ok_or_else(cut)?));
        }
        Ok(next)
    }

    /// Sectors that the file has room for.
    fn count(&self) -> usize {
        self.bytes.len() / self.sector
    }

    /// A sector; the last may be cut.
    fn at(&self, sector: u32) -> Option<&'a [u8]> {
        let begin = (sector as usize).checked_add(1)?.checked_mul(self.sector)?;
        let rest = self.bytes.get(begin..)?;
        rest.get(..self.sector).or(Some(rest)).filter(|bytes| !bytes.is_empty())
    }

    fn chain(&self, start: u32, size: usize) -> Result<Vec<u8>, ReadError> {
        follow(start, size, &self.next, self.count().saturating_add(1), |sector| self.at(sector))
    }
}

impl Entry {
    fn read(entry: &[u8], sector: usize) -> Option<Self> {
        // The length counts the zero at the end.
        let length = usize::from(two(entry, 64)?).saturating_sub(2).min(62);
        let units: Vec<u16> = entry.get(..length)?.chunks_exact(2).filter_map(|unit| two(unit, 0)).collect();
        let high = if sector == 512 { 0 } else { four(entry, 124)? };
        let size = if high == 0 { four(entry, 120)? as usize } else { usize::MAX };
        Some(Self { name: String::from_utf16_lossy(&units), start: four(entry, 116)?, size })
    }
}

/// What stands in a chain of sectors, up to a size. A chain that is longer than `most` sectors goes round in circles.
fn follow<'s>(
    start: u32,
    size: usize,
    next: &[u32],
    most: usize,
    sector: impl Fn(u32) -> Option<&'s [u8]>,
) -> Result<Vec<u8>, ReadError> {
    let (mut at, mut steps, mut content) = (start, 0_usize, Vec::new());
    while at < SIGNS && content.len() < size {
        steps = steps.saturating_add(1);
        let own = sector(at).filter(|_| steps <= most).ok_or_else(cut)?;
        content.extend_from_slice(own.get(..size.saturating_sub(content.len())).unwrap_or(own));
        at = next.get(at as usize).copied().unwrap_or(u32::MAX);
    }
    Ok(content)
}

fn cut() -> ReadError {
    ReadError::damaged("compound file")
}

/// Some bytes from a place on.
pub(super) fn slice(bytes: &[u8], at: usize, length: usize) -> Option<&[u8]> {
    bytes.get(at..at.checked_add(length)?)
}

/// A number of two bytes.
pub(super) fn two(bytes: &[u8], at: usize) -> Option<u16> {
    slice(bytes, at, 2)?.try_into().ok().map(u16::from_le_bytes)
}

/// A number of four bytes.
pub(super) fn four(bytes: &[u8], at: usize) -> Option<u32> {
    slice(bytes, at, 4)?.try_into().ok().map(u32::from_le_bytes)
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).filter_map(|number| four(number, 0))
}
