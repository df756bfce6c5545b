//! What can be done to a ladder, and the one edit that does it.

use rust_decimal::Decimal;

use super::circumstances::{self, Decision};
use super::grade_rules::{self, RuleChange};
use super::{QuotaKind, ThresholdKind};
use crate::pages::what_if::cut::{last_places, places, smallest_share, smallest_share_below, total_of};
use baton_engine::{Evaluation, Lane};
use baton_model::{
    Category, Conditions, Edit, Effect, Grade, Grading, Id, Number, Placed, Quota, RankBy, Ranking, Setting, Threshold,
    TieBreaker, Whole, half_up,
};

/// Something done to the ladder of the category looked at. Positions count from 0.
#[derive(Clone, Debug, PartialEq)]
pub enum LadderChange {
    /// A grade of this name is added before the last, without places, so that nobody's grade changes by that.
    Add(String),
    /// A grade goes, with the rules that lead to it; where a circumstance left at most it, it leaves at most the next one.
    Remove(Id),
    /// A grade changes places with the next better one.
    Better(Id),
    /// A grade changes places with the next worse one.
    Worse(Id),
    /// A grade gets another name.
    Rename(Id, String),
    /// Whether a grade counts as 优秀 is turned round.
    Excellent(Id),
    /// A quota is written in another way, with about as many places.
    Quota(Id, QuotaKind),
    /// A threshold is written in another way, at about the same score.
    Threshold(Id, ThresholdKind),
    /// Whether quota and threshold of a grade must both hold.
    Conditions(Id, Conditions),
    /// Units are ranked in other lanes.
    RankBy(RankBy),
    /// Equal totals are split by something more.
    AddBreaker(TieBreaker),
    /// A tie-breaker goes.
    RemoveBreaker(usize),
    /// A tie-breaker changes places with the one before.
    EarlierBreaker(usize),
    /// A grade rule is added: deductions over so many points that it hits nobody as yet.
    AddRule,
    /// A change to the grade rule at a position.
    Rule(usize, RuleChange),
    /// A grade rule goes one place up.
    EarlierRule(usize),
    /// A grade rule goes.
    RemoveRule(usize),
    /// A circumstance of this name is added, which leaves grades as they are.
    AddCircumstance(String),
    /// A circumstance goes, with the marks of units.
    RemoveCircumstance(Id),
    /// A circumstance gets another name.
    RenameCircumstance(Id, String),
    /// A circumstance does something else to a grade.
    CircumstanceEffect(Id, Effect),
    /// A circumstance rests on another clause.
    CircumstanceClause(Id, String),
    /// Something more is decided about a unit.
    Decide(Id, Decision),
    /// Something more is decided about the unit of the category with this name.
    DecideNamed(String, Decision),
    /// The mark of a unit at a position goes; absent = the unit is ranked again.
    TakeBack(Id, Option<usize>),
    /// The mark of a unit at a position has another reason.
    Reason(Id, usize, String),
}

