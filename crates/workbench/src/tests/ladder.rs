//! The editor of the ladder: each change is one edit that can be taken back.

use super::*;
use crate::pages::draft::grades::ladder::circumstances::effects;
use baton_model::{Condition, Conditions, Effect, Grading, Named, Order, RankBy, Threshold, TieBreaker, Whole};

fn demo(category: usize) -> State {
    let mut state = State::new(Preset::DemoCounty.project().unwrap());
    state.apply(Action::Category(category));
    state
}

fn grading(state: &State) -> &Grading {
    &state.category().unwrap().grading
}

fn names(state: &State) -> Vec<&str> {
    grading(state).grades.iter().map(|grade| grade.name.as_str()).collect()
}

fn editor(state: &State) -> LadderEditor {
    LadderEditor::of(&state.reader(), state.against(), state.current(), state.category().unwrap())
}

fn done(state: &mut State, change: LadderChange) {
    let undoable = state.book().undoable();
    state.apply(Action::Ladder(change));
    assert_eq!((state.book().undoable(), state.notice()), (undoable + 1, None));
}

#[test]
fn a_new_grade_changes_nobody_until_it_has_places() {
    let mut state = demo(0);
    done(&mut state, LadderChange::Add("五等".into()));
    assert_eq!(names(&state), ["一等", "二等", "三等", "五等", "四等"]);
    assert_eq!(state.headline().figures.regraded(), 0);
    state.apply(Action::Undo);
    assert_eq!(state.pair(), state.book().baseline());
    let mut blank = State::new(Preset::Blank.project().unwrap());
    while let Some(grade) = grading(&blank).grades.first().map(|grade| grade.id.clone()) {
        done(&mut blank, LadderChange::Remove(grade));
    }
    done(&mut blank, LadderChange::Add("合格".into()));
    assert_eq!((names(&blank), grading(&blank).grades[0].quota), (vec!["合格"], None));
}

/// The grade that rules bar and that vetoed units get is named nowhere any more; one step brings all of it back.
#[test]
fn a_grade_goes_with_what_names_it() {
    let mut state = demo(0);
    let before = grading(&state).clone();
    done(&mut state, LadderChange::Remove(id("first")));
    assert_eq!((names(&state), grading(&state).rules.len()), (vec!["二等", "三等", "四等"], 0));
    done(&mut state, LadderChange::Remove(id("fourth")));
    assert_eq!(state.category().unwrap().circumstances[0].effect, Effect::AtMost(None));
    let named = |finding: &baton_engine::Finding| matches!(finding.code, baton_engine::Code::Unknown { .. });
    assert!(!state.current().findings().iter().any(named));
    state.apply(Action::Undo);
    state.apply(Action::Undo);
    assert_eq!(grading(&state), &before);
    done(&mut state, LadderChange::Remove(id("second")));
    assert!(
        matches!(state.book().chosen().unwrap().steps()[0].edit, Edit::Put(Whole::Grade { .. })),
        "nothing to mend"
    );
}

#[test]
fn grades_are_named_counted_and_put_in_order() {
    let mut state = demo(0);
    done(&mut state, LadderChange::Worse(id("first")));
    assert_eq!(names(&state), ["二等", "一等", "三等", "四等"]);
    done(&mut state, LadderChange::Better(id("first")));
    assert_eq!(state.book().edits(), 0);
    done(&mut state, LadderChange::Rename(id("first"), "优秀".into()));
    done(&mut state, LadderChange::Excellent(id("second")));
    assert_eq!((names(&state)[0], grading(&state).grades[1].excellent), ("优秀", true));
    let before = state.pair().clone();
    for nothing in
        [LadderChange::Better(id("first")), LadderChange::Worse(id("fourth")), LadderChange::Remove(id("nowhere"))]
    {
        state.apply(Action::Ladder(nothing));
    }
    assert_eq!(state.pair(), &before);
}

/// Writing a condition in another way starts from what it does now.
#[test]
fn another_kind_of_quota_or_threshold_keeps_everyones_grade() {
    let mut state = demo(0);
    done(&mut state, LadderChange::Quota(id("first"), QuotaKind::Places));
    assert_eq!((grading(&state).grades[0].quota, state.headline().figures.regraded()), (Some(Quota::Places(3)), 0));
    done(&mut state, LadderChange::Quota(id("first"), QuotaKind::Share));
    assert_eq!(state.book().edits(), 0, "20 % again");
    done(&mut state, LadderChange::Threshold(id("first"), ThresholdKind::Percentage));
    assert!(matches!(grading(&state).grades[0].threshold, Some(Threshold::Percentage(_))));
    assert_eq!(state.headline().figures.regraded(), 0);
    done(&mut state, LadderChange::Threshold(id("first"), ThresholdKind::Unbound));
    assert_eq!(state.book().edits(), 0);
    let mut zone = demo(1);
    done(&mut zone, LadderChange::Threshold(id("zone-first"), ThresholdKind::Points));
    assert_eq!(grading(&zone).grades[0].threshold, Some(Threshold::Points(880.into())), "88 % of 1000");
}

