//! What a scenario does to one unit, as a paragraph that anybody can read out: names before figures, in short sentences.

use rust_decimal::Decimal;

use super::text::{Text, text};
use super::{Locale, money, rounded, rounded_change};
use baton_analysis::{Change, Turn};

/// Most characters of a sentence.
pub const MOST: usize = 90;
/// Most characters of a name before it is cut.
const NAME: usize = 16;

/// What there is to say of a unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// Its name.
    pub unit: String,
    /// Whether the base has it.
    pub known: bool,
    /// Its grades.
    pub grade: Change<Option<String>>,
    /// Whether the grade is better or worse; absent where it is the same.
    pub turn: Option<Turn>,
    /// The grade that it lost or gained, and how many places there are up to it on either side.
    pub places: Option<(String, Change<Option<u64>>)>,
    /// Its places in the ranking.
    pub rank: Change<Option<u32>>,
    /// Its totals.
    pub total: Change<Decimal>,
    /// Who passed it, or was passed by it.
    pub rival: Option<Rival>,
    /// Whether it counts as 优秀.
    pub excellent: Change<bool>,
    /// Civil servants' 优秀 places.
    pub excellent_places: Change<u32>,
    /// Bonus, in yuan.
    pub bonus: Change<Decimal>,
    /// What pushed its grade down or held it, by name, where something did.
    pub held_by: Vec<String>,
}

/// A unit that changed places with another.
#[derive(Clone, Debug, PartialEq)]
pub struct Rival {
    /// Its name.
    pub name: String,
    /// Its totals.
    pub total: Change<Decimal>,
    /// By how much the one ahead is ahead now.
    pub ahead: Decimal,
}

/// An edit that has its part in what changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// What is edited.
    pub what: String,
    /// From what to what; empty where there is no short way to say it.
    pub values: String,
    /// What it does to the total, where that changes.
    pub points: Option<Decimal>,
}

/// What the causes are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// The grade.
    Grade,
    /// The total.
    Total,
}

pub const COPY: Text = text("复制", "Copy");
pub const COPIED: Text = text("已复制", "Copied");
pub const PRINT: Text = text("打印本单位一页", "Print one page on this unit");
pub const TITLE: Text = text("一段话", "In a paragraph");
pub const METHOD: Text = text("计算方法", "How this is worked out");
pub const NO_CAUSE: Text = text("没有哪一处修改的影响占到一成。", "No single edit has a tenth of the part in it.");

/// The sentences, without causes.
pub fn sentences(locale: Locale, facts: &Facts) -> Vec<String> {
    let mut all = vec![grade(locale, facts)];
    all.extend(held_by(locale, facts));
    all.extend(places(locale, facts));
    all.push(total(locale, facts));
    all.extend(facts.rival.as_ref().map(|rival| passed(locale, facts, rival)));
    all.extend(results(locale, facts));
    all
}

fn end(locale: Locale, parts: Vec<String>) -> String {
    let (comma, stop) = match locale {
        Locale::Zh => ("，", "。"),
        Locale::En => (", ", "."),
    };
    parts.join(comma) + stop
}

/// A name that leaves room for the rest of its sentence.
fn short(name: &str) -> String {
    if name.chars().count() <= NAME {
        return name.to_owned();
    }
    name.chars().take(NAME - 1).chain(['…']).collect()
}

fn grade(locale: Locale, facts: &Facts) -> String {
    let unit = short(&facts.unit);
    let name = |grade: &Option<String>| grade.as_deref().map(short);
    let (was, is) = (name(&facts.grade.was), name(&facts.grade.is));
    let said = match (locale, was, is) {
        (Locale::Zh, _, Some(is)) if !facts.known => format!("{unit}是新增单位，评为{is}"),
        (Locale::En, _, Some(is)) if !facts.known => format!("{unit} is new and has {is}"),
        (Locale::Zh, _, None) if !facts.known => format!("{unit}是新增单位，没有等次"),
        (Locale::En, _, None) if !facts.known => format!("{unit} is new and has no grade"),
        (Locale::Zh, Some(was), Some(is)) => match facts.turn {
            Some(Turn::Up) => format!("{unit}由{was}升为{is}"),
            Some(Turn::Down) => format!("{unit}由{was}降为{is}"),
            Some(Turn::Aside) => format!("{unit}由{was}改为{is}"),
            None => format!("{unit}等次不变，为{is}"),
        },
        (Locale::En, Some(was), Some(is)) => match facts.turn {
            Some(Turn::Up) => format!("{unit} rises from {was} to {is}"),
            Some(Turn::Down) => format!("{unit} falls from {was} to {is}"),
            Some(Turn::Aside) => format!("{unit} goes from {was} to {is}"),
            None => format!("{unit} keeps its grade, {is}"),
        },
        (Locale::Zh, None, Some(is)) => format!("{unit}原来没有等次，现为{is}"),
        (Locale::En, None, Some(is)) => format!("{unit} had no grade and has {is}"),
        (Locale::Zh, Some(was), None) => format!("{unit}原为{was}，现在没有等次"),
        (Locale::En, Some(was), None) => format!("{unit} had {was} and has no grade"),
        (Locale::Zh, None, None) => format!("{unit}没有等次"),
        (Locale::En, None, None) => format!("{unit} has no grade"),
    };
    end(locale, vec![said])
}

