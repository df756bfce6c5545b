//! Goal seek.

use rust_decimal::Decimal;

use super::text::{Text, text};
use super::{Locale, grouped};

pub const HEADING: Text = text("目标测算", "Goal seek");
pub const INTRO: Text = text(
    "先说想要的结果，再选一个可以调的参数，算出它取多少才行。每个取值都实际算过。",
    "Say what you want and one figure that may move; this finds the values that bring it about. Every value is really evaluated.",
);
pub const READY: Text = text("想要的结果", "What you want");
pub const GOAL_BUDGET: Text = text("奖金控制在预算内", "Bonus within a budget");
pub const GOAL_CEILING: Text = text("优秀名额不超上限", "Excellent places within the ceiling");
pub const GOAL_EXCELLENT: Text = text("优秀单位有几个", "So many excellent units");
pub const GOAL_GRADE: Text = text("某单位要评上某等次", "A grade for a unit");
pub const GOAL_PLACE: Text = text("某单位要进前几名", "A place for a unit");
pub const I_WANT: Text = text("我想要", "I want");
pub const BY_MOVING: Text = text("只调整", "by moving only");
pub const BETWEEN: Text = text("在", "between");
pub const AND: Text = text("到", "and");
pub const EACH_STEPS: Text = text("每档相差", "in steps of");
pub const IN_STEPS: Text = text("之间取值，每档相差", "in steps of");
pub const BUDGET: Text = text("预算（万元）", "Budget (10,000 yuan)");
pub const UNIT: Text = text("单位", "Unit");
pub const GRADE: Text = text("等次", "Grade");
pub const PLACE: Text = text("位次", "Place");
pub const WHOLE_COUNTY: Text = text("全县", "The county");
pub const CATEGORY: Text = text("统计范围", "Counted over");
pub const LEAST: Text = text("至少", "At least");
pub const MOST: Text = text("至多", "At most");
pub const LOW: Text = text("最低值", "Lowest");
pub const HIGH: Text = text("最高值", "Highest");
pub const STEP: Text = text("每档", "Step");
pub const MOVABLE: Text = text("调整什么", "What moves");
pub const BUDGET_BEFORE: Text = text("全县奖金合计不超过", "the county's bonus at most");
pub const BUDGET_AFTER: Text = text("万元", "×10,000 yuan");
pub const CEILING_SAID: Text =
    text("全县公务员优秀名额合计不超过上限", "the county's excellent places within the ceiling");
pub const EXCELLENT_BEFORE: Text = text("评为优秀的单位至少", "excellent units at least");
pub const EXCELLENT_BETWEEN: Text = text("个，至多", ", at most");
pub const EXCELLENT_AFTER: Text = text("个", "");
pub const UNIT_REACHES: Text = text("评上", "to be graded");
pub const OR_BETTER: Text = text("或更高等次", "or better");
pub const PLACE_BEFORE: Text = text("进入前", "among the first");
pub const PLACE_AFTER: Text = text("名", "");
pub const MOVABLE_MARKS: Text = text("指标分值（其他不变）", "marks of an indicator, alone");
pub const MOVABLE_SCALED: Text =
    text("指标分值（其他按比例增减，合计不变）", "marks of an indicator, the others scaled");
pub const MOVABLE_THRESHOLD: Text = text("等次门槛", "threshold of a grade");
pub const MOVABLE_QUOTA: Text = text("等次名额", "quota of a grade");
pub const MOVABLE_COEFFICIENT: Text = text("奖金系数", "bonus coefficient of a grade");
pub const MOVABLE_OFFSET: Text = text("优秀比例浮动", "excellent offset of a grade");
pub const MOVABLE_FUND: Text = text("奖金标准", "amount of a bonus fund");
pub const MOVABLE_AVERAGE: Text = text("全县优秀比例平均", "the county's average excellent ratio");

pub fn wanted(locale: Locale, unit: &str, grade: &str) -> String {
    match locale {
        Locale::Zh => format!("{unit}评上{grade}"),
        Locale::En => format!("{unit} graded {grade}"),
    }
}

