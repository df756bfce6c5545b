//! Blocks of cells as spreadsheets put them on the clipboard and take them from it: tab-separated text, and an HTML table.

/// The rows and cells of tab-separated text as Excel and WPS write it: a cell with a tab, a line break or a quote stands in
/// quotes, quotes in it are doubled; lines end in any of the three ways; a last line break ends the last row.
#[must_use]
pub fn read(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text);
    if rest.is_empty() {
        return rows;
    }
    loop {
        let (cell, after) = cell(rest);
        row.push(cell);
        let mut ends = after.chars();
        match ends.next() {
            Some('\t') => {
                rest = ends.as_str();
                continue;
            }
            Some('\r') => rest = ends.as_str().strip_prefix('\n').unwrap_or(ends.as_str()),
            Some(_) => rest = ends.as_str(),
            None => rest = "",
        }
        rows.push(std::mem::take(&mut row));
        if rest.is_empty() {
            return rows;
        }
    }
}

/// The first cell and what follows it, its end included. A quote that is never closed is an ordinary character.
fn cell(text: &str) -> (String, &str) {
    let plain = || {
        let end = text.find(['\t', '\r', '\n']).unwrap_or(text.len());
        (text[..end].to_owned(), &text[end..])
    };
    let Some(mut rest) = text.strip_prefix('"') else { return plain() };
    let mut cell = String::new();
    while let Some(end) = rest.find('"') {
        cell.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        match rest.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None if rest.is_empty() || rest.starts_with(['\t', '\r', '\n']) => {
                return (cell.replace("\r\n", "\n"), rest);
            }
            // `"甲"镇` is no quoted cell.
            None => return plain(),
        }
    }
    plain()
}

/// Rows of cells as tab-separated text.
#[must_use]
pub fn write(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push('\t');
            }
            if cell.contains(['\t', '\r', '\n']) || cell.starts_with('"') {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(cell);
            }
        }
        text.push_str("\r\n");
    }
    text
}

/// Rows of cells as an HTML table, which spreadsheets prefer where it is offered.
#[must_use]
pub fn html(rows: &[Vec<String>]) -> String {
    let mut text = String::from("<table>");
    for row in rows {
        text.push_str("<tr>");
        for cell in row {
            let cell = cell.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\n', "<br>");
            text.push_str("<td>");
            text.push_str(&cell);
            text.push_str("</td>");
        }
        text.push_str("</tr>");
    }
    text + "</table>"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_spreadsheets_copy() {
        let cases: [(&str, &[&[&str]]); 12] = [
            ("", &[]),
            ("5", &[&["5"]]),
            ("5\r\n", &[&["5"]]),
            ("1\t2\r\n3\t4\r\n", &[&["1", "2"], &["3", "4"]]),
            ("1\t2\n3\t4", &[&["1", "2"], &["3", "4"]]),
            ("1\r2\r", &[&["1"], &["2"]]),
            ("\t\r\n", &[&["", ""]]),
            ("1\r\n\r\n3\r\n", &[&["1"], &[""], &["3"]]),
            ("\"一行\r\n又一行\"\t\"a\tb\"\r\n", &[&["一行\n又一行", "a\tb"]]),
            ("\"他说\"\"好\"\"\"\tx", &[&["他说\"好\"", "x"]]),
            ("\"甲\"镇\t1", &[&["\"甲\"镇", "1"]]),
            ("\"没有收尾\t1\n2", &[&["\"没有收尾", "1"], &["2"]]),
        ];
        for (text, rows) in cases {
            let rows: Vec<Vec<String>> =
                rows.iter().map(|row| row.iter().map(|&cell| cell.to_owned()).collect()).collect();
            assert_eq!(read(text), rows, "{text:?}");
        }
    }

    #[test]
    fn writes_html_that_is_only_text() {
        assert_eq!(
            html(&[vec!["<b>&".into(), "一\n二".into()]]),
            "<table><tr><td>&lt;b&gt;&amp;</td><td>一<br>二</td></tr></table>"
        );
    }

    proptest::proptest! {
        #[test]
        fn reads_back_what_it_writes(rows in proptest::collection::vec(proptest::collection::vec("[a\"\t\n 甲]{0,4}", 1..4), 1..4)) {
            proptest::prop_assert_eq!(read(&write(&rows)), rows);
        }

        #[test]
        fn never_panics(text in "[a\"\t\r\n甲]{0,12}") {
            let _ = read(&text);
        }
    }
}
