//! The random policies with other ladders and rosters: everything that keeps a unit from a grade, often, and many ties.

use std::sync::Arc;

use baton_model::{Circumstance, Effect, Grading, Marked, Number, PastYear, Project};
use serde_json::{Value, json};

use super::{Dice, project};

/// A ladder of 2 to 5 grades `g0`…, with quotas, thresholds and gates on any grade.
fn grading(dice: &mut Dice, indicators: u64) -> Value {
    let count = 2 + dice.below(4);
    let id = |grade: u64| format!("g{grade}");
    let grade = |dice: &mut Dice, grade: u64| {
        let mut value =
            json!({ "id": id(grade), "name": id(grade), "excellent": grade == 0 || (grade == 1 && dice.one_in(3)) });
        let last = grade + 1 == count;
        if if last { dice.one_in(12) } else { !dice.one_in(4) } {
            value["quota"] = match dice.below(3) {
                0 => json!({ "places": dice.below(4) }),
                _ => json!({ "share": dice.pick(&["0.1", "0.2", "0.34", "0.4"]) }),
            };
        }
        if if last { dice.one_in(12) } else { dice.one_in(2) } {
            let bound = (40 + dice.below(50)).to_string();
            value["threshold"] =
                if dice.one_in(2) { json!({ "percentage": bound }) } else { json!({ "points": bound }) };
        }
        if last && dice.one_in(5) {
            value["quota"] = json!({ "fromBelow": dice.pick(&["0.1", "0.25", "0.34"]) });
        }
        if dice.one_in(3) {
            value["conditions"] = "either".into();
        }
        value
    };
    let grades: Vec<Value> = (0..count).map(|at| grade(dice, at)).collect();
    let is = |dice: &mut Dice| {
        let indicator = format!("k{}", dice.below(indicators));
        let (figure, order, bound) = match dice.below(12) {
            11 => return json!({ "grades": { "among": ["g0", "g1"], "years": 1 + dice.below(2) } }),
            8 => (json!("fromLast"), "atMost", dice.pick(&["1", "2"])),
            9 => (json!({ "entries": { "item": "minus" } }), "atLeast", dice.pick(&["1", "2"])),
            7 | 10 => return json!({ "failed": dice.pick(&["s", "t"]) }),
            0 | 1 => (json!("deductions"), "above", dice.pick(&["0.5", "1"])),
            2 => (json!("total"), *dice.pick(&["below", "atLeast"]), dice.pick(&["60", "75.5"])),
            3 => (json!("percentage"), *dice.pick(&["below", "above"]), dice.pick(&["55", "70"])),
            4 => (json!({ "indicatorPoints": indicator }), "below", dice.pick(&["10", "20.5"])),
            _ => (json!({ "rate": indicator }), "below", dice.pick(&["0.6", "0.75"])),
        };
        json!({ "is": { "figure": figure, "order": order, "bound": bound } })
    };
    let rule = |dice: &mut Dice, at: u64| {
        let when = if dice.one_in(4) {
            let of = [is(dice), is(dice), json!({ "circumstance": "known" })];
            json!({ "atLeast": { "count": 1 + dice.below(3), "of": of } })
        } else {
            is(dice)
        };
        let grade = id(dice.below(count));
        let effect = match dice.below(12) {
            10 => json!({ "lift": 1 }),
            11 => json!({ "to": grade }),
            0 => json!({ "lower": 1 }),
            1 => json!({ "atMost": grade }),
            _ => json!({ "bar": grade }),
        };
        let mut rule = json!({ "id": format!("r{at}"), "name": "R", "when": when, "effect": effect });
        if dice.one_in(3) {
            rule["ratioOffset"] = "4".into();
            rule["bonusFactor"] = (*dice.pick(&["0.9", "0", "1.25"])).into();
        }
        rule
    };
    let rules: Vec<Value> = (0..dice.below(4)).map(|at| rule(dice, at)).collect();
    json!({
        "grades": grades, "rules": rules,
        "quotaRounding": dice.pick(&["floor", "halfUp", "ceil"]),
        "tieBlock": dice.pick(&["include", "exclude"]),
        "rollDown": dice.pick(&["on", "on", "off"]),
        "lifted": dice.pick(&["within", "beyond"]),
    })
}

