//! Sheets as drafters have them, brought into the demo county.

mod columns;
mod measures;
mod rows;

use super::*;
use crate::reading::{Book, Cell, Merged, Place, Row, Sheet};
use crate::reading_part::{Field, PartError};
use crate::typed_number::TypedError;
use baton_model::{Edit, Project};
use baton_presets::Preset;

fn demo() -> Project {
    Preset::DemoCounty.project().unwrap()
}

/// A sheet from lines with cells parted by `|`; figures become numbers, `=` a formula's error.
fn sheet(lines: &str) -> Book {
    let cell = |text: &str| match text.parse() {
        _ if text == "=" => Cell::Error("#DIV/0!".into()),
        Ok(number) => Cell::Number(number),
        Err(_) => Cell::Text(text.into()),
    };
    let row = |(number, line): (usize, &str)| Row {
        number: number as u32,
        cells: line
            .split('|')
            .map(str::trim)
            .enumerate()
            .filter(|(_, text)| !text.is_empty())
            .map(|(at, text)| (at as u32, cell(text)))
            .collect(),
    };
    let rows = lines.lines().map(str::trim).enumerate().map(row).filter(|row: &Row| !row.cells.is_empty()).collect();
    Book { sheets: vec![Sheet { name: "指标数据".into(), rows, ..Sheet::default() }], cut: false }
}

fn names(project: &Project, count: usize) -> Vec<String> {
    let first = &project.policy.categories[0].id;
    project
        .roster
        .units
        .iter()
        .filter(|unit| unit.category == *first)
        .take(count)
        .map(|unit| unit.name.clone())
        .collect()
}

fn brought(book: &Book, project: &Project) -> (Layout, Import) {
    let layout = guess(book, &project.policy, &project.roster).unwrap();
    let import = read(book, &layout, &project.policy, &project.roster);
    (layout, import)
}

/// The usual table with the choices that it asks for: the first row of a unit counts, and who is meant by a near name.
fn usual_brought(project: &Project) -> (Layout, Import) {
    let book = usual(project);
    let (mut layout, asked) = brought(&book, project);
    assert!(
        matches!(asked.questions[..], [Question::Rows { units: 1, by: Some((0, _)), .. }]),
        "{:?}",
        asked.questions
    );
    layout.rows = Rows::First;
    layout.names = asked
        .findings
        .iter()
        .filter_map(|finding| match &finding.problem {
            Problem::NearUnit { unit, .. } => Some(Named { name: finding.text.clone(), unit: unit.clone() }),
            _ => None,
        })
        .collect();
    assert_eq!(layout.names.len(), 1);
    let import = read(&book, &layout, &project.policy, &project.roster);
    assert_eq!(import.questions, []);
    (layout, import)
}

/// A table of the year with a title, a header of two rows, another size of the unit, totals and notes.
fn usual(project: &Project) -> Book {
    let units = names(project, 3);
    let [a, b, c] = units.as_slice() else { panic!("three townships") };
    let mut book = sheet(&format!(
        "2026 年度镇街指标完成情况
         填报单位：统计局
         序号 | 单位 | 固定资产投资（亿元） | | | 招商引资到位资金（万元） | 备注
         | | 年度目标 | 完成值 | 完成率 | 完成值 |
         1 | {a} | 31.5 | ４２．５ | 134.9% | 52000 | 
         2 | {b} | 1，200 | 38.25（预计） | 90% | — | 待核
         3 | {c}（街道办） | 12 | = | | 十二 |
         4 | 不存在镇 | 1 | 2 | | 3 |
         5 | {a} | 1 | 2 | | 3 |
         合计 | | 100 | 100 | | 100 |
         注：数据截至 12 月底"
    ));
    book.sheets[0].merged = vec![Merged { first: (2, 2), last: (2, 4) }];
    book
}

