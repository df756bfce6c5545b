//! What a category knows of special circumstances, and which units are marked with them: the edits, and what may be chosen.

use std::sync::Arc;

use crate::references::{together, without_rules};
use baton_model::{
    About, Category, Circumstance, Edit, Effect, Grade, Id, Marked, Named, Placed, Roster, Setting, Unit, Whole,
};

/// What is decided about a unit, apart from its score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// A circumstance applies to it.
    Circumstance(Id),
    /// 不参加排名.
    Exempt,
}

/// What a circumstance may do on a ladder, in the order offered.
#[must_use]
pub fn effects(grades: &[Grade]) -> Vec<Effect> {
    let named = |grades: &[Grade], effect: fn(Id) -> Effect| -> Vec<Effect> {
        grades.iter().map(|grade| effect(grade.id.clone())).collect()
    };
    let before_last = grades.split_last().map_or(&[][..], |(_, before)| before);
    let between = before_last.split_first().map_or(&[][..], |(_, between)| between);
    let steps = u32::try_from(before_last.len()).unwrap_or(1).max(1);
    let mut effects = vec![Effect::Nothing];
    effects.extend(named(before_last, Effect::Bar));
    effects.extend((1..=steps).map(Effect::Lower));
    effects.extend(named(between, |grade| Effect::AtMost(Some(grade))));
    effects.push(Effect::AtMost(None));
    effects.extend((1..=steps).map(Effect::Lift));
    effects.extend(named(before_last, Effect::To));
    effects
}

fn put(category: &Category, at: usize, value: Circumstance) -> Option<Edit> {
    let (category, circumstance) = (category.id.clone(), value.id.clone());
    let to = Some(Placed { at: u32::try_from(at).ok()?, value });
    Some(Edit::Put(Whole::Circumstance { category, circumstance, to }))
}

/// A new one at the end, which leaves grades as they are.
pub(super) fn add(category: &Category, name: String) -> Option<Edit> {
    let own = &category.circumstances;
    let free = (1..=own.len() + 1).map(|n| Id::from(format!("circumstance-{n}")));
    let id = free.into_iter().find(|id| category.circumstance(id).is_none())?;
    put(category, own.len(), Circumstance::new(id, name, Effect::Nothing))
}

/// It is changed in one thing; `None` where that is as it was.
pub(super) fn change(category: &Category, id: &Id, change: impl FnOnce(&mut Circumstance)) -> Option<Edit> {
    let at = category.circumstances.iter().position(|circumstance| circumstance.id == *id)?;
    let was = category.circumstances.get(at)?;
    let mut value = was.clone();
    change(&mut value);
    (value != *was).then(|| put(category, at, value))?
}

/// It goes, and with it the marks of units.
pub(super) fn remove(roster: &Roster, category: &Category, id: &Id) -> Option<Edit> {
    category.circumstance(id)?;
    let mut edits: Vec<Edit> = marked(roster, category, id)
        .filter_map(|unit| {
            about(roster, &unit.id, |about| about.circumstances.retain(|marked| marked.circumstance != *id))
        })
        .collect();
    edits.extend(without_rules(category, Named::Circumstance(id)));
    let (category, circumstance) = (category.id.clone(), id.clone());
    edits.push(Edit::Put(Whole::Circumstance { category, circumstance, to: None }));
    together(edits)
}

/// The units of a category that are marked with a circumstance.
pub fn marked<'a>(roster: &'a Roster, category: &'a Category, id: &'a Id) -> impl Iterator<Item = &'a Arc<Unit>> {
    let members = roster.units.iter().filter(|unit| unit.category == category.id);
    members.filter(|unit| unit.circumstances.iter().any(|marked| marked.circumstance == *id))
}

/// What becomes of the circumstances when a grade goes: what bars it bars nothing, and at most it is at most the next one.
pub(super) fn without_grade(category: &Category, grade: &Id) -> Vec<Edit> {
    let grades = &category.grading.grades;
    let next = grades.iter().skip_while(|own| own.id != *grade).nth(1).map(|next| next.id.clone());
    let naming = category.circumstances.iter().filter(|circumstance| circumstance.effect.grade() == Some(grade));
    let edits = naming.filter_map(|circumstance| {
        change(category, &circumstance.id, |circumstance| {
            circumstance.effect = match circumstance.effect {
                Effect::Bar(_) | Effect::To(_) => Effect::Nothing,
                Effect::AtMost(_) => Effect::AtMost(next.clone()),
                Effect::Lower(by) => Effect::Lower(by),
                Effect::Lift(by) => Effect::Lift(by),
                Effect::Nothing => Effect::Nothing,
            };
        })
    });
    edits.collect()
}

fn about(roster: &Roster, unit: &Id, change: impl FnOnce(&mut About)) -> Option<Edit> {
    let was = roster.units.iter().find(|candidate| candidate.id == *unit).map(|unit| About::of(unit))?;
    let mut about = was.clone();
    change(&mut about);
    (about != was).then(|| Edit::Set(Setting::About { unit: unit.clone(), about }))
}

/// Something more is decided about a unit.
pub(super) fn decide(roster: &Roster, unit: &Id, decision: Decision) -> Option<Edit> {
    about(roster, unit, |about| match decision {
        Decision::Circumstance(circumstance) => {
            about.circumstances.push(Marked { circumstance, reason: String::new() });
        }
        Decision::Exempt => about.exempt = true,
    })
}

/// The mark at a position goes; absent = the unit is ranked again.
pub(super) fn take_back(roster: &Roster, unit: &Id, at: Option<usize>) -> Option<Edit> {
    about(roster, unit, |about| match at {
        Some(at) if at < about.circumstances.len() => drop(about.circumstances.remove(at)),
        Some(_) => {}
        None => about.exempt = false,
    })
}

/// The mark at a position has another reason.
pub(super) fn give_reason(roster: &Roster, unit: &Id, at: usize, reason: String) -> Option<Edit> {
    about(roster, unit, |about| {
        if let Some(marked) = about.circumstances.get_mut(at) {
            marked.reason = reason;
        }
    })
}
