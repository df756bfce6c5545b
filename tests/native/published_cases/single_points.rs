//! Single points of exam questions: one indicator, one figure, one result.

use std::collections::BTreeMap;

use baton_model::{Direction, Measure, Number, Outside, Point, Polyline, Scale, Step, Steps};
use rust_decimal::Decimal;

use super::build::{category, component, decimal, evaluate, fixed_span, indicator, number, policy, unit};
use super::{Row, table};

/// The inputs of a question, by name.
fn inputs(row: &Row) -> BTreeMap<&str, &str> {
    row["inputs"].split(';').map(|input| input.split_once('=').unwrap()).collect()
}

/// Value and rate of each band.
fn bands(text: &str) -> Vec<(Number, Number)> {
    let band = |band: &str| band.split_once(':').map(|(at, rate)| (number(at), number(rate)));
    text.split('|').map(|text| band(text).unwrap()).collect()
}

fn steps(text: &str) -> Scale {
    let steps = bands(text).into_iter().map(|(at, rate)| Step { at, rate }).collect();
    Scale::Steps(Steps { steps, otherwise: Number::ZERO })
}

fn polyline(text: &str) -> Scale {
    let points = bands(text).into_iter().map(|(value, rate)| Point { value, rate }).collect();
    Scale::Polyline(Polyline { points, outside: Outside::Flat })
}

/// The points of one figure on one scale.
fn score(x: &str, marks: &str, scale: Scale, decimals: u8) -> Decimal {
    let only = indicator("only", marks, component(Measure::Level, Direction::Benefit, scale));
    let category = category("all", marks, vec![only]);
    let evaluation =
        evaluate(policy(vec![category], decimals, 2), vec![unit("it", "all", [("only", Some(number(x)))])]);
    evaluation.explain(0).unwrap().lines[0].points
}

fn questions() -> Option<BTreeMap<String, Row>> {
    let rows = table("cn_worked_examples/single_point_examples.csv")?;
    Some(rows.into_iter().map(|row| (row["id"].clone(), row)).collect())
}

#[test]
fn efficacy_below_the_unacceptable_value_goes_on_along_the_line() {
    let Some(rows) = questions() else { return };
    let row = &rows["E1"];
    let given = inputs(row);
    let scale = fixed_span([given["unacceptable"], given["satisfactory"]], ["0.6", "1"]);
    assert_eq!(score(given["x"], "100", scale, 2), decimal(&row["expected"]));
}

#[test]
fn the_band_reached_gives_the_base_points() {
    let Some(rows) = questions() else { return };
    for id in ["E2", "E3"] {
        let row = &rows[id];
        let given = inputs(row);
        assert_eq!(score(given["x"], given["w"], steps(given["bands"]), 2), decimal(&row["expected"]), "{id}");
    }
    // The full points, between the bands, which E3's note derives.
    let given = inputs(&rows["E3"]);
    assert_eq!(score(given["x"], given["w"], polyline(given["bands"]), 4), decimal("11.2412"));
}

#[test]
fn a_published_answer_with_wrong_arithmetic_is_not_matched() {
    let Some(rows) = questions() else { return };
    let row = &rows["E4"];
    let given = inputs(row);
    let points = score(given["x"], given["w"], polyline(given["bands"]), 4);
    assert_eq!(points, decimal("15.2308"));
    assert!(row["usable"].starts_with("NO") && row["note"].contains("15.2308") && points != decimal(&row["expected"]));
}

#[test]
fn points_beyond_the_standard_in_proportion_to_the_distance() {
    let Some(rows) = questions() else { return };
    let row = &rows["E5"];
    let given = inputs(row);
    // At the standard the marks, at the largest ratio `max_points` of them.
    let most = decimal(given["max_points"]) / decimal(given["w"]);
    let scale = fixed_span([given["std"], given["max_ratio"]], ["1", &most.to_string()]);
    assert_eq!(score(given["x"], given["w"], scale, 2), decimal(&row["expected"]));
}

#[test]
fn weighted_sums_of_four_plans_and_their_places() {
    let Some(rows) = questions() else { return };
    let row = &rows["E6"];
    let given = inputs(row);
    let ids = ["first", "second", "third", "fourth"];
    let tenths = fixed_span(["0", "10"], ["0", "1"]);
    let weights = given["weights"].split('|').map(|weight| decimal(weight) * Decimal::TEN);
    let indicators = ids.iter().zip(weights).map(|(id, marks)| {
        indicator(id, &marks.to_string(), component(Measure::Level, Direction::Benefit, tenths.clone()))
    });
    // Plan A's scores are inputs; the note gives those of the others, and all four sums.
    let plans = [("A", given["scores"]), ("B", "10|7|9|9"), ("C", "8|9|10|8"), ("D", "7|8|7|7")];
    let units =
        plans.map(|(id, scores)| unit(id, "plans", ids.into_iter().zip(scores.split('|').map(|s| Some(number(s))))));
    assert!(plans[1..].iter().all(|(_, scores)| row["note"].contains(scores)));
    let category = category("plans", "10", indicators.collect());
    let evaluation = evaluate(policy(vec![category], 2, 2), units.into());
    let found: Vec<_> = evaluation.standings().iter().map(|plan| (plan.total, plan.rank.unwrap())).collect();
    let expected = decimal(&row["expected"]);
    assert_eq!(found, [(expected, 2), (decimal("8.9"), 2), (decimal("9.0"), 1), (decimal("7.2"), 4)]);
}
