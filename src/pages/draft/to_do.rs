//! The strip above a draft: what is still to do, each thing as a way to where it is done; and the step with which what-ifs
//! begin.

use yew::prelude::*;

use crate::shell::context::{use_act, use_locale};
use baton_words::{Locale, grouped, status};
use baton_workbench::pages::compare::change::ChangeLook;
use baton_workbench::{Action, Missing, ScenarioAction, State, ToDo};

/// Most things that are listed.
const MOST: usize = 6;

/// The strip of the state.
pub fn bar(state: &State, _locale: Locale) -> Html {
    html! { <DraftBar to_do={state.to_do()} /> }
}

/// Properties of [`DraftBar`].
#[derive(Properties, PartialEq)]
pub struct DraftBarProps {
    /// What is still to do.
    pub to_do: Vec<ToDo>,
}

/// The strip.
#[component]
pub fn DraftBar(props: &DraftBarProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let begin = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Scenario(ScenarioAction::Create)))
    };
    let lead = |to_do: &ToDo| {
        let (act, link) = (act.clone(), to_do.link.clone());
        let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Change(ChangeLook::Follow(link.clone()))));
        let said = told(locale, &to_do.missing);
        html! { <li key={said.clone()}><button type="button" class="link" {onclick}>{ said }</button></li> }
    };
    let all = &props.to_do;
    html! {
        <section class="draft-bar" aria-label={status::DRAFT.of(locale)}>
            <div class="to-do" aria-live="polite">
                <b>{ status::DRAFT.of(locale) }</b>
                if all.is_empty() {
                    <span>{ status::ALL_DONE.of(locale) }</span>
                } else {
                    <span>{ status::TO_DO.of(locale) }</span>
                    <ul>{ for all.iter().take(MOST).map(lead) }</ul>
                }
            </div>
            <button type="button" class={classes!("begin", all.is_empty().then_some("primary"))} onclick={begin}
                title={if all.is_empty() { status::START_HINT.of(locale) } else { status::START_EARLY.of(locale) }}>
                { status::START.of(locale) }
            </button>
        </section>
    }
}

fn told(locale: Locale, missing: &Missing) -> String {
    match missing {
        Missing::Categories => status::NO_CATEGORIES.of(locale).to_owned(),
        Missing::Indicators(categories) => status::no_indicators(locale, *categories),
        Missing::Marks(category, more) if more.is_sign_negative() => {
            status::marks_short(locale, category, &grouped(more.abs()))
        }
        Missing::Marks(category, more) => status::marks_over(locale, category, &grouped(*more)),
        Missing::MarksOfSome(category, units) => status::marks_off(locale, category, *units),
        Missing::Units => status::NO_UNITS.of(locale).to_owned(),
        Missing::Headcounts(units) => status::no_headcount(locale, *units),
        Missing::Readings(indicators) => status::no_data(locale, *indicators),
        Missing::Grades(categories) => status::no_grades(locale, *categories),
        Missing::Errors(errors) => status::to_mend(locale, *errors),
    }
}
