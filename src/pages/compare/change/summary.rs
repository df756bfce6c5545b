//! Where the sums of a category or the county come from: the rule in words, grade by grade, and the units behind it.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::controls::badge::badge;
use crate::controls::link_to::LinkTo;
use crate::shell::context::{Act, use_act, use_locale};
use baton_words::{Locale, bonus, change, explanation, grading, grouped, headline, league, money, results};
use baton_workbench::link::{Link, Target};
use baton_workbench::pages::compare::change::{ChangeLook, GradeSum, Subject, Summary, UnitSum};
use baton_workbench::parts::{Fund, Number, Place, QuotaRounding};
use baton_workbench::{Action, Change, GradeName};

/// How a part of a place is rounded, in words.
pub fn rounding(locale: Locale, rounding: QuotaRounding) -> &'static str {
    match rounding {
        QuotaRounding::Floor => results::FLOOR.of(locale),
        QuotaRounding::HalfUp => results::HALF_UP.of(locale),
        QuotaRounding::Ceil => results::CEIL.of(locale),
    }
}

/// Where the county's ceiling of places comes from.
pub fn ceiling_from(locale: Locale, one: Option<Number>, people: u64, ceiling: u64) -> String {
    match one {
        Some(ratio) => results::ceiling_from(locale, ratio.get(), people, ceiling),
        None => results::ceiling_from_categories(locale, people, ceiling),
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
    let locale = use_locale();
    let summary = &props.summary;
    let to_use = summary.category.as_ref().map(|(id, _)| Link::new(Place::category(id), Target::Use));
    let place_parts = parts(&summary.grades, |grade| grouped(grade.places.into()));
    let bonus_parts = parts(&summary.grades, |grade| money::bonus(locale, grade.bonus));
    html! {
        <div class="drawer-body summary">
            <section class="explained">
                <h3><span>{ league::COLUMN_EXCELLENT_PLACES.of(locale) }</span><span class="figure">{ grouped(summary.places.into()) }</span></h3>
                <p class="rule">{ change::places_rule(locale, rounding(locale, summary.excellence.rounding)) }</p>
                { grades(locale, summary, true) }
                <p class="sum-line">{ change::adds_up(&place_parts, &grouped(summary.places.into())) }</p>
                if summary.category.is_none() {
                    <p class="fact">{ ceiling_from(locale, summary.one_ceiling, summary.assessed, summary.ceiling) }</p>
                }
            </section>
            <section class="explained">
                <h3><span>{ headline::BONUS.of(locale) }</span><span class="figure">{ money::sum(locale, summary.sum) }</span></h3>
                { fund_rules(locale, summary) }
                { grades(locale, summary, false) }
                <p class="sum-line">{ change::adds_up(&bonus_parts, &money::sum(locale, summary.sum)) }</p>
                if let Some(link) = to_use { <p class="fact"><LinkTo {link} title={change::TO_USE.of(locale)}>{ change::TO_USE.of(locale) }</LinkTo></p> }
            </section>
            <section class="explained">
                <h3><span>{ change::LARGEST.of(locale) }</span></h3>
                <ul class="unit-sums">
                    { for summary.units.iter().map(|unit| html! { <UnitItem key={unit.unit} unit={unit.clone()} /> }) }
                </ul>
                <p class="hint" hidden={summary.more == 0}>{ change::more_units(locale, summary.more) }</p>
            </section>
        </div>
    }
}

/// Figures with plus signs between them.
fn parts(grades: &[GradeSum], figure: impl Fn(&GradeSum) -> String) -> String {
    grades.iter().map(figure).collect::<Vec<_>>().join(" + ")
}

/// How each fund pays, and what it costs.
fn fund_rules(locale: Locale, summary: &Summary) -> Html {
    let rule = |(fund, sum): &(Fund, Decimal)| {
        change::fund_rule(
            locale,
            &fund.name,
            &bonus::rule(locale, fund.mode, &fund.coefficient),
            &money::sum(locale, *sum),
        )
    };
    html! {
        <div>
            <p class="rule" hidden={!summary.funds.is_empty()}>{ change::NO_FUNDS.of(locale) }</p>
            { for summary.funds.iter().map(|fund| html! { <p class="rule" key={fund.0.id.to_string()}>{ rule(fund) }</p> }) }
        </div>
    }
}

/// Grade by grade: what makes up the places, or the bonus.
fn grades(locale: Locale, summary: &Summary, places: bool) -> Html {
    let heads = if places {
        [
            league::UNITS.of(locale),
            league::ASSESSED.of(locale),
            results::RATIO.of(locale),
            league::COLUMN_EXCELLENT_PLACES.of(locale),
        ]
    } else {
        [
            league::UNITS.of(locale),
            results::BONUS_HEADCOUNT.of(locale),
            grading::COEFFICIENT.of(locale),
            league::COLUMN_BONUS.of(locale),
        ]
    };
    let row = |grade: &GradeSum| {
        let (people, factor, figure) = if places {
            (Decimal::from(grade.assessed), format!("{}%", grouped(grade.ratio)), grouped(grade.places.into()))
        } else {
            (
                grade.headcount,
                grade.coefficient.map_or_else(|| results::NOTHING.of(locale).to_owned(), grouped),
                money::bonus(locale, grade.bonus),
            )
        };
        html! {
            <>
                <td>{ grade.units }</td>
                <td>{ grouped(people) }</td>
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
                        <th scope="col" class="text">{ explanation::GRADE.of(locale) }</th>
                        { for heads.into_iter().map(|head| html! { <th key={head} scope="col">{ head }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for summary.grades.iter().enumerate().map(|(at, grade)| html! {
                        <tr key={at}>
                            <th scope="row" class="text">
                                { for grade.category.iter().map(|category| html! { <span class="of-grade">{ category }{ " " }</span> }) }
                                { same(locale, grade.grade.as_ref()) }
                            </th>
                            { row(grade) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn same(locale: Locale, grade: Option<&GradeName>) -> Html {
    badge(locale, &Change::new(grade.cloned(), grade.cloned()))
}

#[derive(Properties, PartialEq)]
struct UnitItemProps {
    unit: UnitSum,
}

#[component]
fn UnitItem(props: &UnitItemProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let unit = &props.unit;
    let at = unit.unit;
    let explain = Callback::from(move |_: MouseEvent| act.on(Action::Unit(Some(at))));
    html! {
        <li>
            <button type="button" class="link" onclick={explain} aria-label={league::explain(locale, &unit.name)}>{ &unit.name }</button>
            { same(locale, unit.grade.as_ref()) }
            <span class="soft">{ change::unit_places(locale, unit.ratio, unit.assessed, unit.places) }</span>
            <span class="figure">{ money::sum(locale, unit.bonus) }</span>
        </li>
    }
}

/// A sum that leads to where it comes from.
pub fn explain_sums(act: &Act, subject: Subject, label: &str, figure: Html) -> Html {
    let onclick = act.0.reform(move |_: MouseEvent| Action::Change(ChangeLook::Explain(Some(subject.clone()))));
    html! { <button type="button" class="link" title={label.to_owned()} {onclick}>{ figure }</button> }
}
