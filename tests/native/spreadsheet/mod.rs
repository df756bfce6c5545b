//! LibreOffice as the reader of workbooks: it computes every formula anew, and what it found is read back.

pub mod figures;

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

use calamine::{Data, Reader, Xlsx};

/// Makes LibreOffice compute every formula on loading, whatever values a file has.
const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;

/// A cell as it is read back.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Number(f64),
    Text(String),
}

/// The cells of a workbook that hold something, and the formulas, by sheet, row and column.
pub struct Book {
    pub cells: BTreeMap<(String, u32, u16), Cell>,
    pub formulas: BTreeMap<(String, u32, u16), String>,
}

impl Book {
    pub fn read(bytes: Vec<u8>) -> Self {
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let (mut cells, mut formulas) = (BTreeMap::new(), BTreeMap::new());
        for sheet in book.sheet_names() {
            let at = |start: Option<(u32, u32)>, row: usize, column: usize| {
                let (top, left) = start.unwrap_or_default();
                let column = left + u32::try_from(column).unwrap();
                (sheet.clone(), top + u32::try_from(row).unwrap(), u16::try_from(column).unwrap())
            };
            let range = book.worksheet_range(&sheet).unwrap();
            for (row, column, cell) in range.used_cells() {
                let cell = match cell {
                    Data::Float(value) => Cell::Number(*value),
                    #[expect(clippy::cast_precision_loss, reason = "whole numbers in these sheets are small")]
                    Data::Int(value) => Cell::Number(*value as f64),
                    Data::Bool(value) => Cell::Number(f64::from(u8::from(*value))),
                    Data::String(text) if text.is_empty() => continue,
                    Data::Empty => continue,
                    other => Cell::Text(other.to_string()),
                };
                cells.insert(at(range.start(), row, column), cell);
            }
            let range = book.worksheet_formula(&sheet).unwrap();
            for (row, column, formula) in range.used_cells().filter(|(_, _, formula)| !formula.is_empty()) {
                formulas.insert(at(range.start(), row, column), formula.clone());
            }
        }
        Self { cells, formulas }
    }

    pub fn cell(&self, sheet: &str, (row, column): (u32, u16)) -> Option<&Cell> {
        self.cells.get(&(sheet.to_owned(), row, column))
    }
}

/// The workbooks as LibreOffice computes them, in one go.
pub fn recalculated(books: &[(String, Vec<u8>)]) -> BTreeMap<String, Book> {
    saved_again(books, "xlsx").into_iter().map(|(name, bytes)| (name, Book::read(bytes))).collect()
}

/// The workbooks, opened and saved again by LibreOffice in a format, in one go.
pub fn saved_again(books: &[(String, Vec<u8>)], format: &str) -> BTreeMap<String, Vec<u8>> {
    // Tests of one process run beside each other.
    static CALLS: AtomicU32 = AtomicU32::new(0);
    let call = (std::process::id(), CALLS.fetch_add(1, Ordering::Relaxed));
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{format}-{}-{}", call.0, call.1));
    let (input, output, profile) = (folder.join("in"), folder.join("out"), folder.join("profile"));
    for path in [&input, &output, &profile.join("user")] {
        std::fs::create_dir_all(path).unwrap();
    }
    std::fs::write(profile.join("user/registrymodifications.xcu"), SETTINGS).unwrap();
    let mut office = Command::new(std::env::var_os("SOFFICE").unwrap_or_else(|| "soffice".into()));
    office.arg(format!("-env:UserInstallation=file://{}", profile.display()));
    office.args(["--headless", "--norestore", "--convert-to", format, "--outdir"]).arg(&output);
    for (name, bytes) in books {
        let path = input.join(format!("{name}.xlsx"));
        std::fs::write(&path, bytes).unwrap();
        office.arg(path);
    }
    let done = office.output().unwrap_or_else(|error| {
        panic!("LibreOffice can't be started ({error}); on Debian: apt-get install --no-install-recommends libreoffice-calc")
    });
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let read = |path: &Path| std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let found = books.iter().map(|(name, _)| (name.clone(), read(&output.join(format!("{name}.{format}"))))).collect();
    std::fs::remove_dir_all(&folder).unwrap();
    found
}
