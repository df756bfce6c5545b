//! The scoring rule of an indicator: measures, scales, directions and cohorts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, Number};

/// How an observation becomes a rate: one component, or a blend of several whose shares add to 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rule {
    /// The components; the rate is the sum of share × component rate.
    pub components: Vec<Component>,
}

/// A measure (which number is judged) and a scale (how it becomes a rate), with a direction.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Component {
    /// Part of the rate that this component makes, as a fraction; 1 when absent.
    #[serde(default = "one")]
    pub share: Number,
    /// Which number is judged.
    pub measure: Measure,
    /// Whether higher or lower is better; `benefit` when absent.
    #[serde(default)]
    pub direction: Direction,
    /// Among whom places, bounds and means are taken; the category when absent.
    #[serde(default)]
    pub cohort: Cohort,
    /// How the number becomes a rate.
    pub scale: Scale,
    /// The rate when an input is missing; zero when absent.
    #[serde(default)]
    pub when_missing: Substitute,
    /// The rate when the measure is undefined; zero when absent.
    #[serde(default)]
    pub when_undefined: Substitute,
    /// The rate when the two bounds of a span coincide; full when absent.
    #[serde(default = "full")]
    pub when_bounds_coincide: Substitute,
}

impl Component {
    /// Whether a higher or a lower value is better once it is measured. Completion, gap and what is compared with the best
    /// or the mean have been turned round where lower is better; a place is the better the lower, and a score the better
    /// the higher, whatever the component says.
    pub fn measured_direction(&self) -> Direction {
        match self.measure {
            Measure::Completion | Measure::Gap | Measure::ToBest | Measure::ToMean => Direction::Benefit,
            Measure::Panel { .. } | Measure::Score => Direction::Benefit,
            Measure::Rank | Measure::ExternalRank => Direction::Cost,
            Measure::Level | Measure::Growth | Measure::Increment | Measure::Count => self.direction,
        }
    }
}

fn one() -> Number {
    Number::ONE
}

fn full() -> Substitute {
    Substitute::Full
}

/// Which number is judged. `x` is the actual value, `T` the target, `p` the prior year's value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Measure {
    /// x.
    Level,
    /// 完成率: x/T; for a cost T/x.
    Completion,
    /// x − T; for a cost T − x.
    Gap,
    /// 增速: (x − p)/|p|.
    Growth,
    /// 增量: x − p.
    Increment,
    /// 按实绩: x / the cohort's maximum; for a cost the minimum / x.
    ToBest,
    /// x / the cohort's mean.
    ToMean,
    /// 位次: the place of x in the cohort, best = 1, ties share the best place.
    Rank,
    /// A place observed outside, such as among the province's development zones.
    ExternalRank,
    /// The number of events, given as the actual value.
    Count,
    /// 评议: the weighted mean of rater groups' scores (0 to 100), divided by 100.
    Panel {
        /// The groups that rate, with their weights.
        raters: Vec<Rater>,
    },
    /// A score from 0 to 100 given directly as the actual value, divided by 100.
    Score,
}

/// A group that rates, such as the county's leaders or the people served.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rater {
    /// Identifier, unique within the panel.
    pub id: Id,
    /// Name shown.
    pub name: String,
    /// Weight among the groups, any unit.
    pub weight: Number,
}

/// Whether higher or lower is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// Higher is better.
    #[default]
    Benefit,
    /// Lower is better.
    Cost,
}

/// Among whom a unit is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Cohort {
    /// All units of the category for which the indicator is assessed and the value is there.
    #[default]
    Category,
    /// Those of them that are in the unit's own group.
    Group,
}

/// The rate that stands in for one that can't be computed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Substitute {
    /// Rate 0.
    #[default]
    Zero,
    /// Rate 1.
    Full,
    /// The mean of the defined rates in the cohort; 0 where there is none.
    CohortMean,
    /// Not assessed for this unit (缺项).
    Exclude,
}

/// How the number judged becomes a rate (a share of the marks).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Scale {
    /// The number itself, kept between floor and cap; an absent bound does not bind (cap absent = 不封顶).
    Proportional {
        /// Lowest rate.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        floor: Option<Number>,
        /// Highest rate.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cap: Option<Number>,
    },
    /// 功效系数: linear between two bounds.
    Span(Span),
    /// 分档: the best step reached gives the rate (以上含本数).
    Steps {
        /// The steps, in any order.
        steps: Vec<Step>,
        /// The rate where no step is reached.
        otherwise: Number,
    },
    /// Linear between given points.
    Polyline {
        /// The points, in any order.
        points: Vec<Point>,
        /// What holds before the first and after the last point.
        #[serde(default)]
        outside: Outside,
    },
    /// 位次赋分: a rate by place; only for the measures `rank` and `externalRank`.
    Ladder(Ladder),
    /// 扣分: 1 − per × number.
    Deduct {
        /// Rate taken off per unit of the measure.
        per: Number,
        /// Lowest rate; 0 = 扣完为止, absent = may go negative.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        floor: Option<Number>,
    },
}

/// 功效系数: rate = at_low + (at_high − at_low)·(m − low)/(high − low).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Span {
    /// 不允许值, where the rate is `at_low`.
    pub low: Bound,
    /// 满意值, where the rate is `at_high`.
    pub high: Bound,
    /// Rate at the low bound, such as 0.6.
    pub at_low: Number,
    /// Rate at the high bound, such as 1.
    pub at_high: Number,
    /// Whether the rate stays between the two or goes on along the line; flat when absent.
    #[serde(default)]
    pub outside: Outside,
}

/// A bound of a span. For a cost, a cohort's minimum and maximum change places.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Bound {
    /// A given value of the measure.
    Fixed(Number),
    /// The smallest value of the measure in the cohort.
    CohortMin,
    /// The mean value of the measure in the cohort.
    CohortMean,
    /// The largest value of the measure in the cohort.
    CohortMax,
}

/// What holds outside the range of a span or polyline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Outside {
    /// The rate stays at the nearest end.
    #[default]
    Flat,
    /// The line goes on.
    Extended,
}

/// A threshold with its rate.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Step {
    /// Value of the measure at which the step is reached, inclusive.
    pub at: Number,
    /// Rate from there.
    pub rate: Number,
}

/// A point of a polyline.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Point {
    /// Value of the measure.
    pub value: Number,
    /// Rate there.
    pub rate: Number,
}

/// 位次赋分: the rate of place r among n.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Ladder {
    /// 1 − drop·(r − 1), not below 0.
    Drop {
        /// Rate lost per place.
        drop: Number,
    },
    /// first − (first − last)·(r − 1)/(n − 1); first where n = 1.
    Between {
        /// Rate of the first place.
        first: Number,
        /// Rate of the last place.
        last: Number,
    },
    /// A rate for each place from the first on.
    Table {
        /// Rates of places 1, 2, 3…
        rates: Vec<Number>,
        /// Rate of the places beyond.
        otherwise: Number,
    },
}
