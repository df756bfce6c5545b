//! The 2018 Social Vulnerability Index of 3,142 counties: shares by place among all, summed by theme, placed again.
//!
//! The higher the published figure, the more vulnerable the county, so a county's share counts those with *smaller*
//! figures: places run from the smallest (a cost) and ties take the lowest rank. Income runs the other way, as one minus
//! the same share, so that its ties take the rank that is best for them too.

use baton_engine::{Evaluation, UnitOutcome};
use baton_model::{
    Category, Comparison, Direction, Indicator, Measure, Number, Scale, Step, Steps, Substitute, Unit, half_up,
};
use rust_decimal::Decimal;

use super::build::{between, category, component, decimal, evaluate, indicator, number, policy, unit};
use super::{Row, table};

const THEMES: [(&str, &[&str]); 4] = [
    ("THEME1", &["POV", "UNEMP", "PCI", "NOHSDP"]),
    ("THEME2", &["AGE65", "AGE17", "DISABL", "SNGPNT"]),
    ("THEME3", &["MINRTY", "LIMENG"]),
    ("THEME4", &["MUNIT", "MOBILE", "CROWD", "NOVEH", "GROUPQ"]),
];

fn items() -> impl Iterator<Item = (&'static str, &'static str)> {
    THEMES.iter().flat_map(|(theme, items)| items.iter().map(move |item| (*theme, *item)))
}

/// A published cell; `None` = missing.
fn cell(row: &Row, column: &str) -> Option<Decimal> {
    let text = row[column].as_str();
    // The table was once through binary fractions: 2.5669999999999997 stands for 2.5670.
    let value = half_up(decimal(text), 6);
    (value != Decimal::from(-999)).then_some(value)
}

fn place(id: &str, [first, last]: [i64; 2]) -> Indicator {
    let mut rule = component(Measure::Level, Direction::Cost, between(first, last));
    rule.comparison = Some(Comparison::Rank);
    rule.when_missing = Substitute::Exclude;
    indicator(id, "1", rule)
}

/// Evaluates one category with these indicators on the counties' figures.
fn run(rows: &[Row], indicators: Vec<Indicator>, figure: impl Fn(usize, &str) -> Option<Decimal>) -> Evaluation {
    let ids: Vec<String> = indicators.iter().map(|indicator| indicator.id.to_string()).collect();
    let full_marks = indicators.len().to_string();
    let county = |(position, row): (usize, &Row)| -> Unit {
        let actuals = ids.iter().map(|id| (id.as_str(), figure(position, id).map(Number::from)));
        unit(&row["FIPS"], "counties", actuals)
    };
    let category: Category = category("counties", &full_marks, indicators);
    evaluate(policy(vec![category], 4, 4), rows.iter().enumerate().map(county).collect())
}

fn outcomes(evaluation: &Evaluation) -> Vec<UnitOutcome> {
    (0..evaluation.roster().units.len()).map(|unit| evaluation.explain(unit).unwrap()).collect()
}

/// The points of a line; `None` where it was not assessed.
fn points(outcome: &UnitOutcome, id: &str) -> Option<Decimal> {
    let line = outcome.lines.iter().find(|line| line.indicator.as_str() == id).unwrap();
    line.rate.map(|_| line.points)
}

#[test]
fn every_countys_shares_sums_and_flags_are_as_published() {
    let Some(rows) = table("cdc_svi_2018_county/data_and_expected.csv") else { return };
    let mut cells = 0;
    let mut check = |row: &Row, column: String, computed: Option<Decimal>| {
        assert_eq!(computed, cell(row, &column), "{column} of {}", row["COUNTY"]);
        cells += 1;
    };

    let shares = items().map(|(theme, item)| {
        let ends = if item == "PCI" { [1, 0] } else { [0, 1] };
        Indicator { section: theme.into(), ..place(item, ends) }
    });
    let shares = outcomes(&run(&rows, shares.collect(), |county, item| cell(&rows[county], &format!("EP_{item}"))));
    // A sum of which a part is missing was not published, nor placed.
    let theme_sum = |county: usize, theme: &str| {
        let outcome: &UnitOutcome = &shares[county];
        let whole = items().filter(|(of, _)| *of == theme).all(|(_, item)| points(outcome, item).is_some());
        let section = outcome.sections.iter().find(|section| section.section == theme).unwrap();
        whole.then_some(section.points)
    };
    let total = |county: usize| {
        let outcome = &shares[county];
        items().all(|(_, item)| points(outcome, item).is_some()).then_some(outcome.total)
    };
    for (county, row) in rows.iter().enumerate() {
        for (_, item) in items() {
            check(row, format!("EPL_{item}"), points(&shares[county], item));
        }
        for (theme, _) in THEMES {
            check(row, format!("SPL_{theme}"), theme_sum(county, theme));
        }
        check(row, "SPL_THEMES".into(), total(county));
    }

    let sums = THEMES.iter().map(|(theme, _)| *theme).chain(["THEMES"]).map(|theme| place(theme, [0, 1]));
    let sum = |county: usize, theme: &str| if theme == "THEMES" { total(county) } else { theme_sum(county, theme) };
    let placed = outcomes(&run(&rows, sums.collect(), sum));
    for (row, outcome) in rows.iter().zip(&placed) {
        for line in &outcome.lines {
            let theme = line.indicator.as_str();
            check(row, format!("RPL_{theme}"), points(outcome, theme));
        }
    }

    let tenth =
        Scale::Steps(Steps { steps: vec![Step { at: number("0.90"), rate: Number::ONE }], otherwise: Number::ZERO });
    let flags = items().map(|(_, item)| {
        let mut rule = component(Measure::Level, Direction::Benefit, tenth.clone());
        rule.when_missing = Substitute::Exclude;
        indicator(item, "1", rule)
    });
    let flags = outcomes(&run(&rows, flags.collect(), |county, item| points(&shares[county], item)));
    for (row, outcome) in rows.iter().zip(&flags) {
        for (_, item) in items() {
            check(row, format!("F_{item}"), points(outcome, item));
        }
    }
    assert_eq!((rows.len(), cells), (3142, 3142 * (15 + 5 + 5 + 15)));
}

#[test]
fn the_reverse_indicator_is_not_the_same_as_ranking_the_other_way() {
    let Some(rows) = table("cdc_svi_2018_county/data_and_expected.csv") else { return };
    let mut other = component(Measure::Level, Direction::Benefit, between(0, 1));
    other.comparison = Some(Comparison::Rank);
    other.when_missing = Substitute::Exclude;
    let rule = vec![indicator("PCI", "1", other)];
    let other = outcomes(&run(&rows, rule, |county, _| cell(&rows[county], "EP_PCI")));
    let differing = rows.iter().zip(&other).filter(|(row, outcome)| points(outcome, "PCI") != cell(row, "EPL_PCI"));
    assert_eq!(differing.count(), 465);
}
