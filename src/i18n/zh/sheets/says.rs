//! How the sheets of the workbook template and their columns are filled in, in Chinese.

use crate::i18n::catalogue::{Heading, Table};

pub fn table(table: Table) -> &'static str {
    match table {
        Table::Guide => "",
        Table::Policy => "办法名称、年度、优秀比例、奖金、小数位数、预警界线。",
        Table::Periods => "平时监测的节点，如一季度、上半年、前三季度。",
        Table::Categories => "考核对象的类别：满分、排名、等次的总体规定。",
        Table::Groups => "类别内的分组。",
        Table::Indicators => {
            "各类别的指标、分值和计分规则，一行一个指标；合成计分的，第二部分起另占一行，只填代码和规则各列。"
        }
        Table::Raters => "评议类指标的评议组和权重。",
        Table::Marks => "与类别分值不同的分组分值、单位分值。",
        Table::Monitoring => "指标的平时占比，以及序时进度计划（各月末累计应完成年度目标的比例）。",
        Table::Weights => "指标自己的节点权重；不填用监测节点表的权重。",
        Table::Items => "加减分项目及各级别分值，一行一个级别；同一项目第二个级别起只填类别、代码和级别各列。",
        Table::TieBreakers => "总分相同时先比什么、再比什么，按行的顺序。",
        Table::Grades => "各类别的等次，从高到低，名额、分数条件和结果运用。",
        Table::Gates => "不得评为某等次的情形：扣分超过多少分，或某指标得分率低于多少。",
        Table::Units => "考核对象的类别、分组、人数和特殊情形。",
        Table::Annual => "每个类别一张表：一行一个考核对象，一列一项年度数据。",
        Table::ByPeriod => "每个类别一张表：一行一个考核对象的一个节点，数据为年初至节点的累计数。",
        Table::Further => "评议组的评分或票数，一行一个评议组对一个考核对象的评议。",
        Table::Ledger => "加减分记录，一行一笔。",
        Table::Scenarios => "在页面上做的测算方案，由程序写出和读入，不需要手工填写。",
    }
}

#[cfg_attr(not(test), expect(clippy::wildcard_enum_match_arm, reason = "most headings say enough"))]
pub fn heading(heading: Heading) -> &'static str {
    match heading {
        Heading::Id => "程序内部使用的短代码，不能重复。可以留空，留空时用名称。以 # 开头表示 # 后面的文字一定是代码。",
        Heading::Category | Heading::Group | Heading::Indicator | Heading::Unit | Heading::Item => {
            "写名称或代码，可从下拉列表选择。有重名时写代码。"
        }
        Heading::FullMarks => "这个类别的总分满分。",
        Heading::MissingItems => "折算：不考核的指标的分值按比例折算到满分。不折算：这部分分数不得。",
        Heading::TieBlock => "几个单位并列在名额界线上时：还有名额就全部进入，或名额够才全部进入。",
        Heading::RollDown => "前面的单位因故不得某等次时，名额是否由后面的单位递补。",
        Heading::BonusThreshold => "只用于按分计奖：得分率达到多少才发，0 到 100。",
        Heading::BonusAmount => "基数×系数×人数：每人多少元；奖金总额分配：总额多少元；按分计奖：每分每人多少元。",
        Heading::Marks => "0 表示不考核。",
        Heading::ScheduleDriven => "有序时进度要求的指标，平时占比不应低于 30%。",
        Heading::Share => "合成计分时这一部分占多少，各部分合计 100%。不合成的填 100%。",
        Heading::Measure => "拿什么来评：完成率 = 完成值÷目标值；增速 =（完成值－上年值）÷上年值。",
        Heading::Cap => "按比例用。留空表示不封顶。",
        Heading::Floor => "按比例、扣分用。留空表示不设下限；扣完为止填 0。",
        Heading::HighBound | Heading::LowBound => {
            "功效系数用：固定值、最大值、平均值、最小值。越低越好的指标，最大、最小自动对调。"
        }
        Heading::High => "满意值取固定值时填。",
        Heading::Low => "不允许值取固定值时填。",
        Heading::Outside => "功效系数、折线用：超出两端后得分率不再增减，或沿线延伸。",
        Heading::Table => "分档、折线写“数值:得分率”，名次表写得分率，用分号隔开。如 1:100%；0.9:90%；0.8:80%。",
        Heading::Otherwise => "分档、名次表用：列表以外的得分率。",
        Heading::First | Heading::Last => "首末名等差用。",
        Heading::Per => "扣分：每单位数值减多少得分率；逐名递减：每降一名减多少。",
        Heading::MonitoringShare => "年度得分率中平时监测占多少，如 30%。",
        Heading::QuotaShare => "参加排名单位数的比例，如 20%。与名额个数只填一个，都不填表示不限。",
        Heading::ThresholdPercentage => "总分占满分的百分比，0 到 100。与最低总分只填一个，都不填表示不限。",
        Heading::RatioOffset => "在全县平均优秀比例上增减几个百分点。",
        Heading::DeductionsOver => "与指标、得分率只填一种。",
        Heading::RateBelow => "与左边的指标一起填。",
        Heading::Points => "加分、扣分都填正数；专项考核按正负。",
        Heading::ItemCap => "这个项目最多加（减）多少分，留空表示不封顶。",
        Heading::Quantity => "发生几次，不填按 1。",
        Heading::Matter => "同一事项写同样的文字，便于“只计最高”。",
        Heading::Difficulty => "不填按 1。",
        Heading::Downgrade => "降几档，不填按 0。",
        Heading::Field => "外部排名共有多少个参评。",
        Heading::Period => "写节点名称或代码；年度评议留空。",
        Heading::Score => "0 到 100。评分和票数只填一种。",
        Heading::Part => "合成计分的第几部分，不合成填 1。",
        _ => "",
    }
}
