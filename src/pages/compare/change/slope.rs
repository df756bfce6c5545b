//! Two rankings beside each other: a line for each unit, from its place before to its place after.

use yew::prelude::*;

use crate::charts::DataTable;
use crate::charts::picture_out::PictureOut;
use crate::controls::table_out::table_out;
use crate::pages::what_if::strip::shape;
use crate::shell::context::{Act, use_act, use_locale};
use crate::shell::wording;
use baton_words::{Locale, change, chart, league};
use baton_workbench::pages::compare::change::{Slope, SlopeEnd, SlopeLine};
use baton_workbench::{Action, Turn, tables};

/// Pixels of a place.
const ROW: usize = 20;
/// Most columns of a name that has room: a Chinese character takes two.
const NAME: usize = 17;

/// Properties of [`Slopes`].
#[derive(Clone, Properties, PartialEq)]
pub struct SlopesProps {
    /// Name of the category.
    pub category: AttrValue,
    /// Its lanes.
    pub slopes: Vec<Slope>,
    /// What the base is called.
    pub base: AttrValue,
    /// What the scenario is called.
    pub scenario: AttrValue,
    /// Position in the roster of the unit explained.
    pub unit: Option<usize>,
}

/// The slopes of a category.
#[component]
pub fn Slopes(props: &SlopesProps) -> Html {
    let locale = use_locale();
    let moved: usize = props.slopes.iter().map(|slope| slope.moved).sum();
    let hidden: usize = props.slopes.iter().map(|slope| slope.hidden).sum();
    let title = match moved {
        0 => change::slope_still(locale, &props.category),
        moved => change::slope(locale, &props.category, moved),
    };
    html! {
        <figure class="card slopes">
            <figcaption class="card-head">
                <h2>{ &title }</h2>
                { table_out(change::SLOPE_TABLE.of(locale), tables::slope) }
            </figcaption>
            { for props.slopes.iter().enumerate().filter(|(_, slope)| !slope.after.is_empty()).map(|(at, slope)| html! {
                <LaneOfSlopes key={at} of={props.clone()} {at} title={match &slope.group {
                    Some(group) => format!("{title} · {group}"),
                    None => title.clone(),
                }} />
            }) }
            <p class="hint" hidden={hidden == 0}>{ change::slope_hidden(locale, hidden) }</p>
            <details class="chart-data">
                <summary>{ chart::DATA.of(locale) }</summary>
                <DataTable caption={change::SLOPE_TABLE.of(locale)} head={[league::COLUMN_UNIT.of(locale), change::PLACE_BEFORE.of(locale), change::PLACE_AFTER.of(locale)].map(AttrValue::from).to_vec()}
                    rows={props.slopes.iter().flat_map(|slope| &slope.lines).map(row).collect::<Vec<_>>()} />
            </details>
        </figure>
    }
}

fn row(line: &SlopeLine) -> Vec<AttrValue> {
    vec![line.name.clone().into(), line.rank.was.to_string().into(), line.rank.is.to_string().into()]
}

#[derive(Properties, PartialEq)]
struct LaneProps {
    of: SlopesProps,
    /// Which of the lanes.
    at: usize,
    /// The title of its picture.
    title: AttrValue,
}

/// One lane's drawing, and the buttons that save it.
#[component]
fn LaneOfSlopes(lane: &LaneProps) -> Html {
    let (locale, act, place) = (use_locale(), use_act(), use_node_ref());
    let props = &lane.of;
    let Some(slope) = props.slopes.get(lane.at) else { return html! { <div /> } };
    let rows = slope.before.len().max(slope.after.len());
    let label = slope.group.clone().unwrap_or_else(|| props.category.to_string());
    html! {
        <div class="slope-lane" ref={place.clone()}>
            <PictureOut title={lane.title.clone()} within={place} />
            { for slope.group.iter().map(|group| html! { <h3>{ group }</h3> }) }
            <svg class="slope" height={(rows * ROW + 26).to_string()} role="img" aria-label={label}>
                <text class="side" x="34.5%" y="12" text-anchor="end">{ &props.base }</text>
                <text class="side" x="65.5%" y="12">{ &props.scenario }</text>
                { for slope.lines.iter().map(|line| line_of(locale, &act, props, slope, line)) }
                { for slope.before.iter().enumerate().map(|(at, end)| end_of(&act, props, end, at, false)) }
                { for slope.after.iter().enumerate().map(|(at, end)| end_of(&act, props, end, at, true)) }
            </svg>
        </div>
    }
}

