//! 扣分.

use super::{Formula, Judged};
use crate::audit::rules::ScaleCells;
use baton_model::{Deduct, Key};

impl Formula for Deduct {
    fn formula(&self, judged: &Judged, cells: &ScaleCells) -> Option<String> {
        Some(format!("MAX(1-{}*{},{})", cells.at(Key::Per), judged.value, cells.at(Key::Floor)))
    }
}
