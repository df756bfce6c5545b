//! Why findings matter and what to do about them, in Chinese.

use crate::analysis::Flaw;
use crate::engine::Problem;

/// Why it matters.
pub(super) fn why(flaw: &Flaw) -> &'static str {
    match flaw {
        Flaw::MarksDontAddUp { .. } => "同一类别的单位起点不同，得分率和等次门槛不可比。",
        Flaw::NoCommonIndicators => "单位之间没有共同的尺子，排名说明不了问题。",
        Flaw::IndividualIndicators { .. } => "个性指标太少显不出差异，太多又不可比。",
        Flaw::GradeUnreachable { .. } => "条款写了等次，执行中却评不出来，与之挂钩的奖惩也就落空。",
        Flaw::ThresholdsNotDescending { .. } | Flaw::ThresholdsOfTwoKinds { .. } => {
            "两个等次的条件交叉，单位归入哪一档容易有争议。"
        }
        Flaw::GapBelow => "末档之下没有去处，所设条件不起作用，容易让人误以为有人可以不定等次。",
        Flaw::CoefficientsNotDescending { .. } => "等次低的反而人均奖金多，激励方向反了。",
        Flaw::OffsetsNotDescending { .. } | Flaw::ExcellentNotDescending { .. } => {
            "等次低的反而优秀名额多，激励方向反了。"
        }
        Flaw::VetoWithoutEffect { .. } | Flaw::GateNever => "条款没有约束力，写与不写一个样。",
        Flaw::VetoAlways { .. } | Flaw::GateAlways { .. } => "谁都不例外的限制分不出高下，还会让等次落空。",
        Flaw::DeadIndicator { .. } => "占了分值却不影响任何单位的位次。",
        Flaw::NegativeWeight { .. } => "这项得分高的单位总分反而偏低，抵消了其他指标拉开的差距。",
        Flaw::Correlated { .. } => "等于同一件事算了两遍，实际权重比写明的大。",
        Flaw::TiesUnsplit { .. } => "名额和优秀评定碰到并列时没有依据。",
        Flaw::RoundingDecides { .. } => "差距小于取整误差，被评低的单位有理由提出异议。",
        Flaw::CapBinds { .. } => "多数单位拿到一样多，封顶之上的努力没有回报。",
    }
}

/// What to do.
pub(super) fn advice(flaw: &Flaw) -> &'static str {
    match flaw {
        Flaw::MarksDontAddUp { .. } => "调整分值或满分，使每个单位都合计到满分。",
        Flaw::NoCommonIndicators => "至少设一项对本类别所有单位都考核的共性指标。",
        Flaw::IndividualIndicators { .. } => "给这个单位增减个性指标，或改动分组的分值。",
        Flaw::GradeUnreachable { .. } => "放宽名额或门槛，或者取消这一等次。",
        Flaw::ThresholdsNotDescending { .. } => "让门槛从高到低依次递减。",
        Flaw::ThresholdsOfTwoKinds { .. } => "各等次统一按得分率或者统一按总分设门槛。",
        Flaw::GapBelow => "最后一个等次不设条件，作为兜底。",
        Flaw::CoefficientsNotDescending { .. } => "让系数从高到低依次递减。",
        Flaw::OffsetsNotDescending { .. } => "让浮动幅度从高到低依次递减。",
        Flaw::ExcellentNotDescending { .. } => "更高的等次也应认定为优秀。",
        Flaw::VetoWithoutEffect { .. } => "改为评定较低的等次。",
        Flaw::VetoAlways { .. } => "核对否决名单，确认是否填错。",
        Flaw::GateNever => "删去这一条，或者改到真会碰到的界限。",
        Flaw::GateAlways { .. } => "放宽界限，或者核对数据。",
        Flaw::DeadIndicator { .. } => "改用能拉开差距的计分规则，或把分值给别的指标。",
        Flaw::NegativeWeight { .. } => "核对指标的方向和对比范围；确要保留的，看分值是否合适。",
        Flaw::Correlated { .. } => "合并成一项，或调低其中一项的分值；确要并列考核的，说明理由。",
        Flaw::TiesUnsplit { .. } => "补充同分规则，如先比共性指标得分、再比某项重点指标。",
        Flaw::RoundingDecides { .. } => "公布前复核这个单位的数据；必要时多保留一位小数，或写明尾差处理。",
        Flaw::CapBinds { .. } => "提高封顶，或改用不封顶、位次赋分等规则。",
    }
}

