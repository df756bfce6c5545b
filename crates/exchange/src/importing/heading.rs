//! What a heading says: which indicator, which part of its reading, which period, which unit of measure; and why it is not read.

use super::layout::{About, Doubt, Meaning, Why};
use super::names::{parted, plain};
use super::time::{Time, Until, time};
use super::vocabulary::{Class, Words, words};
use crate::measure::Measure;
use crate::reading::Cell;
use crate::reading_part::{Field, raters, used};
use baton_model::{Category, Component, Id, Indicator, Measure as Rule, Period, Policy};

/// What a column is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What it is read as.
    pub meaning: Meaning,
    /// Why.
    pub why: Why,
    /// The unit of measure that its figures are in, if that is not the indicator's own.
    pub measured_in: String,
}

impl Verdict {
    fn ignored(why: Why) -> Self {
        Self { meaning: Meaning::Ignored, why, measured_in: String::new() }
    }
}

/// A heading's row over one column.
struct Level {
    /// Outside of brackets, without blanks and punctuation.
    text: String,
    /// In brackets.
    notes: Vec<String>,
    /// All of it, as names are compared.
    whole: String,
}

/// A text without blanks and punctuation, in half-width small letters; dashes stay between figures.
#[must_use]
pub fn squeezed(text: &str) -> String {
    let chars: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let counts = |c: Option<&char>| {
        c.is_some_and(|c| c.is_ascii_digit() || ('０'..='９').contains(c) || "月度季qQ一二三四".contains(*c))
    };
    let mut kept = String::new();
    for (at, c) in chars.iter().enumerate() {
        let dash = matches!(c, '-' | '－' | '–' | '—' | '―' | '~' | '～' | '−' | '‐' | '‑');
        if dash && counts(at.checked_sub(1).and_then(|before| chars.get(before))) && counts(chars.get(at + 1)) {
            kept.push('-');
        } else {
            kept.push_str(&plain(&c.to_string()));
            kept.extend(Some('‰').filter(|own| c == own));
        }
    }
    kept
}

/// What a column of these headings is, upper rows first.
#[must_use]
pub fn verdict(headings: &[String], about: &About, policy: &Policy, categories: &[&Category]) -> Verdict {
    if headings.iter().all(|heading| plain(heading).is_empty()) {
        return Verdict::ignored(Why::NoHeading);
    }
    let levels: Vec<Level> = headings.iter().map(|heading| Level::of(heading)).collect();
    let Some((at, indicator, rest)) = named(&levels, categories) else {
        return nameless(&levels, about, policy, categories);
    };
    let mut said = Said::default();
    for (level, own) in levels.iter().enumerate() {
        let text = if level == at { &rest } else { &own.text };
        said.hear(text, &own.notes, level < at, indicator);
    }
    said.verdict(about, policy, indicator)
}

impl Level {
    fn of(heading: &str) -> Self {
        let (outside, notes) = parted(heading);
        Self { text: squeezed(&outside), notes, whole: plain(heading) }
    }
}

/// The lowest level that names an indicator, the one with the longest name that it names, and what the level says besides.
fn named<'c>(levels: &[Level], categories: &[&'c Category]) -> Option<(usize, &'c Indicator, String)> {
    let all = || categories.iter().flat_map(|category| &category.indicators);
    levels.iter().enumerate().rev().find_map(|(at, level)| {
        let found = all().filter_map(|indicator| {
            let (name, bare) = (plain(&indicator.name), squeezed(&parted(&indicator.name).0));
            let squeezed = squeezed(&indicator.name);
            let rest = if name.is_empty() {
                None
            } else if level.text.contains(&squeezed) {
                Some(level.text.replacen(&squeezed, "", 1))
            } else if level.whole.contains(&name) {
                // The name has brackets of its own: what stands in them is no note.
                Some(if level.text.contains(&bare) { level.text.replacen(&bare, "", 1) } else { String::new() })
            } else {
                None
            };
            Some((name.chars().count(), &**indicator, rest?))
        });
        // Of two of one length, the first.
        let longest = found.reduce(|best, next| if next.0 > best.0 { next } else { best });
        longest.map(|(_, indicator, rest)| (at, indicator, rest))
    })
}

