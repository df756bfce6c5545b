//! The ladder of one lane: places up to each grade, thresholds, and what grade rules and marks make of a unit.

use rust_decimal::Decimal;

use super::exact::Exact;
use super::figure::Asked;
use super::standing::Standing;
use super::table::Table;
use baton_model::{Effect, Grading, Id, Number, Quota, QuotaRounding, Threshold, TieBlock};

/// Places up to each grade: fixed places + round(shares × n), or what a share for the last grade leaves of n; `None` for a
/// grade without a quota.
pub fn cut_offs(grading: &Grading, ranked: u32) -> Vec<Option<u64>> {
    let mut places: u64 = 0;
    let mut shares = Exact::ZERO;
    let mut cut_offs = Vec::with_capacity(grading.grades.len());
    let whole = |shares: &Exact| {
        // More than can be counted is all there are.
        whole_share(shares, u64::from(ranked), grading.quota_rounding).unwrap_or(u64::from(u32::MAX))
    };
    let not_below_zero = |share: Number| Exact::of(share.get().max(Decimal::ZERO));
    for grade in &grading.grades {
        match grade.quota {
            Some(Quota::Places(count)) => places = places.saturating_add(u64::from(count)),
            Some(Quota::Share(share)) => {
                shares = shares.plus(&not_below_zero(share)).unwrap_or_else(|| Exact::whole(u32::MAX));
            }
            None | Some(Quota::FromBelow(_)) => {
                cut_offs.push(None);
                continue;
            }
        }
        cut_offs.push(Some(places.saturating_add(whole(&shares))));
    }
    let before_last = grading.grades.len().checked_sub(2).and_then(|at| cut_offs.get_mut(at));
    if let Some((share, cut_off)) = grading.share_below().zip(before_last) {
        *cut_off = Some(u64::from(ranked).saturating_sub(whole(&not_below_zero(share))));
    }
    cut_offs
}

/// share × count as a whole number, in the given mode; `None` below zero and beyond what can be counted.
pub(super) fn whole_share(share: &Exact, count: u64, mode: QuotaRounding) -> Option<u64> {
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

/// What effects leave of a ladder to a unit; grades by position in the ladder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effects {
    /// The best grade that nothing bars: a barred grade takes all better ones with it.
    pub unbarred: usize,
    /// 降档: by how many grades it is lowered.
    pub lowered: usize,
    /// The best grade that it has at most.
    pub limit: usize,
    /// 晋档: by how many grades it is lifted.
    pub lift: usize,
    /// The best grade to which it goes straight.
    pub to: Option<usize>,
}

impl Effects {
    /// Takes in one more, on a ladder with this last grade.
    fn take(&mut self, effect: Effect<usize>, last: usize) {
        match effect {
            Effect::Nothing => {}
            Effect::Bar(grade) => self.unbarred = self.unbarred.max(grade.saturating_add(1).min(last)),
            Effect::Lower(by) => self.lowered = self.lowered.saturating_add(usize::try_from(by).unwrap_or(usize::MAX)),
            Effect::AtMost(grade) => self.limit = self.limit.max(grade.unwrap_or(last)),
            Effect::Lift(by) => self.lift = self.lift.saturating_add(usize::try_from(by).unwrap_or(usize::MAX)),
            Effect::To(grade) => self.to = Some(self.to.map_or(grade, |to| to.min(grade))),
        }
    }

    /// The grade to which it is lifted from the one that it has by the ladder alone; `None` where that is no better.
    pub fn lifted(self, from: usize) -> Option<usize> {
        let up = from.saturating_sub(self.lift);
        let best = self.to.map_or(up, |to| to.min(up));
        (best < from).then_some(best)
    }

    /// Whether nothing keeps the unit from a grade but its threshold and places. One that is lowered is lowered from what
    /// it would have without the limit.
    pub fn allow(self, grade: usize) -> bool {
        self.unbarred <= grade && (self.lowered > 0 || self.limit <= grade)
    }

    /// What is left of a grade: bars, then lowers, then at most; below the last is the last.
    pub fn after(self, grade: usize, last: usize) -> usize {
        grade.max(self.unbarred).saturating_add(self.lowered).min(last).max(self.limit)
    }
}

/// The ladder of one lane with what its units bring along.
pub struct Ladder<'a> {
    pub grading: &'a Grading,
    pub cut_offs: Vec<Option<u64>>,
    table: &'a Table,
    standings: &'a [Standing],
    /// The policy's grade rules in their order; those about grades that there are not have no effect.
    rules: Vec<(Asked<'a>, Effect<usize>)>,
    /// What a mark does, by the circumstance's position in the category's list.
    circumstances: Vec<Effect<usize>>,
    /// Whether quotas alone decide, but for what units are marked with.
    pub quotas_alone: bool,
}

