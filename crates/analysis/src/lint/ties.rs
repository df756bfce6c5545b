//! Places that several units share, where splitting them would change somebody's grade.

use std::cmp::Reverse;

use super::Subject;
use baton_engine::exact::Exact;
use baton_engine::{CategoryView, Code, Evaluation, Finding, Fix, FixKind, Lane, cut_offs};
use baton_model::{Arrange, Category, Edit, Indicator, IndicatorKind, Ranking, RollDown, Setting, TieBreaker};

/// Places shared by several units, where splitting them would change somebody's grade, and with it what grades bring.
pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let Subject { evaluation, category, view, .. } = *subject;
    let breakers = u32::try_from(category.ranking.tie_breakers.len()).unwrap_or(u32::MAX);
    let usual = usual_breakers(category);
    for lane in view.lanes() {
        let ranked = usize::try_from(lane.ranked).unwrap_or(usize::MAX);
        let places: Vec<(u32, u32)> = lane
            .order
            .iter()
            .take(ranked)
            .filter_map(|unit| Some((*unit, evaluation.standing(*unit)?.rank?)))
            .collect();
        for block in places.chunk_by(|a, b| a.1 == b.1).filter(|block| block.len() > 1) {
            let Some((unit, place)) = block.first().copied() else { continue };
            if !decides(evaluation, category, lane, block.len(), place) {
                continue;
            }
            let units = u32::try_from(block.len()).unwrap_or(u32::MAX);
            let code = Code::TiesUnsplit { place, units, tie_breakers: breakers };
            let at = subject.place();
            let at = evaluation.unit(unit).map_or(at.clone(), |unit| at.at_unit(&unit.id));
            let members = block.iter().filter_map(|(unit, _)| view.member(*unit)).collect();
            found.push(Finding::new(at, code).with(split_ties(view, &usual, members)));
        }
    }
}

/// Whether somebody's grade may depend on how a block of tied units, from a place on, would be split.
fn decides(evaluation: &Evaluation, category: &Category, lane: &Lane, size: usize, place: u32) -> bool {
    let first = usize::try_from(place).unwrap_or(usize::MAX).saturating_sub(1);
    let last = first.saturating_add(size).saturating_sub(1);
    let grade = |at: usize| evaluation.standing(*lane.order.get(at)?)?.grade;
    if category.grading.roll_down == RollDown::On {
        // Places are counted by who holds them: with the same grade before, within and after, order is nothing.
        let ranked = usize::try_from(lane.ranked).unwrap_or(usize::MAX).saturating_sub(1);
        let around = first.saturating_sub(1)..=last.saturating_add(1).min(ranked);
        return around.into_iter().any(|at| grade(at) != grade(first));
    }
    // A grade's last place that is within the block, but not its last.
    let cut_offs = cut_offs(&category.grading, lane.ranked);
    cut_offs.into_iter().flatten().any(|cut_off| {
        let cut_off = usize::try_from(cut_off).unwrap_or(usize::MAX);
        first < cut_off && cut_off <= last
    })
}

/// The usual tie-breakers that a category doesn't have: the common subtotal, fewer deductions, then the common indicators
/// from the one with the most marks.
fn usual_breakers(category: &Category) -> Vec<TieBreaker> {
    let mut common: Vec<&Indicator> =
        category.indicators.iter().map(AsRef::as_ref).filter(|one| one.kind == IndicatorKind::Common).collect();
    common.arrange_by_key(|indicator| Reverse(indicator.marks.category));
    let usual = [TieBreaker::COMMON, TieBreaker::DEDUCTIONS].into_iter();
    let usual = usual.chain(common.into_iter().map(|indicator| TieBreaker::points(indicator.id.clone())));
    usual.filter(|breaker| !category.ranking.tie_breakers.contains(breaker)).collect()
}

/// Of these tie-breakers as many as it takes to split members of a tie, after those that there are. None where they don't
/// split them all.
fn split_ties(view: CategoryView<'_>, usual: &[TieBreaker], members: Vec<usize>) -> Vec<Fix> {
    let category = view.policy();
    let mut blocks = vec![members];
    let mut added = Vec::new();
    for breaker in usual {
        let parts: Vec<Vec<usize>> = blocks.iter().flat_map(|block| parted(view, breaker, block)).collect();
        let tied = parts.iter().any(|part| part.len() > 1);
        if parts.len() > blocks.len() {
            added.push(breaker.clone());
            blocks = parts;
        }
        if !tied {
            let tie_breakers = category.ranking.tie_breakers.iter().chain(&added).cloned().collect();
            let ranking = Ranking { tie_breakers, ..category.ranking.clone() };
            let edit = Edit::Set(Setting::Ranking { category: category.id.clone(), ranking });
            return vec![Fix { kind: FixKind::SplitTies { breakers: added }, edits: vec![edit] }];
        }
    }
    Vec::new()
}

/// Members that are level, by what a tie-breaker looks at.
fn parted(view: CategoryView<'_>, breaker: &TieBreaker, members: &[usize]) -> Vec<Vec<usize>> {
    let mut keyed: Vec<(Exact, usize)> =
        members.iter().map(|member| (view.tie_figure(*member, breaker), *member)).collect();
    keyed.arrange();
    keyed.chunk_by(|a, b| a.0 == b.0).map(|part| part.iter().map(|(_, member)| *member).collect()).collect()
}
