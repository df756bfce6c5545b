//! Every measure, scale and substitute against hand-worked figures: 100 marks, so points are percentages of the rate.

use crate::small::{one_indicator, points};
use serde_json::{Value, json};

/// Scores readings by one component and compares the points, written as text.
#[track_caller]
fn check(component: Value, readings: &[Value], expected: &[&str]) {
    let rule = json!({ "components": [component] });
    assert_eq!(points(&one_indicator(&rule, readings)), expected);
}

fn x(actual: &str) -> Value {
    json!({ "actual": actual })
}

fn xt(actual: &str, target: &str) -> Value {
    json!({ "actual": actual, "target": target })
}

fn xp(actual: &str, prior: &str) -> Value {
    json!({ "actual": actual, "prior": prior })
}

fn identity() -> Value {
    json!({ "proportional": {} })
}

#[test]
fn level_is_the_value_itself() {
    check(json!({ "measure": "level", "scale": identity() }), &[x("0.5"), x("-0.25"), x("1.5")], &["50", "-25", "150"]);
}

#[test]
fn completion_is_actual_by_target() {
    let scale = json!({ "proportional": { "floor": "0", "cap": "1.2" } });
    check(
        json!({ "measure": "completion", "scale": scale }),
        &[xt("90", "100"), xt("150", "100"), xt("-5", "100"), xt("1", "3"), xt("5", "0"), xt("5", "-1")],
        &["90", "120", "0", "33.33", "0", "0"],
    );
}

#[test]
fn completion_of_a_cost_is_target_by_actual() {
    let capped = json!({ "measure": "completion", "direction": "cost", "scale": { "proportional": { "cap": "1.2" } } });
    check(
        capped,
        &[xt("100", "80"), xt("50", "80"), xt("0", "80"), xt("-1", "80"), xt("5", "0")],
        &["80", "120", "120", "0", "0"],
    );
    let uncapped = json!({ "measure": "completion", "direction": "cost", "scale": identity() });
    check(uncapped, &[xt("40", "80"), xt("0", "80")], &["200", "100"]);
}

#[test]
fn gap_is_the_difference_from_the_target() {
    check(json!({ "measure": "gap", "scale": identity() }), &[xt("0.9", "0.4"), xt("0.4", "0.9")], &["50", "-50"]);
    let cost = json!({ "measure": "gap", "direction": "cost", "scale": identity() });
    check(cost, &[xt("0.9", "0.4"), xt("0.4", "0.9")], &["-50", "50"]);
}

#[test]
fn growth_and_increment_compare_with_the_prior_year() {
    let growth = json!({ "measure": "growth", "scale": identity() });
    check(growth, &[xp("110", "100"), xp("-5", "-10"), xp("-15", "-10"), xp("5", "0")], &["10", "50", "-50", "0"]);
    let increment = json!({ "measure": "increment", "scale": identity() });
    check(increment, &[xp("1.5", "1"), xp("5", "0")], &["50", "500"]);
}

#[test]
fn to_best_compares_with_the_cohorts_best() {
    check(
        json!({ "measure": "toBest", "scale": identity() }),
        &[x("80"), x("40"), x("0"), x("-8")],
        &["100", "50", "0", "-10"],
    );
    check(json!({ "measure": "toBest", "scale": identity() }), &[x("0"), x("-4")], &["0", "0"]);
    let cost = json!({ "measure": "toBest", "direction": "cost", "scale": identity() });
    check(cost.clone(), &[x("20"), x("40"), x("50")], &["100", "50", "40"]);
    check(cost.clone(), &[x("0"), x("40"), x("0")], &["100", "0", "100"]);
    check(cost, &[x("-1"), x("40")], &["0", "0"]);
}

