//! What a dialog needs to know to say what will happen before it does.

use std::rc::Rc;

use baton_workbench::State;
use baton_workbench::pages::draft::units::{About, Ask, Board, BoardCategory, Home, Merging, Splitting};
use baton_workbench::parts::Id;

/// What a dialog needs to know.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// All categories.
    pub board: Rc<Board>,
    /// What a merger of the category looked at into each category would move.
    pub merging: Vec<Merging>,
    /// What a split of the units chosen would take along.
    pub splitting: Splitting,
    /// The units chosen.
    pub chosen: Vec<Id>,
    /// The unit asked about.
    pub unit: Option<(Id, About)>,
}

impl Facts {
    /// What a dialog needs to know.
    pub fn of(state: &State, board: &Rc<Board>, ask: &Ask) -> Self {
        let (pair, chosen) = (state.pair(), &state.view().units.chosen);
        let asked = match ask {
            Ask::Unit(id) => pair.roster.units.iter().find(|unit| unit.id == *id),
            _ => None,
        };
        let merging = |from| pair.policy.categories.iter().map(move |into| Merging::of(&pair.roster, from, into));
        let from = state.category();
        Self {
            board: board.clone(),
            merging: from.filter(|_| *ask == Ask::Merge).map(|from| merging(from).collect()).unwrap_or_default(),
            splitting: from.map(|from| Splitting::of(&pair.roster, from, chosen)).unwrap_or_default(),
            chosen: chosen.iter().cloned().collect(),
            unit: asked.map(|unit| (unit.id.clone(), About::of(unit))),
        }
    }

    /// The category looked at.
    pub fn category(&self) -> Option<&BoardCategory> {
        self.board.category.as_ref()
    }

    /// The other categories.
    pub fn others(&self) -> Vec<&Home> {
        let at = self.category().map(|category| category.at);
        self.board.homes.iter().enumerate().filter(|(other, _)| Some(*other) != at).map(|(_, home)| home).collect()
    }

    /// The groups of the category looked at, with how many units each has.
    pub fn groups(&self) -> Vec<(Id, String, usize)> {
        let at = self.category().map_or(0, |category| category.at);
        let groups = self.board.homes.get(at).map_or(&[][..], |home| &home.groups);
        groups.iter().map(|found| (found.group.id.clone(), found.group.name.clone(), found.units)).collect()
    }

    /// The name of a group of the category looked at.
    pub fn group_name(&self, id: &Id) -> String {
        let groups = self.groups();
        groups.into_iter().find(|(group, ..)| group == id).map_or_else(String::new, |(_, name, _)| name)
    }
}
