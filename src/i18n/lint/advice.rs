//! Why findings matter, and what to do about them.

use crate::analysis::Flaw;
use crate::engine::Problem;
use crate::i18n::text::{Text, text};

/// Why it matters.
pub fn why(flaw: &Flaw) -> Text {
    match flaw {
        Flaw::MarksDontAddUp { .. } => text(
            "同一类别的单位起点不同，得分率和等次门槛不可比。",
            "Units of one category start from different marks, so percentages can't be compared.",
        ),
        Flaw::NoCommonIndicators => {
            text("单位之间没有共同的尺子，排名说明不了问题。", "Without a common yardstick the ranking says nothing.")
        }
        Flaw::IndividualIndicators { .. } => {
            text("个性指标太少显不出差异，太多又不可比。", "Too few hide the differences, too many can't be compared.")
        }
        Flaw::GradeUnreachable { .. } => text(
            "条款写了等次，执行中却评不出来，与之挂钩的奖惩也就落空。",
            "The grade stands on paper, and what depends on it never comes.",
        ),
        Flaw::ThresholdsNotDescending { .. } | Flaw::ThresholdsOfTwoKinds { .. } => text(
            "两个等次的条件交叉，单位归入哪一档容易有争议。",
            "The conditions of two grades cross, and which one holds can be disputed.",
        ),
        Flaw::GapBelow => text(
            "末档之下没有去处，所设条件不起作用，容易让人误以为有人可以不定等次。",
            "There is nothing below, so the condition has no effect and misleads.",
        ),
        Flaw::CoefficientsNotDescending { .. } => {
            text("等次低的反而人均奖金多，激励方向反了。", "A worse grade is paid more a head.")
        }
        Flaw::OffsetsNotDescending { .. } | Flaw::ExcellentNotDescending { .. } => {
            text("等次低的反而优秀名额多，激励方向反了。", "A worse grade brings more places for excellence.")
        }
        Flaw::VetoWithoutEffect { .. } | Flaw::GateNever => {
            text("条款没有约束力，写与不写一个样。", "The clause binds nobody.")
        }
        Flaw::VetoAlways { .. } | Flaw::GateAlways { .. } => text(
            "谁都不例外的限制分不出高下，还会让等次落空。",
            "What hits everybody tells nobody apart, and leaves the grade empty.",
        ),
        Flaw::DeadIndicator { .. } => {
            text("占了分值却不影响任何单位的位次。", "It takes marks and moves nobody's place.")
        }
        Flaw::NegativeWeight { .. } => text(
            "这项得分高的单位总分反而偏低，抵消了其他指标拉开的差距。",
            "Who does well on it stands lower on the whole: it evens out what the others part.",
        ),
        Flaw::Correlated { .. } => text(
            "等于同一件事算了两遍，实际权重比写明的大。",
            "The same thing counts twice: its weight is larger than written.",
        ),
        Flaw::TiesUnsplit { .. } => {
            text("名额和优秀评定碰到并列时没有依据。", "Where a tie meets a quota, there is no rule for who is in.")
        }
        Flaw::RoundingDecides { .. } => text(
            "差距小于取整误差，被评低的单位有理由提出异议。",
            "The gap is smaller than the rounding, and the unit left behind may object.",
        ),
        Flaw::CapBinds { .. } => text(
            "多数单位拿到一样多，封顶之上的努力没有回报。",
            "Most get the same, and effort beyond the cap brings nothing.",
        ),
    }
}

