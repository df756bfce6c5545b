//! 9 Grade: the ladder, what raises and pushes down, and who gets which grade. Grades are positions in the ladder, the
//! best is 0.

mod effects;
mod ladder;
mod lift;
mod walk;

pub use effects::{Effects, effects};
pub use ladder::Ladder;
pub use walk::{Candidate, Graded, graded};
