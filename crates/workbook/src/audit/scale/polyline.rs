//! 折线.

use super::{Formula, Judged};
use crate::audit::rules::ScaleCells;
use baton_model::{Outside, Polyline};

impl Formula for Polyline {
    /// Linear between neighbours, flat or extended outside; `None` without points.
    fn formula(&self, judged: &Judged, cells: &ScaleCells) -> Option<String> {
        broken_line(&judged.value, &cells.rows, self.outside)
    }
}

/// The value at m of the line through points in ascending order; `None` without points.
pub(in crate::audit) fn broken_line(m: &str, points: &[(String, String)], outside: Outside) -> Option<String> {
    let (first, last) = (points.first()?, points.last()?);
    let line =
        |(x0, r0): &(String, String), (x1, r1): &(String, String)| format!("{r0}+({r1}-{r0})*({m}-{x0})/({x1}-{x0})");
    let pairs: Vec<_> = points.windows(2).collect();
    let mut rest = match (pairs.last(), outside) {
        (None, _) => return Some(first.1.clone()),
        (Some(_), Outside::Flat) => last.1.clone(),
        (Some([a, b]), Outside::Extended) => line(a, b),
        (Some(_), Outside::Extended) => return None,
    };
    let inner = if outside == Outside::Flat { pairs.as_slice() } else { pairs.get(..pairs.len() - 1)? };
    for pair in inner.iter().rev() {
        let [a, b] = pair else { return None };
        rest = format!("IF({m}<{},{},{rest})", b.0, line(a, b));
    }
    if outside == Outside::Flat {
        rest = format!("IF({m}<={},{},{rest})", first.0, first.1);
    }
    Some(rest)
}
