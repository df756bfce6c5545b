//! How far marks may move: intervals, transfers, borderline units.

use rust_decimal::Decimal;

use super::text::{Text, text};
use super::{Locale, grouped};

/// No grade changes from the one figure to the other.
pub fn safe(locale: Locale, low: Decimal, high: Decimal) -> String {
    match locale {
        Locale::Zh => format!("{}～{} 分之间，没有单位的等次变化", grouped(low), grouped(high)),
        Locale::En => format!("From {} to {} points no unit’s grade changes", grouped(low), grouped(high)),
    }
}

/// At a figure, so it goes.
pub fn flips(locale: Locale, at: Decimal, who: &str) -> String {
    match locale {
        Locale::Zh => format!("到 {} 分：{who}", grouped(at)),
        Locale::En => format!("at {}: {who}", grouped(at)),
    }
}

/// A unit's grade, before and after.
pub fn turned(locale: Locale, name: &str, before: &str, after: &str) -> String {
    match locale {
        Locale::Zh => format!("{name} {before}→{after}"),
        Locale::En => format!("{name} {before} → {after}"),
    }
}

/// Units beyond those named.
pub fn others(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("等 {n} 个单位"),
        Locale::En => format!(", {n} units in all"),
    }
}

/// Nobody looked beyond a figure.
pub fn not_looked(locale: Locale, at: Decimal, up: bool) -> String {
    match locale {
        Locale::Zh => format!("{} 分{}未核算", grouped(at), if up { "以上" } else { "以下" }),
        Locale::En => format!("not looked {} {}", if up { "above" } else { "below" }, grouped(at)),
    }
}

pub const BETWEEN: Text = text("；", "; ");
pub const STOP: Text = text("。", ".");
pub const PENDING: Text = text("正在核算分值可调范围…", "The safe interval is being worked out…");
pub const ON_REQUEST: Text = text("选中滑块后核算分值可调范围", "Select the slider to work out its safe interval");
pub const LEGEND: Text = text(
    "滑轨上绿色的一段是分值可调范围（等次不变）：分值在其中移动，没有任何单位的等次变化。红线是出了这个范围第一个使等次变化的分值，指向或选中滑块，可看是哪个单位、怎么变。",
    "Green on a track is the safe interval: while the marks move inside it, no unit’s grade changes. The red line is the first value beyond at which one does; point at the slider or select it to see which unit, and how.",
);
pub const LEGEND_FREE: Text = text(
    "按完成情况和其他分值都不变、分值以滑块的一格为步长核算；四舍五入计算在内，区间两端逐一实算过。",
    "With results and the other marks as they are, in steps of the slider; rounding included, both ends confirmed by evaluating them.",
);
pub const LEGEND_KEPT: Text = text(
    "按完成情况不变、其他指标照“保持满分”的选择一起增减核算；四舍五入计算在内，滑块的每一格都实算过。",
    "With results as they are and the other indicators giving or taking as chosen under “Keep the sum”; rounding included, every step of the slider evaluated.",
);

pub fn legend_large(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("本类别有 {n} 个单位，选中哪个滑块，才核算哪个的分值可调范围。"),
        Locale::En => {
            format!("This category has {n} units: a slider’s safe interval is worked out when you select it.")
        }
    }
}

pub const BAND_SAMPLE: Text = text("可调范围", "safe interval");
pub const FLIP_SAMPLE: Text = text("等次开始变化", "a grade changes");

// The league table
pub const NEAR: Text = text("距升（降）等", "To next grade");
pub const NEAR_HINT: Text = text(
    "其他单位不变时，总分至少再加（↑）或再减（↓）多少分，等次就变",
    "The fewest points more (↑) or less (↓) that would change the unit’s grade, all others staying as they are",
);

pub fn near_told(locale: Locale, points: Decimal, up: bool, grade: &str) -> String {
    match locale {
        Locale::Zh => format!("再{} {} 分即为{grade}", if up { "加" } else { "减" }, grouped(points)),
        Locale::En => format!("{} points {} make it {grade}", grouped(points), if up { "more" } else { "fewer" }),
    }
}

// The page
pub fn progress(locale: Locale, done: usize, all: usize) -> String {
    match locale {
        Locale::Zh => format!("正在核算 {done} / {all}"),
        Locale::En => format!("Working out {done} of {all}"),
    }
}

pub fn large(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => {
            format!("本类别有 {n} 个单位，核算时间较长，需要时再开始。核算在后台分段进行，随时可以离开本页。")
        }
        Locale::En => format!(
            "This category has {n} units, so this takes a while. It goes on in the background; you may leave the page."
        ),
    }
}

pub fn huge(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("本类别有 {n} 个单位，超过 5,000 个，页面上不核算分值可调范围。"),
        Locale::En => {
            format!("This category has {n} units, more than 5,000: safe intervals are not worked out on the page.")
        }
    }
}

