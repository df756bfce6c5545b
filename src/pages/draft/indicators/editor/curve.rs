//! The curve of a component: from the value judged to points, the units as dots on it, and their figures as a table.

use baton_model::Arrange;
use rust_decimal::Decimal;
use yew::prelude::*;

use crate::charts::picture_out::PictureOut;
use crate::controls::table_out::table_out;
use crate::shell::context::{use_act, use_locale};
use baton_words::{Locale, editor, explanation, grouped, half_up, league, levers, measured, percent_of, rule};
use baton_workbench::pages::draft::indicators::editor::{Curve, CurveDot, CurveLine};
use baton_workbench::parts::{Component, Shown};
use baton_workbench::{Action, tables};

/// The drawing in its own units; it grows with its box.
const WIDTH: i64 = 400;
const LEFT: i64 = 46;
const RIGHT: i64 = 392;
const TOP: i64 = 10;
const BOTTOM: i64 = 150;
const HEIGHT: i64 = 174;
/// Most units in the table.
const ROWS: usize = 100;

/// Properties of [`CurveFigure`].
#[derive(Properties, PartialEq)]
pub struct CurveFigureProps {
    /// The curve.
    pub curve: Curve,
    /// The component that it is of.
    pub component: Component,
    /// What the actual value is measured in.
    pub measured_in: String,
    /// Position in the roster of the unit explained.
    pub unit: Option<usize>,
}

/// The curve with its title and table.
#[component]
pub fn CurveFigure(props: &CurveFigureProps) -> Html {
    let locale = use_locale();
    let CurveFigureProps { curve, component, unit, .. } = props;
    let title = title(locale, curve);
    let place = use_node_ref();
    let across = |thousandths: i64| LEFT + thousandths * (RIGHT - LEFT) / 1000;
    let up = |thousandths: i64| BOTTOM - thousandths * (BOTTOM - TOP) / 1000;
    let path = |line: &CurveLine| {
        let corners = line.corners.iter().map(|(at, height)| format!("{},{}", across(*at), up(*height)));
        corners.collect::<Vec<_>>().join(" ")
    };
    let value = |value: Decimal| measured(component, value, "");
    let height = |figure: Decimal| if curve.marks.is_some() { grouped(figure) } else { percent_of(figure, 2) };
    html! {
        <figure class="curve" ref={place.clone()}>
            <figcaption>{ &title }</figcaption>
            <svg viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={title.clone()}>
                { for curve.points.iter().map(|(at, figure)| html! {
                    <g key={*at} class="grid">
                        <line x1={LEFT.to_string()} x2={RIGHT.to_string()} y1={up(*at).to_string()} y2={up(*at).to_string()} />
                        <text x={(LEFT - 5).to_string()} y={(up(*at) + 4).to_string()} text-anchor="end">{ height(*figure) }</text>
                    </g>
                }) }
                { for curve.values.iter().map(|(at, figure)| html! {
                    <text key={*at} class="tick" x={across(*at).to_string()} y={(BOTTOM + 16).to_string()}
                        text-anchor="middle">{ value(*figure) }</text>
                }) }
                { for curve.was.iter().enumerate().map(|(at, line)| html! {
                    <polyline key={at} class="curve-was" points={path(line)} />
                }) }
                { for curve.lines.iter().enumerate().map(|(at, line)| html! {
                    <polyline key={at} class={classes!("curve-line", format!("dash{}", at % 4))} points={path(line)} />
                }) }
                { for curve.dots.iter().filter_map(|dot| Some((dot, dot.at?))).map(|(dot, at)| html! {
                    <circle key={dot.unit} class={classes!("curve-dot", (*unit == Some(dot.unit)).then_some("chosen"))}
                        cx={across(at).to_string()} cy={up(dot.height).to_string()} r="4">
                        <title>{ told(locale, props, dot) }</title>
                    </circle>
                }) }
            </svg>
            <Legend lines={curve.lines.clone()} was={!curve.was.is_empty()} />
            <PictureOut title={title.clone()} within={place} />
            <ul class="curve-notes hint">{ for notes(locale, props).into_iter().map(|note| html! { <li key={note.clone()}>{ note }</li> }) }</ul>
            <Table ..props.clone() />
        </figure>
    }
}

impl Clone for CurveFigureProps {
    fn clone(&self) -> Self {
        let Self { curve, component, measured_in, unit } = self;
        Self { curve: curve.clone(), component: component.clone(), measured_in: measured_in.clone(), unit: *unit }
    }
}

/// What the curve comes to, in a sentence.
fn title(locale: Locale, curve: &Curve) -> String {
    let Some((least, most)) = curve.range() else { return editor::CURVE_NOBODY.of(locale).to_owned() };
    let figure = |figure| drawn(locale, curve, figure);
    if least == most {
        editor::curve_same(locale, curve.units, &figure(most))
    } else {
        editor::curve_range(locale, curve.units, &figure(least), &figure(most), curve.at_most())
    }
}

