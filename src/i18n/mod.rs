//! The words of the page in Chinese and English, formats of numbers, and findings, rules and grade steps as text.
//!
//! A catalogue is a plain struct: a word that is missing in one language does not compile. The language travels as a
//! value, never as a global.

#![cfg_attr(not(test), warn(clippy::wildcard_enum_match_arm))]

mod amendment;
mod catalogue;
mod en;
mod measured;
mod money;
mod names;
mod number;
#[cfg(test)]
mod tests;
mod zh;

use serde::{Deserialize, Serialize};

pub use amendment::{Amendment, Values, amendments};
pub use catalogue::{
    AuditWords, Catalogue, EditorWords, FilesWords, Heading, SheetWords, SolvingWords, Table, TemplateWords, Term,
    UnitsWords,
};
pub use measured::{compared, in_unit, measured};
pub use money::{bonus, bonus_change, small, ten_thousands, yuan, yuan_change};
pub use names::Names;
pub use number::{
    MINUS, fixed, fraction, grouped, half_up, percent_of, rounded, rounded_change, signed, signed_count, typed,
};

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Locale {
    /// Chinese as written in mainland China.
    #[default]
    Zh,
    /// English.
    En,
}

impl Locale {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The BCP 47 tag, for the document and for storage.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The language of a tag; absent for others.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }

    /// Its words.
    #[must_use]
    pub const fn words(self) -> &'static Catalogue {
        match self {
            Self::Zh => &zh::WORDS,
            Self::En => &en::WORDS,
        }
    }
}
