//! Bonus funds, and settings of the excellent ratio.

use rust_decimal::Decimal;

use super::text::{Text, text};
use super::{Locale, grouped};
use baton_model::{Coefficient, FundMode, RatioNumber, ScoreOf, half_up};

pub const FUNDS: Text = text("考核奖金", "Bonus funds");
pub const NEW_FUND: Text = text("考核奖金", "Bonus");
pub const ADD_FUND: Text = text("＋ 奖金", "＋ Fund");
pub const NO_FUNDS: Text = text("还没有奖金。", "There is no bonus fund yet.");
pub const FUNDS_HINT: Text = text(
    "可以设几项奖金，各有发放范围和算法；一个单位得到的是覆盖它的各项之和。",
    "There may be several funds, each with its units and its way of paying; a unit gets the sum of those that cover it.",
);
pub const FUND_NAME: Text = text("奖金名称", "Name of the fund");
pub const COVERAGE: Text = text("发放范围", "Covers");
pub const LATER_ONES: Text = text("以后新增的类别", "Categories added later");
pub const LATER_COVERED: Text = text("也发放", "covered, too");
pub const LATER_LEFT_OUT: Text = text("不发放", "left out");
pub const EVERYONE: Text = text("全部类别", "all categories");
pub const COVERED: Text = text("发放", "covered");
pub const NOT_COVERED: Text = text("不发放", "not covered");
pub const BONUS_MODE: Text = text("奖金算法", "Bonus is");
pub const PER_HEAD: Text = text("奖金基数 × 系数 × 在职人数", "base × coefficient × headcount");
pub const PER_HEAD_AMOUNT: Text = text("奖金基数", "Base per head");
pub const PER_UNIT: Text = text("每个单位基数 × 系数，不看人数", "base per unit × coefficient");
pub const PER_UNIT_AMOUNT: Text = text("每个单位基数", "Base per unit");
pub const POOL: Text = text("总额按系数 × 人数分配", "a pool, by coefficient × headcount");
pub const POOL_AMOUNT: Text = text("奖金总额", "Pool");
pub const PER_POINT: Text = text("每分奖金 × 总分 × 人数", "rate × total × headcount");
pub const PER_POINT_AMOUNT: Text = text("每人每分", "Per head and point");
pub const BONUS_THRESHOLD: Text = text("得分率起付线", "Paid from, % of full marks");
pub const COEFFICIENT_BY: Text = text("系数", "Coefficient");
pub const BY_GRADES: Text = text("用各等次的奖金系数", "the grades’ own");
pub const OF_ITS_OWN: Text = text("本项单独规定", "of this fund");
pub const BY_PERCENTAGE: Text = text("按得分率，在各档之间按比例", "by percentage of full marks, between points");
pub const BY_TOTAL: Text = text("按总分，在各档之间按比例", "by total, between points");
pub const BY_PLACE: Text = text("按名次", "by place");
pub const ADD_POINT: Text = text("增加一档", "Add a point");
pub const REMOVE_POINT: Text = text("减少一档", "Remove the last point");
pub const POINTS_HINT: Text = text(
    "两档之间按直线折算；低于最低一档、高于最高一档的，系数不再变。",
    "Straight from one point to the next; below the lowest and above the highest the coefficient stays.",
);
pub const POSTS: Text = text("按岗位分配", "Divided over posts");
pub const ADD_POST: Text = text("增加岗位", "Add a post");
pub const NEW_POSTS: [Text; 4] =
    [text("正职", "Head"), text("副职", "Deputies"), text("中层", "Middle"), text("其他", "Others")];
pub const POST_NAME: Text = text("岗位名称", "Name of the post");
pub const POST_WEIGHT: Text = text("权重", "weight");
pub const POSTS_HINT: Text = text(
    "一个单位得到的奖金按各岗位权重 × 人数分到岗位；各岗位人数在“数据”的单位情况中填写。不设岗位就不分。",
    "What a unit gets is divided by weight × people in each post, which are filled in under “Data · units”; without posts it isn’t divided.",
);

/// The button that removes a post.
#[must_use]
pub fn remove_post(locale: Locale, post: &str) -> String {
    match locale {
        Locale::Zh => format!("删除岗位 {post}"),
        Locale::En => format!("Remove the post {post}"),
    }
}

