//! The fewest points that change a grade, against trying every step.

use super::*;

#[test]
fn the_fewest_points_are_the_fewest() {
    let mut tried = 0;
    for seed in 0..60 {
        let evaluation = evaluation(seed);
        for distance in distances(&evaluation, &"c".into()) {
            let position = evaluation.roster().units.iter().position(|unit| unit.id == distance.unit).unwrap();
            for (flip, sign) in [(&distance.up, Decimal::ONE), (&distance.down, Decimal::NEGATIVE_ONE)] {
                let Some(flip) = flip else { continue };
                let rounding = evaluation.policy().rounding;
                let unit = Decimal::new(1, u32::from(rounding.points.max(rounding.total)));
                for (points, flips) in [(flip.points, true), (flip.points - unit, false)] {
                    let Some(after) = with_points(&evaluation, position, points * sign) else { continue };
                    tried += 1;
                    let grade = after.standings()[position].grade;
                    assert_eq!(grade != evaluation.standings()[position].grade, flips, "seed {seed}, {distance:?}");
                }
            }
        }
    }
    assert!(tried > 300, "{tried}");
}

/// Points to two decimals, totals to one: 79.94 is 79.9, below 80 %; one hundredth more is 79.95 and 80.0.
#[test]
fn the_fewest_points_are_in_the_finer_rounding() {
    let mut project = crate::small::one_indicator(&score(), &[json!({ "actual": "79.94" })]);
    project["policy"]["rounding"] = json!({ "points": 2, "total": 1 });
    project["policy"]["categories"][0]["grading"]["grades"][0] =
        json!({ "id": "top", "name": "top", "threshold": { "percentage": "80" } });
    let found = distances(&crate::small::evaluate(&project), &"c".into());
    assert_eq!(found[0].up.as_ref().map(|flip| flip.points.to_string()).as_deref(), Some("0.01"));
    let target = baton_analysis::Target::GradeAtLeast { unit: "a".into(), grade: "top".into() };
    let question = baton_analysis::NeedQuestion { target, others: baton_analysis::Others::Stay, step: Number::ONE };
    let needs = baton_analysis::needs(&crate::small::evaluate(&project), &question).unwrap();
    assert_eq!(needs.points.map(|points| points.to_string()).as_deref(), Some("0.01"));
    // The other way round: points in whole numbers, totals to two decimals, moved by an adjustment.
    project["policy"]["rounding"] = json!({ "points": 0, "total": 2 });
    let found = distances(&crate::small::evaluate(&project), &"c".into());
    assert_eq!(found[0].down.as_ref().map(|flip| flip.points.to_string()).as_deref(), Some("0.01"));
}

/// A total that isn't let below 0 comes from 150 below: more points than the full marks and all that parts units.
#[test]
fn the_fewest_points_reach_from_below_zero() {
    let mut project = crate::small::one_indicator(&score(), &[json!({ "actual": "50" }), json!({ "actual": "50" })]);
    project["policy"]["categories"][0]["adjustments"] = json!({ "items": [
        { "id": "minus", "name": "m", "sign": "deduction", "levels": [{ "id": "l", "name": "l", "points": "200" }] }] });
    project["roster"]["units"][0]["adjustments"] = json!([{ "item": "minus", "level": "l" }]);
    let found = distances(&crate::small::evaluate(&project), &"c".into());
    let a = found.iter().find(|distance| distance.unit.as_str() == "a").unwrap();
    assert_eq!(a.up.as_ref().map(|flip| flip.points.to_string()).as_deref(), Some("200.00"));
}

/// No fewer points change the grade than those that are said to, and where none are said to, none do: every step tried.
#[test]
fn no_fewer_points_change_a_grade_on_every_kind_of_ladder() {
    let (mut tried, mut flips) = (0, 0);
    for seed in 0..25 {
        let mut project = ladder(seed);
        (project.policy.rounding.points, project.policy.rounding.total) = (0, 0);
        let evaluation = evaluated(project);
        for distance in distances(&evaluation, &"c".into()) {
            let position = evaluation.roster().units.iter().position(|unit| unit.id == distance.unit).unwrap();
            let now = &evaluation.standings()[position];
            for (flip, sign) in [(&distance.up, Decimal::ONE), (&distance.down, Decimal::NEGATIVE_ONE)] {
                let most = flip.as_ref().map_or(Decimal::from(25), |flip| flip.points);
                let mut points = Decimal::ONE;
                while points <= most {
                    if let Some(after) = with_points(&evaluation, position, points * sign) {
                        let grade = after.standings()[position].grade;
                        let says = flip.as_ref().filter(|flip| flip.points == points);
                        let id = |grade: u32| after.policy().categories[0].grading.grades[grade as usize].id.clone();
                        let what = format!("seed {seed}, {sign} {points}, {distance:?}");
                        match says {
                            Some(flip) => assert_eq!(grade.map(id).as_ref(), Some(&flip.grade), "{what}"),
                            None => assert_eq!(grade, now.grade, "{what}"),
                        }
                        tried += 1;
                        flips += i32::from(says.is_some());
                    }
                    points += Decimal::ONE;
                }
            }
        }
    }
    assert!(tried > 1_000 && flips > 60, "{tried} {flips}");
}

/// The evaluation with points from an extra item for one unit; `None` where they would have to be deductions and the
/// policy looks at those.
fn with_points(evaluation: &Evaluation, position: usize, points: Decimal) -> Option<Evaluation> {
    let (mut policy, mut roster) = ((**evaluation.policy()).clone(), (**evaluation.roster()).clone());
    let category = Arc::make_mut(&mut policy.categories[0]);
    let item =
        json!({ "id": "extra", "name": "e", "sign": "special", "levels": [{ "id": "l", "name": "l", "points": "1" }] });
    category.adjustments.items.push(serde_json::from_value(item).unwrap());
    category.adjustments.bonus_cap = None;
    let mut bonus = Decimal::ZERO;
    // Without the cap, everybody's counted bonuses go through the extra item; deductions stay, since gates look at them.
    for (index, unit) in roster.units.iter_mut().enumerate() {
        let unit = Arc::make_mut(unit);
        unit.adjustments.retain(|entry| entry.item.as_str() == "minus");
        let mut points_here = evaluation.explain(index).unwrap().adjustments.bonus;
        if index == position {
            points_here += points;
            bonus = points_here;
        }
        let entry = json!({ "item": "extra", "level": "l", "quantity": points_here.to_string() });
        unit.adjustments.push(serde_json::from_value(entry).unwrap());
    }
    let sees_deductions = category.ranking.tie_breakers.contains(&TieBreaker::DEDUCTIONS)
        || category.grading.rules.iter().any(|gate| gate.when.figures().contains(&&Figure::Deductions));
    if bonus < Decimal::ZERO && sees_deductions {
        return None;
    }
    Some(Evaluation::new(Arc::new(policy), Arc::new(roster)))
}
