//! Lifts 晋档: who is lifted, found on the ladder without effects, and where those are seated before all others.

use std::collections::BTreeMap;

use super::grade::{Effects, Ladder};
use super::rank::Placed;
use super::walk::{Listener, Look, count};
use baton_model::{Lifted, RollDown};

/// Where one that is lifted sits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seat {
    /// The grade of which it holds a place: without roll-down the one to which it is lifted, else its own in the end; `None`
    /// where those who are lifted hold none.
    pub(super) holds: Option<usize>,
}

/// Those of a lane who are lifted.
#[derive(Debug, Default)]
pub(super) struct Seats {
    /// By member.
    pub(super) of: BTreeMap<u32, Seat>,
    /// How many hold a place of each grade or of a better one; empty where nobody does.
    pub(super) up_to: Vec<u64>,
}

impl Seats {
    /// Finds those who are lifted and tells of them, and of all what the ladder alone makes of them where something lifts.
    pub(super) fn of<L: Listener>(ladder: &Ladder, placed: &Placed, listener: &mut L) -> Self {
        let mut seats = Self::default();
        if !ladder.lifts() {
            return seats;
        }
        let (grades, last) = (0..ladder.grading.grades.len(), ladder.last());
        let mut position: u64 = 1;
        for block in placed.blocks() {
            let tied = count(block.len());
            for member in block {
                let effects = ladder.effects(*member);
                let Some(standing) = ladder.standing(*member) else { continue };
                let look = |grade: usize| Look {
                    position,
                    claims: tied,
                    cut_off: ladder.cut_off(grade),
                    fits: ladder.fits(grade, position, tied),
                    reaches: ladder.reaches(grade, standing.total, standing.percentage),
                    either: ladder.grading.is_either(grade),
                };
                if L::LOOKS {
                    grades.clone().for_each(|grade| listener.plain(*member, look(grade)));
                }
                if effects.lift == 0 && effects.to.is_none() {
                    continue;
                }
                let first = grades.clone().find(|grade| look(*grade).holds());
                let Some(to) = effects.lifted(first.unwrap_or(last)) else { continue };
                if L::LOOKS {
                    grades.clone().for_each(|grade| listener.look(*member, look(grade)));
                }
                seats.seat(ladder, (*member, tied), effects, (first, to), listener);
            }
            position = position.saturating_add(tied);
        }
        seats
    }

    fn seat<L: Listener>(
        &mut self,
        ladder: &Ladder,
        (member, tied): (u32, u64),
        effects: Effects,
        (first, to): (Option<usize>, usize),
        listener: &mut L,
    ) {
        let ends = effects.after(to, ladder.last());
        listener.graded(member, tied, effects, first, ends);
        listener.lifted(member, to);
        let holds = match ladder.grading.roll_down {
            RollDown::Off => to,
            RollDown::On => ends,
        };
        if ladder.grading.lifted == Lifted::Beyond {
            self.of.insert(member, Seat { holds: None });
            return;
        }
        self.of.insert(member, Seat { holds: Some(holds) });
        self.up_to.resize(ladder.grading.grades.len(), 0);
        self.up_to.iter_mut().skip(holds).for_each(|seated| *seated = seated.saturating_add(1));
    }

    /// Nobody counted as yet, by grade.
    pub(super) fn nobody(&self) -> Vec<u64> {
        vec![0; self.up_to.len()]
    }

    /// How many of these members hold a place of each grade or of a better one.
    pub(super) fn among(&self, members: &[u32]) -> Vec<u64> {
        let mut own = self.nobody();
        if !own.is_empty() {
            for holds in members.iter().filter_map(|member| self.of.get(member)?.holds) {
                own.iter_mut().skip(holds).for_each(|seated| *seated = seated.saturating_add(1));
            }
        }
        own
    }
}
