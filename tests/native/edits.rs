//! Every kind of edit changes what it says, is taken back by its inverse, and is told in both languages.

use std::sync::Arc;

use baton_model::{
    About, CapSet, Circumstance, Coefficient, Condition, Data, DataKind, Description, Edit, Effect, Figure, Fund,
    FundMode, GradeRule, Group, Id, Indicator, Lifted, MarksScope, MissingItems, Monitoring, NegativeTotal, Number,
    Order, Pass, Period, Placed, Project, Quota, QuotaRounding, RankBy, Ranking, RollDown, Rounding, Section, Setting,
    Stage, Threshold, TieBlock, Warning, Whole,
};
use baton_presets::Preset;
use baton_words::{Locale, Names, amendments};

/// An example of every kind of edit, all on one project. A kind without one doesn't compile.
macro_rules! examples {
    ($name:ident($($given:ident: $type:ty),*) { $(let $local:pat = $from:expr;)* }
     $($edit:ident $of:ident $kind:ident { $($field:ident: $value:expr),* },)*) => {
        fn $name($($given: $type),*) -> Vec<Edit> {
            $(let $local = $from;)*
            let mut edits = vec![$(Edit::$edit($of::$kind { $($field: $value),* })),*];
            edits.push(Edit::Batch(edits.iter().filter(|edit| part_of_several(edit)).cloned().collect()));
            edits
        }

        /// The match has an arm for each example and no other.
        #[expect(dead_code, reason = "it is there to be compiled")]
        fn every_kind(edit: &Edit) {
            match edit {
                $(Edit::$edit($of::$kind { .. }) => {})*
                Edit::Batch(_) => {}
            }
        }
    };
}

/// Whether it is one of those that the example of several edits as one has: of the policy and of data.
fn part_of_several(edit: &Edit) -> bool {
    matches!(edit, Edit::Set(Setting::CategoryName { .. }) | Edit::Data(Data::Ledger { .. }))
}

fn number(text: &str) -> Number {
    text.parse().unwrap()
}

fn id(text: &str) -> Id {
    Id::from(text)
}

/// Something put at a position of its list.
fn placed<T>(at: u32, value: T) -> Option<Placed<T>> {
    Some(Placed { at, value })
}

