//! The indicator editor: the tree, one indicator, monitoring and adjustment items.

mod curve;
mod sentence;
mod templates;

use super::Locale;
use super::text::{Text, text};
use baton_model::{Counting, IndicatorKind, Sign};
pub use curve::*;
pub use sentence::*;
pub use templates::*;

pub const OPEN: Text = text("编辑指标", "Edit indicators");
pub const OPEN_HINT: Text =
    text("增删指标、改计分规则、加减分项目", "Add and remove indicators, change rules and adjustment items");

pub fn edit(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("编辑 {name}"),
        Locale::En => format!("Edit {name}"),
    }
}

pub const BACK_TO_MARKS: Text = text("分值", "Marks");
pub const TREE: Text = text("指标体系", "Indicators");

pub fn items(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("加减分项目（{n}）"),
        Locale::En => format!("Adjustment items ({n})"),
    }
}

// Tree
pub const TREE_HINT: Text = text(
    "点指标名称改规则；新增和复制的指标分值为 0，没有数据。",
    "Choose an indicator to change its rule. New and copied indicators have no marks and no data.",
);
pub const KEYS_HINT: Text = text("Alt+↑、Alt+↓ 或拖动调整顺序", "Alt+↑, Alt+↓ or dragging changes the order");

pub fn add_to(locale: Locale, section: &str) -> String {
    match locale {
        Locale::Zh => format!("在“{section}”中新增指标"),
        Locale::En => format!("Add an indicator to {section}"),
    }
}

pub const ADD_SECTION: Text = text("新增一级指标", "Add section");
pub const NEW_INDICATOR: Text = text("新指标", "New indicator");
pub const NEW_SECTION: Text = text("新的一级指标", "New section");

pub fn section_name(locale: Locale, section: &str) -> String {
    match locale {
        Locale::Zh => format!("一级指标名称：{section}"),
        Locale::En => format!("Name of the section {section}"),
    }
}

pub fn move_up(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("上移 {name}"),
        Locale::En => format!("Move {name} up"),
    }
}

pub fn move_down(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("下移 {name}"),
        Locale::En => format!("Move {name} down"),
    }
}

pub const IS_NEW: Text = text("新增", "new");
pub const IS_CHANGED: Text = text("有改动", "changed");
pub const REMOVED: Text = text("已删除（原办法中有）", "Removed (still in the baseline)");
pub const RESTORE: Text = text("恢复", "Restore");

pub fn restore_of(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("恢复 {name}"),
        Locale::En => format!("Restore {name}"),
    }
}

pub const EMPTY: Text = text("这个类别还没有指标。", "This category has no indicators yet.");

pub fn moved(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("已移动 {name}"),
        Locale::En => format!("Moved {name}"),
    }
}

// One indicator
pub const NAME: Text = text("名称", "Name");
pub const KIND: Text = text("类型", "Kind");

pub fn kind_name(kind: IndicatorKind) -> Text {
    match kind {
        IndicatorKind::Common => text("共性", "Common"),
        IndicatorKind::Individual => text("个性", "Individual"),
    }
}

pub const SOURCE: Text = text("考核责任单位", "Data from");
pub const SECTION: Text = text("一级指标", "Section");
pub const MEASURED_IN: Text = text("计量单位", "Measured in");
pub const CLAUSE: Text = text("依据条款", "Clause");
pub const MARKS: Text = text("分值", "Marks");
pub const DUPLICATE: Text = text("复制一份", "Duplicate");

pub fn copy_of(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}（副本）"),
        Locale::En => format!("{name} (copy)"),
    }
}

pub const COPY_TO: Text = text("复制到其他类别…", "Copy to another category…");
pub const COPIED_WITHOUT: Text = text("复制的指标分值为 0，没有数据。", "Copies have no marks and no data.");

pub fn copied_to(locale: Locale, category: &str) -> String {
    match locale {
        Locale::Zh => format!("已复制到“{category}”的同名一级指标下。"),
        Locale::En => format!("Copied to {category}, under the same section."),
    }
}

