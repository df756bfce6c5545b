//! The words that headings of figures are made of, and what is left of a heading without them.

/// What a word says of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// It follows from others, or isn't final.
    Derived,
    /// It is a place among others.
    Place,
    /// It is a score.
    Score,
    /// How many were ranked.
    FieldSize,
    /// It was to be reached.
    Target,
    /// It is the prior year's.
    Prior,
    /// It was reached.
    Actual,
    /// It may be what was reached, or its share of what was to be.
    Either,
    /// It says nothing.
    Neutral,
    /// It is a number of people of a unit.
    People,
    /// It is a number of the people assessed.
    Assessed,
}

/// Words, those that contain others first where both begin alike; scanned for the longest.
const WORDS: &[(Class, &[&str])] = &[
    (
        Class::Derived,
        &[
            "同比",
            "环比",
            "增长",
            "增减",
            "增速",
            "增幅",
            "升降",
            "变化",
            "变动",
            "进度",
            "占比",
            "占",
            "比重",
            "比例",
            "比较",
            "相比",
            "比上年",
            "比去年",
            "较上年",
            "较去年",
            "较",
            "折算",
            "基本分",
            "基准分",
            "基础分",
            "加分",
            "扣分",
            "减分",
            "分值",
            "权重",
            "满分",
            "标准分",
            "完成率",
            "达成率",
            "达标率",
            "完成比",
            "差额",
            "缺口",
            "差距",
            "尚缺",
            "尚差",
            "超额",
            "超欠",
            "序时",
            "贡献率",
            "拉动",
            "预计",
            "预测",
            "预估",
            "预期",
            "初报",
            "初步",
            "初稿",
            "送审稿",
            "暂定",
            "暂估",
            "估计",
            "估算",
            "草稿",
            "旧稿",
            "原值",
            "原数",
            "更正前",
            "调整前",
            "修正前",
            "修订前",
            "审核前",
            "其中",
            "人均",
            "户均",
            "平均",
            "上月",
            "本月",
            "当月",
            "单月",
            "当季",
            "本季",
            "上期",
            "growth",
            "share",
            "yoy",
            "rate",
            "change",
        ],
    ),
    (Class::Score, &["得分", "评分", "计分", "考核分", "分数", "score", "points"]),
    (Class::Place, &["位次", "排名", "名次", "排序", "place", "rank"]),
    (Class::FieldSize, &["参评数", "参排数", "参排", "总数", "个数", "fieldsize"]),
    (
        Class::Target,
        &[
            "目标值",
            "目标",
            "计划完成",
            "应完成",
            "拟完成",
            "须完成",
            "计划数",
            "计划值",
            "计划",
            "任务数",
            "任务",
            "target",
            "plan",
        ],
    ),
    (
        Class::Prior,
        &["上年同期", "去年同期", "上年", "上一", "前一", "去年", "同期", "基数", "priorvalue", "prior", "lastyear"],
    ),
    (
        Class::Actual,
        &[
            "完成情况",
            "完成值",
            "完成数",
            "完成量",
            "完成额",
            "完成",
            "实绩",
            "实际",
            "实现",
            "达到",
            "本年",
            "当年",
            "今年",
            "累计",
            "本期",
            "目标完成",
            "任务完成",
            "计划完成情况",
            "actual",
            "done",
        ],
    ),
    (Class::Either, &["完成目标", "完成任务", "完成计划", "实现目标", "达到目标"]),
    (
        Class::Neutral,
        &[
            "情况",
            "指标",
            "数据",
            "数值",
            "数量",
            "数",
            "值",
            "额",
            "量",
            "总额",
            "总量",
            "总值",
            "总计",
            "合计",
            "年末",
            "年底",
            "期末",
            "截至",
            "截止",
            "年",
            "底",
            "末",
            "止",
            "考核",
            "核定",
            "认定",
            "审定",
            "确认",
            "最终",
            "统计",
            "上报",
            "填报",
            "报送",
            "更正后",
            "调整后",
            "修正后",
            "修订后",
            "审核后",
            "绝对值",
            "绝对数",
            "绝对额",
            "绝对",
            "单位",
            "计量",
            "的",
            "value",
            "figure",
            "annual",
            "year",
        ],
    ),
    (Class::Assessed, &["参评人数", "参加考核人数", "考核人数", "assessedheadcount"]),
    (
        Class::People,
        &["人数", "编制数", "编制", "在编人数", "在编", "在职人数", "在岗人数", "实有人数", "应发人数", "headcount"],
    ),
];

/// The words of a text, and what is left without them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// What its words say, in their order.
    pub said: Vec<(Class, &'static str)>,
    /// The rest.
    pub rest: String,
}

impl Words {
    /// The first word that says this.
    #[must_use]
    pub fn of(&self, class: Class) -> Option<&'static str> {
        self.said.iter().find(|(own, _)| *own == class).map(|(_, word)| *word)
    }

    /// Whether it is made of these words alone.
    #[must_use]
    pub fn is_all(&self) -> bool {
        self.rest.is_empty() && !self.said.is_empty()
    }
}

/// The words of a text: at each place the longest there is.
#[must_use]
pub fn words(text: &str) -> Words {
    let mut found = Words::default();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let all = WORDS.iter().flat_map(|(class, words)| words.iter().map(|word| (*class, *word)));
        let here = all.filter(|(_, word)| rest.starts_with(word));
        if let Some((class, word)) = here.max_by_key(|(_, word)| word.len()) {
            found.said.push((class, word));
            rest = rest.get(word.len()..).unwrap_or_default();
        } else {
            found.rest.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_counts() {
        let classes = |text: &str| words(text).said.iter().map(|(class, _)| *class).collect::<Vec<_>>();
        for (text, said, rest) in [
            ("计划完成", &[Class::Target][..], ""),
            ("目标完成值", &[Class::Actual, Class::Neutral], ""),
            ("完成目标", &[Class::Either], ""),
            ("比上年增长", &[Class::Derived, Class::Derived], ""),
            ("上年完成", &[Class::Prior, Class::Actual], ""),
            ("死亡人数", &[Class::People], "死亡"),
            ("完成情况得分", &[Class::Actual, Class::Score], ""),
            ("在编人数", &[Class::People], ""),
        ] {
            assert_eq!((classes(text).as_slice(), words(text).rest.as_str()), (said, rest), "{text}");
        }
    }
}
