//! 首末名等差.

use super::{Formula, Judged};
use crate::i18n::audit;
use crate::model::{Key, PlaceRange};
use crate::workbook::audit::rules::ScaleCells;

impl Formula for PlaceRange {
    fn formula(&self, judged: &Judged, cells: &ScaleCells) -> Option<String> {
        let Judged { value: r, field: n, .. } = judged;
        let (first, last) = (cells.at(Key::First), cells.at(Key::Last));
        let line = format!("{first}-({first}-{last})*({r}-1)/({n}-1)");
        Some(format!("IF({n}=\"\",{},IF({n}<=1,{first},{line}))", judged.word(audit::MISSING)))
    }
}
