//! A last look at a column before it is taken: what there was and will be, and figures that may be in another unit of measure.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::finding::{Against, Problem};
use crate::measure::Measure;
use crate::reading_part::{self, Field};
use baton_model::{Arrange, Component, Id, Indicator, Measure as Rule, Number, Reading};

/// What a column makes of a category's figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// The column.
    pub column: u32,
    /// The category.
    pub category: Id,
    /// What the figures were of the units that the column says something of.
    pub was: Spread,
    /// What they will be.
    pub becomes: Spread,
    /// How many differ.
    pub changing: usize,
    /// The unit of measure that the figures are in, and the indicator's own, where they are converted.
    pub converted: Option<(String, String)>,
}

/// Figures taken together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spread {
    /// How many there are.
    pub count: usize,
    /// The smallest.
    pub least: Option<Number>,
    /// The largest.
    pub most: Option<Number>,
}

impl Spread {
    /// Takes a figure in.
    pub fn add(&mut self, figure: Option<Number>) {
        let Some(figure) = figure else { return };
        self.count = self.count.saturating_add(1);
        self.least = Some(self.least.map_or(figure, |least| least.min(figure)));
        self.most = Some(self.most.map_or(figure, |most| most.max(figure)));
    }
}

/// The figure of a part of a reading.
#[must_use]
pub fn held(reading: Option<&Reading>, field: &Field) -> Option<Number> {
    let reading = reading?;
    match field {
        Field::Actual => reading.actual,
        Field::Target => reading.target,
        Field::Prior => reading.prior(),
        Field::Place | Field::FieldSize | Field::PriorPlace | Field::PriorFieldSize => {
            reading_part::count(reading, field).map(|count| i64::from(count).into())
        }
        Field::Event(kind) => reading.kinds.get(kind).copied(),
        Field::Rater(_) => None,
    }
}

/// What a figure may be compared with, the nearest first: what is there, the year before, the other figure of the reading.
pub fn references(reading: Option<&Reading>, field: &Field) -> impl Iterator<Item = (Against, Number)> {
    let of = |field: &Field| held(reading, field);
    let (prior, counterpart) = match field {
        Field::Actual => (of(&Field::Prior), of(&Field::Target)),
        Field::Target => (None, of(&Field::Actual)),
        Field::Prior => (None, of(&Field::Actual)),
        Field::Place
        | Field::FieldSize
        | Field::PriorPlace
        | Field::PriorFieldSize
        | Field::Event(_)
        | Field::Rater(_) => (None, None),
    };
    let found = [(Against::Old, of(field)), (Against::Prior, prior), (Against::Counterpart, counterpart)];
    let there = found.into_iter().filter_map(|(against, figure)| Some((against, figure?)));
    there.filter(|(_, figure)| figure.get() != Decimal::ZERO)
}

/// How many times as much the larger of two figures is, signs apart; absent where one is 0.
#[must_use]
pub fn times(one: Number, other: Number) -> Option<Decimal> {
    let (one, other) = (one.get().abs(), other.get().abs());
    if one.is_zero() || other.is_zero() {
        return None;
    }
    // Beyond what can be divided, it is beyond every bound.
    Some(one.max(other).checked_div(one.min(other)).unwrap_or(Decimal::MAX))
}

/// What is to be said of a figure that is far from all that it may be compared with; `others` is the middle of those that
/// the sheet has for other units.
#[must_use]
pub fn outlier(
    figure: Number,
    reading: Option<&Reading>,
    field: &Field,
    indicator: &Indicator,
    others: Option<Number>,
) -> Option<Problem> {
    const FAR: i64 = 8;
    // Counts and shares differ by so much from year to year.
    const FAR_APART: i64 = 50;
    let restless = Measure::of(&indicator.measured_in).is_some_and(|own| own.is_share())
        || indicator.rule.components.iter().flat_map(Component::measures).any(|measure| matches!(measure, Rule::Count));
    let far = Decimal::from(if restless { FAR_APART } else { FAR });
    let mut all: Vec<(Against, Number)> = references(reading, field).collect();
    if all.is_empty() {
        all.extend(others.map(|middle| (Against::Others, middle)));
    }
    let (against, nearest) = all.first().copied()?;
    let apart = times(figure, nearest)?;
    // What is far from one and near to another is no mistake of its size.
    let near = far.checked_div(Decimal::TWO).unwrap_or(far);
    let all_far = apart >= far && all.iter().all(|(_, other)| times(figure, *other).is_some_and(|apart| apart >= near));
    let times =
        [3_000, 300, 30].into_iter().zip([10_000, 1_000, 100]).find(|(bound, _)| apart >= Decimal::from(*bound));
    let times = times.map_or(10, |(_, times)| times);
    all_far.then_some(Problem::Outlier { against, figure: nearest, becomes: figure, times })
}

/// The middle of figures, which are brought into order; absent for fewer than three.
#[must_use]
pub fn middle(figures: &mut [Number]) -> Option<Number> {
    figures.arrange();
    if figures.len() < 3 { None } else { figures.get(figures.len() / 2).copied() }
}
