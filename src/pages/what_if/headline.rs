//! The sentence first: what the scenario does against its base, and what it costs.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::controls::delta::Delta;
use crate::pages::check::robustness::Steadiness;
use crate::shell::context::use_locale;
use crate::shell::wording;
use baton_words::{grouped, headline, money, signed_count};
use baton_workbench::Headline;
use baton_workbench::pages::check::robustness::Shown;

/// Properties of [`HeadlineBar`].
#[derive(Properties, PartialEq)]
pub struct HeadlineBarProps {
    /// The figures.
    pub headline: Headline,
    /// How near the nearest change is, in words; empty where grades change.
    pub nearest: AttrValue,
    /// How stable its grades are when marks are drawn, where that was asked for.
    pub drawn: Option<Shown>,
}

/// The sentence with its figures.
#[component]
pub fn HeadlineBar(props: &HeadlineBarProps) -> Html {
    let locale = use_locale();
    let headline = &props.headline;
    let figures = &headline.figures;
    let parts = [
        ("up", figures.up, headline::up(locale, figures.up)),
        ("down", figures.down, headline::down(locale, figures.down)),
        ("aside", figures.aside, headline::aside(locale, figures.aside)),
    ];
    let (units, places) = (&figures.excellent_units, &figures.excellent_places);
    let (ceiling, bonus) = (&figures.places_ceiling, &figures.bonus);
    let over = places.is > ceiling.is;
    let whole = |n: u64| grouped(Decimal::from(n));
    html! {
        <section class="headline" aria-live="polite" aria-atomic="true">
            <div class="say">
                <h2 class="sentence">
                    { wording::sentence(locale, headline) }
                    if figures.regraded() > 0 && !headline.only_data {
                        <span class="turns">
                            { for parts.iter().filter(|(_, n, _)| *n > 0).map(|(class, _, told)| html! {
                                <span key={*class} class={*class}>{ told }</span>
                            }) }
                        </span>
                    }
                </h2>
                <span class="nearest" hidden={props.nearest.is_empty()}>{ &props.nearest }</span>
            </div>
            <dl class="figures">
                <div>
                    <dt>{ headline::EXCELLENT_UNITS.of(locale) }</dt>
                    <dd><b>{ units.was }{ " → " }{ units.is }</b></dd>
                </div>
                <div class={classes!(over.then_some("over"))}>
                    <dt>{ headline::EXCELLENT_PLACES.of(locale) }</dt>
                    <dd>
                        <b>{ whole(places.was) }{ " → " }{ whole(places.is) }</b>
                        <Delta text={signed_count(places.difference())} shown={places.changed()} />
                        <small class="ceiling">{ headline::ceiling(locale, ceiling.is) }</small>
                    </dd>
                </div>
                <div>
                    <dt>{ headline::BONUS.of(locale) }</dt>
                    <dd>
                        if bonus.changed() { <span class="before">{ money::sum(locale, bonus.was) }{ " → " }</span> }
                        <b>{ money::sum(locale, bonus.is) }</b>
                        <Delta text={money::change(locale, bonus.difference())} shown={bonus.changed()} />
                    </dd>
                </div>
                <Steadiness drawn={props.drawn.clone()} />
            </dl>
        </section>
    }
}
