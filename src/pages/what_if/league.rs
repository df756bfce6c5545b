//! The league table: everyone's place, total, grade, 优秀 places and bonus, with what changed.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::league_row::LeagueRow;
use crate::controls::table_out::table_out;
use crate::shell::context::{use_act, use_locale};
use crate::shell::wording;
use baton_words::{league, stability};
use baton_workbench::{Action, LeagueLane, Sort, Wanted, tables};

/// Properties of [`League`].
#[derive(Properties, PartialEq)]
pub struct LeagueProps {
    /// Name of the category.
    pub category: AttrValue,
    /// The lanes.
    pub lanes: Vec<LeagueLane>,
    /// Section headings, in the order of their shades.
    pub sections: Vec<String>,
    /// What is wanted.
    pub wanted: Wanted,
    /// Position in the roster of the unit explained.
    pub unit: Option<usize>,
}

/// The league table of a category.
#[component]
pub fn League(props: &LeagueProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let filter = Callback::from(move |event: InputEvent| {
        act.on(Action::Filter(event.target_unchecked_into::<HtmlInputElement>().value()));
    });
    let grouped =
        props.lanes.iter().any(|lane| lane.group.is_none() && lane.rows.iter().any(|row| !row.group.is_empty()));
    let empty = props.lanes.iter().all(|lane| lane.rows.is_empty());
    let nothing = if props.wanted.filter.is_empty() {
        league::EMPTY_CATEGORY.of(locale)
    } else {
        league::NOTHING_FOUND.of(locale)
    };
    html! {
        <section class="card league" id="league" tabindex="-1">
            <div class="card-head">
                <h2>{ league::league_of(locale, &props.category) }</h2>
                <input type="search" class="filter" value={props.wanted.filter.clone()} oninput={filter}
                    placeholder={league::FILTER.of(locale)} aria-label={league::FILTER.of(locale)} />
                { table_out(league::league_of(locale, &props.category), tables::league) }
                <Legend sections={props.sections.clone()} />
            </div>
            <p class="hint" hidden={!empty}>{ nothing }</p>
            { for props.lanes.iter().enumerate().filter(|(_, lane)| !lane.rows.is_empty()).map(|(at, lane)| html! {
                <Lane key={at} lane={lane.clone()} wanted={props.wanted.clone()} unit={props.unit} {grouped} />
            }) }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct LaneProps {
    lane: LeagueLane,
    wanted: Wanted,
    unit: Option<usize>,
    grouped: bool,
}

#[component]
fn Lane(props: &LaneProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let LaneProps { lane, wanted, unit, grouped } = props;
    let more = Callback::from(move |_: MouseEvent| act.on(Action::More));
    let group = grouped.then(|| html! { <Heading sort={Sort::Group} wanted={wanted.clone()} class="text group" /> });
    html! {
        <div class="lane">
            if let Some(group) = &lane.group {
                <h3>{ group }<span class="hint">{ league::ranked(locale, lane.ranked) }</span></h3>
            }
            <div class="table-box">
                <table class="league-table">
                    <thead>
                        <tr>
                            <Heading sort={Sort::Place} wanted={wanted.clone()} />
                            <Heading sort={Sort::Unit} wanted={wanted.clone()} class="text" />
                            { for group }
                            <th class="text composition" scope="col">{ league::COMPOSITION.of(locale) }</th>
                            <Heading sort={Sort::Total} wanted={wanted.clone()} />
                            <th class="percentage" scope="col">{ league::PERCENTAGE.of(locale) }</th>
                            <Heading sort={Sort::Grade} wanted={wanted.clone()}>
                                <small class="under-grade" title={stability::NEAR_HINT.of(locale)}>{ stability::NEAR.of(locale) }</small>
                            </Heading>
                            <th class="near" scope="col" title={stability::NEAR_HINT.of(locale)}>{ stability::NEAR.of(locale) }</th>
                            <Heading sort={Sort::Places} wanted={wanted.clone()} />
                            <Heading sort={Sort::Bonus} wanted={wanted.clone()} />
                        </tr>
                    </thead>
                    <tbody>
                        { for lane.rows.iter().map(|row| html! {
                            <LeagueRow key={row.unit} row={row.clone()} grouped={*grouped} chosen={*unit == Some(row.unit)} />
                        }) }
                    </tbody>
                </table>
            </div>
            if lane.more > 0 { <button type="button" class="more" onclick={more}>{ league::more_rows(locale, lane.more) }</button> }
        </div>
    }
}

/// Properties of [`Heading`].
#[derive(Properties, PartialEq)]
pub struct HeadingProps {
    /// What the column is sorted by.
    pub sort: Sort,
    /// What is wanted.
    pub wanted: Wanted,
    /// Look.
    #[prop_or_default]
    pub class: Classes,
    /// What else stands in the heading.
    #[prop_or_default]
    pub children: Html,
}

/// A heading that sorts by its column.
#[component]
pub fn Heading(props: &HeadingProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let HeadingProps { sort, wanted, class, children } = props;
    let sort = *sort;
    let sorted = wanted.sort == sort;
    // Names and places begin with the first, figures with the largest.
    let figures = match sort {
        Sort::Total | Sort::Places | Sort::Bonus => true,
        Sort::Place | Sort::Unit | Sort::Group | Sort::Grade => false,
    };
    let direction = sorted.then_some(if figures == wanted.reversed { "ascending" } else { "descending" });
    let mark = match direction {
        Some("ascending") if sort != Sort::Place || wanted.reversed => " ↑",
        Some("descending") => " ↓",
        _ => "",
    };
    let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Sort(sort)));
    html! {
        <th scope="col" class={classes!(class.clone(), sorted.then_some("sorted"))} aria-sort={direction}>
            <button type="button" {onclick}>{ wording::column(locale, sort) }<span aria-hidden="true">{ mark }</span></button>
            { children.clone() }
        </th>
    }
}

#[derive(Properties, PartialEq)]
struct LegendProps {
    sections: Vec<String>,
}

/// Which shade is which section.
#[component]
fn Legend(props: &LegendProps) -> Html {
    html! {
        <ul class="legend" hidden={props.sections.len() < 2}>
            { for props.sections.iter().enumerate().map(|(at, section)| html! {
                <li key={at}>
                    <svg class="swatch" width="10" height="10" aria-hidden="true">
                        <rect class={super::league_row::shade(at)} width="10" height="10" />
                    </svg>
                    { section }
                </li>
            }) }
        </ul>
    }
}
