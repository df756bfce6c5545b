//! The policy as a document: what is written down of every category, to read, to print and to check.

mod category;
mod ladder;

use yew::prelude::*;

use self::category::CategoryArticle;
use crate::i18n::{Catalogue, Values};
use crate::ui::context::use_words;
use crate::ui::wording;
use crate::workbench::parts::Policy;
use crate::workbench::{Pair, ScenarioName};

/// Properties of [`PolicyDocument`].
#[derive(Properties, PartialEq)]
pub struct PolicyDocumentProps {
    /// The policy with its roster.
    pub pair: Pair,
    /// The scenario that it comes from; absent = the baseline.
    pub scenario: Option<ScenarioName>,
}

/// The policy as a document.
#[component]
pub fn PolicyDocument(props: &PolicyDocumentProps) -> Html {
    let words = use_words();
    let policy = &props.pair.policy;
    let name = props.scenario.as_ref();
    let name = name.map_or_else(|| words.scenarios.baseline.to_owned(), |name| wording::scenario(words, name));
    let print = Callback::from(|_: MouseEvent| {
        let _ = gloo::utils::window().print();
    });
    html! {
        <article class="card policy-document">
            <div class="card-head">
                <h2>{ &policy.title }</h2>
                <button type="button" class="print-button" onclick={print}>{ words.document.print }</button>
            </div>
            <p class="hint">{ (words.document.of_year)(policy.year) }{ " · " }{ (words.document.scenario)(&name) }</p>
            if !policy.note.is_empty() { <p>{ &policy.note }</p> }
            { general(words, policy) }
            { for policy.categories.iter().map(|category| html! {
                <CategoryArticle key={category.id.to_string()} category={(**category).clone()} policy={policy.clone()} />
            }) }
            if !policy.assumptions.is_empty() {
                <section>
                    <h3>{ words.assumptions }</h3>
                    <ul class="assumed-list">{ for policy.assumptions.iter().map(|text| html! { <li key={text.clone()}>{ text }</li> }) }</ul>
                </section>
            }
        </article>
    }
}

/// What holds for all categories.
fn general(words: &Catalogue, policy: &Policy) -> Html {
    let values = Values { words };
    let amending = &words.amending;
    let rows = [
        (amending.rounding, (amending.decimals)(policy.rounding.points, policy.rounding.total)),
        (amending.periods, values.periods(&policy.periods)),
        (amending.warning, values.warning(&policy.warning)),
        (words.ratio_average, values.percent(policy.excellence.average)),
        (words.ratio_ceiling, values.percent(policy.excellence.ceiling)),
        (words.bonus_of_policy, values.bonus(Some(&policy.bonus))),
    ];
    html! {
        <section>
            <h3>{ words.document.general }</h3>
            <dl class="articles">
                { for rows.into_iter().map(|(what, value)| html! { <div key={what}><dt>{ what }</dt><dd>{ value }</dd></div> }) }
            </dl>
        </section>
    }
}
