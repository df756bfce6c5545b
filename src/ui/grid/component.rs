//! The grid itself: which cell is written into, how keys, mouse, clipboard and scrolling change that, and where the focus
//! goes. An input always stands in the active cell with its text chosen, so that typing replaces it, also through an
//! input method.

use std::cell::Cell as Flag;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::cells::{self, Shown};
use super::keys::{Command, Mode, command};
use super::layout::Frame;
use super::{status, tools};
use crate::i18n::Locale;
use crate::ui::context::Act;
use crate::workbench::Action;
use crate::workbench::grid::{GridAction, Motion, Selection, Sheet, Spot, clipboard};

/// Properties of [`Grid`].
#[derive(Properties)]
pub struct GridProps {
    /// The sheet.
    pub sheet: Rc<Sheet>,
    /// Where actions go.
    pub act: Act,
    /// The language.
    pub locale: Locale,
    /// What the table is, for screen readers.
    pub label: AttrValue,
}

impl PartialEq for GridProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.sheet, &other.sheet) && self.locale == other.locale && self.label == other.label
    }
}

/// The grid.
pub struct Grid {
    selection: Selection,
    mode: Mode,
    /// What stands in the active cell's input while it is written into.
    text: String,
    frame: Frame,
    /// Whether the next Tab leaves the grid.
    leaving: bool,
    /// Whether the mouse draws a rectangle.
    drawing: bool,
    /// Whether the next problem was asked for, and there is none.
    calm: bool,
    /// Whether the last pointer was a finger.
    touch: Rc<Flag<bool>>,
    focus: Focus,
    scrolls: bool,
    scroll_box: NodeRef,
    _resized: EventListener,
}

/// What happens to the active cell's input after it is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Focus {
    Stays,
    /// It takes the focus with its text chosen.
    Chosen,
    /// It takes the focus with the caret at the end.
    AtEnd,
}

/// What can happen to the grid.
pub enum Message {
    /// The box was scrolled or has another size.
    Framed,
    /// A key was pressed.
    Key(Command),
    /// The active cell's input has another text.
    Typed(String),
    /// The mouse was pressed on a cell.
    Pressed { spot: Spot, extends: bool, changes: bool },
    /// The mouse came over a cell; whether it is pressed.
    Over(Spot, bool),
    /// The focus left the active cell's input.
    Left,
    /// A block was pasted.
    Pasted(String),
    /// The cells chosen were cut.
    Cut,
    /// The rows are sorted by the active column, the largest first if so.
    Sort(bool),
    /// The next problem is asked for.
    Trouble,
    /// A new row is begun.
    Add,
    /// The rows chosen are removed.
    Remove,
}

