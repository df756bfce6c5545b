//! 8 Rank: places within a lane.

use super::fraction::{Fraction, zero};
use super::outcome::UnitFigures;
use crate::oracle::wire::{Category, IndicatorKind, TieBreaker};

/// What decides, in order; more is better.
fn key(category: &Category, figures: &UnitFigures) -> Vec<Fraction> {
    let breaker = |breaker: &TieBreaker| match breaker {
        TieBreaker::CommonSubtotal => {
            let lines = category.indicators.iter().zip(&figures.lines);
            let common = lines.filter(|(indicator, _)| indicator.kind == IndicatorKind::Common);
            common.map(|(_, line)| line.points.clone()).sum()
        }
        TieBreaker::FewerDeductions => -figures.adjusted.deduction.clone(),
        TieBreaker::IndicatorPoints(id) => {
            let line = figures.lines.iter().find(|line| line.indicator == *id);
            line.map_or_else(zero, |line| line.points.clone())
        }
        TieBreaker::SectionPoints(id) => {
            let section = figures.sections.iter().find(|section| section.section == *id);
            section.map_or_else(zero, |section| section.points.clone())
        }
        TieBreaker::Difficulty => figures.subtotal.difficulty.clone(),
    };
    let mut key = vec![figures.total.clone()];
    key.extend(category.ranking.tie_breakers.iter().map(breaker));
    key
}

/// The place of each and the place from the last, ties sharing the best.
pub fn places(category: &Category, ranked: &[&UnitFigures]) -> Vec<(usize, usize)> {
    let keys: Vec<Vec<Fraction>> = ranked.iter().map(|figures| key(category, figures)).collect();
    let place = |key| {
        let (better, worse) = (keys.iter().filter(|other| *other > key), keys.iter().filter(|other| *other < key));
        (1 + better.count(), 1 + worse.count())
    };
    keys.iter().map(place).collect()
}
