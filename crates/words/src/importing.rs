//! What is said while somebody's own sheet is brought in.

mod asking;
mod finding;
mod workbooks;

pub use asking::*;
pub use finding::*;
pub use workbooks::*;

use super::Locale;
use super::text::{Text, text};

pub const TITLE: Text = text("导入现成的表格", "Bring in a sheet");
pub const HINT: Text = text(
    "填好的数据工作簿拖进来就是一个项目。统计局、部门报来的表不用改格式：选文件或拖进来，核对每一列对应什么，看清会改哪些数，再一次性导入。支持 .xlsx、.xlsm、.xls、.et、.ods、.csv（UTF-8、GBK）。",
    "A filled-in data workbook becomes a project. Sheets from other offices need no new layout: choose or drop a file, check what each column means, see which figures would change, then take them all at once. .xlsx, .xlsm, .xls, .et, .ods and .csv (UTF-8, GBK).",
);
pub const CHOOSE_FILE: Text = text("选择表格文件…", "Choose a file…");
pub const DROP_HERE: Text = text("松开鼠标，读取表格", "Drop to read the sheet");
pub const READING: Text = text("正在读取表格", "Reading the file");

pub fn file(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("文件：{name}"),
        Locale::En => format!("File: {name}"),
    }
}

/// Before another table takes the place of one that is being corrected.
pub fn ask_replace(locale: Locale, opened: &str, offered: &str) -> String {
    match locale {
        Locale::Zh => format!("“{opened}”已核对过、还没有导入；换成“{offered}”，核对过的内容就没有了。"),
        Locale::En => {
            format!(
                "“{opened}” was corrected and is not taken yet. With “{offered}” in its place, the corrections are gone."
            )
        }
    }
}

pub const KEEP_CORRECTING: Text = text("继续核对", "Keep correcting");

pub fn take_other(locale: Locale, offered: &str) -> String {
    match locale {
        Locale::Zh => format!("换成“{offered}”"),
        Locale::En => format!("Open “{offered}” instead"),
    }
}

pub const SHEET: Text = text("工作表", "Sheet");

pub fn sheet_size(locale: Locale, name: &str, rows: u32, columns: u32) -> String {
    match locale {
        Locale::Zh => format!("{name}（{rows} 行 × {columns} 列）"),
        Locale::En => format!("{name} ({rows} rows × {columns} columns)"),
    }
}

pub const CATEGORY: Text = text("对应类别", "Category");
pub const DIRECTION: Text = text("表格方向", "Direction");
pub const UPRIGHT: Text = text("一行一个单位", "a row for each unit");
pub const TURNED: Text = text("一列一个单位", "a column for each unit");
pub const HEADER_ROW: Text = text("表头起始行", "Header begins in row");
pub const FIRST_ROW: Text = text("数据起始行", "Figures begin in row");
pub const LAST_ROW: Text = text("数据末行", "Figures end in row");
pub const UNIT_COLUMN: Text = text("单位名称在", "Names of units in");
pub const GUESS_AGAIN: Text = text("重新识别各列", "Guess the columns again");
pub const NOBODY: Text = text(
    "这张表里没有找到本方案的考核对象。请换一张工作表，或核对单位名称是否与方案一致。",
    "No unit of this project is named in this sheet. Choose another sheet, or check that the names are those of the project.",
);
pub const COLUMNS: Text = text("各列对应什么", "What the columns mean");
pub const COLUMN: Text = text("列", "Column");
pub const HEADING: Text = text("表头", "Header");
pub const MEANS: Text = text("导入为", "Taken as");
pub const SAMPLE: Text = text("首行内容", "First row");
pub const IGNORED: Text = text("不导入", "not taken");

/// From one unit of measure into another.
pub fn converted(locale: Locale, from: &str, to: &str) -> String {
    match locale {
        Locale::Zh => format!("{from}换算成{to}"),
        Locale::En => format!("{from} converted into {to}"),
    }
}

// The last look
pub const LOOK: Text = text("各列导入前后", "Columns before and after");

pub fn spread(locale: Locale, count: usize, least: &str, most: &str) -> String {
    match locale {
        Locale::Zh => format!("{count} 个，{least} 至 {most}"),
        Locale::En => format!("{count} figures, {least} to {most}"),
    }
}

pub const NOTHING_THERE: Text = text("没有数", "no figures");

// How it is laid out
pub const ALL_CATEGORIES: Text = text("所有类别（各归各类）", "All, each unit in its own");
pub const HEADER_END: Text = text("表头末行", "Header ends in row");
pub const HEADER_COLUMN: Text = text("表头起始列", "Heading begins in column");
pub const HEADER_COLUMN_END: Text = text("表头末列", "Heading ends in column");
pub const FIRST_COLUMN: Text = text("数据起始列", "First column of data");
pub const LAST_COLUMN: Text = text("数据末列", "Last column of data");
pub const NOT_A_ROW: Text = text("请填行号，如 4", "A row number, such as 4");
pub const NOT_A_COLUMN: Text = text("请填列号，如 C", "A column, such as C");
pub const NO_HEADER: Text = text("没有表头", "No header");
pub const YEAR: Text = text("数据年份", "Year of the figures");
pub const READ_HIDDEN: Text = text("隐藏的行列也读", "Read hidden rows and columns");

pub fn hidden_name(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}（隐藏）"),
        Locale::En => format!("{name} (hidden)"),
    }
}

pub const ONLY_TAKEN: Text = text("只看要导入的列", "Only columns that are taken");
pub const MEASURED_IN: Text = text("表内单位", "Measured in");
pub const PREVIEW: Text = text("表格预览", "The sheet");
pub const PASTED: Text = text("粘贴的表格", "Pasted table");

pub fn preview_of(locale: Locale, sheet: &str) -> String {
    match locale {
        Locale::Zh => format!("{sheet} 的前几行"),
        Locale::En => format!("First rows of {sheet}"),
    }
}

pub const ROW: Text = text("行", "Row");
