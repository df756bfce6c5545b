//! The units chosen, and where they go: the keyboard's way to do what dragging does.

use baton_model::Arrange;
use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use crate::controls::choice::Choice;
use crate::shell::context::{use_act, use_locale};
use baton_words::{Locale, units};
use baton_workbench::Action;
use baton_workbench::pages::draft::units::{Ask, Board, Change, UnitsAction};
use baton_workbench::parts::Id;

/// A place to move units to, and what it is called.
#[derive(Clone, Debug, PartialEq)]
pub struct MoveTarget {
    label: AttrValue,
    category: Id,
    group: Option<Id>,
}

/// All places that units can be moved to, those of the category looked at first.
pub fn places(board: &Board, locale: Locale) -> Vec<MoveTarget> {
    let first = board.category.as_ref().map(|category| &category.id);
    let mut homes: Vec<_> = board.homes.iter().collect();
    homes.arrange_by_key(|home| Some(&home.id) != first);
    let mut places = Vec::new();
    for home in homes {
        let category = home.id.clone();
        let label = if home.groups.is_empty() { home.name.clone() } else { units::place_no_group(locale, &home.name) };
        let whole = MoveTarget { label: label.into(), category: category.clone(), group: None };
        places.extend(home.groups.iter().map(|found| MoveTarget {
            label: units::place(&home.name, &found.group.name).into(),
            category: category.clone(),
            group: Some(found.group.id.clone()),
        }));
        places.push(whole);
    }
    places
}

/// Properties of [`MoveBar`].
#[derive(Properties, PartialEq)]
pub struct MoveBarProps {
    /// The units chosen.
    pub chosen: Rc<BTreeSet<Id>>,
    /// Where they can go.
    pub targets: Rc<Vec<MoveTarget>>,
}

/// The units chosen, and where they go.
#[component]
pub fn MoveBar(props: &MoveBarProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let target = use_state_eq(|| 0_usize);
    let on = |action: UnitsAction| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Units(action.clone())))
    };
    let at = (*target).min(props.targets.len().saturating_sub(1));
    let go = {
        let (act, targets, chosen) = (act.clone(), props.targets.clone(), props.chosen.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(MoveTarget { category, group, .. }) = targets.get(at).cloned() {
                let units = chosen.iter().cloned().collect();
                act.on(Action::Units(UnitsAction::Change(Change::Move { units, category, group })));
            }
        })
    };
    let none = props.chosen.is_empty();
    let labels: Vec<AttrValue> = props.targets.iter().map(|target| target.label.clone()).collect();
    let choose = {
        let target = target.clone();
        Callback::from(move |at| target.set(at))
    };
    html! {
        <div class={classes!("move-bar", (!none).then_some("some"))} role="group" aria-label={units::MOVE_TO.of(locale)}>
            <span class="chosen-count" role="status">{ if none { units::CHOOSE_HINT.of(locale).to_owned() } else { units::chosen(locale, props.chosen.len()) } }</span>
            <span class="move-tools" hidden={none}>
                <label class="move-to"><span>{ units::MOVE_TO.of(locale) }</span><Choice label={units::MOVE_TO.of(locale)} values={labels} chosen={at} {choose} /></label>
                <button type="button" class="primary do-move" onclick={go}>{ units::DO_MOVE.of(locale) }</button>
                <button type="button" onclick={on(UnitsAction::Ask(Some(Ask::Split)))}>{ units::SPLIT.of(locale) }</button>
                <button type="button" class="danger" onclick={on(UnitsAction::Ask(Some(Ask::RemoveUnits)))}>{ units::REMOVE.of(locale) }</button>
                <button type="button" onclick={on(UnitsAction::ChooseNone)}>{ units::CHOOSE_NONE.of(locale) }</button>
            </span>
        </div>
    }
}
