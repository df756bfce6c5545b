//! The presets as a drafter and a trainer rely on them: the county's make-up, and what the classroom set works out to.

use std::collections::BTreeSet;

use baton_model::{
    Bound, Category, Cohort, Comparison, Condition, Counting, Direction, Figure, FundMode, IndicatorKind, Ladder,
    Measure, MissingItems, Opinion, Outside, Polyline, Project, Proportional, Quota, RankBy, RollDown, Scale, Sign,
    Slope, Substitute, Threshold, TieBreaker, Unit,
};
use baton_presets::Preset;
use rust_decimal::Decimal;

fn project(preset: Preset) -> Project {
    preset.project().unwrap_or_else(|error| panic!("{}: {error}", preset.name()))
}

fn county() -> Project {
    project(Preset::DemoCounty)
}

fn units_of<'a>(project: &'a Project, category: &'a Category) -> impl Iterator<Item = &'a Unit> {
    project.roster.units.iter().map(AsRef::as_ref).filter(|unit| unit.category == category.id)
}

fn marks_of(category: &Category, unit: &Unit) -> Decimal {
    category.indicators.iter().map(|indicator| indicator.marks.of(&unit.id, unit.group.as_ref()).get()).sum()
}

fn set(names: &[&'static str]) -> BTreeSet<&'static str> {
    names.iter().copied().collect()
}

#[test]
fn the_county_has_five_categories() {
    let county = county();
    let sizes = |category: &Category| {
        let full_marks = category.full_marks.to_string();
        (category.name.clone(), full_marks, category.indicators.len(), units_of(&county, category).count())
    };
    let expected = [
        ("镇街", "1500", 47, 15),
        ("经开区", "1000", 16, 1),
        ("县级机关单位", "1000", 19, 45),
        ("县属国有企业", "1000", 14, 8),
        ("驻县单位", "1000", 14, 20),
    ]
    .map(|(name, full_marks, indicators, units)| (name.to_owned(), full_marks.to_owned(), indicators, units));
    assert_eq!(county.policy.categories.iter().map(|category| sizes(category)).collect::<Vec<_>>(), expected);
    assert_eq!(county.roster.units.len(), 89);
    assert_eq!(county.policy.categories[0].groups.len(), 3);
    assert!(!county.policy.assumptions.is_empty());
}

#[test]
fn marks_add_up_for_every_unit_under_every_scenario() {
    for preset in Preset::ALL {
        let baseline = project(preset);
        let mut variants = vec![baseline.clone()];
        for scenario in &baseline.scenarios {
            let (policy, roster) = baseline.under(scenario).expect("every edit names what is there");
            variants.push(Project::new(policy, roster));
        }
        for variant in &variants {
            for category in &variant.policy.categories {
                for unit in units_of(variant, category) {
                    assert_eq!(marks_of(category, unit), category.full_marks.get(), "{}", unit.name);
                }
            }
        }
    }
}

#[test]
fn every_township_has_one_to_three_individual_indicators() {
    for preset in Preset::ALL {
        let project = project(preset);
        let townships = &project.policy.categories[0];
        for unit in units_of(&project, townships) {
            let individual = townships.indicators.iter().filter(|indicator| {
                indicator.kind == IndicatorKind::Individual
                    && indicator.marks.of(&unit.id, unit.group.as_ref()).get() > Decimal::ZERO
            });
            assert!((1..=3).contains(&individual.count()), "{}", unit.name);
        }
    }
}

#[test]
fn three_indicators_weigh_differently_by_township_group() {
    let county = county();
    for id in ["rural", "trade", "service-revenue"] {
        let indicator = county.policy.categories[0].indicator(&id.into()).expect(id);
        let groups = &county.policy.categories[0].groups;
        let by_group: BTreeSet<_> =
            groups.iter().map(|group| indicator.marks.of(&"none".into(), Some(&group.id)).get()).collect();
        assert!(by_group.len() > 1, "{id}: {by_group:?}");
    }
}

/// Names of what the county's rules use; a new variant fails to compile here until a name is given.
#[derive(Default)]
struct Used {
    measures: BTreeSet<&'static str>,
    scales: BTreeSet<&'static str>,
    substitutes: BTreeSet<&'static str>,
    cohorts: BTreeSet<&'static str>,
    directions: BTreeSet<&'static str>,
    bounds: BTreeSet<&'static str>,
    opinions: BTreeSet<&'static str>,
}

fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::Fixed(_) => "fixed",
        Bound::CohortMin => "cohort min",
        Bound::CohortMean => "cohort mean",
        Bound::CohortMax => "cohort max",
    }
}

fn outside(outside: Outside, flat: &'static str, extended: &'static str) -> &'static str {
    match outside {
        Outside::Flat => flat,
        Outside::Extended => extended,
    }
}

