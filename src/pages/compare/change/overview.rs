//! All scenarios in one table, what each changes against the base; one is chosen to be looked at.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::controls::delta::delta;
use crate::controls::table_out::table_out;
use crate::shell::context::{use_act, use_locale};
use crate::shell::wording;
use baton_words::{Locale, bonus, bonus_change, change, grouped, league, scenarios, signed_count};
use baton_workbench::pages::compare::change::Overview;
use baton_workbench::{Action, CountyChange, ScenarioAction, tables};

/// Properties of [`Overviews`].
#[derive(Properties, PartialEq)]
pub struct OverviewsProps {
    /// The scenarios.
    pub rows: Vec<Overview>,
}

/// The table.
#[component]
pub fn Overviews(props: &OverviewsProps) -> Html {
    let locale = use_locale();
    let base = props.rows.iter().find(|row| row.is_base).map(|row| name(locale, row)).unwrap_or_default();
    let title = change::overview(locale, &base);
    let heads = [
        (change::EDITS.of(locale), ""),
        (change::UP.of(locale), ""),
        (change::DOWN.of(locale), ""),
        (change::PLACES_MOVED.of(locale), ""),
        (change::EXCELLENT_UNITS.of(locale), ""),
        (league::COLUMN_EXCELLENT_PLACES.of(locale), ""),
        (league::COLUMN_BONUS.of(locale), ""),
    ];
    html! {
        <section class="card overview">
            <div class="card-head">
                <h2>{ title.clone() }</h2>
                { table_out(change::SCENARIO.of(locale), |state, locale| Some(tables::overview(state, locale))) }
            </div>
            <div class="table-box">
                <table>
                    <caption class="sr">{ title }</caption>
                    <thead>
                        <tr>
                            <th scope="col" class="text">{ change::SCENARIO.of(locale) }</th>
                            { for heads.into_iter().map(|(head, class)| html! { <th key={head} scope="col" {class}>{ head }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for props.rows.iter().enumerate().map(|(at, row)| html! { <OverviewRow key={at} row={row.clone()} /> }) }
                    </tbody>
                </table>
            </div>
            <p class="hint" hidden={props.rows.iter().all(|row| row.figures.is_some())}>{ change::NOT_FIGURED.of(locale) }</p>
        </section>
    }
}

fn name(locale: Locale, row: &Overview) -> String {
    row.name.as_ref().map_or_else(|| scenarios::BASELINE.of(locale).to_owned(), |name| wording::scenario(locale, name))
}

#[derive(Properties, PartialEq)]
struct OverviewRowProps {
    row: Overview,
}

#[component]
fn OverviewRow(props: &OverviewRowProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let row = &props.row;
    let name = name(locale, row);
    let id = row.name.as_ref().map(|name| name.id.clone());
    let look = Callback::from(move |_: MouseEvent| {
        act.on(Action::Scenario(ScenarioAction::Choose(id.clone())));
    });
    html! {
        <tr class={classes!(row.chosen.then_some("chosen"))}>
            <th scope="row" class="text">
                <button type="button" class="link" onclick={look} aria-label={change::look_at(locale, &name)}
                    aria-current={row.chosen.then_some("true")}>{ name }</button>
                if row.is_base { <span class="tag">{ scenarios::BASE.of(locale) }</span> }
                if row.chosen { <span class="tag">{ change::LOOKED_AT.of(locale) }</span> }
            </th>
            <td>{ row.edits }</td>
            { match &row.figures {
                Some(figures) => cells(locale, figures),
                None => html! { <td colspan="6" class="soft">{ "—" }</td> },
            } }
        </tr>
    }
}

fn cells(locale: Locale, figures: &CountyChange) -> Html {
    let count = |n: u32, class: &'static str, mark: &str| match n {
        0 => html! { <td class="soft">{ "0" }</td> },
        n => html! { <td {class}>{ format!("{mark}{n}") }</td> },
    };
    let (units, places, paid) = (&figures.excellent_units, &figures.excellent_places, &figures.bonus);
    html! {
        <>
            { count(figures.up, "up", "▲") }
            { count(figures.down, "down", "▼") }
            { count(figures.places_moved, "", "") }
            <td>{ delta(units.changed(), || signed_count(units.difference())) }{ units.is }</td>
            <td class={classes!((places.is > figures.places_ceiling.is).then_some("over"))}>
                { delta(places.changed(), || signed_count(places.difference())) }{ grouped(Decimal::from(places.is)) }
            </td>
            <td>
                { delta(paid.changed(), || bonus_change(locale, paid.difference())) }
                { bonus(locale, paid.is) }
            </td>
        </>
    }
}
