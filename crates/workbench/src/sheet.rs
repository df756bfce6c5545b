//! A scenario as it is worked on: its edits in force, and the policy and roster that they give.

use std::sync::Arc;

use baton_engine::Evaluation;
use baton_model::{Edit, EditError, Id, Policy, Roster, Scenario};

/// A policy and a roster that are shared, not copied.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The policy.
    pub policy: Arc<Policy>,
    /// The roster.
    pub roster: Arc<Roster>,
}

impl Pair {
    /// Whether both are the very same, not only equal: others after any change.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.policy, &other.policy) && Arc::ptr_eq(&self.roster, &other.roster)
    }

    /// The policy and roster that were evaluated.
    #[must_use]
    pub fn of(evaluation: &Evaluation) -> Self {
        Self { policy: Arc::clone(evaluation.policy()), roster: Arc::clone(evaluation.roster()) }
    }
}

impl PartialEq for Pair {
    /// What is shared is equal without a look into it: the page asks at each drawing.
    fn eq(&self, other: &Self) -> bool {
        (Arc::ptr_eq(&self.policy, &other.policy) || self.policy == other.policy)
            && (Arc::ptr_eq(&self.roster, &other.roster) || self.roster == other.roster)
    }
}

/// An edit in force, and what takes it back.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The edit.
    pub edit: Edit,
    /// What was there before.
    pub inverse: Edit,
}

/// A scenario with the edits that are in force, one for each thing that differs from the baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Identifier, unique in the book.
    pub id: Id,
    /// Name; empty = named after its identifier.
    pub name: String,
    /// What it is for.
    pub description: String,
    steps: Vec<Arc<Step>>,
    pair: Pair,
}

impl Sheet {
    /// A scenario without edits.
    #[must_use]
    pub fn new(id: Id, name: String, baseline: &Pair) -> Self {
        Self { id, name, description: String::new(), steps: Vec::new(), pair: baseline.clone() }
    }

    /// A scenario of a project on its baseline.
    ///
    /// # Errors
    /// Position of the first edit that can't be applied, and why.
    pub fn open(scenario: Scenario, baseline: &Pair) -> Result<Self, (usize, EditError)> {
        let Scenario { id, name, description, edits } = scenario;
        let mut sheet = Self { description, ..Self::new(id, name, baseline) };
        for (index, edit) in edits.into_iter().enumerate() {
            sheet.push(edit).map_err(|error| (index, error))?;
        }
        Ok(sheet)
    }

    /// The scenario to save.
    #[must_use]
    pub fn scenario(&self) -> Scenario {
        Scenario {
            id: self.id.clone(),
            name: self.name.clone(),
            description: self.description.clone(),
            edits: self.steps.iter().map(|step| step.edit.clone()).collect(),
        }
    }

    /// Whether it has edits, a name or a description.
    #[must_use]
    pub fn worth_keeping(&self) -> bool {
        !(self.steps.is_empty() && self.name.is_empty() && self.description.is_empty())
    }

    /// The same scenario under another identifier and name.
    #[must_use]
    pub fn copy(&self, id: Id, name: String) -> Self {
        Self { id, name, ..self.clone() }
    }

    /// The edits in force, in the order in which they apply.
    #[must_use]
    pub fn steps(&self) -> &[Arc<Step>] {
        &self.steps
    }

    /// The policy and roster with the edits in force.
    #[must_use]
    pub fn pair(&self) -> &Pair {
        &self.pair
    }

    /// Makes an edit: it takes the place of an earlier one of the same thing, so that the list tells what differs from the
    /// baseline. An edit that brings back what was there leaves none. Tells whether anything changed.
    ///
    /// # Errors
    /// Names what is not there; nothing is changed then.
    pub fn make(&mut self, edit: Edit, baseline: &Pair) -> Result<bool, EditError> {
        let inverse = self.pair.change(&edit)?;
        if edit.changes_nothing(&inverse) {
            return Ok(false);
        }
        match self.earlier(&edit) {
            Some(at) if edit.changes_nothing(&self.steps[at].inverse) => {
                self.steps.remove(at);
            }
            Some(at) => self.steps[at] = Arc::new(Step { edit, inverse: self.steps[at].inverse.clone() }),
            None => self.steps.push(Arc::new(Step { edit, inverse })),
        }
        if self.steps.is_empty() {
            // The very same allocation as the baseline tells the engine at a glance that nothing differs.
            self.pair = baseline.clone();
        }
        Ok(true)
    }

    /// The step whose place an edit may take: no step after it may depend on it.
    fn earlier(&self, edit: &Edit) -> Option<usize> {
        for (at, step) in self.steps.iter().enumerate().rev() {
            if step.edit.same_target(edit) {
                return Some(at);
            }
            if edit.structural() || step.edit.structural() || step.edit.overlaps(edit) {
                return None;
            }
        }
        None
    }

    /// The scenario without one of its edits, and how many more had to go because they depend on it.
    #[must_use]
    pub fn without(&self, index: usize, baseline: &Pair) -> (Self, usize) {
        self.rebuilt(baseline, |at| at != index)
    }

    /// The scenario without all edits of some kind, and those that depend on them.
    #[must_use]
    pub fn without_all(&self, baseline: &Pair, leave: impl Fn(usize) -> bool) -> Self {
        self.rebuilt(baseline, |at| !leave(at)).0
    }

    /// The scenario on another baseline, and how many of its edits can't be applied there.
    #[must_use]
    pub fn moved_to(&self, baseline: &Pair) -> (Self, usize) {
        self.rebuilt(baseline, |_| true)
    }

    fn rebuilt(&self, baseline: &Pair, keep: impl Fn(usize) -> bool) -> (Self, usize) {
        let mut sheet = Self { steps: Vec::new(), pair: baseline.clone(), ..self.clone() };
        let mut lost = 0;
        for (_, step) in self.steps.iter().enumerate().filter(|(at, _)| keep(*at)) {
            lost += usize::from(sheet.push(step.edit.clone()).is_err());
        }
        (sheet, lost)
    }

    /// Takes all edits back.
    pub fn clear(&mut self, baseline: &Pair) {
        self.steps.clear();
        self.pair = baseline.clone();
    }

    fn push(&mut self, edit: Edit) -> Result<(), EditError> {
        let inverse = self.pair.change(&edit)?;
        self.steps.push(Arc::new(Step { edit, inverse }));
        Ok(())
    }
}

impl Pair {
    /// Applies an edit to its own copy of what the edit touches, and returns the inverse.
    pub(super) fn change(&mut self, edit: &Edit) -> Result<Edit, EditError> {
        edit.apply_shared(&mut self.policy, &mut self.roster)
    }
}
