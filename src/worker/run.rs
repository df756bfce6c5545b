//! Doing the jobs: each a pure function from what is asked and files to an answer and files.

use super::job::{Answer, Job, Trouble};
use crate::analysis::Simulation;
use crate::engine::Evaluation;
use crate::model::Project;

/// Draws in one batch, between two reports of progress.
const BATCH: u32 = 200;

impl Job {
    /// Does the job. `progress` hears how much is done, of how much.
    ///
    /// # Errors
    /// Says why it can't be done.
    pub fn run(
        self,
        files: Vec<Vec<u8>>,
        progress: &mut dyn FnMut(u32, u32),
    ) -> Result<(Answer, Vec<Vec<u8>>), Trouble> {
        match self {
            Self::Robustness(plan) => {
                let project = project(files)?;
                let evaluation = Evaluation::new(project.policy.into(), project.roster.into());
                let mut simulation = Simulation::new(&evaluation, plan);
                let mut done = 0;
                while done < simulation.draws() {
                    done = simulation.advance(BATCH);
                    progress(done, simulation.draws());
                }
                Ok((Answer::Robustness(simulation.result()), Vec::new()))
            }
        }
    }
}

/// The project in the first file.
fn project(files: Vec<Vec<u8>>) -> Result<Project, Trouble> {
    let file = files.into_iter().next().ok_or(Trouble::FileMissing)?;
    Project::from_json(&String::from_utf8_lossy(&file)).map_err(Trouble::NotAProject)
}