impl Used {
    fn by(county: &Project) -> Self {
        let mut used = Self::default();
        for indicator in county.policy.categories.iter().flat_map(|category| &category.indicators) {
            for component in &indicator.rule.components {
                used.measure(&component.measure);
                used.measures.extend(component.comparison.map(|comparison| match comparison {
                    Comparison::Best => "to best",
                    Comparison::MeanRatio { .. } => "to mean",
                    Comparison::OverMean { .. } => "over mean",
                    Comparison::Rank => "rank",
                }));
                used.scale(&component.scale);
                used.cohorts.insert(match component.cohort {
                    Cohort::Category => "category",
                    Cohort::Group => "group",
                });
                used.directions.insert(match component.direction {
                    Direction::Benefit => "benefit",
                    Direction::Cost => "cost",
                });
                for substitute in [component.when_missing, component.when_undefined] {
                    used.substitutes.insert(match substitute {
                        Substitute::Zero => "zero",
                        Substitute::Full => "full",
                        Substitute::CohortMean => "cohort mean",
                        Substitute::Rate(_) => "rate",
                        Substitute::Exclude => "exclude",
                    });
                }
            }
        }
        let readings = county.roster.units.iter().flat_map(|unit| unit.observations.values());
        for opinion in readings.flat_map(|observation| observation.annual.panel.values()) {
            used.opinions.insert(match opinion {
                Opinion::Score(_) => "score",
                Opinion::Ballots(_) => "ballots",
            });
        }
        used
    }

    fn measure(&mut self, measure: &Measure) {
        self.measures.insert(match measure {
            Measure::Level => "level",
            Measure::Completion => "completion",
            Measure::Gap => "gap",
            Measure::OverTarget => "over target",
            Measure::PlaceGain => "place gain",
            Measure::Growth => "growth",
            Measure::Increment => "increment",
            Measure::ExternalRank => "external rank",
            Measure::Count => "count",
            Measure::Tally { .. } => "tally",
            Measure::Panel { .. } => "panel",
            Measure::Score => "score",
        });
    }

    fn scale(&mut self, scale: &Scale) {
        let one = Decimal::ONE;
        self.scales.insert(match scale {
            Scale::Proportional(Proportional { cap: None, .. }) => "proportional, uncapped",
            Scale::Proportional(Proportional { cap: Some(cap), .. }) if cap.get() > one => {
                "proportional, capped above 1"
            }
            Scale::Proportional(_) => "proportional, capped at 1",
            Scale::Span(span) => {
                self.bounds.extend([bound(span.low), bound(span.high)]);
                outside(span.outside, "span", "span, extended")
            }
            Scale::Steps(_) => "steps",
            Scale::Polyline(Polyline { outside: beyond, .. }) => outside(*beyond, "polyline", "polyline, extended"),
            Scale::Ladder(Ladder::Drop(_)) => "ladder, drop",
            Scale::Ladder(Ladder::Between(_)) => "ladder, between",
            Scale::Ladder(Ladder::Table(_)) => "ladder, table",
            Scale::Slope(Slope { floor: Some(_), .. }) => "slope, floored",
            Scale::Slope(Slope { floor: None, .. }) => "slope, may go negative",
        });
    }
}

#[test]
fn the_county_uses_every_family_of_rules() {
    let used = Used::by(&county());
    let measures = [
        "level",
        "completion",
        "gap",
        "growth",
        "increment",
        "to best",
        "to mean",
        "rank",
        "external rank",
        "count",
        "panel",
        "score",
    ];
    assert_eq!(used.measures, set(&measures));
    let scales = [
        "proportional, uncapped",
        "proportional, capped above 1",
        "proportional, capped at 1",
        "span",
        "span, extended",
        "steps",
        "polyline",
        "polyline, extended",
        "ladder, drop",
        "ladder, between",
        "ladder, table",
        "slope, floored",
        "slope, may go negative",
    ];
    assert_eq!(used.scales, set(&scales));
    assert_eq!(used.substitutes, set(&["zero", "full", "cohort mean", "exclude"]));
    assert_eq!(used.cohorts, set(&["category", "group"]));
    assert_eq!(used.directions, set(&["benefit", "cost"]));
    assert_eq!(used.bounds, set(&["fixed", "cohort min", "cohort mean", "cohort max"]));
    assert_eq!(used.opinions, set(&["score", "ballots"]));
}

