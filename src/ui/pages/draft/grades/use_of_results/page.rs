//! 结果运用: what grades bring and the bonus, beside what that comes to.

use yew::prelude::*;

use super::{levers, results};
use crate::i18n::{Locale, scenarios};
use crate::ui::pages::{halves, lever_half, no_category};
use crate::ui::shell::context::Act;
use crate::workbench::State;
use crate::workbench::pages::draft::grades::use_of_results::costs;

/// The page.
pub fn view(state: &State, act: &Act, locale: Locale) -> Html {
    let costs = costs(state.base(), state.current());
    let panel = match state.category() {
        Some(category) => levers(state, category, &costs),
        None => no_category(locale),
    };
    halves(lever_half(state, scenarios::PAGE_USE.of(locale), panel, true), results(state, costs, act, locale))
}
