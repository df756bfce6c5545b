//! The baseline and its scenarios, with the history of everything that was done to them.

mod baseline;
mod leaf;
mod mark;
mod page;

use std::sync::Arc;

pub use self::leaf::Leaf;
pub use self::mark::Mark;
use self::page::Page;
use super::lever::Lever;
use super::scenario::ScenarioName;
use super::sheet::{Pair, Sheet};
use baton_exchange::pieces::{self, Pieces};
use baton_model::{Edit, EditError, Id, Project, Scenario};

/// The baseline and its scenarios. Every change can be taken back, without limit: the history keeps what was, which shares
/// all that didn't change.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    present: Page,
    past: Vec<Page>,
    future: Vec<Page>,
    gesture: Option<Gesture>,
    changes: u64,
}

/// What is going on, so that the next change of the same joins the last step of the history.
#[derive(Clone, Debug, PartialEq)]
enum Gesture {
    /// A figure is being moved, or typed.
    Edit(Edit),
    /// A scenario is being named.
    Name(Id),
    /// A scenario is being described.
    Description(Id),
    /// A figure is being moved and others give or take: each change is made anew on what was there at first.
    Balance {
        /// The figure.
        lever: Lever,
        /// What was there at first.
        origin: Box<Page>,
    },
}

/// Why a project can't be opened: an edit of a scenario names something that is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioError {
    /// The scenario.
    pub scenario: ScenarioName,
    /// Position in the scenario's list of edits.
    pub index: usize,
    /// Why it can't be applied.
    pub error: EditError,
}

impl Book {
    /// Opens a project: its policy and roster are the baseline, which is looked at first.
    ///
    /// # Errors
    /// The first edit that can't be applied.
    pub fn open(project: Project) -> Result<Self, ScenarioError> {
        let Project { policy, roster, scenarios, .. } = project;
        let baseline = Pair { policy: Arc::new(policy), roster: Arc::new(roster) };
        Self::begin(baseline, scenarios, None)
    }

    /// Chooses the scenario that was added last.
    pub fn choose_last(&mut self) {
        self.choose(self.sheets().last().map(|sheet| sheet.id.clone()));
    }

    /// A book about nothing.
    #[must_use]
    pub fn empty() -> Self {
        let baseline = Pair { policy: Arc::default(), roster: Arc::default() };
        let present = Page { baseline, sheets: Vec::new(), chosen: None };
        Self { present, past: Vec::new(), future: Vec::new(), gesture: None, changes: 0 }
    }

    /// Whether it is a draft: edits go into the policy and roster themselves.
    #[must_use]
    pub fn drafted(&self) -> bool {
        self.present.drafted()
    }

    /// The project to save. Scenarios without name and edits are left out, but where there are no others: what-ifs have begun.
    #[must_use]
    pub fn project(&self) -> Project {
        let baseline = &self.present.baseline;
        let mut project = Project::new((*baseline.policy).clone(), (*baseline.roster).clone());
        project.scenarios = self.scenarios();
        project
    }

    /// [`Self::project`] in pieces, without copying it first. What is changed meanwhile is not in them.
    #[must_use]
    pub fn pieces(&self) -> Pieces {
        let baseline = &self.present.baseline;
        pieces::of_project(&baseline.policy, Arc::clone(&baseline.roster), self.scenarios())
    }

    /// The scenarios that are worth keeping.
    fn scenarios(&self) -> Vec<Scenario> {
        let worth =
            |sheet: &&Arc<Sheet>| !(sheet.steps().is_empty() && sheet.name.is_empty() && sheet.description.is_empty());
        let sheets = &self.present.sheets;
        let kept: Vec<Scenario> = sheets.iter().filter(worth).map(|sheet| sheet.scenario()).collect();
        if kept.is_empty() { sheets.iter().take(1).map(|sheet| sheet.scenario()).collect() } else { kept }
    }

    /// What the scenarios change.
    #[must_use]
    pub fn baseline(&self) -> &Pair {
        &self.present.baseline
    }

    /// The scenarios, in order.
    #[must_use]
    pub fn sheets(&self) -> &[Arc<Sheet>] {
        &self.present.sheets
    }

    /// The scenario of that identifier.
    #[must_use]
    pub fn sheet(&self, id: &Id) -> Option<&Sheet> {
        self.present.sheets.iter().find(|sheet| sheet.id == *id).map(AsRef::as_ref)
    }

    /// The scenario worked on; absent = the baseline is looked at.
    #[must_use]
    pub fn chosen(&self) -> Option<&Sheet> {
        self.sheet(self.present.chosen.as_ref()?)
    }

