//! Grade rules that nobody or everybody meets.

use super::Subject;
use baton_engine::{Code, Finding, Fix, FixKind};
use baton_model::{Category, Edit, Setting};

/// Grade rules that nobody or everybody meets.
pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let Subject { category, view, .. } = *subject;
    if view.ranked().next().is_none() {
        return;
    }
    for (at, rule) in category.grading.gates.iter().enumerate() {
        let named = rule.effect.grade();
        let Some(grade) = category.grading.grades.iter().find(|grade| Some(&grade.id) == named) else { continue };
        // Nobody below a lower bound is as it should be; a bound that no rule can fall below has no effect.
        let (code, fixes) = if let Some(units) = subject.all_meet(&rule.when) {
            (Code::GateAlways { units }, Vec::new())
        } else if !view.can_hold(&rule.when) {
            (Code::GateNever, without_gate(category, at))
        } else {
            continue;
        };
        found.push(Finding::new(subject.at_grade(grade), code).with(fixes));
    }
}

/// The gates without the one at this position.
fn without_gate(category: &Category, at: usize) -> Vec<Fix> {
    let kept = category.grading.gates.iter().enumerate().filter(|(position, _)| *position != at);
    let gates = kept.map(|(_, gate)| gate.clone()).collect();
    let edit = Edit::Set(Setting::Gates { category: category.id.clone(), gates });
    vec![Fix { kind: FixKind::RemoveGate, edits: vec![edit] }]
}
