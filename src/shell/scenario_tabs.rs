//! The scenarios as a row of tabs in the header, with the baseline first and a new one last.

use yew::prelude::*;

use super::context::{use_act, use_locale};
use super::wording;
use baton_words::scenarios;
use baton_workbench::{Action, ScenarioAction, ScenarioName};

/// Properties of [`ScenarioTabs`].
#[derive(Properties, PartialEq)]
pub struct ScenarioTabsProps {
    /// The scenarios, in order.
    pub scenarios: Vec<ScenarioName>,
    /// The one worked on; absent = the baseline.
    pub chosen: Option<ScenarioName>,
}

/// The scenarios to choose from.
#[component]
pub fn ScenarioTabs(props: &ScenarioTabsProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let on = |action: ScenarioAction| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Scenario(action.clone())))
    };
    let tab = |scenario: Option<&ScenarioName>| {
        let id = scenario.map(|name| name.id.clone());
        let label =
            scenario.map_or_else(|| scenarios::BASELINE.of(locale).to_owned(), |name| wording::scenario(locale, name));
        let current = props.chosen.as_ref().map(|name| &name.id) == id.as_ref();
        let key = id.as_ref().map_or_else(|| "=".to_owned(), ToString::to_string);
        html! {
            <li {key}>
                <button type="button" aria-current={current.then_some("true")} title={label.clone()}
                    onclick={on(ScenarioAction::Choose(id))}>{ label.clone() }</button>
            </li>
        }
    };
    html! {
        <nav class="scenarios" aria-label={scenarios::SCENARIOS.of(locale)}>
            <ul>
                { tab(None) }
                { for props.scenarios.iter().map(|scenario| tab(Some(scenario))) }
                <li key="+">
                    <button type="button" class="new" aria-label={scenarios::NEW.of(locale)} title={scenarios::NEW.of(locale)}
                        onclick={on(ScenarioAction::Create)}>{ "+" }</button>
                </li>
            </ul>
        </nav>
    }
}
