//! Values and units: reading, writing, pasting, filling, clearing, sorting, findings.

use super::*;
use crate::TypedError;
use crate::pages::draft::data::grid::{CellError, Content, GridView, Why};
use baton_engine::{Code, Input};

/// The classroom's columns: name, then actual and target of projects, then one actual each.
#[test]
fn only_what_the_rules_use_is_shown_until_somebody_chooses() {
    let mut state = classroom();
    let columns =
        |state: &State| -> Vec<Column> { state.sheet().columns().iter().map(|head| head.column.clone()).collect() };
    let actual = |indicator: &str| reading(indicator, Field::Actual);
    let usual = vec![
        Column::Name,
        actual("projects"),
        reading("projects", Field::Target),
        actual("revenue"),
        actual("satisfaction"),
        actual("safety"),
        actual("rural"),
        actual("speciality"),
    ];
    assert_eq!(columns(&state), usual);
    let prior = reading("revenue", Field::Prior);
    act(&mut state, GridAction::Show(vec![prior.clone(), Column::Group], true));
    act(&mut state, GridAction::Show(vec![actual("safety"), Column::Name], false));
    let chosen = columns(&state);
    assert!(chosen.contains(&prior) && chosen.contains(&Column::Group) && !chosen.contains(&actual("safety")));
    assert_eq!(chosen[0], Column::Name, "what names the row is always there");
    act(&mut state, GridAction::Usual);
    assert_eq!(columns(&state), usual);
}

/// Only the columns of indicators whose data come from one office; what is no more shows all again.
#[test]
fn one_source_at_a_time_is_shown() {
    let mut project = Preset::Classroom.project().unwrap();
    for indicator in &mut std::sync::Arc::make_mut(&mut project.policy.categories[0]).indicators {
        let indicator = std::sync::Arc::make_mut(indicator);
        let source = if indicator.id.as_str() == "safety" { "Bureau" } else { "Office" };
        indicator.source = if indicator.id.as_str() == "rural" { "" } else { source }.into();
    }
    let mut state = State::new(project);
    let columns = |state: &State| -> Vec<Column> {
        state.sheet().columns().iter().skip(1).map(|head| head.column.clone()).collect()
    };
    let all = columns(&state);
    assert_eq!(GridView::sources(&state.sheet().category().unwrap().clone()), ["Office", "Bureau"]);
    act(&mut state, GridAction::Source(Some("Bureau".into())));
    assert_eq!(columns(&state), [reading("safety", Field::Actual)]);
    act(&mut state, GridAction::Source(Some("nobody".into())));
    assert_eq!(columns(&state), all);
    act(&mut state, GridAction::Source(None));
    assert_eq!(columns(&state), all);
}

#[test]
fn a_typed_value_is_an_edit_and_changes_the_outcome() {
    let mut state = classroom();
    let before = state.current().standings()[1].total;
    act(&mut state, GridAction::Type(spot(1, 1), "１０亿元".into()));
    let cell = state.sheet().cell(spot(1, 1));
    assert_eq!((cell.shown().as_str(), cell.changed), ("10", true));
    assert_eq!(state.book().edits(), 1);
    assert!(state.current().standings()[1].total > before);
    state.apply(Action::Undo);
    let cell = state.sheet().cell(spot(1, 1));
    assert_eq!((cell.shown().as_str(), cell.changed), ("9", false));
}

#[test]
fn a_wrong_entry_is_kept_and_the_value_stays() {
    let mut state = classroom();
    act(&mut state, GridAction::Type(spot(0, 1), "1o".into()));
    let cell = state.sheet().cell(spot(0, 1));
    assert_eq!((cell.shown().as_str(), cell.content), ("1o", Content::Figure(10.into())));
    assert_eq!(cell.wrong.unwrap().error, CellError::Number(TypedError::Unexpected('o')));
    assert_eq!(state.book().edits(), 0);
    act(&mut state, GridAction::Type(spot(0, 3), "5".into()));
    assert!(state.sheet().cell(spot(0, 1)).wrong.is_some(), "kept while other things happen");
    act(&mut state, GridAction::Type(spot(0, 1), "11".into()));
    assert_eq!((state.sheet().cell(spot(0, 1)).shown().as_str(), state.sheet().cell(spot(0, 1)).wrong), ("11", None));
}

