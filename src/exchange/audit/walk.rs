//! The walk down a category's ranked units as the grading sheet shows it: what its formulas give, so that viewers which
//! don't compute show it too.

use super::part::{Member, Part};
use crate::engine::cut_offs;
use crate::model::{Condition, Gate, Grading, Id, RollDown, Threshold, TieBlock};

/// What one row of the grading sheet has.
#[derive(Clone, Debug, Default)]
pub(super) struct Step {
    /// Position in the part's members.
    pub(super) member: usize,
    /// Whether each gate's condition holds.
    pub(super) gates: Vec<bool>,
    /// Place as the quotas count it.
    pub(super) position: u64,
    /// How many share the place.
    pub(super) size: u64,
    /// How many of them want a place of each grade.
    pub(super) claims: Vec<u64>,
    pub(super) fits: Vec<bool>,
    pub(super) holds: Vec<bool>,
    /// The first grade whose conditions hold, from 1; one more than there are where none does.
    pub(super) first: usize,
    /// After gates, and in the end.
    pub(super) gated: usize,
    pub(super) grade: usize,
    pub(super) aside: bool,
}

/// The gates that bar a grade, by position.
pub(super) fn gates_of<'a>(grading: &'a Grading, grade: &'a Id) -> impl Iterator<Item = usize> + 'a {
    let gates = grading.gates.iter().enumerate();
    gates.filter(move |(_, gate): &(usize, &Gate)| gate.grade == *grade).map(|(at, _)| at)
}

/// The grade of a vetoed unit, from 1.
pub(super) fn veto_grade(grading: &Grading) -> usize {
    let named = grading.veto_grade.as_ref();
    let named = named.and_then(|id| grading.grades.iter().position(|grade| grade.id == *id));
    named.map_or(grading.grades.len(), |at| at + 1)
}

/// How many are ranked in a lane, from 1 on.
pub(super) fn ranked(part: &Part, lane: usize) -> u32 {
    let count = part.members.iter().filter(|member| member.lane == lane && member.order.is_some()).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The rows in order.
pub(super) fn walk(part: &Part) -> Vec<Step> {
    let grading = &part.category.grading;
    let last = grading.grades.len();
    let mut order: Vec<(usize, &Member)> = part.members.iter().enumerate().filter(|(_, m)| m.order.is_some()).collect();
    order.sort_by_key(|(_, member)| member.order);
    let cuts: Vec<Vec<Option<u64>>> = (1..=part.lanes()).map(|lane| cut_offs(grading, ranked(part, lane))).collect();
    let mut steps: Vec<Step> = Vec::with_capacity(order.len());
    let (mut taken, mut walked) = (0_u64, 0_u64);
    let same =
        |a: &(usize, &Member), b: &(usize, &Member)| a.1.lane == b.1.lane && a.1.outcome.rank == b.1.outcome.rank;
    let mut lane = 0;
    for block in order.chunk_by(same) {
        let Some((_, head)) = block.first() else { continue };
        if head.lane != lane {
            (lane, taken, walked) = (head.lane, 0, 0);
        }
        let roll = grading.roll_down == RollDown::On;
        let position = if roll { taken } else { walked } + 1;
        let size = u64::try_from(block.len()).unwrap_or(u64::MAX);
        let gates: Vec<Vec<bool>> = block.iter().map(|(_, member)| barred(part, member)).collect();
        let claims: Vec<u64> =
            grading.grades.iter().map(|grade| claims(grading, &grade.id, block, &gates, roll)).collect();
        let cut = lane.checked_sub(1).and_then(|lane| cuts.get(lane)).cloned().unwrap_or_default();
        let fits: Vec<bool> = cut
            .iter()
            .zip(&claims)
            .map(|(cut, claims)| {
                cut.is_none_or(|cut| match grading.tie_block {
                    TieBlock::Include => position <= cut,
                    TieBlock::Exclude => position + (*claims).max(1) - 1 <= cut,
                })
            })
            .collect();
        for ((at, member), gates) in block.iter().zip(gates) {
            let reached = grading.grades.iter().map(|grade| match grade.threshold {
                None => true,
                Some(Threshold::Percentage(bound)) => member.standing.percentage >= bound.get(),
                Some(Threshold::Points(bound)) => member.standing.total >= bound.get(),
            });
            let holds: Vec<bool> = reached.zip(&fits).map(|(reached, fits)| reached && *fits).collect();
            let first = holds.iter().position(|holds| *holds).map_or(last + 1, |at| at + 1);
            let missed = (0..last.min(first - 1)).any(|grade| {
                let is = |list: &[bool]| list.get(grade).copied().unwrap_or(false);
                is(&fits) && !is(&holds) && cut.get(grade).is_some_and(Option::is_some)
            });
            let free = |grade: usize| {
                let grade = grading.grades.get(grade - 1);
                grade.is_some_and(|grade| !gates_of(grading, &grade.id).any(|gate| gates.get(gate) == Some(&true)))
            };
            let by_conditions = first.min(last);
            let gated = (by_conditions..last).find(|grade| free(*grade)).unwrap_or(last);
            let unit = member.unit;
            let down = gated.saturating_add(usize::try_from(unit.downgrade).unwrap_or(usize::MAX)).min(last);
            let grade = if unit.veto.is_some() { down.max(veto_grade(grading)) } else { down };
            let aside = missed || gated != by_conditions || unit.downgrade > 0 || unit.veto.is_some();
            let (fits, claims) = (fits.clone(), claims.clone());
            steps.push(Step { member: *at, gates, position, size, claims, fits, holds, first, gated, grade, aside });
        }
        walked += size;
        let blocked = steps.iter().rev().take(block.len()).filter(|step| step.aside).count();
        taken += size - u64::try_from(blocked).unwrap_or(0);
    }
    steps
}

/// Whether each gate's condition holds for a member.
fn barred(part: &Part, member: &Member) -> Vec<bool> {
    let gates = part.category.grading.gates.iter();
    gates
        .map(|gate| match &gate.condition {
            Condition::DeductionsOver(bound) => member.standing.deduction > bound.get(),
            Condition::RateBelow { indicator, rate } => {
                let at = part.category.indicators.iter().position(|candidate| candidate.id == *indicator);
                at.and_then(|at| member.line(at)?.rate).is_some_and(|had| had < rate.get())
            }
        })
        .collect()
}

/// How many of a block want a place of a grade.
fn claims(grading: &Grading, grade: &Id, block: &[(usize, &Member)], gates: &[Vec<bool>], roll: bool) -> u64 {
    let wants = block.iter().zip(gates).filter(|((_, member), gates)| {
        let held = gates_of(grading, grade).any(|gate| gates.get(gate) == Some(&true));
        !roll || block.len() == 1 || (member.unit.veto.is_none() && member.unit.downgrade == 0 && !held)
    });
    u64::try_from(wants.count()).unwrap_or(u64::MAX)
}