/// The posts of a fund with their weights.
#[must_use]
pub fn posts<'p>(locale: Locale, posts: impl Iterator<Item = (&'p str, Decimal)>) -> String {
    let told: Vec<String> = posts.map(|(name, weight)| format!("{name} {}", grouped(weight))).collect();
    match (locale, told.is_empty()) {
        (Locale::Zh, true) => "不分岗位".to_owned(),
        (Locale::En, true) => "not divided over posts".to_owned(),
        (Locale::Zh, false) => format!("按岗位权重 × 人数分配：{}", told.join("、")),
        (Locale::En, false) => format!("divided over posts by weight × people: {}", told.join(", ")),
    }
}

/// What each post gets of a unit's sum.
#[must_use]
pub fn divided(locale: Locale, posts: impl Iterator<Item = (String, Decimal)>) -> String {
    match locale {
        Locale::Zh => {
            let told: Vec<String> = posts.map(|(name, sum)| format!("{name} {} 元", grouped(sum))).collect();
            format!("其中{}", told.join("、"))
        }
        Locale::En => {
            let told: Vec<String> = posts.map(|(name, sum)| format!("{name} {} yuan", grouped(sum))).collect();
            format!("of which {}", told.join(", "))
        }
    }
}

/// The same behind what the sum comes to.
#[must_use]
pub fn with_posts(locale: Locale, told: &str, posts: impl Iterator<Item = (String, Decimal)>) -> String {
    let divided = divided(locale, posts);
    match locale {
        Locale::Zh => format!("{told}；{divided}"),
        Locale::En => format!("{told}; {divided}"),
    }
}

/// How many people are in each post.
#[must_use]
pub fn heads(locale: Locale, heads: impl Iterator<Item = (String, Decimal)>) -> String {
    let told: Vec<String> = heads.map(|(name, heads)| format!("{name} {}", grouped(heads))).collect();
    told.join(if locale == Locale::Zh { "、" } else { ", " })
}

pub const EXEMPT_COEFFICIENT: Text = text("不参加排名单位的系数", "Coefficient of units not ranked");

pub fn all_but(locale: Locale, categories: &str) -> String {
    match locale {
        Locale::Zh => format!("全部类别，除{categories}外"),
        Locale::En => format!("all categories but {categories}"),
    }
}

pub fn coefficient_of(locale: Locale, fund: &str, grade: &str) -> String {
    match locale {
        Locale::Zh => format!("{fund} · {grade}系数"),
        Locale::En => format!("{fund} · coefficient of {grade}"),
    }
}

/// The score of a point, and the coefficient there.
#[must_use]
pub fn point(locale: Locale, at: usize) -> [String; 2] {
    match locale {
        Locale::Zh => [format!("第 {at} 档分数"), format!("第 {at} 档系数")],
        Locale::En => [format!("Score of point {at}"), format!("Coefficient of point {at}")],
    }
}

/// A coefficient that goes by scores: the score and what it counts, from point to point.
#[must_use]
pub fn by_score(locale: Locale, of: ScoreOf, points: impl Iterator<Item = (Decimal, Decimal)>) -> String {
    let told = |(score, coefficient): (Decimal, Decimal)| {
        let (score, coefficient) = (grouped(score), grouped(coefficient));
        match (locale, of) {
            (Locale::Zh, ScoreOf::Percentage) => format!("{score}% 为 {coefficient}"),
            (Locale::Zh, ScoreOf::Total) => format!("{score} 分为 {coefficient}"),
            (Locale::En, ScoreOf::Percentage) => format!("{coefficient} at {score}%"),
            (Locale::En, ScoreOf::Total) => format!("{coefficient} at {score} points"),
        }
    };
    let points: Vec<String> = points.map(told).collect();
    match (locale, of) {
        (Locale::Zh, ScoreOf::Percentage) => format!("按得分率：{}，中间按比例", points.join("、")),
        (Locale::Zh, ScoreOf::Total) => format!("按总分：{}，中间按比例", points.join("、")),
        (Locale::En, ScoreOf::Percentage) => {
            format!("by percentage of full marks: {}, pro rata between", points.join(", "))
        }
        (Locale::En, ScoreOf::Total) => format!("by total: {}, pro rata between", points.join(", ")),
    }
}

/// A coefficient that goes by places: those of places 1, 2, …, and of the others.
#[must_use]
pub fn by_place(locale: Locale, places: impl Iterator<Item = Decimal>, others: Decimal) -> String {
    let told = |(place, coefficient): (usize, Decimal)| match locale {
        Locale::Zh => format!("第 {place} 名 {}", grouped(coefficient)),
        Locale::En => format!("{} for place {place}", grouped(coefficient)),
    };
    let places: Vec<String> = (1..).zip(places).map(told).collect();
    match locale {
        Locale::Zh if places.is_empty() => format!("各名次都是 {}", grouped(others)),
        Locale::Zh => format!("按名次：{}、其他名次 {}", places.join("、"), grouped(others)),
        Locale::En if places.is_empty() => format!("{} for every place", grouped(others)),
        Locale::En => format!("by place: {}, {} for the others", places.join(", "), grouped(others)),
    }
}

