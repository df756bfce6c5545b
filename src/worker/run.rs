//! Doing the jobs: each a pure function from what is asked, files and what is kept to an answer and files.

use super::bring::{Opened, bring};
use super::job::{Answer, Job, Trouble};
use crate::analysis::Simulation;
use crate::engine::Evaluation;
use crate::model::Project;

/// Draws in one batch, between two reports of progress.
const BATCH: u32 = 200;

/// What a job has to work with.
pub struct Work<'a> {
    /// The files that came with the request.
    pub files: Vec<Vec<u8>>,
    /// What earlier jobs kept.
    pub kept: &'a mut Kept,
    /// Hears how much is done, of how much.
    pub progress: &'a mut dyn FnMut(u32, u32),
}

/// What the worker keeps from one job to the next.
#[derive(Default)]
pub struct Kept {
    /// A sheet that is being brought in.
    pub(super) opened: Option<Opened>,
}

/// An answer and the files that belong to it.
pub type Done = (Answer, Vec<Vec<u8>>);

impl Job {
    /// Does the job.
    ///
    /// # Errors
    /// Says why it can't be done.
    pub fn run(self, work: Work<'_>) -> Result<Done, Trouble> {
        match self {
            Self::Bring(asked) => bring(asked, work),
            Self::Robustness(plan) => {
                let project = work.project()?;
                let evaluation = Evaluation::new(project.policy.into(), project.roster.into());
                let mut simulation = Simulation::new(&evaluation, plan);
                let mut done = 0;
                while done < simulation.draws() {
                    done = simulation.advance(BATCH);
                    (work.progress)(done, simulation.draws());
                }
                Ok((Answer::Robustness(simulation.result()), Vec::new()))
            }
            Self::WriteTable(table) => written(table.workbook()),
            Self::WriteDocument(document) => written(document.docx()),
        }
    }
}

/// A file that was written, or why it wasn't.
fn written(file: Result<Vec<u8>, impl ToString>) -> Result<Done, Trouble> {
    let file = file.map_err(|error| Trouble::NotWritten(error.to_string()))?;
    Ok((Answer::Written, vec![file]))
}

impl Work<'_> {
    /// The project in the first file.
    ///
    /// # Errors
    /// Says that there is no file, or what is wrong in it.
    pub fn project(&self) -> Result<Project, Trouble> {
        let file = self.files.first().ok_or(Trouble::FileMissing)?;
        Project::from_json(&String::from_utf8_lossy(file)).map_err(Trouble::NotAProject)
    }
}
