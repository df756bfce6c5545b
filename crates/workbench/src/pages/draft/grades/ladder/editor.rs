//! The editor of a category's ladder: everything that it shows.

use super::LadderLevers;
use super::circumstances::{effects, marked};
use crate::against::Against;
use crate::figure::{Figure, Reader};
use crate::lever::Lever;
use crate::pages::what_if::league::{GradeName, grade_name};
use crate::references::References;
use baton_analysis::{Change, Turn};
use baton_engine::{Cause, Evaluation, GradeStep};
use baton_model::{
    Category, Circumstance, Condition, ConditionKind, Effect, GradeRule, Id, IndicatorKind, Marked, QuotaRounding,
    RankBy, TieBreaker, Unit,
};

/// Most units with decisions that are listed.
const LISTED: usize = 100;
/// Most units that are offered by name; beyond, the name is typed.
const OFFERED: usize = 400;

/// Everything that the editor of a ladder shows.
#[derive(Clone, Debug, PartialEq)]
pub struct LadderEditor {
    /// Grades, ties and roll-down.
    pub levers: LadderLevers,
    /// How shares become places.
    pub rounding: Change<QuotaRounding>,
    /// The lanes.
    pub by: Change<RankBy>,
    /// Whether there are groups to rank by.
    pub grouped: bool,
    /// What splits equal totals, in order.
    pub breakers: Vec<TieBreaker>,
    /// What more could.
    pub free_breakers: Vec<TieBreaker>,
    /// Whether ranking and tie-breakers differ from the base's.
    pub breakers_changed: bool,
    /// Conditions that bar grades.
    pub gates: Vec<GateRow>,
    /// Conditions that a gate may have.
    pub conditions: Vec<Condition>,
    /// Names of the indicators and sections that they look at.
    pub indicators: Vec<(Id, String)>,
    /// What may be marked at units.
    pub circumstances: Vec<CircumstanceRow>,
    /// What a circumstance may do.
    pub effects: Vec<Effect>,
    /// Units about which something is decided.
    pub decided: Vec<Decided>,
    /// How many more such units there are.
    pub more_decided: usize,
    /// Other units of the category, with their names; none where they are too many to choose from.
    pub undecided: Vec<(Id, String)>,
    /// Whether they are too many, so that the name is typed.
    pub typed: bool,
}

/// A gate.
#[derive(Clone, Debug, PartialEq)]
pub struct GateRow {
    /// What it says.
    pub rule: GradeRule,
    /// From where on it bars.
    pub bound: Figure,
}

/// A circumstance.
#[derive(Clone, Debug, PartialEq)]
pub struct CircumstanceRow {
    /// What it says.
    pub circumstance: Circumstance,
    /// Whether it differs from the base's.
    pub changed: bool,
    /// The marks that would go with it.
    pub references: References,
}

/// A unit about which something is decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    /// The unit.
    pub id: Id,
    /// Position in the roster.
    pub unit: usize,
    /// Its name.
    pub name: String,
    /// What it is marked with, each with its reason.
    pub marks: Vec<Marked>,
    /// Whether it is not ranked.
    pub exempt: bool,
    /// Its grade before and after.
    pub grade: Change<Option<GradeName>>,
    /// Better or worse grade than in the base.
    pub turn: Option<Turn>,
    /// What the decision does, step by step.
    pub steps: Vec<GradeStep>,
}

impl LadderEditor {
    /// Name of an indicator; `None` for one that is removed.
    #[must_use]
    pub fn indicator(&self, id: &Id) -> Option<&str> {
        self.indicators.iter().find(|(found, _)| found == id).map(|(_, name)| name.as_str())
    }

