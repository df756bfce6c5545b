//! What an edit changes: whether two change the same thing, and how far an edit reaches.

use std::mem::discriminant;

use super::{Address, Edit};
use crate::Id;

impl Edit {
    /// What it is about; absent where it is several edits.
    #[must_use]
    pub fn address(&self) -> Option<Address<'_>> {
        match self {
            Self::Set(setting) => Some(setting.address()),
            Self::Put(whole) => Some(whole.address()),
            Self::Data(data) => Some(data.address()),
            Self::Batch(_) => None,
        }
    }

    /// Whether the two change the same thing, so that the later one alone tells the state after both.
    #[must_use]
    pub fn same_target(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Set(one), Self::Set(other)) => {
                discriminant(one) == discriminant(other) && one.address() == other.address()
            }
            (Self::Put(one), Self::Put(other)) => one.address() == other.address(),
            (Self::Data(one), Self::Data(other)) => {
                discriminant(one) == discriminant(other) && one.address() == other.address()
            }
            (Self::Batch(edits), Self::Batch(others)) => {
                edits.len() == others.len() && edits.iter().zip(others).all(|(edit, other)| edit.same_target(other))
            }
            (Self::Set(_) | Self::Put(_) | Self::Data(_) | Self::Batch(_), _) => false,
        }
    }

    /// Whether any part of the one changes the same thing as any part of the other.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Batch(edits), other) | (other, Self::Batch(edits)) => edits.iter().any(|edit| edit.overlaps(other)),
            (Self::Set(_) | Self::Put(_) | Self::Data(_), other) => self.same_target(other),
        }
    }

    /// Whether the edit adds, moves, replaces or removes something whole, so that others may depend on it.
    #[must_use]
    pub fn structural(&self) -> bool {
        match self {
            Self::Put(_) => true,
            Self::Set(_) | Self::Data(_) => false,
            Self::Batch(edits) => edits.iter().any(Self::structural),
        }
    }

    /// Whether this edit and its inverse are the same: it changed nothing.
    #[must_use]
    pub fn changes_nothing(&self, inverse: &Self) -> bool {
        match (self, inverse) {
            (Self::Batch(edits), Self::Batch(inverses)) => {
                edits.len() == inverses.len()
                    && edits.iter().zip(inverses.iter().rev()).all(|(edit, inverse)| edit.changes_nothing(inverse))
            }
            (Self::Set(_) | Self::Put(_) | Self::Data(_) | Self::Batch(_), _) => self == inverse,
        }
    }

    /// Whether the edit changes the policy.
    #[must_use]
    pub fn touches_policy(&self) -> bool {
        match self {
            Self::Batch(edits) => edits.iter().any(Self::touches_policy),
            Self::Set(_) | Self::Put(_) | Self::Data(_) => self.unit().is_none(),
        }
    }

    /// Whether the edit changes the roster.
    #[must_use]
    pub fn touches_roster(&self) -> bool {
        match self {
            Self::Batch(edits) => edits.iter().any(Self::touches_roster),
            Self::Set(_) | Self::Put(_) | Self::Data(_) => self.unit().is_some(),
        }
    }

    /// Whether the edit changes nothing but what was observed or entered in a ledger: not what a policy decides.
    #[must_use]
    pub fn of_data(&self) -> bool {
        match self {
            Self::Data(_) => true,
            Self::Set(_) | Self::Put(_) => false,
            Self::Batch(edits) => edits.iter().all(Self::of_data),
        }
    }

    /// The unit whose data or place the edit changes, or which it puts in, replaces or removes.
    pub(super) fn unit(&self) -> Option<&Id> {
        self.address().and_then(Address::of_unit)
    }
}
