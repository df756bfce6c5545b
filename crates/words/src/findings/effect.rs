//! What the clauses do to the units there are, in words.

use super::{Words, says};
use crate::text::text;
use crate::{fixed, fraction, grouped, percent_of, rounded};
use baton_engine::{Cap, Decided, EffectCode as Code};

/// The words of a code of the family.
pub(super) fn words(code: Code<'_>) -> Words<'_> {
    match code {
        Code::DeadIndicator { rate, units } => Words {
            title: text("指标拉不开差距", "An indicator that decides nothing"),
            said: says(
                move |_| format!("考核的 {units} 个单位得分率都是 {}", percent_of(*rate, 2)),
                move |_| format!("All {units} units have the rate {}", percent_of(*rate, 2)),
            ),
            why: Some(text("占了分值却不影响任何单位的位次。", "It takes marks and moves nobody's place.")),
            advice: text(
                "改用能拉开差距的计分规则，或把分值给别的指标。",
                "Score it by a rule that tells units apart, or give its marks to others.",
            ),
        },
        Code::Correlated { other, correlation, units } => Words {
            title: text("两项指标高度相关", "Two indicators go together"),
            said: says(
                move |names| {
                    let other = names.indicator(other);
                    format!("与“{other}”的得分率几乎同升同降，相关系数 {}（{units} 个单位）", fraction(*correlation, 2))
                },
                move |names| {
                    let (other, r) = (names.indicator(other), fraction(*correlation, 2));
                    format!("Its rates rise and fall with those of {other}: r = {r} over {units} units")
                },
            ),
            why: Some(text(
                "等于同一件事算了两遍，实际权重比写明的大。",
                "The same thing counts twice: its weight is larger than written.",
            )),
            advice: text(
                "合并成一项，或调低其中一项的分值；确要并列考核的，说明理由。",
                "Merge them, or lower the marks of one; where both are meant, say why.",
            ),
        },
        Code::NegativeWeight { nominal, effective } => Words {
            title: text("指标起反作用", "An indicator that works against the others"),
            said: says(
                move |_| format!("分值占 {}%，对总分差距的实际作用却是 {}%", fixed(*nominal, 2), fixed(*effective, 2)),
                move |_| {
                    format!(
                        "{}% of the marks, and an effective weight of {}%",
                        fixed(*nominal, 2),
                        fixed(*effective, 2)
                    )
                },
            ),
            why: Some(text(
                "这项得分高的单位总分反而偏低，抵消了其他指标拉开的差距。",
                "Who does well on it stands lower on the whole: it evens out what the others part.",
            )),
            advice: text(
                "核对指标的方向和对比范围；确要保留的，看分值是否合适。",
                "Look at its direction and cohort; if it is meant so, whether its marks are right.",
            ),
        },
        Code::TiesUnsplit { place, units, tie_breakers } => Words {
            title: text("并列未能分出先后", "Ties that nothing splits"),
            said: says(
                move |_| {
                    let breakers = match tie_breakers {
                        0 => "没有规定总分相同时怎么排".to_owned(),
                        n => format!("{n} 条同分规则都没有分开"),
                    };
                    format!("{units} 个单位并列第 {place} 名，{breakers}")
                },
                move |_| {
                    let breakers = match tie_breakers {
                        0 => "there is no tie-breaker".to_owned(),
                        n => format!("and {n} tie-breakers don't split them"),
                    };
                    format!("{units} units share place {place}; {breakers}")
                },
            ),
            why: Some(text(
                "名额和优秀评定碰到并列时没有依据。",
                "Where a tie meets a quota, there is no rule for who is in.",
            )),
            advice: text(
                "补充同分规则，如先比共性指标得分、再比某项重点指标。",
                "Add tie-breakers, such as the common subtotal, then a named indicator.",
            ),
        },
        Code::RoundingDecides { figure, total, unrounded, cut } => Words {
            title: text("等次取决于四舍五入", "Rounding decides a grade"),
            said: match figure {
                Decided::Total => says(
                    move |_| {
                        format!(
                            "总分 {}，取整前是 {}，分界线在 {}：换一种取整办法等次就会变",
                            grouped(*total),
                            grouped(*unrounded),
                            grouped(*cut)
                        )
                    },
                    move |_| {
                        format!(
                            "Total {}, unrounded {}, cut at {}: rounded otherwise the grade would differ",
                            grouped(*total),
                            grouped(*unrounded),
                            grouped(*cut)
                        )
                    },
                ),
                Decided::Percentage => says(
                    move |_| {
                        format!(
                            "总分占满分的 {}%，取整前是 {}%，分界线在 {}%：换一种取整办法等次就会变",
                            rounded(*total),
                            grouped(*unrounded),
                            grouped(*cut)
                        )
                    },
                    move |_| {
                        format!(
                            "Total {}% of full marks, unrounded {}%, cut at {}%: rounded otherwise the grade would differ",
                            rounded(*total),
                            grouped(*unrounded),
                            grouped(*cut)
                        )
                    },
                ),
            },
            why: Some(text(
                "差距小于取整误差，被评低的单位有理由提出异议。",
                "The gap is smaller than the rounding, and the unit left behind may object.",
            )),
            advice: text(
                "公布前复核这个单位的数据；必要时多保留一位小数，或写明尾差处理。",
                "Check the unit's data before publishing; keep another decimal if need be.",
            ),
        },
        Code::CapBinds { cap, units, of } => Words {
            title: text("多数单位封顶", "A cap binds for most"),
            said: says(
                move |names| {
                    let what = match cap {
                        Cap::Bonuses => "加分合计".to_owned(),
                        Cap::Deductions => "扣分合计".to_owned(),
                        Cap::Item { item } => format!("“{}”", names.item(None, item)),
                        Cap::Level { item, level } => {
                            format!("“{}（{}）”", names.item(None, item), names.level(None, item, level))
                        }
                        Cap::Set { set } => format!("“{}”", names.cap_set(None, set)),
                        Cap::Rate => "得分率".to_owned(),
                    };
                    format!("{of} 个单位中有 {units} 个{what}已经封顶")
                },
                move |names| {
                    let what = match cap {
                        Cap::Bonuses => "bonuses".to_owned(),
                        Cap::Deductions => "deductions".to_owned(),
                        Cap::Item { item } => names.item(None, item).to_owned(),
                        Cap::Level { item, level } => {
                            format!("{} ({})", names.item(None, item), names.level(None, item, level))
                        }
                        Cap::Set { set } => names.cap_set(None, set).to_owned(),
                        Cap::Rate => "the rate".to_owned(),
                    };
                    format!("For {units} of {of} units the cap on {what} binds")
                },
            ),
            why: Some(text(
                "多数单位拿到一样多，封顶之上的努力没有回报。",
                "Most get the same, and effort beyond the cap brings nothing.",
            )),
            advice: text(
                "提高封顶，或改用不封顶、位次赋分等规则。",
                "Raise the cap, or score by place or without a cap.",
            ),
        },
    }
}
