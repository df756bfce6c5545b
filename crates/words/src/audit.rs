//! The audit workbook.

mod grades;
mod scoring;

use super::Locale;
use super::text::{Text, text};
pub use grades::*;
pub use scoring::*;

pub const COVER: Text = text("封面", "Cover");
pub const COUNTY: Text = text("全县", "County");
pub const RESULTS: Text = text("结果", "Results");
pub const GRADES: Text = text("等次", "Grades");
pub const SCORING: Text = text("计分", "Scoring");
pub const LEDGER: Text = text("加减分", "Adjustments");
pub const DATA: Text = text("数据", "Data");
pub const RULES: Text = text("规则", "Rules");
pub const POOL: Text = text("奖金池", "Bonus pool");
pub const ABOUT_COUNTY: Text =
    text("小数位数、优秀比例、奖金等全县参数；各类汇总", "Settings that hold for the county; sums by category");
pub const ABOUT_RESULTS: Text = text(
    "各板块得分、总分、得分率、位次、等次、优秀名额和奖金",
    "Points by section, total, percentage, place, grade, places for “excellent” and bonus",
);
pub const ABOUT_GRADES: Text = text(
    "等次设置、名额、限制条件，以及按位次逐行确定等次的过程",
    "The ladder, quotas, grade rules, and how each unit came to its grade in rank order",
);
pub const ABOUT_SCORING: Text = text(
    "每个单位、每项指标从指标数据到得分率、得分的过程",
    "From observations to rate and points, for every unit and indicator",
);
pub const ABOUT_LEDGER: Text =
    text("加减分项目、分值、台账，以及每个单位的计入情况", "Items, levels, the ledger, and what counts for each unit");
pub const ABOUT_DATA: Text = text("单位基本情况和指标数据（可修改）", "Units and what was observed of them (input)");
pub const ABOUT_RULES: Text =
    text("满分、分值和计分规则的各项参数（可修改）", "Full marks, marks and the parameters of scoring rules (input)");
pub const ABOUT_POOL: Text = text("奖金池按最大余数法分配到分", "A fixed sum divided by largest remainder, to the fen");

// Notes of sheets
pub const COUNTY_NOTE: Text = text("浅黄底蓝字为可修改的参数", "Blue on yellow: settings that may be changed");
pub const RESULTS_NOTE: Text = text(
    "全部由公式算出，依据见“计分”“加减分”“等次”各表",
    "All formulas; see the sheets of scoring, adjustments and grades",
);
pub const SCORING_NOTE: Text = text(
    "每项指标左起：分值、计算过程（可折叠）、得分率、得分",
    "For each indicator: marks, the steps (foldable), rate, points",
);
pub const LEDGER_NOTE: Text = text(
    "性质：1 = 加分，-1 = 减分，0 = 按正负；同一事项只计最高填 1",
    "Sign: 1 = bonus, -1 = deduction, 0 = by its sign; highest only: 1",
);
pub const DATA_NOTE: Text = text(
    "浅黄底蓝字可修改；空格表示没有数据；“是”填 1",
    "Blue on yellow may be changed; an empty cell means no data; 1 = yes",
);
pub const RULES_NOTE: Text = text(
    "浅黄底蓝字可修改；上限、下限留空表示不设",
    "Blue on yellow may be changed; an empty cap or floor does not bind",
);
pub const POOL_NOTE: Text = text(
    "先按权重取整到分，余下的分依次给余数最大的单位，余数相同的按标识先后",
    "Whole fen by weight first; what is left goes to the largest remainders, ties by identifier",
);

// General
pub const NUMBER: Text = text("序号", "No.");
pub const UNIT: Text = text("单位", "Unit");
pub const IDENTIFIER: Text = text("标识", "Identifier");
pub const GROUP: Text = text("组别", "Group");
pub const GROUP_NUMBER: Text = text("组别号", "Group no.");
pub const GROUP_LIST: Text = text("组别号：", "Groups: ");
pub const CATEGORY: Text = text("类别", "Category");
pub const UNITS: Text = text("单位数", "Units");
pub const INDICATOR: Text = text("指标", "Indicator");
pub const SECTION: Text = text("板块", "Section");
pub const NO_SECTION: Text = text("未分板块", "No section");
pub const KIND: Text = text("性质", "Kind");
pub const COMMON: Text = text("共性", "Common");
pub const INDIVIDUAL: Text = text("个性", "Individual");
pub const PARAMETER: Text = text("参数", "Parameter");
pub const VALUE: Text = text("数值", "Value");
pub const RATE: Text = text("得分率", "Rate");
pub const POINTS: Text = text("得分", "Points");
pub const MARKS: Text = text("分值", "Marks");
pub const CATEGORY_MARKS: Text = text("类别分值", "Category's marks");
pub const YES: Text = text("是", "yes");
pub const NO: Text = text("否", "no");
pub const SEPARATOR: Text = text("；", "; ");

