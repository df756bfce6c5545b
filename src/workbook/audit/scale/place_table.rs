//! 名次表.

use super::{Formula, Judged};
use crate::model::{Key, PlaceTable};
use crate::workbook::audit::rules::ScaleCells;

impl Formula for PlaceTable {
    fn formula(&self, judged: &Judged, cells: &ScaleCells) -> Option<String> {
        let r = &judged.value;
        let choose = |rest: String, (place, rate): &(String, String)| format!("IF({r}={place},{rate},{rest})");
        Some(cells.rows.iter().rev().fold(cells.at(Key::Otherwise).to_owned(), choose))
    }
}
