//! The grade ladder of a category as levers, and what grades bring.

mod change;
pub mod circumstances;
mod editor;
mod grade_rules;

use crate::figure::{Figure, Reader};
use crate::pages::what_if::league::GradeName;
use crate::references::References;
use crate::{Action, State};
use baton_analysis::Change;
use baton_analysis::lever::{Lever, grade_in};
use baton_model::{Category, Conditions, Grade, Id, Lifted, Quota, RollDown, Threshold, TieBlock};

pub use change::{LadderChange, edit};
pub use circumstances::Decision;
pub use editor::{CircumstanceRow, Decided, LadderEditor, RuleRow};
pub use grade_rules::RuleChange;

/// The grades of one category and the use of its results.
#[derive(Clone, Debug, PartialEq)]
pub struct LadderLevers {
    /// The category.
    pub category: Id,
    /// The grades, best first.
    pub rungs: Vec<Rung>,
    /// Whether a tied block at a cut-off is let in.
    pub tie_block: Change<TieBlock>,
    /// Whether the next unit moves up.
    pub roll_down: Change<RollDown>,
    /// Whether units that are lifted take places; absent where nothing lifts.
    pub lifted: Option<Change<Lifted>>,
    /// The clause of the ladder.
    pub clause: String,
}

/// One grade.
#[derive(Clone, Debug, PartialEq)]
pub struct Rung {
    /// The grade.
    pub grade: Grade,
    /// The grade as it is shown.
    pub name: GradeName,
    /// What goes with it where it is removed.
    pub references: References,
    /// Position, best = 0.
    pub position: u32,
    /// How its quota is written.
    pub quota_kind: Change<QuotaKind>,
    /// Its quota.
    pub quota: Figure,
    /// How its threshold is written.
    pub threshold_kind: Change<ThresholdKind>,
    /// Its threshold.
    pub threshold: Figure,
    /// The kinds of quota that it can have.
    pub quota_kinds: Vec<QuotaKind>,
    /// Whether quota and threshold must both hold; absent where it hasn't both.
    pub conditions: Option<Change<Conditions>>,
    /// Its bonus coefficient.
    pub coefficient: Figure,
    /// Its offset on the 优秀 ratio.
    pub offset: Figure,
}

/// How a quota is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuotaKind {
    /// No quota.
    Unbound,
    /// A share of the ranked units.
    Share,
    /// A fixed number.
    Places,
    /// A share counted from the last, of the last grade.
    FromBelow,
}

/// How a threshold is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThresholdKind {
    /// No threshold.
    Unbound,
    /// Per cent of the full marks.
    Percentage,
    /// Points of the total.
    Points,
}

impl QuotaKind {
    fn of(grade: &Grade) -> Self {
        match grade.quota {
            None => Self::Unbound,
            Some(Quota::Share(_)) => Self::Share,
            Some(Quota::Places(_)) => Self::Places,
            Some(Quota::FromBelow(_)) => Self::FromBelow,
        }
    }

    /// A quota of this kind to start from.
    #[must_use]
    pub fn start(self) -> Option<Quota> {
        match self {
            Self::Unbound => None,
            Self::Share => Some(Quota::Share(rust_decimal::Decimal::new(2, 1).into())),
            Self::Places => Some(Quota::Places(1)),
            Self::FromBelow => Some(Quota::FromBelow(rust_decimal::Decimal::new(1, 1).into())),
        }
    }
}

impl ThresholdKind {
    fn of(grade: &Grade) -> Self {
        match grade.threshold {
            None => Self::Unbound,
            Some(Threshold::Percentage(_)) => Self::Percentage,
            Some(Threshold::Points(_)) => Self::Points,
        }
    }

    /// A threshold of this kind to start from.
    #[must_use]
    pub fn start(self) -> Option<Threshold> {
        match self {
            Self::Unbound => None,
            Self::Percentage => Some(Threshold::Percentage(60.into())),
            Self::Points => Some(Threshold::Points(600.into())),
        }
    }
}

impl LadderLevers {
    /// The ladder of a category of the draft.
    #[must_use]
    pub fn of(reader: &Reader<'_>, category: &Category) -> Self {
        let before = reader.was.policy.category(&category.id).unwrap_or(category);
        let rungs = category.grading.grades.iter().zip(0..);
        Self {
            category: category.id.clone(),
            rungs: rungs.map(|(grade, position)| Rung::of(reader, category, before, grade, position)).collect(),
            tie_block: Change::new(before.grading.tie_block, category.grading.tie_block),
            roll_down: Change::new(before.grading.roll_down, category.grading.roll_down),
            lifted: (category.lifts() || category.grading.lifted != Lifted::Within)
                .then(|| Change::new(before.grading.lifted, category.grading.lifted)),
            clause: category.grading.clause.clone(),
        }
    }
}

impl Rung {
    fn of(reader: &Reader<'_>, category: &Category, before: &Category, grade: &Grade, position: u32) -> Self {
        let was = grade_in(before, &grade.id).unwrap_or(grade);
        let name = GradeName::of(category, grade, position);
        let references = References::of_grade(category, &grade.id);
        let at = usize::try_from(position).unwrap_or(usize::MAX);
        let both = category.grading.has_quota(at) && grade.threshold.is_some();
        let of_last = at > 0 && at.saturating_add(1) == category.grading.grades.len();
        let mut quota_kinds = vec![QuotaKind::Unbound, QuotaKind::Share, QuotaKind::Places];
        if of_last || QuotaKind::of(grade) == QuotaKind::FromBelow {
            quota_kinds.push(QuotaKind::FromBelow);
        }
        let (category, id) = (&category.id, &grade.id);
        Self {
            name,
            references,
            position,
            quota_kind: Change::new(QuotaKind::of(was), QuotaKind::of(grade)),
            quota: reader.figure(Lever::Quota { category: category.clone(), grade: id.clone() }),
            threshold_kind: Change::new(ThresholdKind::of(was), ThresholdKind::of(grade)),
            threshold: reader.figure(Lever::Threshold { category: category.clone(), grade: id.clone() }),
            quota_kinds,
            conditions: (both || grade.conditions == Conditions::Either)
                .then(|| Change::new(was.conditions, grade.conditions)),
            coefficient: reader.figure(Lever::BonusCoefficient { category: category.clone(), grade: id.clone() }),
            offset: reader.figure(Lever::RatioOffset { category: category.clone(), grade: id.clone() }),
            grade: grade.clone(),
        }
    }
}

impl State {
    /// Something is done to the ladder.
    pub(crate) fn ladder(&mut self, change: LadderChange) {
        if let Some(edit) = edit(&self.current, self.view.category, change) {
            self.apply(Action::Edit(edit));
        }
    }
}
