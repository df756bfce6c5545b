//! 检查: findings on the policy itself, safe intervals, and what survives a draw.

pub mod findings;
pub mod robustness;
pub mod stability;
