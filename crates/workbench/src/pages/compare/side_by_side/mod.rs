//! Scenarios side by side: each unit's place, total, grade and bonus in each of them, and the totals.

pub(crate) mod tables;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::pages::what_if::league::{GradeName, Wanted, grade_name};
use crate::pages::what_if::totals::{CategoryTotals, totals};
use crate::scenario::ScenarioName;
use crate::state::State;
use baton_analysis::{Change, Pairing, Turn, turn};
use baton_engine::Evaluation;
use baton_model::Id;

/// One scenario that is shown beside others.
#[derive(Clone, Debug, PartialEq)]
pub struct SideColumn {
    /// What it is called; absent = the baseline.
    pub name: Option<ScenarioName>,
    /// Whether the others are compared with it.
    pub is_base: bool,
    /// What it changes against the base.
    pub figures: baton_analysis::Headline,
    /// The figures of its categories beside the base's.
    pub categories: Vec<CategoryTotals>,
}

/// A unit in each of the scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct SideRow {
    /// The unit.
    pub unit: Id,
    /// Its name.
    pub name: String,
    /// Its figures, one for each column; absent where the category doesn't have it.
    pub cells: Vec<Option<SideCell>>,
}

/// A unit in one scenario, beside the base.
#[derive(Clone, Debug, PartialEq)]
pub struct SideCell {
    /// Place in its lane.
    pub rank: Change<Option<u32>>,
    /// Better or worse place than in the base.
    pub rank_turn: Option<Turn>,
    /// 总分.
    pub total: Change<Decimal>,
    /// Its grade.
    pub grade: Change<Option<GradeName>>,
    /// Better or worse grade than in the base.
    pub grade_turn: Option<Turn>,
    /// Bonus, in yuan.
    pub bonus: Change<Decimal>,
}

impl SideCell {
    /// Whether anything differs from the base.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.rank.changed() || self.total.changed() || self.grade_turn.is_some() || self.bonus.changed()
    }
}

/// Scenarios side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct SideBySide {
    /// The scenarios.
    pub columns: Vec<SideColumn>,
    /// The units of the category looked at, in the order of their places in the base; those that it doesn't have last.
    pub rows: Vec<SideRow>,
    /// How many more rows there are.
    pub more: usize,
}

impl SideBySide {
    /// The scenarios that a state shows beside each other, for the category looked at.
    #[must_use]
    pub fn of(state: &State) -> Self {
        Self::with(state, state.view().wanted.most)
    }

    /// The categories of all of them, with the first name that each is found under.
    #[must_use]
    pub fn categories(&self) -> Vec<(&Id, &str)> {
        let mut found: Vec<(&Id, &str)> = Vec::new();
        let there = self.columns.iter().flat_map(|column| &column.categories).filter(|category| category.there);
        for category in there {
            if found.iter().all(|(id, _)| **id != category.id) {
                found.push((&category.id, &category.name));
            }
        }
        found
    }

    /// The same with at most so many rows.
    #[must_use]
    pub fn with(state: &State, most: usize) -> Self {
        let base = state.base();
        let base_id = state.view().base.as_ref();
        let shown: Vec<(Option<Id>, &Evaluation, Pairing)> = state
            .shown()
            .into_iter()
            .filter_map(|id| {
                let evaluation = state.beside(id.as_ref())?;
                let pairing = Pairing::of(base, evaluation);
                Some((id, evaluation, pairing))
            })
            .collect();
        let before = base.categories();
        let columns = shown.iter().map(|(id, evaluation, pairing)| SideColumn {
            name: id.as_ref().and_then(|id| state.book().sheet(id)).map(ScenarioName::of),
            is_base: id.as_ref() == base_id,
            figures: baton_analysis::Headline::of(base, evaluation, pairing),
            categories: totals((base.policy(), &before), (evaluation.policy(), &evaluation.categories())),
        });
        let columns = columns.collect();
        let Some(category) = state.category().map(|category| category.id.clone()) else {
            return Self { columns, rows: Vec::new(), more: 0 };
        };
        let (rows, more) =
            rows(base, &shown, &category, &Wanted { most, ..state.view().wanted.clone() }, state.view().only_changed);
        Self { columns, rows, more }
    }
}

type Shown<'a> = (Option<Id>, &'a Evaluation, Pairing);

fn rows(
    base: &Evaluation,
    shown: &[Shown<'_>],
    category: &Id,
    wanted: &Wanted,
    only_changed: bool,
) -> (Vec<SideRow>, usize) {
    let mut order: Vec<&Id> = Vec::new();
    let mut names: BTreeMap<&Id, &str> = BTreeMap::new();
    for evaluation in std::iter::once(base).chain(shown.iter().map(|(_, evaluation, _)| *evaluation)) {
        for (id, name) in members(evaluation, category) {
            if names.insert(id, name).is_none() {
                order.push(id);
            }
        }
    }
    let positions: Vec<BTreeMap<&Id, usize>> = shown
        .iter()
        .map(|(_, evaluation, _)| {
            evaluation.roster().units.iter().enumerate().map(|(at, unit)| (&unit.id, at)).collect()
        })
        .collect();
    let needle = wanted.filter.trim().to_lowercase();
    let mut rows = Vec::new();
    let mut more = 0;
    for id in order {
        let name = names.get(id).copied().unwrap_or_default();
        if !needle.is_empty() && !name.to_lowercase().contains(&needle) {
            continue;
        }
        let cells = shown.iter().zip(&positions).map(|((_, evaluation, pairing), positions)| {
            cell(base, evaluation, pairing, *positions.get(id)?, category)
        });
        let cells: Vec<Option<SideCell>> = cells.collect();
        let differs = cells.iter().any(|cell| cell.as_ref().is_none_or(SideCell::changed));
        match (only_changed && !differs, rows.len() < wanted.most) {
            (true, _) => {}
            (false, true) => rows.push(SideRow { unit: id.clone(), name: name.to_owned(), cells }),
            (false, false) => more += 1,
        }
    }
    (rows, more)
}

/// The units of a category, lane by lane, best first.
fn members<'a>(evaluation: &'a Evaluation, category: &Id) -> impl Iterator<Item = (&'a Id, &'a str)> {
    let position = evaluation.policy().categories.iter().position(|candidate| candidate.id == *category);
    let lanes = evaluation.lanes().iter().filter(move |lane| Some(lane.category) == position);
    lanes.flat_map(|lane| &lane.order).filter_map(|&unit| {
        let unit = evaluation.roster().units.get(unit as usize)?;
        Some((&unit.id, unit.name.as_str()))
    })
}

fn cell(base: &Evaluation, evaluation: &Evaluation, pairing: &Pairing, unit: usize, category: &Id) -> Option<SideCell> {
    let is = evaluation.standings().get(unit)?;
    let home = evaluation.policy().categories.get(is.category? as usize)?;
    if home.id != *category {
        return None;
    }
    let absent = baton_engine::Standing::default();
    let was = pairing.standing(base, unit).unwrap_or(&absent);
    Some(SideCell {
        rank: Change::new(was.rank, is.rank),
        rank_turn: turn(Change::new(was.rank, is.rank)),
        total: Change::new(was.total, is.total),
        grade: Change::new(grade_name(base, was), grade_name(evaluation, is)),
        grade_turn: pairing.grade_turn(base, was, evaluation, is),
        bonus: Change::new(was.bonus, is.bonus),
    })
}