#[test]
fn to_mean_compares_with_the_cohorts_mean() {
    check(json!({ "measure": "toMean", "scale": identity() }), &[x("10"), x("20"), x("30")], &["50", "100", "150"]);
    check(json!({ "measure": "toMean", "scale": identity() }), &[x("-1"), x("1")], &["0", "0"]);
    check(json!({ "measure": "toMean", "scale": identity() }), &[x("1"), x("1"), x("1")], &["100", "100", "100"]);
    // A mean below zero gives no ratio.
    check(json!({ "measure": "toMean", "scale": identity() }), &[x("-3"), x("1")], &["0", "0"]);
    // Of a cost the mean, 20, by the value; 0 and less have no ratio. (10 + 40 + 25 + 0 − 5)/5 = 14.
    let cost = json!({ "measure": "toMean", "direction": "cost", "scale": identity() });
    check(cost.clone(), &[x("10"), x("20"), x("30")], &["200", "100", "66.67"]);
    check(cost, &[x("10"), x("40"), x("25"), x("0"), x("-5")], &["140", "35", "56", "0", "0"]);
}

/// Completion, gap and the ratios to the best and the mean of a cost are the better the higher once they are measured: in
/// steps and in the cohort's bounds.
#[test]
fn a_cost_is_turned_round_once() {
    let steps = |at: [&str; 2]| json!({ "steps": { "steps": [{ "at": at[0], "rate": "1" }, { "at": at[1], "rate": "0.8" }], "otherwise": "0.5" } });
    let span = json!({ "span": { "low": "cohortMin", "high": "cohortMax", "atLow": "0.6", "atHigh": "1" } });
    let cost = |measure: &str, scale: Value| json!({ "measure": measure, "direction": "cost", "scale": scale });
    // 100/80 = 1.25, 100/100 = 1, 100/125 = 0.8.
    let readings = [xt("80", "100"), xt("100", "100"), xt("125", "100")];
    check(cost("completion", steps(["1.2", "1"])), &readings, &["100", "80", "50"]);
    // 0.6 + 0.4·(1 − 0.8)/0.45.
    check(cost("completion", span.clone()), &readings, &["100", "77.78", "60"]);
    // 20, 0, −25 below the target.
    check(cost("gap", steps(["10", "0"])), &readings, &["100", "80", "50"]);
    check(cost("gap", span.clone()), &readings, &["100", "82.22", "60"]);
    // 20/20, 20/25, 20/40.
    let readings = [x("20"), x("25"), x("40")];
    check(cost("toBest", steps(["1", "0.8"])), &readings, &["100", "80", "50"]);
    check(cost("toBest", span.clone()), &readings, &["100", "84", "60"]);
    // 30/20 = 1.5, 30/30, 30/40 = 0.75.
    let readings = [x("20"), x("30"), x("40")];
    check(cost("toMean", steps(["1.5", "1"])), &readings, &["100", "80", "50"]);
    check(cost("toMean", span), &readings, &["100", "73.33", "60"]);
}

/// A place is the better the lower and a score the better the higher, whatever the component says.
#[test]
fn places_and_scores_have_one_direction() {
    let steps = |at: [&str; 2]| json!({ "steps": { "steps": [{ "at": at[0], "rate": "1" }, { "at": at[1], "rate": "0.8" }], "otherwise": "0.5" } });
    let span = json!({ "span": { "low": "cohortMin", "high": "cohortMax", "atLow": "0.6", "atHigh": "1" } });
    for direction in ["benefit", "cost"] {
        let by = |measure: &str, scale: Value| json!({ "measure": measure, "direction": direction, "scale": scale });
        let outside = |place: u32| json!({ "external": { "place": place } });
        let places = [outside(1), outside(2), outside(5), outside(9)];
        check(by("externalRank", steps(["1", "5"])), &places, &["100", "80", "80", "50"]);
        // Between 9, the worst, and 1: 0.6 + 0.4·(9 − place)/8.
        check(by("externalRank", span.clone()), &places, &["100", "95", "80", "60"]);
        let scores = [x("95"), x("85"), x("40")];
        check(by("score", steps(["0.9", "0.8"])), &scores, &["100", "80", "50"]);
        check(by("score", span.clone()), &scores, &["100", "92.73", "60"]);
        // Which of the values is the first is the component's direction.
        let ranked = if direction == "benefit" { ["9", "7", "5", "3"] } else { ["3", "5", "7", "9"] };
        check(by("rank", steps(["1", "3"])), &ranked.map(x), &["100", "80", "80", "50"]);
        check(by("rank", span.clone()), &ranked.map(x), &["100", "86.67", "73.33", "60"]);
    }
}

