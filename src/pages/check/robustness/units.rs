//! The units of a category: how often each has which grade, as a bar and in figures, and between which places it moves.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::controls::badge::badge;
use crate::controls::choice::Choice;
use crate::controls::delta::delta;
use crate::controls::table_out::table_out;
use crate::pages::what_if::strip::percent;
use crate::shell::context::{use_act, use_locale};
use crate::shell::wording;
use baton_words::{Locale, fixed, league, robustness};
use baton_workbench::pages::check::robustness::{Ask, Ranks, Standings, UnitRow};
use baton_workbench::{Action, Change, GradeName, tables};

/// From so many thousandths a part of a bar has room for its grade's name and figure.
const ROOM_FOR_BOTH: i64 = 300;
/// From so many it has room for the name.
const ROOM_FOR_NAME: i64 = 150;
/// A unit that keeps its grade less often, in percent, is marked.
const STEADY: Decimal = Decimal::from_parts(90, 0, 0, false, 0);

/// Properties of [`UnitChances`].
#[derive(Properties, PartialEq)]
pub struct UnitChancesProps {
    /// Name of the category.
    pub category: AttrValue,
    /// Its units; absent where the run didn't have the category.
    pub standings: Option<Standings>,
    /// Whether the least stable stand first.
    pub least_first: bool,
}

/// The table of units.
#[component]
pub fn UnitChances(props: &UnitChancesProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let title = robustness::units_of(locale, &props.category);
    let Some(standings) = &props.standings else {
        return html! {
            <section class="card chances-card"><h2>{ title }</h2><p class="hint">{ robustness::NO_CATEGORY.of(locale) }</p></section>
        };
    };
    let choose = act.0.reform(|at: usize| Action::Robustness(Ask::LeastFirst(at == 1)));
    let more = act.0.reform(|_: MouseEvent| Action::Robustness(Ask::More));
    let told = standings.stability.map_or_else(
        || robustness::NO_LADDER.of(locale).to_owned(),
        |stability| {
            let least = standings.least.as_ref().filter(|(_, keeps)| *keeps < Decimal::ONE_HUNDRED);
            robustness::category_told(locale, stability, least.map(|(name, keeps)| (name.as_str(), *keeps)))
        },
    );
    html! {
        <section class="card chances-card">
            <div class="chances-head">
                <h2>{ title.clone() }</h2>
                <Choice label={robustness::ORDER.of(locale)} values={vec![robustness::ORDER_PLACE.of(locale).into(), robustness::ORDER_LEAST.of(locale).into()]}
                    chosen={usize::from(props.least_first)} {choose} />
                { table_out(title.clone(), tables::chances) }
            </div>
            <p>{ told }</p>
            <p class="hint" hidden={standings.graded == 0}>{ robustness::unmoved(locale, standings.unmoved, standings.graded) }</p>
            <div class="table-box">
                <table class="chances-table">
                    <caption class="sr">{ title }</caption>
                    <thead>{ headings(locale, standings) }</thead>
                    <tbody>{ for standings.rows.iter().map(|row| unit_row(locale, standings, row)) }</tbody>
                </table>
            </div>
            <p class="hint">{ robustness::RANKS_HINT.of(locale) }</p>
            <button type="button" hidden={standings.more == 0} onclick={more}>{ robustness::more(locale, standings.more) }</button>
        </section>
    }
}

fn headings(locale: Locale, standings: &Standings) -> Html {
    html! {
        <tr>
            <th scope="col">{ robustness::RANK.of(locale) }</th>
            <th scope="col" class="text">{ league::COLUMN_UNIT.of(locale) }</th>
            <th scope="col" class="text">{ robustness::GRADE_NOW.of(locale) }</th>
            <th scope="col" class="text chances">{ robustness::CHANCES.of(locale) }</th>
            { for standings.ladder.iter().map(|grade| html! {
                <th key={grade.position} scope="col">{ robustness::chance_of(locale, &grade.name) }</th>
            }) }
            <th scope="col">{ robustness::KEEPS.of(locale) }</th>
            <th scope="col" class="text ranks">{ robustness::RANKS.of(locale) }</th>
            <th scope="col">{ "5%" }</th>
            <th scope="col">{ "50%" }</th>
            <th scope="col">{ "95%" }</th>
        </tr>
    }
}

