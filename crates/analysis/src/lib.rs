//! Questions asked of the engine beyond "what is the score": how stable, what changed, what is wrong, what would it take.
//!
//! Pure functions over evaluations. Where a figure is said to be exact, it has been confirmed by evaluating: shortcuts
//! only decide where not to look. No float, no hash map, no clock; randomness is seeded integers.

#![cfg_attr(
    not(test),
    deny(
        clippy::arithmetic_side_effects,
        clippy::float_arithmetic,
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::wildcard_enum_match_arm
    )
)]

mod alone;
mod attribution;
mod calm;
mod change;
mod compare;
mod course;
mod dice;
mod distance;
mod fixed;
mod gamma;
mod grid;
mod ground;
mod headline;
mod ladders;
pub mod lever;
mod light;
mod lint;
mod need;
mod pairing;
mod pointwise;
mod probe;
mod ripple;
mod robustness;
mod seek;
mod shaken;
mod shapley;
mod solve;
mod stability;
mod state;
mod sweep;
mod tally;
mod weight;

pub use attribution::{Part, Split, split};
pub use change::{Change, Turn, turn};
pub use compare::{CategoryChange, Comparison, Flow, GradeChange, UnitChange, compare, nearest};
pub use course::Course;
pub use distance::{Distance, EpsilonRobustness, Flip, distances, robust_orders};
pub use ground::Ground;
pub use headline::Headline;
pub use ladders::Regrade;
pub use lever::{Immovable, Lever, Measured};
pub use lint::{Checkup, Individual, covers, fixes_of, lint};
pub use need::{NeedQuestion, NeedSearch, Needs, Others, Way, needs};
pub use pairing::Pairing;
pub use probe::Probe;
pub use ripple::{Reached, Ripple, ripple};
pub use robustness::{Plan, Robustness, Simulation, Variation};
pub use seek::Seek;
pub use shapley::{Explained, Game, MOST_EXACT, Sampling, Shapley, shapley};
pub use solve::{Answer, Question, Range, Reason, Solution, Target, solve};
pub use stability::{Beyond, Changed, End, Interval, Span, interval, intervals};
pub use tally::{GradeDraws, UnitRobustness};
pub use weight::{Weight, weights};
