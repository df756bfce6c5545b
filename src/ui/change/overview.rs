//! All scenarios in one table, what each changes against the base; one is chosen to be looked at.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::i18n::{Catalogue, bonus, bonus_change, grouped, signed_count};
use crate::ui::context::{use_act, use_words};
use crate::ui::delta::delta;
use crate::ui::table_out::table_out;
use crate::ui::wording;
use crate::workbench::change::Overview;
use crate::workbench::{Action, CountyChange, ScenarioAction, tables};

/// Properties of [`Overviews`].
#[derive(Properties, PartialEq)]
pub struct OverviewsProps {
    /// The scenarios.
    pub rows: Vec<Overview>,
}

/// The table.
#[component]
pub fn Overviews(props: &OverviewsProps) -> Html {
    let words = use_words();
    let told = &words.change;
    let base = props.rows.iter().find(|row| row.is_base).map(|row| name(words, row)).unwrap_or_default();
    let title = (told.overview)(&base);
    let heads = [
        (told.edits, ""),
        (told.up, ""),
        (told.down, ""),
        (told.places_moved, ""),
        (told.excellent_units, ""),
        (words.column_excellent_places, ""),
        (words.column_bonus, ""),
    ];
    html! {
        <section class="card overview">
            <div class="card-head">
                <h2>{ title.clone() }</h2>
                { table_out(told.scenario, |state, words| Some(tables::overview(state, words))) }
            </div>
            <div class="table-box">
                <table>
                    <caption class="sr">{ title }</caption>
                    <thead>
                        <tr>
                            <th scope="col" class="text">{ told.scenario }</th>
                            { for heads.into_iter().map(|(head, class)| html! { <th key={head} scope="col" {class}>{ head }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for props.rows.iter().enumerate().map(|(at, row)| html! { <OverviewRow key={at} row={row.clone()} /> }) }
                    </tbody>
                </table>
            </div>
            <p class="hint" hidden={props.rows.iter().all(|row| row.figures.is_some())}>{ told.not_figured }</p>
        </section>
    }
}

fn name(words: &Catalogue, row: &Overview) -> String {
    row.name.as_ref().map_or_else(|| words.scenarios.baseline.to_owned(), |name| wording::scenario(words, name))
}

#[derive(Properties, PartialEq)]
struct OverviewRowProps {
    row: Overview,
}

#[component]
fn OverviewRow(props: &OverviewRowProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let row = &props.row;
    let name = name(words, row);
    let id = row.name.as_ref().map(|name| name.id.clone());
    let look = Callback::from(move |_: MouseEvent| {
        act.on(Action::Scenario(ScenarioAction::Choose(id.clone())));
    });
    html! {
        <tr class={classes!(row.chosen.then_some("chosen"))}>
            <th scope="row" class="text">
                <button type="button" class="link" onclick={look} aria-label={(words.change.look_at)(&name)}
                    aria-current={row.chosen.then_some("true")}>{ name }</button>
                if row.is_base { <span class="tag">{ words.scenarios.base }</span> }
                if row.chosen { <span class="tag">{ words.change.looked_at }</span> }
            </th>
            <td>{ row.edits }</td>
            { match &row.figures {
                Some(figures) => cells(words, figures),
                None => html! { <td colspan="6" class="soft">{ "—" }</td> },
            } }
        </tr>
    }
}

fn cells(words: &Catalogue, figures: &CountyChange) -> Html {
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
                { delta(paid.changed(), || bonus_change(words, paid.difference())) }
                { bonus(words, paid.is) }
            </td>
        </>
    }
}