// County
pub const POINT_DECIMALS: Text = text("得分小数位数", "Decimals of points");
pub const TOTAL_DECIMALS: Text = text("总分、得分率小数位数", "Decimals of totals");
pub const AVERAGE: Text = text("公务员优秀比例平均（%）", "Average excellent ratio, %");
pub const CEILING: Text = text("公务员优秀比例上限（%）", "Ceiling of the excellent ratio, %");
pub const BONUS_BASE: Text = text("人均奖金基数（元）", "Bonus base per head, yuan");
pub const BONUS_PER_UNIT: Text = text("每个单位奖金基数（元）", "Bonus base per unit, yuan");
pub const BONUS_POOL: Text = text("奖金总额（元）", "Bonus pool, yuan");
pub const BONUS_RATE: Text = text("每分每人奖金（元）", "Bonus per point and head, yuan");
pub const THRESHOLD: Text = text("发奖得分率门槛（%）", "Paid from this percentage on");
pub const EXEMPT_RATIO: Text = text("不参加排名单位优秀比例（%）", "Excellent ratio of units not ranked (%)");
pub const LEAST_PLACES: Text = text("每单位至少优秀名额", "Fewest excellent places of a unit");
pub const EXEMPT_COEFFICIENT: Text = text("无等次单位奖金系数", "Coefficient without a grade");
pub const EXCELLENT_UNITS: Text = text("优秀单位数", "Excellent units");
pub const COUNTY_TOTAL: Text = text("全县合计", "County");
pub const PLACES_CEILING: Text = text("全县优秀名额上限", "Most excellent places of the county");
pub const WITHIN_CEILING: Text = text("未超上限", "within the ceiling");
pub const OVER_CEILING: Text = text("超出上限", "beyond the ceiling");

pub const POSTS: Text = text("岗位分配", "Posts");
pub const POSTS_NOTE: Text = text(
    "单位得到的奖金按岗位权重 × 人数分到岗位：先取整到分，余下的分给小数部分大的，同样大的按岗位顺序。",
    "What a unit gets is divided by weight × people in each post: whole fen first, what is left to the largest remainders, ties by the order of posts.",
);
pub const ABOUT_POSTS: Text = text("奖金分到岗位", "bonus divided over posts");

/// The weight of a post.
#[must_use]
pub fn of_post(locale: Locale, post: &str) -> String {
    match locale {
        Locale::Zh => format!("{post}权重"),
        Locale::En => format!("weight of {post}"),
    }
}

/// A number of a fund's coefficients: of a point (score, coefficient), of a place.
#[must_use]
pub fn of_coefficients(locale: Locale, what: &str) -> String {
    match locale {
        Locale::Zh => format!("系数：{what}"),
        Locale::En => format!("coefficient: {what}"),
    }
}

/// A figure of a bonus fund.
#[must_use]
pub fn of_fund(locale: Locale, fund: &str, what: &str) -> String {
    match locale {
        Locale::Zh => format!("{fund}：{what}"),
        Locale::En => format!("{fund}: {what}"),
    }
}

// Pool
pub const POOL_FEN: Text = text("总额（分）", "Sum in fen");
pub const POOL_WEIGHTS: Text = text("权重合计", "Sum of weights");
pub const POOL_GIVEN: Text = text("已分（分）", "Given, fen");
pub const POOL_LEFT: Text = text("余下（分）", "Left, fen");
pub const POOL_WEIGHT: Text = text("权重", "Weight");
pub const POOL_PRODUCT: Text = text("总额 × 权重", "Sum × weight");
pub const POOL_WHOLE: Text = text("整数部分（分）", "Whole fen");
pub const POOL_REST: Text = text("余数", "Remainder");
pub const POOL_PLACE: Text = text("余数名次", "Place by remainder");
pub const BY_IDENTIFIER: Text = text("标识先后", "By identifier");

