//! The tour's bar, which stands over any page: what the stop is about, its one thing to do, and what follows from it.

use yew::prelude::*;

use crate::shell::context::{use_act, use_locale};
use crate::shell::settings;
use baton_words::{Locale, tour};
use baton_workbench::pages::home::tour::{Stop, TourAction, TourView};
use baton_workbench::{Action, State};

/// The bar of the state; hidden where nobody is on the tour.
pub fn bar(state: &State, locale: Locale) -> Html {
    html! { <TourBar key="tour" tour={state.view().tour.clone()} said={state.tour_said(locale)} /> }
}

#[derive(Properties, PartialEq)]
struct TourBarProps {
    tour: TourView,
    said: Vec<String>,
}

#[component]
fn TourBar(props: &TourBarProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let TourBarProps { tour: TourView { at, done }, said } = props;
    // Whoever comes to the end begins anew next time.
    use_effect_with((*at, *done), |(at, done)| {
        if let Some(stop) = at {
            settings::set_tour(if *done && stop.number() == Stop::ALL.len() { 1 } else { stop.number() });
        }
    });
    let on = |action: TourAction| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Tour(action)))
    };
    let Some(stop) = at else { return html! { <aside hidden=true /> } };
    let (title, about) = tour::STOPS[stop.number() - 1];
    let last = stop.number() == Stop::ALL.len();
    html! {
        <aside class="tour" aria-label={tour::TOUR.of(locale)}>
            <div class="tour-text" aria-live="polite">
                <small>{ tour::stop(locale, stop.number(), Stop::ALL.len()) }</small>
                <h2>{ title.of(locale) }</h2>
                if said.is_empty() {
                    <p>{ about.of(locale) }</p>
                } else {
                    <p>{ said.join(if locale == Locale::Zh { "" } else { " " }) }</p>
                }
            </div>
            <div class="tour-tools">
                if *done {
                    <button key="next" type="button" class="primary" onclick={on(TourAction::Next)}>{ if last { tour::END.of(locale) } else { tour::NEXT.of(locale) } }</button>
                } else {
                    <button key="do" type="button" class="primary" onclick={on(TourAction::Do)}>{ tour::SHOW.of(locale) }</button>
                }
                <button key="leave" type="button" hidden={last && *done} onclick={on(TourAction::Leave)}>{ tour::LEAVE.of(locale) }</button>
            </div>
        </aside>
    }
}
