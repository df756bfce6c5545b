//! 等次: the editor of a category's ladder beside what it does to everyone.

pub mod ladder;
pub mod use_of_results;

use yew::prelude::*;

use self::ladder::LadderPanel;
use crate::pages::{halves, lever_half, no_category, standing_half};
use crate::shell::context::Act;
use baton_words::{Locale, Names, headline, scenarios, trace};
use baton_workbench::{LadderEditor, State};

/// The page.
pub fn view(state: &State, _act: &Act, locale: Locale) -> Html {
    let panel = match state.category() {
        Some(category) => {
            let editor = LadderEditor::of(&state.reader(), state.against(), state.current(), category);
            let names = Names::new(&state.pair().policy, None, locale).within(&category.id);
            let told = editor.decided.iter().map(|unit| {
                let steps = unit.steps.iter().map(|step| trace::grade_step(locale, step, &names));
                steps.collect::<Vec<_>>().join(headline::COMMA.of(locale))
            });
            let told: Vec<String> = told.collect();
            html! { <LadderPanel {editor} {told} /> }
        }
        None => no_category(locale),
    };
    halves(lever_half(state, scenarios::PAGE_GRADES.of(locale), panel, true), standing_half(state))
}
