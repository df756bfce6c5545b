//! The rule families of practice, each with a sentence that says what it does.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::shell::context::{use_act, use_locale};
use baton_words::editor::{self, TemplateWords};
use baton_workbench::Action;
use baton_workbench::pages::draft::indicators::editor::{EditorAction, Template};
use baton_workbench::parts::Id;

/// Properties of [`Templates`].
#[derive(Properties, PartialEq)]
pub struct TemplatesProps {
    /// The indicator whose rule they exchange.
    pub indicator: Id,
}

/// The templates.
#[component]
pub fn Templates(props: &TemplatesProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let template = |at: usize, template: Template| {
        let TemplateWords { name, says } = template.words();
        let (name, says) = (name.of(locale), says.of(locale));
        let onclick = {
            let (act, indicator) = (act.clone(), props.indicator.clone());
            Callback::from(move |event: MouseEvent| {
                close(&event);
                let (indicator, raters) = (indicator.clone(), editor::RATERS.map(|rater| rater.of(locale).to_owned()));
                act.on(Action::Editor(EditorAction::Template { indicator, template, raters }));
            })
        };
        html! {
            <li key={at}>
                <button type="button" class="link" {onclick} aria-label={editor::use_template(locale, name)}>{ name }</button>
                <span class="hint">{ says }</span>
            </li>
        }
    };
    html! {
        <details class="templates">
            <summary>{ editor::TEMPLATE.of(locale) }</summary>
            <ul>{ for Template::ALL.into_iter().enumerate().map(|(at, kind)| template(at, kind)) }</ul>
            <p class="hint">{ editor::TEMPLATE_HINT.of(locale) }</p>
        </details>
    }
}

/// Folds the list up once a template is chosen, and keeps the focus on it, so that the sentence comes into view.
fn close(event: &MouseEvent) {
    let chosen = event.target_dyn_into::<web_sys::Element>();
    let Some(list) = chosen.and_then(|chosen| chosen.closest("details").ok().flatten()) else { return };
    let _ = list.remove_attribute("open");
    let summary = list.query_selector("summary").ok().flatten();
    if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = summary.focus();
    }
}