#[test]
fn rank_shares_the_best_place_among_ties() {
    let table = json!({ "ladder": { "table": { "rates": ["1", "0.9", "0.8"], "otherwise": "0.1" } } });
    check(
        json!({ "measure": "rank", "scale": table }),
        &[x("5"), x("9"), x("7"), x("7"), x("1")],
        &["10", "100", "90", "90", "10"],
    );
    let drop = json!({ "ladder": { "drop": { "drop": "0.4" } } });
    let cost = json!({ "measure": "rank", "direction": "cost", "scale": drop });
    check(cost, &[x("5"), x("9"), x("7"), x("7"), x("1")], &["60", "0", "20", "20", "100"]);
}

#[test]
fn a_ladder_goes_from_first_to_last_place() {
    let between = json!({ "ladder": { "between": { "first": "1", "last": "0.4" } } });
    let rank = json!({ "measure": "rank", "scale": between });
    check(rank.clone(), &[x("4"), x("3"), x("2"), x("1")], &["100", "80", "60", "40"]);
    check(rank.clone(), &[x("4")], &["100"]);
    check(rank, &[x("4"), x("4"), x("1")], &["100", "100", "40"]);
    let outside = |place: u32, field: Value| json!({ "external": { "place": place, "field": field } });
    check(
        json!({ "measure": "externalRank", "scale": between }),
        &[
            outside(1, json!(16)),
            outside(6, json!(16)),
            outside(16, json!(16)),
            outside(17, json!(16)),
            outside(0, json!(16)),
            outside(3, Value::Null),
            outside(1, json!(1)),
        ],
        &["100", "80", "40", "0", "0", "0", "100"],
    );
}

#[test]
fn a_rank_by_group_compares_within_the_group() {
    let table = json!({ "ladder": { "table": { "rates": ["1", "0.5"], "otherwise": "0" } } });
    let rule = json!({ "components": [{ "measure": "rank", "cohort": "group", "scale": table }] });
    let mut value = one_indicator(&rule, &[x("9"), x("8"), x("7"), x("6")]);
    crate::small::merge(
        &mut value,
        &json!({ "policy": { "categories": [{ "groups": [{ "id": "g", "name": "g" }, { "id": "h", "name": "h" }] }] },
        "roster": { "units": [{ "group": "g" }, { "group": "h" }, { "group": "h" }, {}] } }),
    );
    assert_eq!(points(&value), ["100", "100", "50", "100"]);
}

#[test]
fn a_panel_is_the_weighted_mean_of_its_groups() {
    let raters = json!([{ "id": "l", "name": "l", "weight": "40" }, { "id": "p", "name": "p", "weight": "60" }, { "id": "o", "name": "o", "weight": "0" }]);
    let panel = json!({ "measure": { "panel": { "raters": raters } }, "scale": identity() });
    let said = |l: Value, p: Value| json!({ "panel": { "l": l, "p": p } });
    let score = |score: &str| json!({ "score": score });
    let ballots = |a: u32, b: u32, c: u32, d: u32| json!({ "ballots": { "a": a, "b": b, "c": c, "d": d } });
    check(
        panel.clone(),
        &[
            said(score("90"), score("80")),
            said(score("90"), ballots(1, 1, 1, 1)),
            said(score("90"), ballots(0, 0, 0, 0)),
            json!({ "panel": { "l": score("90") } }),
        ],
        // 0.4×90 + 0.6×80 = 84; ballots 280/4 = 70: 36 + 42 = 78.
        &["84", "78", "0", "0"],
    );
    check(
        json!({ "measure": { "panel": { "raters": [] } }, "scale": identity() }),
        &[said(score("90"), score("80"))],
        &["0"],
    );
}

#[test]
fn a_score_is_a_percentage() {
    check(json!({ "measure": "score", "scale": identity() }), &[x("87.5"), x("100")], &["87.5", "100"]);
}

