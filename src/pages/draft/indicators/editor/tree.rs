//! The tree of a category: sections with their indicators, to be opened, added, put elsewhere and renamed.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::row::{IndicatorRow, Moving};
use super::section::SectionSettings;
use super::show;
use super::text_field::TextField;
use crate::controls::choice::Choice;
use crate::shell::context::{use_act, use_locale};
use baton_words::{Values, editor, edits, levers};
use baton_workbench::Action;
use baton_workbench::pages::draft::indicators::editor::{Editor, EditorAction, TreeSection, TreeShown, Way};
use baton_workbench::parts::MissingItems;

/// What may become of the marks of what is not assessed, in the order shown.
const MISSING: [MissingItems; 3] = [MissingItems::Keep, MissingItems::Rescale, MissingItems::RescaleSections];

/// Properties of [`Tree`].
#[derive(Properties, PartialEq)]
pub struct TreeProps {
    /// The tree.
    pub tree: TreeShown,
}

/// The tree of a category.
#[component]
pub fn Tree(props: &TreeProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let TreeShown { sections, removed, items, missing_items: (missing, missing_changed) } = &props.tree;
    let missing = MISSING.iter().position(|one| one == missing).unwrap_or_default();
    let choose_missing = act.0.reform(|at: usize| Action::Editor(EditorAction::MissingItems(MISSING[at])));
    let values = Values { locale };
    // The row that was moved keeps the focus, though it may now be another element.
    let moved = use_mut_ref(|| None::<Moving>);
    let dragged = use_mut_ref(|| None);
    let told = use_state(String::new);
    let order: Vec<String> =
        sections.iter().flat_map(|section| &section.rows).map(|row| row.indicator.to_string()).collect();
    {
        let moved = Rc::clone(&moved);
        use_effect_with(order, move |_| {
            if let Some(moved) = moved.borrow_mut().take() {
                focus(&moved);
            }
        });
    }
    let on_move = {
        let (moved, told) = (Rc::clone(&moved), told.clone());
        Callback::from(move |(moving, name): (Moving, String)| {
            told.set(editor::moved(locale, &name));
            *moved.borrow_mut() = Some(moving);
        })
    };
    let open_items = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| show(&act, Editor::Items))
    };
    let add_section = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| {
            let (section, name) =
                (editor::NEW_SECTION.of(locale).to_owned(), editor::NEW_INDICATOR.of(locale).to_owned());
            act.on(Action::Editor(EditorAction::Add { section, name }));
        })
    };
    let restore = |(id, name): &(baton_workbench::parts::Id, String)| {
        let onclick = {
            let (act, id) = (act.clone(), id.clone());
            Callback::from(move |_: MouseEvent| act.on(Action::Editor(EditorAction::Restore(id.clone()))))
        };
        html! {
            <li key={id.to_string()}>
                <s>{ name }</s>
                <button type="button" class="small" {onclick} aria-label={editor::restore_of(locale, name)}>{ editor::RESTORE.of(locale) }</button>
            </li>
        }
    };
    let count = sections.len();
    html! {
        <div class="tree">
            <p class="hint">{ editor::TREE_HINT.of(locale) }{ " " }{ editor::KEYS_HINT.of(locale) }</p>
            <p class="sr" role="status">{ (*told).clone() }</p>
            if sections.is_empty() { <p class="hint">{ editor::EMPTY.of(locale) }</p> }
            <div class="tree-sections">
                { for sections.iter().enumerate().map(|(at, section)| html! {
                    <Section key={section.heading.clone()} section={section.clone()} first={at == 0} last={at + 1 == count}
                        on_move={on_move.clone()} dragged={dragged.clone()} />
                }) }
            </div>
            <label class="described">
                <span>{ edits::MISSING_ITEMS.of(locale) }</span>
                <Choice label={edits::MISSING_ITEMS.of(locale)} values={MISSING.map(|one| AttrValue::from(values.missing_items(one))).to_vec()} chosen={missing}
                    choose={choose_missing} changed={*missing_changed} />
            </label>
            if !removed.is_empty() {
                <section class="removed">
                    <h3>{ editor::REMOVED.of(locale) }</h3>
                    <ul>{ for removed.iter().map(restore) }</ul>
                </section>
            }
            <p class="tree-foot">
                <button type="button" onclick={add_section}>{ editor::ADD_SECTION.of(locale) }</button>
                <button type="button" onclick={open_items}>{ editor::items(locale, *items) }</button>
            </p>
        </div>
    }
}

/// Gives the focus back to the button that moved a row; to the row's name where the button is off by now.
fn focus(moved: &Moving) {
    let find = |part: &str| gloo::utils::document().get_element_by_id(&format!("{part}-{}", moved.indicator));
    let part = match moved.by {
        None => "row",
        Some(Way::Up) => "up",
        Some(Way::Down) => "down",
    };
    let able = |element: &web_sys::Element| !element.has_attribute("disabled");
    let target = find(part).filter(able).or_else(|| find("row"));
    if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        let _ = target.focus();
    }
}

#[derive(Properties, PartialEq)]
struct SectionProps {
    section: TreeSection,
    first: bool,
    last: bool,
    on_move: Callback<(Moving, String)>,
    dragged: super::row::Dragged,
}

#[component]
fn Section(props: &SectionProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let TreeSection { heading, name: called, settings, rows } = &props.section;
    let name = if heading.is_empty() { levers::NO_SECTION.of(locale) } else { called.as_str() };
    let shift = |way: Way, label: String, mark: &'static str, off: bool| {
        let (act, heading) = (act.clone(), heading.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            act.on(Action::Editor(EditorAction::ShiftSection(heading.clone(), way)));
        });
        html! { <button type="button" class="small" {onclick} aria-label={label} disabled={off}>{ mark }</button> }
    };
    let rename = {
        let (act, section) = (act.clone(), heading.clone());
        Callback::from(move |name: String| {
            act.on(Action::Editor(EditorAction::RenameSection { section: section.clone(), name }));
        })
    };
    let add = {
        let (act, section) = (act.clone(), heading.clone());
        Callback::from(move |_: MouseEvent| {
            let (section, name) = (section.clone(), editor::NEW_INDICATOR.of(locale).to_owned());
            act.on(Action::Editor(EditorAction::Add { section, name }));
        })
    };
    html! {
        <section class="tree-section">
            <h3>
                <TextField value={called.clone()} label={editor::section_name(locale, name)} take={rename} class="heading-field" />
                <span class="row-tools">
                    <button type="button" class="small" onclick={add} aria-label={editor::add_to(locale, name)}>{ "+" }</button>
                    { shift(Way::Up, editor::move_up(locale, name), "↑", props.first) }
                    { shift(Way::Down, editor::move_down(locale, name), "↓", props.last) }
                </span>
            </h3>
            if !heading.is_empty() {
                <SectionSettings named={heading.clone()} shown={settings.clone()} />
            }
            <ul>
                { for rows.iter().map(|row| html! {
                    <IndicatorRow key={row.indicator.to_string()} row={row.clone()} on_move={props.on_move.clone()}
                        dragged={props.dragged.clone()} />
                }) }
            </ul>
        </section>
    }
}