#[test]
fn after_undo_no_cell_is_covered_and_nothing_is_said_of_what_is_gone() {
    let mut state = classroom();
    act(&mut state, GridAction::Type(spot(3, 1), "12".into()));
    let covered = |state: &State| {
        let sheet = state.sheet();
        let cells = (0..sheet.rows()).flat_map(|row| (0..sheet.columns().len()).map(move |column| spot(row, column)));
        cells.filter(|at| sheet.cell(*at).wrong.is_some()).count()
    };
    paste(&mut state, one(1, 1), "1\tx\r\ny\t5\r\n");
    assert_eq!((covered(&state), state.view().grid.report.as_ref().map(|report| report.wrong)), (2, Some(2)));
    state.apply(Action::Undo);
    assert_eq!((covered(&state), state.view().grid.report.as_ref()), (0, None));
    assert_eq!(shown(&state.sheet(), 1), ["10", "9", "4", "12", "6.4"]);
    // Of this one nothing is taken: undo takes back the texts, and not the step before.
    paste(&mut state, one(1, 1), "x\ty\r\n");
    assert_eq!((covered(&state), state.undoable()), (2, 2));
    state.apply(Action::Undo);
    assert_eq!((covered(&state), shown(&state.sheet(), 1)[3].as_str(), state.undoable()), (0, "12", 1));
    // A wrong entry from earlier goes with the step that is taken back, too.
    act(&mut state, GridAction::Type(spot(0, 1), "z".into()));
    act(&mut state, GridAction::Type(spot(0, 2), "7".into()));
    state.apply(Action::Undo);
    assert_eq!((covered(&state), shown(&state.sheet(), 2)[0].as_str()), (0, "10"));
    // Escape brings the figure back.
    act(&mut state, GridAction::Type(spot(0, 1), "z".into()));
    act(&mut state, GridAction::Restore(spot(0, 1)));
    assert_eq!((covered(&state), shown(&state.sheet(), 1)[0].as_str()), (0, "10"));
}

#[test]
fn a_pasted_block_is_one_step() {
    let mut state = classroom();
    paste(&mut state, one(1, 1), "1\t2\r\n\"3\"\t无\r\n5.5\t1,000\r\n");
    let sheet = state.sheet();
    assert_eq!(shown(&sheet, 1), ["10", "1", "3", "5.5", "6.4"]);
    assert_eq!(shown(&sheet, 2), ["10", "2", "", "1,000", "8"]);
    let report = state.view().grid.report.clone().unwrap();
    assert_eq!((report.taken, report.is_clean()), (6, true));
    assert_eq!(state.book().edits(), 1);
    state.apply(Action::Undo);
    assert_eq!(shown(&state.sheet(), 1), ["10", "9", "4", "3.5", "6.4"]);
    assert_eq!(state.pair().roster, state.book().baseline().roster);
    state.apply(Action::Redo);
    assert_eq!(shown(&state.sheet(), 2), ["10", "2", "", "1,000", "8"]);
}

