//! How many units went from which grade to which in a category: a flow from the counts before to the counts after.

use super::moves::{Both, Stay, both};
use crate::Against;
use crate::pages::what_if::league::{GradeName, grade_at};
use baton_engine::Evaluation;
use baton_model::{Arrange, Category, Id};
use baton_words::{Locale, change, league};

/// Most units of a band that are named where it is drawn.
pub const NAMED: usize = 6;
/// The height of all units, in thousandths, and of the gap between two ends.
const WHOLE: i64 = 1000;
const GAP: i64 = 40;

/// Where a flow begins or ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Crossing {
    /// At a grade.
    Grade(GradeName),
    /// At no grade: units that are not ranked.
    Ungraded,
    /// In another category, or nowhere.
    Elsewhere,
}

/// One end of flows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// Which it is.
    pub at: Crossing,
    /// How many units.
    pub units: u32,
    /// Where it begins and how long it is, in thousandths of the height.
    pub top: i64,
    /// See `top`.
    pub length: i64,
}

/// Units that went one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// From which of the ends before.
    pub from: usize,
    /// To which of the ends after.
    pub to: usize,
    /// How many.
    pub units: u32,
    /// The names of the first few.
    pub names: Vec<String>,
    /// Where it begins at the ends before and after, in thousandths of the height.
    pub tops: (i64, i64),
    /// How wide it is.
    pub width: i64,
}

impl Band {
    /// Whether the two ends are different ones.
    #[must_use]
    pub fn crosses(&self, flows: &Flows) -> bool {
        let ends = (flows.before.get(self.from), flows.after.get(self.to));
        ends.0.zip(ends.1).is_none_or(|(from, to)| !from.at.same(&to.at))
    }
}

impl Crossing {
    /// What it is called.
    #[must_use]
    pub fn name(&self, locale: Locale) -> &str {
        match self {
            Self::Grade(grade) => &grade.name,
            Self::Ungraded => league::NO_GRADE.of(locale),
            Self::Elsewhere => change::ELSEWHERE.of(locale),
        }
    }

    /// Whether it is the same end on both sides.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Grade(a), Self::Grade(b)) => a.same(b),
            (a, b) => a == b,
        }
    }
}

/// The flows of a category.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flows {
    /// Counts before, best grade first.
    pub before: Vec<End>,
    /// Counts after.
    pub after: Vec<End>,
    /// Who went where, from the best grades down.
    pub bands: Vec<Band>,
}

impl Flows {
    /// The flows of the category of that identifier, with the names of so many units of each band at most.
    #[must_use]
    pub fn of(against: Against<'_>, scenario: &Evaluation, category: &Id, named: usize) -> Self {
        let (was, is) = (against.base.policy().category(category), scenario.policy().category(category));
        let mut flows = Self { before: ends(was), after: ends(is), bands: Vec::new() };
        for both in both(against, scenario, Some(category)) {
            let from = crossing(against.base, was, &both, false);
            let to = crossing(scenario, is, &both, true);
            let from = place(&mut flows.before, from);
            let to = place(&mut flows.after, to);
            let band = flows.bands.iter_mut().find(|band| (band.from, band.to) == (from, to));
            match band {
                Some(band) => {
                    band.units = band.units.saturating_add(1);
                    if band.names.len() < named {
                        band.names.push(both.unit.name.clone());
                    }
                }
                None => flows.bands.push(Band {
                    from,
                    to,
                    units: 1,
                    names: vec![both.unit.name.clone()],
                    tops: (0, 0),
                    width: 0,
                }),
            }
        }
        flows.lay_out();
        flows
    }

    /// Whether somebody crossed.
    #[must_use]
    pub fn crossed(&self) -> u32 {
        let crossing = self.bands.iter().filter(|band| band.crosses(self));
        crossing.map(|band| band.units).sum()
    }

    /// Gives ends and bands their places. Both sides have as many units: who is elsewhere is an end, too.
    fn lay_out(&mut self) {
        self.bands.arrange_by_key(|band| (band.from, band.to));
        let ends = self.before.len().max(self.after.len());
        let gaps = GAP.saturating_mul(i64::try_from(ends.saturating_sub(1)).unwrap_or(0)).min(WHOLE / 2);
        let gap = gaps / i64::try_from(ends.saturating_sub(1).max(1)).unwrap_or(1);
        let units: u32 = self.bands.iter().map(|band| band.units).sum();
        let length = |count: u32| i64::from(count).saturating_mul(WHOLE - gaps) / i64::from(units.max(1));
        for side in [&mut self.before, &mut self.after] {
            let mut top = 0;
            for end in side {
                (end.top, end.length) = (top, length(end.units));
                top += end.length + gap;
            }
        }
        let mut left: Vec<i64> = self.before.iter().map(|end| end.top).collect();
        let mut right: Vec<i64> = self.after.iter().map(|end| end.top).collect();
        for band in &mut self.bands {
            band.width = length(band.units);
            if let (Some(from), Some(to)) = (left.get_mut(band.from), right.get_mut(band.to)) {
                band.tops = (*from, *to);
                *from += band.width;
                *to += band.width;
            }
        }
    }
}

/// The grades of a ladder as ends without units.
fn ends(category: Option<&Category>) -> Vec<End> {
    let Some(category) = category else { return Vec::new() };
    let grades = (0..).map_while(|at| grade_at(category, at));
    grades.map(|grade| End { at: Crossing::Grade(grade), units: 0, top: 0, length: 0 }).collect()
}

/// The end of a unit before or after.
fn crossing(evaluation: &Evaluation, category: Option<&Category>, both: &Both<'_>, after: bool) -> Crossing {
    let standing = if after { both.is } else { both.was };
    let there = match both.stay {
        Stay::Came => after,
        Stay::Left => !after,
        Stay::Stays | Stay::Moved => true,
    };
    let home = standing.category.and_then(|at| evaluation.policy().categories.get(at as usize));
    let Some(category) = category.filter(|category| there && home.is_some_and(|home| home.id == category.id)) else {
        return Crossing::Elsewhere;
    };
    standing.grade.and_then(|grade| grade_at(category, grade)).map_or(Crossing::Ungraded, Crossing::Grade)
}

/// Counts a unit at an end, and tells which it is.
fn place(ends: &mut Vec<End>, at: Crossing) -> usize {
    let found = ends.iter().position(|end| end.at == at).unwrap_or_else(|| {
        ends.push(End { at, units: 0, top: 0, length: 0 });
        ends.len() - 1
    });
    if let Some(end) = ends.get_mut(found) {
        end.units = end.units.saturating_add(1);
    }
    found
}
