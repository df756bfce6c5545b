//! 名次表.

use super::{Formula, Judged};
use crate::audit::rules::ScaleCells;
use baton_model::{Key, PlaceTable};

impl Formula for PlaceTable {
    fn formula(&self, judged: &Judged, cells: &ScaleCells) -> Option<String> {
        let r = &judged.value;
        let choose = |rest: String, (place, rate): &(String, String)| format!("IF({r}={place},{rate},{rest})");
        Some(cells.rows.iter().rev().fold(cells.at(Key::Otherwise).to_owned(), choose))
    }
}
