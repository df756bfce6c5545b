//! What the parameters of a rule are called, and what each of them counts.

use serde::{Deserialize, Serialize};

/// What a parameter counts; from it follow its unit, its range and how it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Part of a whole, from 0 to 1.
    Share,
    /// A weight of any unit, from 0 on.
    Weight,
    /// A share of the marks; below 0 and above 1 where somebody wants it.
    Rate,
    /// A share of the marks that is lost, from 0 on.
    Loss,
    /// A value of what is judged, in the measure's unit.
    Value,
    /// A distance between two values, above 0.
    Distance,
    /// No number: one of a few ways.
    Choice,
    /// No number: rows, each with numbers of its own.
    List,
}

macro_rules! keys {
    ($($(#[$about:meta])* $key:ident: $amount:ident,)*) => {
        /// Which parameter of a component or of its scale: what stands in files under the field's name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Key { $($(#[$about])* $key),* }

        impl Key {
            /// All of them, in the order in which tables show them.
            pub const ALL: &[Self] = &[$(Self::$key),*];

            /// What it counts.
            #[must_use]
            pub const fn amount(self) -> Amount {
                match self { $(Self::$key => Amount::$amount),* }
            }

            /// The key of a name, such as `atLow`.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                $(if name.eq_ignore_ascii_case(stringify!($key)) { return Some(Self::$key); })*
                None
            }
        }
    };
}

keys! {
    /// Part of the rate that the component makes.
    Share: Share,
    /// Weight of a rater group.
    Weight: Weight,
    /// What an event of a kind is worth.
    Worth: Rate,
    /// What a vote of a class is worth.
    VoteWorth: Weight,
    /// Highest rate.
    Cap: Rate,
    /// Lowest rate.
    Floor: Rate,
    /// 满意值.
    High: Value,
    /// Rate at the high bound.
    AtHigh: Rate,
    /// 不允许值.
    Low: Value,
    /// Rate at the low bound.
    AtLow: Rate,
    /// What holds beyond both ends.
    Outside: Choice,
    /// Thresholds with their rates.
    Steps: List,
    /// Value from which a step holds.
    StepAt: Value,
    /// Rate of a step.
    StepRate: Rate,
    /// Corners of a polyline.
    Points: List,
    /// Value of a corner.
    PointAt: Value,
    /// Rate at a corner.
    PointRate: Rate,
    /// Rates by place.
    Places: List,
    /// Rate of a place.
    PlaceRate: Rate,
    /// Rate of whoever reaches no step, or no place of a table.
    Otherwise: Rate,
    /// Rate of the first place.
    First: Rate,
    /// Rate of the last place.
    Last: Rate,
    /// Rate lost per place.
    Drop: Loss,
    /// Where places are counted from.
    From: Choice,
    /// Value at which a slope begins.
    Origin: Value,
    /// So much of the measure is one step of a slope.
    Every: Distance,
    /// Whether whole steps alone count.
    Whole: Choice,
    /// Rate where a slope begins.
    Base: Rate,
    /// Rate added per step on the better side.
    Up: Rate,
    /// Rate taken off per step on the worse side.
    Down: Rate,
    /// Bound of an entry condition.
    Asked: Value,
    /// Rate of those who don't meet it.
    Unmet: Rate,
    /// Rate where an input is missing.
    MissingRate: Rate,
    /// Rate where the measure is undefined.
    UndefinedRate: Rate,
    /// Rate where the bounds of a span coincide.
    CoincideRate: Rate,
}

impl Key {
    /// Whether the number may be left empty: no floor, no cap, full marks to begin with, a void vote.
    #[must_use]
    pub const fn may_be_empty(self) -> bool {
        matches!(self, Self::Cap | Self::Floor | Self::Base | Self::VoteWorth)
    }
}

/// One number of a component: its key, and in a list its row, counted from 0 in the order written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Parameter {
    /// Which number.
    pub key: Key,
    /// In which row of a list; 0 outside of lists.
    pub row: usize,
}

impl Parameter {
    /// The number of a row.
    #[must_use]
    pub const fn at(key: Key, row: usize) -> Self {
        Self { key, row }
    }
}

impl From<Key> for Parameter {
    fn from(key: Key) -> Self {
        Self { key, row: 0 }
    }
}
