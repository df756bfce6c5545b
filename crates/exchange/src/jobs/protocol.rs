//! What page and worker say to each other.

use serde::{Deserialize, Serialize};

use super::job::{Answer, Job, JobError};
use crate::pieces::Kind;

/// What the page says. The number is given back with each reply, so that a late reply to an earlier request is known as such.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// A job; the file that it needs follows the text.
    Job {
        /// Which request.
        number: u32,
        /// What is to be done.
        job: Box<Job>,
        /// Whether a project comes, in pieces; the job waits for it.
        project: bool,
    },
    /// A piece of the project, behind the text.
    Piece {
        /// Which request.
        number: u32,
        /// What it holds.
        kind: Kind,
    },
    /// All pieces were sent.
    Whole {
        /// Which request.
        number: u32,
    },
}

/// What the worker says; the answer's files follow the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// The worker is there and waits.
    Ready,
    /// So much is done of what was asked.
    Progress {
        /// Which request.
        number: u32,
        /// How much is done, of `of`.
        done: u32,
        /// How much there is.
        of: u32,
    },
    /// All is done.
    Done {
        /// Which request.
        number: u32,
        /// What came of it.
        answer: Box<Answer>,
    },
    /// It can't be done.
    Failed {
        /// Which request.
        number: u32,
        /// Why.
        trouble: JobError,
    },
}
