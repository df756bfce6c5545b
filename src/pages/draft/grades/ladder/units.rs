//! Units that are vetoed, downgraded or not ranked, with the reason and what it does; and the way to decide so.

use baton_words::{Locale, condition, edits, headline, ladder, league};
use yew::prelude::*;

use crate::controls::badge::Badge;
use crate::controls::choice::Choice;
use crate::pages::draft::indicators::editor::TextField;
use crate::shell::context::{use_act, use_locale};
use baton_workbench::parts::{Effect, Id};
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
    let steps = u32::try_from(editor.levers.rungs.len()).unwrap_or(1).saturating_sub(1).max(1);
    let decisions = decisions(steps);
    let mut treatments: Vec<AttrValue> = vec![ladder::CHOOSE_TREATMENT.of(locale).into()];
    treatments.extend(decisions.iter().map(|decision| called(locale, *decision)));
    let treat = {
        let named = named.clone();
        Callback::from(move |at: usize| {
            if let Some(decision) = at.checked_sub(1).and_then(|at| decisions.get(at)) {
                act.on(Action::Ladder(match &*named {
                    (Some(id), _) => LadderChange::Decide(id.clone(), *decision),
                    (None, name) => LadderChange::DecideNamed(name.clone(), *decision),
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
                    <DecidedUnit key={unit.id.to_string()} unit={unit.clone()} told={told.clone()} {steps} />
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
fn decisions(steps: u32) -> Vec<Decision> {
    let downgrades = (1..=steps).map(Decision::Downgrade);
    std::iter::once(Decision::Veto).chain(downgrades).chain([Decision::Exempt]).collect()
}

fn called(locale: Locale, decision: Decision) -> AttrValue {
    match decision {
        Decision::Nothing => ladder::NOTHING.of(locale).into(),
        Decision::Veto => edits::VETO.of(locale).into(),
        Decision::Downgrade(steps) => condition::effect(locale, &Effect::Lower(steps)).into(),
        Decision::Exempt => league::NOT_RANKED.of(locale).into(),
    }
}

#[derive(Properties, PartialEq)]
struct DecidedUnitProps {
    unit: Decided,
    told: String,
    /// Most grades that it can be pushed down.
    steps: u32,
}

#[component]
fn DecidedUnit(props: &DecidedUnitProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let Decided { id, unit, name, decision, reason, grade, .. } = &props.unit;
    let unit = *unit;
    let mut decisions: Vec<Decision> = std::iter::once(Decision::Nothing).chain(decisions(props.steps)).collect();
    if let Decision::Downgrade(steps) = decision
        && *steps > props.steps
    {
        decisions.insert(decisions.len().saturating_sub(1), *decision);
    }
    let values: Vec<AttrValue> = decisions.iter().map(|decision| called(locale, *decision)).collect();
    let chosen = decisions.iter().position(|found| found == decision).unwrap_or_default();
    let choose = {
        let (act, id) = (act.clone(), id.clone());
        Callback::from(move |at: usize| {
            if let Some(decision) = decisions.get(at) {
                act.on(Action::Ladder(LadderChange::Decide(id.clone(), *decision)));
            }
        })
    };
    let take = {
        let (act, id) = (act.clone(), id.clone());
        Callback::from(move |reason: String| act.on(Action::Ladder(LadderChange::Reason(id.clone(), reason))))
    };
    let show = Callback::from(move |_: MouseEvent| act.on(Action::Unit(Some(unit))));
    html! {
        <li class="decided-unit">
            <div class="decided-head">
                <button type="button" class="link" onclick={show} aria-label={league::explain(locale, name)}>{ name }</button>
                <Badge grade={grade.clone()} />
                <Choice label={ladder::measure_of(locale, name)} {values} {chosen} {choose} />
            </div>
            if *decision != Decision::Exempt {
                <label class="reason">
                    <span class="soft">{ ladder::REASON_HINT.of(locale) }</span>
                    <TextField value={reason.clone()} label={ladder::reason(locale, name)} {take} />
                </label>
            }
            <p class="hint" hidden={props.told.is_empty()}>{ &props.told }</p>
        </li>
    }
}
