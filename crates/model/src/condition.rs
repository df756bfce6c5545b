//! Figures of a unit, conditions on them, and effects on a grade. How files write what they know of it stands at the end.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::Error};

use super::{Direction, Id, Number, Order};

/// What can be read off a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Rate of an indicator, as a fraction, after monitoring and difficulty; missing where it isn't assessed.
    Rate(Id),
    /// Rounded points; missing where nothing of it is assessed.
    Points(Of),
    /// Counted deductions, in points above 0.
    Deductions,
}

/// Whose points a figure sums up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// The common indicators, before anything is rescaled.
    Common,
    /// One indicator.
    Indicator(Id),
    /// A declared section, as it counts.
    Section(Id),
}

/// Unit of measure of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// A fraction, shown in per cent.
    Share,
    /// 分.
    Points,
}

impl Figure {
    /// The indicator that it is read from.
    pub const fn indicator(&self) -> Option<&Id> {
        match self {
            Self::Rate(id) | Self::Points(Of::Indicator(id)) => Some(id),
            Self::Points(Of::Common | Of::Section(_)) | Self::Deductions => None,
        }
    }

    /// The same, to be given another identifier.
    pub const fn indicator_mut(&mut self) -> Option<&mut Id> {
        match self {
            Self::Rate(id) | Self::Points(Of::Indicator(id)) => Some(id),
            Self::Points(Of::Common | Of::Section(_)) | Self::Deductions => None,
        }
    }

    /// The section that it is read from.
    pub const fn section(&self) -> Option<&Id> {
        match self {
            Self::Points(Of::Section(id)) => Some(id),
            Self::Rate(_) | Self::Points(Of::Common | Of::Indicator(_)) | Self::Deductions => None,
        }
    }

    /// The same, to be given another identifier.
    pub const fn section_mut(&mut self) -> Option<&mut Id> {
        match self {
            Self::Points(Of::Section(id)) => Some(id),
            Self::Rate(_) | Self::Points(Of::Common | Of::Indicator(_)) | Self::Deductions => None,
        }
    }

    /// Its unit of measure.
    pub const fn quantity(&self) -> Quantity {
        match self {
            Self::Rate(_) => Quantity::Share,
            Self::Points(_) | Self::Deductions => Quantity::Points,
        }
    }
}

/// Something that holds for a unit or doesn't. Where a figure is missing, a comparison with it doesn't hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// So many conditions of a list hold: all, any, or some number between.
    AtLeast {
        /// How many.
        count: u32,
        /// The list.
        of: Vec<Condition>,
    },
    /// A figure compared with a bound.
    Is {
        /// The figure.
        figure: Figure,
        /// How it must lie.
        order: Order,
        /// To what, in the figure's unit of measure.
        bound: Number,
    },
    /// The unit is marked with a circumstance of its category.
    Circumstance(Id),
}

impl Condition {
    /// The figures that it compares.
    pub fn figures(&self) -> Vec<&Figure> {
        match self {
            Self::AtLeast { of, .. } => of.iter().flat_map(Self::figures).collect(),
            Self::Is { figure, .. } => vec![figure],
            Self::Circumstance(_) => Vec::new(),
        }
    }

    /// The same, to be changed.
    pub fn figures_mut(&mut self) -> Vec<&mut Figure> {
        match self {
            Self::AtLeast { of, .. } => of.iter_mut().flat_map(Self::figures_mut).collect(),
            Self::Is { figure, .. } => vec![figure],
            Self::Circumstance(_) => Vec::new(),
        }
    }

    /// The indicators that it looks at.
    pub fn indicators(&self) -> impl Iterator<Item = &Id> {
        self.figures().into_iter().filter_map(Figure::indicator)
    }

    /// Bound and unit of measure of a single comparison; a list of conditions has none of its own.
    pub const fn bound(&self) -> Option<(Number, Quantity)> {
        match self {
            Self::Is { figure, bound, .. } => Some((*bound, figure.quantity())),
            Self::AtLeast { .. } | Self::Circumstance(_) => None,
        }
    }

