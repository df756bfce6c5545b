//! Work beside the page, and why a file can't be read or written.

use super::Locale;
use super::text::{Text, text};

/// Before anything is known of how much there is.
pub const BEGINS: Text = text("正在准备…", "Getting ready…");

/// So much done, of so much.
pub fn progress(locale: Locale, done: u32, of: u32) -> String {
    match locale {
        Locale::Zh => format!("已完成 {done} / {of}"),
        Locale::En => format!("{done} of {of} done"),
    }
}

pub const CANCEL: Text = text("取消", "Cancel");

pub fn not_a_project(locale: Locale, why: &str) -> String {
    match locale {
        Locale::Zh => format!("后台收到的方案读不出来（{why}）。请先保存文件，再刷新页面重试。"),
        Locale::En => {
            format!("The project can't be read beside the page ({why}). Save the file, reload the page and try again.")
        }
    }
}

/// More bytes than are read: at most, and so many there are.
pub fn file_bytes(locale: Locale, most: u64, found: u64) -> String {
    match locale {
        Locale::Zh => format!(
            "文件有 {} MB，最多读 {} MB。请删去图片等无关内容，或拆成几个文件。",
            found / 1_000_000,
            most / 1_000_000
        ),
        Locale::En => format!(
            "The file has {} MB; at most {} MB are read. Take out pictures and the like, or split it.",
            found / 1_000_000,
            most / 1_000_000
        ),
    }
}

/// A file unpacks to more bytes than are read.
pub fn unpacked_bytes(locale: Locale, most: u64) -> String {
    match locale {
        Locale::Zh => {
            format!("文件解压后超过 {} MB，为防内存耗尽没有读取。请只保留需要的工作表另存后再试。", most / 1_000_000)
        }
        Locale::En => format!(
            "The file unpacks to more than {} MB and was not read, so that memory doesn't run out. Save it with the sheets that are needed and try again.",
            most / 1_000_000
        ),
    }
}

/// One piece of text inside a file has more bytes than are read.
pub fn piece_bytes(locale: Locale, most: u64) -> String {
    match locale {
        Locale::Zh => format!(
            "文件里有一段文字超过 {} MB，不是单元格能有的内容，为防内存耗尽没有读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。",
            most / 1_000_000
        ),
        Locale::En => format!(
            "One piece of text inside the file has more than {} MB, which no cell can hold; it was not read, so that memory doesn't run out. Open it in Excel or WPS, save it as .xlsx and try again.",
            most / 1_000_000
        ),
    }
}

/// All text of a file has more bytes than are read.
pub fn too_much_text(locale: Locale, most: u64) -> String {
    match locale {
        Locale::Zh => format!(
            "文件里的文字超过 {} MB，为防内存耗尽没有读取。请只保留需要的工作表和列另存后再试。",
            most / 1_000_000
        ),
        Locale::En => format!(
            "The file has more than {} MB of text and was not read, so that memory doesn't run out. Save it with the sheets and columns that are needed and try again.",
            most / 1_000_000
        ),
    }
}

pub fn too_many_merged(locale: Locale, most: u64) -> String {
    match locale {
        Locale::Zh => format!("有工作表的合并单元格超过 {most} 处，没有读取。请取消合并后另存再试。"),
        Locale::En => format!(
            "A sheet has more than {most} merged cells; so many are not read. Unmerge them, save and try again."
        ),
    }
}

pub fn too_many_sheets(locale: Locale, most: u64, found: u64) -> String {
    match locale {
        Locale::Zh => format!("文件有 {found} 个工作表，最多读 {most} 个。请只保留需要的工作表另存后再试。"),
        Locale::En => format!(
            "The file has {found} sheets; at most {most} are read. Save it with those that are needed and try again."
        ),
    }
}

pub fn too_many_rows(locale: Locale, most: u64) -> String {
    match locale {
        Locale::Zh => format!(
            "有工作表用到了第 {most} 行以下，最多读 {most} 行。请删去末尾多余的行（包括看似空白的行）另存后再试。"
        ),
        Locale::En => format!(
            "A sheet goes beyond row {most}, the last that is read. Delete the rows at the end, also those that look empty, save and try again."
        ),
    }
}

pub fn too_many_columns(locale: Locale, most: u64) -> String {
    match locale {
        Locale::Zh => format!(
            "有工作表用到了第 {most} 列以右，最多读 {most} 列。请删去右边多余的列（包括看似空白的列）另存后再试。"
        ),
        Locale::En => format!(
            "A sheet goes beyond column {most}, the last that is read. Delete the columns at the right, also those that look empty, save and try again."
        ),
    }
}

