//! Which columns each sheet of the template has, and what their cells hold.

use std::sync::LazyLock;

use baton_words::{Heading, Table, Term};

use super::grade_rules::ASKED;
use super::rule;
use super::sections::CONVERSIONS;
use super::words::{Choice, TIE_BREAKERS};
use baton_model::{
    Amount, BoundKind, Cohort, Combine, ComparisonKind, Counting, DataKind, Direction, IndicatorKind, Lifted, Mean,
    Measure, MissingItems, Order, QuotaRounding, RankBy, Scale, Sign, Stage, SubstituteKind, TieBlock, Way,
};

/// The edition of the template that is written, and the newest that is read.
/// One of edition 1 is of version 1 of project files.
pub const EDITION: u32 = 2;

/// What the cells of a column hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text, kept as it is typed.
    Text,
    /// A number.
    Number,
    /// A fraction, shown in per cent.
    Rate,
    /// A figure in per cent or percentage points, such as 15 for 15 %.
    Percentage,
    /// A whole number from 0 on.
    Whole,
    /// One of these words.
    Choice(Vec<Term>),
    /// A name or code of what stands in that sheet.
    Reference(Table),
}

/// What is told of an indicator; the columns of its rule follow.
static INDICATORS: LazyLock<Vec<Heading>> = LazyLock::new(|| {
    use Heading as H;
    let about = [
        H::Category,
        H::Id,
        H::Name,
        H::Kind,
        H::Section,
        H::MeasuredIn,
        H::DataFrom,
        H::Marks,
        H::ScheduleDriven,
        H::Clause,
        H::Combine,
        H::RuleFloor,
        H::RuleCap,
    ];
    about.into_iter().chain(rule::COLUMNS.iter().copied()).collect()
});

/// The columns of a sheet, in the order written. The sheets of data are laid out otherwise.
#[rustfmt::skip]
pub fn headings(table: Table) -> &'static [Heading] {
    use Heading as H;
    match table {
        Table::Guide | Table::Annual | Table::ByPeriod => &[],
        Table::Policy => &[H::Key, H::Value, H::Remark],
        Table::Periods => &[H::Id, H::Name, H::Month, H::Weight],
        Table::Categories => &[
            H::Id, H::Name, H::FullMarks, H::MissingItems, H::NegativeTotal, H::RankBy, H::BonusCap, H::DeductionCap,
            H::QuotaRounding, H::TieBlock, H::RollDown, H::Lifted, H::AverageRatio, H::CeilingRatio, H::ExemptRatio,
            H::GradingClause, H::Clause,
        ],
        Table::Groups => &[H::Category, H::Id, H::Name],
        Table::Sections => &[
            H::Category, H::Id, H::Name, H::SectionMarks, H::SectionFloor, H::SectionCap, H::PassPoints, H::PassShare,
            H::Conversion, H::Factor, H::PlacePoints, H::OtherPlaces, H::Clause,
        ],
        Table::Indicators => &INDICATORS,
        Table::Raters => &[H::Category, H::Indicator, H::Part, H::Id, H::Name, H::Weight, H::OfEntry],
        Table::Kinds => &[H::Category, H::Indicator, H::Part, H::Id, H::Name, H::Worth, H::OfEntry],
        Table::VoteClasses => &[H::Category, H::Indicator, H::Part, H::Id, H::Name, H::VoteWorth, H::OfEntry],
        Table::Marks => &[H::Category, H::Indicator, H::Group, H::Unit, H::Marks],
        Table::Monitoring => &[H::Category, H::Indicator, H::MonitoringShare],
        Table::Weights => &[H::Category, H::Indicator, H::Period, H::Weight],
        Table::Items => &[
            H::Category, H::Id, H::Name, H::Sign, H::Counting, H::ItemCap, H::Clause, H::LevelId, H::Level, H::Points,
            H::LevelCap,
        ],
        Table::CapSets => &[H::Category, H::Id, H::Name, H::BonusCap, H::DeductionCap, H::Item],
        Table::TieBreakers => &[H::Category, H::SplitBy, H::Indicator, H::SplitSection],
        Table::Grades => &[
            H::Category, H::Id, H::Name, H::QuotaShare, H::QuotaPlaces, H::QuotaBelow, H::ThresholdPercentage,
            H::ThresholdPoints, H::EitherHolds, H::Excellent, H::RatioOffset, H::BonusCoefficient, H::Promotion, H::Interview,
        ],
        Table::Gates => &[H::Category, H::Grade, H::DeductionsOver, H::Indicator, H::RateBelow, H::Clause],
        Table::Rules => &[
            H::Category, H::Id, H::Name, H::Effect, H::Grade, H::Steps, H::RatioOffset, H::BonusFactor, H::Clause,
            H::Depth, H::Needed, H::Figure, H::Indicator, H::Section, H::Item, H::Level, H::Circumstance, H::PastGrades, H::Order, H::Compared,
        ],
        Table::Funds => &[
            H::Id, H::Name, H::BonusMode, H::BonusAmount, H::BonusThreshold, H::ExemptCoefficient, H::Coverage, H::Category,
            H::CoefficientBy, H::Grade, H::ScoreOrPlace, H::BonusCoefficient, H::Clause,
        ],
        Table::Units => &[
            H::Id, H::Name, H::Category, H::Group, H::Headcount, H::AssessedHeadcount, H::Difficulty, H::Exempt,
        ],
        Table::Circumstances => {
            &[H::Category, H::Id, H::Name, H::Effect, H::Grade, H::Steps, H::RatioOffset, H::BonusFactor, H::Clause]
        }
        Table::Posts => &[H::Fund, H::Id, H::Name, H::PostWeight],
        Table::Heads => &[H::Unit, H::Post, H::Heads],
        Table::Marked => &[H::Unit, H::Circumstance, H::Reason],
        Table::History => &[H::Unit, H::Year, H::Grade],
        Table::Further => &[
            H::Unit, H::Indicator, H::Period, H::Rater, H::Score, H::Votes100, H::Votes80, H::Votes60, H::Votes40,
            H::EventKind, H::Times, H::VoteClass, H::Votes,
        ],
        Table::Ledger => &[H::Unit, H::Item, H::Level, H::Quantity, H::Matter, H::EntryNote],
        Table::Scenarios => &[H::Id, H::Name, H::Description, H::Edit],
    }
}

