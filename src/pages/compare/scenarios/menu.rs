//! What can be done with the scenario worked on, on its own tab.

use baton_words::{Locale, scenarios};
use yew::prelude::*;

use crate::controls::menu::Menu;
use crate::shell::context::Act;
use crate::shell::wording;
use baton_workbench::{Action, Dialog, ScenarioAction, ScenarioName};

/// A small menu for the scenario's tab.
pub fn menu(name: &ScenarioName, edits: usize, locale: Locale, act: &Act) -> Html {
    let called = scenarios::deeds_of(locale, &wording::scenario(locale, name));
    html! { <Menu class="scenario-menu" label="" name={called}>{ deeds(name, edits, locale, act) }</Menu> }
}

/// What can be done, for a list.
pub fn deeds(name: &ScenarioName, edits: usize, locale: Locale, act: &Act) -> Html {
    let shown = wording::scenario(locale, name);
    let button = |class: &'static str, label: &'static str, hint: &'static str, able: bool, action: Action| {
        let act = act.clone();
        let onclick = Callback::from(move |_: MouseEvent| act.on(action.clone()));
        html! { <button key={class} type="button" {class} title={hint} disabled={!able} {onclick}>{ label }</button> }
    };
    let of = Action::Scenario;
    let copy = ScenarioAction::Duplicate(name.id.clone(), scenarios::copy_of(locale, &shown));
    html! {
        <>
            { button("rename", scenarios::RENAME.of(locale), "", true, Action::Dialog(Some(Dialog::Rename))) }
            { button("duplicate", scenarios::DUPLICATE.of(locale), "", true, of(copy)) }
            { button("adopt", scenarios::ADOPT.of(locale), scenarios::ADOPT_HINT.of(locale), edits > 0, of(ScenarioAction::Adopt(name.id.clone()))) }
            { button("danger", scenarios::DELETE.of(locale), "", true, of(ScenarioAction::Delete(name.id.clone()))) }
        </>
    }
}
