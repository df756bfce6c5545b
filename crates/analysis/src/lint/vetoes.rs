//! Vetoes that hit everybody, or that change nothing.

use super::Subject;
use baton_engine::{Code, Finding, Fix, FixKind};
use baton_model::{Condition, Edit, Mark, Setting};

/// Vetoes that hit everybody, or that change nothing.
pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let category = subject.category;
    if let Some(units) = subject.all_meet(&Condition::Has(Mark::Vetoed)).filter(|units| *units > 1) {
        found.push(Finding::new(subject.place(), Code::VetoAlways { units }));
    }
    let grades = &category.grading.grades;
    let named = category.grading.veto_grade.as_ref();
    let named = named.and_then(|id| grades.iter().find(|grade| grade.id == *id)).or(grades.last());
    if let Some(best) = grades.first()
        && let Some(named) = named.filter(|named| named.id == best.id && grades.len() > 1)
    {
        let code = Code::VetoWithoutEffect { grade: named.id.clone() };
        let edit = Edit::Set(Setting::VetoGrade { category: category.id.clone(), grade: None });
        let fixes = vec![Fix { kind: FixKind::VetoToLast, edits: vec![edit] }];
        found.push(Finding::new(subject.place(), code).with(fixes));
    }
}
