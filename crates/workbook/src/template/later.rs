//! What the first edition of the template had not: workbooks without it mean what is empty.

use baton_model::Key;
use baton_words::{Heading, Table};

/// Sheets that the first edition had not: where one is absent, there is nothing of it.
pub const LATER_SHEETS: [Table; 2] = [Table::Sections, Table::CapSets];

/// Whether the first edition had not a column: workbooks without it mean what an empty one does.
pub fn came_later(heading: Heading) -> bool {
    match heading {
        Heading::SplitSection
        | Heading::DataFrom
        | Heading::Comparison
        | Heading::MeanKind
        | Heading::LevelCap
        | Heading::Combine
        | Heading::RuleFloor
        | Heading::RuleCap
        | Heading::OfEntry
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
