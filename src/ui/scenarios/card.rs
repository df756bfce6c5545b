//! One scenario: its name and description, what can be done with it, and its edits in words.

use yew::prelude::*;

use crate::i18n::{Amendment, Catalogue, Names, amendments};
use crate::ui::context::{use_act, use_words};
use crate::ui::typing::{Typed, use_typing};
use crate::ui::wording;
use crate::workbench::parts::Id;
use crate::workbench::{Action, Book, ScenarioAction, ScenarioName, Sheet};

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
pub fn told(sheet: &Sheet, book: &Book, base: Option<&Id>, words: &Catalogue) -> Told {
    let (now, before) = (sheet.pair(), book.baseline());
    let now = Names::new(&now.policy, Some(&now.roster), words);
    let before = Names::new(&before.policy, Some(&before.roster), words);
    let steps = sheet.steps().iter().take(MOST_EDITS);
    Told {
        name: ScenarioName::of(sheet),
        description: sheet.description.clone(),
        edits: steps.map(|step| amendments(&step.edit, &step.inverse, words, &now, &before)).collect(),
        is_base: base == Some(&sheet.id),
    }
}

/// Properties of [`ScenarioCard`].
#[derive(Properties, PartialEq)]
pub struct ScenarioCardProps {
    /// The scenario.
    pub told: Told,
}

/// One scenario.
#[component]
pub fn ScenarioCard(props: &ScenarioCardProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let Told { name, description, edits, is_base } = &props.told;
    let id = &name.id;
    let shown = wording::scenario(words, name);
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
            <input class="scenario-name" value={naming.text.unwrap_or_else(|| name.name.clone())} placeholder={shown.clone()}
                oninput={naming.oninput} onkeydown={naming.onkeydown} onblur={naming.onblur}
                aria-label={words.scenarios.name} aria-invalid={blank.to_string()} autocomplete="off" />
            <small class="wrong" role="status" hidden={!blank}>{ (words.scenarios.name_needed)(&shown) }</small>
            <textarea class="scenario-about" rows="2" value={describing.text.unwrap_or_else(|| description.clone())}
                oninput={describing.oninput} onkeydown={describing.onkeydown} onblur={describing.onblur}
                placeholder={words.scenarios.description_hint} aria-label={words.scenarios.description} />
            <p class="scenario-tools">
                <button type="button" onclick={on(ScenarioAction::Duplicate(id.clone(), (words.scenarios.copy_of)(&shown)))}>{ words.scenarios.duplicate }</button>
                <button type="button" aria-pressed={is_base.to_string()} onclick={on(base)}>{ words.scenarios.base }</button>
                <button type="button" title={words.scenarios.adopt_hint} disabled={edits.is_empty()}
                    onclick={on(ScenarioAction::Adopt(id.clone()))}>{ words.scenarios.adopt }</button>
                <button type="button" class="danger" onclick={on(ScenarioAction::Delete(id.clone()))}>{ words.scenarios.delete }</button>
            </p>
            <p class="hint" hidden={!edits.is_empty()}>{ words.scenarios.no_edits }</p>
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
    let words = use_words();
    let lines = &props.lines;
    let first = lines.first().map_or_else(|| words.amending.altered.to_owned(), |line| line.what.clone());
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
                if lines.len() > MOST_LINES { <span class="edit-line soft">{ (words.amending.more)(lines.len()) }</span> }
            </span>
            <button type="button" class="revert" aria-label={(words.scenarios.revert)(&first)}
                title={(words.scenarios.revert)(&first)} onclick={props.revert.clone()}>{ "↺" }</button>
        </li>
    }
}
