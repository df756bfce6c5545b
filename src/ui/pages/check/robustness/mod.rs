//! Sampled robustness on the page: what is drawn, what came of it, and the figure in the headline.

mod figure;
mod form;
pub mod page;
mod provider;
mod results;
mod units;
mod weights;

pub use figure::Steadiness;
pub use form::PlanForm;
pub use provider::{Draws, use_draws};
pub use results::Results;
pub use units::UnitChances;
pub use weights::Weights;
