//! Intervals in words.

use rust_decimal::Decimal;

use super::{Band, BandEnd, Flips, Next, Turned};
use crate::i18n::Catalogue;
use crate::workbench::league::GradeName;

/// What a band says, in full: from where to where nothing changes, and what happens beyond.
#[must_use]
pub fn band(words: &Catalogue, band: &Band) -> String {
    let said = &words.stability;
    let mut parts = vec![(said.safe)(band.low.value, band.high.value)];
    parts.extend(beyond(words, &band.low, false));
    parts.extend(beyond(words, &band.high, true));
    parts.join(said.between) + said.stop
}

fn beyond(words: &Catalogue, end: &BandEnd, up: bool) -> Option<String> {
    match &end.beyond {
        Next::Ends => None,
        Next::Unknown => Some((words.stability.not_looked)(end.value, up)),
        Next::Flips(flips) => Some((words.stability.flips)(flips.at, &who(words, flips))),
    }
}

/// Whose grade changes, and how.
#[must_use]
pub fn who(words: &Catalogue, flips: &Flips) -> String {
    each(words, flips, |turned| {
        (words.stability.turned)(
            &turned.name,
            &grade(words, turned.before.as_ref()),
            &grade(words, turned.after.as_ref()),
        )
    })
}

/// Whose place changes, and how.
#[must_use]
pub fn whose_place(words: &Catalogue, flips: &Flips) -> String {
    let place = |rank: Option<u32>| rank.map_or_else(|| words.stability.no_place.to_owned(), |rank| rank.to_string());
    each(words, flips, |turned| (words.stability.ranked)(&turned.name, &place(turned.ranks.0), &place(turned.ranks.1)))
}

fn each(words: &Catalogue, flips: &Flips, tell: impl Fn(&Turned) -> String) -> String {
    let named: Vec<String> = flips.named.iter().map(tell).collect();
    let named = named.join(words.comma);
    if flips.units > flips.named.len() { named + &(words.stability.others)(flips.units) } else { named }
}

/// A grade's name.
#[must_use]
pub fn grade(words: &Catalogue, grade: Option<&GradeName>) -> String {
    grade.map_or_else(|| words.no_grade.to_owned(), |grade| grade.name.clone())
}

/// What happens when points are moved from one indicator to another, or back: the sentence for one side of a band.
#[must_use]
pub fn moved(words: &Catalogue, from: &str, to: &str, now: Decimal, end: &BandEnd) -> String {
    let said = &words.stability;
    let points = |value: Decimal| value.checked_sub(now).unwrap_or_default().abs();
    match &end.beyond {
        Next::Flips(flips) => {
            let within = (said.may_move)(from, to, points(end.value));
            within + said.between + &(said.moved_flips)(points(flips.at), &who(words, flips)) + said.stop
        }
        Next::Ends if end.value == now => (said.none_may_move)(from, to) + said.stop,
        Next::Ends => (said.may_move_all)(from, to, points(end.value)) + said.stop,
        Next::Unknown => (said.may_move)(from, to, points(end.value)) + said.stop,
    }
}
