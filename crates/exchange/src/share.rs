//! What of a project is handed on in a share link: the policy and a scenario alone, or the data, too, with codes for names.

mod codes;

use std::sync::Arc;

pub use codes::coded;

use baton_model::{Category, Handing, Id, Indicator, Project, Roster};

/// The project without its data: the policy, and of each scenario the edits of the policy. Tells how many edits were left
/// out because they are about units or their data.
#[must_use]
pub fn policy_only(project: &Project) -> (Project, usize) {
    let Project { format, version, policy, roster: _, scenarios } = project;
    let mut without = WithoutUnits::default();
    let mut scenarios = scenarios.clone();
    for scenario in &mut scenarios {
        let edits = std::mem::take(&mut scenario.edits);
        scenario.edits = edits.into_iter().filter_map(|edit| edit.handed_on(&mut without)).collect();
    }
    let mut policy = policy.clone();
    for category in &mut policy.categories {
        if category.indicators.iter().any(|indicator| !indicator.marks.units.is_empty()) {
            *category = Arc::new(without.category(category));
        }
    }
    (Project { format: *format, version: *version, policy, roster: Roster::default(), scenarios }, without.left_out)
}

/// Leaves out what is about units.
#[derive(Default)]
struct WithoutUnits {
    left_out: usize,
}

impl Handing for WithoutUnits {
    fn unit(&mut self, _: Id) -> Option<Id> {
        self.left_out = self.left_out.saturating_add(1);
        None
    }

    fn category(&mut self, category: &Category) -> Category {
        let mut category = category.clone();
        for indicator in &mut category.indicators {
            if !indicator.marks.units.is_empty() {
                Arc::make_mut(indicator).marks.units.clear();
            }
        }
        category
    }

    fn indicator(&mut self, indicator: &Indicator) -> Indicator {
        let mut indicator = indicator.clone();
        indicator.marks.units.clear();
        indicator
    }
}
