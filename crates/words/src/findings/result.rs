//! What could not be computed, in words.

use super::terms::{input, kind, undefined};
use super::{Words, says};
use crate::text::text;
use crate::{Locale, fraction, grouped};
use baton_engine::ResultCode as Code;

/// The words of a code of the family.
pub(super) fn words(code: Code<'_>) -> Words<'_> {
    match code {
        Code::Missing { input: what } => Words {
            title: text("缺少数据", "Missing data"),
            said: says(
                move |_| format!("缺少{}", input(*what).of(Locale::Zh)),
                move |_| format!("Missing: {}", input(*what).of(Locale::En)),
            ),
            why: None,
            advice: text(
                "补填数据；确实没有的，在规则里写明怎么算。",
                "Fill it in; where there is none, let the rule say what counts.",
            ),
        },
        Code::Undefined { reason } => Words {
            title: text("数据算不出得分率", "Data without a rate"),
            said: says(
                move |_| format!("无法计算：{}", undefined(*reason).of(Locale::Zh)),
                move |_| format!("Can’t be computed: {}", undefined(*reason).of(Locale::En)),
            ),
            why: None,
            advice: text(
                "核对数据；确属特殊的，在规则里写明怎么算。",
                "Check the data; for special cases let the rule say what counts.",
            ),
        },
        Code::BoundsCoincide => Words {
            title: text("功效系数上下界相同", "Bounds of a span are the same"),
            said: text("功效系数的上下界相同，不能按比例计分", "The two bounds of the span are the same").into(),
            why: None,
            advice: text("核对数据，或改用固定的上下界。", "Check the data, or use fixed bounds."),
        },
        Code::ScoreOutOfRange { value } => Words {
            title: text("评分超出范围", "A score out of range"),
            said: says(
                move |_| format!("{} 超出应有范围，按原值计算", grouped(value.get())),
                move |_| format!("{} is out of range; taken as it is", grouped(value.get())),
            ),
            why: None,
            advice: text("核对填报的评分或次数。", "Check the score or count."),
        },
        Code::NothingAssessed => Words {
            title: text("单位没有考核指标", "A unit without indicators"),
            said: text(
                "没有一项指标考核这个单位，小计为 0",
                "No indicator is assessed for this unit; its subtotal is 0",
            )
            .into(),
            why: None,
            advice: text("给它定分值，或移出考核。", "Give it marks, or take it out."),
        },
        Code::WrongSign { item, worth } => Words {
            title: text("加减方向不符", "An entry against its sign"),
            said: says(
                move |names| {
                    format!("“{}”的分值 {} 与加减方向不符，没有计入", names.item(None, item), fraction(*worth, 6))
                },
                move |names| {
                    format!("{} contradicts the sign of “{}”; not counted", fraction(*worth, 6), names.item(None, item))
                },
            ),
            why: None,
            advice: text("核对这条加减分的项目和数量。", "Check the entry's item and quantity."),
        },
        Code::QuotaOverAll { cut_off, ranked } => Words {
            title: text("名额超过单位数", "Quotas over the number of units"),
            said: says(
                move |_| format!("到这一等次共 {cut_off} 个名额，超过 {ranked} 个单位"),
                move |_| format!("Down to this grade there are {cut_off} places for {ranked} units"),
            ),
            why: None,
            advice: text("减少名额或比例，使各等次合计不超过单位数。", "Lower the quotas to no more than all units."),
        },
        Code::PlacesOverCeiling { places, ceiling } => Words {
            title: text("优秀名额超过上限", "Excellent places over the ceiling"),
            said: says(
                move |_| format!("全县优秀名额 {places} 个，超过上限 {ceiling} 个"),
                move |_| format!("{places} excellent places in the county; the ceiling is {ceiling}"),
            ),
            why: None,
            advice: text("调低全县平均比例或各等次的浮动幅度。", "Lower the county's average or the grades' offsets."),
        },
        Code::PoolWithoutShares { fund, sum } => Words {
            title: text("奖金总额无处可分", "A bonus pool for nobody"),
            said: says(
                move |names| format!("“{}”的总额 {} 元没有单位可分", names.fund(fund), grouped(sum.get())),
                move |names| {
                    format!("No unit has a share in the {} yuan of “{}”", grouped(sum.get()), names.fund(fund))
                },
            ),
            why: None,
            advice: text("核对系数和人数。", "Check coefficients and headcounts."),
        },
        Code::FundForNobody { fund } => Words {
            title: text("奖金没有发放范围", "A bonus fund for nobody"),
            said: says(
                move |names| format!("“{}”没有覆盖任何类别，谁也得不到", names.fund(fund)),
                move |names| format!("“{}” covers no category: nobody gets it", names.fund(fund)),
            ),
            why: None,
            advice: text("勾选发放的类别，或删除这项奖金。", "Choose the categories it is for, or remove it."),
        },
        Code::FundUnpaid { fund } => Words {
            title: text("没有单位得到这项奖金", "A bonus fund that nobody gets"),
            said: says(
                move |names| format!("“{}”覆盖的单位没有一个得到奖金", names.fund(fund)),
                move |names| format!("None of the units that “{}” covers gets anything", names.fund(fund)),
            ),
            why: None,
            advice: text("核对系数、人数和起付线。", "Check coefficients, headcounts and from where it is paid."),
        },
        Code::NobodyInPosts { fund } => Words {
            title: text("各岗位没有人数", "Nobody in the posts"),
            said: says(
                move |names| format!("“{}”按岗位分配，这个单位各岗位人数都是 0，没有分到岗位", names.fund(fund)),
                move |names| format!("“{}” is divided over posts, and nobody is in any of them here", names.fund(fund)),
            ),
            why: None,
            advice: text(
                "在“数据 · 单位情况”中填写各岗位人数。",
                "Fill in the people in each post under “Data · units”.",
            ),
        },
        Code::FundTwice { fund } => Words {
            title: text("同一项奖金发了两次", "A bonus fund twice"),
            said: says(
                move |names| format!("有两项“{}”算法和系数相同，发放范围重叠，有的单位会得到两份", names.fund(fund)),
                move |names| format!("Two funds “{}” pay alike, and some units get both of them", names.fund(fund)),
            ),
            why: None,
            advice: text("删除其中一项，或把发放范围分开。", "Remove one of them, or cover other categories."),
        },
        Code::EditNotApplied { index, kind: what, .. } => Words {
            title: text("方案的修改没有生效", "A scenario's edit without effect"),
            said: says(
                move |_| {
                    format!("方案的第 {} 处修改没有应用：要改的{}已经不在了", index + 1, kind(*what).of(Locale::Zh))
                },
                move |_| {
                    format!(
                        "Edit {} of a scenario is not applied: the {} to be changed is no longer there",
                        index + 1,
                        kind(*what).of(Locale::En)
                    )
                },
            ),
            why: None,
            advice: text("在“对比”页撤掉这处修改，或把缺的内容补上。", "Take the edit back, or add what it needs."),
        },
    }
}
