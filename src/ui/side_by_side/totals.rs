//! The totals with scenarios side by side: counts per grade, 优秀 places and bonus of each category and the county.

use std::sync::Arc;

use rust_decimal::Decimal;
use yew::prelude::*;

use super::heading;
use crate::i18n::{Catalogue, bonus, bonus_change, grouped, signed_count};
use crate::ui::context::use_words;
use crate::ui::delta::delta;
use crate::ui::table_out::table_out;
use crate::workbench::parts::Category;
use crate::workbench::{SideBySide, SideColumn, tables};

/// Properties of [`SideTotals`].
#[derive(Properties, PartialEq)]
pub struct SideTotalsProps {
    /// The figures.
    pub side: SideBySide,
    /// The categories of the scenario worked on.
    pub ladders: Vec<Arc<Category>>,
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
                        { for props.ladders.iter().map(|category| html! {
                            <tr key={category.id.to_string()}>
                                <th class="text" scope="row">{ &category.name }</th>
                                { for columns.iter().enumerate().map(|(at, column)| html! {
                                    <td key={at} class="text">{ of_category(words, column, category) }</td>
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

fn of_category(words: &Catalogue, column: &SideColumn, category: &Category) -> Html {
    let Some(outcome) = column.categories.iter().find(|outcome| outcome.category == category.id) else {
        return html! { <span class="soft">{ "—" }</span> };
    };
    let name = |grade: &crate::workbench::parts::Id| {
        let grades = &category.grading.grades;
        grades
            .iter()
            .find(|candidate| candidate.id == *grade)
            .map_or_else(|| grade.to_string(), |grade| grade.name.clone())
    };
    html! {
        <>
            <span class="side-grades">
                { for outcome.grades.iter().map(|count| html! {
                    <span key={count.grade.to_string()}>{ name(&count.grade) }{ " " }<b>{ count.units }</b></span>
                }) }
            </span>
            <span class="side-money">
                { words.column_excellent_places }{ " " }{ grouped(Decimal::from(outcome.excellent_places)) }
                { " · " }{ words.bonus }{ " " }{ bonus(words, outcome.bonus) }
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
