//! 看示范县怎么推演: what the five stops of the tour say; figures and names come from the engine.

use super::Locale;
use super::text::{Text, text};

pub const TOUR: Text = text("导览", "Tour");
pub const BEGIN: Text = text("开始导览", "Begin the tour");
pub const LEAVE: Text = text("离开导览", "Leave the tour");
pub const NEXT: Text = text("下一站", "Next stop");
pub const END: Text = text("结束", "Finish");
pub const SHOW: Text = text("做一下", "Do it");
pub const NOBODY: Text = text("没有单位等次变化。", "No unit’s grade changes.");

pub fn go_on(locale: Locale, stop: usize) -> String {
    match locale {
        Locale::Zh => format!("继续导览（第 {stop} 站）"),
        Locale::En => format!("Go on with the tour (stop {stop})"),
    }
}

pub fn stop(locale: Locale, at: usize, of: usize) -> String {
    match locale {
        Locale::Zh => format!("第 {at} 站，共 {of} 站"),
        Locale::En => format!("Stop {at} of {of}"),
    }
}

/// What each stop is about, before anything is done.
pub const STOPS: [(Text, Text); 5] = [
    (
        text("调一项分值", "Move marks"),
        text(
            "左边每项指标一条滑杆。下面把一部分分值从一项移到另一项，满分不变。",
            "Each indicator has a slider at the left. Some marks now go from one to another; the full marks stay.",
        ),
    ),
    (
        text("动一条等次线", "Move the line of a grade"),
        text(
            "等次之间的线就是名额。下面把最高等次的名额减少一个。",
            "The lines between grades are their places. The best grade now gets one place fewer.",
        ),
    ),
    (
        text("问一句为什么", "Ask why"),
        text(
            "点任何一个单位，都能看到它为什么升降。下面打开一个等次变化的单位。",
            "Press any unit to see why it rose or fell. One whose grade changed is opened now.",
        ),
    ),
    (
        text("比两个方案", "Compare two scenarios"),
        text(
            "换一种做法就是另一个方案。下面新建一个，只提高最高等次的奖金系数，与前一个并列。",
            "Another way is another scenario. A new one now raises the bonus coefficient of the best grade alone, beside the first.",
        ),
    ),
    (
        text("出材料", "Take the papers"),
        text(
            "推演的结果可以直接成文。下面打开报告：修改清单、结果、依据都在里面。",
            "What was tried becomes a paper at once. The report opens now: edits, results and grounds are in it.",
        ),
    ),
];

pub fn moved(locale: Locale, from: &str, to: &str, marks: &str) -> String {
    match locale {
        Locale::Zh => format!("“{from}”减 {marks} 分，“{to}”加 {marks} 分。"),
        Locale::En => format!("{marks} marks went from “{from}” to “{to}”."),
    }
}

pub fn places(locale: Locale, grade: &str, was: u64, is: u64) -> String {
    match locale {
        Locale::Zh => format!("{grade}的名额由 {was} 个变为 {is} 个。"),
        Locale::En => format!("{grade} has {is} places in place of {was}."),
    }
}

pub fn bonus(locale: Locale, change: &str) -> String {
    match locale {
        Locale::Zh => format!("全县奖金 {change}。"),
        Locale::En => format!("The county’s bonus: {change}."),
    }
}

pub fn compared(locale: Locale, name: &str, regraded: u32, bonus: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}：{regraded} 个单位等次变化，奖金 {bonus}。"),
        Locale::En => format!("{name}: {regraded} units change grade, bonus {bonus}."),
    }
}

pub const LAST: Text = text(
    "导览到此结束。示范县可以随便改；做本县的办法，从首页开始。",
    "That was the tour. The demo county is yours to change; your own policy begins on the home page.",
);
