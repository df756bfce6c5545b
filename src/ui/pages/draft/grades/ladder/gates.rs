//! The gates: which grade is barred, and when.

use crate::i18n::{edits, explanation, gone, ladder};
use yew::prelude::*;

use super::small;
use crate::ui::controls::choice::Choice;
use crate::ui::controls::number_field::NumberField;
use crate::ui::shell::context::{use_act, use_locale};
use crate::workbench::{Action, GateRow, LadderChange, LadderEditor};

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
    let indicators = &editor.indicators;
    let mut conditions: Vec<AttrValue> = vec![ladder::DEDUCTIONS_OVER.of(locale).into()];
    conditions.extend(indicators.iter().map(|(_, name)| AttrValue::from(ladder::rate_below(locale, name))));
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
            let (act, indicators) = (act.clone(), indicators.clone());
            Callback::from(move |chosen: usize| {
                let indicator = chosen.checked_sub(1).map(|at| indicators.get(at).map(|(id, _)| id.clone()));
                // The value behind the indicators is one that is no more: it stays as it is.
                if let Some(indicator) = indicator.map_or(Some(None), |found| found.map(Some)) {
                    act.on(Action::Ladder(LadderChange::GateCondition(at, indicator)));
                }
            })
        };
        let remove = {
            let act = act.clone();
            Callback::from(move |()| act.on(Action::Ladder(LadderChange::RemoveGate(at))))
        };
        // What is no more is shown as that, as a value that can't be chosen again.
        let mut conditions = conditions.clone();
        let condition = match &gate.indicator {
            None => 0,
            Some(id) => indicators.iter().position(|(found, _)| found == id).map_or_else(
                || {
                    conditions.push(ladder::rate_below(locale, gone::INDICATOR.of(locale)).into());
                    conditions.len() - 1
                },
                |at| at + 1,
            ),
        };
        let mut values: Vec<AttrValue> = grades.iter().map(|(_, name)| name.clone().into()).collect();
        let chosen = grades.iter().position(|(id, _)| *id == gate.grade).unwrap_or_else(|| {
            values.push(gone::GRADE.of(locale).into());
            values.len() - 1
        });
        html! {
            <li key={at} class="gate">
                <Choice label={label(ladder::CONDITION.of(locale))} values={conditions} chosen={condition}
                    choose={choose_condition} />
                <NumberField figure={gate.bound.clone()} label={label(ladder::CONDITION.of(locale))} />
                <span>{ ladder::BARRED.of(locale) }</span>
                <Choice label={label(ladder::BARRED.of(locale))} {chosen} choose={choose_grade} {values} />
                <span class="small-tools">{ small("✕", ladder::remove(locale, &name), true, remove) }</span>
                if !gate.clause.is_empty() { <small class="soft">{ explanation::clause(locale, &gate.clause) }</small> }
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
