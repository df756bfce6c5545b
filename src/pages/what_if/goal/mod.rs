//! 倒推: which figure reaches a goal.

mod answer;
mod needs;
mod question;
mod track;

use answer::{AnswerCard, Told};
use question::QuestionCard;

use yew::prelude::*;

use crate::pages::no_category;
use crate::shell::context::Act;
use baton_words::Locale;
use baton_workbench::State;
use baton_workbench::pages::what_if::goal::{Ask, needs_said, said};

/// The page.
pub fn view(state: &State, _act: &Act, locale: Locale) -> Html {
    let Some(ask) = Ask::of(state) else {
        return html! { <section class="card">{ no_category(locale) }</section> };
    };
    let one = state.solved().map(|solved| Told::One(said(locale, &ask, solved)));
    let each = || Some(Told::Each(needs_said(locale, &ask, state.needed()?)?));
    let told = one.or_else(each);
    let wrong = ask.inquiry.is_none();
    html! {
        <div class="solve">
            <QuestionCard key="question" {ask} />
            <AnswerCard key="answer" {told} progress={state.seek_progress()} {wrong} />
        </div>
    }
}
