//! 推演: the league table, the strips with their lines, the headline, the totals, and goal seek.

pub(in crate::workbench) mod bars;
pub(in crate::workbench) mod cut;
pub mod goal;
pub(in crate::workbench) mod headline;
pub(in crate::workbench) mod league;
pub(in crate::workbench) mod league_tables;
pub(in crate::workbench) mod strip;
pub(in crate::workbench) mod totals;
