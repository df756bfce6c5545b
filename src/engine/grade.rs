//! Grades of one lane: quotas with ties and roll-down, thresholds, then gates, downgrades and veto.

use rust_decimal::Decimal;

use super::exact::Exact;
use super::outcome::GradeStep;
use super::rank::Placed;
use crate::model::{Condition, Grading, Number, Quota, QuotaRounding, RollDown, Threshold, TieBlock, Unit};

/// What grading needs to know of a member.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    pub(crate) member: u32,
    pub(crate) total: Decimal,
    pub(crate) percentage: Decimal,
    /// Counted deductions.
    pub(crate) deduction: Decimal,
    pub(crate) downgrade: u32,
    pub(crate) vetoed: bool,
}

/// What is asked about members while they are graded.
pub(crate) struct Ask<'a> {
    /// Whether a member is downgraded or vetoed.
    pub(crate) pushed_down: &'a dyn Fn(u32) -> bool,
    /// What grading needs to know of a member.
    pub(crate) candidate: &'a dyn Fn(u32) -> Option<Candidate>,
    /// Whether a gate's condition holds for a member.
    pub(crate) barred: &'a dyn Fn(&Candidate, &Condition) -> bool,
}

/// Grades the placed members of a lane: tells `record` each member and its grade as a position in the ladder.
pub(crate) fn grade(grading: &Grading, placed: &Placed, ask: &Ask, mut record: impl FnMut(u32, u32)) {
    each_block(grading, placed, ask, |block| {
        let mut aside: u64 = 0;
        let shared = block.by_quota_alone();
        for member in block.members {
            let (grade, set_aside) = match shared {
                Some(grade) if !(ask.pushed_down)(*member) => (grade, false),
                _ => match (ask.candidate)(*member) {
                    Some(candidate) => block.verdict(&candidate),
                    None => continue,
                },
            };
            aside = aside.saturating_add(u64::from(set_aside));
            record(*member, u32::try_from(grade).unwrap_or(u32::MAX));
        }
        aside
    });
}

/// How a member, which is this unit, came to its grade.
pub(crate) fn steps(grading: &Grading, placed: &Placed, ask: &Ask, member: u32, unit: &Unit) -> Vec<GradeStep> {
    let mut steps = Vec::new();
    all_steps(grading, placed, ask, |candidate, build| {
        if candidate == member {
            steps = build(unit);
        }
    });
    steps
}

/// Tells `visit` each member, and how to build its steps from its unit.
pub(crate) fn all_steps(
    grading: &Grading,
    placed: &Placed,
    ask: &Ask,
    mut visit: impl FnMut(u32, &dyn Fn(&Unit) -> Vec<GradeStep>),
) {
    each_block(grading, placed, ask, |block| {
        let mut aside: u64 = 0;
        for candidate in block.members.iter().filter_map(|member| (ask.candidate)(*member)) {
            aside = aside.saturating_add(u64::from(block.verdict(&candidate).1));
            visit(candidate.member, &|unit| block.steps(&candidate, unit));
        }
        aside
    });
}

/// Walks the blocks of tied members in rank order; `visit` tells how many of a block are set aside.
fn each_block(grading: &Grading, placed: &Placed, ask: &Ask, mut visit: impl FnMut(&Block) -> u64) {
    if grading.grades.is_empty() {
        return;
    }
    let ladder = Ladder::new(grading, ask, u32::try_from(placed.order.len()).unwrap_or(u32::MAX));
    let mut taken: u64 = 0;
    let mut walked: u64 = 0;
    let mut members = placed.order.as_slice();
    for block in placed.places.chunk_by(|a, b| a == b) {
        let (block, rest) = members.split_at(block.len().min(members.len()));
        members = rest;
        let start = if grading.roll_down == RollDown::On { taken } else { walked };
        let block = Block { ladder: &ladder, members: block, position: start.saturating_add(1) };
        let aside = visit(&block);
        walked = walked.saturating_add(block.size());
        taken = taken.saturating_add(block.size().saturating_sub(aside));
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
        // More than can be counted is all there are.
        let rounded = whole_share(&shares, u64::from(ranked), grading.quota_rounding).unwrap_or(u64::from(u32::MAX));
        cut_offs.push(grade.quota.map(|_| places.saturating_add(rounded)));
    }
    cut_offs
}

