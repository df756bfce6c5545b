//! What refers to a part of the policy that may be deleted, told before it goes, and the edits that take the references
//! along with it, so that nothing is left that leads nowhere.

mod heard;

use std::collections::BTreeSet;
use std::sync::Arc;

use baton_model::{
    Category, Coverage, Data, Edit, Entry, Fund, GradeRule, Id, Named, Policy, Ranking, Roster, Setting, TieBreaker,
    Unit, Whole,
};

pub use heard::{without_heard, without_votes};

/// Most units that are named.
const NAMED: usize = 3;

/// What refers to something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct References {
    /// What grade rules are called that look at it, or lead to it; of one without a name the grade.
    pub rules: Vec<String>,
    /// Tie-breakers that look at it.
    pub breakers: usize,
    /// Names of the circumstances that do something else without it.
    pub circumstances: Vec<String>,
    /// Units that are marked with it.
    pub marks: Holders,
    /// Units that have readings of it, and the names of the first few.
    pub readings: Holders,
    /// Units that have a difficulty factor for it.
    pub difficulties: usize,
    /// Units whose ledgers have entries of it.
    pub entries: Holders,
    /// Names of the sets of items with caps together in which it stands.
    pub sets: Vec<String>,
}

/// Units that have something of what may be deleted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holders {
    /// How many.
    pub count: usize,
    /// The names of the first few.
    pub names: Vec<String>,
}

impl Holders {
    fn of<'a>(units: impl Iterator<Item = &'a Arc<Unit>>) -> Self {
        let mut holders = Self::default();
        for unit in units {
            holders.count += 1;
            if holders.names.len() < NAMED {
                holders.names.push(unit.name.clone());
            }
        }
        holders
    }
}

impl References {
    /// Whether nothing refers to it.
    #[must_use]
    pub fn nothing(&self) -> bool {
        *self == Self::default()
    }

    /// What refers to an indicator of a category.
    #[must_use]
    pub fn of_indicator(policy: &Policy, roster: &Roster, category: &Category, indicator: &Id) -> Self {
        let holders = || holders(policy, roster, category, indicator);
        Self {
            rules: called(category, looking_at(category, Named::Indicator(indicator))),
            breakers: category.ranking.tie_breakers.iter().filter(|breaker| splits_by(breaker, indicator)).count(),
            readings: Holders::of(holders().filter(|unit| unit.observations.contains_key(indicator))),
            difficulties: holders().filter(|unit| unit.indicator_difficulty.contains_key(indicator)).count(),
            ..Self::default()
        }
    }

    /// What refers to a grade of a category.
    #[must_use]
    pub fn of_grade(category: &Category, grade: &Id) -> Self {
        Self {
            rules: called(category, category.grading.rules.iter().filter(|rule| names(rule, grade))),
            circumstances: {
                let own = category.circumstances.iter().filter(|own| own.effect.grade() == Some(grade));
                own.map(|own| own.name.clone()).collect()
            },
            ..Self::default()
        }
    }

    /// What refers to a circumstance: the units that are marked with it, and grade rules that ask for it.
    #[must_use]
    pub fn of_circumstance<'a>(category: &Category, id: &Id, marked: impl Iterator<Item = &'a Arc<Unit>>) -> Self {
        let rules = called(category, looking_at(category, Named::Circumstance(id)));
        Self { marks: Holders::of(marked), rules, ..Self::default() }
    }

    /// What refers to an adjustment item of a category, or to one of its levels.
    #[must_use]
    pub fn of_item(roster: &Roster, category: &Category, item: &Id, level: Option<&Id>) -> Self {
        let members = roster.units.iter().filter(|unit| unit.category == category.id);
        let named = members.filter(|unit| unit.adjustments.iter().any(|entry| is_of(entry, item, level)));
        let sets = category.adjustments.sets.iter().filter(|set| level.is_none() && set.items.contains(item));
        let rules = called(category, looking_at(category, Named::Item(item, level)));
        let sets = sets.map(|set| set.name.clone()).collect();
        Self { entries: Holders::of(named), sets, rules, ..Self::default() }
    }
}

fn called<'a>(category: &Category, rules: impl Iterator<Item = &'a GradeRule>) -> Vec<String> {
    let name = |rule: &GradeRule| {
        let found = category.grading.grades.iter().find(|grade| names(rule, &grade.id));
        let grade = || found.map_or_else(String::new, |grade| grade.name.clone());
        if rule.name.is_empty() { grade() } else { rule.name.clone() }
    };
    rules.map(name).collect()
}

/// The grade rules that look at something; what looks at a level of an item looks at the item.
fn looking_at<'a>(category: &'a Category, named: Named<'a>) -> impl Iterator<Item = &'a GradeRule> {
    category.grading.rules.iter().filter(move |rule| looks_at(rule, named))
}

fn looks_at(rule: &GradeRule, named: Named<'_>) -> bool {
    rule.when.named().into_iter().any(|own| match (own, named) {
        (Named::Item(own, _), Named::Item(item, None)) => own == item,
        (Named::Indicator(_) | Named::Section(_) | Named::Circumstance(_) | Named::Grade(_) | Named::Item(..), _) => {
            own == named
        }
    })
}

