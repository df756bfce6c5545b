//! Scenarios side by side: which are shown, the league table, and the totals.

mod choice;
mod league;
mod totals;

pub use choice::SideChoice;
pub use league::SideLeague;
pub use totals::SideTotals;

use crate::i18n::Catalogue;
use crate::ui::wording;
use crate::workbench::SideColumn;

/// What a column is called.
fn heading(words: &Catalogue, column: &SideColumn) -> String {
    column.name.as_ref().map_or_else(|| words.scenarios.baseline.to_owned(), |name| wording::scenario(words, name))
}