#[test]
fn blends_monitoring_schedules_and_difficulty_occur() {
    let county = county();
    let indicators: Vec<_> = county.policy.categories.iter().flat_map(|category| &category.indicators).collect();
    assert!(indicators.iter().any(|indicator| indicator.rule.components.len() > 1));
    let monitored: Vec<_> = indicators.iter().filter(|indicator| indicator.monitoring.is_some()).collect();
    assert!(monitored.len() >= 12, "{}", monitored.len());
    assert!(monitored.iter().any(|indicator| !indicator.schedule.is_empty()));
    for indicator in &monitored {
        // July, August and September are there for every unit assessed: three months of monitoring, and Q1 and H1.
        for unit in county.roster.units.iter().filter_map(|unit| unit.observations.get(&indicator.id)) {
            let periods: Vec<_> = unit.periods.keys().map(ToString::to_string).collect();
            assert_eq!(periods, ["aug", "h1", "jul", "q1", "q3"], "{}", indicator.name);
        }
    }
    for indicator in indicators.iter().filter(|indicator| indicator.schedule_driven) {
        let share = indicator.monitoring.as_ref().map(|monitoring| monitoring.share.get());
        assert!(share >= Some(Decimal::new(30, 2)), "{}", indicator.name);
    }
    assert!(county.roster.units.iter().any(|unit| unit.difficulty.is_some()));
    assert!(county.roster.units.iter().any(|unit| !unit.indicator_difficulty.is_empty()));
}

fn marked(unit: &Unit, circumstance: &str) -> bool {
    unit.circumstances.iter().any(|marked| marked.circumstance.as_str() == circumstance)
}

#[test]
fn the_county_has_one_veto_one_downgrade_one_exempt_unit_and_a_ledger() {
    let county = county();
    let units = &county.roster.units;
    let named = |chosen: fn(&Unit) -> bool| -> Vec<&str> {
        units.iter().filter(|unit| chosen(unit)).map(|unit| unit.name.as_str()).collect()
    };
    assert_eq!(named(|unit| marked(unit, "veto")), ["马坊镇"]);
    assert_eq!(named(|unit| marked(unit, "downgrade")), ["县交通运输局"]);
    assert_eq!(named(|unit| unit.exempt), ["县大数据中心"]);
    let entries: usize = units.iter().map(|unit| unit.adjustments.len()).sum();
    assert!((40..=60).contains(&entries), "{entries}");
    let used: BTreeSet<_> = units.iter().flat_map(|unit| &unit.adjustments).map(|entry| entry.item.as_str()).collect();
    for category in &county.policy.categories {
        let items = &category.adjustments.items;
        assert_eq!(items.iter().map(|item| item.id.as_str()).collect::<BTreeSet<_>>(), used, "{}", category.name);
        for sign in [Sign::Bonus, Sign::Deduction, Sign::Special] {
            assert!(items.iter().any(|item| item.sign == sign), "{}", category.name);
        }
        assert!(items.iter().any(|item| item.counting == Counting::HighestOnly), "{}", category.name);
    }
}

#[test]
fn the_county_shows_the_ways_to_grade_and_to_pay() {
    let county = county();
    let categories = &county.policy.categories;
    let grades = || categories.iter().flat_map(|category| &category.grading.grades);
    assert!(grades().any(|grade| matches!(grade.quota, Some(Quota::Share(_))) && grade.threshold.is_none()));
    assert!(grades().any(|grade| matches!(grade.threshold, Some(Threshold::Percentage(_))) && grade.quota.is_none()));
    assert!(grades().any(|grade| grade.quota.is_some() && grade.threshold.is_some()));
    assert!(categories.iter().any(|category| category.ranking.by == RankBy::Group));
    assert!(categories.iter().any(|category| category.missing_items == MissingItems::Rescale));
    assert!(categories.iter().any(|category| category.grading.roll_down == RollDown::On));
    let rules = || categories.iter().flat_map(|category| &category.grading.rules);
    let asks =
        |is: fn(&Figure) -> bool| rules().any(|rule| matches!(&rule.when, Condition::Is { figure, .. } if is(figure)));
    assert!(asks(|figure| *figure == Figure::Deductions) && asks(|figure| matches!(figure, Figure::Rate(_))));
    assert!(categories.iter().all(|category| category.ranking.tie_breakers.contains(&TieBreaker::COMMON)));
    let modes: BTreeSet<_> = county
        .policy
        .funds
        .iter()
        .map(|fund| match fund.mode {
            FundMode::PerHead { .. } => "per head",
            FundMode::PerUnit { .. } => "per unit",
            FundMode::Pool { .. } => "pool",
            FundMode::PerPoint { .. } => "per point",
        })
        .collect();
    assert_eq!(modes, set(&["per head", "pool", "per point"]));
    // Townships: +2, 0, −2, −5 points on the county average.
    let offsets: Vec<_> = categories[0].grading.grades.iter().map(|grade| grade.ratio_offset.to_string()).collect();
    assert_eq!(offsets, ["2", "0", "-2", "-5"]);
}