/// The edit that takes away the grade rules that look at something, before it goes.
#[must_use]
pub fn without_rules(category: &Category, named: Named<'_>) -> Option<Edit> {
    let kept = category.grading.rules.iter().filter(|rule| !looks_at(rule, named));
    let rules: Vec<GradeRule> = kept.cloned().collect();
    let fewer = rules.len() < category.grading.rules.len();
    fewer.then(|| Edit::Set(Setting::GradeRules { category: category.id.clone(), rules }))
}

/// Whether a grade rule leads to a grade or asks for it in other years.
pub fn names(rule: &GradeRule, grade: &Id) -> bool {
    rule.effect.grade() == Some(grade) || looks_at(rule, Named::Grade(grade))
}

fn splits_by(breaker: &TieBreaker, indicator: &Id) -> bool {
    breaker.figure.indicator() == Some(indicator)
}

fn is_of(entry: &Entry, item: &Id, level: Option<&Id>) -> bool {
    entry.item == *item && level.is_none_or(|level| entry.level == *level)
}

/// The units whose data an indicator's are: all that have some; where another category has an indicator of that identifier,
/// too, those of its own category.
fn holders<'a>(
    policy: &Policy,
    roster: &'a Roster,
    category: &'a Category,
    indicator: &Id,
) -> impl Iterator<Item = &'a Arc<Unit>> {
    let others = policy.categories.iter().filter(|other| other.id != category.id);
    let shared = others.into_iter().any(|other| other.indicator(indicator).is_some());
    roster.units.iter().filter(move |unit| !shared || unit.category == category.id)
}

/// The edits that take away what refers to a section, before it is only a heading.
#[must_use]
pub fn without_section(category: &Category, section: &Id) -> Vec<Edit> {
    let mut edits: Vec<Edit> = without_rules(category, Named::Section(section)).into_iter().collect();
    let breakers = &category.ranking.tie_breakers;
    let kept = breakers.iter().filter(|breaker| breaker.figure.section() != Some(section));
    let tie_breakers: Vec<TieBreaker> = kept.cloned().collect();
    if tie_breakers.len() < breakers.len() {
        let ranking = Ranking { tie_breakers, ..category.ranking.clone() };
        edits.push(Edit::Set(Setting::Ranking { category: category.id.clone(), ranking }));
    }
    edits
}

/// The edits that take away what refers to an indicator, before it goes.
#[must_use]
pub fn without_indicator(policy: &Policy, roster: &Roster, category: &Category, indicator: &Id) -> Vec<Edit> {
    let mut edits: Vec<Edit> = without_rules(category, Named::Indicator(indicator)).into_iter().collect();
    let breakers = &category.ranking.tie_breakers;
    let tie_breakers: Vec<TieBreaker> =
        breakers.iter().filter(|breaker| !splits_by(breaker, indicator)).cloned().collect();
    if tie_breakers.len() != breakers.len() {
        let ranking = Ranking { tie_breakers, ..category.ranking.clone() };
        edits.push(Edit::Set(Setting::Ranking { category: category.id.clone(), ranking }));
    }
    let ids: BTreeSet<&Id> = [indicator].into();
    edits.extend(holders(policy, roster, category, indicator).flat_map(|unit| without_data(unit, &ids)));
    edits
}

/// The edits that take away what units have of a category's indicators, which go with it; what another category has under
/// the same identifier stays.
#[must_use]
pub fn without_data_of<'a>(
    policy: &Policy,
    category: &Category,
    units: impl Iterator<Item = &'a Arc<Unit>>,
) -> Vec<Edit> {
    let others = policy.categories.iter().filter(|other| other.id != category.id);
    let kept: BTreeSet<&Id> = others.flat_map(|other| &other.indicators).map(|indicator| &indicator.id).collect();
    let own = category.indicators.iter().map(|indicator| &indicator.id);
    let gone: BTreeSet<&Id> = own.filter(|id| !kept.contains(id)).collect();
    units.flat_map(|unit| without_data(unit, &gone)).collect()
}

/// The edits that take away what a unit has of indicators.
fn without_data(unit: &Unit, indicators: &BTreeSet<&Id>) -> Vec<Edit> {
    let observed = unit.observations.keys().filter(|id| indicators.contains(id));
    let observed = observed.map(|indicator| {
        Edit::Data(Data::Observation { unit: unit.id.clone(), indicator: indicator.clone(), observation: None })
    });
    let factors = unit.indicator_difficulty.keys().filter(|id| indicators.contains(id));
    let factors = factors.map(|indicator| {
        Edit::Set(Setting::Difficulty { unit: unit.id.clone(), indicator: indicator.clone(), difficulty: None })
    });
    observed.chain(factors).collect()
}