impl<'a> Ladder<'a> {
    /// The ladder of a category, for a lane of so many ranked units; `standings` are the roster's, with their totals.
    pub(super) fn new(table: &'a Table, standings: &'a [Standing], ranked: usize) -> Self {
        let grading = &table.category.grading;
        let position = |id: &Id| grading.grades.iter().position(|grade| grade.id == *id);
        let told = |effect: &Effect| effect.told(position).unwrap_or_default();
        let rules = grading.rules.iter().map(|rule| (table.asked(&rule.when, standings), told(&rule.effect)));
        let circumstances = table.category.circumstances.iter().map(|circumstance| told(&circumstance.effect));
        Self {
            grading,
            cut_offs: cut_offs(grading, u32::try_from(ranked).unwrap_or(u32::MAX)),
            table,
            standings,
            rules: rules.collect(),
            circumstances: circumstances.collect(),
            quotas_alone: grading.rules.is_empty() && grading.grades.iter().all(|grade| grade.threshold.is_none()),
        }
    }

    /// Position of the last grade.
    pub fn last(&self) -> usize {
        self.grading.grades.len().saturating_sub(1)
    }

    /// Where a member of the category stands.
    pub fn standing(&self, member: u32) -> Option<&'a Standing> {
        let position = *self.table.members.get(usize::try_from(member).ok()?)?;
        self.standings.get(usize::try_from(position).ok()?)
    }

    fn marks(&self, member: u32) -> impl Iterator<Item = Effect<usize>> + '_ {
        self.table.marked.of(member).iter().filter_map(|at| self.circumstances.get(*at)).copied()
    }

    /// Whether a member is marked with something that has an effect.
    pub fn is_affected(&self, member: u32) -> bool {
        self.marks(member).any(|effect| !effect.is_nothing())
    }

    /// Whether some member is marked with something that has an effect.
    pub fn has_effects(&self) -> bool {
        let effects = self.table.marked.all().filter_map(|at| self.circumstances.get(at));
        effects.into_iter().any(|effect| !effect.is_nothing())
    }

    /// Whether a grade rule or circumstance of the category lifts.
    pub fn lifts(&self) -> bool {
        self.rules.iter().any(|(_, effect)| effect.lifts()) || self.circumstances.iter().any(Effect::lifts)
    }

    /// Of each grade rule in the policy's order the figures of a member that it compares, where it holds.
    pub fn held(&self, member: u32) -> impl Iterator<Item = Option<Vec<Option<Decimal>>>> + '_ {
        let member = usize::try_from(member).unwrap_or(usize::MAX);
        self.rules.iter().map(move |(when, _)| when.holds(member).then(|| when.figures(member)))
    }

    /// What grade rules and marks make of a member.
    pub fn effects(&self, member: u32) -> Effects {
        let (last, mut effects) = (self.last(), Effects::default());
        let position = usize::try_from(member).unwrap_or(usize::MAX);
        for (_, effect) in self.rules.iter().filter(|(when, _)| when.holds(position)) {
            effects.take(*effect, last);
        }
        self.marks(member).for_each(|effect| effects.take(effect, last));
        effects
    }

    /// Whether a unit meets a grade's threshold: inclusive, and always where there is none.
    pub fn reaches(&self, grade: usize, total: Decimal, percentage: Decimal) -> bool {
        match self.grading.grades.get(grade).and_then(|grade| grade.threshold) {
            None => true,
            Some(Threshold::Percentage(bound)) => Number::from(percentage) >= bound,
            Some(Threshold::Points(bound)) => Number::from(total) >= bound,
        }
    }

    /// Whether a grade's conditions hold: of one with quota and threshold both, or either.
    pub fn holds(&self, grade: usize, fits: bool, reaches: bool) -> bool {
        if self.grading.is_either(grade) { fits || reaches } else { fits && reaches }
    }

    /// Places up to a grade; `None` without a quota.
    pub fn cut_off(&self, grade: usize) -> Option<u64> {
        self.cut_offs.get(grade).copied().flatten()
    }

    /// Whether a block whose first place is `position`, and of whom so many claim a place, is within a grade's quota.
    pub fn fits(&self, grade: usize, position: u64, claims: u64) -> bool {
        let Some(cut_off) = self.cut_off(grade) else { return true };
        match self.grading.tie_block {
            TieBlock::Include => position <= cut_off,
            TieBlock::Exclude => position.saturating_add(claims.max(1)).saturating_sub(1) <= cut_off,
        }
    }
}
