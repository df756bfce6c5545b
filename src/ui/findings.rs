//! The findings, graver first, each with the place it is about.

use yew::prelude::*;

use super::context::{use_act, use_words};
use super::dialog::use_dialog;
use crate::i18n::Names;
use crate::workbench::Action;
use crate::workbench::parts::{Finding, Severity};

/// Most findings that are listed.
const MOST: usize = 200;

/// Properties of [`Findings`].
#[derive(Properties, PartialEq)]
pub struct FindingsProps {
    /// The findings with what they are about; absent = not shown.
    pub shown: Option<Listed>,
}

/// Findings with the project that they are about.
#[derive(Clone, PartialEq)]
pub struct Listed {
    /// The findings.
    pub findings: Vec<Finding>,
    /// Where names are looked up.
    pub pair: crate::workbench::Pair,
}

/// A dialog with the findings.
#[component]
pub fn Findings(props: &FindingsProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let closed = {
        let act = act.clone();
        Callback::from(move |()| act.on(Action::Dialog(None)))
    };
    let (dialog, onclose) = use_dialog(props.shown.is_some(), closed);
    let close = Callback::from(move |_: MouseEvent| act.on(Action::Dialog(None)));
    let count = props.shown.as_ref().map_or(0, |listed| listed.findings.len());
    html! {
        <dialog class="findings" ref={dialog} {onclose} aria-label={words.findings}>
            <div class="drawer-head">
                <h2>{ (words.findings_count)(count) }</h2>
                <button type="button" class="close" onclick={close}>{ words.close }</button>
            </div>
            <div class="findings-body">
                if count == 0 { <p class="hint">{ words.no_findings }</p> }
                <ul>
                    if let Some(listed) = &props.shown {
                        { for listed.findings.iter().take(MOST).enumerate().map(|(at, finding)| html! {
                            <Item key={at} finding={finding.clone()} pair={listed.pair.clone()} />
                        }) }
                    }
                </ul>
                if count > MOST { <p class="hint">{ (words.more_findings)(count - MOST) }</p> }
            </div>
        </dialog>
    }
}

#[derive(Properties, PartialEq)]
struct ItemProps {
    finding: Finding,
    pair: crate::workbench::Pair,
}

#[component]
fn Item(props: &ItemProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let ItemProps { finding, pair } = props;
    let names = Names { policy: &pair.policy, roster: Some(&pair.roster) };
    let place = &finding.place;
    let category = place.category.as_ref();
    let parts = [
        category.map(|id| names.category(id)),
        place.unit.as_ref().map(|id| names.unit(id)),
        place.indicator.as_ref().map(|id| names.indicator(id)),
        place.grade.as_ref().map(|id| names.grade(category, id)),
        place.period.as_ref().map(|id| names.period(id)),
    ];
    let place = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let (class, mark) = match finding.severity {
        Severity::Error => ("error", "✕"),
        Severity::Warning => ("warning", "!"),
        Severity::Note => ("note", "i"),
    };
    let target = finding.place.clone();
    let go = Callback::from(move |_: MouseEvent| act.on(Action::Visit(target.clone())));
    html! {
        <li class={classes!("finding", class)}>
            <span class="severity"><span aria-hidden="true">{ mark }</span>{ (words.severity)(finding.severity) }</span>
            <span>
                if !place.is_empty() { <button type="button" class="link" onclick={go}>{ place }</button> }
                <span class="problem">{ (words.problem)(&finding.problem, &names) }</span>
            </span>
        </li>
    }
}
