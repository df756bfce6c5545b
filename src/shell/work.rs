//! Long work that the page does by itself in slices: looking for findings, for the answer of goal seek, and for the safe
//! intervals that the report tells.

use gloo::timers::callback::Timeout;
use yew::Callback;

use baton_workbench::{Page, State};

/// Milliseconds that a slice takes at most before the page has its turn again.
const SLICE: f64 = 25.0;
/// Milliseconds between two signs of how far it has come.
const TOLD: f64 = 300.0;

/// The work, and how much of it is known.
pub struct Work {
    /// Asks for the next slice.
    due: Callback<()>,
    next: Option<Timeout>,
    /// When something of it was last shown, in milliseconds.
    told: f64,
    /// Whether something is being dragged, so that it waits.
    moving: bool,
    /// How many findings there are, as of when a lever was last let go; absent where they are not looked for.
    pub findings: Option<usize>,
}

impl Work {
    /// Begins once the page stands.
    pub fn new(due: Callback<()>) -> Self {
        let mut work = Self { due, next: None, told: 0.0, moving: false, findings: None };
        work.plan(false);
        work
    }

    /// Asks for a slice once the page has shown what happened; not while something is dragged.
    pub fn plan(&mut self, moving: bool) {
        self.moving = moving;
        let due = self.due.clone();
        self.next = (!moving).then(|| Timeout::new(0, move || due.emit(())));
    }

    /// Does a slice. Whether there is something new to show.
    pub fn slice(&mut self, state: &mut State) -> bool {
        if self.moving {
            return false;
        }
        let started = js_sys::Date::now();
        let soon = || js_sys::Date::now() - started < SLICE;
        let page = state.view().page;
        let mut checking = state.checked().is_none() && (state.quickly_checked() || page == Page::Lint);
        let mut news = checking;
        while checking && soon() {
            checking = state.check();
        }
        let mut seeking = page == Page::Solve && state.begin_seeking();
        news |= seeking;
        while seeking && soon() {
            seeking = state.seek();
        }
        let mut securing = page == Page::Report && state.begin_safety();
        news |= securing;
        while securing && soon() {
            securing = state.advance_safety();
        }
        if !checking {
            let findings = state.checked().map(|items| items.len());
            news |= findings != self.findings;
            self.findings = findings;
        }
        if checking || seeking || securing {
            self.plan(false);
            news = started - self.told > TOLD;
        }
        if news {
            self.told = started;
        }
        news
    }
}
