//! .csv and pasted tables: UTF-8 with or without a mark, UTF-16 with one, else GBK; commas, semicolons, tabs or bars.

use encoding_rs::{Encoding, GB18030, UTF_8};

use super::gather::{Gathered, text as text_cell};
use baton_exchange::limits::{COLUMNS, ROWS};
use baton_exchange::reading::{Book, Bound, ReadError, Sheet, within};

/// Reads text as one sheet of that name. Every cell is text, as it was written.
///
/// # Errors
/// It is not text, or holds too much.
pub fn read(name: &str, bytes: &[u8]) -> Result<Book, ReadError> {
    let (text, cut) = decoded(bytes)?;
    let delimiter = delimiter(&text);
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut sheet = Sheet { name: name.to_owned(), ..Sheet::default() };
    let (mut record, mut gathered) = (csv::StringRecord::new(), Gathered::default());
    let mut next = 0_u64;
    while reader.read_record(&mut record).map_err(ReadError::damaged)? {
        let begin = record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or_default();
        let line = next.saturating_add(blank_lines(&text, begin));
        next = line.saturating_add(1);
        within(Bound::Rows, ROWS.into(), next)?;
        within(Bound::Columns, COLUMNS.into(), record.len() as u64)?;
        let row = u32::try_from(line).unwrap_or(u32::MAX);
        for (column, cell) in (0..).zip(&record).filter(|(_, cell)| !cell.trim().is_empty()) {
            gathered.put(&mut sheet, row, column, text_cell(cell))?;
        }
    }
    Ok(Book { sheets: vec![sheet], cut })
}

/// The blank lines at a place, which the reader leaves out and a spreadsheet counts.
fn blank_lines(text: &str, begin: usize) -> u64 {
    let before = begin.checked_sub(1).and_then(|at| text.as_bytes().get(at));
    let rest = text.as_bytes().get(begin..).unwrap_or_default();
    let rest = if before == Some(&b'\r') { rest.strip_prefix(b"\n").unwrap_or(rest) } else { rest };
    let blank = rest.split(|byte| !matches!(byte, b'\r' | b'\n')).next().unwrap_or_default();
    let (feeds, returns) =
        (blank.iter().filter(|byte| **byte == b'\n').count(), blank.iter().filter(|byte| **byte == b'\r').count());
    feeds.max(returns) as u64
}

/// The text in whatever it is encoded, and whether its end was cut off: then without the cell that was cut. A file with a zero
/// byte and no mark is no text.
fn decoded(bytes: &[u8]) -> Result<(String, bool), ReadError> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let content = bytes.get(mark..).unwrap_or_default();
        if encoding != UTF_8 {
            let text = encoding.decode_without_bom_handling(content).0.into_owned();
            return Ok(if content.len().is_multiple_of(2) { (text, false) } else { (without_last_cell(&text), true) });
        }
        let cut = cut_utf8(content).map(|text| (without_last_cell(text), true));
        let whole = || (encoding.decode_without_bom_handling(content).0.into_owned(), false);
        return Ok(cut.unwrap_or_else(whole));
    }
    if bytes.contains(&0) {
        return Err(ReadError::NotASheet);
    }
    let strict = |encoding: &'static Encoding, bytes| {
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
        Some(text.into_owned())
    };
    if let Some(text) = strict(UTF_8, bytes) {
        return Ok((text, false));
    }
    // More than a few characters that make sense as UTF-8 are no accident.
    if let Some(text) = cut_utf8(bytes).filter(|text| text.chars().filter(|c| !c.is_ascii()).count() > 3) {
        return Ok((without_last_cell(text), true));
    }
    if let Some(text) = strict(GB18030, bytes) {
        return Ok((text, false));
    }
    let cut = (1..4).find_map(|lost| strict(GB18030, bytes.get(..bytes.len().checked_sub(lost)?)?));
    cut.map(|text| (without_last_cell(&text), true)).ok_or(ReadError::NotASheet)
}

