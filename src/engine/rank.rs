//! Places within a lane: by rounded total, then by the tie-breakers; what is still equal shares the best place.

use std::cmp::Ordering;

use rust_decimal::Decimal;

/// Members of one lane with their places.
#[derive(Clone, Debug, Default)]
pub(crate) struct Placed {
    /// Members, best first.
    pub(crate) order: Vec<u32>,
    /// Place of each of them, in the same order.
    pub(crate) places: Vec<u32>,
}

/// Places members by total; `split` orders two with equal totals, `Equal` = they share a place. Members that are equal
/// stay in the order given.
pub(crate) fn place(
    members: &[u32],
    total: impl Fn(u32) -> i128,
    mut split: impl FnMut(u32, u32) -> Ordering,
) -> Placed {
    let mut keyed: Vec<(i128, u32)> = members.iter().map(|member| (total(*member), *member)).collect();
    keyed.sort_by_key(|(total, _)| std::cmp::Reverse(*total));
    let mut order = Vec::with_capacity(keyed.len());
    let mut places = Vec::with_capacity(keyed.len());
    for block in keyed.chunk_by_mut(|a, b| a.0 == b.0) {
        if block.len() > 1 {
            block.sort_by(|a, b| split(a.1, b.1));
        }
        let mut previous: Option<u32> = None;
        for (_, member) in block.iter() {
            let next = u32::try_from(order.len()).unwrap_or(u32::MAX).saturating_add(1);
            let shares = previous.is_some_and(|previous| split(previous, *member).is_eq());
            places.push(if shares { places.last().copied().unwrap_or(next) } else { next });
            order.push(*member);
            previous = Some(*member);
        }
    }
    Placed { order, places }
}

/// A total at so many decimals as an integer that orders as it does.
pub(crate) fn key(total: Decimal, decimals: u32) -> i128 {
    let missing = decimals.saturating_sub(total.scale());
    total.mantissa().saturating_mul(10_i128.saturating_pow(missing))
}
