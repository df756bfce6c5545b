//! The safe interval on a lever's track: the band, the first changes beyond it, and both in words.

use yew::prelude::*;

use baton_words::{Locale, stability};
use baton_workbench::Figure;
use baton_workbench::pages::check::stability::{Band, Next, Safety, told};
use baton_workbench::parts::Number;

/// The band and its ticks, on a track that ends at `high`.
pub fn marks(figure: &Figure, high: Number) -> Html {
    match &figure.safety {
        Some(Safety::Known(band)) => {
            html! { <g class="safety">{ bar(figure, band, high) }{ for ticks(figure, band, high) }</g> }
        }
        // Where it was, without a line: what comes next is not known any more.
        Some(Safety::Stale(band)) => html! { <g class="safety stale">{ bar(figure, band, high) }</g> },
        Some(Safety::Pending | Safety::OnRequest) | None => html! { <g /> },
    }
}

fn bar(figure: &Figure, band: &Band, high: Number) -> Html {
    let at = |value| figure.along(Number::from(value).max(Number::ZERO).min(high), high);
    let width = band.high.value.min(high.get()).checked_sub(band.low.value).unwrap_or_default();
    let (Some(x), Some(width)) = (at(band.low.value), at(width)) else { return html! { <g /> } };
    html! { <rect class="band" {x} y="7" {width} height="8" rx="3" /> }
}

fn ticks(figure: &Figure, band: &Band, high: Number) -> impl Iterator<Item = Html> {
    let tick = |beyond: &Next| match beyond {
        Next::Flips(flips) if flips.at <= high.get() => figure.along(flips.at.into(), high),
        _ => None,
    };
    let places = [tick(&band.low.beyond), tick(&band.high.beyond)];
    places
        .into_iter()
        .flatten()
        .map(|x| html! { <line key={x.clone()} class="flip" x1={x.clone()} x2={x} y1="2" y2="20" /> })
}

/// What the track says; absent where it says nothing.
pub fn sentence(locale: Locale, figure: &Figure) -> Option<String> {
    match figure.safety.as_ref()? {
        Safety::Known(band) => Some(told::band(locale, band)),
        Safety::Stale(_) | Safety::Pending => Some(stability::PENDING.of(locale).to_owned()),
        Safety::OnRequest => Some(stability::ON_REQUEST.of(locale).to_owned()),
    }
}

/// The identifier of what a lever's track says.
pub fn id(figure: &Figure) -> String {
    let name: String = format!("{:?}", figure.lever).chars().filter(|c| c.is_alphanumeric()).collect();
    format!("safe-{name}")
}
