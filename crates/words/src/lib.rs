//! The words of the page in Chinese and English, formats of numbers, and findings, rules and grade steps as text.
//!
//! Words are plain items, both languages side by side, in a file for each page or feature: a word that is missing in one
//! language does not compile. What depends on a figure or a name is a function of the language. The language travels as a
//! value, never as a global.

#![cfg_attr(not(test), warn(clippy::wildcard_enum_match_arm))]

pub mod adjustment;
mod amendment;
pub mod audit;
pub mod balance;
pub mod bonus;
pub mod change;
pub mod chart;
pub mod condition;
pub mod document;
pub mod editor;
pub mod edits;
pub mod explanation;
pub mod field;
pub mod files;
pub mod findings;
pub mod gone;
pub mod grading;
pub mod grid;
pub mod headline;
pub mod home;
pub mod importing;
pub mod jobs;
pub mod ladder;
pub mod league;
pub mod levers;
pub mod lint;
mod measured;
pub mod money;
pub mod monitoring;
mod names;
pub mod next_year;
pub mod notice;
mod number;
pub mod paragraph;
pub mod report;
pub mod results;
pub mod robustness;
pub mod rule;
pub mod scenarios;
pub mod section;
pub mod sheets;
pub mod shell;
pub mod solving;
pub mod stability;
pub mod status;
pub mod taken_along;
#[cfg(test)]
mod tests;
pub mod text;
pub mod tour;
pub mod trace;
pub mod units;

use serde::{Deserialize, Serialize};

pub use amendment::{Amendment, Values, amendments};
pub use measured::{before_comparison, compared, in_unit, measured, measured_for};
pub use money::{bonus, bonus_change, small, ten_thousands, yuan, yuan_change};
pub use names::Names;
pub use number::{
    MINUS, fixed, fraction, grouped, half_up, percent_of, rounded, rounded_change, signed, signed_count, typed,
};
pub use sheets::{Heading, Table, Term};
pub use text::Text;

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
}
