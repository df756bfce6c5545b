//! What a scenario changes against a base: unit by unit, category by category, and in one line of figures.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::change::{Change, Turn, turn};
use super::distance::{Distance, distances};
use super::headline::Headline;
use super::pairing::Pairing;
use baton_engine::{CategoryOutcome, Evaluation, Standing};
use baton_model::{Arrange, Category, Id};

/// A scenario against a base.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// In one line.
    pub headline: Headline,
    /// Where no grade changed: the unit of the scenario that is nearest to another grade. Absent where some changed, or
    /// where nothing would.
    pub nearest: Option<Distance>,
    /// Every unit of the scenario's roster, in its order.
    pub units: Vec<UnitChange>,
    /// The scenario's categories, in its order.
    pub categories: Vec<CategoryChange>,
}

/// One unit before and after.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UnitChange {
    /// The unit.
    pub unit: Id,
    /// Its category.
    pub category: Change<Option<Id>>,
    /// Its group.
    pub group: Change<Option<Id>>,
    /// 总分.
    pub total: Change<Decimal>,
    /// is − was.
    pub total_difference: Decimal,
    /// Place in its lane.
    pub rank: Change<Option<u32>>,
    /// Better or worse place; absent where it is the same.
    pub rank_turn: Option<Turn>,
    /// Its grade.
    pub grade: Change<Option<Id>>,
    /// Better or worse grade; absent where it is the same.
    pub grade_turn: Option<Turn>,
    /// Whether the grade counts as 优秀.
    pub excellent: Change<bool>,
    /// Civil servants' 优秀 places.
    pub excellent_places: Change<u32>,
    /// Bonus, in yuan.
    pub bonus: Change<Decimal>,
    /// is − was.
    pub bonus_difference: Decimal,
}

impl UnitChange {
    /// Whether any figure of the unit changed.
    #[must_use]
    pub fn touched(&self) -> bool {
        self.category.changed()
            || self.group.changed()
            || self.total.changed()
            || self.rank.changed()
            || self.grade.changed()
            || self.excellent.changed()
            || self.excellent_places.changed()
            || self.bonus.changed()
    }
}

/// One category before and after.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct CategoryChange {
    /// The category.
    pub category: Id,
    /// Units in it.
    pub units: Change<u32>,
    /// Units per grade, best first; grades that are no more come last.
    pub grades: Vec<GradeChange>,
    /// How many of its units went from which grade to which, those that stayed included; best grades first.
    pub flows: Vec<Flow>,
    /// Units with a grade that counts as 优秀.
    pub excellent_units: Change<u32>,
    /// Civil servants' 优秀 places.
    pub excellent_places: Change<u64>,
    /// People assessed.
    pub assessed_headcount: Change<u64>,
    /// Bonus cost, in yuan.
    pub bonus: Change<Decimal>,
}

/// Units of one grade before and after.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct GradeChange {
    /// The grade.
    pub grade: Id,
    /// How many units have it.
    pub units: Change<u32>,
}

/// Units that went from one grade to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Flow {
    /// The grade before; absent for units that had none, or came from another category.
    pub from: Option<Id>,
    /// The grade after; absent for units that have none.
    pub to: Option<Id>,
    /// How many.
    pub units: u32,
}

/// Compares a scenario with a base. For several scenarios, once for each.
#[must_use]
pub fn compare(base: &Evaluation, scenario: &Evaluation) -> Comparison {
    let pairing = Pairing::of(base, scenario);
    let units = units(base, scenario, &pairing);
    let before = base.categories();
    let categories = scenario.policy().categories.iter().zip(scenario.categories());
    let categories = categories.map(|(category, is)| {
        let was = before.iter().find(|candidate| candidate.category == category.id);
        category_change(category, was, &is, &units)
    });
    let categories = categories.collect();
    let headline = Headline::of(base, scenario, &pairing);
    let nearest = if headline.regraded() == 0 { nearest(scenario) } else { None };
    Comparison { headline, nearest, units, categories }
}

/// The unit that is nearest to another grade, over all categories.
#[must_use]
pub fn nearest(evaluation: &Evaluation) -> Option<Distance> {
    let categories = evaluation.policy().categories.iter();
    let nearest = categories.filter_map(|category| distances(evaluation, &category.id).into_iter().next());
    nearest.filter(|distance| distance.nearest().is_some()).min_by_key(Distance::nearest)
}

