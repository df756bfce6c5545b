//! Bonus funds 考核奖金: what each pays the units of the categories that it covers.

use std::borrow::Cow;
use std::sync::Arc;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::exact::{Exact, Factor, in_proportion};
use super::scale::{Corners, Ready};
use super::standing::Standing;
use super::sums::PostSum;
use baton_model::{Coefficient, Fund, FundMode, Grade, Id, Number, Outside, Policy, Post, ScoreOf, Unit, half_up};

/// Decimals of money: fen.
const FEN: u32 = 2;

/// What a fund pays the units of one category; prepared once.
pub(super) struct Terms {
    /// Position of the fund in the policy.
    pub(super) fund: usize,
    mode: FundMode,
    pays: ByResult<Pay>,
}

/// What is made of a coefficient, by what the coefficient goes by; made beforehand where there are only some.
struct ByResult<T> {
    way: Way<T>,
    /// Of a unit that isn't ranked.
    without: T,
}

enum Way<T> {
    /// By grade, best first.
    Grade(Vec<T>),
    /// By place, and beyond.
    Place(Vec<T>, T),
    Score(ScoreOf, Arc<dyn Ready>),
}

/// How a unit's money is worked out, once its coefficient is known.
#[derive(Clone)]
enum Pay {
    /// Yuan per head, coefficient included; `None` beyond what can be computed.
    PerHead(Option<Exact>),
    /// Yuan, coefficient included; `None` beyond what can be computed.
    PerUnit(Option<Exact>),
    /// By its points.
    PerPoint { rate: Exact, threshold: Decimal },
    /// A share of a pool, by coefficient × headcount.
    Pool { coefficient: Exact },
}

/// A unit's part in a fund.
pub(super) enum Paid {
    /// In yuan, to the fen; `None` beyond what can be computed.
    Sum(Option<Decimal>),
    /// Its weight in a pool.
    Weight(Exact),
}

impl<T: Clone> ByResult<T> {
    fn new(fund: &Fund, grades: &[Grade], make: impl Fn(Exact) -> T) -> Self {
        let of = |coefficient: Number| make(Exact::of(coefficient.get()));
        let way = match &fund.coefficient {
            Coefficient::Grade { .. } => {
                Way::Grade(grades.iter().filter_map(|grade| fund.of_grade(grade)).map(of).collect())
            }
            Coefficient::Place { coefficients, otherwise } => {
                Way::Place(coefficients.iter().copied().map(of).collect(), of(*otherwise))
            }
            Coefficient::Score { of, points } => Way::Score(*of, Corners::ready(points, Outside::Flat)),
        };
        Self { way, without: of(fund.exempt_coefficient) }
    }

    fn of(&self, standing: &Standing, make: impl Fn(Exact) -> T) -> Cow<'_, T> {
        let at = |place: u32| usize::try_from(place).ok();
        let Some(rank) = standing.rank else { return Cow::Borrowed(&self.without) };
        match &self.way {
            Way::Grade(ladder) => {
                let found = standing.grade.and_then(at).and_then(|grade| ladder.get(grade));
                Cow::Borrowed(found.unwrap_or(&self.without))
            }
            Way::Place(places, beyond) => {
                let found = at(rank).and_then(|rank| places.get(rank.checked_sub(1)?));
                Cow::Borrowed(found.unwrap_or(beyond))
            }
            Way::Score(of, corners) => {
                let score = match of {
                    ScoreOf::Percentage => standing.percentage,
                    ScoreOf::Total => standing.total,
                };
                Cow::Owned(make(corners.rate(&Exact::of(score), None).unwrap_or(Exact::ZERO)))
            }
        }
    }
}

/// What a unit's result counts in a fund, where it stands on a ladder of grades; at most 18 decimals, `None` beyond what can
/// be computed.
#[must_use]
pub fn fund_coefficient(fund: &Fund, grades: &[Grade], standing: &Standing) -> Option<Decimal> {
    ByResult::new(fund, grades, |coefficient| coefficient).of(standing, |coefficient| coefficient).shown()
}

