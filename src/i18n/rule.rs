//! A scoring rule as a sentence.

use super::text::{Text, text};
use super::{Locale, grouped, measured, percent_of};
use crate::model::{
    Bound, Cohort, Component, Direction, Indicator, Ladder, Measure, Number, Outside, Scale, Span, Substitute,
};

/// The rule of an indicator.
pub fn in_words(locale: Locale, indicator: &Indicator) -> String {
    match locale {
        Locale::Zh => {
            let components = &indicator.rule.components;
            let parts: Vec<String> = components
                .iter()
                .map(|component| {
                    let text = component_in_words(locale, component, &indicator.measured_in);
                    if components.len() > 1 { format!("{}：{text}", share(component.share)) } else { text }
                })
                .collect();
            parts.join("；") + "。"
        }
        Locale::En => {
            let components = &indicator.rule.components;
            let parts: Vec<String> = components
                .iter()
                .map(|component| {
                    let text = component_in_words(locale, component, &indicator.measured_in);
                    if components.len() > 1 { format!("{}: {text}", share(component.share)) } else { text }
                })
                .collect();
            parts.join("; ") + "."
        }
    }
}

fn component_in_words(locale: Locale, component: &Component, measured_in: &str) -> String {
    match locale {
        Locale::Zh => {
            let mut text = format!("{}，{}", measure(locale, component), scale(locale, component, measured_in));
            if compares(component) && component.cohort == Cohort::Group {
                text.push_str("，在本组内比较");
            }
            if component.when_missing != Substitute::Zero {
                text += &format!("，缺数据时{}", substitute(component.when_missing).of(locale));
            }
            text
        }
        Locale::En => {
            let mut text = format!("{}, {}", measure(locale, component), scale(locale, component, measured_in));
            if compares(component) && component.cohort == Cohort::Group {
                text.push_str(", compared within the group");
            }
            if component.when_missing != Substitute::Zero {
                text += &format!(", without data {}", substitute(component.when_missing).of(locale));
            }
            text
        }
    }
}

fn compares(component: &Component) -> bool {
    let span = |bound: Bound| !matches!(bound, Bound::Fixed(_));
    matches!(component.measure, Measure::ToBest | Measure::ToMean | Measure::Rank)
        || matches!(&component.scale, Scale::Span(of) if span(of.low) || span(of.high))
}

fn measure(locale: Locale, component: &Component) -> String {
    match locale {
        Locale::Zh => {
            let cost = component.direction == Direction::Cost;
            let name = match (&component.measure, cost) {
                (Measure::Level, _) => "完成值",
                (Measure::Completion, false) => "完成率（完成值 ÷ 目标值）",
                (Measure::Completion, true) => "完成率（目标值 ÷ 完成值，越低越好）",
                (Measure::Gap, false) => "与目标值之差",
                (Measure::Gap, true) => "低于目标值之差",
                (Measure::Growth, _) => "比上年增速",
                (Measure::Increment, _) => "比上年增量",
                (Measure::ToBest, false) => "与最高值之比",
                (Measure::ToBest, true) => "最低值与完成值之比",
                (Measure::ToMean, false) => "与平均值之比",
                (Measure::ToMean, true) => "平均值与完成值之比",
                (Measure::Rank, _) => "完成值的位次",
                (Measure::ExternalRank, _) => "外部排名的位次",
                (Measure::Count, _) => "发生次数",
                (Measure::Panel { raters }, _) => {
                    let raters: Vec<String> =
                        raters.iter().map(|rater| format!("{} {}", rater.name, grouped(rater.weight.get()))).collect();
                    return format!("评议得分（权重：{}）", raters.join("、"));
                }
                (Measure::Score, _) => "评分（满分 100）",
            };
            // The others say so themselves, or have one direction whatever the component says.
            let open =
                matches!(component.measure, Measure::Level | Measure::Growth | Measure::Increment | Measure::Rank);
            if cost && open { format!("{name}（越低越好）") } else { name.to_owned() }
        }
        Locale::En => {
            let cost = component.direction == Direction::Cost;
            let name = match (&component.measure, cost) {
                (Measure::Level, _) => "Actual value",
                (Measure::Completion, false) => "Completion (actual ÷ target)",
                (Measure::Completion, true) => "Completion (target ÷ actual, lower is better)",
                (Measure::Gap, false) => "Actual less target",
                (Measure::Gap, true) => "Target less actual",
                (Measure::Growth, _) => "Growth on the prior year",
                (Measure::Increment, _) => "Increment on the prior year",
                (Measure::ToBest, false) => "Actual ÷ the best",
                (Measure::ToBest, true) => "The lowest ÷ actual",
                (Measure::ToMean, false) => "Actual ÷ the mean",
                (Measure::ToMean, true) => "The mean ÷ actual",
                (Measure::Rank, _) => "Place of the actual value",
                (Measure::ExternalRank, _) => "Place in an outside ranking",
                (Measure::Count, _) => "Number of events",
                (Measure::Panel { raters }, _) => {
                    let raters: Vec<String> =
                        raters.iter().map(|rater| format!("{} {}", rater.name, grouped(rater.weight.get()))).collect();
                    return format!("Panel (weights: {})", raters.join(", "));
                }
                (Measure::Score, _) => "Score out of 100",
            };
            // The others say so themselves, or have one direction whatever the component says.
            let open =
                matches!(component.measure, Measure::Level | Measure::Growth | Measure::Increment | Measure::Rank);
            if cost && open { format!("{name} (lower is better)") } else { name.to_owned() }
        }
    }
}

