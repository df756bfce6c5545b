//! Seeded random integers, the same on every machine: splitmix64 (Steele, Lea, Flood 2014), and what is drawn from it.

/// A seeded stream of random 64-bit integers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The stream of one draw of many, the same whatever was drawn before.
    pub(crate) fn of_draw(seed: u64, draw: u64) -> Self {
        let mut whole = Self::new(seed);
        let mixed = whole.next() ^ draw.wrapping_mul(0xD1B5_4A32_D192_ED03);
        let mut own = Self::new(mixed);
        own.next();
        own
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A whole number from 0 to below n, each as likely; 0 where n is 0.
    pub(crate) fn below(&mut self, n: u64) -> u64 {
        // Lemire: the high half of random × n, drawn again where the low half is in the uneven rest.
        // The rest is below n, so that dividing can mostly be left out.
        loop {
            let product = u128::from(self.next()).wrapping_mul(u128::from(n));
            let low = u64::try_from(product & u128::from(u64::MAX)).unwrap_or(0);
            if low >= n || low >= n.wrapping_neg().checked_rem(n).unwrap_or(0) {
                return u64::try_from(product >> 64).unwrap_or(0);
            }
        }
    }

    /// A random order.
    pub(crate) fn shuffle<T>(&mut self, of: &mut [T]) {
        let mut left = of.len();
        while left > 1 {
            let other = usize::try_from(self.below(u64::try_from(left).unwrap_or(0))).unwrap_or(0);
            left = left.saturating_sub(1);
            of.swap(left, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_stream() {
        // The reference implementation's first three numbers from seed 1234567.
        let mut dice = Dice::new(1_234_567);
        let first = [dice.next(), dice.next(), dice.next()];
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn below_covers_its_range_evenly() {
        let mut dice = Dice::new(1);
        let mut counts = [0_u32; 6];
        for _ in 0..60_000 {
            counts[usize::try_from(dice.below(6)).unwrap()] += 1;
        }
        assert!(counts.iter().all(|count| (9_600..10_400).contains(count)), "{counts:?}");
        assert_eq!(dice.below(0), 0);
    }
}
