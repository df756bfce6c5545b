//! Marks that are kept in balance.

use super::Locale;
use super::text::{Text, text};

pub const KEEP: Text = text("保持满分", "Keep the sum");
pub const FREE: Text = text("自由调整", "move freely");
pub const SCALE: Text = text("其他指标按比例增减", "scale the other indicators");

pub fn from(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("从“{name}”调剂"),
        Locale::En => format!("take from “{name}”"),
    }
}

pub fn hint_from(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("移动任何分值，“{name}”随之增减，合计不变。"),
        Locale::En => format!("Whatever moves, “{name}” gives or takes, so that the sum stays."),
    }
}

pub const HINT_SCALE: Text = text(
    "移动任何分值，其他未锁定的指标按比例增减，合计不变。",
    "Whatever moves, the other unlocked indicators are scaled, so that the sum stays.",
);
pub const LOCKED: Text = text("锁定", "locked");

pub fn lock(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("锁定“{name}”的分值"),
        Locale::En => format!("Lock the marks of “{name}”"),
    }
}

pub const MEND: Text = text("补足到满分", "Bring to the full marks");
pub const MEND_SCALE: Text = text("按比例补足", "Scale to the full marks");

pub fn mend_full_marks(locale: Locale, sum: &str) -> String {
    match locale {
        Locale::Zh => format!("满分改为 {sum}"),
        Locale::En => format!("Make {sum} the full marks"),
    }
}
