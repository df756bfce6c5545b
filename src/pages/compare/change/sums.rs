//! The sums of what changes, by category and group.

use yew::prelude::*;

use crate::controls::delta::delta;
use crate::controls::table_out::table_out;
use crate::shell::context::{use_act, use_locale};
use baton_words::{Locale, bonus, bonus_change, change, grouped, league, rounded_change, signed_count};
use baton_workbench::pages::compare::change::{Sum, Sums};
use baton_workbench::{Action, tables};

/// Properties of [`ChangeSums`].
#[derive(Properties, PartialEq)]
pub struct ChangeSumsProps {
    /// The sums.
    pub sums: Sums,
    /// Position of the category looked at.
    pub category: usize,
}

/// The table.
#[component]
pub fn ChangeSums(props: &ChangeSumsProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let heads = [
        league::UNITS.of(locale),
        change::UP.of(locale),
        change::DOWN.of(locale),
        change::PLACES_MOVED.of(locale),
        change::POINTS_CHANGE.of(locale),
        league::COLUMN_EXCELLENT_PLACES.of(locale),
        league::COLUMN_BONUS.of(locale),
    ];
    let name = |sum: &Sum| match (&sum.group, sum.category) {
        (Some(group), _) => html! { <span class="of-category">{ group }</span> },
        (None, Some(at)) => {
            let onclick = act.0.reform(move |_: MouseEvent| Action::Category(at));
            html! { <button type="button" class="link" {onclick}>{ &sum.name }</button> }
        }
        (None, None) => html! { <span>{ &sum.name }<span class="tag">{ change::GONE.of(locale) }</span></span> },
    };
    html! {
        <section class="card change-sums">
            <div class="card-head">
                <h2>{ change::SUMS.of(locale) }</h2>
                { table_out(change::SUMS.of(locale), |state, locale| Some(tables::sums(state, locale))) }
            </div>
            <div class="table-box">
                <table>
                    <caption class="sr">{ change::SUMS.of(locale) }</caption>
                    <thead>
                        <tr>
                            <th scope="col" class="text">{ change::GROUP.of(locale) }</th>
                            { for heads.into_iter().map(|head| html! { <th key={head} scope="col">{ head }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for props.sums.rows.iter().enumerate().map(|(at, sum)| {
                            let looked_at = sum.group.is_none() && sum.category == Some(props.category);
                            let whole = sum.group.is_none().then_some("whole");
                            html! {
                                <tr key={at} class={classes!(whole, looked_at.then_some("chosen"))}>
                                    <th scope="row" class="text">{ name(sum) }</th>
                                    { cells(locale, sum) }
                                </tr>
                            }
                        }) }
                    </tbody>
                    <tfoot>
                        <tr><th scope="row" class="text">{ league::COUNTY.of(locale) }</th>{ cells(locale, &props.sums.county) }</tr>
                    </tfoot>
                </table>
            </div>
        </section>
    }
}

fn cells(locale: Locale, sum: &Sum) -> Html {
    let count = |n: u32, class: &'static str, mark: &str| match n {
        0 => html! { <td class="soft">{ "0" }</td> },
        n => html! { <td {class}>{ format!("{mark}{n}") }</td> },
    };
    let (units, places, paid) = (&sum.units, &sum.places, &sum.bonus);
    html! {
        <>
            <td>{ delta(units.changed(), || signed_count(units.difference())) }{ units.is }</td>
            { count(sum.up, "up", "▲") }
            { count(sum.down, "down", "▼") }
            { count(sum.moved, "", "") }
            <td>{ if sum.points.is_zero() { html! { <span class="soft">{ "0" }</span> } } else { html! { rounded_change(sum.points) } } }</td>
            <td>{ delta(places.changed(), || signed_count(places.difference())) }{ grouped(places.is.into()) }</td>
            <td>
                { delta(paid.changed(), || bonus_change(locale, paid.difference())) }
                { bonus(locale, paid.is) }
            </td>
        </>
    }
}
