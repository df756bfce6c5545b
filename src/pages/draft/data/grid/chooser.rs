//! Which columns are shown: a list of checkboxes by indicator, behind a button.

use baton_words::grid;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::wording;
use crate::shell::context::{use_act, use_locale};
use baton_workbench::Action;
use baton_workbench::pages::draft::data::grid::{Column, GridAction, Head, Sheet};

/// Properties of [`Chooser`].
#[derive(Properties)]
pub struct ChooserProps {
    /// The sheet.
    pub sheet: Rc<Sheet>,
}

impl PartialEq for ChooserProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.sheet, &other.sheet)
    }
}

/// The column chooser. Its list is built when it is opened.
#[component]
pub fn Chooser(props: &ChooserProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let open = use_state(|| false);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            open.set(event.target_unchecked_into::<HtmlElement>().has_attribute("open"));
        })
    };
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        let details =
            event.target_dyn_into::<HtmlElement>().and_then(|inside| inside.closest("details").ok().flatten());
        if let Some(details) = details.filter(|_| event.key() == "Escape") {
            let _ = details.remove_attribute("open");
            if let Ok(Some(summary)) = details.query_selector("summary") {
                let _ = summary.unchecked_into::<HtmlElement>().focus();
            }
        }
    });
    let usual = act.0.reform(|_: MouseEvent| Action::Grid(GridAction::Usual));
    html! {
        <details class="grid-chooser" {ontoggle} {onkeydown}>
            <summary class="button">{ grid::CHOOSE_COLUMNS.of(locale) }</summary>
            <div class="list">
                if *open {
                    <button type="button" onclick={usual}>{ grid::USUAL_COLUMNS.of(locale) }</button>
                    { for groups(props.sheet.all_columns()).into_iter().enumerate().map(|(at, heads)| html! {
                        <Group key={at} heads={heads.to_vec()} />
                    }) }
                }
            </div>
        </details>
    }
}

/// The columns by indicator, without the one that names the row.
fn groups(heads: &[Head]) -> Vec<&[Head]> {
    let rest = heads.get(1..).unwrap_or_default();
    rest.chunk_by(|a, b| a.column.indicator() == b.column.indicator()).collect()
}

#[derive(Properties, PartialEq)]
struct GroupProps {
    heads: Vec<Head>,
}

#[component]
fn Group(props: &GroupProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let name = props.heads.first().map(|head| head.over.clone()).unwrap_or_default();
    let check = |head: &Head| {
        let (act, column): (_, Column) = (act.clone(), head.column.clone());
        let onchange = Callback::from(move |event: Event| {
            let shown = event.target_unchecked_into::<HtmlInputElement>().checked();
            act.on(Action::Grid(GridAction::Show(vec![column.clone()], shown)));
        });
        html! {
            <label>
                <input type="checkbox" checked={head.shown} {onchange} />
                { wording::column(locale, head) }
            </label>
        }
    };
    html! {
        <fieldset>
            <legend hidden={name.is_empty()}>{ name }</legend>
            { for props.heads.iter().enumerate().map(|(at, head)| html! { <span key={at}>{ check(head) }</span> }) }
        </fieldset>
    }
}