#[test]
fn what_cannot_be_taken_is_reported_and_the_rest_is_taken() {
    let mut state = classroom();
    let last = state.sheet().columns().len() - 1;
    // Beyond the right edge, a wrong text, beyond the lower edge.
    paste(&mut state, one(3, last), "7\t8\nviele\t\n9\t10");
    let report = state.view().grid.report.clone().unwrap();
    assert_eq!((report.taken, report.wrong, report.beyond, report.fixed), (1, 1, 3, 0));
    let problem = &report.problems[0];
    assert_eq!((problem.row.as_str(), problem.text.as_str()), ("戊街道", "viele"));
    assert_eq!(problem.why, Why::Wrong(CellError::Number(TypedError::Unexpected('v'))));
    assert_eq!(shown(&state.sheet(), last)[3..], ["7", "viele"]);
    // Names can't be written into here; one that is the row's own is no problem.
    paste(&mut state, one(0, 0), "甲镇\t1\n丙镇\t2");
    let report = state.view().grid.report.clone().unwrap();
    assert_eq!((report.taken, report.fixed, &report.problems[0].why), (2, 1, &Why::Fixed));
    act(&mut state, GridAction::Dismiss);
    assert_eq!(state.view().grid.report, None);
}

#[test]
fn one_value_fills_the_selection_and_a_block_repeats() {
    let mut state = classroom();
    paste(&mut state, Area::between(spot(0, 1), spot(2, 2)), "7\r\n");
    assert_eq!(shown(&state.sheet(), 1)[..4], ["7", "7", "7", "3.5"]);
    assert_eq!(shown(&state.sheet(), 2)[..4], ["7", "7", "7", "5"]);
    paste(&mut state, Area::between(spot(0, 1), spot(3, 1)), "1\n2");
    assert_eq!(shown(&state.sheet(), 1)[..4], ["1", "2", "1", "2"]);
    paste(&mut state, Area::between(spot(0, 1), spot(2, 1)), "4\n5");
    assert_eq!(shown(&state.sheet(), 1)[..4], ["4", "5", "1", "2"], "no multiple: from the first cell");
}

#[test]
fn cells_are_cleared_in_one_step_and_names_stay() {
    let mut state = classroom();
    act(&mut state, GridAction::Type(spot(0, 2), "x".into()));
    act(&mut state, GridAction::Clear(Area::between(spot(0, 0), spot(1, 2))));
    let sheet = state.sheet();
    assert_eq!((shown(&sheet, 0)[0].as_str(), shown(&sheet, 1)[..3].join(" ")), ("甲镇", "  4".into()));
    assert_eq!((sheet.cell(spot(0, 2)).wrong, state.view().grid.report.as_ref()), (None, None));
    assert!(!state.pair().roster.units[0].observations.contains_key(&Id::from("projects")));
    state.apply(Action::Undo);
    assert_eq!(shown(&state.sheet(), 2)[..2], ["10", "10"]);
}

#[test]
fn a_missing_value_has_its_finding_at_its_cell() {
    let mut state = classroom();
    assert_eq!(state.sheet().cell(spot(0, 2)).findings, []);
    act(&mut state, GridAction::Clear(one(0, 2)));
    let missing = Code::Missing { input: Input::Target };
    let sheet = state.sheet();
    assert_eq!(sheet.cell(spot(0, 2)).findings[0].code, missing);
    assert_eq!((sheet.cell(spot(0, 1)).findings, sheet.cell(spot(1, 2)).findings), (vec![], vec![]));
    // Where the target isn't shown, the finding is at what is shown of the indicator.
    act(&mut state, GridAction::Show(vec![reading("projects", Field::Target)], false));
    assert_eq!(state.sheet().cell(spot(0, 1)).findings[0].code, missing);
}