fn scale(locale: Locale, component: &Component, measured_in: &str) -> String {
    match locale {
        Locale::Zh => {
            let value = |number: Number| measured(component, number.get(), measured_in);
            let lower = component.measured_direction() == Direction::Cost;
            match &component.scale {
                Scale::Proportional { floor, cap } => {
                    let cap = cap.map_or("不封顶".to_owned(), |cap| format!("最高 {}", share(cap)));
                    let floor = floor.map(|floor| format!("，最低 {}", share(floor))).unwrap_or_default();
                    format!("按比例计分，{cap}{floor}")
                }
                Scale::Span(span) => span_in_words(locale, span, &value),
                Scale::Steps { steps, otherwise } => {
                    let word = if lower { "以下" } else { "以上" };
                    let steps: Vec<String> =
                        steps.iter().map(|step| format!("{}{word} {}", value(step.at), share(step.rate))).collect();
                    format!("分档计分：{}，其余 {}", steps.join("，"), share(*otherwise))
                }
                Scale::Polyline { points, outside } => {
                    let points: Vec<String> =
                        points.iter().map(|point| format!("{} 得 {}", value(point.value), share(point.rate))).collect();
                    let beyond = if *outside == Outside::Flat { "两端不再增减" } else { "两端沿线延伸" };
                    format!("折线计分：{}，中间按比例，{beyond}", points.join("，"))
                }
                Scale::Ladder(ladder) => ladder_in_words(locale, ladder),
                Scale::Deduct { per, floor } => {
                    let each = match component.measure {
                        Measure::Count => "每次".to_owned(),
                        Measure::Level
                        | Measure::Completion
                        | Measure::Gap
                        | Measure::Growth
                        | Measure::Increment
                        | Measure::ToBest
                        | Measure::ToMean
                        | Measure::Rank
                        | Measure::ExternalRank
                        | Measure::Panel { .. }
                        | Measure::Score => format!("每 {}", value(Number::ONE)),
                    };
                    let floor = match floor {
                        None => "可以为负".to_owned(),
                        Some(floor) if *floor == Number::ZERO => "扣完为止".to_owned(),
                        Some(floor) => format!("最低 {}", share(*floor)),
                    };
                    format!("{each}扣 {}，{floor}", share(*per))
                }
            }
        }
        Locale::En => {
            let value = |number: Number| measured(component, number.get(), measured_in);
            let lower = component.measured_direction() == Direction::Cost;
            match &component.scale {
                Scale::Proportional { floor, cap } => {
                    let cap = cap.map_or("uncapped".to_owned(), |cap| format!("at most {}", share(cap)));
                    let floor = floor.map(|floor| format!(", at least {}", share(floor))).unwrap_or_default();
                    format!("in proportion, {cap}{floor}")
                }
                Scale::Span(span) => span_in_words(locale, span, &value),
                Scale::Steps { steps, otherwise } => {
                    let word = if lower { "up to" } else { "from" };
                    let steps: Vec<String> =
                        steps.iter().map(|step| format!("{word} {} {}", value(step.at), share(step.rate))).collect();
                    format!("by steps: {}, otherwise {}", steps.join(", "), share(*otherwise))
                }
                Scale::Polyline { points, outside } => {
                    let points: Vec<String> =
                        points.iter().map(|point| format!("{} at {}", share(point.rate), value(point.value))).collect();
                    let beyond = if *outside == Outside::Flat { "flat outside" } else { "extended outside" };
                    format!("along a line: {}, {beyond}", points.join(", "))
                }
                Scale::Ladder(ladder) => ladder_in_words(locale, ladder),
                Scale::Deduct { per, floor } => {
                    let each = match component.measure {
                        Measure::Count => "event".to_owned(),
                        Measure::Level
                        | Measure::Completion
                        | Measure::Gap
                        | Measure::Growth
                        | Measure::Increment
                        | Measure::ToBest
                        | Measure::ToMean
                        | Measure::Rank
                        | Measure::ExternalRank
                        | Measure::Panel { .. }
                        | Measure::Score => value(Number::ONE),
                    };
                    let floor = match floor {
                        None => "may go negative".to_owned(),
                        Some(floor) if *floor == Number::ZERO => "not below zero".to_owned(),
                        Some(floor) => format!("at least {}", share(*floor)),
                    };
                    format!("{} off per {each}, {floor}", share(*per))
                }
            }
        }
    }
}

