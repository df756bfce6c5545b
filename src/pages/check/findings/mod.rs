//! The list of findings with its filters.

mod filters;
mod item;
pub mod page;

use yew::prelude::*;

pub use self::filters::Filters;
use self::item::Finding;
use crate::shell::context::{use_act, use_locale};
use baton_words::lint;
use baton_workbench::Action;
use baton_workbench::pages::check::findings::{LintAction, Told};

/// Properties of [`List`].
#[derive(Properties, PartialEq)]
pub struct ListProps {
    /// The findings listed, in words.
    pub items: Vec<Told>,
    /// How many there are.
    pub all: usize,
    /// How many match the filters.
    pub matching: usize,
}

/// The findings.
#[component]
pub fn List(props: &ListProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let ListProps { items, all, matching } = props;
    let on = |action: LintAction| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Lint(action.clone())))
    };
    html! {
        <div class="checkup-list">
            <p class="empty" key="clean" hidden={*all > 0}>{ "✓ " }{ lint::CLEAN.of(locale) }</p>
            <p class="empty" key="none" hidden={*all == 0 || *matching > 0}>
                { lint::NONE_MATCH.of(locale) }{ " " }<button type="button" onclick={on(LintAction::Clear)}>{ lint::CLEAR.of(locale) }</button>
            </p>
            <ul key="items">
                { for items.iter().enumerate().map(|(at, told)| html! { <Finding key={at} told={told.clone()} /> }) }
            </ul>
            <p class="checkup-more" key="more" hidden={items.len() == *matching}>
                <span class="hint">{ lint::shown(locale, items.len(), *matching) }</span>
                <button type="button" onclick={on(LintAction::More)}>{ lint::MORE.of(locale) }</button>
            </p>
        </div>
    }
}

/// Properties of [`Checking`].
#[derive(Properties, PartialEq)]
pub struct CheckingProps {
    /// Steps done, and how many there are.
    pub progress: (usize, usize),
}

/// How far the search has come.
#[component]
pub fn Checking(props: &CheckingProps) -> Html {
    let locale = use_locale();
    let (done, of) = props.progress;
    html! {
        <p class="checking" role="status">
            <progress aria-label={lint::CHECK_PROGRESS.of(locale)} max={of.max(1).to_string()} value={done.to_string()} />
            <span>{ lint::checking(locale, done, of) }</span>
        </p>
    }
}
