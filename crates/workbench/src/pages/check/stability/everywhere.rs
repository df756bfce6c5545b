//! The safe intervals of every category, for the report: how far each indicator's marks may move by themselves before a
//! grade changes, worked out one lever at a time.

use std::rc::Rc;

use rust_decimal::Decimal;

use super::LARGE;
use super::asking::{lever_of, levers};
use super::band::Band;
use super::basis::{Basis, Course};
use crate::sheet::Pair;
use crate::state::State;
use baton_analysis::Probe;
use baton_model::{Arrange, Category, Id, MarksScope};

/// Most indicators of a category that are told, those with the least room first.
const MOST: usize = 12;

/// A category's safe intervals.
#[derive(Clone, Debug, PartialEq)]
pub struct CategorySafety {
    /// Its name.
    pub name: String,
    /// The indicators with the least room, relative to their marks, before a grade changes.
    pub rows: Vec<SafetyRow>,
    /// How many more a grade depends on.
    pub more: usize,
    /// How many no grade depends on, whatever their marks.
    pub free: usize,
    /// Whether it has too many units to be worked out by the way.
    pub large: bool,
}

/// How far one indicator's marks may move by themselves.
#[derive(Clone, Debug, PartialEq)]
pub struct SafetyRow {
    /// Its name.
    pub name: String,
    /// The group whose marks these are; absent for those of the category.
    pub group: Option<String>,
    /// Where no grade changes.
    pub band: Band,
}

/// The search for all of them, and what it found.
#[derive(Default)]
pub struct Everywhere {
    going: Option<Going>,
    found: Option<(Pair, Rc<Vec<CategorySafety>>)>,
}

struct Going {
    of: Pair,
    /// The category at hand, and how many of its levers are done.
    at: (usize, usize),
    probe: Option<Probe>,
    rows: Vec<SafetyRow>,
    found: Vec<CategorySafety>,
}

impl State {
    /// Begins to work out the safe intervals of every category, unless they are known; whether there is anything to do.
    pub fn begin_safety(&mut self) -> bool {
        let pair = self.pair();
        if self.everywhere.found.as_ref().is_some_and(|(of, _)| of.is(pair)) {
            return false;
        }
        if !self.everywhere.going.as_ref().is_some_and(|going| going.of.is(pair)) {
            let of = pair.clone();
            self.everywhere.going = Some(Going { of, at: (0, 0), probe: None, rows: Vec::new(), found: Vec::new() });
        }
        true
    }

    /// Works out one more; whether there is more to do.
    pub fn advance_safety(&mut self) -> bool {
        let Some(mut going) = self.everywhere.going.take() else { return false };
        if going.advance(self) {
            self.everywhere.going = Some(going);
            return true;
        }
        self.everywhere.found = Some((going.of, Rc::new(going.found)));
        false
    }

    /// The safe intervals of every category; absent while they are not known.
    #[must_use]
    pub fn safety(&self) -> Option<Rc<Vec<CategorySafety>>> {
        self.everywhere.found.as_ref().filter(|(of, _)| of.is(self.pair())).map(|(_, found)| Rc::clone(found))
    }
}

impl Going {
    fn advance(&mut self, state: &State) -> bool {
        let (position, next) = self.at;
        let Some(category) = self.of.policy.categories.get(position).cloned() else { return false };
        let Some(basis) = Basis::of(&self.of, position) else { return false };
        let large = basis.members() > LARGE;
        let lever = levers(&category).nth(next).filter(|_| !large);
        let Some((lever, step)) = lever else {
            self.close(&category, large);
            return self.at.0 < self.of.policy.categories.len();
        };
        self.at.1 = next.saturating_add(1);
        if self.probe.is_none() {
            self.probe = Probe::of(state.current(), &category.id);
        }
        let found = Course::free(lever).straight().and_then(|lever| {
            let now = lever.now(&category, &self.of.roster)?;
            let span = self.probe.as_mut()?.grades(&lever, step)?;
            let (indicator, scope) = lever_of(&lever)?;
            let band = Band::of(&basis, now, step.get(), &span);
            Some(SafetyRow { name: name(&category, indicator), group: group(&category, scope), band })
        });
        self.rows.extend(found);
        true
    }

    /// The category's rows are all there: those with the least room are kept.
    fn close(&mut self, category: &Category, large: bool) {
        let mut rows = std::mem::take(&mut self.rows);
        let all = rows.len();
        rows.retain(|row| row.band.room().is_some());
        let bound = rows.len();
        rows.arrange_by_key(|row| relative(&row.band));
        rows.truncate(MOST);
        self.found.push(CategorySafety {
            name: category.name.clone(),
            more: bound.saturating_sub(rows.len()),
            free: all.saturating_sub(bound),
            rows,
            large,
        });
        self.probe = None;
        self.at = (self.at.0.saturating_add(1), 0);
    }
}

/// The room as a share of the present marks; room of marks that are 0 counts as it is.
fn relative(band: &Band) -> Option<Decimal> {
    let room = band.room()?;
    Some(room.checked_div(band.now.abs()).unwrap_or(room))
}

fn name(category: &Category, indicator: &Id) -> String {
    category.indicator(indicator).map_or_else(|| indicator.to_string(), |indicator| indicator.name.clone())
}

fn group(category: &Category, scope: &MarksScope) -> Option<String> {
    let MarksScope::Group(group) = scope else { return None };
    category.group(group).map(|group| group.name.clone())
}
