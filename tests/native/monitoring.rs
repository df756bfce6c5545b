//! Monitoring, worked by hand: points taken apart into periods and the year, and the warning lights.

use crate::small::{merge, one_indicator, units};
use serde_json::{Value, json};

#[test]
fn points_are_taken_apart_into_periods_and_year() {
    let component =
        json!({ "measure": "completion", "scale": { "proportional": { "cap": "1" } }, "whenMissing": "exclude" });
    let annual = json!({ "actual": "80", "target": "100" });
    let mut value = one_indicator(&json!({ "components": [component] }), &[annual.clone(), annual.clone(), annual]);
    merge(
        &mut value,
        &json!({
            "policy": { "categories": [{ "indicators": [{ "monitoring": { "share": "0.3" } }] }] },
            "roster": { "units": [
                // Targets by month/12: 25, 50, 75. Rates 1, 0.8, 0.4; each period is worth 100 × 0.3 ÷ 3 = 10.
                { "observations": { "k": { "periods": { "q1": { "actual": "30" }, "h1": { "actual": "40" }, "q3": { "actual": "30" } } } } },
                // One period alone is worth all 30.
                { "observations": { "k": { "periods": { "h1": { "actual": "30", "target": "60" } } } } },
                // None: the year is everything, times the difficulty factor.
                { "indicatorDifficulty": { "k": "1.1" } },
            ] }
        }),
    );
    let evaluation = crate::small::evaluate(&value);
    let told = |unit: usize| {
        let [parts] = evaluation.monitored_points(unit).try_into().unwrap();
        let periods = parts.periods.iter().map(|period| format!("{}/{}/{}", period.points, period.most, period.short));
        (parts.annual.to_string(), periods.collect::<Vec<_>>().join(" "))
    };
    assert_eq!(told(0), ("56.00".into(), "10.00/10.00/0.00 8.00/10.00/2.00 4.00/10.00/6.00".into()));
    assert_eq!(told(1), ("56.00".into(), "0.00/0.00/0.00 15.00/30.00/15.00 0.00/0.00/0.00".into()));
    assert_eq!(told(2), ("88.00".into(), "0.00/0.00/0.00 0.00/0.00/0.00 0.00/0.00/0.00".into()));
    assert_eq!(evaluation.monitored_points(3), []);
}

#[test]
fn lights_follow_the_schedule_and_the_policys_bounds() {
    let component = json!({ "measure": "completion", "scale": { "proportional": {} } });
    let mut value = one_indicator(&json!({ "components": [component] }), &[json!({ "actual": "1", "target": "100" })]);
    let actual = |actual: &str| json!({ "actual": actual });
    merge(
        &mut value,
        &json!({ "policy": { "periods": [
        { "id": "m3", "name": "3", "month": 3 }, { "id": "m6", "name": "6", "month": 6 }, { "id": "m9", "name": "9", "month": 9 }, { "id": "m12", "name": "12", "month": 12 },
    ] }, "roster": { "units": [{ "observations": { "k": { "periods": { "m3": actual("25"), "m6": actual("40"), "m9": actual("45"), "m12": actual("69.99") } } } }] } }),
    );
    let lights = |value: &Value| -> Vec<(String, String)> {
        let lines = units(value)[0].lines[0].lights.clone();
        lines
            .iter()
            .map(|line| {
                (line.behind.to_string(), serde_json::to_value(line.light).unwrap().as_str().unwrap().to_owned())
            })
            .collect()
    };
    let named = |list: [(&str, &str); 4]| list.map(|(behind, light)| (behind.to_owned(), light.to_owned()));
    assert_eq!(lights(&value), named([("0", "green"), ("10", "yellow"), ("30", "yellow"), ("30.01", "red")]));
    merge(&mut value, &json!({ "policy": { "warning": { "yellow": "10.01", "red": "40" } } }));
    assert_eq!(lights(&value), named([("0", "green"), ("10", "greenNoted"), ("30", "yellow"), ("30.01", "yellow")]));
}