pub const RUN: Text = text("开始核算", "Work it out");
pub const INTERVALS: Text = text("各指标分值可调范围（等次不变）", "Safe intervals of each indicator’s marks");
pub const INTERVALS_SAID: Text = text(
    "每次只动一个指标的分值，完成情况（得分率）和其他分值都不变；分值以一格为步长，最高到类别满分。四舍五入、并列、名额、降档和一票否决都按办法计算，区间两端各实算一次。分组另定分值的，按组分列。",
    "One indicator’s marks move at a time; results (rates) and the other marks stay. In steps of the slider, up to the category’s full marks. Rounding, ties, quotas, downgrades and vetoes as the policy has them; both ends of each interval were evaluated. Groups with marks of their own have rows of their own.",
);

pub fn more_rows(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("再显示一些（还有 {n} 行）"),
        Locale::En => format!("Show more ({n} rows left)"),
    }
}

pub const INDICATOR: Text = text("指标", "Indicator");
pub const PRESENT: Text = text("现分值", "Marks");
pub const NO_GRADE: Text = text("等次不变", "No grade changes");
pub const NO_RANK: Text = text("位次不变", "No place changes");
pub const NO_EXCELLENT: Text = text("优秀不变", "No 优秀 changes");
pub const LOWEST: Text = text("下限", "lowest");
pub const HIGHEST: Text = text("上限", "highest");
pub const CHANGE_BELOW: Text = text("再低则变", "first change below");
pub const CHANGE_ABOVE: Text = text("再高则变", "first change above");

pub fn of(locale: Locale, what: &str, part: &str) -> String {
    match locale {
        Locale::Zh => format!("{what}·{part}"),
        Locale::En => format!("{what}: {part}"),
    }
}

pub fn range(locale: Locale, low: Decimal, high: Decimal) -> String {
    match locale {
        Locale::Zh => format!("{}～{}", grouped(low), grouped(high)),
        Locale::En => format!("{} – {}", grouped(low), grouped(high)),
    }
}

pub fn down_to(locale: Locale, at: Decimal, who: &str) -> String {
    match locale {
        Locale::Zh => format!("↓{}：{who}", grouped(at)),
        Locale::En => format!("↓ {}: {who}", grouped(at)),
    }
}

pub fn up_to(locale: Locale, at: Decimal, who: &str) -> String {
    match locale {
        Locale::Zh => format!("↑{}：{who}", grouped(at)),
        Locale::En => format!("↑ {}: {who}", grouped(at)),
    }
}

pub const ANY_VALUE: Text = text("怎么调都不变", "at any value");

pub fn ranked(locale: Locale, name: &str, before: &str, after: &str) -> String {
    match locale {
        Locale::Zh => format!("{name} 第{before}→第{after}"),
        Locale::En => format!("{name} {before} → {after}"),
    }
}

pub const NO_PLACE: Text = text("无", "none");
pub const TRANSFER: Text = text("两个指标之间调剂分值", "Points moved between two indicators");
pub const TRANSFER_SAID: Text = text(
    "一个指标减多少分，另一个就加多少分，每个单位的合计不变；完成情况和其他分值不变。某个单位或分组另有分值的，随之增减。每一格都按办法实算。",
    "What one indicator gives the other gets, so that every unit’s marks keep their sum; results and the other marks stay. Where a unit or group has marks of its own, these move along. Every step was evaluated.",
);
pub const FROM: Text = text("从", "From");
pub const TO: Text = text("调到", "to");
pub const SCOPE: Text = text("范围", "For");
pub const WHOLE_CATEGORY: Text = text("全类别", "the whole category");
pub const SAME_TWICE: Text = text("对调", "Swap");

pub fn may_move(locale: Locale, from: &str, to: &str, points: Decimal) -> String {
    match locale {
        Locale::Zh => format!("从“{from}”调到“{to}”：{} 分以内，没有单位的等次变化", grouped(points)),
        Locale::En => format!("From “{from}” to “{to}”: up to {} points change no unit’s grade", grouped(points)),
    }
}

pub fn may_move_all(locale: Locale, from: &str, to: &str, points: Decimal) -> String {
    match locale {
        Locale::Zh => format!("从“{from}”调到“{to}”：能调的 {} 分全部调去，也没有单位的等次变化", grouped(points)),
        Locale::En => {
            format!("From “{from}” to “{to}”: even all {} points that can move change no unit’s grade", grouped(points))
        }
    }
}

pub fn none_may_move(locale: Locale, from: &str, to: &str) -> String {
    match locale {
        Locale::Zh => format!("从“{from}”调到“{to}”：没有分可调"),
        Locale::En => format!("From “{from}” to “{to}”: there are no points to move"),
    }
}

