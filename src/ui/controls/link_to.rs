//! A part of an explanation that leads to what is behind it.

use yew::prelude::*;

use crate::ui::shell::context::use_act;
use crate::workbench::Action;
use crate::workbench::link::Link;
use crate::workbench::pages::compare::change::ChangeLook;

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
