//! The category looked at: its figures, and what can be done with it.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::ui::context::{use_act, use_words};
use crate::ui::table_out::table_out;
use crate::workbench::categories::{Ask, Board, Change, Toward, UnitsAction};
use crate::workbench::{Action, tables};

/// Properties of [`CategoryHead`].
#[derive(Properties, PartialEq)]
pub struct CategoryHeadProps {
    /// The board.
    pub board: Rc<Board>,
    /// Part of a unit's name.
    pub filter: String,
}

/// The category looked at.
#[component]
pub fn CategoryHead(props: &CategoryHeadProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let units = &words.membership;
    let on = |action: UnitsAction| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Units(action.clone())))
    };
    let tool = |label: &'static str, action: UnitsAction, disabled: bool| {
        let class = (label == units.remove).then_some("danger");
        html! { <button key={label} type="button" {class} onclick={on(action)} {disabled}>{ label }</button> }
    };
    let ask = |label: &'static str, ask: Ask, disabled: bool| tool(label, UnitsAction::Ask(Some(ask)), disabled);
    let typed = act.clone();
    let filter = Callback::from(move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        typed.on(Action::Units(UnitsAction::Filter(text)));
    });
    let Some(category) = &props.board.category else { return html! { <header class="units-head" /> } };
    let of = props.board.homes.len();
    let shift = |toward| UnitsAction::Change(Change::ShiftCategory(category.id.clone(), toward));
    html! {
        <header class="card units-head">
            <div class="card-head">
                <h2>{ &category.name }</h2>
                <span class="soft">{ (units.facts)(category.units, category.full_marks, category.indicators) }</span>
                <span class="tag">{ if category.by_group { units.by_group } else { units.by_category } }</span>
                <input type="search" class="filter" value={props.filter.clone()} oninput={filter} placeholder={words.filter}
                    aria-label={words.filter} />
                { table_out(words.report.units, |state, words| Some(tables::units(state, words))) }
            </div>
            <div class="unit-tools" role="group" aria-label={units.tools}>
                { ask(units.add_group, Ask::AddGroup, false) }
                { ask(units.add_unit, Ask::AddUnit, false) }
                <span class="gap" />
                { ask(units.rename, Ask::RenameCategory, false) }
                { tool(units.earlier, shift(Toward::Beginning), category.at == 0) }
                { tool(units.later, shift(Toward::End), category.at + 1 == of) }
                { ask(units.copy, Ask::CopyCategory, false) }
                { ask(units.merge, Ask::Merge, of < 2) }
                { ask(units.split, Ask::Split, category.units == 0) }
                { ask(units.remove, Ask::RemoveCategory, false) }
                <span class="gap" />
                { ask(units.add_category, Ask::AddCategory, false) }
            </div>
        </header>
    }
}