    /// The policy and roster of a scenario, or of the baseline.
    #[must_use]
    pub fn pair_of(&self, id: Option<&Id>) -> &Pair {
        id.and_then(|id| self.sheet(id)).map_or(&self.present.baseline, Sheet::pair)
    }

    /// The policy and roster worked on.
    #[must_use]
    pub fn pair(&self) -> &Pair {
        self.pair_of(self.present.chosen.as_ref())
    }

    /// How many edits are in force in the scenario worked on.
    #[must_use]
    pub fn edits(&self) -> usize {
        self.chosen().map_or(0, |sheet| sheet.steps().len())
    }

    /// How often anything was changed since it was opened, undo and redo included.
    #[must_use]
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// How many steps can be taken back.
    #[must_use]
    pub fn undoable(&self) -> usize {
        self.past.len()
    }

    /// How many steps can be made again.
    #[must_use]
    pub fn redoable(&self) -> usize {
        self.future.len()
    }

    /// Makes an edit of the draft, or of the scenario worked on; where the baseline is looked at, of a new scenario. One that changes
    /// nothing is dropped; one of the same thing as the last joins its step while the gesture goes on, and a gesture that
    /// ends where it began leaves no step.
    ///
    /// # Errors
    /// Names what is not there; nothing is changed then.
    pub fn make(&mut self, edit: Edit) -> Result<(), EditError> {
        let joins = matches!(&self.gesture, Some(Gesture::Edit(last)) if last.same_target(&edit));
        let mut next = self.present.clone();
        if !next.make(vec![edit.clone()])? {
            return Ok(());
        }
        let goes_on = self.step(next, joins);
        self.gesture = goes_on.then_some(Gesture::Edit(edit));
        Ok(())
    }

    /// The policy and roster before the present gesture on a figure, or as they are where there is none.
    #[must_use]
    pub fn origin(&self, lever: &Lever) -> &Pair {
        match &self.gesture {
            Some(Gesture::Balance { lever: last, origin }) if last == lever => origin.pair(),
            _ => self.pair(),
        }
    }

    /// Makes edits that belong together, as one step, while a figure is being moved: those that the gesture made before
    /// are taken back first.
    ///
    /// # Errors
    /// Names what is not there; nothing is changed then.
    pub fn balance(&mut self, lever: &Lever, edits: Vec<Edit>) -> Result<(), EditError> {
        let (origin, going) = match self.gesture.take() {
            Some(Gesture::Balance { lever: last, origin }) if last == *lever => (origin, true),
            _ => (Box::new(self.present.clone()), false),
        };
        let stepped = going && !self.present.says_the_same(&origin);
        let mut next = (*origin).clone();
        let changed = next.make(edits)?;
        match (stepped, !changed || next.says_the_same(&origin)) {
            (false, true) => {}
            (false, false) => {
                self.step(next, false);
            }
            (true, false) => {
                self.present = next;
                self.changes += 1;
            }
            (true, true) => {
                self.past.pop();
                self.present = (*origin).clone();
                self.changes += 1;
            }
        }
        self.gesture = Some(Gesture::Balance { lever: lever.clone(), origin });
        Ok(())
    }

    /// Makes edits as one step, each in its own line of the list.
    ///
    /// # Errors
    /// Names what is not there; nothing is changed then.
    pub fn make_all(&mut self, edits: Vec<Edit>) -> Result<(), EditError> {
        self.let_go();
        let mut next = self.present.clone();
        if next.make(edits)? && !next.says_the_same(&self.present) {
            self.step(next, false);
        }
        Ok(())
    }

    /// Whether a lever is being moved, or something typed.
    #[must_use]
    pub fn going(&self) -> bool {
        self.gesture.is_some()
    }

    /// Ends the gesture: the next change is a step of its own.
    pub fn let_go(&mut self) {
        self.gesture = None;
    }

