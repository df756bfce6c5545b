//! What the editor shows: figures that are levers, curves that are the engine's, the tree against the base.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::*;
use crate::{Entries, Figure, Lever, Pair, Reader, Shown};
use baton_model::{Key, Number, Project, Scale};

fn pair(project: &Project) -> Pair {
    Pair { policy: Arc::new(project.policy.clone()), roster: Arc::new(project.roster.clone()) }
}

/// Every number in a sentence is a lever: what is shown can be read back, and gives the rule that it was.
#[test]
fn every_figure_of_the_demo_county_moves_and_goes_back() {
    let project = Preset::DemoCounty.project().unwrap();
    let entries = Entries::default();
    let pair = pair(&project);
    let reader = Reader { was: &pair, is: &pair, entries: &entries, tracks: None };
    let evaluation = Evaluation::new(Arc::clone(&pair.policy), Arc::clone(&pair.roster));
    let mut seen = 0;
    let mut check = |figure: &Figure| {
        let lever = &figure.lever;
        let Some(is) = figure.is else { return assert!(lever.may_be_empty(), "{lever:?}") };
        assert_eq!(lever.read(&pair, &is.to_string()), Ok(Some(is)), "{lever:?}");
        let moved = Number::from(is.get() + Decimal::ONE);
        let mut edited = pair.clone();
        let edit = lever.make(&pair, Some(moved)).unwrap();
        let inverse = edit.apply_shared(&mut edited.policy, &mut edited.roster).unwrap();
        assert_eq!(lever.value(&edited), Some(moved), "{lever:?}");
        inverse.apply_shared(&mut edited.policy, &mut edited.roster).unwrap();
        assert_eq!(edited, pair, "{lever:?}");
        seen += 1;
    };
    let locale = baton_words::Locale::Zh;
    for category in &project.policy.categories {
        for indicator in &category.indicators {
            let shown =
                IndicatorShown::of(&reader, (&evaluation, &evaluation), category, &indicator.id, locale).unwrap();
            shown.components.iter().flat_map(|component| &component.figures).for_each(|(_, figure)| check(figure));
            shown.months.iter().for_each(&mut check);
            shown.monitoring.iter().for_each(|monitoring| check(&monitoring.share));
            assert_eq!(shown.findings, []);
        }
        let items = ItemsShown::of(&reader, &evaluation, category);
        items.items.iter().for_each(|item| {
            check(&item.cap);
            item.levels.iter().for_each(|level| [&level.points, &level.cap].into_iter().for_each(&mut check));
        });
        check(&items.bonus_cap);
        check(&items.deduction_cap);
    }
    assert!(seen > 400, "{seen}");
}

#[test]
fn rates_are_typed_in_per_cent_and_values_in_their_own_unit() {
    let project = Preset::DemoCounty.project().unwrap();
    let pair = pair(&project);
    let lever = |indicator: &str, parameter| Lever::Rule {
        category: id("township"),
        indicator: id(indicator),
        component: 0,
        parameter,
    };
    let cap = lever("investment", Key::Cap.into());
    let told = |lever: &Lever, text: &str| {
        let value = lever.read(&pair, text).unwrap();
        let mut policy = project.policy.clone();
        lever.make(&pair, value).unwrap().apply(&mut policy, &mut project.roster.clone()).unwrap();
        policy
    };
    let component = |policy: &Policy, indicator: &str| {
        policy.categories[0].indicator(&id(indicator)).unwrap().rule.components[0].clone()
    };
    assert_eq!(cap.value(&pair), Some(120.into()));
    assert_eq!(component(&told(&cap, "115%"), "investment").number(Key::Cap.into()), Some("1.15".parse().unwrap()));
    assert_eq!(component(&told(&cap, ""), "investment").number(Key::Cap.into()), None, "empty = uncapped");
    let step = lever("tech-firms", Key::StepAt.into());
    assert_eq!(step.value(&pair), Some(4.into()));
    assert!(step.read(&pair, "4%").is_err(), "firms are not per cent");
    // 40 % of villages is 40 in an indicator measured in %, not 0.4.
    let low = lever("village-branches", Key::Low.into());
    assert_eq!(component(&told(&low, "45%"), "village-branches").number(Key::Low.into()), Some(45.into()));
}

