//! How the sheets of the workbook template and their columns are filled in.

use crate::Locale;
use crate::rule;
use crate::sheets::{Heading, Table};
use crate::text::{Text, text};

pub fn guide_title(locale: Locale, title: &str) -> String {
    match locale {
        Locale::Zh => format!("{title}：填写说明"),
        Locale::En => format!("{title}: how to fill this in"),
    }
}

/// What stands in a sheet and how it is filled in.
pub fn table_says(table: Table) -> Text {
    match table {
        Table::Guide => text("", ""),
        Table::Policy => text(
            "办法名称、年度、优秀比例、奖金、小数位数、预警界线。",
            "Title, year, excellent ratio, bonus, decimals, bounds of the warning lights.",
        ),
        Table::Periods => text(
            "平时监测的节点，如一季度、上半年、前三季度。",
            "Monitoring periods, such as the first quarter, half-year and three quarters.",
        ),
        Table::Categories => text(
            "考核对象的类别：满分、排名、等次的总体规定。",
            "Categories of units: full marks, ranking, and what holds for all grades.",
        ),
        Table::Groups => text("类别内的分组。", "Groups inside the categories."),
        Table::Sections => text(
            "单独计分的板块：分值、保底、封顶、合格线、折算。只作标题的一级指标不用写。",
            "Sections that count by themselves: marks, floor, cap, pass mark, conversion. What is only a heading needs no row.",
        ),
        Table::Indicators => text(
            "各类别的指标、分值和计分规则，一行一个指标；合成计分的，第二部分起另占一行，只填代码和规则各列。",
            "Indicators of each category with marks and rule, one to a row; further parts of a blended rule have rows of their own, with only the code and the rule filled in.",
        ),
        Table::Kinds => {
            text("分类计次指标的事项种类，每次加或扣多少。", "Kinds of events of tallies, with what each is worth.")
        }
        Table::VoteClasses => text(
            "评议指标的票别和每票分数，不填本表的指标按优秀 100、良好 80、一般 60、较差 40。",
            "Classes of votes of panels; panels without rows here have excellent 100, good 80, fair 60, poor 40.",
        ),
        Table::Raters => text("评议类指标的评议组和权重。", "Rater groups of panel indicators, with weights."),
        Table::Marks => {
            text("与类别分值不同的分组分值、单位分值。", "Marks of groups and units that differ from the category's.")
        }
        Table::Monitoring => text(
            "指标的平时占比，以及序时进度计划（各月末累计应完成年度目标的比例）。",
            "Monitoring share, and the schedule: the share of the annual target to be reached by the end of each month.",
        ),
        Table::Weights => text(
            "指标自己的节点权重；不填用监测节点表的权重。",
            "Weights of periods for single indicators; without them those of the sheet of periods hold.",
        ),
        Table::Items => text(
            "加减分项目及各级别分值，一行一个级别；同一项目第二个级别起只填类别、代码和级别各列。",
            "Adjustment items with points by level, a level to a row; from an item's second level on only category, code and level are filled in.",
        ),
        Table::CapSets => text(
            "合计封顶的几个项目，一行一个项目；同一封顶第二个项目起只填类别、代码和加减分项目。",
            "Items with caps together, an item to a row; from the second item on only category, code and item are filled in.",
        ),
        Table::TieBreakers => {
            text("总分相同时先比什么、再比什么，按行的顺序。", "What splits equal totals, first things first.")
        }
        Table::Grades => text(
            "各类别的等次，从高到低，名额、分数条件和结果运用。",
            "Grades of each category, best first: quotas, thresholds, use of results.",
        ),
        Table::Gates => text(
            "不得评为某等次的情形：扣分超过多少分，或某指标得分率低于多少。",
            "What bars a grade: deductions over so many points, or a rate on an indicator below so much.",
        ),
        Table::Circumstances => text(
            "各类别的特殊情形，如一票否决、一票否优、降档，以及对等次的影响。",
            "Special circumstances of each category, such as a veto or a downgrade, and what they do to the grade.",
        ),
        Table::Rules => text(
            "等次规则：符合条件的单位，等次受什么影响；一行一个条件，几个条件组成一项的，先写“至少满足项数”，再在下面逐行写各条件，层级加 1。",
            "What becomes of the grade where conditions hold, a condition to a row; for several together first how many must hold, then each of them below, one level deeper.",
        ),
        Table::Funds => text(
            "各项奖金：算法、发放范围；单独规定系数的填等次和系数。同一项奖金再有类别或等次的，另起一行只填代码和这些列。",
            "Bonus funds: how each pays and whom it covers; grades and coefficients where it has its own. Further categories or grades of a fund stand in rows of their own, with its code and these columns alone.",
        ),
        Table::Posts => text(
            "按岗位分配的奖金：各岗位和权重。几项奖金用同一代码的，是同一岗位。",
            "Posts over which a fund is divided, with their weights; the same code in several funds is the same post.",
        ),
        Table::Heads => {
            text("各单位在各岗位的人数，可以是小数。", "How many people units have in each post; decimals are allowed.")
        }
        Table::Marked => text(
            "有特殊情形的单位，一行一次，写明事由；同一情形可以有多次。",
            "Units to which a circumstance applies, once to a row, with the reason; the same one may apply several times.",
        ),
        Table::History => text(
            "各单位往年的等次，一行一年；等次规则问到往年等次时使用。",
            "The grades of units in other years, a year to a row, where grade rules ask for them.",
        ),
        Table::Units => text("考核对象的类别、分组和人数。", "Assessed units: category, group, headcounts."),
        Table::Annual => text(
            "每个类别一张表：一行一个考核对象，一列一项年度数据。",
            "A sheet for each category: a unit to a row, an annual figure to a column.",
        ),
        Table::ByPeriod => text(
            "每个类别一张表：一行一个考核对象的一个节点，数据为年初至节点的累计数。",
            "A sheet for each category: a unit and period to a row; figures count from January to the period's end.",
        ),
        Table::Further => text(
            "评议组的评分或票数，一行一个评议组对一个考核对象的评议。",
            "Scores or votes of rater groups, one group on one unit to a row.",
        ),
        Table::Ledger => text("加减分记录，一行一笔。", "Bonuses and deductions, an entry to a row."),
        Table::Scenarios => text(
            "在页面上做的测算方案，由程序写出和读入，不需要手工填写。",
            "Scenarios made on the page; the program writes and reads them, nothing to fill in.",
        ),
    }
}

