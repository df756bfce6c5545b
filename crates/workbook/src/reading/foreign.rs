//! Files that are taken for sheets: web pages and XML named .xls, PDF, text documents, empty ones. Told by how they begin.

use baton_exchange::reading::Foreign;

/// As much of a file's beginning as tells what it is.
const BEGINNING: usize = 2_000;

/// What a file is, if it is known and no sheet that is read.
#[must_use]
pub fn kind(bytes: &[u8]) -> Option<Foreign> {
    let beginning = bytes.get(..BEGINNING).unwrap_or(bytes);
    // Also of UTF-16, whose every other byte is zero; the rest of what is looked for is ASCII.
    let text: String = beginning.iter().filter(|byte| **byte != 0).map(|byte| char::from(*byte)).collect();
    let text =
        text.trim_start_matches(['\u{ef}', '\u{bb}', '\u{bf}', '\u{fe}', '\u{ff}']).trim_start().to_ascii_lowercase();
    let begins = |signs: &[&str]| signs.iter().any(|sign| text.starts_with(sign));
    if text.trim().is_empty()
        && bytes.iter().all(|byte| byte.is_ascii_whitespace() || matches!(byte, 0 | 0xef | 0xbb | 0xbf | 0xfe | 0xff))
    {
        Some(Foreign::Empty)
    } else if begins(&["%pdf-"]) {
        Some(Foreign::Pdf)
    } else if begins(&["{\\rtf"]) {
        Some(Foreign::TextDocument)
    } else if begins(&["<?xml", "<workbook", "<?mso"]) && text.contains("urn:schemas-microsoft-com:office:spreadsheet")
    {
        Some(Foreign::XmlWorkbook)
    } else if begins(&["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style", "mime-version:"])
        || begins(&["<?xml", "<!--"]) && text.contains("<html")
    {
        Some(Foreign::WebPage)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_how_they_begin() {
        let utf16: Vec<u8> = "\u{feff}<html>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, found) in [
            (&b""[..], Some(Foreign::Empty)),
            (b"\xef\xbb\xbf \r\n", Some(Foreign::Empty)),
            (b"%PDF-1.7\n", Some(Foreign::Pdf)),
            (b"{\\rtf1\\ansi", Some(Foreign::TextDocument)),
            (b"\n  <HTML><head><meta charset=gb2312>", Some(Foreign::WebPage)),
            (b"<table><tr><td>", Some(Foreign::WebPage)),
            (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", Some(Foreign::WebPage)),
            (&utf16, Some(Foreign::WebPage)),
            (
                b"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                Some(Foreign::XmlWorkbook),
            ),
            (b"a,b\n1,2", None),
            (b"<5,>6\n", None),
        ] {
            assert_eq!(kind(bytes), found, "{bytes:?}");
        }
    }
}