fn middle(at: usize) -> usize {
    26 + at * ROW + ROW / 2
}

fn line_of(locale: Locale, act: &Act, props: &SlopesProps, slope: &Slope, line: &SlopeLine) -> Html {
    let class = match (line.turn, line.grade_turn) {
        (_, Some(Turn::Up)) | (Some(Turn::Up), None) => Some("rises"),
        (_, Some(Turn::Down)) | (Some(Turn::Down), None) => Some("falls"),
        _ => None,
    };
    let regraded = line.grade_turn.is_some().then_some("regraded");
    let chosen = (props.unit == Some(line.unit)).then_some("chosen");
    let grade = |end: Option<&SlopeEnd>| {
        end.and_then(|end| end.grade.as_ref())
            .map_or_else(|| league::NO_GRADE.of(locale).to_owned(), |grade| grade.name.clone())
    };
    let (was, is) = (grade(slope.before.get(line.at.0)), grade(slope.after.get(line.at.1)));
    let grades = if line.grade_turn.is_none() { is } else { format!("{was} → {is}") };
    let told = format!("{} · {grades}", change::slope_line(locale, &line.name, line.rank.was, line.rank.is));
    html! {
        <line key={format!("l{}", line.unit)} class={classes!("slope-line", class, regraded, chosen)} onclick={explain(act, line.unit)}
            x1="38.8%" x2="61.2%" y1={middle(line.at.0).to_string()} y2={middle(line.at.1).to_string()}><title>{ told }</title></line>
    }
}

fn end_of(act: &Act, props: &SlopesProps, end: &SlopeEnd, at: usize, after: bool) -> Html {
    let y = middle(at).to_string();
    let (anchor, name_at, rank_at, mark_at) =
        if after { ("start", "70.5%", "65.5%", "63%") } else { ("end", "29.5%", "34.5%", "37%") };
    let place = if after { "after" } else { "before" };
    let chosen = (props.unit == Some(end.unit)).then_some("chosen");
    let grade = end.grade.as_ref();
    html! {
        <g key={format!("{place}{}", end.unit)} class={classes!("slope-end", end.changed.then_some("changed"), chosen)}
            onclick={explain(act, end.unit)}>
            <title>{ format!("{} · {}", end.name, grade.map_or("", |grade| &grade.name)) }</title>
            <text x={name_at} y={y.clone()} text-anchor={anchor}>{ short(&end.name) }</text>
            <text class="rank" x={rank_at} y={y.clone()} text-anchor={anchor}>{ end.rank }</text>
            <svg class={classes!("dot", wording::grade_class(grade))} x={mark_at} {y} overflow="visible">
                <path transform="scale(0.75)" d={shape(grade.map_or(9, |grade| grade.position))} />
            </svg>
        </g>
    }
}

fn explain(act: &Act, unit: usize) -> Callback<MouseEvent> {
    act.0.reform(move |_: MouseEvent| Action::Unit(Some(unit)))
}

/// A name as long as there is room.
fn short(name: &str) -> String {
    let mut room = NAME;
    let mut cut = String::new();
    for character in name.chars() {
        let wide = if character.is_ascii() { 1 } else { 2 };
        match room.checked_sub(wide) {
            Some(left) => room = left,
            None => return cut + "…",
        }
        cut.push(character);
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_long_name_is_cut() {
        assert_eq!(short("甲镇"), "甲镇");
        assert_eq!(short("人力资源和社会保障局"), "人力资源和社会保…");
        assert_eq!(short("a rather long english name"), "a rather long eng…");
    }
}