/// What a heading is that names no indicator: a headcount, a part of the indicator that the title names, or nothing.
fn nameless(levels: &[Level], about: &About, policy: &Policy, categories: &[&Category]) -> Verdict {
    let all: String = levels.iter().map(|level| level.text.as_str()).collect();
    let said = words(&time(&all).1);
    if said.is_all() && said.of(Class::Derived).is_none() {
        for (class, meaning) in [(Class::Assessed, Meaning::AssessedHeadcount), (Class::People, Meaning::Headcount)] {
            if said.of(class).is_some() {
                return Verdict { meaning, why: Why::Named, measured_in: String::new() };
            }
        }
    }
    let title = Level::of(&about.title);
    let unknown = Verdict::ignored(Why::Unknown);
    let Some((_, indicator, _)) = named(std::slice::from_ref(&title), categories) else { return unknown };
    let mut said = Said::default();
    for level in levels {
        said.hear(&level.text, &level.notes, false, indicator);
    }
    let says = said.words.said.iter().any(|(class, _)| *class != Class::Neutral);
    if !says && said.time.until.is_none() || !said.longer.is_empty() {
        return unknown;
    }
    let mut verdict = said.verdict(about, policy, indicator);
    if let Meaning::Reading { .. } = verdict.meaning {
        let meaning = std::mem::replace(&mut verdict.meaning, Meaning::Ignored);
        verdict.why = Why::Asked(meaning, Doubt::Title);
    }
    verdict
}

/// All that a column's heading says besides the indicator's name.
#[derive(Default)]
struct Said {
    words: Words,
    time: Time,
    /// Units of measure, those of lower rows last.
    measures: Vec<String>,
    /// What is no word of headings: then the name is another, longer one.
    longer: String,
    /// All that was heard, for what only an indicator has, such as its raters.
    heard: Vec<String>,
}

impl Said {
    /// Hears what one row says. `above` the row with the name, only what is made of the words of headings counts: the rest is
    /// the name of a group of columns.
    fn hear(&mut self, text: &str, notes: &[String], above: bool, indicator: &Indicator) {
        self.see(text, above, false, indicator);
        for note in notes {
            let parts = note.split(['，', ',', '、', ';', '；', '：', ':', ' ']);
            for part in parts.filter(|part| !part.trim().is_empty()) {
                match measure(part.trim(), indicator) {
                    Some(unit) => self.measures.push(unit),
                    None => self.see(&squeezed(part), above, true, indicator),
                }
            }
        }
    }

    fn see(&mut self, text: &str, above: bool, note: bool, indicator: &Indicator) {
        if text.is_empty() {
            return;
        }
        self.heard.push(text.to_owned());
        if let Some(unit) = measure(text, indicator) {
            return self.measures.push(unit);
        }
        let (time, rest) = time(text);
        let mut said = words(&rest);
        if let Some(unit) = Some(&said.rest).filter(|rest| !rest.is_empty()).and_then(|rest| measure(rest, indicator)) {
            self.measures.push(unit);
            said.rest.clear();
        }
        let whole = said.rest.is_empty();
        if note && !whole {
            return;
        }
        self.time.years.extend(time.years);
        self.time.until = time.until.or(self.time.until);
        if whole || !above {
            self.words.said.extend(said.said);
        }
        if !whole && !above {
            self.longer.push_str(&said.rest);
        }
    }

