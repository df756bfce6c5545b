//! What people write down: the policy, the roster of assessed units, scenarios of edits, and the project file that holds them.
//!
//! Plain data with serde: decimals travel as text ([`Number`]), names of fields are camelCase, unknown fields are refused.
//! Nothing is computed here but the application of an [`Edit`] to a policy and a roster.

// The schema of edits is one list of all their kinds.
#![recursion_limit = "256"]
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

mod adjustment;
mod arrange;
mod circumstance;
mod condition;
mod edit;
mod figure;
mod fund;
mod grading;
mod id;
mod indicator;
pub mod json;
mod migration;
mod number;
mod order;
mod policy;
mod project;
mod rare_map;
mod roster;
mod rule;
mod section;
mod status;

pub use adjustment::*;
pub use arrange::Arrange;
pub use circumstance::{Circumstance, ExtraNumber, Marked};
pub use condition::{Condition, Effect, TieBreaker};
pub use edit::{
    About, Address, Data, Description, Edit, EditError, Handing, MarksScope, Placed, Scenario, Setting, Whole,
};
pub use figure::{Figure, Named, Of, Quantity};
pub use fund::{Coefficient, Coverage, Fund, FundMode, FundNumber, Post, ScoreOf};
pub use grading::*;
pub use id::Id;
pub use indicator::*;
pub use json::ProjectError;
pub use migration::{BONUS, Part, read_record, to_second, version_of};
pub use number::{Number, NumberError, half_up};
pub use order::Order;
pub use policy::*;
pub use project::{FORMAT, Format, Project, VERSION, Version};
pub use rare_map::RareMap;
pub use roster::{Entry, ExternalRank, Observation, Opinion, PastYear, Reading, Roster, Unit};
pub use rule::*;
pub use section::{Conversion, Pass, Section, SectionNumber};
pub use status::{DataKind, Rounding, Stage};
