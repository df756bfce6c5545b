//! Findings in words, those of the engine and those of the checks alike: what is wrong, why it matters, what to do. The words
//! of a code stand together, in the file of its family.

mod clause;
mod effect;
mod fix;
mod result;
mod rule;
mod structure;
mod terms;

pub use fix::fix;
pub use terms::{edit_error, input, severity, undefined};

use super::text::{Text, text};
use super::{Locale, Names};
use baton_engine::{Code, Family};

/// What is said of a code.
pub struct Words<'a> {
    /// What kind of finding it is.
    pub title: Text,
    said: Said<'a>,
    /// Why it matters; `None` where that is plain.
    pub why: Option<Text>,
    /// What to do.
    pub advice: Text,
}

type Sentence<'a> = Box<dyn Fn(&Names<'_>) -> String + 'a>;

/// What is wrong, and what is done about it.
enum Said<'a> {
    Text(Text),
    /// With figures or names, in Chinese and English.
    Sentences(Sentence<'a>, Sentence<'a>),
}

impl From<Text> for Said<'_> {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

/// A sentence with figures or names: the same in Chinese and English.
fn says<'a>(zh: impl Fn(&Names<'_>) -> String + 'a, en: impl Fn(&Names<'_>) -> String + 'a) -> Said<'a> {
    Said::Sentences(Box::new(zh), Box::new(en))
}

impl Words<'_> {
    /// What is wrong, with its figures; grades and items are those of the category that the names are within.
    #[must_use]
    pub fn said(&self, locale: Locale, names: &Names<'_>) -> String {
        match (&self.said, locale) {
            (Said::Text(text), _) => text.of(locale).into(),
            (Said::Sentences(zh, _), Locale::Zh) => zh(names),
            (Said::Sentences(_, en), Locale::En) => en(names),
        }
    }
}

/// The words of a code.
#[must_use]
pub fn words(code: &Code) -> Words<'_> {
    match code.family() {
        Family::Structure(code) => structure::words(code),
        Family::Rule(code) => rule::words(code),
        Family::Result(code) => result::words(code),
        Family::Clause(code) => clause::words(code),
        Family::Effect(code) => effect::words(code),
    }
}

/// What is wrong, and what is done about it.
#[must_use]
pub fn said(locale: Locale, code: &Code, names: &Names<'_>) -> String {
    words(code).said(locale, names)
}

pub const NO_FINDINGS: Text = text("没有需要注意的地方。", "Nothing needs attention.");

pub fn more_findings(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("还有 {n} 条没有列出"),
        Locale::En => format!("{n} more are not listed"),
    }
}
