//! The board: the units of the category looked at in piles by group, and the other categories as places to move them to.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::against::Against;
use crate::pages::what_if::league::{GradeName, grade_at};
use baton_engine::{Evaluation, Lane};
use baton_model::{Category, Id, RankBy};

/// Everything that is shown of a policy's categories.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Board {
    /// The category looked at; absent where the policy has none.
    pub category: Option<BoardCategory>,
    /// All categories, in the policy's order.
    pub homes: Vec<Home>,
}

/// The category looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardCategory {
    /// Identifier.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Position in the policy.
    pub at: usize,
    /// Full marks.
    pub full_marks: Decimal,
    /// How many indicators it has.
    pub indicators: usize,
    /// How many units it has.
    pub units: usize,
    /// Whether its groups are ranked apart.
    pub by_group: bool,
    /// Its units by group, those without a group last.
    pub piles: Vec<Pile>,
}

/// The units of a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Pile {
    /// The group; absent = the units without one.
    pub group: Option<GroupName>,
    /// How many units it has.
    pub units: usize,
    /// How many of them are chosen.
    pub chosen: usize,
    /// Those shown, best place first.
    pub cards: Vec<Card>,
    /// How many more fit the filter.
    pub more: usize,
}

/// A group as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupName {
    /// Identifier.
    pub id: Id,
    /// Name.
    pub name: String,
}

/// A unit on the board.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Position in the roster.
    pub unit: usize,
    /// Identifier.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Place in its lane; absent for exempt units.
    pub rank: Option<u32>,
    /// 总分.
    pub total: Decimal,
    /// Its grade.
    pub grade: Option<GradeName>,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Whether the base has it elsewhere, or not at all.
    pub moved: bool,
}

/// A category as a place to move units to.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    /// Identifier.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Full marks.
    pub full_marks: Decimal,
    /// How many indicators it has.
    pub indicators: usize,
    /// How many units it has.
    pub units: usize,
    /// Its groups.
    pub groups: Vec<HomeGroup>,
}

/// A group as a place to move units to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeGroup {
    /// The group.
    pub group: GroupName,
    /// How many units it has.
    pub units: usize,
}

impl Board {
    /// The board of a scenario; `most` cards of each pile whose names contain the filter.
    #[must_use]
    pub fn of(
        against: Against<'_>,
        scenario: &Evaluation,
        at: usize,
        chosen: &BTreeSet<Id>,
        (filter, most): (&str, usize),
    ) -> Self {
        let categories = scenario.policy().categories.iter().enumerate();
        let homes = categories.map(|(at, category)| home(scenario, at, category)).collect();
        let category = scenario.policy().categories.get(at).map(|category| {
            let piles = piles(against, scenario, at, category, chosen, (filter, most));
            BoardCategory {
                id: category.id.clone(),
                name: category.name.clone(),
                at,
                full_marks: category.full_marks.get(),
                indicators: category.indicators.len(),
                units: piles.iter().map(|pile| pile.units).sum(),
                by_group: category.ranking.by == RankBy::Group,
                piles,
            }
        });
        Self { category, homes }
    }
}

fn lanes_of(scenario: &Evaluation, category: usize) -> impl Iterator<Item = &Lane> {
    scenario.lanes().iter().filter(move |lane| lane.category == category)
}

fn home(scenario: &Evaluation, at: usize, category: &Category) -> Home {
    let mut counts = vec![0; category.groups.len()];
    let mut units = 0;
    for unit in lanes_of(scenario, at).flat_map(|lane| &lane.order) {
        units += 1;
        let group = scenario.standings().get(*unit as usize).and_then(|standing| standing.group);
        if let Some(count) = group.and_then(|group| counts.get_mut(group as usize)) {
            *count += 1;
        }
    }
    let groups = category.groups.iter().zip(counts);
    Home {
        id: category.id.clone(),
        name: category.name.clone(),
        full_marks: category.full_marks.get(),
        indicators: category.indicators.len(),
        units,
        groups: groups
            .map(|(group, units)| HomeGroup {
                group: GroupName { id: group.id.clone(), name: group.name.clone() },
                units,
            })
            .collect(),
    }
}

fn piles(
    against: Against<'_>,
    scenario: &Evaluation,
    at: usize,
    category: &Category,
    chosen: &BTreeSet<Id>,
    (filter, most): (&str, usize),
) -> Vec<Pile> {
    let names = category.groups.iter().map(|group| Some(GroupName { id: group.id.clone(), name: group.name.clone() }));
    let empty = |group| Pile { group, units: 0, chosen: 0, cards: Vec::new(), more: 0 };
    let mut piles: Vec<Pile> = names.chain([None]).map(empty).collect();
    let last = category.groups.len();
    let needle = filter.trim().to_lowercase();
    for unit in lanes_of(scenario, at).flat_map(|lane| &lane.order).map(|unit| *unit as usize) {
        let (Some(about), Some(is)) = (scenario.roster().units.get(unit), scenario.standings().get(unit)) else {
            continue;
        };
        let Some(pile) = piles.get_mut(is.group.map_or(last, |group| group as usize)) else { continue };
        let is_chosen = chosen.contains(&about.id);
        pile.units += 1;
        pile.chosen += usize::from(is_chosen);
        if !needle.is_empty() && !about.name.to_lowercase().contains(&needle) {
            continue;
        }
        if pile.cards.len() >= most {
            pile.more += 1;
            continue;
        }
        let before = against.pairing.in_base(unit).and_then(|at| against.base.roster().units.get(at));
        pile.cards.push(Card {
            unit,
            id: about.id.clone(),
            name: about.name.clone(),
            rank: is.rank,
            total: is.total,
            grade: is.grade.and_then(|grade| grade_at(category, grade)),
            chosen: is_chosen,
            moved: before.is_none_or(|before| before.category != about.category || before.group != about.group),
        });
    }
    // Units without a group are shown where there are some, or where there is nothing else.
    if last > 0 && piles.last().is_some_and(|pile| pile.units == 0) {
        piles.pop();
    }
    piles
}
