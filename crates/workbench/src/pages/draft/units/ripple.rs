//! The ripple view: who moves, and everyone else whose points, place or grade changes with it, with the indicators whose
//! cohorts changed.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::desk::RippleOf;
use crate::pages::what_if::league::{GradeName, grade_name};
use crate::sheet::{Sheet, Step};
use baton_analysis::{Change, Reached, Turn, split};
use baton_engine::Evaluation;
use baton_model::{Arrange, Category, Edit, Id, Setting, Whole};

/// Most indicators named as causes of one unit's change.
const MOST_CAUSES: usize = 3;
/// Most edits to choose from.
const MOST_STEPS: usize = 30;

/// What the changes of categories and places in a scenario do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ripples {
    /// The edits that can be looked at by themselves, the latest first.
    pub steps: Vec<MoveStep>,
    /// Which is looked at.
    pub of: RippleOf,
    /// Units that move themselves, or are new.
    pub moved: usize,
    /// Units that are removed.
    pub gone: usize,
    /// Everyone else of whom anything changed.
    pub reached: usize,
    /// Those of them whose place changed.
    pub replaced: usize,
    /// Those of them with a better grade.
    pub up: usize,
    /// Those of them with a worse grade.
    pub down: usize,
    /// Those of them with another grade that is neither.
    pub aside: usize,
    /// Those who move, in the roster's order.
    pub movers: Vec<RippleRow>,
    /// Everyone else, what matters most first.
    pub rows: Vec<RippleRow>,
    /// How many movers and how many others are not listed.
    pub more: (usize, usize),
}

/// An edit that concerns categories and places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveStep {
    /// Position in the scenario's list of edits.
    pub index: usize,
    /// What it does.
    pub told: StepTold,
}

/// What an edit is about, shortly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepTold {
    /// A unit, or several, go elsewhere: name of the first, and how many.
    Moved(String, usize),
    /// A category.
    Category(String),
    /// A group.
    Group(String),
    /// Units that come or go: name of the first, and how many.
    Units(String, usize),
}

/// One unit of the ripple.
#[derive(Clone, Debug, PartialEq)]
pub struct RippleRow {
    /// Position in the roster.
    pub unit: usize,
    /// Name.
    pub name: String,
    /// Names of its category and group, before and after.
    pub home: Change<Option<(String, String)>>,
    /// Place.
    pub rank: Change<Option<u32>>,
    /// Better or worse place.
    pub rank_turn: Option<Turn>,
    /// 总分.
    pub total: Change<Decimal>,
    /// Grade before and after.
    pub grade: Change<Option<GradeName>>,
    /// The indicators whose points changed most.
    pub causes: Vec<Cause>,
    /// How many more indicators there are.
    pub more_causes: usize,
}

/// An indicator whose points changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// Its name.
    pub indicator: String,
    /// is − was.
    pub difference: Decimal,
}

/// Whether an edit changes who is compared with whom.
pub fn concerns(edit: &Edit) -> bool {
    match edit {
        Edit::Set(setting) => matches!(setting, Setting::Placement { .. }),
        Edit::Put(whole) => match whole {
            Whole::Category { .. } | Whole::Group { .. } | Whole::Unit { .. } => true,
            Whole::Circumstance { .. }
            | Whole::Section { .. }
            | Whole::Fund { .. }
            | Whole::Grade { .. }
            | Whole::Indicator { .. }
            | Whole::Item { .. } => false,
        },
        Edit::Data(_) => false,
        Edit::Batch(edits) => edits.iter().any(concerns),
    }
}

impl Ripples {
    /// What the edits looked at do; `evaluate` gives the outcome of the scenario without them. Up to `most` rows.
    #[must_use]
    pub fn of<'a>(
        sheet: &Sheet,
        scenario: &Evaluation,
        wanted: RippleOf,
        most: usize,
        evaluate: impl FnOnce(&dyn Fn(usize) -> bool) -> Cow<'a, Evaluation>,
    ) -> Self {
        let touches = |at: usize| sheet.steps().get(at).is_some_and(|step| concerns(&step.edit));
        let of = match wanted {
            RippleOf::Step(index) if touches(index) => RippleOf::Step(index),
            _ => RippleOf::All,
        };
        let without = evaluate(&|at| match of {
            RippleOf::All => touches(at),
            RippleOf::Step(index) => at == index,
        });
        let found = baton_analysis::ripple(&without, scenario);
        let turned = |turn: Turn| found.others.iter().filter(|reached| reached.grade_turn == Some(turn)).count();
        let indices = (0..sheet.steps().len()).rev().filter(|at| touches(*at)).take(MOST_STEPS);
        // A unit whose place an edit changes is on one of the sides.
        let name = |unit: &Id| {
            let rosters = [scenario.roster(), without.roster()];
            let mut units = rosters.into_iter().flat_map(|roster| &roster.units);
            units.find(|candidate| candidate.id == *unit).map_or_else(String::new, |unit| unit.name.clone())
        };
        Self {
            steps: indices.filter_map(|index| Some(step(index, sheet.steps().get(index)?, &name))).collect(),
            of,
            moved: found.moved.len(),
            gone: found.gone,
            reached: found.others.len(),
            replaced: found.others.iter().filter(|reached| reached.rank.changed()).count(),
            up: turned(Turn::Up),
            down: turned(Turn::Down),
            aside: turned(Turn::Aside),
            movers: found.moved.iter().take(most).filter_map(|unit| mover(&without, scenario, *unit)).collect(),
            rows: found.others.iter().take(most).filter_map(|reached| row(&without, scenario, reached)).collect(),
            more: (found.moved.len().saturating_sub(most), found.others.len().saturating_sub(most)),
        }
    }
}

