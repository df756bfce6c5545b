//! One state of the book: the baseline, its scenarios, and which one is worked on.

use std::sync::Arc;

use crate::sheet::{Pair, Sheet};
use baton_model::{DataKind, Edit, EditError, Id};

/// The baseline, its scenarios, and which one is worked on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Page {
    pub(super) baseline: Pair,
    pub(super) sheets: Vec<Arc<Sheet>>,
    /// Absent = the baseline.
    pub(super) chosen: Option<Id>,
}

impl Page {
    pub(super) fn pair(&self) -> &Pair {
        let chosen = self.chosen.as_ref().and_then(|id| self.sheets.iter().find(|sheet| sheet.id == *id));
        chosen.map_or(&self.baseline, |sheet| sheet.pair())
    }

    /// Whether it is a draft: as long as nothing stands on the policy, what is changed goes into it. One with invented
    /// figures is an example to play with.
    pub(super) fn drafted(&self) -> bool {
        self.sheets.is_empty() && self.baseline.policy.data != DataKind::Fictional
    }

    /// Makes edits of the draft, or of the scenario worked on; where the baseline is looked at, of a new one. Tells whether
    /// any changed something.
    pub(super) fn make(&mut self, edits: Vec<Edit>) -> Result<bool, EditError> {
        if self.drafted() {
            let (mut next, mut changed) = (self.baseline.clone(), false);
            for edit in edits {
                let inverse = next.change(&edit)?;
                changed |= !edit.changes_nothing(&inverse);
            }
            self.baseline = next;
            return Ok(changed);
        }
        let id = match &self.chosen {
            Some(id) => id.clone(),
            None => self.add(String::new()),
        };
        self.chosen = Some(id.clone());
        let baseline = self.baseline.clone();
        let Some(sheet) = self.sheet_mut(&id) else { return Ok(false) };
        let mut changed = false;
        for edit in edits {
            changed |= sheet.make(edit, &baseline)?;
        }
        Ok(changed)
    }

    pub(super) fn sheet_mut(&mut self, id: &Id) -> Option<&mut Sheet> {
        self.sheets.iter_mut().find(|sheet| sheet.id == *id).map(Arc::make_mut)
    }

    /// Adds a scenario without edits.
    pub(super) fn add(&mut self, name: String) -> Id {
        let id = self.free();
        self.sheets.push(Arc::new(Sheet::new(id.clone(), name, &self.baseline)));
        id
    }

    /// The first of a, b… z, s27, s28… that no scenario has.
    pub(super) fn free(&self) -> Id {
        let name = |n: u32| match u8::try_from(n) {
            Ok(letter @ 0..26) => Id::from(char::from(b'a' + letter).to_string()),
            _ => Id::from(format!("s{}", n + 1)),
        };
        // A scenario may have been named after a letter, too.
        let named = |letter: &str| {
            let mut words = self.sheets.iter().flat_map(|sheet| sheet.name.split(|c: char| !c.is_ascii_alphanumeric()));
            words.any(|word| word == letter)
        };
        let taken = |id: &Id| self.sheets.iter().any(|sheet| sheet.id == *id) || named(&id.as_str().to_uppercase());
        // More candidates than identifiers and letters in names: one of them is free.
        let names: usize = self.sheets.iter().map(|sheet| sheet.name.len()).sum();
        (0..=u32::try_from(self.sheets.len().saturating_add(names)).unwrap_or(u32::MAX))
            .map(name)
            .find(|id| !taken(id))
            .unwrap_or("new".into())
    }

    /// Whether baseline and scenarios are the same, these told by names and edits; those that nobody named and that have no
    /// edits aside.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        if self.baseline != other.baseline {
            return false;
        }
        let told = |page: &Self| page.sheets.iter().filter(|sheet| sheet.worth_keeping()).cloned().collect::<Vec<_>>();
        let (these, those) = (told(self), told(other));
        let what = |sheet: &Sheet| (sheet.id.clone(), sheet.name.clone(), sheet.description.clone());
        let same =
            |(a, b): (&Arc<Sheet>, &Arc<Sheet>)| Arc::ptr_eq(a, b) || (what(a) == what(b) && a.steps() == b.steps());
        these.len() == those.len() && these.iter().zip(&those).all(same)
    }
}
