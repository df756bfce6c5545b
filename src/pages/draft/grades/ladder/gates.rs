//! The gates: which grade is barred, and when.

use baton_words::{condition, edits, explanation, gone, ladder};
use yew::prelude::*;

use super::small;
use crate::controls::choice::Choice;
use crate::controls::number_field::NumberField;
use crate::shell::context::{use_act, use_locale};
use baton_workbench::parts::{Condition, GradeRule};
use baton_workbench::{Action, GateRow, LadderChange, LadderEditor};

/// Properties of [`Gates`].
#[derive(Properties, PartialEq)]
pub struct GatesProps {
    /// Everything that the editor shows.
    pub editor: LadderEditor,
}

/// The gates.
#[component]
pub fn Gates(props: &GatesProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let editor = &props.editor;
    let grades: Vec<_> =
        editor.levers.rungs.iter().map(|rung| (rung.grade.id.clone(), rung.grade.name.clone())).collect();
    let called = |when: &Condition| {
        let indicator = |id: &_| editor.indicator(id).unwrap_or(gone::INDICATOR.of(locale)).to_owned();
        AttrValue::from(condition::head(locale, when, &indicator))
    };
    let conditions = &editor.conditions;
    let add = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Ladder(LadderChange::AddGate)))
    };
    let row = |(at, gate): (usize, &GateRow)| {
        let name = ladder::gate(locale, at + 1);
        let label = |what: &str| format!("{name} · {what}");
        let choose_grade = {
            let (act, grades) = (act.clone(), grades.clone());
            Callback::from(move |chosen: usize| {
                if let Some((grade, _)) = grades.get(chosen) {
                    act.on(Action::Ladder(LadderChange::GateGrade(at, grade.clone())));
                }
            })
        };
        let choose_condition = {
            let (act, conditions) = (act.clone(), conditions.clone());
            Callback::from(move |chosen: usize| {
                // A value behind these is one that can't be chosen again: it stays as it is.
                if let Some(when) = conditions.get(chosen) {
                    act.on(Action::Ladder(LadderChange::GateCondition(at, when.clone())));
                }
            })
        };
        let remove = {
            let act = act.clone();
            Callback::from(move |()| act.on(Action::Ladder(LadderChange::RemoveGate(at))))
        };
        let GradeRule { when, effect, clause } = &gate.rule;
        // What is no more is shown as that, as a value that can't be chosen again.
        let mut whens: Vec<AttrValue> = conditions.iter().map(called).collect();
        let same =
            |one: &Condition| when.bound().map_or(one == when, |(bound, _)| one.clone().with_bound(bound) == *when);
        let condition = conditions.iter().position(same).unwrap_or_else(|| {
            whens.push(called(when));
            whens.len() - 1
        });
        let mut values: Vec<AttrValue> = grades.iter().map(|(_, name)| name.clone().into()).collect();
        let chosen = grades.iter().position(|(id, _)| Some(id) == effect.grade()).unwrap_or_else(|| {
            values.push(gone::GRADE.of(locale).into());
            values.len() - 1
        });
        html! {
            <li key={at} class="gate">
                <Choice label={label(ladder::CONDITION.of(locale))} values={whens} chosen={condition}
                    choose={choose_condition} />
                <NumberField figure={gate.bound.clone()} label={label(ladder::CONDITION.of(locale))} />
                <span>{ ladder::BARRED.of(locale) }</span>
                <Choice label={label(ladder::BARRED.of(locale))} {chosen} choose={choose_grade} {values} />
                <span class="small-tools">{ small("✕", ladder::remove(locale, &name), true, remove) }</span>
                if !clause.is_empty() { <small class="soft">{ explanation::clause(locale, clause) }</small> }
            </li>
        }
    };
    html! {
        <section class="ladder-part">
            <h3>{ edits::GATES.of(locale) }</h3>
            <p class="hint">{ if editor.gates.is_empty() { ladder::NO_GATES.of(locale) } else { ladder::GATES_HINT.of(locale) } }</p>
            <ul class="gates">{ for editor.gates.iter().enumerate().map(row) }</ul>
            <p class="ladder-add" hidden={grades.is_empty()}>
                <button type="button" onclick={add}>{ "+ " }{ ladder::ADD_GATE.of(locale) }</button>
            </p>
        </section>
    }
}
