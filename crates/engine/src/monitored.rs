//! What routine monitoring brings in points: an indicator's points taken apart into periods and the year.
//!
//! Points are rounded once, as a whole. The parts are exact and then given whole last digits by largest remainder, so that
//! they add up to the points that stand in every other table.

use rust_decimal::Decimal;

use super::column::{annual, in_period};
use super::evaluation::Evaluation;
use super::exact::Exact;
use super::lens::{Lens, Seen};
use super::measure::Inputs;
use super::second_stage::decimals;
use super::table::{Score, Table};
use baton_model::{Arrange, Indicator, Number, Unit};

/// A unit's points on a monitored indicator, by what they come from.
#[derive(Clone, Debug, PartialEq)]
pub struct MonitoredPoints {
    /// Position of the indicator in the category.
    pub indicator: usize,
    /// The points, rounded as everywhere.
    pub points: Decimal,
    /// Those that the annual rate brings: marks × (1 − a) × A.
    pub annual: Decimal,
    /// Those that each period brings, for the periods that count.
    pub periods: Vec<PeriodPoints>,
}

/// What one period brings: marks × a × w/Σw × rate.
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodPoints {
    /// Position in the policy's periods.
    pub period: usize,
    /// Its rate, to 18 decimals; absent where it is excluded, so that the other periods count for more.
    pub rate: Option<Decimal>,
    /// Its points.
    pub points: Decimal,
    /// Points at a rate of 1, rounded.
    pub most: Decimal,
    /// Points short of a rate of 1, rounded; below 0 where the rate is above 1.
    pub short: Decimal,
}

impl Evaluation {
    /// A unit's points on the indicators that are monitored and assessed for it, in the category's order. Before the
    /// subtotal is rescaled for missing items or multiplied by the unit's own difficulty factor.
    #[must_use]
    pub fn monitored_points(&self, unit: usize) -> Vec<MonitoredPoints> {
        let found = || {
            let category = self.standings().get(unit)?.category?;
            let table = self.tables.get(usize::try_from(category).ok()?)?;
            let member = table.members.binary_search(&u32::try_from(unit).ok()?).ok()?;
            Some((table, member, self.roster.units.get(unit)?))
        };
        let Some((table, member, unit)) = found() else { return Vec::new() };
        let columns = table.category.indicators.iter().zip(&table.columns).enumerate();
        let monitored = columns.filter(|(_, (indicator, _))| indicator.monitoring.is_some());
        monitored
            .filter_map(|(position, (indicator, score))| {
                self.taken_apart(position, (indicator, score), table, member, unit)
            })
            .collect()
    }

    fn taken_apart(
        &self,
        position: usize,
        (indicator, score): (&Indicator, &Score),
        table: &Table,
        member: usize,
        unit: &Unit,
    ) -> Option<MonitoredPoints> {
        score.rates.rates.get(member)?.as_ref()?;
        let points = *score.points.get(member)?;
        let group = *table.groups.get(member)?;
        let decimals = decimals(self.policy.rounding.points);
        let observation = unit.observations.get(&indicator.id);
        let through = |lens: &Lens, inputs: &Inputs| {
            let mut seen = Seen::new(&indicator.rule, 1);
            seen.push(&indicator.rule, Some(inputs));
            lens.rate(&indicator.rule, &seen, (0, group), |_| {})
        };
        let year = through(&score.rates.annual, &annual(observation))?;
        let mut rates = Vec::with_capacity(score.rates.periods.len());
        let mut weights = Exact::ZERO;
        for (share, lens) in &score.rates.periods {
            let period = usize::try_from(share.index).ok()?;
            let id = self.policy.periods.get(period).map(|period| &period.id);
            let rate = through(lens, &in_period(observation, id, &share.planned));
            if rate.is_some() {
                weights = weights.plus(&share.weight)?;
            }
            rates.push((period, &share.weight, rate));
        }
        let marks = Exact::of(score.marks.of(u32::try_from(member).ok()?, group));
        let factor = unit.indicator_difficulty.get(&indicator.id).map_or(Decimal::ONE, |factor| Number::get(*factor));
        let worth = marks.times(&Exact::of(factor))?;
        let share = match weights.is_zero() {
            true => Exact::ZERO,
            false => Exact::of(indicator.monitoring.as_ref()?.share.get()),
        };
        let mut exact = Vec::with_capacity(rates.len().saturating_add(1));
        let mut periods = Vec::with_capacity(rates.len());
        for (period, weight, rate) in rates {
            let shown = rate.as_ref().and_then(Exact::shown);
            let (got, most) = match rate {
                Some(rate) => {
                    let most = worth.times(&share)?.times(weight)?.over(&weights)?;
                    (most.times(&rate)?, most)
                }
                None => (Exact::ZERO, Exact::ZERO),
            };
            let short = most.minus(&got)?.rounded(decimals)?;
            periods.push(PeriodPoints {
                period,
                rate: shown,
                points: Decimal::ZERO,
                most: most.rounded(decimals)?,
                short,
            });
            exact.push(got);
        }
        exact.push(Exact::ONE.minus(&share)?.times(&year)?.times(&worth)?);
        let mut parts = share_out(points, &exact, decimals)?.into_iter();
        for period in &mut periods {
            period.points = parts.next()?;
        }
        Some(MonitoredPoints { indicator: position, points, annual: parts.next()?, periods })
    }
}