    /// The same comparison with another bound; what has none stays as it is.
    #[must_use]
    pub fn with_bound(self, bound: Number) -> Self {
        match self {
            Self::Is { figure, order, .. } => Self::Is { figure, order, bound },
            Self::AtLeast { .. } | Self::Circumstance(_) => self,
        }
    }
}

/// What becomes of a unit's grade; grades are identifiers, or positions in a ladder. None of them lifts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Effect<G = Id> {
    /// It stays.
    #[default]
    Nothing,
    /// It can't have this grade, nor a better one.
    Bar(G),
    /// 降档 by so many grades.
    Lower(u32),
    /// It has this grade at most; absent = the last.
    AtMost(Option<G>),
}

impl<G> Effect<G> {
    /// Whether it does nothing.
    pub const fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// The grade that it names.
    pub const fn grade(&self) -> Option<&G> {
        match self {
            Self::Bar(grade) | Self::AtMost(Some(grade)) => Some(grade),
            Self::Nothing | Self::Lower(_) | Self::AtMost(None) => None,
        }
    }

    /// The same with grades told in another way; `None` where unknown there, but at most an unknown one is the last.
    pub fn told<'g, H>(&'g self, tell: impl FnOnce(&'g G) -> Option<H>) -> Option<Effect<H>> {
        Some(match self {
            Self::Nothing => Effect::Nothing,
            Self::Bar(grade) => Effect::Bar(tell(grade)?),
            Self::Lower(by) => Effect::Lower(*by),
            Self::AtMost(grade) => Effect::AtMost(grade.as_ref().and_then(tell)),
        })
    }
}

/// What splits equal totals: a figure, and whether more or less of it comes first. What is missing counts 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TieBreaker {
    /// What is compared.
    pub figure: Figure,
    /// What comes first.
    pub better: Direction,
}

impl TieBreaker {
    /// More points on the common indicators.
    pub const COMMON: Self = Self { figure: Figure::Points(Of::Common), better: Direction::Benefit };
    /// Fewer points of counted deductions.
    pub const DEDUCTIONS: Self = Self { figure: Figure::Deductions, better: Direction::Cost };

    /// More points on an indicator.
    pub const fn points(indicator: Id) -> Self {
        Self { figure: Figure::Points(Of::Indicator(indicator)), better: Direction::Benefit }
    }

    /// More points on a section.
    pub const fn section(section: Id) -> Self {
        Self { figure: Figure::Points(Of::Section(section)), better: Direction::Benefit }
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident,)*) => {
        /// The conditions that files know.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum ConditionKind { $($(#[$doc])* $kind,)* }

        impl ConditionKind {
            /// All of them.
            pub const ALL: [Self; [$(stringify!($kind)),*].len()] = [$(Self::$kind),*];
        }
    };
}

kinds! {
    /// Deductions over so many points.
    DeductionsOver,
    /// Rate of an indicator below a fraction.
    RateBelow,
}

impl ConditionKind {
    /// The kind of a condition; `None` for one that files don't know.
    pub fn of(condition: &Condition) -> Option<Self> {
        Some(match ConditionTag::of(condition)? {
            ConditionTag::DeductionsOver(_) => Self::DeductionsOver,
            ConditionTag::RateBelow { .. } => Self::RateBelow,
        })
    }

    /// A condition of this kind, with an indicator where it looks at one.
    pub fn condition(self, indicator: Id, bound: Number) -> Condition {
        match self {
            Self::DeductionsOver => ConditionTag::DeductionsOver(bound),
            Self::RateBelow => ConditionTag::RateBelow { indicator, rate: bound },
        }
        .into()
    }

    /// A bound to start from.
    pub fn usual(self) -> Number {
        match self {
            Self::DeductionsOver => 10.into(),
            Self::RateBelow => rust_decimal::Decimal::new(6, 1).into(),
        }
    }

