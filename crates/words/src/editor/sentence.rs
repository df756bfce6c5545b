//! The sentence of a rule in the editor. Patterns hold slots in braces, see `workbench/pages/draft/indicators/editor/sentence.rs`;
//! those of scales stand in `i18n/rule/scales.rs`.

use crate::Locale;
use crate::text::{Text, text};
use baton_model::{BoundKind, Cohort, Direction, SubstituteKind};

pub const SAYS_SHARE: Text = text("这一部分占{share}。", "This part makes {share}.");
pub const SAYS_JUDGED: Text =
    text("考核{measure}，{comparison}，{direction}。", "Judges {measure}, {comparison}, {direction}.");
pub const SAYS_MEAN: Text = text("平均值取{mean}。", "The mean is {mean}.");
pub const SAYS_RATER: Text = text("{rater}权重{weight}{removeRater}", "{rater} weighs {weight}{removeRater}");
pub const SAYS_ADD_RATER: Text = text("{addRater}", "{addRater}");
pub const SAYS_COHORT: Text = text("在{cohort}内比较。", "Compared within {cohort}.");
pub const SAYS_KIND: Text = text("{kind}每次{worth}{removeKind}", "each {kind} counts {worth}{removeKind}");
pub const SAYS_ADD_KIND: Text = text("{addKind}", "{addKind}");

pub const SAYS_CLASS: Text =
    text("选票{class}每票{voteWorth}分{removeClass}", "a vote {class} counts {voteWorth}{removeClass}");
pub const SAYS_ADD_CLASS: Text = text("{addClass}", "{addClass}");

pub fn field_class(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("第 {n} 类选票的名称"),
        Locale::En => format!("Name of class {n} of votes"),
    }
}

pub fn field_kind(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("第 {n} 类事项的名称"),
        Locale::En => format!("Name of kind {n} of events"),
    }
}

pub const SAYS_NO_ENTRY: Text = text("{addEntry}", "{addEntry}");
pub const SAYS_ENTRY: Text = text(
    "门槛：{askedMeasure}，{askedComparison}<askedMean?（{askedMean}）:>，{askedDirection}<askedCohort?，在{askedCohort}内比较:>，{askedOrder}{asked}的才这样计分，达不到的得分率{unmet}。{removeEntry}",
    "Only if {askedMeasure}, {askedComparison}<askedMean? ({askedMean}):>, {askedDirection}<askedCohort?, within {askedCohort}:>, is {askedOrder} {asked}; else a rate of {unmet}. {removeEntry}",
);
pub const ADD_ENTRY: Text = text("＋ 设门槛", "＋ Add an entry condition");
pub const REMOVE_ENTRY: Text = text("取消门槛", "Remove the entry condition");
pub const FIELD_ASKED: Text = text("门槛看什么", "What the condition asks for");
pub const FIELD_ASKED_COMPARISON: Text = text("门槛与谁比较", "Compared how for the condition");
pub const FIELD_ASKED_MEAN: Text = text("门槛的平均值口径", "Which mean for the condition");
pub const FIELD_ASKED_DIRECTION: Text = text("门槛的方向", "Direction of the condition");
pub const FIELD_ASKED_COHORT: Text = text("门槛的比较范围", "Compared within for the condition");
pub const FIELD_ASKED_ORDER: Text = text("门槛怎样才算达到", "How the condition is met");
pub const SAYS_MISSING: Text =
    text("缺数据时{missing}<missingRate?{missingRate}:>。", "Without data: {missing}<missingRate? {missingRate}:>.");
pub const SAYS_UNDEFINED: Text = text(
    "无法计算时{undefined}<undefinedRate?{undefinedRate}:>。",
    "If it can’t be computed: {undefined}<undefinedRate? {undefinedRate}:>.",
);
pub const SAYS_COINCIDE: Text = text(
    "上下界相同时{coincide}<coincideRate?{coincideRate}:>。",
    "If the bounds coincide: {coincide}<coincideRate? {coincideRate}:>.",
);

pub fn direction_name(direction: Direction) -> Text {
    match direction {
        Direction::Benefit => text("越高越好", "higher is better"),
        Direction::Cost => text("越低越好", "lower is better"),
    }
}

pub fn bound_name(bound: BoundKind) -> Text {
    match bound {
        BoundKind::Fixed => text("固定值", "the fixed value"),
        BoundKind::CohortMin => text("最差值", "the worst"),
        BoundKind::CohortMean => text("平均值", "the mean"),
        BoundKind::CohortMax => text("最好值", "the best"),
    }
}

pub fn cohort_name(cohort: Cohort) -> Text {
    match cohort {
        Cohort::Category => text("本类别", "the category"),
        Cohort::Group => text("本组", "the group"),
    }
}

pub fn substitute_name(substitute: SubstituteKind) -> Text {
    match substitute {
        SubstituteKind::Zero => text("得 0 分", "no points"),
        SubstituteKind::Full => text("得满分", "full marks"),
        SubstituteKind::Rate => text("取固定得分率", "a given rate"),
        SubstituteKind::CohortMean => text("取平均得分率", "the mean rate"),
        SubstituteKind::Exclude => text("不考核", "not assessed"),
    }
}

pub fn of_marks(locale: Locale, points: &str) -> String {
    match locale {
        Locale::Zh => format!("（{points} 分）"),
        Locale::En => format!("({points} points)"),
    }
}

// Names of the fields, for screen readers; those of numbers stand in `i18n/rule/scales.rs`
pub const FIELD_MEASURE: Text = text("考核什么", "What is judged");
pub const FIELD_COMPARISON: Text = text("与谁比较", "Compared how");
pub const FIELD_MEAN: Text = text("平均值的口径", "Which mean");
pub const FIELD_DIRECTION: Text = text("方向", "Direction");
pub const FIELD_SCALE: Text = text("计分方法", "Method");
pub const FIELD_COHORT: Text = text("比较范围", "Compared within");
pub const FIELD_MISSING: Text = text("缺数据时", "Without data");
pub const FIELD_UNDEFINED: Text = text("无法计算时", "If it can’t be computed");
pub const FIELD_COINCIDE: Text = text("上下界相同时", "If the bounds coincide");

pub fn field_rater(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("第 {n} 个评议组的名称"),
        Locale::En => format!("Name of rater group {n}"),
    }
}

pub const ADD_ROW: Text = text("＋ 增加", "＋ Add");

pub fn remove_row(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("去掉第 {n} 项"),
        Locale::En => format!("Remove entry {n}"),
    }
}
