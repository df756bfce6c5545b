//! How far marks may move: on the levers' tracks, and the tables of the page of safe intervals.

mod heading;
mod idle;
mod intervals;
mod legend;
mod list_card;
pub mod page;
mod pairs;
mod progress;
pub mod track;
mod transfer;
mod units;

pub use idle::Idle;
pub use intervals::Intervals;
pub use legend::TrackLegend;
pub use pairs::Pairs;
pub use progress::Progress;
pub use transfer::TransferCard;
pub use units::Units;
