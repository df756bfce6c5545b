//! The job that draws: the simulation of a scenario, with the fingerprint of its project's file.

use super::run::{Done, Work, no_files, project_in};
use baton_analysis::{Plan, Simulation};
use baton_engine::Evaluation;
use baton_exchange::fingerprint;
use baton_exchange::jobs::{Answer, JobError};
use baton_model::{Id, Project, ProjectError};

/// Makes all draws of a plan, in batches.
pub(super) fn robustness(mut work: Work<'_>, plan: Plan, scenario: Option<&Id>) -> Result<Done, JobError> {
    let file = work.file()?;
    let evaluation = evaluation(project_in(&file)?, scenario)?;
    let mut simulation = Simulation::new(&evaluation, plan);
    let mut done = 0;
    while done < simulation.draws() {
        done = simulation.advance(simulation.batch());
        (work.progress)(done, simulation.draws());
    }
    let project = fingerprint::of_file(&file);
    Ok((Answer::Robustness { robustness: simulation.result(), project }, no_files()))
}

/// The scenario of the project, or its baseline.
fn evaluation(project: Project, scenario: Option<&Id>) -> Result<Evaluation, JobError> {
    let Some(id) = scenario else { return Ok(Evaluation::new(project.policy.into(), project.roster.into())) };
    // The page asks for scenarios that it has written into the file itself.
    let missing = || JobError::NotAProject(ProjectError { path: format!("scenarios.{id}"), message: String::new() });
    let scenario = project.scenario(id).ok_or_else(missing)?;
    let under = project.under(scenario).map_err(|(at, error)| JobError::NotApplied(scenario.name.clone(), at, error));
    under.map(|(policy, roster)| Evaluation::new(policy.into(), roster.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::{self, Kept};
    use baton_analysis::Variation;
    use baton_exchange::jobs::Job;
    use baton_presets::Preset;

    fn ask(scenario: Option<&str>, draws: u32) -> Job {
        let plan = Plan { variation: Variation::MarksAround { percent: 20.into() }, draws, seed: 1 };
        Job::Robustness { plan, scenario: scenario.map(Id::from) }
    }

    fn run(job: Job, file: Option<Vec<u8>>, progress: &mut dyn FnMut(u32, u32)) -> Result<Answer, JobError> {
        let (answer, files) = run::run(job, Work { file, project: None, kept: &mut Kept::default(), progress })?;
        assert_eq!(files.count(), 0);
        Ok(answer)
    }

    #[test]
    fn a_job_says_how_far_it_is_and_ends_with_all_draws() {
        let file = Preset::Classroom.text().as_bytes().to_vec();
        let mut heard = Vec::new();
        let done = run(ask(None, 500), Some(file.clone()), &mut |done, of| heard.push((done, of)));
        assert_eq!(heard, [(200, 500), (400, 500), (500, 500)]);
        let Ok(Answer::Robustness { robustness, project }) = done else { panic!("{done:?}") };
        assert_eq!(robustness.plan.draws, 500);
        assert_eq!(project, fingerprint::of_file(&file));
    }

    #[test]
    fn a_scenario_is_drawn_with_its_edits() {
        let file = Preset::Classroom.text().as_bytes().to_vec();
        let of = |scenario| match run(ask(scenario, 50), Some(file.clone()), &mut |_, _| {}) {
            Ok(Answer::Robustness { robustness, .. }) => robustness.units.into_iter().map(|unit| unit.rank).collect(),
            other => panic!("{other:?}"),
        };
        let (base, changed): (Vec<_>, Vec<_>) = (of(None), of(Some("differentiated")));
        assert_eq!(base, [1, 4, 2, 5, 3].map(Some));
        assert_ne!(base, changed);
    }

    #[test]
    fn what_is_no_project_is_told() {
        let trouble = |job: Job, file| run(job, file, &mut |_, _| {}).err();
        assert_eq!(trouble(ask(None, 1), None), Some(JobError::FileMissing));
        assert!(matches!(trouble(ask(None, 1), Some(b"{}".to_vec())), Some(JobError::NotAProject(_))));
        let file = Preset::Classroom.text().as_bytes().to_vec();
        assert!(matches!(trouble(ask(Some("nowhere"), 1), Some(file)), Some(JobError::NotAProject(_))));
    }
}
