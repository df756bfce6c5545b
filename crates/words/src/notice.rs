//! Notices: why something was not opened or not changed.

use super::text::{Text, text};
use super::{Locale, findings};
use baton_model::EditError;

pub fn not_a_project(locale: Locale, path: &str, message: &str) -> String {
    match locale {
        Locale::Zh => format!("没有打开：文件不是可用的项目文件。位置 {path}：{message}。当前项目没有变化。"),
        Locale::En => format!(
            "Not opened: this is no usable project file. At {path}: {message}. The present project is unchanged."
        ),
    }
}

pub fn not_applied(locale: Locale, scenario: &str, index: usize, error: &EditError) -> String {
    match locale {
        Locale::Zh => format!(
            "没有打开：方案“{scenario}”的第 {} 处修改不能应用（{}）。当前项目没有变化。",
            index + 1,
            findings::edit_error(locale, error)
        ),
        Locale::En => {
            let why = findings::edit_error(locale, error);
            format!(
                "Not opened: edit {} of scenario “{scenario}” can’t be applied ({why}). The present project is unchanged.",
                index + 1
            )
        }
    }
}

pub const UNREADABLE: Text = text(
    "没有打开：文件读不出来。当前项目没有变化。",
    "Not opened: the file can’t be read. The present project is unchanged.",
);

pub fn refused(locale: Locale, error: &EditError) -> String {
    match locale {
        Locale::Zh => format!("没有修改：{}。", findings::edit_error(locale, error)),
        Locale::En => format!("Not changed: {}.", findings::edit_error(locale, error)),
    }
}