pub fn too_many_cells(locale: Locale, most: u64) -> String {
    match locale {
        Locale::Zh => {
            format!("文件的内容超过 {} 万个单元格，为防内存耗尽没有读取。请拆成几个文件后再试。", most / 10_000)
        }
        Locale::En => format!(
            "The file has more than {most} cells that hold something and was not read, so that memory doesn't run out. Split it and try again."
        ),
    }
}

pub const NOT_A_SHEET: Text = text(
    "这不是可以读取的表格。能读的有 .xlsx、.xls、.ods 和 .csv；项目文件是 .json。",
    "This is no table that can be read. Tables are .xlsx, .xls, .ods and .csv; projects are .json.",
);
pub const EMPTY_FILE: Text =
    text("文件是空的，没有内容可读。请重新导出或重新发送后再试。", "The file is empty. Export or send it again.");
pub const WEB_PAGE: Text = text(
    "这是网页，只是文件名像表格（有的系统这样导出）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。",
    "This is a web page that is named like a table, as some systems export it. Open it in Excel or WPS, save it as .xlsx and try again.",
);
pub const XML_WORKBOOK: Text = text(
    "这是 XML 格式的电子表格（Excel 2003 XML）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。",
    "This is an XML spreadsheet (Excel 2003 XML). Open it in Excel or WPS, save it as .xlsx and try again.",
);
pub const BINARY_WORKBOOK: Text = text(
    "这是二进制工作簿（.xlsb），里面的数是不是百分数读不准，所以没有读。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。",
    "This is a binary workbook (.xlsb). Which of its figures are per cent can't be read for sure, so nothing was read. Open it in Excel or WPS, save it as .xlsx and try again.",
);
pub const A_PDF: Text = text(
    "这是 PDF，不是表格。请向报送单位要原表，或转换成 .xlsx、核对数字后再试。",
    "This is a PDF, not a table. Ask for the table it was made from, or convert it to .xlsx, check its figures and try again.",
);
pub const TEXT_DOCUMENT: Text = text(
    "这是文字文档，不是表格。请把其中的表格复制到 Excel 或 WPS 表格里，存为 .xlsx 后再试；也可以复制后直接粘贴到数据页。",
    "This is a text document, not a table. Copy its table into Excel or WPS and save it as .xlsx, or paste it into the page of data.",
);
pub const PASSWORD: Text = text(
    "文件加了密码。请在 Excel 或 WPS 里取消密码、另存后再试；如果平时打开并不要密码，那是“只读”保护，另存一份即可。",
    "The file is locked with a password. Take the password off in Excel or WPS, save and try again; if it opens there without one, it is only protected as read-only: save a copy.",
);

/// A file can't be understood, with what the reader says of it.
pub fn damaged(locale: Locale, why: &str) -> String {
    match locale {
        Locale::Zh => format!("文件已损坏，读不出来（{why}）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。"),
        Locale::En => format!(
            "The file is damaged and can't be read ({why}). Open it in Excel or WPS, save it as .xlsx and try again."
        ),
    }
}

pub const FILE_MISSING: Text = text("后台没有收到文件。请重新选择文件。", "No file arrived. Choose the file again.");

/// What was to be written doesn't fit into the kind of file.
pub fn not_written(locale: Locale, why: &str) -> String {
    match locale {
        Locale::Zh => format!("没有写成文件（{why}）。数据超出了这种文件的容量，可以改存为 CSV。"),
        Locale::En => {
            format!("The file was not written ({why}). There is more than this kind of file holds; CSV has room.")
        }
    }
}

/// The worker's files could not be had.
pub const NOT_LOADED: Text = text(
    "后台程序没有载入，这一步没有做。页面上的数据没有受影响，请看页面上方的提示。",
    "The program that works beside the page did not load, so this was not done. Nothing on the page was lost; see the message at the top of the page.",
);

/// The worker ended without an answer, with what the browser says of it.
pub fn ended(locale: Locale, why: &str) -> String {
    match locale {
        Locale::Zh => {
            let why = if why.is_empty() { String::new() } else { format!("（{why}）") };
            format!(
                "后台计算意外中止{why}，页面上的数据没有受影响。请重试一次；仍不行，可能是数据过大、浏览器内存不足，请先保存文件再重新载入本页。"
            )
        }
        Locale::En => {
            let why = if why.is_empty() { String::new() } else { format!(" ({why})") };
            format!(
                "The work beside the page ended unexpectedly{why}; nothing on the page was lost. Try again; if it happens again, the data may be more than the browser has memory for: save the file and reload the page."
            )
        }
    }
}