fn step(index: usize, step: &Step, name: &dyn Fn(&Id) -> String) -> MoveStep {
    MoveStep { index, told: told(&step.edit, &step.inverse, name) }
}

/// The widest thing that an edit is about.
fn told(edit: &Edit, inverse: &Edit, name: &dyn Fn(&Id) -> String) -> StepTold {
    let edits = || parts(edit).into_iter().chain(parts(inverse));
    let category = |edit: &Edit| match edit {
        Edit::Put(Whole::Category { to: Some(to), .. }) => Some(to.value.name.clone()),
        _ => None,
    };
    let group = |edit: &Edit| match edit {
        Edit::Put(Whole::Group { to: Some(to), .. }) => Some(to.value.name.clone()),
        _ => None,
    };
    if let Some(name) = edits().find_map(category) {
        return StepTold::Category(name);
    }
    if let Some(name) = edits().find_map(group) {
        return StepTold::Group(name);
    }
    let placed: Vec<&Id> = parts(edit)
        .into_iter()
        .filter_map(|edit| match edit {
            Edit::Set(Setting::Placement { unit, .. }) => Some(unit),
            _ => None,
        })
        .collect();
    if let Some(first) = placed.first() {
        return StepTold::Moved(name(first), placed.len());
    }
    let units = |edit| match edit {
        &Edit::Put(Whole::Unit { to: Some(ref to), .. }) => Some(to.value.name.clone()),
        _ => None,
    };
    let mut names = edits().filter_map(units);
    let first = names.next().unwrap_or_default();
    StepTold::Units(first, names.count() + 1)
}

fn parts(edit: &Edit) -> Vec<&Edit> {
    match edit {
        Edit::Batch(edits) => edits.iter().flat_map(parts).collect(),
        single => vec![single],
    }
}

fn row(without: &Evaluation, scenario: &Evaluation, reached: &Reached) -> Option<RippleRow> {
    let mut row = base_row(without, scenario, reached.unit, Some(reached.before))?;
    let id = &scenario.roster().units.get(reached.unit)?.id;
    let mut parts = split(without, scenario, id)?.parts;
    parts.arrange_by_key(|part| std::cmp::Reverse(part.difference.abs()));
    row.more_causes = parts.len().saturating_sub(MOST_CAUSES);
    let homes = [home_of(scenario, reached.unit), home_of(without, reached.before)];
    let called = |id: &Id| {
        let mut found = homes.iter().flatten().filter_map(|(category, _)| category.indicator(id));
        found.next().map_or_else(String::new, |indicator| indicator.name.clone())
    };
    let causes = parts.into_iter().take(MOST_CAUSES);
    row.causes = causes.map(|part| Cause { indicator: called(&part.indicator), difference: part.difference }).collect();
    Some(row)
}

fn mover(without: &Evaluation, scenario: &Evaluation, unit: usize) -> Option<RippleRow> {
    let id = &scenario.roster().units.get(unit)?.id;
    let before = without.roster().units.iter().position(|candidate| candidate.id == *id);
    base_row(without, scenario, unit, before)
}

fn base_row(without: &Evaluation, scenario: &Evaluation, unit: usize, before: Option<usize>) -> Option<RippleRow> {
    let is = scenario.standings().get(unit)?;
    let absent = baton_engine::Standing::default();
    let was = before.and_then(|at| without.standings().get(at)).unwrap_or(&absent);
    let rank = Change::new(was.rank, is.rank);
    Some(RippleRow {
        unit,
        name: scenario.roster().units.get(unit)?.name.clone(),
        home: Change::new(before.and_then(|at| home_names(without, at)), home_names(scenario, unit)),
        rank,
        rank_turn: baton_analysis::turn(rank),
        total: Change::new(was.total, is.total),
        grade: Change::new(grade_name(without, was), grade_name(scenario, is)),
        causes: Vec::new(),
        more_causes: 0,
    })
}

fn home_of(evaluation: &Evaluation, unit: usize) -> Option<(&Category, Option<usize>)> {
    let standing = evaluation.standings().get(unit)?;
    let category = evaluation.policy().categories.get(standing.category? as usize)?;
    Some((category, standing.group.map(|group| group as usize)))
}

fn home_names(evaluation: &Evaluation, unit: usize) -> Option<(String, String)> {
    let (category, group) = home_of(evaluation, unit)?;
    let group = group.and_then(|group| category.groups.get(group));
    Some((category.name.clone(), group.map_or_else(String::new, |group| group.name.clone())))
}
