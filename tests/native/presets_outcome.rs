//! What the engine makes of the presets: the classroom set worked by hand, and the county's planned findings, lights,
//! grades and scenarios.

use std::collections::BTreeMap;
use std::sync::Arc;

use baton_engine::{Code, Light, Outcome, UnitOutcome};
use baton_model::Project;
use baton_presets::Preset;
use rust_decimal::Decimal;

fn project(preset: Preset) -> Project {
    preset.project().unwrap_or_else(|error| panic!("{}: {error}", preset.name()))
}

fn baseline(project: &Project) -> Outcome {
    Outcome::of(Arc::new(project.policy.clone()), Arc::new(project.roster.clone()))
}

fn under(project: &Project, scenario: &str) -> Outcome {
    let scenario = project.scenario(&scenario.into()).expect("the scenario is there");
    let (policy, roster) = project.under(scenario).expect("every edit names what is there");
    Outcome::of(Arc::new(policy), Arc::new(roster))
}

fn grade(unit: &UnitOutcome) -> &str {
    unit.grade.as_ref().map_or("-", |grade| grade.as_str())
}

/// `unit points… = total rank grade` per unit of the classroom.
fn slide(outcome: &Outcome) -> Vec<String> {
    let row = |unit: &UnitOutcome| {
        let points: Vec<_> = unit.lines.iter().map(|line| line.points.normalize().to_string()).collect();
        let rank = unit.rank.unwrap_or_default();
        format!("{} {} = {} {rank} {}", unit.unit, points.join(" "), unit.total.normalize(), grade(unit))
    };
    outcome.units.iter().map(row).collect()
}

/// Worked by hand. Rates, the same before and after (an edit of marks leaves them as they are):
///
/// | | projects x/T, cap 1 | revenue 0.6 + 0.4·(x − 2)/(12 − 2) | satisfaction 1 − 0.1·(place − 1) | safety 1 − 0.2·x | rural x/100 | speciality by step |
/// |---|---|---|---|---|---|---|
/// | jia  | 10/10 = 1     | 12: 1    | 88, 4th: 0.7 | 1: 0.8 | 0.70 | 2: 0.8 |
/// | yi   | 9/10 = 0.9    | 10: 0.92 | 86, 5th: 0.6 | 0: 1   | 0.60 | 3: 0.9 |
/// | bing | 4/5 = 0.8     | 4: 0.68  | 95, 1st: 1   | 0: 1   | 0.98 | 5: 1   |
/// | ding | 3.5/5 = 0.7   | 2: 0.6   | 92, 2nd: 0.9 | 1: 0.8 | 0.90 | 4: 0.9 |
/// | wu   | 6.4/8 = 0.8   | 8: 0.84  | 90, 3rd: 0.8 | 0: 1   | 0.80 | 3: 0.9 |
#[test]
fn the_classroom_works_out_as_on_the_slide() {
    let classroom = project(Preset::Classroom);
    let before = baseline(&classroom);
    // One ruler for all: marks 25, 25, 15, 15, 10, 10.
    let expected = [
        "jia 25 25 10.5 12 7 8 = 87.5 1 first",
        "yi 22.5 23 9 15 6 9 = 84.5 4 second",
        "bing 20 17 15 15 9.8 10 = 86.8 2 second",
        "ding 17.5 15 13.5 12 9 9 = 76 5 third",
        "wu 20 21 12 15 8 9 = 85 3 second",
    ];
    assert_eq!(slide(&before), expected);
    let after = under(&classroom, "differentiated");
    // Industry 30, 25, 15, 15, 5, 10; agriculture 15, 15, 15, 15, 30, 10; services as before. 丙镇 overtakes 甲镇.
    let expected = [
        "jia 30 25 10.5 12 3.5 8 = 89 2 second",
        "yi 27 23 9 15 3 9 = 86 3 second",
        "bing 12 10.2 15 15 29.4 10 = 91.6 1 first",
        "ding 10.5 9 13.5 12 27 9 = 81 5 third",
        "wu 20 21 12 15 8 9 = 85 4 second",
    ];
    assert_eq!(slide(&after), expected);
    for outcome in [&before, &after] {
        assert!(outcome.findings.is_empty(), "{:?}", outcome.findings);
        // 20 people each: 17 % = 3.4 → 3 places with 一等, 15 % = 3 with 二等, 13 % = 2.6 → 2 with 三等.
        assert_eq!(outcome.county.excellent_places, 3 + 3 * 3 + 2);
        // 1000 yuan × 20 people × (1.2 + 3 × 1 + 0.8).
        assert_eq!(outcome.county.bonus, Decimal::from(100_000));
    }
}

/// `code indicator unit` of every finding.
fn codes(outcome: &Outcome) -> Vec<String> {
    let code = |problem: &Code| match problem {
        Code::Missing { .. } => "missing".to_owned(),
        Code::Undefined { .. } => "undefined".to_owned(),
        other => format!("{other:?}"),
    };
    let id = |id: &Option<baton_model::Id>| id.as_ref().map_or("-".to_owned(), ToString::to_string);
    let mut codes: Vec<_> = outcome
        .findings
        .iter()
        .map(|finding| format!("{} {} {}", code(&finding.code), id(&finding.place.indicator), id(&finding.place.unit)))
        .collect();
    codes.sort();
    codes
}

