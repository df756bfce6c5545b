//! The way back to the explanation from which a link was followed.

use yew::prelude::*;

use crate::shell::context::{use_act, use_locale};
use baton_words::change;
use baton_workbench::Action;
use baton_workbench::pages::compare::change::ChangeLook;

/// Properties of [`BackBar`].
#[derive(Properties, PartialEq)]
pub struct BackBarProps {
    /// Name of the unit that was explained; absent = there is no way back.
    pub unit: Option<AttrValue>,
}

/// A bar with the way back; hidden without one.
#[component]
pub fn BackBar(props: &BackBarProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let to = |back: bool| act.0.reform(move |_: MouseEvent| Action::Change(ChangeLook::Back(back)));
    html! {
        <div class="back-bar" hidden={props.unit.is_none()}>
            if let Some(unit) = &props.unit {
                <button type="button" onclick={to(true)}><span aria-hidden="true">{ "‹ " }</span>{ change::back_to(locale, unit) }</button>
                <button type="button" class="ghost" onclick={to(false)}>{ change::NO_NEED.of(locale) }</button>
            }
        </div>
    }
}
