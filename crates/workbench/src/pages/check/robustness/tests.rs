//! Asking for draws, what is due, and when what came of them is stale.

use super::*;
use crate::{Action, Lever};
use baton_analysis::Simulation;
use baton_engine::Evaluation;
use baton_exchange::fingerprint;
use baton_model::MarksScope;
use baton_presets::Preset;
use baton_words::Locale;

fn classroom() -> State {
    State::new(Preset::Classroom.project().unwrap())
}

fn ask(state: &mut State, ask: Ask) {
    state.apply(Action::Robustness(ask));
}

/// Does what the worker does.
fn work(state: &mut State) -> usize {
    let mut runs = 0;
    while let Some(due) = state.sampling().due() {
        let project = &due.project;
        let scenario = due.scenario.as_ref().map(|id| project.scenario(id).unwrap());
        let (policy, roster) = scenario.map_or_else(
            || (project.policy.clone(), project.roster.clone()),
            |scenario| project.under(scenario).unwrap(),
        );
        let mut simulation = Simulation::new(&Evaluation::new(policy.into(), roster.into()), due.plan);
        simulation.advance(u32::MAX);
        let (robustness, project) = (simulation.result(), fingerprint::fingerprint(project));
        let drawn = Drawn { number: due.number, of_base: due.of_base, robustness, project };
        ask(state, Ask::Done(Box::new(drawn)));
        runs += 1;
    }
    runs
}

fn run(draws: &str) -> State {
    let mut state = classroom();
    ask(&mut state, Ask::Type(Field::Draws, draws.into()));
    ask(&mut state, Ask::Run);
    assert_eq!(work(&mut state), 1, "the baseline is its own base");
    state
}

fn move_marks(state: &mut State, to: i64) {
    let lever = Lever::Marks { category: "township".into(), indicator: "rural".into(), scope: MarksScope::Category };
    state.apply(Action::Move(lever, to.into()));
    state.apply(Action::LetGo);
}

#[test]
fn the_form_reads_what_people_type() {
    let mut form = Form::default();
    assert_eq!(
        form.plan().unwrap(),
        Plan { variation: Variation::MarksAround { percent: 10.into() }, draws: 10_000, seed: 1 }
    );
    for (field, text, wrong) in [
        (Field::Percent, "２０ %", false),
        (Field::Percent, "101", true),
        (Field::Percent, "-1", true),
        (Field::Draws, "9,604", false),
        (Field::Draws, "1万", false),
        (Field::Draws, "0", true),
        (Field::Draws, "10.5", true),
        (Field::Draws, "10%", true),
        (Field::Draws, "", true),
        (Field::Seed, "4294967295", false),
        (Field::Seed, "4294967296", true),
    ] {
        let mut form = form.clone();
        form.type_into(field, text.into());
        assert_eq!(form.read(field).is_err(), wrong, "{field:?} {text}");
        assert_eq!(form.plan().is_none(), wrong, "{field:?} {text}");
        assert_eq!(form.text(field), text);
    }
    // What isn't asked for may be wrong.
    form.type_into(Field::Concentration, "x".into());
    assert!(form.plan().is_some());
    form.kind = Kind::Dirichlet;
    assert!(form.plan().is_none());
    for kind in Kind::ALL {
        let mut form = Form::default();
        form.kind = kind;
        let plan = form.plan().unwrap();
        assert_eq!(Kind::of(plan.variation), kind);
    }
}

#[test]
fn a_form_that_cannot_be_read_asks_for_nothing() {
    let mut state = classroom();
    ask(&mut state, Ask::Type(Field::Draws, "many".into()));
    ask(&mut state, Ask::Run);
    assert!(state.sampling().due().is_none() && state.drawn().is_none());
}

#[test]
fn a_run_is_stale_after_a_change_and_fresh_again_after_undo() {
    let mut state = run("50");
    let first = state.drawn().unwrap();
    assert!(!first.stale && first.was.is_none());
    assert_eq!(first.run.robustness.plan.draws, 50);
    assert_eq!(first.run.project, fingerprint::fingerprint(&state.book().project()));
    move_marks(&mut state, 40);
    let stale = state.drawn().unwrap();
    assert!(stale.stale && Arc::ptr_eq(&stale.run, &first.run), "what was drawn stays in sight");
    state.apply(Action::Undo);
    assert_eq!(state.drawn().unwrap(), first);
    assert!(state.overtaken().is_none());
    state.apply(Action::Redo);
    ask(&mut state, Ask::Again);
    assert_eq!(work(&mut state), 1, "the base is at hand");
    let again = state.drawn().unwrap();
    assert!(!again.stale);
    assert!(Arc::ptr_eq(again.was.as_ref().unwrap(), &first.run));
    let difference = again.run.robustness.grade_stability - first.run.robustness.grade_stability;
    assert_eq!(again.difference(|run| run.robustness.grade_stability), Some(difference));
    assert_eq!(first.difference(|run| run.robustness.grade_stability), None);
}

#[test]
fn a_scenario_is_drawn_beside_its_base() {
    let mut state = classroom();
    move_marks(&mut state, 40);
    assert!(state.overtaken().is_none(), "nothing is drawn unasked");
    ask(&mut state, Ask::Type(Field::Draws, "20".into()));
    ask(&mut state, Ask::Run);
    assert!(!state.sampling().due().unwrap().of_base, "what is worked on comes first");
    assert_eq!(work(&mut state), 2);
    let shown = state.drawn().unwrap();
    let was = shown.was.unwrap();
    assert!(shown.run.subject.id.is_some() && was.subject.id.is_none());
    assert_eq!(was.plan, shown.run.plan);
}