/// What holds its grade down; the first two.
fn held_by(locale: Locale, facts: &Facts) -> Option<String> {
    let names: Vec<String> = facts.held_by.iter().take(2).map(|name| short(name)).collect();
    let said = match locale {
        Locale::Zh => format!("等次受“{}”限制", names.join("”“")),
        Locale::En => format!("Its grade is limited by {}", names.join(" and ")),
    };
    (!names.is_empty()).then(|| end(locale, vec![said]))
}

/// How many may have the grade, and which place it has.
fn places(locale: Locale, facts: &Facts) -> Option<String> {
    let mut parts = Vec::new();
    if let Some((grade, places)) = &facts.places {
        let grade = short(grade);
        parts.extend(match (locale, places.was, places.is) {
            (Locale::Zh, Some(was), Some(is)) if was != is => Some(format!("到{grade}的名额由 {was} 个变为 {is} 个")),
            (Locale::En, Some(was), Some(is)) if was != is => {
                Some(format!("Places down to {grade} go from {was} to {is}"))
            }
            (Locale::Zh, _, Some(is)) => Some(format!("到{grade}共 {is} 个名额")),
            (Locale::En, _, Some(is)) => Some(format!("Places down to {grade}: {is}")),
            (_, _, None) => None,
        });
    }
    parts.extend(match (locale, facts.rank.was, facts.rank.is) {
        (Locale::Zh, Some(was), Some(is)) if was != is => Some(format!("该单位由第 {was} 位变为第 {is} 位")),
        (Locale::En, Some(was), Some(is)) if was != is => Some(format!("this unit moves from place {was} to {is}")),
        (Locale::Zh, _, Some(is)) => Some(format!("该单位排第 {is} 位")),
        (Locale::En, _, Some(is)) => Some(format!("this unit has place {is}")),
        (Locale::Zh, Some(was), None) => Some(format!("该单位原排第 {was} 位，现不参加排名")),
        (Locale::En, Some(was), None) => Some(format!("this unit had place {was} and is not ranked now")),
        (_, None, None) => None,
    });
    (!parts.is_empty())
        .then(|| end(locale, vec![capital(locale, parts.join(if locale == Locale::Zh { "，" } else { "; " }))]))
}

fn capital(locale: Locale, text: String) -> String {
    let mut letters = text.chars();
    match (locale, letters.next()) {
        (Locale::En, Some(first)) => first.to_uppercase().chain(letters).collect(),
        (Locale::Zh, _) | (_, None) => text,
    }
}

fn difference(change: &Change<Decimal>) -> Decimal {
    change.is.checked_sub(change.was).unwrap_or_default()
}

fn total(locale: Locale, facts: &Facts) -> String {
    let (was, is) = (rounded(facts.total.was), rounded(facts.total.is));
    let by = rounded_change(difference(&facts.total));
    let same = facts.total.was == facts.total.is;
    let said = match (locale, facts.known, same) {
        (Locale::Zh, false, _) => format!("总分 {is} 分"),
        (Locale::En, false, _) => format!("Its total is {is}"),
        (Locale::Zh, true, true) => format!("总分不变，为 {is} 分"),
        (Locale::En, true, true) => format!("Its total stays {is}"),
        (Locale::Zh, true, false) => format!("总分由 {was} 分变为 {is} 分（{by}）"),
        (Locale::En, true, false) => format!("Its total goes from {was} to {is} ({by})"),
    };
    end(locale, vec![said])
}

