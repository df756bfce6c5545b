//! Gates that bar nobody or everybody.

use super::Subject;
use crate::engine::{Code, Finding, Fix, FixKind};
use crate::model::{Category, Condition, Edit, Number, Setting, Sign};

/// Gates that bar nobody or everybody.
pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let Subject { category, view, .. } = *subject;
    for (at, gate) in category.grading.gates.iter().enumerate() {
        let Some(grade) = category.grading.grades.iter().find(|grade| grade.id == gate.grade) else { continue };
        let met: Vec<bool> = view.ranked().map(|(member, _)| view.holds(member, &gate.condition)).collect();
        let units = u32::try_from(met.len()).unwrap_or(u32::MAX);
        let code = match &gate.condition {
            // Nobody below a lower bound is as it should be; a bound that no rule can fall below has no effect.
            _ if units == 0 => None,
            _ if met.iter().all(|met| *met) => Some(Code::GateAlways { units }),
            Condition::RateBelow { rate, .. } if *rate <= Number::ZERO => Some(Code::GateNever),
            Condition::DeductionsOver(bound) => {
                let cap = category.adjustments.deduction_cap;
                let out_of_reach = cap.is_some_and(|cap| *bound >= cap);
                let no_items = category.adjustments.items.iter().all(|item| item.sign == Sign::Bonus);
                (out_of_reach || no_items).then_some(Code::GateNever)
            }
            Condition::RateBelow { .. } => None,
        };
        let fixes = if code == Some(Code::GateNever) { without_gate(category, at) } else { Vec::new() };
        found.extend(code.map(|code| Finding::new(subject.at_grade(grade), code).with(fixes)));
    }
}

/// The gates without the one at this position.
fn without_gate(category: &Category, at: usize) -> Vec<Fix> {
    let kept = category.grading.gates.iter().enumerate().filter(|(position, _)| *position != at);
    let gates = kept.map(|(_, gate)| gate.clone()).collect();
    let edit = Edit::Set(Setting::Gates { category: category.id.clone(), gates });
    vec![Fix { kind: FixKind::RemoveGate, edits: vec![edit] }]
}
