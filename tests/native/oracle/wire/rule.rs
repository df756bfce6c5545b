//! Scoring rules: components, measures, comparisons, entry conditions and scales.

use serde::Deserialize;

use super::{Id, Number, Text};

pub(super) fn one() -> Number {
    Number::from(1)
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rule {
    #[serde(default)]
    pub combine: Combine,
    pub components: Vec<Component>,
    #[serde(default)]
    pub floor: Option<Number>,
    #[serde(default)]
    pub cap: Option<Number>,
    #[serde(default)]
    pub unit: RuleUnit,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Combine {
    #[default]
    Blend,
    Sum,
    Best,
    Worst,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RuleUnit {
    #[default]
    Share,
    Points,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Component {
    #[serde(default = "one")]
    pub share: Number,
    #[serde(default)]
    pub quantity: Option<Id>,
    pub measure: Measure,
    #[serde(default)]
    pub comparison: Option<Comparison>,
    #[serde(default)]
    pub direction: Direction,
    #[serde(default)]
    pub cohort: Cohort,
    #[serde(default)]
    pub only_if: Option<EntryCondition>,
    pub scale: Scale,
    #[serde(default)]
    pub when_missing: Substitute,
    #[serde(default)]
    pub when_undefined: Substitute,
    #[serde(default = "full")]
    pub when_bounds_coincide: Substitute,
}

fn full() -> Substitute {
    Substitute::Full
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Probe {
    #[serde(default)]
    pub quantity: Option<Id>,
    pub measure: Measure,
    #[serde(default)]
    pub comparison: Option<Comparison>,
    #[serde(default)]
    pub direction: Direction,
    #[serde(default)]
    pub cohort: Cohort,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EntryCondition {
    pub probe: Probe,
    pub order: Order,
    pub bound: Number,
    #[serde(default)]
    pub otherwise: Number,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Order {
    Below,
    AtMost,
    AtLeast,
    Above,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Measure {
    Level,
    Completion,
    Gap,
    OverTarget,
    Growth,
    Increment,
    ExternalRank,
    PlaceGain,
    Count,
    Tally {
        kinds: Vec<EventKind>,
    },
    Panel {
        raters: Vec<Rater>,
        #[serde(default = "usual_classes")]
        classes: Vec<VoteClass>,
    },
    Score,
    Result {
        category: Id,
        of: ResultOf,
        #[serde(default)]
        take: Take,
    },
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventKind {
    pub id: Id,
    #[serde(rename = "name")]
    _name: Text,
    pub worth: Number,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rater {
    pub id: Id,
    #[serde(rename = "name")]
    _name: Text,
    pub weight: Number,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteClass {
    pub id: Id,
    #[serde(rename = "name")]
    _name: Text,
    /// Absent = void.
    #[serde(default)]
    pub worth: Option<Number>,
}

fn usual_classes() -> Vec<VoteClass> {
    let class = |(id, worth): (&str, i64)| VoteClass { id: id.to_owned(), _name: Text, worth: Some(worth.into()) };
    [("a", 100), ("b", 80), ("c", 60), ("d", 40)].map(class).into()
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ResultOf {
    Total,
    Percentage,
    Place,
    Section(Id),
    Indicator(Id),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Take {
    #[default]
    Mean,
    Sum,
    Min,
    Max,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Comparison {
    Best,
    MeanRatio {
        #[serde(default)]
        mean: Mean,
    },
    OverMean {
        #[serde(default)]
        mean: Mean,
    },
    Rank,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Mean {
    #[default]
    Simple,
    Pooled,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    #[default]
    Benefit,
    Cost,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Cohort {
    #[default]
    Category,
    Group,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Scale {
    Proportional {
        #[serde(default)]
        floor: Option<Number>,
        #[serde(default)]
        cap: Option<Number>,
    },
    Span(Span),
    Steps {
        steps: Vec<Step>,
        otherwise: Number,
    },
    Polyline {
        points: Vec<Point>,
        #[serde(default)]
        outside: Outside,
    },
    Ladder(Ladder),
    Slope(Slope),
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Span {
    pub low: Bound,
    pub high: Bound,
    pub at_low: Number,
    pub at_high: Number,
    #[serde(default)]
    pub outside: Outside,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Bound {
    Fixed(Number),
    CohortMin,
    CohortMean,
    CohortMax,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Outside {
    #[default]
    Flat,
    Extended,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub at: Number,
    pub rate: Number,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    pub value: Number,
    pub rate: Number,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    #[serde(default)]
    pub from: CountedFrom,
    pub rates: LadderRates,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum CountedFrom {
    #[default]
    First,
    Last,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum LadderRates {
    Drop { drop: Number },
    Between { first: Number, last: Number },
    Table { rates: Vec<Number>, otherwise: Number },
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slope {
    #[serde(default)]
    pub origin: Number,
    #[serde(default = "one")]
    pub every: Number,
    /// Absent = full.
    #[serde(default)]
    pub base: Option<Number>,
    #[serde(default)]
    pub up: Number,
    #[serde(default)]
    pub down: Number,
    #[serde(default)]
    pub floor: Option<Number>,
    #[serde(default)]
    pub cap: Option<Number>,
    #[serde(default)]
    pub whole: bool,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Substitute {
    #[default]
    Zero,
    Full,
    CohortMean,
    Rate(Number),
    Exclude,
}