impl Component for Grid {
    type Message = Message;
    type Properties = GridProps;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let resized = EventListener::new(&gloo::utils::window(), "resize", move |_| link.send_message(Message::Framed));
        Self {
            _resized: resized,
            selection: Selection::at(Spot { row: 0, column: 1 }),
            mode: Mode::Ready,
            text: String::new(),
            frame: Frame { width: 800.0, height: 400.0, ..Frame::default() },
            leaving: false,
            drawing: false,
            calm: false,
            touch: Rc::default(),
            focus: Focus::Stays,
            scrolls: false,
            scroll_box: NodeRef::default(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Self::Properties) -> bool {
        self.selection = self.selection.within(&ctx.props().sheet);
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let GridProps { sheet, act, .. } = ctx.props();
        let leaving = std::mem::take(&mut self.leaving);
        self.calm &= matches!(message, Message::Framed);
        match message {
            Message::Framed => return self.measure(sheet),
            Message::Key(Command::Escape) => {
                self.leaving = self.mode == Mode::Ready || leaving;
                self.ready(Focus::Chosen);
            }
            Message::Key(command) => self.command(command, sheet, act),
            Message::Typed(text) => {
                if self.mode == Mode::Ready {
                    self.mode = Mode::Replacing;
                    self.reveal(sheet);
                }
                self.text = text;
            }
            Message::Pressed { spot, extends, changes } => {
                self.commit(sheet, act);
                self.drawing = true;
                self.selection = if extends { self.selection.to(spot) } else { Selection::at(spot) };
                self.ready(Focus::Chosen);
                if changes {
                    self.change(sheet);
                }
            }
            Message::Over(spot, pressed) => {
                self.drawing &= pressed;
                if !self.drawing || self.selection.head() == spot {
                    return false;
                }
                self.selection = self.selection.to(spot);
            }
            Message::Left => {
                self.commit(sheet, act);
                self.ready(Focus::Stays);
            }
            Message::Pasted(text) => act.on(Action::Grid(GridAction::Paste(self.selection.area(), text))),
            Message::Cut => act.on(Action::Grid(GridAction::Clear(self.selection.area()))),
            Message::Sort(descending) => {
                if let Some(head) = sheet.columns().get(self.selection.active.column) {
                    act.on(Action::Grid(GridAction::Sort(head.column.clone(), descending)));
                }
            }
            Message::Trouble => {
                self.calm = match sheet.next_trouble(self.selection.active) {
                    Some(spot) => {
                        self.selection = Selection::at(spot);
                        self.ready(Focus::Chosen);
                        self.reveal(sheet);
                        false
                    }
                    None => true,
                };
            }
            Message::Add => {
                self.selection = Selection::at(Spot { row: sheet.rows().saturating_sub(1), column: 0 });
                self.ready(Focus::Chosen);
                self.reveal(sheet);
            }
            Message::Remove => act.on(Action::Grid(GridAction::Remove(self.selection.area()))),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let GridProps { sheet, act, locale, label } = ctx.props();
        let (words, link) = (locale.words(), ctx.link());
        let shown = Shown {
            sheet,
            words,
            act,
            selection: self.selection,
            window: self.frame.window(sheet),
            text: (self.mode != Mode::Ready).then_some(self.text.as_str()),
            typed: link.callback(|event: InputEvent| {
                Message::Typed(event.target_unchecked_into::<HtmlInputElement>().value())
            }),
            left: link.callback(|_: FocusEvent| Message::Left),
        };
        let touch = Rc::clone(&self.touch);
        html! {
            <div class="grid">
                { tools::tools(words, sheet, self.selection, self.calm, act, link) }
                <div class="grid-box" ref={&self.scroll_box} onscroll={link.callback(|_: Event| Message::Framed)}
                    onkeydown={self.keys(ctx)} onmousedown={self.pressed(ctx)} onmouseover={over(ctx)}
                    onpointerdown={move |event: PointerEvent| touch.set(event.pointer_type() == "touch")}
                    oncopy={self.copies(ctx, false)} oncut={self.copies(ctx, true)} onpaste={self.pastes(ctx)}>
                    <div class="grid-space">
                        <div class="grid-frame" role="grid" aria-label={label} aria-multiselectable="true"
                            aria-rowcount={(sheet.rows() + 2).to_string()}
                            aria-colcount={sheet.columns().len().to_string()}>
                            { cells::header(&shown) }
                            <div class="grid-rows" role="rowgroup">{ cells::rows(&shown) }</div>
                        </div>
                    </div>
                </div>
                { status::status(words, sheet, self.selection) }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let Some(scroll_box) = self.scroll_box.cast::<HtmlElement>() else { return };
        let sheet = &ctx.props().sheet;
        let size = (f64::from(scroll_box.client_width()), f64::from(scroll_box.client_height()));
        if first || size != (self.frame.width, self.frame.height) {
            ctx.link().send_message(Message::Framed);
        }
        let (width, height) = self.frame.whole(sheet);
        let set = |name: &str, value: &str| {
            let _ = scroll_box.style().set_property(name, value);
        };
        set("--grid-width", &format!("{width}px"));
        set("--grid-height", &format!("{height}px"));
        set("--grid-columns", &cells::template(sheet, &self.frame));
        set("--grid-view-width", &format!("{}px", size.0));
        set("--grid-view-height", &format!("{}px", size.1));
        if std::mem::take(&mut self.scrolls) {
            scroll_box.set_scroll_top(pixels(self.frame.top));
            scroll_box.set_scroll_left(pixels(self.frame.left));
        }
        let focus = std::mem::replace(&mut self.focus, Focus::Stays);
        if focus == Focus::Stays {
            return;
        }
        let input = scroll_box.query_selector("input.cell-input").ok().flatten();
        if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = input.focus_with_options(&options);
            let end = u32::try_from(input.value().encode_utf16().count()).unwrap_or(u32::MAX);
            let from = if focus == Focus::Chosen { 0 } else { end };
            let _ = input.set_selection_range(from, end);
        }
    }
}

impl Grid {
    /// Reads the box's scroll and size. Whether anything else is in sight now.
    fn measure(&mut self, sheet: &Sheet) -> bool {
        let Some(scroll_box) = self.scroll_box.cast::<HtmlElement>() else { return false };
        let seen = |frame: &Frame| (frame.window(sheet), frame.width, frame.height);
        let before = seen(&self.frame);
        self.frame = Frame {
            left: scroll_box.scroll_left().into(),
            top: scroll_box.scroll_top().into(),
            width: scroll_box.client_width().into(),
            height: scroll_box.client_height().into(),
        };
        before != seen(&self.frame)
    }

    fn command(&mut self, command: Command, sheet: &Sheet, act: &Act) {
        self.selection = match command {
            Command::Move(motion, extends) => {
                self.commit(sheet, act);
                self.selection.moved(motion, extends, sheet)
            }
            Command::Page(pages, extends) => {
                self.commit(sheet, act);
                self.selection.moved(Motion::Step(pages * self.frame.page(), 0), extends, sheet)
            }
            Command::Tab(by) => {
                self.commit(sheet, act);
                self.selection.tabbed(by, sheet)
            }
            Command::Enter(by) => {
                self.commit(sheet, act);
                self.selection.entered(by, sheet)
            }
            Command::All => self.selection.all(sheet),
            Command::Change => return self.change(sheet),
            Command::Clear => return act.on(Action::Grid(GridAction::Clear(self.selection.area()))),
            Command::Undo => return act.on(Action::Undo),
            Command::Redo => return act.on(Action::Redo),
            Command::Escape => self.selection,
        };
        self.ready(Focus::Chosen);
        if command != Command::All {
            self.reveal(sheet);
        }
    }

    fn ready(&mut self, focus: Focus) {
        self.mode = Mode::Ready;
        self.focus = focus;
    }

    /// Begins to change the active cell's text.
    fn change(&mut self, sheet: &Sheet) {
        let cell = sheet.cell(self.selection.active);
        if cell.editable && self.mode != Mode::Changing {
            if self.mode == Mode::Ready {
                self.text = cell.plain();
            }
            self.mode = Mode::Changing;
            self.focus = Focus::AtEnd;
        }
    }

    /// Writes what was typed into the active cell.
    fn commit(&mut self, sheet: &Sheet, act: &Act) {
        if self.mode == Mode::Ready {
            return;
        }
        self.mode = Mode::Ready;
        let text = std::mem::take(&mut self.text);
        if text != sheet.cell(self.selection.active).plain() {
            act.on(Action::Grid(GridAction::Type(self.selection.active, text)));
        }
    }

    /// Scrolls the cell that moves into sight.
    fn reveal(&mut self, sheet: &Sheet) {
        let frame = self.frame.revealing(self.selection.head(), sheet);
        self.scrolls |= frame != self.frame;
        self.frame = frame;
    }

    /// Keys are taken here and not in `update`, so that the browser's own action is prevented in time.
    fn keys(&self, ctx: &Context<Self>) -> Callback<KeyboardEvent> {
        let (link, mode, leaving) = (ctx.link().clone(), self.mode, self.leaving);
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

    fn pressed(&self, ctx: &Context<Self>) -> Callback<MouseEvent> {
        let (link, mode, active) = (ctx.link().clone(), self.mode, self.selection.active);
        let touch = Rc::clone(&self.touch);
        Callback::from(move |event: MouseEvent| {
            let Some(spot) = spot_of(&event) else { return };
            // In a text that is being changed the mouse moves the caret; the other button opens the browser's menu.
            if spot == active && (mode == Mode::Changing || event.button() != 0) {
                return;
            }
            event.prevent_default();
            let changes = touch.get() || event.detail() == 2;
            link.send_message(Message::Pressed { spot, extends: event.shift_key(), changes });
        })
    }

    /// Puts the cells chosen on the clipboard, unless a part of a text is chosen.
    fn copies(&self, ctx: &Context<Self>, cuts: bool) -> Callback<Event> {
        let (link, sheet) = (ctx.link().clone(), Rc::clone(&ctx.props().sheet));
        let (mode, area) = (self.mode, self.selection.area());
        Callback::from(move |event: Event| {
            if mode != Mode::Ready {
                return;
            }
            let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            let Some(data) = data else { return };
            let rows = sheet.copied(area);
            let _ = data.set_data("text/plain", &clipboard::write(&rows));
            let _ = data.set_data("text/html", &clipboard::html(&rows));
            event.prevent_default();
            if cuts {
                link.send_message(Message::Cut);
            }
        })
    }

    fn pastes(&self, ctx: &Context<Self>) -> Callback<Event> {
        let (link, mode) = (ctx.link().clone(), self.mode);
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

fn over(ctx: &Context<Grid>) -> Callback<MouseEvent> {
    let link = ctx.link().clone();
    Callback::from(move |event: MouseEvent| {
        if let Some(spot) = spot_of(&event) {
            link.send_message(Message::Over(spot, event.buttons() & 1 == 1));
        }
    })
}

/// The cell under the mouse.
fn spot_of(event: &MouseEvent) -> Option<Spot> {
    let cell = event.target_dyn_into::<web_sys::Element>()?.closest("[data-at]").ok()??;
    let at = cell.get_attribute("data-at")?;
    let (row, column) = at.split_once(',')?;
    Some(Spot { row: row.parse().ok()?, column: column.parse().ok()? })
}

#[expect(clippy::cast_possible_truncation, reason = "a browser's box is less than 2^31 pixels high")]
fn pixels(number: f64) -> i32 {
    number.ceil() as i32
}
