//! The line of a grade on the strip as a slider: by mouse, pen and touch, and by the keyboard.

use web_sys::Element;
use yew::prelude::*;

use super::strip::percent;
use crate::shell::context::{use_act, use_locale};
use baton_words::{Locale, Values, fixed, half_up, headline, ladder};
use baton_workbench::parts::{Quota, Threshold};
use baton_workbench::{Action, Cut, CutMove, CutTo, Sets};

/// Height of a row of labels, in pixels.
pub const ROW: usize = 16;
/// Height of the grips under the labels, in pixels.
pub const GRIP: usize = 24;
/// Places that a page of the keyboard moves.
const PAGE_OF_PLACES: i64 = 5;
/// Steps of a threshold that a page of the keyboard moves.
const PAGE_OF_STEPS: i64 = 10;

/// Properties of [`CutHandle`].
#[derive(Properties, PartialEq)]
pub struct CutHandleProps {
    /// The line.
    pub cut: Cut,
    /// Position of the lane in the category.
    pub lane: usize,
    /// The totals at both ends of the strip, as text.
    pub ends: (String, String),
    /// Which row of labels is its own.
    pub row: usize,
    /// Rows of labels.
    pub rows: usize,
    /// Where the axis is, in pixels from the top.
    pub axis: usize,
}

/// What is held: the line as it was, and how far beside it the pointer took it, where there is one.
#[derive(Default)]
struct Held {
    cut: Option<Cut>,
    beside: Option<i32>,
}

/// The line of a grade.
#[component]
pub fn CutHandle(props: &CutHandleProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let held = use_mut_ref(Held::default);
    let node = use_node_ref();
    let CutHandleProps { cut, lane, ends, row, rows, axis } = props;
    let lane = *lane;

    let let_go = {
        let (act, held) = (act.clone(), held.clone());
        Callback::from(move |()| {
            // Nothing is let go that wasn't held: another gesture may be going on.
            if std::mem::take(&mut *held.borrow_mut()).cut.is_some() {
                act.on(Action::LetGo);
            }
        })
    };
    let onpointerdown = {
        let (held, node, cut, let_go) = (held.clone(), node.clone(), cut.clone(), let_go.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(element) = node.cast::<Element>().filter(|_| event.button() == 0) else { return };
            let_go.emit(());
            event.prevent_default();
            if let Some(focusable) = node.cast::<web_sys::HtmlElement>() {
                let _ = focusable.focus();
            }
            let _ = element.set_pointer_capture(event.pointer_id());
            let beside = place(&element, event.client_x()).map_or(0, |at| cut.at * 10 - at);
            *held.borrow_mut() = Held { cut: Some(cut.clone()), beside: i32::try_from(beside).ok() };
        })
    };
    let onpointermove = {
        let (act, held, node) = (act.clone(), held.clone(), node.clone());
        Callback::from(move |event: PointerEvent| {
            let (cut, beside) = match &*held.borrow() {
                Held { cut: Some(cut), beside: Some(beside) } => (cut.clone(), i64::from(*beside)),
                _ => return,
            };
            let Some(at) = node.cast::<Element>().and_then(|element| place(&element, event.client_x())) else { return };
            act.on(Action::Cut(Box::new(CutMove { lane, held: cut, to: CutTo::At(at + beside) })));
        })
    };
    let onkeydown = {
        let (act, held, cut, let_go) = (act.clone(), held.clone(), cut.clone(), let_go.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                let_go.emit(());
                return;
            }
            let key = event.key();
            if key == "Escape" && held.borrow().cut.is_some() {
                event.stop_propagation();
                *held.borrow_mut() = Held::default();
                act.on(Action::Cancel);
            } else if key == "Enter" {
                let_go.emit(());
            } else if let Some(to) = by_key(&key, event.shift_key(), cut.sets) {
                event.prevent_default();
                let from = held.borrow_mut().cut.get_or_insert_with(|| cut.clone()).clone();
                act.on(Action::Cut(Box::new(CutMove { lane, held: from, to })));
            }
        })
    };
    let drop = let_go.reform(|_: PointerEvent| ());
    let (condition, told) = (condition(locale, cut), told(locale, cut));
    // The label stands where there is more room.
    let (anchor, dx) = if cut.at > 500 { ("end", "-5") } else { ("start", "5") };
    let (label, grip) = ((row * ROW + 12).to_string(), rows * ROW);
    html! {
        <svg class="cut" x={percent(cut.at)} overflow="visible">
            <line x1="0" x2="0" y1={(row * ROW + 3).to_string()} y2={axis.to_string()} />
            <text class="cut-label" y={label} {dx} text-anchor={anchor}>
                <tspan class="cut-grade">{ &cut.grade.name }</tspan>{ " " }{ condition }
            </text>
            <g ref={node} class="grip" role="slider" tabindex="0" aria-label={ladder::line_of(locale, &cut.grade.name)}
                aria-orientation="horizontal" aria-valuemin={ends.0.clone()} aria-valuemax={ends.1.clone()}
                aria-valuenow={plain(cut)} aria-valuetext={told.clone()} {onpointerdown} {onpointermove}
                onpointerup={drop.clone()} onpointercancel={drop.clone()} onlostpointercapture={drop} {onkeydown}
                onblur={let_go.reform(|_: FocusEvent| ())}>
                <title>{ told }</title>
                <rect class="grip-room" x="-12" width="24" y={grip.to_string()} height={(axis - grip).to_string()} />
                <rect class="grip-pill" x="-5" width="10" y={(grip + 1).to_string()} height={(GRIP - 4).to_string()} rx="5" />
            </g>
        </svg>
    }
}

