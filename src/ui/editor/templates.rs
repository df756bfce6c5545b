//! The rule families of practice, each with a sentence that says what it does.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::i18n::TemplateWords;
use crate::ui::context::{use_act, use_words};
use crate::workbench::Action;
use crate::workbench::editor::{EditorAction, Template};
use crate::workbench::parts::Id;

/// Properties of [`Templates`].
#[derive(Properties, PartialEq)]
pub struct TemplatesProps {
    /// The indicator whose rule they exchange.
    pub indicator: Id,
}

/// The templates.
#[component]
pub fn Templates(props: &TemplatesProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let words = &words.editor;
    let template = |at: usize, template: Template| {
        let TemplateWords { name, says } = template.words(words);
        let onclick = {
            let (act, indicator) = (act.clone(), props.indicator.clone());
            Callback::from(move |event: MouseEvent| {
                close(&event);
                let (indicator, raters) = (indicator.clone(), words.raters.map(str::to_owned));
                act.on(Action::Editor(EditorAction::Template { indicator, template, raters }));
            })
        };
        html! {
            <li key={at}>
                <button type="button" class="link" {onclick} aria-label={(words.use_template)(name)}>{ *name }</button>
                <span class="hint">{ *says }</span>
            </li>
        }
    };
    html! {
        <details class="templates">
            <summary>{ words.template }</summary>
            <ul>{ for Template::ALL.into_iter().enumerate().map(|(at, kind)| template(at, kind)) }</ul>
            <p class="hint">{ words.template_hint }</p>
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
