//! What stands in the policy as a document.

/// Words for the policy as a document.
pub struct DocumentWords {
    pub print: &'static str,
    pub of_year: fn(u16) -> String,
    pub scenario: fn(&str) -> String,
    pub general: &'static str,
    pub indicator: &'static str,
    pub marks: &'static str,
    pub rule: &'static str,
    pub monitoring: &'static str,
    pub clause: &'static str,
    pub no_indicators: &'static str,
    pub adjustments: &'static str,
    pub ladder: &'static str,
    pub condition: &'static str,
    pub brings: &'static str,
    pub every_entry: &'static str,
    pub highest_only: &'static str,
    pub cap: fn(&str) -> String,
    pub own_marks: fn(usize) -> String,
    pub schedule_driven: &'static str,
}
