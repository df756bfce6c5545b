//! Corrections that come quickly, late answers, rows beyond the sheet.

mod read;

use super::*;
use baton_exchange::importing::{Column as SheetColumn, Dot, Meaning, PREVIEWED, Rows, Why};
use baton_exchange::reading_part::Field;
use baton_model::Id;

fn layout() -> Layout {
    let column = |number: u32| SheetColumn {
        number,
        heading: format!("列{number}"),
        meaning: Meaning::Ignored,
        why: Why::Unknown,
        measured_in: String::new(),
        confirmed: false,
        dot: Dot::Usual,
    };
    Layout {
        sheet: "表".into(),
        category: Some("township".into()),
        turn: Turn::Upright,
        header: 2,
        below: 4,
        first: 4,
        last: 8,
        units: 0,
        about: baton_exchange::importing::About::default(),
        columns: vec![column(1), column(2)],
        rows: Rows::Unsaid,
        names: Vec::new(),
        hidden: false,
    }
}

fn brought(layout: Layout) -> Brought {
    let size = SheetSize { name: "表".into(), rows: 20, columns: 5, hidden: false };
    Brought { sheets: vec![size], sheet: "表".into(), layout: Some(layout), known: true, ..Brought::default() }
}

fn opened() -> Bringing {
    let mut bringing = Bringing::default();
    bringing.open();
    assert_eq!(bringing.answered(brought(layout())), None);
    bringing
}

fn actual(indicator: &str) -> Meaning {
    Meaning::Reading { indicator: indicator.into(), period: None, field: Field::Actual }
}

#[test]
fn quick_corrections_wait_for_their_turn_and_none_is_lost() {
    let mut bringing = opened();
    let first = bringing.correct(Correction::Meaning(1, actual("a")));
    assert!(matches!(first, Some(Bring::As(..))));
    // The worker is at it: nothing more is asked of it, and it isn't ended.
    assert_eq!(bringing.correct(Correction::Row(Mark::First, 5)), None);
    assert_eq!(bringing.correct(Correction::Meaning(2, actual("b"))), None);
    assert!(bringing.waits());
    // The answer is of what was asked first; the others count on.
    let Some(Bring::Again(next, _)) = bringing.answered(brought(layout())) else { panic!("the next is asked") };
    assert_eq!(
        (next.first, next.columns[0].meaning.clone(), next.columns[1].meaning.clone()),
        (5, actual("a"), actual("b"))
    );
    assert_eq!(bringing.answered(brought(next.clone())), None);
    assert_eq!((bringing.layout(), bringing.waits()), (Some(&next), false));
}

#[test]
fn rows_stay_within_the_sheet_and_in_order() {
    for (mark, row, rows) in [
        (Mark::First, 99_999, (2, 4, 19, 19)),
        (Mark::First, 3, (1, 3, 3, 8)),
        (Mark::First, 0, (0, 0, 0, 8)),
        (Mark::First, 6, (2, 4, 6, 8)),
        (Mark::Header, 3, (3, 4, 4, 8)),
        (Mark::Header, 6, (6, 7, 7, 8)),
        (Mark::HeaderEnd, 2, (2, 3, 4, 8)),
        (Mark::HeaderEnd, 99_999, (2, 19, 19, 19)),
        (Mark::Last, 99_999, (2, 4, 4, 19)),
        (Mark::Last, 3, (2, 3, 3, 3)),
    ] {
        let mut bringing = opened();
        bringing.correct(Correction::Row(mark, row));
        let layout = bringing.layout().unwrap();
        assert_eq!((layout.header, layout.below, layout.first, layout.last), rows, "{mark:?} {row}");
    }
}

#[test]
fn a_project_that_changes_meanwhile_keeps_what_was_said() {
    let mut bringing = opened();
    let _ = bringing.correct(Correction::Meaning(1, actual("projects")));
    let project = baton_presets::Preset::Classroom.project().unwrap();
    bringing.reopen(&project.policy, &project.roster);
    let Some(Bring::As(next, _)) = bringing.answered(brought(layout())) else { panic!("what was said is asked again") };
    assert_eq!(next.columns[0].meaning, actual("projects"));
}

#[test]
fn the_edit_waits_until_what_is_shown_is_what_was_said() {
    let mut bringing = opened();
    let _ = bringing.correct(Correction::Hidden(true));
    assert_eq!(bringing.take(), None);
    let said = bringing.layout().cloned().unwrap();
    bringing.answered(brought(said.clone()));
    assert_eq!(bringing.take(), Some(Bring::Take(said)));
    assert_eq!(bringing.take(), None, "once");
}

#[test]
fn another_sheet_is_laid_out_anew_and_a_row_far_down_is_shown() {
    let mut bringing = opened();
    assert_eq!(bringing.look(3), None, "it is seen already");
    assert!(matches!(bringing.look(PREVIEWED + 9), Some(Bring::As(_, from)) if from > 40));
    assert_eq!(bringing.correct(Correction::Sheet("另表".into())), None);
    assert_eq!(bringing.answered(brought(layout())), Some(Bring::Sheet("另表".into())));
    let other = Layout { sheet: "另表".into(), ..layout() };
    bringing.answered(brought(other.clone()));
    assert_eq!(bringing.layout(), Some(&other));
}

