//! Findings in words, with what their mends would change.

use super::{Item, Lead, Matter, outlook};
use crate::engine::Severity;
use crate::i18n::{Amendment, Locale, Names, amendments, finding, lint};
use crate::model::Edit;
use crate::workbench::Pair;

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
    pub lead: Lead,
    /// Ways to mend it.
    pub mends: Vec<MendTold>,
}

/// A mend in words.
#[derive(Clone, Debug, PartialEq)]
pub struct MendTold {
    /// What it does.
    pub name: String,
    /// What it changes.
    pub lines: Vec<Amendment>,
    /// The edits.
    pub edits: Vec<Edit>,
}

/// Findings in words.
#[must_use]
pub fn told(items: &[Item], pair: &Pair, locale: Locale) -> Vec<Told> {
    let names = Names::new(&pair.policy, Some(&pair.roster), locale);
    items.iter().map(|item| tell(item, pair, &names, locale)).collect()
}

fn tell(item: &Item, pair: &Pair, names: &Names<'_>, locale: Locale) -> Told {
    let place = &item.place;
    let category = place.category.as_ref();
    let names = &category.map_or(*names, |category| names.within(category));
    let (title, said, why, advice) = match &item.matter {
        Matter::Policy(flaw) => (
            lint::title(flaw).of(locale),
            lint::said(locale, flaw, category, names),
            lint::why(flaw).of(locale),
            lint::advice(flaw).of(locale),
        ),
        Matter::Computed(problem) => (
            lint::problem_title(problem).of(locale),
            finding::problem(locale, problem, names),
            "",
            lint::problem_advice(problem).of(locale),
        ),
    };
    let mends = item.mends.iter().filter_map(|mend| {
        let (inverse, after) = outlook(pair, &mend.edits)?;
        let now = Names::new(&after.policy, Some(&after.roster), locale);
        let edit = Edit::Batch(mend.edits.clone());
        let lines = amendments(&edit, &inverse, locale, &now, names);
        Some(MendTold { name: lint::mend(locale, &mend.kind, names), lines, edits: mend.edits.clone() })
    });
    Told {
        severity: item.severity,
        title,
        place: names.place(place),
        said,
        why,
        advice,
        lead: Lead::of(item),
        mends: mends.collect(),
    }
}
