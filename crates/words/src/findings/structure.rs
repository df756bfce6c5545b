//! How policy and roster hold together, in words.

use super::terms::kind;
use super::{Words, says};
use crate::text::text;
use crate::{Locale, grouped};
use baton_engine::{Kind, StructureCode as Code};

/// The words of a code of the family.
pub(super) fn words(code: Code<'_>) -> Words<'_> {
    match code {
        Code::DuplicateId { kind: what, id, item } => Words {
            title: text("编号重复", "An identifier twice"),
            said: says(
                move |names| {
                    let called: Vec<String> =
                        names.all(*what, id).into_iter().map(|name| format!("“{name}”")).collect();
                    let of =
                        item.as_ref().map(|item| format!("加减分项“{}”下", names.item(None, item))).unwrap_or_default();
                    format!("{of}有几个{}的编号相同，以第一个为准：{}", kind(*what).of(Locale::Zh), called.join("、"))
                },
                move |names| {
                    let called: Vec<String> =
                        names.all(*what, id).into_iter().map(|name| format!("“{name}”")).collect();
                    let of = item
                        .as_ref()
                        .map(|item| format!(" of the item “{}”", names.item(None, item)))
                        .unwrap_or_default();
                    format!(
                        "Several of kind {}{of} have one identifier; the first holds: {}",
                        kind(*what).of(Locale::En),
                        called.join(", ")
                    )
                },
            ),
            why: None,
            advice: text("给其中一个改编号。", "Give one of them another identifier."),
        },
        Code::Unknown { kind: what, .. } => Words {
            title: text("引用的内容不存在", "Something referred to is not there"),
            said: says(
                move |names| format!("这里引用了{}，没有计算", names.gone(*what)),
                move |names| format!("This refers to {}; it is left out", names.gone(*what)),
            ),
            why: None,
            advice: text("改为现有的内容，或把缺的补上。", "Name what is there, or add what is missing."),
        },
        Code::SameName { kind: what, name, count } => Words {
            title: text("名称相同", "Equal names"),
            said: says(
                move |_| format!("有 {count} 个{}都叫“{name}”", kind(*what).of(Locale::Zh)),
                move |_| format!("{count} of kind {} are called “{name}”", kind(*what).of(Locale::En)),
            ),
            why: None,
            advice: text("改其中一个的名称。", "Give one of them another name."),
        },
        Code::LeftOverReadings { units } => Words {
            title: text("留有已删除指标的数据", "Data of a deleted indicator"),
            said: says(
                move |names| format!("{units} 个单位还留有{}的数据或难度系数，不参与计算", names.gone(Kind::Indicator)),
                move |names| {
                    format!(
                        "{units} units still have data or a difficulty factor of {}; nothing uses them",
                        names.gone(Kind::Indicator)
                    )
                },
            ),
            why: None,
            advice: text(
                "不再需要的，照建议一并删去；误删了指标的，恢复这项指标。",
                "Remove them as suggested, or bring the indicator back.",
            ),
        },
        Code::NoGroup => Words {
            title: text("单位没有分组", "A unit without a group"),
            said: text("本类别按分组排名，这个单位没有分组", "The category ranks by group, and this unit has none")
                .into(),
            why: None,
            advice: text("到“单位与分组”给它定分组。", "Give it a group on the page of units."),
        },
        Code::InTwoSets { item } => Words {
            title: text("项目重复封顶", "An item in two shared caps"),
            said: says(
                move |names| format!("“{}”列在几个共同封顶里，只按第一个计", names.item(None, item)),
                move |names| format!("{} stands in several shared caps; only the first holds", names.item(None, item)),
            ),
            why: None,
            advice: text("到加减分项目里只留一个。", "Keep it in one of them, among the adjustment items."),
        },
        Code::EmptyCategory => Words {
            title: text("类别没有考核对象", "A category without units"),
            said: text("这个类别没有考核对象", "The category has no units").into(),
            why: None,
            advice: text("到“单位与分组”编入单位，或删去这个类别。", "Add units, or remove the category."),
        },
        Code::NoIndicators => Words {
            title: text("类别没有指标", "A category without indicators"),
            said: text("这个类别没有指标", "The category has no indicators").into(),
            why: None,
            advice: text("到“指标”页添加指标。", "Add indicators."),
        },
        Code::NoGrades => Words {
            title: text("类别没有等次", "A category without grades"),
            said: text("这个类别没有设等次", "The category has no grades").into(),
            why: None,
            advice: text("到“等次”页添加等次。", "Add grades."),
        },
        Code::NoFullMarks => Words {
            title: text("没有满分", "No full marks"),
            said: text("满分不大于 0，得分率按 0 计", "Full marks are zero or less; percentages are 0").into(),
            why: None,
            advice: text("填上满分。", "Set the full marks."),
        },
        Code::MarksNotFull { sum, full_marks, difference, units } => Words {
            title: text("分值合计不等于满分", "Marks don't add up"),
            said: says(
                move |_| {
                    let by = if difference.is_sign_negative() { "少" } else { "多" };
                    let of = if *units > 1 { format!("{units} 个单位的") } else { String::new() };
                    let (sum, full, off) = (grouped(*sum), grouped(*full_marks), grouped(difference.abs()));
                    format!("{of}分值合计 {sum}，比满分 {full} {by} {off}")
                },
                move |_| {
                    let by = if difference.is_sign_negative() { "short of" } else { "more than" };
                    let of = if *units > 1 { format!(" of {units} units") } else { String::new() };
                    let (sum, full, off) = (grouped(*sum), grouped(*full_marks), grouped(difference.abs()));
                    format!("Marks{of} add up to {sum}: {off} {by} {full}")
                },
            ),
            why: None,
            advice: text("调整分值或满分。", "Change marks or full marks."),
        },
        Code::SectionMarksOff { section, sum, marks, difference, units } => Words {
            title: text("板块内分值合计不符", "Marks in a section don't add up"),
            said: says(
                move |names| {
                    let by = if difference.is_sign_negative() { "少" } else { "多" };
                    let of = if *units > 1 { format!("{units} 个单位") } else { String::new() };
                    let (sum, own, off) = (grouped(*sum), grouped(marks.get()), grouped(difference.abs()));
                    format!("{of}“{}”内各项分值合计 {sum}，比板块分值 {own} {by} {off}", names.section(None, section))
                },
                move |names| {
                    let by = if difference.is_sign_negative() { "short of" } else { "more than" };
                    let of = if *units > 1 { format!(" of {units} units") } else { String::new() };
                    let (sum, own, off) = (grouped(*sum), grouped(marks.get()), grouped(difference.abs()));
                    format!("Marks{of} in “{}” add up to {sum}: {off} {by} its {own}", names.section(None, section))
                },
            ),
            why: None,
            advice: text("调整各项分值，或板块分值。", "Change the marks of indicators, or those of the section."),
        },
        Code::SectionWithoutMarks { section } => Words {
            title: text("板块没有分值", "A section without marks"),
            said: says(
                move |names| {
                    let name = names.section(None, section);
                    format!("“{name}”按比较结果计分，却没有填板块分值，按各项分值合计计")
                },
                move |names| {
                    let name = names.section(None, section);
                    format!("“{name}” is converted by how others did and states no marks; its indicators’ are taken")
                },
            ),
            why: None,
            advice: text("填上板块分值。", "State the section’s marks."),
        },
        Code::SectionFloorAboveCap { section, floor, cap } => Words {
            title: text("板块保底高于封顶", "A section’s floor above its cap"),
            said: says(
                move |names| {
                    let (name, floor, cap) = (names.section(None, section), grouped(floor.get()), grouped(cap.get()));
                    format!("“{name}”的保底 {floor} 高于封顶 {cap}，以封顶为准")
                },
                move |names| {
                    let (name, floor, cap) = (names.section(None, section), grouped(floor.get()), grouped(cap.get()));
                    format!("The floor {floor} of “{name}” is above its cap {cap}; the cap holds")
                },
            ),
            why: None,
            advice: text("降低保底，或提高封顶。", "Lower the floor, or raise the cap."),
        },
        Code::SectionNeverPassed { section, bound, most } => Words {
            title: text("板块不可能合格", "A section that nobody can pass"),
            said: says(
                move |names| {
                    let name = names.section(None, section);
                    format!("“{name}”的合格线 {} 高于最多能得的 {}", grouped(*bound), grouped(*most))
                },
                move |names| {
                    let name = names.section(None, section);
                    format!(
                        "The pass mark {} of “{name}” is above {}, the most there is",
                        grouped(*bound),
                        grouped(*most)
                    )
                },
            ),
            why: None,
            advice: text("降低合格线，或提高封顶。", "Lower the pass mark, or raise the cap."),
        },
        Code::SectionWithoutBest { section } => Words {
            title: text("板块没有最高分", "A section without a best"),
            said: says(
                move |names| {
                    format!("“{}”没有单位得分大于 0，无法按最高分折算，按实得计", names.section(None, section))
                },
                move |names| {
                    let name = names.section(None, section);
                    format!("Nobody has more than 0 in “{name}”, so nothing is converted by the best; sums stay")
                },
            ),
            why: None,
            advice: text("核对这个板块的数据和规则。", "Check data and rules of the section."),
        },
        Code::NegativeMarks { marks } => Words {
            title: text("分值为负", "Marks below zero"),
            said: says(
                move |_| format!("分值 {} 小于 0，按不考核处理", grouped(marks.get())),
                move |_| format!("Marks {} below zero count as not assessed", grouped(marks.get())),
            ),
            why: None,
            advice: text("改为 0（不考核）或正数。", "Set 0 (not assessed) or more."),
        },
        Code::TooLarge => Words {
            title: text("数值太大", "A figure too large"),
            said: text("数值太大，无法精确计算，按 0 计", "A figure too large to be computed exactly counts as zero")
                .into(),
            why: None,
            advice: text("检查是不是多打了几位，或者单位用错。", "Check digits and units of measure."),
        },
        Code::TooManyDecimals { asked, most } => Words {
            title: text("小数位数太多", "Too many decimals"),
            said: says(
                move |_| format!("要求保留 {asked} 位小数，最多 {most} 位"),
                move |_| format!("{asked} decimals are asked for; {most} are the most"),
            ),
            why: None,
            advice: text("减少小数位数。", "Use fewer decimals."),
        },
    }
}