#[test]
fn the_county_has_the_planned_findings_and_no_other() {
    let county = project(Preset::DemoCounty);
    let planned = [
        "missing dept-hotline staffing", // no calls on the hotline: not assessed, the rest scaled up
        "missing dept-hotline united-front", // the same
        "missing dept-hotline veterans-cadres", // the same
        "missing farmland qingliu",      // no unlawful plot found: full marks
        "missing farmland wanghu",       // the same
        "missing rd-intensity changdi",  // not yet published: the cohort's mean rate
        "missing tech-firms baita",      // not reported: no points
        "undefined dept-petitions statistics", // no old petition assigned, target 0: full marks
        "undefined dept-petitions youth-league", // the same
    ];
    assert_eq!(codes(&baseline(&county)), planned);
    for scenario in &county.scenarios {
        assert_eq!(codes(&under(&county, scenario.id.as_str())), planned, "{}", scenario.name);
    }
}

#[test]
fn the_townships_spread_and_the_grades_are_filled() {
    let outcome = baseline(&project(Preset::DemoCounty));
    let townships: Vec<_> = outcome.units.iter().take(15).collect();
    let totals = || townships.iter().map(|unit| unit.total);
    assert!(totals().min() > Some(Decimal::from(1100)) && totals().max() < Some(Decimal::from(1450)));
    let counts: Vec<Vec<u32>> =
        outcome.categories.iter().map(|category| category.grades.iter().map(|grade| grade.units).collect()).collect();
    // Of 22 departments of the government, up to 17 are good or better: one that is lowered from excellent holds one of them.
    assert_eq!(counts, [vec![3, 6, 4, 2], vec![1, 0, 0, 0], vec![12, 22, 10, 0], vec![3, 3, 2, 0], vec![5, 10, 4, 1]]);
    let county = &outcome.county;
    assert!(
        county.excellent_places <= county.places_ceiling,
        "{} of {}",
        county.excellent_places,
        county.places_ceiling
    );
}

#[test]
fn veto_downgrade_gate_and_exemption_show() {
    let outcome = baseline(&project(Preset::DemoCounty));
    let unit = |id: &str| outcome.units.iter().find(|unit| unit.unit.as_str() == id).expect(id);
    // 马坊镇 is ahead of four townships and still in the last grade.
    assert_eq!((unit("mafang").rank, grade(unit("mafang"))), (Some(11), "fourth"));
    // 县交通运输局 has the sixth of six places by its total and goes one grade down; the next in order moves up.
    assert_eq!((unit("transport").rank, grade(unit("transport"))), (Some(6), "dept-good"));
    assert_eq!((unit("health").rank, grade(unit("health"))), (Some(7), "dept-excellent"));
    // 县统计局 took 7 points of deductions, over the bar of 6.
    assert_eq!((unit("statistics").rank, grade(unit("statistics"))), (Some(4), "dept-good"));
    assert_eq!((unit("big-data").rank, grade(unit("big-data"))), (None, "-"));
    // Equal totals, split by the common subtotal.
    let (farming, housing) = (unit("farming"), unit("housing"));
    assert_eq!(farming.total, housing.total);
    assert_eq!((farming.rank, housing.rank), (Some(20), Some(21)));
}

#[test]
fn monitoring_shows_every_light() {
    let outcome = baseline(&project(Preset::DemoCounty));
    let mut lights = BTreeMap::<Light, u32>::new();
    for light in outcome.units.iter().flat_map(|unit| &unit.lines).flat_map(|line| &line.lights) {
        *lights.entry(light.light).or_default() += 1;
    }
    let count = |light| lights.get(&light).copied().unwrap_or_default();
    assert!(count(Light::Red) >= 5, "{lights:?}");
    assert!(count(Light::Yellow) >= 20, "{lights:?}");
    assert!(count(Light::GreenNoted) > 0, "{lights:?}");
    assert!(count(Light::Green) > count(Light::Yellow) + count(Light::Red), "{lights:?}");
}

/// `unit: before → after` for every unit whose grade changes.
fn changes(before: &Outcome, after: &Outcome) -> Vec<String> {
    let pairs = before.units.iter().zip(&after.units);
    let changed = pairs.filter(|(was, is)| was.grade != is.grade);
    changed.map(|(was, is)| format!("{}: {} → {}", was.unit, grade(was), grade(is))).collect()
}

#[test]
fn the_county_s_scenarios_change_grades() {
    let county = project(Preset::DemoCounty);
    let before = baseline(&county);
    let weighted =
        ["shiqiao: first → second", "fengming: second → third", "jinsui: second → first", "meixi: third → second"];
    assert_eq!(changes(&before, &under(&county, "plan-a")), weighted);
    let wider = under(&county, "plan-b");
    assert_eq!(changes(&before, &wider), ["jinsui: second → first"]);
    assert!(wider.county.bonus > before.county.bonus);
}
