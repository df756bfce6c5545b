//! The balance of marks in English.

use super::super::catalogue::BalanceWords;

pub const BALANCE: BalanceWords = BalanceWords {
    keep: "Keep the sum",
    free: "move freely",
    scale: "scale the other indicators",
    from: |name| format!("take from “{name}”"),
    hint_from: |name| format!("Whatever moves, “{name}” gives or takes, so that the sum stays."),
    hint_scale: "Whatever moves, the other unlocked indicators are scaled, so that the sum stays.",
    locked: "locked",
    lock: |name| format!("Lock the marks of “{name}”"),
    mend: "Bring to the full marks",
    mend_scale: "Scale to the full marks",
    mend_full_marks: |sum| format!("Make {sum} the full marks"),
};
