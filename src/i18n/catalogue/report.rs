//! What is said in the report and of tables and pictures that are taken away.

/// What is said in the report and of tables and pictures that are taken away.
pub struct ReportWords {
    // Buttons of tables
    pub take_away: fn(&str) -> String,
    pub csv: &'static str,
    pub csv_hint: &'static str,
    pub save_csv: fn(&str) -> String,
    pub workbook: &'static str,
    pub workbook_hint: &'static str,
    pub save_workbook: fn(&str) -> String,
    pub writing: &'static str,
    // What stands in tables
    /// The heading of what a figure was in the base.
    pub before: fn(&str) -> String,
    pub in_unit: fn(&str, &str) -> String,
    pub from_policy: fn(&str, u16) -> String,
    pub of_scenario: fn(&str, &str) -> String,
    pub made_with: fn(&str) -> String,
    pub league: &'static str,
    pub units: &'static str,
    pub regraded: &'static str,
    pub ceiling: &'static str,
    pub warnings: &'static str,
}
