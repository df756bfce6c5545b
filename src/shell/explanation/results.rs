//! From total to grade, and what the grade brings: ratio and places, leadership, promotion, bonus.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::controls::badge::Badge;
use crate::controls::delta::Delta;
use crate::controls::link_to::LinkTo;
use crate::pages::compare::change::rounding;
use crate::pages::draft::grades::use_of_results::worked;
use crate::shell::context::use_locale;
use baton_words::{Names, change, explanation, money, trace};
use baton_workbench::Explanation;
use baton_workbench::link::{Link, Target};
use baton_workbench::parts::Place;

/// Properties of [`Results`].
#[derive(Properties, PartialEq)]
pub struct ResultsProps {
    /// The unit explained.
    pub explanation: Explanation,
}

/// Grade and use of results.
#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let locale = use_locale();
    let explanation = &props.explanation;
    let outcome = &explanation.outcome;
    let grade = explanation.grade_held();
    let names = Names::new(&explanation.policy, None, locale).within(&explanation.unit.category);
    let (more, factor) = explanation.extra;
    let offset = grade.map_or(Decimal::ZERO, |grade| grade.ratio_offset.get()).saturating_add(more);
    let extra = explanation::extra(locale, more, factor);
    let home = explanation.category.as_ref();
    let excellence =
        home.map_or_else(|| explanation.policy.excellence.clone(), |home| explanation.policy.excellence_in(home));
    let own = home.is_some_and(|home| home.excellence.average.is_some());
    let leadership = if outcome.leadership_eligible {
        explanation::LEADERSHIP_YES.of(locale)
    } else {
        explanation::LEADERSHIP_NO.of(locale)
    };
    let bonus = &explanation.bonus;
    let category = &explanation.unit.category;
    let to_ladder = Link::new(Place::category(category), Target::Grading);
    let to_use = Link::new(Place::category(category), Target::Use);
    let to_clause = Link::new(Place::category(category), Target::Clause);
    let rounded = change::rounded(locale, rounding(locale, excellence.rounding));
    let (ceiling, of_unit) = (excellence.ceiling.get(), outcome.excellent_ratio);
    let ratio = match excellence.exempt.filter(|_| explanation.unit.exempt) {
        Some(own) => explanation::exempt_ratio_formula(locale, own.get(), offset, ceiling, of_unit),
        None => explanation::ratio_formula(locale, own, excellence.average.get(), offset, ceiling, of_unit),
    };
    let least = (excellence.least > 0).then(|| explanation::at_least(locale, excellence.least));
    html! {
        <>
            <section class="explained">
                <h3><LinkTo link={to_ladder} title={change::TO_LADDER.of(locale)}>{ explanation::GRADE.of(locale) }</LinkTo><Badge grade={explanation.grade.clone()} /></h3>
                <ol class="steps">
                    { for outcome.grade_steps.iter().enumerate().map(|(at, step)| html! {
                        <li key={at}>{ trace::grade_step(locale, step, &names) }</li>
                    }) }
                </ol>
                if let Some(clause) = explanation.category.as_ref().map(|category| &category.grading.clause).filter(|clause| !clause.is_empty()) {
                    <p class="fact"><LinkTo link={to_clause} title={change::TO_CLAUSE.of(locale)}>{ explanation::clause(locale, clause) }</LinkTo></p>
                }
            </section>
            <section class="explained">
                <h3><LinkTo link={to_use} title={change::TO_USE.of(locale)}>{ explanation::USE_OF_RESULTS.of(locale) }</LinkTo></h3>
                <ul class="steps">
                    if !extra.is_empty() { <li key="extra">{ explanation::extra_of_circumstances(locale, &extra) }</li> }
                    <li key="ratio">{ ratio }</li>
                    <li key="places">{ explanation::places_formula(locale, outcome.excellent_ratio, explanation.unit.assessed_headcount, outcome.excellent_places) }{ rounded }{ for least }</li>
                    <li key="leadership">{ leadership }</li>
                    if outcome.promotion_priority { <li key="promotion">{ explanation::PROMOTION_YES.of(locale) }</li> }
                    if outcome.interview { <li key="interview">{ explanation::INTERVIEW_YES.of(locale) }</li> }
                    { for explanation.funds.iter().map(|share| html! {
                        <li key={share.fund.id.to_string()}>
                            { explanation::fund(locale, &share.fund.name, &worked(locale, share)) }
                            <Delta text={money::change(locale, share.sum.difference())} shown={share.sum.changed()} />
                        </li>
                    }) }
                    <li key="bonus">
                        { explanation::BONUS_IN_ALL.of(locale) }{ " " }<b>{ money::sum(locale, bonus.is) }</b>
                        <Delta text={money::change(locale, bonus.difference())} shown={bonus.changed()} />
                    </li>
                </ul>
            </section>
        </>
    }
}
