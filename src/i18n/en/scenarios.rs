//! Pages and scenarios in English.

use super::super::catalogue::Scenarios;
use super::super::grouped;
use super::plural;

pub const SCENARIOS: Scenarios = Scenarios {
    pages: "Pages",
    page_indicators: "Indicators",
    page_grades: "Grades",
    page_units: "Units",
    page_data: "Data",
    page_monitoring: "Monitoring",
    page_use: "Use of results",
    page_compare: "Compare",
    page_policy: "Policy",
    page_stability: "Safe range",
    page_robustness: "Robustness",
    page_solve: "Solve",
    page_lint: "Policy check",
    page_report: "Report",
    page_files: "Files",
    scenarios: "Scenarios",
    baseline: "Baseline",
    nameless: |letter| format!("Scenario {letter}"),
    unnamed: "Unnamed scenario",
    name_needed: |name| format!("A name is needed; it is still “{name}”"),
    copy_of: |name| format!("{name} (copy)"),
    new: "New scenario",
    name: "Name of the scenario",
    description: "Description",
    description_hint: "What this scenario is for",
    duplicate: "Duplicate",
    delete: "Delete",
    adopt: "Make it the baseline",
    adopt_hint: "All edits of this scenario become part of the baseline; the other scenarios then stand on it",
    base: "Compared with",
    edits_of: |name| format!("Edits of {name}"),
    no_edits: "No edits yet. Whatever you change in marks, rules or data is listed here.",
    revert: |what| format!("Take back: {what}"),
    is_baseline: "This is the baseline, nothing edited yet. An edit begins a new scenario.",
    lead: |scenario, base| format!("{scenario} against {}: ", base.to_lowercase()),
    itself: |name| {
        format!("{name} is compared with itself: nothing can differ. Choose another scenario to compare with.")
    },
    nearest: |unit, points, up, grade| {
        let way = if up { "more" } else { "fewer" };
        format!("nearest to a change: {unit}, {} points {way} make it {grade}", grouped(points))
    },
    show_beside: "Side by side",
    most_beside: |n| format!("{n} at most"),
    side_by_side: |category| format!("{category}: places in each scenario"),
    only_changed: "Only units that change",
    nothing_differs: "The scenarios give the same results",
    county: "County",
    units_changed: |n| format!("{n} {} grade", plural(n as usize, "unit changes", "units change")),
    dependents: |n| {
        format!(
            "{n} more {} taken back, since {} on this one. Undo brings all back.",
            plural(n, "edit was", "edits were"),
            plural(n, "it depends", "they depend")
        )
    },
    not_on_baseline: |n| {
        format!(
            "{n} {} of other scenarios can’t be made on the new baseline and {} gone. Undo brings all back.",
            plural(n, "edit", "edits"),
            plural(n, "is", "are")
        )
    },
    blank: "Blank policy (draft from scratch)",
};
