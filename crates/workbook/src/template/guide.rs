//! The first sheet: what the workbook is and how it is filled in.

use super::pen::{Pen, Value};
use baton_exchange::template::WriteError;
use baton_words::{Table, sheets};

/// Writes the guide.
pub fn write(pen: &mut Pen, title: &str) -> Result<(), WriteError> {
    let locale = pen.locale;
    let mut page = pen.blank(sheets::table(Table::Guide).of(locale))?;
    page.width(0, 22)?;
    page.width(1, 110)?;
    page.label(0, 0, sheets::MARK_OF_TEMPLATE.of(locale))?;
    page.label(0, 1, &sheets::guide_title(locale, title))?;
    page.go_to(1);
    for says in sheets::GUIDE {
        page.row(&[Value::Empty, Value::text(says.of(locale))])?;
    }
    page.row(&[])?;
    for table in Table::ALL.into_iter().filter(|table| !matches!(table, Table::Guide | Table::Gates)) {
        page.row(&[Value::text(sheets::table(table).of(locale)), Value::text(sheets::table_says(table).of(locale))])?;
    }
    page.close();
    Ok(())
}
