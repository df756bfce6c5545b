//! The levers of monitoring: shares of single indicators and of all at once, and the bounds of the lights.

use yew::prelude::*;

use crate::i18n::grouped;
use crate::ui::context::{use_act, use_words};
use crate::ui::lever::LeverRow;
use crate::ui::number_field::NumberField;
use crate::ui::slider::Slider;
use crate::workbench::{Action, AllShares, MonitoringLevers};

/// Properties of [`MonitoringPanel`].
#[derive(Properties, PartialEq)]
pub struct MonitoringPanelProps {
    /// The levers.
    pub levers: MonitoringLevers,
}

/// The levers of monitoring.
#[component]
pub fn MonitoringPanel(props: &MonitoringPanelProps) -> Html {
    let words = use_words();
    let said = &words.monitoring_page;
    let levers = &props.levers;
    html! {
        <div class="monitoring-panel">
                <section class="section">
                    <h3><span>{ said.shares }</span></h3>
                    <p class="hint">{ said.shares_hint }</p>
                    if let Some(all) = &levers.all { <AllRow all={all.clone()} /> }
                    <div class="share-rows">
                        { for levers.rows.iter().map(|row| html! {
                            <LeverRow key={row.id.to_string()} figure={row.share.clone()} name={row.name.clone()} title={row.name.clone()}
                                label={AttrValue::from((said.share_of)(&row.name))} tag={if row.too_small { said.too_small } else { "" }} />
                        }) }
                    </div>
                    if levers.rows.is_empty() { <p class="hint">{ said.no_parts }</p> }
                </section>
                <section class="section">
                    <h3><span>{ said.bounds }</span></h3>
                    <LeverRow figure={levers.yellow.clone()} name={said.yellow_from} class="plain" />
                    <LeverRow figure={levers.red.clone()} name={said.red_beyond} class="plain" />
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
    let (words, act) = (use_words(), use_act());
    let said = &words.monitoring_page;
    let AllShares { field, slider, spread, restore } = &props.all;
    let label = AttrValue::from((said.share_of)(said.all_shares));
    let back = restore.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(edit) = back.clone() {
            act.on(Action::Edit(edit));
        }
    });
    let placeholder = match spread.0 == spread.1 {
        true => grouped(spread.0.get()),
        false => (said.mixed)(spread.0.get(), spread.1.get()),
    };
    html! {
        <div class={classes!("lever", "all-shares", restore.is_some().then_some("changed"))}>
            <span class="lever-name"><span class="lever-text">{ said.all_shares }</span></span>
            <Slider key="slider" figure={slider.clone()} label={(words.slider_of)(&label)} />
            <NumberField key="field" figure={field.clone()} label={label.clone()} {placeholder} />
            <span class="lever-back">
                if restore.is_some() {
                    <button type="button" class="back" {onclick} aria-label={said.restore_all} title={said.restore_all}>
                        <span aria-hidden="true">{ "↺" }</span>
                    </button>
                }
            </span>
        </div>
    }
}
