//! Scenarios side by side: which are shown, the league table, and the totals.

mod choice;
mod league;
mod totals;

pub use choice::SideChoice;
pub use league::SideLeague;
pub use totals::SideTotals;

use crate::shell::wording;
use baton_words::{Locale, scenarios};
use baton_workbench::SideColumn;

/// What a column is called.
fn heading(locale: Locale, column: &SideColumn) -> String {
    column
        .name
        .as_ref()
        .map_or_else(|| scenarios::BASELINE.of(locale).to_owned(), |name| wording::scenario(locale, name))
}
