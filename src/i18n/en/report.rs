//! What is said in the report and of tables and pictures that are taken away.

use crate::i18n::catalogue::ReportWords;

pub const REPORT: ReportWords = ReportWords {};
