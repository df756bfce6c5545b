//! The records of an .xls stream, and the texts in them.

use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, SHIFT_JIS, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};

use super::compound::{slice, two};
use baton_exchange::reading::ReadError;

/// A record with those that continue it.
pub struct Record<'a> {
    /// What it is.
    pub kind: u16,
    /// What it holds.
    pub data: &'a [u8],
    /// What the records behind it hold that only continue it.
    pub more: Vec<&'a [u8]>,
}

/// What continues the record before.
const CONTINUE: u16 = 0x003c;

/// The records of a stream, one after the other.
pub struct Records<'a> {
    rest: &'a [u8],
}

impl<'a> Records<'a> {
    /// The records from here on.
    pub const fn new(stream: &'a [u8]) -> Self {
        Self { rest: stream }
    }

    fn one(&mut self) -> Result<(u16, &'a [u8]), ReadError> {
        let head = two(self.rest, 0).zip(two(self.rest, 2));
        let (kind, length) = head.ok_or_else(damaged)?;
        let data = slice(self.rest, 4, length.into()).ok_or_else(damaged)?;
        self.rest = self.rest.get(data.len().saturating_add(4)..).unwrap_or_default();
        Ok((kind, data))
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Result<Record<'a>, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.len() < 4 {
            return None;
        }
        let (kind, data) = match self.one() {
            Ok(one) => one,
            Err(error) => {
                self.rest = &[];
                return Some(Err(error));
            }
        };
        let mut more = Vec::new();
        while two(self.rest, 0) == Some(CONTINUE) {
            match self.one() {
                Ok((_, data)) => more.push(data),
                Err(error) => return Some(Err(error)),
            }
        }
        Some(Ok(Record { kind, data, more }))
    }
}

pub(super) fn damaged() -> ReadError {
    ReadError::damaged("xls")
}

/// How texts are written.
#[derive(Clone, Copy)]
pub enum Writing {
    /// In Unicode, as of Excel 97.
    Unicode,
    /// In the bytes of a code page, up to Excel 95.
    Bytes(&'static Encoding),
}

impl Writing {
    /// The bytes of a code page.
    pub fn of_page(page: u16) -> Self {
        Self::Bytes(match page {
            932 => SHIFT_JIS,
            936 => GB18030,
            949 => EUC_KR,
            950 => BIG5,
            1250 => WINDOWS_1250,
            1251 => WINDOWS_1251,
            _ => WINDOWS_1252,
        })
    }

    /// A text that begins with its length, in two bytes.
    pub fn long(self, record: &Record<'_>, at: usize) -> Option<String> {
        let length = two(record.data, at)?;
        self.text(record, at.checked_add(2)?, length)
    }

    /// A text that begins with its length, in one byte.
    pub fn short(self, record: &Record<'_>, at: usize) -> Option<String> {
        let length = *record.data.get(at)?;
        self.text(record, at.checked_add(1)?, length.into())
    }

    fn text(self, record: &Record<'_>, at: usize, length: u16) -> Option<String> {
        let rest = record.data.get(at..)?;
        match self {
            Self::Bytes(encoding) => {
                let own = rest.get(..length.into()).unwrap_or(rest);
                Some(encoding.decode_without_bom_handling(own).0.into_owned())
            }
            Self::Unicode => {
                let mut run = Run { rest, more: &record.more };
                let flags = run.byte()?;
                run.characters(length, flags)
            }
        }
    }
}

/// The table of shared texts.
///
/// # Errors
/// It is cut off.
pub fn shared_texts(record: &Record<'_>) -> Result<Vec<String>, ReadError> {
    let mut run = Run { rest: record.data.get(8..).ok_or_else(damaged)?, more: &record.more };
    let mut texts = Vec::new();
    while run.goes_on() {
        texts.push(run.rich().ok_or_else(damaged)?);
    }
    Ok(texts)
}

/// Bytes that go on in further records.
struct Run<'a, 'r> {
    rest: &'a [u8],
    more: &'r [&'a [u8]],
}

impl Run<'_, '_> {
    /// Whether anything is left; goes on in the next record where this one is at its end.
    fn goes_on(&mut self) -> bool {
        while self.rest.is_empty() {
            let Some((next, more)) = self.more.split_first() else { return false };
            (self.rest, self.more) = (next, more);
        }
        true
    }

    fn byte(&mut self) -> Option<u8> {
        self.goes_on().then_some(())?;
        let (byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*byte)
    }

    fn number(&mut self, bytes: u32) -> Option<usize> {
        let mut number = 0_usize;
        for at in 0..bytes {
            number |= usize::from(self.byte()?).checked_shl(at.saturating_mul(8))?;
        }
        Some(number)
    }

    fn skip(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > 0 {
            self.goes_on().then_some(())?;
            let step = bytes.min(self.rest.len());
            self.rest = self.rest.get(step..)?;
            bytes = bytes.saturating_sub(step);
        }
        Some(())
    }

    /// A text with its formats, which are left out.
    fn rich(&mut self) -> Option<String> {
        let length = u16::try_from(self.number(2)?).ok()?;
        let flags = self.byte()?;
        let runs = if flags & 8 == 0 { 0 } else { self.number(2)? };
        let extra = if flags & 4 == 0 { 0 } else { self.number(4)? };
        let text = self.characters(length, flags)?;
        self.skip(runs.checked_mul(4)?.checked_add(extra)?)?;
        Some(text)
    }

    /// So many characters. Where they go on in another record, that begins with flags of its own.
    fn characters(&mut self, length: u16, mut flags: u8) -> Option<String> {
        let (mut left, mut units) = (usize::from(length), Vec::new());
        loop {
            let wide = flags & 1 != 0;
            let bytes = if wide { left.saturating_mul(2) } else { left };
            let own = self.rest.get(..bytes).unwrap_or(self.rest);
            let before = units.len();
            if wide {
                units.extend(own.chunks_exact(2).filter_map(|unit| two(unit, 0)));
            } else {
                units.extend(own.iter().copied().map(u16::from));
            }
            self.rest = self.rest.get(own.len()..)?;
            left = left.saturating_sub(units.len().saturating_sub(before));
            if left == 0 {
                return Some(String::from_utf16_lossy(&units));
            }
            flags = self.byte()?;
        }
    }
}
