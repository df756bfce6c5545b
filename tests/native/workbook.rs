//! The workbook template: project → workbook → project is identical, in both languages; what is wrong in a workbook is said
//! with sheet and cell, and the rest is read.

use crate::common::{Numbers, Source};
use crate::spreadsheet::saved_again;
use baton_exchange::reading::{Book, Cell, ReadError};
use baton_model::{Number, Project, Scenario};
use baton_presets::Preset;
use baton_words::Locale;
use baton_workbook::reading;
use baton_workbook::template::{Workbook, of_book, read, write};
use proptest::prelude::*;

fn back(project: &Project, locale: Locale) -> Workbook {
    let file = write(project.clone(), locale, &mut |_, _| {}).unwrap();
    read(&file, &mut |_, _| {}).unwrap()
}

/// Compares without printing two whole projects.
fn same(project: &Project, read: &Project) {
    if project == read {
        return;
    }
    let (was, becomes) = (project.to_json(), read.to_json());
    let lines = was.lines().zip(becomes.lines()).enumerate();
    for (at, (was, becomes)) in lines.filter(|(_, (was, becomes))| was != becomes).take(12) {
        eprintln!("line {at}: {was}\n     now: {becomes}");
    }
    panic!("not the same project");
}

#[test]
fn presets_come_back_identical_in_both_languages() {
    for preset in [Preset::DemoCounty, Preset::Classroom] {
        let project = preset.project().unwrap();
        for locale in Locale::ALL {
            let workbook = back(&project, locale);
            same(&project, &workbook.project);
            assert_eq!(workbook.findings, [], "{locale:?}");
        }
    }
}

#[test]
fn ladders_with_their_rules_and_past_years_come_back_identical() {
    let mut asked = 0;
    for seed in 0..24 {
        let project = crate::random_policies::ladder(seed);
        let rules = &project.policy.categories[0].grading.rules;
        asked += usize::from(rules.iter().any(|rule| rule.when.years() > 0));
        let read = back(&project, Locale::ALL[usize::try_from(seed % 2).unwrap()]);
        same(&project, &read.project);
    }
    assert!(asked > 2, "{asked}");
}

#[test]
fn a_workbook_that_another_program_saved_again_is_the_same_project() {
    let of = |preset: Preset| (preset.name().to_owned(), preset.project().unwrap());
    let all = [of(Preset::Classroom), ("random".into(), crate::random_policies::project(7)), of(Preset::DemoCounty)];
    for (format, projects) in [("xlsx", &all[..]), ("ods", &all[..2]), ("xls", &all[..2])] {
        let write = |project: &Project| write(project.clone(), Locale::Zh, &mut |_, _| {}).unwrap();
        let files: Vec<_> = projects.iter().map(|(name, project)| (name.clone(), write(project))).collect();
        let saved = saved_again(&files, format);
        for (name, project) in projects {
            let workbook = read(&saved[name], &mut |_, _| {}).unwrap();
            assert_eq!(workbook.findings, [], "{name}.{format}");
            same(project, &workbook.project);
        }
    }
}

/// Appends to every text that people write.
fn with_texts(value: &mut serde_json::Value, more: &str) {
    const WRITTEN: [&str; 8] = ["title", "note", "name", "clause", "section", "measuredIn", "reason", "assumptions"];
    let append = |text: &mut serde_json::Value| {
        if let serde_json::Value::String(text) = text {
            text.push_str(more);
        }
    };
    match value {
        serde_json::Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    serde_json::Value::Array(texts) if WRITTEN.contains(&key.as_str()) => {
                        texts.iter_mut().for_each(append)
                    }
                    text if WRITTEN.contains(&key.as_str()) => append(text),
                    other => with_texts(other, more),
                }
            }
        }
        serde_json::Value::Array(values) => values.iter_mut().for_each(|value| with_texts(value, more)),
        _ => {}
    }
}

