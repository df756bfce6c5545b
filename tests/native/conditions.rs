//! Figures, conditions and effects: evaluated, told, and read from files.

use std::sync::Arc;

use baton_engine::Evaluation;
use baton_model::{Condition, Effect, Figure, GradeRule, Named, Of, Order, Policy, Project, TieBreaker};
use baton_words::{Locale, condition};
use rust_decimal::Decimal;
use serde_json::json;

use crate::small::{merge, one_indicator, project};

/// Units `a` to `d` with these rates on `k`; `d` is vetoed, `c` has 3 points deducted.
fn county() -> Project {
    let component = json!({ "measure": "score", "scale": { "proportional": { "floor": "0" } } });
    let readings = ["95", "90", "85", "80"].map(|actual| json!({ "actual": actual }));
    let mut value = one_indicator(&json!({ "components": [component] }), &readings);
    let grades = ["A", "B", "C", "D"].map(|id| json!({ "id": id, "name": id }));
    let minus =
        json!({ "id": "m", "name": "m", "sign": "deduction", "levels": [{ "id": "l", "name": "l", "points": "3" }] });
    let category = json!({ "adjustments": { "items": [minus], "deductionCap": "5" }, "grading": { "grades": grades } });
    let entry = json!({ "item": "m", "level": "l" });
    let units = json!([{}, {}, { "adjustments": [entry] }, { "veto": "x" }]);
    merge(&mut value, &json!({ "policy": { "categories": [category] }, "roster": { "units": units } }));
    project(&value)
}

fn with(rules: &[(Condition, Effect)]) -> Evaluation {
    let Project { policy, roster, .. } = county();
    let mut policy: Policy = policy;
    let rule =
        |(when, effect): &(Condition, Effect)| GradeRule::new("r".into(), String::new(), when.clone(), effect.clone());
    Arc::make_mut(&mut policy.categories[0]).grading.rules = rules.iter().map(rule).collect();
    Evaluation::new(Arc::new(policy), Arc::new(roster))
}

/// Everybody's grade, by position, where one rule holds.
fn grades(when: &Condition, effect: Effect) -> Vec<u32> {
    let evaluation = with(&[(when.clone(), effect)]);
    evaluation.standings().iter().filter_map(|standing| standing.grade).collect()
}

fn is(figure: Figure, order: Order, bound: &str) -> Condition {
    Condition::Is { figure, order, bound: bound.parse().unwrap() }
}

fn marked(circumstance: &str) -> Condition {
    Condition::Circumstance(circumstance.into())
}

fn rate(order: Order, bound: &str) -> Condition {
    is(Figure::Rate("k".into()), order, bound)
}

/// Whom a condition holds for, by a rule that lowers by one; the vetoed unit is last already.
fn held(when: &Condition) -> Vec<bool> {
    grades(when, Effect::Lower(1)).iter().take(3).map(|grade| *grade > 0).collect()
}

#[test]
fn a_figure_is_compared_in_any_order() {
    assert_eq!(held(&rate(Order::Below, "0.9")), [false, false, true]);
    assert_eq!(held(&rate(Order::AtMost, "0.9")), [false, true, true]);
    assert_eq!(held(&rate(Order::AtLeast, "0.9")), [true, true, false]);
    assert_eq!(held(&rate(Order::Over, "0.9")), [true, false, false]);
    assert_eq!(held(&is(Figure::Deductions, Order::AtLeast, "3")), [false, false, true]);
    assert_eq!(held(&is(Figure::Total, Order::Over, "85")), [true, true, false]);
    assert_eq!(held(&is(Figure::Percentage, Order::AtMost, "90")), [false, true, true]);
    assert_eq!(held(&is(Figure::Points(Of::Common), Order::Below, "95")), [false, true, true]);
    assert_eq!(held(&is(Figure::Points(Of::Indicator("k".into())), Order::Over, "85")), [true, true, false]);
    assert_eq!(held(&is(Figure::FromLast, Order::AtMost, "2")), [false, false, true], "the vetoed unit is last");
    assert_eq!(held(&is(Figure::Entries("m".into(), None), Order::AtLeast, "1")), [false, false, true]);
}

#[test]
fn a_missing_figure_meets_no_comparison() {
    for figure in [Figure::Rate("no".into()), Figure::Points(Of::Indicator("no".into()))] {
        for order in [Order::Below, Order::AtMost, Order::AtLeast, Order::Over] {
            assert_eq!(held(&is(figure.clone(), order, "0")), [false; 3], "{figure:?} {order:?}");
        }
    }
}

#[test]
fn a_list_holds_where_so_many_of_it_do_and_a_mark_where_it_is() {
    let list = |count| Condition::AtLeast {
        count,
        of: vec![rate(Order::Below, "0.95"), is(Figure::Deductions, Order::Over, "0"), marked("veto")],
    };
    assert_eq!(held(&list(1)), [false, true, true]);
    assert_eq!(held(&list(2)), [false, false, true]);
    assert_eq!(held(&list(3)), [false; 3]);
    let view = with(&[]);
    let view = view.category(0).unwrap();
    let vetoed: Vec<bool> = (0..4).map(|member| view.holds(member, &marked("veto"))).collect();
    assert_eq!(vetoed, [false, false, false, true]);
    assert!(!view.holds(0, &marked("downgrade")));
}

