//! The .docx file: A4 across, set as official documents are (GB/T 9704: title in 黑体 or 小标宋, text in 仿宋), a table with
//! lines whose headings repeat on every page and whose rows are not torn apart.

use std::io::{Cursor, Write};

use docx_rs::{
    AlignmentType, Docx, Footer, NumPages, PageMargin, PageNum, PageOrientationType, Paragraph, Run, RunFonts, Shading,
    ShdType, Table, TableCell, TableLayoutType, TableRow, VAlignType, WidthType,
};

use baton_exchange::document::Document;
use baton_exchange::table::Cell;

/// A4 lying, in twentieths of a point.
const PAGE: (u32, u32) = (16_838, 11_906);
/// Margins, in twentieths of a point.
const MARGIN: i32 = 1_134;
/// The width between the margins.
const WIDTH: usize = 16_838 - 2 * 1_134;
/// The title's size, in half points: 二号.
const TITLE: usize = 44;
/// The size of the lines beneath it: 小四.
const LEAD: usize = 24;
/// The table's size: 五号.
const TEXT: usize = 21;
/// The fonts of the text, of headings, and of Latin letters and figures.
const TEXT_FONT: &str = "FangSong";
const HEAD_FONT: &str = "SimHei";
const LATIN_FONT: &str = "Times New Roman";

/// A document as the bytes of a .docx file.
///
/// # Errors
/// The archive can't be written.
pub fn docx(document: &Document) -> std::io::Result<Vec<u8>> {
    let head = |text: &str, size: usize, font: &str| {
        Paragraph::new().align(AlignmentType::Center).add_run(run(text, size, font))
    };
    let margin = PageMargin::new().top(MARGIN).bottom(MARGIN).left(MARGIN).right(MARGIN);
    let numbers = Paragraph::new().align(AlignmentType::Center).add_page_num(PageNum::new());
    let numbers = numbers.add_run(run(" / ", LEAD, TEXT_FONT)).add_num_pages(NumPages::new());
    let mut docx = Docx::new()
        .page_size(PAGE.0, PAGE.1)
        .page_orient(PageOrientationType::Landscape)
        .page_margin(margin)
        .default_fonts(fonts(TEXT_FONT))
        .default_size(TEXT)
        .footer(Footer::new().add_paragraph(numbers))
        .add_paragraph(head(&document.table.title, TITLE, HEAD_FONT));
    for line in &document.lead {
        docx = docx.add_paragraph(head(line, LEAD, TEXT_FONT));
    }
    docx = docx.add_paragraph(Paragraph::new()).add_table(rows(document));
    for note in &document.table.notes {
        docx = docx.add_paragraph(Paragraph::new().add_run(run(note, TEXT, TEXT_FONT)));
    }
    let mut parts = docx.build();
    parts.document = with_repeated_headings(&parts.document);
    let mut file = Cursor::new(Vec::new());
    parts.pack(&mut file).map_err(std::io::Error::other)?;
    file.flush()?;
    Ok(file.into_inner())
}

fn rows(document: &Document) -> Table {
    let columns = document.table.headings.len().max(1);
    let widest = document.widths.iter().copied().max().unwrap_or(1).max(1);
    let share = |at: usize| document.widths.get(at).copied().unwrap_or(widest).max(1);
    let all: usize = (0..columns).map(share).sum();
    let widths: Vec<usize> = (0..columns).map(|at| WIDTH * share(at) / all.max(1)).collect();
    let width = |at: usize| widths.get(at).copied().unwrap_or_default();
    let headings = document.table.headings.iter().enumerate().map(|(at, heading)| {
        let text = Paragraph::new().align(AlignmentType::Center).add_run(run(heading, TEXT, HEAD_FONT));
        let shade = Shading::new().shd_type(ShdType::Clear).fill("E7E6E6");
        cell(width(at)).shading(shade).add_paragraph(text)
    });
    let mut rows = vec![TableRow::new(headings.collect()).cant_split()];
    for cells in &document.table.rows {
        let cells = (0..columns).map(|at| {
            let text = cells.get(at).unwrap_or(&Cell::Blank).plain();
            text.split('\n').fold(cell(width(at)), |cell, line| {
                cell.add_paragraph(Paragraph::new().add_run(run(line, TEXT, TEXT_FONT)))
            })
        });
        rows.push(TableRow::new(cells.collect()).cant_split());
    }
    Table::new(rows).set_grid(widths).layout(TableLayoutType::Fixed).width(WIDTH, WidthType::Dxa)
}

fn cell(width: usize) -> TableCell {
    TableCell::new().width(width, WidthType::Dxa).vertical_align(VAlignType::Center)
}

fn run(text: &str, size: usize, font: &str) -> Run {
    Run::new().add_text(readable(text)).size(size).fonts(fonts(font))
}

fn fonts(chinese: &str) -> RunFonts {
    RunFonts::new().ascii(LATIN_FONT).hi_ansi(LATIN_FONT).east_asia(chinese)
}

/// A text without the control characters that XML can't hold.
fn readable(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || *c == '\t').collect()
}

/// The first row of the table repeats on every page. The writer has no word for it, so it is put into its first row's
/// properties; a document without rows stays as it is.
fn with_repeated_headings(document: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(document);
    text.replacen("</w:trPr>", "<w:tblHeader/></w:trPr>", 1).into_bytes()
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::*;

    fn document(rows: Vec<Vec<Cell>>) -> String {
        let headings = ["条款", "原规定", "修订后"].map(str::to_owned).to_vec();
        let table =
            baton_exchange::table::Table { title: "修订对照表".into(), headings, rows, notes: vec!["注".into()] };
        let document = Document { lead: vec!["方案A".into()], table, widths: vec![1, 2, 2] };
        let mut archive = zip::ZipArchive::new(Cursor::new(docx(&document).unwrap())).unwrap();
        let mut text = String::new();
        archive.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn the_document_has_the_table_with_headings_that_repeat() {
        let xml = document(vec![vec![Cell::text("第三条"), Cell::text("20 分"), Cell::text("25 分\n下限 10")]]);
        for text in ["修订对照表", "方案A", "条款", "第三条", "20 分", "25 分", "下限 10", "注"] {
            assert!(xml.contains(&format!(">{text}</w:t>")), "{text} in {xml}");
        }
        assert_eq!(xml.matches("<w:tblHeader/>").count(), 1);
        assert!(xml.find("<w:tblHeader/>") < xml.find("第三条"));
        assert_eq!(xml.matches("<w:tr>").count().max(xml.matches("<w:tr ").count()), 2);
        assert_eq!(xml.matches("<w:cantSplit").count(), 2);
        assert!(xml.contains("FangSong") && xml.contains("SimHei"));
        assert!(xml.contains(r#"w:orient="landscape""#) && xml.contains(r#"w:w="16838""#), "{xml}");
    }

    #[test]
    fn no_name_breaks_the_file() {
        let xml = document(vec![vec![Cell::text("<a>&\"'\u{1}=1+1"), Cell::Blank]]);
        assert!(xml.contains("&lt;a&gt;&amp;"), "{xml}");
        assert!(!xml.contains('\u{1}'));
    }
}
