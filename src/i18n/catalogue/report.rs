//! What is said in the report and of tables and pictures that are taken away.

/// What is said in the report and of tables and pictures that are taken away.
pub struct ReportWords {}
