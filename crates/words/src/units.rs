//! Categories, groups and units.

mod dialogs;

use rust_decimal::Decimal;

use super::text::{Text, text};
use super::{Locale, grouped};
pub use dialogs::*;

pub fn facts(locale: Locale, units: usize, full: Decimal, indicators: usize) -> String {
    match locale {
        Locale::Zh => format!("{units} 个单位 · 满分 {} 分 · {indicators} 项指标", grouped(full)),
        Locale::En => format!(
            "{} · full marks {} · {}",
            count_units(units),
            grouped(full),
            counted(indicators, "indicator", "indicators")
        ),
    }
}

pub const PASTE_NAMES: Text = text(
    "从表格里复制一列名称，在本页按 Ctrl+V，就新增为本类别的单位。",
    "Copy a column of names from a spreadsheet and press Ctrl+V here: they become units of this category.",
);

/// Before new units of a pasted list are added: how many names, and how many of them are near to units that are there.
pub fn near_names(locale: Locale, all: usize, near: usize) -> String {
    match locale {
        Locale::Zh => format!("要新增的 {all} 个名称里，有 {near} 个与现有单位相近。请逐个确认是不是同一个单位。"),
        Locale::En => {
            format!("Of {all} names to be added, {near} are near to units that are there. Say which are the same.")
        }
    }
}

pub fn is_the_same(locale: Locale, name: &str, category: &str) -> String {
    match locale {
        Locale::Zh => format!("就是“{name}”（{category}），不新增"),
        Locale::En => format!("It is “{name}” ({category}); not added"),
    }
}

pub const IS_NEW: Text = text("是另一个单位，新增", "Another unit; added");

pub fn add_new(locale: Locale, count: usize) -> String {
    match locale {
        Locale::Zh => format!("新增 {count} 个单位"),
        Locale::En => format!("Add {count} units"),
    }
}

pub const ADD_NONE: Text = text("都不新增", "Add none");
pub const BY_GROUP: Text = text("分组排名", "ranked by group");
pub const BY_CATEGORY: Text = text("统一排名", "ranked together");
pub const TOOLS: Text = text("类别操作", "Category");
pub const ADD_CATEGORY: Text = text("新增类别", "New category");
pub const RENAME: Text = text("改名", "Rename");
pub const COPY: Text = text("复制", "Copy");
pub const MERGE: Text = text("合并…", "Merge…");
pub const SPLIT: Text = text("拆分…", "Split…");
pub const REMOVE: Text = text("删除…", "Remove…");
pub const EARLIER: Text = text("前移", "Move earlier");
pub const LATER: Text = text("后移", "Move later");
pub const ADD_GROUP: Text = text("新增分组", "New group");
pub const ADD_UNIT: Text = text("新增单位", "New unit");
pub const NO_GROUP: Text = text("未分组", "No group");
pub const EVERYONE: Text = text("全部单位", "All units");

pub fn count(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("{n} 个"),
        Locale::En => format!("{n}"),
    }
}

pub fn choose_all(locale: Locale, group: &str) -> String {
    match locale {
        Locale::Zh => format!("全选：{group}"),
        Locale::En => format!("Choose all: {group}"),
    }
}

pub fn choose(locale: Locale, unit: &str) -> String {
    match locale {
        Locale::Zh => format!("选择{unit}"),
        Locale::En => format!("Choose {unit}"),
    }
}

pub fn group_tools(locale: Locale, group: &str) -> String {
    match locale {
        Locale::Zh => format!("{group}分组操作"),
        Locale::En => format!("Group {group}"),
    }
}

pub fn edit_unit(locale: Locale, unit: &str) -> String {
    match locale {
        Locale::Zh => format!("编辑{unit}"),
        Locale::En => format!("Edit {unit}"),
    }
}

pub const MOVED_HERE: Text = text("新调入", "moved here");
pub const EMPTY_PILE: Text = text("还没有单位，可以把单位拖到这里", "No units yet; drag some here");

pub fn chosen(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("已选 {n} 个单位"),
        Locale::En => format!("{} chosen", count_units(n)),
    }
}

pub const CHOOSE_HINT: Text =
    text("勾选单位后可一并移动，也可以直接拖动", "Tick units to move them together, or drag them");
pub const MOVE_TO: Text = text("移到", "Move to");
pub const DO_MOVE: Text = text("移动", "Move");
pub const CHOOSE_NONE: Text = text("取消选择", "Choose none");
pub const OTHER_CATEGORIES: Text = text("其他类别", "Other categories");
pub const DROP_HINT: Text =
    text("把单位拖到类别或分组上，就移到那里", "Drag a unit onto a category or group to move it there");

