//! What stands around the pages: the brand, opening and saving, undo, the theme, names of panes.

use super::Locale;
use super::text::{Text, plural, text};

pub const BRAND: Text = text("指挥棒", "Baton");
pub const TAGLINE: Text = text("县级差异化考核推演", "What-if for differentiated assessment");
pub const FICTIONAL: Text = text("虚构数据", "Fictional data");
pub const EXAMPLE: Text = text("示例", "Example");
pub const EXAMPLE_PROMPT: Text = text("示例…", "Examples…");
pub const DEMO_COUNTY: Text = text("示范县（约 90 个单位）", "Demo county (about 90 units)");
pub const CLASSROOM: Text = text("课堂示例（5 个镇）", "Classroom set (5 townships)");
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
pub const CLOSE: Text = text("关闭", "Close");
pub const DISMISS: Text = text("知道了", "Got it");
pub const SKIP_TO_TABLE: Text = text("跳到位次表", "Skip to the league table");
pub const CATEGORIES: Text = text("类别", "Categories");
pub const LEVERS: Text = text("调整", "Levers");
pub const TABLE: Text = text("位次", "League table");
