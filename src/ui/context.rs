//! What every component may ask for: the words of the language chosen, and where actions go.

use yew::prelude::*;

use crate::i18n::{Catalogue, Locale};
use crate::workbench::Action;

/// Where actions go.
#[derive(Clone, PartialEq)]
pub struct Act(pub Callback<Action>);

impl Act {
    /// Sends an action.
    pub fn on(&self, action: Action) {
        self.0.emit(action);
    }
}

/// The language chosen.
#[hook]
pub fn use_locale() -> Locale {
    use_context::<Locale>().unwrap_or_default()
}

/// The words of the language chosen.
#[hook]
pub fn use_words() -> &'static Catalogue {
    use_locale().words()
}

/// Where actions go.
#[hook]
pub fn use_act() -> Act {
    use_context::<Act>().unwrap_or_else(|| Act(Callback::noop()))
}
