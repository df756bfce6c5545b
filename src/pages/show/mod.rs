//! 演示: the scenario at hand in large type, for a room to read.

use yew::prelude::*;

use crate::controls::badge::badge;
use crate::controls::delta::delta;
use crate::pages::no_category;
use crate::pages::what_if::league_row::place;
use baton_words::{Locale, bonus, bonus_change, league, rounded, rounded_change};
use baton_workbench::{LeagueLane, Row, State, Wanted, lanes};

/// Units shown of a lane: a room reads no more.
const MOST: usize = 30;

/// The page.
pub fn view(state: &State, locale: Locale) -> Html {
    let Some(category) = state.category() else { return no_category(locale) };
    let wanted = Wanted { most: MOST, ..Wanted::default() };
    let lanes = lanes(state.against(), state.current(), state.view().category, &wanted);
    html! {
        <section class="show-page" aria-labelledby="show-title">
            <h2 id="show-title">{ league::league_of(locale, &category.name) }</h2>
            { for lanes.iter().enumerate().filter(|(_, lane)| !lane.rows.is_empty()).map(|(at, lane)| html! {
                <div key={at} class="lane">{ table(locale, lane) }</div>
            }) }
        </section>
    }
}

fn table(locale: Locale, lane: &LeagueLane) -> Html {
    html! {
        <>
            if let Some(group) = &lane.group { <h3>{ group }</h3> }
            <div class="table-box">
                <table class="room-table">
                    <thead><tr>
                        <th scope="col">{ league::COLUMN_PLACE.of(locale) }</th>
                        <th scope="col" class="text">{ league::COLUMN_UNIT.of(locale) }</th>
                        <th scope="col">{ league::COLUMN_TOTAL.of(locale) }</th>
                        <th scope="col">{ league::COLUMN_GRADE.of(locale) }</th>
                        <th scope="col">{ league::COLUMN_BONUS.of(locale) }</th>
                    </tr></thead>
                    <tbody>{ for lane.rows.iter().map(|row| unit(locale, row)) }</tbody>
                </table>
            </div>
            if lane.more > 0 { <p class="hint">{ league::more_rows(locale, lane.more) }</p> }
        </>
    }
}

fn unit(locale: Locale, row: &Row) -> Html {
    html! {
        <tr key={row.unit} class={classes!(row.grade_turn.is_some().then_some("regraded"))}>
            <td class="place">{ place(locale, row.rank, row.rank_turn) }</td>
            <th scope="row" class="text">{ &row.name }</th>
            <td>{ delta(row.total.changed(), || rounded_change(row.total.difference())) }{ rounded(row.total.is) }</td>
            <td class="grade">{ badge(locale, &row.grade) }</td>
            <td>{ delta(row.bonus.changed(), || bonus_change(locale, row.bonus.difference())) }{ bonus(locale, row.bonus.is) }</td>
        </tr>
    }
}
