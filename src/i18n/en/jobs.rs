//! What is said of work that goes on beside the page: progress, cancelling, failure.

use crate::i18n::catalogue::JobWords;

pub const JOBS: JobWords = JobWords {
    begins: "Getting ready…",
    progress: |done, of| format!("{done} of {of} done"),
    cancel: "Cancel",
    not_a_project: |why| {
        format!("The project can't be read beside the page ({why}). Save the file, reload the page and try again.")
    },
    file_bytes: |most, found| {
        format!(
            "The file has {} MB; at most {} MB are read. Take out pictures and the like, or split it.",
            found / 1_000_000,
            most / 1_000_000
        )
    },
    unpacked_bytes: |most| {
        format!(
            "The file unpacks to more than {} MB and was not read, so that memory doesn't run out. Save it with the sheets that are needed and try again.",
            most / 1_000_000
        )
    },
    piece_bytes: |most| {
        format!(
            "One piece of text inside the file has more than {} MB, which no cell can hold; it was not read, so that memory doesn't run out. Open it in Excel or WPS, save it as .xlsx and try again.",
            most / 1_000_000
        )
    },
    too_much_text: |most| {
        format!(
            "The file has more than {} MB of text and was not read, so that memory doesn't run out. Save it with the sheets and columns that are needed and try again.",
            most / 1_000_000
        )
    },
    too_many_merged: |most| {
        format!("A sheet has more than {most} merged cells; so many are not read. Unmerge them, save and try again.")
    },
    too_many_sheets: |most, found| {
        format!(
            "The file has {found} sheets; at most {most} are read. Save it with those that are needed and try again."
        )
    },
    too_many_rows: |most| {
        format!(
            "A sheet goes beyond row {most}, the last that is read. Delete the rows at the end, also those that look empty, save and try again."
        )
    },
    too_many_columns: |most| {
        format!(
            "A sheet goes beyond column {most}, the last that is read. Delete the columns at the right, also those that look empty, save and try again."
        )
    },
    too_many_cells: |most| {
        format!(
            "The file has more than {most} cells that hold something and was not read, so that memory doesn't run out. Split it and try again."
        )
    },
    not_a_sheet: "This is no table that can be read. Tables are .xlsx, .xls, .ods and .csv; projects are .json.",
    empty_file: "The file is empty. Export or send it again.",
    web_page: "This is a web page that is named like a table, as some systems export it. Open it in Excel or WPS, save it as .xlsx and try again.",
    xml_workbook: "This is an XML spreadsheet (Excel 2003 XML). Open it in Excel or WPS, save it as .xlsx and try again.",
    binary_workbook: "This is a binary workbook (.xlsb). Open it in Excel or WPS, save it as .xlsx and try again.",
    a_pdf: "This is a PDF, not a table. Ask for the table it was made from, or convert it to .xlsx, check its figures and try again.",
    text_document: "This is a text document, not a table. Copy its table into Excel or WPS and save it as .xlsx, or paste it into the page of data.",
    password: "The file is locked with a password. Take the password off in Excel or WPS, save and try again; if it opens there without one, it is only protected as read-only: save a copy.",
    damaged: |why| {
        format!(
            "The file is damaged and can't be read ({why}). Open it in Excel or WPS, save it as .xlsx and try again."
        )
    },
    file_missing: "No file arrived. Choose the file again.",
    not_written: |why| {
        format!("The file was not written ({why}). There is more than this kind of file holds; CSV has room.")
    },
    not_loaded: "The program that works beside the page did not load, so this was not done. Nothing on the page was lost; see the message at the top of the page.",
    ended: |why| {
        let why = if why.is_empty() { String::new() } else { format!(" ({why})") };
        format!(
            "The work beside the page ended unexpectedly{why}; nothing on the page was lost. Try again; if it happens again, the data may be more than the browser has memory for: save the file and reload the page."
        )
    },
};