    /// Whether it looks at an indicator.
    pub fn names_indicator(self) -> bool {
        self.condition("".into(), Number::ZERO).indicators().next().is_some()
    }

    /// Unit of measure of its bound.
    pub fn quantity(self) -> Quantity {
        self.condition("".into(), Number::ZERO).bound().map_or(Quantity::Points, |(_, quantity)| quantity)
    }
}

/// When a gate bars.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Condition", rename_all = "camelCase", deny_unknown_fields)]
enum ConditionTag {
    /// The unit's counted deductions are more than this many points.
    DeductionsOver(Number),
    /// The unit's rate on an indicator, where it is assessed, is below this fraction.
    RateBelow {
        /// The indicator.
        indicator: Id,
        /// The rate, as a fraction.
        rate: Number,
    },
}

impl ConditionTag {
    fn of(condition: &Condition) -> Option<Self> {
        match condition {
            Condition::Is { figure: Figure::Deductions, order: Order::Over, bound } => {
                Some(Self::DeductionsOver(*bound))
            }
            Condition::Is { figure: Figure::Rate(indicator), order: Order::Below, bound } => {
                Some(Self::RateBelow { indicator: indicator.clone(), rate: *bound })
            }
            Condition::AtLeast { .. } | Condition::Circumstance(_) | Condition::Is { .. } => None,
        }
    }
}

impl From<ConditionTag> for Condition {
    fn from(tag: ConditionTag) -> Self {
        let (figure, order, bound) = match tag {
            ConditionTag::DeductionsOver(points) => (Figure::Deductions, Order::Over, points),
            ConditionTag::RateBelow { indicator, rate } => (Figure::Rate(indicator), Order::Below, rate),
        };
        Self::Is { figure, order, bound }
    }
}

/// What splits equal totals.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(rename = "TieBreaker", rename_all = "camelCase")]
enum TieBreakerTag {
    /// More points on the common indicators.
    CommonSubtotal,
    /// Fewer points of counted deductions.
    FewerDeductions,
    /// More points on this indicator.
    IndicatorPoints(Id),
    /// More points on this section.
    SectionPoints(Id),
}

impl TieBreakerTag {
    fn of(breaker: &TieBreaker) -> Option<Self> {
        match (&breaker.figure, breaker.better) {
            (Figure::Points(Of::Common), Direction::Benefit) => Some(Self::CommonSubtotal),
            (Figure::Deductions, Direction::Cost) => Some(Self::FewerDeductions),
            (Figure::Points(Of::Indicator(id)), Direction::Benefit) => Some(Self::IndicatorPoints(id.clone())),
            (Figure::Points(Of::Section(id)), Direction::Benefit) => Some(Self::SectionPoints(id.clone())),
            (Figure::Rate(_) | Figure::Points(_) | Figure::Deductions, Direction::Benefit | Direction::Cost) => None,
        }
    }
}

impl From<TieBreakerTag> for TieBreaker {
    fn from(tag: TieBreakerTag) -> Self {
        match tag {
            TieBreakerTag::CommonSubtotal => Self::COMMON,
            TieBreakerTag::FewerDeductions => Self::DEDUCTIONS,
            TieBreakerTag::IndicatorPoints(id) => Self::points(id),
            TieBreakerTag::SectionPoints(id) => Self::section(id),
        }
    }
}

/// Gives a type the form in files of another, which knows a part of what it can say.
macro_rules! written_as {
    ($kind:ty, $tag:ty) => {
        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let tag = <$tag>::of(self).ok_or_else(|| S::Error::custom("no form in files"))?;
                tag.serialize(serializer)
            }
        }

        impl<'de> Deserialize<'de> for $kind {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <$tag>::deserialize(deserializer).map(Self::from)
            }
        }

        impl JsonSchema for $kind {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                <$tag>::schema_name()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                <$tag>::json_schema(generator)
            }
        }
    };
}

pub(super) use written_as;

written_as!(Condition, ConditionTag);
written_as!(TieBreaker, TieBreakerTag);
