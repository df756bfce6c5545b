//! The league tables of the report with what was and is, and the borderline units.

use yew::prelude::*;

use crate::controls::badge::badge;
use crate::pages::what_if::strip::StripPlot;
use crate::shell::context::use_locale;
use baton_words::{Locale, bonus, league, report, rounded, signed};
use baton_workbench::pages::papers::report::ReportCategory;
use baton_workbench::{LeagueLane, Row};

/// Properties of [`CategoryReport`].
#[derive(Properties, PartialEq)]
pub struct CategoryReportProps {
    /// The category.
    pub category: ReportCategory,
}

/// A category: where everyone stands, and its lanes.
#[component]
pub fn CategoryReport(props: &CategoryReportProps) -> Html {
    let locale = use_locale();
    let category = &props.category;
    html! {
        <section class="report-category">
            <h4>{ &category.name }</h4>
            { for category.strips.iter().enumerate().map(|(at, strip)| {
                // Lines can't be moved in a document; the places in the table tell who is above them.
                let strip = baton_workbench::Strip { cuts: Vec::new(), ..strip.clone() };
                html! { <StripPlot key={at} category={category.name.clone()} {strip} lane={at} unit={None::<usize>} /> }
            }) }
            { for category.lanes.iter().enumerate().filter(|(_, lane)| !lane.rows.is_empty()).map(|(at, lane)| lane_of(locale, at, lane)) }
        </section>
    }
}

fn lane_of(locale: Locale, at: usize, lane: &LeagueLane) -> Html {
    let headings = [
        (league::COLUMN_PLACE.of(locale), ""),
        (league::COLUMN_UNIT.of(locale), "text"),
        (league::COLUMN_TOTAL.of(locale), ""),
        (league::COLUMN_GRADE.of(locale), "text"),
        (league::COLUMN_EXCELLENT_PLACES.of(locale), ""),
        (league::COLUMN_BONUS.of(locale), ""),
    ];
    html! {
        <div key={at} class="table-box" tabindex="0" role="group" aria-label={lane.group.clone().unwrap_or_else(|| report::LEAGUE.of(locale).to_owned())}>
            <table class="report-league">
                <caption class={if lane.group.is_none() { "sr" } else { "" }}>{ lane.group.as_deref().unwrap_or(report::LEAGUE.of(locale)) }</caption>
                <thead><tr>{ for headings.into_iter().map(|(text, class)| html! { <th key={text} scope="col" {class}>{ text }</th> }) }</tr></thead>
                <tbody>{ for lane.rows.iter().map(|row| unit(locale, row)) }</tbody>
            </table>
            <p class="hint" hidden={lane.more == 0}>{ report::rows_left_out(locale, lane.more) }</p>
        </div>
    }
}

fn unit(locale: Locale, row: &Row) -> Html {
    let rank = |rank: Option<u32>| rank.map_or_else(|| "—".to_owned(), |rank| rank.to_string());
    html! {
        <tr key={row.unit} class={row.grade_turn.map(|_| "regraded")}>
            <td>{ was_is(row.rank.changed(), || rank(row.rank.was), rank(row.rank.is)) }</td>
            <th scope="row" class="text">{ &row.name }</th>
            <td>{ was_is(row.total.changed(), || rounded(row.total.was), rounded(row.total.is)) }</td>
            <td class="text">{ badge(locale, &row.grade) }</td>
            <td>{ was_is(row.excellent_places.changed(), || row.excellent_places.was.to_string(), row.excellent_places.is.to_string()) }</td>
            <td>{ was_is(row.bonus.changed(), || bonus(locale, row.bonus.was), bonus(locale, row.bonus.is)) }</td>
        </tr>
    }
}

/// A figure, with what it was before it where that differs.
fn was_is(changed: bool, was: impl Fn() -> String, is: String) -> Html {
    html! {
        <>
            if changed { <span class="soft before">{ was() }{ " → " }</span> }
            { is }
        </>
    }
}

/// The units nearest to another grade.
pub fn borderline(locale: Locale, categories: &[ReportCategory]) -> Html {
    let headings = [
        league::CATEGORY.of(locale),
        league::COLUMN_UNIT.of(locale),
        league::COLUMN_GRADE.of(locale),
        report::POINTS_TO_OTHER.of(locale),
        report::OTHER_GRADE.of(locale),
    ];
    let rows = categories.iter().flat_map(|category| category.borderline.iter().map(move |near| (category, near)));
    let rows: Vec<_> = rows.collect();
    html! {
        <>
            <p class="hint">{ report::BORDERLINE_HINT.of(locale) }</p>
            <div class="table-box" tabindex="0" role="group" aria-label={report::BORDERLINE.of(locale)} hidden={rows.is_empty()}>
                <table class="borderline-table">
                    <caption class="sr">{ report::BORDERLINE.of(locale) }</caption>
                    <thead><tr>{ for headings.into_iter().map(|text| html! { <th key={text} scope="col" class="text">{ text }</th> }) }</tr></thead>
                    <tbody>
                        { for rows.iter().enumerate().map(|(at, (category, near))| html! {
                            <tr key={at}>
                                <td class="text">{ &category.name }</td>
                                <th scope="row" class="text">{ &near.name }</th>
                                <td class="text">{ &near.grade }</td>
                                <td class="text" title={signed(near.points, near.points.normalize().scale())}>{ report::more_points(locale, near.points) }</td>
                                <td class="text">{ &near.other }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </>
    }
}
