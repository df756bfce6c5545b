//! The units of a group, as cards that can be ticked, dragged and opened.

use yew::prelude::*;

use super::drop_zone::DropZone;
use crate::controls::choice::Choice;
use crate::shell::context::{Act, use_act, use_locale};
use crate::shell::wording;
use baton_words::{Locale, league, rounded, units};
use baton_workbench::Action;
use baton_workbench::pages::draft::units::{Ask, Card, GroupName, Pile, UnitsAction};
use baton_workbench::parts::Id;

/// Properties of [`PileColumn`].
#[derive(Properties, PartialEq)]
pub struct PileColumnProps {
    /// The category.
    pub category: Id,
    /// The units.
    pub pile: Pile,
    /// Whether there is no other group.
    pub alone: bool,
    /// The unit that is being dragged.
    pub dragged: Option<Id>,
}

/// The units of a group.
#[component]
pub fn PileColumn(props: &PileColumnProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let PileColumnProps { category, pile, alone, dragged } = props;
    let group = pile.group.as_ref().map(|group| group.id.clone());
    let name = match &pile.group {
        Some(group) => group.name.as_str(),
        None if *alone => units::EVERYONE.of(locale),
        None => units::NO_GROUP.of(locale),
    };
    let all = {
        let (act, group) = (act.clone(), group.clone());
        Callback::from(move |_: Event| act.on(Action::Units(UnitsAction::ChooseGroup(group.clone()))))
    };
    let more = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Units(UnitsAction::More)))
    };
    let label = units::choose_all(locale, name);
    html! {
        <DropZone class="pile" category={category.clone()} {group} dragged={dragged.clone()}>
            <div class="pile-head">
                <label class="check">
                    <input type="checkbox" aria-label={label.clone()} title={label} onchange={all} disabled={pile.units == 0}
                        checked={pile.units > 0 && pile.chosen == pile.units} />
                    <h3>{ name }</h3>
                </label>
                <span class="count soft">{ units::count(locale, pile.units) }</span>
                { for pile.group.as_ref().map(|group| tools(locale, &act, group)) }
            </div>
            <ul class="cards">
                { for pile.cards.iter().map(|card| html! { <UnitCard key={card.id.to_string()} card={card.clone()} /> }) }
            </ul>
            <p class="hint empty" hidden={pile.units > 0}>{ units::EMPTY_PILE.of(locale) }</p>
            if pile.more > 0 { <button type="button" class="more" onclick={more}>{ league::more_rows(locale, pile.more) }</button> }
        </DropZone>
    }
}

/// What can be done with a group.
fn tools(locale: Locale, act: &Act, group: &GroupName) -> Html {
    let label = units::group_tools(locale, &group.name);
    let values =
        ["⋯", units::RENAME.of(locale), units::MERGE.of(locale), units::REMOVE.of(locale)].map(AttrValue::from);
    let (act, id) = (act.clone(), group.id.clone());
    let choose = Callback::from(move |at: usize| {
        let ask = match at {
            1 => Ask::RenameGroup(id.clone()),
            2 => Ask::MergeGroup(id.clone()),
            3 => Ask::RemoveGroup(id.clone()),
            _ => return,
        };
        act.on(Action::Units(UnitsAction::Ask(Some(ask))));
    });
    html! { <span class="group-tools"><Choice {label} values={values.to_vec()} chosen=0 {choose} prompts=true /></span> }
}

#[derive(Properties, PartialEq)]
struct UnitCardProps {
    card: Card,
}

/// A unit.
#[component]
fn UnitCard(props: &UnitCardProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let card = &props.card;
    let (unit, id, chosen) = (card.unit, card.id.clone(), card.chosen);
    let on = |action: UnitsAction| {
        let act = act.clone();
        move || act.on(Action::Units(action.clone()))
    };
    let choose = on(UnitsAction::Choose(id.clone(), !chosen));
    let edit = on(UnitsAction::Ask(Some(Ask::Unit(id.clone()))));
    let (drag, undrag) = (on(UnitsAction::Drag(Some(id.clone()))), on(UnitsAction::Drag(None)));
    let explain = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Unit(Some(unit))))
    };
    let ondragstart = Callback::from(move |event: DragEvent| {
        // Firefox drags nothing that carries no data.
        if let Some(transfer) = event.data_transfer() {
            let _ = transfer.set_data("text/plain", id.as_str());
        }
        drag();
    });
    let grade = card.grade.as_ref();
    html! {
        <li class={classes!("unit-card", chosen.then_some("chosen"), card.moved.then_some("moved"))} draggable="true"
            data-id={card.id.to_string()} {ondragstart} ondragend={Callback::from(move |_: DragEvent| undrag())}>
            <input type="checkbox" checked={chosen} aria-label={units::choose(locale, &card.name)}
                onchange={Callback::from(move |_: Event| choose())} />
            <span class="card-place soft">{ card.rank.map_or_else(|| "—".to_owned(), |rank| rank.to_string()) }</span>
            <span class="card-name">
                <button type="button" class="link" aria-label={league::explain(locale, &card.name)} onclick={explain}>{ &card.name }</button>
                if card.moved { <small class="tag">{ units::MOVED_HERE.of(locale) }</small> }
            </span>
            <span class="card-total">{ rounded(card.total) }</span>
            <span class={classes!("badge", wording::grade_class(grade))}>
                { grade.map_or_else(|| league::NO_GRADE.of(locale).to_owned(), |grade| grade.name.clone()) }
            </span>
            <button type="button" class="icon edit-unit" aria-label={units::edit_unit(locale, &card.name)}
                title={units::edit_unit(locale, &card.name)} onclick={Callback::from(move |_: MouseEvent| edit())}>{ "✎" }</button>
        </li>
    }
}