pub const REMOVE: Text = text("删除指标", "Remove indicator");
pub const REMOVE_HINT: Text = text(
    "删除指标时，它的数据和引用它的条款一并删除；撤销或恢复可以全部找回。",
    "Its data and what refers to it go with it; undo or restore brings all of it back.",
);
pub const RULE: Text = text("计分规则", "Scoring rule");

pub fn was_rule(locale: Locale, rule: &str) -> String {
    match locale {
        Locale::Zh => format!("原规则：{rule}"),
        Locale::En => format!("Was: {rule}"),
    }
}

pub const RESET_RULE: Text = text("恢复原规则", "Restore the rule");
pub const TEMPLATE: Text = text("套用常用规则", "Use a common rule");
pub const TEMPLATE_HINT: Text = text(
    "套用只换规则，分值、名称和数据不变；可以撤销。",
    "This changes the rule only: marks, name and data stay, and it can be undone.",
);

pub fn use_template(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("套用 {name}"),
        Locale::En => format!("Use {name}"),
    }
}

pub const RATERS: [Text; 2] = [text("县级领导", "County leaders"), text("服务对象", "People served")];

pub const ADD_CLASS: Text = text("＋ 票别", "＋ Class of votes");
pub const NEW_CLASS: Text = text("新票别", "new class");
pub const NEW_KIND: Text = text("新事项", "New kind");
pub const NEW_RATER: Text = text("新评议组", "New rater group");
pub const BLEND: Text = text("再加一部分（合成计分）", "Add a part (blend)");
pub const COMBINE: Text = text("各部分怎样合成", "The parts together");
pub const RULE_FLOOR: Text = text("本项最低得分率", "Lowest rate on the indicator");
pub const RULE_CAP: Text = text("本项最高得分率", "Highest rate on the indicator");
pub const NO_FLOOR: Text = text("不设", "none");
pub const NO_CAP: Text = text("不封顶", "uncapped");
pub const UNBLEND: Text = text("去掉这一部分", "Remove this part");

pub fn component(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("第 {n} 部分"),
        Locale::En => format!("Part {n}"),
    }
}

pub fn shares(locale: Locale, sum: &str) -> String {
    match locale {
        Locale::Zh => format!("各部分占比合计 {sum}，应为 100%"),
        Locale::En => format!("The parts add up to {sum}, not 100%"),
    }
}

// Monitoring and schedule
pub const MONITORING: Text = text("平时监测与序时进度", "Monitoring and schedule");
pub const MONITORED: Text = text("平时监测计入年度得分", "Monitoring counts towards the annual points");
pub const FIELD_MONITORING: Text = text("平时监测占比", "Share of monitoring");

pub fn weights(locale: Locale, weights: &str) -> String {
    match locale {
        Locale::Zh => format!("各监测节点权重：{weights}"),
        Locale::En => format!("Weights of the periods: {weights}"),
    }
}

pub const OWN_WEIGHTS: Text = text("本指标单独设置各节点权重", "Weights of its own");

pub fn field_period(locale: Locale, period: &str) -> String {
    match locale {
        Locale::Zh => format!("{period}的权重"),
        Locale::En => format!("Weight of {period}"),
    }
}

pub const SCHEDULED: Text =
    text("有序时进度要求（监测占比应不低于 30%）", "Has a schedule to keep (monitoring should make at least 30%)");
pub const OWN_SCHEDULE: Text = text("单独设置序时进度", "A schedule of its own");
pub const EVEN_SCHEDULE: Text = text("按月均匀推进", "Evenly by month");

pub fn field_month(locale: Locale, month: usize) -> String {
    match locale {
        Locale::Zh => format!("{month} 月末累计"),
        Locale::En => format!("By the end of month {month}"),
    }
}

