//! The sentence of a rule in the editor. Patterns hold slots in braces, see `workbench/pages/draft/indicators/editor/sentence.rs`.

use crate::i18n::Locale;
use crate::i18n::text::{Text, text};
use crate::model::{Bound, Cohort, Direction, Ladder, Measure, Outside, Scale, Substitute};

pub const SAYS_SHARE: Text = text("这一部分占{share}。", "This part makes {share}.");
pub const SAYS_JUDGED: Text = text("考核{measure}，{direction}。", "Judges {measure}, {direction}.");
pub const SAYS_RATER: Text = text("{rater}权重{weight}{remove}", "{rater} weighs {weight}{remove}");
pub const SAYS_ADD_RATER: Text = text("{add}", "{add}");
pub const SAYS_PROPORTIONAL: Text = text(
    "{scale}：数值即得分率，最高{cap}，最低{floor}。",
    "{scale}: the figure is the rate, at most {cap}, at least {floor}.",
);
pub const SAYS_SPAN: Text = text("{scale}：", "{scale}:");
pub const SAYS_HIGH: Text = text("满意值取{highBound}，得分值的{atHigh}；", "{atHigh} of the marks at {highBound};");
pub const SAYS_HIGH_FIXED: Text =
    text("满意值取{highBound}{high}，得分值的{atHigh}；", "{atHigh} of the marks at {highBound} {high};");
pub const SAYS_LOW: Text = text("不允许值取{lowBound}，得{atLow}；", "{atLow} at {lowBound};");
pub const SAYS_LOW_FIXED: Text = text("不允许值取{lowBound}{low}，得{atLow}；", "{atLow} at {lowBound} {low};");
pub const SAYS_OUTSIDE: Text = text("中间按比例，{outside}。", "in proportion between, {outside}.");
pub const SAYS_LIST: Text = text("{scale}：", "{scale}:");
pub const SAYS_STEP: Text = text("{stepAt}及以上得{stepRate}{remove}", "from {stepAt} gets {stepRate}{remove}");
pub const SAYS_STEP_DOWN: Text = text("{stepAt}及以下得{stepRate}{remove}", "up to {stepAt} gets {stepRate}{remove}");
pub const SAYS_OTHERWISE: Text = text("其余得{otherwise}。{add}", "otherwise {otherwise}. {add}");
pub const SAYS_POINT: Text = text("{pointAt}得{pointRate}{remove}", "{pointAt} gets {pointRate}{remove}");
pub const SAYS_POINTS_OUTSIDE: Text = text("中间按比例，{outside}。{add}", "in proportion between, {outside}. {add}");
pub const SAYS_DROP: Text = text(
    "{scale}：第 1 名得满分，每降一名减{drop}，减完为止。",
    "{scale}: first place full marks, {drop} less per place, not below zero.",
);
pub const SAYS_BETWEEN: Text = text(
    "{scale}：第 1 名得{first}，末名得{last}，中间按位次等差。",
    "{scale}: first place gets {first}, last place {last}, evenly between.",
);
pub const SAYS_PLACE: Text = text("第 {n} 名得{place}{remove}", "place {n} gets {place}{remove}");
pub const SAYS_DEDUCT: Text = text(
    "{scale}：每 {one} 扣分值的{per}，最低得{floor}。",
    "{scale}: {per} of the marks off per {one}, at least {floor}.",
);
pub const SAYS_DEDUCT_EVENT: Text = text(
    "{scale}：每发生一次扣分值的{per}，最低得{floor}。",
    "{scale}: {per} of the marks off per event, at least {floor}.",
);
pub const SAYS_COHORT: Text = text("在{cohort}内比较。", "Compared within {cohort}.");
pub const SAYS_MISSING: Text = text("缺数据时{missing}。", "Without data: {missing}.");
pub const SAYS_UNDEFINED: Text = text("算不出时{undefined}。", "If it can’t be computed: {undefined}.");
pub const SAYS_COINCIDE: Text = text("上下界相同时{coincide}。", "If the bounds coincide: {coincide}.");

pub fn measure_name(measure: &Measure) -> Text {
    match measure {
        Measure::Completion => text("完成率（完成值÷目标值）", "completion (actual ÷ target)"),
        Measure::Level => text("完成值", "the actual value"),
        Measure::Gap => text("与目标值之差", "the gap to the target"),
        Measure::Growth => text("比上年增速", "growth on the prior year"),
        Measure::Increment => text("比上年增量", "the increment on the prior year"),
        Measure::ToBest => text("与最高值之比", "the ratio to the best"),
        Measure::ToMean => text("与平均值之比", "the ratio to the mean"),
        Measure::Rank => text("位次", "the place"),
        Measure::ExternalRank => text("外部排名位次", "the place in an outside ranking"),
        Measure::Count => text("发生次数", "the number of events"),
        Measure::Panel { .. } => text("评议得分", "a panel’s score"),
        Measure::Score => text("直接评分（百分制）", "a score out of 100"),
    }
}

