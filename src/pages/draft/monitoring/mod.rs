//! Monitoring: the months and their plan, the heat table, the warnings, what the periods bring, and the levers.

mod calendar;
mod heat;
mod heat_row;
mod levers;
mod light;
mod parts;
mod warnings;

use std::ops::Deref;
use std::rc::Rc;

pub use calendar::Months;
pub use heat::HeatTable;
pub use levers::MonitoringPanel;
pub use parts::PartsTable;
use rust_decimal::Decimal;
pub use warnings::WarningList;

use yew::prelude::*;

use crate::pages::{halves, lever_half, no_category};
use crate::shell::context::Act;
use baton_words::{Locale, fixed, monitoring, scenarios};
use baton_workbench::{Board, MonitoringLevers, State, costs, monitoring_parts};

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

/// A board that is the same as another if it is the very same: comparing thousands of lights would cost more than
/// showing them.
#[derive(Clone)]
pub struct Shown(pub Rc<Board>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Shown {
    type Target = Board;

    fn deref(&self) -> &Board {
        &self.0
    }
}

/// A share in per cent with one decimal, for tables of what was observed.
fn percent(share: Decimal) -> String {
    share.checked_mul(Decimal::ONE_HUNDRED).map_or_else(|| "—".to_owned(), |percent| fixed(percent, 1) + "%")
}

/// A planned share in per cent: whole ones without decimals, as they are written in a policy.
fn planned(share: Decimal) -> String {
    let percent = share.checked_mul(Decimal::ONE_HUNDRED);
    percent.map_or_else(|| "—".to_owned(), |percent| fixed(percent, u32::from(!percent.is_integer())) + "%")
}
