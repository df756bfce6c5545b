//! Applying an edit to a policy and a roster, and its inverse.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::address::On;
use super::{Edit, EditError};
use crate::{Id, Policy, Roster};

impl Edit {
    /// Applies the edit and returns its inverse, which restores what was there.
    ///
    /// A unit may be placed where nothing is, since what was there may have been removed: the engine has a finding then.
    ///
    /// # Errors
    /// Names what the edit changes and the policy or roster doesn't have; nothing is changed then.
    pub fn apply(&self, policy: &mut Policy, roster: &mut Roster) -> Result<Self, EditError> {
        self.apply_at(None, policy, roster)
    }

    /// Applies the edit where its unit is thought to stand in the roster.
    fn apply_at(&self, at: Option<usize>, policy: &mut Policy, roster: &mut Roster) -> Result<Self, EditError> {
        let mut inverse = self.clone();
        inverse.exchange(at, policy, roster)?;
        Ok(inverse)
    }

    /// Applies the edit to what may be shared: only what it touches is copied and gets another address.
    ///
    /// # Errors
    /// As [`Edit::apply`].
    pub fn apply_shared(&self, policy: &mut Arc<Policy>, roster: &mut Arc<Roster>) -> Result<Self, EditError> {
        match (self.touches_policy(), self.touches_roster()) {
            (true, true) => self.apply(Arc::make_mut(policy), Arc::make_mut(roster)),
            (true, false) => self.apply(Arc::make_mut(policy), &mut Roster::default()),
            (false, _) => self.apply(&mut Policy::default(), Arc::make_mut(roster)),
        }
    }

    /// Exchanges what the edit brings with what is there.
    fn exchange(&mut self, at: Option<usize>, policy: &mut Policy, roster: &mut Roster) -> Result<(), EditError> {
        match self {
            Self::Set(setting) => setting.exchange(On { policy, roster, at }),
            Self::Put(whole) => whole.exchange(On { policy, roster, at }),
            Self::Data(data) => data.exchange(On { policy, roster, at }),
            Self::Batch(edits) => {
                *edits = all(edits, policy, roster)?;
                Ok(())
            }
        }
    }
}

/// Applies edits in order and returns their inverses, last first. Where one fails, those before it are taken back.
fn all(edits: &[Edit], policy: &mut Policy, roster: &mut Roster) -> Result<Vec<Edit>, EditError> {
    let mut inverses = Vec::with_capacity(edits.len());
    let places = places(edits, roster);
    for edit in edits {
        let at = edit.unit().and_then(|unit| places.get(unit)).copied();
        match edit.apply_at(at, policy, roster) {
            Ok(inverse) => inverses.push(inverse),
            Err(error) => {
                for inverse in inverses.iter().rev() {
                    // The inverse of an edit that was applied names only what is there.
                    let _ = inverse.apply(policy, roster);
                }
                return Err(error);
            }
        }
    }
    inverses.reverse();
    Ok(inverses)
}

/// So many edits are applied without an index of the units.
const FEW: usize = 16;

/// Where units stand before many edits: a search for each would take the square of their number. The first of those with
/// the same identifier, as everywhere.
fn places(edits: &[Edit], roster: &Roster) -> BTreeMap<Id, usize> {
    let mut places = BTreeMap::new();
    if edits.len() > FEW {
        for (at, unit) in roster.units.iter().enumerate() {
            places.entry(unit.id.clone()).or_insert(at);
        }
    }
    places
}
