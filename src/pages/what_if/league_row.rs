//! A unit in the league table.

use yew::prelude::*;

use super::strip::percent;
use crate::controls::badge::badge;
use crate::controls::delta::delta;
use crate::shell::context::{use_act, use_locale};
use baton_words::{
    Locale, Text, bonus, bonus_change, grouped, league, rounded, rounded_change, signed_count, stability,
};
use baton_workbench::pages::check::stability::Near;
use baton_workbench::{Action, Change, How, Part, Row, Turn};

/// Properties of [`LeagueRow`].
#[derive(Properties, PartialEq)]
pub struct LeagueRowProps {
    /// The unit.
    pub row: Row,
    /// Whether there is a column of groups.
    pub grouped: bool,
    /// Whether it is the unit explained.
    pub chosen: bool,
}

/// A row of the table. Its cells are plain functions: a component for each would cost more than all that they show.
#[component]
pub fn LeagueRow(props: &LeagueRowProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let LeagueRowProps { row, grouped: with_group, chosen } = props;
    let unit = row.unit;
    // A click on the unit's button comes up to the row, too.
    let explain = Callback::from(move |_: MouseEvent| act.on(Action::Unit(Some(unit))));
    let regraded = row.grade_turn.is_some();
    html! {
        <tr class={classes!(regraded.then_some("regraded"), chosen.then_some("chosen"), row.exempt.then_some("exempt"))}
            onclick={explain}>
            <td class="place">{ place(locale, row.rank, row.rank_turn) }</td>
            <th scope="row" class="text">
                <button type="button" class="link" data-unit={unit.to_string()} aria-label={league::explain(locale, &row.name)} aria-expanded={chosen.to_string()}>{ &row.name }</button>
                // On a phone it stands here instead of in a column of its own.
                if *with_group { <small class="under-name">{ &row.group }</small> }
                if row.exempt { <span class="tag">{ league::NOT_RANKED.of(locale) }</span> }
                { for row.held.iter().map(|held| html! {
                    <span class="tag held" title={held.why.clone()}>{ how(held.how).of(locale) }<span class="sr">{ &held.why }</span></span>
                }) }
            </th>
            if *with_group { <td class="text soft group">{ &row.group }</td> }
            <td class="composition">{ composition(&row.composition) }</td>
            <td class="total">
                { delta(row.total.changed(), || rounded_change(row.total.difference())) }
                { rounded(row.total.is) }
            </td>
            <td class="percentage soft">{ rounded(row.percentage) }{ "%" }</td>
            <td class="grade">
                { badge(locale, &row.grade) }
                // On a phone it stands here instead of in a column of its own.
                if row.near.is_some() { <small class="under-grade">{ near(locale, row.near.as_ref()) }</small> }
            </td>
            <td class="near soft">{ near(locale, row.near.as_ref()) }</td>
            <td class="places">
                { delta(row.excellent_places.changed(), || signed_count(row.excellent_places.difference())) }
                { row.excellent_places.is }
            </td>
            <td class="bonus">
                { delta(row.bonus.changed(), || bonus_change(locale, row.bonus.difference())) }
                { bonus(locale, row.bonus.is) }
            </td>
        </tr>
    }
}

/// How a grade is held down, in a word.
fn how(how: How) -> Text {
    match how {
        How::Vetoed => league::VETOED,
        How::Lowered => league::LOWERED,
        How::Limited => league::LIMITED,
    }
}

/// How near the nearest other grade is; an arrow says which way.
fn near(locale: Locale, near: Option<&Near>) -> Html {
    let Some(Near { points, up, grade }) = near else { return html! { <span /> } };
    let told = stability::near_told(locale, *points, *up, &grade.name);
    html! {
        <span title={told.clone()}>
            <span aria-hidden="true">{ if *up { "↑" } else { "↓" } }{ grouped(*points) }</span>
            <span class="sr">{ told }</span>
        </span>
    }
}

/// A place, and by how many it changed.
pub fn place(locale: Locale, rank: Change<Option<u32>>, turn: Option<Turn>) -> Html {
    let by = match (rank.was, rank.is) {
        (Some(was), Some(is)) => was.abs_diff(is),
        _ => 0,
    };
    let moved = match turn {
        Some(Turn::Up) => {
            html! { <small class="up" title={league::places_up(locale, by)}>{ format!("▲{by}") }</small> }
        }
        Some(Turn::Down) => {
            html! { <small class="down" title={league::places_down(locale, by)}>{ format!("▼{by}") }</small> }
        }
        _ => html! { <small /> },
    };
    html! { <span class="place-figure">{ moved }<span>{ rank.is.map_or_else(|| "—".to_owned(), |rank| rank.to_string()) }</span></span> }
}

/// The sections' points side by side.
fn composition(parts: &[Part]) -> Html {
    let told: Vec<String> = parts.iter().map(|part| format!("{} {}", part.section, grouped(part.points))).collect();
    let told = AttrValue::from(told.join(" · "));
    html! {
        <svg class="bar" role="img" aria-label={told.clone()}>
            <title>{ told }</title>
            { for parts.iter().map(|part| html! {
                <rect key={part.shade} class={shade(part.shade)} x={percent(part.start)} width={percent(part.width)} height="100%" />
            }) }
        </svg>
    }
}

/// The class that gives a section its shade.
pub fn shade(at: usize) -> &'static str {
    ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"][at % 8]
}