pub fn wanted_place(locale: Locale, unit: &str, place: &str) -> String {
    match locale {
        Locale::Zh => format!("{unit}进入前 {place} 名"),
        Locale::En => format!("{unit} among the first {place}"),
    }
}

pub const MOVABLE_EACH_SCALED: Text =
    text("各项指标逐一试算（其他按比例增减，合计不变）", "marks of each indicator in turn, the others scaled");
pub const MOVABLE_EACH: Text = text("各项指标逐一试算（其他不变）", "marks of each indicator in turn, alone");

pub fn marks(locale: Locale, value: &str) -> String {
    match locale {
        Locale::Zh => format!("{value} 分"),
        Locale::En => format!("{value} marks"),
    }
}

pub const EACH_NOW: Text = text(
    "现行分值已经满足。下表是各项指标单独调整时仍能做到的范围。",
    "It is so already. The table says how far each indicator by itself may move while it stays so.",
);

pub fn each_some(locale: Locale, count: usize, of: usize, name: &str, was: &str, value: &str) -> String {
    match locale {
        Locale::Zh => {
            format!("{of} 项指标中有 {count} 项单独调整就能做到，改动最小的是“{name}”：由 {was} 分改为 {value} 分。")
        }
        Locale::En => format!(
            "{count} of {of} indicators would do by themselves; the smallest change: {name}, from {was} to {value} marks."
        ),
    }
}

pub fn each_none(locale: Locale, of: usize) -> String {
    match locale {
        Locale::Zh => format!("{of} 项指标中，单独调整任何一项都做不到。"),
        Locale::En => format!("None of the {of} indicators would do by itself."),
    }
}

pub fn each_points(locale: Locale, points: &str) -> String {
    match locale {
        Locale::Zh => format!("分值不动的话，加 {points} 分也能做到（其他单位不变）。"),
        Locale::En => {
            format!("With marks as they are, {points} points more would do, the other units staying as they are.")
        }
    }
}

pub const EACH_NO_POINTS: Text =
    text("分值不动的话，加多少分也做不到。", "With marks as they are, no points would do.");

pub fn each_range(locale: Locale, ranges: &[(String, String)]) -> String {
    match locale {
        Locale::Zh => {
            let told: Vec<String> = ranges
                .iter()
                .map(|(low, high)| if low == high { low.clone() } else { format!("{low} 至 {high}") })
                .collect();
            told.join("，")
        }
        Locale::En => {
            let told: Vec<String> = ranges
                .iter()
                .map(|(low, high)| if low == high { low.clone() } else { format!("{low} to {high}") })
                .collect();
            told.join(", ")
        }
    }
}

pub const EACH_TABLE: Text = text("各指标需要多少", "What each indicator would have to be");

pub fn each_useless(locale: Locale, count: usize) -> String {
    match locale {
        Locale::Zh => format!("单独调整做不到的 {count} 项及原因"),
        Locale::En => format!("{count} that would not do by themselves, and why"),
    }
}

pub const EACH_HINT: Text = text(
    "每次只采用一项，作为一处修改记入当前方案，可以撤销。",
    "One at a time, as one edit of the present scenario; it can be undone.",
);
pub const COLUMN_INDICATOR: Text = text("指标", "Indicator");
pub const COLUMN_PRESENT: Text = text("现分值", "Marks now");
pub const COLUMN_TO: Text = text("改为", "Would be");
pub const COLUMN_CHANGE: Text = text("增减", "Change");
pub const COLUMN_RANGE: Text = text("可行范围（分）", "Feasible marks");
pub const COLUMN_OTHERS: Text = text("连带变等次的其他单位", "Others whose grade changes");
pub const COLUMN_WHY: Text = text("原因", "Why");
pub const COLUMN_TAKE: Text = text("采用", "Take");

pub fn then(locale: Locale, figure: &str) -> String {
    match locale {
        Locale::Zh => format!("届时{figure}"),
        Locale::En => format!("{figure} then"),
    }
}

