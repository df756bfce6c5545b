//! A second implementation of the scoring model, slow and plain: each step as the model tells it, in exact fractions, with
//! nothing kept from one step to the next and no code of the engine. One file for each section of the model.

mod adjustments;
mod awards;
mod comparison;
mod condition;
mod entry;
mod excellence;
pub mod fraction;
mod funds;
mod grade;
mod linked;
mod marks;
mod measure;
mod monitoring;
mod outcome;
mod period;
mod points;
mod rank;
mod rate;
mod scale;
mod scene;
mod total;
mod warning;

pub use adjustments::{Adjusted, Fate};
pub use fraction::Fraction;
pub use measure::Value;
pub use outcome::{CategoryFigures, LineFigures, Outcome, UnitFigures, outcome};
pub use points::SubtotalFigures;
pub use rate::{Judged, Why};
pub use warning::{Colour, LightFigures};
