//! 材料: the policy as a document, the report, workbooks, and sharing.

pub mod policy;
pub mod report;
pub mod sharing;
pub mod workbooks;
