//! Why a unit's grade differs from the base, though its total may be the same: what it rests on before and after.

use std::sync::Arc;

use crate::Against;
use crate::pages::what_if::league::{GradeName, grade_name};
use baton_analysis::{Change, Ground, Turn};
use baton_engine::{Evaluation, GradeStep};
use baton_model::Policy;

/// What a unit's grade rests on, on both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Grounds {
    /// Its grades.
    pub held: Change<Option<GradeName>>,
    /// Name of the grade that it lost or gained; absent where neither side's is better.
    pub grade: Option<String>,
    /// What decides on that grade; absent on the side whose ladder doesn't have it.
    pub ground: Change<Option<Ground>>,
    /// The policies, where the steps' names are.
    pub policy: Change<Arc<Policy>>,
    /// How it came to its grade, step by step.
    pub steps: Change<Vec<GradeStep>>,
}

impl Grounds {
    /// The grounds of the unit at a position in the scenario; absent where its grade is the same.
    #[must_use]
    pub fn of(against: Against<'_>, scenario: &Evaluation, unit: usize) -> Option<Self> {
        let (was, is) = (against.was(unit), scenario.standings().get(unit)?);
        let turn = against.grade_turn(scenario, unit, is)?;
        let before = against.pairing.in_base(unit);
        let held = Change::new(grade_name(against.base, was), grade_name(scenario, is));
        let decided = match turn {
            Turn::Up => held.is.as_ref(),
            Turn::Down => held.was.as_ref(),
            Turn::Aside => None,
        };
        let ground = |evaluation: &Evaluation, unit: Option<usize>| Ground::of(evaluation, unit?, &decided?.id);
        let steps = |evaluation: &Evaluation, unit: Option<usize>| {
            unit.and_then(|unit| evaluation.explain(unit)).map(|outcome| outcome.grade_steps).unwrap_or_default()
        };
        Some(Self {
            grade: decided.map(|grade| grade.name.clone()),
            ground: Change::new(ground(against.base, before), ground(scenario, Some(unit))),
            steps: Change::new(steps(against.base, before), steps(scenario, Some(unit))),
            policy: Change::new(against.base.policy().clone(), scenario.policy().clone()),
            held,
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{Action, Decision, LadderChange, ScenarioAction, State};
    use baton_analysis::Explained;
    use baton_model::{Id, Project};
    use baton_words::{Locale, trace};

    /// Eight units, three of four of whom may be 优秀: 6 places of 8, 5 of 7, 4 of 6.
    fn eight() -> State {
        let unit = |n: u32| {
            json!({ "id": format!("u{n}"), "name": format!("镇{n}"), "category": "c",
                    "observations": { "k": { "annual": { "actual": (100 - n).to_string() } } } })
        };
        let text = json!({
            "format": "baton-project", "version": 1,
            "policy": { "title": "t", "year": 2026, "categories": [{
                "id": "c", "name": "乡镇", "fullMarks": "100",
                "indicators": [{ "id": "k", "name": "得分", "marks": { "category": "100" },
                    "rule": { "components": [{ "measure": "score", "scale": { "proportional": {} } }] } }],
                "grading": { "grades": [{ "id": "A", "name": "优秀", "quota": { "share": "0.75" } }, { "id": "B", "name": "良好" }] }
            }] },
            "roster": { "units": (1..=8).map(unit).collect::<Vec<_>>() }
        });
        let mut state = State::new(Project::from_json(&text.to_string()).unwrap());
        state.apply(Action::Scenario(ScenarioAction::Create));
        state
    }

    fn exempt(state: &mut State, unit: &str) {
        state.apply(Action::Ladder(LadderChange::Decide(Id::from(unit), Decision::Exempt)));
    }

    #[test]
    fn a_grade_lost_to_fewer_ranked_units_names_their_number_the_places_and_the_edits() {
        let mut state = eight();
        exempt(&mut state, "u7");
        exempt(&mut state, "u8");
        let fifth = 4;
        let grounds = Grounds::of(state.against(), state.current(), fifth).unwrap();
        let figures = |ground: &Option<Ground>| {
            let ground = ground.as_ref().unwrap();
            (ground.ranked, ground.places, ground.rank)
        };
        assert_eq!(figures(&grounds.ground.was), (8, Some(6), Some(5)));
        assert_eq!(figures(&grounds.ground.is), (6, Some(4), Some(5)));
        assert_eq!(grounds.grade.as_deref(), Some("优秀"));
        for locale in Locale::ALL {
            let said = trace::ground(locale, "优秀", grounds.ground.is.as_ref());
            for figure in ["6", "75%", "4", "5"] {
                assert!(said.contains(figure), "{said}");
            }
        }
        // The total stands; the grade is lost to both exemptions alike, and neither alone would do it.
        let split = |figure| state.question(fifth, figure).unwrap().answer().unwrap();
        let total = split(Explained::Total);
        assert_eq!((total.lines.len(), total.idle), (0, 2));
        let grade = split(Explained::Grade);
        let half = rust_decimal::Decimal::new(5, 1);
        assert_eq!((grade.idle, grade.whole), (0, rust_decimal::Decimal::ONE));
        assert!(grade.lines.len() == 2 && grade.lines.iter().all(|line| line.part == half), "{grade:?}");
        // Who keeps the grade has no grounds to be told.
        assert_eq!(Grounds::of(state.against(), state.current(), 0), None);
    }

    #[test]
    fn a_deleted_grade_is_a_cause_like_any_other() {
        let mut state = eight();
        state.apply(Action::Ladder(LadderChange::Remove(Id::from("A"))));
        let grounds = Grounds::of(state.against(), state.current(), 0).unwrap();
        assert!(grounds.ground.was.is_some() && grounds.ground.is.is_none());
        assert_eq!(grounds.grade.as_deref(), Some("优秀"));
        let causes = state.question(0, Explained::Grade).unwrap().answer().unwrap();
        assert_eq!((causes.lines.len(), causes.whole), (1, rust_decimal::Decimal::ONE));
        // Against another scenario, whose ladder has one more grade on top, positions count the grades of both.
        state.apply(Action::Scenario(crate::ScenarioAction::Choose(None)));
        state.apply(Action::Ladder(LadderChange::Add("特等".to_owned())));
        state.apply(Action::Ladder(LadderChange::Better(Id::from("c-grade-1"))));
        let other = state.book().sheets()[0].id.clone();
        state.apply(Action::Scenario(crate::ScenarioAction::Base(Some(other))));
        let causes = state.question(0, Explained::Grade).unwrap().answer().unwrap();
        assert_eq!(causes.whole, rust_decimal::Decimal::NEGATIVE_ONE, "from 良好 up to 优秀: {causes:?}");
    }
}
