//! The grades of a category in the policy's document: conditions, and what each brings.

use baton_words::{Locale, Names, Values, bonus, document, edits, explanation, field, grading, headline};
use yew::prelude::*;

use baton_workbench::parts::{Category, Conditions, Grade, Named, Policy};

/// The ladder with what holds at its cuts.
pub fn ladder(locale: Locale, policy: &Policy, category: &Category) -> Html {
    let values = Values { locale };
    let grading = &category.grading;
    let names = Names::new(policy, None, locale);
    let called = |named: Named<'_>| names.named(Some(&category.id), named);
    let grade = |id: &_| names.grade(Some(&category.id), id).to_owned();
    let rules = grading.rules.iter().map(|rule| {
        let clause = if rule.clause.is_empty() { String::new() } else { explanation::clause(locale, &rule.clause) };
        document::grade_rule(locale, &values.rule(rule, grade, &called), &clause)
    });
    let circumstances = category.circumstances.iter().map(|of| {
        let clause = if of.clause.is_empty() { String::new() } else { explanation::clause(locale, &of.clause) };
        let extra = explanation::extra(locale, of.ratio_offset.get(), of.bonus_factor.get());
        let does = [values.effect(&of.effect, grade), extra].into_iter().filter(|told| !told.is_empty());
        document::circumstance(locale, &of.name, &values.list(does), &clause)
    });
    let mut rows = vec![
        (grading::TIE_BLOCK.of(locale), values.tie_block(grading.tie_block)),
        (grading::ROLL_DOWN.of(locale), values.roll_down(grading.roll_down)),
        (edits::QUOTA_ROUNDING.of(locale), values.rounding(grading.quota_rounding)),
    ];
    if category.lifts() {
        rows.push((grading::LIFTED.of(locale), values.lifted(grading.lifted)));
    }
    rows.extend([
        (edits::GRADE_RULES.of(locale), values.list(rules)),
        (edits::CIRCUMSTANCE.of(locale), values.list(circumstances)),
    ]);
    let funds: Vec<String> = policy.funds_of(&category.id).map(|fund| fund.name.clone()).collect();
    if !funds.is_empty() {
        rows.push((bonus::FUNDS.of(locale), values.list(funds.into_iter())));
    }
    html! {
        <div>
            <h4 id={crate::shell::seek::clause(&category.id, None)}>{ document::LADDER.of(locale) }</h4>
            <div class="table-box" tabindex="0" role="group" aria-label={document::LADDER.of(locale)}>
                <table class="policy-table">
                    <thead>
                        <tr>
                            <th class="text" scope="col">{ explanation::GRADE.of(locale) }</th>
                            <th class="text" scope="col">{ document::CONDITION.of(locale) }</th>
                            <th class="text" scope="col">{ document::BRINGS.of(locale) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for grading.grades.iter().map(|grade| html! {
                            <tr key={grade.id.to_string()}>
                                <th class="text" scope="row">{ &grade.name }</th>
                                <td class="text">{ condition(locale, grade) }</td>
                                <td class="text">{ brings(locale, grade) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <dl class="articles">
                { for rows.into_iter().map(|(what, value)| html! { <div key={what}><dt>{ what }</dt><dd>{ value }</dd></div> }) }
            </dl>
        </div>
    }
}

fn condition(locale: Locale, grade: &Grade) -> String {
    let values = Values { locale };
    let quota = grade.quota.map(|quota| format!("{} {}", grading::QUOTA.of(locale), values.quota(Some(quota))));
    let threshold = grade
        .threshold
        .map(|threshold| format!("{} {}", grading::THRESHOLD.of(locale), values.threshold(Some(threshold))));
    let told: Vec<String> = quota.into_iter().chain(threshold).collect();
    let joint = if grade.conditions == Conditions::Either { grading::OR } else { headline::COMMA };
    if told.is_empty() { grading::UNBOUND.of(locale).to_owned() } else { told.join(joint.of(locale)) }
}

fn brings(locale: Locale, grade: &Grade) -> String {
    let values = Values { locale };
    let flags = [
        (grade.excellent, grading::COUNTS_EXCELLENT.of(locale)),
        (grade.promotion_priority, grading::PROMOTION.of(locale)),
        (grade.interview, grading::INTERVIEW.of(locale)),
    ];
    let figures = [
        format!("{} {}", grading::COEFFICIENT.of(locale), values.number(grade.bonus_coefficient)),
        format!(
            "{} {}{}",
            grading::OFFSET.of(locale),
            values.number(grade.ratio_offset),
            field::UNIT_PERCENTAGE_POINTS.of(locale)
        ),
    ];
    let flags = flags.into_iter().filter(|(set, _)| *set).map(|(_, name)| name.to_owned());
    values.list(flags.chain(figures))
}