/// The settings of the policy's sheet, one to a row, in the order written.
pub const SETTINGS: [Heading; 17] = [
    Heading::Edition,
    Heading::Title,
    Heading::Year,
    Heading::Office,
    Heading::DataKind,
    Heading::Stage,
    Heading::Note,
    Heading::Assumption,
    Heading::AverageRatio,
    Heading::CeilingRatio,
    Heading::RatioRounding,
    Heading::ExemptRatio,
    Heading::LeastPlaces,
    Heading::PointDecimals,
    Heading::TotalDecimals,
    Heading::Yellow,
    Heading::Red,
];

/// The columns of data, in the order written for an indicator.
pub const QUANTITIES: [Heading; 8] = [
    Heading::Actual,
    Heading::Target,
    Heading::Prior,
    Heading::Place,
    Heading::Field,
    Heading::PriorPlace,
    Heading::PriorField,
    Heading::Difficulty,
];

/// The words of a model's choice.
pub fn terms<T: Choice>() -> Vec<Term> {
    T::WORDS.iter().map(|(_, term)| *term).collect()
}

/// How a bonus is worked out.
pub const BONUS_MODES: [Term; 4] = [Term::PerHead, Term::PerUnit, Term::Pool, Term::PerPoint];
/// What becomes of a grade.
pub const EFFECTS: [Term; 6] = [Term::NoEffect, Term::Bars, Term::Lowers, Term::AtMost, Term::Lifts, Term::StraightTo];
/// Whom a bonus fund covers.
pub const COVERAGES: [Term; 2] = [Term::AllCategories, Term::OnlyCategories];
/// What a fund's coefficients go by.
pub const COEFFICIENTS: [Term; 4] = [Term::ByGrade, Term::ByPercentage, Term::ByTotal, Term::ByRank];
/// Yes and no.
pub const YES_NO: [Term; 2] = [Term::Yes, Term::No];

