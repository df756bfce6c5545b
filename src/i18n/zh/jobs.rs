//! What is said of work that goes on beside the page: progress, cancelling, failure.

use crate::i18n::catalogue::JobWords;

pub const JOBS: JobWords = JobWords {
    begins: "正在准备…",
    progress: |done, of| format!("已完成 {done} / {of}"),
    cancel: "取消",
    not_a_project: |why| format!("后台收到的方案读不出来（{why}）。请先保存文件，再刷新页面重试。"),
    file_bytes: |most, found| {
        format!(
            "文件有 {} MB，最多读 {} MB。请删去图片等无关内容，或拆成几个文件。",
            found / 1_000_000,
            most / 1_000_000
        )
    },
    unpacked_bytes: |most| {
        format!("文件解压后超过 {} MB，为防内存耗尽没有读取。请只保留需要的工作表另存后再试。", most / 1_000_000)
    },
    piece_bytes: |most| {
        format!(
            "文件里有一段文字超过 {} MB，不是单元格能有的内容，为防内存耗尽没有读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。",
            most / 1_000_000
        )
    },
    too_much_text: |most| {
        format!("文件里的文字超过 {} MB，为防内存耗尽没有读取。请只保留需要的工作表和列另存后再试。", most / 1_000_000)
    },
    too_many_merged: |most| format!("有工作表的合并单元格超过 {most} 处，没有读取。请取消合并后另存再试。"),
    too_many_sheets: |most, found| {
        format!("文件有 {found} 个工作表，最多读 {most} 个。请只保留需要的工作表另存后再试。")
    },
    too_many_rows: |most| {
        format!("有工作表用到了第 {most} 行以下，最多读 {most} 行。请删去末尾多余的行（包括看似空白的行）另存后再试。")
    },
    too_many_columns: |most| {
        format!("有工作表用到了第 {most} 列以右，最多读 {most} 列。请删去右边多余的列（包括看似空白的列）另存后再试。")
    },
    too_many_cells: |most| {
        format!("文件的内容超过 {} 万个单元格，为防内存耗尽没有读取。请拆成几个文件后再试。", most / 10_000)
    },
    not_a_sheet: "这不是可以读取的表格。能读的有 .xlsx、.xls、.ods 和 .csv；项目文件是 .json。",
    empty_file: "文件是空的，没有内容可读。请重新导出或重新发送后再试。",
    web_page: "这是网页，只是文件名像表格（有的系统这样导出）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。",
    xml_workbook: "这是 XML 格式的电子表格（Excel 2003 XML）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。",
    binary_workbook: "这是二进制工作簿（.xlsb）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。",
    a_pdf: "这是 PDF，不是表格。请向报送单位要原表，或转换成 .xlsx、核对数字后再试。",
    text_document: "这是文字文档，不是表格。请把其中的表格复制到 Excel 或 WPS 表格里，存为 .xlsx 后再试；也可以复制后直接粘贴到数据页。",
    password: "文件加了密码。请在 Excel 或 WPS 里取消密码、另存后再试；如果平时打开并不要密码，那是“只读”保护，另存一份即可。",
    damaged: |why| format!("文件已损坏，读不出来（{why}）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。"),
    file_missing: "后台没有收到文件。请重新选择文件。",
    not_written: |why| format!("没有写成文件（{why}）。数据超出了这种文件的容量，可以改存为 CSV。"),
    not_loaded: "后台程序没有载入，这一步没有做。页面上的数据没有受影响，请看页面上方的提示。",
    ended: |why| {
        let why = if why.is_empty() { String::new() } else { format!("（{why}）") };
        format!(
            "后台计算意外中止{why}，页面上的数据没有受影响。请重试一次；仍不行，可能是数据过大、浏览器内存不足，请先保存文件再重新载入本页。"
        )
    },
};
