//! Figures of the demo county, drafts of it, and what must hold for any of them.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::*;
use crate::Wanted;
use crate::pages::draft::indicators::editor::Way;
use crate::{Against, Change, Entries, Pair, Reader};
use baton_analysis::Pairing;
use baton_engine::Evaluation;
use baton_model::{Coverage, Edit, Fund, FundMode, Id, Placed, Project, QuotaRounding, Whole};
use baton_presets::Preset;

fn county() -> Project {
    Preset::DemoCounty.project().unwrap()
}

fn evaluate(project: &Project) -> Evaluation {
    Evaluation::new(Arc::new(project.policy.clone()), Arc::new(project.roster.clone()))
}

/// All rows of the lanes of a category.
fn lanes(was: &Evaluation, is: &Evaluation, category: usize) -> Vec<UseLane> {
    let pairing = Pairing::of(was, is);
    use_lanes(Against { base: was, pairing: &pairing }, is, category, &ALL)
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn id(text: &str) -> Id {
    text.into()
}

/// The demo county with a better 一等, no own bonus of the enterprises, one township and one category less.
fn changed() -> Project {
    let mut project = county();
    let policy = &mut project.policy;
    for category in &mut policy.categories {
        let category = Arc::make_mut(category);
        if category.id == id("township") {
            category.grading.grades[0].bonus_coefficient = "1.3".parse().unwrap();
            category.grading.grades[1].interview = true;
        }
    }
    policy.funds.retain(|fund| fund.id != id("bonus-enterprise"));
    policy.funds[0].coverage.set(&id("enterprise"), true);
    policy.categories.retain(|category| category.id != id("zone"));
    project.roster.units.remove(0);
    project
}

const ALL: Wanted = Wanted { filter: String::new(), sort: crate::Sort::Place, reversed: false, most: 1_000 };

#[test]
fn costs_add_up_by_grade_by_category_and_in_all() {
    let (was, is) = (evaluate(&county()), evaluate(&changed()));
    let costs = costs(&was, &is);
    let names: Vec<&str> = costs.iter().map(|cost| cost.name.as_str()).collect();
    assert_eq!(names, ["镇街", "县级机关单位", "县属国有企业", "驻县单位", "经开区"]);
    for category in &costs {
        let sum = category.grades.iter().fold(Tally::default(), |sum, grade| sum.and(grade.tally.is));
        assert_eq!(sum, category.all.is, "{}", category.name);
        let sum = category.grades.iter().fold(Tally::default(), |sum, grade| sum.and(grade.tally.was));
        assert_eq!(sum, category.all.was, "{}", category.name);
    }
    let all = costs.iter().fold(Tally::default(), |sum, category| sum.and(category.all.is));
    assert_eq!(all.bonus, is.county().bonus);
    let all = costs.iter().fold(Tally::default(), |sum, category| sum.and(category.all.was));
    assert_eq!(all.bonus, was.county().bonus);
    let zone = costs.last().unwrap();
    assert_eq!((zone.all.was.units, zone.all.is.units), (1, 0));
}

#[test]
fn every_waterfall_ends_at_the_whole_difference_and_leaves_no_gap() {
    let (was, is) = (evaluate(&county()), evaluate(&changed()));
    let difference = is.county().bonus - was.county().bonus;
    assert!(!difference.is_zero());
    let costs = costs(&was, &is);
    for split in Split::ALL {
        let Waterfall { steps, total } = waterfall(&costs, split);
        assert_eq!(total, difference, "{split:?}");
        assert_eq!(steps.iter().map(Step::change).sum::<Decimal>(), difference);
        assert_eq!(steps.first().unwrap().from, Decimal::ZERO);
        assert_eq!(steps.last().unwrap().to, difference);
        assert!(steps.windows(2).all(|pair| pair[0].to == pair[1].from));
        assert!(steps.iter().all(|step| !step.change().is_zero()));
    }
    let whole = |split| waterfall(&costs, split).steps.len();
    assert!(whole(Split::Category) < whole(Split::Both));
    // 一等 of townships and of the zone are one step, and units without a grade come last.
    let grades = waterfall(&costs, Split::Grade).steps;
    let firsts = grades.iter().filter(|step| matches!(&step.grade, Some(Some(grade)) if grade.name == "一等"));
    assert_eq!(firsts.count(), 1);
}

#[test]
fn an_unchanged_draft_has_no_steps() {
    let was = evaluate(&county());
    let costs = costs(&was, &was);
    for split in Split::ALL {
        assert_eq!(waterfall(&costs, split), Waterfall { steps: Vec::new(), total: Decimal::ZERO });
    }
}

#[test]
fn a_pool_that_is_divided_anew_costs_nothing_but_moves_between_grades() {
    let was = evaluate(&county());
    let mut project = county();
    let stationed = project.policy.categories.iter_mut().find(|category| category.id == id("stationed")).unwrap();
    Arc::make_mut(stationed).grading.grades[0].bonus_coefficient = "2".parse().unwrap();
    let costs = costs(&was, &evaluate(&project));
    assert_eq!(waterfall(&costs, Split::Category).total, Decimal::ZERO);
    let both = waterfall(&costs, Split::Both);
    assert!(both.steps.len() > 1);
    assert_eq!(both.total, Decimal::ZERO);
}

#[test]
fn a_unit_gets_what_its_outcome_says() {
    let (was, is) = (evaluate(&county()), evaluate(&changed()));
    let mut seen = 0;
    for category in 0..is.policy().categories.len() {
        for row in lanes(&was, &is, category).iter().flat_map(|lane| &lane.rows) {
            let unit = is.explain(row.unit).unwrap();
            assert_eq!(row.places.is, unit.excellent_places);
            assert_eq!(row.ratio.value.is, unit.excellent_ratio);
            assert_eq!(
                (row.leadership.is, row.promotion.is, row.interview.is, row.bonus.is),
                (unit.leadership_eligible, unit.promotion_priority, unit.interview, unit.bonus),
            );
            // The roster lost its first unit: the same unit's figures before stand one further on.
            let before = &was.standings()[row.unit + 1];
            assert_eq!((row.places.was, row.bonus.was), (before.places, before.bonus));
            seen += 1;
        }
    }
    assert_eq!(seen, is.standings().len() - 1, "all but the zone");
}

#[test]
fn a_ratio_says_how_it_comes_about() {
    let mut project = county();
    project.policy.excellence.ceiling = 16.into();
    let is = evaluate(&project);
    let lanes = lanes(&is, &is, 0);
    let of = |grade: &str| {
        let mut rows = lanes.iter().flat_map(|lane| &lane.rows);
        let row = rows.find(|row| row.grade.is.as_ref().is_some_and(|held| held.name == grade)).unwrap();
        (row.ratio.average, row.ratio.offset, row.ratio.value.is, row.ratio.clamped())
    };
    assert_eq!(of("一等"), (number("15"), number("2"), number("16"), true));
    assert_eq!(of("三等"), (number("15"), number("-2"), number("13"), false));
}

#[test]
fn places_of_categories_add_up_to_the_county() {
    let (was, is) = (evaluate(&county()), evaluate(&changed()));
    let places = county_places(&was, &is);
    assert_eq!(places.categories.iter().map(|category| category.places.is).sum::<u64>(), places.places.is);
    assert_eq!(places.ceiling.is, is.county().places_ceiling);
    assert_eq!(places.left(), Some(places.ceiling.is - places.places.is));
    let mut project = county();
    project.policy.excellence.average = 40.into();
    project.policy.excellence.rounding = baton_model::QuotaRounding::Ceil;
    let over = evaluate(&project);
    assert_eq!(
        county_places(&was, &over).left(),
        None,
        "a ceiling of every unit, rounded up, is more than the county's"
    );
}

#[test]
fn a_bonus_per_head_is_absent_where_there_is_nobody() {
    let mut project = county();
    Arc::make_mut(&mut project.roster.units[0]).headcount = baton_model::Number::ZERO;
    let is = evaluate(&project);
    let category = is.standings()[0].category.unwrap() as usize;
    let lanes = lanes(&is, &is, category);
    let row = lanes.iter().flat_map(|lane| &lane.rows).find(|row| row.unit == 0).unwrap();
    assert_eq!((row.per_head.is, row.bonus.is), (None, Decimal::ZERO));
    assert_eq!(Tally::default().per_head(), None);
}

#[test]
fn a_fund_of_any_mode_costs_only_whom_it_covers() {
    let before = evaluate(&county());
    let (mut policy, mut roster) = (before.policy().clone(), before.roster().clone());
    for mode in [
        FundMode::PerHead { base: 12_000.into() },
        FundMode::PerUnit { base: 100_000.into() },
        FundMode::Pool { sum: 5_000_000.into() },
        FundMode::PerPoint { rate: 7.into(), threshold: 60.into() },
    ] {
        let fund =
            Fund { mode, coverage: Coverage::Only([id("township")].into()), ..Fund::new(id("more"), "F".into()) };
        let edit = Edit::Put(Whole::Fund { fund: fund.id.clone(), to: Some(Placed { at: 9, value: fund }) });
        edit.apply_shared(&mut policy, &mut roster).unwrap();
        let after = Evaluation::new(policy.clone(), roster.clone());
        let steps = waterfall(&costs(&before, &after), Split::Category).steps;
        assert_eq!(steps.len(), 1, "{mode:?}");
        assert_eq!(steps[0].category.as_deref(), Some("镇街"));
        let paid = after.county().funds.last().unwrap();
        assert_eq!((paid.fund.as_str(), paid.sum), ("more", steps[0].change()), "beside what is paid already");
    }
}

/// What the levers of the townships' use of results say after an edit of theirs.
fn after(edit: impl FnOnce(&UseLevers) -> Edit) -> UseLevers {
    let before = evaluate(&county());
    let pair = |of: &Evaluation| Pair { policy: of.policy().clone(), roster: of.roster().clone() };
    let levers = |after: &Evaluation| {
        let (was, is, entries) = (pair(&before), pair(after), Entries::default());
        let reader = Reader { was: &was, is: &is, entries: &entries, tracks: None };
        UseLevers::of(&reader, &is.policy.categories[0], after, None)
    };
    let Pair { mut policy, mut roster } = pair(&before);
    edit(&levers(&before)).apply_shared(&mut policy, &mut roster).unwrap();
    levers(&Evaluation::new(policy, roster))
}

#[test]
fn a_flag_of_a_grade_is_set_and_nothing_else() {
    let levers = after(|levers| levers.with_flag(&levers.grades[1], Flag::Interview, true));
    assert_eq!(levers.grades[1].flags[2], Change::new(false, true));
    let changed = levers.grades.iter().flat_map(|grade| &grade.flags).filter(|flag| flag.changed()).count();
    assert_eq!(changed, 1);
    assert_eq!(levers.grades[1].rung.position, 1);
}

#[test]
fn a_fund_pays_in_another_way_a_pool_as_much_as_now() {
    let levers = after(|levers| levers.funds[0].with_kind(FundKind::Pool));
    let fund = &levers.funds[0];
    assert_eq!(fund.kind, Change::new(FundKind::PerHead, FundKind::Pool));
    assert_eq!(fund.fund.mode, FundMode::Pool { sum: fund.cost.into() });
    assert_eq!(evaluate(&county()).county().funds[0].sum, fund.cost);
}

#[test]
fn a_fund_covers_a_category_more_or_less() {
    let levers = after(|levers| levers.funds[0].with_covered(&id("township"), false));
    let fund = &levers.funds[0];
    let changed: Vec<&str> =
        fund.covered.iter().filter(|(_, _, is)| is.changed()).map(|(id, _, _)| id.as_str()).collect();
    assert_eq!(changed, ["township"]);
    assert!(fund.worked.is_none(), "no township gets it");
    let only = after(|levers| levers.funds[0].with_later_ones(false));
    assert!(!only.funds[0].covers_later_ones());
    assert!(only.funds[0].covered.iter().all(|(_, _, is)| !is.changed()), "those there stay as they are");
}

#[test]
fn coefficients_of_a_fund_begin_as_the_grades_own() {
    let levers = after(|levers| levers.funds[0].with_by(CoefficientKind::Own));
    let fund = &levers.funds[0];
    assert_eq!(fund.by, Change::new(CoefficientKind::Grades, CoefficientKind::Own));
    assert!(!fund.coefficients.is_empty());
    assert!(fund.coefficients.iter().all(|(_, figure)| !figure.changed()));
    assert_eq!(evaluate(&county()).county().funds[0].sum, fund.cost);
}

#[test]
fn coefficients_go_by_score_or_place_with_a_point_or_place_more_or_less() {
    let points = |levers: &UseLevers| (levers.funds[0].points.len(), levers.funds[0].places.len());
    for kind in [CoefficientKind::Percentage, CoefficientKind::Total] {
        let levers = after(|levers| levers.funds[0].with_by(kind));
        assert_eq!((levers.funds[0].by.is, points(&levers)), (kind, (2, 0)));
        assert!(levers.funds[0].worked.as_ref().unwrap().1.coefficient > Decimal::ZERO);
        let Edit::Set(more) = levers.funds[0].with_another() else { panic!() };
        let Edit::Set(less) = levers.funds[0].with_one_less() else { panic!() };
        assert_eq!(points(&after(|_| Edit::Set(more.clone()))), (3, 0));
        assert_eq!(points(&after(|_| Edit::Set(less.clone()))), (1, 0));
    }
    let levers = after(|levers| levers.funds[0].with_by(CoefficientKind::Place));
    assert_eq!((levers.funds[0].by.is, points(&levers)), (CoefficientKind::Place, (0, 2)));
    assert_eq!(levers.funds[0].otherwise.is, Some(1.into()));
    assert_eq!(points(&after(|_| levers.funds[0].with_another())), (0, 3));
    assert_eq!(points(&after(|_| levers.funds[0].with_one_less())), (0, 1));
}

#[test]
fn a_fund_is_added_moved_and_removed() {
    let before = county().policy;
    let added = after(|_| FundLevers::another(&before, "F"));
    let fund = added.funds.last().unwrap();
    assert_eq!((fund.new, fund.fund.name.as_str(), fund.cost), (true, "F", Decimal::ZERO));
    let names = |levers: &UseLevers| levers.funds.iter().map(|fund| fund.fund.id.to_string()).collect::<Vec<_>>();
    let moved = after(|levers| levers.funds[0].shifted(Way::Down));
    assert_eq!(names(&moved), ["bonus-enterprise", "bonus", "bonus-stationed"]);
    assert_eq!(names(&after(|levers| levers.funds[0].removed())), ["bonus-enterprise", "bonus-stationed"]);
}

#[test]
fn places_are_made_whole_in_another_way() {
    let levers = after(|levers| levers.with_rounding(QuotaRounding::HalfUp));
    assert_eq!(levers.rounding, Change::new(QuotaRounding::Floor, QuotaRounding::HalfUp));
    assert!(!levers.average.changed() && !levers.ceiling.changed());
}

proptest::proptest! {
    #[test]
    fn steps_add_up_whatever_was_changed(coefficients in proptest::collection::vec(0_i64..300, 12), full in 1_i64..80) {
        let mut project = Preset::Classroom.project().unwrap();
        let was = evaluate(&project);
        let mut coefficients = coefficients.into_iter().map(|coefficient| Decimal::new(coefficient, 2));
        for category in &mut project.policy.categories {
            let category = Arc::make_mut(category);
            for grade in &mut category.grading.grades {
                grade.bonus_coefficient = coefficients.next().unwrap_or_default().into();
            }
            Arc::make_mut(&mut category.indicators[0]).marks.category = full.into();
        }
        let is = evaluate(&project);
        let costs = costs(&was, &is);
        for split in Split::ALL {
            let waterfall = waterfall(&costs, split);
            proptest::prop_assert_eq!(waterfall.total, is.county().bonus - was.county().bonus);
            proptest::prop_assert_eq!(waterfall.steps.iter().map(Step::change).sum::<Decimal>(), waterfall.total);
        }
    }
}
