//! What will happen, and what is found in a sheet.

use super::super::Locale;
use super::super::text::{Text, text};

/// What will happen: figures that change, in so many units, figures that stay, findings.
pub fn summary(locale: Locale, changes: usize, units: usize, same: usize, findings: usize) -> String {
    match locale {
        Locale::Zh => {
            let same = if same == 0 { String::new() } else { format!("；{same} 处与现有数据相同") };
            let findings = if findings == 0 { String::new() } else { format!("；{findings} 处要看一下") };
            format!("将改动 {units} 个单位的 {changes} 个数据{same}{findings}。")
        }
        Locale::En => {
            let same = if same == 0 { String::new() } else { format!("; {same} are there already") };
            let findings = if findings == 0 { String::new() } else { format!("; {findings} need a look") };
            format!("Changes {changes} figures of {units} units{same}{findings}.")
        }
    }
}

pub const NOTHING_CHANGES: Text =
    text("按现在的对应关系，没有数据会改变。", "With the columns as they are, no figure changes.");
pub const CHANGES: Text = text("将要改动", "Changes");
pub const FINDINGS: Text = text("要看一下", "Need a look");

// What findings are about
pub const ABOUT_SHEET: Text = text("整张表", "The sheet");
pub const ABOUT_NAMES: Text = text("名称对不上", "Names that no unit has");
pub const ABOUT_ROWS: Text = text("没有读的行", "Rows left out");
pub const ABOUT_COLUMNS: Text = text("列对不上", "Columns that don't fit");
pub const ABOUT_CELLS: Text = text("读不成数的单元格", "Cells that can't be read");
pub const ABOUT_DOUBTS: Text = text("已读，请确认", "Read, to be confirmed");
pub const ABOUT_OUTLIERS: Text = text("与其他数相差悬殊", "Figures far from others");

pub fn matter(locale: Locale, about: &str, count: usize) -> String {
    match locale {
        Locale::Zh => format!("{about}（{count}）"),
        Locale::En => format!("{about} ({count})"),
    }
}

pub const PLACE: Text = text("位置", "Place");
pub const UNIT: Text = text("单位", "Unit");
pub const ITEM: Text = text("数据项", "Figure");
pub const WAS: Text = text("原值", "Was");
pub const BECOMES: Text = text("新值", "Becomes");
pub const NOTHING: Text = text("（空）", "(empty)");

pub fn more(locale: Locale, count: usize) -> String {
    match locale {
        Locale::Zh => format!("另有 {count} 条未列出"),
        Locale::En => format!("and {count} more"),
    }
}

pub fn apply(locale: Locale, count: usize) -> String {
    match locale {
        Locale::Zh => format!("导入 {count} 个数据"),
        Locale::En => format!("Take {count} figures"),
    }
}

pub const DISCARD: Text = text("不导入", "Don't take any");

pub fn applied(locale: Locale, count: usize, file: &str) -> String {
    match locale {
        Locale::Zh => format!("已从 {file} 导入 {count} 个数据。可以撤销。"),
        Locale::En => format!("Took {count} figures from {file}. This can be undone."),
    }
}

pub const INTO_BASELINE: Text =
    text("填入基准数据（还没有方案）。", "It goes into the baseline, since there is no scenario yet.");

pub fn into_scenario(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("记入方案“{name}”。"),
        Locale::En => format!("It goes into the scenario “{name}”."),
    }
}

pub const INTO_NEW_SCENARIO: Text =
    text("记入一个新方案，基准数据不变。", "It goes into a new scenario; the baseline stays.");
pub const ASSUMPTIONS: Text = text(
    "空白单元格保留原值；“—”“/”表示没有数据，会清空原值；合计、平均、备注行不读；读不出来的单元格保留原值，其余照常导入。",
    "An empty cell leaves what is there; “—” or “/” says that there is no figure and clears it; rows of totals, means and notes are not read; a cell that can't be read leaves what is there, and all others are taken.",
);

pub fn show_cell(locale: Locale, place: &str) -> String {
    match locale {
        Locale::Zh => format!("在预览中查看 {place}"),
        Locale::En => format!("Show {place} in the sheet"),
    }
}

pub fn no_unit(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("没有叫“{name}”的考核对象，这一行没有导入。"),
        Locale::En => format!("No unit is called “{name}”. The row was left out."),
    }
}

pub fn near_unit(locale: Locale, name: &str, near: &str) -> String {
    match locale {
        Locale::Zh => format!("没有叫“{name}”的考核对象，是不是“{near}”？确认前这一行不导入。"),
        Locale::En => {
            format!("No unit is called “{name}”; is “{near}” meant? The row is left out until you say so.")
        }
    }
}

pub fn accept(locale: Locale, near: &str) -> String {
    match locale {
        Locale::Zh => format!("就是{near}"),
        Locale::En => format!("It is {near}"),
    }
}

pub fn accept_all(locale: Locale, count: usize) -> String {
    match locale {
        Locale::Zh => format!("{count} 个相近的名称都照建议"),
        Locale::En => format!("Accept all {count} near names"),
    }
}

pub fn several_rows(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("“{name}”有几行，还没有选用哪一行，都没有导入。"),
        Locale::En => format!("“{name}” has several rows, and none is chosen yet; all were left out."),
    }
}

pub fn no_indicator(locale: Locale, unit: &str, category: &str) -> String {
    match locale {
        Locale::Zh => format!("{unit}属于“{category}”，这一类没有这项指标，没有导入。"),
        Locale::En => format!("{unit} is in “{category}”, which has no such indicator; it was left out."),
    }
}

