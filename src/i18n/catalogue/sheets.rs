//! What stands in the workbooks that are written: names of sheets, headings, choices, notes; and what is said of what
//! can't be read in them.

/// A sheet of the workbook template. The data have a sheet for each category, whose name follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[expect(missing_docs, reason = "the catalogues say what stands in each")]
pub enum Table {
    Guide,
    Policy,
    Periods,
    Categories,
    Groups,
    Indicators,
    Raters,
    Marks,
    Monitoring,
    Weights,
    Items,
    TieBreakers,
    Grades,
    Gates,
    Units,
    Annual,
    ByPeriod,
    Further,
    Ledger,
    Scenarios,
}

impl Table {
    /// All of them, in the order of the workbook.
    pub const ALL: [Self; 20] = [
        Self::Guide,
        Self::Policy,
        Self::Periods,
        Self::Categories,
        Self::Groups,
        Self::Indicators,
        Self::Raters,
        Self::Marks,
        Self::Monitoring,
        Self::Weights,
        Self::Items,
        Self::TieBreakers,
        Self::Grades,
        Self::Gates,
        Self::Units,
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
        #[expect(missing_docs, reason = "the catalogues say what each means")]
        pub enum Heading { $($name),* }

        impl Heading {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),*];
        }
    };
}

headings! {
    Key Value Remark
    Edition Title Year Note Assumption AverageRatio CeilingRatio RatioRounding
    BonusMode BonusAmount BonusThreshold ExemptCoefficient PointDecimals TotalDecimals Yellow Red
    Id Name Category Group Indicator Unit Period Grade Clause Weight Month
    FullMarks MissingItems NegativeTotal RankBy BonusCap DeductionCap QuotaRounding TieBlock RollDown VetoGrade GradingClause
    Kind Section MeasuredIn Marks ScheduleDriven
    Part Share Measure Direction Cohort Scale Cap Floor HighBound High AtHigh LowBound Low AtLow Outside
    Table Otherwise First Last Per WhenMissing WhenUndefined WhenCoincide
    Rater Score Votes100 Votes80 Votes60 Votes40
    MonitoringShare SplitBy
    QuotaShare QuotaPlaces ThresholdPercentage ThresholdPoints Excellent RatioOffset BonusCoefficient Promotion Interview
    DeductionsOver RateBelow
    Sign Counting ItemCap Level LevelId Points
    Headcount AssessedHeadcount Difficulty Veto VetoReason Downgrade DowngradeReason Exempt
    Item Quantity Matter EntryNote
    IndicatorId IndicatorName Actual Target Prior Place Field
    Description Edit
}

/// A choice in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[expect(missing_docs, reason = "the names are those of the model; the catalogues have the words")]
pub enum Term {
    Yes,
    No,
    Floor,
    HalfUp,
    Ceil,
    Standard,
    Pool,
    PerPoint,
    Rescale,
    Keep,
    Category,
    Group,
    Include,
    Exclude,
    Common,
    Individual,
    Benefit,
    Cost,
    Level,
    Completion,
    Gap,
    Growth,
    Increment,
    ToBest,
    ToMean,
    Rank,
    ExternalRank,
    Count,
    Panel,
    Score,
    Proportional,
    Span,
    Steps,
    Polyline,
    LadderDrop,
    LadderBetween,
    LadderTable,
    Deduct,
    Fixed,
    CohortMin,
    CohortMean,
    CohortMax,
    Flat,
    Extended,
    Zero,
    Full,
    Mean,
    NotAssessed,
    CommonSubtotal,
    FewerDeductions,
    IndicatorPoints,
    Bonus,
    Deduction,
    Special,
    EveryEntry,
    HighestOnly,
}

/// What stands in the workbooks that are written, and what is said of what can't be read.
pub struct SheetWords {
    /// Name of a sheet, at most 20 characters, so that a category's name fits behind it.
    pub table: fn(Table) -> &'static str,
    /// What stands in a sheet and how it is filled in.
    pub table_says: fn(Table) -> &'static str,
    pub heading: fn(Heading) -> &'static str,
    /// The note on a heading; empty = none.
    pub heading_says: fn(Heading) -> &'static str,
    pub term: fn(Term) -> &'static str,
    pub month: fn(u32) -> String,
    pub guide_title: fn(&str) -> String,
    pub guide: &'static [&'static str],
    pub mark_of_template: &'static str,
    // What can't be read in a workbook
    pub no_sheet: fn(&str) -> String,
    pub no_column: fn(&str) -> String,
    pub unknown_column: fn(&str) -> String,
    pub unknown_setting: fn(&str) -> String,
    pub not_a_number: fn(&str) -> String,
    pub too_many_digits: fn(&str) -> String,
    pub not_whole: fn(&str) -> String,
    pub not_a_choice: fn(&str, &str) -> String,
    pub between_choices: &'static str,
    pub not_a_list: fn(&str) -> String,
    pub formula_error: fn(&str) -> String,
    pub uncomputed: &'static str,
    pub noted: fn(&str) -> String,
    pub needed: fn(&str) -> String,
    pub no_name: &'static str,
    pub repeated: fn(&str, &str) -> String,
    pub unknown: fn(&str, &str) -> String,
    pub unknown_kept: fn(&str, &str) -> String,
    pub several: fn(&str, &str) -> String,
    pub both_given: fn(&str, &str) -> String,
    pub not_an_edit: fn(&str) -> String,
    // Why a workbook is not the template
    pub not_the_template: &'static str,
    pub newer_template: &'static str,
    // Why a workbook is not written
    pub too_many_for_a_sheet: fn(&str) -> String,
    pub text_too_long_to_write: fn(&str) -> String,
}
