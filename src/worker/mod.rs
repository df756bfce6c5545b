//! Work beside the page: what can be asked ([`Job`]), what comes back ([`Reply`]), and who does it.
//!
//! One message is an array: first the request or reply as JSON text, then files as array buffers, which are handed over,
//! not copied. What may be large comes in pieces ([`pieces`]): a project in messages of their own, so that neither side waits
//! for the other, an edit in several files of a reply. The worker says [`Reply::Ready`] once, then answers one request after the other. It keeps nothing between them but what a job says it
//! keeps; cancelling ends the worker.

#[cfg(feature = "workbook")]
mod bring;
#[cfg(any(feature = "app", all(feature = "worker", target_arch = "wasm32")))]
pub mod buffer;
#[cfg(feature = "workbook")]
mod draw;
mod importing;
mod job;
mod protocol;
#[cfg(feature = "workbook")]
mod run;
#[cfg(all(feature = "worker", target_arch = "wasm32"))]
mod serve;
#[cfg(feature = "workbook")]
mod template;

pub use crate::exchange::pieces;
pub use importing::{ACROSS, Bring, Brought, PREVIEWED, SHOWN};
pub use job::{Answer, Job, Trouble};
pub use protocol::{Reply, Request};
#[cfg(feature = "workbook")]
pub use run::{Done, Files, Kept, Work};
#[cfg(all(feature = "worker", target_arch = "wasm32"))]
pub use serve::serve;
