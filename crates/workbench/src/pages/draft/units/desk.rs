//! What is looked at on the page of categories, and everything that can happen there.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::newcomers::Newcomers;
use super::{Board, Change, Ripples, edit};
use crate::action::Action;
use crate::pages::Page;
use crate::sheet::Pair;
use crate::state::{ROWS, State};
use baton_model::Id;

/// What is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitsView {
    /// The units chosen, to be moved together.
    pub chosen: BTreeSet<Id>,
    /// Part of a unit's name.
    pub filter: String,
    /// Most units of a group shown.
    pub most: usize,
    /// The unit that is being dragged.
    pub dragged: Option<Id>,
    /// What a dialog asks for.
    pub ask: Option<Ask>,
    /// Which edits the ripple view is about.
    pub ripple_of: RippleOf,
    /// Most units of the ripple view shown.
    pub ripple_most: usize,
}

/// Units of the ripple view shown at first.
const RIPPLE: usize = 12;

impl Default for UnitsView {
    fn default() -> Self {
        Self {
            chosen: BTreeSet::new(),
            filter: String::new(),
            most: ROWS,
            dragged: None,
            ask: None,
            ripple_of: RippleOf::All,
            ripple_most: RIPPLE,
        }
    }
}

impl UnitsView {
    /// Another category is looked at: what was chosen and sought in the last one is no matter any more.
    pub(crate) fn elsewhere(&mut self) {
        self.chosen.clear();
        self.filter.clear();
        self.most = ROWS;
    }
}

/// What a dialog asks for, before anything happens. All but the first are about the category looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Name and pattern of a new category.
    AddCategory,
    /// Its other name.
    RenameCategory,
    /// The name of its copy.
    CopyCategory,
    /// Into which category it is merged.
    Merge,
    /// The name of the category into which the chosen units go.
    Split,
    /// What becomes of its units.
    RemoveCategory,
    /// The name of a new group.
    AddGroup,
    /// The other name of a group.
    RenameGroup(Id),
    /// Into which group a group is merged.
    MergeGroup(Id),
    /// Whether a group is removed.
    RemoveGroup(Id),
    /// The name and group of a new unit.
    AddUnit,
    /// A unit's particulars.
    Unit(Id),
    /// Whether the chosen units are removed.
    RemoveUnits,
}

/// Which edits the ripple view is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RippleOf {
    /// All of the scenario that concern categories and places.
    #[default]
    All,
    /// One, by its position in the scenario's list.
    Step(usize),
}

/// Everything that can happen on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum UnitsAction {
    /// A unit is chosen, or no longer.
    Choose(Id, bool),
    /// All units of a group of the category looked at that fit the filter are chosen; if all are already, none of them.
    ChooseGroup(Option<Id>),
    /// No unit is chosen.
    ChooseNone,
    /// Only units with this in their name are shown.
    Filter(String),
    /// More units are wanted.
    More,
    /// A dialog asks for something, or is closed.
    Ask(Option<Ask>),
    /// A unit is being dragged, or no longer.
    Drag(Option<Id>),
    /// A unit is put somewhere; if it is chosen, with all that are.
    Drop { unit: Id, category: Id, group: Option<Id> },
    /// A text was pasted: a list of names is new units of the category looked at.
    Pasted(String),
    /// Something is changed.
    Change(Change),
    /// The ripple view is about these edits.
    Ripple(RippleOf),
    /// More units of the ripple view are wanted.
    MoreRipple,
}

impl State {
    /// Lets something happen on the page of categories.
    pub(crate) fn units(&mut self, action: UnitsAction) {
        let view = &mut self.view.units;
        match action {
            UnitsAction::Choose(unit, true) => _ = view.chosen.insert(unit),
            UnitsAction::Choose(unit, false) => _ = view.chosen.remove(&unit),
            UnitsAction::ChooseGroup(group) => self.choose_group(group.as_ref()),
            UnitsAction::ChooseNone => view.chosen.clear(),
            UnitsAction::Filter(text) => view.filter = text,
            UnitsAction::More => view.most = view.most.saturating_add(ROWS),
            UnitsAction::Ask(ask) => view.ask = ask,
            UnitsAction::Drag(unit) => view.dragged = unit,
            UnitsAction::Drop { unit, category, group } => {
                view.dragged = None;
                let units =
                    if view.chosen.contains(&unit) { view.chosen.iter().cloned().collect() } else { vec![unit] };
                self.change(&Change::Move { units, category, group });
            }
            UnitsAction::Pasted(text) => {
                let pair = self.pair();
                let category = self.category().map(|category| &category.id);
                let newcomers = category.and_then(|id| Newcomers::pasted(&text, &pair.policy, &pair.roster, id));
                if let Some(newcomers) = newcomers {
                    self.welcome(newcomers);
                }
            }
            UnitsAction::Change(change) => self.change(&change),
            UnitsAction::Ripple(of) => {
                view.ripple_of = of;
                view.ripple_most = RIPPLE;
                self.revise_ripples();
            }
            UnitsAction::MoreRipple => {
                view.ripple_most = view.ripple_most.saturating_add(ROWS);
                self.revise_ripples();
            }
        }
    }