    fn verdict(mut self, about: &About, policy: &Policy, indicator: &Indicator) -> Verdict {
        let is_rank = uses(indicator, |rule| matches!(rule, Rule::ExternalRank));
        if let Some(word) = self.derived(indicator, is_rank) {
            return Verdict::ignored(Why::Derived(word.to_owned()));
        }
        let rater = self.rater(indicator);
        let measured_in = if is_rank || rater.is_some() {
            String::new()
        } else {
            match self.measured_in(about, indicator) {
                Ok(unit) => unit,
                Err(unit) => return Verdict::ignored(Why::OtherMeasure(unit)),
            }
        };
        let mut prior = self.words.of(Class::Prior).is_some();
        let target = self.words.of(Class::Target).is_some();
        let years = if self.time.years.is_empty() { about.year.into_iter().collect() } else { self.time.years.clone() };
        let before = policy.year.saturating_sub(1);
        match years.as_slice() {
            [] => {}
            years if years.contains(&policy.year) => {}
            [year, ..] if *year == before && !target => prior = true,
            [year, ..] => return Verdict::ignored(Why::OtherYear(*year)),
        }
        if prior && target {
            return Verdict::ignored(Why::OtherYear(before));
        }
        let of_all = || about.month.map(|month| if month == 0 { Until::Part } else { Until::Month(month) });
        let until = self.time.until.or_else(of_all);
        let (period, perhaps) = match self.period(until, &policy.periods) {
            Ok(found) => found,
            Err(month) => return Verdict::ignored(Why::NoPeriod(month)),
        };
        let Some((field, first)) = self.field(indicator, period.as_ref(), rater, prior, target) else {
            return Verdict::ignored(Why::NoRater);
        };
        if field == Field::Prior && !used(indicator, None).contains(&Field::Prior) {
            return Verdict::ignored(if years.is_empty() { Why::Unused } else { Why::OtherYear(before) });
        }
        if of_others(&field) && !used(indicator, None).contains(&field) || first && is_panel(indicator) {
            return Verdict::ignored(Why::NoRater);
        }
        let meaning = Meaning::Reading { indicator: indicator.id.clone(), period, field };
        let doubt = if !self.longer.is_empty() {
            Some(Doubt::Longer(std::mem::take(&mut self.longer)))
        } else if let Some(word) = self.words.of(Class::Either) {
            Some(Doubt::Words(word.to_owned()))
        } else {
            perhaps.then(|| Doubt::Words(self.heard.concat()))
        };
        match doubt {
            None => Verdict { meaning, why: Why::Named, measured_in },
            Some(doubt) => Verdict { meaning: Meaning::Ignored, why: Why::Asked(meaning, doubt), measured_in },
        }
    }