pub fn direction_name(direction: Direction) -> Text {
    match direction {
        Direction::Benefit => text("越高越好", "higher is better"),
        Direction::Cost => text("越低越好", "lower is better"),
    }
}

pub fn scale_name(scale: &Scale) -> Text {
    match scale {
        Scale::Proportional { .. } => text("按比例", "In proportion"),
        Scale::Span(_) => text("功效系数", "Efficacy coefficient"),
        Scale::Steps { .. } => text("分档", "By steps"),
        Scale::Polyline { .. } => text("折线", "Along a line"),
        Scale::Ladder(Ladder::Between { .. }) => text("首末名等差", "First to last place"),
        Scale::Ladder(Ladder::Drop { .. }) => text("逐名递减", "Less per place"),
        Scale::Ladder(Ladder::Table { .. }) => text("名次表", "Table of places"),
        Scale::Deduct { .. } => text("扣分", "Deduction"),
    }
}

pub fn bound_name(bound: Bound) -> Text {
    match bound {
        Bound::Fixed(_) => text("固定值", "the fixed value"),
        Bound::CohortMin => text("最差值", "the worst"),
        Bound::CohortMean => text("平均值", "the mean"),
        Bound::CohortMax => text("最好值", "the best"),
    }
}

pub fn outside_name(outside: Outside) -> Text {
    match outside {
        Outside::Flat => text("超出两端不再增减", "flat beyond both ends"),
        Outside::Extended => text("超出两端沿线延伸", "going on beyond both ends"),
    }
}

pub fn cohort_name(cohort: Cohort) -> Text {
    match cohort {
        Cohort::Category => text("本类别", "the category"),
        Cohort::Group => text("本组", "the group"),
    }
}

pub fn substitute_name(substitute: Substitute) -> Text {
    match substitute {
        Substitute::Zero => text("得 0 分", "no points"),
        Substitute::Full => text("得满分", "full marks"),
        Substitute::CohortMean => text("取平均得分率", "the mean rate"),
        Substitute::Exclude => text("不考核", "not assessed"),
    }
}

pub const UNCAPPED: Text = text("不封顶", "uncapped");
pub const NO_FLOOR: Text = text("不设", "none");

pub fn of_marks(locale: Locale, points: &str) -> String {
    match locale {
        Locale::Zh => format!("（{points} 分）"),
        Locale::En => format!("({points} points)"),
    }
}

// Names of the fields, for screen readers
pub const FIELD_SHARE: Text = text("占比", "Share");

pub fn field_weight(locale: Locale, rater: &str) -> String {
    match locale {
        Locale::Zh => format!("{rater}的权重"),
        Locale::En => format!("Weight of {rater}"),
    }
}

pub const FIELD_FLOOR: Text = text("最低得分率", "Lowest rate");
pub const FIELD_CAP: Text = text("最高得分率", "Highest rate");
pub const FIELD_LOW: Text = text("不允许值", "Unacceptable value");
pub const FIELD_HIGH: Text = text("满意值", "Satisfactory value");
pub const FIELD_AT_LOW: Text = text("不允许值的得分率", "Rate at the unacceptable value");
pub const FIELD_AT_HIGH: Text = text("满意值的得分率", "Rate at the satisfactory value");

pub fn field_step_at(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("第 {n} 档的界限"),
        Locale::En => format!("Bound of step {n}"),
    }
}

pub fn field_step_rate(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("第 {n} 档的得分率"),
        Locale::En => format!("Rate of step {n}"),
    }
}

pub const FIELD_OTHERWISE: Text = text("其余的得分率", "Rate otherwise");

pub fn field_point_at(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("第 {n} 点的数值"),
        Locale::En => format!("Value of point {n}"),
    }
}

pub fn field_point_rate(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("第 {n} 点的得分率"),
        Locale::En => format!("Rate at point {n}"),
    }
}

pub const FIELD_DROP: Text = text("每降一名减少的得分率", "Rate lost per place");
pub const FIELD_FIRST: Text = text("第 1 名的得分率", "Rate of the first place");
pub const FIELD_LAST: Text = text("末名的得分率", "Rate of the last place");

pub fn field_place(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("第 {n} 名的得分率"),
        Locale::En => format!("Rate of place {n}"),
    }
}

pub const FIELD_PER: Text = text("每次扣减的得分率", "Rate taken off each time");
pub const FIELD_MEASURE: Text = text("考核什么", "What is judged");
pub const FIELD_DIRECTION: Text = text("方向", "Direction");
pub const FIELD_SCALE: Text = text("计分方法", "Method");
pub const FIELD_LOW_BOUND: Text = text("不允许值取什么", "What the unacceptable value is");
pub const FIELD_HIGH_BOUND: Text = text("满意值取什么", "What the satisfactory value is");
pub const FIELD_OUTSIDE: Text = text("两端以外", "Beyond both ends");
pub const FIELD_COHORT: Text = text("比较范围", "Compared within");
pub const FIELD_MISSING: Text = text("缺数据时", "Without data");
pub const FIELD_UNDEFINED: Text = text("算不出时", "If it can’t be computed");
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
