//! How a category's indicators are made up: some of them common, and so many individual ones for each unit.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Subject;
use baton_engine::{Code, Evaluation, Finding};
use baton_model::{Id, IndicatorKind};

/// How many individual indicators each unit of a category should have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Individual {
    /// The category.
    pub category: Id,
    /// At least.
    pub least: u32,
    /// At most.
    pub most: u32,
}

impl Individual {
    /// One to three in every category that has individual indicators at all.
    #[must_use]
    pub fn usual(evaluation: &Evaluation) -> Vec<Self> {
        let categories =
            evaluation.policy().categories.iter().filter(|category| {
                category.indicators.iter().any(|indicator| indicator.kind == IndicatorKind::Individual)
            });
        categories.map(|category| Self { category: category.id.clone(), least: 1, most: 3 }).collect()
    }
}

/// Categories without any common indicator.
pub(super) fn common(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let Subject { category, .. } = *subject;
    let common = category.indicators.iter().any(|indicator| indicator.kind == IndicatorKind::Common);
    if !common && !category.indicators.is_empty() {
        found.push(Finding::new(subject.place(), Code::NoCommonIndicators));
    }
}

/// Units with too few or too many individual indicators.
pub(super) fn individual(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let Subject { category, view, individual: Some(range), .. } = *subject else { return };
    for member in 0..view.members().len() {
        let Some(unit) = view.unit(member) else { continue };
        let counted = category.indicators.iter().enumerate().filter(|(column, indicator)| {
            indicator.kind == IndicatorKind::Individual && !view.marks(member, *column).is_zero()
        });
        let count = u32::try_from(counted.count()).unwrap_or(u32::MAX);
        if !(range.least..=range.most).contains(&count) {
            let code = Code::IndividualIndicators { count, least: range.least, most: range.most };
            found.push(Finding::new(subject.place().at_unit(&unit.id), code));
        }
    }
}
