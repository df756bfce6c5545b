//! A unit that moves or is reached: from where to where, by how much, and because of which indicators.

use yew::prelude::*;

use crate::controls::badge::badge;
use crate::controls::delta::delta;
use crate::pages::what_if::league_row::place;
use crate::shell::context::Act;
use baton_words::{Locale, league, rounded, rounded_change, units};
use baton_workbench::pages::draft::units::{Cause, RippleRow};
use baton_workbench::{Action, regraded};

/// One unit.
pub fn row(locale: Locale, act: &Act, row: &RippleRow) -> Html {
    let unit = row.unit;
    let act = act.clone();
    let explain = Callback::from(move |_: MouseEvent| act.on(Action::Unit(Some(unit))));
    html! {
        <li key={row.unit} class={classes!("ripple-row", regraded(&row.grade).then_some("regraded"))}>
            <span class="ripple-name">
                <button type="button" class="link" aria-label={league::explain(locale, &row.name)} onclick={explain}>{ &row.name }</button>
            </span>
            <span class="ripple-place">{ place(locale, row.rank, row.rank_turn) }</span>
            <span class="ripple-total">
                { delta(row.total.changed(), || rounded_change(row.total.difference())) }{ rounded(row.total.is) }
            </span>
            <span class="ripple-grade">{ badge(locale, &row.grade) }</span>
            <span class="ripple-why soft">{ why(locale, row) }</span>
        </li>
    }
}

fn why(locale: Locale, row: &RippleRow) -> Html {
    let called = |(category, group): &(String, String)| {
        if group.is_empty() { category.clone() } else { units::place(category, group) }
    };
    if row.home.changed() {
        let was = row.home.was.as_ref().map_or_else(|| units::NEWCOMER.of(locale).to_owned(), called);
        return html! { <>{ was }{ " → " }{ row.home.is.as_ref().map(called).unwrap_or_default() }</> };
    }
    if row.causes.is_empty() {
        return html! { units::ONLY_PLACES.of(locale) };
    }
    let cause = |(at, cause): (usize, &Cause)| {
        html! {
            <span key={at} class="cause">{ &cause.indicator }{ " " }<b>{ rounded_change(cause.difference) }</b></span>
        }
    };
    html! {
        <>
            <span class="because">{ units::BECAUSE.of(locale) }</span>
            { for row.causes.iter().enumerate().map(cause) }
            if row.more_causes > 0 { <span>{ units::more_causes(locale, row.more_causes) }</span> }
        </>
    }
}
