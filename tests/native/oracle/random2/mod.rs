//! Random projects of version 2 that use everything the model has. The same seed always gives the same project.

mod roster;
mod rules;
mod settings;
mod uses;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::random::numbers::Random;
use super::rules::outcome;
use super::wire::Project;

/// So many projects are made; all families occur in fewer.
const PROJECTS: u64 = 150;

const PERIODS: [(&str, u32); 3] = [("q1", 3), ("h1", 6), ("q3", 9)];
const CATEGORIES: [&str; 3] = ["town", "village", "office"];

/// A project file as JSON.
fn project(seed: u64) -> Value {
    let mut random = Random::new(seed ^ 0x5eed);
    let count = 1 + random.below(CATEGORIES.len());
    let ids = &CATEGORIES[..count];
    let categories: Vec<Value> = ids.iter().map(|id| settings::category(&mut random, id, ids)).collect();
    let mut units = Vec::new();
    for category in &categories {
        for at in 0..1 + random.below(6) {
            units.push(roster::unit(&mut random, category, at));
        }
    }
    let periods = PERIODS
        .map(|(id, month)| json!({ "id": id, "name": "P", "month": month, "weight": random.text(&["1", "2", "0"]) }));
    let mut excellence =
        json!({ "average": "15", "ceiling": "20", "rounding": random.text(&["floor", "halfUp", "ceil"]) });
    for (field, value) in [("least", json!(1)), ("exempt", json!("12"))] {
        if random.chance(40) {
            excellence[field] = value;
        }
    }
    let funds: Vec<Value> = (0..random.below(4)).map(|at| uses::fund(&mut random, at, ids)).collect();
    let awards: Vec<Value> = (0..random.below(4)).map(|at| uses::award(&mut random, at, ids)).collect();
    json!({
        "format": "baton-project", "version": 2,
        "policy": {
            "title": "T", "year": 2026, "periods": periods, "categories": categories, "excellence": excellence,
            "funds": funds, "awards": awards, "rounding": { "points": random.pick(&[2, 2, 3, 0]), "total": random.pick(&[2, 1, 0]) },
        },
        "roster": { "units": units },
    })
}

/// The names of fields and variants in a file.
fn words<'a>(value: &'a Value, found: &mut BTreeSet<&'a str>) {
    match value {
        Value::String(text) => {
            found.insert(text);
        }
        Value::Array(list) => list.iter().for_each(|value| words(value, found)),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            found.insert(name);
            words(value, found);
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What version 2 has that version 1 had not, by its name in files.
const FAMILIES: &str = "
    sections marks floor cap pass share points conversion best ladder weight rescaleSections periodShare periodAwards
    quantities quantity extra groups units combine sum worst unit whole slope origin every base up down from last drop
    between table onlyIf below atMost atLeast above otherwise overTarget placeGain priorExternal tally kinds panel classes
    result total percentage place section indicator mean min max meanRatio overMean pooled rank cohortMean rate exclude
    sets worth parts period sectionPoints difficulty circumstances nothing bar lower lift to ratioOffset bonusFactor rules
    lifted beyond within either fromBelow failed circumstance grades deductions entries fromLast externalFromLast measure
    years coverage all only perHead perUnit pool perPoint coefficient grade score condition posts heads least exempt
    excellence awards by indicators periodTotal together category group places each tieBlock links history headcount";

#[test]
fn every_family_of_version_2_is_computed() {
    let mut missing: BTreeSet<&str> = FAMILIES.split_whitespace().collect();
    let (mut lifted, mut counted_periods, mut given, mut posts, mut converted, mut substituted) = (0, 0, 0, 0, 0, 0);
    for seed in 0..PROJECTS {
        let file = project(seed);
        let mut found = BTreeSet::new();
        words(&file, &mut found);
        missing.retain(|family| !found.contains(family));
        let project = Project::read(file.clone()).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        let outcome = outcome(&project);
        assert_eq!(outcome.units.len(), project.roster.units.len());
        for unit in outcome.units.iter().flatten() {
            let graded = unit.graded.as_ref();
            lifted += usize::from(graded.is_some_and(|graded| graded.lifted.is_some_and(|to| to < graded.by_ladder)));
            counted_periods += usize::from(unit.total != unit.annual_total && !unit.periods.is_empty());
            given += unit.awards.iter().filter(|award| award.award.starts_with('a')).count();
            posts += unit.funds.iter().filter(|fund| !fund.posts.is_empty()).count();
            converted += unit.sections.iter().filter(|section| section.points != section.sum).count();
            let judged = unit.lines.iter().flat_map(|line| &line.rate.annual);
            substituted += judged.filter(|judged| judged.substituted.is_some()).count();
            assert!(unit.rank.is_none_or(|rank| rank <= unit.ranked), "seed {seed}");
        }
    }
    assert!(missing.is_empty(), "{missing:?} occur in none of {PROJECTS} projects");
    let happened = [lifted, counted_periods, given, posts, converted, substituted];
    assert!(happened.iter().all(|count| *count > 10), "{happened:?}");
}

/// The order of the units in the file changes nothing but the order of the results.
#[test]
fn the_order_of_units_does_not_matter() {
    for seed in 0..PROJECTS / 3 {
        let mut file = project(seed);
        let ids = |file: &Value| -> Vec<Value> {
            file["roster"]["units"].as_array().unwrap().iter().map(|unit| unit["id"].clone()).collect()
        };
        let results = |file: &Value| {
            let outcome = outcome(&Project::read(file.clone()).unwrap());
            let told = outcome.units.iter().flatten().map(|unit| {
                (
                    unit.total.clone(),
                    unit.rank,
                    unit.grade,
                    unit.bonus.clone(),
                    unit.awards.iter().map(|award| award.sum.clone()).sum::<super::rules::Fraction>(),
                )
            });
            let mut told: Vec<_> = ids(file).into_iter().map(|id| id.to_string()).zip(told).collect();
            told.sort_by(|one, other| one.0.cmp(&other.0));
            told
        };
        let before = results(&file);
        file["roster"]["units"].as_array_mut().unwrap().reverse();
        assert_eq!(results(&file), before, "seed {seed}");
    }
}