/// Where a pointer is along the strip that an element is on, in ten-thousandths of its width.
fn place(element: &Element, x: i32) -> Option<i64> {
    let strip = element.closest(".strip-plot").ok()??.get_bounding_client_rect();
    let share = (f64::from(x) - strip.left()) / strip.width();
    share.is_finite().then(|| (share * 10_000.0).round() as i64)
}

/// Where a key moves a line.
fn by_key(key: &str, shift: bool, sets: Sets) -> Option<CutTo> {
    let page = if sets == Sets::Threshold { PAGE_OF_STEPS } else { PAGE_OF_PLACES };
    let step = if shift { page } else { 1 };
    Some(match key {
        "ArrowRight" | "ArrowUp" => CutTo::Steps(step),
        "ArrowLeft" | "ArrowDown" => CutTo::Steps(-step),
        "PageUp" => CutTo::Steps(page),
        "PageDown" => CutTo::Steps(-page),
        "Home" => CutTo::Low,
        "End" => CutTo::High,
        _ => return None,
    })
}

/// A line's total as a number.
fn plain(cut: &Cut) -> String {
    fixed(cut.total, 2).replace([',', '−'], "")
}

/// The conditions of a grade, the one that the line moves first.
fn condition(locale: Locale, cut: &Cut) -> String {
    let threshold = cut.threshold.map(|threshold| match threshold {
        Threshold::Percentage(value) => ladder::at_least_percent(value.get()),
        Threshold::Points(value) => ladder::at_least_points(locale, value.get()),
    });
    let quota = cut.quota.map(|quota| match quota {
        Quota::Share(share) => {
            ladder::share_places(locale, share.get() * rust_decimal::Decimal::ONE_HUNDRED, cut.places)
        }
        Quota::Places(_) if cut.grade.position == 0 => ladder::first_places(locale, cut.places),
        Quota::Places(_) => ladder::places(locale, cut.places),
        Quota::FromBelow(share) => Values { locale }.quota(Some(Quota::FromBelow(share))),
    });
    let parts = if cut.sets == Sets::Threshold { [threshold, quota] } else { [quota, threshold] };
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A line in words: its conditions, where it is, and what moving it does.
fn told(locale: Locale, cut: &Cut) -> String {
    let sets =
        if cut.sets == Sets::Threshold { ladder::SETS_THRESHOLD.of(locale) } else { ladder::SETS_QUOTA.of(locale) };
    format!(
        "{}{}{sets}",
        ladder::line_told(locale, &condition(locale, cut), half_up(cut.total, 2)),
        headline::COMMA.of(locale)
    )
}
