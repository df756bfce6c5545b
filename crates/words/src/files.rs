//! The library of projects, storage, files and links.

mod links;

use super::Locale;
use super::text::{Text, text};
pub use links::*;

pub const UNTITLED: Text = text("未命名项目", "Untitled project");

pub fn copy_of(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name} 副本"),
        Locale::En => format!("{name} copy"),
    }
}

/// Year unless it is this one, month, day, time.
pub fn day_and_time(locale: Locale, year: Option<u32>, month: u32, day: u32, time: &str) -> String {
    match year {
        Some(year) => match locale {
            Locale::Zh => format!("{year}年{month}月{day}日 {time}"),
            Locale::En => format!("{year}-{month:02}-{day:02} {time}"),
        },
        None => match locale {
            Locale::Zh => format!("{month}月{day}日 {time}"),
            Locale::En => format!("{month:02}-{day:02} {time}"),
        },
    }
}

pub const SIGN_TITLE: Text = text("修改自动保存在本机浏览器中", "Changes are saved by themselves, in this browser");
pub const SIGN_PENDING: Text = text("正在保存…", "Saving…");

pub fn sign_kept(locale: Locale, at: &str) -> String {
    match locale {
        Locale::Zh => format!("{at} 已保存"),
        Locale::En => format!("Saved {at}"),
    }
}

pub const SIGN_NOT_KEPT: Text = text("未保存", "Not saved");
pub const PART_COMING: Text = text("正在载入这一部分…", "Loading this part…");
pub const PART_MISSING: Text = text(
    "这一部分没有载入。已有的内容没有受影响，请看页面上方的提示。",
    "This part could not be loaded. What you have is not affected; see the message above the page.",
);
pub const PART_AGAIN: Text = text("再试一次", "Try again");
pub const COMING: Text = text("正在载入…", "Loading…");
pub const RESTORING: Text = text("正在恢复上次的项目…", "Restoring your last project…");

pub fn restored(locale: Locale, name: &str, at: &str) -> String {
    match locale {
        Locale::Zh => format!("已恢复上次的项目“{name}”，最后保存于 {at}。"),
        Locale::En => format!("Restored your last project, “{name}”, as saved at {at}."),
    }
}

pub fn restored_earlier(locale: Locale, name: &str, at: &str, lost: usize) -> String {
    match locale {
        Locale::Zh => format!(
            "项目“{name}”最近 {lost} 个状态的记录已损坏，无法读取；已恢复到 {at} 的状态。建议另存一份项目文件。"
        ),
        Locale::En => format!(
            "The latest {lost} saved states of “{name}” are damaged and can't be read; restored as of {at}. Better save it as a file, too."
        ),
    }
}

pub fn not_opened(locale: Locale, name: &str, why: &str) -> String {
    match locale {
        Locale::Zh => format!("没有打开项目“{name}”：{why}当前项目没有变化。"),
        Locale::En => format!("“{name}” was not opened: {why} The project on the page is as it was."),
    }
}

pub fn skipped(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("上次使用时程序出错，所以没有自动打开项目“{name}”。可以到“首页”打开它。"),
        Locale::En => format!(
            "The program broke down last time, so “{name}” was not opened by itself. You can open it on the home page."
        ),
    }
}

pub fn turned_back(locale: Locale, at: &str) -> String {
    match locale {
        Locale::Zh => format!("已回到 {at} 的状态；可以撤销。"),
        Locale::En => format!("Back to the state of {at}. This can be undone."),
    }
}

pub fn copied(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("已另存为项目“{name}”，之后的修改保存在其中。"),
        Locale::En => format!("Saved as a new project, “{name}”; further changes go there."),
    }
}

pub fn aside(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("正在看示例。您的“{name}”保存在首页的“我的办法”中，随时可以打开。"),
        Locale::En => format!("This is an example. Your own “{name}” is kept under My policies on the home page."),
    }
}

pub fn brought(locale: Locale, count: usize, unreadable: &[String]) -> String {
    let left_out = unreadable.join(match locale {
        Locale::Zh => "、",
        Locale::En => ", ",
    });
    match (locale, unreadable.is_empty()) {
        (Locale::Zh, true) => format!("已放入“我的办法” {count} 份。"),
        (Locale::Zh, false) => format!("已放入“我的办法” {count} 份；读不出来的：{left_out}。"),
        (Locale::En, true) => format!("{count} put under My policies."),
        (Locale::En, false) => format!("{count} put under My policies; can't be read: {left_out}."),
    }
}

