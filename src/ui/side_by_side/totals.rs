//! The totals with scenarios side by side: counts per grade, 优秀 places and bonus of each category and the county.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::heading;
use crate::i18n::{Catalogue, bonus, bonus_change, grouped, signed_count};
use crate::ui::context::use_words;
use crate::ui::delta::delta;
use crate::ui::table_out::table_out;
use crate::workbench::parts::Id;
use crate::workbench::{SideBySide, SideColumn, tables};

/// Properties of [`SideTotals`].
#[derive(Properties, PartialEq)]
pub struct SideTotalsProps {
    /// The figures.
    pub side: SideBySide,
}

/// The totals.
#[component]
pub fn SideTotals(props: &SideTotalsProps) -> Html {
    let words = use_words();
    let columns = &props.side.columns;
    html! {
        <section class="card totals">
            <div class="card-head">
                <h2>{ words.county_totals }</h2>
                { table_out(words.county_totals, |state, words| Some(tables::side_totals(state, words))) }
            </div>
            <div class="table-box" tabindex="0" role="group" aria-label={words.county_totals}>
                <table>
                    <thead>
                        <tr>
                            <th class="text" scope="col">{ words.category }</th>
                            { for columns.iter().enumerate().map(|(at, column)| html! {
                                <th key={at} class="text" scope="col">{ heading(words, column) }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for props.side.categories().into_iter().map(|(id, name)| html! {
                            <tr key={id.to_string()}>
                                <th class="text" scope="row">{ name }</th>
                                { for columns.iter().enumerate().map(|(at, column)| html! {
                                    <td key={at} class="text">{ of_category(words, column, id) }</td>
                                }) }
                            </tr>
                        }) }
                    </tbody>
                    <tfoot>
                        <tr>
                            <th class="text" scope="row">{ words.scenarios.county }</th>
                            { for columns.iter().enumerate().map(|(at, column)| html! {
                                <td key={at} class="text">{ of_county(words, column) }</td>
                            }) }
                        </tr>
                    </tfoot>
                </table>
            </div>
        </section>
    }
}

fn of_category(words: &Catalogue, column: &SideColumn, category: &Id) -> Html {
    let found = column.categories.iter().find(|totals| totals.there && totals.id == *category);
    let Some(totals) = found else { return html! { <span class="soft">{ "—" }</span> } };
    let held = totals.grades.iter().filter(|total| total.grade.is.is_some());
    html! {
        <>
            <span class="side-grades">
                { for held.enumerate().map(|(at, total)| html! {
                    <span key={at}>{ total.name() }{ " " }<b>{ total.units.is }</b></span>
                }) }
            </span>
            <span class="side-money">
                { words.column_excellent_places }{ " " }{ grouped(Decimal::from(totals.excellent_places.is)) }
                { " · " }{ words.bonus }{ " " }{ bonus(words, totals.bonus.is) }
            </span>
        </>
    }
}

fn of_county(words: &Catalogue, column: &SideColumn) -> Html {
    let figures = &column.figures;
    let (places, ceiling, sum) = (&figures.excellent_places, &figures.places_ceiling, &figures.bonus);
    html! {
        <>
            <span class={classes!("side-grades", (places.is > ceiling.is).then_some("over"))}>
                { words.excellent_units }{ " " }<b>{ figures.excellent_units.is }</b>
                { " · " }{ words.excellent_places }{ " " }<b>{ grouped(Decimal::from(places.is)) }</b>
                { delta(places.changed(), || signed_count(places.difference())) }
                <small class="ceiling">{ (words.ceiling)(ceiling.is) }</small>
            </span>
            <span class="side-money">
                { words.bonus }{ " " }<b>{ (words.money)(sum.is) }</b>
                { delta(sum.changed(), || bonus_change(words, sum.difference())) }
            </span>
        </>
    }
}
