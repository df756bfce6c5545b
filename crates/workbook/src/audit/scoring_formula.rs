//! Formulas of the scoring sheet that are neither measure nor scale: marks, what stands in, monitoring.

use super::a1::cell;
use super::data::IndicatorColumns;
use super::measure::quoted;
use super::part::Part;
use super::rules::{ComponentCells, EntryCells, IndicatorCells};
use super::scoring::GROUP;
use baton_engine::Substituted;
use baton_model::{Combine, Component, Key, Order, Rule, Substitute};
use baton_words::{Locale, audit};

/// The marks of a unit: its own, else its group's, else the category's.
pub(super) fn marks_formula(part: &Part, cells: &IndicatorCells, columns: &IndicatorColumns, row: u32) -> String {
    let range = &cells.marks;
    let own_group = format!("INDEX({range},1,{}+1)", cell((row, GROUP)));
    let general = if part.category.groups.is_empty() {
        format!("INDEX({range},1,1)")
    } else {
        format!("IF({own_group}=\"\",INDEX({range},1,1),{own_group})")
    };
    match columns.own_marks {
        Some(column) => {
            let own = Part::cell_on(&part.sheets.data, (row, column));
            format!("MAX(0,IF({own}<>\"\",{own},{general}))")
        }
        None => format!("MAX(0,{general})"),
    }
}

/// a·M + (1 − a)·A, M the weighted mean of the periods that are not excluded; A where there is none.
pub(super) fn monitored(annual: &str, periods: &[(String, &String)], share: &str) -> String {
    let weights: Vec<String> = periods.iter().map(|(rate, weight)| format!("ISNUMBER({rate})*{weight}")).collect();
    let rates: Vec<String> = periods.iter().map(|(rate, weight)| format!("N({rate})*{weight}")).collect();
    let (weights, rates) = (weights.join("+"), rates.join("+"));
    format!("IF({weights}=0,{annual},{share}*({rates})/({weights})+(1-{share})*{annual})")
}

/// The rate of a component, or what the rule puts in its place.
pub(super) fn substituted(
    component: &Component,
    cells: &ComponentCells,
    (raw, mean): (&str, &str),
    locale: Locale,
) -> String {
    let stands_in = |substitute: Substitute, key: Key| match substitute {
        Substitute::Zero => "0".to_owned(),
        Substitute::Full => "1".to_owned(),
        Substitute::CohortMean => mean.to_owned(),
        Substitute::Rate(_) => cells.substitute(key),
        Substitute::Exclude => quoted(audit::EXCLUDED.of(locale)),
    };
    let (missing, undefined) =
        (stands_in(component.when_missing, Key::MissingRate), stands_in(component.when_undefined, Key::UndefinedRate));
    let coincide = stands_in(component.when_bounds_coincide, Key::CoincideRate);
    let otherwise = if component.scale.bounded() && coincide != undefined {
        format!("IF({raw}={},{undefined},{coincide})", quoted(audit::UNDEFINED.of(locale)))
    } else {
        undefined
    };
    let chosen = if missing == otherwise {
        missing
    } else {
        format!("IF({raw}={},{missing},{otherwise})", quoted(audit::MISSING.of(locale)))
    };
    format!("IF(OR({raw}=\"\",ISNUMBER({raw})),{raw},{chosen})")
}

/// The rate of those who meet an entry condition, else the given one; who has no value goes on to what stands in.
pub(super) fn entered(order: Order, asked: &str, cells: &EntryCells, (value, rate): (&str, &str)) -> String {
    // Ratios that are equal to the bound may differ from it in their last digits.
    let beyond = format!("ROUND({asked}-{},12)", cells.bound);
    let met = match order {
        Order::Below => format!("{beyond}<0"),
        Order::AtMost => format!("{beyond}<=0"),
        Order::AtLeast => format!("{beyond}>=0"),
        Order::Over => format!("{beyond}>0"),
    };
    format!("IF(AND(ISNUMBER({value}),NOT(IF(ISNUMBER({asked}),{met},FALSE))),{},{rate})", cells.unmet)
}

/// What the components' rates make together, by their shares' cells, between the rule's floor and cap.
pub(super) fn combined(rule: &Rule, cells: &IndicatorCells, rates: &[(String, &String)]) -> String {
    let alone = |between: &str| rates.iter().map(|(rate, _)| rate.as_str()).collect::<Vec<&str>>().join(between);
    let mut body = match rule.combine {
        _ if rates.is_empty() => "0".to_owned(),
        Combine::Blend => {
            let parts: Vec<String> = rates.iter().map(|(rate, share)| format!("{share}*{rate}")).collect();
            parts.join("+")
        }
        Combine::Sum => alone("+"),
        Combine::Best => format!("MAX({})", alone(",")),
        Combine::Worst => format!("MIN({})", alone(",")),
    };
    if rule.floor.is_some() {
        body = format!("MAX({},{body})", cells.floor);
    }
    if rule.cap.is_some() {
        body = format!("MIN({},{body})", cells.cap);
    }
    body
}

/// The word for why there is no rate.
pub(super) fn word(why: Substituted, locale: Locale) -> &'static str {
    match why {
        Substituted::Missing(_) => audit::MISSING.of(locale),
        Substituted::Undefined(_) => audit::UNDEFINED.of(locale),
        Substituted::BoundsCoincide => audit::COINCIDE.of(locale),
    }
}