fn span_in_words(locale: Locale, span: &Span, value: &dyn Fn(Number) -> String) -> String {
    match locale {
        Locale::Zh => {
            let bound = |bound: Bound| match bound {
                Bound::Fixed(fixed) => value(fixed),
                Bound::CohortMin => "最差值".to_owned(),
                Bound::CohortMean => "平均值".to_owned(),
                Bound::CohortMax => "最好值".to_owned(),
            };
            let beyond = if span.outside == Outside::Flat { "" } else { "，两端沿线延伸" };
            format!(
                "功效系数：{}得 {}，{}得 {}，中间按比例{beyond}",
                bound(span.low),
                share(span.at_low),
                bound(span.high),
                share(span.at_high)
            )
        }
        Locale::En => {
            let bound = |bound: Bound| match bound {
                Bound::Fixed(fixed) => value(fixed),
                Bound::CohortMin => "the worst".to_owned(),
                Bound::CohortMean => "the mean".to_owned(),
                Bound::CohortMax => "the best".to_owned(),
            };
            let beyond = if span.outside == Outside::Flat { "" } else { ", extended outside" };
            format!(
                "efficacy coefficient: {} at {}, {} at {}, linear between{beyond}",
                share(span.at_low),
                bound(span.low),
                share(span.at_high),
                bound(span.high)
            )
        }
    }
}

fn ladder_in_words(locale: Locale, ladder: &Ladder) -> String {
    match ladder {
        Ladder::Drop { drop } => match locale {
            Locale::Zh => format!("第 1 名满分，每降一名减 {}，减完为止", share(*drop)),
            Locale::En => format!("first place full, {} less per place, not below zero", share(*drop)),
        },
        Ladder::Between { first, last } => match locale {
            Locale::Zh => format!("第 1 名 {}，末名 {}，中间按位次等差", share(*first), share(*last)),
            Locale::En => format!("first place {}, last place {}, evenly between", share(*first), share(*last)),
        },
        Ladder::Table { rates, otherwise } => match locale {
            Locale::Zh => {
                let rates: Vec<String> =
                    rates.iter().zip(1..).map(|(rate, place)| format!("第 {place} 名 {}", share(*rate))).collect();
                format!("按名次计分：{}，其余 {}", rates.join("，"), share(*otherwise))
            }
            Locale::En => {
                let rates: Vec<String> =
                    rates.iter().zip(1..).map(|(rate, place)| format!("place {place} {}", share(*rate))).collect();
                format!("by place: {}, otherwise {}", rates.join(", "), share(*otherwise))
            }
        },
    }
}

fn share(number: Number) -> String {
    percent_of(number.get(), 4)
}

fn substitute(substitute: Substitute) -> Text {
    match substitute {
        Substitute::Zero => text("得 0 分", "no points"),
        Substitute::Full => text("得满分", "full marks"),
        Substitute::CohortMean => text("取平均得分率", "the cohort’s mean rate"),
        Substitute::Exclude => text("不考核", "not assessed"),
    }
}
