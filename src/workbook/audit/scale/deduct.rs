//! 扣分.

use super::{Formula, Judged};
use crate::model::{Deduct, Key};
use crate::workbook::audit::rules::ScaleCells;

impl Formula for Deduct {
    fn formula(&self, judged: &Judged, cells: &ScaleCells) -> Option<String> {
        Some(format!("MAX(1-{}*{},{})", cells.at(Key::Per), judged.value, cells.at(Key::Floor)))
    }
}
