//! What is still to do before a draft can be tried: each thing with where it is done.

use rust_decimal::Decimal;

use super::data::grid::Column;
use super::indicators::marks::MarksSum;
use crate::link::{Link, Target};
use crate::sheet::Pair;
use crate::state::State;
use baton_engine::{Place, Severity};
use baton_model::{Category, Id, IndicatorKind, Number, Policy, Roster};

/// Something that a draft lacks, and where it is done.
#[derive(Clone, Debug, PartialEq)]
pub struct ToDo {
    /// What is missing.
    pub missing: Missing,
    /// Where it is done.
    pub link: Link,
}

/// What a draft lacks.
#[derive(Clone, Debug, PartialEq)]
pub enum Missing {
    /// There is no category.
    Categories,
    /// So many categories have no indicators.
    Indicators(usize),
    /// The marks of a category's units all add up to another sum than the full marks: by name, and by how much it is more.
    Marks(String, Decimal),
    /// Those of so many of its units do.
    MarksOfSome(String, usize),
    /// There are no units.
    Units,
    /// So many units have no headcount.
    Headcounts(usize),
    /// So many indicators have nothing observed.
    Readings(usize),
    /// So many categories have no grades.
    Grades(usize),
    /// So many errors were found elsewhere.
    Errors(usize),
}

impl State {
    /// Whether what is changed goes into the policy itself: as long as no scenario stands on it.
    #[must_use]
    pub fn drafted(&self) -> bool {
        self.book.drafted()
    }

    /// What is still to do of the draft, in the order in which one does it.
    #[must_use]
    pub fn to_do(&self) -> Vec<ToDo> {
        let Pair { policy, roster } = self.pair();
        let mut all = of(policy, roster);
        let errors = self.checked().map_or(0, |findings| {
            let mut errors = 0_usize;
            for finding in findings.iter().filter(|finding| finding.severity == Severity::Error) {
                // What is told above already, in sums.
                let told = matches!(Link::of(finding).target, Target::Marks | Target::Reading { .. });
                errors = errors.saturating_add(usize::from(!told));
            }
            errors
        });
        if errors > 0 {
            all.push(ToDo { missing: Missing::Errors(errors), link: Link::new(Place::default(), Target::Findings) });
        }
        all
    }
}

fn of(policy: &Policy, roster: &Roster) -> Vec<ToDo> {
    let mut all = Vec::new();
    let mut push = |missing: Missing, place: Place, target: Target| {
        all.push(ToDo { missing, link: Link::new(place, target) });
    };
    let at = |category: &Category| Place::category(&category.id);
    let categories = || policy.categories.iter().map(AsRef::as_ref);
    if policy.categories.is_empty() {
        push(Missing::Categories, Place::default(), Target::Units);
    }
    let bare: Vec<&Category> = categories().filter(|category| category.indicators.is_empty()).collect();
    if let Some(first) = bare.first() {
        push(Missing::Indicators(bare.len()), at(first), Target::Indicators);
    }
    // Before there are units, nobody can tell what individual indicators will add up to.
    let told = |category: &&Category| {
        let mut individual = category.indicators.iter().filter(|indicator| indicator.kind == IndicatorKind::Individual);
        let mut units = roster.units.iter().filter(|unit| unit.category == category.id);
        !category.indicators.is_empty() && (units.next().is_some() || individual.next().is_none())
    };
    for category in categories().filter(told) {
        let sum = MarksSum::within(category, roster);
        let more = sum.most.checked_sub(sum.full).unwrap_or_default();
        if sum.least != sum.most && sum.off > 0 {
            push(Missing::MarksOfSome(category.name.clone(), sum.off), at(category), Target::Marks);
        } else if sum.least == sum.most && !more.is_zero() {
            push(Missing::Marks(category.name.clone(), more), at(category), Target::Marks);
        }
    }
    let ungraded: Vec<&Category> = categories().filter(|category| category.grading.grades.is_empty()).collect();
    if let Some(first) = ungraded.first() {
        push(Missing::Grades(ungraded.len()), at(first), Target::Grading);
    }
    if roster.units.is_empty() {
        push(Missing::Units, Place::default(), Target::Units);
    }
    let mut nobody = roster.units.iter().filter(|unit| unit.headcount == Number::ZERO).peekable();
    if let Some(first) = nobody.peek().map(|unit| Place::category(&unit.category).at_unit(&unit.id)) {
        push(Missing::Headcounts(nobody.count()), first, Target::Facts(Column::Headcount));
    }
    let unobserved: Vec<(&Id, &Id)> = categories()
        .flat_map(|category| unobserved(category, roster).into_iter().map(|indicator| (&category.id, indicator)))
        .collect();
    if let Some((category, indicator)) = unobserved.first() {
        let first = Place::category(category).at_indicator(indicator);
        push(Missing::Readings(unobserved.len()), first, Target::Reading { input: None, alone: false });
    }
    all
}

