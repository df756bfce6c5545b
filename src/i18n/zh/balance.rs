//! The balance of marks in Chinese.

use super::super::catalogue::BalanceWords;

pub const BALANCE: BalanceWords = BalanceWords {
    keep: "保持满分",
    free: "自由调整",
    scale: "其他指标按比例增减",
    from: |name| format!("从“{name}”调剂"),
    hint_from: |name| format!("移动任何分值，“{name}”随之增减，合计不变。"),
    hint_scale: "移动任何分值，其他未锁定的指标按比例增减，合计不变。",
    locked: "锁定",
    lock: |name| format!("锁定“{name}”的分值"),
    mend: "补足到满分",
    mend_scale: "按比例补足",
    mend_full_marks: |sum| format!("满分改为 {sum}"),
};
