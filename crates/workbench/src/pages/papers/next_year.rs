//! 新年度: what the next year begins with, made of this year's policy and what came of it.

use std::sync::Arc;

use crate::pages::Page;
use crate::state::State;
use baton_engine::Evaluation;
use baton_model::{Id, Observation, PastYear, Policy, Project, Reading, Roster, Unit};

impl State {
    /// The next year's project, made of what is looked at, takes the place of the present one. This year's stays in the library.
    pub(crate) fn begin_next_year(&mut self) {
        let project = next_year(self.current());
        self.take(project);
        self.show(Page::Data);
    }
}

/// The next year's project: the policy as it is, a year on; of each unit its particulars, and this year's figures and places as the
/// prior year's, its grade as that of a past year. Targets, data, ledger and circumstances are empty, and there are no scenarios.
#[must_use]
pub fn next_year(evaluation: &Evaluation) -> Project {
    let policy = evaluation.policy();
    let year = policy.year.saturating_add(1);
    // A number of fewer digits is part of others.
    let title = match policy.year {
        1000.. => policy.title.replace(&policy.year.to_string(), &year.to_string()),
        _ => policy.title.clone(),
    };
    let units = evaluation.roster().units.iter().enumerate().map(|(position, unit)| {
        let mut next = of_unit(unit);
        if let Some(grade) = grade_of(evaluation, position) {
            PastYear::set(&mut next.history, policy.year, Some(grade));
        }
        Arc::new(next)
    });
    let units = units.collect();
    let policy = Policy { year, title, ..Policy::clone(policy) };
    Project::new(policy, Roster { units })
}

/// The grade that the unit at a position of the roster has; `None` where it has none.
fn grade_of(evaluation: &Evaluation, position: usize) -> Option<Id> {
    let standing = evaluation.standings().get(position)?;
    let category = evaluation.policy().categories.get(usize::try_from(standing.category?).ok()?)?;
    let grade = category.grading.grades.get(usize::try_from(standing.grade?).ok()?)?;
    Some(grade.id.clone())
}

fn of_unit(unit: &Unit) -> Unit {
    let observed = unit.observations.iter().map(|(indicator, observation)| (indicator.clone(), of(observation)));
    Unit {
        observations: observed.filter(|(_, observation)| *observation != Observation::default()).collect(),
        adjustments: Vec::new(),
        circumstances: Vec::new(),
        ..unit.clone()
    }
}

/// What was observed over the year and in each period as what the next year is compared with.
fn of(observation: &Observation) -> Observation {
    let periods = observation.periods.iter().map(|(period, reading)| (period.clone(), prior(reading)));
    Observation {
        annual: prior(&observation.annual),
        periods: periods.filter(|(_, reading)| !reading.is_empty()).collect(),
    }
}

fn prior(reading: &Reading) -> Reading {
    Reading { prior: reading.actual.map(Box::new), prior_external: reading.external.clone(), ..Reading::default() }
}

#[cfg(test)]
mod tests {
    use baton_presets::Preset;

    use super::*;
    use crate::Action;

    #[test]
    fn the_next_year_begins_with_this_years_figures_as_the_prior_ones() {
        let project = Preset::DemoCounty.project().unwrap();
        let mut state = State::new(project.clone());
        state.apply(Action::NextYear(()));
        let (policy, roster) = (&state.pair().policy, &state.pair().roster);
        assert_eq!(policy.year, project.policy.year + 1);
        assert!(!policy.title.contains(&project.policy.year.to_string()), "{}", policy.title);
        assert_eq!(policy.categories, project.policy.categories);
        assert_eq!(
            (policy.funds.clone(), policy.excellence.clone()),
            (project.policy.funds, project.policy.excellence)
        );
        assert!(state.book().sheets().is_empty() && state.view().page == Page::Data);
        let (mut carried, mut graded) = (0, 0);
        for (was, is) in project.roster.units.iter().zip(&roster.units) {
            assert_eq!((&was.id, &was.name, was.headcount, was.exempt), (&is.id, &is.name, is.headcount, is.exempt));
            assert!(is.adjustments.is_empty() && is.circumstances.is_empty());
            graded += usize::from(PastYear::of(&is.history, project.policy.year).is_some());
            for (indicator, seen) in &was.observations {
                let now = is.observations.get(indicator).cloned().unwrap_or_default();
                assert_eq!(
                    (now.annual.prior(), now.annual.actual, now.annual.target),
                    (seen.annual.actual, None, None)
                );
                assert_eq!((&now.annual.prior_external, &now.annual.external), (&seen.annual.external, &None));
                let periods = seen
                    .periods
                    .iter()
                    .all(|(period, reading)| now.periods.get(period).and_then(Reading::prior) == reading.actual);
                assert!(periods, "{indicator}");
                carried += usize::from(now.annual.prior().is_some());
            }
        }
        assert!(carried > 50 && graded > 50, "{carried} {graded}");
    }

    #[test]
    fn the_next_year_is_made_of_the_scenario_that_is_looked_at() {
        let mut state = State::new(Preset::Classroom.project().unwrap());
        let year = state.pair().policy.year;
        let category = state.category().unwrap().id.clone();
        let name = baton_model::Setting::CategoryName { category: category.clone(), name: "新名".into() };
        state.apply(Action::Edit(baton_model::Edit::Set(name)));
        state.apply(Action::NextYear(()));
        assert_eq!(state.book().baseline().policy.category(&category).unwrap().name, "新名");
        state.apply(Action::NextYear(()));
        assert_eq!(state.pair().policy.year, year + 2);
    }
}
