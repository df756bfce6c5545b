//! Sheets of five units whose figures are sure.

use super::{Brought, book, brought, classroom};
use baton_exchange::importing::{Problem, Question};
use baton_exchange::reading::{Foreign, ReadError};
use baton_model::Project;

const FIVE: [&str; 5] = ["甲镇", "乙镇", "丙镇", "丁镇", "戊街道"];
const USUAL: &str = "9.5 9.8 4.1 3.6 7";
const INVESTMENT: &str = "重点项目投资";
const ACCIDENTS: &str = "生产安全事故";
const ACTUAL: &str = "重点项目投资 actual";

impl Brought {
    fn five(&self, indicator: &str, part: &str, values: &str) {
        self.has(&FIVE, indicator, part, values);
    }

    /// The usual investments and nothing else.
    fn is_usual(&self) {
        self.five(INVESTMENT, "actual", USUAL);
        self.changes_only(&[ACTUAL]);
    }

    /// The usual investments, and accidents 0 1 2 0 1.
    fn is_usual_with_accidents(&self) {
        self.five(INVESTMENT, "actual", USUAL);
        self.five(ACCIDENTS, "actual", "0 1 2 0 1");
        self.changes_only(&[ACTUAL, "生产安全事故 actual"]);
    }
}

#[test]
fn units_of_measure_are_found_wherever_they_stand() {
    for name in ["f01-unit-in-corner.csv", "f02-unit-in-corner-with-issuer.csv"] {
        let Some(brought) = classroom(name) else { return };
        brought.is_usual_with_accidents();
        let headings: Vec<&str> = brought.layout.columns.iter().map(|column| column.heading.as_str()).collect();
        assert_eq!(headings, ["重点项目投资完成", "生产安全事故"], "{name}");
        assert!(brought.import.looks.iter().any(|look| look.converted == Some(("万元".into(), "亿元".into()))));
    }
    for name in ["f04-unit-yuan-in-brackets.csv", "f05-unit-million.csv", "f06-unit-wan-in-brackets-ok.csv"] {
        let Some(brought) = classroom(name) else { return };
        brought.is_usual();
    }
}

#[test]
fn figures_that_follow_from_others_are_not_taken() {
    for name in [
        "f07-two-years.csv",
        "f08-growth-on-last-year.csv",
        "f08b-growth-under-merged.xlsx",
        "f10-points-of-completion.xlsx",
        "f28-some-other-headcount.csv",
        "f29-basic-points.xlsx",
        "f34-1-to-10-months.csv",
    ] {
        let Some(brought) = classroom(name) else { return };
        brought.is_usual();
    }
    for name in ["f09-share-of-target.xlsx", "f09b-share-left-of-target.xlsx"] {
        let Some(brought) = classroom(name) else { return };
        brought.five(INVESTMENT, "actual", USUAL);
        brought.five(INVESTMENT, "target", "10 10 5 5 8");
        // The targets are there already.
        brought.changes_only(&[ACTUAL]);
    }
}

#[test]
fn headings_are_of_their_own_columns() {
    let Some(brought) = classroom("f11-longer-name.csv") else { return };
    brought.five(ACCIDENTS, "actual", "0 1 2 0 1");
    brought.changes_only(&["生产安全事故 actual"]);
    let brought = classroom("f13-heading-leaks.csv").unwrap();
    brought.is_usual_with_accidents();
    brought.five(INVESTMENT, "target", "10 10 5 5 8");
    let brought = classroom("f47-long-headings.xlsx").unwrap();
    brought.is_usual();
    let heading = &brought.column(1).heading;
    assert!(heading.ends_with("重点项目投资年度累计完成情况（含续建、新建、扩建项目）"), "{heading}");
}

#[test]
fn groups_and_sums_between_heading_and_figures_hide_nothing() {
    for name in ["f14-group-row-under-header.csv", "f16-subtotals-first.csv"] {
        let Some(brought) = classroom(name) else { return };
        brought.is_usual_with_accidents();
        assert_eq!(brought.layout.header, 0, "{name}");
    }
    let brought = classroom("f40-wrong-sheet-wins.xlsx").unwrap();
    assert_eq!(brought.layout.sheet, "正式表");
    brought.is_usual();
}

