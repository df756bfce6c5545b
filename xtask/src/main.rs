//! The one door for chores: `cargo xtask <command>`.
fn main() {}