/// share × count as a whole number, in the given mode; `None` below zero and beyond what can be counted.
pub(crate) fn whole_share(share: &Exact, count: u64, mode: QuotaRounding) -> Option<u64> {
    if let Exact::Small(numerator, denominator) = share
        && let Some(product) = i64::try_from(count).ok().and_then(|count| numerator.checked_mul(count))
    {
        let (product, denominator) = (u64::try_from(product).ok()?, u64::try_from(*denominator).ok()?);
        let whole = product.checked_div(denominator)?;
        let rest = product.checked_rem(denominator)?;
        let up = match mode {
            QuotaRounding::Floor => false,
            QuotaRounding::HalfUp => rest >= denominator.saturating_sub(rest),
            QuotaRounding::Ceil => rest > 0,
        };
        return whole.checked_add(u64::from(up));
    }
    let product = share.times(&Exact::of(Decimal::from(count)))?;
    let near = product.rounded(0)?;
    let order = Exact::of(near).compare(&product);
    let whole = match mode {
        QuotaRounding::Floor if order.is_gt() => near.checked_sub(Decimal::ONE)?,
        QuotaRounding::Ceil if order.is_lt() => near.checked_add(Decimal::ONE)?,
        QuotaRounding::Floor | QuotaRounding::HalfUp | QuotaRounding::Ceil => near,
    };
    u64::try_from(whole.mantissa()).ok()
}

/// A grade ladder with what its lane makes of it.
struct Ladder<'a> {
    grading: &'a Grading,
    ask: &'a Ask<'a>,
    cut_offs: Vec<Option<u64>>,
    /// Whether quotas alone decide, but for downgrades and veto.
    quotas_alone: bool,
    /// The conditions that bar each grade.
    gates: Vec<Vec<&'a Condition>>,
}

impl<'a> Ladder<'a> {
    fn new(grading: &'a Grading, ask: &'a Ask, ranked: u32) -> Self {
        let gates = grading.grades.iter().map(|grade| {
            let gates = grading.gates.iter().filter(|gate| gate.grade == grade.id);
            gates.map(|gate| &gate.condition).collect()
        });
        let quotas_alone = grading.gates.is_empty() && grading.grades.iter().all(|grade| grade.threshold.is_none());
        Self { grading, ask, cut_offs: cut_offs(grading, ranked), quotas_alone, gates: gates.collect() }
    }

    fn last(&self) -> usize {
        self.grading.grades.len().saturating_sub(1)
    }

    /// percentage (or points) ≥ bound, inclusive; always where there is no threshold.
    fn reaches(&self, grade: usize, candidate: &Candidate) -> bool {
        match self.grading.grades.get(grade).and_then(|grade| grade.threshold) {
            None => true,
            Some(Threshold::Percentage(bound)) => Number::from(candidate.percentage) >= bound,
            Some(Threshold::Points(bound)) => Number::from(candidate.total) >= bound,
        }
    }

    /// The condition that bars a grade to a member.
    fn gate(&self, candidate: &Candidate, grade: usize) -> Option<&'a Condition> {
        self.gates.get(grade)?.iter().copied().find(|condition| (self.ask.barred)(candidate, condition))
    }

    /// The best grade at or below this one that no gate bars; the last can't be barred.
    fn gated(&self, candidate: &Candidate, grade: usize) -> usize {
        (grade..self.last()).find(|grade| self.gate(candidate, *grade).is_none()).unwrap_or(self.last().max(grade))
    }

    /// 降档: n grades lower, at most the last.
    fn downgraded(&self, candidate: &Candidate, grade: usize) -> usize {
        grade.saturating_add(usize::try_from(candidate.downgrade).unwrap_or(usize::MAX)).min(self.last())
    }

    /// 一票否决: the grade that the policy names, else the last; never a better one.
    fn vetoed(&self, candidate: &Candidate, grade: usize) -> usize {
        if !candidate.vetoed {
            return grade;
        }
        let named = self.grading.veto_grade.as_ref();
        let named = named.and_then(|id| self.grading.grades.iter().position(|grade| grade.id == *id));
        named.unwrap_or(self.last()).max(grade)
    }
}

/// A block of tied members in its lane.
struct Block<'a> {
    ladder: &'a Ladder<'a>,
    members: &'a [u32],
    /// Place of the first of them, as the quotas count it.
    position: u64,
}