/// What a unit's coefficient is, and whence, where it doesn't follow from a grade; without a place it isn't ranked.
#[must_use]
pub fn counted(locale: Locale, by: &Coefficient, coefficient: Decimal, scores: Scores) -> String {
    let coefficient = grouped(half_up(coefficient, SHOWN).normalize());
    let Some(place) = scores.place else { return coefficient };
    match (by, locale) {
        (Coefficient::Grade { .. }, _) => coefficient,
        (Coefficient::Score { of: ScoreOf::Percentage, .. }, Locale::Zh) => {
            format!("{coefficient}（得分率 {}%）", grouped(scores.percentage))
        }
        (Coefficient::Score { of: ScoreOf::Percentage, .. }, Locale::En) => {
            format!("{coefficient} ({}% of full marks)", grouped(scores.percentage))
        }
        (Coefficient::Score { of: ScoreOf::Total, .. }, Locale::Zh) => {
            format!("{coefficient}（总分 {}）", grouped(scores.total))
        }
        (Coefficient::Score { of: ScoreOf::Total, .. }, Locale::En) => {
            format!("{coefficient} ({} points)", grouped(scores.total))
        }
        (Coefficient::Place { .. }, Locale::Zh) => format!("{coefficient}（第 {place} 名）"),
        (Coefficient::Place { .. }, Locale::En) => format!("{coefficient} (place {place})"),
    }
}

/// Decimals at which a coefficient that has no end is shown.
const SHOWN: u32 = 6;

/// What a unit's coefficient may go by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scores {
    /// Its total.
    pub total: Decimal,
    /// That in per cent of the full marks.
    pub percentage: Decimal,
    /// Its place; absent = not ranked.
    pub place: Option<u32>,
}

pub fn cost(locale: Locale, sum: &str) -> String {
    match locale {
        Locale::Zh => format!("现在合计 {sum}"),
        Locale::En => format!("now {sum} in all"),
    }
}

pub fn remove(locale: Locale, fund: &str) -> String {
    match locale {
        Locale::Zh => format!("删除奖金“{fund}”"),
        Locale::En => format!("Remove the fund “{fund}”"),
    }
}

/// How a fund pays and what its amount is called.
#[must_use]
pub fn mode(mode: FundMode) -> (Text, Text) {
    match mode {
        FundMode::PerHead { .. } => (PER_HEAD, PER_HEAD_AMOUNT),
        FundMode::PerUnit { .. } => (PER_UNIT, PER_UNIT_AMOUNT),
        FundMode::Pool { .. } => (POOL, POOL_AMOUNT),
        FundMode::PerPoint { .. } => (PER_POINT, PER_POINT_AMOUNT),
    }
}

/// What a unit gets of a fund, with its numbers: coefficient (see [`counted`]), people, total.
#[must_use]
pub fn worked(locale: Locale, mode: FundMode, coefficient: &str, people: Decimal, total: Decimal) -> String {
    let people = grouped(people.normalize());
    match (locale, mode) {
        (Locale::Zh, FundMode::PerHead { base }) => format!("{} 元 × {coefficient} × {people} 人", grouped(base.get())),
        (Locale::En, FundMode::PerHead { base }) => {
            format!("{} yuan × {coefficient} × {people} people", grouped(base.get()))
        }
        (Locale::Zh, FundMode::PerUnit { base }) => format!("{} 元 × {coefficient}", grouped(base.get())),
        (Locale::En, FundMode::PerUnit { base }) => format!("{} yuan × {coefficient}", grouped(base.get())),
        (Locale::Zh, FundMode::Pool { sum }) => {
            format!("总额 {} 元，按 {coefficient} × {people} 人所占份额分配", grouped(sum.get()))
        }
        (Locale::En, FundMode::Pool { sum }) => {
            format!("share of {} yuan by {coefficient} × {people} people", grouped(sum.get()))
        }
        (Locale::Zh, FundMode::PerPoint { rate, threshold }) => format!(
            "{} 元 × {} 分 × {people} 人；得分率不到 {}% 不发",
            grouped(rate.get()),
            grouped(total),
            grouped(threshold.get())
        ),
        (Locale::En, FundMode::PerPoint { rate, threshold }) => format!(
            "{} yuan × {} points × {people} people; nothing below {}% of full marks",
            grouped(rate.get()),
            grouped(total),
            grouped(threshold.get())
        ),
    }
}

