//! A table for the clipboard: HTML, which Word, WPS and Excel paste as a table, and tab-separated text for all others.

use super::{Cell, Table, looks_like_formula};

/// The table as an HTML fragment. Everything is text: no name becomes markup, and a spreadsheet keeps names as text.
#[must_use]
pub fn html(table: &Table) -> String {
    let mut text = String::from("<table border=\"1\" style=\"border-collapse:collapse\"><thead><tr>");
    for heading in &table.headings {
        text += &format!("<th>{}</th>", escaped(heading));
    }
    text += "</tr></thead><tbody>";
    for row in &table.rows {
        text += "<tr>";
        for at in 0..table.headings.len().max(row.len()) {
            text += &match row.get(at).unwrap_or(&Cell::Blank) {
                // Excel's own mark of a cell whose content is text, whatever it looks like.
                Cell::Text(words) => format!("<td style=\"mso-number-format:'\\@'\">{}</td>", escaped(words)),
                figure @ (Cell::Blank | Cell::Number(..)) => format!("<td align=\"right\">{}</td>", figure.plain()),
            };
        }
        text += "</tr>";
    }
    text + "</tbody></table>"
}

/// The table as tab-separated text; tabs and line breaks in a cell become spaces, and what a spreadsheet would take for a
/// formula gets an apostrophe, as in CSV.
#[must_use]
pub fn tabbed(table: &Table) -> String {
    let cell = |text: &str| {
        let harmless = if looks_like_formula(text) { "'" } else { "" };
        format!("{harmless}{}", text.replace(['\t', '\r', '\n'], " "))
    };
    let heading = table.headings.iter().map(|heading| cell(heading)).collect::<Vec<_>>().join("\t");
    let rows = table.rows.iter().map(|row| {
        let fields = row.iter().map(|field| match field {
            Cell::Text(words) => cell(words),
            figure @ (Cell::Blank | Cell::Number(..)) => figure.plain(),
        });
        fields.collect::<Vec<_>>().join("\t")
    });
    std::iter::once(heading).chain(rows).collect::<Vec<_>>().join("\r\n")
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    text.replace("\r\n", "<br>").replace('\n', "<br>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_a_name() {
        let rows = vec![vec![Cell::text("<img src=x onerror=alert(1)>"), Cell::Number("-1.5".parse().unwrap(), 1)]];
        let table = Table { headings: vec!["a&b".into(), "n".into()], rows, ..Table::default() };
        let html = html(&table);
        assert!(html.contains("&lt;img src=x onerror=alert(1)&gt;") && html.contains("<th>a&amp;b</th>"), "{html}");
        assert!(!html.contains("<img") && html.contains("<td align=\"right\">-1.5</td>"), "{html}");
        assert_eq!(tabbed(&table), "a&b\tn\r\n<img src=x onerror=alert(1)>\t-1.5");
    }

    #[test]
    fn short_rows_are_filled_up_and_breaks_stay_in_their_cell() {
        let rows = vec![vec![Cell::text("one\ntwo")], vec![Cell::text("=1"), Cell::count(-1)]];
        let table = Table { headings: vec!["a".into(), "b".into()], rows, ..Table::default() };
        assert!(html(&table).contains("one<br>two</td><td align=\"right\"></td></tr>"));
        assert_eq!(tabbed(&table), "a\tb\r\none two\r\n'=1\t-1");
    }
}
