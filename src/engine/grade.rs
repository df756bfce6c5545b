//! Grades of one lane: quotas with ties and roll-down, thresholds, then gates, downgrades and veto.

use rust_decimal::Decimal;

use super::exact::Exact;
use super::outcome::GradeStep;
use super::rank::Placed;
use crate::model::{Condition, Grade, Grading, Number, Quota, QuotaRounding, RollDown, Threshold, TieBlock, Unit};

/// What grading needs to know of a member.
pub(crate) struct Candidate<'a> {
    pub(crate) unit: &'a Unit,
    pub(crate) total: Decimal,
    pub(crate) percentage: Decimal,
    /// Counted deductions.
    pub(crate) deduction: Decimal,
    pub(crate) member: u32,
}

/// Whether a gate's condition holds for a member with these counted deductions.
pub(crate) type Barred<'a> = &'a dyn Fn(u32, Decimal, &Condition) -> bool;

/// Grades the placed members of a lane: tells `record` each member, its grade as a position in the ladder, and how to
/// build its steps.
pub(crate) fn grade<'a>(
    grading: &Grading,
    placed: &Placed,
    candidate: impl Fn(u32) -> Option<Candidate<'a>>,
    barred: Barred,
    mut record: impl FnMut(u32, u32, &dyn Fn() -> Vec<GradeStep>),
) {
    if grading.grades.is_empty() {
        return;
    }
    let cut_offs = cut_offs(grading, u32::try_from(placed.order.len()).unwrap_or(u32::MAX));
    let mut taken: u64 = 0;
    let mut walked: u64 = 0;
    let blocks = placed.places.chunk_by(|a, b| a == b);
    let mut members = placed.order.as_slice();
    for block in blocks {
        let (block, rest) = members.split_at(block.len().min(members.len()));
        members = rest;
        let start = match grading.roll_down {
            RollDown::On => taken,
            RollDown::Off => walked,
        };
        let size = u64::try_from(block.len()).unwrap_or(u64::MAX);
        let lane = Block { grading, barred, cut_offs: &cut_offs, position: start.saturating_add(1) };
        let candidates: Vec<(u32, Candidate)> =
            block.iter().filter_map(|member| Some((*member, candidate(*member)?))).collect();
        let mut aside: u64 = 0;
        for (member, unit) in &candidates {
            let fits = |grade: usize| lane.fits(grade, lane.claimants(&candidates, grade, size));
            let verdict = lane.verdict(unit, &fits);
            aside = aside.saturating_add(u64::from(verdict.set_aside));
            record(*member, u32::try_from(verdict.grade).unwrap_or(u32::MAX), &|| lane.steps(unit, &fits));
        }
        walked = walked.saturating_add(size);
        taken = taken.saturating_add(size.saturating_sub(aside));
    }
}

/// Places up to each grade: fixed places + round(shares × n); `None` for a grade without a quota.
pub(crate) fn cut_offs(grading: &Grading, ranked: u32) -> Vec<Option<u64>> {
    let mut places: u64 = 0;
    let mut shares = Exact::ZERO;
    let mut cut_offs = Vec::with_capacity(grading.grades.len());
    for grade in &grading.grades {
        match grade.quota {
            Some(Quota::Places(count)) => places = places.saturating_add(u64::from(count)),
            Some(Quota::Share(share)) => {
                let share = Exact::of(share.get().max(Decimal::ZERO));
                shares = shares.plus(&share).unwrap_or_else(|| Exact::whole(u32::MAX));
            }
            None => {}
        }
        let rounded = whole(&shares, ranked, grading.quota_rounding);
        cut_offs.push(grade.quota.map(|_| places.saturating_add(rounded)));
    }
    cut_offs
}

/// share × n as whole places, in the given mode; more than can be counted is all there are.
fn whole(share: &Exact, n: u32, mode: QuotaRounding) -> u64 {
    let product = share.times(&Exact::whole(n)).and_then(|product| whole_number(&product, mode));
    product.unwrap_or(u64::from(u32::MAX))
}

/// A value of zero or more as a whole number, in the given mode.
pub(crate) fn whole_number(value: &Exact, mode: QuotaRounding) -> Option<u64> {
    let near = value.rounded(0)?;
    let order = Exact::of(near).compare(value);
    let whole = match mode {
        QuotaRounding::HalfUp => near,
        QuotaRounding::Floor if order.is_gt() => near.checked_sub(Decimal::ONE)?,
        QuotaRounding::Ceil if order.is_lt() => near.checked_add(Decimal::ONE)?,
        QuotaRounding::Floor | QuotaRounding::Ceil => near,
    };
    u64::try_from(whole.mantissa()).ok()
}

/// A block of tied units in its lane.
struct Block<'a> {
    grading: &'a Grading,
    barred: Barred<'a>,
    cut_offs: &'a [Option<u64>],
    /// Place of the block's first unit, as the quotas count it.
    position: u64,
}

struct Verdict {
    grade: usize,
    set_aside: bool,
}

