//! 体检: findings on the policy and on what is computed with it, as one list; looked for while nothing moves, a piece at a
//! time where there is much to look at.

mod shown;
pub(crate) mod tables;
#[cfg(test)]
mod tests;
mod told;

use std::rc::Rc;

pub use shown::{CheckedCategory, CheckedKind, LintShown, outlook};
pub use told::{FixTold, Told, told};

use crate::link::Link;
use crate::sheet::Pair;
use crate::{Action, State};
use baton_analysis::{Checkup, Individual, covers, fixes_of};
use baton_engine::{Code, Evaluation, Finding, Severity, same_scenario_names};
use baton_model::{Arrange, Edit, Id};

/// Findings listed at first, and added at each wish for more.
const ROWS: usize = 50;
/// Up to so many cells, units times indicators, all is looked at at once.
const QUICK: usize = 30_000;

/// A kind of finding.
pub type Kind = std::mem::Discriminant<Code>;

/// Which findings are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LintView {
    /// Only those of this severity.
    pub severity: Option<Severity>,
    /// Only those of this category; an empty one = those of the county as a whole.
    pub category: Option<Id>,
    /// Only those of this kind.
    pub kind: Option<Kind>,
    /// How often more were wished for.
    pub more: usize,
}

/// Everything that can be done on the page of findings.
#[derive(Clone, Debug, PartialEq)]
pub enum LintAction {
    /// Only findings of a severity are listed, or of all.
    Severity(Option<Severity>),
    /// Only findings of a category are listed, or of all.
    Category(Option<Id>),
    /// Only findings of a kind are listed, or of all.
    Kind(Option<Kind>),
    /// All are listed.
    Clear,
    /// More are listed.
    More,
    /// The place of a finding is looked at.
    Follow(Box<Link>),
    /// A finding is done away with by these edits, which are taken back in one step.
    Fix(Vec<Edit>),
}

/// What was found last, and what is being looked for.
#[derive(Debug, Default)]
pub struct Checks {
    /// What the list is about.
    of: Option<Pair>,
    items: Rc<Vec<Finding>>,
    /// The names of scenarios that it is about, and what was found on the policy itself, which doesn't depend on them.
    names: Vec<(Id, String)>,
    lints: Vec<Finding>,
    /// The search going on, and what it is about.
    search: Option<(Pair, Checkup)>,
}

impl Checks {
    /// Looks at one more piece; whether there is more.
    fn advance(&mut self, pair: &Pair, names: Vec<(Id, String)>, evaluation: &Evaluation) -> bool {
        if self.of.as_ref().is_some_and(|of| of.is(pair)) {
            if self.names != names {
                self.items = Rc::new(all(evaluation, self.lints.clone(), &names));
                self.names = names;
            }
            return false;
        }
        let (of, mut search) = match self.search.take() {
            Some((of, search)) if of.is(pair) => (of, search),
            _ => (pair.clone(), Checkup::new(evaluation, Individual::usual(evaluation))),
        };
        if search.advance(evaluation) {
            self.search = Some((of, search));
            return true;
        }
        self.lints = search.finish();
        self.items = Rc::new(all(evaluation, self.lints.clone(), &names));
        self.names = names;
        self.of = Some(of);
        false
    }
}

/// What was found on the policy and while computing, graver first; what both say is said once.
fn all(evaluation: &Evaluation, lints: Vec<Finding>, names: &[(Id, String)]) -> Vec<Finding> {
    let computed = evaluation.findings().into_iter().filter(|finding| !covers(&finding.code));
    let computed = computed.map(|finding| {
        let fixes = fixes_of(evaluation.policy(), evaluation.roster(), &finding);
        finding.with(fixes)
    });
    let of_scenarios = same_scenario_names(names.iter().map(|(id, name)| (id, name.as_str())));
    let mut items: Vec<Finding> = lints.into_iter().chain(computed).chain(of_scenarios).collect();
    items.arrange_by_key(|item| item.severity);
    items
}

impl State {
    /// Looks for findings, one piece more; whether there is more to look at. Does nothing where the list is up to date.
    pub fn check(&mut self) -> bool {
        let names = self.scenario_names();
        self.checks.advance(self.book.pair(), names, &self.current)
    }

    fn scenario_names(&self) -> Vec<(Id, String)> {
        self.book.sheets().iter().map(|sheet| (sheet.id.clone(), sheet.name.clone())).collect()
    }

    /// Whether all findings can be looked for in one go without a delay that one sees.
    #[must_use]
    pub fn quickly_checked(&self) -> bool {
        let Pair { policy, roster } = self.pair();
        let columns: usize = policy.categories.iter().map(|category| category.indicators.len()).max().unwrap_or(0);
        roster.units.len().saturating_mul(columns) <= QUICK
    }

    /// The findings; absent while they are not up to date.
    #[must_use]
    pub fn checked(&self) -> Option<&Rc<Vec<Finding>>> {
        let of = self.checks.of.as_ref();
        let current = of.is_some_and(|of| of.is(self.pair())) && self.checks.names == self.scenario_names();
        current.then_some(&self.checks.items)
    }

    /// Pieces looked at, and how many there are, while a search goes on.
    #[must_use]
    pub fn check_progress(&self) -> Option<(usize, usize)> {
        self.checks.search.as_ref().map(|(_, search)| search.progress())
    }

    /// Something is done on the page of findings.
    pub(crate) fn lint(&mut self, action: LintAction) {
        let view = &mut self.view.lint;
        match action {
            LintAction::Severity(severity) => *view = LintView { severity, more: 0, ..view.clone() },
            LintAction::Category(category) => *view = LintView { category, more: 0, ..view.clone() },
            LintAction::Kind(kind) => *view = LintView { kind, more: 0, ..view.clone() },
            LintAction::Clear => *view = LintView::default(),
            LintAction::More => view.more = view.more.saturating_add(1),
            LintAction::Follow(link) => self.follow(&link),
            LintAction::Fix(edits) => self.apply(Action::Edit(Edit::Batch(edits))),
        }
    }
}
