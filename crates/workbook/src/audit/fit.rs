//! What a spreadsheet's doubles can be trusted with: how rounding is guarded, and which figures are written as values.

use rust_decimal::Decimal;

use super::part::Part;
use super::scale::MOST_CHOICES;
use baton_model::{Indicator, Number, Opinion, Reading};
use baton_words::{Locale, audit};

/// Digits that a double keeps of any decimal.
const DIGITS: u32 = 15;

/// Why an indicator's figures are no formulas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FormulaLimit {
    /// A scale has more steps, points or places than a formula can choose among.
    Choices,
    /// A number has more digits than a spreadsheet keeps, or figures grow too large to be rounded there.
    Digits,
}

impl FormulaLimit {
    pub(super) fn reason(self, locale: Locale) -> &'static str {
        match self {
            Self::Choices => audit::TOO_MANY_CHOICES.of(locale),
            Self::Digits => audit::TOO_MANY_DIGITS.of(locale),
        }
    }
}

/// Decimals at which a figure is rounded first, so that what doubles leave of 1.255 is 1.255 again before it is rounded to
/// two decimals: as many as twelve digits leave, at least two more than are kept.
pub(super) fn guard(most: Decimal, decimals: u8) -> u32 {
    let whole = most.abs().trunc().normalize().to_string();
    let digits = u32::try_from(whole.len()).unwrap_or(12);
    12_u32.saturating_sub(digits).max(u32::from(decimals) + 2)
}

/// Whether a number has no more digits than a double keeps.
pub(super) fn kept(number: Decimal) -> bool {
    number.normalize().mantissa().unsigned_abs() < 10_u128.pow(DIGITS)
}

/// Why an indicator's rates can't be formulas; `None` where they can.
pub(super) fn unfit(part: &Part, at: usize, indicator: &Indicator) -> Option<FormulaLimit> {
    let most = Decimal::from(100_000_000);
    let large = |member: &super::part::Member| {
        member
            .line(at)
            .is_some_and(|line| line.points.abs() >= most || line.rate.is_some_and(|rate| rate.abs() >= most))
    };
    let readings = part.members.iter().filter_map(|member| {
        let seen = member.unit.observations.get(&indicator.id)?;
        Some(std::iter::once(&seen.annual).chain(seen.periods.values()))
    });
    let fine = readings.flatten().flat_map(numbers_read).chain(numbers_set(indicator)).all(|number| kept(number.get()));
    if !fine || part.members.iter().any(large) {
        return Some(FormulaLimit::Digits);
    }
    let most = indicator.rule.components.iter().filter_map(|component| component.scale.rows()).max();
    (most.unwrap_or(0) > MOST_CHOICES).then_some(FormulaLimit::Choices)
}

/// The numbers of a reading.
fn numbers_read(reading: &Reading) -> impl Iterator<Item = Number> {
    let scores = reading.panel.values().filter_map(|opinion| match opinion {
        Opinion::Score(score) => Some(*score),
        Opinion::Ballots(_) => None,
    });
    let counts = reading.kinds.values().copied();
    [reading.actual, reading.target, reading.prior()].into_iter().flatten().chain(scores).chain(counts)
}

/// The numbers of an indicator's marks and rule.
fn numbers_set(indicator: &Indicator) -> Vec<Number> {
    let marks = &indicator.marks;
    let mut numbers = vec![marks.category];
    numbers.extend([indicator.rule.floor, indicator.rule.cap].into_iter().flatten());
    numbers.extend(marks.groups.values().chain(marks.units.values()).chain(&indicator.schedule));
    numbers.extend(
        indicator
            .monitoring
            .iter()
            .flat_map(|monitoring| std::iter::once(monitoring.share).chain(monitoring.weights.values().copied())),
    );
    let components = indicator.rule.components.iter();
    numbers.extend(components.flat_map(|component| component.numbers().into_iter().filter_map(|(_, number)| number)));
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guard_leaves_what_doubles_keep() {
        for (most, decimals, guard_decimals) in [("9.99", 2, 11), ("47", 2, 10), ("1500", 2, 8), ("12345678", 6, 8)] {
            assert_eq!(guard(most.parse().unwrap(), decimals), guard_decimals, "{most}");
        }
        assert!(kept("123456.789012345".parse().unwrap()));
        assert!(!kept("1234567.789012345".parse().unwrap()));
        assert!(!kept("100000000000000000000".parse().unwrap()));
    }
}
