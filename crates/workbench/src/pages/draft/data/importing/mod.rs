//! Somebody's own sheet on the page: what its columns may be taken as, and the parts that are shown of it.

use baton_exchange::reading_part::{Field, used};
use baton_model::{Category, Edit, Id, Indicator, Policy};
use baton_words::{Locale, importing};

use crate::scenario::ScenarioName;
use crate::state::State;
use crate::view::Notice;

mod bringing;
mod correction;

pub use baton_exchange::importing::{
    Against, Bring, Brought, Column as SheetColumn, Dot, Doubt, Finding as SheetFinding, Group, Layout, Look, Matter,
    Meaning, Named, Problem, Question, Rows, SHOWN, SheetSize, Spread, Turn, Why,
};
pub use baton_exchange::measure::alike;
pub use baton_exchange::reading::{Place, column_name};
pub use baton_exchange::reading_part::{PartError, events, raters};
pub use baton_exchange::template::Finding as TemplateFinding;
pub use bringing::Bringing;
pub use correction::{Correction, Mark};

/// What a column of a sheet may be taken as: nothing, headcounts, and the parts of readings that rules look at, of the year
/// first, then of the periods. In a sheet of all categories, indicators of one name once.
#[must_use]
pub fn meanings(policy: &Policy, category: Option<&Category>) -> Vec<Meaning> {
    let mut meanings = vec![Meaning::Ignored, Meaning::Headcount, Meaning::AssessedHeadcount];
    let all = policy.categories.iter().map(|category| &**category);
    let among: Vec<&Category> = category.map_or_else(|| all.collect(), |category| vec![category]);
    let mut names: Vec<&str> = Vec::new();
    for indicator in among.iter().flat_map(|category| &category.indicators) {
        if names.contains(&indicator.name.as_str()) {
            continue;
        }
        names.push(&indicator.name);
        let mut fields = used(indicator, None);
        for field in [Field::Actual, Field::Target, Field::Prior] {
            if !fields.contains(&field) {
                fields.push(field);
            }
        }
        let reading = |period: Option<&baton_model::Period>, field: Field| Meaning::Reading {
            indicator: indicator.id.clone(),
            period: period.map(|period| period.id.clone()),
            field,
        };
        let mut own: Vec<Meaning> = Vec::new();
        for period in std::iter::once(None).chain(policy.periods.iter().map(Some)) {
            let id = period.map(|period| &period.id);
            let fields = if id.is_none() { fields.clone() } else { used(indicator, id) };
            for field in fields {
                let meaning = reading(period, field);
                if !own.contains(&meaning) {
                    own.push(meaning);
                }
            }
        }
        meanings.extend(own);
    }
    meanings
}

/// Where the figures of a sheet go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Into {
    /// Into the baseline: with no scenario yet, a county's figures are no what-if.
    Baseline,
    /// Into the scenario worked on.
    Scenario(ScenarioName),
    /// Into a new scenario, since the baseline of others is looked at.
    New,
}

impl Into {
    /// Where they go, in words.
    #[must_use]
    pub fn in_words(&self, locale: Locale) -> String {
        match self {
            Self::Baseline => importing::INTO_BASELINE.of(locale).to_owned(),
            Self::Scenario(name) => importing::into_scenario(locale, &name.called(locale)),
            Self::New => importing::INTO_NEW_SCENARIO.of(locale).to_owned(),
        }
    }
}

impl State {
    /// Where the figures of a sheet would go now.
    #[must_use]
    pub fn import_goes(&self) -> Into {
        match self.book().chosen() {
            Some(sheet) => Into::Scenario(ScenarioName::of(sheet)),
            None if self.book().sheets().is_empty() => Into::Baseline,
            None => Into::New,
        }
    }

    /// Makes an edit as a step of its own.
    pub(crate) fn make_once(&mut self, edit: Edit) {
        self.book.let_go();
        self.make(edit);
        self.book.let_go();
    }

    pub(crate) fn import(&mut self, edit: Edit) {
        match self.import_goes() {
            Into::Baseline => match self.book.found(&edit) {
                Ok(()) => self.revise(),
                Err(error) => self.notice = Some(Notice::Refused(error)),
            },
            Into::Scenario(_) | Into::New => self.make_once(edit),
        }
    }
}

/// The category of a layout; absent for all.
#[must_use]
pub fn category_of<'p>(policy: &'p Policy, layout: &Layout) -> Option<&'p Category> {
    policy.categories.iter().find(|category| Some(&category.id) == layout.category.as_ref()).map(|category| &**category)
}

/// An indicator of any category.
#[must_use]
pub fn indicator_of<'p>(policy: &'p Policy, id: &Id) -> Option<&'p Indicator> {
    let mut all = policy.categories.iter().flat_map(|category| &category.indicators);
    all.find(|indicator| indicator.id == *id).map(|indicator| &**indicator)
}

#[cfg(test)]
mod tests {
    use super::*;
    use baton_model::Setting;
    use baton_presets::Preset;

    #[test]
    fn a_column_may_be_taken_as_each_thing_once() {
        let project = Preset::DemoCounty.project().unwrap();
        for category in &project.policy.categories {
            let meanings = meanings(&project.policy, Some(category));
            for (at, meaning) in meanings.iter().enumerate() {
                assert!(!meanings[..at].contains(meaning), "{meaning:?} twice");
            }
            for indicator in &category.indicators {
                let of = |meaning: &&Meaning| matches!(meaning, Meaning::Reading { indicator: id, .. } if *id == indicator.id);
                assert!(meanings.iter().filter(of).count() >= 3, "{}", indicator.name);
            }
        }
    }

    #[test]
    fn without_a_scenario_an_import_fills_the_baseline_and_can_be_taken_back() {
        let mut project = Preset::Classroom.project().unwrap();
        let edit = || {
            Edit::Set(Setting::About {
                unit: project.roster.units[0].id.clone(),
                about: baton_model::About { headcount: 7.into(), ..baton_model::About::of(&project.roster.units[0]) },
            })
        };
        let mut state = State::new(project.clone());
        assert_eq!(state.import_goes(), Into::New);
        state.apply(crate::Action::Import(edit()));
        assert_eq!(state.book().baseline().roster.units[0].headcount, project.roster.units[0].headcount);
        assert!(matches!(state.import_goes(), Into::Scenario(_)));
        let edit = edit();
        project.scenarios.clear();
        let mut state = State::new(project);
        assert_eq!(state.import_goes(), Into::Baseline);
        state.apply(crate::Action::Import(edit));
        assert_eq!((state.book().baseline().roster.units[0].headcount, state.book().sheets().len()), (7.into(), 0));
        assert_eq!(state.pair().roster.units[0].headcount, 7.into());
        state.apply(crate::Action::Undo);
        assert_eq!(state.book().baseline().roster.units[0].headcount, 20.into());
    }
}
