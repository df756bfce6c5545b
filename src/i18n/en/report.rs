//! The report, and tables and pictures that are taken away, in English.

use crate::i18n::catalogue::ReportWords;

pub const REPORT: ReportWords = ReportWords {
    take_away: |title| format!("Take away: {title}"),
    csv: "CSV",
    csv_hint: "Save as CSV text, which any program opens",
    save_csv: |title| format!("{title}: save as CSV"),
    workbook: "Excel",
    workbook_hint: "Save as an Excel workbook (.xlsx), which WPS opens too",
    save_workbook: |title| format!("{title}: save as Excel"),
    writing: "Writing the Excel file",
    before: |heading| format!("{heading} before"),
    in_unit: |heading, unit| format!("{heading} ({unit})"),
    from_policy: |title, year| format!("Based on: {title} ({year})"),
    of_scenario: |scenario, base| match scenario == base {
        true => format!("Scenario: {scenario}"),
        false => format!("Scenario: {scenario}; compared with: {base}, whose figures stand in the columns “before”"),
    },
    made_with: |version| format!("Computed with Baton {version}"),
    league: "league table",
    units: "units",
    regraded: "Units with another grade",
    ceiling: "Ceiling of places",
    warnings: "warnings",
};
