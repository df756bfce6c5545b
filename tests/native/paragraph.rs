//! The paragraph of a unit: over random pairs of scenarios, in both languages, its sentences are short, each of its figures is
//! the engine's or an edit's, and no cause is named that has less than a tenth of the part in the change.

use std::collections::BTreeSet;

use crate::random_policies::{Dice, evaluation};
use baton_analysis::{Explained, Turn};
use baton_model::{Edit, Id, MarksScope, Number, Project, Setting};
use baton_words::paragraph::{Facts, MOST, Of};
use baton_words::{Locale, money, rounded, rounded_change};
use baton_workbench::pages::compare::change::paragraph::{asked, facts, told};
use baton_workbench::{Action, ScenarioAction, State};
use rust_decimal::Decimal;
use serde_json::json;

/// Pairs of scenarios that are tried.
const PAIRS: u64 = 200;

fn edits(state: &State, dice: &mut Dice) -> Vec<Edit> {
    let indicators = state.pair().policy.categories[0].indicators.clone();
    let edit = |dice: &mut Dice| {
        let of = |value: serde_json::Value| serde_json::from_value(value).unwrap();
        match dice.below(4) {
            0 => of(
                json!({ "bonusCoefficient": { "category": "c", "grade": "g0", "coefficient": (1 + dice.below(3)).to_string() } }),
            ),
            1 => of(json!({ "quota": { "category": "c", "grade": "g0", "quota": { "places": dice.below(4) } } })),
            _ => Edit::Set(Setting::Marks {
                category: "c".into(),
                indicator: dice.pick(&indicators).id.clone(),
                scope: MarksScope::Category,
                marks: Some(Number::from(Decimal::from(dice.below(60)))),
            }),
        }
    };
    (0..3).map(|_| edit(dice)).collect()
}

/// A random project with two scenarios, the second worked on and compared with the first.
fn pair(seed: u64) -> State {
    let of = evaluation(seed);
    let mut roster = (**of.roster()).clone();
    for (letter, unit) in ('A'..).zip(&mut roster.units) {
        std::sync::Arc::make_mut(unit).name = format!("单位{letter}");
    }
    let mut state = State::new(Project::new((**of.policy()).clone(), roster));
    let mut dice = Dice(seed ^ 0xA5A5);
    for _ in 0..2 {
        state.apply(Action::Scenario(ScenarioAction::Create));
        for edit in edits(&state, &mut dice) {
            state.apply(Action::Edit(edit));
        }
    }
    let first: Id = state.book().sheets()[0].id.clone();
    state.apply(Action::Scenario(ScenarioAction::Base(Some(first))));
    state
}

/// The numbers in a text, without separators and signs.
fn numbers(text: &str) -> Vec<String> {
    let plain = text.replace(',', "");
    let digits = |c: char| c.is_ascii_digit() || c == '.';
    let found = plain.split(|c: char| !digits(c)).map(|number| number.trim_matches('.'));
    found.filter(|number| !number.is_empty()).map(str::to_owned).collect()
}

/// Every number that the engine has of the unit and the facts may tell.
fn known(state: &State, unit: usize, facts: &Facts) -> BTreeSet<String> {
    let (was, is) = (state.against().was(unit), &state.current().standings()[unit]);
    let mut texts = vec![facts.unit.clone()];
    for decimal in [was.total, is.total] {
        texts.push(rounded(decimal));
    }
    texts.push(rounded_change(is.total - was.total));
    texts.extend([was.rank, is.rank].into_iter().flatten().map(|rank| rank.to_string()));
    texts.extend([was.places, is.places].map(|places| places.to_string()));
    for locale in Locale::ALL {
        texts.push(money::change(locale, is.bonus - was.bonus));
    }
    let names = [&facts.grade.was, &facts.grade.is].into_iter().flatten().cloned();
    texts.extend(names.chain(facts.held_by.iter().cloned()));
    if let Some((grade, places)) = &facts.places {
        texts.push(grade.clone());
        // Places up to the grade, counted anew.
        for (evaluation, places) in [(state.base(), places.was), (state.current(), places.is)] {
            let Some(places) = places else { continue };
            let category = &evaluation.policy().categories[0];
            let at = category.grading.grades.iter().position(|candidate| candidate.name == *grade).unwrap();
            let ranked = evaluation.lanes().iter().map(|lane| lane.ranked);
            let counted = |ranked: u32| baton_engine::cut_offs(&category.grading, ranked)[at];
            assert!(ranked.into_iter().any(|ranked| counted(ranked) == Some(places)), "{places} places of {grade}");
            texts.push(places.to_string());
        }
    }
    if let Some(rival) = &facts.rival {
        let other = state.pair().roster.units.iter().position(|unit| unit.name == rival.name).unwrap();
        let (before, now) = (state.against().was(other), &state.current().standings()[other]);
        texts.extend([
            rival.name.clone(),
            rounded_change(now.total - before.total),
            rounded((now.total - is.total).abs()),
        ]);
        let order = |a: Option<u32>, b: Option<u32>| a.unwrap().cmp(&b.unwrap());
        assert_eq!(
            order(was.rank, before.rank),
            order(is.rank, now.rank).reverse(),
            "{} has not changed places",
            rival.name
        );
    }
    texts.iter().flat_map(|text| numbers(text)).collect()
}

