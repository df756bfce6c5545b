//! States through records and back, and when there is something to keep.

use std::sync::Arc;

use super::*;
use crate::{Action, Lever, Page, ScenarioAction};
use baton_model::{Data, Edit, Id, Observation, Project, Unit, VERSION};
use baton_presets::Preset;

fn state(preset: Preset) -> State {
    State::new(preset.project().unwrap())
}

fn marks(value: &str) -> Action {
    let (category, indicator) = (Id::from("township"), Id::from("rural"));
    let scope = baton_model::MarksScope::Category;
    Action::Type(Lever::Marks { category, indicator, scope }, value.into())
}

/// A library of one project, in memory.
#[derive(Default)]
struct Memory {
    head: Option<Head>,
    states: std::collections::BTreeMap<u64, String>,
    blobs: std::collections::BTreeMap<String, Vec<u8>>,
}

impl Memory {
    /// What the storage does with a write; returns how many bytes of pieces it held.
    fn write(&mut self, write: Write<Vec<u8>>) -> usize {
        let mut head = self.head.take().unwrap_or_else(|| Head::new(write.id.clone(), write.name.clone()));
        assert_eq!(head.revision, write.seen);
        let baseline = write.mark.baseline.clone();
        let (number, gone) = head.enter(write.mark, write.replaces);
        self.states.insert(number, write.state);
        for number in gone {
            self.states.remove(&number);
        }
        let size = write.pieces.iter().map(|(_, piece)| piece.len()).sum();
        self.blobs.extend(write.pieces);
        self.blobs.extend(write.baseline.map(|record| (baseline, record)));
        self.head = Some(head);
        size
    }

    fn gather(&self, number: u64) -> Result<Gathered, StateError> {
        let state = self.states.get(&number).ok_or(StateError::Missing)?;
        let baseline = self.blobs.get(&baseline_of(state)?).ok_or(StateError::Missing)?;
        let mut gathering = Gathering::begin(state, baseline)?;
        for (at, key) in gathering.wanted().into_iter().enumerate() {
            gathering.take(at, &key, self.blobs.get(&key).ok_or(StateError::Missing)?)?;
        }
        gathering.finish()
    }

    fn keep(&mut self, keeper: &mut Keeper, state: &State) -> usize {
        let save = keeper.begin(state, "p".into(), "County".into(), <[u8]>::to_vec);
        let (write, handed) = keeper.hand(save, 7);
        let size = self.write(write);
        keeper.written(handed, self.head.as_ref().unwrap());
        size
    }
}

#[test]
fn what_is_kept_comes_back_as_it_was() {
    for preset in Preset::ALL {
        let mut state = state(preset);
        state.apply(Action::Scenario(ScenarioAction::Create));
        state.apply(marks("40"));
        state.apply(Action::Scenario(ScenarioAction::Create));
        state.apply(Action::Category(state.pair().policy.categories.len() - 1));
        state.apply(Action::Page(Page::Compare));
        let (mut memory, mut keeper) = (Memory::default(), Keeper::new(false));
        memory.keep(&mut keeper, &state);
        let gathered = memory.gather(1).unwrap();
        let again = State::reopened(gathered.book.clone(), &gathered.look);
        assert_eq!(again.book().project(), state.book().project(), "{}", preset.name());
        assert_eq!(again.pair(), state.pair());
        assert_eq!(Look::of(&again), Look::of(&state));
        assert_eq!(again.book().sheets().len(), state.book().sheets().len(), "a scenario without edits is kept, too");
        let keeper = Keeper::opened(memory.head.as_ref().unwrap(), &gathered, &again);
        assert!(!keeper.due(&again), "what was just opened is kept");
    }
}

#[test]
fn a_project_is_kept_once_it_is_changed_or_came_from_outside() {
    let mut state = state(Preset::Classroom);
    let keeper = Keeper::new(false);
    state.apply(Action::Page(Page::Units));
    assert!(!keeper.due(&state), "looking around is nothing to keep");
    state.apply(marks("40"));
    assert!(keeper.due(&state) && keeper.unsaved(&state));
    assert!(Keeper::new(true).due(&State::new(Project::new(Default::default(), Default::default()))));
}

