//! The policy as a document: what is written down of every category, to read, to print and to check.

mod category;
mod ladder;

use baton_words::{Locale, Names, Values, bonus, document, edits, explanation, scenarios, status};
use yew::prelude::*;

use self::category::CategoryArticle;
use crate::shell::context::use_locale;
use crate::shell::wording;
use baton_workbench::parts::Policy;
use baton_workbench::{Pair, ScenarioName, State};

/// The page.
pub fn view(state: &State) -> Html {
    let scenario = state.book().chosen().map(ScenarioName::of);
    html! { <div class="compare"><PolicyDocument pair={state.pair().clone()} {scenario} /></div> }
}

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
    let locale = use_locale();
    let policy = &props.pair.policy;
    let name = props.scenario.as_ref();
    let name = name.map_or_else(|| scenarios::BASELINE.of(locale).to_owned(), |name| wording::scenario(locale, name));
    let remarks = status::remarks(locale, policy.data, &policy.note);
    let print = Callback::from(|_: MouseEvent| {
        let _ = gloo::utils::window().print();
    });
    html! {
        <article class="card policy-document">
            <div class="card-head">
                <h2>{ status::titled(locale, &policy.title, policy.stage) }</h2>
                <button type="button" class="print-button" onclick={print}>{ document::PRINT.of(locale) }</button>
            </div>
            <p class="hint">{ document::of_year(locale, policy.year) }{ " · " }{ document::scenario(locale, &name) }</p>
            <p class="issued-by" hidden={policy.office.is_empty()}>{ &policy.office }</p>
            <p hidden={remarks.is_empty()}>{ remarks }</p>
            { general(locale, policy) }
            { funds(locale, policy) }
            { for policy.categories.iter().map(|category| html! {
                <CategoryArticle key={category.id.to_string()} category={(**category).clone()} policy={policy.clone()} />
            }) }
            if !policy.assumptions.is_empty() {
                <section>
                    <h3>{ bonus::ASSUMPTIONS.of(locale) }</h3>
                    <ul class="assumed-list">{ for policy.assumptions.iter().map(|text| html! { <li key={text.clone()}>{ text }</li> }) }</ul>
                </section>
            }
        </article>
    }
}

/// The bonus funds, each with its clause.
fn funds(locale: Locale, policy: &Policy) -> Html {
    let (values, names) = (Values { locale }, Names::new(policy, None, locale));
    html! {
        <section hidden={policy.funds.is_empty()}>
            <h3>{ bonus::FUNDS.of(locale) }</h3>
            <dl class="articles">
                { for policy.funds.iter().map(|fund| html! {
                    <div key={fund.id.to_string()}>
                        <dt>{ &fund.name }</dt>
                        <dd>
                            { values.fund(fund, &names) }
                            if !fund.clause.is_empty() { { " " }{ explanation::clause(locale, &fund.clause) } }
                        </dd>
                    </div>
                }) }
            </dl>
        </section>
    }
}

/// What holds for all categories.
fn general(locale: Locale, policy: &Policy) -> Html {
    let values = Values { locale };
    let rows = [
        (edits::ROUNDING.of(locale), edits::decimals(locale, policy.rounding.points, policy.rounding.total)),
        (edits::PERIODS.of(locale), values.periods(&policy.periods)),
        (edits::WARNING.of(locale), values.warning(&policy.warning)),
        (bonus::RATIO_AVERAGE.of(locale), values.percent(policy.excellence.average)),
        (bonus::RATIO_CEILING.of(locale), values.percent(policy.excellence.ceiling)),
        (bonus::RATIO_EXEMPT.of(locale), values.exempt_ratio(policy.excellence.exempt)),
        (bonus::LEAST_PLACES.of(locale), policy.excellence.least.to_string()),
    ];
    html! {
        <section>
            <h3>{ document::GENERAL.of(locale) }</h3>
            <dl class="articles">
                { for rows.into_iter().map(|(what, value)| html! { <div key={what}><dt>{ what }</dt><dd>{ value }</dd></div> }) }
            </dl>
        </section>
    }
}
