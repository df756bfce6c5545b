//! 监测: who is behind the schedule, what the periods bring, and the levers of both.

use yew::prelude::*;

use super::{HeatTable, MonitoringPanel, Months, PartsTable, Shown, WarningList};
use crate::i18n::{Locale, monitoring, scenarios};
use crate::ui::pages::{halves, lever_half, no_category};
use crate::ui::shell::context::Act;
use crate::workbench::{MonitoringLevers, State, costs, monitoring_parts};

/// The page.
pub fn view(state: &State, _act: &Act, locale: Locale) -> Html {
    let title = scenarios::PAGE_MONITORING.of(locale);
    let Some(category) = state.category() else {
        return halves(lever_half(state, title, no_category(locale), false), html! {});
    };
    let panel = html! { <MonitoringPanel levers={MonitoringLevers::of(&state.reader(), category)} /> };
    let (view, board) = (state.view(), Shown(state.board()));
    let policy = &state.pair().policy;
    let decimals = u32::from(policy.rounding.points);
    let costs = board.calendar.chosen.map(|period| costs(state.current(), period, &board.warnings));
    let parts = monitoring_parts(state.against(), state.current(), view.category, view.watching.more_parts);
    let bounds = (policy.warning.yellow.get(), policy.warning.red.get());
    let results = html! {
        <div class="category-results monitoring" key={category.id.to_string()}>
            <h2 class="sr">{ monitoring::title(locale, &category.name) }</h2>
            <Months board={board.clone()} />
            if board.calendar.lit() {
                <HeatTable board={board.clone()} order={view.watching.order.clone()} {bounds} unit={view.unit} />
                <WarningList board={board.clone()} costs={costs.unwrap_or_default()} {decimals} />
            } else {
                <section class="card"><p class="hint">{ monitoring::NOTHING.of(locale) }</p></section>
            }
            <PartsTable {parts} {decimals} unit={view.unit} />
        </div>
    };
    halves(lever_half(state, title, panel, false), results)
}