/// 一票否决 to some grade or the last, 降档, one that bars a grade, and one that does nothing; now and then two that lift.
fn circumstances(dice: &mut Dice, grading: &Grading) -> Vec<Circumstance> {
    let grade = |dice: &mut Dice| {
        let at = usize::try_from(dice.below(grading.grades.len() as u64)).unwrap();
        grading.grades[at].id.clone()
    };
    let veto = dice.one_in(2).then(|| grade(dice));
    let mut more = vec![("barred", Effect::Bar(grade(dice))), ("known", Effect::Nothing)];
    if dice.one_in(3) {
        more.extend([("lifted", Effect::Lift(1)), ("straight", Effect::To(grade(dice)))]);
    }
    let more = more.into_iter().map(|(id, effect)| Circumstance {
        bonus_factor: if dice.one_in(2) { "0.9".parse().unwrap() } else { Number::ONE },
        ratio_offset: if dice.one_in(3) { 5.into() } else { Number::ZERO },
        ..Circumstance::new(id.into(), id.into(), effect)
    });
    Circumstance::usual(veto).into_iter().chain(more).collect()
}

/// What a unit is marked with.
fn marks(dice: &mut Dice, lifts: bool) -> Vec<Marked> {
    let lowered = if dice.one_in(4) { 1 + dice.below(3) } else { 0 };
    let mut marks = vec!["downgrade"; usize::try_from(lowered).unwrap()];
    for (id, one_in) in [("veto", 5), ("barred", 6), ("known", 6), ("lifted", 5), ("straight", 7)] {
        if dice.one_in(one_in) && (lifts || !matches!(id, "lifted" | "straight")) {
            marks.push(id);
        }
    }
    marks.into_iter().map(|id| Marked { circumstance: id.into(), reason: "v".to_owned() }).collect()
}

/// A project like [`project`]'s, with up to twice as many units: some stand twice, with other decisions about them.
pub fn ladder(seed: u64) -> Project {
    let mut project = project(seed);
    let mut dice = Dice(seed ^ 0x1A_DDE4);
    let dice = &mut dice;
    let category = Arc::make_mut(&mut project.policy.categories[0]);
    category.grading = serde_json::from_value(grading(dice, category.indicators.len() as u64)).unwrap();
    category.circumstances = circumstances(dice, &category.grading);
    let lifts = category.circumstances.iter().any(|of| of.effect.lifts());
    if dice.one_in(2) {
        project.policy.rounding.total = 0;
    }
    let twice: Vec<_> = project.roster.units.iter().filter(|_| dice.one_in(2)).cloned().collect();
    for (number, mut unit) in twice.into_iter().enumerate() {
        Arc::make_mut(&mut unit).id = format!("w{number}").as_str().into();
        project.roster.units.push(unit);
    }
    for unit in &mut project.roster.units {
        let unit = Arc::make_mut(unit);
        unit.circumstances = marks(dice, lifts);
        for year in [project.policy.year - 1, project.policy.year - 2] {
            if dice.one_in(2) {
                PastYear::set(&mut unit.history, year, Some(format!("g{}", dice.below(3)).into()));
            }
        }
        if dice.one_in(6) {
            let minus = json!({ "item": "minus", "level": "l", "quantity": "1" });
            unit.adjustments.push(serde_json::from_value(minus).unwrap());
        }
        unit.exempt = unit.exempt && dice.one_in(2);
        assert!(unit.difficulty.is_none_or(|factor| factor > Number::ZERO));
    }
    project
}
