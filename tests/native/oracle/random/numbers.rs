//! A small generator of random numbers, and the numbers that stand in random projects.

/// Random numbers from a seed (`SplitMix64`).
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `count`.
    pub fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(count).unwrap()).unwrap()
    }

    /// True `percent` times of a hundred.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    pub fn text(&mut self, of: &[&'static str]) -> &'static str {
        of[self.below(of.len())]
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}

/// What the readings of an indicator look like.
#[derive(Clone, Copy)]
pub enum Style {
    /// Few different ones: many ties.
    Few,
    /// Two decimals.
    Usual,
    /// Halves and quarters, which fall on midpoints.
    Halves,
    /// Large sums.
    Large,
}

pub const STYLES: &[Style] = &[Style::Few, Style::Usual, Style::Halves, Style::Large];

/// A reading.
pub fn value(random: &mut Random, style: Style) -> String {
    if random.chance(4) {
        return "0".to_owned();
    }
    if random.chance(4) {
        return random.text(&["-1", "-2.5", "-12.25", "-0.05"]).to_owned();
    }
    match style {
        Style::Few => (1 + random.below(5)).to_string(),
        Style::Usual => format!("{}.{:02}", random.below(120), random.below(100)),
        Style::Halves => format!("{}.{}", random.below(40), random.text(&["5", "25", "05", "125", "005", "75"])),
        Style::Large => format!("{}.{:02}", 1000 + random.below(90_000), random.below(100)),
    }
}

/// A written number with at most three decimals, in thousandths.
pub fn thousandths(text: &str) -> i64 {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    format!("{whole}{decimals:0<3}").parse().unwrap()
}

pub fn of_thousandths(value: i64) -> String {
    format!("{}.{:03}", value / 1000, value % 1000)
}

/// x such that marks × x ÷ target lies on a midpoint of two decimals, where x has an end.
pub fn on_midpoint(random: &mut Random, marks: &str, target: i64) -> Option<String> {
    let marks = i128::from(thousandths(marks));
    let points = i128::try_from(random.below(3000)).unwrap() * 10 + 5;
    // points/1000 = marks/1000 × x/target, and x is looked for in billionths.
    let x = points * i128::from(target) * 1_000_000_000;
    (marks > 0 && x % marks == 0).then(|| {
        let x = x / marks;
        format!("{}.{:09}", x / 1_000_000_000, x % 1_000_000_000)
    })
}