pub fn moved_flips(locale: Locale, points: Decimal, who: &str) -> String {
    match locale {
        Locale::Zh => format!("调 {} 分时：{who}", grouped(points)),
        Locale::En => format!("with {} points: {who}", grouped(points)),
    }
}

pub fn marks_now(locale: Locale, from: &str, had: Decimal, to: &str, has: Decimal) -> String {
    match locale {
        Locale::Zh => format!("现在：{from} {} 分，{to} {} 分。", grouped(had), grouped(has)),
        Locale::En => format!("Now: {from} {} points, {to} {} points.", grouped(had), grouped(has)),
    }
}

pub const POINTS_MAY_MOVE: Text = text("最多可调（分）", "Points that may move");
pub const POINTS_FLIP: Text = text("调到多少分等次变化", "Points at which a grade changes");
pub const WHO_CHANGES: Text = text("谁的等次变化", "Whose grade changes");
pub const NOBODY: Text = text("没有单位变化", "Nobody");

pub fn marks_left(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("此时“{name}”分值"),
        Locale::En => format!("Marks of {name} then"),
    }
}

pub fn marks_then(locale: Locale, name: &str, was: Decimal, is: Decimal) -> String {
    match locale {
        Locale::Zh => format!("{name} {}→{}", grouped(was), grouped(is)),
        Locale::En => format!("{name} {} → {}", grouped(was), grouped(is)),
    }
}

pub const UNITS: Text = text("临界单位", "Borderline units");
pub const UNITS_SAID: Text = text(
    "其他单位的总分都不变时，本单位总分至少再加或再减多少分（以总分的最小单位计），等次就变。名额已满的，是挤占一个名额所需的分；并列、降档和一票否决按办法计算。",
    "The fewest points more or less (in the smallest unit of a total) that would change a unit’s grade while all other totals stay. Where a quota is full, these are the points that take a place from another. Ties, downgrades and vetoes as the policy has them.",
);

pub fn units_near(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("单位较多，只核算每条等次线两侧各 {n} 个单位。"),
        Locale::En => {
            format!(" With so many units, only the {n} on each side of every line between grades were looked at.")
        }
    }
}

pub const DOWN: Text = text("再减即降", "Fewer points, worse grade");
pub const UP: Text = text("再加即升", "More points, better grade");
pub const NEVER: Text = text("—", "—");

pub fn fewer(locale: Locale, points: Decimal, grade: &str) -> String {
    match locale {
        Locale::Zh => format!("↓{} → {grade}", grouped(points)),
        Locale::En => format!("↓ {} → {grade}", grouped(points)),
    }
}

pub fn more(locale: Locale, points: Decimal, grade: &str) -> String {
    match locale {
        Locale::Zh => format!("↑{} → {grade}", grouped(points)),
        Locale::En => format!("↑ {} → {grade}", grouped(points)),
    }
}

pub const BY_NEAREST: Text = text("最近", "Nearest");
pub const PAIRS: Text = text("相邻名次稳不稳", "How firm neighbouring places are");
pub const PAIRS_SAID: Text = text(
    "权重拿出多大的比例、换成任意别的分法，这一先后仍然成立：领先分 ÷（领先分 + 落后者在任一单项上最多能反超的分）。100% 表示不论怎么分配权重都成立；越接近 0，先后越取决于权重怎么定。得分率不变，不计各项得分的四舍五入。",
    "How large a part of the weights may be replaced by any others while the order still holds: lead ÷ (lead + the most by which the lower one is ahead on any single indicator with all the marks on it). 100% = under any weights; near 0 the order depends on how the weights were set. Rates stay; rounding of points is left aside.",
);
pub const ABOVE: Text = text("在前", "Above");
pub const BELOW: Text = text("在后", "Below");
pub const LEAD: Text = text("领先分", "Lead");
pub const FIRMNESS: Text = text("稳固度", "Firmness");

pub fn firm(locale: Locale, above: &str, below: &str, percent: Decimal) -> String {
    match locale {
        Locale::Zh => format!("权重任意改动不超过 {}%，{above}仍在{below}之前", grouped(percent)),
        Locale::En => {
            format!("up to {}% of the weights may change in any way and {above} stays above {below}", grouped(percent))
        }
    }
}

pub fn always_firm(locale: Locale, above: &str, below: &str) -> String {
    match locale {
        Locale::Zh => format!("不论怎样分配权重，{above}都在{below}之前"),
        Locale::En => format!("{above} is above {below} under any weights"),
    }
}

pub fn tied(locale: Locale, above: &str, below: &str) -> String {
    match locale {
        Locale::Zh => format!("{above}与{below}的先后，权重稍有改动就可能变"),
        Locale::En => format!("the slightest change of weights may swap {above} and {below}"),
    }
}
