//! The question before another project takes the place of a draft with unsaved edits.

use yew::prelude::*;

use super::context::use_locale;
use crate::controls::dialog::use_dialog;
use baton_words::shell;
use baton_workbench::Action;
use baton_workbench::pages::home::LibraryAction;

/// What is to be done with the unsaved edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Save them as a file, then go on.
    Save,
    /// Go on without them.
    Discard,
    /// Stay with them.
    Stay,
}

/// Whether an action puts another project in the place of the page's.
pub fn replaces(action: &Action) -> bool {
    matches!(
        action,
        Action::Load(_)
            | Action::Open(_)
            | Action::Link(_)
            | Action::NextYear(())
            | Action::Library(LibraryAction::Open(_))
    )
}

/// Properties of [`Asking`].
#[derive(Properties, PartialEq)]
pub struct AskingProps {
    /// Whether there is a question.
    pub asked: bool,
    /// Edits that would be lost.
    pub edits: usize,
    /// Takes the answer.
    pub answer: Callback<Answer>,
}

/// The question as a dialog. Escape stays.
#[component]
pub fn Asking(props: &AskingProps) -> Html {
    let locale = use_locale();
    let (dialog, onclose) = use_dialog(props.asked, props.answer.reform(|()| Answer::Stay));
    let on = |answer: Answer| props.answer.reform(move |_: MouseEvent| answer);
    html! {
        <dialog class="asking" ref={dialog} aria-labelledby="asking" {onclose}>
            <h2 id="asking">{ shell::ask_unsaved(locale, props.edits) }</h2>
            <p>
                <button type="button" class="primary" onclick={on(Answer::Save)}>{ shell::ASK_SAVE.of(locale) }</button>
                <button type="button" onclick={on(Answer::Discard)}>{ shell::ASK_DISCARD.of(locale) }</button>
                <button type="button" onclick={on(Answer::Stay)}>{ shell::ASK_STAY.of(locale) }</button>
            </p>
        </dialog>
    }
}
