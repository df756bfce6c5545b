//! 数据: the grid of what was observed, and sheets brought in.

pub mod grid;
pub mod importing;
