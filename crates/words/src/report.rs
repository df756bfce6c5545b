//! The report, and tables and pictures that are taken away.

use rust_decimal::Decimal;

use super::text::{Text, text};
use super::{Locale, grouped};

pub fn take_away(locale: Locale, title: &str) -> String {
    match locale {
        Locale::Zh => format!("导出{title}"),
        Locale::En => format!("Export: {title}"),
    }
}

pub const EXPORT: Text = text("导出", "Export");
pub const CSV: Text = text("CSV", "CSV");
pub const CSV_HINT: Text = text("导出为 CSV 文本，各种软件都能打开", "Save as CSV text, which any program opens");

pub fn save_csv(locale: Locale, title: &str) -> String {
    match locale {
        Locale::Zh => format!("{title}，导出 CSV"),
        Locale::En => format!("{title}: save as CSV"),
    }
}

pub const WORKBOOK: Text = text("Excel", "Excel");
pub const WORKBOOK_HINT: Text =
    text("导出为 Excel 工作簿（.xlsx），WPS 也能打开", "Save as an Excel workbook (.xlsx), which WPS opens too");

pub fn save_workbook(locale: Locale, title: &str) -> String {
    match locale {
        Locale::Zh => format!("{title}，导出 Excel"),
        Locale::En => format!("{title}: save as Excel"),
    }
}

pub const WRITING: Text = text("正在写 Excel 文件", "Writing the Excel file");

// What stands in tables
/// The heading of what a figure was in the base.
pub fn before(locale: Locale, heading: &str) -> String {
    match locale {
        Locale::Zh => format!("原{heading}"),
        Locale::En => format!("{heading} before"),
    }
}

pub fn in_unit(locale: Locale, heading: &str, unit: &str) -> String {
    match locale {
        Locale::Zh => format!("{heading}（{unit}）"),
        Locale::En => format!("{heading} ({unit})"),
    }
}

pub fn from_policy(locale: Locale, title: &str, year: u16) -> String {
    match locale {
        Locale::Zh => format!("依据：{title}（{year} 年度）"),
        Locale::En => format!("Based on: {title} ({year})"),
    }
}

pub fn of_scenario(locale: Locale, scenario: &str, base: Option<&str>) -> String {
    match base {
        None => match locale {
            Locale::Zh => format!("方案：{scenario}"),
            Locale::En => format!("Scenario: {scenario}"),
        },
        Some(base) => match locale {
            Locale::Zh => format!("方案：{scenario}；比较对象：{base}，原值取自比较对象"),
            Locale::En => format!("Scenario: {scenario}; compared with: {base}, whose figures are those before"),
        },
    }
}

pub fn made_with(locale: Locale, version: &str) -> String {
    match locale {
        Locale::Zh => format!("测算工具：指挥棒 {version}"),
        Locale::En => format!("Computed with Baton {version}"),
    }
}

pub const LEAGUE: Text = text("位次表", "league table");
pub const UNITS: Text = text("考核对象", "units");
pub const REGRADED: Text = text("等次变化的单位", "Units with another grade");
pub const CEILING: Text = text("优秀名额上限", "Ceiling of places");
pub const WARNINGS: Text = text("预警清单", "warnings");

// The amendment table
pub const AMENDMENTS: Text = text("修订对照表", "Amendment table");

pub fn amendment_title(locale: Locale, policy: &str) -> String {
    match locale {
        Locale::Zh => format!("{policy}修订对照表"),
        Locale::En => format!("Amendments to {policy}"),
    }
}

pub fn amendment_lead(locale: Locale, scenario: &str, n: usize) -> String {
    match locale {
        Locale::Zh => format!("{scenario}，共 {n} 项修订"),
        Locale::En => match n {
            1 => format!("{scenario}: 1 amendment"),
            n => format!("{scenario}: {n} amendments"),
        },
    }
}

