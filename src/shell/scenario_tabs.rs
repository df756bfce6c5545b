//! The scenarios in the header: three as tabs, whose width never changes, the others in a list; with a new one last.

use yew::prelude::*;

use super::context::{use_act, use_locale};
use super::{rest, wording};
use crate::controls::menu::Menu;
use baton_words::{scenarios, status};
use baton_workbench::{Action, ScenarioAction, ScenarioName};

/// Scenarios beside the baseline that have a tab.
const TABS: usize = 2;

/// Properties of [`ScenarioTabs`].
#[derive(Properties, PartialEq)]
pub struct ScenarioTabsProps {
    /// The scenarios, in order.
    pub scenarios: Vec<ScenarioName>,
    /// The one worked on; absent = the baseline.
    pub chosen: Option<ScenarioName>,
    /// Edits in force in it.
    pub edits: usize,
    /// Whether it is a draft, on which no scenario stands.
    pub drafted: bool,
    /// Whether the program's later part is here, which has what can be done with a scenario.
    pub whole: bool,
}

/// The scenarios to choose from.
#[component]
pub fn ScenarioTabs(props: &ScenarioTabsProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let called = |of: Option<&ScenarioName>| {
        of.map_or_else(|| scenarios::BASELINE.of(locale).to_owned(), |name| wording::scenario(locale, name))
    };
    let button = |scenario: Option<&ScenarioName>| {
        let id = scenario.map(|name| name.id.clone());
        let label = called(scenario);
        let current = props.chosen.as_ref().map(|name| &name.id) == id.as_ref();
        let act = act.clone();
        let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Scenario(ScenarioAction::Choose(id.clone()))));
        html! { <button type="button" aria-current={current.then_some("true")} title={label.clone()} {onclick}>{ label.clone() }</button> }
    };
    let key = |scenario: Option<&ScenarioName>| scenario.map_or_else(|| "=".to_owned(), |name| name.id.to_string());
    let menu = |scenario: Option<&ScenarioName>| {
        let chosen = scenario.filter(|name| props.chosen.as_ref().is_some_and(|chosen| chosen.id == name.id))?;
        let rest = rest::here().filter(|_| props.whole)?;
        Some((rest.scenario_menu)(chosen, props.edits, locale, &act))
    };
    let tab = |scenario: Option<&ScenarioName>| {
        html! { <li key={key(scenario)}>{ button(scenario) }{ menu(scenario) }</li> }
    };
    if props.drafted {
        return html! {
            <nav class="scenarios drafted" aria-label={scenarios::SCENARIOS.of(locale)}>
                <span class="tag">{ status::DRAFT.of(locale) }</span>
            </nav>
        };
    }
    let all = &props.scenarios;
    // The one worked on has a tab, whichever it is: in the place of the last.
    let chosen = all.iter().position(|name| props.chosen.as_ref().is_some_and(|chosen| chosen.id == name.id));
    let beyond = chosen.filter(|at| *at >= TABS);
    let shown: Vec<usize> = match beyond {
        Some(at) => (0..TABS.saturating_sub(1)).chain([at]).collect(),
        None => (0..TABS.min(all.len())).collect(),
    };
    let rest = all.iter().enumerate().filter(|(at, _)| !shown.contains(at)).map(|(_, name)| name);
    let create = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Scenario(ScenarioAction::Create)))
    };
    html! {
        <nav class="scenarios" aria-label={scenarios::SCENARIOS.of(locale)}>
            <ul>
                { tab(None) }
                { for shown.iter().filter_map(|at| all.get(*at)).map(|name| tab(Some(name))) }
                if all.len() > TABS {
                    <li key="more" class="others">
                        <Menu label={scenarios::MORE.of(locale)}>
                            { for rest.map(|name| html! { <span key={key(Some(name))}>{ button(Some(name)) }</span> }) }
                        </Menu>
                    </li>
                }
                <li key="+">
                    <button type="button" class="new" aria-label={scenarios::NEW.of(locale)} title={scenarios::NEW.of(locale)} onclick={create.clone()}>{ "+" }</button>
                </li>
            </ul>
            // On a phone all of them stand in one list.
            <Menu class="all-scenarios" label={called(props.chosen.as_ref())} name={called(props.chosen.as_ref())}>
                { for std::iter::once(None).chain(all.iter().map(Some)).map(|name| html! { <span key={key(name)}>{ button(name) }</span> }) }
                <button key="+" type="button" onclick={create}>{ "+ " }{ scenarios::NEW.of(locale) }</button>
                { for rest::here().filter(|_| props.whole).zip(props.chosen.as_ref()).map(|(rest, chosen)| (rest.scenario_deeds)(chosen, props.edits, locale, &act)) }
            </Menu>
        </nav>
    }
}
