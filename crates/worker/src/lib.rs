//! The worker's program: it does the [jobs](baton_exchange::jobs) that the page asks for, beside the page.

mod bring;
mod draw;
mod run;
#[cfg(target_arch = "wasm32")]
mod serve;
mod template;

pub use run::{Done, Files, Kept, Work, run};
#[cfg(target_arch = "wasm32")]
pub use serve::serve;
