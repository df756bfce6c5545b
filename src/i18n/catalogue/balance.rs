//! What is said of marks that are kept in balance.

/// Words for the balance of marks.
pub struct BalanceWords {
    pub keep: &'static str,
    pub free: &'static str,
    pub scale: &'static str,
    pub from: fn(&str) -> String,
    pub hint_from: fn(&str) -> String,
    pub hint_scale: &'static str,
    pub locked: &'static str,
    pub lock: fn(&str) -> String,
    pub mend: &'static str,
    pub mend_scale: &'static str,
    pub mend_full_marks: fn(&str) -> String,
}