fn passed(locale: Locale, facts: &Facts, rival: &Rival) -> String {
    let (name, by) = (short(&rival.name), rounded_change(difference(&rival.total)));
    let still = rival.total.was == rival.total.is;
    let ahead = rounded(rival.ahead);
    let level = rival.ahead.is_zero();
    // Whether it is the rival that passed.
    let by_rival = facts.rank.is > facts.rank.was;
    let said = match (locale, by_rival) {
        (Locale::Zh, _) => {
            let own = if still { "总分不变".to_owned() } else { format!("总分 {by}") };
            let so = match (by_rival, level) {
                (true, true) => "总分相同而排在前面".to_owned(),
                (true, false) => format!("反超 {ahead} 分"),
                (false, true) => "总分相同而排在后面".to_owned(),
                (false, false) => format!("被反超 {ahead} 分"),
            };
            format!("{name}{own}，{so}")
        }
        (Locale::En, _) => {
            let own = if still { "keeps its total".to_owned() } else { format!("changes by {by}") };
            let so = match (by_rival, level) {
                (true, true) => "has the same total and stands before it".to_owned(),
                (true, false) => format!("is {ahead} ahead now"),
                (false, true) => "has the same total and stands behind it".to_owned(),
                (false, false) => format!("is {ahead} behind now"),
            };
            format!("{name} {own} and {so}")
        }
    };
    end(locale, vec![said])
}

fn results(locale: Locale, facts: &Facts) -> Option<String> {
    let mut parts = Vec::new();
    let places = &facts.excellent_places;
    if places.was != places.is {
        parts.push(match locale {
            Locale::Zh => format!("优秀名额 {} → {}", places.was, places.is),
            Locale::En => format!("Excellent places {} → {}", places.was, places.is),
        });
    }
    if facts.bonus.was != facts.bonus.is {
        let by = money::change(locale, difference(&facts.bonus));
        parts.push(match locale {
            Locale::Zh => format!("奖金 {by}"),
            Locale::En => format!("bonus {by}"),
        });
    }
    if facts.excellent.was != facts.excellent.is {
        let said = match (locale, facts.excellent.is) {
            (Locale::Zh, true) => "成为优秀单位",
            (Locale::Zh, false) => "不再是优秀单位",
            (Locale::En, true) => "it becomes an excellent unit",
            (Locale::En, false) => "it is no excellent unit any more",
        };
        parts.push(said.to_owned());
    }
    if parts.is_empty() {
        let said = text("优秀名额和奖金不变", "Excellent places and bonus stay");
        return facts.known.then(|| end(locale, vec![said.of(locale).to_owned()]));
    }
    let joined = parts.join(if locale == Locale::Zh { "，" } else { ", " });
    Some(end(locale, vec![capital(locale, joined)]))
}

/// A sentence for each cause, the largest first.
pub fn causes(locale: Locale, of: Of, named: &[Named]) -> Vec<String> {
    if named.is_empty() {
        return vec![NO_CAUSE.of(locale).to_owned()];
    }
    named.iter().enumerate().map(|(at, cause)| because(locale, of, at == 0, cause)).collect()
}

fn because(locale: Locale, of: Of, first: bool, cause: &Named) -> String {
    let begins = match (locale, of, first) {
        (Locale::Zh, Of::Grade, true) => "等次变化主要因为",
        (Locale::Zh, Of::Total, true) => "总分变化主要因为",
        (Locale::Zh, _, false) => "其次因为",
        (Locale::En, Of::Grade, true) => "The grade changes mostly because of ",
        (Locale::En, Of::Total, true) => "The total changes mostly because of ",
        (Locale::En, _, false) => "Then because of ",
    };
    let points = cause.points.filter(|points| !points.is_zero()).map_or_else(String::new, |points| match locale {
        Locale::Zh => format!("（总分 {}）", rounded_change(points)),
        Locale::En => format!(" (total {})", rounded_change(points)),
    });
    let stop = if locale == Locale::Zh { "。" } else { "." };
    let with = |what: &str, values: &str| match (values, locale) {
        ("", _) => format!("{begins}{what}{points}{stop}"),
        (values, Locale::Zh) => format!("{begins}{what} {values}{points}{stop}"),
        (values, Locale::En) => format!("{begins}{what}: {values}{points}{stop}"),
    };
    let fits = |sentence: &String| sentence.chars().count() <= MOST;
    let whole = Some(with(&cause.what, &cause.values)).filter(fits);
    whole.or_else(|| Some(with(&cause.what, "")).filter(fits)).unwrap_or_else(|| {
        // The last part of a long name tells most: it goes from the wide to the narrow.
        let room = MOST.saturating_sub(with("", "").chars().count()).saturating_sub(1);
        let count = cause.what.chars().count();
        let cut: String = std::iter::once('…').chain(cause.what.chars().skip(count.saturating_sub(room))).collect();
        with(&cut, "")
    })
}

/// How long a figure's part must be to be named: a tenth of all parts together, whichever way they go.
#[must_use]
pub fn is_named(part: Decimal, all: Decimal) -> bool {
    part.abs().checked_mul(Decimal::TEN).is_some_and(|ten| ten >= all && !part.is_zero())
}
