//! What the page has to say, until it is dismissed.

use yew::prelude::*;

use super::context::{use_act, use_locale};
use super::wording;
use baton_words::shell;
use baton_workbench::{Action, Notice};

/// Properties of [`NoticeBar`].
#[derive(Properties, PartialEq)]
pub struct NoticeBarProps {
    /// What there is to say.
    pub notice: Option<Notice>,
}

/// A bar with a notice; hidden without one.
#[component]
pub fn NoticeBar(props: &NoticeBarProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let dismiss = Callback::from(move |_: MouseEvent| act.on(Action::Dismiss));
    html! {
        <div class="notice" role="alert" hidden={props.notice.is_none()}>
            if let Some(notice) = &props.notice {
                <p>{ wording::notice(locale, notice) }</p>
                <button type="button" onclick={dismiss}>{ shell::DISMISS.of(locale) }</button>
            }
        </div>
    }
}
