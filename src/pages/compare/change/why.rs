//! Why a unit's total differs from the base: a waterfall over indicators, adjustments and what follows from the sum.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::controls::link_to::LinkTo;
use crate::controls::table_out::table_out;
use crate::pages::what_if::strip::percent;
use crate::shell::context::use_locale;
use baton_words::{change, explanation, grouped, rounded, rounded_change};
use baton_workbench::link::{Link, Target};
use baton_workbench::pages::compare::change::{Stair, Wherefore, Why};
use baton_workbench::pages::draft::data::grid::Column;
use baton_workbench::parts::{Id, Place};
use baton_workbench::{Change, tables};

/// Properties of [`WhyOf`].
#[derive(Properties, PartialEq)]
pub struct WhyOfProps {
    /// Why; absent = the total is the same.
    pub why: Option<Why>,
    /// The unit.
    pub unit: Id,
    /// Its category.
    pub category: Id,
}

/// The waterfall.
#[component]
pub fn WhyOf(props: &WhyOfProps) -> Html {
    let locale = use_locale();
    let Some(why) = &props.why else { return html! { <p class="hint">{ change::TOTAL_SAME.of(locale) }</p> } };
    let end = |name: &'static str, total: Decimal| {
        html! {
            <tr class="whole" key={name}>
                <th scope="row" class="text">{ name }</th>
                <td class="stair" />
                <td>{ rounded(total) }</td>
            </tr>
        }
    };
    html! {
        <div class="why">
        <div class="causes-head"><h4>{ change::BY_INDICATOR.of(locale) }</h4>{ table_out(change::BY_INDICATOR.of(locale), tables::why) }</div>
        <table class="why-table">
            <caption class="sr">{ change::BY_INDICATOR.of(locale) }</caption>
            <tbody>
                { end(change::BEFORE.of(locale), why.total.was) }
                { for why.steps.iter().enumerate().map(|(at, step)| row(props, why, at, step)) }
                { end(change::AFTER.of(locale), why.total.is) }
            </tbody>
        </table>
        </div>
    }
}

fn row(props: &WhyOfProps, why: &Why, at: usize, step: &Stair) -> Html {
    html! { <StairRow key={at} step={step.clone()} bar={why.bar(step.total)} unit={props.unit.clone()} category={props.category.clone()} /> }
}

#[derive(Properties, PartialEq)]
struct StairRowProps {
    step: Stair,
    bar: (i64, i64),
    unit: Id,
    category: Id,
}

#[component]
fn StairRow(props: &StairRowProps) -> Html {
    let locale = use_locale();
    let difference = props.step.total.difference();
    let name = match &props.step.what {
        Wherefore::Indicator { id, name, points, there } => {
            let Change { was, is } = points;
            let hint = change::points_step(locale, &grouped(*was), &grouped(*is));
            let link = Link::new(Place::category(&props.category).at_indicator(id), Target::Rule);
            if *there {
                html! { <><LinkTo {link} title={change::to_rule(locale, name)}>{ name }</LinkTo><small class="soft">{ hint }</small></> }
            } else {
                html! { <>{ name }<span class="tag">{ change::GONE.of(locale) }</span><small class="soft">{ hint }</small></> }
            }
        }
        Wherefore::Adjustments => {
            let link = Link::new(Place::category(&props.category).at_unit(&props.unit), Target::Ledger(Column::Item));
            html! { <LinkTo {link} title={change::TO_LEDGER.of(locale)}>{ explanation::ADJUSTMENTS.of(locale) }</LinkTo> }
        }
        Wherefore::Rest => html! { change::REST.of(locale) },
    };
    let (from, width) = props.bar;
    let class = if difference.is_sign_negative() { "less" } else { "more" };
    html! {
        <tr>
            <th scope="row" class="text">{ name }</th>
            <td class="stair">
                <svg width="100%" height="14" aria-hidden="true">
                    <rect {class} x={percent(from)} width={percent(width)} y="2" height="10" />
                </svg>
            </td>
            <td {class}>{ rounded_change(difference) }</td>
        </tr>
    }
}
