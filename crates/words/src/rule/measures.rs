//! The words of the measures.

use crate::text::{Text, text};
use baton_model::MeasureKind;

/// What is said of a measure.
#[derive(Clone, Copy, Debug)]
pub struct MeasureWords {
    /// What it is called where it is chosen.
    pub name: Text,
    /// What cells call it.
    pub term: Text,
    /// What the sentence about a rule calls it: a pattern, see [`holds`](super::holds).
    pub text: Text,
}

/// The words of a measure.
pub fn measure(kind: MeasureKind) -> MeasureWords {
    let of = |name, term, text| MeasureWords { name, term, text };
    match kind {
        MeasureKind::Completion => of(
            text("完成率（完成值÷目标值）", "completion (actual ÷ target)"),
            text("完成率", "Completion"),
            text(
                "完成率（<cost?目标值 ÷ 完成值，越低越好:完成值 ÷ 目标值>）",
                "Completion (<cost?target ÷ actual, lower is better:actual ÷ target>)",
            ),
        ),
        MeasureKind::Level => of(
            text("完成值", "the actual value"),
            text("完成值", "Actual"),
            text("完成值<cost?（越低越好）:>", "Actual value<cost? (lower is better):>"),
        ),
        MeasureKind::Gap => of(
            text("与目标值之差", "the gap to the target"),
            text("与目标值之差", "Gap to target"),
            text("<cost?低于目标值之差:与目标值之差>", "<cost?Target less actual:Actual less target>"),
        ),
        MeasureKind::OverTarget => of(
            text("超目标幅度", "the part over the target"),
            text("超目标幅度", "Over target"),
            text(
                "<cost?低于目标值的幅度（（目标值 − 完成值）÷ 目标值）:超目标幅度（（完成值 − 目标值）÷ 目标值）>",
                "<cost?Part under the target ((target − actual) ÷ target):Part over the target ((actual − target) ÷ target)>",
            ),
        ),
        MeasureKind::Growth => of(
            text("比上年增速", "growth on the prior year"),
            text("增速", "Growth"),
            text("比上年增速<cost?（越低越好）:>", "Growth on the prior year<cost? (lower is better):>"),
        ),
        MeasureKind::Increment => of(
            text("比上年增量", "the increment on the prior year"),
            text("增量", "Increment"),
            text("比上年增量<cost?（越低越好）:>", "Increment on the prior year<cost? (lower is better):>"),
        ),
        MeasureKind::ExternalRank => of(
            text("外部排名位次", "the place in an outside ranking"),
            text("外部位次", "Outside rank"),
            text("外部排名的位次", "Place in an outside ranking"),
        ),
        MeasureKind::PlaceGain => of(
            text("外部排名进位（上年位次 − 本年位次）", "places gained in an outside ranking"),
            text("外部进位", "Places gained"),
            text("外部排名比上年前移的位数", "Places gained in an outside ranking on the prior year"),
        ),
        MeasureKind::Count => of(
            text("发生次数", "the number of events"),
            text("发生次数", "Count"),
            text("发生次数", "Number of events"),
        ),
        MeasureKind::Tally => of(
            text("各类事项合计（分类计次）", "events of several kinds together"),
            text("分类计次", "Tally"),
            text("各类事项按次合计（{kinds}）", "Events together ({kinds})"),
        ),
        MeasureKind::Panel => of(
            text("评议得分", "a panel’s score"),
            text("评议", "Panel"),
            text("评议得分（权重：{raters}）", "Panel (weights: {raters})"),
        ),
        MeasureKind::Score => of(
            text("直接评分（百分制）", "a score out of 100"),
            text("直接评分", "Score"),
            text("评分（满分 100）", "Score out of 100"),
        ),
    }
}
