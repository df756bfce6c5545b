//! How questions and answers write a lever: goal seek by what it is of, safe intervals by how marks move. A lever of another
//! number has no form of its own yet, and is refused when it is written.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Lever;
use super::groups::{of_marks, of_policy, of_system};
use baton_model::{FundNumber, Id, MarksScope};

/// One number that moves marks. Groups and units with marks of their own are not moved by a lever on the category's.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Lever", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
enum OfMarks {
    /// The marks of one indicator for a scope, the others staying: the value is the marks. Up to the full marks. A group or
    /// unit without marks of its own starts from those in force, and gets its own.
    Marks {
        /// The category.
        category: Id,
        /// The indicator.
        indicator: Id,
        /// For whom.
        scope: MarksScope,
    },
    /// Points taken from one indicator's category marks and given to another's: the value is the points, now 0.
    Transfer {
        /// The category.
        category: Id,
        /// Whence.
        from: Id,
        /// Whither.
        to: Id,
    },
    /// The category marks of one indicator, the others' category marks scaled so that the sum stays: the value is the
    /// marks.
    Scaled {
        /// The category.
        category: Id,
        /// The indicator.
        indicator: Id,
    },
}

/// The number that may be moved.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Knob", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub(crate) enum Written {
    /// Marks, alone, transferred, or with the others scaled.
    Marks {
        /// The lever on marks.
        lever: Lever,
    },
    /// The bound of a grade's threshold, of the kind that it has.
    Threshold {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
    },
    /// A grade's quota, of the kind that it has: places, or a share as a fraction.
    Quota {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
    },
    /// A grade's bonus coefficient.
    Coefficient {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
    },
    /// A grade's offset on the 优秀 ratio, in percentage points.
    Offset {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
    },
    /// Yuan of a bonus fund: per head, per unit, in the pool, or per point and head, whichever it has.
    Fund {
        /// The fund.
        fund: Id,
    },
    /// The county's average 优秀 ratio, in percent.
    Average,
}

impl Lever {
    /// As goal seek writes it; `None` = it has no form there.
    fn written(&self) -> Option<Written> {
        Some(match self.clone() {
            lever @ of_marks!() => Written::Marks { lever },
            Self::Threshold { category, grade } => Written::Threshold { category, grade },
            Self::Quota { category, grade } => Written::Quota { category, grade },
            Self::BonusCoefficient { category, grade } => Written::Coefficient { category, grade },
            Self::RatioOffset { category, grade } => Written::Offset { category, grade },
            Self::Fund { fund, number: FundNumber::Amount } => Written::Fund { fund },
            Self::RatioAverage => Written::Average,
            Self::FullMarks { .. }
            | Self::Fund { .. }
            | Self::RatioCeiling
            | Self::RatioExempt
            | Self::LeastPlaces
            | Self::CategoryRatio { .. }
            | Self::MonitoringShare { .. }
            | Self::WarningYellow
            | Self::WarningRed
            | Self::Circumstance { .. }
            | Self::GradeRule { .. }
            | Self::RuleExtra { .. }
            | of_system!() => return None,
        })
    }

    fn of_marks(&self) -> Option<OfMarks> {
        match self.clone() {
            Self::Marks { category, indicator, scope } => Some(OfMarks::Marks { category, indicator, scope }),
            Self::Transfer { category, from, to } => Some(OfMarks::Transfer { category, from, to }),
            Self::Scaled { category, indicator } => Some(OfMarks::Scaled { category, indicator }),
            of_policy!() | of_system!() => None,
        }
    }
}

/// As safe intervals write it.
impl Serialize for Lever {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let written = self.of_marks().ok_or_else(|| S::Error::custom("only levers on marks are written here"))?;
        written.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Lever {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match OfMarks::deserialize(deserializer)? {
            OfMarks::Marks { category, indicator, scope } => Self::Marks { category, indicator, scope },
            OfMarks::Transfer { category, from, to } => Self::Transfer { category, from, to },
            OfMarks::Scaled { category, indicator } => Self::Scaled { category, indicator },
        })
    }
}

impl JsonSchema for Lever {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        OfMarks::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        OfMarks::json_schema(generator)
    }
}

/// As questions of goal seek write it.
pub(crate) fn serialize<S: Serializer>(lever: &Lever, serializer: S) -> Result<S::Ok, S::Error> {
    let written = lever.written().ok_or_else(|| S::Error::custom("no question of goal seek writes this lever"))?;
    written.serialize(serializer)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Lever, D::Error> {
    Ok(match Written::deserialize(deserializer)? {
        Written::Marks { lever } => lever,
        Written::Threshold { category, grade } => Lever::Threshold { category, grade },
        Written::Quota { category, grade } => Lever::Quota { category, grade },
        Written::Coefficient { category, grade } => Lever::BonusCoefficient { category, grade },
        Written::Offset { category, grade } => Lever::RatioOffset { category, grade },
        Written::Fund { fund } => Lever::Fund { fund, number: FundNumber::Amount },
        Written::Average => Lever::RatioAverage,
    })
}
