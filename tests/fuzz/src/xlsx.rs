//! Workbooks: whatever is in one, it is read into cells, as a table of somebody's own and as a filled-in template, or refused.
//!
//! Few mutations of an archive get past its checksums, and few of a sheet's XML mean another cell. So an input is taken in one
//! of four ways, by how it begins: as the file itself (.xlsx, .ods, .xls); as the XML of a sheet inside a sound file; behind a
//! letter, as the XML of that sheet inside a sound template; behind a `=`, as the cells of a workbook in plain text.

use std::io::{Cursor, Read, Write};
use std::sync::LazyLock;

use baton_exchange::reading::{Book, Cell, Row, Sheet};
use baton_exchange::importing;
use baton_workbook::{reading, template as workbook};
use baton_words::Locale;
use baton_model::Project;
use baton_presets::Preset;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

static PROJECT: LazyLock<Project> = LazyLock::new(|| Preset::Classroom.project().expect("the preset can be read"));

/// The parts of a sound template.
static TEMPLATE: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let file = workbook::write(PROJECT.clone(), Locale::Zh, &mut |_, _| {}).expect("the preset can be written");
    let mut archive = ZipArchive::new(Cursor::new(file)).expect("a sound archive");
    let names: Vec<String> = archive.file_names().map(|name| name.expect("a sound name").into_owned()).collect();
    let part = |name: String| {
        let mut content = Vec::new();
        archive.by_name(&name).expect("a part").read_to_end(&mut content).expect("a sound part");
        (name, content)
    };
    names.into_iter().map(part).collect()
});

const WORKBOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const PACKAGE: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

fn packed<'p>(parts: impl Iterator<Item = (&'p str, &'p [u8])>) -> Option<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored)).ok()?;
        writer.write_all(content).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

fn xlsx_around(sheet: &[u8]) -> Option<Vec<u8>> {
    let parts: [(&str, &[u8]); 4] = [
        ("_rels/.rels", PACKAGE.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    packed(parts.into_iter())
}

fn template_around(sheet: &[u8], at: u8) -> Option<Vec<u8>> {
    let name = format!("xl/worksheets/sheet{}.xml", u32::from(at - b'a') + 1);
    let part = |(own, content): &'static (String, Vec<u8>)| (own.as_str(), content.as_slice());
    packed(TEMPLATE.iter().map(part).map(|(own, content)| (own, if own == name { sheet } else { content })))
}

/// Cells in plain text: sheets parted by a form feed, beginning with their names; rows by lines, cells by tabs.
fn cells(text: &str) -> Book {
    let cell = |text: &str| text.parse().map_or_else(|_| Cell::Text(text.into()), Cell::Number);
    let row = |(number, line): (u32, &str)| {
        let cells = (0..).zip(line.split('\t')).filter(|(_, text)| !text.is_empty());
        Row { number, cells: cells.map(|(column, text)| (column, cell(text))).collect() }
    };
    let sheet = |text: &str| {
        let (name, rows) = text.split_once('\n').unwrap_or((text, ""));
        let rows = (0..).zip(rows.lines()).map(row).filter(|row| !row.cells.is_empty()).collect();
        Sheet { name: name.into(), rows, ..Sheet::default() }
    };
    Book { sheets: text.split('\u{c}').map(sheet).collect(), cut: false }
}

fn taken(book: &Book) {
    let _ = workbook::of_book(book);
    if let Some(layout) = importing::guess(book, &PROJECT.policy, &PROJECT.roster) {
        let import = importing::read(book, &layout, &PROJECT.policy, &PROJECT.roster);
        if let Some(edit) = importing::edit(import, &PROJECT.roster) {
            let (mut policy, mut roster) = (PROJECT.policy.clone(), PROJECT.roster.clone());
            edit.apply(&mut policy, &mut roster).expect("an edit made for a roster applies to it");
        }
    }
}

fn opened(bytes: &[u8]) {
    if let Ok(book) = reading::read("table.xlsx", bytes, &mut |_, _| {}) {
        taken(&book);
    }
}

/// Whatever project a template gave, its own template gives it again.
fn same_again(book: &Book) {
    let Ok(read) = workbook::of_book(book) else { return };
    if let Ok(file) = workbook::write(read.project.clone(), Locale::En, &mut |_, _| {}) {
        let back = workbook::read(&file, &mut |_, _| {}).expect("what was written is the template");
        assert!(back.project == read.project, "what a workbook gave is the same through a workbook");
    }
}

/// Tries one input.
pub fn target(bytes: &[u8]) {
    match bytes {
        [b'=', text @ ..] => {
            let book = cells(&String::from_utf8_lossy(text));
            taken(&book);
            same_again(&book);
        }
        [b'<', ..] if bytes.windows(15).any(|part| part == b"office:document") => {
            packed([("content.xml", bytes)].into_iter()).iter().for_each(|file| opened(file));
        }
        [b'<', ..] => xlsx_around(bytes).iter().for_each(|file| opened(file)),
        [at @ b'a'..=b'z', sheet @ ..] => {
            template_around(sheet, *at).iter().for_each(|file| opened(file));
        }
        _ => opened(bytes),
    }
}
