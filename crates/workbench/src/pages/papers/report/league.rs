//! The league tables of the report, and who is nearest to another grade.

use rust_decimal::Decimal;

use crate::pages::what_if::league::{LeagueLane, Wanted, lanes};
use crate::pages::what_if::strip::{Strip, strips};
use crate::state::State;
use baton_analysis::distances;

/// Most rows of a lane that are printed.
pub const MOST_ROWS: usize = 200;
/// Most units of a category that are told as borderline.
const MOST_BORDERLINE: usize = 5;
/// More units than this, and nobody is looked for who is borderline.
const MOST_SEARCHED: usize = 500;

/// A category in the report.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportCategory {
    /// Its name.
    pub name: String,
    /// Its lanes, best first.
    pub lanes: Vec<LeagueLane>,
    /// Where everyone stands.
    pub strips: Vec<Strip>,
    /// Who is nearest to another grade.
    pub borderline: Vec<Borderline>,
}

/// A unit near another grade 临界单位.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Borderline {
    /// Its name.
    pub name: String,
    /// Its grade.
    pub grade: String,
    /// How many points change it; below 0 = less.
    pub points: Decimal,
    /// The grade that it would have.
    pub other: String,
}

/// Every category of the policy.
pub fn categories(state: &State) -> Vec<ReportCategory> {
    let (against, current) = (state.against(), state.current());
    let wanted = Wanted { most: MOST_ROWS, ..Wanted::default() };
    let categories = state.pair().policy.categories.iter().enumerate();
    categories
        .map(|(at, category)| ReportCategory {
            name: category.name.clone(),
            lanes: lanes(against, current, at, &wanted),
            strips: strips(against, current, at),
            borderline: borderline(state, at),
        })
        .collect()
}

fn borderline(state: &State, category: usize) -> Vec<Borderline> {
    let (policy, roster) = (&state.pair().policy, &state.pair().roster);
    let Some(category) = policy.categories.get(category).filter(|_| roster.units.len() <= MOST_SEARCHED) else {
        return Vec::new();
    };
    let grade = |id: &baton_model::Id| {
        let found = category.grading.grades.iter().find(|grade| grade.id == *id);
        found.map_or_else(String::new, |grade| grade.name.clone())
    };
    let near = distances(state.current(), &category.id).into_iter().take(MOST_BORDERLINE);
    near.filter_map(|distance| {
        let up = distance.up.as_ref().map(|flip| (flip.points, flip));
        let down = distance.down.as_ref().map(|flip| (Decimal::ZERO.saturating_sub(flip.points), flip));
        let (points, flip) = up.into_iter().chain(down).min_by_key(|(points, _)| points.abs())?;
        let unit = roster.units.iter().find(|unit| unit.id == distance.unit)?;
        Some(Borderline { name: unit.name.clone(), grade: grade(&distance.grade), points, other: grade(&flip.grade) })
    })
    .collect()
}
