//! A card with one of the page's tables: its title, the buttons that take it away, what it says, its first rows and a
//! button for more.

use yew::prelude::*;

use crate::shell::context::use_act;
use baton_workbench::Action;
use baton_workbench::pages::check::stability::StabilityAction;

/// Properties of [`ListCard`].
#[derive(Properties, PartialEq)]
pub struct ListCardProps {
    /// The card's place on the page.
    pub id: &'static str,
    /// The table's look.
    pub class: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it says.
    pub hint: AttrValue,
    /// What stands beside the title.
    pub tools: Html,
    /// The headings.
    pub headings: Html,
    /// The rows shown.
    pub rows: Vec<Html>,
    /// How many more there are, and the words of the button that shows them.
    pub more: (usize, AttrValue),
}

/// The card.
#[component]
pub fn ListCard(props: &ListCardProps) -> Html {
    let act = use_act();
    let show_more = Callback::from(move |_: MouseEvent| act.on(Action::Stability(StabilityAction::More)));
    let (more, told) = &props.more;
    html! {
        <section class="card" id={props.id}>
            <div class="card-head"><h2>{ props.title }</h2>{ props.tools.clone() }</div>
            <p class="hint">{ &props.hint }</p>
            <div class="table-box" hidden={props.rows.is_empty()}>
                <table class={props.class}>
                    <caption class="sr">{ props.title }</caption>
                    <thead><tr>{ props.headings.clone() }</tr></thead>
                    <tbody>{ for props.rows.iter().cloned() }</tbody>
                </table>
            </div>
            if *more > 0 { <button type="button" class="more" onclick={show_more}>{ told }</button> }
        </section>
    }
}
