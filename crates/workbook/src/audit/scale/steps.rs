//! 分档.

use super::{Formula, Judged};
use crate::audit::rules::ScaleCells;
use baton_model::{Direction, Key, Steps};

impl Formula for Steps {
    /// Benefit: the highest step ≤ m; cost: the lowest step ≥ m; else the rate otherwise. Equal to 10 decimals is reached.
    fn formula(&self, judged: &Judged, cells: &ScaleCells) -> Option<String> {
        let m = &judged.value;
        let choose = |rest: String, (at, rate): &(String, String)| match judged.direction {
            Direction::Benefit => format!("IF(ROUND({m}-{at},10)>=0,{rate},{rest})"),
            Direction::Cost => format!("IF(ROUND({m}-{at},10)<=0,{rate},{rest})"),
        };
        let otherwise = cells.at(Key::Otherwise).to_owned();
        // The step that is asked first stands outermost, so it is put around last.
        Some(match judged.direction {
            Direction::Benefit => cells.rows.iter().fold(otherwise, choose),
            Direction::Cost => cells.rows.iter().rev().fold(otherwise, choose),
        })
    }
}
