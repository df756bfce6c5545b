//! Blocks with names and headings, which are read as a sheet, and lists of names, which are new units.

use super::*;
use crate::pages::draft::data::grid::Head;
use baton_exchange::importing;
use baton_exchange::reading_part;
use baton_workbook::reading;

fn called(head: &Head) -> String {
    let name = match &head.column {
        Column::Reading { field: Field::Actual, .. } => "完成值",
        Column::Reading { field: Field::Target, .. } => "目标值",
        _ => "",
    };
    format!("{} · {name}", head.over)
}

/// The table that a block is read as, put over these cells.
fn table(state: &State, area: Area, text: &str) -> Option<String> {
    state.sheet().pasted(area, text, &called, "单位")
}

/// What a block makes of 重点项目投资, actual values and targets, when it is read with the default choices.
fn taken(state: &State, area: Area, text: &str) -> Vec<[String; 2]> {
    let table = table(state, area, text).expect("a sheet");
    let book = reading::read("粘贴的表格.txt", table.as_bytes(), &mut |_, _| {}).unwrap();
    let pair = state.pair();
    let mut layout = importing::guess(&book, &pair.policy, &pair.roster).expect("units are named");
    let first = importing::read(&book, &layout, &pair.policy, &pair.roster);
    layout.names = first
        .findings
        .iter()
        .filter_map(|finding| match &finding.problem {
            importing::Problem::NearUnit { unit, .. } => {
                Some(importing::Named { name: finding.text.clone(), unit: unit.clone() })
            }
            _ => None,
        })
        .collect();
    let import = importing::read(&book, &layout, &pair.policy, &pair.roster);
    assert_eq!(import.questions, []);
    let indicator = &pair.policy.categories[0].indicators[0].id;
    let of = |at: usize| {
        let unit = import.units.get(&at).unwrap_or(&pair.roster.units[at]);
        let reading = &unit.observations[indicator].annual;
        [Field::Actual, Field::Target].map(|field| reading_part::text(reading, &field, &[]))
    };
    (0..pair.roster.units.len()).map(of).collect()
}

fn rows(expected: [(&str, &str); 5]) -> Vec<[String; 2]> {
    expected.map(|(actual, target)| [actual.to_owned(), target.to_owned()]).to_vec()
}

#[test]
fn a_plain_block_is_put_at_the_cursor() {
    let state = classroom();
    for text in ["1\t2\n3\t4", "12", "无\t5", "9.5\n—\n4.1", "zwei\t5"] {
        assert_eq!(table(&state, one(0, 1), text), None, "{text}");
    }
    // Names row by row beside the cursor's own say no more than the cursor does.
    assert_eq!(table(&state, one(1, 0), "乙镇\t8\n丙镇\t7"), None);
    let mut ledger = classroom();
    act(&mut ledger, GridAction::Kind(SheetKind::Ledger));
    assert_eq!(table(&ledger, one(0, 0), "甲镇\t表彰\t省级"), None);
}

#[test]
fn a_block_with_names_goes_to_those_units_wherever_the_cursor_is() {
    let state = classroom();
    let before = taken(&state, one(0, 0), "丁镇\t3.3");
    assert_eq!(before[3][0], "3.3", "the column over which it is put");
    let expected = rows([("7", "10"), ("9.9", "10"), ("4", "5"), ("3.5", "5"), ("6.4", "8")]);
    for area in [one(0, 0), one(0, 1), one(3, 1)] {
        assert_eq!(taken(&state, area, "乙镇\t9.9\n甲镇\t7"), expected, "{area:?}");
    }
    // The cursor on the second column of figures.
    let expected = rows([("10", "11"), ("9", "10"), ("4", "5"), ("3.5", "5"), ("6.4", "8")]);
    assert_eq!(taken(&state, one(2, 2), "1\t甲镇\t11"), expected, "a number before the name");
}

#[test]
fn near_names_and_units_of_measure_are_read_as_in_an_import() {
    let state = classroom();
    let expected = rows([("9.5", "10"), ("9.8", "10"), ("4", "5"), ("3.5", "5"), ("6.4", "8")]);
    let text = "单位\t重点项目投资完成（万元）\n甲镇人民政府\t95000\n乙\t98000\n";
    assert_eq!(taken(&state, one(4, 3), text), expected);
}

