//! Doing the jobs: each a pure function from what is asked, files and what is kept to an answer and files.

use super::bring::{Opened, bring};
use super::draw;
use super::template;
use baton_analysis::Game;
use baton_engine::Evaluation;
use baton_exchange::fingerprint;
use baton_exchange::jobs::{Answer, Job, JobError};
use baton_exchange::pieces::Arriving;
use baton_model::{Edit, Id, Project};
use baton_words::Locale;
use baton_workbook::{audit, docx, xlsx};

/// Files, each made when it is asked for.
pub type Files = Box<dyn Iterator<Item = Vec<u8>>>;

/// What a job has to work with.
pub struct Work<'a> {
    /// The file that came with the request.
    pub file: Option<Vec<u8>>,
    /// The project that came behind it.
    pub project: Option<Arriving>,
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
pub type Done = (Answer, Files);

/// Does a job.
///
/// # Errors
/// Says why it can't be done.
pub fn run(job: Job, mut work: Work<'_>) -> Result<Done, JobError> {
    match job {
        Job::Bring(asked) => bring(asked, work),
        Job::WriteTemplate(locale) => template::write(locale, work),
        Job::Robustness { plan, scenario } => draw::robustness(work, plan, scenario.as_ref()),
        Job::WriteTable(table) => written(xlsx(&table)),
        Job::Causes { with, without, unit, figure, sampling } => {
            let project = work.project()?;
            let evaluation = Evaluation::new(project.policy.into(), project.roster.into());
            let game = |edits: &[Edit], others: &[Edit]| {
                Game::new(&evaluation, edits.to_vec(), unit.clone(), figure, sampling).beside(others)
            };
            let mut games = [game(&with, &without), game(&without, &with)];
            let of = games.iter().map(Game::steps).fold(0, u32::saturating_add);
            let mut before = 0;
            for game in &mut games {
                let mut done = 0;
                while done < game.steps() {
                    done = game.advance(1);
                    (work.progress)(before + done, of);
                }
                before += game.steps();
            }
            let [with, without] = games.map(|game| game.result());
            Ok((Answer::Causes(with, without), no_files()))
        }
        Job::WriteAudit { locale, scenario, date } => write_audit(work, locale, scenario.as_ref(), &date),
        Job::WriteDocument(document) => written(docx(&document)),
    }
}

/// The audit workbook of the baseline or of a scenario.
fn write_audit(mut work: Work, locale: Locale, scenario: Option<&Id>, date: &str) -> Result<Done, JobError> {
    let file = work.file()?;
    let project = project_in(&file)?;
    let scenario = scenario.and_then(|id| project.scenario(id));
    let (policy, roster) = match scenario {
        None => (project.policy.clone(), project.roster.clone()),
        Some(scenario) => {
            project.under(scenario).map_err(|(at, error)| JobError::NotApplied(scenario.name.clone(), at, error))?
        }
    };
    let fingerprint = fingerprint::of_file(&file);
    let options = audit::Options {
        locale,
        scenario: scenario.map(|scenario| scenario.name.as_str()),
        date,
        fingerprint: &fingerprint,
        valued: true,
    };
    let written_audit = audit::audit(&Evaluation::new(policy.into(), roster.into()), &options);
    written(written_audit.map(|audit| audit.bytes).map_err(|refusal| match refusal {
        audit::AuditError::TooLarge { lines, most } => baton_words::audit::too_large(locale, lines, most),
        audit::AuditError::NotWritten(why) => why,
    }))
}

/// A file that was written, or why it wasn't.
fn written(file: Result<Vec<u8>, impl ToString>) -> Result<Done, JobError> {
    let file = file.map_err(|error| JobError::NotWritten(error.to_string()))?;
    Ok((Answer::Written, one_file(file)))
}

/// No files.
pub fn no_files() -> Files {
    Box::new(std::iter::empty())
}

/// A single file.
pub fn one_file(file: Vec<u8>) -> Files {
    Box::new(std::iter::once(file))
}

impl Work<'_> {
    /// The file.
    ///
    /// # Errors
    /// Where there is none.
    pub fn file(&mut self) -> Result<Vec<u8>, JobError> {
        self.file.take().ok_or(JobError::FileMissing)
    }

    /// The project.
    ///
    /// # Errors
    /// Says that there is none, or what is wrong in it.
    pub fn project(&mut self) -> Result<Project, JobError> {
        self.arriving()?.whole().map_err(JobError::NotAProject)
    }

    /// [`Self::project`] without the parts of large edits, which are read when they are asked for.
    ///
    /// # Errors
    /// Where there is none.
    pub fn arriving(&mut self) -> Result<Arriving, JobError> {
        self.project.take().ok_or(JobError::FileMissing)
    }
}

/// The project in a file.
///
/// # Errors
/// Says what is wrong in it.
pub fn project_in(file: &[u8]) -> Result<Project, JobError> {
    Project::from_json(&String::from_utf8_lossy(file)).map_err(JobError::NotAProject)
}
