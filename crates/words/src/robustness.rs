//! Sampled robustness: draws, probabilities, places, weights.

use rust_decimal::Decimal;

use super::text::{Text, text};
use super::{Locale, fixed, grouped, signed};
use baton_analysis::Variation;

pub const TITLE: Text = text("结果稳定性测算", "Steadiness of results");
pub const LEAD: Text = text(
    "分值、数据或规则细节若有出入，等次还会一样吗？按下列设定随机抽取，每次重新计分、排位、定等，统计各单位等次和位次保持得如何。",
    "If marks, data or the fine print were a little different, would grades be the same? Draws are made at random as set below; each is scored, ranked and graded anew, and counted.",
);
pub const VARIED: Text = text("变动内容", "What varies");
pub const AROUND: Text = text("指标分值上下浮动", "Marks, up and down");
pub const DIRICHLET: Text = text("指标分值围绕方案分布", "Marks, spread around the policy");
pub const SIMPLEX: Text = text("指标分值任意组合", "Marks, any combination");
pub const OBSERVATIONS: Text = text("数据误差", "Errors in the data");
pub const CHOICES: Text = text("取整和并列规则", "Rounding and ties");
pub const AROUND_HINT: Text = text(
    "各指标分值在 ±幅度 内等可能浮动，再折算，使每个单位的分值合计不变。",
    "Each indicator's marks are drawn evenly within ± so many percent, then scaled so that every unit's marks add up as before.",
);
pub const DIRICHLET_HINT: Text = text(
    "各指标分值按狄利克雷分布围绕方案取值，集中度越高越接近方案。",
    "Marks have a Dirichlet distribution around the policy's; the higher the concentration, the nearer they stay.",
);
pub const SIMPLEX_HINT: Text = text(
    "所有分值组合等可能出现，看结果在多大程度上取决于分值怎么定。",
    "All combinations of marks are equally likely: how much of the result depends on how marks are set.",
);
pub const OBSERVATIONS_HINT: Text = text(
    "完成值和评分在 ±误差 内等可能变动，得分率和对比范围重新计算；次数、票数和外部位次不变。每次都要全部重算，用时较长。",
    "Actual values and scores are drawn evenly within ± so many percent, and rates and cohorts computed anew; counts, ballots and external places stay. Every draw is a full evaluation and takes longer.",
);
pub const CHOICES_HINT: Text = text(
    "得分和总分保留 0、1、2 位小数，并列单位计入或不计入，名额舍去、四舍五入或进位，共 54 种组合逐一试算。",
    "Points and totals to 0, 1 or 2 decimals, ties at a cut in or out, places rounded down, half up or up: all 54 combinations, once each.",
);
pub const PERCENT: Text = text("浮动幅度（±%）", "Spread (±%)");
pub const CONCENTRATION: Text = text("集中度", "Concentration");
pub const ERROR: Text = text("误差（±%）", "Error (±%)");
pub const DRAWS: Text = text("抽取次数", "Draws");
pub const DRAWS_HINT: Text = text(
    "9,604 次时，概率误差在 ±1 个百分点以内（95% 置信）",
    "9,604 draws put probabilities within ±1 percentage point (95% confidence)",
);
pub const SEED: Text = text("随机种子", "Seed");
pub const SEED_HINT: Text =
    text("种子相同，任何电脑上结果都相同", "The same seed gives the same figures on any computer");
pub const RUN: Text = text("开始测算", "Run");
pub const RUN_AGAIN: Text = text("重新测算", "Run again");
pub const FOLLOW: Text = text("修改后自动重算", "Run again after changes");
pub const FOLLOW_HINT: Text = text("停手后在后台重算，不影响操作", "Beside the page, once nothing moves");
pub const JOB: Text = text("结果稳定性测算进度", "Progress of the draws");
pub const JOB_OF_BASE: Text = text("正在测算基准，用于对比", "Drawing the base, to compare");

/// The variation in a few words.
pub fn variation(locale: Locale, variation: Variation) -> String {
    match variation {
        Variation::MarksAround { percent } => match locale {
            Locale::Zh => format!("指标分值 ±{}%", grouped(percent.get())),
            Locale::En => format!("marks ±{}%", grouped(percent.get())),
        },
        Variation::MarksDirichlet { concentration } => match locale {
            Locale::Zh => format!("指标分值围绕方案分布，集中度 {}", grouped(concentration.get())),
            Locale::En => format!("marks spread around the policy, concentration {}", grouped(concentration.get())),
        },
        Variation::MarksSimplex => text("指标分值任意组合", "marks in any combination").of(locale).into(),
        Variation::Observations { percent } => match locale {
            Locale::Zh => format!("数据误差 ±{}%", grouped(percent.get())),
            Locale::En => format!("data ±{}%", grouped(percent.get())),
        },
        Variation::Choices => {
            text("取整和并列规则的 54 种组合", "the 54 combinations of rounding and ties").of(locale).into()
        }
    }
}

