//! 稳健性: what survives when marks, readings and choices are drawn at random.

mod figure;
mod form;
mod provider;
mod results;
mod units;
mod weights;

pub use figure::Steadiness;
use form::PlanForm;
pub use provider::{Draws, use_draws};
use results::Results;
use units::UnitChances;
use weights::Weights;

use yew::prelude::*;

use crate::pages::no_category;
use crate::shell::context::Act;
use baton_words::Locale;
use baton_workbench::State;
use baton_workbench::pages::check::robustness::{Standings, weight_rows};

/// The page.
pub fn view(state: &State, _act: &Act, locale: Locale) -> Html {
    let (sampling, drawn) = (state.sampling(), state.drawn());
    let of_base = sampling.due().is_some_and(|due| due.of_base);
    let of_category = state.category().map_or_else(
        || no_category(locale),
        |category| {
            let name = AttrValue::from(category.name.clone());
            let units = drawn.as_ref().filter(|shown| shown.run.robustness.plan.draws > 0).map(|shown| {
                let standings = Standings::of(shown, &category.id, sampling.least_first, sampling.most);
                html! { <UnitChances category={name.clone()} {standings} least_first={sampling.least_first} /> }
            });
            let rows = weight_rows(state.base(), state.current(), category);
            html! {
                <>
                    <div key="units">{ units }</div>
                    <Weights key="weights" category={name} {rows} />
                </>
            }
        },
    );
    html! {
        <div class="robustness">
            <PlanForm key="form" form={sampling.form.clone()} follow={sampling.follow} can_follow={state.can_follow()}
                ran={drawn.is_some()} {of_base} />
            <Results key="results" {drawn} />
            <div key="category" class="of-category">{ of_category }</div>
        </div>
    }
}
