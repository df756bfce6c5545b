//! Which units are named on the strip: those whose grade changed, then those next to a cut, as far as their names meet
//! neither each other nor the dots above them.

use super::{Dot, Named};
use crate::pages::what_if::cut::Cut;
use baton_model::Arrange;

/// Width of a strip on a wide page and on a phone, in pixels, a little less than they have.
const WIDE: i64 = 700;
const NARROW: i64 = 310;
/// Width of a letter of a name, in pixels, and of those beyond ASCII.
const LETTER: i64 = 7;
const WIDE_LETTER: i64 = 12;
/// Half a dot and some air, in pixels.
const DOT: i64 = 8;
/// Units named on each side of a cut.
const BESIDE: usize = 1;

/// Chooses the names shown on a wide page and on a phone.
pub fn name_dots(dots: &mut [Dot], cuts: &[Cut]) {
    let wanted = wanted(dots, cuts);
    let (wide, narrow) = (roomy(dots, &wanted, WIDE), roomy(dots, &wanted, NARROW));
    for (at, dot) in dots.iter_mut().enumerate() {
        dot.named = match (wide.contains(&at), narrow.contains(&at)) {
            (true, true) => Named::Everywhere,
            (true, false) => Named::Wide,
            (false, true) => Named::Narrow,
            (false, false) => Named::Nowhere,
        };
    }
}

/// The dots worth a name, the most important first: whoever changed grade, then whoever is next to a cut.
fn wanted(dots: &[Dot], cuts: &[Cut]) -> Vec<usize> {
    let mut wanted: Vec<usize> = (0..dots.len()).filter(|&at| dots[at].turn.is_some()).collect();
    for cut in cuts {
        let graded = || (0..dots.len()).filter(|&at| dots[at].grade.is_some());
        let mut above: Vec<usize> = graded().filter(|&at| dots[at].total >= cut.total).collect();
        let mut below: Vec<usize> = graded().filter(|&at| dots[at].total < cut.total).collect();
        above.arrange_by_key(|&at| dots[at].total);
        below.arrange_by_key(|&at| std::cmp::Reverse(dots[at].total));
        wanted.extend(above.into_iter().take(BESIDE).chain(below.into_iter().take(BESIDE)));
    }
    wanted
}

/// Those of the wanted dots whose names have room on a strip so many pixels wide. A name stands above its dot, where the
/// dots and names of the next level are.
fn roomy(dots: &[Dot], wanted: &[usize], width: i64) -> Vec<usize> {
    let pixel = |dot: &Dot| dot.at * width / 1000;
    let mut shown: Vec<usize> = Vec::new();
    for &at in wanted {
        let dot = &dots[at];
        let half = half_width(&dot.name);
        let apart = |other: &Dot, room: i64| (pixel(other) - pixel(dot)).abs() >= half + room;
        let meets_dot = dots.iter().any(|other| other.level == dot.level + 1 && !apart(other, DOT));
        let meets_name = shown.iter().map(|&shown| &dots[shown]).any(|other| {
            other.level.abs_diff(dot.level) <= 1 && !apart(other, half_width(&other.name))
                // This name's dot may stand where the name of a dot below it is.
                || other.level + 1 == dot.level && (pixel(other) - pixel(dot)).abs() < half_width(&other.name) + DOT
        });
        let inside = pixel(dot) + 12 >= half && pixel(dot) + half <= width + 12;
        if inside && !meets_dot && !meets_name && !shown.contains(&at) {
            shown.push(at);
        }
    }
    shown
}

/// Half the width of a name in pixels, with some air.
fn half_width(name: &str) -> i64 {
    let letter = |letter: char| if letter.is_ascii() { LETTER } else { WIDE_LETTER };
    name.chars().map(letter).sum::<i64>() / 2 + 3
}
