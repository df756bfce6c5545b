//! A warning light as a shape with a colour, always with its word for those who see neither.

use yew::prelude::*;

use baton_words::{Locale, monitoring, trace};
use baton_workbench::Counts;
use baton_workbench::parts::Light;

/// All lights, the gravest first.
pub const GRAVEST_FIRST: [Light; 4] = [Light::Red, Light::Yellow, Light::GreenNoted, Light::Green];

/// The class that gives a light its colour.
pub fn class(light: Light) -> &'static str {
    match light {
        Light::Green => "light-green",
        Light::GreenNoted => "light-noted",
        Light::Yellow => "light-yellow",
        Light::Red => "light-red",
    }
}

/// The shape alone: a disc, a half disc, a triangle, a square.
pub fn mark(light: Light) -> Html {
    let shape = match light {
        Light::Green => html! { <circle cx="6" cy="6" r="4.5" /> },
        Light::GreenNoted => html! {
            <>
                <circle class="hollow" cx="6" cy="6" r="4" />
                <path d="M6 1.5a4.5 4.5 0 0 0 0 9z" />
            </>
        },
        Light::Yellow => html! { <path d="M6 1L11.5 10.8H0.5z" /> },
        Light::Red => html! { <path d="M1 1h10v10H1z" /> },
    };
    html! { <svg class={classes!("light", class(light))} viewBox="0 0 12 12" aria-hidden="true">{ shape }</svg> }
}

/// How many lights of each kind there are, the gravest first; kinds that there are none of are left out.
pub fn counts(locale: Locale, counts: &Counts) -> Html {
    let told = GRAVEST_FIRST.into_iter().filter(|light| counts.of(*light) > 0).map(|light| {
        let count = counts.of(light);
        html! {
            <span key={class(light)} class="light-count" title={monitoring::light_count(locale, light, count)}>
                { mark(light) }
                <span class="sr">{ trace::light(light).of(locale) }</span>
                { count }
            </span>
        }
    });
    html! { <span class="light-counts">{ for told }</span> }
}
