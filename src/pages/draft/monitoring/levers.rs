//! The levers of monitoring: shares of single indicators and of all at once, and the bounds of the lights.

use yew::prelude::*;

use crate::controls::lever::LeverRow;
use crate::controls::number_field::NumberField;
use crate::controls::slider::Slider;
use crate::shell::context::{use_act, use_locale};
use baton_words::{grouped, levers, monitoring};
use baton_workbench::{Action, AllShares, MonitoringLevers};

/// Properties of [`MonitoringPanel`].
#[derive(Properties, PartialEq)]
pub struct MonitoringPanelProps {
    /// The levers.
    pub levers: MonitoringLevers,
}

/// The levers of monitoring.
#[component]
pub fn MonitoringPanel(props: &MonitoringPanelProps) -> Html {
    let locale = use_locale();
    let levers = &props.levers;
    html! {
        <div class="monitoring-panel">
                <section class="section">
                    <h3><span>{ monitoring::SHARES.of(locale) }</span></h3>
                    <p class="hint">{ monitoring::SHARES_HINT.of(locale) }</p>
                    if let Some(all) = &levers.all { <AllRow all={all.clone()} /> }
                    <div class="share-rows">
                        { for levers.rows.iter().map(|row| html! {
                            <LeverRow key={row.id.to_string()} figure={row.share.clone()} name={row.name.clone()} title={row.name.clone()}
                                label={AttrValue::from(monitoring::share_of(locale, &row.name))} tag={if row.too_small { monitoring::TOO_SMALL.of(locale) } else { "" }} />
                        }) }
                    </div>
                    if levers.rows.is_empty() { <p class="hint">{ monitoring::NO_PARTS.of(locale) }</p> }
                </section>
                <section class="section">
                    <h3><span>{ monitoring::BOUNDS.of(locale) }</span></h3>
                    <LeverRow figure={levers.yellow.clone()} name={monitoring::YELLOW_FROM.of(locale)} class="plain" />
                    <LeverRow figure={levers.red.clone()} name={monitoring::RED_BEYOND.of(locale)} class="plain" />
                </section>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct AllRowProps {
    all: AllShares,
}

/// All shares as one. Where they differ, the field says from where to where, and the first move makes them one.
#[component]
fn AllRow(props: &AllRowProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let AllShares { field, slider, spread, restore } = &props.all;
    let label = AttrValue::from(monitoring::share_of(locale, monitoring::ALL_SHARES.of(locale)));
    let back = restore.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(edit) = back.clone() {
            act.on(Action::Edit(edit));
        }
    });
    let placeholder = match spread.0 == spread.1 {
        true => grouped(spread.0.get()),
        false => monitoring::mixed(spread.0.get(), spread.1.get()),
    };
    html! {
        <div class={classes!("lever", "all-shares", restore.is_some().then_some("changed"))}>
            <span class="lever-name"><span class="lever-text">{ monitoring::ALL_SHARES.of(locale) }</span></span>
            <Slider key="slider" figure={slider.clone()} label={levers::slider_of(locale, &label)} />
            <NumberField key="field" figure={field.clone()} label={label.clone()} {placeholder} />
            <span class="lever-back">
                if restore.is_some() {
                    <button type="button" class="back" {onclick} aria-label={monitoring::RESTORE_ALL.of(locale)} title={monitoring::RESTORE_ALL.of(locale)}>
                        <span aria-hidden="true">{ "↺" }</span>
                    </button>
                }
            </span>
        </div>
    }
}
