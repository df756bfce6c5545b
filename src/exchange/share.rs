//! What of a project is handed on in a share link: the policy and a scenario alone, or the data, too, with codes for names.

mod codes;

use std::sync::Arc;

pub use codes::coded;

use crate::model::{Edit, MarksScope, Policy, Project, Roster};

/// The project without its data: the policy, and of each scenario the edits of the policy. Tells how many edits were left
/// out because they are about units or their data.
#[must_use]
pub fn policy_only(project: &Project) -> (Project, usize) {
    let Project { format, version, policy, roster: _, scenarios } = project;
    let mut left_out = 0;
    let mut scenarios = scenarios.clone();
    for scenario in &mut scenarios {
        let edits = std::mem::take(&mut scenario.edits);
        scenario.edits = edits.into_iter().filter_map(|edit| without_data(edit, &mut left_out)).collect();
    }
    let policy = without_units(policy);
    (Project { format: *format, version: *version, policy, roster: Roster::default(), scenarios }, left_out)
}

/// A policy without the marks of single units.
fn without_units(policy: &Policy) -> Policy {
    let mut policy = policy.clone();
    for category in &mut policy.categories {
        if category.indicators.iter().all(|indicator| indicator.marks.units.is_empty()) {
            continue;
        }
        for indicator in &mut Arc::make_mut(category).indicators {
            if !indicator.marks.units.is_empty() {
                Arc::make_mut(indicator).marks.units.clear();
            }
        }
    }
    policy
}

/// An edit without what is about units; absent where nothing is left.
fn without_data(edit: Edit, left_out: &mut usize) -> Option<Edit> {
    match edit {
        Edit::Together { edits } => {
            let edits: Vec<Edit> = edits.into_iter().filter_map(|edit| without_data(edit, left_out)).collect();
            (!edits.is_empty()).then_some(Edit::Together { edits })
        }
        Edit::Marks { scope: MarksScope::Unit(_), .. }
        | Edit::Placement { .. }
        | Edit::Unit { .. }
        | Edit::About { .. }
        | Edit::Difficulty { .. }
        | Edit::Observation { .. }
        | Edit::Ledger { .. } => {
            *left_out = left_out.saturating_add(1);
            None
        }
        Edit::Category { category, to } => {
            let to = to.map(|mut to| {
                for indicator in &mut Arc::make_mut(&mut to.value).indicators {
                    Arc::make_mut(indicator).marks.units.clear();
                }
                to
            });
            Some(Edit::Category { category, to })
        }
        Edit::Indicator { category, indicator, to } => {
            let to = to.map(|mut to| {
                Arc::make_mut(&mut to.value).marks.units.clear();
                to
            });
            Some(Edit::Indicator { category, indicator, to })
        }
        edit @ (Edit::Marks { scope: MarksScope::Category | MarksScope::Group(_), .. }
        | Edit::FullMarks { .. }
        | Edit::Quota { .. }
        | Edit::Threshold { .. }
        | Edit::TieBlock { .. }
        | Edit::RollDown { .. }
        | Edit::BonusCoefficient { .. }
        | Edit::RatioOffset { .. }
        | Edit::Bonus { .. }
        | Edit::Excellence { .. }
        | Edit::Title { .. }
        | Edit::Warning { .. }
        | Edit::Rounding { .. }
        | Edit::Periods { .. }
        | Edit::CategoryName { .. }
        | Edit::Group { .. }
        | Edit::MissingItems { .. }
        | Edit::NegativeTotal { .. }
        | Edit::Ranking { .. }
        | Edit::QuotaRounding { .. }
        | Edit::VetoGrade { .. }
        | Edit::Gates { .. }
        | Edit::Grade { .. }
        | Edit::Description { .. }
        | Edit::Rule { .. }
        | Edit::Monitoring { .. }
        | Edit::Schedule { .. }
        | Edit::Item { .. }
        | Edit::Caps { .. }) => Some(edit),
    }
}