pub const UNCOMPUTED: Text = text(
    "公式没有计算过，文件里没有结果，原值保留。请用 WPS 或 Excel 打开文件、保存一次，再导入。",
    "The formula was never computed, so that the file has no result. What is there stays. Open the file in WPS or Excel, save it once and bring it in again.",
);

pub fn long_number(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Zh => {
            format!("{text} 超过 15 位，表格只保留了前 15 位，不能当准，原值保留。请把这一格改为文本、重填后再导入。")
        }
        Locale::En => {
            format!(
                "{text} has more than 15 digits, of which the spreadsheet kept only the first 15. What is there stays; enter it again as text."
            )
        }
    }
}

pub fn other_measure(locale: Locale, unit: &str) -> String {
    match locale {
        Locale::Zh => format!("这一列的计量单位“{unit}”换算不成指标的单位，原值保留。"),
        Locale::En => {
            format!(
                "The column's unit of measure, {unit}, can't be converted into the indicator's. What is there stays."
            )
        }
    }
}

pub fn percent_as_score(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Zh => format!("“{text}”是百分数，按百分制分数读入，请确认。"),
        Locale::En => format!("“{text}” is per cent and was read as a score out of 100. Please check."),
    }
}

pub fn no_score(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Zh => format!("{text} 不在 0 至 100 分之间，已照填，请核对。"),
        Locale::En => format!("{text} is not between 0 and 100; it was taken all the same. Please check."),
    }
}

/// A figure, what it is compared with, and about how many times the larger is.
pub fn outlier_old(locale: Locale, figure: &str, other: &str, times: u32) -> String {
    match locale {
        Locale::Zh => {
            format!("{figure} 与现有数据 {other} 相差约 {times} 倍，请核对数字和计量单位。")
        }
        Locale::En => {
            format!(
                "{figure} and the present {other} are about {times} times apart. Check the figure and its unit of measure."
            )
        }
    }
}

pub fn outlier_prior(locale: Locale, figure: &str, other: &str, times: u32) -> String {
    match locale {
        Locale::Zh => format!("{figure} 与上年 {other} 相差约 {times} 倍，请核对数字和计量单位。"),
        Locale::En => {
            format!(
                "{figure} and last year's {other} are about {times} times apart. Check the figure and its unit of measure."
            )
        }
    }
}

pub fn outlier_counterpart(locale: Locale, figure: &str, other: &str, times: u32) -> String {
    match locale {
        Locale::Zh => {
            format!("{figure} 与同一指标的另一个数 {other} 相差约 {times} 倍，请核对数字和计量单位。")
        }
        Locale::En => {
            format!(
                "{figure} and the indicator's other figure, {other}, are about {times} times apart. Check the figure and its unit of measure."
            )
        }
    }
}

pub fn outlier_others(locale: Locale, figure: &str, other: &str, times: u32) -> String {
    match locale {
        Locale::Zh => {
            format!("{figure} 与同组单位的中间值 {other} 相差约 {times} 倍，请核对数字和计量单位。")
        }
        Locale::En => {
            format!(
                "{figure} and the middle of the group's figures, {other}, are about {times} times apart. Check the figure and its unit of measure."
            )
        }
    }
}

pub fn hidden_rows(locale: Locale, count: usize) -> String {
    match locale {
        Locale::Zh => format!("有 {count} 行在表里是隐藏的，没有导入。要用就勾选“隐藏的行列也读”。"),
        Locale::En => {
            format!(
                "{count} rows are hidden in the sheet and were left out. Tick “read hidden rows and columns” to have them."
            )
        }
    }
}

pub fn hidden_columns(locale: Locale, count: usize) -> String {
    match locale {
        Locale::Zh => format!("有 {count} 列在表里是隐藏的，没有导入。要用就勾选“隐藏的行列也读”。"),
        Locale::En => {
            format!(
                "{count} columns are hidden in the sheet and were left out. Tick “read hidden rows and columns” to have them."
            )
        }
    }
}

pub fn hidden_sheet(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("“{name}”是隐藏的工作表；没有隐藏的表里没有找到考核对象。请确认该用哪一张。"),
        Locale::En => {
            format!("“{name}” is a hidden sheet; those that are shown name no unit. Check which one is meant.")
        }
    }
}

pub const CUT_SHORT: Text = text(
    "文件在一个字的中间断了，后面的内容丢失，最后一格没有读。请重新取得完整的文件。",
    "The file breaks off within a character: what came after is lost, and its last cell was not read. Get the whole file.",
);

pub fn not_taken(locale: Locale, text: &str, why: &str) -> String {
    match locale {
        Locale::Zh => format!("“{text}”读不成数据：{}。原值保留。", why.trim_end_matches('。')),
        Locale::En => format!("“{text}” can't be read: {}. What is there stays.", why.trim_end_matches('.')),
    }
}

pub fn formula_error(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Zh => format!("公式出错（{text}），原值保留。请在表格里改好公式。"),
        Locale::En => format!("A formula failed ({text}). What is there stays; mend the formula."),
    }
}

pub fn a_date(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Zh => format!("这里是日期（{text}），不是数据，原值保留。请把单元格格式改为数值。"),
        Locale::En => {
            format!("This is a date ({text}), not a figure. What is there stays; format the cell as a number.")
        }
    }
}

pub fn a_bool(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Zh => format!("这里是逻辑值（{text}），不是数据，原值保留。"),
        Locale::En => format!("This is true or false ({text}), not a figure. What is there stays."),
    }
}

pub fn noted(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Zh => format!("“{text}”带有说明，只取了前面的数，请确认。"),
        Locale::En => format!("“{text}” has a note behind it; only the figure was taken. Please check."),
    }
}