/// The dots lie on the line: both are the engine's.
#[test]
fn dots_lie_on_the_line_of_their_group() {
    let desk = Desk::new(Preset::DemoCounty);
    let between = |line: &CurveLine, at: i64| {
        line.corners.windows(2).find_map(|pair| {
            let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
            (x0 <= at && at <= x1 && x0 < x1).then(|| y0 + (y1 - y0) * (at - x0) / (x1 - x0))
        })
    };
    for indicator in &desk.category().indicators {
        for at in 0..indicator.rule.components.len() {
            let curve = desk.curve(indicator.id.as_str(), at);
            let steps = matches!(indicator.rule.components[at].scale, Scale::Steps(_) | Scale::Ladder(_));
            if steps || curve.lines.len() > 1 {
                continue;
            }
            for dot in &curve.dots {
                let (Some(x), Some(line)) = (dot.at, curve.lines.first()) else { continue };
                let Some(expected) = between(line, x) else { panic!("{} has no line at {x}", indicator.id) };
                // A thousandth of the width may be several of the height on a steep line.
                assert!((expected - dot.height).abs() <= 12, "{}: {expected} and {}", indicator.id, dot.height);
            }
        }
    }
}

#[test]
fn a_curve_says_who_gets_what() {
    let desk = classroom();
    let curve = desk.curve("projects", 0);
    assert_eq!((curve.units, curve.without, curve.places), (5, 0, false));
    assert_eq!(curve.range().map(|(_, most)| most), curve.marks);
    let ladder = desk.curve("satisfaction", 0);
    assert!(ladder.places);
    let places: Vec<String> = ladder.values.iter().map(|(_, place)| place.to_string()).collect();
    assert_eq!(places, ["1", "2", "3", "4", "5"]);
}

#[test]
fn a_changed_rule_has_its_old_line_beside_it() {
    let mut desk = classroom();
    assert!(desk.curve("projects", 0).was.is_empty());
    let lever =
        Lever::Rule { category: id("township"), indicator: id("projects"), component: 0, parameter: Key::Cap.into() };
    let edit = lever.make(&pair(&desk.project), Some(80.into())).unwrap();
    edit.apply(&mut desk.project.policy, &mut desk.project.roster).unwrap();
    assert_eq!(desk.curve("projects", 0).was.len(), 1);
}

#[test]
fn a_curve_without_marks_shows_rates_and_one_without_data_still_stands() {
    let mut desk = classroom();
    let section = desk.category().indicators[0].section.clone();
    desk.make(EditorAction::Add { section, name: "N".into() });
    let curve = desk.curve("indicator-1", 0);
    assert_eq!((curve.marks, curve.units, curve.lines.len()), (None, 0, 1));
    assert_eq!(curve.range(), None);
}

#[test]
fn the_tree_tells_what_is_new_changed_and_gone() {
    let mut desk = classroom();
    let gone = desk.category().indicators[1].id.clone();
    let changed = desk.category().indicators[0].id.clone();
    let section = desk.category().indicators[0].section.clone();
    desk.make(EditorAction::Remove(gone.clone()));
    desk.make(EditorAction::Rule { indicator: changed.clone(), component: 0, change: RuleChange::Blend });
    desk.make(EditorAction::Add { section, name: "N".into() });
    let entries = Entries::default();
    let (was, is) = (pair(&desk.base), pair(&desk.project));
    let reader = Reader { was: &was, is: &is, entries: &entries, tracks: None };
    let current = Evaluation::new(Arc::new(desk.project.policy.clone()), Arc::new(desk.project.roster.clone()));
    let tree = TreeShown::of(&reader, &current, desk.category(), None);
    let rows: Vec<(String, RowChange)> = tree
        .sections
        .iter()
        .flat_map(|section| &section.rows)
        .map(|row| (row.indicator.to_string(), row.change))
        .collect();
    assert!(rows.contains(&(changed.to_string(), RowChange::Changed)));
    assert!(rows.contains(&("indicator-1".into(), RowChange::New)));
    assert_eq!(tree.removed.iter().map(|(id, _)| id).collect::<Vec<_>>(), [&gone]);
    assert!(!tree.sections[0].rows[0].up && !tree.sections.last().unwrap().rows.last().unwrap().down);
}
