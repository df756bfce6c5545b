//! The terms that findings are told in: severities, inputs, why a measure is undefined, what identifiers name.

use crate::Locale;
use crate::text::{Text, text};
use baton_engine::{Input, Kind, Severity, Undefined};
use baton_model::EditError;

/// A severity, as a word.
pub fn severity(severity: Severity) -> Text {
    match severity {
        Severity::Error => text("错误", "Error"),
        Severity::Warning => text("注意", "Warning"),
        Severity::Note => text("说明", "Note"),
    }
}

/// An input of a measure.
pub fn input(input: Input) -> Text {
    match input {
        Input::Actual => text("完成值", "the actual value"),
        Input::Target => text("目标值", "the target"),
        Input::Prior => text("上年值", "the prior year’s value"),
        Input::ExternalRank => text("外部位次", "the outside place"),
        Input::PriorExternalRank => text("上年外部位次", "the prior year’s outside place"),
        Input::FieldSize => text("外部参评数", "the size of the outside field"),
        Input::Events => text("各类事项的次数", "how often events happened"),
        Input::Panel => text("评议结果", "the panel’s scores"),
    }
}

/// Why a measure is undefined.
pub fn undefined(reason: Undefined) -> Text {
    match reason {
        Undefined::TargetNotPositive => text("目标值不大于 0", "the target is zero or less"),
        Undefined::TargetZero => text("目标值为 0", "the target is zero"),
        Undefined::NegativeCost => text("越低越好的值小于 0", "a value where lower is better is below zero"),
        Undefined::PriorZero => text("上年值为 0", "the prior year’s value is zero"),
        Undefined::BestNotPositive => text("最高值不大于 0", "the best value is zero or less"),
        Undefined::MeanNotPositive => text("平均值不大于 0", "the mean is zero or less"),
        Undefined::NoPooledMean => text(
            "合计算不出平均值（目标值合计不大于 0，或上年值合计为 0）",
            "there is no mean of the sums (the targets add up to zero or less, or the prior year’s values to zero)",
        ),
        Undefined::CostNotPositive => text("越低越好的值不大于 0", "a value where lower is better is zero or less"),
        Undefined::NoWeight => text("评议组没有权重", "no rater group has a weight"),
        Undefined::NoVotes => text("评议组没有有效票", "a rater group cast no valid vote"),
        Undefined::PlaceOutOfField => text("名次为 0 或超过参评数", "the place is zero or beyond the field"),
        Undefined::RuleIncomplete => text("规则不完整", "the rule is incomplete"),
        Undefined::TooLarge => text("数值太大", "the value is too large"),
    }
}

/// What an identifier names, as a word.
pub(super) fn kind(kind: Kind) -> Text {
    match kind {
        Kind::Category => text("类别", "category"),
        Kind::Group => text("分组", "group"),
        Kind::Section => text("板块", "section"),
        Kind::Indicator => text("指标", "indicator"),
        Kind::Unit => text("单位", "unit"),
        Kind::Period => text("监测节点", "monitoring period"),
        Kind::Grade => text("等次", "grade"),
        Kind::Circumstance => text("特殊情形", "circumstance"),
        Kind::GradeRule => text("等次规则", "grade rule"),
        Kind::Item => text("加减分项目", "adjustment item"),
        Kind::Level => text("加减分级别", "adjustment level"),
        Kind::CapSet => text("共同封顶", "shared cap"),
        Kind::VoteClass => text("票别", "class of votes"),
        Kind::EventKind => text("事项种类", "kind of events"),
        Kind::Rater => text("评议组", "rater group"),
        Kind::Fund => text("奖金", "bonus fund"),
        Kind::Scenario => text("方案", "scenario"),
    }
}

/// Why an edit can't be applied.
pub fn edit_error(locale: Locale, error: &EditError) -> String {
    match locale {
        Locale::Zh => {
            let missing = |what: Kind| format!("要改的{}已经不在了", kind(what).of(locale));
            match error {
                EditError::UnknownCategory(_) => missing(Kind::Category),
                EditError::UnknownIndicator(_) => missing(Kind::Indicator),
                EditError::UnknownSection(_) => missing(Kind::Section),
                EditError::UnknownGroup(_) => missing(Kind::Group),
                EditError::UnknownGrade(_) => missing(Kind::Grade),
                EditError::UnknownCircumstance(_) => missing(Kind::Circumstance),
                EditError::UnknownUnit(_) => missing(Kind::Unit),
                EditError::UnknownItem(_) => missing(Kind::Item),
                EditError::OtherId(_) => "放入的内容与它的编号不一致".into(),
                EditError::UnknownFund(_) => missing(Kind::Fund),
            }
        }
        Locale::En => {
            let missing = |what: Kind| format!("the {} to be changed is no longer there", kind(what).of(locale));
            match error {
                EditError::UnknownCategory(_) => missing(Kind::Category),
                EditError::UnknownIndicator(_) => missing(Kind::Indicator),
                EditError::UnknownSection(_) => missing(Kind::Section),
                EditError::UnknownGroup(_) => missing(Kind::Group),
                EditError::UnknownGrade(_) => missing(Kind::Grade),
                EditError::UnknownCircumstance(_) => missing(Kind::Circumstance),
                EditError::UnknownUnit(_) => missing(Kind::Unit),
                EditError::UnknownItem(_) => missing(Kind::Item),
                EditError::OtherId(_) => "what is put there has another identifier".into(),
                EditError::UnknownFund(_) => missing(Kind::Fund),
            }
        }
    }
}