#[test]
fn a_span_is_linear_between_fixed_bounds() {
    let span = |outside: &str| json!({ "span": { "low": { "fixed": "6" }, "high": { "fixed": "12" }, "atLow": "0.6", "atHigh": "1", "outside": outside } });
    let level = |outside| json!({ "measure": "level", "scale": span(outside) });
    check(level("flat"), &[x("6"), x("9"), x("12"), x("3"), x("15")], &["60", "80", "100", "60", "100"]);
    // 60 + 40 × (5.81 − 6)/6 = 58.7333…
    check(level("extended"), &[x("5.81"), x("15")], &["58.73", "120"]);
    let cost = json!({ "measure": "level", "direction": "cost",
        "scale": { "span": { "low": { "fixed": "12" }, "high": { "fixed": "6" }, "atLow": "0.6", "atHigh": "1" } } });
    check(cost, &[x("6"), x("9"), x("12"), x("20")], &["100", "80", "60", "60"]);
}

#[test]
fn a_span_takes_its_bounds_from_the_cohort_and_a_cost_swaps_them() {
    let span = json!({ "span": { "low": "cohortMin", "high": "cohortMax", "atLow": "0.6", "atHigh": "1" } });
    check(json!({ "measure": "level", "scale": span }), &[x("10"), x("20"), x("30")], &["60", "80", "100"]);
    check(
        json!({ "measure": "level", "direction": "cost", "scale": span }),
        &[x("10"), x("20"), x("30")],
        &["100", "80", "60"],
    );
    let to_mean = json!({ "span": { "low": "cohortMean", "high": "cohortMax", "atLow": "0.6", "atHigh": "1" } });
    check(json!({ "measure": "level", "scale": to_mean }), &[x("10"), x("20"), x("60")], &["60", "60", "100"]);
    check(
        json!({ "measure": "level", "direction": "cost", "scale": to_mean }),
        &[x("0"), x("30"), x("15")],
        &["100", "60", "60"],
    );
}

#[test]
fn bounds_that_coincide_give_full_unless_the_rule_says_otherwise() {
    let span = json!({ "span": { "low": "cohortMin", "high": "cohortMax", "atLow": "0.6", "atHigh": "1" } });
    check(json!({ "measure": "level", "scale": span }), &[x("7"), x("7")], &["100", "100"]);
    check(json!({ "measure": "level", "scale": span, "whenBoundsCoincide": "zero" }), &[x("7")], &["0"]);
}

#[test]
fn steps_take_the_best_one_reached_inclusive() {
    let steps = json!({ "steps": { "steps": [{ "at": "80", "rate": "0.8" }, { "at": "95", "rate": "1" }, { "at": "60", "rate": "0.6" }], "otherwise": "0.2" } });
    check(
        json!({ "measure": "level", "scale": steps }),
        &[x("95"), x("94.99"), x("80"), x("60"), x("59")],
        &["100", "80", "80", "60", "20"],
    );
    let cost =
        json!({ "steps": { "steps": [{ "at": "1", "rate": "1" }, { "at": "5", "rate": "0.5" }], "otherwise": "0" } });
    check(
        json!({ "measure": "level", "direction": "cost", "scale": cost }),
        &[x("0"), x("1"), x("1.01"), x("5"), x("6")],
        &["100", "100", "50", "50", "0"],
    );
}

#[test]
fn a_polyline_is_linear_between_points_and_flat_or_extended_outside() {
    let line = |outside: &str| json!({ "polyline": { "points": [{ "value": "10", "rate": "1" }, { "value": "0", "rate": "0" }, { "value": "5", "rate": "0.8" }], "outside": outside } });
    check(
        json!({ "measure": "level", "scale": line("flat") }),
        &[x("2.5"), x("5"), x("7.5"), x("-1"), x("11"), x("10")],
        &["40", "80", "90", "0", "100", "100"],
    );
    check(
        json!({ "measure": "level", "scale": line("extended") }),
        &[x("-1"), x("15"), x("0"), x("10")],
        &["-16", "120", "0", "100"],
    );
    let single = json!({ "polyline": { "points": [{ "value": "10", "rate": "0.7" }], "outside": "extended" } });
    check(json!({ "measure": "level", "scale": single }), &[x("3"), x("30")], &["70", "70"]);
}

#[test]
fn deductions_stop_at_the_floor_if_there_is_one() {
    let count = |scale: Value| json!({ "measure": "count", "scale": scale });
    check(count(json!({ "deduct": { "per": "0.3", "floor": "0" } })), &[x("0"), x("1"), x("4")], &["100", "70", "0"]);
    check(count(json!({ "deduct": { "per": "0.3" } })), &[x("4")], &["-20"]);
}

