//! Dongguan's environmental-responsibility assessment of 2015: two towns downgraded by one grade 降档.
//!
//! No scores were published, only grades before and after; a score within the former grade's band stands for it.

use baton_engine::{Cause, GradeStep};
use baton_model::{Category, Direction, Marked, Measure, Threshold, Unit};

use super::build::{category, component, evaluate, indicator, ladder, number, policy, proportional, unit};
use super::{Row, table};

const GRADES: [(&str, &str); 4] = [("优秀", "90"), ("良好", "80"), ("合格", "60"), ("不合格", "0")];

#[test]
fn downgraded_towns_have_the_grade_published() {
    let Some(rows) = table("cn_worked_examples/dongguan_2015_env_grades.csv") else { return };
    let grades = GRADES.map(|(name, from)| (name, Some(Threshold::Points(number(from)))));
    let score = indicator("score", "100", component(Measure::Score, Direction::Benefit, proportional()));
    let towns = Category { grading: ladder(&grades), ..category("towns", "100", vec![score]) };
    let town = |row: &Row| {
        let (_, from) = GRADES.iter().find(|(name, _)| *name == row["grade_before_downgrade"]).unwrap();
        let times: usize = row["downgrade_levels"].parse().unwrap();
        let mark = Marked { circumstance: "downgrade".into(), reason: row["reason"].clone() };
        Unit { circumstances: vec![mark; times], ..unit(&row["unit"], "towns", [("score", Some(number(from)))]) }
    };
    let evaluation = evaluate(policy(vec![towns], 2, 2), rows.iter().map(town).collect());
    for (position, row) in rows.iter().enumerate() {
        let outcome = evaluation.explain(position).unwrap();
        assert_eq!(outcome.grade.unwrap().as_str(), row["expected_grade"], "{}", row["unit"]);
        let downgraded = outcome.grade_steps.iter().any(|step| {
            let GradeStep::Effect { cause: Cause::Circumstance { reasons, .. }, .. } = step else { return false };
            reasons.iter().all(|reason| *reason == row["reason"])
        });
        assert_eq!(downgraded, row["downgrade_levels"] != "0", "{}", row["unit"]);
    }
    assert_eq!(rows.iter().filter(|row| row["downgrade_levels"] != "0").count(), 2);
}
