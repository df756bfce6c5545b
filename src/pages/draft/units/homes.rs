//! The other categories with their groups, as places to drag units to and to go to.

use std::rc::Rc;

use yew::prelude::*;

use super::drop_zone::DropZone;
use crate::shell::context::{use_act, use_locale};
use baton_words::units;
use baton_workbench::Action;
use baton_workbench::pages::draft::units::Board;
use baton_workbench::parts::Id;

/// Properties of [`Homes`].
#[derive(Properties, PartialEq)]
pub struct HomesProps {
    /// The board.
    pub board: Rc<Board>,
    /// The unit that is being dragged.
    pub dragged: Option<Id>,
}

/// The other categories.
#[component]
pub fn Homes(props: &HomesProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let looked_at = props.board.category.as_ref().map(|category| category.at);
    let others = props.board.homes.iter().enumerate().filter(|(at, _)| Some(*at) != looked_at);
    let dragged = &props.dragged;
    html! {
        <section class="homes" hidden={props.board.homes.len() < 2} aria-labelledby="homes-title">
            <h3 id="homes-title">{ units::OTHER_CATEGORIES.of(locale) }<small class="hint">{ units::DROP_HINT.of(locale) }</small></h3>
            <div class="home-list">
                { for others.map(|(at, home)| {
                    let act = act.clone();
                    let go = Callback::from(move |_: MouseEvent| act.on(Action::Category(at)));
                    html! {
                        <DropZone key={home.id.to_string()} class="home" category={home.id.clone()} dragged={dragged.clone()}>
                            <button type="button" class="link" onclick={go}><b>{ &home.name }</b></button>
                            <p class="hint">{ units::facts(locale, home.units, home.full_marks, home.indicators) }</p>
                            <div class="home-groups">
                                { for home.groups.iter().map(|found| html! {
                                    <DropZone key={found.group.id.to_string()} class="home-group" category={home.id.clone()}
                                        group={found.group.id.clone()} dragged={dragged.clone()}>
                                        { &found.group.name }<span class="count">{ found.units }</span>
                                    </DropZone>
                                }) }
                            </div>
                        </DropZone>
                    }
                }) }
            </div>
        </section>
    }
}
