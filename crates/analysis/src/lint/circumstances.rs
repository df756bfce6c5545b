//! Circumstances that hit everybody, or that change nothing.

use super::Subject;
use baton_engine::{Code, Finding, Fix, FixKind};
use baton_model::{Category, Circumstance, Condition, Edit, Effect, Id, Placed, Whole};

/// Circumstances that hit everybody, or that change nothing.
pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let category = subject.category;
    let best = category.grading.grades.first().map(|grade| &grade.id);
    let last = category.grading.grades.last().map(|grade| &grade.id);
    for (at, circumstance) in category.circumstances.iter().enumerate() {
        let id = || circumstance.id.clone();
        let everybody = subject.all_meet(&Condition::Circumstance(id())).filter(|units| *units > 1);
        if let Some(units) = everybody.filter(|_| !circumstance.effect.is_nothing()) {
            found.push(Finding::new(subject.place(), Code::CircumstanceAlways { circumstance: id(), units }));
        }
        let fixes = match &circumstance.effect {
            Effect::AtMost(Some(grade))
                if best == Some(grade)
                    && category.grading.grades.len() > 1
                    && circumstance.is_for_the_grade_alone() =>
            {
                to_last(category, at, circumstance)
            }
            Effect::Lower(0) | Effect::Lift(0) if circumstance.is_for_the_grade_alone() => Vec::new(),
            Effect::To(grade) if last == Some(grade) && circumstance.is_for_the_grade_alone() => Vec::new(),
            Effect::Nothing
            | Effect::Bar(_)
            | Effect::Lower(_)
            | Effect::AtMost(_)
            | Effect::Lift(_)
            | Effect::To(_) => continue,
        };
        let code = Code::CircumstanceWithoutEffect { circumstance: id() };
        found.push(Finding::new(subject.place(), code).with(fixes));
    }
}

/// It leads to the last grade instead.
fn to_last(category: &Category, at: usize, circumstance: &Circumstance) -> Vec<Fix> {
    let Some(edit) = with_effect(&category.id, at, circumstance, Effect::AtMost(None)) else { return Vec::new() };
    vec![Fix { kind: FixKind::CircumstanceToLast, edits: vec![edit] }]
}

/// The edit that gives a circumstance, at this position of its category's list, another effect.
pub(super) fn with_effect(category: &Id, at: usize, circumstance: &Circumstance, effect: Effect) -> Option<Edit> {
    let value = Circumstance { effect, ..circumstance.clone() };
    let to = Some(Placed { at: u32::try_from(at).ok()?, value });
    Some(Edit::Put(Whole::Circumstance { category: category.clone(), circumstance: circumstance.id.clone(), to }))
}
