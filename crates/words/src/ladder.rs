//! The page of grades: the ladder, grade rules, circumstances and the units marked with them.

use rust_decimal::Decimal;

use super::text::{Text, text};
use super::{Locale, grouped};

pub fn line_of(locale: Locale, grade: &str) -> String {
    match locale {
        Locale::Zh => format!("{grade}界线"),
        Locale::En => format!("Line of {grade}"),
    }
}

pub fn first_places(locale: Locale, n: u64) -> String {
    match locale {
        Locale::Zh => format!("前 {n} 名"),
        Locale::En => format!("first {n}"),
    }
}

pub fn places(locale: Locale, n: u64) -> String {
    match locale {
        Locale::Zh => format!("{n} 名"),
        Locale::En => {
            if n == 1 {
                "1 place".into()
            } else {
                format!("{n} places")
            }
        }
    }
}

pub fn share_places(locale: Locale, percent: Decimal, n: u64) -> String {
    match locale {
        Locale::Zh => format!("{}% → {n} 名", grouped(percent)),
        Locale::En => format!("{}% → {n} {}", grouped(percent), if n == 1 { "place" } else { "places" }),
    }
}

pub fn at_least_percent(percent: Decimal) -> String {
    format!("≥ {}%", grouped(percent))
}

pub fn at_least_points(locale: Locale, points: Decimal) -> String {
    match locale {
        Locale::Zh => format!("≥ {} 分", grouped(points)),
        Locale::En => format!("≥ {} points", grouped(points)),
    }
}

pub fn line_told(locale: Locale, condition: &str, total: Decimal) -> String {
    match locale {
        Locale::Zh => format!("{condition}，界线在 {} 分", grouped(total)),
        Locale::En => format!("{condition}, line at {} points", grouped(total)),
    }
}

pub const SETS_THRESHOLD: Text = text("移动改门槛", "moving it sets the threshold");
pub const SETS_QUOTA: Text = text("移动改名额", "moving it sets the quota");

// Grades
pub const GRADES: Text = text("等次设置", "Grades");
pub const NEW_GRADE: Text = text("新等次", "New grade");
pub const ADD_GRADE: Text = text("增加等次", "Add a grade");

pub fn grade_name(locale: Locale, grade: &str) -> String {
    match locale {
        Locale::Zh => format!("{grade} · 名称"),
        Locale::En => format!("{grade} · name"),
    }
}

pub fn better(locale: Locale, grade: &str) -> String {
    match locale {
        Locale::Zh => format!("{grade} 上移一等"),
        Locale::En => format!("Move {grade} one up"),
    }
}

pub fn worse(locale: Locale, grade: &str) -> String {
    match locale {
        Locale::Zh => format!("{grade} 下移一等"),
        Locale::En => format!("Move {grade} one down"),
    }
}

pub fn remove(locale: Locale, what: &str) -> String {
    match locale {
        Locale::Zh => format!("删除 {what}"),
        Locale::En => format!("Remove {what}"),
    }
}

// Rules for all grades
pub const RULES: Text = text("评定办法", "Rules");
pub const TIE_BREAKERS: Text = text("总分相同时依次比较", "Equal totals are split by, in this order");
pub const TIE_BREAKERS_HINT: Text = text("都相同的并列。", "What is still equal shares a place.");
pub const ADD_TIE_BREAKER: Text = text("增加比较项…", "Add a tie-breaker…");

pub fn earlier(locale: Locale, what: &str) -> String {
    match locale {
        Locale::Zh => format!("{what} 提前"),
        Locale::En => format!("Move {what} earlier"),
    }
}

pub fn later(locale: Locale, what: &str) -> String {
    match locale {
        Locale::Zh => format!("{what} 推后"),
        Locale::En => format!("Move {what} later"),
    }
}

// Grade rules
pub const GRADE_RULES_HINT: Text = text(
    "符合条件的单位，等次按规则变动；几条规则都符合的一并计算。",
    "What becomes of the grade of units that meet the conditions; where several rules hold, all count.",
);
pub const NO_GRADE_RULES: Text = text("没有等次规则", "No grade rules");
pub const CONDITION: Text = text("条件", "Condition");

/// The name of a grade rule; one without a name is known by its number.
pub fn rule_name(locale: Locale, n: usize, name: &str) -> String {
    if !name.is_empty() {
        return name.to_owned();
    }
    match locale {
        Locale::Zh => format!("等次规则 {n}"),
        Locale::En => format!("Grade rule {n}"),
    }
}

pub const ADD_GRADE_RULE: Text = text("增加等次规则", "Add a grade rule");

