//! What edits carry: something with its place in a list, an indicator's description, a unit's particulars.

use std::collections::BTreeMap;
use std::mem::swap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::EditError;
use crate::{Id, Indicator, IndicatorKind, Marked, Number, PastYear, Unit};

/// Where something stands in its list, and what it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Placed<T> {
    /// Position in the list without it, from 0; beyond the end = at the end.
    pub at: u32,
    /// What it is. Its identifier is the one that the edit names.
    pub value: T,
}

/// Fields that an edit takes as one, each under the name that it has where they stand.
macro_rules! taken_together {
    ($($(#[$about:meta])* $name:ident of $whole:ident { $($(#[$doc:meta])* $field:ident: $type:ty,)* })*) => {
        $(
            $(#[$about])*
            #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
            #[serde(rename_all = "camelCase", deny_unknown_fields)]
            pub struct $name {
                $($(#[$doc])* pub $field: $type,)*
            }

            impl $name {
                /// The fields as they are.
                #[must_use]
                pub fn of(whole: &$whole) -> Self {
                    Self { $($field: Clone::clone(&whole.$field)),* }
                }

                /// Exchanges the fields with what is there.
                pub(super) fn exchange(whole: &mut $whole, fields: &mut Self) -> Result<(), EditError> {
                    $(swap(&mut whole.$field, &mut fields.$field);)*
                    Ok(())
                }
            }
        )*
    };
}

taken_together! {
    /// What an indicator is called and where it belongs.
    Description of Indicator {
        /// Name shown.
        name: String,
        /// 共性 or 个性.
        #[serde(default)]
        kind: IndicatorKind,
        /// The section in which it is: the identifier of one that the category declares, else a heading.
        #[serde(default)]
        section: String,
        /// Unit of the actual value, for show only.
        #[serde(default)]
        measured_in: String,
        /// Who provides its data 考核责任单位.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        source: String,
        /// The clause that it rests on.
        #[serde(default)]
        clause: String,
    }

    /// What a unit is, its data and place apart.
    About of Unit {
        /// Name shown.
        name: String,
        /// People whose bonus is paid.
        #[serde(default)]
        headcount: Number,
        /// Of these, those in each post of a fund, by post.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        heads: BTreeMap<Id, Number>,
        /// People assessed, of whom a ratio may be 优秀.
        #[serde(default)]
        assessed_headcount: u32,
        /// Unit-level difficulty factor; absent = 1.
        #[serde(default)]
        difficulty: Option<Number>,
        /// The circumstances that apply to it.
        #[serde(default)]
        circumstances: Vec<Marked>,
        /// The grades that it had in other years.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        history: Vec<PastYear>,
        /// 不参加排名: scored, but without place and grade.
        #[serde(default)]
        exempt: bool,
    }
}
