//! The question: what is wanted, and what alone may move for it.

use yew::prelude::*;

use crate::ui::choice::Choice;
use crate::ui::context::{use_act, use_words};
use crate::ui::typing::{Typed, Typing, use_typing};
use crate::ui::wording;
use crate::workbench::parts::Id;
use crate::workbench::solving::{self, Ask, Goal, SolveAction, SolveField, goal_name, knob_name};
use crate::workbench::{Action, Measured};

/// Properties of [`QuestionCard`].
#[derive(Properties, PartialEq)]
pub struct QuestionCardProps {
    /// The question.
    pub ask: Ask,
}

/// The question.
#[component]
pub fn QuestionCard(props: &QuestionCardProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let (all, words) = (words, &words.solving);
    let ask = &props.ask;
    let on = Callback::from(move |action: SolveAction| act.on(Action::Solve(action)));
    let goals = Goal::ALL.map(|goal| {
        let onclick = on.reform(move |_: MouseEvent| SolveAction::Goal(goal));
        let pressed = (goal == ask.goal).to_string();
        html! {
            <button key={goal_name(words, goal)} type="button" aria-pressed={pressed} {onclick}>{ goal_name(words, goal) }</button>
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
        <Choice key="unit" label={words.unit} values={of(&ask.units)} chosen={ask.unit} choose={pick(&ask.units, SolveAction::Unit)} />
    };
    let wanted = match ask.goal {
        Goal::Budget => html! {
            <>{ words.budget_before }{ number(SolveField::Budget, words.budget) }{ words.budget_after }</>
        },
        Goal::Ceiling => html! { <>{ words.ceiling_said }</> },
        Goal::Grade => html! {
            <>{ unit }{ words.unit_reaches }
                <Choice label={words.grade} values={of(&ask.grades)} chosen={ask.grade} choose={pick(&ask.grades, SolveAction::Grade)} />
                { words.or_better }</>
        },
        Goal::Place => html! {
            <>{ unit }{ words.place_before }{ number(SolveField::Place, words.place) }{ words.place_after }</>
        },
        Goal::Excellent => html! {
            <>
                <Choice label={words.category} chosen={usize::from(ask.county)} choose={on.reform(|at: usize| SolveAction::County(at == 1))}
                    values={vec![all.categories.into(), words.whole_county.into()]} />
                { words.excellent_before }{ number(SolveField::Least, words.least) }
                { words.excellent_between }{ number(SolveField::Most, words.most) }{ words.excellent_after }
            </>
        },
    };
    let choose_knob = {
        let (knobs, on) = (ask.knobs.clone(), on.clone());
        Callback::from(move |at: usize| {
            if let Some(knob) = knobs.get(at) {
                on.emit(SolveAction::Knob(*knob));
            }
        })
    };
    let measured = wording::unit(all, if ask.measured == Measured::Factor { Measured::Plain } else { ask.measured });
    html! {
        <section class="card question" aria-labelledby="solve-title">
            <h2 id="solve-title" tabindex="-1">{ words.heading }</h2>
            <p class="hint">{ words.intro }</p>
            <div class="goals" role="group" aria-label={words.ready}>{ for goals }</div>
            <p class="ask-line" key={goal_name(words, ask.goal)}><span class="ask-lead">{ words.i_want }</span>{ wanted }</p>
            <div>
                if ask.knobs.is_empty() {
                    <p key="none" class="hint">{ words.no_knob }</p>
                } else {
                    <p key="knob" class="ask-line">
                        <span class="ask-lead">{ words.by_moving }</span>
                        <Choice key="knob" label={words.knob} chosen={ask.knob} choose={choose_knob}
                            values={ask.knobs.iter().map(|knob| knob_name(words, *knob).into()).collect::<Vec<_>>()} />
                        if !ask.which.is_empty() {
                            <Choice key="which" label={words.which} values={of(&ask.which)} chosen={ask.chosen}
                                choose={pick(&ask.which, SolveAction::Which)} />
                        }
                        if ask.number(SolveField::Low).is_some() {
                            { words.between }{ number(SolveField::Low, words.low) }{ words.and }{ number(SolveField::High, words.high) }
                            <span>{ measured }</span>{ words.in_steps }{ number(SolveField::Step, words.step) }
                        } else {
                            { words.each_steps }{ number(SolveField::Step, words.step) }<span>{ measured }</span>
                        }
                    </p>
                }
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct NumberBoxProps {
    typed: Option<solving::Typed>,
    label: &'static str,
}

/// A number of the question; what can't be taken stays as typed and is explained.
#[component]
fn NumberBox(props: &NumberBoxProps) -> Html {
    let (words, act) = (use_words(), use_act());
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
    let wrong = error.map(|error| wording::wrong(words, error));
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