/// The edits that take a category that goes out of the funds that name it; a fund of it alone goes with it.
#[must_use]
pub fn without_funds(policy: &Policy, category: &Id) -> Vec<Edit> {
    let named = policy.funds.iter().filter(|fund| fund.coverage.named().contains(category));
    let edit = |fund: &Fund| match &fund.coverage {
        Coverage::Only(categories) if categories.iter().all(|only| only == category) => {
            Edit::Put(Whole::Fund { fund: fund.id.clone(), to: None })
        }
        Coverage::Only(_) | Coverage::All { .. } => {
            let covered = !fund.coverage.covers(category);
            Edit::Set(Setting::FundCoverage { fund: fund.id.clone(), category: category.clone(), covered })
        }
    };
    named.map(edit).collect()
}

/// The edits that have a new category covered by the funds that cover another one.
#[must_use]
pub fn funds_as(policy: &Policy, like: &Id, new: &Id) -> Vec<Edit> {
    let differing = policy.funds.iter().filter(|fund| fund.coverage.covers(like) != fund.coverage.covers(new));
    let edit = |fund: &Fund| {
        let covered = fund.coverage.covers(like);
        Edit::Set(Setting::FundCoverage { fund: fund.id.clone(), category: new.clone(), covered })
    };
    differing.map(edit).collect()
}

/// The edits that bring back what referred to an indicator in a base, where it is gone, before the indicator comes back.
#[must_use]
pub fn with_indicator(
    (was, before): (&Category, &Roster),
    (is, roster): (&Category, &Roster),
    indicator: &Id,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    let leads = |rule: &&GradeRule| {
        let known = |grade: &Id| is.grading.grades.iter().any(|own| own.id == *grade);
        let there = |named: &Named<'_>| *named == Named::Indicator(indicator) || named.is_in(is);
        rule.effect.grade().is_none_or(known)
            && rule.when.named().iter().all(there)
            && is.grading.rules.iter().all(|own| own.id != rule.id)
    };
    let lost: Vec<GradeRule> = looking_at(was, Named::Indicator(indicator)).filter(leads).cloned().collect();
    if !lost.is_empty() {
        let rules = is.grading.rules.iter().cloned().chain(lost).collect();
        edits.push(Edit::Set(Setting::GradeRules { category: is.id.clone(), rules }));
    }
    let breakers = was.ranking.tie_breakers.iter().filter(|breaker| splits_by(breaker, indicator));
    let lost: Vec<TieBreaker> =
        breakers.filter(|breaker| !is.ranking.tie_breakers.contains(breaker)).cloned().collect();
    if !lost.is_empty() {
        let tie_breakers = is.ranking.tie_breakers.iter().cloned().chain(lost).collect();
        edits.push(Edit::Set(Setting::Ranking {
            category: is.id.clone(),
            ranking: Ranking { tie_breakers, ..is.ranking.clone() },
        }));
    }
    let now: std::collections::BTreeMap<&Id, &Arc<Unit>> = roster.units.iter().map(|unit| (&unit.id, unit)).collect();
    for unit in &before.units {
        let Some(there) = now.get(&unit.id) else { continue };
        if let (Some(observation), None) = (unit.observations.get(indicator), there.observations.get(indicator)) {
            edits.push(Edit::Data(Data::Observation {
                unit: unit.id.clone(),
                indicator: indicator.clone(),
                observation: Some(observation.clone()),
            }));
        }
        let factors = (unit.indicator_difficulty.get(indicator), there.indicator_difficulty.get(indicator));
        if let (Some(difficulty), None) = factors {
            edits.push(Edit::Set(Setting::Difficulty {
                unit: unit.id.clone(),
                indicator: indicator.clone(),
                difficulty: Some(*difficulty),
            }));
        }
    }
    edits
}

/// The edits that take entries of an item, or of one of its levels, out of the ledgers.
#[must_use]
pub fn without_entries(roster: &Roster, category: &Category, item: &Id, level: Option<&Id>) -> Vec<Edit> {
    let members = roster.units.iter().filter(|unit| unit.category == category.id);
    let named = members.filter(|unit| unit.adjustments.iter().any(|entry| is_of(entry, item, level)));
    let edit = |unit: &Arc<Unit>| {
        Edit::Data(Data::Ledger {
            unit: unit.id.clone(),
            entries: unit.adjustments.iter().filter(|entry| !is_of(entry, item, level)).cloned().collect(),
        })
    };
    named.map(edit).collect()
}

/// The edit that takes an item out of the sets in which it stands.
#[must_use]
pub fn out_of_sets(category: &Category, item: &Id) -> Option<Edit> {
    let mut sets = category.adjustments.sets.clone();
    for set in &mut sets {
        set.items.retain(|own| own != item);
    }
    (sets != category.adjustments.sets).then(|| Edit::Set(Setting::CapSets { category: category.id.clone(), sets }))
}

/// Edits as one; `None` where there are none, and a single one by itself.
#[must_use]
pub fn together(mut edits: Vec<Edit>) -> Option<Edit> {
    match edits.len() {
        0 => None,
        1 => edits.pop(),
        _ => Some(Edit::Batch(edits)),
    }
}
