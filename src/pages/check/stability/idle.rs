//! Works things out once nothing has moved for a moment, a slice at a time between two repaints.

use gloo::timers::callback::Timeout;
use yew::Callback;

use baton_workbench::State;

/// Milliseconds of rest before work begins.
const REST: u32 = 80;
/// Milliseconds of work in one go: short enough for a lever to move between two.
const SLICE: f64 = 12.0;
/// Milliseconds between repaints while work goes on.
const REPAINT: f64 = 160.0;

/// Waits and works. Every action makes it wait anew.
pub struct Idle {
    work: Callback<()>,
    timer: Option<Timeout>,
    painted: f64,
}

impl Idle {
    /// Begins; `work` is to lead to [`Idle::slice`].
    pub fn new(work: Callback<()>) -> Self {
        let mut idle = Self { work, timer: None, painted: 0.0 };
        idle.rest();
        idle
    }

    /// Something happened: work begins, or goes on, after a moment of rest.
    pub fn rest(&mut self) {
        self.painted = now();
        self.timer = Some(self.after(REST));
    }

    /// Works for a moment, and tells whether it is time to repaint.
    pub fn slice(&mut self, state: &mut State) -> bool {
        let began = now();
        let mut left = state.pending();
        if !left {
            return false;
        }
        while left && now() - began < SLICE {
            left = state.work();
        }
        self.timer = left.then(|| self.after(0));
        let due = !left || now() - self.painted > REPAINT;
        if due {
            self.painted = now();
        }
        due
    }

    fn after(&self, milliseconds: u32) -> Timeout {
        let work = self.work.clone();
        Timeout::new(milliseconds, move || work.emit(()))
    }
}

fn now() -> f64 {
    js_sys::Date::now()
}
