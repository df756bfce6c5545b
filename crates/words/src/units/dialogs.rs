//! Dialogs on categories, groups and units: renaming, merging, splitting, removing.

use crate::Locale;
use crate::text::{Text, text};

pub const NAME: Text = text("名称", "Name");
pub const PATTERN: Text = text("参照类别", "Pattern");
pub const TAKE_WHOLE: Text = text("复制整套指标体系", "A copy of its whole system");

pub fn say_ladder(locale: Locale, like: &str) -> String {
    match locale {
        Locale::Zh => format!("新类别沿用“{like}”的满分、等次和加减分规则，还没有指标、分组和单位。"),
        Locale::En => format!(
            "The new category has the full marks, grades and adjustment items of “{like}”; no indicators, groups or units yet."
        ),
    }
}

pub fn say_whole(locale: Locale, like: &str, n: usize) -> String {
    match locale {
        Locale::Zh => format!("“{like}”的 {n} 项指标、分组、等次和加减分规则都复制一份，新旧互不影响；单位不动。"),
        Locale::En => format!(
            "{}, groups, grades and adjustment items of “{like}” are copied; the two are independent. No unit moves.",
            super::counted(n, "indicator", "indicators")
        ),
    }
}

pub fn merge_title(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("把“{name}”并入其他类别"),
        Locale::En => format!("Merge “{name}” into another category"),
    }
}

pub const INTO: Text = text("并入", "Into");
pub const GROUPS_ALONG: Text = text(
    "原来的分组一并带入（没有分组的，以原类别名称设为一个分组）",
    "Its groups come along (without groups, it becomes a group itself)",
);
pub const INDICATORS_ALONG: Text = text("原来的指标一并带入，暂不计分", "Its indicators come along, without marks");

pub fn say_merge(locale: Locale, from: &str, into: &str, units: usize, indicators: usize) -> String {
    match locale {
        Locale::Zh => {
            format!("“{from}”的 {units} 个单位改按“{into}”的 {indicators} 项指标考核，“{from}”这个类别不再存在。")
        }
        Locale::En => format!(
            "{} of “{from}” will be assessed by the {indicators} indicators of “{into}”. “{from}” is no more.",
            super::count_units(units)
        ),
    }
}

pub fn say_groups(locale: Locale, taken: bool, n: usize) -> String {
    match locale {
        Locale::Zh => {
            if taken {
                format!("带入 {n} 个分组。")
            } else {
                "单位并入后不分组。".to_owned()
            }
        }
        Locale::En => {
            if taken {
                format!("{} come along.", super::counted(n, "group", "groups"))
            } else {
                "The units are in no group then.".to_owned()
            }
        }
    }
}

pub fn say_indicators(locale: Locale, taken: bool, n: usize) -> String {
    match locale {
        Locale::Zh => {
            if taken {
                format!("{n} 项原有指标带入后分值为 0，赋分后才计分。")
            } else {
                format!("{n} 项原有指标连同单位的这些数据一并删除，撤销可以找回。")
            }
        }
        Locale::En => {
            if taken {
                format!(
                    "Its {} come along with 0 marks and count once they are given some.",
                    super::counted(n, "indicator", "indicators")
                )
            } else {
                format!(
                    "Its {} are removed with the units’ data; undo brings them back.",
                    super::counted(n, "indicator", "indicators")
                )
            }
        }
    }
}

pub fn split_title(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("从“{name}”拆出新类别"),
        Locale::En => format!("Split “{name}”"),
    }
}

pub fn split_name(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}（拆出）"),
        Locale::En => format!("{name} (split off)"),
    }
}

pub fn say_split(locale: Locale, units: usize, stay: usize, indicators: usize, observations: usize) -> String {
    match locale {
        Locale::Zh => format!(
            "选中的 {units} 个单位进入新类别，{stay} 个留在原类别。{indicators} 项指标连同等次、加减分规则复制一份，{observations} 条数据以及难度系数、单独赋分一并复制，得分可以照样计算；按位次、均值计分的指标，比较范围会变。"
        ),
        Locale::En => format!(
            "The {} chosen go into the new category, {stay} stay. {} are copied with grades and adjustment items, and {observations} observations with difficulty factors and marks of single units, so that points can be computed as before; where places or means count, the field is another.",
            super::count_units(units),
            super::counted(indicators, "indicator", "indicators")
        ),
    }
}

pub const SAY_SPLIT_NONE: Text = text("请先勾选要拆出的单位。", "Tick the units that are to be split off first.");

pub fn remove_title(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("删除类别“{name}”"),
        Locale::En => format!("Remove category “{name}”"),
    }
}

pub const UNITS_GO: Text = text("单位去向", "Its units");
pub const UNITS_REMOVED: Text = text("单位一并删除", "are removed, too");

pub fn say_remove_into(locale: Locale, name: &str, units: usize, into: &str) -> String {
    match locale {
        Locale::Zh => format!(
            "“{name}”及其指标删除，{units} 个单位移到“{into}”，不分组，改按那里的指标考核；原指标的数据一并删除，撤销可以找回。"
        ),
        Locale::En => format!(
            "“{name}” and its indicators are removed; {} go to “{into}”, into no group, and are assessed by its indicators. The data of the old ones are removed; undo brings them back.",
            super::count_units(units)
        ),
    }
}

pub fn say_remove(locale: Locale, name: &str, units: usize) -> String {
    match locale {
        Locale::Zh => format!("“{name}”及其指标、{units} 个单位连同数据一并删除。"),
        Locale::En => {
            format!("“{name}”, its indicators and {} with their data are removed.", super::count_units(units))
        }
    }
}

pub fn merge_group_title(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("把分组“{name}”并入"),
        Locale::En => format!("Merge group “{name}” into"),
    }
}

pub fn say_merge_group(locale: Locale, from: &str, into: &str) -> String {
    match locale {
        Locale::Zh => format!("“{from}”的单位改到“{into}”，按“{into}”的分值考核；“{from}”的单独分值删除。"),
        Locale::En => format!(
            "The units of “{from}” go into “{into}”, whose marks hold for them; marks of “{from}” itself are removed."
        ),
    }
}

pub fn remove_group_title(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("删除分组“{name}”"),
        Locale::En => format!("Remove group “{name}”"),
    }
}

pub fn say_remove_group(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("{n} 个单位不再分组，这个分组的单独分值一并删除。"),
        Locale::En => format!("{} will be in no group; marks of this group itself are removed.", super::count_units(n)),
    }
}

pub const GROUP: Text = text("分组", "Group");
pub const HEADCOUNT: Text = text("在职人数", "Headcount");
pub const ASSESSED_HEADCOUNT: Text = text("参加考核人数", "Assessed headcount");
pub const SAY_HEADCOUNTS: Text = text(
    "在职人数用于计算奖金，参加考核人数用于计算优秀名额。",
    "Bonus is paid by headcount; 优秀 places come from the assessed headcount.",
);

pub fn remove_units_title(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("删除 {n} 个单位"),
        Locale::En => format!("Remove {}", super::count_units(n)),
    }
}

pub const SAY_REMOVE_UNITS: Text = text(
    "单位连同其数据、加减分记录和单独分值一并删除。",
    "The units are removed with their data, adjustments and marks of their own.",
);
pub const CONFIRM: Text = text("确定", "OK");
pub const CANCEL: Text = text("取消", "Cancel");
