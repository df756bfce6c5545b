//! Links: what is shared, and why one can't be opened.

use crate::Locale;
use crate::text::{Text, text};

pub const LINKED: Text = text(
    "已打开分享链接中的内容，并作为新项目存入“我的办法”。",
    "Opened what the link holds, as a new project of the library.",
);
pub const LINKED_SENT: Text = text(
    "已打开分享链接中的内容，并作为新项目存入“我的办法”。这个链接在转发时被改写，内容曾随网址发送到本网站的服务器；现已从地址栏去掉。如内容敏感，请让对方改发项目文件。",
    "Opened what the link holds, as a new project of the library. On its way the link was rewritten so that its content was sent to the server of this site with the address; it is out of the address now. If it is confidential, ask for the project file instead.",
);

/// A link that ends too early.
pub const LINK_CUT: Text = text(
    "没有打开：链接不完整，在复制或转发时被截断了。请完整复制后再打开，或请对方改发项目文件；当前项目没有变化。",
    "Not opened: the link is incomplete; it was cut off when it was copied or sent. Copy all of it and open it again, or ask for the project file instead. The project on the page is as it was.",
);

/// A link with other characters than were written.
pub const LINK_DAMAGED: Text = text(
    "没有打开：链接中有字符被改动，内容核对不上。请对方重新发送，或改发项目文件；当前项目没有变化。",
    "Not opened: characters of the link were changed, and its content doesn't match its sum. Ask for it again, or for the project file instead. The project on the page is as it was.",
);

/// Most million bytes.
pub fn link_too_large(locale: Locale, most: usize) -> String {
    match locale {
        Locale::Zh => format!("没有打开：链接中的内容超过 {most} MB 的上限。请对方改发项目文件；当前项目没有变化。"),
        Locale::En => format!(
            "Not opened: what the link holds is beyond the limit of {most} MB. Ask for a project file instead. The project on the page is as it was."
        ),
    }
}

pub fn link_newer(locale: Locale, version: u8, known: u8) -> String {
    match locale {
        Locale::Zh => format!(
            "没有打开：链接由更新版本的程序生成（链接版本 {version}，本程序最高可读 {known}）。请刷新本页或换用新版程序后再打开；当前项目没有变化。"
        ),
        Locale::En => format!(
            "Not opened: a later version of the program made this link (version {version}; this one reads up to {known}). Reload the page or use the newer program, then open it again. The project on the page is as it was."
        ),
    }
}

pub fn link_no_project(locale: Locale, why: &str) -> String {
    match locale {
        Locale::Zh => format!("没有打开：链接中的内容不是可用的项目（{why}）。当前项目没有变化。"),
        Locale::En => format!(
            "Not opened: what the link holds is no project that can be used ({why}). The project on the page is as it was."
        ),
    }
}

pub const SHARE: Text = text("分享", "Share");
pub const SHARE_TITLE: Text = text("分享链接", "Share a link");

/// Title of the policy, edits unless the baseline is shared, units if their data are in it.
pub fn share_holds(locale: Locale, title: &str, edits: Option<usize>, units: Option<usize>) -> String {
    match locale {
        Locale::Zh => {
            let edits = match edits {
                None => "不含方案".to_owned(),
                Some(0) => "当前方案（没有修改）".to_owned(),
                Some(edits) => format!("当前方案的 {edits} 处修改"),
            };
            let units = match units {
                None => "不含单位和数据".to_owned(),
                Some(units) => format!("{units} 个单位及其数据"),
            };
            format!("链接中有：办法“{title}”，{edits}；{units}。")
        }
        Locale::En => {
            let edits = match edits {
                None => "no scenario".to_owned(),
                Some(1) => "1 edit of the present scenario".to_owned(),
                Some(edits) => format!("{edits} edits of the present scenario"),
            };
            let units = match units {
                None => "no units and no data".to_owned(),
                Some(units) => format!("{units} units with their data"),
            };
            format!("In the link: the policy “{title}”, {edits}; {units}.")
        }
    }
}

pub const SHARE_PRIVATE: Text = text(
    "内容全部写在链接的 # 之后，浏览器不会把它发给任何服务器；拿到链接的人都能看到其中的内容。",
    "All of it stands after the # of the link, which browsers send to no server. Whoever has the link can see what is in it.",
);
/// Where the page was opened as a file.
pub const SHARE_OF_FILE: Text = text(
    "本页是从本机文件打开的，链接写的是这个文件在本机的位置，只在同一位置有同一文件的电脑上能打开。发给别人请存为文件，对方用“打开”读入。",
    "This page was opened as a file: the link names the place of that file on this computer, and opens only where the same file lies at the same place. To send it to others save it as a file, which they open with “Open”.",
);
pub const SHARE_DATA: Text = text("包含单位和数据", "With units and data");
pub const SHARE_NAMES: Text = text("保留单位名称", "Keep the units' names");
pub const SHARE_NAMED: Text =
    text("单位名称、事由和备注原样保留。", "Names of units, matters and notes are kept as they are.");
pub const SHARE_CODED: Text = text(
    "单位名称以代码（U01、U02……）代替，正文中出现的也一并替换；加减分的备注、否决和降档的理由不包含在内。",
    "Codes (U01, U02…) stand for the units' names, also inside texts; notes in the ledger and reasons of vetoes and downgrades are left out.",
);

pub fn share_left_out(locale: Locale, count: usize) -> String {
    match locale {
        Locale::Zh => format!("有 {count} 处修改与单位或数据有关，不含数据时不在链接中。"),
        Locale::En => match count {
            1 => "1 edit is about units or data; without data it is not in the link.".to_owned(),
            count => format!("{count} edits are about units or data; without data they are not in the link."),
        },
    }
}

pub const SHARE_LINK: Text = text("链接", "Link");
pub const SHARE_COPY: Text = text("复制链接", "Copy the link");
pub const SHARE_COPIED: Text = text("已复制", "Copied");
pub const SHARE_COPY_BY_HAND: Text = text(
    "浏览器不允许自动复制，链接已选中，请按 Ctrl+C",
    "The browser doesn't let the page copy; the link is selected, press Ctrl+C",
);

pub fn share_length(locale: Locale, count: usize) -> String {
    match locale {
        Locale::Zh => format!("共 {count} 个字符"),
        Locale::En => format!("{count} characters"),
    }
}

/// Characters, unless there are too many to count, and the most.
pub fn share_too_long(locale: Locale, count: Option<usize>, most: usize) -> String {
    match locale {
        Locale::Zh => {
            let count = count.map_or_else(String::new, |count| format!("（{count} 个字符）"));
            format!(
                "内容太多，链接{count}超过浏览器普遍接受的 {most} 个字符。请改为发送文件，内容相同，对方用“打开”读入。"
            )
        }
        Locale::En => {
            let count = count.map_or_else(String::new, |count| format!(" ({count} characters)"));
            format!(
                "There is too much for a link{count}: browsers commonly take {most} characters. Send a file instead, with the same content; it is opened with “Open”."
            )
        }
    }
}

pub const SHARE_FILE: Text = text("保存为文件", "Save as a file");
