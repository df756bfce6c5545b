//! Workbooks that are written: their sheets, headings and choices; and what is said of what can't be read in them.

mod help;
mod names;
mod terms;

use super::Locale;
use super::text::{Text, text};
use baton_model::Key;
pub use help::*;
pub use names::*;
pub use terms::Term;

pub fn month(locale: Locale, month: u32) -> String {
    match locale {
        Locale::Zh => format!("{month}月"),
        Locale::En => format!("Month {month}"),
    }
}

pub const GUIDE: [Text; 4] = [
    text(
        "各表第一行是表头，带红色三角的表头有批注。列可以调换顺序，可以增加自己的列（不读入），不要改表头文字和工作表名称。",
        "The first row of each sheet is its headings; those with a red corner have a note. Columns may be reordered and your own added (they are not read), but leave the headings and the names of sheets as they are.",
    ),
    text(
        "名称和代码二选一即可：代码留空时以名称为代码；引用类别、分组、指标、考核对象时，写名称或代码都可以，有重名时写代码。",
        "Give a name or a code: without a code the name is the code. Where a category, group, indicator or unit is referred to, write its name or its code; where several have the name, write the code.",
    ),
    text(
        "空单元格表示没有数据；“—”“/”“无”也作空白。比例、得分率写 60% 或 0.6。",
        "An empty cell means no data; so do —, / and 无. Write shares and rates as 60% or 0.6.",
    ),
    text(
        "填好后保存，把文件拖到页面上即可打开。读不懂的单元格会逐个列出，其余照常读入。",
        "Save the file and drop it on the page to open it. Cells that can't be read are listed one by one; the rest is read.",
    ),
];

pub const MARK_OF_TEMPLATE: Text = text("指挥棒考核工作簿", "Baton assessment workbook");

// What can't be read in a workbook
pub fn no_sheet(locale: Locale, sheet: &str) -> String {
    match locale {
        Locale::Zh => format!("没有“{sheet}”工作表，按空表处理。如需这部分内容，请从模板复制该表。"),
        Locale::En => {
            format!("There is no sheet “{sheet}”; it counts as empty. If you need it, copy it from the template.")
        }
    }
}

pub fn no_column(locale: Locale, column: &str) -> String {
    match locale {
        Locale::Zh => format!("没有“{column}”列，按未填处理。请检查表头文字是否被改动。"),
        Locale::En => {
            format!("There is no column “{column}”; it counts as not filled in. Check whether the heading was changed.")
        }
    }
}

pub fn unknown_column(locale: Locale, column: &str) -> String {
    match locale {
        Locale::Zh => format!("表头“{column}”不是模板中的列，没有读入。"),
        Locale::En => format!("“{column}” is not a column of the template and was not read."),
    }
}

pub fn unknown_setting(locale: Locale, key: &str) -> String {
    match locale {
        Locale::Zh => format!("“{key}”不是模板中的项目，没有读入。"),
        Locale::En => format!("“{key}” is not a setting of the template and was not read."),
    }
}

pub fn not_a_number(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Zh => format!("“{text}”不是数，没有读入。请只填数字。"),
        Locale::En => format!("“{text}” is not a number and was not read. Enter digits only."),
    }
}

pub fn too_many_digits(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Zh => format!("“{text}”位数太多，最多保留 28 位，没有读入。"),
        Locale::En => format!("“{text}” has more than the 28 digits that are kept and was not read."),
    }
}

pub fn not_whole(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Zh => format!("“{text}”不是整数，没有读入。请填 0 或正整数。"),
        Locale::En => format!("“{text}” is not a whole number and was not read. Enter 0 or a positive whole number."),
    }
}

pub fn not_a_choice(locale: Locale, text: &str, choices: &str) -> String {
    match locale {
        Locale::Zh => format!("“{text}”不在可选项中，没有读入。可填：{choices}。"),
        Locale::En => format!("“{text}” is not one of the choices and was not read. Choose from: {choices}."),
    }
}

pub const BETWEEN_CHOICES: Text = text("、", ", ");

pub fn not_a_list(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Zh => format!("“{text}”不是“数值:得分率”的列表，没有读入。写法如：1:100%；0.9:90%。"),
        Locale::En => format!("“{text}” is not a list of value:rate and was not read. Write it like 1:100%; 0.9:90%."),
    }
}

