//! 结果运用: what grades bring, beside what that costs.

use yew::prelude::*;

use super::{halves, lever_half, no_category, standing_half};
use crate::i18n::Locale;
use crate::ui::context::Act;
use crate::ui::use_panel::UsePanel;
use crate::workbench::{LadderLevers, Lever, State};

/// The page.
pub fn view(state: &State, _act: &Act, locale: Locale) -> Html {
    let words = locale.words();
    let reader = state.reader();
    let panel = match state.category() {
        Some(category) => html! {
            <UsePanel ladder={LadderLevers::of(&reader, category)} average={reader.figure(Lever::RatioAverage)}
                ceiling={reader.figure(Lever::RatioCeiling)} cost={state.current().county().bonus} />
        },
        None => no_category(words),
    };
    halves(lever_half(state, words.scenarios.page_use, panel, true), standing_half(state))
}
