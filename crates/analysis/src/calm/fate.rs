//! Whether one unit keeps or misses a grade or place all the way between two values of a lever: much less has to stay than
//! for everybody's, so that a search for what one unit needs leaps further.

use rust_decimal::Decimal;

use super::Calm;
use crate::state::{KEY_DECIMALS, State};
use baton_engine::Evaluation;
use baton_model::{RollDown, TieBlock};

/// What one unit is to reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// This grade of the ladder or a better one; best = 0.
    Grade(u32),
    /// This place or a better one.
    Place(u32),
}

impl Fate {
    /// The figure that is to be no more than what is wanted: a position in the ladder, or a place.
    pub(crate) fn figure(self, grade: Option<u32>, rank: Option<u32>) -> Option<u32> {
        match self {
            Self::Grade(_) => grade,
            Self::Place(_) => rank,
        }
    }

    /// The most that the figure may be.
    pub(crate) fn most(self) -> u32 {
        match self {
            Self::Grade(most) | Self::Place(most) => most,
        }
    }

    /// The same with another bound.
    pub(crate) fn with(self, most: u32) -> Self {
        match self {
            Self::Grade(_) => Self::Grade(most),
            Self::Place(_) => Self::Place(most),
        }
    }
}

/// How many others of its lane stand where to a unit, all the way.
#[derive(Clone, Copy, Default)]
struct Around {
    above: u64,
    level: u64,
    /// Perhaps above, level or below at some value in between.
    unsure: u64,
}

impl Calm<'_> {
    /// Whether a unit, which is on the same side of what is wanted in both states, is on that side all the way; the
    /// evaluation stands at one of the two.
    pub(crate) fn sealed(&self, unit: usize, fate: Fate, a: &State, b: &State, evaluation: &Evaluation) -> bool {
        if (self.rules_move || self.category.lifts()) && matches!(fate, Fate::Grade(_)) {
            return false;
        }
        let Some(slacks) = self.slacks(a, b, evaluation) else { return false };
        let slack = |unit: usize| slacks.get(unit).copied().flatten();
        let Some(lane) = a.lanes.iter().find(|lane| lane.contains(&unit)) else { return true };
        let stays = |i: usize, j: usize| self.stays_above(i, j, a, b, &slack, evaluation);
        let around = || {
            let rank = |unit: usize| a.rows.get(unit).and_then(|row| row.rank);
            let total = |unit: usize| a.rows.get(unit).map(|row| row.total);
            lane.iter().filter(|other| **other != unit).fold(Around::default(), |mut around, other| {
                let ahead = total(*other) >= total(unit);
                let sure = if ahead { stays(*other, unit) } else { stays(unit, *other) };
                let count = match rank(*other).cmp(&rank(unit)) {
                    _ if !sure => &mut around.unsure,
                    std::cmp::Ordering::Less => &mut around.above,
                    std::cmp::Ordering::Equal => &mut around.level,
                    std::cmp::Ordering::Greater => return around,
                };
                *count = count.saturating_add(1);
                around
            })
        };
        let wanted = match fate {
            Fate::Place(place) => {
                let Around { above, unsure, .. } = around();
                let place = u64::from(place);
                return above.saturating_add(unsure) < place || above >= place;
            }
            Fate::Grade(wanted) => usize::try_from(wanted).unwrap_or(usize::MAX).saturating_add(1),
        };
        // Where nothing lifts, effects only push down, so what is wanted depends on the grades that are no worse, with or
        // without roll-down.
        let grading = &self.category.grading;
        let thresholds = || grading.grades.iter().take(wanted).filter_map(|grade| grade.threshold);
        if grading.roll_down == RollDown::On {
            // Who is above takes a place or leaves it. Who is below takes one before the unit only in a grade that the unit
            // itself may not have.
            let at = lane.iter().position(|other| *other == unit).unwrap_or(lane.len()).saturating_add(1);
            let upto =
                if may_have_all(unit, wanted, lane.len(), a, evaluation) { at.min(lane.len()) } else { lane.len() };
            let (count, below) = lane.split_at(upto);
            let in_order = count.iter().zip(count.iter().skip(1)).all(|(i, j)| stays(*i, *j));
            let mut counts = vec![false; a.rows.len()];
            for other in count {
                if let Some(counts) = counts.get_mut(*other) {
                    *counts = true;
                }
            }
            let of = |other: usize| counts.get(other) == Some(&true);
            return in_order
                && below.iter().all(|other| stays(unit, *other))
                && thresholds().all(|bound| self.keeps_side(bound, a, b, &slack, of, evaluation));
        }
        if !thresholds().all(|bound| self.keeps_side(bound, a, b, &slack, |other| other == unit, evaluation)) {
            return false;
        }
        let Around { above, level, unsure } = around();
        let cut_offs = baton_engine::cut_offs(grading, u32::try_from(lane.len()).unwrap_or(u32::MAX));
        cut_offs.into_iter().take(wanted).flatten().all(|cut_off| {
            let (least, most) = match grading.tie_block {
                TieBlock::Include => (above, above.saturating_add(unsure)),
                TieBlock::Exclude => {
                    let least = above.saturating_add(level);
                    (least, least.saturating_add(unsure))
                }
            };
            // Within the quota while fewer are before it than there are places.
            most < cut_off || least >= cut_off
        })
    }
}

/// Whether a unit may have every grade down to a wanted one, as many of the ladder's best as that: its thresholds are met,
/// nothing bars or limits it.
fn may_have_all(unit: usize, wanted: usize, ranked: usize, state: &State, evaluation: &Evaluation) -> bool {
    let found = || {
        let view = evaluation.category(0)?;
        let row = state.rows.get(unit)?;
        let total = Decimal::try_from_i128_with_scale(row.total, KEY_DECIMALS).ok()?;
        let ladder = view.ladder(ranked);
        let effects = ladder.effects(u32::try_from(unit).ok()?);
        let mut best = 0..wanted.min(ladder.grading.grades.len());
        Some(best.all(|grade| effects.allow(grade) && ladder.reaches(grade, total, row.percentage)))
    };
    found().unwrap_or(false)
}