    /// The word that says that the figures follow from others, unless the indicator is just that.
    fn derived(&self, indicator: &Indicator, is_rank: bool) -> Option<&'static str> {
        let score = uses(indicator, |rule| matches!(rule, Rule::Score | Rule::Panel { .. }))
            || Measure::of(&indicator.measured_in) == Measure::of("分");
        let of = |class| self.words.of(class);
        of(Class::Derived)
            .or_else(|| of(Class::Score).filter(|_| !score))
            .or_else(|| of(Class::Place).filter(|_| !is_rank))
    }

    /// The unit of measure that the heading states, if it is another size of the indicator's own; an error if it is of another kind.
    fn measured_in(&self, about: &About, indicator: &Indicator) -> Result<String, String> {
        let Some(own) = Measure::of(&indicator.measured_in) else { return Ok(String::new()) };
        let like = |unit: &&String| Measure::of(unit).is_some_and(|unit| unit.is_like(&own));
        let stated = self.measures.iter().rev().find(like);
        if stated.is_none()
            && let Some(other) = self.measures.last()
        {
            return Err(other.clone());
        }
        // Two sizes above the heading are nobody's.
        let of_all = || {
            let mut of_all = about.measures.iter().filter(like);
            of_all.next().filter(|first| of_all.all(|other| other == *first))
        };
        let unit = stated.or_else(of_all).cloned().unwrap_or_default();
        let same = Measure::of(&unit).is_none_or(|unit| unit.convert(1.into(), &own) == Some(1.into()));
        Ok(if same { String::new() } else { unit })
    }

    /// The period up to whose end is counted, the year's as `None`, and whether that is a guess; an error for another month.
    fn period(&self, until: Option<Until>, periods: &[Period]) -> Result<(Option<Id>, bool), u32> {
        let by_name = periods.iter().find(|period| {
            let name = squeezed(&period.name);
            !name.is_empty() && self.heard.iter().any(|heard| heard.contains(&name) && says_whole(heard, &name))
        });
        if let Some(period) = by_name {
            return Ok((Some(period.id.clone()), false));
        }
        let (month, perhaps) = match until {
            None | Some(Until::Year) => return Ok((None, false)),
            Some(Until::Month(month)) => (month, false),
            Some(Until::Perhaps(12)) => return Ok((None, true)),
            Some(Until::Perhaps(month)) => (month, true),
            Some(Until::Part) => return Err(0),
        };
        let period = periods.iter().find(|period| u32::from(period.month) == month).ok_or(month)?;
        Ok((Some(period.id.clone()), perhaps))
    }

    /// Who of an indicator's raters is named: by the whole name, or by most of it in its order (县领导 for 县级领导).
    fn rater(&self, indicator: &Indicator) -> Option<Id> {
        let all = raters(indicator);
        let named = |name: &str| !name.is_empty() && self.heard.iter().any(|heard| heard.contains(name));
        if let Some((id, _)) = all.iter().find(|(_, name)| named(&squeezed(name))) {
            return Some((*id).clone());
        }
        let most = |name: &str| {
            let name: Vec<char> = squeezed(name).chars().collect();
            self.heard.iter().any(|heard| {
                let mut rest = name.iter();
                let length = heard.chars().count();
                length >= 2 && length * 4 >= name.len() * 3 && heard.chars().all(|c| rest.any(|own| *own == c))
            })
        };
        let mut found = all.iter().filter(|(_, name)| most(name));
        let first = found.next()?;
        found.next().is_none().then(|| first.0.clone())
    }

    /// The part of the reading that is named; without a word for it, what the indicator's rule looks at first, and that it was so.
    fn field(
        &mut self,
        indicator: &Indicator,
        period: Option<&Id>,
        rater: Option<Id>,
        prior: bool,
        target: bool,
    ) -> Option<(Field, bool)> {
        if let Some(rater) = rater {
            // A rater's name is none of the words of headings.
            self.longer.clear();
            return Some((Field::Rater(rater), false));
        }
        let fields = used(indicator, None);
        let of = |class| self.words.of(class).is_some();
        let field = if target {
            Field::Target
        } else if prior && of(Class::Place) && fields.contains(&Field::PriorPlace) {
            Field::PriorPlace
        } else if prior {
            Field::Prior
        } else if of(Class::FieldSize) && fields.contains(&Field::FieldSize) {
            Field::FieldSize
        } else if of(Class::Place) {
            Field::Place
        } else if (of(Class::Actual) || of(Class::Either)) && !fields.iter().all(of_others) {
            Field::Actual
        } else {
            let first = used(indicator, period).into_iter().next().or_else(|| fields.first().cloned());
            let only = raters(indicator).len() == 1;
            return Some((first.unwrap_or(Field::Actual), !only));
        };
        Some((field, false))
    }
}

/// Whether a part is what others observed, which only some rules look at.
fn of_others(field: &Field) -> bool {
    !matches!(field, Field::Actual | Field::Target | Field::Prior)
}

/// Whether a name stands in a text without a digit before or behind it.
fn says_whole(text: &str, name: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || c == '-');
    text.match_indices(name).any(|(at, _)| {
        let (before, behind) = (text.get(..at).unwrap_or_default(), text.get(at + name.len()..).unwrap_or_default());
        !digit(before.chars().next_back()) && !digit(behind.chars().next()) && !before.ends_with(['前', '至'])
    })
}

/// The unit of measure that a text is and nothing else.
fn measure(text: &str, indicator: &Indicator) -> Option<String> {
    let bare = text.strip_prefix("计量单位").or_else(|| text.strip_prefix("单位")).unwrap_or(text);
    Measure::known(bare, &indicator.measured_in).map(|_| bare.to_owned())
}

fn uses(indicator: &Indicator, is: impl Fn(&Rule) -> bool) -> bool {
    indicator.rule.components.iter().flat_map(Component::measures).any(is)
}

fn is_panel(indicator: &Indicator) -> bool {
    uses(indicator, |rule| matches!(rule, Rule::Panel { .. }))
}

/// What a cell says as a heading: of a date, year and month, which is what spreadsheets make of `3月` or `2026年3月`.
#[must_use]
pub fn said(cell: &Cell) -> String {
    match cell {
        Cell::Date(day) => format!("{}年{}月", day.year, day.month),
        cell => cell.text(),
    }
}