#[test]
fn hidden_rows_columns_and_sheets_are_not_taken_and_said() {
    let Some(brought) = classroom("f27-hidden-row-one.xlsx") else { return };
    brought.five(INVESTMENT, "actual", "9.5 9.8 4 3.5 6.4");
    brought.changes_only(&[ACTUAL]);
    assert!(brought.found().iter().any(|(_, problem)| *problem == Problem::HiddenRows(1)));
    let shown = brought.with(|layout| layout.hidden = true);
    shown.five(INVESTMENT, "actual", "10 9.8 4 3.5 6.4");
    assert!(matches!(shown.import.questions[..], [Question::Rows { units: 1, .. }]), "{:?}", shown.import.questions);

    let brought = classroom("f45-hidden-sheet-first.xlsx").unwrap();
    assert_eq!(brought.layout.sheet, "正式");
    assert!(brought.book.sheet("旧稿").unwrap().hidden.sheet);
    brought.five(INVESTMENT, "actual", "9.5 9 4 3.5 6.4");
    let brought = classroom("f46-hidden-column.xlsx").unwrap();
    brought.five(INVESTMENT, "actual", "9.5 9 4 3.5 6.4");
    brought.changes_only(&[ACTUAL]);
    assert!(brought.found().iter().any(|(_, problem)| *problem == Problem::HiddenColumns(1)));
}

#[test]
fn cells_are_read_or_said() {
    let Some(brought) = classroom("f21-formulas-without-values.xlsx") else { return };
    assert_eq!(brought.changed().len(), 0);
    let uncomputed: Vec<_> =
        brought.found().into_iter().filter(|(_, problem)| *problem == Problem::Uncomputed).collect();
    assert_eq!(uncomputed.iter().map(|(cell, _)| cell.as_str()).collect::<Vec<_>>(), ["B2", "B3", "B4", "B5", "B6"]);

    let brought = classroom("f22-percent-cells.xlsx").unwrap();
    brought.five("税收增速", "actual", "12.5 -3 4 8 1");
    brought.five("群众满意度", "actual", "88 86 95 92 90");

    let brought = classroom("f23-permille-and-words.csv").unwrap();
    assert_eq!(brought.values(&FIVE[..1], "税收增速", "actual"), ["1.25"]);
    assert_eq!(brought.values(&FIVE[2..3], "税收增速", "actual"), ["4"]);
    brought.five(INVESTMENT, "actual", "9.5 9 4 3.5 7");
    assert_eq!(brought.refused(), ["B3", "C3", "C4", "B5", "C5", "B6"]);

    let brought = classroom("f24-zero-for-missing.csv").unwrap();
    brought.five(INVESTMENT, "actual", "- - - - -");

    let brought = classroom("f25-scientific.csv").unwrap();
    brought.five(INVESTMENT, "actual", "9.5 98000 1000 3.5 7");
    assert_eq!(brought.refused(), ["B5"]);

    let brought = classroom("f33-date-in-a-cell.xlsx").unwrap();
    brought.five(INVESTMENT, "actual", "10 9 4 0.0000001 6.4");
    assert_eq!(brought.refused(), ["B2", "B3", "B4", "B6"]);
    assert!(brought.found().contains(&("B6".into(), Problem::LongNumber)));
}

#[test]
fn periods_are_those_of_the_policy() {
    let Some(brought) = classroom("f26-month-dates.xlsx") else { return };
    brought.five(INVESTMENT, "q1 actual", "2.375 2.45 1.025 0.9 1.75");
    brought.five(INVESTMENT, "h1 actual", "4.75 4.9 2.05 1.8 3.5");
    brought.five(INVESTMENT, "actual", USUAL);
    brought.changes_only(&["重点项目投资 q1 actual", "重点项目投资 h1 actual", ACTUAL]);
    let brought = classroom("f35-target-of-period.csv").unwrap();
    brought.five(INVESTMENT, "q1 target", "1 1 1 1 1");
    brought.five(INVESTMENT, "h1 target", "2 2 2 2 2");
    brought.five(INVESTMENT, "target", "4 4 4 4 4");
}

#[test]
fn files_are_read_or_named_as_what_they_are() {
    let Some(brought) = classroom("f42-dimension-A0.xlsx") else { return };
    brought.five(INVESTMENT, "actual", "9 10 11 3.5 6.4");
    assert_eq!((brought.book.sheets[0].height(), brought.book.sheets[0].width()), (4, 2));
    let web = book("f43-web-page-gbk.xls").unwrap();
    assert_eq!(web, Err(ReadError::Foreign(Foreign::WebPage)));
    let brought = classroom("f44-utf8-cut.csv").unwrap();
    brought.five(INVESTMENT, "actual", "9.5 9 4 3.5 6.4");
    assert!(brought.found().iter().any(|(_, problem)| *problem == Problem::CutShort));
}

#[test]
fn known_names_come_before_words_for_notes() {
    let Some(bytes) = super::bytes("f37-project.json") else { return };
    let project = Project::from_json(&String::from_utf8(bytes).unwrap()).unwrap();
    let brought = brought("f37-note-like-names.csv", project).unwrap();
    brought.has(&["注水镇", "乙镇", "合计镇", "审核街道", "说明乡"], INVESTMENT, "actual", "9.5 9.8 3 4 5");
    brought.changes_only(&[ACTUAL]);
}
