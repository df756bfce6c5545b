//! The grades of a category in the policy's document: conditions, and what each brings.

use yew::prelude::*;

use crate::i18n::{Catalogue, Names, Values};
use crate::workbench::parts::{Category, Grade, Policy};

/// The ladder with what holds at its cuts.
pub fn ladder(words: &Catalogue, policy: &Policy, category: &Category) -> Html {
    let values = Values { words };
    let grading = &category.grading;
    let names = Names::new(policy, None, words);
    let indicator = |id: &_| {
        category.indicator(id).map_or_else(|| words.gone.indicator.to_owned(), |indicator| indicator.name.clone())
    };
    let gates =
        grading.gates.iter().map(|gate| values.gate(gate, names.grade(Some(&category.id), &gate.grade), indicator));
    let veto = grading.veto_grade.as_ref();
    let veto = veto.map_or(words.amending.last_grade, |id| names.grade(Some(&category.id), id)).to_owned();
    let mut rows = vec![
        (words.tie_block, values.tie_block(grading.tie_block)),
        (words.roll_down, values.roll_down(grading.roll_down)),
        (words.amending.quota_rounding, values.rounding(grading.quota_rounding)),
        (words.amending.gates, values.list(gates)),
        (words.amending.veto_grade, veto),
    ];
    if category.bonus.is_some() {
        rows.push((words.bonus_of_category, values.bonus(category.bonus.as_ref())));
    }
    html! {
        <div>
            <h4 id={crate::ui::change::clause(&category.id, None)}>{ words.document.ladder }</h4>
            <div class="table-box" tabindex="0" role="group" aria-label={words.document.ladder}>
                <table class="policy-table">
                    <thead>
                        <tr>
                            <th class="text" scope="col">{ words.grade }</th>
                            <th class="text" scope="col">{ words.document.condition }</th>
                            <th class="text" scope="col">{ words.document.brings }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for grading.grades.iter().map(|grade| html! {
                            <tr key={grade.id.to_string()}>
                                <th class="text" scope="row">{ &grade.name }</th>
                                <td class="text">{ condition(words, grade) }</td>
                                <td class="text">{ brings(words, grade) }</td>
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

fn condition(words: &Catalogue, grade: &Grade) -> String {
    let values = Values { words };
    let quota = grade.quota.map(|quota| format!("{} {}", words.quota, values.quota(Some(quota))));
    let threshold =
        grade.threshold.map(|threshold| format!("{} {}", words.threshold, values.threshold(Some(threshold))));
    let told: Vec<String> = quota.into_iter().chain(threshold).collect();
    if told.is_empty() { words.unbound.to_owned() } else { told.join(words.comma) }
}

fn brings(words: &Catalogue, grade: &Grade) -> String {
    let values = Values { words };
    let flags = [
        (grade.excellent, words.counts_excellent),
        (grade.promotion_priority, words.promotion),
        (grade.interview, words.interview),
    ];
    let figures = [
        format!("{} {}", words.coefficient, values.number(grade.bonus_coefficient)),
        format!("{} {}{}", words.offset, values.number(grade.ratio_offset), words.unit_percentage_points),
    ];
    let flags = flags.into_iter().filter(|(set, _)| *set).map(|(_, name)| name.to_owned());
    values.list(flags.chain(figures))
}
