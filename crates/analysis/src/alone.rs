//! One category by itself: its units alone under a policy of this category only, so that trying out its marks is cheap.
//!
//! Points, places and grades of a category don't depend on the other categories; only money and county figures do.

use std::sync::Arc;

use baton_engine::Evaluation;
use baton_model::{Category, Id, Policy, Roster};

/// An evaluation of one category and its units.
pub(crate) struct Alone {
    pub(crate) evaluation: Evaluation,
    /// The units' positions in the whole roster.
    pub(crate) positions: Vec<usize>,
}

impl Alone {
    /// Takes a category out of an evaluation; `None` where there is no such category.
    pub(crate) fn of(evaluation: &Evaluation, category: &Id) -> Option<Self> {
        let whole = evaluation.policy();
        let index = whole.categories.iter().position(|candidate| candidate.id == *category)?;
        let index = u32::try_from(index).ok()?;
        let standings = evaluation.standings().iter().zip(&evaluation.roster().units).enumerate();
        let members = standings.filter(|(_, (standing, _))| standing.category == Some(index));
        let (positions, units): (Vec<usize>, Vec<_>) =
            members.map(|(position, (_, unit))| (position, Arc::clone(unit))).unzip();
        let policy = Policy {
            title: String::new(),
            year: whole.year,
            note: String::new(),
            office: String::new(),
            data: whole.data,
            stage: whole.stage,
            assumptions: Vec::new(),
            categories: whole.categories.get(usize::try_from(index).ok()?).map(Arc::clone).into_iter().collect(),
            periods: whole.periods.clone(),
            excellence: whole.excellence.clone(),
            funds: whole.funds.clone(),
            rounding: whole.rounding,
            warning: whole.warning,
        };
        Some(Self { evaluation: Evaluation::new(Arc::new(policy), Arc::new(Roster { units })), positions })
    }

    /// The category.
    pub(crate) fn category(&self) -> Option<&Arc<Category>> {
        self.evaluation.policy().categories.first()
    }
}
