//! The native tests, one program: what is linked once is linked for all of them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "a test that can't go on fails"
)]

mod analysis_attribution;
mod analysis_compare;
mod analysis_lint;
mod analysis_need;
mod analysis_robustness;
mod analysis_solve;
mod analysis_speed;
mod analysis_stability;
mod audit;
mod audit_reach;
mod circumstances;
mod comparisons;
mod conditions;
mod edits;
mod entry_conditions;
mod findings;
mod first_release;
mod grading;
mod languages;
mod laws;
mod link;
mod monitoring;
mod no_identifiers;
mod oracle;
mod paragraph;
mod presets;
mod presets_outcome;
mod published_cases;
mod saved_projects;
mod schema;
mod scoring;
mod sections;
mod sheets;
mod tidy;
mod totals;
mod use_of_results;
mod walk;
mod workbook;

mod combining;
mod common;
mod random_policies;
mod small;
mod spreadsheet;
