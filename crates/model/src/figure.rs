//! Figures that can be read off a unit, and what they look at. How files write them stands at the end.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::Error};

use super::condition::written_as;
use super::{Category, Id};

/// What can be read off a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Rate of an indicator, as a fraction, after monitoring and difficulty; missing where it isn't assessed.
    Rate(Id),
    /// Rounded points; missing where nothing of it is assessed.
    Points(Of),
    /// The rounded total.
    Total,
    /// The total in percent of the full marks.
    Percentage,
    /// Counted deductions, in points above 0.
    Deductions,
    /// Σ quantity of the ledger's entries of an item, before anything is left out or capped; absent = of all its levels.
    Entries(Id, Option<Id>),
    /// The place in the lane counted from the last, who is 1; those who share one all have the best of it. Missing for
    /// units that are not ranked.
    FromLast,
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
    /// Of a hundred.
    Percent,
    /// How often.
    Times,
    /// A place.
    Place,
}

/// A part of a category that a figure or condition looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named<'a> {
    /// An indicator.
    Indicator(&'a Id),
    /// A declared section.
    Section(&'a Id),
    /// A circumstance.
    Circumstance(&'a Id),
    /// A grade.
    Grade(&'a Id),
    /// An adjustment item; with the level of it, where one alone is looked at.
    Item(&'a Id, Option<&'a Id>),
}

impl<'a> Named<'a> {
    /// Whether a category has it.
    #[must_use]
    pub fn is_in(self, category: &Category) -> bool {
        self.name_in(category).is_some()
    }

    /// What it is called in a category, and the level of an item where one alone is looked at; `None` where the category
    /// doesn't have it. A heading is its own name.
    #[must_use]
    pub fn name_in<'c>(self, category: &'c Category) -> Option<(&'c str, Option<&'c str>)>
    where
        'a: 'c,
    {
        match self {
            Self::Indicator(id) => category.indicator(id).map(|own| (own.name.as_str(), None)),
            Self::Section(id) => category.has_section(id.as_str()).then(|| (category.section_name(id.as_str()), None)),
            Self::Circumstance(id) => category.circumstance(id).map(|own| (own.name.as_str(), None)),
            Self::Grade(id) => {
                let own = category.grading.grades.iter().find(|grade| grade.id == *id)?;
                Some((&own.name, None))
            }
            Self::Item(id, level) => {
                let item = category.adjustments.items.iter().find(|item| item.id == *id)?;
                let Some(level) = level else { return Some((&item.name, None)) };
                let level = item.levels.iter().find(|own| own.id == *level)?;
                Some((&item.name, Some(&level.name)))
            }
        }
    }
}

impl Figure {
    /// What it looks at; absent where it is of the unit as a whole.
    pub const fn named(&self) -> Option<Named<'_>> {
        match self {
            Self::Rate(id) | Self::Points(Of::Indicator(id)) => Some(Named::Indicator(id)),
            Self::Points(Of::Section(id)) => Some(Named::Section(id)),
            Self::Entries(item, level) => Some(Named::Item(item, level.as_ref())),
            Self::Points(Of::Common) | Self::Total | Self::Percentage | Self::Deductions | Self::FromLast => None,
        }
    }

    /// The indicator that it is read from.
    pub const fn indicator(&self) -> Option<&Id> {
        match self.named() {
            Some(Named::Indicator(id)) => Some(id),
            Some(Named::Section(_) | Named::Circumstance(_) | Named::Grade(_) | Named::Item(..)) | None => None,
        }
    }

    /// The section that it is read from.
    pub const fn section(&self) -> Option<&Id> {
        match self.named() {
            Some(Named::Section(id)) => Some(id),
            Some(Named::Indicator(_) | Named::Circumstance(_) | Named::Grade(_) | Named::Item(..)) | None => None,
        }
    }

    /// The indicator that it is read from, to be given another identifier.
    pub const fn indicator_mut(&mut self) -> Option<&mut Id> {
        match self {
            Self::Rate(id) | Self::Points(Of::Indicator(id)) => Some(id),
            Self::Points(Of::Common | Of::Section(_))
            | Self::Total
            | Self::Percentage
            | Self::Deductions
            | Self::Entries(..)
            | Self::FromLast => None,
        }
    }

    /// The section that it is read from, to be given another identifier.
    pub const fn section_mut(&mut self) -> Option<&mut Id> {
        match self {
            Self::Points(Of::Section(id)) => Some(id),
            Self::Rate(_)
            | Self::Points(Of::Common | Of::Indicator(_))
            | Self::Total
            | Self::Percentage
            | Self::Deductions
            | Self::Entries(..)
            | Self::FromLast => None,
        }
    }

    /// Whether it stays as it is where marks move and rates don't.
    pub const fn is_of_rates(&self) -> bool {
        match self {
            Self::Rate(_) | Self::Deductions | Self::Entries(..) => true,
            Self::Points(_) | Self::Total | Self::Percentage | Self::FromLast => false,
        }
    }

    /// Its unit of measure.
    pub const fn quantity(&self) -> Quantity {
        match self {
            Self::Rate(_) => Quantity::Share,
            Self::Points(_) | Self::Total | Self::Deductions => Quantity::Points,
            Self::Percentage => Quantity::Percent,
            Self::Entries(..) => Quantity::Times,
            Self::FromLast => Quantity::Place,
        }
    }
}

/// What files call a figure.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Figure", rename_all = "camelCase", deny_unknown_fields)]
enum FigureTag {
    /// Rate of an indicator, as a fraction, after monitoring and difficulty.
    Rate(Id),
    /// Rounded points of an indicator.
    IndicatorPoints(Id),
    /// Points of a section.
    SectionPoints(Id),
    /// The rounded total.
    Total,
    /// The total in percent of the full marks.
    Percentage,
    /// Counted deductions, in points above 0.
    Deductions,
    /// Quantities of the ledger's entries of an item, added up.
    Entries {
        /// The item.
        item: Id,
        /// Of this level alone; absent = of all levels.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        level: Option<Id>,
    },
    /// The place in the lane counted from the last, who is 1.
    FromLast,
}

impl FigureTag {
    fn of(figure: &Figure) -> Option<Self> {
        Some(match figure {
            Figure::Rate(id) => Self::Rate(id.clone()),
            Figure::Points(Of::Indicator(id)) => Self::IndicatorPoints(id.clone()),
            Figure::Points(Of::Section(id)) => Self::SectionPoints(id.clone()),
            Figure::Points(Of::Common) => return None,
            Figure::Total => Self::Total,
            Figure::Percentage => Self::Percentage,
            Figure::Deductions => Self::Deductions,
            Figure::Entries(item, level) => Self::Entries { item: item.clone(), level: level.clone() },
            Figure::FromLast => Self::FromLast,
        })
    }
}

impl From<FigureTag> for Figure {
    fn from(tag: FigureTag) -> Self {
        match tag {
            FigureTag::Rate(id) => Self::Rate(id),
            FigureTag::IndicatorPoints(id) => Self::Points(Of::Indicator(id)),
            FigureTag::SectionPoints(id) => Self::Points(Of::Section(id)),
            FigureTag::Total => Self::Total,
            FigureTag::Percentage => Self::Percentage,
            FigureTag::Deductions => Self::Deductions,
            FigureTag::Entries { item, level } => Self::Entries(item, level),
            FigureTag::FromLast => Self::FromLast,
        }
    }
}

written_as!(Figure, FigureTag);
