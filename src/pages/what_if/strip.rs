//! The strip of totals: a dot per unit, coloured and shaped by grade, and a line at each cut.

use yew::prelude::*;

use super::cut_handle::{CutHandle, GRIP, ROW};
use crate::charts::picture_out::PictureOut;
use crate::shell::context::{use_act, use_locale};
use crate::shell::wording;
use baton_words::{Locale, grouped, half_up, league, rounded};
use baton_workbench::{Action, Bar, Dot, LEVELS, Named, Strip, Turn};

/// Height of a level of dots, in pixels.
const STEP: usize = 16;
/// Room for names above the dots.
const NAMES: usize = 18;
/// Most rows of labels of lines; more lines share them.
const ROWS: usize = 4;

/// Properties of [`StripPlot`].
#[derive(Properties, PartialEq)]
pub struct StripPlotProps {
    /// Name of the category.
    pub category: AttrValue,
    /// What is drawn.
    pub strip: Strip,
    /// Position of the lane in the category.
    pub lane: usize,
    /// Position in the roster of the unit explained.
    pub unit: Option<usize>,
}

/// The strip of one lane.
#[component]
pub fn StripPlot(props: &StripPlotProps) -> Html {
    let locale = use_locale();
    let place = use_node_ref();
    let strip = &props.strip;
    let levels = match strip.bars.is_empty() {
        true => strip.dots.iter().map(|dot| dot.level + 1).max().unwrap_or(1).min(LEVELS),
        false => LEVELS,
    };
    let tallest = strip.bars.iter().map(|bar| bar.beneath + bar.units).max().unwrap_or(1);
    let rows = strip.cuts.len().min(ROWS);
    let above = if rows == 0 { NAMES } else { rows * ROW + GRIP + NAMES };
    let axis = above + levels * STEP + 4;
    let bottom = axis.to_string();
    let ends = (half_up(strip.ends.0, 2).to_string(), half_up(strip.ends.1, 2).to_string());
    let title = match (&props.category, &strip.group) {
        (category, Some(group)) => format!("{category} · {group} · {}", league::DISTRIBUTION.of(locale)),
        (category, None) => format!("{category} · {}", league::DISTRIBUTION.of(locale)),
    };
    html! {
        <figure class="strip" ref={place.clone()}>
            if let Some(group) = &strip.group { <figcaption>{ group }</figcaption> }
            <svg class="strip-plot" height={(axis + 22).to_string()} role="group" aria-label={league::DISTRIBUTION.of(locale)}>
                <line class="axis" x1="0" x2="100%" y1={bottom.clone()} y2={bottom.clone()} />
                { for strip.ticks.iter().map(|(at, total)| html! {
                    <text key={*at} class="tick" x={percent(*at)} y={(axis + 16).to_string()}>{ grouped(*total) }</text>
                }) }
                { for strip.bars.iter().map(|bar| units_bar(locale, bar, tallest, axis, levels * STEP)) }
                // Lines first: a dot under a line is still a dot.
                { for strip.cuts.iter().enumerate().map(|(at, cut)| html! {
                    <CutHandle key={cut.id.to_string()} cut={cut.clone()} lane={props.lane} ends={ends.clone()}
                        row={at % rows.max(1)} {rows} {axis} />
                }) }
                { for strip.dots.iter().map(|dot| html! {
                    <UnitDot key={dot.unit} dot={dot.clone()} y={axis - 10 - dot.level * STEP}
                        chosen={props.unit == Some(dot.unit)} />
                }) }
            </svg>
            <PictureOut {title} within={place} />
        </figure>
    }
}

/// The units of a grade in a slice of the axis; `room` pixels are the tallest slice's.
fn units_bar(locale: Locale, bar: &Bar, tallest: u32, axis: usize, room: usize) -> Html {
    let pixels = |units: u32| u64::from(units) * room as u64 / u64::from(tallest);
    let (top, bottom) = (pixels(bar.beneath + bar.units), pixels(bar.beneath));
    let grade = bar.grade.as_ref();
    let told = league::bar(locale, grade.map_or(league::NO_GRADE.of(locale), |grade| &grade.name), bar.units);
    html! {
        <rect key={format!("{}-{:?}", bar.at, grade.map(|grade| grade.position))} x={percent(bar.at)}
            width={percent(bar.width)} y={(axis as u64 - top).to_string()} height={(top - bottom).max(1).to_string()}
            class={classes!("units-bar", wording::grade_class(grade))}><title>{ told }</title></rect>
    }
}

#[derive(Properties, PartialEq)]
struct UnitDotProps {
    dot: Dot,
    y: usize,
    chosen: bool,
}

#[component]
fn UnitDot(props: &UnitDotProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let UnitDotProps { dot, y, chosen } = props;
    let grade = dot.grade.as_ref();
    let name = grade.map_or(league::NO_GRADE.of(locale), |grade| &grade.name);
    let unit = dot.unit;
    let explain = Callback::from(move |()| act.on(Action::Unit(Some(unit))));
    let onclick = explain.reform(|_: MouseEvent| ());
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            explain.emit(());
        }
    });
    let told = format!("{} · {} · {name}", dot.name, rounded(dot.total));
    let turned = dot.turn.map(|turn| match turn {
        Turn::Up => "up",
        Turn::Down => "down",
        Turn::Aside => "aside",
    });
    let named = match dot.named {
        Named::Nowhere => None,
        Named::Wide => Some("named-wide"),
        Named::Narrow => Some("named-narrow"),
        Named::Everywhere => Some("named"),
    };
    html! {
        <svg class={classes!("dot", wording::grade_class(grade), turned, chosen.then_some("chosen"), named)}
            x={percent(dot.at)} y={y.to_string()} overflow="visible">
            <g role="button" tabindex={if turned.is_some() { "0" } else { "-1" }} aria-label={told.clone()} {onclick} {onkeydown}>
                <title>{ told }</title>
                <path d={shape(grade.map_or(9, |grade| grade.position))} />
            </g>
            <text class="dot-name" y="-9" aria-hidden="true">{ &dot.name }</text>
        </svg>
    }
}

/// The shape of a grade: circle, square, triangle, diamond, then a bar.
pub fn shape(position: u32) -> &'static str {
    match position {
        0 => "M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0z",
        1 => "M-5.3,-5.3h10.6v10.6h-10.6z",
        2 => "M0,-6.5L6.5,5H-6.5z",
        3 => "M0,-7L7,0L0,7L-7,0z",
        _ => "M-6,-2.5h12v5h-12z",
    }
}

/// Thousandths as a percentage, as SVG takes it.
pub fn percent(thousandths: i64) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