impl Pay {
    fn new(mode: FundMode, coefficient: Exact) -> Self {
        match mode {
            FundMode::PerHead { base } => Self::PerHead(Exact::of(base.get()).times(&coefficient)),
            FundMode::PerUnit { base } => Self::PerUnit(Exact::of(base.get()).times(&coefficient)),
            FundMode::PerPoint { rate, threshold } => {
                Self::PerPoint { rate: Exact::of(rate.get()), threshold: threshold.get() }
            }
            FundMode::Pool { .. } => Self::Pool { coefficient },
        }
    }

    /// The same times a factor of the unit; in a pool what it loses the others gain.
    fn times(&self, factor: &Exact) -> Self {
        let times = |sum: &Option<Exact>| sum.as_ref().and_then(|sum| sum.times(factor));
        match self {
            Self::PerHead(sum) => Self::PerHead(times(sum)),
            Self::PerUnit(sum) => Self::PerUnit(times(sum)),
            Self::PerPoint { rate, threshold } => {
                Self::PerPoint { rate: rate.times(factor).unwrap_or(Exact::ZERO), threshold: *threshold }
            }
            Self::Pool { coefficient } => Self::Pool { coefficient: coefficient.times(factor).unwrap_or(Exact::ZERO) },
        }
    }
}

impl Terms {
    fn new(position: usize, fund: &Fund, grades: &[Grade]) -> Self {
        let pays = ByResult::new(fund, grades, |coefficient| Pay::new(fund.mode, coefficient));
        Self { fund: position, mode: fund.mode, pays }
    }

    /// Those of all funds that cover a category, in the policy's order.
    pub(super) fn of(policy: &Policy, category: &Id, grades: &[Grade]) -> Vec<Self> {
        let funds = policy.funds.iter().enumerate().filter(|(_, fund)| fund.coverage.covers(category));
        funds.map(|(position, fund)| Self::new(position, fund, grades)).collect()
    }

    /// What a unit with this headcount gets where it stands, times a factor of its own if it has one.
    pub(super) fn paid(&self, headcount: Decimal, standing: &Standing, factor: Option<&Exact>) -> Paid {
        let heads = || match headcount.to_u32().filter(|_| headcount.scale() == 0) {
            Some(count) => Factor::count(count, FEN),
            None => Factor::new(headcount, FEN),
        };
        let mut pay = self.pays.of(standing, |coefficient| Pay::new(self.mode, coefficient));
        if let Some(factor) = factor {
            pay = Cow::Owned(pay.times(factor));
        }
        match &*pay {
            Pay::PerHead(sum) => Paid::Sum(sum.as_ref().and_then(|sum| heads().rounded_product(sum))),
            Pay::PerUnit(sum) => Paid::Sum(sum.as_ref().and_then(|sum| sum.rounded(FEN))),
            Pay::PerPoint { threshold, .. } if standing.percentage < *threshold => Paid::Sum(Some(Decimal::ZERO)),
            Pay::PerPoint { rate, .. } => {
                Paid::Sum(rate.times(&Exact::of(standing.total)).and_then(|sum| heads().rounded_product(&sum)))
            }
            Pay::Pool { coefficient } => Paid::Weight(coefficient.times(&Exact::of(headcount)).unwrap_or(Exact::ZERO)),
        }
    }
}

/// What the members of a category get, by fund.
#[derive(Clone, Debug, Default)]
pub(super) struct Payments {
    /// Positions of the funds that cover the category, in the policy's order.
    funds: Vec<usize>,
    /// In yuan, member by member, fund by fund.
    sums: Vec<Decimal>,
}

impl Payments {
    /// Begins anew, for funds that cover so many members.
    pub(super) fn begin(&mut self, terms: &[Terms], members: usize) {
        self.funds.clear();
        self.funds.extend(terms.iter().map(|terms| terms.fund));
        self.sums.clear();
        self.sums.reserve(self.funds.len().saturating_mul(members));
    }

    /// The next member's sum of the next fund; returns where it stands.
    pub(super) fn enter(&mut self, sum: Decimal) -> usize {
        self.sums.push(sum);
        self.sums.len().saturating_sub(1)
    }

    /// Changes a sum.
    pub(super) fn set(&mut self, at: usize, sum: Decimal) {
        if let Some(slot) = self.sums.get_mut(at) {
            *slot = sum;
        }
    }