/// What kind of finding of the engine it is.
pub(super) fn problem_title(problem: &Problem) -> &'static str {
    match problem {
        Problem::DuplicateId { .. } => "编号重复",
        Problem::SameName { .. } => "名称相同",
        Problem::LeftOverReadings { .. } => "留有已删除指标的数据",
        Problem::Unknown { .. } => "引用的内容不存在",
        Problem::NoGroup => "单位没有分组",
        Problem::EmptyCategory => "类别没有考核对象",
        Problem::NoIndicators => "类别没有指标",
        Problem::NoGrades => "类别没有等次",
        Problem::NoFullMarks => "没有满分",
        Problem::MarksNotFull { .. } => "分值合计不等于满分",
        Problem::NegativeMarks { .. } => "分值为负",
        Problem::TooLarge => "数值太大",
        Problem::TooManyDecimals { .. } => "小数位数太多",
        Problem::SharesNotOne { .. } => "占比合计不是 100%",
        Problem::EmptyRule => "没有评分规则",
        Problem::LadderNeedsRank => "规则前后不配",
        Problem::EmptyScale => "没有评分标准",
        Problem::SameValueTwice { .. } => "同一个值写了两次",
        Problem::FloorAboveCap { .. } => "下限高于上限",
        Problem::OutOfRange { .. } => "数值超出范围",
        Problem::MonitoringShareLow { .. } => "平时监测占比低于 30%",
        Problem::NoPeriodWeight => "监测节点没有权重",
        Problem::ScheduleIncomplete { .. } => "进度计划不全",
        Problem::MonthOutOfRange { .. } => "月份不对",
        Problem::Missing { .. } => "缺少数据",
        Problem::Undefined { .. } => "数据算不出得分率",
        Problem::BoundsCoincide => "功效系数上下界相同",
        Problem::ScoreOutOfRange { .. } => "评分超出范围",
        Problem::NothingAssessed => "单位没有考核指标",
        Problem::WrongSign { .. } => "加减方向不符",
        Problem::QuotaOverAll { .. } => "名额超过单位数",
        Problem::PlacesOverCeiling { .. } => "优秀名额超过上限",
        Problem::PoolWithoutShares { .. } => "奖金总额无处可分",
        Problem::EditNotApplied { .. } => "方案的修改没有生效",
    }
}

/// What to do about a finding of the engine.
pub(super) fn problem_advice(problem: &Problem) -> &'static str {
    match problem {
        Problem::DuplicateId { .. } => "给其中一个改编号。",
        Problem::SameName { .. } => "改其中一个的名称。",
        Problem::LeftOverReadings { .. } => "不再需要的，照建议一并删去；误删了指标的，恢复这项指标。",
        Problem::Unknown { .. } => "改为现有的内容，或把缺的补上。",
        Problem::NoGroup => "到“对象”页给它定分组。",
        Problem::EmptyCategory => "到“对象”页编入单位，或删去这个类别。",
        Problem::NoIndicators => "到“指标”页添加指标。",
        Problem::NoGrades => "到“等次”页添加等次。",
        Problem::NoFullMarks => "填上满分。",
        Problem::MarksNotFull { .. } => "调整分值或满分。",
        Problem::NegativeMarks { .. } => "改为 0（不考核）或正数。",
        Problem::TooLarge => "检查是不是多打了几位，或者单位用错。",
        Problem::TooManyDecimals { .. } => "减少小数位数。",
        Problem::SharesNotOne { .. } => "调整各部分占比，使合计为 100%。",
        Problem::EmptyRule | Problem::EmptyScale | Problem::LadderNeedsRank => "到“指标”页把评分规则补完整。",
        Problem::SameValueTwice { .. } => "删去重复的一档。",
        Problem::FloorAboveCap { .. } => "核对下限和上限。",
        Problem::OutOfRange { .. } => "改到允许的范围内。",
        Problem::MonitoringShareLow { .. } => "提高平时监测占比，或者不再列为按序时进度考核。",
        Problem::NoPeriodWeight => "至少给一个监测节点权重。",
        Problem::ScheduleIncomplete { .. } => "把 12 个月的进度填全。",
        Problem::MonthOutOfRange { .. } => "改为 1 至 12 月。",
        Problem::Missing { .. } => "补填数据；确实没有的，在规则里写明怎么算。",
        Problem::Undefined { .. } => "核对数据；确属特殊的，在规则里写明怎么算。",
        Problem::BoundsCoincide => "核对数据，或改用固定的上下界。",
        Problem::ScoreOutOfRange { .. } => "核对填报的评分或次数。",
        Problem::NothingAssessed => "给它定分值，或移出考核。",
        Problem::WrongSign { .. } => "核对这条加减分的项目和数量。",
        Problem::QuotaOverAll { .. } => "减少名额或比例，使各等次合计不超过单位数。",
        Problem::PlacesOverCeiling { .. } => "调低全县平均比例或各等次的浮动幅度。",
        Problem::PoolWithoutShares { .. } => "核对系数和人数。",
        Problem::EditNotApplied { .. } => "在“对比”页撤掉这处修改，或把缺的内容补上。",
    }
}
