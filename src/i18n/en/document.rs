//! The policy as a document, in English.

use super::super::catalogue::DocumentWords;

pub const DOCUMENT: DocumentWords = DocumentWords {
    print: "Print the policy",
    of_year: |year| format!("Year {year}"),
    scenario: |name| format!("As {name} has it"),
    general: "General",
    indicator: "Indicator",
    marks: "Marks",
    rule: "Rule",
    monitoring: "Monitoring",
    clause: "Clause",
    no_indicators: "No indicators yet. Add them in the indicator system on the Indicators page.",
    adjustments: "Adjustments",
    ladder: "Grades and use of results",
    condition: "Condition",
    brings: "Brings",
    every_entry: "every entry counts",
    highest_only: "only the highest of a matter",
    cap: |points| format!("{points} at most"),
    own_marks: |n| format!("{n} more with marks of their own"),
    schedule_driven: "has a schedule",
};
