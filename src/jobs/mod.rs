//! Work beside the page: a component asks the worker for something, shows how far it is, and may stop it.

mod bar;
mod file;
mod runner;

use std::rc::Rc;

use js_sys::Uint8Array;
use yew::prelude::*;

pub use bar::JobBar;
pub use file::use_file_job;
pub use runner::{Hears, Runner};

use crate::shell::rest;
use baton_exchange::jobs::{Answer, Job, JobError};
use baton_exchange::pieces::Pieces;

/// How far a job is.
#[derive(Clone, PartialEq, Default)]
pub enum JobState {
    /// Nothing was asked, or it was cancelled.
    #[default]
    Idle,
    /// So much is done, of so much; 0 of 0 = not known yet.
    Running(u32, u32),
    /// What came of it.
    Done(Outcome),
    /// Why nothing came of it.
    Failed(JobError),
}

/// What came of a job.
#[derive(Clone)]
pub struct Outcome {
    /// The answer.
    pub answer: Rc<Answer>,
    /// The files that were written; they stay outside the page's own memory.
    pub files: Vec<Uint8Array>,
}

impl PartialEq for Outcome {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.answer, &other.answer)
    }
}

/// One job at a time, beside the page; it ends with the component.
#[derive(Clone)]
pub struct JobHandle {
    /// How far the job was when the component was last drawn: Yew's own handle always tells the latest, so that an old
    /// handle would equal a new one, and whoever compares them would never be drawn again.
    now: JobState,
    state: UseStateSetter<JobState>,
    runner: Rc<Runner>,
}

impl PartialEq for JobHandle {
    fn eq(&self, other: &Self) -> bool {
        self.now == other.now
    }
}

impl JobHandle {
    /// How far the job is.
    pub fn state(&self) -> &JobState {
        &self.now
    }

    /// Whether the job goes on.
    pub fn running(&self) -> bool {
        matches!(self.now, JobState::Running(..))
    }

    /// Begins a job on a file and a project, as far as it needs them. A job that goes on is stopped.
    pub fn start(&self, job: Job, file: Option<Vec<u8>>, project: Option<Pieces>) {
        let Some(rest) = rest::here() else {
            self.state.set(JobState::Failed(JobError::NotLoaded));
            return;
        };
        self.state.set(JobState::Running(0, 0));
        let state = self.state.clone();
        (rest.ask)(&self.runner, job, file, project, Rc::new(move |now| state.set(now)));
    }

    /// Stops the job, without an answer.
    pub fn cancel(&self) {
        self.runner.stop();
        self.state.set(JobState::Idle);
    }
}

/// A job that belongs to the component.
#[hook]
pub fn use_job() -> JobHandle {
    let state = use_state(JobState::default);
    let runner = use_memo((), |()| Runner::default());
    {
        let runner = runner.clone();
        use_effect_with((), move |()| move || runner.stop());
    }
    JobHandle { now: (*state).clone(), state: state.setter(), runner }
}