pub const NUMBER: Text = text("序号", "No.");
pub const CLAUSE: Text = text("条款", "Clause");
pub const WHAT: Text = text("修订内容", "What is amended");
pub const WAS: Text = text("原规定", "Was");
pub const BECOMES: Text = text("修订后", "Becomes");
pub const EFFECT: Text = text("单项影响", "Effect by itself");
pub const REASON: Text = text("修订理由", "Reason");
pub const EFFECT_NOTE: Text = text(
    "“单项影响”：其他修订不变，有无本项修订（及依赖它的修订）的结果之差。",
    "Effect by itself: the outcome with this amendment against the outcome without it and those that depend on it, all others unchanged.",
);
pub const EFFECT_LEFT_OUT: Text = text("未逐项测算", "not worked out");
pub const NO_EFFECT: Text = text("结果不变", "no effect");

/// So many units change grade, of which how many rise and fall.
pub fn regraded_by(locale: Locale, n: u32, turns: &str) -> String {
    match locale {
        Locale::Zh => format!("{n} 个单位等次变化（{turns}）"),
        Locale::En => match n {
            1 => format!("1 unit changes grade ({turns})"),
            n => format!("{n} units change grade ({turns})"),
        },
    }
}

pub fn bonus_by(locale: Locale, change: &str) -> String {
    match locale {
        Locale::Zh => format!("奖金 {change}"),
        Locale::En => format!("bonus {change}"),
    }
}

pub fn places_by(locale: Locale, change: &str) -> String {
    match locale {
        Locale::Zh => format!("优秀名额 {change}"),
        Locale::En => format!("excellent places {change}"),
    }
}

pub const NO_AMENDMENTS: Text = text(
    "当前方案没有修改，没有可以对照的内容。",
    "This scenario changes nothing, so there is nothing to set side by side.",
);
pub const COPY: Text = text("复制表格", "Copy table");
pub const COPIED: Text = text("已复制，可以粘贴到 Word、WPS 或 Excel。", "Copied; paste it into Word, WPS or Excel.");
pub const NOT_COPIED: Text =
    text("浏览器没有允许复制，请改用导出。", "The browser did not allow copying; save the table instead.");
pub const WORD: Text = text("Word", "Word");
pub const WORD_HINT: Text = text(
    "导出为 Word 文档（.docx），“修订理由”一栏留空待填",
    "Save as a Word document (.docx) with an empty column for the reasons",
);
pub const WRITING_WORD: Text = text("正在写 Word 文档", "Writing the Word document");

// The report
pub const REPORT: Text = text("测算报告", "Simulation report");
pub const PRINT: Text = text("打印或存为 PDF", "Print or save as PDF");
pub const PRINT_HINT: Text =
    text("A4 纸；在打印窗口中选“另存为 PDF”即可存为文件", "On A4; choose “Save as PDF” in the print dialog for a file");
pub const COVER_POLICY: Text = text("依据办法", "Policy");
pub const COVER_SCENARIO: Text = text("测算方案", "Scenario");
pub const COVER_BASE: Text = text("比较对象", "Compared with");
pub const COVER_DATE: Text = text("测算日期", "Date");
pub const COVER_VERSION: Text = text("测算工具", "Computed with");
pub const COVER_DIGEST: Text = text("项目文件校验码（SHA-256）", "SHA-256 of the project file");
pub const DIGEST_LEFT_OUT: Text = text("考核对象超过 5,000 个，未计算", "not computed for more than 5,000 units");

pub fn date(locale: Locale, year: u32, month: u32, day: u32) -> String {
    match locale {
        Locale::Zh => format!("{year} 年 {month} 月 {day} 日"),
        Locale::En => format!("{year}-{month:02}-{day:02}"),
    }
}

pub fn of_year(locale: Locale, title: &str, year: u16) -> String {
    match locale {
        Locale::Zh => format!("{title}（{year} 年度）"),
        Locale::En => format!("{title} ({year})"),
    }
}

