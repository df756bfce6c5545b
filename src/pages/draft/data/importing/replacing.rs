//! The question before another table takes the place of one that is being corrected.

use yew::prelude::*;

use crate::controls::dialog::use_dialog;
use crate::shell::context::use_locale;
use baton_words::importing;

/// Properties of [`Replacing`].
#[derive(Properties, PartialEq)]
pub struct ReplacingProps {
    /// The file that waits; absent while none does.
    pub offered: Option<AttrValue>,
    /// The file that is being corrected.
    pub opened: AttrValue,
    /// Whether the one that waits is taken.
    pub answer: Callback<bool>,
}

/// The question as a dialog. Escape goes on with what is being corrected.
#[component]
pub fn Replacing(props: &ReplacingProps) -> Html {
    let locale = use_locale();
    let (dialog, onclose) = use_dialog(props.offered.is_some(), props.answer.reform(|()| false));
    let on = |take: bool| props.answer.reform(move |_: MouseEvent| take);
    let offered = props.offered.clone().unwrap_or_default();
    html! {
        <dialog class="asking import-replacing" ref={dialog} aria-labelledby="import-replacing" {onclose}>
            <h2 id="import-replacing">{ importing::ask_replace(locale, &props.opened, &offered) }</h2>
            <p>
                <button type="button" class="primary" onclick={on(false)}>{ importing::KEEP_CORRECTING.of(locale) }</button>
                <button type="button" onclick={on(true)}>{ importing::take_other(locale, &offered) }</button>
            </p>
        </dialog>
    }
}
