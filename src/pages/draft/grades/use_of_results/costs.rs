//! What the bonus costs: a bar per category with a piece for each grade, and the table of both.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use yew::prelude::*;

use crate::charts::{Chart, Colour, Piece, Position, height, lying};
use crate::controls::badge::badge;
use crate::controls::delta::delta;
use crate::controls::table_out::Made;
use crate::pages::compare::change::explain_sums;
use crate::shell::context::{Act, use_act, use_locale};
use crate::shell::wording;
use baton_words::{
    Locale, bonus, bonus_change, change, explanation, grouped, half_up, league, money, percent_of, results,
    signed_count, ten_thousands, yuan,
};
use baton_workbench::pages::compare::change::Subject;
use baton_workbench::pages::draft::grades::use_of_results::{CategoryCost, GradeCost, Tally};
use baton_workbench::{Change, tables};

/// Properties of [`Costs`].
#[derive(Properties, PartialEq)]
pub struct CostsProps {
    /// What every category costs.
    pub costs: Vec<CategoryCost>,
    /// What it is from, for pictures.
    pub source: AttrValue,
}

/// What the bonus costs.
#[component]
pub fn Costs(props: &CostsProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let costs = &props.costs;
    let sum = costs.iter().fold(Change::default(), |sum: Change<Tally>, cost| {
        Change::new(sum.was.and(cost.all.was), sum.is.and(cost.all.is))
    });
    let largest = costs.iter().max_by_key(|cost| cost.all.is.bonus);
    let widest = largest.map_or(Decimal::ZERO, |cost| cost.all.is.bonus);
    let share = largest.and_then(|cost| Some((cost, percentage(cost.all.is.bonus, sum.is.bonus)?)));
    let title = match share {
        Some((cost, share)) => results::costs(locale, &money::sum(locale, sum.is.bonus), &cost.name, share),
        None => results::NO_COSTS.of(locale).to_owned(),
    };
    // Categories that are no more have no bar, only what they cost in the table.
    let shown: Vec<&CategoryCost> = costs.iter().filter(|cost| cost.all.is.units > 0).collect();
    let names = shown.iter().map(|cost| cost.name.clone()).collect();
    let lines: Vec<Vec<Piece>> = shown.iter().map(|cost| line(locale, cost, widest)).collect();
    let option = lying(names, &lines, money::UNIT.of(locale).to_owned());
    let table_of = (
        AttrValue::from(results::COSTS_TABLE.of(locale)),
        Made::by(|state, locale| Some(tables::costs(state, locale))),
    );
    html! {
        <Chart {title} source={props.source.clone()} {option} height={height(lines.len())} table={table_of} open=true>
            { table(locale, &act, costs, sum) }
        </Chart>
    }
}

fn percentage(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_div(whole)?.checked_mul(Decimal::ONE_HUNDRED).map(|share| half_up(share, 1).normalize())
}

fn line(locale: Locale, category: &CategoryCost, widest: Decimal) -> Vec<Piece> {
    let grades = category.grades.iter().filter(|grade| !grade.tally.is.bonus.is_zero());
    let pieces = grades.map(|cost| {
        let [face, edge, ink] = wording::grade_colours(cost.grade.as_ref());
        let name = grade_name(locale, cost);
        // A word has room in a piece of a tenth.
        let roomy = cost.tally.is.bonus.checked_mul(Decimal::TEN).is_some_and(|tenfold| tenfold >= widest);
        let label = if roomy { name.to_owned() } else { String::new() };
        Piece {
            length: ten_thousands(cost.tally.is.bonus).to_f64().unwrap_or_default(),
            colours: (Colour::Named(face), Colour::Named(edge)),
            label: (label, Position::Inside, Colour::Named(ink)),
            told: results::cost_told(
                locale,
                &category.name,
                name,
                cost.tally.is.units,
                &money::sum(locale, cost.tally.is.bonus),
            ),
        }
    });
    pieces.collect()
}

fn grade_name(locale: Locale, cost: &GradeCost) -> &str {
    cost.grade.as_ref().map_or(league::NO_GRADE.of(locale), |grade| &grade.name)
}

fn table(locale: Locale, act: &Act, costs: &[CategoryCost], sum: Change<Tally>) -> Html {
    let headings = [
        (league::CATEGORY.of(locale), "text"),
        (explanation::GRADE.of(locale), "text"),
        (league::UNITS.of(locale), ""),
        (results::BONUS_HEADCOUNT.of(locale), ""),
        (results::PER_HEAD.of(locale), ""),
        (results::WHOLE_BONUS.of(locale), ""),
        (results::DIFFERENCE.of(locale), ""),
        (results::SHARE_OF_BONUS.of(locale), ""),
    ];
    let whole = sum.is.bonus;
    html! {
        <div class="table-box">
            <table class="costs-table">
                <caption class="sr">{ results::COSTS_TABLE.of(locale) }</caption>
                <thead>
                    <tr>{ for headings.into_iter().map(|(text, class)| html! { <th key={text} scope="col" {class}>{ text }</th> }) }</tr>
                </thead>
                { for costs.iter().map(|category| html! {
                    <tbody key={category.id.to_string()}>
                        <tr class="subtotal">
                            <th scope="rowgroup" class="text">{ &category.name }</th>
                            <td class="text soft">{ results::ALL_GRADES.of(locale) }</td>
                            { cells(locale, category.all, whole, |figure| explain_sums(act, Subject::Category(category.id.clone()), &change::summary(locale, &category.name), figure)) }
                        </tr>
                        { for category.grades.iter().map(|cost| html! {
                            <tr key={grade_name(locale, cost).to_owned()}>
                                <td />
                                <th scope="row" class="text">{ badge(locale, &Change::new(cost.grade.clone(), cost.grade.clone())) }</th>
                                { cells(locale, cost.tally, whole, |figure| figure) }
                            </tr>
                        }) }
                    </tbody>
                }) }
                <tfoot>
                    <tr><th scope="row" class="text">{ league::COUNTY.of(locale) }</th><td />{ cells(locale, sum, whole, |figure| explain_sums(act, Subject::County, &change::summary(locale, league::COUNTY.of(locale)), figure)) }</tr>
                </tfoot>
            </table>
        </div>
    }
}

fn cells(locale: Locale, tally: Change<Tally>, whole: Decimal, sum: impl FnOnce(Html) -> Html) -> Html {
    let Change { was, is } = tally;
    let units = Change::new(was.units, is.units);
    let paid = Change::new(was.bonus, is.bonus);
    let share = is.bonus.checked_div(whole).map(|share| percent_of(half_up(share, 3), 1));
    let nothing = || results::NOTHING.of(locale).to_owned();
    html! {
        <>
            <td>{ delta(units.changed(), || signed_count(units.difference())) }{ is.units }</td>
            <td>{ grouped(is.headcount) }</td>
            <td>{ is.per_head().map_or_else(nothing, yuan) }</td>
            <td>{ sum(html! { bonus(locale, paid.is) }) }</td>
            <td>{ if paid.changed() { delta(true, || bonus_change(locale, paid.difference())) } else { html! { <span class="soft">{ nothing() }</span> } } }</td>
            <td>{ share.unwrap_or_else(nothing) }</td>
        </>
    }
}
