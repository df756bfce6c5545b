//! A second implementation of the scoring model, slow and plain: each step as it is told, in exact fractions, with nothing
//! kept from one step to the next and no code of the engine.

mod adjustments;
mod comparison;
pub mod fraction;
mod grade;
mod marks;
mod measure;
mod monitoring;
mod outcome;
mod points;
mod rank;
mod rate;
mod results;
mod scale;
mod total;
mod warning;
mod worked;

pub use adjustments::{Adjusted, Fate};
pub use fraction::Fraction;
pub use outcome::{CategoryFigures, LineFigures, Outcome, UnitFigures, outcome};
pub use points::SubtotalFigures;
pub use rate::{Judged, Why};
pub use warning::{Colour, LightFigures};
