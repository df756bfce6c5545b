//! What stands around the pages: the brand, opening and saving, undo, the theme, names of panes.

use super::Locale;
use super::text::{Text, plural, text};

pub const BRAND: Text = text("指挥棒", "Baton");
pub const TAGLINE: Text = text("县级差异化考核推演", "What-if for differentiated assessment");
pub const OPEN: Text = text("打开文件", "Open file");
pub const SAVE: Text = text("另存文件", "Save as file");
pub const UNDO: Text = text("撤销", "Undo");
pub const REDO: Text = text("重做", "Redo");

pub fn edits(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => {
            if n == 0 {
                "未修改".into()
            } else {
                format!("{n} 处修改")
            }
        }
        Locale::En => match n {
            0 => "No edits".into(),
            n => format!("{n} {}", plural(n, "edit", "edits")),
        },
    }
}

pub const RESET_ALL: Text = text("撤销本方案全部修改", "Take back all edits of this scenario");
pub const OTHER_LANGUAGE: Text = text("EN", "中文");
pub const SWITCH_LANGUAGE: Text = text("Switch to English", "切换到中文");
pub const MENU: Text = text("更多操作", "More");

pub fn ask_unsaved(locale: Locale, n: usize) -> String {
    match n {
        0 => text("当前草案有改动还没有保存", "The present draft has changes that are not saved").of(locale).into(),
        n => match locale {
            Locale::Zh => format!("当前草案有 {n} 处修改还没有保存"),
            Locale::En => {
                format!("The present draft has {n} {} not saved", plural(n, "edit that is", "edits that are"))
            }
        },
    }
}

pub const ASK_SAVE: Text = text("保存后继续", "Save, then go on");
pub const ASK_DISCARD: Text = text("不保存，继续", "Go on without saving");
pub const ASK_STAY: Text = text("留在当前草案", "Stay with this draft");
pub const THEME: Text = text("外观", "Theme");
pub const THEME_AUTO: Text = text("跟随系统", "System");
pub const THEME_LIGHT: Text = text("浅色", "Light");
pub const THEME_DARK: Text = text("深色", "Dark");
pub const ABOUT: Text = text("关于", "About");
pub const KEYS: Text = text("快捷键", "Keys");
/// The keys that do something on every page, and what they do.
pub const KEY_LIST: [(&str, Text); 8] = [
    (
        "F6",
        text(
            "到下一个区域：页眉、页面目录、左栏、右栏、明细",
            "To the next region: header, pages, left half, right half, drawer",
        ),
    ),
    ("Shift+F6", text("到上一个区域", "To the region before")),
    ("Tab", text("到下一个按钮或输入框", "To the next button or field")),
    ("↑ ↓", text("在分值框中加、减一格", "In a field of marks: one step more or less")),
    (
        "Esc",
        text(
            "收起明细、窗口，或恢复输入前的内容",
            "Closes the drawer or a dialog, or brings back what stood in the field",
        ),
    ),
    ("Ctrl+Z", text("撤销", "Undo")),
    ("Ctrl+Y", text("重做", "Redo")),
    ("?", text("显示快捷键", "Shows these keys")),
];

pub fn version(locale: Locale, version: &str) -> String {
    match locale {
        Locale::Zh => format!("指挥棒 {version} 版。数据只保存在本机的浏览器中。"),
        Locale::En => format!("Baton {version}. What you enter is kept in this browser alone."),
    }
}

pub const CLOSE: Text = text("关闭", "Close");
pub const DISMISS: Text = text("知道了", "Got it");
pub const SKIP_TO_TABLE: Text = text("跳到位次表", "Skip to the league table");
pub const CATEGORIES: Text = text("类别", "Categories");
pub const LEVERS: Text = text("调整", "Levers");
pub const TABLE: Text = text("位次", "League table");
