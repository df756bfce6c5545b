//! Every unit's marks keep their sum, whatever moves.

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use baton_presets::Preset;

fn pair(preset: Preset) -> Pair {
    let project = preset.project().unwrap();
    Pair { policy: Arc::new(project.policy), roster: Arc::new(project.roster) }
}

fn sums(pair: &Pair, category: &Id) -> Vec<Decimal> {
    let found = pair.policy.category(category).unwrap();
    let units = pair.roster.units.iter().filter(|unit| unit.category == *category);
    units.map(|unit| found.indicators.iter().map(|k| k.marks.of(&unit.id, unit.group.as_ref()).get()).sum()).collect()
}

fn after(pair: &Pair, category: &Id, kept: &[(Id, MarksScope, Number)]) -> Pair {
    let mut next = pair.clone();
    for (indicator, scope, marks) in kept.iter().cloned() {
        edit(category, indicator, scope, marks).apply_shared(&mut next.policy, &mut next.roster).unwrap();
    }
    next
}

fn id(text: &str) -> Id {
    text.into()
}

fn by(balance: Balance) -> Balancing {
    let mut balancing = Balancing::default();
    balancing.choose(id("township"), balance);
    balancing
}

fn move_rural(balancing: &Balancing, scope: MarksScope, to: i64) -> Kept {
    keep(&pair(Preset::Classroom), &id("township"), &id("rural"), &scope, to.into(), balancing).unwrap()
}

#[test]
fn one_gives_what_the_other_takes() {
    let kept = move_rural(&by(Balance::From(id("projects"))), MarksScope::Category, 30);
    let change = |indicator: &str, marks: i64| (id(indicator), MarksScope::Category, marks.into());
    assert_eq!(kept, Kept::By(vec![change("rural", 30), change("projects", 5)]));
    let too_much = move_rural(&by(Balance::From(id("projects"))), MarksScope::Category, 36);
    assert_eq!(too_much, Kept::AtMost(35.into()));
    assert_eq!(
        keep(
            &pair(Preset::Classroom),
            &id("township"),
            &id("rural"),
            &MarksScope::Category,
            30.into(),
            &by(Balance::Free)
        ),
        None
    );
}

/// 90 marks of the others become 70: 25, 25, 15, 15, 10 × 7/9 = 19.44, 19.44, 11.67, 11.67, 7.78. Rounded down they add up
/// to 67; the three largest remainders are those of the last three.
#[test]
fn the_others_are_scaled_to_whole_marks_that_add_up() {
    let Kept::By(kept) = move_rural(&by(Balance::Scale), MarksScope::Category, 30) else { panic!() };
    let marks: Vec<(&str, String)> = kept.iter().map(|(id, _, marks)| (id.as_str(), marks.to_string())).collect();
    let expected = [
        ("rural", "30"),
        ("projects", "19"),
        ("revenue", "19"),
        ("satisfaction", "12"),
        ("safety", "12"),
        ("speciality", "8"),
    ];
    assert_eq!(marks, expected.map(|(id, marks)| (id, marks.to_owned())));
}

#[test]
fn what_is_locked_neither_gives_nor_takes() {
    let mut balancing = by(Balance::Scale);
    for indicator in ["revenue", "satisfaction", "safety", "speciality"] {
        balancing.lock(id("township"), id(indicator), true);
    }
    let Kept::By(kept) = move_rural(&balancing, MarksScope::Category, 12) else { panic!() };
    assert_eq!(kept.len(), 2);
    balancing.lock(id("township"), id("projects"), true);
    assert_eq!(
        move_rural(&balancing, MarksScope::Category, 10),
        Kept::By(vec![(id("rural"), MarksScope::Category, 10.into())])
    );
    assert!(matches!(move_rural(&balancing, MarksScope::Category, 5), Kept::Nobody));
    assert!(matches!(move_rural(&balancing, MarksScope::Category, 12), Kept::AtMost(_)));
}

#[test]
fn a_groups_marks_are_balanced_within_the_group() {
    let scope = MarksScope::Group(id("agriculture"));
    let kept = move_rural(&by(Balance::From(id("projects"))), scope.clone(), 30);
    assert_eq!(kept, Kept::By(vec![(id("rural"), scope.clone(), 30.into()), (id("projects"), scope, 5.into())]));
}

#[test]
fn a_sum_that_is_off_is_mended() {
    let mut off = pair(Preset::Classroom);
    edit(&id("township"), id("rural"), MarksScope::Category, 3.into())
        .apply_shared(&mut off.policy, &mut off.roster)
        .unwrap();
    for balance in [Balance::Scale, Balance::From(id("safety"))] {
        let mut mended_pair = off.clone();
        for edit in mended(&off, &id("township"), &balance, &Balancing::default()).unwrap() {
            edit.apply_shared(&mut mended_pair.policy, &mut mended_pair.roster).unwrap();
        }
        assert!(sums(&mended_pair, &id("township")).iter().all(|sum| *sum == Decimal::ONE_HUNDRED));
        assert_eq!(mended(&mended_pair, &id("township"), &balance, &Balancing::default()), None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// On the demo county, with marks by group and unit: whatever moves, by whatever way, sums stay.
    #[test]
    fn sums_stay(
        category in 0usize..5, moved in 0usize..40, from in 0usize..40, to in 0i64..400, tenths in prop::bool::ANY,
        scope in 0usize..3, scaled in prop::bool::ANY, locks in prop::collection::vec(0usize..40, 0..4),
    ) {
        let pair = pair(Preset::DemoCounty);
        let found = &pair.policy.categories[category];
        let at = |n: usize| found.indicators[n % found.indicators.len()].id.clone();
        let mut balancing = Balancing::default();
        balancing.choose(found.id.clone(), if scaled { Balance::Scale } else { Balance::From(at(from)) });
        for lock in locks {
            balancing.lock(found.id.clone(), at(lock), true);
        }
        let units: Vec<_> = pair.roster.units.iter().filter(|unit| unit.category == found.id).collect();
        let unit = units[moved % units.len()];
        let scope = match (scope, &unit.group) {
            (1, Some(group)) => MarksScope::Group(group.clone()),
            (2, _) => MarksScope::Unit(unit.id.clone()),
            _ => MarksScope::Category,
        };
        let value = Number::from(Decimal::new(to, u32::from(tenths)));
        let before = sums(&pair, &found.id);
        match keep(&pair, &found.id, &at(moved), &scope, value, &balancing).unwrap() {
            Kept::By(kept) => {
                let after = after(&pair, &found.id, &kept);
                prop_assert_eq!(sums(&after, &found.id), before);
                let marks = &after.policy.categories[category].indicator(&at(moved)).unwrap().marks;
                let set = match &scope {
                    MarksScope::Category => Some(&marks.category),
                    MarksScope::Group(group) => marks.groups.get(group),
                    MarksScope::Unit(unit) => marks.units.get(unit),
                };
                prop_assert_eq!(set, Some(&value));
                for indicator in &found.indicators {
                    if balancing.locked(&found.id, &indicator.id) && indicator.id != at(moved) && scaled {
                        prop_assert_eq!(
                            &after.policy.categories[category].indicator(&indicator.id).unwrap().marks,
                            &indicator.marks
                        );
                    }
                }
            }
            Kept::AtMost(most) => {
                prop_assert!(most < value);
                let kept = keep(&pair, &found.id, &at(moved), &scope, most, &balancing);
                prop_assert!(matches!(kept, Some(Kept::By(_) | Kept::Nobody)), "{:?}", kept);
            }
            Kept::Nobody => {}
        }
    }
}
