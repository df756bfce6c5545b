//! The grid itself: which cell is written into, and how keys, mouse, clipboard and scrolling change that.
//!
//! One input has the focus all the time and lies over the active cell, empty until somebody types: so the first character
//! is never lost, also through an input method and while the page is still computing what the last one changed.

use baton_words::{Locale, grid, importing};
use std::cell::Cell as Flag;
use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::cells::{self, Shown};
use super::field::Field;
use super::keys::{Command, Mode};
use super::layout::Frame;
use super::listeners::Listeners;
use super::{status, tools, wording};
use crate::pages::draft::data::importing::offered;
use crate::shell::context::Act;
use baton_workbench::Action;
use baton_workbench::pages::draft::data::grid::{GridAction, Head, Motion, Selection, Sheet, Spot};

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
    /// The cell that a link led to.
    pub sought: Option<Spot>,
}

impl PartialEq for GridProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.sheet, &other.sheet)
            && self.locale == other.locale
            && self.label == other.label
            && self.sought == other.sought
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
    /// Whether the browser's menu is to open on the input, so that it offers to paste.
    menu: bool,
    scrolls: bool,
    scroll_box: NodeRef,
    input: NodeRef,
    _resized: EventListener,
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
    /// The mouse asks for the browser's menu on a cell.
    Menu(Spot),
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
    /// A link led to a cell.
    Sought(Spot),
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
            menu: false,
            scrolls: false,
            scroll_box: NodeRef::default(),
            input: NodeRef::default(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &Self::Properties) -> bool {
        let GridProps { sheet, sought, .. } = ctx.props();
        if let Some(spot) = sought.filter(|_| *sought != before.sought) {
            ctx.link().send_message(Message::Sought(spot));
        }
        self.selection = self.selection.within(sheet);
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let GridProps { sheet, act, .. } = ctx.props();
        let leaving = std::mem::take(&mut self.leaving);
        self.calm &= matches!(message, Message::Framed);
        self.menu &= matches!(message, Message::Framed | Message::Over(..));
        match message {
            Message::Framed => return self.measure(sheet),
            Message::Key(Command::Escape) => {
                let spot = self.selection.active;
                if self.mode == Mode::Ready && sheet.cell(spot).wrong.is_some() {
                    act.on(Action::Grid(GridAction::Restore(spot)));
                    return true;
                }
                self.leaving = self.mode == Mode::Ready || leaving;
                self.mode = Mode::Ready;
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
                self.mode = Mode::Ready;
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
            Message::Menu(spot) => {
                self.commit(sheet, act);
                self.selection = Selection::at(spot);
                self.menu = true;
            }
            Message::Left => {
                self.commit(sheet, act);
                self.mode = Mode::Ready;
            }
            Message::Pasted(text) => {
                let (locale, area) = (ctx.props().locale, self.selection.area());
                let called = |head: &Head| wording::full_column(locale, head);
                match sheet.pasted(area, &text, &called, grid::NAME.of(locale)) {
                    Some(table) => offered::paste(importing::PASTED.of(locale), &table, act),
                    None => act.on(Action::Grid(GridAction::Paste(area, text))),
                }
            }
            Message::Cut => act.on(Action::Grid(GridAction::Clear(self.selection.area()))),
            Message::Sort(descending) => {
                if let Some(head) = sheet.columns().get(self.selection.active.column) {
                    act.on(Action::Grid(GridAction::Sort(head.column.clone(), descending)));
                }
            }
            Message::Trouble => {
                self.calm = match sheet.next_trouble(self.selection.active) {
                    Some(spot) => {
                        self.go(spot, sheet);
                        false
                    }
                    None => true,
                };
            }
            Message::Sought(spot) => self.go(spot, sheet),
            Message::Add => self.go(Spot { row: sheet.rows().saturating_sub(1), column: 0 }, sheet),
            Message::Remove => act.on(Action::Grid(GridAction::Remove(self.selection.area()))),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let GridProps { sheet, act, locale, label, .. } = ctx.props();
        let (locale, link) = (*locale, ctx.link());
        let shown = Shown { sheet, locale, act, selection: self.selection, window: self.frame.window(sheet) };
        let field = Field {
            shown: &shown,
            frame: &self.frame,
            text: (self.mode != Mode::Ready).then_some(self.text.as_str()),
            menu: self.menu,
            node: &self.input,
            typed: link.callback(|event: InputEvent| {
                Message::Typed(event.target_unchecked_into::<HtmlInputElement>().value())
            }),
            left: link.callback(|_: FocusEvent| Message::Left),
        };
        let listeners = Listeners {
            link,
            sheet,
            mode: self.mode,
            leaving: self.leaving,
            selection: self.selection,
            touch: &self.touch,
            input: &self.input,
        };
        html! {
            <div class="grid">
                { tools::tools(locale, sheet, self.selection, self.calm, act, link) }
                <div class="grid-box" ref={&self.scroll_box} onscroll={link.callback(|_: Event| Message::Framed)}
                    onkeydown={listeners.keys()} onmousedown={listeners.pressed()} onmouseover={listeners.over()}
                    onpointerdown={listeners.pointed()}
                    oncopy={listeners.copies()} oncut={listeners.cuts()} onpaste={listeners.pastes()}>
                    <div class="grid-space">
                        <div class="grid-frame">
                            <div id="grid-table" class="grid-table" role="grid" aria-label={label}
                                aria-multiselectable="true" aria-rowcount={(sheet.rows() + 2).to_string()}
                                aria-colcount={sheet.columns().len().to_string()}>
                                { cells::header(&shown) }
                                <div class="grid-rows" role="rowgroup">{ cells::rows(&shown) }</div>
                            </div>
                            { field.view() }
                        </div>
                    </div>
                </div>
                { status::status(locale, sheet, self.selection) }
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
        if let Some(spot) = ctx.props().sought.filter(|_| first) {
            ctx.link().send_message(Message::Sought(spot));
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
            Command::Begin => {
                self.mode = Mode::Replacing;
                return self.text.clear();
            }
            Command::Clear => return act.on(Action::Grid(GridAction::Clear(self.selection.area()))),
            Command::Undo => return act.on(Action::Undo),
            Command::Redo => return act.on(Action::Redo),
            Command::Escape => self.selection,
        };
        self.mode = Mode::Ready;
        if command != Command::All {
            self.reveal(sheet);
        }
    }

    /// Makes a cell the active one and brings it into sight.
    fn go(&mut self, spot: Spot, sheet: &Sheet) {
        self.focus();
        self.selection = Selection::at(spot);
        self.mode = Mode::Ready;
        self.reveal(sheet);
    }

    /// Gives the input the focus, from a button beside the grid.
    fn focus(&self) {
        if let Some(input) = self.input.cast::<HtmlElement>() {
            let _ = input.focus();
        }
    }

    /// Begins to change the active cell's text.
    fn change(&mut self, sheet: &Sheet) {
        let cell = sheet.cell(self.selection.active);
        if cell.editable && self.mode != Mode::Changing {
            if self.mode == Mode::Ready {
                self.text = cell.plain();
            }
            self.mode = Mode::Changing;
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
}

#[expect(clippy::cast_possible_truncation, reason = "a browser's box is less than 2^31 pixels high")]
fn pixels(number: f64) -> i32 {
    number.ceil() as i32
}
