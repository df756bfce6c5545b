//! What is behind a unit's total, in headings and formulas; the steps themselves are in `trace`.

use baton_model::Combine;
use rust_decimal::Decimal;

use super::text::{Text, text};
use super::{Locale, grouped, headline, percent_of, signed};

pub fn clause(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Zh => format!("依据：{text}"),
        Locale::En => format!("Clause: {text}"),
    }
}

pub const CHOOSE_UNIT: Text = text(
    "在位次表中点一个单位，这里显示它的得分明细：每项指标的规则、数据、得分和依据。",
    "Choose a unit in the league table: here stands what is behind its total, indicator by indicator.",
);
pub const TOTAL: Text = text("总分", "Total");

pub fn rank_of(locale: Locale, rank: u32, of: u32) -> String {
    match locale {
        Locale::Zh => format!("第 {rank} 位 / {of}"),
        Locale::En => format!("place {rank} of {of}"),
    }
}

pub const GROUP: Text = text("分组", "Group");
pub const NO_GROUP: Text = text("不分组", "no group");

pub fn headcount(locale: Locale, all: Decimal, assessed: u32) -> String {
    let all = grouped(all);
    match locale {
        Locale::Zh => format!("在职人数 {all} · 参加考核人数 {assessed}"),
        Locale::En => format!("{all} paid a bonus · {assessed} assessed"),
    }
}

pub const PLACEMENT: Text = text("类别与分组", "Category and group");
pub const LINES: Text = text("指标得分", "Points by indicator");
pub const NOT_ASSESSED: Text = text("不考核", "not assessed");
pub const ACTUAL: Text = text("完成值", "Actual");
pub const TARGET: Text = text("目标值", "Target");
pub const PRIOR: Text = text("上年值", "Prior year");
pub const MEASURE: Text = text("计算值", "Measure");
pub const POOLED_MEAN: Text = text("合计口径平均值", "Mean of the sums");
pub const RATE: Text = text("得分率", "Rate");

pub fn from_last(locale: Locale, place: Decimal) -> String {
    match locale {
        Locale::Zh => format!("倒数第 {} 名", grouped(place)),
        Locale::En => format!("place {} from the last", grouped(place)),
    }
}

pub const MARKS: Text = text("分值", "Marks");

pub fn unit_marks(locale: Locale, unit: &str) -> String {
    match locale {
        Locale::Zh => format!("{unit}单独赋分"),
        Locale::En => format!("Marks for {unit} alone"),
    }
}

pub const OWN_MARKS_HERE: Text = text("单独赋分", "marks of its own");

pub fn share(locale: Locale, share: Decimal) -> String {
    match locale {
        Locale::Zh => format!("占 {}", percent_of(share, 2)),
        Locale::En => format!("{} of the rate", percent_of(share, 2)),
    }
}

/// What an entry condition asked of the unit.
pub fn entry(locale: Locale, value: Option<&str>, met: bool) -> String {
    let value = value.unwrap_or_else(|| text("没有数值", "no value").of(locale));
    match (locale, met) {
        (Locale::Zh, true) => format!("门槛 {value}，达到"),
        (Locale::Zh, false) => format!("门槛 {value}，未达到"),
        (Locale::En, true) => format!("entry condition {value}, met"),
        (Locale::En, false) => format!("entry condition {value}, not met"),
    }
}

/// What the components make together, before floor and cap and after.
pub fn combined(locale: Locale, combine: Combine, unbounded: Decimal, rate: Decimal) -> String {
    let together = match combine {
        Combine::Blend => text("各部分合成", "Blended"),
        Combine::Sum => text("各部分相加", "Added up"),
        Combine::Best => text("各部分取最高", "Highest of the parts"),
        Combine::Worst => text("各部分取最低", "Lowest of the parts"),
    };
    let bounded = if unbounded == rate {
        String::new()
    } else {
        text("，按本项上下限计 ", ", between floor and cap ").of(locale).to_owned() + &percent_of(rate, 4)
    };
    format!("{} {}{bounded}", together.of(locale), percent_of(unbounded, 4))
}

pub fn bounds(locale: Locale, low: &str, high: &str) -> String {
    match locale {
        Locale::Zh => format!("下界 {low}，上界 {high}"),
        Locale::En => format!("low bound {low}, high bound {high}"),
    }
}

pub fn monitoring(locale: Locale, share: Decimal) -> String {
    match locale {
        Locale::Zh => format!("平时监测占 {}", percent_of(share, 2)),
        Locale::En => format!("Monitoring counts for {}", percent_of(share, 2)),
    }
}

pub const ANNUAL: Text = text("全年", "Year");

pub fn difficulty(locale: Locale, factor: Decimal) -> String {
    match locale {
        Locale::Zh => format!("难度系数 {}", grouped(factor)),
        Locale::En => format!("difficulty factor {}", grouped(factor)),
    }
}

pub fn unit_difficulty(locale: Locale, factor: Decimal) -> String {
    match locale {
        Locale::Zh => format!("单位难度系数 {}", grouped(factor)),
        Locale::En => format!("unit difficulty factor {}", grouped(factor)),
    }
}

pub const SUBTOTAL: Text = text("指标小计", "Subtotal");
pub const SUM_OF_POINTS: Text = text("得分合计", "Sum of points");

