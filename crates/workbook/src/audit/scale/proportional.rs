//! 按比例.

use super::{Formula, Judged};
use crate::audit::rules::ScaleCells;
use baton_model::{Key, Proportional};

impl Formula for Proportional {
    /// A reference to an empty cell doesn't count in MAX and MIN: an absent bound doesn't bind.
    fn formula(&self, judged: &Judged, cells: &ScaleCells) -> Option<String> {
        Some(format!("MIN(MAX({},{}),{})", judged.value, cells.at(Key::Floor), cells.at(Key::Cap)))
    }
}
