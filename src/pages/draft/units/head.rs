//! The category looked at: its figures, and what can be done with it.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::controls::table_out::table_out;
use crate::shell::context::{use_act, use_locale};
use baton_words::{league, report, units};
use baton_workbench::pages::draft::units::{Ask, Board, Change, Toward, UnitsAction};
use baton_workbench::{Action, tables};

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
    let (locale, act) = (use_locale(), use_act());
    let on = |action: UnitsAction| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Units(action.clone())))
    };
    let tool = |label: &'static str, action: UnitsAction, disabled: bool| {
        let class = (label == units::REMOVE.of(locale)).then_some("danger");
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
                <span class="soft">{ units::facts(locale, category.units, category.full_marks, category.indicators) }</span>
                <span class="tag">{ if category.by_group { units::BY_GROUP.of(locale) } else { units::BY_CATEGORY.of(locale) } }</span>
                <input type="search" class="filter" value={props.filter.clone()} oninput={filter} placeholder={league::FILTER.of(locale)}
                    aria-label={league::FILTER.of(locale)} />
                { table_out(report::UNITS.of(locale), |state, locale| Some(tables::units(state, locale))) }
            </div>
            <div class="unit-tools" role="group" aria-label={units::TOOLS.of(locale)}>
                { ask(units::ADD_GROUP.of(locale), Ask::AddGroup, false) }
                { ask(units::ADD_UNIT.of(locale), Ask::AddUnit, false) }
                <span class="gap" />
                { ask(units::RENAME.of(locale), Ask::RenameCategory, false) }
                { tool(units::EARLIER.of(locale), shift(Toward::Beginning), category.at == 0) }
                { tool(units::LATER.of(locale), shift(Toward::End), category.at + 1 == of) }
                { ask(units::COPY.of(locale), Ask::CopyCategory, false) }
                { ask(units::MERGE.of(locale), Ask::Merge, of < 2) }
                { ask(units::SPLIT.of(locale), Ask::Split, category.units == 0) }
                { ask(units::REMOVE.of(locale), Ask::RemoveCategory, false) }
                <span class="gap" />
                { ask(units::ADD_CATEGORY.of(locale), Ask::AddCategory, false) }
            </div>
        </header>
    }
}