pub fn section(locale: Locale, n: usize, title: &str) -> String {
    match locale {
        Locale::Zh => {
            let numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];
            let number = n.checked_sub(1).and_then(|at| numbers.get(at)).copied().unwrap_or("十");
            format!("{number}、{title}")
        }
        Locale::En => format!("{n}. {title}"),
    }
}

pub const RESULT: Text = text("测算结论", "Result");
pub const GRADE_COUNTS: Text = text("各等次单位数", "Units per grade");

pub fn grade_bar(locale: Locale, category: &str, counts: &str) -> String {
    match locale {
        Locale::Zh => format!("{category}：{counts}"),
        Locale::En => format!("{category}: {counts}"),
    }
}

pub const BAR_WAS: Text = text("原", "was");
pub const BAR_IS: Text = text("现", "is");
pub const LEAGUES: Text = text("各类别位次", "League tables");
pub const BORDERLINE: Text = text("临界单位", "Borderline units");
pub const BORDERLINE_HINT: Text = text(
    "总分略有变动就会改变等次的单位，每类最多列 5 个。",
    "Units whose grade a small change of their total would change, up to five in each category.",
);

pub fn more_points(locale: Locale, points: Decimal) -> String {
    match points.is_sign_negative() {
        true => match locale {
            Locale::Zh => format!("减 {} 分", grouped(points.abs())),
            Locale::En => format!("{} points less", grouped(points.abs())),
        },
        false => match locale {
            Locale::Zh => format!("加 {} 分", grouped(points)),
            Locale::En => format!("{} points more", grouped(points)),
        },
    }
}

pub const POINTS_TO_OTHER: Text = text("差距", "Distance");
pub const OTHER_GRADE: Text = text("将变为", "Would become");

pub fn rows_left_out(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("另有 {n} 个单位未列出，完整名单见位次表的 Excel 文件。"),
        Locale::En => format!("{n} more units are not listed; the league table's Excel file has all."),
    }
}

pub const NO_ASSUMPTIONS: Text = text("没有登记假定参数。", "No assumed parameters are recorded.");

// How steady the result is
pub const SAFETY: Text = text("分值可调范围（等次不变）", "Safe intervals of marks");
pub const SAFETY_HINT: Text = text(
    "每项指标的分值单独变动、其他不变，在范围内没有单位等次变化；两端都重新计算过。得分率按现有完成情况固定。每类列出余地最小的 12 项，完整的表见“分值可调范围”。",
    "Each indicator's marks move by themselves, the others stay; inside the interval no unit's grade changes, and both ends have been evaluated. Rates are fixed as readings are now. The 12 with the least room of each category; the whole table is on the page of safe intervals.",
);
pub const SAFETY_BELOW: Text = text("调低时谁先变", "First change on the way down");
pub const SAFETY_ABOVE: Text = text("调高时谁先变", "First change on the way up");
pub const SAFETY_PENDING: Text = text("正在计算各项指标的分值可调范围……", "The safe intervals are being worked out…");
pub const SAFETY_LARGE: Text = text(
    "单位较多，未逐项计算，可在“分值可调范围”中计算。",
    "With so many units these are worked out on the page of safe intervals.",
);

pub fn safety_more(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("另有 {n} 项余地更大。"),
        Locale::En => format!("{n} more have more room."),
    }
}

pub fn safety_free(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("另有 {n} 项无论取多少分，都没有单位等次变化。"),
        Locale::En => format!("{n} more change no grade whatever their marks."),
    }
}

pub const ROBUSTNESS: Text = text("结果稳定性", "Steadiness of results");
pub const NOT_DRAWN: Text =
    text("还没有做随机抽样，暂无等次稳定率。", "Nothing has been drawn yet, so that there is no grade stability.");
pub const DRAW_NOW: Text = text("现在抽样", "Draw now");

// Pictures
pub fn save_picture(locale: Locale, title: &str, kind: &str) -> String {
    match locale {
        Locale::Zh => format!("{title}，存为 {kind}"),
        Locale::En => format!("{title}: save as {kind}"),
    }
}
