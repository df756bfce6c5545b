//! What stands in the workbooks that are written: names of sheets, headings, notes.

use crate::i18n::catalogue::SheetWords;

pub const SHEETS: SheetWords = SheetWords {};
