//! A unit that moves or is reached: from where to where, by how much, and because of which indicators.

use yew::prelude::*;

use crate::i18n::{Catalogue, rounded, rounded_change};
use crate::ui::badge::badge;
use crate::ui::context::Act;
use crate::ui::delta::delta;
use crate::ui::league_row::place;
use crate::workbench::categories::{Cause, RippleRow};
use crate::workbench::{Action, regraded};

/// One unit.
pub fn row(words: &Catalogue, act: &Act, row: &RippleRow) -> Html {
    let unit = row.unit;
    let act = act.clone();
    let explain = Callback::from(move |_: MouseEvent| act.on(Action::Unit(Some(unit))));
    html! {
        <li key={row.unit} class={classes!("ripple-row", regraded(&row.grade).then_some("regraded"))}>
            <span class="ripple-name">
                <button type="button" class="link" aria-label={(words.explain)(&row.name)} onclick={explain}>{ &row.name }</button>
            </span>
            <span class="ripple-place">{ place(words, row.rank, row.rank_turn) }</span>
            <span class="ripple-total">
                { delta(row.total.changed(), || rounded_change(row.total.difference())) }{ rounded(row.total.is) }
            </span>
            <span class="ripple-grade">{ badge(words, &row.grade) }</span>
            <span class="ripple-why soft">{ why(words, row) }</span>
        </li>
    }
}

fn why(words: &Catalogue, row: &RippleRow) -> Html {
    let called = |(category, group): &(String, String)| {
        if group.is_empty() { category.clone() } else { (words.membership.place)(category, group) }
    };
    if row.home.changed() {
        let was = row.home.was.as_ref().map_or_else(|| words.membership.newcomer.to_owned(), called);
        return html! { <>{ was }{ " → " }{ row.home.is.as_ref().map(called).unwrap_or_default() }</> };
    }
    if row.causes.is_empty() {
        return html! { words.membership.only_places };
    }
    let cause = |(at, cause): (usize, &Cause)| {
        html! {
            <span key={at} class="cause">{ &cause.indicator }{ " " }<b>{ rounded_change(cause.difference) }</b></span>
        }
    };
    html! {
        <>
            <span class="because">{ words.membership.because }</span>
            { for row.causes.iter().enumerate().map(cause) }
            if row.more_causes > 0 { <span>{ (words.membership.more_causes)(row.more_causes) }</span> }
        </>
    }
}
