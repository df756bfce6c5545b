//! 8 Rank: places within a lane.

use baton::model::{Direction, Figure, Id, Of, TieBreaker};

use super::fraction::{Fraction, zero};

/// What a ranked unit is placed by.
#[derive(Clone, Debug)]
pub struct Runner {
    pub total: Fraction,
    /// Points on common indicators, before any rescaling.
    pub common: Fraction,
    pub deduction: Fraction,
    /// Points by indicator.
    pub points: Vec<(Id, Fraction)>,
}

/// What decides, in order; more is better.
fn key(runner: &Runner, breakers: &[TieBreaker]) -> Vec<Fraction> {
    let mut key = vec![runner.total.clone()];
    key.extend(breakers.iter().map(|breaker| {
        let figure = match &breaker.figure {
            Figure::Points(Of::Common) => runner.common.clone(),
            Figure::Deductions => runner.deduction.clone(),
            Figure::Points(Of::Indicator(id)) => {
                let points = runner.points.iter().find(|(indicator, _)| indicator == id);
                points.map_or_else(zero, |(_, points)| points.clone())
            }
            Figure::Rate(_) => panic!("files have no such tie-breaker"),
        };
        if breaker.better == Direction::Cost { -figure } else { figure }
    }));
    key
}

/// The place of each runner, ties sharing the best.
pub fn places(runners: &[Runner], breakers: &[TieBreaker]) -> Vec<usize> {
    let keys: Vec<Vec<Fraction>> = runners.iter().map(|runner| key(runner, breakers)).collect();
    keys.iter().map(|key| 1 + keys.iter().filter(|other| *other > key).count()).collect()
}
