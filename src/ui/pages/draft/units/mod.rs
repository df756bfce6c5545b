//! Categories, groups and units: the board, the dialogs that ask before anything happens, and whom a change reaches.

mod ask;
mod drop_zone;
mod facts;
mod form;
mod head;
mod homes;
mod move_bar;
pub mod newcomers;
pub mod page;
mod pasting;
mod pile;
mod plan;
mod ripple;
mod ripple_row;

pub use ask::Asked;
pub use facts::Facts;
pub use head::CategoryHead;
pub use homes::Homes;
pub use move_bar::{MoveBar, places};
pub use pasting::Pasting;
pub use pile::PileColumn;
pub use ripple::RipplePanel;