/// The edit that makes a change; absent where there is nothing to change.
#[must_use]
pub fn edit(draft: &Evaluation, category: usize, change: LadderChange) -> Option<Edit> {
    let about = draft.policy().categories.get(category)?;
    let (id, grading) = (about.id.clone(), &about.grading);
    match change {
        LadderChange::Add(name) => add(about, name),
        LadderChange::Remove(grade) => remove(about, &grade),
        LadderChange::Better(grade) => shift(about, &grade, |at| at.checked_sub(1)),
        LadderChange::Worse(grade) => shift(about, &grade, |at| at.checked_add(1)),
        LadderChange::Rename(grade, name) => replace(about, &grade, |grade| grade.name = name),
        LadderChange::Excellent(grade) => replace(about, &grade, |grade| grade.excellent = !grade.excellent),
        LadderChange::Quota(grade, kind) => {
            let at = position(grading, &grade)?;
            Some(Edit::Set(Setting::Quota { category: id, grade, quota: quota(draft, category, grading, at, kind) }))
        }
        LadderChange::Threshold(grade, kind) => {
            let at = position(grading, &grade)?;
            Some(Edit::Set(Setting::Threshold {
                category: id,
                grade,
                threshold: threshold(draft, category, about, at, kind),
            }))
        }
        LadderChange::Conditions(grade, conditions) => replace(about, &grade, |grade| grade.conditions = conditions),
        LadderChange::RankBy(by) => {
            Some(Edit::Set(Setting::Ranking { category: id, ranking: Ranking { by, ..about.ranking.clone() } }))
        }
        LadderChange::AddBreaker(breaker) => {
            breakers(about, |breakers| (!breakers.contains(&breaker)).then(|| breakers.push(breaker)))
        }
        LadderChange::RemoveBreaker(at) => {
            breakers(about, |breakers| (at < breakers.len()).then(|| drop(breakers.remove(at))))
        }
        LadderChange::EarlierBreaker(at) => {
            breakers(about, |breakers| (0 < at && at < breakers.len()).then(|| breakers.swap(at - 1, at)))
        }
        LadderChange::AddRule => {
            let most = draft.standings().iter().map(|standing| standing.deduction).max().unwrap_or_default();
            grade_rules::add(about, most.ceil().normalize().into())
        }
        LadderChange::Rule(at, change) => grade_rules::change(about, at, change),
        LadderChange::EarlierRule(at) => grade_rules::with(about, |rules| {
            let before = at.checked_sub(1)?;
            (at < rules.len()).then(|| rules.swap(before, at))
        }),
        LadderChange::RemoveRule(at) => {
            grade_rules::with(about, |rules| (at < rules.len()).then(|| drop(rules.remove(at))))
        }
        LadderChange::AddCircumstance(name) => circumstances::add(about, name),
        LadderChange::RemoveCircumstance(of) => circumstances::remove(draft.roster(), about, &of),
        LadderChange::RenameCircumstance(of, name) => circumstances::change(about, &of, |own| own.name = name),
        LadderChange::CircumstanceEffect(of, effect) => circumstances::change(about, &of, |own| own.effect = effect),
        LadderChange::CircumstanceClause(of, clause) => circumstances::change(about, &of, |own| own.clause = clause),
        LadderChange::Decide(unit, decision) => circumstances::decide(draft.roster(), &unit, decision),
        LadderChange::DecideNamed(name, decision) => {
            let units = &draft.roster().units;
            let unit = units.iter().find(|unit| unit.category == id && unit.name == name.trim())?;
            circumstances::decide(draft.roster(), &unit.id, decision)
        }
        LadderChange::TakeBack(unit, at) => circumstances::take_back(draft.roster(), &unit, at),
        LadderChange::Reason(unit, at, reason) => circumstances::give_reason(draft.roster(), &unit, at, reason),
    }
}

fn position(grading: &Grading, grade: &Id) -> Option<usize> {
    grading.grades.iter().position(|candidate| candidate.id == *grade)
}

fn placed(category: &Category, at: usize, value: Grade) -> Option<Edit> {
    let (category, grade) = (category.id.clone(), value.id.clone());
    Some(Edit::Put(Whole::Grade { category, grade, to: Some(Placed { at: u32::try_from(at).ok()?, value }) }))
}

fn add(category: &Category, name: String) -> Option<Edit> {
    let grades = &category.grading.grades;
    let free = (1..=grades.len() + 1).map(|n| Id::from(format!("{}-grade-{n}", category.id)));
    let id = free.into_iter().find(|id| grades.iter().all(|grade| grade.id != *id))?;
    // Where the last grade has its share from below, the grade before it has the places up to there.
    let after = if category.grading.share_below().is_some() { 2 } else { 1 };
    let at = grades.len().saturating_sub(after);
    let model = grades.get(at);
    let value = Grade {
        id,
        name,
        quota: model.map(|_| Quota::Places(0)),
        threshold: None,
        conditions: Conditions::Both,
        excellent: false,
        ratio_offset: model.map_or(Number::ZERO, |grade| grade.ratio_offset),
        bonus_coefficient: model.map_or(Number::ONE, |grade| grade.bonus_coefficient),
        promotion_priority: false,
        interview: false,
    };
    placed(category, at, value)
}

