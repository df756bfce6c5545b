//! New units in a pasted list of names. Where a name is near to that of a unit that is there, a person says whether it is the
//! same, before any unit is added.

use super::Change;
use crate::State;
use crate::pages::draft::data::grid::{Report, clipboard};
use baton_exchange::importing::{Names, is_figure, is_heading_of_names, is_summary};
use baton_model::{Id, Policy, Roster};

/// Names that are compared to find near ones, in all; in longer lists and larger rosters none is looked for.
const COMPARED: usize = 500_000;

/// The units in a pasted list that are not there yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomers {
    /// The category that they go into.
    pub(crate) category: Id,
    /// Whether the data grid tells how many were added.
    pub(crate) in_grid: bool,
    /// Them, each once, in the list's order.
    pub units: Vec<Newcomer>,
}

/// A name that no unit has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomer {
    /// The name.
    pub name: String,
    /// A unit with a name that is near.
    pub near: Option<Near>,
    /// Whether it is a unit of its own. Where there is a near one, it is taken for that until somebody says otherwise.
    pub new: bool,
}

/// A unit that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// Its name.
    pub name: String,
    /// Its category's name.
    pub category: String,
}

/// What is said of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewcomersAction {
    /// Whether the name at this position is that of a new unit.
    Say(usize, bool),
    /// Those that are new are added.
    Add,
    /// Nobody is added.
    Leave,
}

impl Newcomers {
    /// Those of a list; absent where it is no list of names, or all of them are there.
    #[must_use]
    pub fn pasted(text: &str, policy: &Policy, roster: &Roster, category: &Id) -> Option<Self> {
        let block = clipboard::read(text);
        if block.iter().any(|row| row.iter().skip(1).any(|cell| !cell.trim().is_empty())) {
            return None;
        }
        let known = Names::of(policy, roster, None);
        let cells = block
            .iter()
            .filter_map(|row| row.first())
            .map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "));
        let compared = block.len().saturating_mul(roster.units.len()) <= COMPARED;
        let mut units: Vec<Newcomer> = Vec::new();
        for name in cells.filter(|cell| !cell.is_empty()) {
            if is_figure(&name) {
                return None;
            }
            let there = known.known().find(&name).is_some() || roster.units.iter().any(|unit| unit.name == name);
            if there || is_summary(&name) || is_heading_of_names(&name) || units.iter().any(|unit| unit.name == name) {
                continue;
            }
            let near = known.known().nearest(&name).filter(|_| compared).and_then(|at| roster.units.get(at));
            let near = near.map(|unit| Near {
                name: unit.name.clone(),
                category: policy.category(&unit.category).map(|own| own.name.clone()).unwrap_or_default(),
            });
            units.push(Newcomer { name, new: near.is_none(), near });
        }
        (!units.is_empty()).then(|| Self { category: category.clone(), in_grid: false, units })
    }

    /// How many are near to a unit that is there.
    #[must_use]
    pub fn near(&self) -> usize {
        self.units.iter().filter(|unit| unit.near.is_some()).count()
    }

    /// How many are to be added.
    #[must_use]
    pub fn added(&self) -> usize {
        self.units.iter().filter(|unit| unit.new).count()
    }
}

impl State {
    /// Adds new units, or asks first where a name is near to one that is there.
    pub(crate) fn welcome(&mut self, newcomers: Newcomers) {
        if newcomers.near() > 0 {
            self.view.newcomers = Some(newcomers);
            return;
        }
        let names: Vec<String> = newcomers.units.into_iter().filter(|unit| unit.new).map(|unit| unit.name).collect();
        let added = names.len();
        self.change(&Change::AddUnits { category: newcomers.category, names });
        if newcomers.in_grid {
            self.view.grid.report = Some(Report { added, ..Report::default() });
        }
    }

    /// Something is said of new units.
    pub(crate) fn newcomers(&mut self, action: NewcomersAction) {
        match action {
            NewcomersAction::Say(at, new) => {
                let own = self.view.newcomers.as_mut().and_then(|newcomers| newcomers.units.get_mut(at));
                own.into_iter().for_each(|unit| unit.new = new);
            }
            NewcomersAction::Leave => self.view.newcomers = None,
            NewcomersAction::Add => {
                let Some(mut newcomers) = self.view.newcomers.take() else { return };
                newcomers.units.retain(|unit| unit.new);
                newcomers.units.iter_mut().for_each(|unit| unit.near = None);
                self.welcome(newcomers);
            }
        }
    }
}
