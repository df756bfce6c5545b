//! What green and red on the tracks mean, and what is assumed.

use yew::prelude::*;

use crate::shell::context::use_locale;
use baton_words::stability;
use baton_workbench::pages::check::stability::Size;

/// Properties of [`TrackLegend`].
#[derive(Properties, PartialEq)]
pub struct TrackLegendProps {
    /// Whether other marks give or take.
    pub kept: bool,
    /// How large the category is.
    pub size: Size,
}

/// The legend under the levers.
#[component]
pub fn TrackLegend(props: &TrackLegendProps) -> Html {
    let locale = use_locale();
    let note = match props.size {
        Size::Usual => String::new(),
        Size::Large(units) => stability::legend_large(locale, units),
        Size::Huge(units) => stability::huge(locale, units),
    };
    html! {
        <div class="track-legend hint">
            <p aria-hidden="true" class="samples">
                <span><svg width="34" height="14"><rect class="slider-track" y="4.5" width="34" height="5" rx="2.5" /><rect class="band" x="8" y="3" width="18" height="8" rx="3" /></svg>{ stability::BAND_SAMPLE.of(locale) }</span>
                <span><svg width="10" height="14"><line class="flip" x1="5" x2="5" y1="0" y2="14" /></svg>{ stability::FLIP_SAMPLE.of(locale) }</span>
            </p>
            <p>{ stability::LEGEND.of(locale) }</p>
            <p>{ if props.kept { stability::LEGEND_KEPT.of(locale) } else { stability::LEGEND_FREE.of(locale) } }</p>
            <p hidden={note.is_empty()}>{ note }</p>
        </div>
    }
}
