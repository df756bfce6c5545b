//! The editor of a category's ladder: grades, how all of them are given, grade rules, circumstances, and what is decided about
//! single units.

mod breakers;
mod circumstances;
mod grade_rules;
mod rules;
mod rung;
mod units;

use yew::prelude::*;

use self::breakers::TieBreakers;
use self::circumstances::Circumstances;
use self::grade_rules::GradeRules;
use self::rules::LadderRules;
use self::rung::RungLevers;
use self::units::DecidedUnits;
use crate::shell::context::{use_act, use_locale};
use baton_words::{Locale, condition, explanation, gone, ladder};
use baton_workbench::parts::Named;
use baton_workbench::{Action, LadderChange, LadderEditor};

/// Properties of [`LadderPanel`].
#[derive(Properties, PartialEq)]
pub struct LadderPanelProps {
    /// Everything that it shows.
    pub editor: LadderEditor,
    /// What the decision about each unit does, in words.
    pub told: Vec<String>,
}

/// The editor of a ladder.
#[component]
pub fn LadderPanel(props: &LadderPanelProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let LadderPanelProps { editor, told } = props;
    let ladder = &editor.levers;
    let count = u32::try_from(ladder.rungs.len()).unwrap_or(u32::MAX);
    let add = Callback::from(move |_: MouseEvent| {
        act.on(Action::Ladder(LadderChange::Add(ladder::NEW_GRADE.of(locale).to_owned())));
    });
    html! {
        <div class="ladder-panel">
            <div class="rungs" key="rungs">
                { for ladder.rungs.iter().map(|rung| html! {
                    <RungLevers key={rung.grade.id.to_string()} rung={rung.clone()} of={count} />
                }) }
            </div>
            <p class="ladder-add" key="add"><button type="button" onclick={add}>{ "+ " }{ ladder::ADD_GRADE.of(locale) }</button></p>
            <LadderRules key="rules" editor={editor.clone()} />
            <TieBreakers key="breakers" editor={editor.clone()} />
            <GradeRules key="grade-rules" editor={editor.clone()} />
            <Circumstances key="circumstances" editor={editor.clone()} />
            <DecidedUnits key="units" editor={editor.clone()} told={told.clone()} />
            <p class="hint" key="clause" hidden={ladder.clause.is_empty()}>{ explanation::clause(locale, &ladder.clause) }</p>
        </div>
    }
}

/// The name of what a condition or tie-breaker looks at.
fn called(editor: &LadderEditor, locale: Locale, named: Named<'_>) -> String {
    match editor.called(named) {
        Some((name, level)) => condition::called(locale, name, level),
        None => gone::named(named).of(locale).to_owned(),
    }
}

/// A small button with a sign; what it does is said to screen readers and on hover.
fn small(sign: &'static str, label: String, able: bool, act: Callback<()>) -> Html {
    html! {
        <button type="button" class="small" disabled={!able} aria-label={label.clone()} title={label}
            onclick={act.reform(|_: MouseEvent| ())}>{ sign }</button>
    }
}
