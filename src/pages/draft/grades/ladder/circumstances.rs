//! The circumstances that may be marked at units: what each is called, what it does to a grade, and the clause that it rests on.

use baton_words::{Values, editor as words, gone, grading, ladder};
use yew::prelude::*;

use super::small;
use crate::controls::choice::Choice;
use crate::controls::lever::LeverRow;
use crate::controls::taken_along;
use crate::pages::draft::indicators::editor::TextField;
use crate::shell::context::{use_act, use_locale};
use baton_workbench::parts::{Circumstance, Effect, Id};
use baton_workbench::{Action, CircumstanceRow, LadderChange, LadderEditor};

/// Properties of [`Circumstances`].
#[derive(Properties, PartialEq)]
pub struct CircumstancesProps {
    /// Everything that the editor shows.
    pub editor: LadderEditor,
}

/// The circumstances.
#[component]
pub fn Circumstances(props: &CircumstancesProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let editor = &props.editor;
    let values = Values { locale };
    let called = |effect: &Effect| {
        let grade = |id: &Id| {
            let rung = editor.levers.rungs.iter().find(|rung| rung.grade.id == *id);
            rung.map_or(gone::GRADE.of(locale), |rung| rung.grade.name.as_str()).to_owned()
        };
        AttrValue::from(values.effect(effect, grade))
    };
    let add = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| {
            let name = ladder::NEW_CIRCUMSTANCE.of(locale).to_owned();
            act.on(Action::Ladder(LadderChange::AddCircumstance(name)));
        })
    };
    let row = |row: &CircumstanceRow| {
        let Circumstance { id, name, effect, clause, .. } = &row.circumstance;
        let change = |change: fn(Id, String) -> LadderChange| {
            let (act, id) = (act.clone(), id.clone());
            Callback::from(move |text: String| act.on(Action::Ladder(change(id.clone(), text))))
        };
        // What can't be chosen is shown as it is.
        let mut effects = editor.effects.clone();
        let chosen = effects.iter().position(|own| own == effect).unwrap_or_else(|| {
            effects.push(effect.clone());
            effects.len() - 1
        });
        let names: Vec<AttrValue> = effects.iter().map(called).collect();
        let choose = {
            let (act, id) = (act.clone(), id.clone());
            Callback::from(move |at: usize| {
                if let Some(effect) = effects.get(at) {
                    act.on(Action::Ladder(LadderChange::CircumstanceEffect(id.clone(), effect.clone())));
                }
            })
        };
        let remove = {
            let (act, id) = (act.clone(), id.clone());
            Callback::from(move |()| act.on(Action::Ladder(LadderChange::RemoveCircumstance(id.clone()))))
        };
        html! {
            <li key={id.to_string()} class="circumstance">
                <TextField value={name.clone()} label={ladder::grade_name(locale, name)} needed={true}
                    take={change(LadderChange::RenameCircumstance)} />
                <Choice label={ladder::effect_of(locale, name)} values={names} {chosen} {choose} changed={row.changed} />
                <span class="small-tools">{ small("✕", ladder::remove(locale, name), true, remove) }</span>
                <LeverRow figure={row.offset.clone()} name={grading::OFFSET.of(locale)}
                    label={format!("{name} · {}", grading::OFFSET.of(locale))} class="plain" />
                <LeverRow figure={row.factor.clone()} name={grading::BONUS_FACTOR.of(locale)}
                    label={format!("{name} · {}", grading::BONUS_FACTOR.of(locale))} class="plain" />
                <label class="reason">
                    <span class="soft">{ words::CLAUSE.of(locale) }</span>
                    <TextField value={clause.clone()} label={ladder::clause_of(locale, name)}
                        take={change(LadderChange::CircumstanceClause)} />
                </label>
                { taken_along::line(locale, &row.references) }
            </li>
        }
    };
    let none = editor.circumstances.is_empty();
    html! {
        <section class="ladder-part">
            <h3>{ ladder::CIRCUMSTANCES.of(locale) }</h3>
            <p class="hint">{ if none { ladder::NO_CIRCUMSTANCES.of(locale) } else { ladder::CIRCUMSTANCES_HINT.of(locale) } }</p>
            <ul class="gates">{ for editor.circumstances.iter().map(row) }</ul>
            <p class="ladder-add">
                <button type="button" onclick={add}>{ "+ " }{ ladder::ADD_CIRCUMSTANCE.of(locale) }</button>
            </p>
        </section>
    }
}
