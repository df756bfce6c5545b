//! 倒推: which figure reaches a goal.

use yew::prelude::*;

use super::no_category;
use crate::i18n::Locale;
use crate::ui::context::Act;
use crate::ui::solving::{AnswerCard, QuestionCard, said};
use crate::workbench::State;
use crate::workbench::solving::Ask;

/// The page.
pub fn view(state: &State, _act: &Act, locale: Locale) -> Html {
    let words = locale.words();
    let Some(ask) = Ask::of(state) else {
        return html! { <section class="card">{ no_category(words) }</section> };
    };
    let said = state.solved().map(|solved| said(words, &ask, solved));
    let wrong = ask.question.is_none();
    html! {
        <div class="solve">
            <QuestionCard key="question" {ask} />
            <AnswerCard key="answer" {said} progress={state.seek_progress()} {wrong} />
        </div>
    }
}