#[test]
fn a_file_takes_the_place_of_what_was_corrected_only_when_somebody_says_so() {
    let mut bringing = Bringing::default();
    assert!(bringing.offer("甲.csv"), "nothing is open");
    bringing = opened();
    assert!(bringing.offer("乙.csv"), "nothing was corrected");
    let _ = bringing.correct(Correction::Hidden(true));
    let said = bringing.layout().cloned();
    assert!(!bringing.offer("丙.csv") && !bringing.offer("丁.csv"));
    assert_eq!((bringing.offered(), bringing.layout().cloned()), (Some("丁.csv"), said.clone()));
    bringing.keep();
    assert_eq!((bringing.offered(), bringing.layout().cloned()), (None, said));
    bringing.open();
    assert!(bringing.layout().is_none() && bringing.offer("戊.csv"), "the new one isn't corrected yet");
    // What is on its way into the project isn't there yet.
    bringing = opened();
    assert!(bringing.take().is_some() && !bringing.offer("己.csv"));
}

#[test]
fn a_sheet_that_is_come_back_to_is_as_it_was_left() {
    let mut bringing = opened();
    let Some(Bring::As(said, _)) = bringing.correct(Correction::Meaning(1, actual("a"))) else { panic!("asked") };
    bringing.answered(brought(said.clone()));
    assert!(
        matches!(bringing.correct(Correction::Sheet("表".into())), Some(Bring::As(own, _)) if own == said),
        "the same"
    );
    bringing.answered(brought(said.clone()));
    assert_eq!(bringing.correct(Correction::Sheet("另表".into())), Some(Bring::Sheet("另表".into())));
    bringing.answered(brought(Layout { sheet: "另表".into(), ..layout() }));
    assert_eq!(bringing.correct(Correction::Sheet("表".into())), Some(Bring::As(said.clone(), 0)));
    bringing.answered(brought(said.clone()));
    assert_eq!(bringing.layout(), Some(&said));
}

#[test]
fn what_another_project_does_not_have_is_guessed_anew() {
    let project = baton_presets::Preset::Classroom.project().unwrap();
    let reopened = |indicator: &str, unit: &str| {
        let mut bringing = opened();
        let named = Named { name: "甲".into(), unit: unit.into() };
        let said = [Correction::Meaning(1, actual(indicator)), Correction::Name(named)];
        said.into_iter().for_each(|said| _ = bringing.correct(said));
        bringing.reopen(&project.policy, &project.roster);
        bringing.answered(brought(layout())).unwrap()
    };
    let unit = project.roster.units[0].id.to_string();
    let Bring::As(stays, _) = reopened("projects", &unit) else { panic!("nothing is guessed") };
    assert_eq!((stays.columns[0].meaning.clone(), stays.names.len()), (actual("projects"), 1));
    let Bring::Again(other, _) = reopened("gone", "nobody") else { panic!("guessed anew") };
    assert_eq!((other.columns[0].meaning.clone(), other.names.len()), (Meaning::Ignored, 0));
}

proptest::proptest! {
    #[test]
    fn no_order_of_corrections_and_answers_loses_a_choice(steps in proptest::collection::vec((0u8..6, 0u32..100_000), 1..1_000)) {
        let mut bringing = opened();
        let mut asked: Option<Bring> = None;
        let said = actual("said");
        let _ = bringing.correct(Correction::Meaning(2, said.clone())).map(|first| asked = Some(first));
        for (what, row) in steps {
            let next = match what {
                0 => bringing.correct(Correction::Row(Mark::First, row)),
                1 => bringing.correct(Correction::Row(Mark::Header, row)),
                2 => bringing.correct(Correction::Row(Mark::Last, row)),
                3 => bringing.correct(Correction::Units(row)),
                _ => match asked.take() {
                    Some(Bring::As(layout, from) | Bring::Again(layout, from)) => {
                        bringing.answered(Brought { from, ..brought(layout) })
                    }
                    _ => None,
                },
            };
            proptest::prop_assert!(asked.is_none() || next.is_none(), "one thing at a time");
            asked = next.or(asked);
            let layout = bringing.layout().unwrap();
            proptest::prop_assert!(layout.header <= layout.below && layout.below <= layout.first && layout.first <= layout.last);
            proptest::prop_assert!(layout.last < 20 && layout.units < 5);
            proptest::prop_assert_eq!(&layout.columns[1].meaning, &said);
        }
    }
}

#[test]
fn a_row_that_is_typed_digit_by_digit_moves_the_others_once() {
    let mut bringing = opened();
    let rows = |bringing: &Bringing| bringing.layout().map(rows_of).unwrap();
    let _ = bringing.correct(Correction::Row(Mark::First, 0));
    assert_eq!(rows(&bringing), [0, 0, 0, 8]);
    let _ = bringing.correct(Correction::Row(Mark::First, 9));
    assert_eq!(rows(&bringing), [2, 4, 9, 9]);
    let _ = bringing.correct(Correction::Back);
    assert_eq!(rows(&bringing), [2, 4, 4, 8]);
    let _ = bringing.correct(Correction::Row(Mark::First, 1));
    assert_eq!(bringing.correct(Correction::Leave), None);
    let _ = bringing.correct(Correction::Row(Mark::First, 6));
    assert_eq!(rows(&bringing), [0, 1, 6, 8], "what was left stands");
    assert_eq!(bringing.correct(Correction::Leave), None);
    assert_eq!(bringing.correct(Correction::Back), None, "there is nothing to go back to");
}