#[test]
fn runs_follow_what_rests_until_they_are_stopped() {
    let mut state = run("20");
    assert!(state.overtaken().is_none());
    let lever = Lever::Marks { category: "township".into(), indicator: "rural".into(), scope: MarksScope::Category };
    state.apply(Action::Move(lever, 40.into()));
    assert!(state.overtaken().is_none(), "not while a lever moves");
    state.apply(Action::LetGo);
    let token = state.overtaken();
    assert!(token.is_some());
    ask(&mut state, Ask::Again);
    assert!(state.overtaken().is_none(), "it is asked for");
    ask(&mut state, Ask::Cancel);
    assert!(state.sampling().due().is_none() && state.overtaken().is_none(), "stopped is stopped");
    move_marks(&mut state, 41);
    assert!(state.overtaken().is_some_and(|other| Some(other) != token), "another change is another matter");
    ask(&mut state, Ask::Follow(false));
    assert!(state.overtaken().is_none());
}

#[test]
fn what_was_superseded_is_not_taken_for_the_answer() {
    let mut state = run("20");
    move_marks(&mut state, 40);
    ask(&mut state, Ask::Again);
    let late = state.sampling().due().unwrap();
    let robustness = state.drawn().unwrap().run.robustness.clone();
    move_marks(&mut state, 60);
    ask(&mut state, Ask::Again);
    let drawn = Drawn { number: late.number, of_base: false, robustness, project: String::new() };
    ask(&mut state, Ask::Done(Box::new(drawn)));
    assert!(state.drawn().unwrap().stale);
    assert_ne!(state.sampling().due(), Some(late));
}

#[test]
fn shares_fill_the_bar_and_the_table_says_the_same() {
    let mut state = run("300");
    let shown = state.drawn().unwrap();
    let category = state.category().unwrap();
    let standings = Standings::of(&shown, &category.id, false, 60).unwrap();
    let ranks: Vec<_> = standings.rows.iter().map(|row| row.rank).collect();
    assert_eq!(ranks, (1..=5).map(Some).collect::<Vec<_>>());
    for row in &standings.rows {
        assert_eq!(row.shares.iter().map(|share| share.width).sum::<i64>(), 1_000, "{row:?}");
        let at = row.grade.as_ref().unwrap().position as usize;
        assert_eq!(row.keeps, Some(row.shares[at].percent));
        let Ranks { low, middle, high } = row.ranks.unwrap();
        assert!(low <= middle && middle <= high && high <= standings.last);
    }
    let (name, least) = standings.least.clone().unwrap();
    assert!(standings.rows.iter().all(|row| row.keeps >= Some(least)));
    assert_eq!(Standings::of(&shown, &category.id, true, 60).unwrap().rows[0].name, name);
    let few = Standings::of(&shown, &category.id, false, 2).unwrap();
    assert_eq!((few.rows.len(), few.more), (2, 3));
    assert!(Standings::of(&shown, &"nowhere".into(), false, 2).is_none());
    for locale in Locale::ALL {
        let table = table(locale, &shown.run, &standings, &category.name);
        assert_eq!(table.rows.len(), 5);
        assert!(table.rows.iter().all(|row| row.len() == table.headings.len()));
        let assumed = assumptions(locale, &shown.run);
        let said: Vec<&str> = assumed.iter().map(|(_, what)| what.as_str()).collect();
        assert_eq!(table.notes.len(), said.len());
        for needed in ["300", "1", env!("CARGO_PKG_VERSION"), shown.run.project.as_str()] {
            assert!(said.contains(&needed), "{needed} in {said:?}");
        }
    }
    ask(&mut state, Ask::More);
    assert_eq!(state.sampling().most, 120);
}

#[test]
fn an_indicator_that_parts_nobody_is_dead() {
    let mut state = classroom();
    let rows = |state: &State| weight_rows(state.base(), state.current(), state.category().unwrap());
    let before = rows(&state);
    let sum: Decimal = before.iter().map(|row| row.nominal.is).sum();
    assert!((sum - Decimal::ONE_HUNDRED).abs() < Decimal::new(5, 2), "{sum}");
    assert!(before.iter().all(|row| row.nominal.was == row.nominal.is && row.effective.was == row.effective.is));
    assert!(before.iter().any(|row| row.nominal_width == 1_000 || row.effective_width == 1_000));
    move_marks(&mut state, 40);
    let after = rows(&state);
    let rural = after.iter().find(|row| row.id == "rural".into()).unwrap();
    assert!(rural.nominal.is > rural.nominal.was);
    let row = |nominal: i64, effective: Option<Decimal>| WeightRow {
        nominal: baton_analysis::Change::new(Decimal::ZERO, nominal.into()),
        effective: baton_analysis::Change::new(None, effective),
        ..rural.clone()
    };
    assert!(row(10, Some(Decimal::new(99, 2))).dead() && !row(10, Some(Decimal::ONE)).dead());
    assert!(!row(0, Some(Decimal::ZERO)).dead() && !row(10, None).dead());
    assert!(row(10, Some(-Decimal::ONE)).evens_out() && !row(10, Some(Decimal::ONE)).evens_out());
}
