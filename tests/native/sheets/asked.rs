//! Sheets in which a person has to say what is meant, and what comes of each answer.

use super::{Brought, classroom, means};
use baton_exchange::importing::{Dot, Meaning, Question, Rows, Why};
use baton_exchange::reading_part::Field;

const FIVE: [&str; 5] = ["甲镇", "乙镇", "丙镇", "丁镇", "戊街道"];
const INVESTMENT: &str = "重点项目投资";

/// The same with a column chosen for what it was asked about.
fn chosen(brought: Brought, number: u32) -> Brought {
    brought.with(|layout| {
        let column = layout.columns.iter_mut().find(|column| column.number == number).unwrap();
        let Why::Asked(meaning, _) = column.why.clone() else { panic!("{column:?} is not asked") };
        (column.meaning, column.why) = (meaning, Why::ByHand);
    })
}

#[test]
fn of_two_columns_for_one_figure_none_is_taken_unasked() {
    let Some(brought) = classroom("f12-same-heading-twice.csv") else { return };
    brought.asks(|question| matches!(question, Question::Column { columns, .. } if columns == &[1, 2]));
    let (first, second) = (chosen(brought, 1), chosen(classroom("f12-same-heading-twice.csv").unwrap(), 2));
    first.has(&FIVE, INVESTMENT, "actual", "80 80 80 80 80");
    second.has(&FIVE, INVESTMENT, "actual", "95 95 95 95 95");
    assert_eq!(first.import.questions, []);
}

#[test]
fn without_headings_every_column_can_be_chosen() {
    let Some(brought) = classroom("f17-no-header.csv") else { return };
    assert_eq!(brought.changed().len(), 0);
    assert_eq!((brought.layout.below, brought.layout.first, brought.layout.last), (0, 0, 4));
    let project = Meaning::Reading { indicator: "projects".into(), period: None, field: Field::Actual };
    let brought = brought.with(|layout| layout.columns[0].meaning = project);
    brought.has(&FIVE, INVESTMENT, "actual", "9.5 9.8 4.1 3.6 7");
}

#[test]
fn several_rows_for_a_unit_are_asked_with_what_they_are() {
    for (name, units) in [("f18-long-then-years.csv", 5), ("f39-name-only-once.csv", 2)] {
        let Some(brought) = classroom(name) else { return };
        let years = |question: &Question| match question {
            Question::Rows { units: own, by: Some((_, options)), .. } => {
                *own == units && *options == [("2025".to_owned(), units), ("2026".to_owned(), units)]
            }
            _ => false,
        };
        brought.asks(years);
        let Some(Question::Rows { by: Some((column, _)), .. }) = brought.import.questions.first().cloned() else {
            panic!()
        };
        let brought = brought.with(|layout| layout.rows = Rows::With(column, "2026".into()));
        let values = if units == 5 { "9 10 11 12 13" } else { "9 10 4 3.5 6.4" };
        brought.has(&FIVE, INVESTMENT, "actual", values);
        assert_eq!(brought.import.questions, []);
        assert_eq!(brought.refused(), Vec::<String>::new());
    }
}

#[test]
fn near_names_are_suggested_and_taken_once_accepted() {
    for name in ["f19-all-names-short.csv", "f20-all-names-long.csv"] {
        let Some(brought) = classroom(name) else { return };
        assert_eq!(brought.changed().len(), 0, "{name}");
        let near: Vec<String> = brought.suggested().into_values().map(|(_, name)| name).collect();
        assert_eq!(near.len(), 5, "{name}: {near:?}");
        let brought = brought.with_all_names();
        brought.has(&FIVE, INVESTMENT, "actual", "9.5 9.8 4.1 3.6 7");
        assert_eq!(brought.import.findings, []);
    }
    let brought = classroom("f20b-one-name-exact.csv").unwrap();
    brought.has(&FIVE, INVESTMENT, "actual", "9.5 9 4.1 3.6 6.4");
    let near = brought.suggested();
    assert_eq!(near.keys().map(String::as_str).collect::<Vec<_>>(), ["乙镇政府", "戊街道办事处"]);
    brought.with_all_names().has(&FIVE, INVESTMENT, "actual", "9.5 9.8 4.1 3.6 7");
}

#[test]
fn an_exact_name_wins_over_one_with_more_to_it() {
    let Some(brought) = classroom("f36-bracket-name-first.csv") else { return };
    brought.has(&FIVE, INVESTMENT, "actual", "9.5 9.8 4 3.5 6.4");
    assert_eq!(brought.suggested()["甲镇（园区）"].1, "甲镇");
    // Who says that it is the same unit is asked which row counts.
    let brought = brought.with_all_names();
    brought.has(&FIVE, INVESTMENT, "actual", "10 9.8 4 3.5 6.4");
    assert!(
        matches!(brought.import.questions[..], [Question::Rows { units: 1, .. }]),
        "{:?}",
        brought.import.questions
    );
}

#[test]
fn dots_that_may_part_thousands_are_asked() {
    let name = "f41-dots-part-thousands.csv";
    let Some(brought) = classroom(name) else { return };
    brought.asks(|question| matches!(question, Question::Dots { column: 1, text } if text == "1.613"));
    assert!(means(brought.column(1), &Field::Actual));
    let as_said = |dot| {
        classroom(name).unwrap().with(|layout| {
            layout.columns[0].dot = dot;
            layout.columns[0].confirmed = true;
        })
    };
    as_said(Dot::Decimal).has(&FIVE, INVESTMENT, "actual", "1.613 2.003 2.221 3.15 980");
    as_said(Dot::Thousands).has(&FIVE, INVESTMENT, "actual", "1613 2003 2221 3150 980");
}
