//! Category tabs, the levers beside the league table, and the county's totals.

use yew::prelude::*;

use super::context::Act;
use super::distribution::Distribution;
use super::league::League;
use super::levers::{Levers, LeversShown};
use super::tabs::Tabs;
use super::totals::Totals;
use crate::i18n::{Catalogue, Locale};
use crate::workbench::{
    Action, CategoryTotals, Headline, LadderLevers, Lever, MarksLevers, Pane, State, Subject, headings, lanes, strips,
};

/// What the workspace is made from.
pub struct Workspace<'a> {
    /// The state.
    pub state: &'a State,
    /// What the draft does.
    pub headline: Headline,
}

impl Workspace<'_> {
    /// The workspace, from the state as it is.
    pub fn view(self, act: &Act, locale: Locale) -> Html {
        let (state, words) = (self.state, locale.words());
        let view = state.view();
        let totals = state.totals();
        let pane = if view.pane == Pane::Levers { "show-levers" } else { "show-table" };
        html! {
            <main class={classes!("workspace", pane)}>
                { category_tabs(&totals, state.view().category, act, words) }
                { pane_tabs(view.pane, act, words) }
                <div class="halves" id="category-panel" role="tabpanel">
                    { levers(state, words) }
                    <div class="results">
                        { results(state) }
                        <Totals categories={totals} county={self.headline} />
                    </div>
                </div>
            </main>
        }
    }
}

fn category_tabs(categories: &[CategoryTotals], chosen: usize, act: &Act, words: &Catalogue) -> Html {
    let tabs: Vec<(AttrValue, AttrValue)> = categories
        .iter()
        .map(|category| (category.name.clone().into(), category.units.is.to_string().into()))
        .collect();
    let choose = act.0.reform(Action::Category);
    html! {
        <nav class="categories">
            <Tabs label={words.categories} {tabs} {chosen} {choose} class="pills" panel="category-panel" />
        </nav>
    }
}

/// On a narrow page the levers and the table are two tabs.
fn pane_tabs(pane: Pane, act: &Act, words: &Catalogue) -> Html {
    let choose = act.0.reform(|at: usize| Action::Pane(if at == 0 { Pane::Levers } else { Pane::Table }));
    let tabs = [words.levers, words.table].map(|tab| (tab.into(), AttrValue::default()));
    html! {
        <div class="panes">
            <Tabs label={words.levers} tabs={tabs.to_vec()} chosen={usize::from(pane == Pane::Table)} {choose}
                class="underline" panel="category-panel" />
        </div>
    }
}

fn levers(state: &State, words: &Catalogue) -> Html {
    let policy = &state.draft().current().policy;
    let Some(category) = state.category() else { return html! { <p class="hint">{ words.no_categories }</p> } };
    let reader = state.reader();
    let shown = match state.view().subject {
        Subject::Marks => LeversShown::Marks(MarksLevers::of(&reader, category, &state.draft().current().roster)),
        Subject::Grades => LeversShown::Grades(Box::new(LadderLevers::of(&reader, category))),
        Subject::Use => LeversShown::Use {
            ladder: Box::new(LadderLevers::of(&reader, category)),
            average: reader.figure(Lever::RatioAverage),
            ceiling: reader.figure(Lever::RatioCeiling),
            cost: state.current().county().bonus,
        },
    };
    html! { <Levers key={category.id.to_string()} {shown} assumptions={policy.assumptions.clone()} /> }
}

fn results(state: &State) -> Html {
    let (baseline, current, view) = (state.baseline(), state.current(), state.view());
    let Some(category) = state.category() else { return html! { <div class="category-results" /> } };
    let sections: Vec<String> = headings(category).into_iter().map(str::to_owned).collect();
    html! {
        <div class="category-results" key={category.id.to_string()}>
            <Distribution strips={strips(baseline, current, view.category)} unit={view.unit} />
            <League category={category.name.clone()} lanes={lanes(baseline, current, view.category, &view.wanted)}
                {sections} wanted={view.wanted.clone()} unit={view.unit} />
        </div>
    }
}
