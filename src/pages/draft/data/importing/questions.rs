//! What a person is asked of a sheet before what it is about is taken: each question with an answer in one press.

use baton_words::{Locale, importing};
use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::wording;
use crate::shell::context::use_locale;
use baton_workbench::pages::draft::data::importing::{
    Brought, Correction, Dot, Layout, Meaning, Place, Question, Rows,
};
use baton_workbench::parts::Policy;

/// Properties of [`Questions`].
#[derive(Properties, PartialEq)]
pub struct QuestionsProps {
    /// The sheet as it is shown.
    pub brought: Rc<Brought>,
    /// How it is read.
    pub layout: Layout,
    /// The policy.
    pub policy: Arc<Policy>,
    /// Takes what is said.
    pub correct: Callback<Correction>,
    /// Shows a cell of the sheet.
    pub look: Callback<Place>,
}

/// The questions.
#[component]
pub fn Questions(props: &QuestionsProps) -> Html {
    let locale = use_locale();
    let questions = &props.brought.questions;
    html! {
        <section class="import-questions" aria-label={importing::questions(locale, questions.len())} hidden={questions.is_empty()}>
            <h3>{ importing::questions(locale, questions.len()) }</h3>
            <ul>
                { for questions.iter().enumerate().map(|(at, question)| html! {
                    <li key={at}>{ one(locale, props, question) }</li>
                }) }
            </ul>
        </section>
    }
}

fn one(locale: Locale, props: &QuestionsProps, question: &Question) -> Html {
    let QuestionsProps { layout, policy, correct, look, .. } = props;
    let answer = |text: String, corrections: Vec<Correction>| {
        let correct = correct.clone();
        let onclick =
            Callback::from(move |_: MouseEvent| corrections.iter().cloned().for_each(|said| correct.emit(said)));
        html! { <button type="button" {onclick}>{ text }</button> }
    };
    let heading = |number: u32| {
        let own = layout.columns.iter().find(|column| column.number == number);
        own.map(|column| column.heading.clone()).unwrap_or_default()
    };
    let (said, answers) = match question {
        Question::Column { meaning, columns } => {
            let item = wording::meaning(locale, policy, meaning);
            let said = if columns.len() > 1 {
                importing::ask_columns(locale, &item)
            } else {
                importing::ask_column(locale, &item)
            };
            let none = columns.iter().map(|column| Correction::Meaning(*column, Meaning::Ignored)).collect();
            let take = columns.iter().map(|column| {
                let text = importing::take_column(locale, &wording::column(layout, *column), &heading(*column));
                answer(text, vec![Correction::Meaning(*column, meaning.clone())])
            });
            let answers: Vec<Html> =
                take.chain(std::iter::once(answer(importing::TAKE_NONE.of(locale).to_owned(), none))).collect();
            (said, answers)
        }
        Question::Rows { units, by, place } => {
            let place = place.clone();
            let onclick = look.reform(move |_: MouseEvent| place.clone());
            let mut answers =
                vec![html! { <button type="button" class="link" {onclick}>{ importing::SHOW.of(locale) }</button> }];
            if let Some((column, options)) = by {
                answers.extend(options.iter().map(|(text, count)| {
                    answer(
                        importing::take_rows(locale, text, *count),
                        vec![Correction::Rows(Rows::With(*column, text.clone()))],
                    )
                }));
            }
            answers.push(answer(importing::TAKE_FIRST.of(locale).to_owned(), vec![Correction::Rows(Rows::First)]));
            answers.push(answer(importing::TAKE_LAST.of(locale).to_owned(), vec![Correction::Rows(Rows::Last)]));
            (importing::ask_rows(locale, *units), answers)
        }
        Question::Scale { column, example: (becomes, was), measures } => {
            let text = |number: &baton_workbench::parts::Number| number.get().normalize().to_string();
            let said = importing::ask_scale(locale, &wording::column(layout, *column), &text(becomes), &text(was));
            let of_unit = |unit: &String| {
                answer(importing::scale_in(locale, unit), vec![Correction::Measure(*column, unit.clone())])
            };
            let mut answers: Vec<Html> = measures.iter().map(of_unit).collect();
            answers.push(answer(importing::SCALE_RIGHT.of(locale).to_owned(), vec![Correction::Confirm(*column)]));
            answers.push(answer(
                importing::IGNORED.of(locale).to_owned(),
                vec![Correction::Meaning(*column, Meaning::Ignored)],
            ));
            (said, answers)
        }
        Question::Dots { column, text } => {
            let said = importing::ask_dots(locale, &wording::column(layout, *column), text);
            let answers = vec![
                answer(importing::dot_decimal(locale, text), vec![Correction::Dot(*column, Dot::Decimal)]),
                answer(
                    importing::dot_thousands(locale, &text.replace('.', "")),
                    vec![Correction::Dot(*column, Dot::Thousands)],
                ),
            ];
            (said, answers)
        }
    };
    html! { <><p>{ said }</p><div class="import-buttons">{ for answers }</div></> }
}