#[test]
fn substitutes_stand_in_for_missing_values() {
    let level = |substitute: &str| json!({ "measure": "level", "scale": identity(), "whenMissing": substitute });
    let readings = [x("0.9"), Value::Null, x("0.6")];
    check(level("zero"), &readings, &["90", "0", "60"]);
    check(level("full"), &readings, &["90", "100", "60"]);
    check(level("cohortMean"), &readings, &["90", "75", "60"]);
    check(level("exclude"), &readings, &["90", "0", "60"]);
    check(level("cohortMean"), &[Value::Null], &["0"]);
    let growth =
        json!({ "measure": "growth", "scale": identity(), "whenMissing": "full", "whenUndefined": "cohortMean" });
    check(growth, &[xp("11", "10"), xp("13", "10"), xp("1", "0"), x("1")], &["10", "30", "20", "100"]);
}

#[test]
fn a_blend_adds_shares_and_is_excluded_whole() {
    let rule = json!({ "components": [
        { "share": "0.4", "measure": "level", "scale": identity() },
        { "share": "0.6", "measure": "growth", "scale": { "proportional": { "cap": "1" } }, "whenUndefined": "exclude" },
    ] });
    let value =
        one_indicator(&rule, &[json!({ "actual": "0.5", "prior": "0.4" }), json!({ "actual": "0.5", "prior": "0" })]);
    // 0.4 × 0.5 + 0.6 × 0.25 = 0.35
    assert_eq!(points(&value), ["35", "0"]);
    assert_eq!(crate::small::units(&value)[1].lines[0].rate, None);
}

#[test]
fn an_ending_midpoint_is_rounded_up_though_its_quotient_has_no_end() {
    let mut value = one_indicator(
        &json!({ "components": [{ "measure": "completion", "scale": identity() }] }),
        &[xt("1.004", "48")],
    );
    crate::small::merge(
        &mut value,
        &json!({ "policy": { "categories": [{ "indicators": [{ "marks": { "category": "60" } }] }] } }),
    );
    assert_eq!(points(&value), ["1.26"]);
}

#[test]
fn monitoring_mixes_the_periods_that_are_not_excluded() {
    let component =
        json!({ "measure": "completion", "scale": { "proportional": { "cap": "1" } }, "whenMissing": "exclude" });
    let mut value =
        one_indicator(&json!({ "components": [component] }), &[xt("80", "100"), xt("80", "100"), xt("80", "100")]);
    crate::small::merge(
        &mut value,
        &json!({
            "policy": { "categories": [{ "indicators": [{ "monitoring": { "share": "0.3" } }] }] },
            "roster": { "units": [
                // Targets by month/12: 25, 50, 75. Rates 1, 0.8, 0.4: M = 2.2/3; 0.3 × 2.2/3 + 0.7 × 0.8 = 0.78.
                { "observations": { "k": { "periods": { "q1": { "actual": "30" }, "h1": { "actual": "40" }, "q3": { "actual": "30" } } } } },
                // Only one period: M = 0.5, on its own target. 0.15 + 0.56 = 0.71.
                { "observations": { "k": { "periods": { "h1": { "actual": "30", "target": "60" } } } } },
                // None: the annual rate stands alone; the difficulty factor applies once.
                { "indicatorDifficulty": { "k": "1.1" } },
            ] }
        }),
    );
    assert_eq!(points(&value), ["78", "71", "88"]);
    crate::small::merge(
        &mut value,
        &json!({ "policy": { "categories": [{ "indicators": [{ "schedule": ["0", "0", "0.3", "0", "0", "0.4", "0", "0", "1", "0", "0", "1"], "monitoring": { "share": "0.5", "weights": { "q1": "1", "h1": "3" } } }] }] } }),
    );
    // Targets 30 and 40: rates 1 and 1. 0.5 × 1 + 0.5 × 0.8 = 0.9; 0.5 × 0.5 + 0.4 = 0.65.
    assert_eq!(points(&value), ["90", "65", "88"]);
}