/// The note on a heading; empty = none.
pub fn heading_says(heading: Heading) -> Text {
    match heading {
        Heading::Id => text(
            "程序内部使用的短代码，不能重复。可以留空，留空时用名称。以 # 开头表示 # 后面的文字一定是代码。",
            "A short code for the program, used once only. May be left empty: the name then is the code. What follows a # is always a code.",
        ),
        Heading::Category | Heading::Group | Heading::Indicator | Heading::Unit | Heading::Item => text(
            "写名称或代码，可从下拉列表选择。有重名时写代码。",
            "A name or code; choose it from the list. Where several have the name, write the code.",
        ),
        Heading::FullMarks => text("这个类别的总分满分。", "The most a total can be before adjustments."),
        Heading::MissingItems => text(
            "折算：不考核的指标的分值按比例折算到满分。不折算：这部分分数不得。",
            "Rescale: the marks of indicators not assessed are spread over the rest. Keep: these points are lost.",
        ),
        Heading::SectionMarks => text(
            "各项分值应当合计的数；按最高分或名次折算时，是折算后的满分。",
            "What the marks should add up to; by the best or by place, what the section is out of then.",
        ),
        Heading::PassPoints | Heading::PassShare => text(
            "两列只填一列：多少分，或分值的百分之多少。达到即合格。",
            "Only one of the two: points, or a share of the marks. Reaching it passes.",
        ),
        Heading::Factor => text("只用于“乘以系数”，如 0.4。", "Only for times a factor, such as 0.4."),
        Heading::PlacePoints => text("从第 1 名起依次写，如 20；19；18。", "From place 1 on, such as 20; 19; 18."),
        Heading::BonusFactor => text(
            "有这种情形的单位，每项奖金乘以这个数：扣发 10% 写 0.9，取消写 0；不写是 1。",
            "What each bonus of a unit so marked is multiplied by: 0.9 withholds 10%, 0 cancels it; 1 if empty.",
        ),
        Heading::ScoreOrPlace => text(
            "系数按得分率、总分或名次的：一行一档，写分数或名次，右边写系数；名次空着的一行是其他名次的系数。",
            "Where the coefficient goes by percentage, total or place: a point or place to a row, with its coefficient; a row without a place is for the other places.",
        ),
        Heading::TieBlock => text(
            "几个单位并列在名额界线上时：还有名额就全部进入，或名额够才全部进入。",
            "Units tied at a cut-off: all get in if a place is left, or all get in only if there are places for all.",
        ),
        Heading::Lifted => text(
            "晋档、直接评为的单位是否占等次的名额；没有晋档的不填。",
            "Whether units that are lifted take places of the quotas; empty where nothing lifts.",
        ),
        Heading::QuotaBelow => text(
            "只用于最后一个等次：排在最后的百分之多少，前一个等次的名额到那里为止。",
            "Of the last grade only: the share of units at the end; the grade before has the places up to there.",
        ),
        Heading::EitherHolds => text(
            "名额和门槛都有的：是则符合其一即可，不填或否则都要符合。",
            "Where there are a quota and a threshold: yes if one is enough, else both must hold.",
        ),
        Heading::PastGrades => text(
            "“往年等次”的填等次名称，几个等次之间用“|”隔开；右边“与之比较”填连续几年。",
            "For grades of past years: the grades, with | between them; how many years stands to the right.",
        ),
        Heading::RollDown => text(
            "前面的单位因故不得某等次时，名额是否由后面的单位递补。",
            "Whether the next unit moves up when one before it can't have the grade.",
        ),
        Heading::BonusThreshold => text(
            "只用于按分计奖：得分率达到多少才发，0 到 100。",
            "Only for the bonus per point: from what percentage on it is paid, 0 to 100.",
        ),
        Heading::BonusAmount => text(
            "基数×系数×人数：每人多少元；每单位基数×系数：每个单位多少元；奖金总额分配：总额多少元；按分计奖：每分每人多少元。",
            "Base: yuan per head or unit; pool: yuan in all; per point: yuan per point and head.",
        ),
        Heading::Marks => text("0 表示不考核。", "0 = not assessed."),
        Heading::DataFrom => text("负责提供这项数据的单位。", "Who provides the figures of the indicator."),
        Heading::ScheduleDriven => text(
            "有序时进度要求的指标，平时占比不应低于 30%。",
            "Monitoring should count for at least 30 % of an indicator with a schedule.",
        ),
        Heading::AskedMeasure => text(
            "设门槛时填：同一单位的哪个数要达到；留空表示不设门槛。",
            "Where there is an entry condition: which of the unit’s figures it asks for; empty = none.",
        ),
        Heading::AskedOrder => text("不填按“不低于”。", "At least if empty."),
        Heading::VoteWorth => text("不填表示不计入有效票。", "Empty = void: not among the valid votes."),
        Heading::Worth => text("扣分写负数，如 -20%。", "Below zero for what is lost, such as -20%."),
        Heading::OfEntry => text(
            "这个评议组是不是用于门槛，不填按“否”。",
            "Whether the group is asked for the entry condition; no if empty.",
        ),
        Heading::Combine => text(
            "一项规则有几部分时填；不填按占比合成。",
            "Where a rule has several parts; blended by their shares if empty.",
        ),
        Heading::RuleFloor => text(
            "各部分合起来的得分率不低于多少；留空表示不设，扣完为止填 0。",
            "Least that all parts together give; empty = none, 0 = not below zero.",
        ),
        Heading::RuleCap => text(
            "各部分合起来的得分率不高于多少；留空表示不封顶。",
            "Most that all parts together give; empty = uncapped.",
        ),
        Heading::Share => text(
            "合成计分时这一部分占多少，各部分合计 100%。不合成的填 100%。",
            "How much this part of a blended rule counts; all parts add up to 100%. 100% if not blended.",
        ),
        Heading::Measure => text(
            "拿什么来评：完成率 = 完成值÷目标值；增速 =（完成值－上年值）÷上年值。",
            "Which figure is judged: completion = actual ÷ target; growth = (actual − prior) ÷ prior.",
        ),
        Heading::Comparison => text(
            "与比较范围内的其他单位怎样比；留空表示不作比较。",
            "How the figure is compared with the others'; empty = by itself.",
        ),
        Heading::MeanKind => text(
            "与平均值比较时用：各单位的简单平均，或先合计再计算；不填按简单平均。",
            "Where it is compared with a mean: the simple one, or that of the sums; simple if empty.",
        ),
        Heading::Parameter(key) => rule::key(key).column.1,
        Heading::ScaleBound(_) => rule::BOUND_SAYS,
        Heading::MonitoringShare => {
            text("年度得分率中平时监测占多少，如 30%。", "How much of the annual rate the periods make, such as 30%.")
        }
        Heading::QuotaShare => text(
            "参加排名单位数的比例，如 20%。与名额个数只填一个，都不填表示不限。",
            "Share of the ranked units, such as 20%. Either this or places; neither = no quota.",
        ),
        Heading::ThresholdPercentage => text(
            "总分占满分的百分比，0 到 100。与最低总分只填一个，都不填表示不限。",
            "Percentage of the full marks, 0 to 100. Either this or total points; neither = no threshold.",
        ),
        Heading::RatioOffset => text(
            "在全县平均优秀比例上增减几个百分点。",
            "Percentage points added to the county-average excellent ratio.",
        ),
        Heading::DeductionsOver => text("与指标、得分率只填一种。", "Either this, or an indicator and a rate."),
        Heading::RateBelow => text("与左边的指标一起填。", "Together with the indicator to the left."),
        Heading::Depth => text("规则的首行为 0。", "0 in a rule's first row."),
        Heading::Needed => text("下一层各条件至少满足几项。", "How many of the conditions one level deeper must hold."),
        Heading::Compared => text("得分率填小数，如 0.6。", "A rate as a fraction, such as 0.6."),
        Heading::Points => text(
            "加分、扣分都填正数；专项考核按正负。",
            "Positive for bonuses and for deductions; special assessments go by sign.",
        ),
        Heading::ItemCap => text(
            "这个项目最多加（减）多少分，留空表示不封顶。",
            "Most points that the item may add or take; empty = uncapped.",
        ),
        Heading::LevelCap => text(
            "这个级别最多加（减）多少分，留空表示不封顶。",
            "Most points that the level may add or take; empty = uncapped.",
        ),
        Heading::Quantity => text("发生几次，不填按 1。", "How many times; 1 if empty."),
        Heading::Matter => {
            text("同一事项写同样的文字，便于“只计最高”。", "Write the same matter the same way, for highest only.")
        }
        Heading::DataKind => text(
            "真实、测试或虚构，印在各种材料上。不填按测试。",
            "Real, test or fictional; printed on all papers. Test if empty.",
        ),
        Heading::Difficulty => text("不填按 1。", "1 if empty."),
        Heading::Steps => text("降档、晋档的填几档。", "Where it lowers or lifts: by how many grades."),
        Heading::Downgrade => text("降档的填降几档。", "Where it lowers: by how many grades."),
        Heading::Effect => text(
            "不得评为、最高为和直接评为的，右边填等次；最高为不填等次的，评为最后一个等次。",
            "Where it bars, leaves at most a grade, or leads straight to one, with the grade to the right; at most none is the last.",
        ),
        Heading::PriorField => text("上年外部排名共有多少个参评。", "How many were ranked outside in the prior year."),
        Heading::PriorPlace => {
            text("上年在外部排名中的位次，用于计算进位。", "The place in the outside ranking of the prior year.")
        }
        Heading::Field => text("外部排名共有多少个参评。", "How many were ranked outside."),
        Heading::Period => text("写节点名称或代码；年度评议留空。", "Name or code of a period; empty for the year."),
        Heading::Score => text("0 到 100。评分和票数只填一种。", "0 to 100. Either a score or votes."),
        Heading::Part => text("合成计分的第几部分，不合成填 1。", "Which part of a blended rule; 1 if not blended."),
        Heading::Key
        | Heading::Value
        | Heading::Remark
        | Heading::Edition
        | Heading::Title
        | Heading::Year
        | Heading::Office
        | Heading::Stage
        | Heading::Note
        | Heading::Assumption
        | Heading::AverageRatio
        | Heading::CeilingRatio
        | Heading::RatioRounding
        | Heading::ExemptRatio
        | Heading::LeastPlaces
        | Heading::BonusMode
        | Heading::Coverage
        | Heading::CoefficientBy
        | Heading::Fund
        | Heading::Post
        | Heading::PostWeight
        | Heading::Heads
        | Heading::ExemptCoefficient
        | Heading::PointDecimals
        | Heading::TotalDecimals
        | Heading::Yellow
        | Heading::Red
        | Heading::Name
        | Heading::Grade
        | Heading::Clause
        | Heading::Weight
        | Heading::Month
        | Heading::NegativeTotal
        | Heading::RankBy
        | Heading::BonusCap
        | Heading::DeductionCap
        | Heading::QuotaRounding
        | Heading::VetoGrade
        | Heading::GradingClause
        | Heading::SectionFloor
        | Heading::SectionCap
        | Heading::Conversion
        | Heading::OtherPlaces
        | Heading::SplitSection
        | Heading::Kind
        | Heading::Section
        | Heading::MeasuredIn
        | Heading::Direction
        | Heading::Cohort
        | Heading::Scale
        | Heading::EventKind
        | Heading::Times
        | Heading::VoteClass
        | Heading::Votes
        | Heading::AskedComparison
        | Heading::AskedMean
        | Heading::AskedDirection
        | Heading::AskedCohort
        | Heading::WhenMissing
        | Heading::WhenUndefined
        | Heading::WhenCoincide
        | Heading::Rater
        | Heading::Votes100
        | Heading::Votes80
        | Heading::Votes60
        | Heading::Votes40
        | Heading::SplitBy
        | Heading::QuotaPlaces
        | Heading::ThresholdPoints
        | Heading::Excellent
        | Heading::BonusCoefficient
        | Heading::Promotion
        | Heading::Interview
        | Heading::Sign
        | Heading::Counting
        | Heading::Level
        | Heading::LevelId
        | Heading::Headcount
        | Heading::AssessedHeadcount
        | Heading::Veto
        | Heading::VetoReason
        | Heading::Circumstance
        | Heading::Figure
        | Heading::Order
        | Heading::Reason
        | Heading::DowngradeReason
        | Heading::Exempt
        | Heading::EntryNote
        | Heading::IndicatorId
        | Heading::IndicatorName
        | Heading::Actual
        | Heading::Target
        | Heading::Prior
        | Heading::Place
        | Heading::Description
        | Heading::Edit => text("", ""),
    }
}
