//! 安全区间: how far marks may move before something changes, on the levers' tracks and as tables, worked out bit by bit
//! while nothing else happens.

mod asking;
mod band;
mod basis;
mod board;
mod boards;
mod everywhere;
mod rows;
pub(crate) mod tables;
mod task;
#[cfg(test)]
mod tests;
pub mod told;
mod view;

pub use asking::Size;
pub use asking::{Safety, Tracks};
pub use band::{Band, BandEnd, Flips, Next, Turned};
pub use board::Rows;
pub use boards::Boards;
pub use everywhere::{CategorySafety, Everywhere, SafetyRow};
pub use rows::{IntervalRow, Listed, Near, PairRow, Survey, Transfer, UnitRow};
pub use view::{IntervalOrder, PairOrder, StabilityAction, StabilityView, UnitOrder};

use crate::lever::Lever;

/// Units of a category above which answers are only worked out when asked for.
pub const LARGE: usize = 200;
/// Units of a category above which they are not worked out at all: taking the category out would hold up the page.
pub const HUGE: usize = 5_000;
/// Places on each side of a line between grades whose distances are worked out in a large category.
pub const AROUND: usize = 10;
