//! Who gains and who loses: each unit's total, place, grade, 优秀 places and bonus before and after, sorted.

use std::cmp::{Ordering, Reverse};

use rust_decimal::Decimal;

use crate::pages::what_if::league::grade_name;
use crate::{Against, GradeName};
use baton_analysis::{Change, Regrade, Turn, turn};
use baton_engine::{Evaluation, Standing};
use baton_model::{Arrange, Category, Id, Unit};

/// How a base has a unit that it doesn't have.
static ABSENT: std::sync::LazyLock<Standing> = std::sync::LazyLock::new(Standing::default);

/// Whose changes are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// The category looked at.
    #[default]
    Category,
    /// All categories.
    County,
}

/// What the list is sorted by, who gains most first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MoveSort {
    /// Grades gained, then places, then points.
    #[default]
    Grade,
    /// Name.
    Unit,
    /// Name of the category and group.
    Group,
    /// Points gained.
    Total,
    /// Places in the ranking gained.
    Rank,
    /// 优秀 places gained.
    Places,
    /// Bonus gained.
    Bonus,
}

/// Whether a unit is there on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stay {
    /// Before and after, in the same category.
    Stays,
    /// Before and after, in another category before.
    Moved,
    /// Only after.
    Came,
    /// Only before.
    Left,
}

/// One unit before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// The unit.
    pub unit: Id,
    /// Position in the scenario's roster; absent where it is no more.
    pub position: Option<usize>,
    /// Name.
    pub name: String,
    /// Name of its category; of the one before where it is no more.
    pub category: String,
    /// Name of its group; empty without one.
    pub group: String,
    /// Whether it is there on both sides.
    pub stay: Stay,
    /// 总分.
    pub total: Change<Decimal>,
    /// Place in its lane.
    pub rank: Change<Option<u32>>,
    /// Better or worse place.
    pub rank_turn: Option<Turn>,
    /// Its grade.
    pub grade: Change<Option<GradeName>>,
    /// Better or worse grade.
    pub grade_turn: Option<Turn>,
    /// Civil servants' 优秀 places.
    pub places: Change<u32>,
    /// Bonus, in yuan.
    pub bonus: Change<Decimal>,
}

/// The units listed, and how many more there are.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// The first of them.
    pub rows: Vec<Move>,
    /// How many more.
    pub more: usize,
    /// How many units are better off: a better grade, or the same and a better place.
    pub gain: usize,
    /// How many are worse off.
    pub lose: usize,
}

/// A unit on both sides, not yet in words.
pub(super) struct Both<'a> {
    pub(super) unit: &'a Unit,
    pub(super) position: Option<usize>,
    pub(super) was: &'a Standing,
    pub(super) is: &'a Standing,
    pub(super) stay: Stay,
    pub(super) regrade: Option<Regrade>,
}

impl Both<'_> {
    /// Better or worse grade.
    pub(super) fn grade_turn(&self) -> Option<Turn> {
        self.regrade.map(|regrade| regrade.turn)
    }

    /// Whether any figure differs.
    pub(super) fn touched(&self) -> bool {
        let (was, is) = (self.was, self.is);
        self.stay != Stay::Stays
            || self.regrade.is_some()
            || was.total != is.total
            || was.rank != is.rank
            || was.places != is.places
            || was.bonus != is.bonus
    }

    /// Places in the ranking gained; 0 where there is none on one side.
    fn places_up(&self) -> i64 {
        match (self.was.rank, self.is.rank) {
            (Some(was), Some(is)) if self.stay == Stay::Stays => i64::from(was).saturating_sub(i64::from(is)),
            _ => 0,
        }
    }

    /// Grades gained.
    fn grades_up(&self) -> i64 {
        self.regrade.map_or(0, Regrade::gained)
    }

    fn points_up(&self) -> Decimal {
        self.is.total.saturating_sub(self.was.total)
    }

    /// Whether it is better or worse off: by its grade first, then by its place.
    fn better(&self) -> Ordering {
        self.grades_up().cmp(&0).then(self.places_up().cmp(&0))
    }
}

/// All units on both sides: those of the scenario in its order, then those that are no more. `category` narrows them to those
/// that are or were in the category of that identifier.
pub(super) fn both<'a>(against: Against<'a>, scenario: &'a Evaluation, category: Option<&Id>) -> Vec<Both<'a>> {
    let (before, after) = (&against.base.policy().categories, &scenario.policy().categories);
    let id_of = |categories: &'a [std::sync::Arc<Category>], standing: &Standing| {
        standing.category.and_then(|at| categories.get(at as usize)).map(|category| &category.id)
    };
    let wanted = |id: Option<&Id>| category.is_none() || id == category;
    let mut seen = vec![false; against.base.roster().units.len()];
    let mut found = Vec::new();
    for (position, (unit, is)) in scenario.roster().units.iter().zip(scenario.standings()).enumerate() {
        let at = against.pairing.in_base(position);
        if let Some(slot) = at.and_then(|at| seen.get_mut(at)) {
            *slot = true;
        }
        let was = at.and_then(|at| against.base.standings().get(at));
        let now = id_of(after, is);
        let then = was.and_then(|was| id_of(before, was));
        if !wanted(now) && (was.is_none() || !wanted(then)) {
            continue;
        }
        let stay = match was {
            None => Stay::Came,
            Some(_) if now == then => Stay::Stays,
            Some(_) => Stay::Moved,
        };
        let was = was.unwrap_or(&ABSENT);
        let regrade = against.pairing.regrade(against.base, was, scenario, is);
        found.push(Both { unit, position: Some(position), was, is, stay, regrade });
    }
    let gone = against.base.roster().units.iter().zip(against.base.standings()).zip(seen).filter(|(_, seen)| !seen);
    for ((unit, was), _) in gone {
        if wanted(id_of(before, was)) {
            let regrade = was.grade.map(|_| Regrade::ASIDE);
            found.push(Both { unit, position: None, was, is: &ABSENT, stay: Stay::Left, regrade });
        }
    }
    found
}

