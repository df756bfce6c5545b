//! Florida's school grades of 2022: four kinds of schools, each with its own indicators, of which some don't apply to a
//! school; the average of those that do, as a whole percentage, gives the grade.

use std::collections::BTreeSet;

use baton_engine::{Code, Evaluation};
use baton_model::{Category, Direction, Id, Indicator, Measure, MissingItems, Substitute, Threshold, Unit};
use rust_decimal::Decimal;

use super::build::{category, component, decimal, evaluate, indicator, ladder, number, policy, proportional, unit};
use super::{Row, table};

/// The components each kind of school can have.
const KINDS: [(&str, &[&str]); 4] = [("01", &PRIMARY), ("02", &ALL), ("03", &ALL), ("04", &ALL)];
const PRIMARY: [&str; 7] =
    ["ela_ach", "ela_gains", "ela_gains_low25", "math_ach", "math_gains", "math_gains_low25", "sci_ach"];
const ALL: [&str; 11] = [
    "ela_ach",
    "ela_gains",
    "ela_gains_low25",
    "math_ach",
    "math_gains",
    "math_gains_low25",
    "sci_ach",
    "ss_ach",
    "ms_accel",
    "grad_rate",
    "cc_accel",
];

/// A component: a score of 0 to 100 for 100 points; without a score it is not assessed.
fn score(id: &&str) -> Indicator {
    let mut rule = component(Measure::Score, Direction::Benefit, proportional());
    rule.when_missing = Substitute::Exclude;
    indicator(id, "100", rule)
}

fn units(rows: &[Row]) -> Vec<Unit> {
    let school = |row: &Row| {
        let score = |id: &'static str| (id, Some(&row[id]).filter(|text| !text.is_empty()).map(|text| number(text)));
        let id = format!("{}-{}", row["district_no"], row["school_no"]);
        unit(&id, &row["school_type"], ALL.map(score))
    };
    rows.iter().map(school).collect()
}

/// Total points and number of components: the sum as it is.
fn sums(rows: &[Row]) -> Evaluation {
    let kind = |(id, components): &(&str, &[&str])| {
        category(id, &(components.len() * 100).to_string(), components.iter().map(score).collect())
    };
    evaluate(policy(KINDS.iter().map(kind).collect(), 0, 0), units(rows))
}

/// Percentages and grades: the sum is rescaled to 100 full marks, whatever was assessed.
fn grades(rows: &[Row]) -> Evaluation {
    let bound = |percent: &str| Some(Threshold::Percentage(number(percent)));
    let kind = |(id, components): &(&str, &[&str])| Category {
        missing_items: MissingItems::Rescale,
        grading: ladder(&[("A", bound("62")), ("B", bound("54")), ("C", bound("41")), ("D", bound("32")), ("F", None)]),
        ..category(id, "100", components.iter().map(score).collect())
    };
    evaluate(policy(KINDS.iter().map(kind).collect(), 0, 0), units(rows))
}

#[test]
fn every_schools_points_components_percentage_and_grade_are_as_published() {
    let Some(rows) = table("florida_school_grades_2022/data_and_expected.csv") else { return };
    let (sums, grades) = (sums(&rows), grades(&rows));
    let mut matched = 0;
    let mut incomplete = BTreeSet::new();
    for (position, row) in rows.iter().enumerate() {
        let name = &row["school_name"];
        let outcome = sums.explain(position).unwrap();
        let components = outcome.lines.iter().filter(|line| line.rate.is_some()).count();
        if row["expected_grade"] == "I" {
            // No component and no grade was published.
            assert_eq!((components, outcome.total), (0, Decimal::ZERO), "{name}");
            incomplete.insert(outcome.unit);
            continue;
        }
        let standing = &grades.standings()[position];
        assert_eq!(outcome.total, decimal(&row["expected_total_points"]), "total points of {name}");
        assert_eq!(components.to_string(), row["expected_components"], "components of {name}");
        assert_eq!(standing.percentage, decimal(&row["expected_percent"]), "percentage of {name}");
        let ladder = &grades.policy().categories[standing.category.unwrap() as usize].grading.grades;
        assert_eq!(ladder[standing.grade.unwrap() as usize].id.as_str(), row["expected_grade"], "grade of {name}");
        matched += 1;
    }
    assert_eq!((matched, incomplete.len()), (3368, 41));
    assert_eq!(nothing_assessed(&sums), incomplete);
    assert_eq!(nothing_assessed(&grades), incomplete);
}

/// The units of which a finding says that nothing is assessed.
fn nothing_assessed(evaluation: &Evaluation) -> BTreeSet<Id> {
    let findings = evaluation.findings().into_iter();
    findings.filter(|finding| finding.code == Code::NothingAssessed).filter_map(|f| f.place.unit).collect()
}
