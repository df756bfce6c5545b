//! 功效系数.

use super::{Formula, Judged};
use crate::audit::rules::ScaleCells;
use baton_model::{Key, Outside, Span};
use baton_words::audit;

impl Formula for Span {
    fn formula(&self, judged: &Judged, cells: &ScaleCells) -> Option<String> {
        let Judged { value: m, low, high, .. } = judged;
        let (at_low, at_high) = (cells.at(Key::AtLow), cells.at(Key::AtHigh));
        let line = format!("{at_low}+({at_high}-{at_low})*({m}-{low})/({high}-{low})");
        let rate = match self.outside {
            Outside::Extended => line,
            Outside::Flat => format!("MAX(MIN({at_low},{at_high}),MIN(MAX({at_low},{at_high}),{line}))"),
        };
        Some(format!("IF(ROUND({high}-{low},10)=0,{},{rate})", judged.word(audit::COINCIDE)))
    }
}
