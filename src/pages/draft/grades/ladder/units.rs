//! Units that are marked with circumstances or not ranked, with the reasons and what it does; and the way to decide so.

use baton_words::{Locale, gone, headline, ladder, league};
use yew::prelude::*;

use super::small;
use crate::controls::badge::Badge;
use crate::controls::choice::Choice;
use crate::pages::draft::indicators::editor::TextField;
use crate::shell::context::{use_act, use_locale};
use baton_workbench::parts::{Id, Marked};
use baton_workbench::{Action, Decided, Decision, LadderChange, LadderEditor};

/// Properties of [`DecidedUnits`].
#[derive(Properties, PartialEq)]
pub struct DecidedUnitsProps {
    /// Everything that the editor shows.
    pub editor: LadderEditor,
    /// What the decision about each unit does, in words.
    pub told: Vec<String>,
}

/// Units about which something is decided.
#[component]
pub fn DecidedUnits(props: &DecidedUnitsProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let DecidedUnitsProps { editor, told } = props;
    // Choosing a unit decides nothing yet: the treatment does.
    let named = use_state(|| (None::<Id>, String::new()));
    let choose = {
        let (named, undecided) = (named.clone(), editor.undecided.clone());
        Callback::from(move |at: usize| {
            let unit = at.checked_sub(1).and_then(|at| undecided.get(at)).cloned();
            named.set(unit.map_or_else(Default::default, |(id, name)| (Some(id), name)));
        })
    };
    let name = {
        let named = named.clone();
        Callback::from(move |name: String| named.set((None, name)))
    };
    let mut values: Vec<AttrValue> = vec![ladder::CHOOSE_UNIT.of(locale).into()];
    values.extend(editor.undecided.iter().map(|(_, name)| AttrValue::from(name.clone())));
    let chosen = editor.undecided.iter().position(|(id, _)| Some(id) == named.0.as_ref()).map_or(0, |at| at + 1);
    let decisions = decisions(editor);
    let mut treatments: Vec<AttrValue> = vec![ladder::CHOOSE_TREATMENT.of(locale).into()];
    treatments.extend(decisions.iter().map(|decision| called(locale, editor, decision)));
    let treat = {
        let named = named.clone();
        Callback::from(move |at: usize| {
            if let Some(decision) = at.checked_sub(1).and_then(|at| decisions.get(at)) {
                act.on(Action::Ladder(match &*named {
                    (Some(id), _) => LadderChange::Decide(id.clone(), decision.clone()),
                    (None, name) => LadderChange::DecideNamed(name.clone(), decision.clone()),
                }));
                named.set(Default::default());
            }
        })
    };
    html! {
        <section class="ladder-part">
            <h3>{ ladder::MARKED.of(locale) }</h3>
            <p class="hint">{ if editor.decided.is_empty() { ladder::NONE_MARKED.of(locale) } else { ladder::MARKED_HINT.of(locale) } }</p>
            <ul class="decided">
                { for editor.decided.iter().zip(told).map(|(unit, told)| html! {
                    <DecidedUnit key={unit.id.to_string()} editor={editor.clone()} unit={unit.clone()} told={told.clone()} />
                }) }
            </ul>
            <p class="hint" hidden={editor.more_decided == 0}>{ headline::and_others(locale, editor.decided.len() + editor.more_decided) }</p>
            <p class="ladder-add">
                if editor.typed {
                    <TextField key="typed" value={named.1.clone()} label={ladder::CHOOSE_UNIT.of(locale)} take={name} />
                } else {
                    <Choice key="chosen" label={ladder::CHOOSE_UNIT.of(locale)} {values} {chosen} {choose} />
                }
                if !named.1.is_empty() {
                    <Choice key="treatment" label={ladder::measure_of(locale, &named.1)} values={treatments} chosen={0} choose={treat} prompts={true} />
                }
            </p>
        </section>
    }
}

/// What can be decided about a unit.
fn decisions(editor: &LadderEditor) -> Vec<Decision> {
    let circumstances = editor.circumstances.iter().map(|row| Decision::Circumstance(row.circumstance.id.clone()));
    circumstances.chain([Decision::Exempt]).collect()
}

fn called(locale: Locale, editor: &LadderEditor, decision: &Decision) -> AttrValue {
    match decision {
        Decision::Circumstance(id) => {
            let row = editor.circumstances.iter().find(|row| row.circumstance.id == *id);
            row.map_or(gone::CIRCUMSTANCE.of(locale), |row| row.circumstance.name.as_str()).to_owned().into()
        }
        Decision::Exempt => league::NOT_RANKED.of(locale).into(),
    }
}

#[derive(Properties, PartialEq)]
struct DecidedUnitProps {
    editor: LadderEditor,
    unit: Decided,
    told: String,
}

#[component]
fn DecidedUnit(props: &DecidedUnitProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let editor = &props.editor;
    let Decided { id, unit, name, marks, exempt, grade, .. } = &props.unit;
    let unit = *unit;
    let decisions: Vec<Decision> =
        decisions(editor).into_iter().filter(|decision| !(*exempt && *decision == Decision::Exempt)).collect();
    let mut values: Vec<AttrValue> = vec![ladder::CHOOSE_TREATMENT.of(locale).into()];
    values.extend(decisions.iter().map(|decision| called(locale, editor, decision)));
    let choose = {
        let (act, id) = (act.clone(), id.clone());
        Callback::from(move |at: usize| {
            if let Some(decision) = at.checked_sub(1).and_then(|at| decisions.get(at)) {
                act.on(Action::Ladder(LadderChange::Decide(id.clone(), decision.clone())));
            }
        })
    };
    let take_back = |at: Option<usize>, what: &str| {
        let (act, id) = (act.clone(), id.clone());
        let back = Callback::from(move |()| act.on(Action::Ladder(LadderChange::TakeBack(id.clone(), at))));
        html! { <span class="small-tools">{ small("✕", ladder::take_back(locale, name, what), true, back) }</span> }
    };
    let mark = |(at, marked): (usize, &Marked)| {
        let what = called(locale, editor, &Decision::Circumstance(marked.circumstance.clone()));
        let take = {
            let (act, id) = (act.clone(), id.clone());
            Callback::from(move |reason: String| {
                act.on(Action::Ladder(LadderChange::Reason(id.clone(), at, reason)));
            })
        };
        html! {
            <div class="reason" key={at}>
                <span>{ &what }</span>
                <TextField value={marked.reason.clone()} label={ladder::reason(locale, name, &what)} {take} />
                { take_back(Some(at), &what) }
            </div>
        }
    };
    let show = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Unit(Some(unit))))
    };
    html! {
        <li class="decided-unit">
            <div class="decided-head">
                <button type="button" class="link" onclick={show} aria-label={league::explain(locale, name)}>{ name }</button>
                <Badge grade={grade.clone()} />
                <Choice label={ladder::measure_of(locale, name)} {values} chosen={0} {choose} prompts={true} />
            </div>
            <p class="hint" key="why" hidden={marks.is_empty()}>{ ladder::REASON_HINT.of(locale) }</p>
            <div key="marks">{ for marks.iter().enumerate().map(mark) }</div>
            if *exempt {
                <div class="reason" key="exempt">
                    <span>{ league::NOT_RANKED.of(locale) }</span>
                    { take_back(None, league::NOT_RANKED.of(locale)) }
                </div>
            }
            <p class="hint" key="told" hidden={props.told.is_empty()}>{ &props.told }</p>
        </li>
    }
}
