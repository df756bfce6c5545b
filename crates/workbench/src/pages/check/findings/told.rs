//! Findings in words, with what their fixes would change.

use super::outlook;
use crate::Pair;
use crate::link::Link;
use baton_engine::{Finding, Severity};
use baton_model::Edit;
use baton_words::{Amendment, Locale, Names, amendments, findings};

/// A finding in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// How grave it is.
    pub severity: Severity,
    /// What kind of finding it is.
    pub title: &'static str,
    /// Where it is; empty for the county as a whole.
    pub place: String,
    /// What is wrong.
    pub said: String,
    /// Why it matters; empty where that is plain.
    pub why: &'static str,
    /// What to do.
    pub advice: &'static str,
    /// Where it leads.
    pub link: Link,
    /// Ways to do away with it.
    pub fixes: Vec<FixTold>,
}

/// A way to do away with a finding, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct FixTold {
    /// What it does.
    pub name: String,
    /// What it changes.
    pub lines: Vec<Amendment>,
    /// The edits.
    pub edits: Vec<Edit>,
}

/// Findings in words.
#[must_use]
pub fn told(items: &[Finding], pair: &Pair, locale: Locale) -> Vec<Told> {
    let names = Names::new(&pair.policy, Some(&pair.roster), locale);
    items.iter().map(|item| tell(item, pair, &names, locale)).collect()
}

fn tell(item: &Finding, pair: &Pair, names: &Names<'_>, locale: Locale) -> Told {
    let place = &item.place;
    let category = place.category.as_ref();
    let names = &category.map_or(*names, |category| names.within(category));
    let words = findings::words(&item.code);
    let fixes = item.fixes.iter().filter_map(|fix| {
        let (inverse, after) = outlook(pair, &fix.edits)?;
        let now = Names::new(&after.policy, Some(&after.roster), locale);
        let edit = Edit::Batch(fix.edits.clone());
        let lines = amendments(&edit, &inverse, locale, &now, names);
        Some(FixTold { name: findings::fix(locale, &fix.kind, names), lines, edits: fix.edits.clone() })
    });
    Told {
        severity: item.severity,
        title: words.title.of(locale),
        place: names.place(place),
        said: words.said(locale, names),
        why: words.why.map_or("", |why| why.of(locale)),
        advice: words.advice.of(locale),
        link: Link::of(item),
        fixes: fixes.collect(),
    }
}
