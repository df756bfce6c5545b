//! Routine monitoring of an indicator and its schedule.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::controls::lever::LeverRow;
use crate::shell::context::{use_act, use_locale};
use baton_words::{editor, grouped};
use baton_workbench::pages::draft::indicators::editor::{EditorAction, MonitoringShown};
use baton_workbench::parts::Id;
use baton_workbench::{Action, Figure};

/// Properties of [`MonitoringEditor`].
#[derive(Properties, PartialEq)]
pub struct MonitoringEditorProps {
    /// The indicator.
    pub indicator: Id,
    /// Its monitoring; absent without.
    pub monitoring: Option<MonitoringShown>,
    /// Whether it has a schedule to keep.
    pub scheduled: bool,
    /// Planned shares by month; empty = evenly.
    pub months: Vec<Figure>,
}

/// Routine monitoring and schedule.
#[component]
pub fn MonitoringEditor(props: &MonitoringEditorProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let MonitoringEditorProps { indicator, monitoring, scheduled, months } = props;
    let check = |label: &'static str, checked: bool, action: fn(Id, bool) -> EditorAction| {
        let (act, indicator) = (act.clone(), indicator.clone());
        let onchange = Callback::from(move |event: Event| {
            let on = event.target_unchecked_into::<HtmlInputElement>().checked();
            act.on(Action::Editor(action(indicator.clone(), on)));
        });
        html! { <label class="check"><input type="checkbox" {checked} {onchange} /><span>{ label }</span></label> }
    };
    let schedule = |(month, figure): (usize, &Figure)| {
        html! { <LeverRow key={month} figure={figure.clone()} name={editor::field_month(locale, month + 1)} class="typed-only" /> }
    };
    let own_schedule = !months.is_empty();
    html! {
        <section class="editor-part monitoring-editor">
            <h3>{ editor::MONITORING.of(locale) }</h3>
            { check(editor::MONITORED.of(locale), monitoring.is_some(), EditorAction::Monitored) }
            if let Some(monitoring) = monitoring {
                <div class="monitored">
                    <LeverRow figure={monitoring.share.clone()} name={editor::FIELD_MONITORING.of(locale)} />
                    <p class="hint">{ editor::weights(locale, &weights(monitoring)) }</p>
                    { check(editor::OWN_WEIGHTS.of(locale), !monitoring.weights.is_empty(), EditorAction::OwnWeights) }
                    { for monitoring.weights.iter().map(|(period, figure)| html! {
                        <LeverRow key={period.clone()} figure={figure.clone()} name={editor::field_period(locale, period)} class="typed-only" />
                    }) }
                </div>
            }
            { check(editor::SCHEDULED.of(locale), *scheduled, EditorAction::Scheduled) }
            if *scheduled || own_schedule {
                <details class="schedule">
                    <summary>{ if own_schedule { editor::OWN_SCHEDULE.of(locale) } else { editor::EVEN_SCHEDULE.of(locale) } }</summary>
                    { check(editor::OWN_SCHEDULE.of(locale), own_schedule, EditorAction::OwnSchedule) }
                    <div class="months">{ for months.iter().enumerate().map(schedule) }</div>
                </details>
            }
        </section>
    }
}

/// The periods that count, with the weights in force.
fn weights(monitoring: &MonitoringShown) -> String {
    let own = monitoring.weights.iter().map(|(name, figure)| (name, figure.is.map(|weight| weight.get())));
    let policy = monitoring.periods.iter().map(|(name, weight)| (name, Some(*weight)));
    let shown: Vec<_> = if monitoring.weights.is_empty() { policy.collect() } else { own.collect() };
    let counted =
        shown.into_iter().filter_map(|(name, weight)| Some((name, weight.filter(|weight| !weight.is_zero())?)));
    counted.map(|(name, weight)| format!("{name} {}", grouped(weight))).collect::<Vec<_>>().join(" · ")
}
