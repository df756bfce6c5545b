//! The second implementation held to figures that were worked out by hand.

use baton::model::{Grade, Grading, Id, Quota, QuotaRounding, RollDown, TieBlock};
use serde_json::json;

use super::fraction::{Fraction, half_up, of, whole};
use super::grade::{Candidate, cut_off, grades};
use super::monitoring::rates;
use super::points::points;
use super::results::divided;

fn decimal(text: &str) -> Fraction {
    of(text.parse().unwrap())
}

#[test]
fn midpoints_go_away_from_zero() {
    for (value, decimals, rounded) in
        [("1.255", 2, "1.26"), ("-1.255", 2, "-1.26"), ("1.2549", 2, "1.25"), ("0.5", 0, "1"), ("2.5", 0, "3")]
    {
        assert_eq!(half_up(&decimal(value), decimals), decimal(rounded), "{value}");
    }
}

/// 60 × 1.004/48 is 1.255, though 1.004/48 has no end.
#[test]
fn a_quotient_without_end_does_not_push_a_midpoint_down() {
    let policy = json!({ "title": "t", "year": 2026, "categories": [] });
    let indicator = json!({
        "id": "k", "name": "K", "marks": { "category": "60" },
        "rule": { "components": [{ "measure": "completion", "scale": { "proportional": {} } }] },
    });
    let unit = json!({
        "id": "u", "name": "U", "category": "c",
        "observations": { "k": { "annual": { "actual": "1.004", "target": "48" } } },
    });
    let unit = serde_json::from_value(unit).unwrap();
    let of_unit =
        rates(&serde_json::from_value(policy).unwrap(), &serde_json::from_value(indicator).unwrap(), &[&unit]);
    assert_eq!(points(&of_unit[0], 2), decimal("1.26"));
}

fn ladder(quotas: &[Option<Quota>]) -> Grading {
    let grade = |(at, quota): (usize, &Option<Quota>)| {
        let grade: Grade = serde_json::from_value(json!({ "id": format!("g{at}"), "name": "G" })).unwrap();
        Grade { quota: *quota, ..grade }
    };
    Grading { grades: quotas.iter().enumerate().map(grade).collect(), ..Grading::default() }
}

fn share(text: &str) -> Option<Quota> {
    Some(Quota::Share(text.parse().unwrap()))
}

/// Shares are added up before they are rounded; fixed places are whole already.
#[test]
fn cut_offs_round_the_shares_together() {
    let quotas = [share("0.25"), share("0.25"), Some(Quota::Places(2)), share("0.15"), None];
    for (mode, expected) in [
        (QuotaRounding::Floor, [2, 5, 7, 8]),
        (QuotaRounding::HalfUp, [3, 5, 7, 9]),
        (QuotaRounding::Ceil, [3, 5, 7, 9]),
    ] {
        let grading = Grading { quota_rounding: mode, ..ladder(&quotas) };
        assert_eq!([0, 1, 2, 3].map(|grade| cut_off(&grading, grade, 10)), expected.map(whole), "{mode:?}");
    }
}

fn lane(count: usize) -> Vec<Candidate> {
    let candidate = |at: usize| Candidate {
        place: at + 1,
        total: whole(100 - at),
        percentage: whole(100 - at),
        barred: None,
        lowered: 0,
        at_most: None,
    };
    (0..count).map(candidate).collect()
}

fn counts(grading: &Grading, lane: &[Candidate]) -> Vec<usize> {
    let given = grades(grading, lane);
    (0..grading.grades.len()).map(|grade| given.iter().filter(|given| **given == Some(grade)).count()).collect()
}

/// 20 units, quotas of 20, 40 and 30 %: one that is barred from the first grade leaves each grade its number of places.
#[test]
fn with_roll_down_every_quota_is_filled_and_the_later_ones_still_bind() {
    let quotas = [share("0.2"), share("0.4"), share("0.3"), None];
    let grading = Grading { roll_down: RollDown::On, ..ladder(&quotas) };
    let mut lane = lane(20);
    lane[0].barred = Some(0);
    assert_eq!(counts(&grading, &lane), [4, 8, 6, 2]);
    assert_eq!(grades(&grading, &lane)[..6], [1, 0, 0, 0, 0, 1].map(Some));
    let off = Grading { roll_down: RollDown::Off, ..grading };
    assert_eq!(counts(&off, &lane), [3, 9, 6, 2]);
}

/// One that would get the first grade and is lowered by two holds a place of the third.
#[test]
fn a_lowered_unit_holds_a_place_where_it_ends() {
    let quotas = [Some(Quota::Places(1)), Some(Quota::Places(1)), Some(Quota::Places(1)), None];
    let grading = Grading { roll_down: RollDown::On, ..ladder(&quotas) };
    let mut lane = lane(5);
    lane[0].lowered = 2;
    assert_eq!(grades(&grading, &lane), [2, 0, 1, 3, 3].map(Some));
}

/// A bar is one on all better grades too: barred from the second, a unit that stood first is third.
#[test]
fn a_barred_grade_bars_the_better_ones() {
    let quotas = [Some(Quota::Places(1)), Some(Quota::Places(1)), None];
    for roll_down in [RollDown::Off, RollDown::On] {
        let grading = Grading { roll_down, ..ladder(&quotas) };
        let mut lane = lane(2);
        lane[0].barred = Some(1);
        assert_eq!(grades(&grading, &lane)[0], Some(2));
    }
}

/// Two that share the second place, of two places.
#[test]
fn a_block_at_the_border_is_in_or_out_as_a_whole() {
    for roll_down in [RollDown::Off, RollDown::On] {
        for (tie_block, expected) in [(TieBlock::Include, [0, 0, 0, 1]), (TieBlock::Exclude, [0, 1, 1, 1])] {
            let grading = Grading { roll_down, tie_block, ..ladder(&[Some(Quota::Places(2)), None]) };
            let mut lane = lane(4);
            lane[2].place = 2;
            assert_eq!(grades(&grading, &lane), expected.map(Some), "{roll_down:?} {tie_block:?}");
        }
    }
}

/// 100 yuan over three of equal weight: a fen is left, and the first by identifier has it, whatever the order.
#[test]
fn what_is_left_of_a_pool_goes_to_the_largest_remainders() {
    let ids: Vec<Id> = ["b", "a", "c"].map(Id::from).into();
    let weights: Vec<_> = ids.iter().map(|id| (whole(7), id)).collect();
    assert_eq!(divided(&whole(100), &weights), ["33.33", "33.34", "33.33"].map(decimal));
    let weights: Vec<_> = [1, 2, 0].map(whole).into_iter().zip(&ids).collect();
    assert_eq!(divided(&whole(100), &weights), ["33.33", "66.67", "0"].map(decimal));
}
