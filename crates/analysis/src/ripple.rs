//! Whom a move of units or a change of categories reaches beside those who move: since cohorts, places and quotas changed.

use baton_model::Arrange;
use std::collections::BTreeSet;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::change::{Change, Turn};
use super::pairing::Pairing;
use baton_engine::{Evaluation, Standing};

/// Who moves, and everyone else who is reached. Positions are those of the scenario's roster.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ripple {
    /// Units in another category or group than without the changes, or that are new.
    pub moved: Vec<usize>,
    /// Units that are no more.
    pub gone: usize,
    /// The others whose points, total, place or grade changed: changed grades first, then by places and points.
    pub others: Vec<Reached>,
}

/// A unit that is reached though it stays where it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Reached {
    /// Position in the scenario's roster.
    pub unit: usize,
    /// Position in the roster without the changes.
    pub before: usize,
    /// Better or worse grade.
    pub grade_turn: Option<Turn>,
    /// Place.
    pub rank: Change<Option<u32>>,
    /// 总分.
    pub total: Change<Decimal>,
}

/// Compares a scenario with the same without some of its changes.
#[must_use]
pub fn ripple(without: &Evaluation, scenario: &Evaluation) -> Ripple {
    let pairing = Pairing::of(without, scenario);
    let rescored = rescored(without, scenario, &pairing);
    let mut ripple = Ripple::default();
    let mut kept = 0_usize;
    for (unit, (about, is)) in scenario.roster().units.iter().zip(scenario.standings()).enumerate() {
        let before = pairing.in_base(unit);
        kept = kept.saturating_add(usize::from(before.is_some()));
        let found = before.and_then(|at| Some((at, without.roster().units.get(at)?, without.standings().get(at)?)));
        match found {
            Some((before, old, was)) if old.category == about.category && old.group == about.group => {
                let reached = Reached {
                    unit,
                    before,
                    grade_turn: pairing.grade_turn(without, was, scenario, is),
                    rank: Change::new(was.rank, is.rank),
                    total: Change::new(was.total, is.total),
                };
                if reached.grade_turn.is_some() || differs(was, is) || rescored.contains(&unit) {
                    ripple.others.push(reached);
                }
            }
            _ => ripple.moved.push(unit),
        }
    }
    ripple.gone = without.roster().units.len().saturating_sub(kept);
    ripple.others.arrange_by_key(|reached| std::cmp::Reverse(reached.weight()));
    ripple
}

impl Reached {
    /// How much it matters: a grade, then places, then points.
    fn weight(&self) -> (bool, u32, Decimal) {
        let places = match (self.rank.was, self.rank.is) {
            (Some(was), Some(is)) => was.abs_diff(is),
            (None, None) => 0,
            _ => u32::MAX,
        };
        (self.grade_turn.is_some(), places, self.total.difference().abs())
    }
}

fn differs(was: &Standing, is: &Standing) -> bool {
    was.rank != is.rank || was.total != is.total
}

/// The units some of whose points differ, by position in the scenario. Units whose data and category are the same, in a
/// category whose members are the same, have the same points.
fn rescored(without: &Evaluation, scenario: &Evaluation, pairing: &Pairing) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for view in scenario.views() {
        let Some(old) = without.category_named(&view.policy().id) else { continue };
        let same_units = Arc::ptr_eq(without.roster(), scenario.roster());
        if same_units && Arc::ptr_eq(old.policy(), view.policy()) {
            continue;
        }
        // Which member was which; new ones are none.
        let members: Vec<(usize, usize, usize)> = view
            .members()
            .iter()
            .enumerate()
            .filter_map(|(member, position)| {
                let unit = usize::try_from(*position).ok()?;
                let before = u32::try_from(pairing.in_base(unit)?).ok()?;
                Some((unit, member, old.member(before)?))
            })
            .collect();
        for (column, indicator) in view.policy().indicators.iter().enumerate() {
            let Some(before) = old.policy().indicators.iter().position(|candidate| candidate.id == indicator.id) else {
                continue;
            };
            let differ = members.iter().filter(|(_, is, was)| view.points(*is, column) != old.points(*was, before));
            found.extend(differ.map(|(unit, _, _)| *unit));
        }
    }
    found
}
