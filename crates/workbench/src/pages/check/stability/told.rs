//! Intervals in words.

use rust_decimal::Decimal;

use super::{Band, BandEnd, Flips, Next, Turned};
use crate::pages::what_if::league::GradeName;
use baton_words::{Locale, headline, league, stability};

/// What a band says, in full: from where to where nothing changes, and what happens beyond.
#[must_use]
pub fn band(locale: Locale, band: &Band) -> String {
    let mut parts = vec![stability::safe(locale, band.low.value, band.high.value)];
    parts.extend(beyond(locale, &band.low, false));
    parts.extend(beyond(locale, &band.high, true));
    parts.join(stability::BETWEEN.of(locale)) + stability::STOP.of(locale)
}

fn beyond(locale: Locale, end: &BandEnd, up: bool) -> Option<String> {
    match &end.beyond {
        Next::Ends => None,
        Next::Unknown => Some(stability::not_looked(locale, end.value, up)),
        Next::Flips(flips) => Some(stability::flips(locale, flips.at, &who(locale, flips))),
    }
}

/// Whose grade changes, and how.
#[must_use]
pub fn who(locale: Locale, flips: &Flips) -> String {
    each(locale, flips, |turned| {
        stability::turned(
            locale,
            &turned.name,
            &grade(locale, turned.before.as_ref()),
            &grade(locale, turned.after.as_ref()),
        )
    })
}

/// Whose place changes, and how.
#[must_use]
pub fn whose_place(locale: Locale, flips: &Flips) -> String {
    let place =
        |rank: Option<u32>| rank.map_or_else(|| stability::NO_PLACE.of(locale).to_owned(), |rank| rank.to_string());
    each(locale, flips, |turned| {
        stability::ranked(locale, &turned.name, &place(turned.ranks.0), &place(turned.ranks.1))
    })
}

fn each(locale: Locale, flips: &Flips, tell: impl Fn(&Turned) -> String) -> String {
    let named: Vec<String> = flips.named.iter().map(tell).collect();
    let named = named.join(headline::COMMA.of(locale));
    if flips.units > flips.named.len() { named + &stability::others(locale, flips.units) } else { named }
}

/// A grade's name.
#[must_use]
pub fn grade(locale: Locale, grade: Option<&GradeName>) -> String {
    grade.map_or_else(|| league::NO_GRADE.of(locale).to_owned(), |grade| grade.name.clone())
}

/// What happens when points are moved from one indicator to another, or back: the sentence for one side of a band.
#[must_use]
pub fn moved(locale: Locale, from: &str, to: &str, now: Decimal, end: &BandEnd) -> String {
    let points = |value: Decimal| value.checked_sub(now).unwrap_or_default().abs();
    match &end.beyond {
        Next::Flips(flips) => {
            let within = stability::may_move(locale, from, to, points(end.value));
            within
                + stability::BETWEEN.of(locale)
                + &stability::moved_flips(locale, points(flips.at), &who(locale, flips))
                + stability::STOP.of(locale)
        }
        Next::Ends if end.value == now => stability::none_may_move(locale, from, to) + stability::STOP.of(locale),
        Next::Ends => stability::may_move_all(locale, from, to, points(end.value)) + stability::STOP.of(locale),
        Next::Unknown => stability::may_move(locale, from, to, points(end.value)) + stability::STOP.of(locale),
    }
}