#[test]
fn every_sentence_is_short_and_every_figure_the_engines() {
    let (mut regraded, mut named_causes, mut rivals) = (0, 0, 0);
    for seed in 0..PAIRS {
        let state = pair(seed);
        for unit in 0..state.pair().roster.units.len() {
            for locale in Locale::ALL {
                let facts = facts(state.against(), state.current(), unit, locale).unwrap();
                if facts.turn.is_none() {
                    continue;
                }
                regraded += 1;
                rivals += usize::from(facts.rival.is_some());
                let mut known = known(&state, unit, &facts);
                let answer = |figure| state.question(unit, figure).and_then(|question| question.answer());
                let total = answer(Explained::Total);
                let named = match asked(&facts) {
                    Some(Of::Grade) => answer(Explained::Grade),
                    Some(Of::Total) => total.clone(),
                    None => None,
                };
                let causes = named.as_ref().map(|split| {
                    let question = state.question(unit, Explained::Grade).unwrap();
                    let causes = question.named(locale, state.pair(), split, total.as_ref());
                    let all: Decimal = split.lines.iter().map(|line| line.part.abs()).sum();
                    for cause in &causes {
                        let line = split.lines.iter().find(|line| {
                            let (what, values) = question.in_words(locale, state.pair(), line);
                            cause.what.contains(&what) && cause.values == values
                        });
                        let part = line.unwrap_or_else(|| panic!("seed {seed}: {cause:?} is no part")).part.abs();
                        assert!(
                            part * Decimal::TEN >= all && part > Decimal::ZERO,
                            "seed {seed}: {cause:?} has {part} of {all}"
                        );
                        known.extend(numbers(&cause.what).into_iter().chain(numbers(&cause.values)));
                        known.extend(cause.points.iter().flat_map(|points| numbers(&rounded_change(*points))));
                    }
                    named_causes += causes.len();
                    causes
                });
                let causes = causes.as_ref().zip(asked(&facts));
                let said = told(locale, &facts, causes.map(|(causes, of)| (of, causes.as_slice())));
                let whole = said.join(" ");
                for sentence in &said {
                    assert!(sentence.chars().count() <= MOST, "seed {seed}: {sentence}");
                    assert!(sentence.ends_with(['。', '.']), "{sentence}");
                    for number in numbers(sentence) {
                        assert!(
                            known.contains(&number),
                            "seed {seed}: {number} in “{sentence}” is nobody's: {known:?}"
                        );
                    }
                }
                // Grades are told in the order of their names, and the way they went.
                let at = |name: &Option<String>| name.as_ref().and_then(|name| whole.find(name.as_str()));
                assert!(at(&facts.grade.was).is_some() || facts.grade.was.is_none(), "{whole}");
                assert!(at(&facts.grade.is).is_some() || facts.grade.is.is_none(), "{whole}");
                let way = match (locale, facts.turn) {
                    (Locale::Zh, Some(Turn::Up)) => "升为",
                    (Locale::Zh, Some(Turn::Down)) => "降为",
                    (Locale::En, Some(Turn::Up)) => "rises",
                    (Locale::En, Some(Turn::Down)) => "falls",
                    (_, Some(Turn::Aside) | None) => "",
                };
                assert!(whole.contains(way), "{whole}");
            }
        }
    }
    assert!(regraded > 200 && named_causes > 100 && rivals > 50, "{regraded} {named_causes} {rivals}");
}

#[test]
fn a_long_name_is_cut_so_that_the_sentence_stays_short() {
    use baton_analysis::Change;
    use baton_words::paragraph::Named;
    let named =
        Named { what: "很长的名称".repeat(30), values: "50 → 30 分".to_owned(), points: Some(Decimal::ONE) };
    for locale in Locale::ALL {
        for sentence in baton_words::paragraph::causes(locale, Of::Grade, std::slice::from_ref(&named)) {
            assert!(sentence.chars().count() <= MOST, "{sentence}");
            assert!(sentence.contains('…'));
        }
        let zero = Decimal::ZERO;
        let facts = Facts {
            unit: "某某镇".repeat(40),
            known: true,
            grade: Change::new(Some("一等".repeat(40)), Some("二等".repeat(40))),
            turn: Some(Turn::Down),
            places: None,
            rank: Change::new(Some(1), Some(2)),
            total: Change::new(zero, zero),
            rival: None,
            excellent: Change::new(true, false),
            excellent_places: Change::new(3, 2),
            bonus: Change::new(zero, zero),
            held_by: vec!["限制".repeat(60), "又一条".repeat(60)],
        };
        for sentence in told(locale, &facts, None) {
            assert!(sentence.chars().count() <= MOST, "{sentence}");
        }
    }
}