#[test]
fn the_last_grade_may_have_its_share_from_below_and_one_condition_may_be_enough() {
    let mut state = demo(0);
    let kinds = |state: &State, at: usize| editor(state).levers.rungs[at].quota_kinds.clone();
    assert!(!kinds(&state, 0).contains(&QuotaKind::FromBelow) && kinds(&state, 3).contains(&QuotaKind::FromBelow));
    done(&mut state, LadderChange::Quota(id("fourth"), QuotaKind::FromBelow));
    assert!(matches!(grading(&state).grades[3].quota, Some(Quota::FromBelow(_))));
    let regraded = state.headline().figures.regraded();
    done(&mut state, LadderChange::Add("新".into()));
    assert_eq!((names(&state)[2], state.headline().figures.regraded()), ("新", regraded), "nobody has it");
    assert!(editor(&state).levers.rungs[0].conditions.is_none());
    done(&mut state, LadderChange::Threshold(id("first"), ThresholdKind::Percentage));
    assert!(editor(&state).levers.rungs[0].conditions.is_some());
    done(&mut state, LadderChange::Conditions(id("first"), Conditions::Either));
    assert!(grading(&state).is_either(0));
}

#[test]
fn ranking_and_tie_breakers() {
    let mut state = demo(0);
    done(&mut state, LadderChange::RankBy(RankBy::Group));
    assert_eq!(state.current().lanes().iter().filter(|lane| lane.category == 0).count(), 3);
    done(&mut state, LadderChange::EarlierBreaker(1));
    done(&mut state, LadderChange::RemoveBreaker(2));
    let shown = editor(&state);
    assert_eq!(shown.breakers, [TieBreaker::DEDUCTIONS, TieBreaker::COMMON]);
    assert!(shown.breakers_changed && shown.by.changed() && shown.grouped);
    let free = &shown.free_breakers;
    assert_eq!(free.len(), state.category().unwrap().indicators.len(), "every indicator");
    done(&mut state, LadderChange::AddBreaker(free[0].clone()));
    assert_eq!(state.category().unwrap().ranking.tie_breakers.len(), 3);
    state.apply(Action::Ladder(LadderChange::EarlierBreaker(0)));
    assert_eq!(state.category().unwrap().ranking.tie_breakers.len(), 3);
}

#[test]
fn bounds_of_grade_rules_are_levers() {
    let mut state = demo(2);
    assert_eq!(editor(&state).rules.len(), 2);
    let bound = |at, nth| Lever::GradeRule { category: id("department"), at, nth };
    let shown = |state: &State, at, nth| value(state, &bound(at, nth));
    assert_eq!((shown(&state, 0, 0).as_deref(), shown(&state, 1, 0).as_deref()), (Some("6"), Some("90")));
    state.apply(typed(&bound(1, 0), "95"));
    assert_eq!(shown(&state, 1, 0).as_deref(), Some("95"));
    state.apply(typed(&bound(1, 0), "95x"));
    assert!(editor(&state).rules[1].bounds[0].as_ref().unwrap().entry.is_some());
    done(&mut state, LadderChange::AddRule);
    assert_eq!(state.headline().figures.regraded(), editor_regraded(&mut state.book().undoable(), &state));
    let rule = |change| LadderChange::Rule(2, change);
    done(&mut state, rule(RuleChange::Effect(Effect::Lower(1))));
    done(&mut state, rule(RuleChange::Name("双不达标".into())));
    let offered = editor(&state).conditions;
    let at = |indicator: &str| {
        let wanted = id(indicator);
        offered.iter().find(|one| one.named() == [Named::Indicator(&wanted)]).unwrap().clone()
    };
    done(&mut state, rule(RuleChange::Condition(vec![], at("dept-tasks"))));
    assert_eq!(shown(&state, 2, 0).as_deref(), Some("60"));
    state.apply(typed(&bound(2, 0), "75"));
    done(&mut state, rule(RuleChange::Condition(vec![], at("dept-party"))));
    assert_eq!(shown(&state, 2, 0).as_deref(), Some("75"), "a condition of the same kind has the bound on");
    done(&mut state, rule(RuleChange::Order(vec![], Order::AtMost)));
    done(&mut state, rule(RuleChange::More(vec![])));
    done(&mut state, rule(RuleChange::Condition(vec![1], Condition::Circumstance(id("veto")))));
    done(&mut state, rule(RuleChange::Count(vec![], 1)));
    done(&mut state, rule(RuleChange::More(vec![0])));
    let now = grading(&state).rules[2].clone();
    let Condition::AtLeast { count: 1, of } = &now.when else { panic!("{now:?}") };
    assert!(matches!(&of[0], Condition::AtLeast { count: 2, of } if of.len() == 2), "{now:?}");
    assert_eq!((now.effect, now.name.as_str()), (Effect::Lower(1), "双不达标"));
    let shown_rule = editor(&state).rules[2].clone();
    assert_eq!(shown_rule.bounds.iter().map(Option::is_some).collect::<Vec<_>>(), [true, true, false]);
    state.apply(typed(&bound(2, 1), "12"));
    assert_eq!(shown(&state, 2, 1).as_deref(), Some("12"), "bounds in inner lists are levers too");
    done(&mut state, rule(RuleChange::Less(vec![0, 1])));
    done(&mut state, rule(RuleChange::Less(vec![1])));
    assert!(matches!(grading(&state).rules[2].when, Condition::Is { order: Order::AtMost, .. }));
    done(&mut state, LadderChange::EarlierRule(2));
    assert_eq!(grading(&state).rules[1].name, "双不达标");
    done(&mut state, LadderChange::EarlierRule(2));
    done(&mut state, LadderChange::RemoveRule(2));
    assert_eq!(grading(&state).rules.len(), 2);
}

