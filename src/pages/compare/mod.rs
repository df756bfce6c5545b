//! 对比: scenarios side by side, what each of them changes, and what that does to everyone.

pub mod change;
pub mod scenarios;
pub mod side_by_side;

use yew::prelude::*;

use self::change::{Overviews, details};
use self::scenarios::{ScenarioCard, told};
use self::side_by_side::{SideChoice, SideLeague, SideTotals};
use crate::shell::context::Act;
use baton_words::Locale;
use baton_workbench::{ScenarioName, SideBySide, State};

/// The page.
pub fn view(state: &State, act: &Act, locale: Locale) -> Html {
    let (view, book) = (state.view(), state.book());
    let side = SideBySide::of(state);
    let category = state.category().map_or_else(String::new, |category| category.name.clone());
    let shown = state.shown();
    let cards = book.sheets().iter().filter(|sheet| shown.contains(&Some(sheet.id.clone())));
    html! {
        <div class="compare">
            <SideChoice key="choice" scenarios={book.sheets().iter().map(|sheet| ScenarioName::of(sheet)).collect::<Vec<_>>()}
                shown={shown.clone()} most={state.most_beside()} base={view.base.clone()} only_changed={view.only_changed} filter={view.wanted.filter.clone()} />
            <Overviews key="overview" rows={state.overview()} />
            <div key="details" class="change-details">{ details(state, act, locale) }</div>
            <SideLeague key="league" {category} side={side.clone()} />
            <SideTotals key="totals" {side} />
            <section class="scenario-cards" key="cards" aria-label={baton_words::scenarios::SCENARIOS.of(locale)}>
                { for cards.map(|sheet| html! {
                    <ScenarioCard key={sheet.id.to_string()} told={told(sheet, book, view.base.as_ref(), locale)} />
                }) }
            </section>
        </div>
    }
}
