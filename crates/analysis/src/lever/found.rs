//! What levers are of: where it stands in a policy.

use baton_model::{Category, Grade, Id, Monitoring, Policy};

/// The monitored indicators of a category, or the one asked for if it is monitored.
pub(super) fn monitored<'a>(
    policy: &'a Policy,
    category: &Id,
    indicator: Option<&Id>,
) -> impl Iterator<Item = (&'a Id, &'a Monitoring)> {
    let indicators = policy.category(category).map_or(&[][..], |category| &category.indicators);
    let wanted = indicators.iter().filter(move |candidate| indicator.is_none_or(|wanted| candidate.id == *wanted));
    wanted.filter_map(|indicator| Some((&indicator.id, indicator.monitoring.as_ref()?)))
}

pub(super) fn grade_of<'a>(policy: &'a Policy, category: &Id, grade: &Id) -> Option<&'a Grade> {
    grade_in(policy.category(category)?, grade)
}

/// The grade of that identifier in a category's ladder.
#[must_use]
pub fn grade_in<'a>(category: &'a Category, grade: &Id) -> Option<&'a Grade> {
    category.grading.grades.iter().find(|candidate| candidate.id == *grade)
}
