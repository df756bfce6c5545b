//! The ladder of one lane: places up to each grade, thresholds, and what gates, downgrades and vetoes make of a unit.

use rust_decimal::Decimal;

use super::exact::Exact;
use super::standing::Standing;
use super::table::{Bar, Table};
use crate::model::{Grading, Id, Number, Quota, QuotaRounding, Threshold, TieBlock};

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

/// What gates, a downgrade and a veto make of a unit; grades by position in the ladder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effects {
    /// The best grade that no gate bars: a barred grade takes all better ones with it.
    pub(crate) unbarred: usize,
    /// 降档: by how many grades it is lowered.
    pub(crate) lowered: usize,
    /// 一票否决: the best grade that a veto leaves.
    pub(crate) limit: usize,
}

impl Effects {
    /// Whether nothing keeps the unit from a grade but its threshold and places. One that is lowered is lowered from what
    /// it would have without the limit.
    pub(crate) fn allow(self, grade: usize) -> bool {
        self.unbarred <= grade && (self.lowered > 0 || self.limit <= grade)
    }

    /// The grade in the end: bars, then lowers, then at most; none of them lifts, and below the last is the last.
    pub(crate) fn after(self, grade: usize, last: usize) -> usize {
        grade.max(self.unbarred).saturating_add(self.lowered).min(last).max(self.limit)
    }
}

/// The ladder of one lane with what its units bring along.
pub struct Ladder<'a> {
    pub(crate) grading: &'a Grading,
    pub(crate) cut_offs: Vec<Option<u64>>,
    table: &'a Table,
    standings: &'a [Standing],
    /// The gates in the policy's order, each with the grade that it bars; those of grades that there are not bar nothing.
    bars: Vec<(Option<usize>, Bar<'a>)>,
    /// The best grade of a vetoed unit.
    veto: usize,
    /// Whether quotas alone decide, but for downgrades and veto.
    pub(crate) quotas_alone: bool,
}

impl<'a> Ladder<'a> {
    /// The ladder of a category, for a lane of so many ranked units; `standings` are the roster's, with their totals.
    pub(crate) fn new(table: &'a Table, standings: &'a [Standing], ranked: usize) -> Self {
        let grading = &table.category.grading;
        let position = |id: &Id| grading.grades.iter().position(|grade| grade.id == *id);
        let named = grading.veto_grade.as_ref().and_then(position);
        Self {
            grading,
            cut_offs: cut_offs(grading, u32::try_from(ranked).unwrap_or(u32::MAX)),
            table,
            standings,
            bars: grading.gates.iter().map(|gate| (position(&gate.grade), table.bar(&gate.condition))).collect(),
            veto: named.unwrap_or(grading.grades.len().saturating_sub(1)),
            quotas_alone: grading.gates.is_empty() && grading.grades.iter().all(|grade| grade.threshold.is_none()),
        }
    }

    /// Position of the last grade.
    pub(crate) fn last(&self) -> usize {
        self.grading.grades.len().saturating_sub(1)
    }

    /// Where a member of the category stands.
    pub(crate) fn standing(&self, member: u32) -> Option<&'a Standing> {
        let position = *self.table.members.get(usize::try_from(member).ok()?)?;
        self.standings.get(usize::try_from(position).ok()?)
    }

    /// Whether a member is downgraded or vetoed.
    pub(crate) fn pushed_down(&self, member: u32) -> bool {
        let person = usize::try_from(member).ok().and_then(|member| self.table.people.get(member));
        person.is_some_and(|person| person.vetoed || person.downgrade > 0)
    }

    /// Whether some member is downgraded or vetoed.
    pub(crate) fn pushes_somebody_down(&self) -> bool {
        self.table.people.iter().any(|person| person.vetoed || person.downgrade > 0)
    }

    /// Which gates hold for a member, in the policy's order.
    pub(crate) fn held(&self, member: u32) -> impl Iterator<Item = bool> + '_ {
        let deduction = self.standing(member).map(|standing| standing.deduction).unwrap_or_default();
        let member = usize::try_from(member).unwrap_or(usize::MAX);
        self.bars.iter().map(move |(_, bar)| bar.holds(member, deduction))
    }

    /// What gates, a downgrade and a veto make of a member.
    pub(crate) fn effects(&self, member: u32) -> Effects {
        let last = self.last();
        let barred = self.bars.iter().zip(self.held(member)).filter(|(_, held)| *held);
        let unbarred = barred.filter_map(|((grade, _), _)| Some(grade.as_ref()?.saturating_add(1).min(last)));
        let person = usize::try_from(member).ok().and_then(|member| self.table.people.get(member));
        let lowered = person.map_or(0, |person| usize::try_from(person.downgrade).unwrap_or(usize::MAX));
        let limit = if person.is_some_and(|person| person.vetoed) { self.veto } else { 0 };
        Effects { unbarred: unbarred.max().unwrap_or(0), lowered, limit }
    }

    /// Whether a unit meets a grade's threshold: inclusive, and always where there is none.
    pub(crate) fn reaches(&self, grade: usize, total: Decimal, percentage: Decimal) -> bool {
        match self.grading.grades.get(grade).and_then(|grade| grade.threshold) {
            None => true,
            Some(Threshold::Percentage(bound)) => Number::from(percentage) >= bound,
            Some(Threshold::Points(bound)) => Number::from(total) >= bound,
        }
    }

    /// Places up to a grade; `None` without a quota.
    pub(crate) fn cut_off(&self, grade: usize) -> Option<u64> {
        self.cut_offs.get(grade).copied().flatten()
    }

    /// Whether a block whose first place is `position`, and of whom so many claim a place, is within a grade's quota.
    pub(crate) fn fits(&self, grade: usize, position: u64, claims: u64) -> bool {
        let Some(cut_off) = self.cut_off(grade) else { return true };
        match self.grading.tie_block {
            TieBlock::Include => position <= cut_off,
            TieBlock::Exclude => position.saturating_add(claims.max(1)).saturating_sub(1) <= cut_off,
        }
    }
}
