//! The indicator editor in place of the marks: the tree of the category, one indicator, the adjustment items.

mod clause;
mod component;
mod curve;
mod describe;
mod indicator;
mod items;
mod monitoring;
mod row;
mod section;
mod templates;
mod text_field;
mod tree;

pub use text_field::TextField;

use yew::prelude::*;

use self::indicator::IndicatorEditor;
use self::items::ItemsEditor;
use self::tree::Tree;
use crate::shell::context::{Act, use_act, use_locale};
use baton_words::{Locale, Names, editor, findings};
use baton_workbench::pages::draft::indicators::editor::{Editor, EditorAction, IndicatorShown, ItemsShown, TreeShown};
use baton_workbench::parts::Category;
use baton_workbench::{Action, Page, State};

/// The editor as the state has it; `None` where the indicator shown is not there.
pub fn view(state: &State, category: &Category, locale: Locale) -> Option<Html> {
    let reader = state.reader();
    let current = state.current();
    let body = match state.view().editor.within(category) {
        Editor::Tree => {
            html! { <Tree key="tree" tree={TreeShown::of(&reader, current, category, state.view().unit)} /> }
        }
        Editor::Items => html! { <ItemsEditor key="items" shown={ItemsShown::of(&reader, current, category)} /> },
        Editor::Indicator(id) => {
            let evaluations = (state.base(), current);
            let shown = IndicatorShown::of(&reader, evaluations, category, &id, locale)?;
            let problems = problems(locale, state, &shown);
            html! { <IndicatorEditor key={id.to_string()} shown={shown} {problems} unit={state.view().unit} /> }
        }
    };
    let editor = state.view().editor.within(category);
    Some(html! {
        <section class="levers editor" aria-label={editor::TREE.of(locale)} key="editor">
            <Trail {editor} />
            { body }
        </section>
    })
}

/// What is wrong with an indicator as written, in words.
fn problems(locale: Locale, state: &State, shown: &IndicatorShown) -> Vec<AttrValue> {
    let names = Names::new(state.current().policy(), None, locale);
    let told = shown.findings.iter().map(|finding| findings::said(locale, &finding.code, &names).into());
    told.collect()
}

#[derive(Properties, PartialEq)]
struct TrailProps {
    editor: Editor,
}

/// The way back: marks, then the tree.
#[component]
fn Trail(props: &TrailProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let back = |to: Action, name: &'static str| {
        let act = act.clone();
        let onclick = Callback::from(move |_: MouseEvent| act.on(to.clone()));
        html! { <button type="button" class="back-to" {onclick}><span aria-hidden="true">{ "‹ " }</span>{ name }</button> }
    };
    html! {
        <nav class="trail" aria-label={editor::TREE.of(locale)}>
            { back(Action::Page(Page::WhatIf), editor::BACK_TO_MARKS.of(locale)) }
            if props.editor != Editor::Tree { { back(Action::Editor(EditorAction::Show(Editor::Tree)), editor::TREE.of(locale)) } }
        </nav>
    }
}

/// Shows something of the editor.
pub fn show(act: &Act, editor: Editor) {
    act.on(Action::Editor(EditorAction::Show(editor)));
}