/// Where the page was opened as a file.
pub const KEPT_AT_FILE: Text = text(
    "本页是从本机文件打开的：办法记在打开它的浏览器里，不在这个文件里。有的浏览器按位置区分，文件改名或换了文件夹，就看不到原来的办法。要带走，请全部存为一个文件。",
    "This page was opened as a file: policies are kept by the browser that opened it, not inside the file. Some browsers tell such files apart by their place: renamed or moved, it doesn’t see what was kept before. To take policies along, save all as one file.",
);
pub const SAVE_ALL: Text = text("全部存为一个文件", "Save all as one file");
pub const OPEN_ALL_HINT: Text = text(
    "用“打开文件”可以把这样的文件放回来，不会覆盖已有的办法。",
    "Open file brings such a file back; nothing that is here is overwritten.",
);
pub const STATE: Text = text("状态", "State");

/// How many scenarios, the one worked on with its edits, and what is missing.
pub fn standing(locale: Locale, scenarios: usize, worked_on: &str, lacks: &[String]) -> String {
    let missing = match locale {
        Locale::Zh => format!("待补：{}", lacks.join("，")),
        Locale::En => format!("to do: {}", lacks.join(", ")),
    };
    let count = match (locale, scenarios) {
        (Locale::Zh, 0) => "起草中".to_owned(),
        (Locale::Zh, n) => format!("{n} 个方案 · {worked_on}"),
        (Locale::En, 0) => "being drafted".to_owned(),
        (Locale::En, 1) => format!("1 scenario · {worked_on}"),
        (Locale::En, n) => format!("{n} scenarios · {worked_on}"),
    };
    if lacks.is_empty() { count } else { format!("{count} · {missing}") }
}

pub const TO_DEMO: Text = text("打开示范县", "Open the demo county");
pub const TO_LIBRARY: Text = text("到首页", "Go to the home page");
pub const ELSEWHERE: Text = text(
    "另一个标签页正在编辑这个项目，这里的修改不会保存。",
    "Another tab is editing this project; changes made here are not saved.",
);
pub const GO_ON_HERE: Text = text("在这里继续", "Continue here");
pub const PART: Text = text("另存为新项目", "Save as a new project");
pub const CONFLICT: Text = text(
    "另一个标签页已保存了这个项目的新内容，这里的修改还没有保存。为免互相覆盖，请选择：",
    "Another tab has saved newer content of this project, and your changes here are not saved. So that neither overwrites the other, choose:",
);
pub const TAKE_THEIRS: Text = text("放弃这里的修改，载入新内容", "Drop my changes and load the newer content");
pub const GONE: Text = text(
    "这份办法已从“我的办法”中删除，这里的内容还没有保存。",
    "This project was deleted from the library; what is here is not saved.",
);

/// With what the browser said, which may be nothing.
pub fn blocked(locale: Locale, said: &str) -> String {
    match locale {
        Locale::Zh => {
            let said = if said.is_empty() { String::new() } else { format!("（浏览器提示：{said}）") };
            format!(
                "浏览器不允许本页保存数据{said}，可能是无痕模式或安全设置。可以继续使用，但关闭本页后内容会丢失，请保存为文件。"
            )
        }
        Locale::En => {
            let said = if said.is_empty() { String::new() } else { format!(" (it says: {said})") };
            format!(
                "The browser doesn't let this page save anything{said}, perhaps because of private mode or its settings. You can go on working, but it is lost when the page is closed: please save it as a file."
            )
        }
    }
}

pub const FULL: Text = text(
    "浏览器的存储空间已满，最近的修改没有保存。请保存为文件，或删除不用的项目；有空间后会自动保存。",
    "The browser's storage is full; your latest changes are not saved. Save them as a file, or delete projects you no longer need: saving goes on by itself once there is room.",
);

pub fn other_fault(locale: Locale, said: &str) -> String {
    match locale {
        Locale::Zh => format!("保存失败，最近的修改只在本页中（浏览器提示：{said}）。稍后会再试；请同时保存为文件。"),
        Locale::En => format!(
            "Saving failed; your latest changes are on this page only (the browser says: {said}). It will be tried again; please save a file, too."
        ),
    }
}

pub const DAMAGED: Text = text("记录已损坏或不完整。", "its record is damaged or incomplete.");

/// The version found, and the latest that can be read.
pub fn newer(locale: Locale, version: u32, known: u32) -> String {
    match locale {
        Locale::Zh => format!(
            "它由更新版本的程序保存（格式版本 {version}，本程序最高可读 {known}）。请刷新本页或换用新版程序后再打开。"
        ),
        Locale::En => format!(
            "it was saved by a later version of the program (format {version}; this one reads up to {known}). Reload the page or use the newer program, then open it again."
        ),
    }
}

