//! 对象: the units of a category in piles by group, what can be done with them, and whom it reaches.

mod ask;
mod drop_zone;
mod facts;
mod form;
mod head;
mod homes;
mod move_bar;
pub mod newcomers;
mod pasting;
mod pile;
mod plan;
mod ripple;
mod ripple_row;

use ask::Asked;
use facts::Facts;
use head::CategoryHead;
use homes::Homes;
use move_bar::{MoveBar, places};
use pasting::Pasting;
use pile::PileColumn;
use ripple::RipplePanel;

use std::rc::Rc;

use yew::prelude::*;

use crate::shell::context::Act;
use baton_words::{Locale, league};
use baton_workbench::State;

/// The page.
pub fn view(state: &State, _act: &Act, locale: Locale) -> Html {
    let (board, view) = (Rc::new(state.units_board()), &state.view().units);
    let targets = Rc::new(places(&board, locale));
    let facts = view.ask.as_ref().map(|ask| Rc::new(Facts::of(state, &board, ask)));
    html! {
        <div class={classes!("units-page", view.dragged.is_some().then_some("dragging"))}>
            <div class="units-board">
                <CategoryHead key="head" board={board.clone()} filter={view.filter.clone()} />
                <MoveBar key="move" chosen={Rc::new(view.chosen.clone())} targets={targets.clone()} />
                <div key="piles" class="piles">
                    if let Some(category) = &board.category {
                        { for category.piles.iter().map(|pile| html! {
                            <PileColumn key={pile.group.as_ref().map_or_else(String::new, |group| group.id.to_string())}
                                category={category.id.clone()} pile={pile.clone()} alone={category.piles.len() == 1}
                                dragged={view.dragged.clone()} />
                        }) }
                    } else {
                        <p key="none" class="hint">{ league::NO_CATEGORIES.of(locale) }</p>
                    }
                </div>
                <Pasting key="pasting" />
                <Homes key="homes" board={board.clone()} dragged={view.dragged.clone()} />
            </div>
            <RipplePanel key="ripple" ripples={state.ripples().cloned()} />
            <Asked key="ask" ask={view.ask.clone()} {facts} />
        </div>
    }
}
