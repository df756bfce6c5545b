//! 逐名递减.

use super::{Formula, Judged};
use crate::audit::rules::ScaleCells;
use baton_model::{Key, PlaceDrop};

impl Formula for PlaceDrop {
    fn formula(&self, judged: &Judged, cells: &ScaleCells) -> Option<String> {
        Some(format!("MAX(0,1-{}*({}-1))", cells.at(Key::Drop), judged.value))
    }
}
