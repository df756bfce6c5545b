//! What an edit changes: whether two change the same thing, and how far an edit reaches.

use std::mem::{Discriminant, discriminant};

use super::{Edit, MarksScope};
use crate::model::Id;

/// What an edit is about, by its identifiers.
#[derive(PartialEq)]
enum Subject<'a> {
    /// The policy itself.
    Policy,
    /// A category itself.
    Category(&'a Id),
    /// A grade, group, item or indicator of a category.
    Part(&'a Id, &'a Id),
    /// The marks of a category's indicator for a scope.
    Marks(&'a Id, &'a Id, &'a MarksScope),
    /// A unit itself.
    Unit(&'a Id),
    /// A unit on an indicator.
    Reading(&'a Id, &'a Id),
    /// What each of the edits is about.
    Several(&'a [Edit]),
}

impl Edit {
    /// Whether the two change the same thing, so that the later one alone tells the state after both.
    #[must_use]
    pub fn same_target(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Together { edits }, Self::Together { edits: others }) => {
                edits.len() == others.len() && edits.iter().zip(others).all(|(edit, other)| edit.same_target(other))
            }
            (Self::Together { .. }, _) | (_, Self::Together { .. }) => false,
            _ => self.target() == other.target(),
        }
    }

    /// Whether any part of the one changes the same thing as any part of the other.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Together { edits }, other) | (other, Self::Together { edits }) => {
                edits.iter().any(|edit| edit.overlaps(other))
            }
            _ => self.target() == other.target(),
        }
    }

    /// Whether the edit adds, moves, replaces or removes something whole, so that others may depend on it.
    #[must_use]
    pub fn structural(&self) -> bool {
        match self {
            Self::Category { .. }
            | Self::Group { .. }
            | Self::Grade { .. }
            | Self::Indicator { .. }
            | Self::Item { .. }
            | Self::Unit { .. } => true,
            Self::Together { edits } => edits.iter().any(Self::structural),
            Self::Marks { .. }
            | Self::FullMarks { .. }
            | Self::Quota { .. }
            | Self::Threshold { .. }
            | Self::TieBlock { .. }
            | Self::RollDown { .. }
            | Self::BonusCoefficient { .. }
            | Self::RatioOffset { .. }
            | Self::Bonus { .. }
            | Self::Excellence { .. }
            | Self::Placement { .. }
            | Self::Title { .. }
            | Self::Warning { .. }
            | Self::Rounding { .. }
            | Self::Periods { .. }
            | Self::CategoryName { .. }
            | Self::MissingItems { .. }
            | Self::NegativeTotal { .. }
            | Self::Ranking { .. }
            | Self::QuotaRounding { .. }
            | Self::VetoGrade { .. }
            | Self::Gates { .. }
            | Self::Description { .. }
            | Self::Rule { .. }
            | Self::Monitoring { .. }
            | Self::Schedule { .. }
            | Self::Caps { .. }
            | Self::About { .. }
            | Self::Difficulty { .. }
            | Self::Observation { .. }
            | Self::Ledger { .. } => false,
        }
    }

    /// Whether this edit and its inverse are the same: it changed nothing.
    #[must_use]
    pub fn changes_nothing(&self, inverse: &Self) -> bool {
        match (self, inverse) {
            (Self::Together { edits }, Self::Together { edits: inverses }) => {
                edits.len() == inverses.len()
                    && edits.iter().zip(inverses.iter().rev()).all(|(edit, inverse)| edit.changes_nothing(inverse))
            }
            _ => self == inverse,
        }
    }

    /// Whether the edit changes the policy.
    #[must_use]
    pub fn touches_policy(&self) -> bool {
        match self.subject() {
            Subject::Policy | Subject::Category(_) | Subject::Part(..) | Subject::Marks(..) => true,
            Subject::Unit(_) | Subject::Reading(..) => false,
            Subject::Several(edits) => edits.iter().any(Self::touches_policy),
        }
    }

    /// Whether the edit changes the roster.
    #[must_use]
    pub fn touches_roster(&self) -> bool {
        match self.subject() {
            Subject::Policy | Subject::Category(_) | Subject::Part(..) | Subject::Marks(..) => false,
            Subject::Unit(_) | Subject::Reading(..) => true,
            Subject::Several(edits) => edits.iter().any(Self::touches_roster),
        }
    }

    /// Whether the edit changes nothing but what was observed or entered in a ledger: not what a policy decides.
    #[must_use]
    pub fn of_data(&self) -> bool {
        match self.subject() {
            Subject::Policy | Subject::Category(_) | Subject::Part(..) | Subject::Marks(..) => false,
            Subject::Unit(_) | Subject::Reading(..) => matches!(self, Self::Observation { .. } | Self::Ledger { .. }),
            Subject::Several(edits) => edits.iter().all(Self::of_data),
        }
    }

    /// The unit whose data or place the edit changes, or which it puts in, replaces or removes.
    pub(super) fn unit(&self) -> Option<&Id> {
        match self.subject() {
            Subject::Unit(unit) | Subject::Reading(unit, _) => Some(unit),
            Subject::Policy | Subject::Category(_) | Subject::Part(..) | Subject::Marks(..) | Subject::Several(_) => {
                None
            }
        }
    }

    /// Which figure or part the edit changes: its kind, and what it is about.
    fn target(&self) -> (Discriminant<Self>, Subject<'_>) {
        (discriminant(self), self.subject())
    }

    fn subject(&self) -> Subject<'_> {
        match self {
            Self::Marks { category, indicator, scope, .. } => Subject::Marks(category, indicator, scope),
            Self::Quota { category, grade: part, .. }
            | Self::Threshold { category, grade: part, .. }
            | Self::BonusCoefficient { category, grade: part, .. }
            | Self::RatioOffset { category, grade: part, .. }
            | Self::Grade { category, grade: part, .. }
            | Self::Group { category, group: part, .. }
            | Self::Item { category, item: part, .. }
            | Self::Indicator { category, indicator: part, .. }
            | Self::Description { category, indicator: part, .. }
            | Self::Rule { category, indicator: part, .. }
            | Self::Monitoring { category, indicator: part, .. }
            | Self::Schedule { category, indicator: part, .. } => Subject::Part(category, part),
            Self::FullMarks { category, .. }
            | Self::TieBlock { category, .. }
            | Self::RollDown { category, .. }
            | Self::Category { category, .. }
            | Self::CategoryName { category, .. }
            | Self::MissingItems { category, .. }
            | Self::NegativeTotal { category, .. }
            | Self::Ranking { category, .. }
            | Self::QuotaRounding { category, .. }
            | Self::VetoGrade { category, .. }
            | Self::Gates { category, .. }
            | Self::Caps { category, .. }
            | Self::Bonus { category: Some(category), .. } => Subject::Category(category),
            Self::Difficulty { unit, indicator, .. } | Self::Observation { unit, indicator, .. } => {
                Subject::Reading(unit, indicator)
            }
            Self::Placement { unit, .. }
            | Self::Unit { unit, .. }
            | Self::About { unit, .. }
            | Self::Ledger { unit, .. } => Subject::Unit(unit),
            Self::Title { .. }
            | Self::Warning { .. }
            | Self::Rounding { .. }
            | Self::Periods { .. }
            | Self::Excellence { .. }
            | Self::Bonus { category: None, .. } => Subject::Policy,
            Self::Together { edits } => Subject::Several(edits),
        }
    }
}
