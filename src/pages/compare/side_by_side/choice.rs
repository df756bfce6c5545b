//! Which scenarios are shown side by side, and with which they are compared.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::controls::choice::Choice;
use crate::shell::context::{use_act, use_locale};
use crate::shell::wording;
use baton_words::{league, scenarios};
use baton_workbench::parts::Id;
use baton_workbench::{Action, ScenarioAction, ScenarioName};

/// Properties of [`SideChoice`].
#[derive(Properties, PartialEq)]
pub struct SideChoiceProps {
    /// All scenarios.
    pub scenarios: Vec<ScenarioName>,
    /// Those shown, the baseline as `None`.
    pub shown: Vec<Option<Id>>,
    /// How many can be shown at most.
    pub most: usize,
    /// The one that others are compared with.
    pub base: Option<Id>,
    /// Whether only units that change are shown.
    pub only_changed: bool,
    /// Part of a unit's name.
    pub filter: String,
}

/// The choices.
#[component]
pub fn SideChoice(props: &SideChoiceProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let all: Vec<(Option<Id>, String)> = std::iter::once((None, scenarios::BASELINE.of(locale).to_owned()))
        .chain(props.scenarios.iter().map(|name| (Some(name.id.clone()), wording::scenario(locale, name))))
        .collect();
    let base = all.iter().position(|(id, _)| *id == props.base).unwrap_or(0);
    let choose = {
        let (act, all) = (act.clone(), all.clone());
        Callback::from(move |at: usize| {
            let id = all.get(at).and_then(|(id, _)| id.clone());
            act.on(Action::Scenario(ScenarioAction::Base(id)));
        })
    };
    let full = props.shown.len() >= props.most;
    let check = |(id, name): &(Option<Id>, String)| {
        let shown = props.shown.contains(id);
        let (act, target) = (act.clone(), id.clone());
        let onchange = Callback::from(move |_: Event| {
            act.on(Action::Scenario(ScenarioAction::Beside(target.clone(), !shown)));
        });
        html! {
            <label key={name.clone()} class="check">
                <input type="checkbox" checked={shown} disabled={!shown && full} {onchange} />{ name }
            </label>
        }
    };
    let only = {
        let (act, only) = (act.clone(), props.only_changed);
        Callback::from(move |_: Event| act.on(Action::OnlyChanged(!only)))
    };
    let typed = act.clone();
    let filter = Callback::from(move |event: InputEvent| {
        typed.on(Action::Filter(event.target_unchecked_into::<HtmlInputElement>().value()));
    });
    html! {
        <section class="card side-choice">
            <fieldset>
                <legend>{ scenarios::SHOW_BESIDE.of(locale) }<small class="soft">{ scenarios::most_beside(locale, props.most) }</small></legend>
                <span class="checks">{ for all.iter().map(check) }</span>
            </fieldset>
            <label class="setting">
                <span>{ scenarios::BASE.of(locale) }</span>
                <Choice label={scenarios::BASE.of(locale)} values={all.iter().map(|(_, name)| AttrValue::from(name.clone())).collect::<Vec<_>>()}
                    chosen={base} {choose} />
            </label>
            <label class="check"><input type="checkbox" checked={props.only_changed} onchange={only} />{ scenarios::ONLY_CHANGED.of(locale) }</label>
            <input type="search" class="filter" value={props.filter.clone()} oninput={filter} placeholder={league::FILTER.of(locale)} aria-label={league::FILTER.of(locale)} />
        </section>
    }
}
