//! Random edits to a project: mostly to what is there, sometimes to what is not.

use baton::model::{
    Bonus, Category, Edit, Excellence, Id, MarksScope, Number, Policy, Quota, RollDown, Roster, Threshold, TieBlock,
};

use super::Source;

fn number(source: &Source) -> Number {
    source.parameter(&["0", "5", "12.5", "60", "0.3"]).parse().unwrap()
}

/// One of the identifiers, or one that nothing has.
fn one<'a>(source: &Source, ids: impl Iterator<Item = &'a Id>) -> Id {
    let ids: Vec<&Id> = ids.collect();
    if ids.is_empty() || source.chance(3) { "nothing".into() } else { ids[source.below(ids.len())].clone() }
}

fn group(source: &Source, category: Option<&Category>) -> Option<Id> {
    let groups: Vec<&Id> = category.iter().flat_map(|category| &category.groups).map(|group| &group.id).collect();
    if groups.is_empty() || source.chance(20) { None } else { Some(one(source, groups.into_iter())) }
}

/// An edit to a policy and roster.
pub fn edit(source: &Source, policy: &Policy, roster: &Roster) -> Edit {
    let id = one(source, policy.categories.iter().map(|category| &category.id));
    let found = policy.category(&id);
    let units = || one(source, roster.units.iter().map(|unit| &unit.id));
    let grade = || one(source, found.iter().flat_map(|category| &category.grading.grades).map(|grade| &grade.id));
    let indicator = one(source, found.iter().flat_map(|category| &category.indicators).map(|indicator| &indicator.id));
    let bonus = || -> Bonus { serde_json::from_value(super::bonus(source)).unwrap() };
    let category = id.clone();
    match source.below(14) {
        0..4 => {
            let scope = match (source.below(4), group(source, found)) {
                (0, _) => MarksScope::Unit(units()),
                (1, Some(group)) => MarksScope::Group(group),
                _ => MarksScope::Category,
            };
            Edit::Marks { category, indicator, scope, marks: source.chance(85).then(|| number(source)) }
        }
        4 => Edit::FullMarks { category, full_marks: number(source) },
        5 => {
            let quota = if source.chance(50) { Quota::Share(number(source)) } else { Quota::Places(2) };
            Edit::Quota { category, grade: grade(), quota: source.chance(80).then_some(quota) }
        }
        6 => {
            let bound = number(source);
            let threshold = if source.chance(50) { Threshold::Percentage(bound) } else { Threshold::Points(bound) };
            Edit::Threshold { category, grade: grade(), threshold: source.chance(80).then_some(threshold) }
        }
        7 => Edit::TieBlock {
            category,
            tie_block: if source.chance(50) { TieBlock::Include } else { TieBlock::Exclude },
        },
        8 => Edit::RollDown { category, roll_down: if source.chance(50) { RollDown::On } else { RollDown::Off } },
        9 => Edit::BonusCoefficient { category, grade: grade(), coefficient: number(source) },
        10 => Edit::RatioOffset { category, grade: grade(), offset: number(source) },
        11 => {
            let category = source.chance(60).then_some(category);
            Edit::Bonus { category, bonus: source.chance(80).then(bonus) }
        }
        12 => {
            let average = number(source);
            Edit::Excellence { excellence: Excellence { average, ..Excellence::default() } }
        }
        _ => Edit::Placement { unit: units(), category, group: group(source, found) },
    }
}
