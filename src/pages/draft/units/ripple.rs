//! Whom a move reaches beside those who move: the sentence first, then everyone by name.

use std::sync::Arc;

use yew::prelude::*;

use super::ripple_row::row;
use crate::controls::choice::Choice;
use crate::shell::context::{use_act, use_locale};
use baton_words::{Locale, headline, league, units};
use baton_workbench::Action;
use baton_workbench::pages::draft::units::{RippleOf, RippleRow, Ripples, StepTold, UnitsAction};

/// Properties of [`RipplePanel`].
#[derive(Properties, PartialEq)]
pub struct RipplePanelProps {
    /// What changes of categories and places do; absent where there are none.
    pub ripples: Option<Arc<Ripples>>,
}

/// Whom a move reaches.
#[component]
pub fn RipplePanel(props: &RipplePanelProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let said = props.ripples.as_ref().map_or_else(
        || units::RIPPLE_NONE.of(locale).to_owned(),
        |found| {
            units::ripple_sentence(
                locale,
                found.moved,
                found.gone,
                found.reached,
                found.replaced,
                found.up + found.down + found.aside,
            )
        },
    );
    let more = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Units(UnitsAction::MoreRipple)))
    };
    let list = |title: &'static str, rows: &[RippleRow], hidden: usize| {
        html! {
            <section key={title}>
                <h3>{ title }</h3>
                <ul class="ripple-list">{ for rows.iter().map(|found| row(locale, &act, found)) }</ul>
                if hidden > 0 { <button type="button" class="more" onclick={more.clone()}>{ league::more_rows(locale, hidden) }</button> }
            </section>
        }
    };
    html! {
        <aside class="card ripple" aria-labelledby="ripple-title">
            <h2 id="ripple-title">{ units::RIPPLE.of(locale) }</h2>
            <p class={if props.ripples.is_some() { "ripple-sentence" } else { "hint" }} aria-live="polite">{ said }</p>
            <div class="ripple-body">
                if let Some(found) = &props.ripples {
                    { steps(locale, found, act.0.reform(|of| Action::Units(UnitsAction::Ripple(of)))) }
                    <p key="turns" class="ripple-turns">
                        if found.up > 0 { <span key="up" class="up">{ "▲ " }{ headline::up(locale, count(found.up)) }</span> }
                        if found.down > 0 { <span key="down" class="down">{ "▼ " }{ headline::down(locale, count(found.down)) }</span> }
                        if found.aside > 0 { <span key="aside">{ headline::aside(locale, count(found.aside)) }</span> }
                    </p>
                    if found.reached > 0 { { list(units::OTHERS.of(locale), &found.rows, found.more.1) } }
                    if found.moved > 0 { { list(units::MOVERS.of(locale), &found.movers, found.more.0) } }
                }
            </div>
        </aside>
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Which edits it is about, where there are several.
fn steps(locale: Locale, found: &Ripples, choose: Callback<RippleOf>) -> Html {
    let all = std::iter::once((RippleOf::All, units::RIPPLE_ALL.of(locale).to_owned()));
    let each = found.steps.iter().map(|step| (RippleOf::Step(step.index), told(locale, &step.told)));
    let (of, labels): (Vec<RippleOf>, Vec<AttrValue>) = all.chain(each).map(|(of, label)| (of, label.into())).unzip();
    let chosen = of.iter().position(|of| *of == found.of).unwrap_or(0);
    let choose = choose.reform(move |at: usize| of.get(at).copied().unwrap_or_default());
    html! {
        <div key="steps" class="ripple-of" hidden={found.steps.len() < 2}>
            <Choice label={units::RIPPLE_OF.of(locale)} values={labels} {chosen} {choose} />
        </div>
    }
}

/// What an edit is about.
fn told(locale: Locale, told: &StepTold) -> String {
    match told {
        StepTold::Moved(first, n) => units::step_moved(locale, first, *n),
        StepTold::Category(name) => units::step_category(locale, name),
        StepTold::Group(name) => units::step_group(locale, name),
        StepTold::Units(first, n) => units::step_units(locale, first, *n),
    }
}
