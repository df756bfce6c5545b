//! 首末名等差.

use super::{Formula, Judged};
use crate::audit::rules::ScaleCells;
use baton_model::{Key, PlaceRange};
use baton_words::audit;

impl Formula for PlaceRange {
    fn formula(&self, judged: &Judged, cells: &ScaleCells) -> Option<String> {
        let Judged { value: r, field: n, .. } = judged;
        let (first, last) = (cells.at(Key::First), cells.at(Key::Last));
        let line = format!("{first}-({first}-{last})*({r}-1)/({n}-1)");
        Some(format!("IF({n}=\"\",{},IF({n}<=1,{first},{line}))", judged.word(audit::MISSING)))
    }
}
