//! 增减.

use super::{Formula, Judged};
use crate::audit::rules::ScaleCells;
use baton_model::{Direction, Key, Number, Portions, Slope};

impl Formula for Slope {
    /// Whole steps are cut towards 0 once what doubles leave of them is rounded away; an empty bound doesn't bind, an empty
    /// base is the full rate.
    fn formula(&self, judged: &Judged, cells: &ScaleCells) -> Option<String> {
        if self.every == Number::ZERO {
            return None;
        }
        let steps = format!("({}-{})/{}", judged.value, cells.at(Key::Origin), cells.at(Key::Every));
        let steps = if self.whole == Portions::Whole { format!("TRUNC(ROUND({steps},10))") } else { steps };
        let (up, down) = (cells.at(Key::Up), cells.at(Key::Down));
        let (above, below) = match judged.direction {
            Direction::Benefit => (up.to_owned(), format!("-{down}")),
            Direction::Cost => (format!("-{down}"), up.to_owned()),
        };
        let base = cells.at(Key::Base);
        let rate = format!("IF({base}=\"\",1,{base})+{above}*MAX({steps},0)+{below}*MAX(-({steps}),0)");
        Some(format!("MIN(MAX({rate},{}),{})", cells.at(Key::Floor), cells.at(Key::Cap)))
    }
}