fn units(base: &Evaluation, scenario: &Evaluation, pairing: &Pairing) -> Vec<UnitChange> {
    let absent = Standing::default();
    let units = scenario.roster().units.iter().zip(scenario.standings()).enumerate();
    units
        .map(|(position, (unit, is))| {
            let was = pairing.standing(base, position).unwrap_or(&absent);
            let turned = pairing.grade_turn(base, was, scenario, is);
            unit_change(&unit.id, (base, was), (scenario, is), turned)
        })
        .collect()
}

fn unit_change(
    unit: &Id,
    (base, was): (&Evaluation, &Standing),
    (scenario, is): (&Evaluation, &Standing),
    grade_turn: Option<Turn>,
) -> UnitChange {
    let (had, has) = (names(base, was), names(scenario, is));
    let category = Change::new(had.category, has.category);
    let grade = Change::new(had.grade, has.grade);
    UnitChange {
        unit: unit.clone(),
        category,
        group: Change::new(had.group, has.group),
        total: Change::new(was.total, is.total),
        total_difference: is.total.saturating_sub(was.total),
        rank: Change::new(was.rank, is.rank),
        rank_turn: turn(Change::new(was.rank, is.rank)),
        grade,
        grade_turn,
        excellent: Change::new(was.excellent, is.excellent),
        excellent_places: Change::new(was.places, is.places),
        bonus: Change::new(was.bonus, is.bonus),
        bonus_difference: is.bonus.saturating_sub(was.bonus),
    }
}

/// What a standing's positions are called.
struct Names {
    category: Option<Id>,
    group: Option<Id>,
    grade: Option<Id>,
}

fn names(evaluation: &Evaluation, standing: &Standing) -> Names {
    let at = |position: Option<u32>| position.and_then(|position| usize::try_from(position).ok());
    let category = at(standing.category).and_then(|position| evaluation.policy().categories.get(position));
    let group = category.and_then(|category| category.groups.get(at(standing.group)?));
    let grade = category.and_then(|category| category.grading.grades.get(at(standing.grade)?));
    Names {
        category: category.map(|category| category.id.clone()),
        group: group.map(|group| group.id.clone()),
        grade: grade.map(|grade| grade.id.clone()),
    }
}

fn category_change(
    category: &Category,
    was: Option<&CategoryOutcome>,
    is: &CategoryOutcome,
    units: &[UnitChange],
) -> CategoryChange {
    let counted = |outcome: &CategoryOutcome, grade: &Id| {
        outcome.grades.iter().find(|count| count.grade == *grade).map_or(0, |count| count.units)
    };
    let ids = is.grades.iter().map(|count| &count.grade);
    let gone = was.into_iter().flat_map(|was| &was.grades).map(|count| &count.grade);
    let gone = gone.filter(|id| !is.grades.iter().any(|count| count.grade == **id));
    let ladder: Vec<&Id> = ids.chain(gone).collect();
    let grades = ladder.iter().map(|grade| {
        let before = was.map_or(0, |was| counted(was, grade));
        GradeChange { grade: (*grade).clone(), units: Change::new(before, counted(is, grade)) }
    });
    let position = |grade: &Option<Id>| match grade {
        Some(grade) => ladder.iter().position(|candidate| *candidate == grade).unwrap_or(usize::MAX),
        None => usize::MAX,
    };
    let mut flows: Vec<Flow> = Vec::new();
    for unit in units.iter().filter(|unit| unit.category.is.as_ref() == Some(&category.id)) {
        let from = if unit.category.changed() { None } else { unit.grade.was.clone() };
        match flows.iter_mut().find(|flow| flow.from == from && flow.to == unit.grade.is) {
            Some(flow) => flow.units = flow.units.saturating_add(1),
            None => flows.push(Flow { from, to: unit.grade.is.clone(), units: 1 }),
        }
    }
    flows.arrange_by_key(|flow| (position(&flow.from), position(&flow.to)));
    CategoryChange {
        category: category.id.clone(),
        units: Change::new(was.map_or(0, |was| was.units), is.units),
        grades: grades.collect(),
        flows,
        excellent_units: Change::new(was.map_or(0, |was| was.excellent_units), is.excellent_units),
        excellent_places: Change::new(was.map_or(0, |was| was.excellent_places), is.excellent_places),
        assessed_headcount: Change::new(was.map_or(0, |was| was.assessed_headcount), is.assessed_headcount),
        bonus: Change::new(was.map_or(Decimal::ZERO, |was| was.bonus), is.bonus),
    }
}
