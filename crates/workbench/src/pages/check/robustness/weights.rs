//! Nominal against effective weights of a category's indicators, beside the base's.

use rust_decimal::Decimal;

use baton_analysis::{Change, weights};
use baton_engine::Evaluation;
use baton_model::{Category, Id, half_up};

/// Up to so many percent of the differences an indicator is as good as dead.
const DEAD: Decimal = Decimal::ONE;

/// One indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightRow {
    /// Its identifier.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its part of the marks, in percent.
    pub nominal: Change<Decimal>,
    /// Its part of the differences between totals, in percent; absent where there are none.
    pub effective: Change<Option<Decimal>>,
    /// How wide the nominal weight's bar is, in thousandths of the widest.
    pub nominal_width: i64,
    /// How wide the effective weight's bar is, whatever its sign.
    pub effective_width: i64,
}

impl WeightRow {
    /// Whether it has marks but hardly parts any units.
    #[must_use]
    pub fn dead(&self) -> bool {
        !self.nominal.is.is_zero() && self.effective.is.is_some_and(|effective| effective.abs() < DEAD)
    }

    /// Whether it evens out what other indicators part.
    #[must_use]
    pub fn evens_out(&self) -> bool {
        self.effective.is.is_some_and(|effective| effective <= -DEAD)
    }
}

/// The weights of a category's indicators, in its order.
#[must_use]
pub fn weight_rows(base: &Evaluation, current: &Evaluation, category: &Category) -> Vec<WeightRow> {
    let before = weights(base, &category.id);
    let now = weights(current, &category.id);
    let sizes = now.iter().flat_map(|weight| [Some(weight.nominal), weight.effective.map(|effective| effective.abs())]);
    let widest = sizes.flatten().max().filter(|widest| !widest.is_zero()).unwrap_or(Decimal::ONE_HUNDRED);
    let along = |percent: Decimal| {
        let part = percent.abs().checked_mul(Decimal::ONE_THOUSAND).and_then(|part| part.checked_div(widest));
        part.and_then(|part| i64::try_from(half_up(part, 0)).ok()).unwrap_or(0).min(1_000)
    };
    let rows = now.into_iter().filter_map(|weight| {
        let was = before.iter().find(|was| was.indicator == weight.indicator);
        Some(WeightRow {
            name: category.indicator(&weight.indicator)?.name.clone(),
            nominal: Change::new(was.map_or(Decimal::ZERO, |was| was.nominal), weight.nominal),
            effective: Change::new(was.and_then(|was| was.effective), weight.effective),
            nominal_width: along(weight.nominal),
            effective_width: weight.effective.map_or(0, along),
            id: weight.indicator,
        })
    });
    rows.collect()
}
