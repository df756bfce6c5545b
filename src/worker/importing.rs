//! What page and worker say to each other while somebody's own sheet is brought in.

pub use crate::exchange::importing::{ACROSS, Bring, Brought, PREVIEWED, SHOWN, SheetSize};
