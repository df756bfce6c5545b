//! What the first edition of the template had not, where workbooks without it mean what is empty; and what it had besides.

use baton_model::Key;
use baton_words::{Heading, Table};

/// Sheets that the first edition had not: where one is absent, there is nothing of it.
pub const LATER_SHEETS: [Table; 6] =
    [Table::VoteClasses, Table::Kinds, Table::Sections, Table::CapSets, Table::Posts, Table::Heads];

/// Whether the first edition had not a column: workbooks without it mean what an empty one does.
pub fn came_later(heading: Heading) -> bool {
    match heading {
        Heading::SplitSection
        | Heading::AverageRatio
        | Heading::CeilingRatio
        | Heading::ExemptRatio
        | Heading::DataFrom
        | Heading::Comparison
        | Heading::MeanKind
        | Heading::LevelCap
        | Heading::Combine
        | Heading::RuleFloor
        | Heading::RuleCap
        | Heading::OfEntry
        | Heading::EventKind
        | Heading::Times
        | Heading::VoteClass
        | Heading::Votes
        | Heading::AskedMeasure
        | Heading::AskedComparison
        | Heading::AskedMean
        | Heading::AskedDirection
        | Heading::AskedCohort
        | Heading::AskedOrder => true,
        Heading::Parameter(key) => {
            matches!(
                key,
                Key::From
                    | Key::Origin
                    | Key::Every
                    | Key::Whole
                    | Key::Base
                    | Key::Up
                    | Key::Down
                    | Key::Asked
                    | Key::Unmet
                    | Key::MissingRate
                    | Key::UndefinedRate
                    | Key::CoincideRate
            )
        }
        _ => false,
    }
}

/// The columns that a sheet had in the first edition besides.
pub fn former(table: Table) -> &'static [Heading] {
    use Heading as H;
    match table {
        Table::Categories => &[H::VetoGrade, H::BonusMode, H::BonusAmount, H::BonusThreshold, H::ExemptCoefficient],
        Table::Units => &[H::Veto, H::VetoReason, H::Downgrade, H::DowngradeReason],
        _ => &[],
    }
}

/// Whether the first edition didn't have a sheet.
pub fn is_new(table: Table) -> bool {
    matches!(table, Table::Circumstances | Table::Funds | Table::Marked | Table::History | Table::Rules)
}
