//! The few ways among which a field of a scale chooses: declared once, with the key of their field.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Key;
use super::field::{AsField, Field};

/// A field that chooses among a few ways.
pub trait Choose {
    /// What is chosen.
    fn way(&self) -> Way;
    /// Chooses another way of the same field; nothing where it is of another one.
    fn choose(&mut self, way: Way);
}

macro_rules! ways {
    ($($(#[$about:meta])* $choice:ident of $key:ident {
        $(#[$usually:meta])* $usual:ident as $usual_way:ident,
        $($(#[$said:meta])* $one:ident as $way:ident,)*
    })*) => {
        /// A way that a field of a scale may choose.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Way { $($(#[$usually])* $usual_way, $($(#[$said])* $way),*),* }

        impl Way {
            /// The ways of a field, the usual one first; none of a field that is no choice.
            #[must_use]
            pub const fn of(key: Key) -> &'static [Self] {
                $(if matches!(key, Key::$key) {
                    return &[Self::$usual_way, $(Self::$way),*];
                })*
                &[]
            }
        }

        $(
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
            $(#[$about])*
            pub enum $choice { #[default] $(#[$usually])* $usual, $($(#[$said])* $one),* }

            impl Choose for $choice {
                fn way(&self) -> Way {
                    match self {
                        Self::$usual => Way::$usual_way,
                        $(Self::$one => Way::$way),*
                    }
                }

                fn choose(&mut self, way: Way) {
                    if way == Way::$usual_way {
                        *self = Self::$usual;
                    }
                    $(if way == Way::$way { *self = Self::$one; })*
                }
            }

            impl AsField for $choice {
                fn as_field(&mut self) -> Field<'_> {
                    Field::Choice(self)
                }
            }
        )*
    };
}

ways! {
    /// What holds outside the range of a span or polyline.
    #[serde(rename_all = "camelCase")]
    Outside of Outside {
        /// The rate stays at the nearest end.
        Flat as Flat,
        /// The line goes on.
        Extended as Extended,
    }

    /// Where places are counted from.
    #[serde(rename_all = "camelCase")]
    Counted of From {
        /// The best is place 1.
        First as FromFirst,
        /// The last is place 1.
        Last as FromLast,
    }

    /// How much of a step counts.
    #[schemars(with = "bool")]
    #[serde(from = "bool", into = "bool")]
    Portions of Whole {
        /// Each part of it.
        InPart as InPart,
        /// Whole steps alone 每满.
        Whole as WholeSteps,
    }
}

impl From<bool> for Portions {
    fn from(whole: bool) -> Self {
        if whole { Self::Whole } else { Self::InPart }
    }
}

impl From<Portions> for bool {
    fn from(portions: Portions) -> Self {
        portions == Portions::Whole
    }
}
