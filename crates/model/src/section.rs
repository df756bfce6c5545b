//! A section 板块 of a category: what its indicators' points are gathered into, and what becomes of their sum.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Category, Id, MissingItems, Number};

/// A section 板块 that counts by itself. Indicators name it by its identifier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Section {
    /// Identifier, unique in the category.
    pub id: Id,
    /// Name shown.
    pub name: String,
    /// Marks that its indicators should add up to, or that it is converted to; absent = what they add up to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marks: Option<Number>,
    /// Fewest points of its sum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<Number>,
    /// Most points of its sum 封顶.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Number>,
    /// What its sum must reach, after floor and cap; absent = nothing is to be passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pass: Option<Pass>,
    /// How its sum becomes points.
    #[serde(default, skip_serializing_if = "Conversion::is_none")]
    pub conversion: Conversion,
    /// The clause that it rests on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub clause: String,
}

/// The pass mark 合格线 of a section; reaching it passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Pass {
    /// So many points.
    Points(Number),
    /// So much of the section's marks, as a fraction.
    Share(Number),
}

/// How a section's sum becomes points.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Conversion {
    /// As it is.
    #[default]
    None,
    /// × the section's marks ÷ the best sum of the lane's ranked units.
    Best,
    /// By the place of the sum in the lane.
    Ladder {
        /// Points of places 1, 2, ….
        points: Vec<Number>,
        /// Points beyond the table; 0 when absent.
        #[serde(default)]
        otherwise: Number,
    },
    /// × a factor.
    Weight(Number),
}

impl Conversion {
    /// Whether the sum stays as it is.
    #[must_use]
    pub const fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }

    /// Whether the sum becomes something out of the section's own marks, by how others did.
    #[must_use]
    pub const fn is_relative(&self) -> bool {
        match self {
            Self::Best | Self::Ladder { .. } => true,
            Self::None | Self::Weight(_) => false,
        }
    }
}

impl Section {
    /// A section without settings.
    #[must_use]
    pub const fn new(id: Id, name: String) -> Self {
        Self {
            id,
            name,
            marks: None,
            floor: None,
            cap: None,
            pass: None,
            conversion: Conversion::None,
            clause: String::new(),
        }
    }

    /// Whether its points are the sum of its indicators' points.
    #[must_use]
    pub const fn adds_up(&self) -> bool {
        self.floor.is_none() && self.cap.is_none() && self.conversion.is_none()
    }
}

/// A number of a section that may be changed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionNumber {
    /// Its marks.
    Marks,
    /// Fewest points of its sum.
    Floor,
    /// Most points of its sum.
    Cap,
    /// Its pass mark, of the kind that it has: points, or a share as a fraction.
    Pass,
    /// What its sum is multiplied by.
    Factor,
    /// Points of a place, the first = 0.
    Place(usize),
    /// Points of the places beyond.
    Otherwise,
}

impl SectionNumber {
    /// Whether a section may be without it.
    #[must_use]
    pub const fn may_be_empty(self) -> bool {
        match self {
            Self::Marks | Self::Floor | Self::Cap => true,
            Self::Pass | Self::Factor | Self::Place(_) | Self::Otherwise => false,
        }
    }
}

impl Section {
    /// The numbers that it has or may have.
    #[must_use]
    pub fn numbers(&self) -> Vec<SectionNumber> {
        let mut numbers = vec![SectionNumber::Marks, SectionNumber::Floor, SectionNumber::Cap];
        numbers.extend(self.pass.map(|_| SectionNumber::Pass));
        match &self.conversion {
            Conversion::None | Conversion::Best => {}
            Conversion::Ladder { points, .. } => {
                numbers.extend((0..points.len()).map(SectionNumber::Place));
                numbers.push(SectionNumber::Otherwise);
            }
            Conversion::Weight(_) => numbers.push(SectionNumber::Factor),
        }
        numbers
    }

    /// A number of it; `None` where it has none.
    #[must_use]
    pub fn number(&self, number: SectionNumber) -> Option<Number> {
        match (number, &self.conversion) {
            (SectionNumber::Marks, _) => self.marks,
            (SectionNumber::Floor, _) => self.floor,
            (SectionNumber::Cap, _) => self.cap,
            (SectionNumber::Pass, _) => self.pass.map(|pass| match pass {
                Pass::Points(bound) | Pass::Share(bound) => bound,
            }),
            (SectionNumber::Factor, Conversion::Weight(factor)) => Some(*factor),
            (SectionNumber::Place(at), Conversion::Ladder { points, .. }) => points.get(at).copied(),
            (SectionNumber::Otherwise, Conversion::Ladder { otherwise, .. }) => Some(*otherwise),
            (SectionNumber::Factor | SectionNumber::Place(_) | SectionNumber::Otherwise, _) => None,
        }
    }

    /// Gives a number another value; `None` where it has no such number, or can't be without it.
    #[must_use]
    pub fn with_number(mut self, number: SectionNumber, value: Option<Number>) -> Option<Self> {
        match (number, &mut self.conversion) {
            (SectionNumber::Marks, _) => self.marks = value,
            (SectionNumber::Floor, _) => self.floor = value,
            (SectionNumber::Cap, _) => self.cap = value,
            (SectionNumber::Pass, _) => match self.pass.as_mut()? {
                Pass::Points(bound) | Pass::Share(bound) => *bound = value?,
            },
            (SectionNumber::Factor, Conversion::Weight(factor)) => *factor = value?,
            (SectionNumber::Place(at), Conversion::Ladder { points, .. }) => *points.get_mut(at)? = value?,
            (SectionNumber::Otherwise, Conversion::Ladder { otherwise, .. }) => *otherwise = value?,
            (SectionNumber::Factor | SectionNumber::Place(_) | SectionNumber::Otherwise, _) => return None,
        }
        Some(self)
    }
}

impl Category {
    /// The section that an indicator names, where it is declared.
    #[must_use]
    pub fn section(&self, named: &str) -> Option<&Section> {
        self.sections.iter().find(|section| !named.is_empty() && section.id.as_str() == named)
    }

    /// Whether there is such a section: declared, or the heading of an indicator.
    #[must_use]
    pub fn has_section(&self, named: &str) -> bool {
        self.section(named).is_some() || self.indicators.iter().any(|indicator| indicator.section == named)
    }

    /// What the section that an indicator names is called: a heading is its own name.
    #[must_use]
    pub fn section_name<'a>(&'a self, named: &'a str) -> &'a str {
        self.section(named).map_or(named, |section| &section.name)
    }

    /// What an indicator names to be in the section that is called so.
    #[must_use]
    pub fn section_called<'a>(&'a self, name: &'a str) -> &'a str {
        self.sections.iter().find(|section| section.name == name).map_or(name, |section| section.id.as_str())
    }

    /// Whether subtotals come of the sums of points as they are, so that they move in proportion with marks.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        let by_section = match self.missing_items {
            MissingItems::RescaleSections => true,
            MissingItems::Rescale | MissingItems::Keep => false,
        };
        !by_section && self.sections.iter().all(Section::adds_up)
    }
}
