//! A textbook's efficacy coefficients 功效系数 (60 + 40) of four companies, between the cohort's smallest and largest figure.
//!
//! The source rounds each company's share of the range to four decimals before it multiplies by 40, so the figures take
//! two evaluations: the shares, then 60 + 40 × share. Its total is the geometric mean of the coefficients, which the
//! scoring model doesn't have (totals are sums); the published total is only placed here.

use baton_model::{Bound, Direction, Measure, Number, Outside, Scale, Span};
use rust_decimal::Decimal;

use super::build::{
    category, component, decimal, evaluate, fixed_span, indicator, number, points, policy, proportional, unit,
};
use super::{Row, table};

const FIGURES: [(&str, &str); 4] = [
    ("x1_labour_productivity", "d1"),
    ("x2_output_per_100yuan_assets", "d2"),
    ("x3_sales_per_100yuan_output", "d3"),
    ("x4_profit_tax_per_100yuan_sales", "d4"),
];

/// Rates from `at_low` at the cohort's smallest figure to `at_high` at its largest.
fn cohort_span(at_low: &str, at_high: &str) -> Scale {
    let (low, high) = (Bound::CohortMin, Bound::CohortMax);
    let (at_low, at_high) = (number(at_low), number(at_high));
    Scale::Span(Span { low, high, at_low, at_high, outside: Outside::Flat })
}

/// Points on the four indicators, each judged by level on one scale, by company.
fn evaluate_all(rows: &[Row], scale: &Scale, marks: &str, decimals: u8, actual: &[[Number; 4]]) -> Vec<[Decimal; 4]> {
    let indicators =
        FIGURES.map(|(id, _)| indicator(id, marks, component(Measure::Level, Direction::Benefit, scale.clone())));
    let category = category("companies", "400", indicators.into());
    let company = |(row, actual): (&Row, &[Number; 4])| {
        unit(&row["company"], "companies", FIGURES.iter().zip(actual).map(|((id, _), actual)| (*id, Some(*actual))))
    };
    let units = rows.iter().zip(actual).map(company).collect();
    let evaluation = evaluate(policy(vec![category], decimals, 3), units);
    (0..rows.len()).map(|company| FIGURES.map(|(id, _)| points(&evaluation, company, id))).collect()
}

#[test]
fn coefficients_and_places_are_as_published() {
    let Some(rows) = table("cn_worked_examples/gongxiao_improved_60_40.csv") else { return };
    let figures: Vec<[Number; 4]> = rows.iter().map(|row| FIGURES.map(|(x, _)| number(&row[x]))).collect();

    let shares = evaluate_all(&rows, &cohort_span("0", "1"), "1", 4, &figures);
    let shares: Vec<[Number; 4]> = shares.into_iter().map(|shares| shares.map(Number::from)).collect();
    let coefficients = evaluate_all(&rows, &fixed_span(["0", "1"], ["0.6", "1"]), "100", 3, &shares);
    // Rounded once only, as the model does it, they are within what the source's early rounding can move.
    let once = evaluate_all(&rows, &cohort_span("0.6", "1"), "100", 3, &figures);
    for ((row, coefficients), once) in rows.iter().zip(&coefficients).zip(&once) {
        for (((_, d), coefficient), once) in FIGURES.iter().zip(coefficients).zip(once) {
            assert_eq!(*coefficient, decimal(&row[*d]), "{d} of {}", row["company"]);
            assert!((coefficient - once).abs() <= decimal("0.002"), "{d} of {}", row["company"]);
        }
    }

    let total = indicator("D", "100", component(Measure::Level, Direction::Benefit, proportional()));
    let units =
        rows.iter().map(|row| unit(&row["company"], "companies", [("D", Some(number(&row["D_geometric"])))])).collect();
    let placed = evaluate(policy(vec![category("companies", "100", vec![total])], 4, 4), units);
    for (row, standing) in rows.iter().zip(placed.standings()) {
        assert_eq!(standing.rank.unwrap().to_string(), row["rank"], "place of {}", row["company"]);
    }
    assert_eq!(rows.len(), 4);
}
