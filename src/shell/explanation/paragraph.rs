//! The paragraph with which the drawer begins, which anybody can read out: to copy, and to print with what is below it.

use baton_words::{Locale, paragraph};
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlDocument};
use yew::prelude::*;

use super::reasons::Reasons;
use crate::shell::context::use_locale;
use baton_workbench::Explained;
use baton_workbench::pages::compare::change::Question;
use baton_workbench::pages::compare::change::paragraph::{asked, told};

/// Properties of [`ParagraphOf`].
#[derive(Properties, PartialEq)]
pub struct ParagraphOfProps {
    /// What there is to say of the unit.
    pub facts: paragraph::Facts,
    /// What its causes are worked out from; absent where nothing is compared.
    pub reasons: Option<Reasons>,
}

/// The paragraph.
#[component]
pub fn ParagraphOf(props: &ParagraphOfProps) -> Html {
    let locale = use_locale();
    let ParagraphOfProps { facts, reasons } = props;
    let of = asked(facts);
    let question = |figure: Explained| {
        let mut questions = reasons.iter().flat_map(|reasons| &reasons.questions);
        questions.find(|question| question.figure == figure && question.at_once() && !question.going).cloned()
    };
    let wanted = |figure: Explained| of.and_then(|_| question(figure));
    let grade = use_memo(wanted(Explained::Grade), |question| question.as_ref().and_then(Question::answer));
    let total = use_memo(wanted(Explained::Total), |question| question.as_ref().and_then(Question::answer));
    let copied = use_state_eq(|| None::<String>);
    let split = match of {
        // A grade that can't be split: the total may be.
        Some(paragraph::Of::Grade) if grade.is_some() => Some((paragraph::Of::Grade, &grade, Explained::Grade)),
        Some(_) if facts.total.was != facts.total.is => Some((paragraph::Of::Total, &total, Explained::Total)),
        Some(_) | None => None,
    };
    let named = split.and_then(|(of, causes, figure)| {
        let (causes, question, reasons) = ((**causes).as_ref()?, question(figure)?, reasons.as_ref()?);
        Some((of, question.named(locale, &reasons.named.0, causes, (*total).as_ref())))
    });
    let sentences = told(locale, facts, named.as_ref().map(|(of, named)| (*of, named.as_slice())));
    let text = sentences.join(if locale == Locale::Zh { "" } else { " " });
    let copy = {
        let (text, copied) = (text.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            if put_away(&text) {
                copied.set(Some(text.clone()));
            }
        })
    };
    let print = Callback::from(|_: MouseEvent| print_unit());
    let is_copied = copied.as_ref() == Some(&text);
    html! {
        <section class="paragraph" aria-label={paragraph::TITLE.of(locale)}>
            <p>{ text }</p>
            <div class="paragraph-tools">
                <button type="button" class="copy" onclick={copy}>{ if is_copied { paragraph::COPIED.of(locale) } else { paragraph::COPY.of(locale) } }</button>
                <button type="button" class="print-unit" onclick={print}>{ paragraph::PRINT.of(locale) }</button>
                <span class="sr" role="status">{ is_copied.then(|| paragraph::COPIED.of(locale)) }</span>
            </div>
        </section>
    }
}

/// Puts a text onto the clipboard by a copy event, which works on every page.
fn put_away(text: &str) -> bool {
    let (document, text) = (gloo::utils::document(), text.to_owned());
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    let _listener = EventListener::new_with_options(&document, "copy", options, move |event| {
        let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else { return };
        if data.set_data("text/plain", &text).is_ok() {
            event.prevent_default();
        }
    });
    document.unchecked_ref::<HtmlDocument>().exec_command("copy").unwrap_or(false)
}

/// Prints the drawer alone.
fn print_unit() {
    let Some(root) = gloo::utils::document().document_element() else { return };
    let _ = root.set_attribute("data-print", "unit");
    let _ = gloo::utils::window().print();
    let _ = root.remove_attribute("data-print");
}
