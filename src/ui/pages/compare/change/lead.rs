//! A part of an explanation that leads to what is behind it.

use yew::prelude::*;

use crate::ui::shell::context::{Act, use_act};
use crate::workbench::Action;
use crate::workbench::pages::compare::change::{ChangeLook, Lead, Subject};

/// Properties of [`LeadLink`].
#[derive(Properties, PartialEq)]
pub struct LeadLinkProps {
    /// Where it leads.
    pub lead: Lead,
    /// What is there, for those who wait over it.
    pub title: AttrValue,
    /// What stands on it.
    pub children: Html,
}

/// The link.
#[component]
pub fn LeadLink(props: &LeadLinkProps) -> Html {
    let act = use_act();
    let lead = props.lead.clone();
    let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Change(ChangeLook::Follow(lead.clone()))));
    html! {
        <button type="button" class="link lead" title={props.title.clone()} {onclick}>{ props.children.clone() }</button>
    }
}

/// A sum that leads to where it comes from.
pub fn explain_sums(act: &Act, subject: Subject, label: &str, figure: Html) -> Html {
    let onclick = act.0.reform(move |_: MouseEvent| Action::Change(ChangeLook::Explain(Some(subject.clone()))));
    html! { <button type="button" class="link" title={label.to_owned()} {onclick}>{ figure }</button> }
}
