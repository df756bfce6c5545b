//! What the random policies of the audit workbook's tests have between them.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::audit::projects;

#[test]
fn the_random_policies_have_every_measure_scale_and_way_of_grading() {
    let mut seen = BTreeSet::new();
    for (name, project) in projects() {
        if name.starts_with("demo") || name == "classroom" {
            continue;
        }
        let policy = serde_json::to_value(&project.policy).unwrap();
        collect(&policy, &mut seen);
    }
    let all = [
        "level",
        "completion",
        "gap",
        "overTarget",
        "tally",
        "onlyIf",
        "below",
        "above",
        "placeGain",
        "growth",
        "increment",
        "best",
        "sum",
        "worst",
        "rate",
        "meanRatio",
        "overMean",
        "pooled",
        "rank",
        "externalRank",
        "count",
        "panel",
        "score",
        "proportional",
        "span",
        "steps",
        "polyline",
        "drop",
        "between",
        "table",
        "last",
        "slope",
        "whole",
        "benefit",
        "cost",
        "group",
        "zero",
        "full",
        "cohortMean",
        "exclude",
        "flat",
        "extended",
        "cohortMin",
        "cohortMax",
        "fixed",
        "rescale",
        "keep",
        "allowed",
        "floored",
        "commonSubtotal",
        "fewerDeductions",
        "indicatorPoints",
        "floor",
        "halfUp",
        "ceil",
        "include",
        "on",
        "off",
        "share",
        "places",
        "percentage",
        "points",
        "deductions",
        "rate",
        "total",
        "entries",
        "fromLast",
        "failed",
        "circumstance",
        "atLeast",
        "perHead",
        "perUnit",
        "pool",
        "perPoint",
        "only",
        "coefficients",
        "bonusFactor",
        "ratioOffset",
        "place",
        "exemptCoefficient",
        "bonus",
        "deduction",
        "special",
        "highestOnly",
        "everyEntry",
        "cap",
        "monitoring",
        "groups",
        "units",
    ];
    let missing: Vec<&&str> = all.iter().filter(|word| !seen.contains(**word)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// The names and texts of a policy.
fn collect(value: &Value, seen: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            seen.insert(name.clone());
            collect(value, seen);
        }),
        Value::Array(values) => values.iter().for_each(|value| collect(value, seen)),
        Value::String(text) => {
            seen.insert(text.clone());
        }
        _ => {}
    }
}
