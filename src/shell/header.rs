//! The header: what is open, and what can be done with it as a whole.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::{use_act, use_locale};
use super::presets;
use super::scenario_tabs::ScenarioTabs;
use super::settings::Theme;
use crate::controls::choice::Choice;
use crate::pages::home::KeepSign;
use crate::pages::papers::sharing::ShareButton;
use baton_words::{Locale, lint, scenarios, shell};
use baton_workbench::parts::Preset;
use baton_workbench::{Action, Dialog, Page, ScenarioName};

/// Properties of [`Header`].
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// Title of the policy.
    pub title: AttrValue,
    /// What a reader must know of it; empty without.
    pub note: AttrValue,
    /// The scenarios, in order.
    pub scenarios: Vec<ScenarioName>,
    /// The one worked on; absent = the baseline.
    pub chosen: Option<ScenarioName>,
    /// Edits in force.
    pub edits: usize,
    /// Steps that can be taken back.
    pub undoable: usize,
    /// Steps that can be made again.
    pub redoable: usize,
    /// Number of findings; absent while they are not looked for.
    pub findings: Option<usize>,
    /// Light or dark.
    pub theme: Theme,
    /// Changes the language.
    pub set_locale: Callback<Locale>,
    /// Changes light and dark.
    pub set_theme: Callback<Theme>,
    /// Opens a file.
    pub open: Callback<web_sys::File>,
    /// Saves the project as a file.
    pub save: Callback<()>,
}

/// The header.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let on = |action: Action| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(action.clone()))
    };
    let open = use_state(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let presets = vec![
        shell::EXAMPLE_PROMPT.of(locale).into(),
        shell::DEMO_COUNTY.of(locale).into(),
        shell::CLASSROOM.of(locale).into(),
        scenarios::BLANK.of(locale).into(),
    ];
    let load = {
        let act = act.clone();
        Callback::from(move |at: usize| {
            let preset = at.checked_sub(1).and_then(|at| Preset::ALL.get(at).copied());
            preset.into_iter().for_each(|preset| presets::show(preset, &act));
        })
    };
    let set_theme = props.set_theme.reform(|at: usize| Theme::ALL.get(at).copied().unwrap_or_default());
    let theme = Theme::ALL.iter().position(|theme| *theme == props.theme).unwrap_or_default();
    html! {
        <header class="header">
            <a class="skip" href="#league">{ shell::SKIP_TO_TABLE.of(locale) }</a>
            <h1 class="brand" title={shell::TAGLINE.of(locale)}>{ shell::BRAND.of(locale) }</h1>
            <span class="title" title={&props.title}>{ &props.title }</span>
            if !props.note.is_empty() {
                <span class="fictional" title={&props.note}>{ shell::FICTIONAL.of(locale) }<span class="sr">{ &props.note }</span></span>
            }
            <KeepSign />
            <ScenarioTabs scenarios={props.scenarios.clone()} chosen={props.chosen.clone()} />
            <span class="group history" data-repeats="">
                <button type="button" class="icon" disabled={props.undoable == 0} onclick={on(Action::Undo)}
                    aria-label={shell::UNDO.of(locale)} title={format!("{} Ctrl+Z", shell::UNDO.of(locale))}>{ "↶" }</button>
                <button type="button" class="icon" disabled={props.redoable == 0} onclick={on(Action::Redo)}
                    aria-label={shell::REDO.of(locale)} title={format!("{} Ctrl+Y", shell::REDO.of(locale))}>{ "↷" }</button>
                <button type="button" class="edits" onclick={on(Action::Dialog(Some(Dialog::Edits)))} aria-haspopup="dialog">{ shell::edits(locale, props.edits) }</button>
            </span>
            // On a phone the rest stands behind a button.
            <button type="button" class="tools-button" onclick={toggle} aria-expanded={open.to_string()} aria-controls="tools">
                { shell::TOOLS.of(locale) }<span aria-hidden="true">{ if *open { " ▴" } else { " ▾" } }</span>
            </button>
            <div id="tools" class={classes!("tools", open.then_some("open"))}>
                <span class="group files">
                    <button type="button" disabled={props.edits == 0} onclick={on(Action::ResetAll)}>{ shell::RESET_ALL.of(locale) }</button>
                    <Choice prompts=true label={shell::EXAMPLE.of(locale)} values={presets} chosen={0} choose={load} />
                    <OpenButton open={props.open.clone()} />
                    <button type="button" onclick={props.save.reform(|_: MouseEvent| ())}>{ shell::SAVE.of(locale) }</button>
                    <ShareButton />
                </span>
                <span class="group">
                    <button type="button" onclick={on(Action::Page(Page::Lint))} class="findings-button"
                        title={props.findings.map_or_else(|| lint::OPEN_UNCHECKED.of(locale).to_owned(), |a| lint::open(locale, a))}>
                        { shell::FINDINGS.of(locale) }<span class="count">{ props.findings.map_or_else(|| "…".to_owned(), |n| n.to_string()) }</span>
                    </button>
                    <Choice label={shell::THEME.of(locale)} chosen={theme} choose={set_theme}
                        values={vec![shell::THEME_AUTO.of(locale).into(), shell::THEME_LIGHT.of(locale).into(), shell::THEME_DARK.of(locale).into()]} />
                    <button type="button" class="language" lang={locale.other().tag()} title={shell::SWITCH_LANGUAGE.of(locale)}
                        onclick={props.set_locale.reform(move |_: MouseEvent| locale.other())}>{ shell::OTHER_LANGUAGE.of(locale) }</button>
                </span>
            </div>
        </header>
    }
}

#[derive(Properties, PartialEq)]
struct OpenButtonProps {
    open: Callback<web_sys::File>,
}

/// A button in front of the browser's file chooser.
#[component]
fn OpenButton(props: &OpenButtonProps) -> Html {
    let locale = use_locale();
    let onchange = props.open.clone();
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if let Some(file) = input.files().and_then(|files| files.item(0)) {
            onchange.emit(file);
        }
        // The same file can be chosen again.
        input.set_value("");
    });
    html! {
        <label class="button open">
            { shell::OPEN.of(locale) }
            <input type="file" accept=".json,application/json" class="sr" {onchange} />
        </label>
    }
}
