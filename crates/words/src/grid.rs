//! The data grid.

use super::Locale;
use super::text::{Text, text};

pub fn label(locale: Locale, category: &str, kind: &str) -> String {
    match locale {
        Locale::Zh => format!("{category} · {kind}"),
        Locale::En => format!("{category} · {kind}"),
    }
}

pub const KINDS: Text = text("表格内容", "What the table holds");
pub const VALUES: Text = text("指标数据", "Values");
pub const UNITS: Text = text("考核对象", "Units");
pub const LEDGER: Text = text("加减分台账", "Adjustments");
pub const PERIOD: Text = text("时段", "Period");
pub const SOURCE: Text = text("考核责任单位", "Data from");
pub const ALL_SOURCES: Text = text("所有责任单位", "everybody");
pub const FILTER: Text = text("筛选单位或分组", "Filter units or groups");
pub const CHOOSE_COLUMNS: Text = text("选择列", "Columns");
pub const USUAL_COLUMNS: Text = text("恢复默认列", "Usual columns");
pub const SORT_UP: Text = text("升序", "Ascending");
pub const SORT_DOWN: Text = text("降序", "Descending");
pub const UNSORT: Text = text("原顺序", "Original order");
pub const NEXT_TROUBLE: Text = text("下一处问题", "Next problem");
pub const NO_TROUBLE: Text = text("表中没有问题", "No problems in the table");

pub fn sort_by(locale: Locale, column: &str) -> String {
    match locale {
        Locale::Zh => format!("按“{column}”排序"),
        Locale::En => format!("Sort by {column}"),
    }
}

pub const ADD_ROW: Text = text("添加一行", "Add a row");
pub const REMOVE_ROWS: Text = text("删除所选行", "Remove rows");
pub const KEYS: Text = text(
    "直接输入即替换，F2 修改，Esc 还原；可与 Excel、WPS 互相复制粘贴。按 Esc 再按 Tab 离开表格。",
    "Type to replace, F2 to change, Esc to restore; copy and paste with Excel and WPS. Esc, then Tab leaves the table.",
);

pub fn size(locale: Locale, rows: usize, columns: usize) -> String {
    match locale {
        Locale::Zh => format!("{rows} 行 × {columns} 列"),
        Locale::En => format!("{rows} rows × {columns} columns"),
    }
}

pub fn selected(locale: Locale, rows: usize, columns: usize) -> String {
    match locale {
        Locale::Zh => format!("已选 {rows} 行 × {columns} 列"),
        Locale::En => format!("{rows} × {columns} selected"),
    }
}

pub const NOTHING: Text = text("没有符合条件的行", "No rows match");
pub const NO_COLUMNS: Text = text(
    "这个时段没有需要填报的指标，可在“选择列”中打开",
    "No indicator is reported for this period; open columns under “Columns”",
);

// Columns
pub const NAME: Text = text("单位", "Unit");
pub const GROUP: Text = text("分组", "Group");
/// The column of people in a post.
#[must_use]
pub fn people_in(locale: Locale, post: &str) -> String {
    match locale {
        Locale::Zh => format!("{post}人数"),
        Locale::En => format!("People: {post}"),
    }
}

pub const HEADCOUNT: Text = text("人数", "Headcount");
pub const ASSESSED_HEADCOUNT: Text = text("参加考核人数", "Assessed");
pub const DIFFICULTY: Text = text("难度系数", "Difficulty");
pub const EXEMPT: Text = text("不参加排名", "Not ranked");
pub const PLACE: Text = text("外部位次", "Place outside");
pub const FIELD_SIZE: Text = text("参评总数", "Ranked outside");
pub const PRIOR_PLACE: Text = text("上年外部位次", "Prior place outside");
pub const PRIOR_FIELD_SIZE: Text = text("上年参评总数", "Ranked outside before");
pub const OWNER: Text = text("单位", "Unit");
pub const ITEM: Text = text("项目", "Item");
pub const LEVEL: Text = text("级别", "Level");
pub const QUANTITY: Text = text("次数", "Times");
pub const MATTER: Text = text("事项编号", "Matter");
pub const NOTE: Text = text("备注", "Note");

// What a person types there
pub const HINT_GROUP: Text = text("填分组名称，留空为不分组", "the group's name; empty for none");
pub const HINT_CIRCUMSTANCE: Text =
    text("填事由或“√”，几次之间用 | 隔开，留空为没有", "the reason or yes, several with | between; empty for none");
