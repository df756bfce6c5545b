//! Where the difference of the bonus comes from, category by category, for each scenario that is shown.

use rust_decimal::Decimal;

use crate::pages::draft::grades::use_of_results::{Split, Step, costs, waterfall};
use crate::{ScenarioName, State};

/// One scenario's way from the base's bonus to its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Budget {
    /// The scenario; absent = the baseline.
    pub name: Option<ScenarioName>,
    /// Whether it is the one worked on.
    pub chosen: bool,
    /// The steps.
    pub fall: Fall,
}

/// From the base's bonus to a scenario's.
#[derive(Clone, Debug, PartialEq)]
pub struct Fall {
    /// The base's bonus, in yuan.
    pub was: Decimal,
    /// A step for each category whose bonus differs. The first begins at 0, the last ends at the whole difference.
    pub steps: Vec<Step>,
    /// The scenario's bonus.
    pub is: Decimal,
}

impl Fall {
    /// is − was.
    #[must_use]
    pub fn difference(&self) -> Decimal {
        self.is.saturating_sub(self.was)
    }
}

/// The scenarios shown beside the base, and the one worked on first.
#[must_use]
pub fn budgets(state: &State) -> Vec<Budget> {
    let base = state.view().base.as_ref();
    let chosen = state.book().chosen().map(|sheet| &sheet.id);
    let shown = state.shown();
    let others = shown.iter().map(Option::as_ref).filter(|id| *id != chosen);
    let ids = std::iter::once(chosen).chain(others).filter(|id| *id != base);
    ids.filter_map(|id| {
        let evaluation = if id == chosen { state.current() } else { state.beside(id)? };
        let steps = waterfall(&costs(state.base(), evaluation), Split::Category).steps;
        let fall = Fall { was: state.base().county().bonus, steps, is: evaluation.county().bonus };
        let name = id.and_then(|id| state.book().sheet(id)).map(ScenarioName::of);
        Some(Budget { name, chosen: id == chosen, fall })
    })
    .collect()
}
