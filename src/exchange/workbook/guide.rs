//! The first sheet: what the workbook is and how it is filled in.

use super::error::WriteError;
use super::pen::{Pen, Value};
use crate::i18n::Table;

/// Writes the guide.
pub fn write(pen: &mut Pen, title: &str) -> Result<(), WriteError> {
    let words = pen.words;
    let mut page = pen.blank((words.table)(Table::Guide))?;
    page.width(0, 22)?;
    page.width(1, 110)?;
    page.label(0, 0, words.mark_of_template)?;
    page.label(0, 1, &(words.guide_title)(title))?;
    page.go_to(1);
    for says in words.guide {
        page.row(&[Value::Empty, Value::text(says)])?;
    }
    page.row(&[])?;
    for table in Table::ALL.into_iter().filter(|table| *table != Table::Guide) {
        page.row(&[Value::text((words.table)(table)), Value::text((words.table_says)(table))])?;
    }
    page.close();
    Ok(())
}