pub const OF_GROUP: Text = text("本组分值", "its group's marks");
pub const OF_UNIT: Text = text("本单位分值", "its own marks");
pub const TAKE_THIS: Text = text("采用", "Take");

pub fn take_label(locale: Locale, name: &str, value: &str) -> String {
    match locale {
        Locale::Zh => format!("采用：“{name}”改为 {value} 分"),
        Locale::En => format!("Take: {name} at {value} marks"),
    }
}

pub fn assume_each(locale: Locale, step: &str) -> String {
    match locale {
        Locale::Zh => {
            format!("每项指标单独调整，每档相差 {step} 分，从 0 分试到满分；可行范围的两端和改动后的结果都重新计算过。")
        }
        Locale::En => format!(
            "Each indicator by itself, in steps of {step}, from 0 to the full marks; the ends of each range and what comes of the change have been evaluated."
        ),
    }
}

pub const ASSUME_EACH_ALONE: Text = text(
    "其他指标不变，分值合计会偏离满分；本组或本单位另定分值的，调整的是另定的分值。",
    "The others stay, so the sum leaves the full marks; where the unit or its group has marks of its own, these move.",
);
pub const ASSUME_INCOMPLETE: Text = text(
    "每档太小，有的指标没有试完；可以把每档调大。",
    "The step is so small that some indicators were not covered whole; a larger one will do.",
);
pub const WHICH: Text = text("哪一项", "Which");
pub const MARKS_OF: Text = text("分值", "marks");

pub fn lever_of(locale: Locale, what: &str, name: &str) -> String {
    match locale {
        Locale::Zh => format!("“{name}”的{what}"),
        Locale::En => format!("{name}, {what}"),
    }
}

pub const NOTHING_MOVABLE: Text = text("这个类别没有可以调整的参数。", "This category has nothing to move.");
pub const START: Text = text("开始测算", "Start");

pub fn seeking(locale: Locale, done: usize, of: usize) -> String {
    match locale {
        Locale::Zh => format!("正在试算，{done}／{of}"),
        Locale::En => format!("Trying, {done} of {of}"),
    }
}

pub const PROGRESS: Text = text("试算进度", "Progress");

pub fn reached_now(locale: Locale, now: &str) -> String {
    match locale {
        Locale::Zh => format!("现行取值 {now} 已经满足。"),
        Locale::En => format!("It is so already (at {now})."),
    }
}

pub fn take(locale: Locale, what: &str, was: &str, value: &str) -> String {
    match locale {
        Locale::Zh => format!("{what}由 {was} 改为 {value}，就能做到。"),
        Locale::En => format!("{}: from {was} to {value} brings it about.", capital(what)),
    }
}

pub const NONE: Text = text("做不到", "Can't be done");

pub fn ranges(locale: Locale, ranges: &[(String, String)]) -> String {
    match locale {
        Locale::Zh => {
            let told: Vec<String> = ranges
                .iter()
                .map(|(low, high)| if low == high { low.clone() } else { format!("{low} 至 {high}") })
                .collect();
            format!("可行范围：{}", told.join("，"))
        }
        Locale::En => {
            let told: Vec<String> = ranges
                .iter()
                .map(|(low, high)| if low == high { low.clone() } else { format!("{low} to {high}") })
                .collect();
            format!("Feasible: {}", told.join(", "))
        }
    }
}

pub fn track(locale: Locale, low: &str, high: &str) -> String {
    match locale {
        Locale::Zh => format!("{low} 到 {high} 之间的可行范围"),
        Locale::En => format!("What is feasible between {low} and {high}"),
    }
}

pub const NOW: Text = text("现值", "now");
pub const ANSWER: Text = text("答案", "Answer");
pub const REASON_NOTHING: Text =
    text("办法里没有这个参数，或者没有这个单位。", "The policy has no such figure, or there is no such unit.");
pub const REASON_NO_VALUES: Text = text(
    "最低值和最高值之间没有可取的值，请检查取值范围和每档相差。",
    "There is no value between lowest and highest; check the range and the step.",
);