// What came of it
pub const NOT_YET: Text = text(
    "还没有测算。点“开始测算”，结果显示在这里。",
    "Nothing has been drawn yet. Run it, and the results show here.",
);
pub const STALE: Text = text(
    "方案已有修改，以下是修改前的测算结果。",
    "Something has been changed since; these are the results from before.",
);
pub const NOTHING_DRAWN: Text = text(
    "分值或得分率超出测算范围，没有抽取。请看“检查”中的问题。",
    "Marks or rates are out of range, so nothing was drawn. See the findings.",
);

pub fn result_of(locale: Locale, scenario: &str) -> String {
    match locale {
        Locale::Zh => format!("{scenario}的测算结果"),
        Locale::En => format!("Results: {scenario}"),
    }
}

pub const STABILITY: Text = text("等次保持率", "Grades kept");
pub const STABILITY_HINT: Text =
    text("各单位保持现有等次的概率的平均数", "How likely a unit keeps its grade, on average over units");
pub const RANK_SHIFT: Text = text("平均位次变动", "Mean shift of places");
pub const RANK_SHIFT_HINT: Text = text(
    "每次抽取中，各单位位次与现有位次相差的平均数",
    "How far a unit's place is from its present one, on average over units and draws",
);

pub fn places(locale: Locale, places: Decimal) -> String {
    match locale {
        Locale::Zh => format!("{} 位", fixed(places, 2)),
        Locale::En => format!("{} places", fixed(places, 2)),
    }
}

pub const ALL_KEEP: Text = text("等次全部不变", "All grades stay");

pub fn all_keep_hint(locale: Locale, kept: u32, draws: u32) -> String {
    match locale {
        Locale::Zh => format!("{} 次抽取中有 {} 次，所有单位的等次都不变", grouped(draws.into()), grouped(kept.into())),
        Locale::En => {
            format!("In {} of {} draws every unit keeps its grade", grouped(kept.into()), grouped(draws.into()))
        }
    }
}

/// A change of a percentage, in points.
pub fn change(points: Decimal) -> String {
    signed(points, 2)
}

pub fn units_of(locale: Locale, category: &str) -> String {
    match locale {
        Locale::Zh => format!("{category}等次概率和位次区间"),
        Locale::En => format!("{category}: chances of grades, and places"),
    }
}

/// How the category stands: the mean, and the unit that keeps its grade least often.
pub fn category_told(locale: Locale, stability: Decimal, least: Option<(&str, Decimal)>) -> String {
    match least {
        Some((unit, keeps)) => match locale {
            Locale::Zh => format!("等次保持率 {}%，最不稳的是{unit}（{}%）", fixed(stability, 2), fixed(keeps, 2)),
            Locale::En => {
                format!("Mean grade stability {}%; least stable: {unit} ({}%)", fixed(stability, 2), fixed(keeps, 2))
            }
        },
        None => match locale {
            Locale::Zh => format!("等次保持率 {}%，每个单位的等次都不变", fixed(stability, 2)),
            Locale::En => format!("Mean grade stability {}%: every unit keeps its grade", fixed(stability, 2)),
        },
    }
}

pub fn unmoved(locale: Locale, unmoved: usize, graded: usize) -> String {
    match locale {
        Locale::Zh => format!("{graded} 个单位中 {unmoved} 个在每次抽取中等次都不变"),
        Locale::En => format!("{unmoved} of {graded} units keep their grade in every draw"),
    }
}

pub const NO_CATEGORY: Text =
    text("测算时没有这个类别。请重新测算。", "The draws were made without this category. Run them again.");
pub const NO_LADDER: Text = text("这个类别没有单位参加定等。", "No unit of this category is graded.");
pub const ORDER: Text = text("排序", "Order");
pub const ORDER_PLACE: Text = text("按现有位次", "by present place");
pub const ORDER_LEAST: Text = text("最不稳的在前", "least stable first");
pub const GRADE_NOW: Text = text("现等次", "Grade now");
pub const CHANCES: Text = text("等次概率", "Chances of grades");

pub fn chance_of(locale: Locale, grade: &str) -> String {
    match locale {
        Locale::Zh => format!("{grade}（%）"),
        Locale::En => format!("{grade} (%)"),
    }
}

