//! What grades bring: never more than what the better one brings.

use super::Subject;
use baton_engine::{Code, Finding, Fix, FixKind};
use baton_model::{Arrange, Edit, Grade, Grading, Id, Number, Setting};

/// What each grade brings must not be more than what the better one brings.
pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let Subject { category, .. } = *subject;
    let grading = &category.grading;
    let of = |at: usize, figure: fn(&Grade) -> Number| grading.grades.get(at).map(figure).unwrap_or_default();
    let mends_coefficient = || {
        sorted(
            grading,
            |at| of(at, |grade| grade.bonus_coefficient),
            |grade, coefficient| {
                Edit::Set(Setting::BonusCoefficient {
                    category: category.id.clone(),
                    grade: grade.clone(),
                    coefficient,
                })
            },
        )
    };
    let mends_offset = || {
        sorted(
            grading,
            |at| of(at, |grade| grade.ratio_offset),
            |grade, offset| {
                Edit::Set(Setting::RatioOffset { category: category.id.clone(), grade: grade.clone(), offset })
            },
        )
    };
    for (better, grade) in grading.grades.iter().zip(grading.grades.iter().skip(1)) {
        if grade.bonus_coefficient > better.bonus_coefficient {
            let (better_value, value) = (better.bonus_coefficient, grade.bonus_coefficient);
            let code = Code::CoefficientsNotDescending { better: better.id.clone(), better_value, value };
            found.push(Finding::new(subject.at_grade(grade), code).with(mends_coefficient()));
        }
        if grade.ratio_offset > better.ratio_offset {
            let (better_value, value) = (better.ratio_offset, grade.ratio_offset);
            let code = Code::OffsetsNotDescending { better: better.id.clone(), better_value, value };
            found.push(Finding::new(subject.at_grade(grade), code).with(mends_offset()));
        }
        if grade.excellent && !better.excellent {
            let code = Code::ExcellentNotDescending { better: better.id.clone() };
            found.push(Finding::new(subject.at_grade(grade), code));
        }
    }
}

/// The figures of a ladder in descending order, as edits of those that change.
fn sorted(grading: &Grading, of: impl Fn(usize) -> Number, edit: impl Fn(&Id, Number) -> Edit) -> Vec<Fix> {
    let mut figures: Vec<Number> = (0..grading.grades.len()).map(&of).collect();
    figures.arrange_by(|a, b| b.cmp(a));
    let changed = grading.grades.iter().zip(figures).enumerate().filter(|(at, (_, figure))| of(*at) != *figure);
    let edits = changed.map(|(_, (grade, figure))| edit(&grade.id, figure)).collect();
    vec![Fix { kind: FixKind::Sort, edits }]
}