// Adjustment items
pub const ADJUSTMENTS: Text = text("加减分项目", "Adjustment items");
pub const ITEMS_HINT: Text = text(
    "分值写正数，减分项目写扣减的大小；封顶留空为不封顶。",
    "Points are written positive, those of a deduction as its size; an empty cap is none.",
);
pub const ITEM_NAME: Text = text("项目名称", "Name of the item");
pub const SIGN: Text = text("加减", "Adds or takes");

pub fn sign_name(sign: Sign) -> Text {
    match sign {
        Sign::Bonus => text("加分", "Adds"),
        Sign::Deduction => text("减分", "Takes"),
        Sign::Special => text("可加可减（专项考核）", "Either (special assessment)"),
    }
}

pub const COUNTING: Text = text("同一事项", "On one matter");

pub fn counting_name(counting: Counting) -> Text {
    match counting {
        Counting::EveryEntry => text("每次都计", "every entry counts"),
        Counting::HighestOnly => text("只计最高一次", "only the largest counts"),
    }
}

pub const CAP: Text = text("封顶", "Cap");

pub fn cap_of(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}的封顶"),
        Locale::En => format!("Cap of {name}"),
    }
}

pub const LEVEL: Text = text("级别", "Level");

pub fn level_points(locale: Locale, item: &str, level: &str) -> String {
    match locale {
        Locale::Zh => format!("{item} · {level}的分值"),
        Locale::En => format!("{item} · points of {level}"),
    }
}

pub fn level_name(locale: Locale, level: &str) -> String {
    match locale {
        Locale::Zh => format!("级别名称：{level}"),
        Locale::En => format!("Name of the level {level}"),
    }
}

pub fn level_cap(locale: Locale, item: &str, level: &str) -> String {
    match locale {
        Locale::Zh => format!("{item} · {level}的封顶"),
        Locale::En => format!("{item} · cap of {level}"),
    }
}

pub const ADD_LEVEL: Text = text("＋ 级别", "＋ Level");
pub const NEW_LEVEL: Text = text("新级别", "New level");

pub fn remove_level(locale: Locale, level: &str) -> String {
    match locale {
        Locale::Zh => format!("去掉级别 {level}"),
        Locale::En => format!("Remove the level {level}"),
    }
}

pub fn add_item(sign: Sign) -> Text {
    match sign {
        Sign::Bonus => text("＋ 加分项目", "＋ Bonus item"),
        Sign::Deduction => text("＋ 减分项目", "＋ Deduction item"),
        Sign::Special => text("＋ 专项考核", "＋ Special assessment"),
    }
}

pub const NEW_ITEM: Text = text("新项目", "New item");

pub fn remove_item(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("删除项目 {name}"),
        Locale::En => format!("Remove the item {name}"),
    }
}

pub fn entries(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("{n} 条记录"),
        Locale::En => match n {
            1 => "1 entry".into(),
            n => format!("{n} entries"),
        },
    }
}

// Items that have caps together
pub const SETS_HINT: Text = text(
    "几个项目合计封顶：在各级别、各项目封顶之后，全部项目封顶之前。一个项目只列在一处。",
    "Caps on several items together: after those of levels and items, before those on all. An item stands in one of them only.",
);
pub const SET_NAME: Text = text("共同封顶的名称", "Name of the shared cap");
pub const SET_BONUS_CAP: Text = text("加分封顶", "Cap on bonuses");
pub const SET_DEDUCTION_CAP: Text = text("减分封顶", "Cap on deductions");
pub const ADD_SET: Text = text("＋ 共同封顶", "＋ Shared cap");
pub const NEW_SET: Text = text("新的共同封顶", "New shared cap");

pub fn set_items(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}包括的项目"),
        Locale::En => format!("Items of {name}"),
    }
}

pub fn remove_set(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("去掉共同封顶 {name}"),
        Locale::En => format!("Remove the shared cap {name}"),
    }
}

pub const BONUS_CAP: Text = text("加分合计封顶", "Cap on all bonuses");
pub const DEDUCTION_CAP: Text = text("减分合计封顶", "Cap on all deductions");
pub const NO_ITEMS: Text = text("还没有加减分项目。", "No adjustment items yet.");
