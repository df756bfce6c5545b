//! Use of results: what grades bring and the bonus beside what it comes to for units, categories and the county.

mod costs;
mod funds;
mod levers;
mod places;
mod units;
mod waterfall;

pub use funds::worked;
pub use waterfall::floating;

use yew::prelude::*;

use crate::pages::{halves, lever_half, no_category};
use crate::shell::context::Act;
use baton_words::{Locale, scenarios};
use baton_workbench::State;
use baton_workbench::pages::draft::grades::use_of_results::{CategoryCost, UseLevers, costs, county_places, use_lanes};
use baton_workbench::parts::Category;

/// The page.
pub fn view(state: &State, act: &Act, locale: Locale) -> Html {
    let costs = costs(state.base(), state.current());
    let panel = match state.category() {
        Some(category) => levers(state, category),
        None => no_category(locale),
    };
    halves(lever_half(state, scenarios::PAGE_USE.of(locale), panel, true), results(state, costs, act, locale))
}

/// What grades bring in the category looked at, the bonus, and the county's ratio.
pub fn levers(state: &State, category: &Category) -> Html {
    let current = state.current();
    let levers = UseLevers::of(&state.reader(), category, current, state.view().unit);
    html! { <levers::Levers {levers} name={category.name.clone()} policy={current.policy().clone()} /> }
}

/// What it comes to.
pub fn results(state: &State, costs: Vec<CategoryCost>, act: &Act, locale: Locale) -> Html {
    let (against, current, view) = (state.against(), state.current(), state.view());
    let source = crate::pages::compare::change::source(state, locale);
    let units = state.category().map(|category| {
        let lanes = use_lanes(against, current, view.category, &view.wanted);
        units::table(locale, act, &category.name, &lanes, &view.wanted, view.unit)
    });
    html! {
        <>
            <places::Places key="places" places={county_places(against.base, current)} />
            <waterfall::BonusWaterfall key="waterfall" costs={costs.clone()} source={source.clone()} />
            <costs::Costs key="costs" {costs} {source} />
            <div key="units">{ for units }</div>
        </>
    }
}