impl Block<'_> {
    /// Whether the block is within a grade's quota, `claimants` of it wanting a place.
    fn fits(&self, grade: usize, claimants: u64) -> bool {
        let Some(Some(cut_off)) = self.cut_offs.get(grade) else { return true };
        match self.grading.tie_block {
            TieBlock::Include => self.position <= *cut_off,
            TieBlock::Exclude => self.position.saturating_add(claimants.max(1)).saturating_sub(1) <= *cut_off,
        }
    }

    /// How many of the block want a place of a grade. Without roll-down all of it; with it, not those set aside from it.
    fn claimants(&self, block: &[(u32, Candidate)], grade: usize, size: u64) -> u64 {
        if self.grading.roll_down == RollDown::Off || size == 1 {
            return size;
        }
        let claims = block.iter().filter(|(_, unit)| {
            unit.unit.veto.is_none() && unit.unit.downgrade == 0 && self.gate(unit, grade).is_none()
        });
        u64::try_from(claims.count()).unwrap_or(u64::MAX)
    }

    /// The condition that bars a grade to a unit.
    fn gate(&self, unit: &Candidate, grade: usize) -> Option<&Condition> {
        let id = &self.grading.grades.get(grade)?.id;
        let gates = self.grading.gates.iter().filter(|gate| gate.grade == *id);
        gates.map(|gate| &gate.condition).find(|condition| (self.barred)(unit.member, unit.deduction, condition))
    }

    /// The best grade at or below this one that no gate bars; the last can't be barred.
    fn gated(&self, unit: &Candidate, grade: usize) -> usize {
        (grade..self.last()).find(|grade| self.gate(unit, *grade).is_none()).unwrap_or(self.last().max(grade))
    }

    fn last(&self) -> usize {
        self.grading.grades.len().saturating_sub(1)
    }

    /// The first grade whose conditions hold, and the better ones missed by their threshold alone.
    fn conditions(&self, unit: &Candidate, fits: &dyn Fn(usize) -> bool) -> (Option<usize>, Vec<usize>) {
        let mut missed = Vec::new();
        for (position, grade) in self.grading.grades.iter().enumerate() {
            if fits(position) {
                if reaches(grade, unit) {
                    return (Some(position), missed);
                }
                missed.push(position);
            }
        }
        (None, missed)
    }

    fn verdict(&self, unit: &Candidate, fits: &dyn Fn(usize) -> bool) -> Verdict {
        let (first, missed) = self.conditions(unit, fits);
        let by_conditions = first.unwrap_or(self.last());
        let gated = self.gated(unit, by_conditions);
        let grade = vetoed(self.grading, unit, downgraded(self.grading, unit, gated));
        let set_aside = gated != by_conditions
            || unit.unit.downgrade > 0
            || unit.unit.veto.is_some()
            || missed.iter().any(|grade| self.cut_offs.get(*grade).is_some_and(Option::is_some));
        Verdict { grade, set_aside }
    }

    fn steps(&self, unit: &Candidate, fits: &dyn Fn(usize) -> bool) -> Vec<GradeStep> {
        let id = |grade: usize| self.grading.grades.get(grade).map_or_else(|| "".into(), |grade| grade.id.clone());
        let (first, missed) = self.conditions(unit, fits);
        let mut steps: Vec<GradeStep> = missed
            .into_iter()
            .filter_map(|grade| {
                let threshold = self.grading.grades.get(grade)?.threshold?;
                Some(GradeStep::ThresholdMissed { grade: id(grade), threshold })
            })
            .collect();
        let mut now = first.unwrap_or(self.last());
        steps.push(match first {
            None => GradeStep::Last { grade: id(now) },
            Some(grade) => GradeStep::Conditions {
                grade: id(grade),
                position: u32::try_from(self.position).unwrap_or(u32::MAX),
                cut_off: self.cut_offs.get(grade).copied().flatten(),
                threshold: self.grading.grades.get(grade).and_then(|grade| grade.threshold),
            },
        });
        while let Some(condition) = self.gate(unit, now).filter(|_| now < self.last()) {
            let (from, to) = (id(now), id(now.saturating_add(1)));
            steps.push(GradeStep::Gate { from, to, condition: condition.clone() });
            now = now.saturating_add(1);
        }
        if unit.unit.downgrade > 0 {
            let to = downgraded(self.grading, unit, now);
            let (steps_down, reason) = (unit.unit.downgrade, unit.unit.downgrade_reason.clone());
            steps.push(GradeStep::Downgrade { from: id(now), to: id(to), steps: steps_down, reason });
            now = to;
        }
        if let Some(reason) = &unit.unit.veto {
            let to = vetoed(self.grading, unit, now);
            steps.push(GradeStep::Veto { from: id(now), to: id(to), reason: reason.clone() });
        }
        steps
    }
}

/// percentage (or points) ≥ bound, inclusive; always where there is no threshold.
fn reaches(grade: &Grade, unit: &Candidate) -> bool {
    match grade.threshold {
        None => true,
        Some(Threshold::Percentage(bound)) => Number::from(unit.percentage) >= bound,
        Some(Threshold::Points(bound)) => Number::from(unit.total) >= bound,
    }
}

/// 降档: n grades lower, at most the last.
fn downgraded(grading: &Grading, unit: &Candidate, grade: usize) -> usize {
    let steps = usize::try_from(unit.unit.downgrade).unwrap_or(usize::MAX);
    grade.saturating_add(steps).min(grading.grades.len().saturating_sub(1))
}

/// 一票否决: the grade that the policy names, else the last; never a better one.
fn vetoed(grading: &Grading, unit: &Candidate, grade: usize) -> usize {
    if unit.unit.veto.is_none() {
        return grade;
    }
    let named = grading.veto_grade.as_ref().and_then(|id| grading.grades.iter().position(|grade| grade.id == *id));
    named.unwrap_or(grading.grades.len().saturating_sub(1)).max(grade)
}