#[test]
fn a_usual_table_is_understood() {
    let project = demo();
    let (layout, import) = usual_brought(&project);
    assert_eq!((layout.header, layout.first, layout.last, layout.units), (2, 4, 8, 1));
    let category = &project.policy.categories[0];
    let id = |name: &str| category.indicators.iter().find(|indicator| indicator.name == name).unwrap().id.clone();
    let (investment, funds) = (id("固定资产投资"), id("招商引资到位资金"));
    let of = |indicator: &baton_model::Id, field: Field| Meaning::Reading {
        indicator: indicator.clone(),
        period: None,
        field,
    };
    let meanings: Vec<(u32, Meaning)> =
        layout.columns.iter().map(|column| (column.number, column.meaning.clone())).collect();
    assert_eq!(
        meanings,
        [
            (0, Meaning::Ignored),
            (2, of(&investment, Field::Target)),
            (3, of(&investment, Field::Actual)),
            (4, Meaning::Ignored),
            (5, of(&funds, Field::Actual)),
            (6, Meaning::Ignored)
        ]
    );
    assert_eq!(layout.columns[4].measured_in, "万元");

    let units = names(&project, 3);
    let becomes = |unit: usize, column: &str| {
        let place = format!("指标数据!{column}");
        let change = import.changes.iter().find(|change| change.place.to_string() == place);
        let change = change.unwrap_or_else(|| panic!("no change at {place}"));
        assert_eq!(change.unit, units[unit]);
        change.becomes.clone()
    };
    assert_eq!(becomes(0, "C5"), "31.5");
    assert_eq!(becomes(0, "D5"), "42.5");
    assert_eq!(becomes(0, "F5"), "5.2");
    assert_eq!(becomes(1, "C6"), "1200");
    assert_eq!(becomes(1, "D6"), "38.25");
    assert_eq!(becomes(1, "F6"), "");
    assert_eq!(becomes(2, "C7"), "12");
    assert_eq!((import.changes.len(), import.changing), (7, 7));

    let found: Vec<(String, Problem)> =
        import.findings.iter().map(|finding| (finding.place.to_string(), finding.problem.clone())).collect();
    let found: Vec<(&str, &Problem)> = found.iter().map(|(place, problem)| (place.as_str(), problem)).collect();
    assert!(matches!(found[0], ("指标数据!C6", Problem::Outlier { times: 100, .. })), "{:?}", found[0]);
    assert_eq!(found[1], ("指标数据!D6", &Problem::Note));
    assert_eq!(found[2], ("指标数据!D7", &Problem::FormulaError));
    assert_eq!(found[3], ("指标数据!F7", &Problem::Part(PartError::Number(TypedError::Unexpected('十')))));
    assert!(matches!(found[4], ("指标数据!B8", Problem::NoUnit)));
    assert_eq!(found.len(), 5);
}

#[test]
fn the_edit_makes_what_was_read_and_nothing_else() {
    let project = demo();
    let (_, import) = usual_brought(&project);
    let edit = edit(import.clone(), &project.roster).unwrap();
    let (mut policy, mut roster) = (project.policy.clone(), project.roster.clone());
    let inverse = edit.apply(&mut policy, &mut roster).unwrap();
    for (at, unit) in roster.units.iter().enumerate() {
        let expected = import.units.get(&at).unwrap_or(&project.roster.units[at]);
        assert_eq!(&**unit, expected);
    }
    assert_eq!(policy, project.policy);
    inverse.apply(&mut policy, &mut roster).unwrap();
    assert_eq!(roster, project.roster);
}

#[test]
fn what_is_there_already_is_no_change() {
    let project = demo();
    let (_, import) = usual_brought(&project);
    let mut after = project.clone();
    edit(import.clone(), &project.roster).unwrap().apply(&mut after.policy, &mut after.roster).unwrap();
    let (_, again) = usual_brought(&after);
    assert_eq!((again.changes.len(), again.same), (0, 7));
    assert_eq!(edit(again, &after.roster), None::<Edit>);
}

#[test]
fn a_table_with_a_column_for_each_unit_is_turned() {
    let project = demo();
    let units = names(&project, 3);
    let book = sheet(&format!(
        "指标 | {} | {} | {}
         粮食总产量 目标 | 1 | 2 | 3
         粮食总产量 完成 | 4 | 5 | 6",
        units[0], units[1], units[2]
    ));
    let (layout, import) = brought(&book, &project);
    assert_eq!(layout.turn, Turn::Turned);
    let place = |unit: &str, becomes: &str| {
        import
            .changes
            .iter()
            .find(|change| change.unit == unit && change.becomes == becomes)
            .map(|change| change.place.to_string())
    };
    assert_eq!(place(&units[2], "6").as_deref(), Some("指标数据!D3"));
    let doubts = |finding: &Finding| matches!(finding.problem.matter(), Matter::Doubts | Matter::Outliers);
    assert!(import.findings.iter().all(doubts), "{:?}", import.findings);
}

