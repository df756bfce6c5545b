//! Places within a lane: by rounded total, then by the tie-breakers; what is still equal shares the best place.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::exact::Exact;

/// Members of one lane with their places.
#[derive(Clone, Debug, Default)]
pub(super) struct Placed {
    /// Members, best first.
    pub(super) order: Vec<u32>,
    /// Place of each of them, in the same order.
    pub(super) places: Vec<u32>,
}

/// Places members by total, the highest first; `tie_key` tells what splits equal totals, the highest first. Members that
/// are still equal share a place and stay in the order given.
pub(super) fn place(members: &[u32], total: impl Fn(u32) -> i128, tie_key: impl Fn(u32) -> Vec<Exact>) -> Placed {
    let small = members.iter().map(|member| Some((Reverse(i64::try_from(total(*member)).ok()?), *member)));
    match small.collect::<Option<Vec<_>>>() {
        Some(keyed) => place_keyed(keyed, tie_key),
        None => place_keyed(members.iter().map(|member| (Reverse(total(*member)), *member)).collect(), tie_key),
    }
}

/// Places members with their totals, in integers of whatever width they need.
fn place_keyed<K: Ord>(mut keyed: Vec<(Reverse<K>, u32)>, tie_key: impl Fn(u32) -> Vec<Exact>) -> Placed {
    keyed.sort_unstable();
    let mut placed = Placed { order: Vec::with_capacity(keyed.len()), places: Vec::with_capacity(keyed.len()) };
    for block in keyed.chunk_by(|a, b| a.0 == b.0) {
        if let [(_, alone)] = block {
            placed.push(*alone, false);
            continue;
        }
        let mut tied: Vec<(Reverse<Vec<Exact>>, u32)> =
            block.iter().map(|(_, member)| (Reverse(tie_key(*member)), *member)).collect();
        tied.sort();
        for equal in tied.chunk_by(|a, b| a.0 == b.0) {
            for (position, (_, member)) in equal.iter().enumerate() {
                placed.push(*member, position > 0);
            }
        }
    }
    placed
}

impl Placed {
    /// The members in order, those who share a place together.
    pub(super) fn blocks(&self) -> impl Iterator<Item = &[u32]> {
        let mut members = self.order.as_slice();
        self.places.chunk_by(|a, b| a == b).map(move |block| {
            let (block, rest) = members.split_at(block.len().min(members.len()));
            members = rest;
            block
        })
    }

    /// Adds a member behind the others, sharing the place of the one before or not.
    fn push(&mut self, member: u32, shares: bool) {
        let next = u32::try_from(self.order.len()).unwrap_or(u32::MAX).saturating_add(1);
        let last = self.places.last().copied().filter(|_| shares);
        self.places.push(last.unwrap_or(next));
        self.order.push(member);
    }
}

/// A total at so many decimals as an integer that orders as it does.
pub(super) fn key(total: Decimal, decimals: u32) -> i128 {
    match decimals.saturating_sub(total.scale()) {
        0 => total.mantissa(),
        missing => total.mantissa().saturating_mul(10_i128.saturating_pow(missing)),
    }
}
