//! The measures: which number of a unit is judged, and what is known of each.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Direction, EventKind, Rater, VoteClass};

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
    /// 超目标幅度: (x − T)/|T|; for a cost (T − x)/|T|.
    OverTarget,
    /// 增速: (x − p)/|p|.
    Growth,
    /// 增量: x − p.
    Increment,
    /// A place observed outside, such as among the province's development zones.
    ExternalRank,
    /// 进位: the prior year's place outside − this year's.
    PlaceGain,
    /// The number of events, given as the actual value.
    Count,
    /// 分类计次: Σ worth × count over kinds of events, a share of the marks; a kind that is absent counts 0.
    Tally {
        /// The kinds of events, with what each is worth.
        kinds: Vec<EventKind>,
    },
    /// 评议: the weighted mean of rater groups' scores (0 to 100), divided by 100.
    Panel {
        /// The groups that rate, with their weights.
        raters: Vec<Rater>,
        /// What their ballots' votes are worth, the best class first.
        #[serde(default = "VoteClass::usual", skip_serializing_if = "VoteClass::are_usual")]
        classes: Vec<VoteClass>,
    },
    /// A score from 0 to 100 given directly as the actual value, divided by 100.
    Score,
}

macro_rules! kinds {
    ($($kind:ident $({ $($field:ident = $start:expr),* })?,)*) => {
        /// Which measure, without its parameters.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[expect(missing_docs, reason = "the measures say what each means")]
        pub enum MeasureKind { $($kind),* }

        impl Measure {
            /// All measures, in the order in which choices show them.
            pub const KINDS: &[MeasureKind] = &[$(MeasureKind::$kind),*];

            /// Which measure it is.
            #[must_use]
            pub const fn kind(&self) -> MeasureKind {
                match self { $(Self::$kind $({ $($field: _),* })? => MeasureKind::$kind),* }
            }
        }

        impl MeasureKind {
            /// The measure; a panel has no rater groups yet.
            #[must_use]
            pub fn measure(self) -> Measure {
                match self { $(Self::$kind => Measure::$kind $({ $($field: $start),* })?),* }
            }
        }
    };
}

kinds! {
    Completion,
    Level,
    Gap,
    OverTarget,
    Growth,
    Increment,
    ExternalRank,
    PlaceGain,
    Count,
    Tally { kinds = Vec::new() },
    Panel { raters = Vec::new(), classes = VoteClass::usual() },
    Score,
}

/// A part of a reading that a measure looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The actual value.
    Actual,
    /// The target.
    Target,
    /// The prior year's value.
    Prior,
    /// The place observed outside, with its field.
    External,
    /// The prior year's, with its field.
    PriorExternal,
    /// How often each kind of events happened.
    Events,
    /// What rater groups said.
    Panel,
}

/// What a value of a measure is, and so how people write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A ratio, written in per cent.
    Ratio,
    /// In the indicator's own unit.
    OwnUnit,
    /// A place.
    Place,
    /// A number of places gained.
    Places,
    /// A number of events.
    Events,
}

/// Which way is better, once the measure is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// As the component says.
    AsStated,
    /// The measure has turned a cost round: higher.
    Turned,
    /// Higher, whatever the component says.
    Higher,
    /// Lower, whatever the component says.
    Lower,
}

/// What is known of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// What it looks at.
    pub sources: &'static [Source],
    /// What its value is.
    pub shown: Shown,
    /// Which way is better.
    pub better: Better,
    /// Least and most of the numbers that it reads, where they have a range.
    pub between: Option<(i64, Option<i64>)>,
    /// Whether it can be undefined with all that it looks at there.
    pub may_be_undefined: bool,
    /// Whether it is a formula on sums as well, so that a cohort has a pooled mean of it.
    pub pools: bool,
}

impl Facts {
    /// Whether it looks at that part of a reading.
    #[must_use]
    pub fn looks_at(self, source: Source) -> bool {
        self.sources.contains(&source)
    }
}

impl Measure {
    /// What is known of it.
    #[must_use]
    pub const fn facts(&self) -> Facts {
        use Source::{Actual, Events, External, Panel, Prior, PriorExternal, Target};
        let plain = Facts {
            sources: &[Actual],
            shown: Shown::OwnUnit,
            better: Better::AsStated,
            between: None,
            may_be_undefined: false,
            pools: false,
        };
        match self {
            Self::Level => plain,
            Self::Completion => Facts {
                sources: &[Actual, Target],
                shown: Shown::Ratio,
                better: Better::Turned,
                may_be_undefined: true,
                pools: true,
                ..plain
            },
            Self::Gap => Facts { sources: &[Actual, Target], better: Better::Turned, ..plain },
            Self::OverTarget => Facts {
                sources: &[Actual, Target],
                shown: Shown::Ratio,
                better: Better::Turned,
                may_be_undefined: true,
                pools: true,
                ..plain
            },
            Self::Growth => {
                Facts { sources: &[Actual, Prior], shown: Shown::Ratio, may_be_undefined: true, pools: true, ..plain }
            }
            Self::Increment => Facts { sources: &[Actual, Prior], ..plain },
            Self::ExternalRank => Facts { sources: &[External], shown: Shown::Place, better: Better::Lower, ..plain },
            Self::PlaceGain => Facts {
                sources: &[External, PriorExternal],
                shown: Shown::Places,
                better: Better::Higher,
                may_be_undefined: true,
                ..plain
            },
            Self::Count => Facts { shown: Shown::Events, between: Some((0, None)), ..plain },
            Self::Tally { .. } => Facts { sources: &[Events], shown: Shown::Ratio, better: Better::Higher, ..plain },
            Self::Panel { .. } => Facts {
                sources: &[Panel],
                shown: Shown::Ratio,
                better: Better::Higher,
                between: Some((0, Some(100))),
                may_be_undefined: true,
                ..plain
            },
            Self::Score => {
                Facts { shown: Shown::Ratio, better: Better::Higher, between: Some((0, Some(100))), ..plain }
            }
        }
    }

    /// The kinds of events that are counted; none but of a tally.
    #[must_use]
    pub fn events(&self) -> &[EventKind] {
        if let Self::Tally { kinds } = self { kinds } else { &[] }
    }

    /// The list of the kinds of events; absent but of a tally.
    pub const fn events_mut(&mut self) -> Option<&mut Vec<EventKind>> {
        if let Self::Tally { kinds } = self { Some(kinds) } else { None }
    }

    /// The groups that rate; none but of a panel.
    #[must_use]
    pub fn raters(&self) -> &[Rater] {
        if let Self::Panel { raters, .. } = self { raters } else { &[] }
    }

    /// The list of the groups that rate; absent but of a panel.
    pub const fn raters_mut(&mut self) -> Option<&mut Vec<Rater>> {
        if let Self::Panel { raters, .. } = self { Some(raters) } else { None }
    }

    /// The classes of votes; none but of a panel.
    #[must_use]
    pub fn classes(&self) -> &[VoteClass] {
        if let Self::Panel { classes, .. } = self { classes } else { &[] }
    }

    /// The list of the classes of votes; absent but of a panel.
    pub const fn classes_mut(&mut self) -> Option<&mut Vec<VoteClass>> {
        if let Self::Panel { classes, .. } = self { Some(classes) } else { None }
    }
}

impl Better {
    /// Which way is better of a component that states a direction.
    #[must_use]
    pub const fn of(self, stated: Direction) -> Direction {
        match self {
            Self::AsStated => stated,
            Self::Turned | Self::Higher => Direction::Benefit,
            Self::Lower => Direction::Cost,
        }
    }
}
