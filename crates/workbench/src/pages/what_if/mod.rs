//! 推演: the league table, the strips with their lines, the headline, the totals, and goal seek.

pub(crate) mod bars;
pub(crate) mod cut;
pub mod goal;
pub(crate) mod headline;
pub(crate) mod league;
pub(crate) mod league_tables;
pub(crate) mod strip;
pub(crate) mod totals;
