//! Random edits to a project: mostly to what is there, sometimes to what is not.

use std::sync::Arc;

use baton_model::{
    About, Category, CategoryExcellence, Circumstance, Data, Description, Edit, Effect, Excellence, Fund, Id, Marked,
    MarksScope, Number, Placed, Policy, Quota, RollDown, Roster, Rounding, Setting, Threshold, TieBlock, Warning,
    Whole,
};

use super::Source;

fn number(source: &Source) -> Number {
    source.parameter(&["0", "5", "12.5", "60", "0.3"]).parse().unwrap()
}

/// One of the identifiers, or one that nothing has.
fn one<'a>(source: &Source, ids: impl Iterator<Item = &'a Id>) -> Id {
    let ids: Vec<&Id> = ids.collect();
    if ids.is_empty() || source.chance(3) { "nothing".into() } else { ids[source.below(ids.len())].clone() }
}

fn group(source: &Source, category: Option<&Category>) -> Option<Id> {
    let groups: Vec<&Id> = category.iter().flat_map(|category| &category.groups).map(|group| &group.id).collect();
    if groups.is_empty() || source.chance(20) { None } else { Some(one(source, groups.into_iter())) }
}

/// An edit to a policy and roster: of a figure, of something whole, or several as one.
pub fn edit(source: &Source, policy: &Policy, roster: &Roster) -> Edit {
    match source.below(10) {
        0..5 => figure(source, policy, roster),
        5..7 => setting(source, policy, roster),
        7..9 => whole(source, policy, roster),
        _ => {
            let edits = (0..source.below(4)).map(|_| match source.below(3) {
                0 => whole(source, policy, roster),
                1 => setting(source, policy, roster),
                _ => figure(source, policy, roster),
            });
            Edit::Batch(edits.collect())
        }
    }
}

/// One of the parts put elsewhere, put in its place, put back as a copy, or removed.
fn slot<T: Clone>(source: &Source, parts: &[T], id: impl Fn(&mut T) -> &mut Id) -> (Id, Option<Placed<T>>) {
    let at = u32::try_from(source.below(5)).unwrap();
    if parts.is_empty() {
        return ("nothing".into(), None);
    }
    let mut value = parts[source.below(parts.len())].clone();
    if source.chance(25) {
        let copy = Id::from(format!("{}-copy", id(&mut value).as_str()));
        *id(&mut value) = copy;
    }
    let named = if source.chance(4) { "other".into() } else { id(&mut value).clone() };
    (named, source.chance(70).then_some(Placed { at, value }))
}

/// An edit that adds, moves, replaces or removes something whole.
fn whole(source: &Source, policy: &Policy, roster: &Roster) -> Edit {
    let category = one(source, policy.categories.iter().map(|category| &category.id));
    let found = policy.category(&category);
    match source.below(7) {
        5 => {
            let parts = found.map_or(&[][..], |category| &category.sections);
            let (section, to) = slot(source, parts, |section| &mut section.id);
            Edit::Put(Whole::Section { category, section, to })
        }
        0 => {
            let parts = found.map_or(&[][..], |category| &category.indicators);
            let (indicator, to) = slot(source, parts, |indicator| &mut Arc::make_mut(indicator).id);
            Edit::Put(Whole::Indicator { category, indicator, to })
        }
        1 => {
            let parts = found.map_or(&[][..], |category| &category.grading.grades);
            let (grade, to) = slot(source, parts, |grade| &mut grade.id);
            Edit::Put(Whole::Grade { category, grade, to })
        }
        2 => {
            let (group, to) = slot(source, found.map_or(&[][..], |category| &category.groups), |group| &mut group.id);
            Edit::Put(Whole::Group { category, group, to })
        }
        3 => {
            let parts = found.map_or(&[][..], |category| &category.adjustments.items);
            let (item, to) = slot(source, parts, |item| &mut item.id);
            Edit::Put(Whole::Item { category, item, to })
        }
        4 => {
            let (unit, to) = slot(source, &roster.units, |unit| &mut Arc::make_mut(unit).id);
            Edit::Put(Whole::Unit { unit, to })
        }
        _ => {
            let (category, to) = slot(source, &policy.categories, |category| &mut Arc::make_mut(category).id);
            Edit::Put(Whole::Category { category, to })
        }
    }
}