#[test]
fn sorted_rows_keep_their_order_and_a_block_goes_to_the_rows_as_shown() {
    let mut state = classroom();
    act(&mut state, GridAction::Sort(reading("projects", Field::Actual), false));
    assert_eq!(shown(&state.sheet(), 0), ["丁镇", "丙镇", "戊街道", "乙镇", "甲镇"]);
    assert_eq!(state.sheet().sorted, Some((1, false)));
    paste(&mut state, one(0, 1), "20\n—");
    let sheet = state.sheet();
    assert_eq!(shown(&sheet, 0), ["丁镇", "丙镇", "戊街道", "乙镇", "甲镇"], "rows stay where they are");
    assert_eq!(shown(&sheet, 1), ["20", "", "6.4", "9", "10"]);
    act(&mut state, GridAction::Sort(reading("projects", Field::Actual), true));
    assert_eq!(shown(&state.sheet(), 0), ["丁镇", "甲镇", "乙镇", "戊街道", "丙镇"], "nothing comes last");
    act(&mut state, GridAction::Filter("业型".into()));
    assert_eq!(state.sheet().rows(), 5);
    act(&mut state, GridAction::Filter("工业".into()));
    assert_eq!(shown(&state.sheet(), 0), ["甲镇", "乙镇"]);
    act(&mut state, GridAction::Filter("戊".into()));
    paste(&mut state, one(0, 1), "1\n2");
    assert_eq!(state.view().grid.report.as_ref().map(|report| report.beyond), Some(1), "hidden rows get nothing");
    act(&mut state, GridAction::Filter(String::new()));
    act(&mut state, GridAction::Unsort);
    assert_eq!(shown(&state.sheet(), 1), ["10", "9", "", "20", "1"]);
}

#[test]
fn particulars_are_written_and_a_group_is_named() {
    let mut state = classroom();
    let sheet = sheet_of(&mut state, SheetKind::Units);
    assert_eq!(shown(&sheet, 1)[0], "工业型");
    // Name, group, headcount, assessed headcount, difficulty, veto, downgrade, exempt.
    paste(&mut state, one(0, 0), "新甲镇\t农业型\t３0人\t１２\t110%\t瞒报\t迟报｜是\t是");
    let unit = state.pair().roster.units[0].clone();
    assert_eq!(
        (unit.name.as_str(), unit.group.clone(), unit.headcount, unit.assessed_headcount),
        ("新甲镇", Some(Id::from("agriculture")), 30.into(), 12)
    );
    let marks = |unit: &baton_model::Unit| -> Vec<(String, String)> {
        let marks = unit.circumstances.iter();
        marks.map(|marked| (marked.circumstance.to_string(), marked.reason.clone())).collect()
    };
    let mark = |id: &str, reason: &str| (id.to_owned(), reason.to_owned());
    let of_first = vec![mark("veto", "瞒报"), mark("downgrade", "迟报"), mark("downgrade", "")];
    assert_eq!((unit.difficulty, marks(&unit), unit.exempt), (Some("1.1".parse().unwrap()), of_first, true));
    let sheet = state.sheet();
    let row: Vec<String> = (5..8).map(|column| sheet.cell(spot(0, column)).shown()).collect();
    assert_eq!(row, ["瞒报", "迟报 | ✓", "✓"]);
    assert_eq!(state.book().edits(), 1, "particulars and group in one step");
    paste(&mut state, one(1, 1), "林业型\t-1\t1.5\t−2\t√\t\t也许");
    let sheet = state.sheet();
    let errors: Vec<CellError> = (1..8).filter_map(|column| Some(sheet.cell(spot(1, column)).wrong?.error)).collect();
    let [zero, number] = [baton_model::Number::ZERO, baton_model::Number::ZERO];
    assert_eq!(
        errors,
        [
            CellError::NotAGroup,
            CellError::Number(TypedError::Below(zero)),
            CellError::Number(TypedError::NotWhole),
            CellError::Number(TypedError::Below(number)),
            CellError::NotYesOrNo
        ]
    );
    assert_eq!(marks(&state.pair().roster.units[1]), [mark("veto", "")]);
    paste(&mut state, one(0, 5), "无\t迟报 | √");
    assert_eq!(marks(&state.pair().roster.units[0]), [mark("downgrade", "迟报"), mark("downgrade", "")]);
    act(&mut state, GridAction::Type(spot(1, 0), " ".into()));
    assert_eq!(state.sheet().cell(spot(1, 0)).wrong.unwrap().error, CellError::Needed);
    act(&mut state, GridAction::Type(spot(2, 1), "无".into()));
    assert_eq!(state.pair().roster.units[2].group, None);
}

