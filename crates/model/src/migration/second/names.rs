//! What version 1 had no name for, since there was only one of it.

/// The bonus of the county, or of a category.
pub const BONUS: &str = "考核奖金";
pub const VETO: &str = "一票否决";
pub const DOWNGRADE: &str = "降档";
pub const RATE_BELOW: &str = "得分率不达标";
pub const DEDUCTIONS_OVER: &str = "扣分超限";
