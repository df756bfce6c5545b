//! A category's lanes: its members from sums to totals, places and grades.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::evaluation::Standing;
use super::exact::Exact;
use super::grade;
use super::outcome::GradeStep;
use super::rank::{self, Placed};
use super::table::Table;
use super::total::{Total, Totaling, Trouble};
use crate::model::{Condition, Indicator, IndicatorKind, RankBy, Roster, TieBreaker, Unit};

/// The units that are ranked together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Position of the category in the policy.
    pub category: usize,
    /// Position of the group, where the category ranks by group; `None` there = units without a group.
    pub group: Option<usize>,
    /// Positions in the roster: ranked units best first, then exempt ones.
    pub order: Vec<u32>,
    /// How many are ranked.
    pub ranked: u32,
}

/// One category's members on the way from sums to grades.
pub(crate) struct Lanes<'a> {
    pub(crate) table: &'a Table,
    pub(crate) roster: &'a Roster,
    /// Position in the policy.
    pub(crate) category: usize,
    /// Decimals of totals.
    pub(crate) decimals: u32,
}

impl Lanes<'_> {
    fn unit(&self, member: u32) -> Option<&Unit> {
        let position = self.table.members.get(usize::try_from(member).ok()?)?;
        self.roster.units.get(usize::try_from(*position).ok()?).map(AsRef::as_ref)
    }

    fn at(&self, member: u32) -> Option<usize> {
        usize::try_from(*self.table.members.get(usize::try_from(member).ok()?)?).ok()
    }

    /// Totals and percentages.
    pub(crate) fn total(&self, standings: &mut [Standing], troubles: &mut Vec<(u32, Trouble)>) {
        let totaling = Totaling::new(&self.table.category, self.decimals);
        let rows =
            self.table.sums.iter().zip(&self.table.adjusted).zip(&self.table.members).zip(self.table.groups.iter());
        for (((sums, adjusted), position), group) in rows {
            let Some(index) = usize::try_from(*position).ok() else { continue };
            let (Some(unit), Some(standing)) = (self.roster.units.get(index), standings.get_mut(index)) else {
                continue;
            };
            let Total { subtotal, total, percentage, trouble, .. } = totaling.total(sums, adjusted, unit);
            standing.category = u32::try_from(self.category).ok();
            standing.group = group.checked_sub(1);
            standing.subtotal = subtotal;
            standing.adjustment = adjusted.bonus.saturating_sub(adjusted.deduction);
            standing.deduction = adjusted.deduction;
            standing.total = total;
            standing.percentage = percentage;
            troubles.extend(trouble.map(|trouble| (*position, trouble)));
        }
    }

    /// Places and grades, lane by lane.
    pub(crate) fn rank(&self, standings: &mut [Standing], lanes: &mut Vec<Lane>) {
        let by_group = self.table.category.ranking.by == RankBy::Group;
        let split = self.split_lanes();
        for (lane, (ranked, exempt)) in split.into_iter().enumerate() {
            if by_group && lane == 0 && ranked.is_empty() && exempt.is_empty() {
                continue;
            }
            let placed = self.place(&ranked, standings);
            for (member, place) in placed.order.iter().zip(&placed.places) {
                if let Some(standing) = self.at(*member).and_then(|at| standings.get_mut(at)) {
                    standing.rank = Some(*place);
                }
            }
            let mut grades: Vec<(u32, u32)> = Vec::with_capacity(ranked.len());
            self.grade(&placed, standings, |member, grade, _| grades.push((member, grade)));
            for (member, grade) in grades {
                if let Some(standing) = self.at(member).and_then(|at| standings.get_mut(at)) {
                    standing.grade = Some(grade);
                }
            }
            let positions = placed.order.iter().chain(&exempt);
            let order = positions.filter_map(|member| self.table.members.get(usize::try_from(*member).ok()?)).copied();
            lanes.push(Lane {
                category: self.category,
                group: if by_group { lane.checked_sub(1) } else { None },
                order: order.collect(),
                ranked: u32::try_from(ranked.len()).unwrap_or(u32::MAX),
            });
        }
    }

    /// The ranked and the exempt members of each lane; by group, those without one first.
    fn split_lanes(&self) -> Vec<(Vec<u32>, Vec<u32>)> {
        let by_group = self.table.category.ranking.by == RankBy::Group;
        let count = if by_group { self.table.category.groups.len().saturating_add(1) } else { 1 };
        let mut split: Vec<(Vec<u32>, Vec<u32>)> = vec![(Vec::new(), Vec::new()); count];
        for (group, member) in self.table.groups.iter().zip(0_u32..) {
            let lane = if by_group { usize::try_from(*group).unwrap_or(0) } else { 0 };
            let exempt = self.unit(member).is_some_and(|unit| unit.exempt);
            if let Some((ranked, set_apart)) = split.get_mut(lane) {
                if exempt { set_apart.push(member) } else { ranked.push(member) }
            }
        }
        split
    }

    /// How a member came to its grade.
    pub(crate) fn grade_steps(&self, standings: &[Standing], member: u32) -> Vec<GradeStep> {
        let lanes = self.split_lanes();
        let Some((ranked, _)) = lanes.into_iter().find(|(ranked, _)| ranked.contains(&member)) else {
            return Vec::new();
        };
        let mut steps = Vec::new();
        self.grade(&self.place(&ranked, standings), standings, |graded, _, build| {
            if graded == member {
                steps = build();
            }
        });
        steps
    }

    fn place(&self, ranked: &[u32], standings: &[Standing]) -> Placed {
        let total = |member: u32| {
            let standing = self.at(member).and_then(|at| standings.get(at));
            standing.map_or(i128::MIN, |standing| rank::key(standing.total, self.decimals))
        };
        rank::place(ranked, total, |a, b| self.split(a, b))
    }

    /// The order of two units with equal totals, by the tie-breakers.
    fn split(&self, a: u32, b: u32) -> Ordering {
        let (Ok(a), Ok(b)) = (usize::try_from(a), usize::try_from(b)) else { return Ordering::Equal };
        let deduction = |member: usize| self.table.adjusted.get(member).map(|adjusted| adjusted.deduction);
        let more =
            |of: &dyn Fn(&Indicator) -> bool| self.table.points_where(b, of).cmp(&self.table.points_where(a, of));
        let breakers = self.table.category.ranking.tie_breakers.iter().map(|breaker| match breaker {
            TieBreaker::CommonSubtotal => more(&|indicator| indicator.kind == IndicatorKind::Common),
            TieBreaker::FewerDeductions => deduction(a).cmp(&deduction(b)),
            TieBreaker::IndicatorPoints(id) => more(&|indicator| indicator.id == *id),
        });
        breakers.fold(Ordering::Equal, Ordering::then)
    }

    fn grade(
        &self,
        placed: &Placed,
        standings: &[Standing],
        record: impl FnMut(u32, u32, &dyn Fn() -> Vec<GradeStep>),
    ) {
        let candidate = |member: u32| {
            let standing = standings.get(self.at(member)?)?;
            Some(grade::Candidate {
                unit: self.unit(member)?,
                total: standing.total,
                percentage: standing.percentage,
                deduction: standing.deduction,
                member,
            })
        };
        let barred = |member: u32, deduction: Decimal, condition: &Condition| match condition {
            Condition::DeductionsOver(bound) => deduction > bound.get(),
            Condition::RateBelow { indicator, rate } => {
                let had = usize::try_from(member).ok().and_then(|member| self.table.rate(member, indicator));
                had.is_some_and(|had| had.compare(&Exact::of(rate.get())).is_lt())
            }
        };
        grade::grade(&self.table.category.grading, placed, candidate, &barred, record);
    }
}