/// What to do.
pub fn advice(flaw: &Flaw) -> Text {
    match flaw {
        Flaw::MarksDontAddUp { .. } => text(
            "调整分值或满分，使每个单位都合计到满分。",
            "Change marks or full marks so that every unit's marks add up.",
        ),
        Flaw::NoCommonIndicators => text(
            "至少设一项对本类别所有单位都考核的共性指标。",
            "Have at least one common indicator for all units of the category.",
        ),
        Flaw::IndividualIndicators { .. } => text(
            "给这个单位增减个性指标，或改动分组的分值。",
            "Give the unit more or fewer, or change the groups' marks.",
        ),
        Flaw::GradeUnreachable { .. } => {
            text("放宽名额或门槛，或者取消这一等次。", "Ease the quota or threshold, or drop the grade.")
        }
        Flaw::ThresholdsNotDescending { .. } => {
            text("让门槛从高到低依次递减。", "Let thresholds descend with the grades.")
        }
        Flaw::ThresholdsOfTwoKinds { .. } => {
            text("各等次统一按得分率或者统一按总分设门槛。", "Have all thresholds in per cent, or all in points.")
        }
        Flaw::GapBelow => text("最后一个等次不设条件，作为兜底。", "Leave the last grade without conditions."),
        Flaw::CoefficientsNotDescending { .. } => {
            text("让系数从高到低依次递减。", "Let coefficients descend with the grades.")
        }
        Flaw::OffsetsNotDescending { .. } => {
            text("让浮动幅度从高到低依次递减。", "Let offsets descend with the grades.")
        }
        Flaw::ExcellentNotDescending { .. } => {
            text("更高的等次也应认定为优秀。", "Let the better grade count as excellent, too.")
        }
        Flaw::VetoWithoutEffect { .. } => text("改为评定较低的等次。", "Name a lower grade."),
        Flaw::VetoAlways { .. } => text("核对否决名单，确认是否填错。", "Check who is vetoed."),
        Flaw::GateNever => text("删去这一条，或者改到真会碰到的界限。", "Remove it, or set a bound that can be met."),
        Flaw::GateAlways { .. } => text("放宽界限，或者核对数据。", "Ease the bound, or check the data."),
        Flaw::DeadIndicator { .. } => text(
            "改用能拉开差距的计分规则，或把分值给别的指标。",
            "Score it by a rule that tells units apart, or give its marks to others.",
        ),
        Flaw::NegativeWeight { .. } => text(
            "核对指标的方向和对比范围；确要保留的，看分值是否合适。",
            "Look at its direction and cohort; if it is meant so, whether its marks are right.",
        ),
        Flaw::Correlated { .. } => text(
            "合并成一项，或调低其中一项的分值；确要并列考核的，说明理由。",
            "Merge them, or lower the marks of one; where both are meant, say why.",
        ),
        Flaw::TiesUnsplit { .. } => text(
            "补充同分规则，如先比共性指标得分、再比某项重点指标。",
            "Add tie-breakers, such as the common subtotal, then a named indicator.",
        ),
        Flaw::RoundingDecides { .. } => text(
            "公布前复核这个单位的数据；必要时多保留一位小数，或写明尾差处理。",
            "Check the unit's data before publishing; keep another decimal if need be.",
        ),
        Flaw::CapBinds { .. } => {
            text("提高封顶，或改用不封顶、位次赋分等规则。", "Raise the cap, or score by place or without a cap.")
        }
    }
}

/// What kind of finding of the engine it is.
pub fn problem_title(problem: &Problem) -> Text {
    match problem {
        Problem::DuplicateId { .. } => text("编号重复", "An identifier twice"),
        Problem::SameName { .. } => text("名称相同", "Equal names"),
        Problem::LeftOverReadings { .. } => text("留有已删除指标的数据", "Data of a deleted indicator"),
        Problem::Unknown { .. } => text("引用的内容不存在", "Something referred to is not there"),
        Problem::NoGroup => text("单位没有分组", "A unit without a group"),
        Problem::EmptyCategory => text("类别没有考核对象", "A category without units"),
        Problem::NoIndicators => text("类别没有指标", "A category without indicators"),
        Problem::NoGrades => text("类别没有等次", "A category without grades"),
        Problem::NoFullMarks => text("没有满分", "No full marks"),
        Problem::MarksNotFull { .. } => text("分值合计不等于满分", "Marks don't add up"),
        Problem::NegativeMarks { .. } => text("分值为负", "Marks below zero"),
        Problem::TooLarge => text("数值太大", "A figure too large"),
        Problem::TooManyDecimals { .. } => text("小数位数太多", "Too many decimals"),
        Problem::SharesNotOne { .. } => text("占比合计不是 100%", "Shares don't add up to 100%"),
        Problem::EmptyRule => text("没有评分规则", "No rule"),
        Problem::LadderNeedsRank => text("规则前后不配", "Parts of a rule that don't fit"),
        Problem::EmptyScale => text("没有评分标准", "No scale"),
        Problem::SameValueTwice { .. } => text("同一个值写了两次", "A value twice"),
        Problem::FloorAboveCap { .. } => text("下限高于上限", "A floor above the cap"),
        Problem::OutOfRange { .. } => text("数值超出范围", "Out of range"),
        Problem::MonitoringShareLow { .. } => text("平时监测占比低于 30%", "Monitoring below 30%"),
        Problem::NoPeriodWeight => text("监测节点没有权重", "Periods without weight"),
        Problem::ScheduleIncomplete { .. } => text("进度计划不全", "A schedule with gaps"),
        Problem::MonthOutOfRange { .. } => text("月份不对", "No such month"),
        Problem::Missing { .. } => text("缺少数据", "Missing data"),
        Problem::Undefined { .. } => text("数据算不出得分率", "Data without a rate"),
        Problem::BoundsCoincide => text("功效系数上下界相同", "Bounds of a span are the same"),
        Problem::ScoreOutOfRange { .. } => text("评分超出范围", "A score out of range"),
        Problem::NothingAssessed => text("单位没有考核指标", "A unit without indicators"),
        Problem::WrongSign { .. } => text("加减方向不符", "An entry against its sign"),
        Problem::QuotaOverAll { .. } => text("名额超过单位数", "Quotas over the number of units"),
        Problem::PlacesOverCeiling { .. } => text("优秀名额超过上限", "Excellent places over the ceiling"),
        Problem::PoolWithoutShares { .. } => text("奖金总额无处可分", "A bonus pool for nobody"),
        Problem::EditNotApplied { .. } => text("方案的修改没有生效", "A scenario's edit without effect"),
    }
}