/// A new rule hits nobody: as many change grade as without it.
fn editor_regraded(undoable: &mut usize, state: &State) -> u32 {
    let mut without = State::new(state.book().project());
    let scenario = without.book().sheets().last().unwrap().id.clone();
    without.apply(Action::Scenario(ScenarioAction::Choose(Some(scenario))));
    let at = grading(state).rules.len() - 1;
    without.apply(Action::Category(2));
    without.apply(Action::Ladder(LadderChange::RemoveRule(at)));
    *undoable = 0;
    without.headline().figures.regraded()
}

#[test]
fn a_unit_is_marked_or_left_out_with_its_reasons() {
    let mut state = demo(0);
    let shown = editor(&state);
    assert_eq!(shown.decided.len(), 1);
    let [mark] = &shown.decided[0].marks[..] else { panic!("{shown:?}") };
    assert_eq!((mark.circumstance.as_str(), shown.decided[0].steps.len()), ("veto", 1));
    let unit = shown.decided[0].id.clone();
    done(&mut state, LadderChange::TakeBack(unit.clone(), Some(0)));
    assert_eq!((editor(&state).decided.len(), editor(&state).undecided.len()), (0, 15));
    let lowered = || Decision::Circumstance(id("downgrade"));
    done(&mut state, LadderChange::Decide(unit.clone(), lowered()));
    done(&mut state, LadderChange::Decide(unit.clone(), lowered()));
    done(&mut state, LadderChange::Reason(unit.clone(), 1, "另有原因".into()));
    let reasons: Vec<String> = editor(&state).decided[0].marks.iter().map(|mark| mark.reason.clone()).collect();
    assert_eq!(reasons, ["", "另有原因"]);
    done(&mut state, LadderChange::Decide(unit.clone(), Decision::Exempt));
    assert_eq!(editor(&state).decided[0].grade.is, None);
    done(&mut state, LadderChange::TakeBack(unit, None));
    assert_eq!(editor(&state).decided[0].marks.len(), 2);
}

/// 一票否优 beside 一票否决: each does its own, and the circumstance goes with the marks of units.
#[test]
fn circumstances_are_drafted_and_marked() {
    let mut state = demo(0);
    done(&mut state, LadderChange::AddCircumstance("一票否优".into()));
    let own = editor(&state).circumstances[2].circumstance.clone();
    let first = state.category().unwrap().grading.grades[0].id.clone();
    assert_eq!((own.name.as_str(), &own.effect), ("一票否优", &Effect::Nothing));
    done(&mut state, LadderChange::CircumstanceEffect(own.id.clone(), Effect::Bar(first.clone())));
    done(&mut state, LadderChange::CircumstanceClause(own.id.clone(), "第三十六条".into()));
    let best = state.current().lanes()[0].order[0];
    let unit = state.pair().roster.units[best as usize].id.clone();
    done(&mut state, LadderChange::Decide(unit.clone(), Decision::Circumstance(own.id.clone())));
    let shown = editor(&state);
    let decided = shown.decided.iter().find(|decided| decided.id == unit).unwrap();
    assert_eq!(decided.grade.is.as_ref().unwrap().name, "二等");
    assert_eq!(shown.decided.len(), 2, "the vetoed unit stays vetoed");
    assert_eq!(shown.circumstances[2].references.marks.count, 1);
    done(&mut state, LadderChange::CircumstanceEffect(id("veto"), Effect::AtMost(Some(id("third")))));
    let vetoed = editor(&state).decided.iter().find(|decided| decided.id != unit).unwrap().grade.is.clone();
    assert_eq!(vetoed.unwrap().name, "三等");
    done(&mut state, LadderChange::RemoveCircumstance(own.id));
    assert_eq!((editor(&state).circumstances.len(), editor(&state).decided.len()), (2, 1));
    assert!(
        state.current().findings().iter().all(|finding| !matches!(finding.code, baton_engine::Code::Unknown { .. }))
    );
    assert_eq!(
        effects(&state.category().unwrap().grading.grades[..2]).len(),
        6,
        "as they are, bar, lower, last, lift, straight"
    );
}
