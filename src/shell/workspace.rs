//! The rail of pages, the category tabs, and the page looked at.

use web_sys::{Element, ScrollToOptions};
use yew::prelude::*;

use super::context::{Act, use_act, use_locale};
use super::rest::{Later, Waiting};
use super::wording;
use crate::controls::tabs::Tabs;
use crate::pages;
use baton_words::{Locale, lint, scenarios, shell};
use baton_workbench::{Action, Lack, Layout, Page, Pane, RailEntry as Entry, State};

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
    let drafting = view.page.entry().drafts();
    let lacks = Entry::ALL.iter().map(|entry| if drafting { state.lack(*entry) } else { None }).collect::<Vec<_>>();
    html! {
        <>
            <Rail key="rail" page={view.page} {findings} {lacks} />
            <main key="main" class={classes!("workspace", pane)}>
                <div key="tabs" class="ways">
                    <Sisters page={view.page} />
                    if of_category { { category_tabs(state, act, locale) } }
                </div>
                <div key="panes">{ if layout == Layout::Halves { pane_tabs(view.pane, act, locale) } else { html! {} } }</div>
                <div key={view.page.address()} class="sheet" id="category-panel" {role}>
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
    /// What each entry lacks, as long as a policy is drafted.
    lacks: Vec<Option<Lack>>,
}

/// The entries to choose from; those of drafting only while it goes on.
#[component]
fn Rail(props: &RailProps) -> Html {
    let (locale, rail) = (use_locale(), use_node_ref());
    let RailProps { page, findings, lacks } = props;
    {
        let rail = rail.clone();
        use_effect_with(*page, move |_| show_current(&rail));
    }
    let drafting = page.entry().drafts();
    let first = Entry::ALL.iter().position(|entry| entry.drafts());
    let row = |(at, entry): (usize, &Entry)| {
        let current = *entry == page.entry();
        let findings = findings.filter(|count| *entry == Entry::Check && *count > 0);
        let lack = lacks.get(at).copied().flatten();
        html! {
            <>
                if Some(at) == first { <Drafting key="drafting" open={drafting} /> }
                if drafting || !entry.drafts() {
                    <RailButton key={entry.first().address()} entry={*entry} {current} {findings} {lack} />
                }
            </>
        }
    };
    html! {
        <nav class="rail" ref={rail} aria-label={scenarios::PAGES.of(locale)}>
            { for Entry::ALL.iter().enumerate().map(row) }
        </nav>
    }
}

#[derive(Properties, PartialEq)]
struct DraftingProps {
    open: bool,
}

/// The entry that opens those of drafting.
#[component]
fn Drafting(props: &DraftingProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Page(Page::Units)));
    html! {
        <button type="button" class={classes!("drafting", props.open.then_some("open"))} aria-expanded={props.open.to_string()} {onclick}>
            { scenarios::DRAFTING.of(locale) }
        </button>
    }
}

#[derive(Properties, PartialEq)]
struct RailButtonProps {
    entry: Entry,
    current: bool,
    findings: Option<usize>,
    lack: Option<Lack>,
}

/// An entry of the rail; one of drafting says what is missing.
#[component]
fn RailButton(props: &RailButtonProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let RailButtonProps { entry, current, findings, lack } = props;
    let page = entry.first();
    let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Page(page)));
    let class = classes!(entry.drafts().then_some("part"), (*entry == Entry::Check).then_some("findings-button"));
    html! {
        <button type="button" {class} aria-current={current.then_some("page")} {onclick}>
            { entry.name(locale) }
            if let Some(count) = findings {
                <span class="rail-count count" aria-label={lint::count(locale, *count)}>{ count }</span>
            }
            if entry.drafts() {
                if let Some(lack) = lack {
                    <small class="lack">{ wording::lack(locale, *lack) }</small>
                } else {
                    <small class="complete" aria-label={scenarios::COMPLETE.of(locale)} role="img">{ "✓" }</small>
                }
            }
        </button>
    }
}

#[derive(Properties, PartialEq)]
struct SistersProps {
    page: Page,
}

/// The pages that the same entry leads to, where there are several.
#[component]
fn Sisters(props: &SistersProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let entry = props.page.entry();
    if entry.pages().len() < 2 {
        return html! { <span hidden=true /> };
    }
    html! {
        <nav class="sisters" aria-label={entry.name(locale)}>
            { for entry.pages().iter().map(|&page| {
                let act = act.clone();
                let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Page(page)));
                let current = (page == props.page).then_some("page");
                html! { <button key={page.address()} type="button" aria-current={current} {onclick}>{ page.name(locale) }</button> }
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
