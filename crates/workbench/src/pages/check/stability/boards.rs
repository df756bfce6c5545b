//! The boards that are kept: that of the present state, and the last ones before it, so that nothing is worked out twice
//! when a change is taken back or another scenario is looked at.

use std::rc::Rc;

use super::band::Band;
use super::basis::{Basis, Course};
use super::board::Board;
use crate::lever::Lever;

/// Boards kept besides the present one.
const KEPT: usize = 6;

/// The boards that are kept.
#[derive(Default)]
pub struct Boards {
    pub(super) present: Option<Board>,
    past: Vec<Board>,
    /// Levers that were asked for one by one.
    pub(super) asked: Vec<Lever>,
    /// Whether the page of answers was asked for, where it isn't worked out unasked.
    pub(super) wanted: bool,
    /// The lever moved last.
    pub(crate) held: Option<Lever>,
}

impl Boards {
    /// Goes to the board of another state, if it is another. What is known of the lever just moved is taken along where it
    /// must be the same.
    pub(super) fn turn(&mut self, basis: Option<Basis>, held: Option<&Course>) {
        if self.present.as_ref().map(|board| &board.basis) == basis.as_ref() {
            return;
        }
        let Some(basis) = basis else {
            self.present = None;
            return;
        };
        let same_category = |board: &Board| board.basis.category.id == basis.category.id;
        if !self.present.as_ref().is_some_and(same_category) {
            self.asked.clear();
            self.wanted = false;
        }
        let kept = self.past.iter().position(|board| board.basis == basis).map(|at| self.past.remove(at));
        let mut next = kept.unwrap_or_else(|| Board::new(basis));
        if let (Some(course), Some(last)) = (held, &self.present)
            && next.band(course).is_none()
            && let Some(band) = along(last, &next.basis, course)
        {
            next.bands.push((course.clone(), Some(band)));
        }
        if let Some(mut last) = self.present.replace(next)
            && last.worked
        {
            last.rest();
            self.past.insert(0, last);
            self.past.truncate(KEPT);
        }
    }

    /// What was known of a lever in the state before.
    pub(super) fn before(&self, lever: &Lever) -> Option<&Rc<Band>> {
        let category = &self.present.as_ref()?.basis.category.id;
        let boards = self.past.iter().filter(|board| board.basis.category.id == *category);
        boards.flat_map(|board| &board.bands).find(|(course, _)| course.lever == *lever)?.1.as_ref()
    }
}

/// A band at another value inside it: as long as nothing but its lever moved, and no further than to where nothing
/// changes, the same values change nothing.
fn along(last: &Board, basis: &Basis, course: &Course) -> Option<Rc<Band>> {
    let band = last.band(course)?.as_ref()?;
    let now = course.now(basis)?;
    let on_grid = now.checked_rem(band.step)?.is_zero() && band.now.checked_rem(band.step)?.is_zero();
    let moved = course.at(&last.basis.category, now)?;
    (on_grid && band.holds(now) && basis.differs_only_in(&last.basis, &moved))
        .then(|| Rc::new(Band { now, ..(**band).clone() }))
}
