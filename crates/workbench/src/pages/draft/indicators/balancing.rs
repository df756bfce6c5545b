//! Marks in balance, as it happens on the page: levers that keep the sum, locks, and mends.

use super::balance::{Balance, Kept, edit, keep, mended};
use crate::lever::Lever;
use crate::state::State;
use crate::view::Notice;
use baton_exchange::typed_number::TypedError;
use baton_model::{Edit, Id, Number};

/// What can be done about the balance of the category looked at.
#[derive(Clone, Debug, PartialEq)]
pub enum BalanceAction {
    /// Others give and take from now on.
    Choose(Balance),
    /// An indicator's marks neither give nor take, or do so again.
    Lock(Id, bool),
    /// Every unit's marks are brought to the full marks.
    Mend(Balance),
}

impl State {
    /// What keeps the balance when a lever of marks moves; absent where nothing has to be kept.
    fn kept(&self, lever: &Lever, value: Number) -> Option<Kept> {
        let Lever::Marks { category, indicator, scope } = lever else { return None };
        keep(self.book.origin(lever), category, indicator, scope, value, &self.view.balancing)
    }

    /// Why a typed figure can't be taken: the others have not so much to give.
    pub(crate) fn beyond(&self, lever: &Lever, value: Option<Number>) -> Option<TypedError> {
        match self.kept(lever, value?)? {
            Kept::AtMost(most) => Some(TypedError::Above(most)),
            Kept::By(_) | Kept::Nobody => None,
        }
    }

    /// Moves a lever of marks while others give or take; a slider stops where they have no more. False where nothing has to
    /// be kept, or nobody can give or take.
    pub(crate) fn balance(&mut self, lever: &Lever, value: Number) -> bool {
        let Lever::Marks { category, .. } = lever else { return false };
        let kept = match self.kept(lever, value) {
            Some(Kept::AtMost(most)) => self.kept(lever, most),
            kept => kept,
        };
        let Some(Kept::By(kept)) = kept else { return false };
        let edits: Vec<Edit> =
            kept.into_iter().map(|(indicator, scope, marks)| edit(category, indicator, scope, marks)).collect();
        match self.book.balance(lever, edits) {
            Ok(()) => self.revise(),
            Err(error) => self.notice = Some(Notice::Refused(error)),
        }
        true
    }

    /// Lets something happen to the balance of the category looked at.
    pub(crate) fn rebalance(&mut self, action: BalanceAction) {
        let Some(category) = self.category().map(|category| category.id.clone()) else { return };
        self.book.let_go();
        match action {
            BalanceAction::Choose(balance) => self.view.balancing.choose(category, balance),
            BalanceAction::Lock(indicator, lock) => self.view.balancing.lock(category, indicator, lock),
            BalanceAction::Mend(balance) => {
                let Some(edits) = mended(self.pair(), &category, &balance, &self.view.balancing) else { return };
                match self.book.make_all(edits) {
                    Ok(()) => self.revise(),
                    Err(error) => self.notice = Some(Notice::Refused(error)),
                }
            }
        }
    }
}
