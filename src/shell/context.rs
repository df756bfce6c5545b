//! What every component may ask for: the words of the language chosen, where actions go, and a look at the state.

use std::rc::Rc;

use yew::prelude::*;

use baton_words::Locale;
use baton_workbench::{Action, State};

/// Where actions go.
#[derive(Clone, PartialEq)]
pub struct Act(pub Callback<Action>);

impl Act {
    /// Sends an action.
    pub fn on(&self, action: Action) {
        self.0.emit(action);
    }
}

/// A look at the state at the moment that it is needed, by components that don't hang on it.
#[derive(Clone, PartialEq)]
pub struct Peek(pub Callback<Looks>);

/// What is done with the state once it is looked at.
pub type Looks = Rc<dyn Fn(&State)>;

/// How often anything was taken back or made again: what a field shows of its own goes then.
#[derive(Clone, Copy, PartialEq)]
pub struct Undone(pub u32);

/// How often anything was taken back or made again.
#[hook]
pub fn use_undone() -> u32 {
    use_context::<Undone>().map_or(0, |undone| undone.0)
}

/// The language chosen.
#[hook]
pub fn use_locale() -> Locale {
    use_context::<Locale>().unwrap_or_default()
}

/// Where actions go.
#[hook]
pub fn use_act() -> Act {
    use_context::<Act>().unwrap_or_else(|| Act(Callback::noop()))
}

/// Where one may look at the state.
#[hook]
pub fn use_peek() -> Peek {
    use_context::<Peek>().unwrap_or_else(|| Peek(Callback::noop()))
}
