//! What the scenario worked on changes: all scenarios at a glance, two rankings, grades, who gains and loses, sums, budget;
//! and why a unit's figures changed.

mod back;
mod budget;
mod causes;
mod flow;
mod gains;
mod grounds;
mod overview;
mod slope;
mod summary;
mod sums;
mod why;

pub use back::BackBar;
pub use causes::{CausesOf, Named};
pub use grounds::GradeGrounds;
pub use overview::Overviews;
pub use summary::{SummaryDrawer, ceiling_from, explain_sums, rounding};
pub use why::WhyOf;

use yew::prelude::*;

use crate::shell::context::Act;
use crate::shell::wording;
use baton_words::{Locale, change, scenarios, status};
use baton_workbench::pages::compare::change::{Flows, NAMED, SLOPES, Scope, Sums, budgets, moves, slopes};
use baton_workbench::{ScenarioName, Sheet, State};

/// What the scenario worked on is called, and its base.
pub fn sides(state: &State, locale: Locale) -> (String, String) {
    let book = state.book();
    let name = |sheet: Option<&Sheet>| {
        sheet.map_or_else(
            || scenarios::BASELINE.of(locale).to_owned(),
            |sheet| wording::scenario(locale, &ScenarioName::of(sheet)),
        )
    };
    (name(book.chosen()), name(state.view().base.as_ref().and_then(|id| book.sheet(id))))
}

/// What the scenario worked on changes for the category looked at and the county.
pub fn details(state: &State, act: &Act, locale: Locale) -> Html {
    let view = state.view();
    let (scenario, base) = sides(state, locale);
    if state.book().chosen().map(|sheet| &sheet.id) == view.base.as_ref() {
        return html! { <p class="card hint">{ change::CHOOSE.of(locale) }</p> };
    }
    if state.figures().nothing() {
        let nearest = wording::nearest(locale, &state.headline(), &state.pair().policy);
        return html! {
            <section class="card no-change">
                <h2>{ change::nothing(locale, &scenario, &base) }</h2>
                { for nearest.map(|nearest| html! { <p>{ nearest }</p> }) }
            </section>
        };
    }
    let Some(category) = state.category() else { return html! { <div /> } };
    let (against, current) = (state.against(), state.current());
    let name = AttrValue::from(category.name.clone());
    let look = &view.change;
    let scoped = (look.scope == Scope::Category).then_some(&category.id);
    let order = (look.sort, look.reversed);
    let wanted = (view.wanted.filter.as_str(), view.only_changed);
    let moved = moves(against, current, scoped, order, wanted, look.most());
    html! {
        <>
            <div class="change-pair" key="pair">
                <slope::Slopes key="slope" category={name.clone()} slopes={slopes(against, current, view.category, view.only_changed, SLOPES)}
                    base={base.clone()} scenario={scenario.clone()} unit={view.unit} />
                <flow::FlowOfGrades key="flow" category={name.clone()} flows={Flows::of(against, current, &category.id, NAMED)}
                    base={base.clone()} scenario={scenario.clone()} />
            </div>
            { gains::gains(locale, act, &name, &moved, look, view.unit) }
            <sums::ChangeSums key="sums" sums={Sums::of(against, current)} category={view.category} />
            <budget::BudgetFall key="budget" budgets={budgets(state)} {base} source={source(state, locale)} />
        </>
    }
}

/// What figures are from, for pictures.
pub fn source(state: &State, locale: Locale) -> AttrValue {
    let policy = &state.pair().policy;
    AttrValue::from(match status::remarks(locale, policy.data, &policy.note).as_str() {
        "" => policy.title.clone(),
        remarks => format!("{} · {remarks}", policy.title),
    })
}