pub fn reason_no_effect(locale: Locale, figure: &str) -> String {
    match locale {
        Locale::Zh => format!("调整它不起作用：无论取多少，结果都是 {figure}。"),
        Locale::En => format!("Moving it changes nothing: at every value the result is {figure}."),
    }
}

pub fn reason_out_of_reach(locale: Locale, best: &str, at: &str) -> String {
    match locale {
        Locale::Zh => format!("在所给范围内做不到：最接近的是 {best}，此时取 {at}。"),
        Locale::En => format!("Not within this range: the nearest is {best}, at {at}."),
    }
}

pub const NO_FIGURE: Text = text("没有位次", "no place");
pub const APPLY: Text = text("照此修改", "Make this change");
pub const APPLY_HINT: Text =
    text("作为一处修改记入当前方案，可以撤销。", "One edit of the present scenario; it can be undone.");
pub const CONFIRMED: Text = text("重新计算后的结果", "Evaluated again");
pub const COLUMN_FIGURE: Text = text("项目", "Figure");
pub const COLUMN_BEFORE: Text = text("现在", "Now");
pub const COLUMN_AFTER: Text = text("修改后", "Then");

pub fn row_goal(locale: Locale, goal: &str) -> String {
    match locale {
        Locale::Zh => goal.to_owned(),
        Locale::En => capital(goal),
    }
}

pub const ROW_GRADES: Text = text("等次变化", "Grades");

pub fn regraded(locale: Locale, up: u32, down: u32) -> String {
    match locale {
        Locale::Zh => {
            if up + down == 0 {
                "没有单位变化".into()
            } else {
                format!("{up} 升 {down} 降")
            }
        }
        Locale::En => {
            if up + down == 0 {
                "nobody changes".into()
            } else {
                format!("{up} up, {down} down")
            }
        }
    }
}

pub fn whole(locale: Locale, n: u32) -> String {
    match locale {
        Locale::Zh => format!("{n} 个"),
        Locale::En => n.to_string(),
    }
}

pub fn places(locale: Locale, places: u64, ceiling: u64) -> String {
    match locale {
        Locale::Zh => format!("{places} 个（上限 {ceiling}）"),
        Locale::En => format!("{places} (ceiling {ceiling})"),
    }
}

pub fn nth(locale: Locale, place: Decimal) -> String {
    match locale {
        Locale::Zh => format!("第 {} 名", grouped(place)),
        Locale::En => format!("place {}", grouped(place)),
    }
}

pub const ASSUME_RATES: Text = text(
    "得分率不因分值改变；只有分值变为 0 或由 0 变为正数时，参加比较的单位随之重算。",
    "Rates stay as they are while marks move; only where marks become or cease to be 0 are cohorts drawn anew.",
);
pub const ASSUME_SCALED: Text = text(
    "其他指标按现有比例增减，保留到小数，合计不变；分组和单位另定的分值不动。",
    "The others keep their proportions and the sum stays; marks that groups and units have of their own don't move.",
);
pub const ASSUME_MARKS: Text = text(
    "其他指标不变，分值合计会偏离满分；分组和单位另定的分值不动。",
    "The others stay, so the sum leaves the full marks; marks that groups and units have of their own don't move.",
);

pub fn assume_all(locale: Locale, step: &str) -> String {
    match locale {
        Locale::Zh => format!("按每档 {step} 逐一试算，没有遗漏。"),
        Locale::En => format!("Every value in steps of {step} was tried."),
    }
}

pub fn assume_grid(locale: Locale, spacing: &str) -> String {
    match locale {
        Locale::Zh => format!("先每隔 {spacing} 试算一次，再把可行范围的两端找准；比这更短的可行范围可能漏掉。"),
        Locale::En => format!(
            "Tried every {spacing} first, then the ends of each range to the step; a shorter range may be overlooked."
        ),
    }
}

pub const STALE: Text = text("单位较多，试算需要一些时间。", "With so many units this takes a while.");
pub const WRONG: Text = text("请先把标出的数改对。", "Correct the figures marked first.");

/// With a capital letter first.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
