//! 9 Grade: cut-offs, conditions, what pushes down, and roll-down.

use baton::model::{Grade, Grading, Quota, RollDown, Threshold, TieBlock};

use super::fraction::{Fraction, of, places, whole, zero};

/// A ranked unit as the ladder sees it. Grades are positions in the ladder, the best is 0.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub place: usize,
    pub total: Fraction,
    pub percentage: Fraction,
    /// The worst grade that is barred; all better ones are with it.
    pub barred: Option<usize>,
    /// 降档: by how many grades.
    pub lowered: usize,
    /// 一票否决: the best grade that it leaves.
    pub at_most: Option<usize>,
}

/// Places up to a grade: fixed ones, and the shares of n rounded together.
pub fn cut_off(grading: &Grading, grade: usize, ranked: usize) -> Fraction {
    let (mut fixed, mut shares) = (zero(), zero());
    for quota in grading.grades.iter().take(grade + 1).filter_map(|grade| grade.quota) {
        match quota {
            Quota::Places(places) => fixed += whole(places),
            Quota::Share(share) => shares += of(share),
        }
    }
    fixed + places(&(shares * whole(ranked)), grading.quota_rounding)
}

fn reaches(grade: &Grade, candidate: &Candidate) -> bool {
    match grade.threshold {
        None => true,
        Some(Threshold::Percentage(bound)) => candidate.percentage >= of(bound),
        Some(Threshold::Points(bound)) => candidate.total >= of(bound),
    }
}

/// Whether a block of so many is within the places, so many of which are taken.
fn fits(grading: &Grading, grade: usize, ranked: usize, taken: usize, block: usize) -> bool {
    if grading.grades[grade].quota.is_none() {
        return true;
    }
    let cut_off = cut_off(grading, grade, ranked);
    match grading.tie_block {
        TieBlock::Include => whole(taken) < cut_off,
        TieBlock::Exclude => whole(taken + block) <= cut_off,
    }
}

/// The grades of a lane's ranked units; none where the ladder is empty.
pub fn grades(grading: &Grading, lane: &[Candidate]) -> Vec<Option<usize>> {
    let Some(last) = grading.grades.len().checked_sub(1) else { return vec![None; lane.len()] };
    match grading.roll_down {
        RollDown::Off => lane.iter().map(|candidate| Some(by_place(grading, lane, candidate, last))).collect(),
        RollDown::On => by_holders(grading, lane, last).into_iter().map(Some).collect(),
    }
}

/// Without roll-down: a unit that is pushed down leaves its place empty.
fn by_place(grading: &Grading, lane: &[Candidate], candidate: &Candidate, last: usize) -> usize {
    let block = lane.iter().filter(|other| other.place == candidate.place).count();
    let holds = |grade: &usize| {
        reaches(&grading.grades[*grade], candidate) && fits(grading, *grade, lane.len(), candidate.place - 1, block)
    };
    let mut grade = (0..=last).find(holds).unwrap_or(last);
    if let Some(barred) = candidate.barred {
        grade = grade.max(barred + 1).min(last);
    }
    grade = (grade + candidate.lowered).min(last);
    grade.max(candidate.at_most.unwrap_or(0))
}

/// With roll-down: places are counted by those who hold them.
fn by_holders(grading: &Grading, lane: &[Candidate], last: usize) -> Vec<usize> {
    let may_have = |candidate: &Candidate, grade: usize| {
        let barred = candidate.barred.is_some_and(|barred| grade <= barred && grade < last);
        let limited = candidate.lowered == 0 && candidate.at_most.is_some_and(|best| grade < best);
        reaches(&grading.grades[grade], candidate) && !barred && !limited
    };
    let mut held: Vec<Option<usize>> = vec![None; lane.len()];
    for grade in 0..=last {
        for place in 1..=lane.len() {
            let block: Vec<usize> = (0..lane.len())
                .filter(|&at| lane[at].place == place && held[at].is_none() && may_have(&lane[at], grade))
                .collect();
            if block.is_empty() {
                continue;
            }
            let taken = held.iter().flatten().filter(|holds| **holds <= grade).count();
            if !fits(grading, grade, lane.len(), taken, block.len()) {
                break;
            }
            for at in block {
                let lowered = (grade + lane[at].lowered).min(last);
                held[at] = Some(lowered.max(lane[at].at_most.unwrap_or(0)));
            }
        }
    }
    held.into_iter().map(|grade| grade.unwrap_or(last)).collect()
}
