//! What an edit changes: whether two change the same thing, and how far an edit reaches.

use std::mem::{Discriminant, discriminant};

use super::{Edit, MarksScope};
use crate::model::Id;

/// Which figure or part an edit changes: its kind, and the identifiers that name it.
type Target<'a> = (Discriminant<Edit>, [Option<&'a Id>; 4]);

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
            _ => false,
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
        match self {
            Self::Together { edits } => edits.iter().any(Self::touches_policy),
            _ => !self.touches_roster(),
        }
    }

    /// Whether the edit changes the roster.
    #[must_use]
    pub fn touches_roster(&self) -> bool {
        match self {
            Self::Placement { .. }
            | Self::Unit { .. }
            | Self::About { .. }
            | Self::Difficulty { .. }
            | Self::Observation { .. }
            | Self::Ledger { .. } => true,
            Self::Together { edits } => edits.iter().any(Self::touches_roster),
            _ => false,
        }
    }

    /// Whether the edit changes nothing but what was observed or entered in a ledger: not what a policy decides.
    #[must_use]
    pub fn of_data(&self) -> bool {
        match self {
            Self::Observation { .. } | Self::Ledger { .. } => true,
            Self::Together { edits } => edits.iter().all(Self::of_data),
            _ => false,
        }
    }

    /// The unit whose data or place the edit changes, or which it puts in, replaces or removes.
    pub(super) fn unit(&self) -> Option<&Id> {
        match self {
            Self::Placement { unit, .. }
            | Self::Unit { unit, .. }
            | Self::About { unit, .. }
            | Self::Difficulty { unit, .. }
            | Self::Observation { unit, .. }
            | Self::Ledger { unit, .. } => Some(unit),
            _ => None,
        }
    }

    fn target(&self) -> Target<'_> {
        let ids = match self {
            Self::Marks { category, indicator, scope, .. } => match scope {
                MarksScope::Category => [Some(category), Some(indicator), None, None],
                MarksScope::Group(group) => [Some(category), Some(indicator), Some(group), None],
                MarksScope::Unit(unit) => [Some(category), Some(indicator), None, Some(unit)],
            },
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
            | Self::Schedule { category, indicator: part, .. } => [Some(category), Some(part), None, None],
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
            | Self::Caps { category, .. } => [Some(category), None, None, None],
            Self::Bonus { category, .. } => [category.as_ref(), None, None, None],
            Self::Difficulty { unit, indicator, .. } | Self::Observation { unit, indicator, .. } => {
                [Some(unit), Some(indicator), None, None]
            }
            Self::Placement { unit, .. }
            | Self::Unit { unit, .. }
            | Self::About { unit, .. }
            | Self::Ledger { unit, .. } => [Some(unit), None, None, None],
            Self::Title { .. }
            | Self::Warning { .. }
            | Self::Rounding { .. }
            | Self::Periods { .. }
            | Self::Excellence { .. }
            | Self::Together { .. } => [None; 4],
        };
        (discriminant(self), ids)
    }
}