pub fn formula_error(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Zh => format!("公式结果是 {text}，没有读入。请改正公式或直接填数。"),
        Locale::En => format!("The formula gives {text} and was not read. Mend it or enter the figure."),
    }
}

pub const UNCOMPUTED: Text = text(
    "公式没有计算过，文件里没有结果，没有读入。请用 Excel 或 WPS 打开文件、保存一次后再试。",
    "The formula was never computed, so that the file has no result; nothing was read. Open the file in Excel or WPS, save it once and try again.",
);

pub fn noted(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Zh => format!("“{text}”带有说明，只读入了数字，请确认。"),
        Locale::En => format!("“{text}” has a note behind it; only the figure was read. Please check."),
    }
}

pub fn needed(locale: Locale, column: &str) -> String {
    match locale {
        Locale::Zh => format!("“{column}”没有填，暂按 0 或默认值处理。请补填。"),
        Locale::En => format!("“{column}” is empty; 0 or the default stands in for now. Fill it in."),
    }
}

pub const NO_NAME: Text = text(
    "这一行没有代码也没有名称，整行没有读入。请至少填一个。",
    "This row has neither a code nor a name and was not read. Give at least one.",
);

pub fn repeated(locale: Locale, what: &str, text: &str) -> String {
    match locale {
        Locale::Zh => format!("{what}“{text}”与前面的重复，这一行没有读入。请改用不同的代码或名称。"),
        Locale::En => format!("{what} “{text}” stands above already; this row was not read. Use another code or name."),
    }
}

pub fn unknown(locale: Locale, what: &str, text: &str) -> String {
    match locale {
        Locale::Zh => format!("没有{what}“{text}”，没有读入。请改成已有的名称或代码，或先补上。"),
        Locale::En => format!(
            "There is no {} “{text}”; it was not read. Use an existing name or code, or add it first.",
            what.to_lowercase()
        ),
    }
}

pub fn unknown_kept(locale: Locale, what: &str, text: &str) -> String {
    match locale {
        Locale::Zh => format!("没有{what}“{text}”，已按原样保留，不参与计算。请核对名称或代码。"),
        Locale::En => format!(
            "There is no {} “{text}”; it is kept as it is and counts for nothing. Check the name or code.",
            what.to_lowercase()
        ),
    }
}

pub fn several(locale: Locale, what: &str, text: &str) -> String {
    match locale {
        Locale::Zh => format!("有几个{what}都叫“{text}”，没有读入。请改填代码。"),
        Locale::En => format!("{what} “{text}”: several have that name; it was not read. Write the code."),
    }
}

pub fn both_given(locale: Locale, a: &str, b: &str) -> String {
    match locale {
        Locale::Zh => format!("“{a}”和“{b}”只能填一个，取前者。"),
        Locale::En => format!("Only one of “{a}” and “{b}” can be given; the first was taken."),
    }
}

pub fn not_an_edit(locale: Locale, why: &str) -> String {
    match locale {
        Locale::Zh => format!("这一步改动读不懂（{why}），没有读入。这一列由程序写出，请不要手工修改。"),
        Locale::En => format!(
            "This edit can't be read ({why}) and was left out. The program writes this column; don't change it by hand."
        ),
    }
}

// Why a workbook is not the template
pub const NOT_THE_TEMPLATE: Text = text(
    "这不是本程序的工作簿模板。如果是自己的表格，请用“导入数据”。",
    "This is not the workbook template. To bring in a table of your own, use “Import data”.",
);
pub const NEWER_TEMPLATE: Text = text(
    "这个工作簿由更新的版本写出，这个版本读不了。请更新后再打开。",
    "A newer version wrote this workbook; this version can't read it. Update, then open it again.",
);

// Why a workbook is not written
pub fn too_many_for_a_sheet(locale: Locale, sheet: &str) -> String {
    match locale {
        Locale::Zh => format!("工作表“{sheet}”放不下：数据超过 1,048,576 行或 16,384 列。请改存项目文件。"),
        Locale::En => format!(
            "Sheet “{sheet}” does not fit: more than 1,048,576 rows or 16,384 columns. Save a project file instead."
        ),
    }
}