pub fn needed(locale: Locale, needed: u32, of: u32) -> String {
    match (needed, locale) {
        (needed, Locale::Zh) if needed == of => "同时满足".to_owned(),
        (needed, Locale::En) if needed == of => "all of".to_owned(),
        (1, Locale::Zh) => "满足任一".to_owned(),
        (1, Locale::En) => "any of".to_owned(),
        (needed, Locale::Zh) => format!("满足其中至少 {needed} 项"),
        (needed, Locale::En) => format!("at least {needed} of"),
    }
}

pub fn needed_of(locale: Locale, rule: &str) -> String {
    match locale {
        Locale::Zh => format!("{rule} · 满足几项"),
        Locale::En => format!("{rule} · how many"),
    }
}

/// A condition of a rule by its path, from 1 on; the whole has none.
pub fn condition_of(locale: Locale, rule: &str, path: &[usize]) -> String {
    let path: Vec<String> = path.iter().map(|at| at.saturating_add(1).to_string()).collect();
    let word = CONDITION.of(locale);
    if path.is_empty() { format!("{rule} · {word}") } else { format!("{rule} · {word} {}", path.join(".")) }
}

pub fn order_of(locale: Locale, condition: &str) -> String {
    match locale {
        Locale::Zh => format!("{condition} · 比较方式"),
        Locale::En => format!("{condition} · comparison"),
    }
}

/// How many years a condition on other years looks at.
#[must_use]
pub fn years_of(locale: Locale, condition: &str) -> String {
    match locale {
        Locale::Zh => format!("{condition} · 哪几年"),
        Locale::En => format!("{condition} · which years"),
    }
}

pub fn bound_of(locale: Locale, condition: &str) -> String {
    match locale {
        Locale::Zh => format!("{condition} · 界限"),
        Locale::En => format!("{condition} · bound"),
    }
}

pub fn add_condition(locale: Locale, condition: &str) -> String {
    match locale {
        Locale::Zh => format!("{condition} · 再加一个条件"),
        Locale::En => format!("{condition} · one more condition"),
    }
}

pub fn group_condition(locale: Locale, condition: &str) -> String {
    match locale {
        Locale::Zh => format!("{condition} · 与另一个条件成组"),
        Locale::En => format!("{condition} · group with another condition"),
    }
}

// Circumstances
pub const CIRCUMSTANCES: Text = text("特殊情形", "Circumstances");
pub const CIRCUMSTANCES_HINT: Text = text(
    "可以在单位上认定的情形，以及对等次、优秀比例和奖金的影响；认定一次算一次。先找出晋档的单位，其余单位再按名次评定。",
    "What may be marked at units, and what it does to their grade, excellent ratio and bonus; each mark counts. Units that are lifted are found first, the others are graded after them.",
);
pub const NO_CIRCUMSTANCES: Text = text("没有特殊情形", "No circumstances");
pub const NEW_CIRCUMSTANCE: Text = text("新情形", "New circumstance");
pub const ADD_CIRCUMSTANCE: Text = text("增加特殊情形", "Add a circumstance");

pub fn effect_of(locale: Locale, circumstance: &str) -> String {
    match locale {
        Locale::Zh => format!("{circumstance} · 对等次的影响"),
        Locale::En => format!("{circumstance} · effect on the grade"),
    }
}

pub fn clause_of(locale: Locale, what: &str) -> String {
    match locale {
        Locale::Zh => format!("{what} · 依据条款"),
        Locale::En => format!("{what} · clause"),
    }
}

// Units
pub const MARKED: Text = text("特殊情形认定和不参加排名", "Units marked and not ranked");
pub const MARKED_HINT: Text =
    text("点单位名称可以看到对等次的影响。", "Choose a unit's name to see what it does to its grade.");
pub const NONE_MARKED: Text = text("没有单位认定特殊情形或不参加排名", "No unit is marked or left out of the ranking");
pub const CHOOSE_UNIT: Text = text("增加单位…", "Add a unit…");
pub const CHOOSE_TREATMENT: Text = text("选择处理方式…", "Choose a treatment…");

pub fn reason(locale: Locale, unit: &str, what: &str) -> String {
    match locale {
        Locale::Zh => format!("{unit} · {what} · 原因"),
        Locale::En => format!("{unit} · {what} · reason"),
    }
}

pub const REASON_HINT: Text = text("原因（依据、事由）", "Reason");

pub fn measure_of(locale: Locale, unit: &str) -> String {
    match locale {
        Locale::Zh => format!("{unit} · 处理"),
        Locale::En => format!("{unit} · measure"),
    }
}

pub fn take_back(locale: Locale, unit: &str, what: &str) -> String {
    match locale {
        Locale::Zh => format!("{unit} · 撤销{what}"),
        Locale::En => format!("{unit} · take {what} back"),
    }
}