/// The text before a character that the end cuts, if that is all that is wrong.
fn cut_utf8(bytes: &[u8]) -> Option<&str> {
    let error = std::str::from_utf8(bytes).err().filter(|error| error.error_len().is_none())?;
    std::str::from_utf8(bytes.get(..error.valid_up_to())?).ok()
}

/// The text up to its last cell, which is not whole.
fn without_last_cell(text: &str) -> String {
    let end = text.rfind(['\n', '\r', ',', '\t', ';', '|']).unwrap_or_default();
    text.get(..end).unwrap_or_default().to_owned()
}

/// The sign that parts most lines into the same number of cells, more than one.
fn delimiter(text: &str) -> u8 {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(50).collect();
    let signs = [b',', b'\t', b';', b'|'];
    let parted = |sign: u8| lines.iter().map(|line| line.bytes().filter(|byte| *byte == sign).count()).sum::<usize>();
    let lined = |sign: u8| lines.iter().filter(|line| line.bytes().any(|byte| byte == sign)).count();
    signs.into_iter().rev().max_by_key(|sign| (lined(*sign), parted(*sign))).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        let book = read("s", bytes).unwrap();
        book.sheets[0].rows.iter().map(|row| row.cells.iter().map(|(_, cell)| cell.text()).collect()).collect()
    }

    #[test]
    fn text_is_read_in_the_usual_encodings_with_the_usual_signs() {
        let expected = vec![vec!["单位".to_owned(), "值".to_owned()], vec!["甲镇".to_owned(), "1,5".to_owned()]];
        for text in ["单位,值\n甲镇,\"1,5\"\n", "单位\t值\r\n甲镇\t1,5\r\n", "单位;值\n甲镇;1,5"] {
            assert_eq!(cells(text.as_bytes()), expected, "{text:?}");
            assert_eq!(cells(format!("\u{feff}{text}").as_bytes()), expected, "{text:?} with a mark");
            assert_eq!(cells(&GB18030.encode(text).0), expected, "{text:?} in GBK");
        }
        let utf16: Vec<u8> = "\u{feff}单位,值".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(cells(&utf16), vec![vec!["单位".to_owned(), "值".to_owned()]]);
    }

    #[test]
    fn rows_are_counted_with_blank_ones() {
        for end in ["\n", "\r\n", "\r"] {
            let text = format!("a,b{end}{end}\"c{end}d\",e{end},,{end}f,g{end}");
            let book = read("s", text.as_bytes()).unwrap();
            let numbers: Vec<u32> = book.sheets[0].rows.iter().map(|row| row.number).collect();
            assert_eq!(numbers, [0, 2, 4], "{text:?}");
        }
    }

    #[test]
    fn a_text_that_is_cut_is_read_up_to_the_cell_that_is_cut() {
        let text = "单位,投资\n甲镇,9.5\n乙镇,12亿";
        let (utf8, gbk) = (text.as_bytes(), GB18030.encode(text).0.into_owned());
        let marked = format!("\u{feff}{text}");
        for bytes in [utf8, &gbk, marked.as_bytes()] {
            let cut = read("s", &bytes[..bytes.len() - 1]).unwrap();
            assert!(cut.cut, "{bytes:?}");
            let sheet = &cut.sheets[0];
            assert_eq!((sheet.cell(1, 1).text(), sheet.cell(2, 0).text()), ("9.5".into(), "乙镇".into()));
            assert!(sheet.cell(2, 1).is_blank(), "a figure before the cut would be another one");
            assert!(!read("s", bytes).unwrap().cut);
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(read("s", b"\x7fELF\0\0\x01"), Err(ReadError::NotASheet));
        let wide = vec![b','; COLUMNS as usize + 5];
        assert!(matches!(read("s", &wide), Err(ReadError::TooMuch(Bound::Columns, ..))));
    }
}
