//! How far a figure may move before something changes, with names: what a track and a table show of an interval.

use rust_decimal::Decimal;

use super::basis::Basis;
use crate::pages::what_if::league::{GradeName, grade_at};
use baton_analysis::{Beyond, Changed, End, Span};
use baton_model::Id;

/// Most units named at an end.
const MOST_NAMED: usize = 2;

/// An interval of a figure around its present value, both ends included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Step of the values looked at.
    pub step: Decimal,
    /// The present value.
    pub now: Decimal,
    /// The lower end.
    pub low: BandEnd,
    /// The upper end.
    pub high: BandEnd,
}

/// One end of a band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BandEnd {
    /// The last value at which nothing changes.
    pub value: Decimal,
    /// What comes next.
    pub beyond: Next,
}

/// What comes after the end of a band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// The lever goes no further.
    Ends,
    /// Units change.
    Flips(Flips),
    /// Not known: nobody looked further.
    Unknown,
}

/// Units that change at the same value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flips {
    /// The first value beyond the end.
    pub at: Decimal,
    /// The first of them.
    pub named: Vec<Turned>,
    /// How many there are.
    pub units: usize,
}

/// A unit that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turned {
    /// Position in the roster.
    pub unit: usize,
    /// Name.
    pub name: String,
    /// Grade before.
    pub before: Option<GradeName>,
    /// Grade after.
    pub after: Option<GradeName>,
    /// Place before and after.
    pub ranks: (Option<u32>, Option<u32>),
}

impl Band {
    /// Puts names to an interval.
    pub(super) fn of(basis: &Basis, now: Decimal, step: Decimal, span: &Span) -> Self {
        let end = |end: &End| BandEnd {
            value: end.value,
            beyond: match &end.beyond {
                Beyond::LeverEnds => Next::Ends,
                Beyond::NotSearched => Next::Unknown,
                Beyond::Changes { at, units } => Next::Flips(Flips {
                    at: *at,
                    named: units.iter().take(MOST_NAMED).filter_map(|unit| Turned::of(basis, unit)).collect(),
                    units: units.len(),
                }),
            },
        };
        Self { step, now, low: end(&span.low), high: end(&span.high) }
    }

    /// Where nothing was looked at between the end of the track and that of the lever, nothing is said of it.
    pub(super) fn ending_at(mut self, most: Decimal, full: Decimal) -> Self {
        let short = self.high.beyond == Next::Ends && most < full;
        if short && self.high.value.checked_add(self.step).is_some_and(|next| next > most) {
            self.high.beyond = Next::Unknown;
        }
        self
    }

    /// Whether a value is inside.
    #[must_use]
    pub fn holds(&self, value: Decimal) -> bool {
        self.low.value <= value && value <= self.high.value
    }

    /// How far the present value is from the nearest change; absent where none is known.
    #[must_use]
    pub fn room(&self) -> Option<Decimal> {
        let distance = |end: &BandEnd| match &end.beyond {
            Next::Flips(flips) => flips.at.checked_sub(self.now).map(|distance| distance.abs()),
            Next::Ends | Next::Unknown => None,
        };
        [distance(&self.low), distance(&self.high)].into_iter().flatten().min()
    }
}

impl Turned {
    fn of(basis: &Basis, changed: &Changed) -> Option<Self> {
        let unit = basis.roster().units.iter().position(|unit| unit.id == changed.unit)?;
        let name = basis.roster().units.get(unit)?.name.clone();
        let grade = |id: &Option<Id>| grade_named(basis, id.as_ref()?);
        Some(Self {
            unit,
            name,
            before: grade(&changed.grade_before),
            after: grade(&changed.grade_after),
            ranks: (changed.rank_before, changed.rank_after),
        })
    }
}

/// A grade of the category as it is shown.
pub(super) fn grade_named(basis: &Basis, id: &Id) -> Option<GradeName> {
    let at = basis.category.grading.grades.iter().position(|grade| grade.id == *id)?;
    grade_at(&basis.category, u32::try_from(at).ok()?)
}
