//! The header, one line: what is open, its scenarios, and what can be done with it as a whole.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::{use_act, use_locale};
use super::scenario_tabs::ScenarioTabs;
use super::settings::Theme;
use crate::controls::menu::Menu;
use crate::pages::home::KeepSign;
use crate::pages::papers::sharing::ShareButton;
use baton_words::{Locale, shell, status};
use baton_workbench::parts::DataKind;
use baton_workbench::{Action, Dialog, ScenarioName};

/// Properties of [`Header`].
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// Title of the policy.
    pub title: AttrValue,
    /// Whether its figures are real.
    pub data: DataKind,
    /// What a reader must know of it; empty without.
    pub note: AttrValue,
    /// Whether it is a draft, on which no scenario stands.
    pub drafted: bool,
    /// Whether the program's later part is here.
    pub whole: bool,
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
    let shade = |theme: Theme| {
        let name = match theme {
            Theme::Auto => shell::THEME_AUTO,
            Theme::Light => shell::THEME_LIGHT,
            Theme::Dark => shell::THEME_DARK,
        };
        let pressed = (theme == props.theme).to_string();
        let onclick = props.set_theme.reform(move |_: MouseEvent| theme);
        html! { <button key={theme.name()} type="button" aria-pressed={pressed} {onclick}>{ name.of(locale) }</button> }
    };
    html! {
        <header class="header">
            <a class="skip" href="#league">{ shell::SKIP_TO_TABLE.of(locale) }</a>
            <h1 class="brand" title={shell::TAGLINE.of(locale)}>{ shell::BRAND.of(locale) }</h1>
            <button type="button" class="title" title={&props.title} aria-haspopup="dialog"
                onclick={on(Action::Dialog(Some(Dialog::Policy)))}>{ &props.title }</button>
            <span class={classes!("fictional", (props.data == DataKind::Real).then_some("real"))} title={&props.note}>
                { status::data_badge(props.data).of(locale) }<span class="sr">{ &props.note }</span>
            </span>
            <ScenarioTabs scenarios={props.scenarios.clone()} chosen={props.chosen.clone()}
                edits={props.edits} drafted={props.drafted} whole={props.whole} />
            <button type="button" class="edits" hidden={props.drafted} onclick={on(Action::Dialog(Some(Dialog::Edits)))} aria-haspopup="dialog">{ shell::edits(locale, props.edits) }</button>
            <span class="group history" data-repeats="">
                <button type="button" class="icon" disabled={props.undoable == 0} onclick={on(Action::Undo)}
                    aria-label={shell::UNDO.of(locale)} title={format!("{} Ctrl+Z", shell::UNDO.of(locale))}>{ "↶" }</button>
                <button type="button" class="icon" disabled={props.redoable == 0} onclick={on(Action::Redo)}
                    aria-label={shell::REDO.of(locale)} title={format!("{} Ctrl+Y", shell::REDO.of(locale))}>{ "↷" }</button>
            </span>
            <KeepSign />
            <OpenButton open={props.open.clone()} />
            <button type="button" class="language" lang={locale.other().tag()} title={shell::SWITCH_LANGUAGE.of(locale)}
                onclick={props.set_locale.reform(move |_: MouseEvent| locale.other())}>{ shell::OTHER_LANGUAGE.of(locale) }</button>
            <Menu class="tools" label="⋯" name={shell::MENU.of(locale)}>
                <button key="save" type="button" class="save-file" onclick={props.save.reform(|_: MouseEvent| ())}>{ shell::SAVE.of(locale) }</button>
                <ShareButton key="share" />
                <span key="theme" class="menu-head">{ shell::THEME.of(locale) }</span>
                { for Theme::ALL.into_iter().map(shade) }
                <button key="keys" type="button" class="show-keys" onclick={on(Action::Dialog(Some(Dialog::Keys)))}>{ shell::KEYS.of(locale) }</button>
                <button key="about" type="button" class="show-about" onclick={on(Action::Dialog(Some(Dialog::About)))}>{ shell::ABOUT.of(locale) }</button>
            </Menu>
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
