//! What is said in place of a name where something is no more.

use super::text::{Text, text};
use baton_engine::Kind;
use baton_model::Named;

pub const CATEGORY: Text = text("已删除的类别", "a deleted category");
pub const GROUP: Text = text("已删除的分组", "a deleted group");
pub const SECTION: Text = text("已删除的板块", "a deleted section");
pub const INDICATOR: Text = text("已删除的指标", "a deleted indicator");
pub const UNIT: Text = text("已删除的单位", "a deleted unit");
pub const PERIOD: Text = text("已删除的监测节点", "a deleted monitoring period");
pub const GRADE: Text = text("已删除的等次", "a deleted grade");
pub const CIRCUMSTANCE: Text = text("已删除的特殊情形", "a deleted circumstance");
pub const GRADE_RULE: Text = text("已删除的等次规则", "a deleted grade rule");
pub const ITEM: Text = text("已删除的加减分项目", "a deleted adjustment item");
pub const LEVEL: Text = text("已删除的级别", "a deleted level");
pub const CAP_SET: Text = text("已删除的共同封顶", "a deleted shared cap");
pub const EVENT_KIND: Text = text("已删除的事项种类", "a deleted kind of events");
pub const VOTE_CLASS: Text = text("已删除的票别", "a deleted class of votes");
pub const RATER: Text = text("已删除的评议组", "a deleted rater group");
pub const POST: Text = text("已删除的岗位", "deleted post");
pub const FUND: Text = text("已删除的奖金", "a deleted bonus fund");
pub const SCENARIO: Text = text("已删除的方案", "a deleted scenario");

/// What something of a kind is called.
pub fn of(kind: Kind) -> Text {
    match kind {
        Kind::Category => CATEGORY,
        Kind::Group => GROUP,
        Kind::Section => SECTION,
        Kind::Indicator => INDICATOR,
        Kind::Unit => UNIT,
        Kind::Period => PERIOD,
        Kind::Grade => GRADE,
        Kind::Circumstance => CIRCUMSTANCE,
        Kind::GradeRule => GRADE_RULE,
        Kind::Item => ITEM,
        Kind::Level => LEVEL,
        Kind::CapSet => CAP_SET,
        Kind::Rater => RATER,
        Kind::EventKind => EVENT_KIND,
        Kind::VoteClass => VOTE_CLASS,
        Kind::Fund => FUND,
        Kind::Scenario => SCENARIO,
    }
}

/// What a condition looks at that is no more.
pub fn named(named: Named<'_>) -> Text {
    match named {
        Named::Indicator(_) => INDICATOR,
        Named::Section(_) => SECTION,
        Named::Circumstance(_) => CIRCUMSTANCE,
        Named::Grade(_) => GRADE,
        Named::Item(_, None) => ITEM,
        Named::Item(_, Some(_)) => LEVEL,
    }
}