impl Block<'_> {
    fn size(&self) -> u64 {
        u64::try_from(self.members.len()).unwrap_or(u64::MAX)
    }

    /// The grade of all members that are not pushed down, where quotas alone decide.
    fn by_quota_alone(&self) -> Option<usize> {
        let first = || (0..self.ladder.grading.grades.len()).find(|grade| self.fits(*grade));
        self.ladder.quotas_alone.then(|| first().unwrap_or(self.ladder.last()))
    }

    /// Whether the block is within a grade's quota.
    fn fits(&self, grade: usize) -> bool {
        let Some(Some(cut_off)) = self.ladder.cut_offs.get(grade) else { return true };
        match self.ladder.grading.tie_block {
            TieBlock::Include => self.position <= *cut_off,
            TieBlock::Exclude => {
                self.position.saturating_add(self.claimants(grade).max(1)).saturating_sub(1) <= *cut_off
            }
        }
    }

    /// How many of the block want a place of a grade. Without roll-down all of it; with it, not those set aside from it.
    fn claimants(&self, grade: usize) -> u64 {
        if self.ladder.grading.roll_down == RollDown::Off || self.members.len() == 1 {
            return self.size();
        }
        let candidates = self.members.iter().filter_map(|member| (self.ladder.ask.candidate)(*member));
        let claims = candidates.filter(|candidate| {
            !candidate.vetoed && candidate.downgrade == 0 && self.ladder.gate(candidate, grade).is_none()
        });
        u64::try_from(claims.count()).unwrap_or(u64::MAX)
    }

    /// The first grade whose conditions hold; tells `missed` the better ones that only their threshold kept away.
    fn conditions(&self, candidate: &Candidate, mut missed: impl FnMut(usize)) -> Option<usize> {
        let fitting = (0..self.ladder.grading.grades.len()).filter(|grade| self.fits(*grade));
        for grade in fitting {
            if self.ladder.reaches(grade, candidate) {
                return Some(grade);
            }
            missed(grade);
        }
        None
    }

    /// The grade, and whether the member is set aside on the way to it.
    fn verdict(&self, candidate: &Candidate) -> (usize, bool) {
        let ladder = self.ladder;
        let mut missed_place = false;
        let first = self.conditions(candidate, |missed| {
            missed_place = missed_place || ladder.cut_offs.get(missed).is_some_and(Option::is_some);
        });
        let by_conditions = first.unwrap_or(ladder.last());
        let gated = ladder.gated(candidate, by_conditions);
        let grade = ladder.vetoed(candidate, ladder.downgraded(candidate, gated));
        (grade, missed_place || gated != by_conditions || candidate.downgrade > 0 || candidate.vetoed)
    }

    fn steps(&self, candidate: &Candidate, unit: &Unit) -> Vec<GradeStep> {
        let ladder = self.ladder;
        let grades = &ladder.grading.grades;
        let id = |grade: usize| grades.get(grade).map_or_else(|| "".into(), |grade| grade.id.clone());
        let threshold = |grade: usize| grades.get(grade).and_then(|grade| grade.threshold);
        let mut steps = Vec::new();
        let first = self.conditions(candidate, |missed| {
            let step = |threshold| GradeStep::ThresholdMissed { grade: id(missed), threshold };
            steps.extend(threshold(missed).map(step));
        });
        let mut now = first.unwrap_or(ladder.last());
        steps.push(match first {
            None => GradeStep::Last { grade: id(now) },
            Some(grade) => GradeStep::Conditions {
                grade: id(grade),
                position: u32::try_from(self.position).unwrap_or(u32::MAX),
                cut_off: ladder.cut_offs.get(grade).copied().flatten(),
                threshold: threshold(grade),
            },
        });
        while let Some(condition) = ladder.gate(candidate, now).filter(|_| now < ladder.last()) {
            let (from, to) = (id(now), id(now.saturating_add(1)));
            steps.push(GradeStep::Gate { from, to, condition: condition.clone() });
            now = now.saturating_add(1);
        }
        if candidate.downgrade > 0 {
            let to = ladder.downgraded(candidate, now);
            let reason = unit.downgrade_reason.clone();
            steps.push(GradeStep::Downgrade { from: id(now), to: id(to), steps: candidate.downgrade, reason });
            now = to;
        }
        if let Some(reason) = &unit.veto {
            let to = ladder.vetoed(candidate, now);
            steps.push(GradeStep::Veto { from: id(now), to: id(to), reason: reason.clone() });
        }
        steps
    }
}
