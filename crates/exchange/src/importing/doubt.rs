//! What makes a whole column doubtful: figures a hundred times those that are there, dots that may part thousands.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::draft::reading;
use super::figure::figure;
use super::finding::Question;
use super::layout::{Column, Dot};
use super::look::{middle, references, times};
use super::read::{Reader, Taken};
use crate::measure::{self, Measure};
use crate::reading::Cell;
use crate::reading_part::Field;
use baton_model::{Id, Indicator, Number, Unit};

/// Rows of a sheet above which figures are not compared with other units'.
const COMPARED: usize = 5_000;

/// What is doubtful in columns.
#[derive(Default)]
pub struct Doubts {
    /// Columns of which nothing is taken before a person says so, by their positions among those that are read.
    pub held: BTreeSet<usize>,
    /// What is asked of them.
    pub questions: Vec<Question>,
    /// The middle figure of a column, by category and group.
    middles: BTreeMap<(usize, Id, Option<Id>), Number>,
}

impl Doubts {
    /// The middle figure of a column for units like this one: of its group, or of its category.
    pub fn middle(&self, column: usize, unit: &Unit) -> Option<Number> {
        let of = |group: Option<Id>| self.middles.get(&(column, unit.category.clone(), group)).copied();
        unit.group.clone().and_then(|group| of(Some(group))).or_else(|| of(None))
    }
}

/// A figure of a column beside what it may be compared with.
struct Pair<'a> {
    figure: Number,
    beside: Option<Number>,
    indicator: &'a Indicator,
}

/// Looks through the columns.
pub fn doubts<'a>(reader: &Reader<'a>, rows: &[(u32, usize)]) -> Doubts {
    let mut doubts = Doubts::default();
    for (number, taken) in reader.taken.iter().enumerate() {
        let Some((period, field @ (Field::Actual | Field::Target | Field::Prior))) = taken.part else { continue };
        if let Some(text) = dots(reader, rows, taken.column) {
            doubts.held.insert(number);
            doubts.questions.push(Question::Dots { column: taken.column.number, text });
            continue;
        }
        let mut pairs: Vec<Pair<'a>> = Vec::new();
        let mut figures: BTreeMap<(Id, Option<Id>), Vec<Number>> = BTreeMap::new();
        for (row, at) in rows {
            let Some(unit) = reader.roster.units.get(*at) else { continue };
            let Some(indicator) = taken.indicators.get(&unit.category) else { continue };
            let cell = reader.grid.cell(*row, taken.column.number);
            let Some(figure) = figure(cell, taken.column, &indicator.measured_in).ok().and_then(|figure| figure.value)
            else {
                continue;
            };
            let now = reading(unit, &indicator.id, period);
            let beside = references(now, field).next().map(|(_, beside)| beside);
            if rows.len() <= COMPARED {
                figures.entry((unit.category.clone(), None)).or_default().push(figure);
                if unit.group.is_some() {
                    figures.entry((unit.category.clone(), unit.group.clone())).or_default().push(figure);
                }
            }
            pairs.push(Pair { figure, beside, indicator });
        }
        if !taken.column.confirmed
            && let Some(question) = scale(taken, &pairs)
        {
            doubts.held.insert(number);
            doubts.questions.push(question);
            continue;
        }
        for ((category, group), mut figures) in figures {
            if let Some(middle) = middle(&mut figures) {
                doubts.middles.insert((number, category, group), middle);
            }
        }
    }
    doubts
}

/// Asks where most figures are a hundred times those that are there, or more apart.
fn scale(taken: &Taken<'_>, pairs: &[Pair<'_>]) -> Option<Question> {
    let hundred = Decimal::ONE_HUNDRED;
    let apart = |pair: &Pair<'_>| times(pair.figure, pair.beside?);
    let compared = pairs.iter().filter(|pair| apart(pair).is_some()).count();
    let mut far = pairs.iter().filter(|pair| apart(pair).is_some_and(|apart| apart >= hundred));
    let count = far.clone().count();
    // One figure by itself is an outlier, and said to be one.
    if compared < 2 || count.saturating_mul(2) <= compared {
        return None;
    }
    let first = far.next()?;
    // The bare figures, as they would be in the indicator's own unit.
    let own = &first.indicator.measured_in;
    let units = Measure::of(own).zip(Measure::of(if taken.column.measured_in.is_empty() {
        own
    } else {
        &taken.column.measured_in
    }));
    let near = |name: &String| {
        let Some((own, stated)) = &units else { return false };
        let Some(unit) = Measure::of(name) else { return false };
        let near = pairs.iter().filter(|pair| {
            let bare = own.convert(pair.figure, stated);
            let again = bare.and_then(|bare| unit.convert(bare, own));
            let apart = again.zip(pair.beside).and_then(|(again, beside)| times(again, beside));
            apart.is_some_and(|apart| apart < Decimal::from(4))
        });
        near.count().saturating_mul(2) > compared
    };
    let measures = measure::alike(own).into_iter().filter(near).collect();
    let example = (first.figure, first.beside?);
    Some(Question::Scale { column: taken.column.number, example, measures })
}

/// A text whose dot may part thousands: in all figures of the column with a dot, three digits stand behind it, and there are
/// whole ones of another size, or figures with two dots.
fn dots(reader: &Reader<'_>, rows: &[(u32, usize)], column: &Column) -> Option<String> {
    if column.dot != Dot::Usual {
        return None;
    }
    let (mut largest, mut whole, mut first) = (Decimal::ZERO, Decimal::ZERO, None);
    let (mut dotted, mut twice) = (0_u32, false);
    for (row, _) in rows {
        let Cell::Text(text) = reader.grid.cell(*row, column.number) else { continue };
        let text = text.trim();
        let parts: Vec<&str> = text.split(['.', '\u{ff0e}']).collect();
        let digits = |part: &str, least: usize, most: usize| {
            (least..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        match parts.as_slice() {
            [one] if digits(one, 1, 12) => whole = whole.max(one.parse().unwrap_or_default()),
            [before, behind @ ..]
                if digits(before, 1, 3)
                    && *before != "0"
                    && behind.iter().all(|part| digits(part, 3, 3))
                    && !behind.is_empty() =>
            {
                dotted += 1;
                twice |= behind.len() > 1;
                largest = largest.max(format!("{before}.{}", behind.concat()).parse().unwrap_or_default());
                first.get_or_insert_with(|| text.to_owned());
            }
            [_, _, ..] if digits(parts.first().unwrap_or(&""), 1, 28) => return None,
            _ => {}
        }
    }
    let other_size = whole > largest.checked_mul(Decimal::TEN).unwrap_or(Decimal::MAX);
    let doubtful = dotted > 0 && twice || dotted > 1 && other_size;
    first.filter(|_| doubtful)
}
