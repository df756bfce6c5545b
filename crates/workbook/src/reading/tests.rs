//! Files made by hand and by a library, read back; files that would take all memory, refused.

use std::io::{Cursor, Write};

use rust_xlsxwriter::{Format, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use baton_exchange::reading::{Cell, Day, Foreign, Sheet};
use baton_words::Locale;

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

/// A sheet as LibreOffice writes it, in three formats.
const OWN: [(&str, &[u8]); 3] = [
    ("xlsx", include_bytes!("../../../../tests/fuzz/corpus/xlsx/own.xlsx")),
    ("xls", include_bytes!("../../../../tests/fuzz/corpus/xlsx/own.xls")),
    ("ods", include_bytes!("../../../../tests/fuzz/corpus/xlsx/own.ods")),
];

#[test]
fn a_sheet_is_the_same_in_every_format() {
    for (format, bytes) in OWN {
        let book = opened(bytes).unwrap();
        let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        assert_eq!(names, ["指标数据", "空"], "{format}");
        let sheet = &book.sheets[0];
        let number = |text: &str| Cell::Number(text.parse().unwrap());
        let text = |text: &str| Cell::Text(text.into());
        for (row, column, cell) in [
            (0, 0, text("2026 年指标完成情况")),
            (0, 1, Cell::Empty),
            (2, 2, text("完成")),
            (2, 3, Cell::Date(Day { year: 2026, month: 3, day: 1 })),
            (2, 5, Cell::Date(Day { year: 2026, month: 12, day: 31 })),
            (3, 1, number("1200")),
            (3, 2, number("980.55")),
            (3, 3, number("-3")),
            (3, 4, Cell::Percent("0.125".parse().unwrap())),
            (3, 5, text("两行  字\n第二行 & <b>")),
            (4, 1, text("１２．５（预计）")),
            (4, 3, Cell::Error("#DIV/0!".into())),
            (4, 4, number("1200.5")),
            (4, 5, text("甲镇合")),
            (5, 3, number("5")),
            (5, 4, Cell::Bool(true)),
            (9, 1, number("123456789.123")),
        ] {
            assert_eq!(sheet.cell(row, column), &cell, "{format} {row} {column}");
        }
        assert_eq!(sheet.shown(0, 5).text(), "2026 年指标完成情况", "{format}");
        assert_eq!((sheet.height(), sheet.width(), sheet.merged.len()), (10, 6, 4), "{format}");
        assert_eq!(book.sheets[1].rows, [], "{format}");
    }
}

#[test]
fn a_sheet_of_wps_and_one_with_macros_are_read() {
    let et = read("报表.et", OWN[1].1, &mut |_, _| {}).unwrap();
    assert_eq!(et.sheets, opened(OWN[1].1).unwrap().sheets);
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write_string(0, 0, "甲镇").unwrap().write_number(0, 1, 9.5).unwrap();
    let plain = workbook.save_to_buffer().unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(&plain[..])).unwrap();
    let mut parts: Vec<(String, Vec<u8>)> = vec![("xl/vbaProject.bin".into(), vec![0xd0, 0xcf, 0x11, 0xe0])];
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().to_string();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut content).unwrap();
        if name == "[Content_Types].xml" {
            let text = String::from_utf8(content).unwrap();
            let usual = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
            assert!(text.contains(usual));
            content = text.replace(usual, "application/vnd.ms-excel.sheet.macroEnabled.main+xml").into_bytes();
        }
        parts.push((name, content));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
    let xlsm = read("报表.xlsm", &zipped(&parts), &mut |_, _| {}).unwrap();
    assert_eq!([xlsm.sheets[0].cell(0, 0).text(), xlsm.sheets[0].cell(0, 1).text()], ["甲镇", "9.5"]);
}

#[test]
fn an_xls_that_is_cut_or_damaged_is_refused_or_read_and_never_panics() {
    let whole = OWN[1].1;
    for end in (8..whole.len()).step_by(37) {
        let _ = opened(&whole[..end]);
    }
    // The header and every eleventh byte; the fuzz target tries more.
    for at in (0..512).chain((512..whole.len()).step_by(11)) {
        let mut damaged = whole.to_vec();
        damaged[at] ^= 0xff;
        let _ = opened(&damaged);
    }
}

#[test]
fn a_table_of_texts_that_claims_more_than_it_has_is_refused_before_memory_is_taken() {
    let table = |count: &str| {
        format!(r#"<?xml version="1.0"?><!-- uniqueCount="1" --><x:sst uniqueCount="{count}"><x:si/></x:sst>"#)
    };
    for count in ["18446744073709551615", "9000000000", "1000"] {
        let file = zipped(&[("xl/workbook.xml", b"<workbook/>"), ("xl/SharedStrings.xml", table(count).as_bytes())]);
        let read = opened(&file);
        assert!(matches!(read, Err(ReadError::TooMuch(Bound::Cells, ..))), "{count}: {read:?}");
    }
    let file = zipped(&[("xl/workbook.xml", b"<workbook/>"), ("xl/sharedStrings.xml", table("1").as_bytes())]);
    assert!(matches!(opened(&file), Err(ReadError::Damaged(_))), "no bound is passed, but there are no sheets");
}

#[test]
fn a_huge_piece_of_text_is_refused_before_it_is_read_whole() {
    let huge = [b"<si><t>".as_slice(), &vec![b'a'; 9_000_000], b"</t></si>"].concat();
    let read = opened(&zipped(&[("xl/workbook.xml", b""), ("xl/sharedStrings.xml", &huge)]));
    assert!(matches!(read, Err(ReadError::TooMuch(Bound::PieceBytes, 8_000_000, _))), "{read:?}");
}

#[test]
fn a_text_that_many_cells_share_counts_as_often_as_it_stands() {
    let mut gathered = gather::Gathered::default();
    let mut sheet = Sheet::default();
    let long = Cell::Text("a".repeat(30_000));
    let refused =
        (0..20_000).find_map(|row| gathered.put(&mut sheet, row, 0, long.clone()).err().map(|why| (row, why)));
    assert!(matches!(refused, Some((10_000, ReadError::TooMuch(Bound::Text, ..)))), "{refused:?}");
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
    // Whichever is passed first.
    assert!(matches!(opened(&ods(&far)), Err(ReadError::TooMuch(Bound::Rows | Bound::Cells, ..))));
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

#[test]
fn what_is_known_and_not_read_is_named_with_the_way_out() {
    let binary = zipped(&[("xl/workbook.bin", b"\x83\x01\0"), ("xl/styles.bin", b"")]);
    for (file, kind, named) in [
        (binary, Foreign::BinaryWorkbook, ".xlsb"),
        (zipped(&[("word/document.xml", b"<w/>")]), Foreign::TextDocument, "document"),
        (b"%PDF-1.7".to_vec(), Foreign::Pdf, "PDF"),
        (Vec::new(), Foreign::Empty, "empty"),
    ] {
        let refused = opened(&file).unwrap_err();
        assert_eq!(refused, ReadError::Foreign(kind));
        assert!(refused.in_words(Locale::En).contains(named), "{refused:?}");
        assert!(refused.in_words(Locale::Zh).contains('请'), "{refused:?}: what to do");
    }
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
