//! Why a unit's total differs from the base: a waterfall over indicators, adjustments and what follows from the sum.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::lead::LeadLink;
use crate::i18n::{grouped, rounded, rounded_change};
use crate::ui::context::use_words;
use crate::ui::strip::percent;
use crate::ui::table_out::table_out;
use crate::workbench::change::{Lead, Stair, Wherefore, Why};
use crate::workbench::parts::Id;
use crate::workbench::{Change, tables};

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
    let words = use_words();
    let told = &words.change;
    let Some(why) = &props.why else { return html! { <p class="hint">{ told.total_same }</p> } };
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
        <div class="causes-head"><h4>{ told.by_indicator }</h4>{ table_out(told.by_indicator, tables::why) }</div>
        <table class="why-table">
            <caption class="sr">{ told.by_indicator }</caption>
            <tbody>
                { end(told.before, why.total.was) }
                { for why.steps.iter().enumerate().map(|(at, step)| row(props, why, at, step)) }
                { end(told.after, why.total.is) }
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
    let words = use_words();
    let told = &words.change;
    let difference = props.step.total.difference();
    let name = match &props.step.what {
        Wherefore::Indicator { id, name, points, there } => {
            let Change { was, is } = points;
            let hint = (told.points_step)(&grouped(*was), &grouped(*is));
            let lead = Lead::Indicator { category: props.category.clone(), indicator: id.clone() };
            if *there {
                html! { <><LeadLink {lead} title={(told.to_rule)(name)}>{ name }</LeadLink><small class="soft">{ hint }</small></> }
            } else {
                html! { <>{ name }<span class="tag">{ told.gone }</span><small class="soft">{ hint }</small></> }
            }
        }
        Wherefore::Adjustments => {
            let lead = Lead::Ledger { category: props.category.clone(), unit: props.unit.clone() };
            html! { <LeadLink {lead} title={told.to_ledger}>{ words.adjustments }</LeadLink> }
        }
        Wherefore::Rest => html! { told.rest },
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