#[test]
fn effects_bar_lower_and_limit_and_leave_a_veto_its_own() {
    let all = rate(Order::Over, "0");
    assert_eq!(grades(&all, Effect::Bar("A".into())), [1, 1, 1, 3]);
    assert_eq!(grades(&all, Effect::Lower(2)), [2, 2, 2, 3]);
    assert_eq!(grades(&all, Effect::AtMost(Some("C".into()))), [2, 2, 2, 3]);
    assert_eq!(grades(&all, Effect::AtMost(None)), [3; 4]);
    assert_eq!(
        grades(&all, Effect::AtMost(Some("nowhere".into()))),
        [3; 4],
        "at most an unknown grade is at most the last"
    );
    assert_eq!(grades(&all, Effect::Bar("nowhere".into())), [0, 0, 0, 3]);
    assert_eq!(grades(&all, Effect::Nothing), [0, 0, 0, 3]);
    let both = with(&[(all.clone(), Effect::Bar("A".into())), (all, Effect::Lower(1))]);
    let grades: Vec<_> = both.standings().iter().filter_map(|standing| standing.grade).collect();
    assert_eq!(grades, [2, 2, 2, 3], "first barred, then lowered");
}

#[test]
fn what_can_never_hold_is_known_from_the_rules() {
    let evaluation = with(&[]);
    let view = evaluation.category(0).unwrap();
    let can = |condition: &Condition| view.can_hold(condition);
    assert!(can(&is(Figure::Deductions, Order::Over, "4.99")) && !can(&is(Figure::Deductions, Order::Over, "5")));
    assert!(can(&is(Figure::Deductions, Order::AtLeast, "5")) && can(&rate(Order::AtMost, "0")));
    assert!(!can(&rate(Order::Below, "0")));
    let list = |count| Condition::AtLeast { count, of: vec![rate(Order::Below, "0"), rate(Order::Below, "1")] };
    assert!(can(&list(1)) && !can(&list(2)) && !can(&list(3)));
    assert!(!can(&is(Figure::FromLast, Order::Below, "1")) && can(&is(Figure::FromLast, Order::AtMost, "1")));
    assert!(!can(&Condition::Failed("nowhere".into())) && !can(&is(Figure::Total, Order::Below, "0")));
}

#[test]
fn files_take_what_they_know_and_refuse_the_rest() {
    let figures = [Figure::Total, Figure::Percentage, Figure::Deductions, Figure::Points(Of::Indicator("k".into()))];
    let orders = [Order::Below, Order::AtMost, Order::AtLeast, Order::Over];
    let compared = figures.into_iter().zip(orders).map(|(figure, order)| is(figure, order, "3"));
    let list = Condition::AtLeast { count: 2, of: compared.chain([marked("veto"), rate(Order::Below, "1")]).collect() };
    let when = Condition::AtLeast { count: 1, of: vec![list, marked("s")] };
    let rule = GradeRule::new("r".into(), "R".into(), when, Effect::Lower(1));
    let text = serde_json::to_string(&rule).unwrap();
    assert_eq!(serde_json::from_str::<GradeRule>(&text).unwrap(), rule);
    let common = is(Figure::Points(Of::Common), Order::Below, "1");
    assert!(serde_json::to_string(&common).is_err(), "what only splits ties");
    for breaker in [TieBreaker::COMMON, TieBreaker::DEDUCTIONS, TieBreaker::points("k".into())] {
        let text = serde_json::to_string(&breaker).unwrap();
        assert_eq!(serde_json::from_str::<TieBreaker>(&text).unwrap(), breaker);
    }
}

#[test]
fn conditions_are_told_in_both_languages() {
    let name = |named: Named<'_>| match named {
        Named::Indicator(id) | Named::Section(id) | Named::Circumstance(id) | Named::Grade(id) | Named::Item(id, _) => {
            format!("〈{id}〉")
        }
    };
    let told = |when: &Condition| Locale::ALL.map(|locale| condition::condition(locale, when, &name));
    assert_eq!(told(&rate(Order::Below, "0.6")), ["〈k〉得分率低于 60%", "rate on 〈k〉 below 60%"]);
    assert_eq!(told(&is(Figure::Deductions, Order::Over, "10")), ["扣分超过 10 分", "deductions over 10 points"]);
    let list = |count| Condition::AtLeast { count, of: vec![rate(Order::AtMost, "0.5"), marked("veto")] };
    assert_eq!(
        told(&list(1)),
        ["〈k〉得分率不超过 50%，或者有“〈veto〉”情形", "rate on 〈k〉 at most 50% or marked “〈veto〉”"]
    );
    assert_eq!(
        told(&list(2)),
        ["〈k〉得分率不超过 50%，并且有“〈veto〉”情形", "rate on 〈k〉 at most 50% and marked “〈veto〉”"]
    );
    let nested = Condition::AtLeast { count: 1, of: vec![list(2), Condition::Failed("s".into())] };
    assert_eq!(told(&nested)[0], "（〈k〉得分率不超过 50%，并且有“〈veto〉”情形），或者〈s〉不合格");
    let mut figures = [Some(Decimal::new(45, 2))].into_iter();
    assert_eq!(
        condition::with_figures(Locale::Zh, &rate(Order::Below, "0.6"), &mut figures, &name),
        "〈k〉得分率 45%，低于 60%"
    );
    assert_eq!(
        told(&is(Figure::Entries("i".into(), None), Order::AtLeast, "2")),
        ["〈i〉次数不低于 2 次", "entries of 〈i〉 at least 2"]
    );
    assert_eq!(told(&is(Figure::FromLast, Order::AtMost, "2")), ["倒数名次不超过 2", "place from the last at most 2"]);
}
