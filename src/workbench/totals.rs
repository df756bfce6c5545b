//! The county's totals: counts per grade of each category, bonus cost and places, each beside the base's.

use rust_decimal::Decimal;

use super::league::{GradeName, grade_at};
use crate::analysis::Change;
use crate::engine::CategoryOutcome;
use crate::model::{Id, Policy};

/// One category's figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryTotals {
    /// The category.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Units in it.
    pub units: Change<u32>,
    /// Units per grade, best first.
    pub grades: Vec<(GradeName, Change<u32>)>,
    /// Civil servants' 优秀 places.
    pub excellent_places: Change<u64>,
    /// People assessed.
    pub assessed: Change<u64>,
    /// Bonus cost in yuan.
    pub bonus: Change<Decimal>,
}

/// The figures of all categories of the scenario's policy, from the outcomes before and after, in the policy's order.
#[must_use]
pub fn totals(before: &[CategoryOutcome], policy: &Policy, after: &[CategoryOutcome]) -> Vec<CategoryTotals> {
    let categories = policy.categories.iter().zip(after);
    categories
        .map(|(category, is)| {
            let was = before.iter().find(|candidate| candidate.category == category.id);
            let of = |figure: fn(&CategoryOutcome) -> u64| Change::new(was.map_or(0, figure), figure(is));
            let count =
                |outcome: &CategoryOutcome, position: usize| outcome.grades.get(position).map_or(0, |g| g.units);
            let grades = (0..is.grades.len()).filter_map(|at| {
                let name = grade_at(category, u32::try_from(at).ok()?)?;
                Some((name, Change::new(was.map_or(0, |was| count(was, at)), count(is, at))))
            });
            CategoryTotals {
                id: category.id.clone(),
                name: category.name.clone(),
                units: Change::new(was.map_or(0, |was| was.units), is.units),
                grades: grades.collect(),
                excellent_places: of(|outcome| outcome.excellent_places),
                assessed: of(|outcome| outcome.assessed_headcount),
                bonus: Change::new(was.map_or(Decimal::ZERO, |was| was.bonus), is.bonus),
            }
        })
        .collect()
}
