//! What splits equal totals, in order.

use baton_words::{condition, ladder};
use yew::prelude::*;

use super::{called, small};
use crate::controls::choice::Choice;
use crate::shell::context::{use_act, use_locale};
use baton_workbench::parts::TieBreaker;
use baton_workbench::{Action, LadderChange, LadderEditor};

/// Properties of [`TieBreakers`].
#[derive(Properties, PartialEq)]
pub struct TieBreakersProps {
    /// Everything that the editor shows.
    pub editor: LadderEditor,
}

/// What splits equal totals.
#[component]
pub fn TieBreakers(props: &TieBreakersProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let LadderEditor { breakers, free_breakers: free, breakers_changed: changed, .. } = &props.editor;
    let named =
        |breaker: &TieBreaker| condition::tie_breaker(locale, breaker, &|named| called(&props.editor, locale, named));
    let on = |change: LadderChange| {
        let act = act.clone();
        Callback::from(move |()| act.on(Action::Ladder(change.clone())))
    };
    let row = |(at, breaker): (usize, &TieBreaker)| {
        let name = named(breaker);
        html! {
            <li key={at}>
                <span class="grow">{ &name }</span>
                <span class="small-tools">
                    { small("↑", ladder::earlier(locale, &name), at > 0, on(LadderChange::EarlierBreaker(at))) }
                    { small("↓", ladder::later(locale, &name), at + 1 < breakers.len(), on(LadderChange::EarlierBreaker(at + 1))) }
                    { small("✕", ladder::remove(locale, &name), true, on(LadderChange::RemoveBreaker(at))) }
                </span>
            </li>
        }
    };
    let add = {
        let (act, free) = (act.clone(), free.clone());
        Callback::from(move |at: usize| {
            if let Some(found) = at.checked_sub(1).and_then(|at| free.get(at)) {
                act.on(Action::Ladder(LadderChange::AddBreaker(found.clone())));
            }
        })
    };
    let mut values: Vec<AttrValue> = vec![ladder::ADD_TIE_BREAKER.of(locale).into()];
    values.extend(free.iter().map(|breaker| AttrValue::from(named(breaker))));
    html! {
        <section class={classes!("ladder-part", changed.then_some("changed"))}>
            <h3>{ ladder::TIE_BREAKERS.of(locale) }</h3>
            <ol class="breakers">{ for breakers.iter().enumerate().map(row) }</ol>
            <p class="ladder-add">
                <Choice label={ladder::ADD_TIE_BREAKER.of(locale)} {values} chosen={0} choose={add} prompts={true} />
                <span class="hint">{ ladder::TIE_BREAKERS_HINT.of(locale) }</span>
            </p>
        </section>
    }
}
