//! Headings of the tables: those that a table can be sorted by are buttons.

use yew::prelude::*;

use crate::shell::context::use_act;
use baton_workbench::Action;
use baton_workbench::pages::check::stability::StabilityAction;

/// Properties of [`Heading`].
#[derive(Properties, PartialEq)]
pub struct HeadingProps {
    /// The heading.
    pub text: AttrValue,
    /// What sorts by it.
    pub sort: StabilityAction,
    /// Whether it is sorted so.
    pub sorted: bool,
    /// Look.
    #[prop_or_default]
    pub class: Classes,
    /// Whether the order falls.
    #[prop_or_default]
    pub falls: bool,
}

/// A heading that sorts by its column.
#[component]
pub fn Heading(props: &HeadingProps) -> Html {
    let act = use_act();
    let sort = props.sort.clone();
    let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Stability(sort.clone())));
    let direction = props.sorted.then_some(if props.falls { "descending" } else { "ascending" });
    let mark = match direction {
        Some("descending") => " ↓",
        Some(_) => " ↑",
        None => "",
    };
    html! {
        <th scope="col" class={classes!(props.class.clone(), props.sorted.then_some("sorted"))} aria-sort={direction}>
            <button type="button" {onclick}>{ &props.text }<span aria-hidden="true">{ mark }</span></button>
        </th>
    }
}
