//! The scales, each declared once: its parameters with their keys and usual values. What files hold and their schema, the
//! list of scales, and the access to every number, choice and row follow from it.
//!
//! A new scale stands here, in `engine/scale` (what it computes), `i18n/rule/scales.rs` (its words) and `workbook/audit/scale` (its
//! formula); the compiler asks for each of them.

use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::field::{AsField, Field, Row};
use super::{Bound, Component, Counted, Key, Outside, Portions};
use crate::Number;

/// How the number judged becomes a rate (a share of the marks).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Scale {
    /// The number itself, kept between floor and cap; an absent bound does not bind (cap absent = 不封顶).
    Proportional(Proportional),
    /// 功效系数: linear between two bounds.
    Span(Span),
    /// 分档: the best step reached gives the rate (以上含本数).
    Steps(Steps),
    /// Linear between given points.
    Polyline(Polyline),
    /// 位次赋分: a rate by place; only for places.
    Ladder(
        #[serde(with = "CountedLadder")]
        #[schemars(with = "CountedLadder")]
        Ladder,
    ),
    /// 增减: base + up·s⁺ − down·s⁻ with s = (m − origin)/every; of a cost the sides change places.
    Slope(Slope),
}

/// 位次赋分 as files have it: where places are counted from, and their rates.
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Ladder", transform = undescribed)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct CountedLadder {
    /// Whether place 1 is the best or the last; the best when absent.
    #[serde(default, skip_serializing_if = "is_usual")]
    from: Counted,
    /// The rates by place.
    rates: Ladder,
}

impl CountedLadder {
    fn serialize<S: Serializer>(ladder: &Ladder, serializer: S) -> Result<S::Ok, S::Error> {
        Self { from: ladder.counted(), rates: ladder.clone() }.serialize(serializer)
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Ladder, D::Error> {
        let Self { from, mut rates } = <Self as Deserialize>::deserialize(deserializer)?;
        *match &mut rates {
            Ladder::Drop(family) => &mut family.from,
            Ladder::Between(family) => &mut family.from,
            Ladder::Table(family) => &mut family.from,
        } = from;
        Ok(rates)
    }
}

/// The rate of place r among n.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Rates")]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Ladder {
    /// 1 − drop·(r − 1), not below 0.
    Drop(PlaceDrop),
    /// first − (first − last)·(r − 1)/(n − 1); first where n = 1.
    Between(PlaceRange),
    /// A rate for each place from the first on.
    Table(PlaceTable),
}

impl Ladder {
    /// Where its places are counted from.
    #[must_use]
    pub const fn counted(&self) -> Counted {
        match self {
            Self::Drop(family) => family.from,
            Self::Between(family) => family.from,
            Self::Table(family) => family.from,
        }
    }
}

impl Scale {
    /// Where the places that it judges are counted from; from the first where it judges no places alone.
    #[must_use]
    pub const fn counted(&self) -> Counted {
        match self {
            Self::Ladder(ladder) => ladder.counted(),
            Self::Proportional(_) | Self::Span(_) | Self::Steps(_) | Self::Polyline(_) | Self::Slope(_) => {
                Counted::First
            }
        }
    }
}

/// What a scale can judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judges {
    /// A ratio, which is a share of the marks by itself.
    Ratios,
    /// Any value.
    Values,
    /// Places alone.
    Places,
}

impl ScaleKind {
    /// Whether it gives a rate for what a component finds: places can be judged by any scale, other values not by one of
    /// places.
    #[must_use]
    pub fn can_judge(self, component: &Component) -> bool {
        self.judges() != Judges::Places || component.look().is_place()
    }

    /// Whether it has to know how many are ranked.
    #[must_use]
    pub const fn counts_ranked(self) -> bool {
        matches!(self, Self::PlaceRange)
    }
}

/// Whether a value is left out of files.
fn is_usual<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

fn one() -> Number {
    Number::ONE
}

fn is_one(number: &Number) -> bool {
    *number == Number::ONE
}

/// The schema's words on a scale stand at its variant.
fn undescribed(schema: &mut Schema) {
    schema.remove("description");
}