// Marked
pub const TOO_MANY_CHOICES: Text =
    text("档位超过 50 个，公式无法逐档判断", "More than 50 steps: more than a formula can choose among");
pub const TOO_MANY_DIGITS: Text = text(
    "有数字超过 15 位有效数字，或得分过大，表格算不准",
    "A number of more than 15 digits, or points too large for a spreadsheet to round",
);

// Cover
pub const COVER_TITLE: Text = text("考核结果复核表", "Audit workbook of the assessment");
pub const PROJECT: Text = text("办法", "Project");
pub const SCENARIO: Text = text("方案", "Scenario");
pub const BASELINE: Text = text("基准", "Baseline");
pub const DATE: Text = text("导出日期", "Date");
pub const ENGINE: Text = text("计算程序", "Engine");
pub const FINGERPRINT: Text = text("项目文件 SHA-256", "SHA-256 of the project file");
pub const CONTENTS: Text = text("目录", "Sheets");
pub const LEGEND: Text = text("图例", "Legend");
pub const LEGEND_SAMPLE: Text = text("123", "123");
pub const LEGEND_INPUT: Text =
    text("输入：参数和数据。修改后，其余各表随之重算", "Input: settings and data. Change one, and all else follows");
pub const LEGEND_FORMULA: Text = text("公式：由输入算出", "Formula over the input");
pub const LEGEND_MARKED: Text = text(
    "不是公式的数值：修改输入后不会变化，原因列在下面",
    "A value that is no formula: it stays when the input changes; the reason is listed below",
);
pub const NOTES: Text = text("说明", "Notes");
pub const MARKED_TITLE: Text = text("不是公式的数值", "Values that are not formulas");
pub const NONE_MARKED: Text =
    text("没有。结果中的每个数字和等次都是公式。", "None: every figure and grade of the outcome is a formula.");

pub fn more_marked(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("另有 {n} 处"),
        Locale::En => format!("And {n} more"),
    }
}

pub fn too_large(locale: Locale, lines: u64, most: u64) -> String {
    match locale {
        Locale::Zh => format!("单位数 × 指标数共 {lines}，超过 {most}，表格软件难以重算"),
        Locale::En => {
            format!("{lines} units × indicators are more than the {most} that a spreadsheet recomputes in good time")
        }
    }
}

pub const NOTE_LINES: [Text; 5] = [
    text(
        "数字先在双精度仍然可靠的位数上取整一次，再按办法规定的位数四舍五入：例如 1.255 在表格里可能存成 1.25499…，先取整就还是 1.255，再进位成 1.26。",
        "Figures are rounded twice: first where doubles are still right, then half up as the policy says. What a spreadsheet keeps of 1.255 may be 1.25499…; rounded first, it is 1.255 again and becomes 1.26.",
    ),
    text(
        "数字都是输入单元格；办法中的方式（取整方式、并列处理、顺延、排名范围、缺数据怎么办）写在公式里，修改方式请回到程序中重新导出。",
        "Numbers are input cells. Ways of doing (how places are rounded, tied blocks, roll-down, lanes, what stands in for missing data) are written into the formulas: change them in the program and export again.",
    ),
    text(
        "公式只用 IF、ROUND、SUM、MIN、MAX、INDEX、MATCH、COUNTIFS、SUMIFS、AVERAGEIFS、SUMPRODUCT 等 Excel 2016、WPS 和 LibreOffice 7.4 都有的函数。",
        "Only functions that Excel 2016, WPS and LibreOffice 7.4 share are used: IF, ROUND, SUM, MIN, MAX, INDEX, MATCH, COUNTIFS, SUMIFS, AVERAGEIFS, SUMPRODUCT and the like.",
    ),
    text(
        "打开时若提示受保护的视图，请启用编辑，公式才会重算；不重算时显示的是程序算出的数值。",
        "In a protected view enable editing, so that formulas are computed; until then the values of the program are shown.",
    ),
    text(
        "“计分”表里的“缺数据”“无法计算”“界值相同”“不计”是计算过程中的状态，按规则里的规定给分。",
        "On the sheet of scoring, “no data”, “undefined”, “bounds coincide” and “not counted” are states on the way; the rule says what rate stands in.",
    ),
];
