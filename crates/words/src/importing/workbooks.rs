//! The workbooks that are written beside it.

use super::super::Locale;
use super::super::text::{Text, text};

pub const WORKBOOKS: Text = text("Excel 工作簿", "Excel workbooks");
pub const WORKBOOKS_HINT: Text = text(
    "数据工作簿供填报：类别、指标、分值、单位、数据、加减分、等次、结果运用各一张表，带说明和下拉选项，填好后拖进页面即成项目。复核工作簿供核对：当前方案的得分、总分、位次、等次、名额、奖金全部是公式，改一个格子就能看到结果变动。",
    "The data workbook is to be filled in: a sheet each for categories, indicators, marks, units, figures, adjustments, grades and the use of results, with notes and lists to choose from; dropped on the page it becomes a project. The audit workbook is to be checked: points, totals, places, grades, 优秀 places and bonus of the present scenario are formulas, so that a changed cell shows what follows.",
);
pub const WRITE_TEMPLATE: Text = text("下载数据工作簿", "Download the data workbook");
pub const TEMPLATE_HINT: Text = text(
    "当前项目填好的数据工作簿；把空白办法导出来，就是空表",
    "with what the project has; of the blank policy, an empty form",
);
pub const WRITE_AUDIT: Text = text("导出复核工作簿（带公式）", "Export the audit workbook (with formulas)");
pub const AUDIT_HINT: Text = text("Excel、WPS、LibreOffice 都能重新计算", "Excel, WPS and LibreOffice compute it anew");
pub const WRITING: Text = text("正在生成工作簿", "Writing the workbook");

pub fn template_name(locale: Locale, title: &str) -> String {
    match locale {
        Locale::Zh => format!("{title}-数据工作簿"),
        Locale::En => format!("{title}-data"),
    }
}

pub fn audit_name(locale: Locale, title: &str) -> String {
    match locale {
        Locale::Zh => format!("{title}-复核工作簿"),
        Locale::En => format!("{title}-audit"),
    }
}

pub fn template_opened(locale: Locale, file: &str) -> String {
    match locale {
        Locale::Zh => format!("已打开 {file}。"),
        Locale::En => format!("Opened {file}."),
    }
}

/// A filled-in template has so many findings.
pub fn template_found(locale: Locale, count: usize) -> String {
    match locale {
        Locale::Zh => format!("这是数据工作簿，有 {count} 处没有照原样读入："),
        Locale::En => format!("This is a data workbook; {count} of its cells were not taken as they stand:"),
    }
}

pub const OPEN_ANYWAY: Text = text("按读出的内容打开", "Open what was read");
pub const GONE: Text =
    text("工作表或类别已不存在，请重新选择。", "Sheet or category is no longer there; choose again.");