#[test]
fn characters_that_a_sheet_has_no_room_for_come_back() {
    let texts = [
        " _x0041_",
        "SKU_x0041\r1",
        "_x005F_x0041_",
        "\u{7}\u{1}",
        " a\tb\nc",
        "\r\nd",
        "e\u{b}f\u{c}",
        "_x000D_\r",
        "\u{7f}\u{85}\u{2028}",
        "\u{fffe}\u{ffff}",
        "<&>\"'",
    ];
    let edits: serde_json::Value = serde_json::from_str(include_str!("../projects/v1/edits.json")).unwrap();
    let classroom = serde_json::to_value(Preset::Classroom.project().unwrap()).unwrap();
    for (text, of) in texts.into_iter().flat_map(|text| [(text, &edits), (text, &classroom)]) {
        let mut value = of.clone();
        with_texts(&mut value, text);
        let project = Project::from_json(&value.to_string()).unwrap();
        let workbook = back(&project, Locale::Zh);
        same(&project, &workbook.project);
        // The saved project has readings of raters that it doesn't have, whatever its texts.
        let unchanged = Project::from_json(&of.to_string()).unwrap();
        assert_eq!(workbook.findings.len(), back(&unchanged, Locale::Zh).findings.len(), "{text:?}");
    }
    if let Some(file) = std::env::var_os("BATON_PROJECT") {
        let project = Project::from_json(&std::fs::read_to_string(file).unwrap()).unwrap();
        let workbook = back(&project, Locale::Zh);
        same(&project, &workbook.project);
        assert_eq!(workbook.findings, []);
    }
}

/// Puts a text into the cell of a column in the first row below the headings.
fn put(book: &mut Book, sheet: &str, heading: &str, text: &str) {
    let sheet = book.sheets.iter_mut().find(|own| own.name == sheet).unwrap();
    let is = |cell: &Cell| cell.text() == heading;
    let column = sheet.rows[0].cells.iter().find(|(_, cell)| is(cell)).unwrap().0;
    let row = &mut sheet.rows[1];
    row.cells.retain(|(at, _)| *at != column);
    row.cells.push((column, Cell::Text(text.into())));
    row.cells.sort_by_key(|(at, _)| *at);
}

/// Workbooks of the first edition call what compares a measure, and deductions a scale of their own.
#[test]
fn the_words_of_the_first_edition_are_read() {
    let project = Preset::Classroom.project().unwrap();
    let file = write(project, Locale::Zh, &mut |_, _| {}).unwrap();
    let mut book = reading::read("a.xlsx", &file, &mut |_, _| {}).unwrap();
    put(&mut book, "指标", "考核内容", "位次");
    put(&mut book, "指标", "比较口径", "");
    put(&mut book, "指标", "计分方法", "扣分");
    put(&mut book, "指标", "每次（每名）减", "0.2");
    put(&mut book, "指标", "最低得分率", "0");
    let read = of_book(&book).unwrap();
    assert_eq!(read.findings, []);
    let component = &read.project.policy.categories[0].indicators[0].rule.components[0];
    let expected = serde_json::json!({
        "share": "1", "measure": "level", "comparison": "rank", "direction": "benefit", "cohort": "category",
        "scale": { "slope": { "up": "0.2", "down": "0.2", "floor": "0" } },
    });
    let mut written = serde_json::to_value(component).unwrap();
    written.as_object_mut().unwrap().retain(|field, _| !field.starts_with("when"));
    assert_eq!(written, expected);
}

