//! The feasible range drawn on a small track, with where the figure is and where it would go.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use yew::prelude::*;

use crate::shell::context::use_locale;
use baton_words::{grouped, solving};
use baton_workbench::pages::what_if::goal::Track;

/// Properties of [`TrackBar`].
#[derive(Properties, PartialEq)]
pub struct TrackBarProps {
    /// What is drawn.
    pub track: Track,
}

/// Per cent along the track; a range of one value still has a width.
fn along((low, high): (Decimal, Decimal), value: Decimal) -> f64 {
    let share = value.saturating_sub(low).checked_div(high.saturating_sub(low));
    share.and_then(|share| share.to_f64()).unwrap_or(0.0).clamp(0.0, 1.0) * 100.0
}

/// The track.
#[component]
pub fn TrackBar(props: &TrackBarProps) -> Html {
    let locale = use_locale();
    let Track { ends, ranges, now, to, told } = &props.track;
    let at = |value: Decimal| along(*ends, value);
    let percent = |share: f64| format!("{share:.2}%");
    html! {
        <div class="solve-track">
            <svg role="img" aria-label={solving::track(locale, &told.0, &told.1)}>
                <rect class="track" x="0" y="11" width="100%" height="8" rx="4" />
                { for ranges.iter().enumerate().map(|(index, (low, high))| {
                    let (x, end) = (at(*low), at(*high));
                    html! { <rect key={index} class="feasible" x={percent(x)} y="9" width={percent((end - x).max(0.6))} height="12" rx="3" /> }
                }) }
                <line class="now" x1={percent(at(*now))} x2={percent(at(*now))} y1="3" y2="27" />
                if let Some(to) = to {
                    <circle class="to" cx={percent(at(*to))} cy="15" r="6" />
                }
            </svg>
            <p class="track-ends"><span>{ &told.0 }</span><span class="soft">{ "┆ " }{ solving::NOW.of(locale) }{ " " }{ grouped(*now) }</span><span>{ &told.1 }</span></p>
        </div>
    }
}