#[test]
fn a_block_with_headings_alone_goes_to_the_rows_of_the_cursor() {
    let state = classroom();
    let expected = rows([("10", "10"), ("8", "12"), ("7", "5"), ("3.5", "5"), ("6.4", "8")]);
    assert_eq!(taken(&state, one(1, 4), "重点项目投资完成\t重点项目投资目标\n8\t12\n7\t5\n"), expected);
    // A row without a unit is nobody's, and is said.
    let table = table(&state, one(4, 1), "重点项目投资\n8\n7\n").unwrap();
    assert_eq!(table, "单位\t重点项目投资\r\n戊街道\t8\r\n?\t7\r\n");
}

#[test]
fn a_list_of_names_makes_units_in_one_step() {
    let mut state = classroom();
    let count = |state: &State| state.pair().roster.units.len();
    paste(&mut state, one(0, 0), "单位名称\r\n甲镇\r\n己 乡\r\n庚街道\r\n己 乡\r\n合计\r\n");
    assert_eq!(count(&state), 7);
    let pair = state.pair();
    let new: Vec<(&str, &Id)> = pair.roster.units[5..].iter().map(|unit| (unit.name.as_str(), &unit.id)).collect();
    assert_eq!([new[0].0, new[1].0], ["己 乡", "庚街道"]);
    assert!(
        new[0].1 != new[1].1 && pair.roster.units[..5].iter().all(|unit| unit.id != *new[0].1 && unit.id != *new[1].1)
    );
    assert_eq!(state.view().grid.report.as_ref().map(|report| (report.added, report.taken)), Some((2, 0)));
    state.apply(Action::Undo);
    assert_eq!(count(&state), 5);
    // Figures, and names put elsewhere, are cells.
    paste(&mut state, one(0, 0), "12\n13");
    paste(&mut state, one(0, 1), "己乡\n庚街道");
    assert_eq!(count(&state), 5);
    // Into a category without units from anywhere.
    let everyone = state.pair().roster.units.iter().map(|unit| unit.id.clone()).collect();
    use crate::pages::draft::units::{Change, UnitsAction};
    state.apply(Action::Units(UnitsAction::Change(Change::RemoveUnits(everyone))));
    assert_eq!(count(&state), 0);
    paste(&mut state, one(0, 1), "己乡\n庚街道");
    assert_eq!(count(&state), 2);
    state.apply(Action::Units(UnitsAction::Pasted("辛镇\n壬镇\n己乡".into())));
    assert_eq!(count(&state), 4);
    state.apply(Action::Units(UnitsAction::Pasted("辛镇\t3".into())));
    assert_eq!(count(&state), 4);
}

#[test]
fn names_near_to_units_that_are_there_are_asked_before_any_is_added() {
    use crate::NewcomersAction::{Add, Leave, Say};
    let mut state = classroom();
    let names = |state: &State| -> Vec<String> {
        state.pair().roster.units[5..].iter().map(|unit| unit.name.clone()).collect()
    };
    let list = "己乡\n甲镇人民政府\n丙\n";
    let asked = |state: &State| -> Vec<(String, Option<String>, bool)> {
        let newcomers = state.view().newcomers.iter().flat_map(|newcomers| &newcomers.units);
        newcomers.map(|unit| (unit.name.clone(), unit.near.as_ref().map(|near| near.name.clone()), unit.new)).collect()
    };
    let near = |name: &str, near: &str| (name.to_owned(), Some(near.to_owned()), false);
    paste(&mut state, one(0, 0), list);
    assert_eq!(names(&state), Vec::<String>::new(), "nobody unasked");
    assert_eq!(asked(&state), [("己乡".into(), None, true), near("甲镇人民政府", "甲镇"), near("丙", "丙镇")]);
    state.apply(Action::Newcomers(Leave));
    assert_eq!((asked(&state).len(), names(&state).len()), (0, 0));
    // Those that are the same are left out, and the grid tells how many came.
    paste(&mut state, one(0, 0), list);
    state.apply(Action::Newcomers(Say(2, true)));
    state.apply(Action::Newcomers(Say(9, true)));
    state.apply(Action::Newcomers(Add));
    assert_eq!((asked(&state).len(), names(&state)), (0, vec!["己乡".into(), "丙".into()]));
    assert_eq!(state.view().grid.report.as_ref().map(|report| report.added), Some(2));
    state.apply(Action::Undo);
    assert_eq!(names(&state).len(), 0, "one step");
    // The same on the page of units.
    state.apply(Action::Units(crate::pages::draft::units::UnitsAction::Pasted("丁乡\n".into())));
    assert_eq!(asked(&state), [near("丁乡", "丁镇")]);
    state.apply(Action::Newcomers(Add));
    assert_eq!((asked(&state).len(), names(&state).len()), (0, 0), "it is there already");
}