/// What the cells of a column hold.
pub fn kind(heading: Heading) -> Kind {
    use Heading as H;
    match heading {
        H::AverageRatio
        | H::CeilingRatio
        | H::ExemptRatio
        | H::BonusThreshold
        | H::ThresholdPercentage
        | H::RatioOffset
        | H::Yellow
        | H::Red => Kind::Percentage,
        H::BonusAmount
        | H::ExemptCoefficient
        | H::Weight
        | H::PostWeight
        | H::Headcount
        | H::Heads
        | H::FullMarks
        | H::SectionMarks
        | H::SectionFloor
        | H::SectionCap
        | H::PassPoints
        | H::Factor
        | H::OtherPlaces
        | H::ScoreOrPlace
        | H::BonusFactor
        | H::BonusCap
        | H::DeductionCap
        | H::Marks
        | H::Score
        | H::Times
        | H::VoteWorth
        | H::ThresholdPoints
        | H::BonusCoefficient
        | H::ItemCap
        | H::LevelCap
        | H::Points
        | H::Difficulty
        | H::Quantity
        | H::Actual
        | H::Target
        | H::Prior
        | H::DeductionsOver
        | H::Compared => Kind::Number,
        H::Share
        | H::Worth
        | H::RuleFloor
        | H::RuleCap
        | H::PassShare
        | H::MonitoringShare
        | H::QuotaShare
        | H::QuotaBelow
        | H::RateBelow => Kind::Rate,
        H::Edition
        | H::Year
        | H::PointDecimals
        | H::TotalDecimals
        | H::Month
        | H::Part
        | H::Votes
        | H::Votes100
        | H::Votes80
        | H::Votes60
        | H::Votes40
        | H::QuotaPlaces
        | H::LeastPlaces
        | H::AssessedHeadcount
        | H::Downgrade
        | H::Steps
        | H::Depth
        | H::Needed
        | H::Place
        | H::Field
        | H::PriorPlace
        | H::PriorField => Kind::Whole,
        H::MissingItems => Kind::Choice(terms::<MissingItems>()),
        H::RankBy => Kind::Choice(terms::<RankBy>()),
        H::DataKind => Kind::Choice(terms::<DataKind>()),
        H::Stage => Kind::Choice(terms::<Stage>()),
        H::RatioRounding | H::QuotaRounding => Kind::Choice(terms::<QuotaRounding>()),
        H::TieBlock => Kind::Choice(terms::<TieBlock>()),
        H::Kind => Kind::Choice(terms::<IndicatorKind>()),
        H::Direction | H::AskedDirection => Kind::Choice(terms::<Direction>()),
        H::Cohort | H::AskedCohort => Kind::Choice(terms::<Cohort>()),
        H::AskedOrder => Kind::Choice(terms::<Order>()),
        H::Parameter(key) => match key.amount() {
            Amount::Share | Amount::Rate | Amount::Loss => Kind::Rate,
            Amount::Weight | Amount::Value | Amount::Distance => Kind::Number,
            Amount::Choice => Kind::Choice(Way::of(key).iter().map(|way| Term::Way(*way)).collect()),
            Amount::List => Kind::Text,
        },
        H::ScaleBound(_) => Kind::Choice(terms::<BoundKind>()),
        H::WhenMissing | H::WhenUndefined | H::WhenCoincide => Kind::Choice(terms::<SubstituteKind>()),
        H::Combine => Kind::Choice(terms::<Combine>()),
        H::Conversion => Kind::Choice(CONVERSIONS.into()),
        H::Lifted => Kind::Choice(terms::<Lifted>()),
        H::Sign => Kind::Choice(terms::<Sign>()),
        H::Counting => Kind::Choice(terms::<Counting>()),
        H::BonusMode => Kind::Choice(BONUS_MODES.into()),
        H::Effect => Kind::Choice(EFFECTS.into()),
        H::Coverage => Kind::Choice(COVERAGES.into()),
        H::CoefficientBy => Kind::Choice(COEFFICIENTS.into()),
        H::Fund => Kind::Reference(Table::Funds),
        H::Post => Kind::Reference(Table::Posts),
        H::Figure => Kind::Choice(ASKED.into()),
        H::Order => Kind::Choice(terms::<Order>()),
        H::SplitBy => Kind::Choice(TIE_BREAKERS.map(|(term, _)| term).into()),
        H::Measure | H::AskedMeasure => Kind::Choice(Measure::KINDS.iter().map(|kind| Term::Measure(*kind)).collect()),
        H::Comparison | H::AskedComparison => {
            Kind::Choice(ComparisonKind::ALL.iter().map(|kind| Term::Compared(*kind)).collect())
        }
        H::MeanKind | H::AskedMean => Kind::Choice(terms::<Mean>()),
        H::Scale => Kind::Choice(Scale::KINDS.iter().map(|kind| Term::Scale(*kind)).collect()),
        H::NegativeTotal
        | H::RollDown
        | H::EitherHolds
        | H::ScheduleDriven
        | H::OfEntry
        | H::Excellent
        | H::Promotion
        | H::Interview
        | H::Veto
        | H::Exempt => Kind::Choice(YES_NO.into()),
        H::Category => Kind::Reference(Table::Categories),
        H::Group => Kind::Reference(Table::Groups),
        H::SplitSection => Kind::Reference(Table::Sections),
        H::Indicator => Kind::Reference(Table::Indicators),
        H::Unit => Kind::Reference(Table::Units),
        H::Period => Kind::Reference(Table::Periods),
        H::Grade | H::VetoGrade => Kind::Reference(Table::Grades),
        H::Item => Kind::Reference(Table::Items),
        H::Circumstance => Kind::Reference(Table::Circumstances),
        H::Rater => Kind::Reference(Table::Raters),
        H::EventKind => Kind::Reference(Table::Kinds),
        H::VoteClass => Kind::Reference(Table::VoteClasses),
        H::Key
        | H::Value
        | H::Remark
        | H::Title
        | H::Office
        | H::Note
        | H::Assumption
        | H::Id
        | H::Name
        | H::Clause
        | H::GradingClause
        | H::Section
        | H::PlacePoints
        | H::PastGrades
        | H::MeasuredIn
        | H::DataFrom
        | H::Level
        | H::LevelId
        | H::VetoReason
        | H::Reason
        | H::DowngradeReason
        | H::Matter
        | H::EntryNote
        | H::IndicatorId
        | H::IndicatorName
        | H::Description
        | H::Edit => Kind::Text,
    }
}
