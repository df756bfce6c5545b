//! Use of results 结果运用: places against the ceiling, what each unit gets, what categories and grades cost, and where a
//! difference of the bonus comes from. Pure figures of a base and a draft.

mod costs;
pub(crate) mod county_tables;
mod funds;
mod levers;
mod places;
mod posts;
pub(crate) mod tables;
#[cfg(test)]
mod tests;
mod units;
mod waterfall;

pub use costs::{CategoryCost, GradeCost, Tally, costs};
pub use funds::{CoefficientKind, FundKind, FundLevers, FundShare};
pub use levers::{Flag, GradeUse, UseLevers};
pub use places::{CategoryPlaces, CountyPlaces, county_places};
pub use units::{Ratio, UnitUse, UseLane, use_lanes};
pub use waterfall::{Split, Step, Waterfall, waterfall};
