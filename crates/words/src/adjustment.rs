//! Levels of adjustment items, items that have caps together, and caps that bind, in words.

use super::text::{Text, text};
use super::{Locale, document, grouped, levers};
use baton_engine::Capped;
use baton_model::{CapSet, Id, Level, Number, Sign};

/// Items that have caps together.
pub const CAP_SETS: Text = text("共同封顶", "Shared caps");

/// A level with what it gives and its cap.
#[must_use]
pub fn level(locale: Locale, sign: Sign, level: &Level) -> String {
    let sign = match sign {
        Sign::Bonus => "+",
        Sign::Deduction => "−",
        Sign::Special => "±",
    };
    let told = format!("{} {sign}{}", level.name, grouped(level.points.get()));
    match (level.cap.map(|cap| most(locale, cap)), locale) {
        (None, _) => told,
        (Some(cap), Locale::Zh) => format!("{told}（{cap}）"),
        (Some(cap), Locale::En) => format!("{told} ({cap})"),
    }
}

/// Items that have caps together, with the caps.
#[must_use]
pub fn set(locale: Locale, set: &CapSet, item: impl Fn(&Id) -> String) -> String {
    match locale {
        Locale::Zh => format!("{}：{}", set.name, set_in_brief(locale, set, item)),
        Locale::En => format!("{}: {}", set.name, set_in_brief(locale, set, item)),
    }
}

/// The same without the set's name.
#[must_use]
pub fn set_in_brief(locale: Locale, set: &CapSet, item: impl Fn(&Id) -> String) -> String {
    let items: Vec<String> = set.items.iter().map(item).collect();
    match locale {
        Locale::Zh => format!("{}合计{}", items.join("、"), caps(locale, set)),
        Locale::En => format!("{} together, {}", items.join(", "), caps(locale, set)),
    }
}

fn caps(locale: Locale, set: &CapSet) -> String {
    let cap = |name: [&str; 2], cap: Option<Number>| {
        cap.map(|cap| match locale {
            Locale::Zh => format!("{}{}", name[0], most(locale, cap)),
            Locale::En => format!("{} {}", name[1], most(locale, cap)),
        })
    };
    let told = [cap(["加分", "bonuses"], set.bonus_cap), cap(["减分", "deductions"], set.deduction_cap)];
    let told: Vec<String> = told.into_iter().flatten().collect();
    match (told.is_empty(), locale) {
        (true, _) => super::edits::UNCAPPED.of(locale).to_owned(),
        (false, Locale::Zh) => told.join("，"),
        (false, Locale::En) => told.join(", "),
    }
}

fn most(locale: Locale, cap: Number) -> String {
    document::cap(locale, &levers::points(locale, cap.get()))
}

/// What a cap made of a sum; `what` says what is capped.
#[must_use]
pub fn capped(locale: Locale, what: &str, capped: &Capped) -> String {
    let (sum, points) = (grouped(capped.sum), grouped(capped.points));
    match (locale, capped.deduction) {
        (Locale::Zh, false) => format!("{what}加分合计 {sum} 分，封顶计 {points} 分"),
        (Locale::Zh, true) => format!("{what}减分合计 {sum} 分，封顶计 {points} 分"),
        (Locale::En, false) => format!("{what}: bonuses of {sum} points are capped at {points}"),
        (Locale::En, true) => format!("{what}: deductions of {sum} points are capped at {points}"),
    }
}

/// The category, where its own caps bind.
pub const IN_ALL: Text = text("全部项目", "All items");