examples! {
    examples(project: &Project) {
        let township = &project.policy.categories[0];
        let (category, other) = (township.id.clone(), project.policy.categories[1].id.clone());
        let about = &township.indicators[0];
        let indicator = about.id.clone();
        let another = &township.indicators[1];
        let grade = township.grading.grades[0].id.clone();
        let unit = &project.roster.units[0];
        let item = &township.adjustments.items[0];
    }
    Set Setting Marks { category: category.clone(), indicator: indicator.clone(), scope: MarksScope::Category, marks: Some(77.into()) },
    Set Setting FullMarks { category: category.clone(), full_marks: 1_600.into() },
    Set Setting Quota { category: category.clone(), grade: grade.clone(), quota: Some(Quota::Places(2)) },
    Set Setting Threshold { category: category.clone(), grade: grade.clone(), threshold: Some(Threshold::Percentage(80.into())) },
    Set Setting TieBlock { category: category.clone(), tie_block: TieBlock::Exclude },
    Set Setting RollDown { category: category.clone(), roll_down: RollDown::Off },
    Set Setting Lifted { category: category.clone(), lifted: Lifted::Beyond },
    Set Setting BonusCoefficient { category: category.clone(), grade: grade.clone(), coefficient: number("1.5") },
    Set Setting RatioOffset { category: category.clone(), grade: grade.clone(), offset: 3.into() },
    Set Setting FundPay {
        fund: id("bonus"),
        mode: FundMode::Pool { sum: 1_000.into() },
        coefficient: Coefficient::default(),
        exempt_coefficient: Number::ONE,
        posts: vec![baton_model::Post { id: id("p"), name: "P".into(), weight: Number::ONE }]
    },
    Set Setting FundCoverage { fund: id("bonus"), category: category.clone(), covered: false },
    Put Whole Fund { fund: id("new"), to: placed(0, Fund::new(id("new"), "F".into())) },
    Set Setting Excellence { excellence: baton_model::Excellence { average: 17.into(), ..project.policy.excellence.clone() } },
    Set Setting CategoryExcellence {
        category: category.clone(),
        excellence: baton_model::CategoryExcellence { ceiling: Some(17.into()), ..Default::default() }
    },
    Set Setting Placement { unit: unit.id.clone(), category: other.clone(), group: None },
    Set Setting Title { title: "T".into(), year: project.policy.year + 1, note: "N".into() },
    Set Setting Status { office: "O".into(), data_kind: DataKind::Real, stage: Stage::Review },
    Set Setting Assumptions { assumptions: vec!["A".into()] },
    Set Setting Warning { warning: Warning { yellow: 11.into(), ..project.policy.warning } },
    Set Setting Rounding { rounding: Rounding { points: 3, ..project.policy.rounding } },
    Set Setting Periods { periods: vec![Period { id: id("h1"), name: "H".into(), month: 6, weight: 2.into() }] },
    Put Whole Category { category: category.clone(), to: None },
    Set Setting CategoryName { category: category.clone(), name: "C".into() },
    Put Whole Group { category: category.clone(), group: id("new"), to: placed(0, Group { id: id("new"), name: "G".into() }) },
    Put Whole Section {
        category: category.clone(),
        section: id("s"),
        to: placed(0, Section { pass: Some(Pass::Share(number("0.6"))), ..Section::new(id("s"), "S".into()) })
    },
    Set Setting MissingItems { category: category.clone(), missing_items: MissingItems::Rescale },
    Set Setting NegativeTotal { category: category.clone(), negative_total: NegativeTotal::Allowed },
    Set Setting Ranking { category: category.clone(), ranking: Ranking { by: RankBy::Group, ..township.ranking.clone() } },
    Set Setting QuotaRounding { category: category.clone(), quota_rounding: QuotaRounding::Ceil },
    Set Setting CapSets {
        category: category.clone(),
        sets: vec![CapSet { id: id("s"), name: "S".into(), items: vec![item.id.clone()], bonus_cap: Some(3.into()), deduction_cap: None }]
    },
    Put Whole Circumstance {
        category: category.clone(),
        circumstance: id("veto"),
        to: placed(1, Circumstance { clause: "三".into(), ..township.circumstances[0].clone() })
    },
    Set Setting GradeRules {
        category: category.clone(),
        rules: vec![GradeRule {
            id: id("r"),
            name: "R".into(),
            when: Condition::Is { figure: Figure::Rate(indicator.clone()), order: Order::Below, bound: number("0.6") },
            effect: Effect::Bar(grade.clone()),
            ratio_offset: 3.into(),
            bonus_factor: number("0.9"),
            clause: String::new(),
        }]
    },
    Put Whole Grade { category: category.clone(), grade: grade.clone(), to: placed(3, township.grading.grades[0].clone()) },
    Put Whole Indicator {
        category: category.clone(),
        indicator: indicator.clone(),
        to: placed(0, Arc::new(Indicator { name: "I".into(), ..(**about).clone() }))
    },
    Set Setting Description {
        category: category.clone(),
        indicator: indicator.clone(),
        description: Description { section: "S".into(), ..Description::of(about) }
    },
    Set Setting Rule { category: category.clone(), indicator: indicator.clone(), rule: another.rule.clone() },
    Set Setting Monitoring {
        category: category.clone(),
        indicator: indicator.clone(),
        monitoring: Some(Monitoring { share: number("0.35"), weights: Default::default() })
    },
    Set Setting Schedule {
        category: category.clone(),
        indicator: indicator.clone(),
        schedule_driven: !about.schedule_driven,
        schedule: about.schedule.clone()
    },
    Put Whole Item { category: category.clone(), item: item.id.clone(), to: None },
    Set Setting Caps { category: category.clone(), bonus: Some(41.into()), deduction: None },
    Put Whole Unit { unit: unit.id.clone(), to: None },
    Set Setting About { unit: unit.id.clone(), about: About { headcount: (unit.headcount.get() + rust_decimal::Decimal::ONE).into(), ..About::of(unit) } },
    Set Setting Difficulty { unit: unit.id.clone(), indicator: indicator.clone(), difficulty: Some(number("1.1")) },
    Data Data Observation { unit: unit.id.clone(), indicator: indicator.clone(), observation: None },
    Data Data Ledger { unit: unit.id.clone(), entries: Vec::new() },
}

#[test]
fn every_kind_of_edit_changes_something_and_is_taken_back() {
    let before = Preset::DemoCounty.project().unwrap();
    for edit in examples(&before) {
        let Project { mut policy, mut roster, .. } = before.clone();
        let inverse = edit.apply(&mut policy, &mut roster).unwrap();
        let differs = (policy != before.policy, roster != before.roster);
        assert_ne!(differs, (false, false), "{edit:?} changes nothing");
        assert_eq!(differs, (edit.touches_policy(), edit.touches_roster()), "{edit:?}");
        assert!(!edit.changes_nothing(&inverse) && edit.overlaps(&inverse), "{edit:?}");

        let (mut shared, mut units) = (Arc::new(before.policy.clone()), Arc::new(before.roster.clone()));
        edit.apply_shared(&mut shared, &mut units).unwrap();
        assert!(*shared == policy && *units == roster, "{edit:?} does something else to what is shared");

        let again = inverse.apply(&mut policy, &mut roster).unwrap();
        assert!(policy == before.policy && roster == before.roster, "{edit:?} is not taken back");
        assert_eq!(again, edit, "the inverse of the inverse");
        assert_eq!(serde_json::from_str::<Edit>(&serde_json::to_string(&edit).unwrap()).unwrap(), edit);
    }
}

fn names<'a>(project: &'a Project, locale: Locale) -> Names<'a> {
    Names::new(&project.policy, Some(&project.roster), locale)
}

#[test]
fn every_kind_of_edit_is_told_in_both_languages() {
    let before = Preset::DemoCounty.project().unwrap();
    for edit in examples(&before) {
        let mut after = before.clone();
        let inverse = edit.apply(&mut after.policy, &mut after.roster).unwrap();
        let lines = Locale::ALL
            .map(|locale| amendments(&edit, &inverse, locale, &names(&after, locale), &names(&before, locale)));
        assert!(!lines[0].is_empty(), "{edit:?} is not told");
        assert_eq!(lines[0].len(), lines[1].len(), "{edit:?}");
        assert!(lines.iter().flatten().all(|line| !line.what.is_empty() && line.was != line.becomes), "{lines:?}");
    }
}
