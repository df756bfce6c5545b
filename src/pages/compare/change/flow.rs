//! The counts per grade before and after, and the units that went from one grade to another, as bands.

use yew::prelude::*;

use crate::charts::DataTable;
use crate::charts::picture_out::PictureOut;
use crate::controls::table_out::Made;
use crate::shell::context::use_locale;
use crate::shell::wording;
use baton_words::{Locale, change, chart, headline, league};
use baton_workbench::pages::compare::change::{Band, Crossing, End, Flows};
use baton_workbench::tables;

/// Pixels of the drawing for each end, and least of all.
const ROW: i64 = 46;
const LEAST: i64 = 150;
/// Pixels above it.
const HEAD: i64 = 22;

/// Properties of [`FlowOfGrades`].
#[derive(Properties, PartialEq)]
pub struct FlowOfGradesProps {
    /// Name of the category.
    pub category: AttrValue,
    /// The flows.
    pub flows: Flows,
    /// What the base is called.
    pub base: AttrValue,
    /// What the scenario is called.
    pub scenario: AttrValue,
}

/// The flows between grades.
#[component]
pub fn FlowOfGrades(props: &FlowOfGradesProps) -> Html {
    let (locale, place) = (use_locale(), use_node_ref());
    let flows = &props.flows;
    let title = match flows.crossed() {
        0 => change::flow_still(locale, &props.category),
        crossed => change::flow(locale, &props.category, crossed),
    };
    let ends = flows.before.len().max(flows.after.len());
    let height = (ROW * i64::try_from(ends).unwrap_or(0)).max(LEAST);
    let heads =
        [change::FROM_GRADE.of(locale), change::TO_GRADE.of(locale), league::UNITS.of(locale), change::WHO.of(locale)]
            .map(AttrValue::from)
            .to_vec();
    html! {
        <figure class="card flows">
            <figcaption class="card-head">
                <h2>{ title.clone() }</h2>
                <PictureOut title={title.clone()} within={place.clone()} table={(AttrValue::from(title.clone()), Made::by(tables::flow))} />
            </figcaption>
            <svg class="flow" ref={place} height={(height + HEAD + 4).to_string()} role="img" aria-label={title.clone()}>
                <text class="side" x="31%" y="12" text-anchor="end">{ &props.base }</text>
                <text class="side" x="69%" y="12">{ &props.scenario }</text>
                <svg x="33%" width="34%" y={HEAD.to_string()} height={height.to_string()} viewBox="0 0 100 1000" preserveAspectRatio="none">
                    { for flows.bands.iter().enumerate().map(|(at, band)| band_of(locale, flows, at, band)) }
                </svg>
                { for flows.before.iter().enumerate().map(|(at, end)| end_of(locale, end, at, height, None)) }
                { for flows.after.iter().enumerate().map(|(at, end)| {
                    let was = flows.before.iter().find(|before| before.at.same(&end.at));
                    end_of(locale, end, at, height, Some(was.map_or(0, |was| was.units)))
                }) }
            </svg>
            <details class="chart-data">
                <summary>{ chart::DATA.of(locale) }</summary>
                <DataTable caption={title} head={heads} rows={flows.bands.iter().map(|band| row(locale, flows, band)).collect::<Vec<_>>()} />
            </details>
        </figure>
    }
}

fn name(locale: Locale, end: &End) -> &str {
    end.at.name(locale)
}

fn class(end: Option<&End>) -> &'static str {
    match end.map(|end| &end.at) {
        Some(Crossing::Grade(grade)) => wording::grade_class(Some(grade)),
        _ => "g0",
    }
}

fn end_of(locale: Locale, end: &End, at: usize, height: i64, was: Option<u32>) -> Html {
    let pixels = |thousandths: i64| thousandths * height / 1000;
    let (top, long) = (pixels(end.top) + HEAD, pixels(end.length).max(1));
    let after = was.is_some();
    let (bar, text, anchor) = if after { ("67%", "69%", "start") } else { ("31.6%", "31%", "end") };
    let difference = i64::from(end.units) - i64::from(was.unwrap_or(end.units));
    let change = if difference == 0 { String::new() } else { baton_words::signed_count(difference) };
    let side = if after { "after" } else { "before" };
    html! {
        <g key={format!("{side}{at}")} class="flow-end">
            <rect class={class(Some(end))} x={bar} width="1.4%" y={top.to_string()} height={long.to_string()} />
            <text x={text} y={(top + long / 2).to_string()} text-anchor={anchor}>
                { name(locale, end) }{ " " }<tspan class="count">{ end.units }</tspan>
                if !change.is_empty() { <tspan class={if difference > 0 { "more" } else { "less" }}>{ format!(" {change}") }</tspan> }
            </text>
        </g>
    }
}

fn ends<'a>(flows: &'a Flows, band: &Band) -> (Option<&'a End>, Option<&'a End>) {
    (flows.before.get(band.from), flows.after.get(band.to))
}

fn band_of(locale: Locale, flows: &Flows, at: usize, band: &Band) -> Html {
    let (a, b) = (band.tops.0, band.tops.1);
    let (c, d) = (a + band.width, b + band.width);
    let path = format!("M0,{a}C50,{a} 50,{b} 100,{b}L100,{d}C50,{d} 50,{c} 0,{c}Z");
    let (from, to) = ends(flows, band);
    let crosses = band.crosses(flows);
    let told = {
        let name = |end: Option<&End>| end.map_or("", |end| name(locale, end)).to_owned();
        let who = band.names.join(headline::COMMA.of(locale));
        format!("{}\n{who}", change::flow_band(locale, &name(from), &name(to), band.units))
    };
    html! {
        <path key={at} class={classes!("band", class(to), crosses.then_some("crosses"))} d={path}><title>{ told }</title></path>
    }
}

fn row(locale: Locale, flows: &Flows, band: &Band) -> Vec<AttrValue> {
    let (from, to) = ends(flows, band);
    let name = |end: Option<&End>| AttrValue::from(end.map_or("", |end| name(locale, end)).to_owned());
    let mut who = band.names.join(headline::COMMA.of(locale));
    if (band.names.len() as u64) < u64::from(band.units) {
        who += &change::and_more(locale, band.units);
    }
    vec![name(from), name(to), band.units.to_string().into(), who.into()]
}
