//! What the clauses of a policy say: its findings in words.

use super::{Words, says};
use crate::grouped;
use crate::text::text;
use baton_engine::{ClauseCode as Code, Unreachable};

/// The words of a code of the family.
pub(super) fn words(code: Code<'_>) -> Words<'_> {
    match code {
        Code::MarksDontAddUp { units, difference } => Words {
            title: text("分值合计不等于满分", "Marks don't add up"),
            said: says(
                move |_| {
                    let by = if difference.is_sign_negative() { "少" } else { "多" };
                    format!("{units} 个单位的指标分值合计与满分不符，多数{by} {} 分", grouped(difference.abs()))
                },
                move |_| {
                    let by = if difference.is_sign_negative() { "short of" } else { "over" };
                    let difference = grouped(difference.abs());
                    format!("The marks of {units} units differ from the full marks; most are {difference} {by} them")
                },
            ),
            why: Some(text(
                "同一类别的单位起点不同，得分率和等次门槛不可比。",
                "Units of one category start from different marks, so percentages can't be compared.",
            )),
            advice: text(
                "调整分值或满分，使每个单位都合计到满分。",
                "Change marks or full marks so that every unit's marks add up.",
            ),
        },
        Code::NoCommonIndicators => Words {
            title: text("没有共性指标", "No common indicators"),
            said: text("本类别的指标都是个性指标，没有一项共性指标", "All indicators of this category are individual")
                .into(),
            why: Some(text(
                "单位之间没有共同的尺子，排名说明不了问题。",
                "Without a common yardstick the ranking says nothing.",
            )),
            advice: text(
                "至少设一项对本类别所有单位都考核的共性指标。",
                "Have at least one common indicator for all units of the category.",
            ),
        },
        Code::IndividualIndicators { count, least, most } => Words {
            title: text("个性指标个数不合要求", "Too few or many individual indicators"),
            said: says(
                move |_| format!("有 {count} 项个性指标，应为 {least} 至 {most} 项"),
                move |_| format!("{count} individual indicators where there should be {least} to {most}"),
            ),
            why: Some(text(
                "个性指标太少显不出差异，太多又不可比。",
                "Too few hide the differences, too many can't be compared.",
            )),
            advice: text(
                "给这个单位增减个性指标，或改动分组的分值。",
                "Give the unit more or fewer, or change the groups' marks.",
            ),
        },
        Code::GradeUnreachable { reason } => Words {
            title: text("等次无人能得", "A grade nobody can have"),
            said: says(
                move |_| {
                    match reason {
                        Unreachable::NoPlaces => "名额算下来没有一个位子留给这一等次",
                        Unreachable::AllHaveBetter => "上面的等次既无名额限制也无门槛，所有单位都已归入",
                        Unreachable::BetterIsEasier => {
                            "上面的等次不限名额，门槛又不高于本等次，够得上的都已归入上一等次"
                        }
                        Unreachable::ThresholdTooHigh => "门槛高于满分加封顶加分，无论如何达不到",
                    }
                    .into()
                },
                move |_| {
                    match reason {
                        Unreachable::NoPlaces => "Its quota leaves no place",
                        Unreachable::AllHaveBetter => {
                            "A better grade has neither quota nor threshold, so everybody has that"
                        }
                        Unreachable::BetterIsEasier => {
                            "A better grade has no quota and no higher threshold: who reaches this has that"
                        }
                        Unreachable::ThresholdTooHigh => "Its threshold is beyond full marks and capped bonuses",
                    }
                    .into()
                },
            ),
            why: Some(text(
                "条款写了等次，执行中却评不出来，与之挂钩的奖惩也就落空。",
                "The grade stands on paper, and what depends on it never comes.",
            )),
            advice: text("放宽名额或门槛，或者取消这一等次。", "Ease the quota or threshold, or drop the grade."),
        },
        Code::ThresholdsNotDescending { better, better_bound, bound } => Words {
            title: text("等次门槛倒挂", "Thresholds not descending"),
            said: says(
                move |names| {
                    let better = names.grade(None, better);
                    format!("门槛 {} 不低于“{better}”的 {}", grouped(bound.get()), grouped(better_bound.get()))
                },
                move |names| {
                    let better = names.grade(None, better);
                    format!(
                        "Its threshold {} is not below {} of {better}",
                        grouped(bound.get()),
                        grouped(better_bound.get())
                    )
                },
            ),
            why: Some(text(
                "两个等次的条件交叉，单位归入哪一档容易有争议。",
                "The conditions of two grades cross, and which one holds can be disputed.",
            )),
            advice: text("让门槛从高到低依次递减。", "Let thresholds descend with the grades."),
        },
        Code::ThresholdsOfTwoKinds { better } => Words {
            title: text("等次门槛口径不一", "Thresholds of two kinds"),
            said: says(
                move |names| format!("“{}”与本等次一个按得分率、一个按总分设门槛", names.grade(None, better)),
                move |names| {
                    let better = names.grade(None, better);
                    format!("One of {better} and this has a threshold in per cent, the other in points")
                },
            ),
            why: Some(text(
                "两个等次的条件交叉，单位归入哪一档容易有争议。",
                "The conditions of two grades cross, and which one holds can be disputed.",
            )),
            advice: text(
                "各等次统一按得分率或者统一按总分设门槛。",
                "Have all thresholds in per cent, or all in points.",
            ),
        },
        Code::GapBelow => Words {
            title: text("最后一个等次还设条件", "The last grade has a condition"),
            said: text(
                "这是最后一个等次，却设有名额或门槛；不符合的单位也只能归入这里",
                "Units that miss its quota or threshold can only be here all the same",
            )
            .into(),
            why: Some(text(
                "末档之下没有去处，所设条件不起作用，容易让人误以为有人可以不定等次。",
                "There is nothing below, so the condition has no effect and misleads.",
            )),
            advice: text("最后一个等次不设条件，作为兜底。", "Leave the last grade without conditions."),
        },
        Code::QuotaNotOfLast => Words {
            title: text("末位比例设错了等次", "A quota from below that isn’t the last grade’s"),
            said: text(
                "只有最后一个等次可以按末位比例定，这里的比例不起作用",
                "Only the last grade can have its share from below; this one has no effect",
            )
            .into(),
            why: Some(text(
                "末位比例定的是最后一个等次有多少，前一个等次的名额到那里为止。",
                "It says how many the last grade has; the grade before has the places up to there.",
            )),
            advice: text(
                "把比例改到最后一个等次上，或者改为从前往后的比例。",
                "State it at the last grade, or as a share from above.",
            ),
        },
        Code::QuotaFromBelowToo => Words {
            title: text("名额与末位比例重复", "A quota beside one from below"),
            said: text(
                "最后一个等次已按末位比例定，这一等次自己的名额不起作用",
                "The last grade has its share from below, so this grade’s own quota has no effect",
            )
            .into(),
            why: Some(text(
                "这一等次的名额到末位比例开始的地方为止，不看它自己的名额。",
                "Its places go to where the share from below begins, whatever its own quota says.",
            )),
            advice: text("两处只留一处。", "Keep one of the two."),
        },
        Code::CoefficientsNotDescending { better, better_value, value } => Words {
            title: text("奖金系数倒挂", "Bonus coefficients not descending"),
            said: says(
                move |names| {
                    let better = names.grade(None, better);
                    format!("奖金系数 {} 高于“{better}”的 {}", grouped(value.get()), grouped(better_value.get()))
                },
                move |names| {
                    let better = names.grade(None, better);
                    format!(
                        "Its coefficient {} is above {} of {better}",
                        grouped(value.get()),
                        grouped(better_value.get())
                    )
                },
            ),
            why: Some(text("等次低的反而人均奖金多，激励方向反了。", "A worse grade is paid more a head.")),
            advice: text("让系数从高到低依次递减。", "Let coefficients descend with the grades."),
        },
        Code::OffsetsNotDescending { better, better_value, value } => Words {
            title: text("优秀比例浮动倒挂", "Offsets of the ratio not descending"),
            said: says(
                move |names| {
                    let better = names.grade(None, better);
                    format!(
                        "优秀比例浮动 {} 个百分点，高于“{better}”的 {}",
                        grouped(value.get()),
                        grouped(better_value.get())
                    )
                },
                move |names| {
                    let better = names.grade(None, better);
                    format!("Its offset {} is above {} of {better}", grouped(value.get()), grouped(better_value.get()))
                },
            ),
            why: Some(text(
                "等次低的反而优秀名额多，激励方向反了。",
                "A worse grade brings more places for excellence.",
            )),
            advice: text("让浮动幅度从高到低依次递减。", "Let offsets descend with the grades."),
        },
        Code::ExcellentNotDescending { better } => Words {
            title: text("优秀认定倒挂", "Excellence not descending"),
            said: says(
                move |names| format!("本等次认定为优秀，更高的“{}”却不认定", names.grade(None, better)),
                move |names| format!("It counts as excellent, and the better {} doesn't", names.grade(None, better)),
            ),
            why: Some(text(
                "等次低的反而优秀名额多，激励方向反了。",
                "A worse grade brings more places for excellence.",
            )),
            advice: text("更高的等次也应认定为优秀。", "Let the better grade count as excellent, too."),
        },
        Code::CircumstanceWithoutEffect { circumstance } => Words {
            title: text("特殊情形不起作用", "A circumstance without effect"),
            said: says(
                move |names| format!("有“{}”情形的单位等次不变", names.circumstance(None, circumstance)),
                move |names| {
                    format!("The grade of a unit marked “{}” stays as it is", names.circumstance(None, circumstance))
                },
            ),
            why: Some(text("条款没有约束力，写与不写一个样。", "The clause binds nobody.")),
            advice: text("改为较低的等次，或者至少降一档。", "Name a lower grade, or lower by one at least."),
        },
        Code::CircumstanceAlways { circumstance, units } => Words {
            title: text("全部单位都有同一特殊情形", "Everybody is marked alike"),
            said: says(
                move |names| format!("参加排名的 {units} 个单位都有“{}”情形", names.circumstance(None, circumstance)),
                move |names| {
                    format!("All {units} ranked units are marked “{}”", names.circumstance(None, circumstance))
                },
            ),
            why: Some(text(
                "谁都不例外的限制分不出高下，还会让等次落空。",
                "What hits everybody tells nobody apart, and leaves the grade empty.",
            )),
            advice: text("核对认定名单，确认是否填错。", "Check who is marked."),
        },
        Code::GradeRuleNever { rule } => Words {
            title: text("等次规则永不触发", "A grade rule that nobody meets"),
            said: says(
                move |names| format!("“{}”的条件不可能出现，这一条等于没写", names.grade_rule(None, rule)),
                move |names| format!("The condition of “{}” can't come about", names.grade_rule(None, rule)),
            ),
            why: Some(text("条款没有约束力，写与不写一个样。", "The clause binds nobody.")),
            advice: text("删去这一条，或者改到真会碰到的界限。", "Remove it, or set a bound that can be met."),
        },
        Code::GradeRuleAlways { rule, units } => Words {
            title: text("等次规则全部触发", "A grade rule that everybody meets"),
            said: says(
                move |names| format!("参加排名的 {units} 个单位都符合“{}”的条件", names.grade_rule(None, rule)),
                move |names| format!("All {units} ranked units meet “{}”", names.grade_rule(None, rule)),
            ),
            why: Some(text(
                "谁都不例外的限制分不出高下，还会让等次落空。",
                "What hits everybody tells nobody apart, and leaves the grade empty.",
            )),
            advice: text("放宽界限，或者核对数据。", "Ease the bound, or check the data."),
        },
        Code::GradeRulesCancel { rule, other } => Words {
            title: text("等次规则相互抵消", "Grade rules cancel each other out"),
            said: says(
                move |names| {
                    let [rule, other] = [rule, other].map(|id| names.grade_rule(None, id));
                    format!("“{other}”与“{rule}”条件相同，一条晋档，一条降同样的档")
                },
                move |names| {
                    let [rule, other] = [rule, other].map(|id| names.grade_rule(None, id));
                    format!("“{other}” and “{rule}” ask for the same: one lifts by as many grades as the other lowers")
                },
            ),
            why: Some(text("两条合在一起，等次不变。", "Together they leave the grade as it is.")),
            advice: text("核对条件，删去其中一条。", "Check the conditions, and remove one of the two."),
        },
        Code::GradeRuleWithoutEffect { rule } => Words {
            title: text("等次规则不起作用", "A grade rule without effect"),
            said: says(
                move |names| format!("符合“{}”条件的单位等次不变", names.grade_rule(None, rule)),
                move |names| format!("The grade of units that meet “{}” stays as it is", names.grade_rule(None, rule)),
            ),
            why: Some(text("条款没有约束力，写与不写一个样。", "The clause binds nobody.")),
            advice: text("写明对等次的影响，或者删去这一条。", "Say what becomes of the grade, or remove the rule."),
        },
    }
}