pub fn not_applied(locale: Locale, scenario: &str, number: usize) -> String {
    match locale {
        Locale::Zh => format!("方案“{scenario}”的第 {number} 处修改无法应用。"),
        Locale::En => format!("edit {number} of scenario “{scenario}” can't be applied."),
    }
}

pub const LIBRARY: Text = text("我的办法", "My policies");
pub const LIBRARY_HINT: Text = text(
    "项目自动保存在本机的浏览器中，不会上传。清除浏览器数据会删除它们；重要的项目请另存为文件。",
    "Projects are saved by themselves in this browser, and nowhere else. Clearing the browser's data deletes them; save what matters as a file, too.",
);
pub const LIBRARY_EMPTY: Text = text(
    "还没有项目。修改示范数据或打开文件后，会自动保存到这里。",
    "No projects yet. Change the demo data or open a file, and it is saved here by itself.",
);
pub const PROJECT: Text = text("项目", "Project");
pub const SAVED_AT: Text = text("保存时间", "Saved");
pub const STATES: Text = text("修改记录", "States");
pub const DEEDS: Text = text("操作", "Actions");

pub fn name_of(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("项目名称：{name}"),
        Locale::En => format!("Name of the project {name}"),
    }
}

pub const IS_OPEN: Text = text("已打开", "Open now");
pub const OPEN: Text = text("打开", "Open");

pub fn open_named(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("打开“{name}”"),
        Locale::En => format!("Open “{name}”"),
    }
}

pub const DUPLICATE: Text = text("复制", "Duplicate");

pub fn duplicate_named(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("复制“{name}”"),
        Locale::En => format!("Duplicate “{name}”"),
    }
}

pub const DELETE: Text = text("删除", "Delete");

pub fn delete_named(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("删除“{name}”"),
        Locale::En => format!("Delete “{name}”"),
    }
}

pub fn deleted(locale: Locale, name: &str, at: &str) -> String {
    match locale {
        Locale::Zh => format!("“{name}”已于 {at} 删除，一小时内可以恢复。"),
        Locale::En => format!("“{name}” was deleted at {at}; it can be brought back for an hour."),
    }
}

pub const UNDELETE: Text = text("撤销删除", "Undo delete");

pub fn undelete_named(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("撤销删除“{name}”"),
        Locale::En => format!("Undo deleting “{name}”"),
    }
}

pub fn unreadable(locale: Locale, count: usize) -> String {
    match locale {
        Locale::Zh => format!("另有 {count} 个项目的记录已损坏，无法列出。"),
        Locale::En => format!("{count} more can't be listed: their records are damaged."),
    }
}

pub const HISTORY: Text = text("修改记录", "Saved states");
pub const HISTORY_HINT: Text = text(
    "当前项目最近 50 个状态，每一步修改保存一个。回到以前的状态也是一步修改，可以撤销。",
    "The last 50 states of the open project, one for each step of work. Going back to one is a step, too, and can be undone.",
);
pub const HISTORY_EMPTY: Text = text("当前项目还没有保存过。", "The project on the page has not been saved yet.");

/// Name of the scenario, which may be empty, and its number of edits.
pub fn state_edits(locale: Locale, scenario: &str, edits: usize) -> String {
    match locale {
        Locale::Zh => {
            let edits = if edits == 0 { "没有修改".to_owned() } else { format!("{edits} 处修改") };
            if scenario.is_empty() { edits } else { format!("{scenario} · {edits}") }
        }
        Locale::En => {
            let edits = match edits {
                0 => "no edits".to_owned(),
                1 => "1 edit".to_owned(),
                edits => format!("{edits} edits"),
            };
            if scenario.is_empty() { edits } else { format!("{scenario} · {edits}") }
        }
    }
}

pub const PRESENT_STATE: Text = text("当前", "Now");
pub const TURN_BACK: Text = text("恢复到这里", "Go back to this");

pub fn turn_back_to(locale: Locale, at: &str, what: &str) -> String {
    match locale {
        Locale::Zh => format!("回到 {at} 的状态：{what}"),
        Locale::En => format!("Go back to the state of {at}: {what}"),
    }
}

/// The version found, and the latest that can be read.
pub fn newer_file(locale: Locale, version: u32, known: u32) -> String {
    match locale {
        Locale::Zh => format!(
            "没有打开：这个文件由更新版本的程序保存（格式版本 {version}，本程序最高可读 {known}）。请刷新本页或换用新版程序后再打开；当前项目没有变化。"
        ),
        Locale::En => format!(
            "Not opened: a later version of the program saved this file (format {version}; this one reads up to {known}). Reload the page or use the newer program, then open it again. The project on the page is as it was."
        ),
    }
}
