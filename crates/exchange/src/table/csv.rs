//! A table as CSV text that Excel and WPS open without asking: UTF-8 with a byte order mark, commas, CRLF.

use super::{Cell, Table, looks_like_formula};

/// Tells Excel and WPS that the text is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

impl Table {
    /// The table as CSV text (RFC 4180): headings first, so that programs read it too; after an empty line the notes.
    ///
    /// CSV has no way to say that something is text: quotes do not. A text that a spreadsheet would take for a formula gets
    /// an apostrophe before it, as a spreadsheet itself writes such a text; it is seen, and it is never run.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut text = String::from(BYTE_ORDER_MARK);
        line(&mut text, self.headings.iter().map(|heading| words(heading)), 0);
        for row in &self.rows {
            line(&mut text, row.iter().map(field), self.headings.len().saturating_sub(row.len()));
        }
        if !self.notes.is_empty() {
            text += "\r\n";
        }
        for note in &self.notes {
            line(&mut text, std::iter::once(words(note)), 0);
        }
        text
    }
}

/// Fields and so many empty ones after them.
fn line(text: &mut String, fields: impl Iterator<Item = String>, missing: usize) {
    for (at, field) in fields.enumerate() {
        if at > 0 {
            text.push(',');
        }
        *text += &field;
    }
    text.extend(std::iter::repeat_n(',', missing));
    *text += "\r\n";
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => words(text),
        figure @ (Cell::Blank | Cell::Number(..)) => figure.plain(),
    }
}

/// Words: harmless, and in quotes where they have what CSV gives a meaning.
fn words(text: &str) -> String {
    let harmless = if looks_like_formula(text) { format!("'{text}") } else { text.to_owned() };
    let quoted = harmless.contains([',', '"', '\r', '\n', ';', '\t']) || harmless.trim() != harmless;
    if quoted { format!("\"{}\"", harmless.replace('"', "\"\"")) } else { harmless }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(cells: Vec<Cell>) -> String {
        let table = Table { headings: vec!["单位".into(), "总分".into()], rows: vec![cells], ..Table::default() };
        table.csv()
    }

    #[test]
    fn headings_come_first_and_notes_last() {
        let rows = vec![vec![Cell::text("甲镇"), Cell::Number("91.5".parse().unwrap(), 2)], vec![Cell::text("乙镇")]];
        let headings = vec!["单位".into(), "总分".into()];
        let table = Table { title: "x".into(), headings, rows, notes: vec!["演示数据，均为虚构".into()] };
        assert_eq!(table.csv(), "\u{feff}单位,总分\r\n甲镇,91.50\r\n乙镇,\r\n\r\n演示数据，均为虚构\r\n");
    }

    #[test]
    fn a_name_is_never_a_formula() {
        for name in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1", "=cmd|' /C calc'!A0"] {
            let csv = of(vec![Cell::text(name)]);
            let field = csv.split("\r\n").nth(1).unwrap().trim_start_matches('"');
            assert!(field.starts_with('\''), "{name}: {field}");
        }
        // A figure below zero is a figure, and a true minus sign in words is no operator.
        assert!(of(vec![Cell::Number((-1).into(), 0)]).contains("\r\n-1,\r\n"));
        assert!(of(vec![Cell::text("−1")]).contains("\r\n−1,\r\n"));
    }

    #[test]
    fn any_text_comes_back() {
        for name in ["a,b", "he said \"no\"", "two\nlines", " room ", "semi;colon", ""] {
            let csv = of(vec![Cell::text(name), Cell::text("z")]);
            let mut reader = ::csv::Reader::from_reader(csv.as_bytes());
            let row = reader.records().next().unwrap().unwrap();
            assert_eq!(&row[0], name);
            assert_eq!(&row[1], "z");
        }
    }
}
