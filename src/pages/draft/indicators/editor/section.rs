//! How a section counts: marks, floor, cap, pass mark, conversion, and what becomes of one unit's sum.

use yew::prelude::*;

use super::text_field::TextField;
use crate::controls::choice::Choice;
use crate::controls::lever::LeverRow;
use crate::shell::context::{use_act, use_locale};
use baton_words::{Locale, Text, grouped, section as words};
use baton_workbench::Action;
use baton_workbench::pages::draft::indicators::editor::{EditorAction, SectionChange, SectionShown};
use baton_workbench::parts::{Conversion, Pass, SectionNumber};

/// Properties of [`SectionSettings`].
#[derive(Properties, PartialEq)]
pub struct SectionSettingsProps {
    /// As indicators name it.
    pub named: String,
    /// Its settings; absent where it is only a heading.
    pub shown: Option<SectionShown>,
}

/// How a section counts; for a heading, the way to let it count by itself.
#[component]
pub fn SectionSettings(props: &SectionSettingsProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let send = {
        let (act, named) = (act.0.clone(), props.named.clone());
        act.reform(move |change: SectionChange| {
            Action::Editor(EditorAction::Section { section: named.clone(), change })
        })
    };
    let button = |text: Text, change: SectionChange| {
        let onclick = send.reform(move |_: MouseEvent| change.clone());
        html! { <button type="button" class="small" {onclick}>{ text.of(locale) }</button> }
    };
    let Some(shown) = &props.shown else {
        return html! { <p class="rule-tools">{ button(words::DECLARE, SectionChange::Declare) }</p> };
    };
    let section = &shown.section;
    let row = |number: SectionNumber, name: String, empty: Text| {
        let Some(figure) = shown.figure(number) else { return html! {} };
        let label = format!("{} · {name}", section.name);
        html! {
            <LeverRow key={name.clone()} figure={figure.clone()} name={name.clone()} {label} placeholder={empty.of(locale)} class="typed-only" />
        }
    };
    let plain = |number: SectionNumber, name: Text, empty: Text| row(number, name.of(locale).to_owned(), empty);
    let choice = |label: Text, values: &[Text], chosen: usize, change: fn(usize) -> SectionChange| {
        let values: Vec<AttrValue> = values.iter().map(|value| AttrValue::from(value.of(locale))).collect();
        html! {
            <label class="described">
                <span>{ label.of(locale) }</span>
                <Choice label={format!("{} · {}", section.name, label.of(locale))} {values} {chosen} choose={send.reform(change)} />
            </label>
        }
    };
    let pass = match section.pass {
        None => 0,
        Some(Pass::Points(_)) => 1,
        Some(Pass::Share(_)) => 2,
    };
    let places = match &section.conversion {
        Conversion::Ladder { points, .. } => points.len(),
        Conversion::None | Conversion::Best | Conversion::Weight(_) => 0,
    };
    let ladder = matches!(section.conversion, Conversion::Ladder { .. });
    let clause = send.reform(SectionChange::Clause);
    html! {
        <details class={classes!("editor-part", "section-settings", shown.changed.then_some("changed"))}>
            <summary>{ words::SETTINGS.of(locale) }{ " " }<span class="hint">{ summary(locale, shown) }</span></summary>
            <p class="hint">{ words::HINT.of(locale) }</p>
            { plain(SectionNumber::Marks, words::MARKS, words::AS_SUMMED) }
            { plain(SectionNumber::Floor, words::FLOOR, words::NONE) }
            { plain(SectionNumber::Cap, words::CAP, words::NONE) }
            { choice(words::PASS, &words::PASS_KINDS, pass, SectionChange::Pass) }
            { plain(SectionNumber::Pass, words::PASS, words::NONE) }
            { choice(words::CONVERSION, &words::CONVERSIONS, words::conversion_at(&section.conversion), SectionChange::Conversion) }
            { plain(SectionNumber::Factor, words::FACTOR, words::NONE) }
            { for (0..places).map(|at| row(SectionNumber::Place(at), words::place(locale, at + 1), words::NONE)) }
            { plain(SectionNumber::Otherwise, words::OTHERWISE, words::NONE) }
            if ladder {
                <p class="rule-tools">
                    { button(words::ADD_PLACE, SectionChange::AddPlace) }
                    if places > 0 { { button(words::REMOVE_PLACE, SectionChange::RemovePlace) } }
                </p>
            }
            <label class="described">
                <span>{ words::CLAUSE.of(locale) }</span>
                <TextField value={section.clause.clone()} label={format!("{} · {}", section.name, words::CLAUSE.of(locale))} take={clause} />
            </label>
            if let Some((unit, of)) = &shown.worked {
                <p class="worked">{ words::worked_for(locale, unit, &words::worked(locale, section, of.rescaled, &grouped(of.sum), &grouped(of.points), of.passed)) }</p>
            }
            <p class="rule-tools">{ button(words::FORGET, SectionChange::Forget) }</p>
        </details>
    }
}

/// What the section says, in short.
fn summary(locale: Locale, shown: &SectionShown) -> String {
    words::told(locale, &shown.section).join(words::BETWEEN.of(locale))
}