fn remove(category: &Category, grade: &Id) -> Option<Edit> {
    let grading = &category.grading;
    position(grading, grade)?;
    let id = || category.id.clone();
    let mut edits = Vec::new();
    edits.extend(grade_rules::without_grade(category, grade));
    edits.extend(circumstances::without_grade(category, grade));
    edits.push(Edit::Put(Whole::Grade { category: id(), grade: grade.clone(), to: None }));
    if edits.len() == 1 { edits.pop() } else { Some(Edit::Batch(edits)) }
}

fn shift(category: &Category, grade: &Id, to: impl FnOnce(usize) -> Option<usize>) -> Option<Edit> {
    let grades = &category.grading.grades;
    let at = position(&category.grading, grade)?;
    let to = to(at).filter(|to| *to < grades.len())?;
    placed(category, to, grades.get(at)?.clone())
}

fn replace(category: &Category, grade: &Id, change: impl FnOnce(&mut Grade)) -> Option<Edit> {
    let at = position(&category.grading, grade)?;
    let mut value = category.grading.grades.get(at)?.clone();
    change(&mut value);
    placed(category, at, value)
}

fn breakers(category: &Category, change: impl FnOnce(&mut Vec<TieBreaker>) -> Option<()>) -> Option<Edit> {
    let mut ranking = category.ranking.clone();
    change(&mut ranking.tie_breakers)?;
    Some(Edit::Set(Setting::Ranking { category: category.id.clone(), ranking }))
}

/// The category's lane with the most units, after which figures are made.
fn widest(draft: &Evaluation, category: usize) -> Option<&Lane> {
    draft.lanes().iter().filter(|lane| lane.category == category).max_by_key(|lane| lane.ranked)
}

/// A quota of a kind that gives about as many places as the grade has, or as it has units.
fn quota(draft: &Evaluation, category: usize, grading: &Grading, at: usize, kind: QuotaKind) -> Option<Quota> {
    if kind == QuotaKind::Unbound {
        return None;
    }
    let Some(lane) = widest(draft, category) else { return kind.start() };
    let now = match grading.grades.get(at)?.quota {
        Some(Quota::FromBelow(_)) => last_places(grading, lane.ranked),
        Some(Quota::Share(_) | Quota::Places(_)) => places(grading, at, lane.ranked),
        None => u64::try_from(held(draft, lane, at).count()).unwrap_or(0),
    };
    Some(match kind {
        QuotaKind::Share => smallest_share(grading, at, lane.ranked, now),
        QuotaKind::FromBelow => smallest_share_below(grading, lane.ranked, now),
        QuotaKind::Unbound | QuotaKind::Places => Quota::Places(u32::try_from(now).unwrap_or(u32::MAX)),
    })
}

/// A threshold of a kind at the score of the one that the grade has, or else of its lowest unit, as a whole number.
fn threshold(
    draft: &Evaluation,
    category: usize,
    about: &Category,
    at: usize,
    kind: ThresholdKind,
) -> Option<Threshold> {
    let start = kind.start()?;
    let full = about.full_marks.get();
    let lowest = || widest(draft, category).and_then(|lane| held(draft, lane, at).min());
    let now = about.grading.grades.get(at)?.threshold;
    let Some(total) = now.map_or_else(lowest, |now| total_of(about, now)) else { return Some(start) };
    let percent = || total.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(full);
    // A new threshold lets everyone in who has the grade.
    let round = |value: Decimal| if now.is_some() { half_up(value, 2) } else { value.floor() }.normalize();
    Some(match start {
        Threshold::Points(_) => Threshold::Points(round(total).into()),
        Threshold::Percentage(value) => Threshold::Percentage(percent().map_or(value, |value| round(value).into())),
    })
}

/// The totals of a lane's units with the grade at a position.
fn held<'a>(draft: &'a Evaluation, lane: &'a Lane, at: usize) -> impl Iterator<Item = Decimal> + 'a {
    let standings = lane.order.iter().filter_map(|&unit| draft.standings().get(unit as usize));
    standings.filter(move |standing| standing.grade.is_some_and(|grade| grade as usize == at)).map(|s| s.total)
}
