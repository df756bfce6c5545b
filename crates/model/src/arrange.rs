//! Putting lists in order where microseconds don't count, by one sort for all of them.
//!
//! The library's sorts are compiled anew for each type and each order, several kilobytes each time, which readers of the
//! page fetch. Here only comparing and exchanging are.

use std::cmp::Ordering;

/// Lists that can be put in order; what compares as equal keeps its order.
pub trait Arrange<T> {
    /// Puts the smallest first.
    fn arrange(&mut self)
    where
        T: Ord;

    /// Puts first what the comparison says is less.
    fn arrange_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// Puts first what has the smallest key. Each key is made once.
    fn arrange_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);
}

impl<T> Arrange<T> for [T] {
    fn arrange(&mut self)
    where
        T: Ord,
    {
        self.arrange_by(T::cmp);
    }

    fn arrange_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let targets = targets(self.len(), &mut |a, b| match (self.get(a), self.get(b)) {
            (Some(a), Some(b)) => compare(a, b),
            (None, _) | (_, None) => Ordering::Equal,
        });
        exchange(self, targets);
    }

    fn arrange_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let targets = targets(self.len(), &mut |a, b| keys.get(a).cmp(&keys.get(b)));
        exchange(self, targets);
    }
}

/// Where each of so many belongs, by its place.
fn targets(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut sources: Vec<usize> = (0..count).collect();
    sources.sort_by(|&a, &b| compare(a, b));
    let mut targets = vec![0; count];
    for (target, source) in sources.into_iter().enumerate() {
        if let Some(slot) = targets.get_mut(source) {
            *slot = target;
        }
    }
    targets
}

/// Brings each to its target.
fn exchange<T>(list: &mut [T], mut targets: Vec<usize>) {
    for at in 0..list.len() {
        // Each exchange brings one home, so there are no more of them than elements.
        while let Some(&target) = targets.get(at).filter(|&&target| target != at) {
            list.swap(at, target);
            targets.swap(at, target);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lists_are_in_the_order_of_the_library(list: Vec<(u8, u16)>) {
            let (mut by_key, mut by, mut whole) = (list.clone(), list.clone(), list.clone());
            by_key.arrange_by_key(|(first, _)| *first);
            by.arrange_by(|a, b| b.0.cmp(&a.0));
            whole.arrange();
            let (mut key, mut compared, mut sorted) = (list.clone(), list.clone(), list);
            key.sort_by_key(|(first, _)| *first);
            compared.sort_by_key(|(first, _)| std::cmp::Reverse(*first));
            sorted.sort();
            prop_assert_eq!((by_key, by, whole), (key, compared, sorted));
        }
    }
}