    /// The editor of a category of the draft.
    #[must_use]
    pub fn of(reader: &Reader<'_>, against: Against<'_>, draft: &Evaluation, category: &Category) -> Self {
        let before = reader.was.policy.category(&category.id).unwrap_or(category);
        let grading = &category.grading;
        let (mut decided, mut more_decided, mut undecided, mut others) = (Vec::new(), 0, Vec::new(), 0);
        for (position, unit) in reader.is.roster.units.iter().enumerate() {
            if unit.category != category.id {
                continue;
            }
            if !unit.exempt && unit.circumstances.is_empty() {
                others += 1;
                if others <= OFFERED {
                    undecided.push((unit.id.clone(), unit.name.clone()));
                }
            } else if decided.len() == LISTED {
                more_decided += 1;
            } else {
                decided.extend(Decided::of(against, draft, position, unit));
            }
        }
        let typed = others > OFFERED;
        if typed {
            undecided.clear();
        }
        Self {
            levers: LadderLevers::of(reader, category),
            rounding: Change::new(before.grading.quota_rounding, grading.quota_rounding),
            by: Change::new(before.ranking.by, category.ranking.by),
            grouped: !category.groups.is_empty(),
            breakers: category.ranking.tie_breakers.clone(),
            free_breakers: free_breakers(category),
            breakers_changed: before.ranking.tie_breakers != category.ranking.tie_breakers,
            gates: gates(reader, category),
            conditions: conditions(category),
            indicators: named(category),
            circumstances: circumstances(reader, before, category),
            effects: effects(&grading.grades),
            decided,
            more_decided,
            undecided,
            typed,
        }
    }
}

/// The names of what conditions and tie-breakers can look at.
fn named(category: &Category) -> Vec<(Id, String)> {
    let indicators = category.indicators.iter().map(|found| (found.id.clone(), found.name.clone()));
    indicators.chain(category.sections.iter().map(|found| (found.id.clone(), found.name.clone()))).collect()
}

fn circumstances(reader: &Reader<'_>, before: &Category, category: &Category) -> Vec<CircumstanceRow> {
    let row = |circumstance: &Circumstance| CircumstanceRow {
        circumstance: circumstance.clone(),
        changed: before.circumstance(&circumstance.id) != Some(circumstance),
        references: References::of_circumstance(marked(&reader.is.roster, category, &circumstance.id)),
    };
    category.circumstances.iter().map(row).collect()
}

/// What could split equal totals and doesn't as yet.
fn free_breakers(category: &Category) -> Vec<TieBreaker> {
    let common = category.indicators.iter().any(|indicator| indicator.kind == IndicatorKind::Common);
    let general = [common.then_some(TieBreaker::COMMON), Some(TieBreaker::DEDUCTIONS)];
    let points = category.indicators.iter().map(|indicator| TieBreaker::points(indicator.id.clone()));
    let sections = category.sections.iter().map(|section| TieBreaker::section(section.id.clone()));
    let all = general.into_iter().flatten().chain(sections).chain(points);
    all.filter(|breaker| !category.ranking.tie_breakers.contains(breaker)).collect()
}

/// The conditions that a gate may have, each with a bound to start from.
fn conditions(category: &Category) -> Vec<Condition> {
    let (on_indicators, on_units): (Vec<_>, Vec<_>) =
        ConditionKind::ALL.into_iter().partition(|kind| kind.names_indicator());
    let on_units = on_units.into_iter().map(|kind| kind.condition("".into(), kind.usual()));
    let of = |kind: ConditionKind| {
        category.indicators.iter().map(move |indicator| kind.condition(indicator.id.clone(), kind.usual()))
    };
    on_units.chain(on_indicators.into_iter().flat_map(of)).collect()
}

fn gates(reader: &Reader<'_>, category: &Category) -> Vec<GateRow> {
    let gates = category.grading.gates.iter().enumerate();
    let bound = |at| reader.figure(Lever::Gate { category: category.id.clone(), at });
    gates.map(|(at, rule)| GateRow { rule: rule.clone(), bound: bound(at) }).collect()
}

impl Decided {
    fn of(against: Against<'_>, draft: &Evaluation, unit: usize, about: &Unit) -> Option<Self> {
        let is = draft.standings().get(unit)?;
        let steps = draft.explain(unit)?.grade_steps.into_iter();
        let own = |step: &GradeStep| matches!(step, GradeStep::Effect { cause: Cause::Circumstance { .. }, .. });
        let steps = steps.filter(own);
        Some(Self {
            id: about.id.clone(),
            unit,
            name: about.name.clone(),
            marks: about.circumstances.clone(),
            exempt: about.exempt,
            grade: Change::new(grade_name(against.base, against.was(unit)), grade_name(draft, is)),
            turn: against.grade_turn(draft, unit, is),
            steps: steps.collect(),
        })
    }
}