    /// What a member gets: funds by position, with sums in yuan.
    pub(super) fn of(&self, member: usize) -> impl Iterator<Item = (usize, Decimal)> {
        let from = member.saturating_mul(self.funds.len());
        let sums = self.sums.get(from..).unwrap_or_default();
        self.funds.iter().copied().zip(sums.iter().copied())
    }

    /// Whether a fund, by position, covers the category.
    pub(super) fn covers(&self, fund: usize) -> bool {
        self.funds.contains(&fund)
    }

    /// Whether there is nobody who is paid.
    pub(super) const fn is_empty(&self) -> bool {
        self.sums.is_empty()
    }

    /// What all members get together, fund by fund.
    pub(super) fn totals(&self) -> Vec<(usize, Decimal)> {
        let mut totals: Vec<(usize, Decimal)> = self.funds.iter().map(|fund| (*fund, Decimal::ZERO)).collect();
        for sums in self.sums.chunks(self.funds.len().max(1)) {
            for ((_, total), sum) in totals.iter_mut().zip(sums) {
                *total = total.saturating_add(*sum);
            }
        }
        totals
    }
}

/// A unit's sum over the posts of a fund; nothing to any of them where nobody is in one that counts.
pub(super) fn over_posts(fund: &Fund, unit: &Unit, sum: Decimal) -> Vec<PostSum> {
    if fund.posts.is_empty() {
        return Vec::new();
    }
    let parts = divide(sum, &post_weights(fund, unit));
    let part = |at: usize| parts.as_ref().and_then(|parts| parts.get(at)).copied().unwrap_or_default();
    fund.posts.iter().enumerate().map(|(at, post)| PostSum { post: post.id.clone(), sum: part(at) }).collect()
}

/// Whether nobody of a unit is in a post of the fund that counts.
pub(super) fn has_nobody_in_posts(fund: &Fund, unit: &Unit) -> bool {
    post_weights(fund, unit).iter().all(|(weight, _)| weight.decimal().is_none_or(|weight| weight <= Decimal::ZERO))
}

/// Weight × people of each post, with its place in the list.
fn post_weights(fund: &Fund, unit: &Unit) -> Vec<(Exact, usize)> {
    let heads = |post: &Post| unit.heads.get(&post.id).map_or(Exact::ZERO, |heads| Exact::of(heads.get()));
    let weight = |post: &Post| heads(post).times(&Exact::of(post.weight.get())).unwrap_or(Exact::ZERO);
    fund.posts.iter().enumerate().map(|(at, post)| (weight(post), at)).collect()
}

/// Divides a sum by weights (coefficient × headcount) by largest remainder in fen; ties go to the smaller identifier, so
/// that the parts add up to the whole in any order. `None` where nobody has a weight, or beyond what can be computed.
pub(super) fn divide<O: Ord>(sum: Decimal, weights: &[(Exact, O)]) -> Option<Vec<Decimal>> {
    let weights_in_units = in_proportion(weights.iter().map(|(weight, _)| weight))?;
    let weights_in_units: Vec<i128> = weights_in_units.into_iter().map(|weight| weight.max(0)).collect();
    let whole = weights_in_units.iter().try_fold(0_i128, |sum, weight| sum.checked_add(*weight))?;
    let fen = half_up(sum, FEN).max(Decimal::ZERO);
    let fen = fen.mantissa().checked_mul(10_i128.checked_pow(FEN.saturating_sub(fen.scale()))?)?;
    let mut parts = Vec::with_capacity(weights.len());
    let mut rests = Vec::with_capacity(weights.len());
    for (position, weight) in weights_in_units.iter().enumerate() {
        let share = fen.checked_mul(*weight)?;
        parts.push(share.checked_div(whole)?);
        rests.push((share.checked_rem(whole)?, position));
    }
    let given = parts.iter().try_fold(0_i128, |sum, part| sum.checked_add(*part))?;
    let left = usize::try_from(fen.checked_sub(given)?).ok()?;
    let order = |position: usize| weights.get(position).map(|(_, order)| order);
    rests.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| order(a.1).cmp(&order(b.1))));
    for (_, position) in rests.into_iter().take(left) {
        if let Some(part) = parts.get_mut(position) {
            *part = part.saturating_add(1);
        }
    }
    parts.into_iter().map(|part| Decimal::try_from_i128_with_scale(part, FEN).ok()).collect()
}
