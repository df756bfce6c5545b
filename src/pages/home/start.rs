//! What the page is, in one sentence, and the three ways in.

use yew::prelude::*;

use crate::shell::beside;
use crate::shell::context::{use_act, use_locale};
use crate::shell::{presets, settings};
use baton_words::{home, tour};
use baton_workbench::parts::Preset;
use baton_workbench::{Action, Page};

/// The sentence and the ways.
#[component]
pub fn Start() -> Html {
    let (locale, act) = (use_locale(), use_act());
    let preset = |preset: Preset, label: &'static str, class: &'static str| {
        let act = act.clone();
        let onclick = Callback::from(move |_: MouseEvent| presets::show(preset, &act));
        html! { <button type="button" {class} data-preset={preset.file()} {onclick}>{ label }</button> }
    };
    let to = |page: Page, label: &'static str| {
        let act = act.clone();
        let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Page(page)));
        html! { <button type="button" class="link" {onclick}>{ label }</button> }
    };
    // Who drafts a policy begins with its units.
    let blank = {
        let act = act.clone();
        let onclick = Callback::from(move |_: MouseEvent| presets::draft(&act));
        html! { <button type="button" class="primary" data-preset={Preset::Blank.file()} {onclick}>{ home::BLANK.of(locale) }</button> }
    };
    let guide = {
        let (act, stop) = (act.clone(), settings::tour());
        let label = if stop > 1 { tour::go_on(locale, stop) } else { tour::BEGIN.of(locale).to_owned() };
        let onclick = Callback::from(move |_: MouseEvent| presets::tour(&act, stop));
        html! { <button type="button" class="primary begin-tour" {onclick}>{ label }</button> }
    };
    let rules = {
        let act = act.clone();
        let onclick = Callback::from(move |_: MouseEvent| presets::adopt_rules(&act, home::OWN_TITLE.of(locale)));
        html! { <button type="button" class="link from-rules" {onclick}>{ home::FROM_RULES.of(locale) }</button> }
    };
    html! {
        <section class="start" aria-labelledby="start-title">
            <h2 id="start-title">{ home::SENTENCE.of(locale) }</h2>
            <p class="hint">
                { home::LOCAL.of(locale) }
                { beside::opens_offline().map_or("", |opens| if opens { home::OFFLINE } else { home::NEVER_OFFLINE }.of(locale)) }
            </p>
            <div class="ways-in">
                <section class="card" aria-labelledby="way-demo">
                    <h3 id="way-demo">{ home::SEE.of(locale) }</h3>
                    <p>{ home::SEE_HINT.of(locale) }</p>
                    <p class="way">{ guide }{ preset(Preset::DemoCounty, home::OPEN_DEMO.of(locale), "link") }</p>
                </section>
                <section class="card" aria-labelledby="way-draft">
                    <h3 id="way-draft">{ home::DRAFT.of(locale) }</h3>
                    <ol>
                        <li>{ home::STEP_TEMPLATE.of(locale) }</li>
                        <li>{ home::STEP_FILL.of(locale) }</li>
                        <li>{ home::STEP_DROP.of(locale) }</li>
                    </ol>
                    <p class="way">
                        { blank }
                        { rules }
                        { to(Page::Workbooks, home::TEMPLATE.of(locale)) }
                        { to(Page::Import, home::BRING.of(locale)) }
                    </p>
                </section>
                <section class="card" aria-labelledby="way-class">
                    <h3 id="way-class">{ home::TEACH.of(locale) }</h3>
                    <p>{ home::TEACH_HINT.of(locale) }</p>
                    <p class="way">{ preset(Preset::Classroom, home::OPEN_CLASSROOM.of(locale), "primary") }{ to(Page::Show, home::PRESENT.of(locale)) }</p>
                </section>
            </div>
        </section>
    }
}