/// An edit of something that is neither a lever's figure nor whole: rules, texts, settings and data.
fn setting(source: &Source, policy: &Policy, roster: &Roster) -> Edit {
    let category = one(source, policy.categories.iter().map(|category| &category.id));
    let found = policy.category(&category);
    let unit = one(source, roster.units.iter().map(|unit| &unit.id));
    let known = roster.units.iter().find(|candidate| candidate.id == unit);
    let indicators = || found.iter().flat_map(|category| &category.indicators);
    let indicator = one(source, indicators().map(|indicator| &indicator.id));
    let another = indicators().nth(source.below(3));
    match (source.below(16), another, known) {
        (0, Some(another), _) => Edit::Set(Setting::Rule { category, indicator, rule: another.rule.clone() }),
        (1, Some(another), _) => {
            Edit::Set(Setting::Monitoring { category, indicator, monitoring: another.monitoring.clone() })
        }
        (2, Some(another), _) => {
            Edit::Set(Setting::Description { category, indicator, description: Description::of(another) })
        }
        (3, Some(another), _) => {
            let schedule_driven = !another.schedule_driven;
            Edit::Set(Setting::Schedule { category, indicator, schedule_driven, schedule: another.schedule.clone() })
        }
        (4..6, _, Some(known)) => {
            let observation = known.observations.values().nth(source.below(3)).cloned();
            Edit::Data(Data::Observation { unit, indicator, observation })
        }
        (6, _, Some(known)) => {
            let mut about = About::of(known);
            about.exempt = source.chance(30);
            about.headcount = i64::try_from(source.below(50)).unwrap().into();
            let mark = |id: &str| Marked { circumstance: id.into(), reason: String::new() };
            about.circumstances = vec![mark("downgrade"); source.below(2)];
            Edit::Set(Setting::About { unit, about })
        }
        (7, _, Some(known)) => Edit::Data(Data::Ledger {
            unit,
            entries: known.adjustments.iter().skip(source.below(2)).cloned().collect(),
        }),
        (8, ..) => {
            Edit::Set(Setting::Difficulty { unit, indicator, difficulty: source.chance(70).then(|| number(source)) })
        }
        (9, ..) => {
            let cap = || source.chance(60).then(|| number(source));
            Edit::Set(Setting::Caps { category, bonus: cap(), deduction: cap() })
        }
        (10, ..) => Edit::Set(Setting::Rounding {
            rounding: Rounding { points: u8::try_from(source.below(4)).unwrap(), total: 1 },
        }),
        (11, ..) => Edit::Set(Setting::Warning { warning: Warning { yellow: number(source), red: number(source) } }),
        (12, ..) => Edit::Set(Setting::CategoryName { category, name: "renamed".into() }),
        (13, ..) => {
            let grade = found.and_then(|category| category.grading.grades.first()).map(|grade| grade.id.clone());
            let [veto, _] = Circumstance::usual(grade.filter(|_| source.chance(70)));
            let value =
                Circumstance { effect: if source.chance(10) { Effect::Nothing } else { veto.effect.clone() }, ..veto };
            let to = Some(Placed { at: u32::try_from(source.below(2)).unwrap(), value });
            let circumstance = "veto".into();
            Edit::Put(Whole::Circumstance { category, circumstance, to: to.filter(|_| source.chance(90)) })
        }
        (14, ..) => {
            let ranking = policy.categories.get(source.below(2)).map(|other| other.ranking.clone());
            Edit::Set(Setting::Ranking { category, ranking: ranking.unwrap_or_default() })
        }
        _ => Edit::Set(Setting::Periods { periods: policy.periods.iter().skip(source.below(2)).cloned().collect() }),
    }
}

/// An edit of a figure.
fn figure(source: &Source, policy: &Policy, roster: &Roster) -> Edit {
    let id = one(source, policy.categories.iter().map(|category| &category.id));
    let found = policy.category(&id);
    let units = || one(source, roster.units.iter().map(|unit| &unit.id));
    let grade = || one(source, found.iter().flat_map(|category| &category.grading.grades).map(|grade| &grade.id));
    let indicator = one(source, found.iter().flat_map(|category| &category.indicators).map(|indicator| &indicator.id));
    let category = id.clone();
    match source.below(14) {
        0..4 => {
            let scope = match (source.below(4), group(source, found)) {
                (0, _) => MarksScope::Unit(units()),
                (1, Some(group)) => MarksScope::Group(group),
                _ => MarksScope::Category,
            };
            Edit::Set(Setting::Marks { category, indicator, scope, marks: source.chance(85).then(|| number(source)) })
        }
        4 => Edit::Set(Setting::FullMarks { category, full_marks: number(source) }),
        5 => {
            let quota = match source.below(3) {
                0 => Quota::Share(number(source)),
                1 => Quota::FromBelow(number(source)),
                _ => Quota::Places(2),
            };
            Edit::Set(Setting::Quota { category, grade: grade(), quota: source.chance(80).then_some(quota) })
        }
        6 => {
            let bound = number(source);
            let threshold = if source.chance(50) { Threshold::Percentage(bound) } else { Threshold::Points(bound) };
            Edit::Set(Setting::Threshold {
                category,
                grade: grade(),
                threshold: source.chance(80).then_some(threshold),
            })
        }
        7 => Edit::Set(Setting::TieBlock {
            category,
            tie_block: if source.chance(50) { TieBlock::Include } else { TieBlock::Exclude },
        }),
        8 => Edit::Set(Setting::RollDown {
            category,
            roll_down: if source.chance(50) { RollDown::On } else { RollDown::Off },
        }),
        9 => Edit::Set(Setting::BonusCoefficient { category, grade: grade(), coefficient: number(source) }),
        10 => Edit::Set(Setting::RatioOffset { category, grade: grade(), offset: number(source) }),
        11 => {
            let fund: Fund = serde_json::from_value(super::fund(source, source.pick(&["f0", "f1", "f9"]))).unwrap();
            match source.below(3) {
                0 => Edit::Set(Setting::FundCoverage { fund: fund.id, category, covered: source.chance(50) }),
                1 => Edit::Set(fund.pay()),
                _ => {
                    let to = source.chance(80).then(|| Placed { at: 1, value: fund.clone() });
                    Edit::Put(Whole::Fund { fund: fund.id, to })
                }
            }
        }
        12 => {
            let average = number(source);
            if source.chance(50) {
                let excellence = CategoryExcellence { average: Some(average), ..CategoryExcellence::default() };
                return Edit::Set(Setting::CategoryExcellence { category, excellence });
            }
            Edit::Set(Setting::Excellence { excellence: Excellence { average, ..Excellence::default() } })
        }
        _ => Edit::Set(Setting::Placement { unit: units(), category, group: group(source, found) }),
    }
}