pub const KEEPS: Text = text("保持（%）", "Keeps (%)");
pub const RANK: Text = text("现位次", "Place now");
pub const RANKS: Text = text("位次区间", "Places");
pub const RANK_5: Text = text("5% 位次", "Place, 5%");
pub const RANK_50: Text = text("50% 位次", "Place, 50%");
pub const RANK_95: Text = text("95% 位次", "Place, 95%");

pub fn ranks_told(locale: Locale, low: u32, middle: u32, high: u32) -> String {
    match locale {
        Locale::Zh => format!("5% 为第 {low} 位，50% 为第 {middle} 位，95% 为第 {high} 位"),
        Locale::En => format!("place {low} in 5%, {middle} in 50%, {high} in 95% of the draws"),
    }
}

pub const RANKS_HINT: Text = text(
    "横条：从 5% 到 95% 的抽取中达到的位次，左为靠前；竖线为中位，圆点为现有位次。",
    "Bar: places reached in 5% to 95% of the draws, best at the left; line: the median; dot: the present place.",
);

pub fn more(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("再显示一些（还有 {n} 个）"),
        Locale::En => format!("Show more ({n} left)"),
    }
}

// What it assumes
pub const ASSUMPTIONS: Text = text("测算依据", "What this assumes");

pub fn note(locale: Locale, name: &str, what: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}：{what}"),
        Locale::En => format!("{name}: {what}"),
    }
}

pub const FIXED: Text = text("保持不变", "What stays");
pub const FIXED_MARKS: Text = text(
    "得分率、加减分、门槛、名额、分组，以及每个单位的分值合计；分值取到千分之一分",
    "rates, adjustments, thresholds, quotas and groups, and the sum of every unit's marks; marks are in thousandths",
);
pub const FIXED_OBSERVATIONS: Text = text(
    "分值、规则、名额、目标值、次数、票数和外部位次；变动后的值比原值多保留两位小数",
    "marks, rules, quotas, targets, counts, ballots and external places; a drawn value has two decimals more than the original",
);
pub const FIXED_CHOICES: Text = text(
    "分值、数据和其他规则；每种组合试算一次，不是随机抽取",
    "marks, data and all other rules; each combination is tried once, nothing is random",
);
pub const NO_SEED: Text = text("无（不随机）", "none (not random)");
pub const ROUNDING: Text = text("取整", "Rounding");

pub fn rounding_of(locale: Locale, points: u8, total: u8) -> String {
    match locale {
        Locale::Zh => format!("得分 {points} 位、总分 {total} 位小数，四舍五入；概率保留两位小数"),
        Locale::En => {
            format!("points to {points} and totals to {total} decimals, half up; probabilities to two decimals")
        }
    }
}

pub const ROUNDING_VARIED: Text =
    text("按各组合；概率保留两位小数", "as each combination has it; probabilities to two decimals");
pub const ENGINE: Text = text("计算程序版本", "Engine version");
pub const PROJECT_HASH: Text = text("项目文件 SHA-256", "SHA-256 of the project file");

// Weights
pub fn weights(locale: Locale, category: &str) -> String {
    match locale {
        Locale::Zh => format!("{category}指标的名义权重与实际权重"),
        Locale::En => format!("{category}: nominal and effective weights"),
    }
}

pub const WEIGHTS_HINT: Text = text(
    "名义权重为分值占比；实际权重为该指标对单位间总分差距的贡献 Cov(得分, 总分)/Var(总分)，各指标合计 100%，不需抽取，随改随算。",
    "Nominal: the part of all marks. Effective: the part of the differences between totals that the indicator makes, Cov(points, total)/Var(total); they add up to 100%. Nothing is drawn, so it follows every change at once.",
);
pub const INDICATOR: Text = text("指标", "Indicator");
pub const NOMINAL: Text = text("名义权重（%）", "Nominal (%)");
pub const EFFECTIVE: Text = text("实际权重（%）", "Effective (%)");
pub const COMPARED: Text = text("对比：上为名义，下为实际", "Above nominal, below effective");
pub const DEAD: Text = text("几乎不拉开差距", "hardly parts anybody");
pub const EVENS_OUT: Text = text("抵消差距", "evens out others");
pub const NO_DIFFERENCE: Text =
    text("各单位总分相同，没有差距可分。", "All totals are the same: there are no differences to explain.");

// In the headline
pub const HEADLINE_RUN: Text = text("测算", "Run");
pub const HEADLINE_RUNNING: Text = text("测算中…", "running…");
pub const HEADLINE_STALE: Text = text("待重算", "out of date");