pub fn rescaled(locale: Locale, full: Decimal, assessed: Decimal) -> String {
    match locale {
        Locale::Zh => format!("缺项折算 × {} ÷ {}", grouped(full), grouped(assessed)),
        Locale::En => format!("rescaled × {} ÷ {}", grouped(full), grouped(assessed)),
    }
}

pub const ADJUSTMENTS: Text = text("加减分", "Adjustments");
pub const NO_ADJUSTMENTS: Text = text("没有加减分事项", "No entries");

pub fn capped(locale: Locale, bonus: Decimal, deduction: Decimal) -> String {
    match locale {
        Locale::Zh => format!("封顶后：加 {}，减 {}", grouped(bonus), grouped(deduction)),
        Locale::En => format!("After caps: +{}, −{}", grouped(bonus), grouped(deduction)),
    }
}

pub fn matter(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Zh => format!("事项 {text}"),
        Locale::En => format!("matter {text}"),
    }
}

pub const GRADE: Text = text("等次", "Grade");
pub const USE_OF_RESULTS: Text = text("结果运用", "Use of results");

/// The 优秀 ratio of a unit that isn't ranked.
#[must_use]
pub fn exempt_ratio_formula(locale: Locale, own: Decimal, offset: Decimal, ceiling: Decimal, ratio: Decimal) -> String {
    let [own, ceiling, ratio] = [own, ceiling, ratio].map(grouped);
    let offset = signed_exactly(offset);
    match locale {
        Locale::Zh => {
            format!("公务员优秀比例：不参加排名单位 {own}% {offset} 个百分点，不超过 {ceiling}%，得 {ratio}%")
        }
        Locale::En => format!(
            "Civil servants’ excellent ratio: {own}% of units not ranked {offset} points, at most {ceiling}%: {ratio}%"
        ),
    }
}

/// How many places a unit gets at least.
#[must_use]
pub fn at_least(locale: Locale, least: u32) -> String {
    match locale {
        Locale::Zh => format!("（至少 {least} 个）"),
        Locale::En => format!(" (at least {least})"),
    }
}

/// `own` where the average is the category's.
pub fn ratio_formula(
    locale: Locale,
    own: bool,
    average: Decimal,
    offset: Decimal,
    ceiling: Decimal,
    ratio: Decimal,
) -> String {
    let of = match (locale, own) {
        (Locale::Zh, false) => "全县平均",
        (Locale::Zh, true) => "本类别",
        (Locale::En, false) => "county average",
        (Locale::En, true) => "of this category",
    };
    match locale {
        Locale::Zh => format!(
            "公务员优秀比例：{of} {}% {} 个百分点，不超过 {}%，得 {}%",
            grouped(average),
            signed_exactly(offset),
            grouped(ceiling),
            grouped(ratio)
        ),
        Locale::En => {
            let offset = offset.normalize();
            format!(
                "Civil servants’ excellent ratio: {of} {}% {} points, at most {}%: {}%",
                grouped(average),
                signed(offset, offset.scale()),
                grouped(ceiling),
                grouped(ratio)
            )
        }
    }
}

/// What circumstances bring: an offset of the 优秀 ratio, a factor on the bonus; empty where neither.
#[must_use]
pub fn extra(locale: Locale, offset: Decimal, factor: Decimal) -> String {
    let (points, times) = (signed_exactly(offset), grouped(factor));
    let offset = (!offset.is_zero()).then(|| match locale {
        Locale::Zh => format!("优秀比例 {points} 个百分点"),
        Locale::En => format!("excellent ratio {points} points"),
    });
    let factor = (factor != Decimal::ONE).then(|| match locale {
        Locale::Zh => format!("奖金 × {times}"),
        Locale::En => format!("bonus × {times}"),
    });
    let comma = headline::COMMA.of(locale);
    offset.into_iter().chain(factor).collect::<Vec<_>>().join(comma)
}

/// The same of a unit, where there is anything.
#[must_use]
pub fn extra_of_circumstances(locale: Locale, told: &str) -> String {
    match locale {
        Locale::Zh => format!("特殊情形和等次规则：{told}"),
        Locale::En => format!("Circumstances and grade rules: {told}"),
    }
}

pub fn places_formula(locale: Locale, ratio: Decimal, people: u32, places: u32) -> String {
    match locale {
        Locale::Zh => format!("优秀名额：{}% × {people} 人 → {places} 个", grouped(ratio)),
        Locale::En => format!("Excellent places: {}% of {people} people → {places}", grouped(ratio)),
    }
}

pub const LEADERSHIP_YES: Text = text("领导班子可以评为优秀", "The leadership team may be rated excellent");
pub const LEADERSHIP_NO: Text = text(
    "单位等次不计为优秀，领导班子不能评为优秀",
    "The grade does not count as excellent: the leadership team can’t be rated excellent",
);
pub const PROMOTION_YES: Text = text("干部使用、职级晋升优先", "Cadres have priority in promotion");
pub const INTERVIEW_YES: Text = text("约谈单位主要负责人", "The unit’s leaders are called to an interview");

pub fn fund(locale: Locale, name: &str, worked: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}：{worked}"),
        Locale::En => format!("{name}: {worked}"),
    }
}

pub const BONUS_IN_ALL: Text = text("奖金合计", "Bonus in all");

/// A difference as exact as it is, with its sign.
fn signed_exactly(value: Decimal) -> String {
    let value = value.normalize();
    signed(value, value.scale())
}
