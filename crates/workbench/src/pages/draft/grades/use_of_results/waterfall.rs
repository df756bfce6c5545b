//! Where the difference of the bonus from the base comes from, step by step.

use baton_model::Arrange;
use rust_decimal::Decimal;

use super::costs::{CategoryCost, GradeCost};
use crate::GradeName;

/// What the steps are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Split {
    /// A step per category.
    Category,
    /// A step per grade, those of one name in all categories together.
    Grade,
    /// A step per category and grade.
    #[default]
    Both,
}

impl Split {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::Both, Self::Category, Self::Grade];
}

/// From no difference to the whole of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// The steps that are not 0. Each begins where the one before it ends.
    pub steps: Vec<Step>,
    /// Where the last one ends: bonus of the draft − bonus of the base, in yuan.
    pub total: Decimal,
}

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The category; absent where steps are grades of all categories.
    pub category: Option<String>,
    /// The grade, or none; absent where steps are categories.
    pub grade: Option<Option<GradeName>>,
    /// Where it begins.
    pub from: Decimal,
    /// Where it ends.
    pub to: Decimal,
}

impl Step {
    /// By how much it changes.
    #[must_use]
    pub fn change(&self) -> Decimal {
        self.to.saturating_sub(self.from)
    }
}

/// The steps from the base to the draft. They add up to the whole difference exactly.
#[must_use]
pub fn waterfall(costs: &[CategoryCost], split: Split) -> Waterfall {
    let mut steps: Vec<Step> = Vec::new();
    let mut end = Decimal::ZERO;
    for (category, grade, change) in changes(costs, split) {
        if !change.is_zero() {
            let to = end.saturating_add(change);
            steps.push(Step { category, grade, from: end, to });
            end = to;
        }
    }
    Waterfall { steps, total: end }
}

type Named = (Option<String>, Option<Option<GradeName>>, Decimal);

fn changes(costs: &[CategoryCost], split: Split) -> Vec<Named> {
    let difference = |cost: &GradeCost| cost.tally.is.bonus.saturating_sub(cost.tally.was.bonus);
    let named = |category: &CategoryCost| Some(category.name.clone());
    match split {
        Split::Category => {
            let of = |category: &CategoryCost| category.all.is.bonus.saturating_sub(category.all.was.bonus);
            costs.iter().map(|category| (named(category), None, of(category))).collect()
        }
        Split::Both => {
            let pairs = costs.iter().flat_map(|category| category.grades.iter().map(move |grade| (category, grade)));
            pairs.map(|(category, cost)| (named(category), Some(cost.grade.clone()), difference(cost))).collect()
        }
        Split::Grade => {
            let mut sums: Vec<(Option<GradeName>, Decimal)> = Vec::new();
            for cost in costs.iter().flat_map(|category| &category.grades) {
                let same = |grade: &Option<GradeName>| name(grade) == name(&cost.grade);
                match sums.iter_mut().find(|(grade, _)| same(grade)) {
                    Some((_, sum)) => *sum = sum.saturating_add(difference(cost)),
                    None => sums.push((cost.grade.clone(), difference(cost))),
                }
            }
            // Best first; units without a grade last.
            sums.arrange_by_key(|(grade, _)| grade.as_ref().map_or(u32::MAX, |grade| grade.position));
            sums.into_iter().map(|(grade, sum)| (None, Some(grade), sum)).collect()
        }
    }
}

fn name(grade: &Option<GradeName>) -> Option<&str> {
    grade.as_ref().map(|grade| grade.name.as_str())
}
