//! The second implementation held to figures that were worked out by hand, on small projects.

mod adjustments;
mod documents;
mod grades;
mod periods;
mod rates;
mod results;
mod sections;

use serde_json::{Value, json};

use super::rules::fraction::whole;
use super::rules::{Fraction, Outcome, UnitFigures, outcome};
use super::wire::{Number, Project};

fn n(text: &str) -> Fraction {
    Number::of_text(text).unwrap().get()
}

/// Numbers as a table of expectations writes them.
fn all(texts: &str) -> Vec<String> {
    texts.split_whitespace().map(|text| n(text).to_string()).collect()
}

fn told<'a>(values: impl IntoIterator<Item = &'a Fraction>) -> Vec<String> {
    values.into_iter().map(ToString::to_string).collect()
}

/// An object with some more fields, or others.
fn with(mut base: Value, more: Value) -> Value {
    let Value::Object(more) = more else { panic!("{more} is no object") };
    base.as_object_mut().unwrap().extend(more);
    base
}

fn indicator(id: &str, marks: &str, rule: Value) -> Value {
    json!({ "id": id, "name": "K", "marks": { "category": marks }, "rule": { "category": rule } })
}

/// A rule of one component.
fn rule(component: Value) -> Value {
    json!({ "components": [component] })
}

/// Points as they are.
fn typed() -> Value {
    json!({ "unit": "points", "components": [{ "measure": "level", "scale": { "proportional": {} } }] })
}

fn category(id: &str, full_marks: &str, indicators: Value) -> Value {
    json!({ "id": id, "name": "C", "fullMarks": full_marks, "indicators": indicators })
}

fn unit(id: &str, category: &str, observations: Value) -> Value {
    json!({ "id": id, "name": "U", "category": category, "observations": observations })
}

/// Units of category `c` whose one indicator `k` is these points: their totals.
fn scored(totals: &str) -> Vec<Value> {
    let unit =
        |(at, total): (usize, &str)| unit(&format!("u{at:02}"), "c", json!({ "k": { "annual": { "actual": total } } }));
    totals.split_whitespace().enumerate().map(unit).collect()
}

/// Category `c` with the indicator `k` of typed points out of 100, and settings of its own.
fn plain(more: Value) -> Value {
    with(category("c", "100", json!([indicator("k", "100", typed())])), more)
}

fn computed(categories: Value, units: impl Into<Value>, policy: Value) -> Outcome {
    let policy = with(json!({ "title": "T", "year": 2026, "categories": categories }), policy);
    let file =
        json!({ "format": "baton-project", "version": 2, "policy": policy, "roster": { "units": units.into() } });
    outcome(&Project::read(file).unwrap_or_else(|error| panic!("{error}")))
}

fn units(outcome: &Outcome) -> Vec<&UnitFigures> {
    outcome.units.iter().flatten().collect()
}

fn totals(outcome: &Outcome) -> Vec<String> {
    told(units(outcome).into_iter().map(|unit| &unit.total))
}

/// Grades from 1 = the best.
fn grades(outcome: &Outcome) -> Vec<usize> {
    units(outcome).into_iter().map(|unit| unit.grade.unwrap() + 1).collect()
}

fn bonuses(outcome: &Outcome) -> Vec<String> {
    told(units(outcome).into_iter().map(|unit| &unit.bonus))
}

/// The points of one indicator for units with these annual readings.
fn points(marks: &str, rule: Value, readings: &[Value]) -> Vec<String> {
    let units: Vec<Value> = readings
        .iter()
        .enumerate()
        .map(|(at, reading)| unit(&format!("u{at}"), "c", json!({ "k": { "annual": reading } })))
        .collect();
    let outcome = computed(json!([category("c", marks, json!([indicator("k", marks, rule)]))]), units, json!({}));
    told(units_points(&outcome))
}

fn units_points(outcome: &Outcome) -> impl Iterator<Item = &Fraction> {
    units(outcome).into_iter().map(|unit| &unit.lines[0].points)
}

/// Readings of the actual value alone.
fn actual(values: &str) -> Vec<Value> {
    values.split_whitespace().map(|value| json!({ "actual": value })).collect()
}

/// Readings of two fields each, as `x/T`.
fn pairs(second: &str, values: &str) -> Vec<Value> {
    let reading = |pair: &str| {
        let (x, other) = pair.split_once('/').unwrap();
        json!({ "actual": x, second: other })
    };
    values.split_whitespace().map(reading).collect()
}

#[test]
fn a_file_of_another_form_is_refused() {
    let file = |version: u32, more: Value| {
        let policy = with(json!({ "title": "T", "year": 2026, "categories": [] }), more);
        json!({ "format": "baton-project", "version": version, "policy": policy, "roster": { "units": [] } })
    };
    assert!(Project::read(file(2, json!({}))).is_ok());
    assert!(Project::read(file(1, json!({}))).is_err());
    assert!(Project::read(file(2, json!({ "bonus": {} }))).is_err());
    let average = |number: Value| json!({ "excellence": { "average": number, "ceiling": 20 } });
    assert!(Project::read(file(2, average(json!("12.5")))).is_ok());
    assert!(Project::read(file(2, average(json!(12.5)))).is_err());
    assert_eq!(whole(3), n("3.0"));
}
