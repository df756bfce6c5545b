//! What a share link holds, as people choose it.

use std::sync::Arc;

use crate::{Book, Pair, Sheet};
use baton_exchange::link;
use baton_exchange::share::{coded, policy_only};
use baton_model::{DataKind, Project, Scenario};

/// Observations beyond which no link is tried: even deflated, they are far from fitting one.
const MOST_OBSERVATIONS: usize = 20_000;

/// What there is to share: the baseline, and the scenario worked on.
#[derive(Clone, Debug)]
pub struct Source {
    baseline: Pair,
    sheet: Option<Arc<Sheet>>,
}

/// Told apart by what is shared, not by what is in it, which may be large.
impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        self.baseline.is(&other.baseline)
            && match (&self.sheet, &other.sheet) {
                (Some(a), Some(b)) => Arc::ptr_eq(a, b),
                (None, None) => true,
                _ => false,
            }
    }
}

/// A link and what it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// The fragment of the address, without `#`; absent where there is too much for any link.
    pub fragment: Option<String>,
    /// What it holds, for a file in its place.
    pub project: Project,
    /// Edits that were left out because they are about units or data.
    pub left_out: usize,
}

/// The rules of an example, without its units, as somebody's own draft of that title.
#[must_use]
pub fn begun_from(example: &Project, title: String) -> Project {
    let (mut project, _) = policy_only(example);
    project.scenarios.clear();
    project.policy.title = title;
    project.policy.note.clear();
    project.policy.data = DataKind::default();
    project
}

impl Source {
    /// What there is to share of a book.
    #[must_use]
    pub fn of(book: &Book) -> Self {
        let leaf = book.leaf();
        let sheet = leaf.sheets.into_iter().find(|sheet| Some(&sheet.id) == leaf.chosen.as_ref());
        Self { baseline: leaf.baseline, sheet }
    }

    /// Title of the policy.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.baseline.policy.title
    }

    /// Edits of the scenario; absent where the baseline is shared.
    #[must_use]
    pub fn edits(&self) -> Option<usize> {
        self.sheet.as_ref().map(|sheet| sheet.steps().len())
    }

    /// How many units there are.
    #[must_use]
    pub fn units(&self) -> usize {
        self.baseline.roster.units.len()
    }
}

/// The link: with the data of units or the policy alone, with units' names or codes in their place.
#[must_use]
pub fn share(source: &Source, data: bool, names: bool) -> Shared {
    let Pair { policy, roster } = &source.baseline;
    let mut project = Project::new((**policy).clone(), (**roster).clone());
    let scenarios: Vec<Scenario> = source.sheet.iter().map(|sheet| sheet.scenario()).collect();
    project.scenarios = scenarios;
    if !names {
        project = coded(&project);
    }
    let (project, left_out) = if data { (project, 0) } else { policy_only(&project) };
    let observations: usize = project.roster.units.iter().map(|unit| unit.observations.len()).sum();
    let fragment = (observations <= MOST_OBSERVATIONS).then(|| link::write(&project));
    Shared { fragment, project, left_out }
}
