//! What the browser's events mean for the grid. Whether an event is the grid's own is decided at once, and not when the
//! message arrives, so that the browser's own action is prevented in time.

use std::cell::Cell as Flag;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlElement, HtmlInputElement};
use yew::html::Scope;
use yew::prelude::*;

use super::component::{Grid, Message};
use super::keys::{Command, Mode, command};
use baton_workbench::pages::draft::data::grid::{Selection, Sheet, Spot, clipboard};

/// What the listeners go by: the grid as it is drawn.
pub struct Listeners<'a> {
    /// Where messages go.
    pub link: &'a Scope<Grid>,
    /// The sheet.
    pub sheet: &'a Rc<Sheet>,
    /// How keys are taken.
    pub mode: Mode,
    /// Whether the next Tab leaves the grid.
    pub leaving: bool,
    /// The cells chosen.
    pub selection: Selection,
    /// Whether the last pointer was a finger.
    pub touch: &'a Rc<Flag<bool>>,
    /// The input over the active cell.
    pub input: &'a NodeRef,
}

impl Listeners<'_> {
    /// Keys pressed in the active cell.
    pub fn keys(&self) -> Callback<KeyboardEvent> {
        let (link, mode, leaving) = (self.link.clone(), self.mode, self.leaving);
        Callback::from(move |event: KeyboardEvent| {
            let of_cell = event.target_dyn_into::<HtmlInputElement>().is_some();
            let Some(command) = command(&event, mode).filter(|_| of_cell) else { return };
            if leaving && matches!(command, Command::Tab(_)) {
                return;
            }
            event.prevent_default();
            link.send_message(Message::Key(command));
        })
    }

    /// Remembers what points.
    pub fn pointed(&self) -> Callback<PointerEvent> {
        let touch = Rc::clone(self.touch);
        Callback::from(move |event: PointerEvent| touch.set(event.pointer_type() == "touch"))
    }

    /// The mouse is pressed, or a finger taps. The input takes the focus at once: what is typed next is for the cell.
    pub fn pressed(&self) -> Callback<MouseEvent> {
        let (link, input, touch) = (self.link.clone(), self.input.clone(), Rc::clone(self.touch));
        let (active, area) = (self.selection.active, self.selection.area());
        Callback::from(move |event: MouseEvent| {
            let Some(spot) = spot_of(&event) else { return };
            event.prevent_default();
            if let Some(input) = input.cast::<HtmlElement>() {
                let options = web_sys::FocusOptions::new();
                options.set_prevent_scroll(true);
                let _ = input.focus_with_options(&options);
            }
            link.send_message(match event.button() {
                0 => {
                    let changes = touch.get() || event.detail() == 2;
                    Message::Pressed { spot, extends: event.shift_key(), changes }
                }
                _ if spot != active && area.contains(spot) => return,
                _ => Message::Menu(spot),
            });
        })
    }

    /// The mouse comes over a cell.
    pub fn over(&self) -> Callback<MouseEvent> {
        let link = self.link.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(spot) = spot_of(&event) {
                link.send_message(Message::Over(spot, event.buttons() & 1 == 1));
            }
        })
    }

    /// Puts the cells chosen on the clipboard, unless a text is being written.
    pub fn copies(&self) -> Callback<Event> {
        let (sheet, mode, area) = (Rc::clone(self.sheet), self.mode, self.selection.area());
        Callback::from(move |event: Event| {
            let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            if let Some(data) = data.filter(|_| mode == Mode::Ready) {
                let rows = sheet.copied(area);
                let _ = data.set_data("text/plain", &clipboard::write(&rows));
                let _ = data.set_data("text/html", &clipboard::html(&rows));
                event.prevent_default();
            }
        })
    }

    /// Copies, and empties the cells.
    pub fn cuts(&self) -> Callback<Event> {
        let (link, mode, copies) = (self.link.clone(), self.mode, self.copies());
        Callback::from(move |event: Event| {
            copies.emit(event);
            if mode == Mode::Ready {
                link.send_message(Message::Cut);
            }
        })
    }

    /// Takes a block from the clipboard, unless a text is being written.
    pub fn pastes(&self) -> Callback<Event> {
        let (link, mode) = (self.link.clone(), self.mode);
        Callback::from(move |event: Event| {
            let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            let text = data.and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
            if mode == Mode::Ready && !text.is_empty() {
                event.prevent_default();
                link.send_message(Message::Pasted(text));
            }
        })
    }
}

/// The cell under the mouse.
fn spot_of(event: &MouseEvent) -> Option<Spot> {
    let cell = event.target_dyn_into::<Element>()?.closest("[data-at]").ok()??;
    let at = cell.get_attribute("data-at")?;
    let (row, column) = at.split_once(',')?;
    Some(Spot { row: row.parse().ok()?, column: column.parse().ok()? })
}