#[test]
fn periods_are_known_by_name_and_by_months() {
    let project = demo();
    let units = names(&project, 2);
    let book = sheet(&format!(
        "单位 | 固定资产投资上半年完成 | 固定资产投资1-9月累计 | 固定资产投资一季度 | 固定资产投资
         {} | 1 | 2 | 3 | 4
         {} | 1 | 2 | 3 | 4",
        units[0], units[1]
    ));
    let (layout, _) = brought(&book, &project);
    let periods: Vec<Option<String>> = layout
        .columns
        .iter()
        .map(|column| match &column.meaning {
            Meaning::Reading { period, .. } => period.as_ref().map(ToString::to_string),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(periods, [Some("h1".into()), Some("q3".into()), Some("q1".into()), None]);
}

#[test]
fn headings_that_a_spreadsheet_turned_into_dates_name_periods() {
    let project = demo();
    let units = names(&project, 1);
    let mut book = sheet(&format!(
        "单位 | 固定资产投资
         | 9月 | 2026年6月 | 5月 | 1-8月 | 12月
         {} | 1 | 2 | 3 | 4 | 5",
        units[0]
    ));
    let day = |month| Cell::Date(crate::reading::Day { year: 2026, month, day: 1 });
    book.sheets[0].rows[1].cells.push((6, day(3)));
    book.sheets[0].merged = vec![Merged { first: (0, 1), last: (0, 6) }];
    book.sheets[0].rows[2].cells.push((6, Cell::Number(6.into())));
    let (layout, _) = brought(&book, &project);
    let periods: Vec<String> = layout
        .columns
        .iter()
        .map(|column| match &column.meaning {
            Meaning::Reading { period, .. } => period.as_ref().map_or("year".into(), ToString::to_string),
            _ => "-".into(),
        })
        .collect();
    assert_eq!(periods, ["q3", "h1", "-", "aug", "year", "q1"]);
    assert!(layout.columns[5].heading.contains("2026年3月"));
}

#[test]
fn figures_are_read_whatever_is_written_around_them() {
    let project = demo();
    let units = names(&project, 3);
    let book = sheet(&format!(
        "单位 | 固定资产投资（万元）目标 | 固定资产投资完成
         {} | (1,234) | （１，２３４．５）
         {} | 5万元 | 12.5〔快报〕*
         {} | 暂无 | 3.5（万元）",
        units[0], units[1], units[2]
    ));
    let (mut layout, asked) = brought(&book, &project);
    assert!(matches!(asked.questions[..], [Question::Scale { column: 1, .. }]), "{:?}", asked.questions);
    layout.columns.iter_mut().for_each(|column| column.confirmed = true);
    let import = read(&book, &layout, &project.policy, &project.roster);
    let becomes: Vec<(&str, bool)> =
        import.changes.iter().map(|change| (change.becomes.as_str(), change.was.is_empty())).collect();
    let figures: Vec<&str> = becomes.iter().map(|(becomes, _)| *becomes).collect();
    assert_eq!(figures, ["-0.1234", "-1234.5", "0.0005", "12.5", "", "0.00035"]);
    let found: Vec<Problem> = import.findings.iter().map(|finding| finding.problem.clone()).collect();
    assert_eq!(found, [Problem::Note]);
}

#[test]
fn many_changes_replace_whole_units_and_are_the_same() {
    let project = demo();
    let (_, import) = usual_brought(&project);
    let mut many = import.clone();
    many.changing = 6_000;
    let apply = |import: &Import| {
        let (mut policy, mut roster) = (project.policy.clone(), project.roster.clone());
        edit(import.clone(), &project.roster).unwrap().apply(&mut policy, &mut roster).unwrap();
        roster
    };
    assert_eq!(apply(&many), apply(&import));
}

#[test]
fn a_sheet_about_something_else_is_nobodys() {
    let project = demo();
    assert_eq!(guess(&sheet("a | b\n 1 | 2"), &project.policy, &project.roster), None);
    assert_eq!(guess(&Book::default(), &project.policy, &project.roster), None);
    let layout = brought(&usual(&project), &project).0;
    let elsewhere = read(&Book::default(), &layout, &project.policy, &project.roster);
    assert_eq!(elsewhere.findings.len(), 1);
}

proptest::proptest! {
    #[test]
    fn nothing_in_a_sheet_panics(cells in proptest::collection::vec((0u32..12, 0u32..8, "[镇目标0-9.%（）/—=GDP ]{0,8}"), 0..60)) {
        let project = demo();
        let unit = names(&project, 1).remove(0);
        let mut lines = vec![vec![String::new(); 8]; 12];
        for (row, column, text) in cells {
            lines[row as usize][column as usize] = text.replace('|', "");
        }
        lines[6][1] = unit;
        let text: Vec<String> = lines.iter().map(|line| line.join("|")).collect();
        let book = sheet(&text.join("\n"));
        if let Some(layout) = guess(&book, &project.policy, &project.roster) {
            let import = read(&book, &layout, &project.policy, &project.roster);
            let _ = edit(import.clone(), &project.roster);
        }
    }
}

#[test]
fn findings_stand_under_what_they_are_about_with_all_of_them_counted() {
    let finding = |row: u32, problem: Problem| Finding {
        place: Place { row: Some(row), ..Place::sheet("表") },
        problem,
        text: String::new(),
    };
    let found = [
        finding(1, Problem::Note),
        finding(2, Problem::NoUnit),
        finding(3, Problem::Date),
        finding(4, Problem::NoUnit),
        finding(5, Problem::NoUnit),
    ];
    let groups = grouped(&found, 2);
    let told: Vec<_> = groups.iter().map(|group| (group.matter, group.count, group.findings.len())).collect();
    assert_eq!(told, [(Matter::Names, 3, 2), (Matter::Cells, 1, 1), (Matter::Doubts, 1, 1)]);
    assert_eq!(groups[0].findings[1].place.row, Some(4), "in the sheet's order");
}
