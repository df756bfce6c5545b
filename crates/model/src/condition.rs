//! Conditions on figures of a unit, effects on a grade, and tie-breakers.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::Error};

use super::{Direction, Figure, Id, Named, Number, Of, Order, Quantity};

/// Something that holds for a unit or doesn't. Where a figure is missing, a comparison with it doesn't hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
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
    /// A section has a pass mark that the unit doesn't reach.
    Failed(Id),
    /// The unit is marked with a circumstance of its category.
    Circumstance(Id),
    /// In each of so many years before this one it had one of these grades.
    Grades {
        /// The grades.
        among: Vec<Id>,
        /// How many years, one after the other.
        years: u32,
    },
}

impl Condition {
    /// The single conditions in it, lists opened, in order.
    pub fn single(&self) -> Vec<&Self> {
        match self {
            Self::AtLeast { of, .. } => of.iter().flat_map(Self::single).collect(),
            Self::Is { .. } | Self::Failed(_) | Self::Circumstance(_) | Self::Grades { .. } => vec![self],
        }
    }

    /// The same, to be changed.
    pub fn single_mut(&mut self) -> Vec<&mut Self> {
        match self {
            Self::AtLeast { of, .. } => of.iter_mut().flat_map(Self::single_mut).collect(),
            Self::Is { .. } | Self::Failed(_) | Self::Circumstance(_) | Self::Grades { .. } => vec![self],
        }
    }

    /// What stands at the end of a path of positions in its lists, to be changed; an empty path is itself.
    pub fn at_mut(&mut self, path: &[usize]) -> Option<&mut Self> {
        let Some((first, rest)) = path.split_first() else { return Some(self) };
        match self {
            Self::AtLeast { of, .. } => of.get_mut(*first)?.at_mut(rest),
            Self::Is { .. } | Self::Failed(_) | Self::Circumstance(_) | Self::Grades { .. } => None,
        }
    }

    /// The figures that it compares, each with how and with what.
    pub fn comparisons(&self) -> Vec<(&Figure, Order, Number)> {
        let compared = self.single().into_iter().filter_map(|one| match one {
            Self::Is { figure, order, bound } => Some((figure, *order, *bound)),
            Self::AtLeast { .. } | Self::Failed(_) | Self::Circumstance(_) | Self::Grades { .. } => None,
        });
        compared.collect()
    }

    /// The figures that it compares.
    pub fn figures(&self) -> Vec<&Figure> {
        self.comparisons().into_iter().map(|(figure, ..)| figure).collect()
    }

    /// The same, to be changed.
    pub fn figures_mut(&mut self) -> Vec<&mut Figure> {
        let compared = self.single_mut().into_iter().filter_map(|one| match one {
            Self::Is { figure, .. } => Some(figure),
            Self::AtLeast { .. } | Self::Failed(_) | Self::Circumstance(_) | Self::Grades { .. } => None,
        });
        compared.collect()
    }

    /// The sections that it looks at, to be given other identifiers.
    pub fn sections_mut(&mut self) -> Vec<&mut Id> {
        let named = self.single_mut().into_iter().filter_map(|one| match one {
            Self::Is { figure, .. } => figure.section_mut(),
            Self::Failed(id) => Some(id),
            Self::AtLeast { .. } | Self::Circumstance(_) | Self::Grades { .. } => None,
        });
        named.collect()
    }

    /// Whether it stays as it is where marks move and rates don't.
    pub fn is_of_rates(&self) -> bool {
        self.single().into_iter().all(|one| match one {
            Self::Is { figure, .. } => figure.is_of_rates(),
            Self::Failed(_) => false,
            Self::AtLeast { .. } | Self::Circumstance(_) | Self::Grades { .. } => true,
        })
    }

    /// What it looks at.
    pub fn named(&self) -> Vec<Named<'_>> {
        let named = self.single().into_iter().flat_map(|one| match one {
            Self::Is { figure, .. } => figure.named().into_iter().collect(),
            Self::Failed(id) => vec![Named::Section(id)],
            Self::Circumstance(id) => vec![Named::Circumstance(id)],
            Self::Grades { among, .. } => among.iter().map(Named::Grade).collect(),
            Self::AtLeast { .. } => Vec::new(),
        });
        named.collect()
    }

    /// How many years it goes back at most.
    pub fn years(&self) -> u32 {
        let years = self.single().into_iter().filter_map(|one| match one {
            Self::Grades { years, .. } => Some(*years),
            Self::AtLeast { .. } | Self::Is { .. } | Self::Failed(_) | Self::Circumstance(_) => None,
        });
        years.max().unwrap_or(0)
    }

    /// Bound and unit of measure of a single comparison; a list of conditions has none of its own.
    pub const fn bound(&self) -> Option<(Number, Quantity)> {
        match self {
            Self::Is { figure, bound, .. } => Some((*bound, figure.quantity())),
            Self::AtLeast { .. } | Self::Failed(_) | Self::Circumstance(_) | Self::Grades { .. } => None,
        }
    }

    /// The same comparison with another bound; what has none stays as it is.
    #[must_use]
    pub fn with_bound(self, bound: Number) -> Self {
        match self {
            Self::Is { figure, order, .. } => Self::Is { figure, order, bound },
            Self::AtLeast { .. } | Self::Failed(_) | Self::Circumstance(_) | Self::Grades { .. } => self,
        }
    }
}

/// What becomes of a unit's grade; grades are identifiers, or positions in a ladder.
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
    /// 晋档 by so many grades.
    Lift(u32),
    /// Straight to this grade, where that is better.
    To(G),
}

impl<G> Effect<G> {
    /// Whether it does nothing.
    pub const fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// Whether it lifts.
    pub const fn lifts(&self) -> bool {
        match self {
            Self::Lift(_) | Self::To(_) => true,
            Self::Nothing | Self::Bar(_) | Self::Lower(_) | Self::AtMost(_) => false,
        }
    }

    /// The same, so many times over.
    #[must_use]
    pub fn times(self, times: u32) -> Self {
        match self {
            Self::Lower(by) => Self::Lower(by.saturating_mul(times)),
            Self::Lift(by) => Self::Lift(by.saturating_mul(times)),
            Self::Nothing | Self::Bar(_) | Self::AtMost(_) | Self::To(_) => self,
        }
    }

    /// The grade that it names.
    pub const fn grade(&self) -> Option<&G> {
        match self {
            Self::Bar(grade) | Self::AtMost(Some(grade)) | Self::To(grade) => Some(grade),
            Self::Nothing | Self::Lower(_) | Self::AtMost(None) | Self::Lift(_) => None,
        }
    }

    /// The same with grades told in another way; `None` where unknown there, but at most an unknown one is the last.
    pub fn told<'g, H>(&'g self, tell: impl FnOnce(&'g G) -> Option<H>) -> Option<Effect<H>> {
        Some(match self {
            Self::Nothing => Effect::Nothing,
            Self::Bar(grade) => Effect::Bar(tell(grade)?),
            Self::Lower(by) => Effect::Lower(*by),
            Self::AtMost(grade) => Effect::AtMost(grade.as_ref().and_then(tell)),
            Self::Lift(by) => Effect::Lift(*by),
            Self::To(grade) => Effect::To(tell(grade)?),
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
            (
                Figure::Rate(_)
                | Figure::Points(_)
                | Figure::Total
                | Figure::Percentage
                | Figure::Deductions
                | Figure::Entries(..)
                | Figure::FromLast,
                Direction::Benefit | Direction::Cost,
            ) => None,
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

written_as!(TieBreaker, TieBreakerTag);
