//! The draft: a baseline, the edits made to it, and those taken back.

use std::sync::Arc;

use crate::model::{Edit, EditError, Id, Policy, Project, Roster, Scenario};

/// A policy and a roster that are shared, not copied.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The policy.
    pub policy: Arc<Policy>,
    /// The roster.
    pub roster: Arc<Roster>,
}

/// One step of the history: an edit that is in force, and what takes it back.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    edit: Edit,
    inverse: Edit,
}

/// Whether the next edit of the same figure joins the last step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gesture {
    /// A lever is being moved, or a number typed.
    Going,
    /// It was let go.
    Done,
}

/// A baseline and the edits made to it. Undo and redo have no limit.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    baseline: Pair,
    current: Pair,
    steps: Vec<Step>,
    undone: Vec<Edit>,
    /// The drafts that were reset, each with its steps: undo brings the last one back whole.
    cleared: Vec<(Pair, Vec<Step>)>,
    gesture: Gesture,
    changes: u64,
    scenario: Scenario,
    others: Vec<Scenario>,
}

/// Why a project's scenario can't be opened: the edit of that index names something that is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unopened {
    /// Position in the scenario's list of edits.
    pub index: usize,
    /// Why it can't be applied.
    pub error: EditError,
}

impl Draft {
    /// Begins a draft on a project: its policy and roster are the baseline, its scenarios are kept beside.
    #[must_use]
    pub fn begin(mut project: Project) -> Self {
        let others = std::mem::take(&mut project.scenarios);
        let baseline = Pair { policy: Arc::new(project.policy), roster: Arc::new(project.roster) };
        Self {
            current: baseline.clone(),
            baseline,
            steps: Vec::new(),
            undone: Vec::new(),
            cleared: Vec::new(),
            gesture: Gesture::Done,
            changes: 0,
            scenario: nameless(),
            others,
        }
    }

    /// Opens a project: its policy and roster are the baseline, the edits of its first scenario the draft.
    /// Further scenarios are kept as they are.
    ///
    /// # Errors
    /// The first edit that can't be applied.
    pub fn open(mut project: Project) -> Result<Self, Unopened> {
        let first = if project.scenarios.is_empty() { nameless() } else { project.scenarios.remove(0) };
        let mut draft = Self::begin(project);
        let edits = first.edits;
        draft.scenario = Scenario { edits: Vec::new(), ..first };
        for (index, edit) in edits.into_iter().enumerate() {
            match draft.current.change(&edit) {
                Ok(inverse) => draft.steps.push(Step { edit, inverse }),
                Err(error) => return Err(Unopened { index, error }),
            }
        }
        Ok(draft)
    }

    /// The project to save: the baseline, and the edits as one scenario before the others.
    #[must_use]
    pub fn project(&self) -> Project {
        let mut project = Project::new((*self.baseline.policy).clone(), (*self.baseline.roster).clone());
        let edits: Vec<Edit> = self.steps.iter().map(|step| step.edit.clone()).collect();
        if !edits.is_empty() || !self.others.is_empty() || self.scenario != nameless() {
            project.scenarios.push(Scenario { edits, ..self.scenario.clone() });
        }
        project.scenarios.extend(self.others.iter().cloned());
        project
    }

    /// What the draft is compared with.
    #[must_use]
    pub fn baseline(&self) -> &Pair {
        &self.baseline
    }

    /// The policy and roster with the edits in force.
    #[must_use]
    pub fn current(&self) -> &Pair {
        &self.current
    }

    /// How often anything was changed since it was opened, undo and redo included.
    #[must_use]
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// How many edits are in force.
    #[must_use]
    pub fn edits(&self) -> usize {
        self.steps.len()
    }

    /// How many edits can be made again.
    #[must_use]
    pub fn undone(&self) -> usize {
        self.undone.len()
    }

    /// Makes an edit. One that changes nothing is dropped; one of the same figure as the last joins it while
    /// the gesture goes on, and a gesture that ends where it began leaves no step.
    ///
    /// # Errors
    /// Names what is not there; nothing is changed then.
    pub fn make(&mut self, edit: Edit) -> Result<(), EditError> {
        let inverse = self.current.change(&edit)?;
        if inverse == edit {
            return Ok(());
        }
        self.undone.clear();
        self.changes += 1;
        match self.steps.last_mut() {
            Some(last) if self.gesture == Gesture::Going && last.edit.same_target(&edit) => {
                last.edit = edit;
                if last.edit == last.inverse {
                    self.steps.pop();
                }
            }
            _ => self.steps.push(Step { edit, inverse }),
        }
        self.gesture = Gesture::Going;
        Ok(())
    }

    /// Ends the gesture: the next edit is a step of its own.
    pub fn let_go(&mut self) {
        self.gesture = Gesture::Done;
    }

    /// Whether undo does anything.
    #[must_use]
    pub fn undoable(&self) -> bool {
        !self.steps.is_empty() || !self.cleared.is_empty()
    }

    /// Takes back the last edit in force; where there is none, the last reset.
    pub fn undo(&mut self) {
        if self.steps.is_empty()
            && let Some((current, steps)) = self.cleared.pop()
        {
            self.let_go();
            self.undone.clear();
            (self.current, self.steps) = (current, steps);
            self.changes += 1;
            return;
        }
        self.take_back();
    }

    fn take_back(&mut self) {
        self.let_go();
        if let Some(step) = self.steps.pop() {
            // The inverse of an edit that was applied names only what is there.
            if self.current.change(&step.inverse).is_ok() {
                self.undone.push(step.edit);
                self.changes += 1;
            }
        }
    }

    /// Makes the last edit again that was taken back.
    pub fn redo(&mut self) {
        self.let_go();
        if let Some(edit) = self.undone.pop()
            && let Ok(inverse) = self.current.change(&edit)
        {
            self.steps.push(Step { edit, inverse });
            self.changes += 1;
        }
    }

    /// Takes back all edits. Undo brings them again at once, redo one by one.
    pub fn reset(&mut self) {
        if self.steps.is_empty() {
            return;
        }
        self.cleared.push((self.current.clone(), self.steps.clone()));
        while !self.steps.is_empty() {
            self.take_back();
        }
        // The very same allocation as the baseline tells the engine at a glance that nothing differs.
        self.current = self.baseline.clone();
    }
}

/// The scenario of a project that names none.
fn nameless() -> Scenario {
    Scenario { id: Id::from("draft"), name: "Draft".into(), description: String::new(), edits: Vec::new() }
}

impl Pair {
    /// Applies an edit to its own copy of what the edit touches, and returns the inverse.
    fn change(&mut self, edit: &Edit) -> Result<Edit, EditError> {
        edit.apply_shared(&mut self.policy, &mut self.roster)
    }
}
