//! Why a unit's total changed, by indicator: an exact split.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::change::Change;
use baton_engine::Evaluation;
use baton_model::Id;

/// A change of total, split: Σ parts + adjustment + rest = after − before, exactly.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Split {
    /// The unit.
    pub unit: Id,
    /// Its total.
    pub total: Change<Decimal>,
    /// The indicators whose points changed, in the scenario's order, then those that are no more.
    pub parts: Vec<Part>,
    /// Change of counted bonuses − deductions.
    pub adjustment: Decimal,
    /// What comes of sections' sums, from rescaling for items not assessed, the unit's difficulty factor, the floor at 0 and the rounding of
    /// the total.
    pub rest: Decimal,
}

/// One indicator's part of a change.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// The indicator.
    pub indicator: Id,
    /// Its rounded points.
    pub points: Change<Decimal>,
    /// is − was.
    pub difference: Decimal,
}

/// Splits the change of one unit's total between two evaluations. `None` where one of them doesn't have the unit.
#[must_use]
pub fn split(base: &Evaluation, scenario: &Evaluation, unit: &Id) -> Option<Split> {
    let (was, is) = (made(base, unit)?, made(scenario, unit)?);
    let before: BTreeMap<&Id, Decimal> = was.points.iter().copied().collect();
    let after: BTreeMap<&Id, Decimal> = is.points.iter().copied().collect();
    let gone = was.points.iter().filter(|(id, _)| !after.contains_key(id)).map(|(id, _)| *id);
    let zero = Decimal::ZERO;
    let part = |id: &Id| {
        let points = Change::new(before.get(id).copied().unwrap_or(zero), after.get(id).copied().unwrap_or(zero));
        let difference = points.is.checked_sub(points.was)?;
        (!difference.is_zero()).then(|| Part { indicator: id.clone(), points, difference })
    };
    let parts: Vec<Part> = is.points.iter().map(|(id, _)| *id).chain(gone).filter_map(part).collect();
    let adjustment = is.adjustment.checked_sub(was.adjustment)?;
    let whole = is.total.checked_sub(was.total)?;
    let explained = parts.iter().try_fold(adjustment, |sum, part| sum.checked_add(part.difference))?;
    let rest = whole.checked_sub(explained)?;
    Some(Split { unit: unit.clone(), total: Change::new(was.total, is.total), parts, adjustment, rest })
}

/// What a unit's total is made of.
struct Made<'a> {
    points: Vec<(&'a Id, Decimal)>,
    total: Decimal,
    adjustment: Decimal,
}

fn made<'a>(evaluation: &'a Evaluation, unit: &Id) -> Option<Made<'a>> {
    let position = evaluation.roster().units.iter().position(|candidate| candidate.id == *unit)?;
    let standing = evaluation.standings().get(position)?;
    let mut points = Vec::new();
    if let Some(view) = standing.category.and_then(|at| evaluation.category(usize::try_from(at).ok()?)) {
        let member = view.member(u32::try_from(position).ok()?)?;
        for (column, indicator) in view.policy().indicators.iter().enumerate() {
            points.push((&indicator.id, view.points(member, column)?));
        }
    }
    Some(Made { points, total: standing.total, adjustment: standing.adjustment })
}