/// The units of a category or of all, by who gains most; `filter` is part of a unit's or group's name.
#[must_use]
pub fn moves(
    against: Against<'_>,
    scenario: &Evaluation,
    category: Option<&Id>,
    (sort, reversed): (MoveSort, bool),
    (filter, only_changed): (&str, bool),
    most: usize,
) -> Moved {
    let mut found = both(against, scenario, category);
    let gain = found.iter().filter(|both| both.better().is_gt()).count();
    let lose = found.iter().filter(|both| both.better().is_lt()).count();
    let needle = filter.trim().to_lowercase();
    found.retain(|both| !only_changed || both.touched());
    if !needle.is_empty() {
        found.retain(|both| {
            let (_, group) = home(against, scenario, both);
            both.unit.name.to_lowercase().contains(&needle) || group.to_lowercase().contains(&needle)
        });
    }
    order(against, scenario, &mut found, sort);
    // Who has no such figure comes last in either direction.
    let has = |both: &Both<'_>| match sort {
        MoveSort::Rank => both.was.rank.or(both.is.rank).is_some(),
        MoveSort::Grade => both.was.grade.or(both.is.grade).is_some(),
        MoveSort::Group => category.is_none() || !home(against, scenario, both).1.is_empty(),
        MoveSort::Unit | MoveSort::Total | MoveSort::Places | MoveSort::Bonus => true,
    };
    let (mut found, without): (Vec<Both<'_>>, Vec<Both<'_>>) = found.into_iter().partition(has);
    if reversed {
        found.reverse();
    }
    found.extend(without);
    let more = found.len().saturating_sub(most);
    found.truncate(most);
    let rows = found.iter().map(|both| told(against, scenario, both)).collect();
    Moved { rows, more, gain, lose }
}

fn order(against: Against<'_>, scenario: &Evaluation, found: &mut [Both<'_>], sort: MoveSort) {
    match sort {
        MoveSort::Grade => {
            // Those who came, left or moved stand between the winners and the losers.
            found.arrange_by_key(|both| Reverse((both.grades_up(), both.places_up(), both.points_up())));
        }
        MoveSort::Unit => found.arrange_by(|a, b| a.unit.name.cmp(&b.unit.name)),
        MoveSort::Group => {
            found.arrange_by_key(|both| {
                let (category, group) = home(against, scenario, both);
                (category.to_owned(), group.to_owned())
            });
        }
        MoveSort::Total => found.arrange_by_key(|both| Reverse(both.points_up())),
        MoveSort::Rank => found.arrange_by_key(|both| Reverse((both.places_up(), both.points_up()))),
        MoveSort::Places => {
            found.arrange_by_key(|both| Reverse(i64::from(both.is.places).saturating_sub(i64::from(both.was.places))));
        }
        MoveSort::Bonus => found.arrange_by_key(|both| Reverse(both.is.bonus.saturating_sub(both.was.bonus))),
    }
}

/// Names of the category and group of a unit, as after; as before where it is no more.
fn home<'a>(against: Against<'a>, scenario: &'a Evaluation, both: &Both<'_>) -> (&'a str, &'a str) {
    let (evaluation, standing) = if both.position.is_some() { (scenario, both.is) } else { (against.base, both.was) };
    let category = standing.category.and_then(|at| evaluation.policy().categories.get(at as usize));
    let Some(category) = category else { return ("", "") };
    let group = standing.group.and_then(|at| category.groups.get(at as usize));
    (&category.name, group.map_or("", |group| &group.name))
}

fn told(against: Against<'_>, scenario: &Evaluation, both: &Both<'_>) -> Move {
    let (was, is) = (both.was, both.is);
    let (category, group) = home(against, scenario, both);
    let rank = Change::new(was.rank, is.rank);
    Move {
        unit: both.unit.id.clone(),
        position: both.position,
        name: both.unit.name.clone(),
        category: category.to_owned(),
        group: group.to_owned(),
        stay: both.stay,
        total: Change::new(was.total, is.total),
        rank,
        rank_turn: if both.stay == Stay::Stays { turn(rank) } else { rank.changed().then_some(Turn::Aside) },
        grade: Change::new(grade_name(against.base, was), grade_name(scenario, is)),
        grade_turn: both.grade_turn(),
        places: Change::new(was.places, is.places),
        bonus: Change::new(was.bonus, is.bonus),
    }
}