pub fn text_too_long_to_write(locale: Locale, sheet: &str) -> String {
    match locale {
        Locale::Zh => format!("工作表“{sheet}”中有一段文字超过 32,767 字，表格放不下。请缩短，或改存项目文件。"),
        Locale::En => format!(
            "A text in sheet “{sheet}” has more than 32,767 characters, which no cell holds. Shorten it, or save a project file instead."
        ),
    }
}

/// A sheet of the workbook template. The data have a sheet for each category, whose name follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[expect(missing_docs, reason = "`table` and `table_says` say what stands in each")]
pub enum Table {
    Guide,
    Policy,
    Periods,
    Categories,
    Groups,
    Sections,
    Indicators,
    Raters,
    Kinds,
    VoteClasses,
    Marks,
    Monitoring,
    Weights,
    Items,
    CapSets,
    TieBreakers,
    Grades,
    Gates,
    Circumstances,
    Rules,
    Funds,
    Posts,
    Units,
    Heads,
    Marked,
    History,
    Annual,
    ByPeriod,
    Further,
    Ledger,
    Scenarios,
}

impl Table {
    /// All of them, in the order of the workbook.
    pub const ALL: [Self; 31] = [
        Self::Guide,
        Self::Policy,
        Self::Periods,
        Self::Categories,
        Self::Groups,
        Self::Sections,
        Self::Indicators,
        Self::Raters,
        Self::Kinds,
        Self::VoteClasses,
        Self::Marks,
        Self::Monitoring,
        Self::Weights,
        Self::Items,
        Self::CapSets,
        Self::TieBreakers,
        Self::Grades,
        Self::Gates,
        Self::Circumstances,
        Self::Rules,
        Self::Funds,
        Self::Posts,
        Self::Units,
        Self::Heads,
        Self::Marked,
        Self::History,
        Self::Annual,
        Self::ByPeriod,
        Self::Further,
        Self::Ledger,
        Self::Scenarios,
    ];
}

macro_rules! headings {
    ($($name:ident)*) => {
        /// What stands above a column, or before a setting.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[expect(missing_docs, reason = "`heading` and `heading_says` say what each means")]
        pub enum Heading {
            $($name,)*
            /// A parameter of a scale.
            Parameter(Key),
            /// What the bound of a scale of that key is.
            ScaleBound(Key),
        }
    };
}

headings! {
    Key Value Remark
    Edition Title Year Office DataKind Stage Note Assumption AverageRatio CeilingRatio RatioRounding ExemptRatio LeastPlaces
    BonusMode BonusAmount BonusThreshold ExemptCoefficient Coverage CoefficientBy ScoreOrPlace BonusFactor Fund Post PostWeight Heads PointDecimals TotalDecimals Yellow Red
    Id Name Category Group Indicator Unit Period Grade Clause Weight Month
    FullMarks MissingItems NegativeTotal RankBy BonusCap DeductionCap QuotaRounding TieBlock RollDown Lifted VetoGrade GradingClause
    SectionMarks SectionFloor SectionCap PassPoints PassShare Conversion Factor PlacePoints OtherPlaces SplitSection
    Kind Section MeasuredIn DataFrom Marks ScheduleDriven Combine RuleFloor RuleCap
    Part Share Measure Comparison MeanKind Direction Cohort Scale WhenMissing WhenUndefined WhenCoincide
    AskedMeasure AskedComparison AskedMean AskedDirection AskedCohort AskedOrder OfEntry Worth EventKind Times VoteWorth VoteClass Votes
    Rater Score Votes100 Votes80 Votes60 Votes40
    MonitoringShare SplitBy
    QuotaShare QuotaPlaces QuotaBelow ThresholdPercentage ThresholdPoints EitherHolds Excellent RatioOffset BonusCoefficient Promotion Interview
    Sign Counting ItemCap Level LevelId Points LevelCap
    Headcount AssessedHeadcount Difficulty Veto VetoReason Downgrade DowngradeReason Exempt
    Circumstance Effect Steps Reason
    DeductionsOver RateBelow Depth Needed Figure PastGrades Order Compared
    Item Quantity Matter EntryNote
    IndicatorId IndicatorName Actual Target Prior Place Field PriorPlace PriorField
    Description Edit
}