    /// Chooses all units of a group of the category looked at that fit the filter, or none of them if all were.
    fn choose_group(&mut self, group: Option<&Id>) {
        let Some(category) = self.category() else { return };
        let needle = self.view.units.filter.trim().to_lowercase();
        let group_of = |id: &Option<Id>| id.as_ref().filter(|id| category.group(id).is_some()).cloned();
        let units = self.pair().roster.units.iter().filter(|unit| {
            unit.category == category.id
                && group_of(&unit.group).as_ref() == group
                && (needle.is_empty() || unit.name.to_lowercase().contains(&needle))
        });
        let ids: Vec<Id> = units.map(|unit| unit.id.clone()).collect();
        let chosen = &mut self.view.units.chosen;
        if ids.iter().all(|id| chosen.contains(id)) {
            for id in &ids {
                chosen.remove(id);
            }
        } else {
            chosen.extend(ids);
        }
    }

    pub(crate) fn change(&mut self, change: &Change) {
        self.view.units.ask = None;
        let Pair { policy, roster } = self.book.pair();
        let Some(edit) = edit(policy, roster, change) else { return };
        let (was, looked_at) = (Arc::clone(policy), self.category().map(|category| category.id.clone()));
        self.apply(Action::Edit(edit));
        let policy = Arc::clone(&self.pair().policy);
        // A new category is looked at; else the one looked at stays so, wherever it stands now.
        let new = policy.categories.iter().position(|category| was.category(&category.id).is_none());
        let merged = match change {
            Change::Merge { into, .. } => Some(into.clone()),
            Change::AddCategory { .. }
            | Change::RenameCategory(..)
            | Change::ShiftCategory(..)
            | Change::RemoveCategory { .. }
            | Change::Split { .. }
            | Change::AddGroup { .. }
            | Change::RenameGroup { .. }
            | Change::RemoveGroup { .. }
            | Change::MergeGroups { .. }
            | Change::Move { .. }
            | Change::AddUnit { .. }
            | Change::AddUnits { .. }
            | Change::DuplicateUnit { .. }
            | Change::RemoveUnits(_)
            | Change::About(..) => looked_at,
        };
        let stays = || merged.and_then(|id| policy.categories.iter().position(|category| category.id == id));
        if let Some(at) = new.or_else(stays)
            && at != self.view.category
        {
            self.apply(Action::Category(at));
        }
        if matches!(change, Change::Move { .. } | Change::Split { .. } | Change::RemoveUnits(_)) {
            self.view.units.chosen.clear();
        }
    }

    /// What the edits of the scenario that concern categories and places do to everyone; absent where there are none.
    #[must_use]
    pub fn ripples(&self) -> Option<&Arc<Ripples>> {
        self.ripples.as_ref()
    }

    /// The board of the category looked at.
    #[must_use]
    pub fn units_board(&self) -> Board {
        let UnitsView { chosen, filter, most, .. } = &self.view.units;
        Board::of(self.against(), self.current(), self.view.category, chosen, (filter, *most))
    }

    /// Computes the ripple view, where it is looked at, and forgets chosen units that are no more.
    pub(crate) fn revise_ripples(&mut self) {
        self.ripples = None;
        if !self.view.units.chosen.is_empty() {
            let chosen = std::mem::take(&mut self.view.units.chosen);
            let units = &self.pair().roster.units;
            self.view.units.chosen =
                units.iter().map(|unit| &unit.id).filter(|id| chosen.contains(*id)).cloned().collect();
        }
        if self.view.page != Page::Units {
            return;
        }
        let Some(sheet) = self.book.chosen() else { return };
        if !sheet.steps().iter().any(|step| super::ripple::concerns(&step.edit)) {
            return;
        }
        let baseline = self.book.baseline();
        let evaluate = |leave: &dyn Fn(usize) -> bool| {
            let without = sheet.without_all(baseline, leave);
            let Pair { policy, roster } = without.pair();
            // Where nothing else was edited, that is the baseline, which mostly is evaluated already.
            if Arc::ptr_eq(policy, self.base().policy()) && Arc::ptr_eq(roster, self.base().roster()) {
                return Cow::Borrowed(self.base());
            }
            let mut evaluation = self.current().clone();
            evaluation.revise(Arc::clone(policy), Arc::clone(roster));
            Cow::Owned(evaluation)
        };
        let UnitsView { ripple_of, ripple_most, .. } = self.view.units;
        self.ripples = Some(Arc::new(Ripples::of(sheet, self.current(), ripple_of, ripple_most, evaluate)));
    }
}
