//! What can be done with scenarios as a whole, and how they are called.

use super::pages::compare::change::MOST_SMALL;
use super::sheet::Sheet;
use super::state::State;
use super::view::{MOST_BESIDE, MOST_BESIDE_SMALL, Notice};
use baton_model::{Edit, Id};
use baton_words::{Locale, scenarios};

/// How a scenario is called: by its name, or by the letter that it got when it was made where nobody gave it one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioName {
    /// The scenario.
    pub id: Id,
    /// Its name; empty = none was given.
    pub name: String,
}

impl ScenarioName {
    /// How a scenario is called.
    #[must_use]
    pub fn of(sheet: &Sheet) -> Self {
        Self { id: sheet.id.clone(), name: sheet.name.clone() }
    }

    /// What it is called in words.
    #[must_use]
    pub fn called(&self, locale: Locale) -> String {
        if !self.name.trim().is_empty() {
            return self.name.clone();
        }
        // Identifiers that were not made here are no letters, and are shown nowhere.
        letter_of(&self.id)
            .map_or_else(|| scenarios::UNNAMED.of(locale).to_owned(), |letter| scenarios::nameless(locale, &letter))
    }
}

/// The letter of a scenario made here, as [`super::book`] gives them: a to z, then s27 and so on.
fn letter_of(id: &Id) -> Option<String> {
    let text = id.as_str();
    let number = text.strip_prefix('s').unwrap_or(text);
    let letter = text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_lowercase());
    let numbered = number.len() < text.len() && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    (letter || numbered).then(|| text.to_uppercase())
}

/// What can be done with scenarios.
#[derive(Clone, Debug, PartialEq)]
pub enum ScenarioAction {
    /// A scenario, or the baseline, is worked on.
    Choose(Option<Id>),
    /// A new one without edits.
    Create,
    /// A copy, with a name.
    Duplicate(Id, String),
    /// Another name is typed; a blank one brings back the name from before.
    Rename(Id, String),
    /// Another description is typed.
    Describe(Id, String),
    /// It is removed.
    Delete(Id),
    /// One of its edits is taken back.
    Revert(Id, usize),
    /// It becomes the baseline.
    Adopt(Id),
    /// Something else is said of the policy as a document, under all scenarios.
    Restate(Box<Edit>),
    /// Others are compared with it, or with the baseline.
    Base(Option<Id>),
    /// It is shown beside the others, or no more.
    Beside(Option<Id>, bool),
}

impl State {
    /// Wrong entries stay with the scenario in which they were typed.
    fn park(&mut self, before: Option<Id>) {
        let now = self.book.chosen().map(|sheet| sheet.id.clone());
        if now == before {
            return;
        }
        self.refused.last = None;
        self.view.grid.report = None;
        self.entries.leave();
        let (entries, wrong) = (std::mem::take(&mut self.entries), std::mem::take(&mut self.view.grid.wrong));
        let parked = &mut self.refused.parked;
        parked.retain(|(id, ..)| *id != before && id.as_ref().is_none_or(|id| self.book.sheet(id).is_some()));
        if let Some(at) = parked.iter().position(|(id, ..)| *id == now) {
            (_, self.entries, self.view.grid.wrong) = parked.swap_remove(at);
        }
        if !(entries.is_empty() && wrong.is_empty()) && before.as_ref().is_none_or(|id| self.book.sheet(id).is_some()) {
            parked.push((before, entries, wrong));
        }
    }

    /// Lets something happen to the scenarios.
    pub(super) fn scenario(&mut self, action: ScenarioAction) {
        let before = self.book.chosen().map(|sheet| sheet.id.clone());
        match action {
            ScenarioAction::Choose(id) => self.book.choose(id),
            ScenarioAction::Create => self.book.create(String::new()),
            ScenarioAction::Duplicate(id, name) => self.book.duplicate(&id, name),
            ScenarioAction::Rename(id, name) => self.book.rename(&id, name),
            ScenarioAction::Describe(id, description) => self.book.describe(&id, description),
            ScenarioAction::Delete(id) => self.book.delete(&id),
            ScenarioAction::Revert(id, index) => {
                let lost = self.book.revert(&id, index);
                self.notice = (lost > 0).then_some(Notice::Dependents(lost));
            }
            ScenarioAction::Adopt(id) => {
                let lost = self.book.adopt(&id);
                self.notice = (lost > 0).then_some(Notice::NotOnBaseline(lost));
            }
            ScenarioAction::Restate(edit) => {
                if let Err(error) = self.book.restate(&edit) {
                    self.notice = Some(Notice::Refused(error));
                }
            }
            ScenarioAction::Base(id) => self.view.base = id,
            ScenarioAction::Beside(id, shown) => self.show_beside(id, shown),
        }
        self.park(before);
        self.revise();
    }

    /// How many scenarios there is room for beside each other: each is kept evaluated.
    #[must_use]
    pub fn most_beside(&self) -> usize {
        if self.pair().roster.units.len() > MOST_SMALL { MOST_BESIDE } else { MOST_BESIDE_SMALL }
    }

    /// Shows a scenario beside the others, or no more; never none, never more than there is room for.
    fn show_beside(&mut self, id: Option<Id>, show: bool) {
        let mut shown = self.shown();
        shown.retain(|candidate| *candidate != id);
        if show && shown.len() < self.most_beside() {
            shown.push(id);
        }
        if !shown.is_empty() {
            self.view.beside = shown;
        }
    }
}
