//! A part of an explanation that leads to what is behind it.

use yew::prelude::*;

use crate::shell::context::use_act;
use baton_workbench::Action;
use baton_workbench::link::Link;
use baton_workbench::pages::compare::change::ChangeLook;

/// Properties of [`LinkTo`].
#[derive(Properties, PartialEq)]
pub struct LinkToProps {
    /// Where it leads.
    pub link: Link,
    /// What is there, for those who wait over it.
    pub title: AttrValue,
    /// What stands on it.
    pub children: Html,
}

/// The link.
#[component]
pub fn LinkTo(props: &LinkToProps) -> Html {
    let act = use_act();
    let link = props.link.clone();
    let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Change(ChangeLook::Follow(link.clone()))));
    html! {
        <button type="button" class="link lead" title={props.title.clone()} {onclick}>{ props.children.clone() }</button>
    }
}
