//! Indicators that decide nothing, or work against the others.

use rust_decimal::Decimal;

use super::{FEWEST_UNITS, Subject};
use crate::weight::weights;
use baton_engine::exact::Exact;
use baton_engine::{Code, Finding};

/// Indicators on which all units that are assessed have the same rate.
pub(super) fn dead(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let Subject { category, .. } = *subject;
    for (column, indicator) in category.indicators.iter().enumerate() {
        let rates: Vec<&Exact> = subject.rates(column).into_iter().flatten().collect();
        let Some((first, rest)) = rates.split_first() else { continue };
        if rest.len() > 1 && rest.iter().all(|rate| rate.compare(first).is_eq()) {
            let units = u32::try_from(rates.len()).unwrap_or(u32::MAX);
            let code = Code::DeadIndicator { rate: first.shown().unwrap_or_default(), units };
            found.push(Finding::new(subject.at_indicator(&indicator.id), code));
        }
    }
}

/// Indicators whose effective weight is below 0, at least half as far as their marks weigh. Told only where all ranked units
/// have the same marks on it: what only some are assessed on parts them by that alone.
pub(super) fn against(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let Subject { evaluation, category, view, .. } = *subject;
    let ranked: Vec<usize> = view.ranked().map(|(member, _)| member).collect();
    if ranked.len() < FEWEST_UNITS {
        return;
    }
    for (column, weight) in weights(evaluation, &category.id).into_iter().enumerate() {
        let Some(effective) = weight.effective else { continue };
        let marks = |member: &usize| view.marks(*member, column);
        let alike = ranked.first().is_some_and(|first| ranked.iter().all(|one| marks(one) == marks(first)));
        let assessed = ranked.iter().all(|member| view.rate(*member, column).is_some());
        let opposed = effective < Decimal::ZERO && effective.abs().saturating_mul(Decimal::TWO) >= weight.nominal;
        if opposed && alike && assessed {
            let code = Code::NegativeWeight { nominal: weight.nominal, effective };
            found.push(Finding::new(subject.at_indicator(&weight.indicator), code));
        }
    }
}