#[test]
fn what_is_wrong_is_said_with_sheet_and_cell_and_the_rest_is_read() {
    let project = Preset::DemoCounty.project().unwrap();
    let file = write(project.clone(), Locale::Zh, &mut |_, _| {}).unwrap();
    let mut book = reading::read("a.xlsx", &file, &mut |_, _| {}).unwrap();
    put(&mut book, "考核对象", "在职人数", "约五十");
    put(&mut book, "指标", "方向", "向上");
    put(&mut book, "特殊情形", "等次", "七等");
    put(&mut book, "特殊情形认定", "特殊情形", "记过");
    let read = of_book(&book).unwrap();
    let locale = Locale::Zh;
    let said: Vec<String> =
        read.findings.iter().map(|finding| format!("{} {}", finding.place, finding.in_words(locale))).collect();
    let begins = [
        "指标!R2 “向上”不在可选项中",
        "特殊情形!E2 没有等次“七等”",
        "特殊情形认定!B2 没有特殊情形“记过”",
        "考核对象!E2 “约五十”不是数",
    ];
    assert_eq!(said.len(), 4, "{said:#?}");
    for begin in begins {
        assert!(said.iter().any(|text| text.starts_with(begin)), "{begin} in {said:#?}");
    }
    let mut expected = project;
    std::sync::Arc::make_mut(&mut expected.roster.units[0]).headcount = Number::ZERO;
    let circumstances = &mut std::sync::Arc::make_mut(&mut expected.policy.categories[0]).circumstances;
    circumstances[0].effect = baton_model::Effect::AtMost(Some("七等".into()));
    let marked = expected.roster.units.iter_mut().find(|unit| !unit.circumstances.is_empty()).unwrap();
    std::sync::Arc::make_mut(marked).circumstances[0].circumstance = "记过".into();
    same(&expected, &read.project);
}

#[test]
fn other_workbooks_are_not_taken_for_the_template() {
    assert_eq!(of_book(&Book::default()), Err(ReadError::NotTheTemplate));
    assert!(matches!(read(b"PK\x03\x04", &mut |_, _| {}), Err(error) if error != ReadError::NotTheTemplate));
    assert!(read(b"", &mut |_, _| {}).is_err());
}

/// Names as nobody should choose them: blanks at the ends, what looks like a formula, a number or a code, signs of other
/// sheets' syntax, control characters.
const NAMES: [&str; 20] = [
    "",
    " ",
    "=1+1",
    "+A1",
    "-2",
    "@sum",
    "007",
    "12%",
    "—",
    "#x",
    "TRUE",
    "a\nb",
    "a\r\nb",
    " 前后有空格 ",
    "_x0041_",
    "<b>&amp;",
    "\u{1}\u{7f}",
    "'quoted'",
    "甲镇",
    "甲镇",
];

/// Gives the things of a project names and notes from the list.
fn renamed(project: &mut serde_json::Value, source: &Source) {
    match project {
        serde_json::Value::Object(fields) => {
            for (key, value) in fields.iter_mut() {
                let text = ["name", "note", "section", "clause", "measuredIn", "matter", "description", "title"];
                match value {
                    serde_json::Value::String(old) if text.contains(&key.as_str()) => {
                        *old = source.pick(&NAMES).to_owned();
                    }
                    _ => renamed(value, source),
                }
            }
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| renamed(item, source)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn random_policies_come_back_identical(seed in any::<u64>()) {
        let project = crate::random_policies::project(seed);
        let workbook = back(&project, Locale::Zh);
        same(&project, &workbook.project);
    }

    #[test]
    fn hostile_projects_come_back_identical(project in crate::common::projects(Numbers::Hostile)) {
        same(&project, &back(&project, Locale::En).project);
    }

    #[test]
    fn scenarios_and_odd_names_come_back_identical(
        project in crate::common::projects(Numbers::Usual), choices in crate::common::choices(),
    ) {
        let source = Source::new(choices, Numbers::Usual);
        let edits = (0..3).map(|_| crate::common::edit(&source, &project.policy, &project.roster)).collect();
        let scenario = Scenario { id: "s".into(), name: "甲".into(), description: String::new(), edits };
        let empty = Scenario { id: "t".into(), name: String::new(), description: "乙".into(), edits: Vec::new() };
        let project = Project { scenarios: vec![scenario, empty], ..project };
        let mut json = serde_json::to_value(&project).unwrap();
        renamed(&mut json, &source);
        let project = Project::from_json(&json.to_string()).unwrap();
        same(&project, &back(&project, Locale::Zh).project);
    }
}
