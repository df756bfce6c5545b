//! Files made by hand and by a library, read back; files that would take all memory, refused.

use std::io::{Cursor, Write};

use rust_xlsxwriter::{Format, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

fn opened(bytes: &[u8]) -> Result<Book, ReadError> {
    read("file.xlsx", bytes, &mut |_, _| {})
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn ods(body: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="S">{body}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let manifest = br#"<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#;
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", manifest),
    ])
}

#[test]
fn an_xlsx_is_read_as_it_is_shown() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("指标数据").unwrap();
    sheet.write_string(0, 0, "单位").unwrap();
    sheet.merge_range(0, 1, 0, 3, "产值", &Format::new()).unwrap();
    sheet.write_number(5, 1, 0.1 + 0.2).unwrap();
    sheet.write_number_with_format(5, 2, 0.125, &Format::new().set_num_format("0.0%")).unwrap();
    sheet.write_number_with_format(5, 3, 46_086, &Format::new().set_num_format("yyyy-mm-dd")).unwrap();
    sheet.write_boolean(6, 0, true).unwrap();
    sheet.write_formula(6, 1, rust_xlsxwriter::Formula::new("=1+1").set_result("2")).unwrap();
    let book = opened(&workbook.save_to_buffer().unwrap()).unwrap();
    let sheet = book.sheet("指标数据").unwrap();
    let text = |row, column| sheet.cell(row, column).text();
    assert_eq!([text(0, 0), text(5, 1), text(5, 2), text(5, 3)], ["单位", "0.3", "12.5%", "2026-03-05"]);
    assert_eq!((text(6, 0), text(6, 1)), ("TRUE".into(), "2".into()));
    assert_eq!(sheet.shown(0, 3).text(), "产值");
    assert_eq!((sheet.height(), sheet.width()), (7, 4));
}

#[test]
fn an_ods_is_read() {
    let row = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>甲镇</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="12.5"/></table:table-row>"#;
    let book = opened(&ods(row)).unwrap();
    assert_eq!((book.sheets[0].cell(0, 0).text(), book.sheets[0].cell(0, 1).text()), ("甲镇".into(), "12.5".into()));
}

#[test]
fn a_cell_at_the_far_corner_takes_no_memory() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write_number(1_048_575, 16_383, 1).unwrap();
    let read = opened(&workbook.save_to_buffer().unwrap());
    assert!(matches!(read, Err(ReadError::TooMuch(Bound::Rows, 200_000, 1_048_576))), "{read:?}");
}

#[test]
fn repeated_cells_are_counted_before_they_are_spread() {
    let cell = r#"<table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="1"/>"#;
    let far = format!(r#"<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>"#);
    assert!(matches!(opened(&ods(&far)), Err(ReadError::TooMuch(Bound::Rows, ..))));
    let many = format!("<table:table-row table:number-rows-repeated=\"20000\">{cell}</table:table-row>");
    assert!(matches!(opened(&ods(&many)), Err(ReadError::TooMuch(Bound::Cells, ..))));
    let wide = cell.repeat(3);
    assert!(matches!(
        opened(&ods(&format!("<table:table-row>{wide}</table:table-row>"))),
        Err(ReadError::TooMuch(Bound::Columns, ..))
    ));
}

#[test]
fn an_archive_is_counted_while_it_is_unpacked() {
    // Zeroes pack to a thousandth; the archive may say of them what it likes.
    let mut bomb = zipped(&[("xl/workbook.xml", &[0; 1 << 20])]);
    let size = (1_u32 << 20).to_le_bytes();
    let claims = bomb.windows(4).enumerate().filter(|(_, bytes)| *bytes == size).map(|(at, _)| at).collect::<Vec<_>>();
    assert!(bomb.len() < 10_000 && !claims.is_empty());
    let count = |bytes: &[u8]| archive::unpacked(&mut zip::ZipArchive::new(Cursor::new(bytes)).unwrap(), 1 << 19);
    let found = count(&bomb);
    assert!(matches!(found, Err(ReadError::TooMuch(Bound::UnpackedBytes, 524_288, _))), "{found:?}");
    claims.iter().for_each(|at| bomb[*at..at + 4].copy_from_slice(&9_u32.to_le_bytes()));
    assert!(matches!(count(&bomb), Err(ReadError::Damaged(_))));
}

#[test]
fn other_files_are_refused_with_a_reason() {
    assert_eq!(opened(&zipped(&[("a.txt", b"a")])), Err(ReadError::NotASheet));
    assert!(matches!(opened(b"PK\x03\x04 and no more"), Err(ReadError::Damaged(_))));
    assert!(matches!(opened(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut"), Err(ReadError::Damaged(_))));
    assert_eq!(opened(b"\x89PNG\r\n\x1a\n\0\0\0"), Err(ReadError::NotASheet));
}

proptest::proptest! {
    #[test]
    fn damage_never_panics(at in 0usize..6_000, byte: u8, cut in 0usize..6_000) {
        let mut workbook = Workbook::new();
        workbook.add_worksheet().write_string(0, 0, "单位").unwrap();
        let mut bytes = workbook.save_to_buffer().unwrap();
        let length = bytes.len();
        bytes[at % length] = byte;
        let _ = opened(&bytes);
        bytes.truncate(cut % length);
        let _ = opened(&bytes);
    }
}