    /// Takes back the last step.
    pub fn undo(&mut self) {
        self.let_go();
        if let Some(page) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.present, page));
            self.changes += 1;
        }
    }

    /// Makes the last step again that was taken back.
    pub fn redo(&mut self) {
        self.let_go();
        if let Some(page) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.present, page));
            self.changes += 1;
        }
    }

    /// Looks at a scenario, or at the baseline; that is no step.
    pub fn choose(&mut self, id: Option<Id>) {
        self.let_go();
        self.present.chosen = id.filter(|id| self.sheet(id).is_some());
    }

    /// Adds a scenario without edits and chooses it.
    pub fn create(&mut self, name: String) {
        self.change(|page| page.chosen = Some(page.add(name)));
    }

    /// Adds a copy of a scenario after it and chooses the copy.
    pub fn duplicate(&mut self, id: &Id, name: String) {
        let Some(at) = self.sheets().iter().position(|sheet| sheet.id == *id) else { return };
        self.change(|page| {
            let copy = page.sheets[at].copy(page.free(), name);
            page.chosen = Some(copy.id.clone());
            page.sheets.insert(at + 1, Arc::new(copy));
        });
    }

    /// Removes a scenario. The next one is chosen; where none is left, the baseline.
    pub fn delete(&mut self, id: &Id) {
        let Some(at) = self.sheets().iter().position(|sheet| sheet.id == *id) else { return };
        self.change(|page| {
            page.sheets.remove(at);
            if page.chosen.as_ref() == Some(id) {
                let next = page.sheets.get(at).or_else(|| page.sheets.last());
                page.chosen = next.map(|sheet| sheet.id.clone());
            }
        });
    }

    /// Names a scenario, letter by letter as one step. A blank name is none: the one from before the first letter stands.
    pub fn rename(&mut self, id: &Id, name: String) {
        let name = if name.trim().is_empty() {
            let before = if self.gesture == Some(Gesture::Name(id.clone())) { self.past.last() } else { None };
            let named = |page: &Page| page.sheets.iter().find(|sheet| sheet.id == *id).map(|sheet| sheet.name.clone());
            let Some(name) = before.and_then(named) else { return };
            name
        } else {
            name
        };
        self.tell(Gesture::Name(id.clone()), id, |sheet| sheet.name = name);
    }

    /// Describes a scenario, letter by letter as one step.
    pub fn describe(&mut self, id: &Id, description: String) {
        self.tell(Gesture::Description(id.clone()), id, |sheet| sheet.description = description);
    }

    fn tell(&mut self, gesture: Gesture, id: &Id, change: impl FnOnce(&mut Sheet)) {
        let mut next = self.present.clone();
        let Some(sheet) = next.sheet_mut(id) else { return };
        change(sheet);
        let joins = self.gesture.as_ref() == Some(&gesture);
        let goes_on = self.step(next, joins);
        self.gesture = goes_on.then_some(gesture);
    }

    /// Takes back one edit of a scenario, and those that depend on it; tells how many these were.
    pub fn revert(&mut self, id: &Id, index: usize) -> usize {
        let mut lost = 0;
        self.change(|page| {
            let baseline = page.baseline.clone();
            if let Some(sheet) = page.sheet_mut(id) {
                (*sheet, lost) = sheet.without(index, &baseline);
            }
        });
        lost
    }

    /// Takes back all edits of the scenario worked on, as one step.
    pub fn reset(&mut self) {
        let Some(id) = self.present.chosen.clone().filter(|_| self.edits() > 0) else { return };
        self.change(|page| {
            let baseline = page.baseline.clone();
            if let Some(sheet) = page.sheet_mut(&id) {
                sheet.clear(&baseline);
            }
        });
    }

    /// Makes a scenario the baseline: its edits are then part of it, and the others stand on it. Tells how many edits of
    /// the others can't be applied there and are gone.
    pub fn adopt(&mut self, id: &Id) -> usize {
        let Some(pair) = self.sheet(id).map(|sheet| sheet.pair().clone()) else { return 0 };
        let mut lost = 0;
        self.change(|page| {
            page.baseline = pair.clone();
            for sheet in &mut page.sheets {
                if sheet.id == *id {
                    Arc::make_mut(sheet).clear(&pair);
                } else {
                    let (moved, gone) = sheet.moved_to(&pair);
                    *sheet = Arc::new(moved);
                    lost += gone;
                }
            }
        });
        lost
    }

    fn change(&mut self, change: impl FnOnce(&mut Page)) {
        self.let_go();
        let mut next = self.present.clone();
        change(&mut next);
        self.step(next, false);
    }

    /// Goes on to another page: a step of its own, or joined with the last. Tells whether there is a step that the next
    /// change can join: a gesture that came back to where it began has left none.
    fn step(&mut self, next: Page, joins: bool) -> bool {
        self.future.clear();
        self.changes += 1;
        let before = std::mem::replace(&mut self.present, next);
        if !joins || self.past.is_empty() {
            self.past.push(before);
        } else if self.past.last().is_some_and(|past| past.says_the_same(&self.present))
            && let Some(past) = self.past.pop()
        {
            self.present = past;
            return false;
        }
        true
    }
}
