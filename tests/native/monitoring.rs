//! Points taken apart into monitored periods and the year, worked by hand.

use crate::small::{merge, one_indicator};
use serde_json::json;

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
