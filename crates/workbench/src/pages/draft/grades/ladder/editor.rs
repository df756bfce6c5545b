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
    AdjustmentItem, Category, Circumstance, Condition, Effect, ExtraNumber, Figure as Asked, GradeRule, Id,
    IndicatorKind, Marked, Named, Number, Of, Order, QuotaRounding, RankBy, TieBreaker, Unit,
};
use rust_decimal::Decimal;

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
    /// The grade rules, in their order.
    pub rules: Vec<RuleRow>,
    /// Single conditions that a rule may ask for, each with an order and a bound to start from.
    pub conditions: Vec<Condition>,
    /// Names of the indicators and sections that conditions and tie-breakers look at.
    pub indicators: Vec<(Id, String)>,
    /// Names of the adjustment items, each with those of its levels.
    pub items: Vec<ItemNames>,
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

/// What an adjustment item and its levels are called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemNames {
    /// The item.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its levels with their names.
    pub levels: Vec<(Id, String)>,
}

/// A grade rule.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleRow {
    /// What it says.
    pub rule: GradeRule,
    /// Whether it differs from the base's.
    pub changed: bool,
    /// The bound of each single condition, in order; absent of one without.
    pub bounds: Vec<Option<Figure>>,
    /// What it adds to the 优秀 ratio.
    pub offset: Figure,
    /// What it multiplies the bonus by.
    pub factor: Figure,
}

/// A circumstance.
#[derive(Clone, Debug, PartialEq)]
pub struct CircumstanceRow {
    /// What it says.
    pub circumstance: Circumstance,
    /// Whether it differs from the base's.
    pub changed: bool,
    /// What it adds to the 优秀 ratio.
    pub offset: Figure,
    /// What it multiplies the bonus by.
    pub factor: Figure,
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
    /// Name of what a condition or tie-breaker looks at, and of the level where it is of one; `None` for what is removed.
    #[must_use]
    pub fn called(&self, named: Named<'_>) -> Option<(&str, Option<&str>)> {
        let of = |names: &'_ [(Id, String)], id: &Id| names.iter().position(|(found, _)| found == id);
        match named {
            Named::Indicator(id) | Named::Section(id) => {
                Some((self.indicators.get(of(&self.indicators, id)?)?.1.as_str(), None))
            }
            Named::Circumstance(id) => {
                let row = self.circumstances.iter().find(|row| row.circumstance.id == *id)?;
                Some((row.circumstance.name.as_str(), None))
            }
            Named::Grade(id) => {
                let rung = self.levers.rungs.iter().find(|rung| rung.grade.id == *id)?;
                Some((rung.grade.name.as_str(), None))
            }
            Named::Item(id, level) => {
                let ItemNames { name, levels, .. } = self.items.iter().find(|item| item.id == *id)?;
                let Some(level) = level else { return Some((name, None)) };
                Some((name, Some(levels.get(of(levels, level)?)?.1.as_str())))
            }
        }
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
            rules: rules(reader, before, category),
            conditions: conditions(category),
            indicators: named(category),
            items: items(category),
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

fn items(category: &Category) -> Vec<ItemNames> {
    let levels = |item: &AdjustmentItem| item.levels.iter().map(|own| (own.id.clone(), own.name.clone())).collect();
    let names =
        |item: &AdjustmentItem| ItemNames { id: item.id.clone(), name: item.name.clone(), levels: levels(item) };
    category.adjustments.items.iter().map(names).collect()
}

fn circumstances(reader: &Reader<'_>, before: &Category, category: &Category) -> Vec<CircumstanceRow> {
    let figure = |circumstance: &Circumstance, number: ExtraNumber| {
        let (category, circumstance) = (category.id.clone(), circumstance.id.clone());
        reader.figure(Lever::Circumstance { category, circumstance, number })
    };
    let row = |circumstance: &Circumstance| CircumstanceRow {
        circumstance: circumstance.clone(),
        offset: figure(circumstance, ExtraNumber::RatioOffset),
        factor: figure(circumstance, ExtraNumber::BonusFactor),
        changed: before.circumstance(&circumstance.id) != Some(circumstance),
        references: References::of_circumstance(
            category,
            &circumstance.id,
            marked(&reader.is.roster, category, &circumstance.id),
        ),
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

/// The single conditions that a rule may ask for, each with an order and a bound to start from.
fn conditions(category: &Category) -> Vec<Condition> {
    let is = |figure: Asked, order: Order, bound: Number| Condition::Is { figure, order, bound };
    let mut conditions = vec![
        is(Asked::Deductions, Order::Over, 10.into()),
        is(Asked::Percentage, Order::Below, 60.into()),
        is(Asked::Total, Order::Below, 60.into()),
        is(Asked::FromLast, Order::AtMost, 1.into()),
    ];
    conditions.extend(category.circumstances.iter().map(|own| Condition::Circumstance(own.id.clone())));
    let first = category.grading.grades.first().map(|grade| grade.id.clone());
    conditions.extend(first.map(|first| Condition::Grades { among: vec![first], years: 1 }));
    for item in &category.adjustments.items {
        let levels = item.levels.iter().filter(|_| item.levels.len() > 1).map(|level| Some(level.id.clone()));
        let entries = |level| is(Asked::Entries(item.id.clone(), level), Order::AtLeast, Number::ONE);
        conditions.extend(std::iter::once(None).chain(levels).map(entries));
    }
    for section in &category.sections {
        conditions.extend(section.pass.map(|_| Condition::Failed(section.id.clone())));
        conditions.push(is(Asked::Points(Of::Section(section.id.clone())), Order::Below, Number::ZERO));
    }
    let sixty: Number = Decimal::new(6, 1).into();
    let ids = || category.indicators.iter().map(|indicator| indicator.id.clone());
    conditions.extend(ids().map(|id| is(Asked::Rate(id), Order::Below, sixty)));
    conditions.extend(ids().map(|id| is(Asked::Points(Of::Indicator(id)), Order::Below, Number::ZERO)));
    conditions
}

fn rules(reader: &Reader<'_>, before: &Category, category: &Category) -> Vec<RuleRow> {
    let rules = category.grading.rules.iter().enumerate();
    let bound = |at, nth| reader.figure(Lever::GradeRule { category: category.id.clone(), at, nth });
    let row = |(at, rule): (usize, &GradeRule)| {
        let single = rule.when.single().into_iter().enumerate();
        let bounds = single.map(|(nth, one)| one.bound().map(|_| bound(at, nth))).collect();
        let changed = !before.grading.rules.contains(rule);
        let extra = |number| reader.figure(Lever::RuleExtra { category: category.id.clone(), at, number });
        let (offset, factor) = (extra(ExtraNumber::RatioOffset), extra(ExtraNumber::BonusFactor));
        RuleRow { rule: rule.clone(), changed, bounds, offset, factor }
    };
    rules.map(row).collect()
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
