//! One scenario: its name and description, what can be done with it, and its edits in words.

use baton_words::{Amendment, Locale, Names, amendments, edits, scenarios};
use yew::prelude::*;

use crate::controls::typing::{Typed, use_typing};
use crate::shell::context::{use_act, use_locale};
use crate::shell::wording;
use baton_workbench::parts::Id;
use baton_workbench::{Action, Book, ScenarioAction, ScenarioName, Sheet};

/// Most lines of one edit that are told.
const MOST_LINES: usize = 8;
/// Most edits that are listed.
const MOST_EDITS: usize = 300;

/// A scenario as it is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What it is called.
    pub name: ScenarioName,
    /// What it is for.
    pub description: String,
    /// The lines of each edit.
    pub edits: Vec<Vec<Amendment>>,
    /// Whether others are compared with it.
    pub is_base: bool,
}

/// A scenario in words.
pub fn told(sheet: &Sheet, book: &Book, base: Option<&Id>, locale: Locale) -> Told {
    let (now, before) = (sheet.pair(), book.baseline());
    let now = Names::new(&now.policy, Some(&now.roster), locale);
    let before = Names::new(&before.policy, Some(&before.roster), locale);
    let steps = sheet.steps().iter().take(MOST_EDITS);
    Told {
        name: ScenarioName::of(sheet),
        description: sheet.description.clone(),
        edits: steps.map(|step| amendments(&step.edit, &step.inverse, locale, &now, &before)).collect(),
        is_base: base == Some(&sheet.id),
    }
}

/// Properties of [`ScenarioCard`].
#[derive(Properties, PartialEq)]
pub struct ScenarioCardProps {
    /// The scenario.
    pub told: Told,
    /// Whether the name takes the focus when it comes.
    #[prop_or_default]
    pub naming: bool,
}

/// One scenario.
#[component]
pub fn ScenarioCard(props: &ScenarioCardProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let Told { name, description, edits, is_base } = &props.told;
    let id = &name.id;
    let shown = wording::scenario(locale, name);
    let on = |action: ScenarioAction| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Scenario(action.clone())))
    };
    let tell = |make: fn(Id, String) -> ScenarioAction| {
        let (act, id) = (act.clone(), id.clone());
        Callback::from(move |typed: Typed| {
            act.on(match typed {
                Typed::Text(text) => Action::Scenario(make(id.clone(), text)),
                Typed::Done(_) => Action::LetGo,
                Typed::Back => Action::Cancel,
            });
        })
    };
    let naming = use_typing(false, tell(ScenarioAction::Rename));
    let describing = use_typing(false, tell(ScenarioAction::Describe));
    // A name can't be blank, but of a scenario that nobody named yet: the one from before stands.
    let blank = naming.text.as_ref().is_some_and(|text| text.trim().is_empty()) && !name.name.is_empty();
    let base = ScenarioAction::Base(if *is_base { None } else { Some(id.clone()) });
    html! {
        <article class="scenario-card">
            <input class="scenario-name" autofocus={props.naming} value={naming.text.unwrap_or_else(|| name.name.clone())} placeholder={shown.clone()}
                oninput={naming.oninput} onkeydown={naming.onkeydown} onblur={naming.onblur}
                aria-label={scenarios::NAME.of(locale)} aria-invalid={blank.to_string()} autocomplete="off" />
            <small class="wrong" role="status" hidden={!blank}>{ scenarios::name_needed(locale, &shown) }</small>
            <textarea class="scenario-about" rows="2" value={describing.text.unwrap_or_else(|| description.clone())}
                oninput={describing.oninput} onkeydown={describing.onkeydown} onblur={describing.onblur}
                placeholder={scenarios::DESCRIPTION_HINT.of(locale)} aria-label={scenarios::DESCRIPTION.of(locale)} />
            <p class="scenario-tools">
                <button type="button" onclick={on(ScenarioAction::Duplicate(id.clone(), scenarios::copy_of(locale, &shown)))}>{ scenarios::DUPLICATE.of(locale) }</button>
                <button type="button" aria-pressed={is_base.to_string()} onclick={on(base)}>{ scenarios::BASE.of(locale) }</button>
                <button type="button" title={scenarios::ADOPT_HINT.of(locale)} disabled={edits.is_empty()}
                    onclick={on(ScenarioAction::Adopt(id.clone()))}>{ scenarios::ADOPT.of(locale) }</button>
                <button type="button" class="danger" onclick={on(ScenarioAction::Delete(id.clone()))}>{ scenarios::DELETE.of(locale) }</button>
            </p>
            <p class="hint" hidden={!edits.is_empty()}>{ scenarios::NO_EDITS.of(locale) }</p>
            <ol class="edit-list">
                { for edits.iter().enumerate().map(|(at, lines)| html! {
                    <EditItem key={at} lines={lines.clone()} revert={on(ScenarioAction::Revert(id.clone(), at))} />
                }) }
            </ol>
        </article>
    }
}

#[derive(Properties, PartialEq)]
struct EditItemProps {
    lines: Vec<Amendment>,
    revert: Callback<MouseEvent>,
}

/// One edit with the button that takes it back.
#[component]
fn EditItem(props: &EditItemProps) -> Html {
    let locale = use_locale();
    let lines = &props.lines;
    let first = lines.first().map_or_else(|| edits::ALTERED.of(locale).to_owned(), |line| line.what.clone());
    html! {
        <li>
            <span class="edit-lines">
                { for lines.iter().take(MOST_LINES).enumerate().map(|(at, line)| html! {
                    <span key={at} class="edit-line">
                        <span class="edit-what">{ &line.what }</span>
                        if !line.was.is_empty() { <><s>{ &line.was }</s>{ " → " }</> }
                        <b>{ &line.becomes }</b>
                    </span>
                }) }
                if lines.is_empty() { <span class="edit-line">{ &first }</span> }
                if lines.len() > MOST_LINES { <span class="edit-line soft">{ edits::more(locale, lines.len()) }</span> }
            </span>
            <button type="button" class="revert" aria-label={scenarios::revert(locale, &first)}
                title={scenarios::revert(locale, &first)} onclick={props.revert.clone()}>{ "↺" }</button>
        </li>
    }
}