/// Points, or a rate where there are no marks.
fn drawn(locale: Locale, curve: &Curve, figure: Decimal) -> String {
    if curve.marks.is_some() { levers::points(locale, half_up(figure, 2)) } else { percent_of(figure, 2) }
}

fn told(locale: Locale, props: &CurveFigureProps, dot: &CurveDot) -> String {
    let value = dot.value.map(|value| measured(&props.component, value, &props.measured_in)).unwrap_or_default();
    format!("{} · {value} · {}", dot.name, drawn(locale, &props.curve, dot.drawn))
}

/// What the axes are, and what a reader must know of the drawing.
fn notes(locale: Locale, props: &CurveFigureProps) -> Vec<String> {
    let (curve, component) = (&props.curve, &props.component);
    let mut name = rule::measure(component.measure.kind()).name.of(locale).to_owned();
    if let Some(comparison) = component.comparison {
        name = format!("{name} · {}", rule::comparison(comparison.kind()).name.of(locale));
    }
    let own = component.look().shown() == Shown::OwnUnit;
    if own && !props.measured_in.is_empty() {
        name = format!("{name} / {}", props.measured_in);
    }
    let marks = curve.marks.map(grouped);
    let mut notes = vec![editor::curve_axis(locale, &name, marks.as_deref())];
    if curve.without > 0 {
        notes.push(editor::curve_without(locale, curve.without));
    }
    if curve.dots.len() < curve.units {
        notes.push(editor::curve_sampled(locale, curve.dots.len(), curve.units));
    }
    if curve.points_differ {
        notes.push(editor::CURVE_DIFFER.of(locale).to_owned());
    }
    notes
}

#[derive(Properties, PartialEq)]
struct LegendProps {
    lines: Vec<CurveLine>,
    was: bool,
}

/// Which line is whose, where there are several.
#[component]
fn Legend(props: &LegendProps) -> Html {
    let locale = use_locale();
    let sample = |class: String| {
        html! { <svg class="sample" viewBox="0 0 28 8" aria-hidden="true"><polyline {class} points="0,4 28,4" /></svg> }
    };
    let named = props.lines.iter().enumerate().filter_map(|(at, line)| Some((at, line.group.as_ref()?)));
    html! {
        <ul class="legend">
            { for named.map(|(at, group)| html! {
                <li key={at}>{ sample(format!("curve-line dash{}", at % 4)) }{ group }</li>
            }) }
            if props.was { <li key="was">{ sample("curve-was".into()) }{ editor::CURVE_WAS.of(locale) }</li> }
        </ul>
    }
}

/// The units' figures, most points first.
#[component]
fn Table(props: &CurveFigureProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let open = use_state(|| false);
    let mut dots: Vec<&CurveDot> = props.curve.dots.iter().collect();
    dots.arrange_by_key(|dot| std::cmp::Reverse((dot.points, dot.value)));
    let row = |dot: &CurveDot| {
        let explain = {
            let (act, unit) = (act.clone(), dot.unit);
            Callback::from(move |_: MouseEvent| act.on(Action::Unit(Some(unit))))
        };
        let value = dot.value.map(|value| measured(&props.component, value, &props.measured_in));
        html! {
            <tr key={dot.unit}>
                <th scope="row"><button type="button" class="link" onclick={explain}>{ &dot.name }</button></th>
                <td>{ value.unwrap_or_else(|| editor::NO_VALUE.of(locale).to_owned()) }</td>
                <td>{ dot.rate.map_or_else(|| explanation::NOT_ASSESSED.of(locale).to_owned(), |rate| percent_of(rate, 2)) }</td>
                <td>{ grouped(dot.points) }</td>
            </tr>
        }
    };
    let out = {
        let dots: Vec<CurveDot> = if *open { dots.iter().map(|dot| (*dot).clone()).collect() } else { Vec::new() };
        let title = editor::CURVE_TABLE.of(locale);
        table_out(title, move |state, locale| Some(tables::curve(state, locale, title, &dots)))
    };
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            open.set(event.target_unchecked_into::<web_sys::Element>().has_attribute("open"));
        })
    };
    html! {
        <details class="curve-table" {ontoggle}>
            <summary>{ editor::CURVE_TABLE.of(locale) }</summary>
            if *open {
                <div class="table-box" tabindex="0" role="group" aria-label={editor::CURVE_TABLE.of(locale)}>
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{ league::COLUMN_UNIT.of(locale) }</th>
                                <th scope="col">{ editor::CURVE_VALUE.of(locale) }</th>
                                <th scope="col">{ editor::CURVE_RATE.of(locale) }</th>
                                <th scope="col">{ editor::CURVE_POINTS.of(locale) }</th>
                            </tr>
                        </thead>
                        <tbody>{ for dots.iter().take(ROWS).map(|dot| row(dot)) }</tbody>
                    </table>
                </div>
                { out }
                if dots.len() > ROWS { <p class="hint">{ editor::curve_more(locale, dots.len() - ROWS) }</p> }
            }
        </details>
    }
}
