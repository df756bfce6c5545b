//! From total to grade, and what the grade brings: ratio and places, leadership, promotion, bonus.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::i18n::{Catalogue, Names};
use crate::ui::badge::Badge;
use crate::ui::change::{LeadLink, rounding};
use crate::ui::context::use_words;
use crate::ui::delta::Delta;
use crate::workbench::Explanation;
use crate::workbench::change::Lead;
use crate::workbench::parts::BonusMode;

/// Properties of [`Results`].
#[derive(Properties, PartialEq)]
pub struct ResultsProps {
    /// The unit explained.
    pub explanation: Explanation,
}

/// Grade and use of results.
#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let words = use_words();
    let explanation = &props.explanation;
    let outcome = &explanation.outcome;
    let grade = explanation.grade_held();
    let names = Names::new(&explanation.policy, None, words).within(&explanation.unit.category);
    let offset = grade.map_or(Decimal::ZERO, |grade| grade.ratio_offset.get());
    let excellence = &explanation.policy.excellence;
    let leadership = if outcome.leadership_eligible { words.leadership_yes } else { words.leadership_no };
    let bonus = &explanation.bonus;
    let category = &explanation.unit.category;
    let to_ladder = Lead::Ladder { category: category.clone() };
    let to_use = Lead::Use { category: category.clone() };
    let to_clause = Lead::Clause { category: category.clone(), indicator: None };
    let rounded = (words.change.rounded)(rounding(words, excellence.rounding));
    html! {
        <>
            <section class="explained">
                <h3><LeadLink lead={to_ladder} title={words.change.to_ladder}>{ words.grade }</LeadLink><Badge grade={explanation.grade.clone()} /></h3>
                <ol class="steps">
                    { for outcome.grade_steps.iter().enumerate().map(|(at, step)| html! {
                        <li key={at}>{ (words.grade_step)(step, &names) }</li>
                    }) }
                </ol>
                if let Some(clause) = explanation.category.as_ref().map(|category| &category.grading.clause).filter(|clause| !clause.is_empty()) {
                    <p class="fact"><LeadLink lead={to_clause} title={words.change.to_clause}>{ (words.clause)(clause) }</LeadLink></p>
                }
            </section>
            <section class="explained">
                <h3><LeadLink lead={to_use} title={words.change.to_use}>{ words.use_of_results }</LeadLink></h3>
                <ul class="steps">
                    <li key="ratio">{ (words.ratio_formula)(excellence.average.get(), offset, excellence.ceiling.get(), outcome.excellent_ratio) }</li>
                    <li key="places">{ (words.places_formula)(outcome.excellent_ratio, explanation.unit.assessed_headcount, outcome.excellent_places) }{ rounded }</li>
                    <li key="leadership">{ leadership }</li>
                    if outcome.promotion_priority { <li key="promotion">{ words.promotion_yes }</li> }
                    if outcome.interview { <li key="interview">{ words.interview_yes }</li> }
                    <li key="bonus">
                        { bonus_formula(words, explanation) }{ " → " }<b>{ (words.money)(bonus.is) }</b>
                        <Delta text={(words.money_change)(bonus.difference())} shown={bonus.changed()} />
                    </li>
                </ul>
            </section>
        </>
    }
}

/// How the bonus is worked out, with its numbers.
fn bonus_formula(words: &Catalogue, explanation: &Explanation) -> String {
    let settings = &explanation.bonus_settings;
    let coefficient =
        explanation.grade_held().map_or(settings.exempt_coefficient, |grade| grade.bonus_coefficient).get();
    let people = explanation.unit.headcount;
    match settings.mode {
        BonusMode::Standard { base } => (words.bonus_standard)(base.get(), coefficient, people),
        BonusMode::Pool { sum } => (words.bonus_pool)(sum.get(), coefficient, people),
        BonusMode::PerPoint { rate, threshold } => {
            (words.bonus_per_point)(rate.get(), explanation.outcome.total, people, threshold.get())
        }
    }
}
