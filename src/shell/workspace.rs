//! The rail of pages, the category tabs, and the page looked at.

use web_sys::{Element, ScrollToOptions};
use yew::prelude::*;

use super::context::Act;
use super::rest::{Later, Waiting};
use crate::controls::tabs::Tabs;
use crate::pages;
use baton_words::{Locale, lint, scenarios, shell};
use baton_workbench::{Action, Layout, Page, Pane, State};

/// The rail and the page, from the state as it is.
pub fn workspace(
    state: &State,
    act: &Act,
    locale: Locale,
    findings: Option<usize>,
    later: &Later,
    again: &Callback<()>,
) -> Html {
    let view = state.view();
    let pane = if view.pane == Pane::Levers { "show-levers" } else { "show-table" };
    let layout = view.page.layout();
    let of_category = layout != Layout::County;
    let missing = matches!(later, Later::Missing);
    let waiting = html! { <Waiting key="waiting" {missing} again={again.clone()} /> };
    let role = of_category.then_some("tabpanel");
    html! {
        <>
            <Rail key="rail" page={view.page} findings={findings} />
            <main key="main" class={classes!("workspace", pane)}>
                <div key="tabs">{ if of_category { category_tabs(state, act, locale) } else { html! {} } }</div>
                <div key="panes">{ if layout == Layout::Halves { pane_tabs(view.pane, act, locale) } else { html! {} } }</div>
                <div key={view.page.name(locale)} class="sheet" id="category-panel" {role}>
                    { pages::view(state, locale, act, later.here(), waiting) }
                </div>
            </main>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct RailProps {
    page: Page,
    /// How many findings there are.
    findings: Option<usize>,
}

/// The pages to choose from.
#[component]
fn Rail(props: &RailProps) -> Html {
    let (locale, act, rail) = (super::context::use_locale(), super::context::use_act(), use_node_ref());
    {
        let rail = rail.clone();
        use_effect_with(props.page, move |_| show_current(&rail));
    }
    html! {
        <nav class="rail" ref={rail} aria-label={scenarios::PAGES.of(locale)}>
            { for Page::ALL.iter().map(|&page| {
                let act = act.clone();
                let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Page(page)));
                let current = (page == props.page).then_some("page");
                let class = page.begins().then_some("begins");
                html! {
                    <button key={page.name(locale)} type="button" {class} aria-current={current} {onclick}>
                        { page.name(locale) }
                        if let Some(count) = props.findings.filter(|count| page == Page::Lint && *count > 0) {
                            <span class="rail-count" aria-label={lint::count(locale, count)}>{ count }</span>
                        }
                    </button>
                }
            }) }
        </nav>
    }
}

/// On a phone the rail scrolls: whatever led to a page, its button is in sight.
fn show_current(rail: &NodeRef) {
    let Some(rail) = rail.cast::<Element>() else { return };
    let Ok(Some(button)) = rail.query_selector("[aria-current]") else { return };
    let (outer, inner) = (rail.get_bounding_client_rect(), button.get_bounding_client_rect());
    if inner.left() < outer.left() || inner.right() > outer.right() {
        let options = ScrollToOptions::new();
        options.set_left((inner.left() + inner.right() - outer.left() - outer.right()) / 2.0);
        rail.scroll_by_with_scroll_to_options(&options);
    }
}

fn category_tabs(state: &State, act: &Act, locale: Locale) -> Html {
    let categories = state.pair().policy.categories.iter().enumerate();
    let lanes = state.current().lanes();
    let members =
        |at: usize| -> usize { lanes.iter().filter(|lane| lane.category == at).map(|lane| lane.order.len()).sum() };
    let tabs: Vec<(AttrValue, AttrValue)> =
        categories.map(|(at, category)| (category.name.clone().into(), members(at).to_string().into())).collect();
    let choose = act.0.reform(Action::Category);
    html! {
        <nav class="categories" aria-label={shell::CATEGORIES.of(locale)}>
            <Tabs label={shell::CATEGORIES.of(locale)} {tabs} chosen={state.view().category} {choose} class="pills" panel="category-panel" />
        </nav>
    }
}

/// On a narrow page the levers and the table are two tabs.
fn pane_tabs(pane: Pane, act: &Act, locale: Locale) -> Html {
    let choose = act.0.reform(|at: usize| Action::Pane(if at == 0 { Pane::Levers } else { Pane::Table }));
    let tabs = [shell::LEVERS.of(locale), shell::TABLE.of(locale)].map(|tab| (tab.into(), AttrValue::default()));
    html! {
        <div class="panes">
            <Tabs label={shell::LEVERS.of(locale)} tabs={tabs.to_vec()} chosen={usize::from(pane == Pane::Table)} {choose}
                class="underline" panel="category-panel" />
        </div>
    }
}
