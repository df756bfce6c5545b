//! How far marks may move: on the levers' tracks, and the tables of the page of safe intervals.

mod idle;
mod legend;
mod told;
pub mod track;

pub use idle::Idle;
pub use legend::TrackLegend;
