//! How far a policy has come: what is missing in each of the five parts that it is drafted in.

use std::rc::Rc;

use super::to_do;
use crate::link::{Link, Target};
use crate::pages::Entry;
use crate::sheet::Pair;
use crate::state::State;
use baton_engine::{Finding, Severity};
pub use baton_exchange::library::Lack;
use baton_model::{Number, Policy, Roster};

/// What is missing in parts of a policy and roster, whatever was found there.
#[derive(Debug, Default)]
pub struct Lacks {
    units: Option<Lack>,
    indicators: Option<Lack>,
    grades: Option<Lack>,
    monitoring: Option<Lack>,
    data: Option<Lack>,
}

impl State {
    /// What a part of the draft lacks; `None` where it is complete, or is no part of it.
    #[must_use]
    pub fn lack(&self, entry: Entry) -> Option<Lack> {
        if !entry.drafts() {
            return None;
        }
        let lacks = self.lacks.of(self.pair().clone(), Pair::is, |pair| Lacks::of(&pair.policy, &pair.roster));
        let of = match entry {
            Entry::Units => lacks.units,
            Entry::Indicators => lacks.indicators,
            Entry::Grades => lacks.grades,
            Entry::Monitoring => lacks.monitoring,
            Entry::Data => lacks.data,
            Entry::Home | Entry::WhatIf | Entry::Compare | Entry::Check | Entry::Papers | Entry::Show => None,
        };
        of.or_else(|| self.to_mend(entry))
    }

    /// All that the draft lacks, as the list of policies tells it.
    pub(crate) fn lacks(&self) -> Vec<Lack> {
        self.lacks.of(self.pair().clone(), Pair::is, |pair| Lacks::of(&pair.policy, &pair.roster)).told()
    }

    fn to_mend(&self, entry: Entry) -> Option<Lack> {
        let findings: &Rc<Vec<Finding>> = self.checked()?;
        let there = |finding: &&Finding| {
            let link = Link::of(finding);
            // Marks are moved elsewhere, and are a matter of the indicators.
            let leads = if link.target == Target::Marks { Entry::Indicators } else { link.page().entry() };
            finding.severity == Severity::Error && leads == entry
        };
        let count = findings.iter().filter(there).count();
        (count > 0).then_some(Lack::ToMend(count))
    }
}

impl Lacks {
    /// All that a policy and roster lack, a schedule aside: a policy may do without.
    fn told(&self) -> Vec<Lack> {
        [self.units, self.indicators, self.grades, self.data].into_iter().flatten().collect()
    }

    fn of(policy: &Policy, roster: &Roster) -> Self {
        let nobody = roster.units.iter().filter(|unit| unit.headcount == Number::ZERO).count();
        let headcounts = (nobody > 0).then_some(Lack::Headcounts(nobody));
        let units = if roster.units.is_empty() { Some(Lack::Units) } else { headcounts };
        let bare =
            policy.categories.is_empty() || policy.categories.iter().any(|category| category.indicators.is_empty());
        let ungraded = policy.categories.iter().any(|category| category.grading.grades.is_empty());
        let mut indicators = policy.categories.iter().flat_map(|category| &category.indicators);
        let watched = indicators.any(|indicator| indicator.monitoring.is_some());
        Self {
            units,
            indicators: bare.then_some(Lack::Indicators),
            grades: ungraded.then_some(Lack::Grades),
            monitoring: (!watched).then_some(Lack::Schedules),
            data: match unobserved(policy, roster) {
                0 => None,
                count => Some(Lack::Readings(count)),
            },
        }
    }
}

/// How many indicators nothing was observed of, in categories that have units.
fn unobserved(policy: &Policy, roster: &Roster) -> usize {
    policy.categories.iter().map(|category| to_do::unobserved(category, roster).len()).fold(0, usize::saturating_add)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Lack;
    use crate::pages::Entry;
    use crate::state::State;
    use baton_presets::Preset;

    #[test]
    fn a_blank_policy_lacks_everything_and_the_demo_nothing_but_what_is_to_be_mended() {
        let blank = State::new(Preset::Blank.project().unwrap());
        let lacks = |state: &State| -> Vec<Option<Lack>> {
            Entry::ALL.iter().filter(|entry| entry.drafts()).map(|entry| state.lack(*entry)).collect()
        };
        let [units, indicators, _, monitoring, data] = lacks(&blank)[..] else { panic!("five parts") };
        assert_eq!((units, indicators, monitoring), (Some(Lack::Units), Some(Lack::Indicators), Some(Lack::Schedules)));
        assert_eq!(data, None, "nobody can have data");
        let demo = State::new(Preset::DemoCounty.project().unwrap());
        assert_eq!(lacks(&demo)[..4], [None; 4]);
    }

    #[test]
    fn units_without_headcount_and_indicators_without_data_are_counted() {
        let mut project = Preset::Classroom.project().unwrap();
        let indicator = project.policy.categories[0].indicators[0].id.clone();
        for unit in &mut project.roster.units {
            let unit = Arc::make_mut(unit);
            unit.observations.remove(&indicator);
        }
        Arc::make_mut(&mut project.roster.units[0]).headcount = baton_model::Number::ZERO;
        let state = State::new(project);
        assert_eq!(state.lack(Entry::Data), Some(Lack::Readings(1)));
        assert_eq!(state.lack(Entry::Units), Some(Lack::Headcounts(1)));
        assert_eq!(state.lack(Entry::Compare), None);
    }
}