pub const HINT_PAST_GRADE: Text = text("填等次名称，留空为没有", "the grade’s name; empty for none");
pub const NOT_A_GRADE: Text = text("不是这个类别的等次", "not a grade of this category");
pub const HINT_EXEMPT: Text = text("填“是”或“√”，留空为参加", "yes; empty for ranked");
pub const HINT_RATER: Text = text(
    "填评分（0—100），或按规则里票别的顺序填票数，如 30/12/3/0",
    "a score from 0 to 100, or numbers of votes in the order of the rule’s classes, such as 30/12/3/0",
);
pub const HINT_OWNER: Text = text("填单位名称", "the unit's name");
pub const HINT_FACTOR: Text = text("留空为 1", "empty for 1");

// Cells
pub const EMPTY: Text = text("空", "empty");
pub const FIXED: Text = text("此处不能修改", "can't be changed here");

pub fn was(locale: Locale, was: &str) -> String {
    match locale {
        Locale::Zh => format!("原 {was}"),
        Locale::En => format!("was {was}"),
    }
}

pub fn in_force(locale: Locale, value: &str) -> String {
    match locale {
        Locale::Zh => format!("仍按“{value}”计算"),
        Locale::En => format!("“{value}” stays in force"),
    }
}

pub const UNFINISHED: Text = text("单位、项目、级别填全后计入", "counts once unit, item and level are there");
pub const NEEDED: Text = text("还没有填", "not filled in yet");
pub const NOT_A_GROUP: Text = text("本类别没有这个分组", "the category has no such group");
pub const NOT_A_UNIT: Text = text("本类别没有这个单位", "the category has no such unit");
pub const SEVERAL_UNITS: Text = text("有几个单位同名，无法确定是哪一个", "several units have this name");
pub const NOT_AN_ITEM: Text = text("没有这个加减分项目", "there is no such adjustment item");

pub fn not_a_level(locale: Locale, levels: &[String]) -> String {
    match locale {
        Locale::Zh => format!("这个项目的级别只有：{}", levels.join("、")),
        Locale::En => format!("the item's levels are: {}", levels.join(", ")),
    }
}

pub const NOT_YES_OR_NO: Text = text("填“是”或“否”", "neither yes nor no");

pub fn not_ballots(locale: Locale, classes: usize) -> String {
    let usual = [30, 12, 3, 0, 2, 1];
    let example: Vec<String> = (0..classes).map(|at| usual.get(at).copied().unwrap_or(0).to_string()).collect();
    let example = example.join("/");
    match (locale, classes) {
        (Locale::Zh, 0 | 1) => "应为一个评分".to_owned(),
        (Locale::En, 0 | 1) => "should be a score".to_owned(),
        (Locale::Zh, _) => format!("应为一个评分，或 {classes} 类票数，如 {example}"),
        (Locale::En, _) => format!("should be a score, or {classes} numbers of votes such as {example}"),
    }
}

pub const NEEDS_PLACE: Text = text("先填外部位次", "needs the place outside first");

// Reports

pub fn added(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("已新增 {n} 个单位，可以撤销"),
        Locale::En => format!("{n} new unit{}; can be undone", if n == 1 { "" } else { "s" }),
    }
}

pub fn taken(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("已写入 {n} 格"),
        Locale::En => format!("{} written", cells(n)),
    }
}

pub fn report_fixed(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("{n} 格不能修改，未写入（请核对行的次序）"),
        Locale::En => format!("{} can't be changed (check the order of rows)", cells(n)),
    }
}

pub fn report_wrong(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("{n} 格内容有误：内容已保留但未计分，改正后计分"),
        Locale::En => format!("{} wrong: kept as typed until mended", cells(n)),
    }
}

pub fn report_beyond(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("{n} 格超出表格范围，未写入"),
        Locale::En => format!("{} beyond the table, not written", cells(n)),
    }
}

pub fn problem(locale: Locale, row: &str, column: &str, text: &str, why: &str) -> String {
    match locale {
        Locale::Zh => format!("{row} · {column}：“{text}” {why}"),
        Locale::En => format!("{row} · {column}: “{text}” {why}"),
    }
}

fn cells(n: usize) -> String {
    if n == 1 { "1 cell".into() } else { format!("{n} cells") }
}

/// The column of the grades of another year.
#[must_use]
pub fn past_grade(locale: Locale, year: u16) -> String {
    match locale {
        Locale::Zh => format!("{year} 年等次"),
        Locale::En => format!("Grade of {year}"),
    }
}
