//! One finding: what is wrong, where, why it matters, what to do, and the fixes with what they change.

use yew::prelude::*;

use crate::shell::context::{use_act, use_locale};
use baton_words::{findings, lint};
use baton_workbench::Action;
use baton_workbench::pages::check::findings::{FixTold, LintAction, Told};
use baton_workbench::parts::Severity;

/// Most lines of one mend that are told.
const MOST_LINES: usize = 4;

/// Properties of [`Finding`].
#[derive(Properties, PartialEq)]
pub struct FindingProps {
    /// The finding in words.
    pub told: Told,
}

/// The class and the sign of a severity.
pub fn signs(severity: Severity) -> (&'static str, &'static str) {
    match severity {
        Severity::Error => ("error", "✕"),
        Severity::Warning => ("warning", "!"),
        Severity::Note => ("note", "i"),
    }
}

/// One finding.
#[component]
pub fn Finding(props: &FindingProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let Told { severity, title, place, said, why, advice, link, fixes } = &props.told;
    let (class, mark) = signs(*severity);
    let go = {
        let (act, link) = (act.clone(), link.clone());
        Callback::from(move |_: MouseEvent| act.on(Action::Lint(LintAction::Follow(Box::new(link.clone())))))
    };
    let place = if place.is_empty() { lint::WHOLE_COUNTY.of(locale) } else { place };
    html! {
        <li class={classes!("finding", "check", class)}>
            <span class="severity"><span aria-hidden="true">{ mark }</span>{ findings::severity(*severity).of(locale) }</span>
            <div class="check-body">
                <h3>
                    <span class="check-title">{ *title }</span>
                    <button type="button" class="link" onclick={go} aria-label={lint::go(locale, place)}>{ place.to_owned() }<span aria-hidden="true">{ " →" }</span></button>
                </h3>
                <p class="problem">{ said }</p>
                <p class="check-why">
                    if !why.is_empty() { <span><b>{ lint::WHY_LABEL.of(locale) }</b>{ *why }</span> }
                    <span><b>{ lint::ADVICE_LABEL.of(locale) }</b>{ *advice }</span>
                </p>
            </div>
            <div class="mends">
                { for fixes.iter().enumerate().map(|(at, fix)| html! { <FixOffer key={at} fix={fix.clone()} /> }) }
            </div>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct FixOfferProps {
    fix: FixTold,
}

/// A fix, with what it changes, and the button that does it.
#[component]
fn FixOffer(props: &FixOfferProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let FixTold { name, lines, edits } = &props.fix;
    let apply = {
        let edits = edits.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Lint(LintAction::Fix(edits.clone()))))
    };
    html! {
        <div class="mend">
            <p class="mend-name"><span>{ name }</span>
                <button type="button" onclick={apply} aria-label={lint::apply_label(locale, name)}>{ lint::APPLY.of(locale) }</button></p>
            <ul class="mend-lines">
                { for lines.iter().take(MOST_LINES).enumerate().map(|(at, line)| html! {
                    <li key={at}>{ &line.what }{ " " }<s>{ &line.was }</s>{ " → " }<b>{ &line.becomes }</b></li>
                }) }
                if lines.len() > MOST_LINES { <li class="soft">{ lint::more_lines(locale, lines.len()) }</li> }
            </ul>
        </div>
    }
}
