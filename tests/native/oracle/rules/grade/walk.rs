//! Who gets which grade: by place, or with roll-down 顺延 by those who hold the places.

use super::super::fraction::Fraction;
use super::effects::Effects;
use super::ladder::Ladder;
use super::lift::lifted;
use crate::oracle::wire::{Conditions, Lifted, RollDown};

/// A ranked unit as the ladder sees it.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub place: usize,
    pub total: Fraction,
    pub percentage: Fraction,
    pub effects: Effects,
}

/// Where one that is lifted sits.
#[derive(Clone, Copy, Debug)]
pub struct Seat {
    /// The grade of which it holds a place, where lifted ones hold any.
    at: usize,
    holds: bool,
    grade: usize,
}

/// A unit's grade and how it came to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graded {
    /// On the ladder without effects.
    pub by_ladder: usize,
    pub lifted: Option<usize>,
    pub grade: usize,
}

/// The grades of a lane's ranked units; none where the ladder is empty.
pub fn graded(ladder: &Ladder, lane: &[Candidate]) -> Vec<Option<Graded>> {
    if ladder.grading.grades.is_empty() {
        return vec![None; lane.len()];
    }
    let lifts = lifted(ladder, lane);
    let seat = |(candidate, (_, lifted)): (&Candidate, &(usize, Option<usize>))| {
        lifted.map(|lifted| {
            let grade = candidate.effects.pushed(lifted, ladder.last());
            let at = match ladder.grading.roll_down {
                RollDown::Off => lifted,
                RollDown::On => grade,
            };
            Seat { at, holds: ladder.grading.lifted == Lifted::Within, grade }
        })
    };
    let seats: Vec<Option<Seat>> = lane.iter().zip(&lifts).map(seat).collect();
    let grades = walk(ladder, lane, &seats);
    let of_unit = |((by_ladder, lifted), grade)| Some(Graded { by_ladder, lifted, grade });
    lifts.into_iter().zip(grades).map(of_unit).collect()
}

/// The grades of a lane, some of which are seated before all others.
pub fn walk(ladder: &Ladder, lane: &[Candidate], seats: &[Option<Seat>]) -> Vec<usize> {
    match ladder.grading.roll_down {
        RollDown::Off => (0..lane.len()).map(|at| by_place(ladder, lane, seats, at)).collect(),
        RollDown::On => by_holders(ladder, lane, seats),
    }
}

/// Without roll-down places go by rank: one that is pushed down leaves its own empty.
fn by_place(ladder: &Ladder, lane: &[Candidate], seats: &[Option<Seat>], at: usize) -> usize {
    if let Some(seat) = seats[at] {
        return seat.grade;
    }
    let (candidate, last) = (&lane[at], ladder.last());
    let holds = |grade: &usize| {
        let seated_first = |seat: &Option<Seat>| seat.is_some_and(|seat| seat.holds && seat.at <= *grade);
        let first = seats.iter().filter(|seat| seated_first(seat)).count();
        let others = || lane.iter().zip(seats).filter(|(_, seat)| !seated_first(seat)).map(|(other, _)| other.place);
        let before = others().filter(|place| *place < candidate.place).count();
        let block = others().filter(|place| *place == candidate.place).count();
        let fits = ladder.fits(*grade, first + before, block);
        ladder.holds(*grade, ladder.reaches(*grade, candidate), fits)
    };
    candidate.effects.pushed((0..=last).find(holds).unwrap_or(last), last)
}

/// With roll-down: places are counted by those who hold them.
fn by_holders(ladder: &Ladder, lane: &[Candidate], seats: &[Option<Seat>]) -> Vec<usize> {
    let last = ladder.last();
    let mut held: Vec<Option<usize>> = seats.iter().map(|seat| seat.map(|seat| seat.grade)).collect();
    let may_have = |candidate: &Candidate, grade: usize| {
        let effects = &candidate.effects;
        let barred = effects.barred.is_some_and(|barred| grade <= barred && grade < last);
        let limited = effects.lowered == 0 && effects.at_most.is_some_and(|best| grade < best);
        !barred && !limited
    };
    for grade in 0..=last {
        let either = ladder.grading.grades[grade].conditions == Conditions::Either && ladder.cut_off(grade).is_some();
        let mut closed = false;
        for place in 1..=lane.len() {
            let waiting = (0..lane.len()).filter(|&at| lane[at].place == place && held[at].is_none());
            let waiting: Vec<usize> = waiting.filter(|&at| may_have(&lane[at], grade)).collect();
            let reaches = |at: &usize| ladder.reaches(grade, &lane[*at]);
            let (by_threshold, others): (Vec<usize>, Vec<usize>) =
                waiting.into_iter().partition(|at| either && reaches(at) == Some(true));
            let block: Vec<usize> = others.into_iter().filter(|at| either || reaches(at).unwrap_or(true)).collect();
            let holds = |(grade_of, seat): &(&Option<usize>, &Option<Seat>)| {
                grade_of.is_some_and(|of| of <= grade) && seat.is_none_or(|seat| seat.holds)
            };
            let taken = held.iter().zip(seats).filter(holds).count();
            let mut get = by_threshold;
            if !block.is_empty() {
                closed = closed || ladder.fits(grade, taken, block.len()) == Some(false);
                if !closed {
                    get.extend(block);
                }
            }
            for at in get {
                let effects = &lane[at].effects;
                held[at] = Some((grade + effects.lowered).min(last).max(effects.at_most.unwrap_or(0)));
            }
        }
    }
    held.into_iter().map(|grade| grade.unwrap_or(last)).collect()
}
