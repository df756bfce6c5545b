//! Grade rules that nobody or everybody meets, or that change nothing.

use super::Subject;
use baton_engine::{Code, Finding, Fix, FixKind};
use baton_model::{Category, Edit, Effect, GradeRule, Setting};

/// Grade rules that nobody or everybody meets, or that change nothing.
pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let Subject { category, view, .. } = *subject;
    for (at, rule) in category.grading.rules.iter().enumerate() {
        let id = || rule.id.clone();
        let mut report = |code, fixes| found.push(Finding::new(subject.place(), code).with(fixes));
        if changes_nothing(category, rule) {
            report(Code::GradeRuleWithoutEffect { rule: id() }, without_rule(category, at));
        } else if let Some(other) = undone_by(category, at, rule) {
            report(Code::GradeRulesCancel { rule: id(), other: other.id.clone() }, Vec::new());
        } else if view.ranked().next().is_none() {
            // Nobody to meet it.
        } else if let Some(units) = subject.all_meet(&rule.when) {
            report(Code::GradeRuleAlways { rule: id(), units }, Vec::new());
        } else if !view.can_hold(&rule.when) {
            // Nobody below a lower bound is as it should be; a bound that no rule can fall below has no effect.
            report(Code::GradeRuleNever { rule: id() }, without_rule(category, at));
        }
    }
}

/// A rule before this one that asks for the same, and lifts by as many grades as the other lowers.
fn undone_by<'a>(category: &'a Category, at: usize, rule: &GradeRule) -> Option<&'a GradeRule> {
    let opposite = match rule.effect {
        Effect::Lift(by) => Effect::Lower(by),
        Effect::Lower(by) => Effect::Lift(by),
        Effect::Nothing | Effect::Bar(_) | Effect::AtMost(_) | Effect::To(_) => return None,
    };
    let before = category.grading.rules.iter().take(at).filter(|_| rule.is_for_the_grade_alone());
    before.into_iter().find(|other| other.when == rule.when && other.effect == opposite)
}

/// Whether the grade stays whichever it was, and nothing else comes of the rule. A grade that there is not is a finding of its own.
fn changes_nothing(category: &Category, rule: &GradeRule) -> bool {
    let grades = &category.grading.grades;
    let does_nothing = match &rule.effect {
        Effect::Nothing | Effect::Lower(0) | Effect::Lift(0) => true,
        Effect::AtMost(Some(grade)) => grades.first().is_some_and(|best| best.id == *grade),
        Effect::To(grade) => grades.last().is_some_and(|last| last.id == *grade),
        Effect::Bar(_) | Effect::Lower(_) | Effect::AtMost(None) | Effect::Lift(_) => false,
    };
    does_nothing && rule.is_for_the_grade_alone()
}

/// The rules without the one at this position.
fn without_rule(category: &Category, at: usize) -> Vec<Fix> {
    let kept = category.grading.rules.iter().enumerate().filter(|(position, _)| *position != at);
    let rules = kept.map(|(_, rule)| rule.clone()).collect();
    let edit = Edit::Set(Setting::GradeRules { category: category.id.clone(), rules });
    vec![Fix { kind: FixKind::RemoveGradeRule, edits: vec![edit] }]
}
