//! The light path of sampling: all marks of a policy changed at once, rates as they are, points in 64-bit integers.
//!
//! Marks are in thousandths, rates in 10⁻¹² and kept as binary fractions of points, so that rounding is no division; so
//! points are rounded as the engine rounds them but for rates that are not decimals of twelve places and lie within 5·10⁻⁹ of
//! a midpoint without being on it. Totals, places and grades are the engine's own.

use rust_decimal::Decimal;

use baton_engine::exact::Exact;
use baton_engine::{Evaluation, MemberRow, Standing, Trial};
use baton_model::{Rounding, half_up};

/// Decimals of sampled marks.
const MARKS_DECIMALS: u32 = 3;
/// Decimals of rates.
const RATE_DECIMALS: u32 = 12;
/// What may be missing to a midpoint from cutting off rates, in 10⁻⁹ points.
const GUARD: u128 = 5;

/// What a thousandth of a mark is worth at a rate.
#[derive(Clone, Copy)]
struct Worth {
    /// In units of points, with the binary places of the whole simulation.
    size: u64,
    negative: bool,
}

/// How worths become points.
#[derive(Clone, Copy)]
struct Rounding64 {
    /// Binary places of worths.
    places: u32,
    /// Half a unit of points, and the guard.
    half: u128,
}

/// A policy's marks, ready to be drawn anew again and again.
pub(crate) struct Light {
    trial: Trial,
    categories: Vec<Marked>,
    decimals: u32,
    rounding: Rounding64,
}

/// One category's marks and rates.
pub(crate) struct Marked {
    /// The different rows of marks that members have, in thousandths, by column.
    pub(crate) profiles: Vec<Vec<u64>>,
    /// Which profile each member has.
    profile_of: Vec<usize>,
    /// Rates by member and column.
    rates: Vec<Vec<Option<Worth>>>,
}

impl Marked {
    /// How many indicators there are.
    pub(crate) fn columns(&self) -> usize {
        self.profiles.first().map_or(0, Vec::len)
    }
}

impl Light {
    /// `None` where a figure is too large for this path.
    pub(crate) fn new(evaluation: &Evaluation) -> Option<Self> {
        let decimals = u32::from(evaluation.policy().rounding.points.min(Rounding::MOST));
        let mut most = 0_u64;
        for view in evaluation.views() {
            for column in 0..view.policy().indicators.len() {
                for rate in view.rates(column).iter().flatten() {
                    most = most.max(trillionths(rate)?.unsigned_abs());
                }
            }
        }
        let rounding = Rounding64::new(most, decimals)?;
        let mut categories = Vec::new();
        for view in evaluation.views() {
            let (members, columns) = (view.members().len(), view.policy().indicators.len());
            let mut marked = Marked {
                profiles: Vec::new(),
                profile_of: Vec::with_capacity(members),
                rates: Vec::with_capacity(members),
            };
            for member in 0..members {
                let mut marks = Vec::with_capacity(columns);
                let mut rates = Vec::with_capacity(columns);
                for column in 0..columns {
                    marks.push(thousandths(view.marks(member, column))?);
                    rates.push(match view.rate(member, column) {
                        Some(rate) => Some(rounding.worth(trillionths(rate)?, decimals)?),
                        None => None,
                    });
                }
                let found = marked.profiles.iter().position(|profile| *profile == marks);
                marked.profile_of.push(found.unwrap_or(marked.profiles.len()));
                if found.is_none() {
                    marked.profiles.push(marks);
                }
                marked.rates.push(rates);
            }
            categories.push(marked);
        }
        let mut trial = Trial::new(evaluation);
        trial.draw_points(decimals, MARKS_DECIMALS);
        Some(Self { trial, categories, decimals, rounding })
    }

    pub(crate) fn categories(&self) -> &[Marked] {
        &self.categories
    }

    /// Where everybody stands with other marks: by category, profile and column, in thousandths.
    pub(crate) fn stand(&mut self, marks: &[Vec<Vec<u64>>]) -> &[Standing] {
        let (decimals, rounding) = (self.decimals, self.rounding);
        for ((marked, marks), rows) in self.categories.iter().zip(marks).zip(self.trial.rows()) {
            for ((profile, rates), row) in marked.profile_of.iter().zip(&marked.rates).zip(rows) {
                let Some(marks) = marks.get(*profile) else { continue };
                let MemberRow { sums, points: row, marks: drawn } = row;
                if let Some(drawn) = drawn {
                    drawn.iter_mut().zip(marks).for_each(|(slot, marks)| *slot = *marks);
                }
                let (mut points, mut assessed) = (0_i64, 0_u64);
                let mut enter = |marks: u64, rate: &Option<Worth>| match rate {
                    Some(rate) => {
                        let own = rounding.points(marks, *rate);
                        points = points.saturating_add(own);
                        assessed = assessed.saturating_add(marks);
                        own
                    }
                    None => 0,
                };
                let cells = marks.iter().zip(rates);
                match row {
                    Some(row) => {
                        row.iter_mut().zip(cells).for_each(|(slot, (marks, rate))| *slot = enter(*marks, rate))
                    }
                    None => cells.for_each(|(marks, rate)| {
                        enter(*marks, rate);
                    }),
                }
                sums.points = Decimal::new(points, decimals);
                sums.assessed = decimal_marks(assessed);
                sums.marks = decimal_marks(marks.iter().sum());
            }
        }
        self.trial.conclude()
    }
}