#[test]
fn a_step_of_work_is_one_state() {
    let mut state = state(Preset::Classroom);
    let (mut memory, mut keeper) = (Memory::default(), Keeper::new(false));
    state.apply(marks("4"));
    memory.keep(&mut keeper, &state);
    state.apply(marks("40"));
    memory.keep(&mut keeper, &state);
    assert_eq!(memory.head.as_ref().unwrap().marks.len(), 1, "typing goes on");
    state.apply(Action::LetGo);
    state.apply(marks("30"));
    memory.keep(&mut keeper, &state);
    state.apply(Action::Page(Page::Data));
    assert!(keeper.due(&state) && !keeper.unsaved(&state));
    memory.keep(&mut keeper, &state);
    state.apply(Action::Undo);
    memory.keep(&mut keeper, &state);
    let marks = &memory.head.as_ref().unwrap().marks;
    assert_eq!(marks.iter().map(|mark| mark.number).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(marks[0].baseline, marks[2].baseline);
    let earlier = memory.gather(2).unwrap();
    state.turn_to(earlier);
    assert_eq!(state.view().page, Page::Data);
    state.apply(Action::Undo);
    assert_eq!(state.view().page, Page::Data);
    assert!(keeper.due(&state));
}

#[test]
fn the_baseline_is_written_once() {
    let mut state = state(Preset::DemoCounty);
    let (mut memory, mut keeper) = (Memory::default(), Keeper::new(false));
    state.apply(marks("40"));
    assert!(memory.keep(&mut keeper, &state) > 50_000);
    state.apply(Action::LetGo);
    state.apply(Action::Undo);
    assert_eq!(memory.keep(&mut keeper, &state), 0);
}

/// As many units as two pieces hold, and an edit of all of them.
fn bulky() -> (State, Edit) {
    let mut project = Preset::Classroom.project().unwrap();
    let unit = Unit::clone(&project.roster.units[0]);
    let name = |n: usize| Id::from(format!("u{n}"));
    project.roster.units.extend((0..300).map(|n| Arc::new(Unit { id: name(n), ..unit.clone() })));
    project.scenarios.clear();
    let indicator = project.policy.categories[0].indicators[0].id.clone();
    let observation = Some(Observation::default());
    let edits = (0..300).map(|n| {
        Edit::Data(Data::Observation { unit: name(n), indicator: indicator.clone(), observation: observation.clone() })
    });
    let edit = Edit::Batch(edits.collect());
    (State::new(project), edit)
}

#[test]
fn a_bulky_edit_stands_apart_and_is_written_once() {
    let (mut state, edit) = bulky();
    let (mut memory, mut keeper) = (Memory::default(), Keeper::new(true));
    memory.keep(&mut keeper, &state);
    state.apply(Action::Edit(edit));
    assert!(memory.keep(&mut keeper, &state) > 10_000);
    assert!(memory.states[&2].len() < 2_000, "{}", memory.states[&2]);
    state.apply(marks("40"));
    assert_eq!(memory.keep(&mut keeper, &state), 0);
    let gathered = memory.gather(3).unwrap();
    assert_eq!(gathered.book.project(), state.book().project());
    assert_eq!(gathered.book.pair(), state.pair());
}

#[test]
fn a_damaged_or_newer_record_is_refused() {
    let mut state = state(Preset::Classroom);
    let (mut memory, mut keeper) = (Memory::default(), Keeper::new(false));
    state.apply(marks("40"));
    memory.keep(&mut keeper, &state);
    let good = memory.states[&1].clone();
    memory.states.insert(1, good.replace("township", "tewnship"));
    assert_eq!(memory.gather(1).unwrap_err(), StateError::Damaged);
    let version = |number: u32| format!("\"version\":{number}");
    let newer = baton_exchange::library::unseal(&good).unwrap().replace(&version(VERSION), &version(VERSION + 1));
    memory.states.insert(1, baton_exchange::library::seal(&newer));
    assert_eq!(memory.gather(1).unwrap_err(), StateError::Newer(VERSION + 1, VERSION));
    memory.states.insert(1, good);
    let keys: Vec<String> = memory.blobs.keys().cloned().collect();
    for key in keys {
        let piece = memory.blobs.remove(&key).unwrap();
        assert_eq!(memory.gather(1).unwrap_err(), StateError::Missing);
        memory.blobs.insert(key.clone(), [&piece[..], b" "].concat());
        assert_eq!(memory.gather(1).unwrap_err(), StateError::Damaged);
        memory.blobs.insert(key, piece);
    }
    assert!(memory.gather(1).is_ok());
}

#[test]
fn a_state_that_the_library_dropped_is_written_again() {
    let mut state = state(Preset::Classroom);
    let (mut memory, mut keeper) = (Memory::default(), Keeper::new(false));
    state.apply(marks("40"));
    memory.keep(&mut keeper, &state);
    let id = state.book().chosen().unwrap().id.clone();
    state.apply(Action::Scenario(ScenarioAction::Adopt(id)));
    for n in 0..60 {
        state.apply(Action::LetGo);
        state.apply(marks(&n.to_string()));
        memory.keep(&mut keeper, &state);
    }
    for _ in 0..61 {
        state.apply(Action::Undo);
    }
    assert!(memory.keep(&mut keeper, &state) > 0, "no state refers to the first baseline any more");
}
