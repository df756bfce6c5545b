//! Work beside the page: what can be asked ([`Job`]), what comes back ([`Answer`]), and what page and worker say to each other.
//!
//! One message is an array: first the request or reply as JSON text, then files as array buffers, which are handed over,
//! not copied. What may be large comes in pieces ([`pieces`](super::pieces)): a project in messages of their own, so that
//! neither side waits for the other, an edit in several files of a reply. The worker says [`Reply::Ready`] once, then answers
//! one request after the other. It keeps nothing between them but what a job says it keeps; cancelling ends the worker.

mod job;
mod protocol;

pub use job::{Answer, Job, JobError};
pub use protocol::{Reply, Request};
