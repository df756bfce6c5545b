//! The worker's program: it does the [jobs](crate::exchange::jobs) that the page asks for, beside the page.

mod bring;
mod draw;
mod run;
#[cfg(all(feature = "worker", target_arch = "wasm32"))]
mod serve;
mod template;

pub use run::{Done, Files, Kept, Work, run};
#[cfg(all(feature = "worker", target_arch = "wasm32"))]
pub use serve::serve;
