//! 体检: findings on the policy itself.

use yew::prelude::*;

use super::{Checking, Filters, List};
use crate::controls::table_out::table_out;
use crate::shell::context::Act;
use baton_words::{Locale, lint};
use baton_workbench::pages::check::findings::{LintShown, told};
use baton_workbench::{State, tables};

/// The page.
pub fn view(state: &State, _act: &Act, locale: Locale) -> Html {
    let shown = LintShown::of(state);
    html! {
        <section class="card checkup" aria-labelledby="checkup-title">
            <div class="checkup-head" key="head">
                <div class="card-head">
                    <h2 id="checkup-title" tabindex="-1">{ lint::HEADING.of(locale) }</h2>
                    if shown.is_some() { { table_out(lint::HEADING.of(locale), tables::checked) } } else { <span /> }
                </div>
                <p class="hint">{ lint::INTRO.of(locale) }</p>
            </div>
            <div key="body">
                if let Some(shown) = shown {
                    <Filters key="filters" shown={shown.clone()} />
                    <List key="list" items={told(&shown.items, state.pair(), locale)} all={shown.all} matching={shown.matching} />
                } else {
                    <Checking key="checking" progress={state.check_progress().unwrap_or_default()} />
                }
            </div>
            <p class="hint" key="assumes">{ lint::ASSUMES.of(locale) }</p>
        </section>
    }
}