/// The same where circumstances multiply it.
#[must_use]
pub fn with_factor(locale: Locale, told: &str, factor: Decimal) -> String {
    if factor == Decimal::ONE {
        return told.to_owned();
    }
    let times = grouped(factor);
    match locale {
        Locale::Zh => format!("{told}，特殊情形 × {times}"),
        Locale::En => format!("{told}, circumstances × {times}"),
    }
}

/// How a fund pays the units that it covers, as a sentence.
#[must_use]
pub fn rule(locale: Locale, mode: FundMode, by: &Coefficient) -> String {
    let by = match (by, locale) {
        (Coefficient::Grade { .. }, Locale::Zh) => "等次",
        (Coefficient::Grade { .. }, Locale::En) => "grade",
        (Coefficient::Score { .. }, Locale::Zh) => "得分",
        (Coefficient::Score { .. }, Locale::En) => "score",
        (Coefficient::Place { .. }, Locale::Zh) => "名次",
        (Coefficient::Place { .. }, Locale::En) => "place",
    };
    match (locale, mode) {
        (Locale::Zh, FundMode::PerHead { base }) => {
            format!("每个单位：奖金基数 {} 元 × {by}系数 × 在职人数", grouped(base.get()))
        }
        (Locale::En, FundMode::PerHead { base }) => {
            format!("each unit: {} yuan per head × the {by}’s coefficient × headcount", grouped(base.get()))
        }
        (Locale::Zh, FundMode::PerUnit { base }) => format!("每个单位：{} 元 × {by}系数", grouped(base.get())),
        (Locale::En, FundMode::PerUnit { base }) => {
            format!("each unit: {} yuan × the {by}’s coefficient", grouped(base.get()))
        }
        (Locale::Zh, FundMode::Pool { sum }) => {
            format!("总额 {} 元，按{by}系数 × 人数所占份额分到各单位", grouped(sum.get()))
        }
        (Locale::En, FundMode::Pool { sum }) => {
            format!("{} yuan, shared out by the {by}’s coefficient × headcount", grouped(sum.get()))
        }
        (Locale::Zh, FundMode::PerPoint { rate, threshold }) => {
            format!("每个单位：{} 元 × 总分 × 人数，得分率不到 {}% 不发", grouped(rate.get()), grouped(threshold.get()))
        }
        (Locale::En, FundMode::PerPoint { rate, threshold }) => format!(
            "each unit: {} yuan × total × headcount, nothing below {}% of full marks",
            grouped(rate.get()),
            grouped(threshold.get())
        ),
    }
}

pub const COUNTY_RATIO: Text = text("公务员优秀比例（全县）", "Civil servants’ excellent ratio (county)");
pub const RATIO_AVERAGE: Text = text("全县平均", "County average");
pub const RATIO_EXEMPT: Text = text("不参加排名单位的比例", "Of units not ranked");
pub const AS_AVERAGE: Text = text("同全县平均", "as the average");
pub const EXEMPT_HINT: Text =
    text("空着：不参加排名的单位同全县平均。", "Left empty, units that aren’t ranked have the county’s average.");
pub const OWN_RATIO: Text = text("优秀比例", "Excellent ratio");
pub const OWN_CEILING: Text = text("优秀比例上限", "Ceiling of the excellent ratio");
pub const OWN_EXEMPT: Text = text("不参加排名单位的优秀比例", "Excellent ratio of units not ranked");
pub const AS_COUNTY: Text = text("同全县", "the county’s");
pub const OWN_RATIO_HINT: Text = text(
    "空着的同全县；填了的只管本类别。",
    "What is left empty is the county’s; the rest holds for this category alone.",
);

/// Heading of a category's own ratio.
#[must_use]
pub fn category_ratio(locale: Locale, category: &str) -> String {
    match locale {
        Locale::Zh => format!("公务员优秀比例（{category}）"),
        Locale::En => format!("Civil servants’ excellent ratio ({category})"),
    }
}

/// What a number of a category's own ratio is called.
#[must_use]
pub const fn ratio_number(number: RatioNumber) -> Text {
    match number {
        RatioNumber::Average => OWN_RATIO,
        RatioNumber::Ceiling => OWN_CEILING,
        RatioNumber::Exempt => OWN_EXEMPT,
    }
}

pub const LEAST_PLACES: Text = text("每个单位至少名额", "Fewest places of a unit");
pub const RATIO_CEILING: Text = text("上限", "Ceiling");
pub const ASSUMPTIONS: Text =
    text("以下为演示假设，文件未作规定", "No document states these; change them as you see fit");
pub const ASSUMPTION: Text = text("假设", "Assumptions");
