//! Rules, steps and findings as sentences, in both languages.

use super::*;
use crate::{Locale, findings, money, rule, trace};
use baton_engine::{Code, GradeStep, Input};
use baton_model::{Id, Threshold};
use baton_presets::Preset;

fn both(say: impl Fn(Locale) -> String) -> [String; 2] {
    [say(Locale::Zh), say(Locale::En)]
}

#[test]
fn a_rule_is_told_with_its_parameters() {
    let policy = Preset::Classroom.project().unwrap().policy;
    let told = |id: &str| {
        let indicator = policy.categories[0].indicator(&Id::from(id)).unwrap();
        both(|locale| rule::in_words(locale, indicator))
    };
    assert_eq!(
        told("projects"),
        [
            "完成率（完成值 ÷ 目标值），按比例计分，最高 100%。",
            "Completion (actual ÷ target), in proportion, at most 100%."
        ]
    );
    assert_eq!(
        told("safety"),
        ["发生次数，每次扣 20%，扣完为止。", "Number of events, 20% off per event, not below zero."]
    );
    assert_eq!(
        told("satisfaction"),
        [
            "完成值的位次，第 1 名满分，每降一名减 10%，减完为止。",
            "Actual value, its place, first place full, 10% less per place, not below zero."
        ]
    );
}

#[test]
fn every_rule_of_the_presets_can_be_told() {
    for preset in Preset::ALL {
        for category in preset.project().unwrap().policy.categories {
            for indicator in &category.indicators {
                for told in both(|locale| rule::in_words(locale, indicator)) {
                    assert!(told.chars().count() > 8 && !told.contains("  "), "{}: {told}", indicator.name);
                }
            }
        }
    }
}

#[test]
fn a_step_to_a_grade_names_the_grade() {
    let policy = Preset::Classroom.project().unwrap().policy;
    let names = Names::new(&policy, None, Locale::Zh);
    let step = GradeStep::Conditions {
        grade: Id::from("second"),
        position: 2,
        cut_off: Some(4),
        threshold: Some(Threshold::Percentage(60.into())),
    };
    assert_eq!(
        both(|locale| trace::grade_step(locale, &step, &names)),
        [
            "按第 2 位计，前 4 位，达到得分率 60%，为二等",
            "二等: counted as place 2, within the first 4, reaches 60% of full marks"
        ]
    );
}

#[test]
fn a_finding_is_told_in_words() {
    let policy = Preset::Classroom.project().unwrap().policy;
    let names = Names::new(&policy, None, Locale::Zh);
    let missing = Code::Missing { input: Input::Target };
    assert_eq!(both(|locale| findings::said(locale, &missing, &names)), ["缺少目标值", "Missing: the target"]);
    let short = Code::MarksNotFull { sum: 1490.into(), full_marks: 1500.into(), difference: (-10).into(), units: 1 };
    assert_eq!(
        both(|locale| findings::said(locale, &short, &names)),
        ["分值合计 1,490，比满分 1,500 少 10", "Marks add up to 1,490: 10 short of 1,500"]
    );
}

#[test]
fn money_is_told_in_the_unit_of_the_language() {
    let yuan = |text: &str| text.parse().unwrap();
    assert_eq!(both(|locale| money::sum(locale, yuan("12864000"))), ["1,286.40 万元", "¥12,864,000"]);
    assert_eq!(both(|locale| money::change(locale, yuan("-32000"))), ["−3.20 万元", "−32,000 yuan"]);
    assert_eq!(money::change(Locale::Zh, yuan("3.5")), "+3.50 元", "too small for 万元");
}
