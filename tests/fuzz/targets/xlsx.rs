//! Workbooks: whatever is in one, it is read into cells, as a table of somebody's own and as a filled-in template, or refused.
//!
//! Half of the inputs are the archive itself; the other half are the sheet inside a sound archive, since few mutations of an
//! archive get past its checksums.
#![no_main]

use std::io::{Cursor, Write};
use std::sync::LazyLock;

use baton::exchange::{importing, reading};
use baton::model::Project;
use baton::presets::Preset;
use libfuzzer_sys::fuzz_target;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

static PROJECT: LazyLock<Project> = LazyLock::new(|| Preset::Classroom.project().expect("the preset can be read"));

const WORKBOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

fn around(sheet: &[u8]) -> Option<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let parts: [(&str, &[u8]); 3] = [
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    for (name, content) in parts {
        writer.start_file(name, SimpleFileOptions::default()).ok()?;
        writer.write_all(content).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

fn opened(bytes: &[u8]) {
    let Ok(book) = reading::read("table.xlsx", bytes, &mut |_, _| {}) else { return };
    if let Some(layout) = importing::guess(&book, &PROJECT.policy, &PROJECT.roster) {
        let _ = importing::read(&book, &layout, &PROJECT.policy, &PROJECT.roster);
    }
}

fuzz_target!(|bytes: &[u8]| {
    opened(bytes);
    if let Some(inside) = around(bytes) {
        opened(&inside);
    }
});