fn decimal_marks(thousandths: u64) -> Decimal {
    Decimal::new(i64::try_from(thousandths).unwrap_or(i64::MAX), MARKS_DECIMALS)
}

/// A decimal as a whole number of 10^−decimals, rounded away where it has more.
fn scaled(value: Decimal, decimals: u32) -> Option<i128> {
    let value = half_up(value, decimals);
    value.mantissa().checked_mul(10_i128.checked_pow(decimals.checked_sub(value.scale())?)?)
}

fn thousandths(marks: Decimal) -> Option<u64> {
    // Small enough that a sum of them times a factor fits into 64 bits.
    u64::try_from(scaled(marks, MARKS_DECIMALS)?).ok().filter(|marks| *marks < 1 << 40)
}

/// A rate in 10⁻¹².
fn trillionths(rate: &Exact) -> Option<i64> {
    i64::try_from(scaled(rate.rounded(RATE_DECIMALS)?, RATE_DECIMALS)?).ok()
}

impl Rounding64 {
    /// For rates up to so many trillionths; `None` where their worths don't fit.
    fn new(most: u64, decimals: u32) -> Option<Self> {
        // A thousandth of a mark at that rate, in whole units of points.
        let units = u128::from(most).checked_mul(10_u128.checked_pow(decimals)?)?.checked_div(Self::UNIT)?;
        let places = 63_u32.checked_sub(128_u32.checked_sub(units.leading_zeros())?)?;
        let guard =
            GUARD.checked_mul(10_u128.checked_pow(decimals)?)?.checked_shl(places)?.checked_div(1_000_000_000)?;
        Some(Self { places, half: (1_u128 << places >> 1).checked_add(guard)? })
    }

    /// Trillionths of thousandths.
    const UNIT: u128 = 1_000_000_000_000_000;

    fn worth(self, rate: i64, decimals: u32) -> Option<Worth> {
        let units = u128::from(rate.unsigned_abs()).checked_mul(10_u128.checked_pow(decimals)?)?;
        // In two steps, so that it fits.
        let (whole, rest) = (units.checked_div(Self::UNIT)?, units.checked_rem(Self::UNIT)?);
        let rest = (rest << self.places).checked_div(Self::UNIT)?;
        let size = u64::try_from((whole << self.places).checked_add(rest)?).ok()?;
        Some(Worth { size, negative: rate < 0 })
    }

    /// marks × rate in units of points, rounded half up, away from zero.
    fn points(self, marks: u64, rate: Worth) -> i64 {
        let size = u128::from(marks).wrapping_mul(u128::from(rate.size)).wrapping_add(self.half) >> self.places;
        let size = i64::try_from(size).unwrap_or(i64::MAX);
        if rate.negative { size.saturating_neg() } else { size }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use super::*;
    use crate::dice::Dice;
    use baton_model::{Number, TieBreaker};
    use baton_presets::Preset;

    /// Totals without decimals, so that there are ties, which single points split.
    #[test]
    fn places_are_those_of_a_new_evaluation() {
        let mut project = Preset::DemoCounty.project().unwrap();
        project.policy.rounding.total = 0;
        for category in &mut project.policy.categories {
            let category = Arc::make_mut(category);
            // Marks of the category for all, so that these say it all.
            for indicator in &mut category.indicators {
                let marks = &mut Arc::make_mut(indicator).marks;
                (marks.groups, marks.units) = Default::default();
            }
            let last = category.indicators.last().unwrap().id.clone();
            category.ranking.tie_breakers = vec![TieBreaker::points(last), TieBreaker::COMMON];
        }
        let evaluation = Evaluation::new(Arc::new(project.policy), Arc::new(project.roster));
        let mut light = Light::new(&evaluation).unwrap();
        let mut dice = Dice::new(3);
        let mut ties = 0;
        for _ in 0..8 {
            let draw = |marks: &u64, dice: &mut Dice| if *marks == 0 { 0 } else { *marks + dice.below(3_000) };
            let marks: Vec<Vec<Vec<u64>>> = light
                .categories()
                .iter()
                .map(|marked| {
                    let profiles = marked.profiles.iter();
                    profiles.map(|profile| profile.iter().map(|marks| draw(marks, &mut dice)).collect()).collect()
                })
                .collect();
            let mut policy = (**evaluation.policy()).clone();
            for (category, marks) in policy.categories.iter_mut().zip(&marks) {
                for (indicator, marks) in Arc::make_mut(category).indicators.iter_mut().zip(&marks[0]) {
                    let own = Number::from(decimal_marks(*marks));
                    Arc::make_mut(indicator).marks.category = own;
                }
            }
            let anew = Evaluation::new(Arc::new(policy), Arc::clone(evaluation.roster()));
            let of = |standing: &Standing| (standing.total, standing.rank, standing.grade);
            let (found, expected) = (light.stand(&marks).iter().map(of), anew.standings().iter().map(of));
            assert!(found.eq(expected));
            let totals: BTreeSet<_> = anew.standings().iter().map(|one| (one.category, one.total)).collect();
            ties += anew.standings().len() - totals.len();
        }
        assert!(ties > 40, "{ties}");
    }
}
