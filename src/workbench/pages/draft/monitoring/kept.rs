//! The board of the category looked at, made anew only where its basis differs.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use super::{Basis, Board};
use crate::workbench::State;

/// The last board, for as long as its basis is the same: a walk through all units is not made again for nothing.
#[derive(Debug, Default)]
pub struct Kept(RefCell<Option<(Basis, Rc<Board>)>>);

impl Kept {
    fn board(&self, basis: Basis) -> Rc<Board> {
        if let Ok(kept) = self.0.try_borrow()
            && let Some((of, board)) = kept.as_ref()
            && *of == basis
        {
            return Rc::clone(board);
        }
        let board = Rc::new(Board::of(&basis));
        if let Ok(mut kept) = self.0.try_borrow_mut() {
            *kept = Some((basis, Rc::clone(&board)));
        }
        board
    }
}

impl State {
    /// The monitoring of the category looked at.
    #[must_use]
    pub fn board(&self) -> Rc<Board> {
        let pair = self.pair();
        let (policy, roster) = (Arc::clone(&pair.policy), Arc::clone(&pair.roster));
        let (category, watching) = (self.view.category, self.view.watching.clone());
        self.lights.board(Basis { policy, roster, category, watching })
    }
}