/// What to do about a finding of the engine.
pub fn problem_advice(problem: &Problem) -> Text {
    match problem {
        Problem::DuplicateId { .. } => text("给其中一个改编号。", "Give one of them another identifier."),
        Problem::SameName { .. } => text("改其中一个的名称。", "Give one of them another name."),
        Problem::LeftOverReadings { .. } => text(
            "不再需要的，照建议一并删去；误删了指标的，恢复这项指标。",
            "Remove them as suggested, or bring the indicator back.",
        ),
        Problem::Unknown { .. } => {
            text("改为现有的内容，或把缺的补上。", "Name what is there, or add what is missing.")
        }
        Problem::NoGroup => text("到“对象”页给它定分组。", "Give it a group on the page of units."),
        Problem::EmptyCategory => text("到“对象”页编入单位，或删去这个类别。", "Add units, or remove the category."),
        Problem::NoIndicators => text("到“指标”页添加指标。", "Add indicators."),
        Problem::NoGrades => text("到“等次”页添加等次。", "Add grades."),
        Problem::NoFullMarks => text("填上满分。", "Set the full marks."),
        Problem::MarksNotFull { .. } => text("调整分值或满分。", "Change marks or full marks."),
        Problem::NegativeMarks { .. } => text("改为 0（不考核）或正数。", "Set 0 (not assessed) or more."),
        Problem::TooLarge => text("检查是不是多打了几位，或者单位用错。", "Check digits and units of measure."),
        Problem::TooManyDecimals { .. } => text("减少小数位数。", "Use fewer decimals."),
        Problem::SharesNotOne { .. } => text("调整各部分占比，使合计为 100%。", "Let the shares add up to 100%."),
        Problem::EmptyRule | Problem::EmptyScale | Problem::LadderNeedsRank => {
            text("到“指标”页把评分规则补完整。", "Complete the rule in the indicator editor.")
        }
        Problem::SameValueTwice { .. } => text("删去重复的一档。", "Remove one of the two."),
        Problem::FloorAboveCap { .. } => text("核对下限和上限。", "Check floor and cap."),
        Problem::OutOfRange { .. } => text("改到允许的范围内。", "Bring it into range."),
        Problem::MonitoringShareLow { .. } => {
            text("提高平时监测占比，或者不再列为按序时进度考核。", "Raise the share, or don't assess it by schedule.")
        }
        Problem::NoPeriodWeight => text("至少给一个监测节点权重。", "Give at least one period a weight."),
        Problem::ScheduleIncomplete { .. } => text("把 12 个月的进度填全。", "Fill in all 12 months."),
        Problem::MonthOutOfRange { .. } => text("改为 1 至 12 月。", "Set a month from 1 to 12."),
        Problem::Missing { .. } => text(
            "补填数据；确实没有的，在规则里写明怎么算。",
            "Fill it in; where there is none, let the rule say what counts.",
        ),
        Problem::Undefined { .. } => text(
            "核对数据；确属特殊的，在规则里写明怎么算。",
            "Check the data; for special cases let the rule say what counts.",
        ),
        Problem::BoundsCoincide => text("核对数据，或改用固定的上下界。", "Check the data, or use fixed bounds."),
        Problem::ScoreOutOfRange { .. } => text("核对填报的评分或次数。", "Check the score or count."),
        Problem::NothingAssessed => text("给它定分值，或移出考核。", "Give it marks, or take it out."),
        Problem::WrongSign { .. } => text("核对这条加减分的项目和数量。", "Check the entry's item and quantity."),
        Problem::QuotaOverAll { .. } => {
            text("减少名额或比例，使各等次合计不超过单位数。", "Lower the quotas to no more than all units.")
        }
        Problem::PlacesOverCeiling { .. } => {
            text("调低全县平均比例或各等次的浮动幅度。", "Lower the county's average or the grades' offsets.")
        }
        Problem::PoolWithoutShares { .. } => text("核对系数和人数。", "Check coefficients and headcounts."),
        Problem::EditNotApplied { .. } => {
            text("在“对比”页撤掉这处修改，或把缺的内容补上。", "Take the edit back, or add what it needs.")
        }
    }
}
