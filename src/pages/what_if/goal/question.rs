//! The question: what is wanted, and what alone may move for it.

use yew::prelude::*;

use crate::controls::choice::Choice;
use crate::controls::typing::{Typed, Typing, use_typing};
use crate::shell::context::{use_act, use_locale};
use crate::shell::wording;
use baton_words::{shell, solving};
use baton_workbench::pages::what_if::goal as seek;
use baton_workbench::pages::what_if::goal::{Ask, Goal, SolveAction, SolveField, goal_name, movable_name};
use baton_workbench::parts::Id;
use baton_workbench::{Action, Measured};

/// Properties of [`QuestionCard`].
#[derive(Properties, PartialEq)]
pub struct QuestionCardProps {
    /// The question.
    pub ask: Ask,
}

/// The question.
#[component]
pub fn QuestionCard(props: &QuestionCardProps) -> Html {
    let (locale, act) = (use_locale(), use_act());

    let ask = &props.ask;
    let on = Callback::from(move |action: SolveAction| act.on(Action::Solve(action)));
    let goals = Goal::ALL.map(|goal| {
        let onclick = on.reform(move |_: MouseEvent| SolveAction::Goal(goal));
        let pressed = (goal == ask.goal).to_string();
        html! {
            <button key={goal_name(locale, goal)} type="button" aria-pressed={pressed} {onclick}>{ goal_name(locale, goal) }</button>
        }
    });
    let number = |field: SolveField, label: &'static str| {
        let typed = ask.number(field).cloned();
        html! { <NumberBox key={label} {typed} {label} /> }
    };
    let of = |choices: &[(Id, String)]| -> Vec<AttrValue> {
        choices.iter().map(|(_, name)| AttrValue::from(name.clone())).collect()
    };
    let pick = |choices: &[(Id, String)], action: fn(Id) -> SolveAction| {
        let ids: Vec<Id> = choices.iter().map(|(id, _)| id.clone()).collect();
        let on = on.clone();
        Callback::from(move |at: usize| {
            if let Some(id) = ids.get(at) {
                on.emit(action(id.clone()));
            }
        })
    };
    let unit = html! {
        <Choice key="unit" label={solving::UNIT.of(locale)} values={of(&ask.units)} chosen={ask.unit} choose={pick(&ask.units, SolveAction::Unit)} />
    };
    let wanted = match ask.goal {
        Goal::Budget => html! {
            <>{ solving::BUDGET_BEFORE.of(locale) }{ number(SolveField::Budget, solving::BUDGET.of(locale)) }{ solving::BUDGET_AFTER.of(locale) }</>
        },
        Goal::Ceiling => html! { <>{ solving::CEILING_SAID.of(locale) }</> },
        Goal::Grade => html! {
            <>{ unit }{ solving::UNIT_REACHES.of(locale) }
                <Choice label={solving::GRADE.of(locale)} values={of(&ask.grades)} chosen={ask.grade} choose={pick(&ask.grades, SolveAction::Grade)} />
                { solving::OR_BETTER.of(locale) }</>
        },
        Goal::Place => html! {
            <>{ unit }{ solving::PLACE_BEFORE.of(locale) }{ number(SolveField::Place, solving::PLACE.of(locale)) }{ solving::PLACE_AFTER.of(locale) }</>
        },
        Goal::Excellent => html! {
            <>
                <Choice label={solving::CATEGORY.of(locale)} chosen={usize::from(ask.county)} choose={on.reform(|at: usize| SolveAction::County(at == 1))}
                    values={vec![shell::CATEGORIES.of(locale).into(), solving::WHOLE_COUNTY.of(locale).into()]} />
                { solving::EXCELLENT_BEFORE.of(locale) }{ number(SolveField::Least, solving::LEAST.of(locale)) }
                { solving::EXCELLENT_BETWEEN.of(locale) }{ number(SolveField::Most, solving::MOST.of(locale)) }{ solving::EXCELLENT_AFTER.of(locale) }
            </>
        },
    };
    let choose_movable = {
        let (movables, on) = (ask.movables.clone(), on.clone());
        Callback::from(move |at: usize| {
            if let Some(movable) = movables.get(at) {
                on.emit(SolveAction::Move(*movable));
            }
        })
    };
    let measured = wording::unit(locale, if ask.measured == Measured::Factor { Measured::Plain } else { ask.measured });
    html! {
        <section class="card question" aria-labelledby="solve-title">
            <h2 id="solve-title" tabindex="-1">{ solving::HEADING.of(locale) }</h2>
            <p class="hint">{ solving::INTRO.of(locale) }</p>
            <div class="goals" role="group" aria-label={solving::READY.of(locale)}>{ for goals }</div>
            <p class="ask-line" key={goal_name(locale, ask.goal)}><span class="ask-lead">{ solving::I_WANT.of(locale) }</span>{ wanted }</p>
            <div>
                if ask.movables.is_empty() {
                    <p key="none" class="hint">{ solving::NOTHING_MOVABLE.of(locale) }</p>
                } else {
                    <p key="movable" class="ask-line">
                        <span class="ask-lead">{ solving::BY_MOVING.of(locale) }</span>
                        <Choice key="movable" label={solving::MOVABLE.of(locale)} chosen={ask.movable} choose={choose_movable}
                            values={ask.movables.iter().map(|movable| movable_name(locale, *movable).into()).collect::<Vec<_>>()} />
                        if !ask.which.is_empty() {
                            <Choice key="which" label={solving::WHICH.of(locale)} values={of(&ask.which)} chosen={ask.chosen}
                                choose={pick(&ask.which, SolveAction::Which)} />
                        }
                        if ask.number(SolveField::Low).is_some() {
                            { solving::BETWEEN.of(locale) }{ number(SolveField::Low, solving::LOW.of(locale)) }{ solving::AND.of(locale) }{ number(SolveField::High, solving::HIGH.of(locale)) }
                            <span>{ measured }</span>{ solving::IN_STEPS.of(locale) }{ number(SolveField::Step, solving::STEP.of(locale)) }
                        } else {
                            { solving::EACH_STEPS.of(locale) }{ number(SolveField::Step, solving::STEP.of(locale)) }<span>{ measured }</span>
                        }
                    </p>
                }
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct NumberBoxProps {
    typed: Option<seek::Typed>,
    label: &'static str,
}

/// A number of the question; what can't be taken stays as typed and is explained.
#[component]
fn NumberBox(props: &NumberBoxProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let field = props.typed.as_ref().map(|typed| typed.field);
    let error = props.typed.as_ref().and_then(|typed| typed.error);
    let tell = Callback::from(move |typed: Typed| {
        if let Some(field) = field {
            act.on(Action::Solve(match typed {
                Typed::Text(text) => SolveAction::Type(field, text),
                Typed::Done(_) => SolveAction::Leave(field),
                Typed::Back => SolveAction::Restore(field),
            }));
        }
    });
    let Typing { text, oninput, onkeydown, onblur } = use_typing(error.is_some(), tell);
    let Some(typed) = &props.typed else { return html! { <span /> } };
    let text = text.unwrap_or_else(|| typed.text.clone());
    let digits = format!("--digits: {}", text.chars().count());
    let wrong = error.map(|error| wording::wrong(locale, error));
    let id = format!("wrong-{:?}", typed.field);
    html! {
        <span class={classes!("number-box", wrong.is_some().then_some("wrong"))}>
            <input type="text" inputmode="decimal" autocomplete="off" ~style={digits}
                value={text} {oninput} {onkeydown} {onblur} aria-label={props.label}
                aria-invalid={wrong.is_some().to_string()} aria-describedby={wrong.is_some().then(|| id.clone())} />
            if let Some(wrong) = wrong { <small class="field-error" {id} role="status">{ wrong }</small> }
        </span>
    }
}
