//! A category's lanes: its members from sums to totals, places and grades.

use super::figure::TieKey;
use super::grade::Ladder;
use super::rank::{self, Placed};
use super::standing::{Lane, Standing};
use super::table::Table;
use super::total::{Total, TotalNote, Totaling};
use super::walk::{self, Walked};
use baton_model::RankBy;

/// One category's members on the way from sums to grades.
pub(super) struct Lanes<'a> {
    pub(super) table: &'a Table,
    /// Position in the policy.
    pub(super) category: usize,
    /// Decimals of totals.
    pub(super) decimals: u32,
}

impl Lanes<'_> {
    fn at(&self, member: u32) -> Option<usize> {
        usize::try_from(*self.table.members.get(usize::try_from(member).ok()?)?).ok()
    }

    /// Totals and percentages; places and grades start anew.
    pub(super) fn total(&self, standings: &mut [Standing], notes: &mut Vec<(u32, TotalNote)>) {
        let totaling = Totaling::new(&self.table.category, self.decimals);
        let table = self.table;
        let category = u32::try_from(self.category).ok();
        let counted = table.sectioned.as_ref().map_or(&table.sums, |sectioned| &sectioned.counted);
        let rows = counted.iter().zip(&table.adjusted).zip(&table.people).zip(&table.members);
        for ((((sums, adjusted), person), position), group) in rows.zip(table.groups.iter()) {
            let Some(standing) = usize::try_from(*position).ok().and_then(|index| standings.get_mut(index)) else {
                continue;
            };
            let Total { subtotal, total, percentage, note, .. } = totaling.total(sums, adjusted, person.difficulty);
            *standing = Standing {
                category,
                group: group.checked_sub(1),
                subtotal,
                adjustment: adjusted.bonus.saturating_sub(adjusted.deduction),
                deduction: adjusted.deduction,
                total,
                percentage,
                ..Standing::default()
            };
            notes.extend(note.map(|note| (*position, note)));
        }
        for (member, position) in table.members.iter().enumerate() {
            if table.sectioned.as_ref().is_some_and(|sectioned| sectioned.is_too_large(member)) {
                notes.push((*position, TotalNote::TooLarge));
            }
        }
    }

    /// Places and grades, lane by lane.
    pub(super) fn rank(&self, standings: &mut [Standing], lanes: &mut Vec<Lane>) {
        let by_group = self.table.category.ranking.by == RankBy::Group;
        for (lane, (ranked, exempt)) in self.table.lanes().into_iter().enumerate() {
            if by_group && lane == 0 && ranked.is_empty() && exempt.is_empty() {
                continue;
            }
            let placed = self.place(&ranked, standings);
            // By member first: walking the standings in rank order would leave the cache at every step.
            let mut results: Vec<u32> = vec![0; self.table.members.len()];
            let enter = |results: &mut Vec<u32>, member: u32, result: u32| {
                if let Some(slot) = usize::try_from(member).ok().and_then(|member| results.get_mut(member)) {
                    *slot = result;
                }
            };
            placed.order.iter().zip(&placed.places).for_each(|(member, place)| enter(&mut results, *member, *place));
            self.put(standings, &results, |standing, place| standing.rank = Some(place));
            results.fill(0);
            walk::grades(&Ladder::new(self.table, standings, ranked.len()), &placed, |member, grade| {
                enter(&mut results, member, grade.saturating_add(1));
            });
            self.put(standings, &results, |standing, grade| standing.grade = grade.checked_sub(1));
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

    /// Gives members what they have a number above 0 for.
    fn put(&self, standings: &mut [Standing], results: &[u32], give: impl Fn(&mut Standing, u32)) {
        for (position, result) in self.table.members.iter().zip(results).filter(|(_, result)| **result > 0) {
            if let Some(standing) = usize::try_from(*position).ok().and_then(|at| standings.get_mut(at)) {
                give(standing, *result);
            }
        }
    }

    /// How ranked members came to their grades, lane by lane in rank order: all of them, or only one.
    pub(super) fn walk(&self, standings: &[Standing], only: Option<u32>) -> Vec<Walked> {
        let lanes = self.table.lanes().into_iter().map(|(ranked, _)| ranked);
        let lanes = lanes.filter(|ranked| only.is_none_or(|only| ranked.contains(&only)));
        let walked = lanes.flat_map(|ranked| {
            let placed = self.place(&ranked, standings);
            walk::walk(&Ladder::new(self.table, standings, ranked.len()), &placed, only)
        });
        walked.collect()
    }

    fn place(&self, ranked: &[u32], standings: &[Standing]) -> Placed {
        let total = |member: u32| {
            let standing = self.at(member).and_then(|at| standings.get(at));
            standing.map_or(i128::MIN, |standing| rank::key(standing.total, self.decimals))
        };
        let breakers = self.table.category.ranking.tie_breakers.iter();
        let keys: Vec<TieKey> = breakers.map(|breaker| TieKey::new(self.table, breaker)).collect();
        rank::place(ranked, total, |member| {
            let member = usize::try_from(member).unwrap_or(usize::MAX);
            keys.iter().map(|key| key.of(member)).collect()
        })
    }
}

impl Table {
    /// The ranked and the exempt members of each lane; by group, those without one first.
    pub(super) fn lanes(&self) -> Vec<(Vec<u32>, Vec<u32>)> {
        let by_group = self.category.ranking.by == RankBy::Group;
        let count = if by_group { self.category.groups.len().saturating_add(1) } else { 1 };
        let room = if by_group { 0 } else { self.members.len() };
        let mut split: Vec<(Vec<u32>, Vec<u32>)> = (0..count).map(|_| (Vec::with_capacity(room), Vec::new())).collect();
        for ((group, person), member) in self.groups.iter().zip(&self.people).zip(0_u32..) {
            let lane = if by_group { usize::try_from(*group).unwrap_or(0) } else { 0 };
            if let Some((ranked, exempt)) = split.get_mut(lane) {
                if person.exempt { exempt.push(member) } else { ranked.push(member) }
            }
        }
        split
    }
}