fn unit_row(locale: Locale, standings: &Standings, row: &UnitRow) -> Html {
    let rank = |rank: Option<u32>| rank.map_or_else(|| "—".to_owned(), |rank| rank.to_string());
    let figure = |percent: Option<Decimal>| percent.map_or_else(|| "—".to_owned(), |percent| fixed(percent, 2));
    let moved = row.keeps.zip(row.kept).map(|(keeps, kept)| keeps - kept).unwrap_or_default();
    let unsteady = row.keeps.is_some_and(|keeps| keeps < STEADY);
    let ranks = row.ranks;
    html! {
        <tr key={row.id.to_string()} class={classes!(unsteady.then_some("unsteady"))}>
            <td>{ rank(row.rank) }</td>
            <th scope="row" class="text">{ &row.name }{ " " }<small class="soft">{ &row.group }</small></th>
            <td class="text">{ badge(locale, &Change::new(row.grade.clone(), row.grade.clone())) }</td>
            <td class="text chances">{ chances(standings, row) }</td>
            { for standings.ladder.iter().enumerate().map(|(at, grade)| {
                let share = row.shares.get(at).map(|share| share.percent);
                let none = share.is_none_or(|percent| percent.is_zero());
                html! { <td key={grade.position} class={classes!(none.then_some("soft"))}>{ figure(share) }</td> }
            }) }
            <td class="keeps">
                { delta(!moved.is_zero(), || robustness::change(moved)) }<b>{ figure(row.keeps) }</b>
            </td>
            <td class="text ranks">{ ranks.map(|ranks| strip(locale, row.rank, ranks, standings.last)).unwrap_or_default() }</td>
            <td>{ rank(ranks.map(|ranks| ranks.low)) }</td>
            <td>{ rank(ranks.map(|ranks| ranks.middle)) }</td>
            <td>{ rank(ranks.map(|ranks| ranks.high)) }</td>
        </tr>
    }
}

/// How often a unit has each grade, as one bar with the grades' names where there is room.
fn chances(standings: &Standings, row: &UnitRow) -> Html {
    let parts = || standings.ladder.iter().zip(&row.shares).filter(|(_, share)| share.width > 0);
    let told: Vec<String> =
        parts().map(|(grade, share)| format!("{} {}%", grade.name, fixed(share.percent, 2))).collect();
    let word = |grade: &GradeName, percent: Decimal, width: i64| match width {
        ROOM_FOR_BOTH.. => format!("{} {}%", grade.name, fixed(percent, 0)),
        ROOM_FOR_NAME.. => grade.name.clone(),
        _ => String::new(),
    };
    html! {
        <svg class="chance-bar" role="img" aria-label={told.join("; ")}>
            { for parts().map(|(grade, share)| html! {
                <g key={grade.position} class={wording::grade_class(Some(grade))}>
                    <rect x={percent(share.start)} width={percent(share.width)} y="1" height="18" />
                    <text x={percent(share.start + share.width / 2)} y="14">{ word(grade, share.percent, share.width) }</text>
                </g>
            }) }
        </svg>
    }
}

/// The places from 5 to 95 % of the draws on a line from the first to the last.
fn strip(locale: Locale, now: Option<u32>, ranks: Ranks, last: u32) -> Html {
    let along = |place: u32| {
        let steps = i64::from(last.saturating_sub(1)).max(1);
        percent(30 + i64::from(place.saturating_sub(1)) * 940 / steps)
    };
    let Ranks { low, middle, high } = ranks;
    html! {
        <svg class="rank-strip" role="img" aria-label={robustness::ranks_told(locale, low, middle, high)}>
            <line class="track" x1={along(1)} x2={along(last)} y1="10" y2="10" />
            <line class="span" x1={along(low)} x2={along(high)} y1="10" y2="10" />
            <line class="middle" x1={along(middle)} x2={along(middle)} y1="3" y2="17" />
            if let Some(now) = now { <circle class="now" cx={along(now)} cy="10" r="4" /> }
        </svg>
    }
}
