//! Where the sums of a category or the county come from: the rule in words, grade by grade, and the units behind it.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::lead::LeadLink;
use crate::i18n::{Catalogue, bonus, grouped};
use crate::ui::badge::badge;
use crate::ui::context::{use_act, use_words};
use crate::workbench::change::{GradeSum, Lead, Summary, UnitSum};
use crate::workbench::parts::{BonusMode, QuotaRounding};
use crate::workbench::{Action, Change, GradeName};

/// How a part of a place is rounded, in words.
pub fn rounding(words: &Catalogue, rounding: QuotaRounding) -> &'static str {
    match rounding {
        QuotaRounding::Floor => words.results.floor,
        QuotaRounding::HalfUp => words.results.half_up,
        QuotaRounding::Ceil => words.results.ceil,
    }
}

/// Properties of [`SummaryDrawer`].
#[derive(Properties, PartialEq)]
pub struct SummaryDrawerProps {
    /// The sums.
    pub summary: Summary,
}

/// The sums explained.
#[component]
pub fn SummaryDrawer(props: &SummaryDrawerProps) -> Html {
    let words = use_words();
    let told = &words.change;
    let summary = &props.summary;
    let to_use = summary.category.as_ref().map(|(id, _)| Lead::Use { category: id.clone() });
    let place_parts = parts(&summary.grades, |grade| grouped(grade.places.into()));
    let bonus_parts = parts(&summary.grades, |grade| bonus(words, grade.bonus));
    let ceiling = summary.excellence.ceiling.get();
    html! {
        <div class="drawer-body summary">
            <section class="explained">
                <h3><span>{ words.column_excellent_places }</span><span class="figure">{ grouped(summary.places.into()) }</span></h3>
                <p class="rule">{ (told.places_rule)(rounding(words, summary.excellence.rounding)) }</p>
                { grades(words, summary, true) }
                <p class="sum-line">{ (told.adds_up)(&place_parts, &grouped(summary.places.into())) }</p>
                if summary.category.is_none() {
                    <p class="fact">{ (words.results.ceiling_from)(ceiling, summary.assessed, summary.ceiling) }</p>
                }
            </section>
            <section class="explained">
                <h3><span>{ words.bonus }</span><span class="figure">{ (words.money)(summary.sum) }</span></h3>
                <p class="rule">{ bonus_rule(words, summary) }</p>
                { grades(words, summary, false) }
                <p class="sum-line">{ (told.adds_up)(&bonus_parts, &(words.money)(summary.sum)) }</p>
                if let Some(lead) = to_use { <p class="fact"><LeadLink {lead} title={told.to_use}>{ told.to_use }</LeadLink></p> }
            </section>
            <section class="explained">
                <h3><span>{ told.largest }</span></h3>
                <ul class="unit-sums">
                    { for summary.units.iter().map(|unit| html! { <UnitItem key={unit.unit} unit={unit.clone()} /> }) }
                </ul>
                <p class="hint" hidden={summary.more == 0}>{ (told.more_units)(summary.more) }</p>
            </section>
        </div>
    }
}

/// Figures with plus signs between them.
fn parts(grades: &[GradeSum], figure: impl Fn(&GradeSum) -> String) -> String {
    grades.iter().map(figure).collect::<Vec<_>>().join(" + ")
}

fn bonus_rule(words: &Catalogue, summary: &Summary) -> String {
    let told = &words.change;
    if summary.category.is_none() && summary.own_bonus {
        return told.bonus_county.to_owned();
    }
    match summary.bonus.mode {
        BonusMode::Standard { base } => (told.bonus_standard)(base.get()),
        BonusMode::Pool { sum } => (told.bonus_pool)(sum.get()),
        BonusMode::PerPoint { rate, threshold } => (told.bonus_per_point)(rate.get(), threshold.get()),
    }
}

/// Grade by grade: what makes up the places, or the bonus.
fn grades(words: &Catalogue, summary: &Summary, places: bool) -> Html {
    let heads = if places {
        [words.units, words.assessed, words.results.ratio, words.column_excellent_places]
    } else {
        [words.units, words.results.bonus_headcount, words.coefficient, words.column_bonus]
    };
    let row = |grade: &GradeSum| {
        let (people, factor, figure) = if places {
            (grade.assessed, format!("{}%", grouped(grade.ratio)), grouped(grade.places.into()))
        } else {
            (grade.headcount, grouped(grade.coefficient), bonus(words, grade.bonus))
        };
        html! {
            <>
                <td>{ grade.units }</td>
                <td>{ grouped(Decimal::from(people)) }</td>
                <td>{ factor }</td>
                <td>{ figure }</td>
            </>
        }
    };
    html! {
        <div class="table-box">
            <table>
                <thead>
                    <tr>
                        <th scope="col" class="text">{ words.grade }</th>
                        { for heads.into_iter().map(|head| html! { <th key={head} scope="col">{ head }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for summary.grades.iter().enumerate().map(|(at, grade)| html! {
                        <tr key={at}>
                            <th scope="row" class="text">
                                { for grade.category.iter().map(|category| html! { <span class="of-grade">{ category }{ " " }</span> }) }
                                { same(words, grade.grade.as_ref()) }
                            </th>
                            { row(grade) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn same(words: &Catalogue, grade: Option<&GradeName>) -> Html {
    badge(words, &Change::new(grade.cloned(), grade.cloned()))
}

#[derive(Properties, PartialEq)]
struct UnitItemProps {
    unit: UnitSum,
}

#[component]
fn UnitItem(props: &UnitItemProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let unit = &props.unit;
    let at = unit.unit;
    let explain = Callback::from(move |_: MouseEvent| act.on(Action::Unit(Some(at))));
    html! {
        <li>
            <button type="button" class="link" onclick={explain} aria-label={(words.explain)(&unit.name)}>{ &unit.name }</button>
            { same(words, unit.grade.as_ref()) }
            <span class="soft">{ (words.change.unit_places)(unit.ratio, unit.assessed, unit.places) }</span>
            <span class="figure">{ (words.money)(unit.bonus) }</span>
        </li>
    }
}
