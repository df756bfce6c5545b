//! The totals with scenarios side by side: counts per grade, 优秀 places and bonus of each category and the county.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::heading;
use crate::controls::delta::delta;
use crate::controls::table_out::table_out;
use crate::shell::context::use_locale;
use baton_words::{Locale, bonus, bonus_change, grouped, headline, league, money, scenarios, signed_count};
use baton_workbench::parts::Id;
use baton_workbench::{SideBySide, SideColumn, tables};

/// Properties of [`SideTotals`].
#[derive(Properties, PartialEq)]
pub struct SideTotalsProps {
    /// The figures.
    pub side: SideBySide,
}

/// The totals.
#[component]
pub fn SideTotals(props: &SideTotalsProps) -> Html {
    let locale = use_locale();
    let columns = &props.side.columns;
    html! {
        <section class="card totals">
            <div class="card-head">
                <h2>{ league::COUNTY_TOTALS.of(locale) }</h2>
                { table_out(league::COUNTY_TOTALS.of(locale), |state, locale| Some(tables::side_totals(state, locale))) }
            </div>
            <div class="table-box" tabindex="0" role="group" aria-label={league::COUNTY_TOTALS.of(locale)}>
                <table>
                    <thead>
                        <tr>
                            <th class="text" scope="col">{ league::CATEGORY.of(locale) }</th>
                            { for columns.iter().enumerate().map(|(at, column)| html! {
                                <th key={at} class="text" scope="col">{ heading(locale, column) }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for props.side.categories().into_iter().map(|(id, name)| html! {
                            <tr key={id.to_string()}>
                                <th class="text" scope="row">{ name }</th>
                                { for columns.iter().enumerate().map(|(at, column)| html! {
                                    <td key={at} class="text">{ of_category(locale, column, id) }</td>
                                }) }
                            </tr>
                        }) }
                    </tbody>
                    <tfoot>
                        <tr>
                            <th class="text" scope="row">{ scenarios::COUNTY.of(locale) }</th>
                            { for columns.iter().enumerate().map(|(at, column)| html! {
                                <td key={at} class="text">{ of_county(locale, column) }</td>
                            }) }
                        </tr>
                    </tfoot>
                </table>
            </div>
        </section>
    }
}

fn of_category(locale: Locale, column: &SideColumn, category: &Id) -> Html {
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
                { league::COLUMN_EXCELLENT_PLACES.of(locale) }{ " " }{ grouped(Decimal::from(totals.excellent_places.is)) }
                { " · " }{ headline::BONUS.of(locale) }{ " " }{ bonus(locale, totals.bonus.is) }
            </span>
        </>
    }
}

fn of_county(locale: Locale, column: &SideColumn) -> Html {
    let figures = &column.figures;
    let (places, ceiling, sum) = (&figures.excellent_places, &figures.places_ceiling, &figures.bonus);
    html! {
        <>
            <span class={classes!("side-grades", (places.is > ceiling.is).then_some("over"))}>
                { headline::EXCELLENT_UNITS.of(locale) }{ " " }<b>{ figures.excellent_units.is }</b>
                { " · " }{ headline::EXCELLENT_PLACES.of(locale) }{ " " }<b>{ grouped(Decimal::from(places.is)) }</b>
                { delta(places.changed(), || signed_count(places.difference())) }
                <small class="ceiling">{ headline::ceiling(locale, ceiling.is) }</small>
            </span>
            <span class="side-money">
                { headline::BONUS.of(locale) }{ " " }<b>{ money::sum(locale, sum.is) }</b>
                { delta(sum.changed(), || bonus_change(locale, sum.difference())) }
            </span>
        </>
    }
}