#[test]
fn panels_places_and_periods_have_cells() {
    let mut state = county();
    let rater = |rater: &str| reading("party-review", Field::Rater(Id::from(rater)));
    let column = at(&state.sheet(), &rater("leaders"));
    paste(&mut state, one(0, column), "票 30/12/3/0\t92.5\t1/2/3");
    let sheet = state.sheet();
    let cells: Vec<String> = (column..column + 3).map(|column| sheet.cell(spot(0, column)).shown()).collect();
    assert_eq!(cells, ["30/12/3/0", "92.5", "1/2/3"]);
    assert_eq!(sheet.cell(spot(0, column + 2)).wrong.unwrap().error, CellError::NotBallots(4));
    let head = &sheet.columns()[column];
    assert_eq!((head.over.as_str(), head.named.as_str()), ("基层党建述职评议", "县级领导"));

    act(&mut state, GridAction::Period(Some(Id::from("q1"))));
    let sheet = state.sheet();
    let investment =
        Column::Reading { indicator: "investment".into(), period: Some("q1".into()), field: Field::Actual };
    let column = at(&sheet, &investment);
    assert!(!sheet.columns().iter().any(|head| head.over == "基层党建述职评议"), "not monitored");
    act(&mut state, GridAction::Type(spot(0, column), "1.25".into()));
    let unit = &state.pair().roster.units[0];
    let observation = &unit.observations[&Id::from("investment")];
    assert_eq!(observation.periods[&Id::from("q1")].actual, Some("1.25".parse().unwrap()));
    assert_eq!(observation.annual, state.base().roster().units[0].observations[&Id::from("investment")].annual);
}

/// The number of those ranked belongs to a place: typed first, it waits for it.
#[test]
fn the_size_of_a_field_waits_for_its_place() {
    let mut state = county();
    state.apply(Action::Category(1));
    let sheet = state.sheet();
    let column = sheet
        .columns()
        .iter()
        .position(|head| matches!(head.column, Column::Reading { field: Field::Place, .. }))
        .unwrap();
    act(&mut state, GridAction::Clear(Area::between(spot(0, column), spot(0, column + 1))));
    act(&mut state, GridAction::Type(spot(0, column + 1), "16".into()));
    assert_eq!(state.sheet().cell(spot(0, column + 1)).wrong.unwrap().error, CellError::NeedsPlace);
    act(&mut state, GridAction::Type(spot(0, column), "3".into()));
    let cells = [column, column + 1].map(|column| state.sheet().cell(spot(0, column)));
    assert_eq!(cells.clone().map(|cell| cell.shown()), ["3", "16"]);
    assert!(cells.iter().all(|cell| cell.wrong.is_none()));
}

#[test]
fn what_is_copied_is_what_a_spreadsheet_reads() {
    let mut state = classroom();
    act(&mut state, GridAction::Type(spot(0, 1), "12345.50".into()));
    let rows = state.sheet().copied(Area::between(spot(0, 0), spot(1, 2)));
    assert_eq!(rows, [["甲镇", "12345.5", "10"], ["乙镇", "9", "10"]]);
}

#[test]
fn the_next_problem_is_found_round_the_sheet() {
    let mut state = classroom();
    assert_eq!(state.sheet().next_trouble(spot(0, 0)), None);
    act(&mut state, GridAction::Type(spot(3, 1), "x".into()));
    act(&mut state, GridAction::Clear(one(1, 4)));
    let next = |from: Spot| state.sheet().next_trouble(from);
    assert_eq!(
        [next(spot(0, 0)), next(spot(1, 4)), next(spot(3, 1))],
        [Some(spot(1, 4)), Some(spot(3, 1)), Some(spot(1, 4))]
    );
    act(&mut state, GridAction::Filter("丁".into()));
    assert_eq!(state.sheet().next_trouble(spot(0, 1)), Some(spot(0, 1)), "the only one is found again");
}