/// Exact parts as decimals that add up to the rounded whole: each is cut down, and the last digits that are left go to the
/// largest remainders, the earlier first among equals. `None` where the whole is not that of the parts.
fn share_out(whole: Decimal, parts: &[Exact], decimals: u32) -> Option<Vec<Decimal>> {
    let digit = Decimal::new(1, decimals);
    let mut cut = Vec::with_capacity(parts.len());
    let mut rests: Vec<(Exact, usize)> = Vec::with_capacity(parts.len());
    let mut sum = Decimal::ZERO;
    for (position, part) in parts.iter().enumerate() {
        let near = part.rounded(decimals)?;
        let down = if Exact::of(near).compare(part).is_gt() { near.checked_sub(digit)? } else { near };
        rests.push((part.minus(&Exact::of(down))?, position));
        sum = sum.checked_add(down)?;
        cut.push(down);
    }
    rests.arrange_by(|a, b| b.0.compare(&a.0));
    let left = whole.checked_sub(sum)?.checked_div(digit)?.normalize();
    let left = usize::try_from(left.is_integer().then(|| left.mantissa())?).ok().filter(|left| *left <= parts.len())?;
    for (_, position) in rests.into_iter().take(left) {
        let slot = cut.get_mut(position)?;
        *slot = slot.checked_add(digit)?;
    }
    Some(cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn shared(whole: &str, parts: &[(i64, i64)], decimals: u32) -> Option<Vec<String>> {
        let quotient = |(a, b): &(i64, i64)| Exact::quotient(Decimal::from(*a), Decimal::from(*b)).unwrap();
        let parts: Vec<Exact> = parts.iter().map(quotient).collect();
        let shared = share_out(decimal(whole), &parts, decimals)?;
        Some(shared.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn parts_add_up_to_the_rounded_whole() {
        let some = |parts: &[&str]| Some(parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>());
        assert_eq!(shared("1.00", &[(1, 3), (1, 3), (1, 3)], 2), some(&["0.34", "0.33", "0.33"]));
        assert_eq!(shared("2.00", &[(2, 3), (4, 3)], 2), some(&["0.67", "1.33"]));
        assert_eq!(shared("-1.00", &[(-1, 3), (-2, 3)], 2), some(&["-0.33", "-0.67"]));
        // 0.5 rounds away from zero.
        assert_eq!(shared("-1", &[(-1, 4), (-1, 4)], 0), some(&["0", "-1"]));
        assert_eq!(shared("3.0", &[(3, 1), (0, 1)], 1), some(&["3.0", "0.0"]));
    }

    #[test]
    fn a_whole_that_is_not_the_parts_is_refused() {
        assert_eq!(shared("0.00", &[(1, 3), (1, 3)], 2), None);
        assert_eq!(shared("9.00", &[(1, 3), (1, 3)], 2), None);
    }
}