pub fn place(category: &str, group: &str) -> String {
    format!("{category} · {group}")
}

pub fn place_no_group(locale: Locale, category: &str) -> String {
    match locale {
        Locale::Zh => format!("{category}（不分组）"),
        Locale::En => format!("{category} (no group)"),
    }
}

// Ripple
pub const RIPPLE: Text = text("对其他单位的影响", "Who else is reached");
pub const RIPPLE_NONE: Text = text(
    "还没有调整类别和分组。移动单位后，这里会列出受影响的其他单位，以及变化了多少、是因为哪些指标。",
    "Nothing was moved yet. After a move, everyone else who is reached is named here, by how much, and because of which indicators.",
);
pub const RIPPLE_OF: Text = text("看哪一处调整的影响", "Which change to look at");
pub const RIPPLE_ALL: Text = text("全部对象调整", "All changes of units and categories");

pub fn ripple_sentence(
    locale: Locale,
    moved: usize,
    gone: usize,
    reached: usize,
    replaced: usize,
    regraded: usize,
) -> String {
    match locale {
        Locale::Zh => {
            let lead = match (moved, gone) {
                (0, 0) => "调整后".to_owned(),
                (moved, 0) => format!("移动 {moved} 个单位后"),
                (0, gone) => format!("减少 {gone} 个单位后"),
                (moved, gone) => format!("移动 {moved} 个、减少 {gone} 个单位后"),
            };
            match (reached, replaced, regraded) {
                (0, ..) => format!("{lead}，其他单位都不受影响"),
                (_, 0, 0) => format!("{lead}，其他单位位次和等次都不变"),
                (_, replaced, 0) => format!("{lead}，另有 {replaced} 个单位位次变化，等次都不变"),
                (_, replaced, regraded) => format!("{lead}，另有 {replaced} 个单位位次变化，{regraded} 个等次变化"),
            }
        }
        Locale::En => {
            let lead = match (moved, gone) {
                (0, 0) => "With these changes".to_owned(),
                (moved, 0) => format!("With {} moved", count_units(moved)),
                (0, gone) => format!("With {} removed", count_units(gone)),
                (moved, gone) => format!("With {} moved and {gone} removed", count_units(moved)),
            };
            match (reached, replaced, regraded) {
                (0, ..) => format!("{lead}, nobody else is reached"),
                (_, 0, 0) => format!("{lead}, everyone else keeps place and grade"),
                (_, replaced, 0) => format!("{lead}, {replaced} others change places and no grade changes"),
                (_, replaced, regraded) => format!("{lead}, {replaced} others change places and {regraded} the grade"),
            }
        }
    }
}

pub const MOVERS: Text = text("移动的单位", "Units that move");
pub const OTHERS: Text = text("受影响的其他单位", "Everyone else who is reached");
pub const BECAUSE: Text = text("因为", "because of");

pub fn more_causes(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("等另外 {n} 项"),
        Locale::En => format!("and {n} more"),
    }
}

pub const ONLY_PLACES: Text = text("得分不变，比较范围或名额变了", "same points; the field or the quota is another");
pub const NEWCOMER: Text = text("新增", "new");

pub fn step_moved(locale: Locale, first: &str, n: usize) -> String {
    match locale {
        Locale::Zh => {
            if n == 1 {
                format!("移动{first}")
            } else {
                format!("移动{first}等 {n} 个单位")
            }
        }
        Locale::En => {
            if n == 1 {
                format!("{first} moved")
            } else {
                format!("{first} and {} more moved", n - 1)
            }
        }
    }
}

pub fn step_category(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("调整类别：{name}"),
        Locale::En => format!("Category: {name}"),
    }
}

pub fn step_group(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("调整分组：{name}"),
        Locale::En => format!("Group: {name}"),
    }
}

pub fn step_units(locale: Locale, first: &str, n: usize) -> String {
    match locale {
        Locale::Zh => {
            if n == 1 {
                format!("增减单位：{first}")
            } else {
                format!("增减单位：{first}等 {n} 个")
            }
        }
        Locale::En => {
            if n == 1 {
                format!("Unit: {first}")
            } else {
                format!("Units: {first} and {} more", n - 1)
            }
        }
    }
}

fn counted(n: usize, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {many}") }
}

fn count_units(n: usize) -> String {
    counted(n, "unit", "units")
}
