//! One indicator in the tree: opens it, moves it by button, by keyboard, or by being dragged.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::show;
use crate::shell::context::{use_act, use_locale};
use baton_words::{editor, grouped, levers};
use baton_workbench::Action;
use baton_workbench::pages::draft::indicators::editor::{Editor, EditorAction, RowChange, TreeRow, Way};
use baton_workbench::parts::Id;

/// The row that is being dragged, if any.
pub type Dragged = Rc<RefCell<Option<Id>>>;

/// The keys that move a row.
const KEYS: [&str; 2] = ["Alt+ArrowUp", "Alt+ArrowDown"];

/// A row that is on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Moving {
    /// The indicator.
    pub indicator: Id,
    /// The button that moved it; absent for the keyboard.
    pub by: Option<Way>,
}

/// Properties of [`IndicatorRow`].
#[derive(Properties, PartialEq)]
pub struct IndicatorRowProps {
    /// The row.
    pub row: TreeRow,
    /// Told before the row moves, with its name.
    pub on_move: Callback<(Moving, String)>,
    /// The row that is being dragged.
    pub dragged: Dragged,
}

/// One indicator in the tree.
#[component]
pub fn IndicatorRow(props: &IndicatorRowProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let over = use_state(|| false);
    let TreeRow { indicator, name, individual, marks: (least, most), change, up, down } = &props.row;
    let open = {
        let (act, indicator) = (act.clone(), indicator.clone());
        Callback::from(move |_: MouseEvent| show(&act, Editor::Indicator(indicator.clone())))
    };
    let shift = {
        let (act, indicator, name, on_move) = (act.clone(), indicator.clone(), name.clone(), props.on_move.clone());
        let (up, down) = (*up, *down);
        move |way: Way, by: Option<Way>| {
            if (way == Way::Up && up) || (way == Way::Down && down) {
                on_move.emit((Moving { indicator: indicator.clone(), by }, name.clone()));
                act.on(Action::Editor(EditorAction::Shift(indicator.clone(), way)));
            }
        }
    };
    let onkeydown = {
        let shift = shift.clone();
        Callback::from(move |event: KeyboardEvent| {
            let way = match event.key().as_str() {
                "ArrowUp" if event.alt_key() => Way::Up,
                "ArrowDown" if event.alt_key() => Way::Down,
                _ => return,
            };
            event.prevent_default();
            shift(way, None);
        })
    };
    let button = |way: Way, part: &str, label: String, mark: &'static str, able: bool| {
        let shift = shift.clone();
        let onclick = Callback::from(move |_: MouseEvent| shift(way, Some(way)));
        html! {
            <button type="button" class="small" id={format!("{part}-{indicator}")} {onclick} disabled={!able}
                aria-label={label}>{ mark }</button>
        }
    };
    let ondragstart = {
        let (dragged, indicator) = (Rc::clone(&props.dragged), indicator.clone());
        Callback::from(move |event: DragEvent| {
            *dragged.borrow_mut() = Some(indicator.clone());
            // Some browsers drag nothing that carries no data.
            if let Some(data) = event.data_transfer() {
                let _ = data.set_data("text/plain", indicator.as_str());
            }
        })
    };
    let ondragover = {
        let (dragged, over) = (Rc::clone(&props.dragged), over.clone());
        Callback::from(move |event: DragEvent| {
            if dragged.borrow().is_some() {
                event.prevent_default();
                over.set(true);
            }
        })
    };
    let ondragleave = {
        let over = over.clone();
        Callback::from(move |_: DragEvent| over.set(false))
    };
    let ondrop = {
        let (dragged, over, before, act) = (Rc::clone(&props.dragged), over.clone(), indicator.clone(), act.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            if let Some(indicator) = dragged.borrow_mut().take() {
                act.on(Action::Editor(EditorAction::PlaceBefore { indicator, before: before.clone() }));
            }
        })
    };
    let ondragend = {
        let dragged = Rc::clone(&props.dragged);
        Callback::from(move |_: DragEvent| *dragged.borrow_mut() = None)
    };
    let marks = if least == most { grouped(*most) } else { format!("{}–{}", grouped(*least), grouped(*most)) };
    let tag = match change {
        RowChange::Same => None,
        RowChange::Changed => Some(editor::IS_CHANGED.of(locale)),
        RowChange::New => Some(editor::IS_NEW.of(locale)),
    };
    html! {
        <li class={classes!("tree-row", over.then_some("over"), tag.map(|_| "changed"))} draggable="true" {ondragstart}
            {ondragover} {ondragleave} {ondrop} {ondragend}>
            <button type="button" class="link row-name" id={format!("row-{indicator}")} onclick={open} {onkeydown}
                aria-keyshortcuts={KEYS.join(" ")}>
                { name }
            </button>
            if *individual { <span class="tag">{ levers::INDIVIDUAL.of(locale) }</span> }
            if let Some(tag) = tag { <span class="tag changed-tag">{ tag }</span> }
            <span class="row-marks">{ marks }</span>
            <span class="row-tools">
                { button(Way::Up, "up", editor::move_up(locale, name), "↑", *up) }
                { button(Way::Down, "down", editor::move_down(locale, name), "↓", *down) }
            </span>
        </li>
    }
}
