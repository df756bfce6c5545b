//! 等次: the editor of a category's ladder beside what it does to everyone.

use yew::prelude::*;

use super::{halves, lever_half, no_category, standing_half};
use crate::i18n::{Locale, Names};
use crate::ui::context::Act;
use crate::ui::ladder::LadderPanel;
use crate::workbench::{LadderEditor, State};

/// The page.
pub fn view(state: &State, _act: &Act, locale: Locale) -> Html {
    let words = locale.words();
    let panel = match state.category() {
        Some(category) => {
            let editor = LadderEditor::of(&state.reader(), state.against(), state.current(), category);
            let names = Names::new(&state.pair().policy, None, words).within(&category.id);
            let told = editor.decided.iter().map(|unit| {
                let steps = unit.steps.iter().map(|step| (words.grade_step)(step, &names));
                steps.collect::<Vec<_>>().join(words.comma)
            });
            let told: Vec<String> = told.collect();
            html! { <LadderPanel {editor} {told} /> }
        }
        None => no_category(words),
    };
    halves(lever_half(state, words.scenarios.page_grades, panel, true), standing_half(state))
}
