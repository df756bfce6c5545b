//! The league table with scenarios side by side.

use yew::prelude::*;

use super::heading;
use crate::controls::badge::badge;
use crate::controls::delta::delta;
use crate::controls::table_out::table_out;
use crate::pages::what_if::league_row::place;
use crate::shell::context::{use_act, use_locale};
use baton_words::{Locale, bonus, bonus_change, league, rounded, rounded_change, scenarios};
use baton_workbench::{Action, SideBySide, SideCell, SideRow, tables};

/// Properties of [`SideLeague`].
#[derive(Properties, PartialEq)]
pub struct SideLeagueProps {
    /// Name of the category.
    pub category: AttrValue,
    /// The figures.
    pub side: SideBySide,
}

/// The table.
#[component]
pub fn SideLeague(props: &SideLeagueProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let SideBySide { columns, rows, more } = &props.side;
    let show_more = Callback::from(move |_: MouseEvent| act.on(Action::More));
    let figures = |at: usize| {
        [league::COLUMN_PLACE.of(locale), league::COLUMN_TOTAL.of(locale), league::COLUMN_GRADE.of(locale), league::COLUMN_BONUS.of(locale)].into_iter().enumerate().map(
            move |(figure, name)| {
                html! { <th key={format!("{at}-{figure}")} scope="col" class={classes!((figure == 0).then_some("first"))}>{ name }</th> }
            },
        )
    };
    html! {
        <section class="card side-league" id="league" tabindex="-1">
            <div class="card-head">
                <h2>{ scenarios::side_by_side(locale, &props.category) }</h2>
                { table_out(scenarios::side_by_side(locale, &props.category), tables::side_league) }
            </div>
            <p class="hint" hidden={!rows.is_empty()}>{ scenarios::NOTHING_DIFFERS.of(locale) }</p>
            <div class="table-box" tabindex="0" role="group" aria-label={scenarios::side_by_side(locale, &props.category)} hidden={rows.is_empty()}>
                <table>
                    <thead>
                        <tr>
                            <th class="text" rowspan="2" scope="col">{ league::COLUMN_UNIT.of(locale) }</th>
                            { for columns.iter().enumerate().map(|(at, column)| html! {
                                <th key={at} colspan="4" scope="colgroup" class="text first">
                                    { heading(locale, column) }
                                    if column.is_base { <span class="tag">{ scenarios::BASE.of(locale) }</span> }
                                    if column.figures.regraded() > 0 {
                                        <small class="soft">{ scenarios::units_changed(locale, column.figures.regraded()) }</small>
                                    }
                                </th>
                            }) }
                        </tr>
                        <tr>{ for (0..columns.len()).flat_map(figures) }</tr>
                    </thead>
                    <tbody>{ for rows.iter().map(|row| row_of(locale, row)) }</tbody>
                </table>
            </div>
            if *more > 0 { <button type="button" class="more" onclick={show_more}>{ league::more_rows(locale, *more) }</button> }
        </section>
    }
}

fn row_of(locale: Locale, row: &SideRow) -> Html {
    html! {
        <tr key={row.unit.to_string()}>
            <th scope="row" class="text">{ &row.name }</th>
            { for row.cells.iter().enumerate().flat_map(|(at, cell)| cells(locale, at, cell.as_ref())) }
        </tr>
    }
}

fn cells(locale: Locale, at: usize, cell: Option<&SideCell>) -> [Html; 4] {
    let Some(cell) = cell else {
        let empty = |figure: usize| html! { <td key={format!("{at}-{figure}")} class={classes!("soft", (figure == 0).then_some("first"))}>{ "—" }</td> };
        return [empty(0), empty(1), empty(2), empty(3)];
    };
    [
        html! { <td key={format!("{at}-0")} class="place first">{ place(locale, cell.rank, cell.rank_turn) }</td> },
        html! { <td key={format!("{at}-1")}>{ delta(cell.total.changed(), || rounded_change(cell.total.difference())) }{ rounded(cell.total.is) }</td> },
        html! { <td key={format!("{at}-2")} class={classes!("grade", cell.grade_turn.is_some().then_some("regraded"))}>{ badge(locale, &cell.grade) }</td> },
        html! { <td key={format!("{at}-3")}>{ delta(cell.bonus.changed(), || bonus_change(locale, cell.bonus.difference())) }{ bonus(locale, cell.bonus.is) }</td> },
    ]
}
