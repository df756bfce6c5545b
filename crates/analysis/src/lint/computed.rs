//! Fixes of what the engine found while it computed.

use std::sync::Arc;

use super::circumstances::with_effect;
use baton_engine::{Code, Finding, Fix, FixKind, Kind};
use baton_model::{
    Category, Data, Edit, Effect, GradeRule, Id, Monitoring, Policy, Ranking, Roster, Setting, TieBreaker, Unit,
};

/// Ways to do away with what the engine found while it computed.
#[must_use]
pub fn fixes_of(policy: &Policy, roster: &Roster, finding: &Finding) -> Vec<Fix> {
    let place = &finding.place;
    let code = &finding.code;
    // Most findings need a person's judgement and have no fix.
    let (kind, edits) = if matches!(code, Code::MonitoringShareLow { .. }) {
        (FixKind::MonitoringShare, monitored(policy, finding))
    } else if matches!(code, Code::LeftOverReadings { .. }) {
        let left = place.indicator.as_ref().map(|indicator| left_overs(roster, indicator));
        (FixKind::RemoveLeftOvers, left.unwrap_or_default())
    } else if matches!(code, Code::Unknown { kind: Kind::Section | Kind::Indicator | Kind::Grade, .. })
        && place.unit.is_none()
    {
        let category = place.category.as_ref().and_then(|id| policy.category(id));
        (FixKind::RemoveLost, category.map(without_lost).unwrap_or_default())
    } else {
        return Vec::new();
    };
    if edits.is_empty() { Vec::new() } else { vec![Fix { kind, edits }] }
}

fn monitored(policy: &Policy, finding: &Finding) -> Vec<Edit> {
    let found = || {
        let (category, indicator) = (finding.place.category.as_ref()?, finding.place.indicator.as_ref()?);
        let monitoring = policy.category(category)?.indicator(indicator)?.monitoring.as_ref()?;
        let monitoring = Some(Monitoring { share: Monitoring::LEAST_SHARE.into(), ..monitoring.clone() });
        Some(Edit::Set(Setting::Monitoring { category: category.clone(), indicator: indicator.clone(), monitoring }))
    };
    found().into_iter().collect()
}

/// What units have of an indicator is taken away.
fn left_overs(roster: &Roster, indicator: &Id) -> Vec<Edit> {
    let of = |unit: &Arc<Unit>| {
        let (unit_id, id) = (unit.id.clone(), indicator.clone());
        let observed = unit
            .observations
            .contains_key(indicator)
            .then(|| Edit::Data(Data::Observation { unit: unit_id.clone(), indicator: id.clone(), observation: None }));
        let factor = unit.indicator_difficulty.contains_key(indicator).then_some(Edit::Set(Setting::Difficulty {
            unit: unit_id,
            indicator: id,
            difficulty: None,
        }));
        observed.into_iter().chain(factor)
    };
    roster.units.iter().flat_map(of).collect()
}

/// Grade rules and tie-breakers that name an indicator, section or grade which the category doesn't have are taken away, and
/// circumstances do what they do without it.
fn without_lost(category: &Category) -> Vec<Edit> {
    let known = |id: &Id| category.grading.grades.iter().any(|grade| grade.id == *id);
    let leads = |rule: &&GradeRule| {
        rule.when.named().into_iter().all(|named| named.is_in(category)) && rule.effect.grade().is_none_or(known)
    };
    let splits = |breaker: &&TieBreaker| breaker.figure.named().is_none_or(|named| named.is_in(category));
    let rules: Vec<GradeRule> = category.grading.rules.iter().filter(leads).cloned().collect();
    let tie_breakers: Vec<TieBreaker> = category.ranking.tie_breakers.iter().filter(splits).cloned().collect();
    let id = || category.id.clone();
    let mut edits = Vec::new();
    if rules.len() < category.grading.rules.len() {
        edits.push(Edit::Set(Setting::GradeRules { category: id(), rules }));
    }
    if tie_breakers.len() < category.ranking.tie_breakers.len() {
        edits.push(Edit::Set(Setting::Ranking {
            category: id(),
            ranking: Ranking { tie_breakers, ..category.ranking.clone() },
        }));
    }
    for (at, circumstance) in category.circumstances.iter().enumerate() {
        let left = match &circumstance.effect {
            Effect::Bar(grade) | Effect::To(grade) if !known(grade) => Effect::Nothing,
            Effect::AtMost(Some(grade)) if !known(grade) => Effect::AtMost(None),
            Effect::Nothing
            | Effect::Bar(_)
            | Effect::Lower(_)
            | Effect::AtMost(_)
            | Effect::Lift(_)
            | Effect::To(_) => continue,
        };
        edits.extend(with_effect(&category.id, at, circumstance, left));
    }
    edits
}