/// Indicators of a category that nothing was observed of, where it has units.
pub(super) fn unobserved<'a>(category: &'a Category, roster: &Roster) -> Vec<&'a Id> {
    let mut members = roster.units.iter().filter(|unit| unit.category == category.id).peekable();
    if members.peek().is_none() {
        return Vec::new();
    }
    let mut left: Vec<&Id> = category.indicators.iter().map(|indicator| &indicator.id).collect();
    for unit in members {
        left.retain(|id| !unit.observations.contains_key(*id));
        if left.is_empty() {
            break;
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Missing, Target};
    use crate::{Action, Page, ScenarioAction, State};
    use baton_model::{DataKind, Edit, MarksScope, Setting};
    use baton_presets::Preset;

    /// The classroom's baseline as somebody's own draft.
    fn own() -> State {
        let mut project = Preset::Classroom.project().unwrap();
        project.scenarios.clear();
        project.policy.data = DataKind::Test;
        State::new(project)
    }

    #[test]
    fn a_draft_lists_what_it_lacks_and_each_thing_leads_to_where_it_is_done() {
        let mut state = own();
        assert!(state.drafted());
        assert_eq!(state.to_do(), []);
        let category = state.pair().policy.categories[0].clone();
        let indicator = category.indicators[0].id.clone();
        state.apply(Action::Edit(Edit::Set(Setting::Marks {
            category: category.id.clone(),
            indicator: indicator.clone(),
            scope: MarksScope::Category,
            marks: Some(20.into()),
        })));
        let mut project = state.book().project();
        for unit in &mut project.roster.units {
            let unit = Arc::make_mut(unit);
            unit.observations.remove(&indicator);
            unit.headcount = 0.into();
        }
        let state = State::new(project);
        let told: Vec<Missing> = state.to_do().into_iter().map(|to_do| to_do.missing).collect();
        assert_eq!(
            told,
            [Missing::Marks(category.name.clone(), (-5).into()), Missing::Headcounts(5), Missing::Readings(1)]
        );
        let led: Vec<Page> = state.to_do().iter().map(|to_do| to_do.link.page()).collect();
        assert_eq!(led, [Page::WhatIf, Page::Data, Page::Data]);
        let blank = State::new(Preset::Blank.project().unwrap());
        let first = &blank.to_do()[0];
        assert_eq!((&first.missing, &first.link.target), (&Missing::Indicators(5), &Target::Indicators));
    }

    #[test]
    fn edits_go_into_a_draft_and_are_taken_back_until_what_ifs_begin() {
        let mut state = own();
        let category = state.pair().policy.categories[0].id.clone();
        let full = |state: &State| state.book().baseline().policy.categories[0].full_marks;
        let set = |state: &mut State, full_marks: i64| {
            state.apply(Action::Edit(Edit::Set(Setting::FullMarks {
                category: category.clone(),
                full_marks: full_marks.into(),
            })));
        };
        set(&mut state, 120);
        assert_eq!((full(&state), state.book().sheets().len(), state.book().edits()), (120.into(), 0, 0));
        assert!(state.headline().figures.nothing(), "nothing differs from what is there");
        state.apply(Action::Undo);
        assert_eq!((full(&state), state.undoable()), (100.into(), 0));
        state.apply(Action::Redo);
        state.apply(Action::Scenario(ScenarioAction::Create));
        assert!(!state.drafted());
        set(&mut state, 150);
        assert_eq!((full(&state), state.book().edits()), (120.into(), 1), "a scenario's edit leaves the baseline");
        let again = State::new(state.book().project());
        assert!(!again.drafted());
        state.apply(Action::ResetAll);
        let again = State::new(state.book().project());
        assert!(!again.drafted(), "what-ifs have begun, though nothing is changed yet");
        let id = state.book().sheets()[0].id.clone();
        state.apply(Action::Scenario(ScenarioAction::Delete(id)));
        assert!(state.drafted());
    }

    #[test]
    fn an_example_is_played_with() {
        let demo = State::new(Preset::DemoCounty.project().unwrap());
        assert!(!demo.drafted());
        assert!(State::new(Preset::Blank.project().unwrap()).drafted());
    }
}
