//! What the bonus costs: a bar per category with a piece for each grade, and the table of both.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use yew::prelude::*;

use crate::i18n::{Catalogue, bonus, bonus_change, grouped, half_up, percent_of, signed_count, ten_thousands, yuan};
use crate::ui::badge::badge;
use crate::ui::change::explain_sums;
use crate::ui::chart::{Chart, Colour, Piece, Position, height, lying};
use crate::ui::context::{Act, use_act, use_words};
use crate::ui::delta::delta;
use crate::ui::table_out::table_out;
use crate::ui::wording;
use crate::workbench::change::Subject;
use crate::workbench::results::{CategoryCost, GradeCost, Tally};
use crate::workbench::{Change, tables};

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
    let (words, act) = (use_words(), use_act());
    let costs = &props.costs;
    let sum = costs.iter().fold(Change::default(), |sum: Change<Tally>, cost| {
        Change::new(sum.was.and(cost.all.was), sum.is.and(cost.all.is))
    });
    let largest = costs.iter().max_by_key(|cost| cost.all.is.bonus);
    let widest = largest.map_or(Decimal::ZERO, |cost| cost.all.is.bonus);
    let share = largest.and_then(|cost| Some((cost, percentage(cost.all.is.bonus, sum.is.bonus)?)));
    let title = match share {
        Some((cost, share)) => (words.results.costs)(&(words.money)(sum.is.bonus), &cost.name, share),
        None => words.results.no_costs.to_owned(),
    };
    // Categories that are no more have no bar, only what they cost in the table.
    let shown: Vec<&CategoryCost> = costs.iter().filter(|cost| cost.all.is.units > 0).collect();
    let names = shown.iter().map(|cost| cost.name.clone()).collect();
    let lines: Vec<Vec<Piece>> = shown.iter().map(|cost| line(words, cost, widest)).collect();
    let option = lying(names, &lines, words.money_unit.to_owned());
    let controls = table_out(words.results.costs_table, |state, words| Some(tables::costs(state, words)));
    html! {
        <Chart {title} source={props.source.clone()} {option} height={height(lines.len())} {controls} open=true>
            { table(words, &act, costs, sum) }
        </Chart>
    }
}

fn percentage(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_div(whole)?.checked_mul(Decimal::ONE_HUNDRED).map(|share| half_up(share, 1).normalize())
}

fn line(words: &Catalogue, category: &CategoryCost, widest: Decimal) -> Vec<Piece> {
    let grades = category.grades.iter().filter(|grade| !grade.tally.is.bonus.is_zero());
    let pieces = grades.map(|cost| {
        let [face, edge, ink] = wording::grade_colours(cost.grade.as_ref());
        let name = grade_name(words, cost);
        // A word has room in a piece of a tenth.
        let roomy = cost.tally.is.bonus.checked_mul(Decimal::TEN).is_some_and(|tenfold| tenfold >= widest);
        let label = if roomy { name.to_owned() } else { String::new() };
        Piece {
            length: ten_thousands(cost.tally.is.bonus).to_f64().unwrap_or_default(),
            colours: (Colour::Named(face), Colour::Named(edge)),
            label: (label, Position::Inside, Colour::Named(ink)),
            told: (words.results.cost_told)(
                &category.name,
                name,
                cost.tally.is.units,
                &(words.money)(cost.tally.is.bonus),
            ),
        }
    });
    pieces.collect()
}

fn grade_name<'a>(words: &'a Catalogue, cost: &'a GradeCost) -> &'a str {
    cost.grade.as_ref().map_or(words.no_grade, |grade| &grade.name)
}

fn table(words: &Catalogue, act: &Act, costs: &[CategoryCost], sum: Change<Tally>) -> Html {
    let told = &words.results;
    let headings = [
        (words.category, "text"),
        (words.grade, "text"),
        (words.units, ""),
        (told.bonus_headcount, ""),
        (told.per_head, ""),
        (told.whole_bonus, ""),
        (told.difference, ""),
        (told.share_of_bonus, ""),
    ];
    let whole = sum.is.bonus;
    html! {
        <div class="table-box">
            <table class="costs-table">
                <caption class="sr">{ told.costs_table }</caption>
                <thead>
                    <tr>{ for headings.into_iter().map(|(text, class)| html! { <th key={text} scope="col" {class}>{ text }</th> }) }</tr>
                </thead>
                { for costs.iter().map(|category| html! {
                    <tbody key={category.id.to_string()}>
                        <tr class="subtotal">
                            <th scope="rowgroup" class="text">{ &category.name }</th>
                            <td class="text soft">{ told.all_grades }</td>
                            { cells(words, category.all, whole, |figure| explain_sums(act, Subject::Category(category.id.clone()), &(words.change.summary)(&category.name), figure)) }
                        </tr>
                        { for category.grades.iter().map(|cost| html! {
                            <tr key={grade_name(words, cost).to_owned()}>
                                <td />
                                <th scope="row" class="text">{ badge(words, &Change::new(cost.grade.clone(), cost.grade.clone())) }</th>
                                { cells(words, cost.tally, whole, |figure| figure) }
                            </tr>
                        }) }
                    </tbody>
                }) }
                <tfoot>
                    <tr><th scope="row" class="text">{ words.county }</th><td />{ cells(words, sum, whole, |figure| explain_sums(act, Subject::County, &(words.change.summary)(words.county), figure)) }</tr>
                </tfoot>
            </table>
        </div>
    }
}

fn cells(words: &Catalogue, tally: Change<Tally>, whole: Decimal, sum: impl FnOnce(Html) -> Html) -> Html {
    let Change { was, is } = tally;
    let units = Change::new(was.units, is.units);
    let paid = Change::new(was.bonus, is.bonus);
    let share = is.bonus.checked_div(whole).map(|share| percent_of(half_up(share, 3), 1));
    let nothing = || words.results.nothing.to_owned();
    html! {
        <>
            <td>{ delta(units.changed(), || signed_count(units.difference())) }{ is.units }</td>
            <td>{ grouped(is.headcount.into()) }</td>
            <td>{ is.per_head().map_or_else(nothing, yuan) }</td>
            <td>{ sum(html! { bonus(words, paid.is) }) }</td>
            <td>{ if paid.changed() { delta(true, || bonus_change(words, paid.difference())) } else { html! { <span class="soft">{ nothing() }</span> } } }</td>
            <td>{ share.unwrap_or_else(nothing) }</td>
        </>
    }
}
