//! What page and worker say to each other.

use serde::{Deserialize, Serialize};

use super::job::{Answer, Job, Trouble};

/// What the page asks; its files follow the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Given back with each reply, so that a late reply to an earlier request is known as such.
    pub number: u32,
    /// What is to be done.
    pub job: Job,
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
        trouble: Trouble,
    },
}
