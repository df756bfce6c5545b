//! 倒推: goal seek, asked in plain choices, answered while nothing moves, confirmed by evaluating.

mod ask;
mod movable;
mod needed;
mod said;
mod seeker;
pub(crate) mod tables;
#[cfg(test)]
mod tests;

pub use ask::{Ask, Inquiry, SolveField, Typed};
pub use movable::Movable;
pub use needed::{NeedRow, NeedsSaid, change_told, needs_said};
pub use said::{Said, Track, goal_name, movable_name, said};
pub use seeker::{Needed, Seeker, Solved};

use std::collections::BTreeMap;

use crate::{Action, Draft, State};
use baton_analysis::Solution;
use baton_model::{Edit, Id};

/// What is to be reached, as a kind of question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Goal {
    /// The bonus is at most a sum.
    #[default]
    Budget,
    /// The 优秀 places are within the ceiling.
    Ceiling,
    /// So many units are 优秀.
    Excellent,
    /// A unit has a grade or a better one.
    Grade,
    /// A unit has a place or a better one.
    Place,
}

impl Goal {
    /// All of them, in the order shown.
    pub const ALL: [Self; 5] = [Self::Budget, Self::Ceiling, Self::Grade, Self::Place, Self::Excellent];

    /// Whether it is about one unit.
    #[must_use]
    pub fn of_unit(self) -> bool {
        matches!(self, Self::Grade | Self::Place)
    }
}

/// The question as chosen and typed; what is absent is as the state suggests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SolveView {
    /// What is to be reached.
    pub goal: Goal,
    /// What may be moved.
    pub movable: Option<Movable>,
    /// Of which grade or indicator.
    pub which: Option<Id>,
    /// Which unit is to reach it.
    pub unit: Option<Id>,
    /// Which grade.
    pub grade: Option<Id>,
    /// Whether 优秀 units are counted over the county, not the category.
    pub county: bool,
    /// What was typed.
    pub typed: BTreeMap<SolveField, Draft<Option<String>>>,
}

impl SolveView {
    /// What was typed into a field; absent where the state's suggestion stands.
    #[must_use]
    pub fn text(&self, field: SolveField) -> Option<&String> {
        self.typed.get(&field)?.text.as_ref()
    }

    /// All numbers get back what stood there before their fields were entered, where they weren't left with what can be
    /// taken.
    pub fn restore_all(&mut self) {
        self.typed.values_mut().for_each(Draft::restore);
    }
}

/// Everything that can be done on the page of goal seek.
#[derive(Clone, Debug, PartialEq)]
pub enum SolveAction {
    /// Something else is to be reached.
    Goal(Goal),
    /// Something else may be moved.
    Move(Movable),
    /// Of another grade or indicator.
    Which(Id),
    /// Another unit is to reach it.
    Unit(Id),
    /// Another grade.
    Grade(Id),
    /// Over the county, or in the category.
    County(bool),
    /// A number of the question was typed.
    Type(SolveField, String),
    /// A number's field is left.
    Leave(SolveField),
    /// A number's field gets back what stood there before it was entered.
    Restore(SolveField),
    /// The answer is looked for, where that takes long.
    Start,
    /// The answer is made an edit.
    Apply,
    /// What the marks of this indicator would have to be is made an edit.
    Take(Id),
}

impl State {
    /// Something is done on the page of goal seek.
    pub(crate) fn solve(&mut self, action: SolveAction) {
        let view = &mut self.view.solving;
        // Bounds and step belong to what is moved.
        let bounds = [SolveField::Low, SolveField::High, SolveField::Step];
        match action {
            SolveAction::Goal(goal) => *view = SolveView { goal, unit: view.unit.take(), ..SolveView::default() },
            SolveAction::Move(movable) => {
                view.typed.retain(|field, _| !bounds.contains(field));
                (view.movable, view.which) = (Some(movable), None);
            }
            SolveAction::Which(which) => {
                view.typed.retain(|field, _| !bounds.contains(field));
                view.which = Some(which);
            }
            SolveAction::Unit(unit) => {
                view.typed.remove(&SolveField::Place);
                (view.unit, view.grade) = (Some(unit), None);
            }
            SolveAction::Grade(grade) => view.grade = Some(grade),
            SolveAction::County(county) => view.county = county,
            SolveAction::Type(field, text) => {
                view.typed.entry(field).or_default().type_into(Some(text));
            }
            SolveAction::Leave(field) => {
                let right =
                    Ask::of(self).is_some_and(|ask| ask.number(field).is_none_or(|typed| typed.error.is_none()));
                self.view.solving.typed.entry(field).or_default().leave(right);
            }
            SolveAction::Restore(field) => view.typed.entry(field).or_default().restore(),
            SolveAction::Start => self.start_seeking(),
            SolveAction::Apply => {
                let nearest = self.solved().and_then(|solved| solved.answer.nearest.clone());
                self.adopt(nearest);
            }
            SolveAction::Take(indicator) => {
                let way =
                    self.needed().and_then(|needed| needed.needs.ways.iter().find(|way| way.indicator == indicator));
                let nearest = way.and_then(|way| way.nearest.clone());
                self.adopt(nearest);
            }
        }
    }
}

impl State {
    /// Makes a solution an edit. The question stays, also where it was as the state suggested: it is answered anew.
    fn adopt(&mut self, solution: Option<Solution>) {
        if let Some(edit) = solution.and_then(|solution| together(solution.edits)) {
            if let Some(ask) = Ask::of(self) {
                let id = |of: &[(Id, String)], at: usize| of.get(at).map(|(id, _)| id.clone());
                let view = &mut self.view.solving;
                view.unit = id(&ask.units, ask.unit);
                view.grade = id(&ask.grades, ask.grade);
                view.which = id(&ask.which, ask.chosen);
                let numbers = ask.numbers.iter().map(|number| (number.field, Draft::new(Some(number.text.clone()))));
                view.typed.extend(numbers);
            }
            self.apply(Action::Edit(edit));
        }
    }
}

/// Several edits as one.
fn together(mut edits: Vec<Edit>) -> Option<Edit> {
    if edits.len() > 1 { Some(Edit::Batch(edits)) } else { edits.pop() }
}