macro_rules! rows {
    ($($(#[$about:meta])* $row:ident { $($(#[$said:meta])* $field:ident ($key:ident),)* })*) => {$(
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $row { $($(#[$said])* pub $field: Number),* }

        impl Row for $row {
            const KEYS: &'static [Key] = &[$(Key::$key),*];

            fn of(numbers: &[Number]) -> Self {
                let mut numbers = numbers.iter().copied();
                Self { $($field: numbers.next().unwrap_or_default()),* }
            }

            fn number(&mut self, key: Key) -> Option<&mut Number> {
                $(if key == Key::$key { return Some(&mut self.$field); })*
                None
            }
        }
    )*};
}

rows! {
    /// A threshold with its rate.
    Step {
        /// Value of the measure at which the step is reached, inclusive.
        at (StepAt),
        /// Rate from there.
        rate (StepRate),
    }

    /// A point of a polyline.
    Point {
        /// Value of the measure.
        value (PointAt),
        /// Rate there.
        rate (PointRate),
    }
}

/// A table of places has a rate in each row.
impl Row for Number {
    const KEYS: &'static [Key] = &[Key::PlaceRate];

    fn of(numbers: &[Self]) -> Self {
        numbers.first().copied().unwrap_or_default()
    }

    fn number(&mut self, key: Key) -> Option<&mut Self> {
        (key == Key::PlaceRate).then_some(self)
    }
}

/// Declares the scales, in the order in which choices show them. `it` is a scale, `values` are three usual values of the
/// measure, best first.
macro_rules! families {
    (|$it:ident, $values:ident| $(
        $(#[$about:meta])*
        $family:ident judges $judges:ident as ($($form:tt)+) {
            $($(#[$said:meta])* $field:ident ($key:ident): $type:ty = $usual:expr;)*
        }
    )*) => {
        $(
            #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
            #[serde(rename_all = "camelCase", deny_unknown_fields)]
            $(#[$about])*
            pub struct $family { $($(#[$said])* pub $field: $type),* }
        )*

        /// Which scale, without its parameters.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[expect(missing_docs, reason = "the scales say what each means")]
        pub enum ScaleKind { $($family),* }

        impl Scale {
            /// All scales, in the order in which choices show them.
            pub const KINDS: &[ScaleKind] = &[$(ScaleKind::$family),*];

            /// Which scale it is.
            #[must_use]
            pub fn kind(&self) -> ScaleKind {
                match self {
                    $($($form)+ => {
                        let _: &$family = $it;
                        ScaleKind::$family
                    })*
                }
            }

            /// Its parameters, in the order written.
            pub fn fields(&mut self) -> Vec<(Key, Field<'_>)> {
                match self {
                    $($($form)+ => vec![$((Key::$key, $it.$field.as_field())),*],)*
                }
            }
        }

        impl ScaleKind {
            /// What it can judge.
            #[must_use]
            pub const fn judges(self) -> Judges {
                match self { $(Self::$family => Judges::$judges),* }
            }

            /// The scale with usual parameters, for usual values of the measure, best first.
            #[must_use]
            pub fn usual(self, $values: [Number; 3]) -> Scale {
                match self {
                    $(Self::$family => {
                        let $it = $family { $($field: $usual),* };
                        $($form)+
                    })*
                }
            }
        }
    };
}

families! { |it, values|
    /// The number itself, kept between floor and cap.
    #[schemars(inline, transform = undescribed)]
    Proportional judges Ratios as (Scale::Proportional(it)) {
        /// Lowest rate.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        floor (Floor): Option<Number> = Some(Number::ZERO);
        /// Highest rate.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cap (Cap): Option<Number> = Some(Number::ONE);
    }

    /// 功效系数: rate = at_low + (at_high − at_low)·(m − low)/(high − low).
    Span judges Values as (Scale::Span(it)) {
        /// 不允许值, where the rate is `at_low`.
        low (Low): Bound = Bound::CohortMin;
        /// 满意值, where the rate is `at_high`.
        high (High): Bound = Bound::CohortMax;
        /// Rate at the low bound, such as 0.6.
        at_low (AtLow): Number = Number::hundredths(60);
        /// Rate at the high bound, such as 1.
        at_high (AtHigh): Number = Number::ONE;
        /// Whether the rate stays between the two or goes on along the line; flat when absent.
        #[serde(default)]
        outside (Outside): Outside = Outside::Flat;
    }

    /// 分档: the rate of the best step reached.
    #[schemars(inline, transform = undescribed)]
    Steps judges Values as (Scale::Steps(it)) {
        /// The steps, in any order.
        steps (Steps): Vec<Step> = {
            let rates = [100, 90, 80].map(Number::hundredths);
            values.into_iter().zip(rates).map(|(at, rate)| Step { at, rate }).collect()
        };
        /// The rate where no step is reached.
        otherwise (Otherwise): Number = Number::hundredths(60);
    }

    /// Linear between given points.
    #[schemars(inline, transform = undescribed)]
    Polyline judges Values as (Scale::Polyline(it)) {
        /// The points, in any order.
        points (Points): Vec<Point> = {
            let [best, _, worst] = values;
            vec![Point { value: worst, rate: Number::hundredths(60) }, Point { value: best, rate: Number::ONE }]
        };
        /// What holds before the first and after the last point.
        #[serde(default)]
        outside (Outside): Outside = Outside::Flat;
    }

    /// 首末名等差: evenly from the first place to the last.
    #[schemars(inline, transform = undescribed)]
    PlaceRange judges Places as (Scale::Ladder(Ladder::Between(it))) {
        /// Rate of the first place.
        first (First): Number = Number::ONE;
        /// Rate of the last place.
        last (Last): Number = Number::hundredths(60);
        /// Where places are counted from.
        #[serde(skip)]
        from (From): Counted = Counted::First;
    }

    /// 逐名递减: as much less for each place.
    #[schemars(inline, transform = undescribed)]
    PlaceDrop judges Places as (Scale::Ladder(Ladder::Drop(it))) {
        /// Rate lost per place.
        drop (Drop): Number = Number::hundredths(3);
        /// Where places are counted from.
        #[serde(skip)]
        from (From): Counted = Counted::First;
    }

    /// 名次表: a rate for each place.
    #[schemars(inline, transform = undescribed)]
    PlaceTable judges Places as (Scale::Ladder(Ladder::Table(it))) {
        /// Rates of places 1, 2, 3…
        rates (Places): Vec<Number> = [100, 90, 80].map(Number::hundredths).to_vec();
        /// Rate of the places beyond.
        otherwise (Otherwise): Number = Number::hundredths(70);
        /// Where places are counted from.
        #[serde(skip)]
        from (From): Counted = Counted::First;
    }

    /// 增减: base + up·s⁺ − down·s⁻ with s = (m − origin)/every. A deduction 扣分 is of origin 0, with up and down below 0.
    #[schemars(inline, transform = undescribed)]
    Slope judges Values as (Scale::Slope(it)) {
        /// Value of the measure where the rate is the base.
        #[serde(default, skip_serializing_if = "is_usual")]
        origin (Origin): Number = values[1];
        /// So much of the measure is one step; 1 when absent.
        #[serde(default = "one", skip_serializing_if = "is_one")]
        every (Every): Number = Number::ONE;
        /// Rate at the origin; full when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        base (Base): Option<Number> = None;
        /// Rate added per step on the better side.
        #[serde(default, skip_serializing_if = "is_usual")]
        up (Up): Number = Number::ZERO;
        /// Rate taken off per step on the worse side.
        #[serde(default, skip_serializing_if = "is_usual")]
        down (Down): Number = Number::hundredths(10);
        /// Lowest rate; 0 = 扣完为止, absent = may go negative.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        floor (Floor): Option<Number> = Some(Number::ZERO);
        /// Highest rate; absent = uncapped.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cap (Cap): Option<Number> = None;
        /// Whether whole steps alone count (每满); in proportion when absent.
        #[serde(default, skip_serializing_if = "is_usual")]
        whole (Whole): Portions = Portions::InPart;
    }
}
