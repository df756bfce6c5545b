//! After any sequence of changes every reference leads somewhere, and undo restores everything.

use proptest::prelude::*;

use super::*;

/// A change drawn from three numbers.
fn drawn(project: &Project, kind: u8, a: usize, b: usize) -> Option<Change> {
    let Project { policy, roster, .. } = project;
    let nth = |n: usize| policy.categories.get(n % policy.categories.len().max(1));
    let (first, second) = (nth(a)?, nth(b)?);
    let (one, two) = (|| first.id.clone(), || second.id.clone());
    let members: Vec<Id> = units_of(roster, first).map(|unit| unit.id.clone()).collect();
    let some: Vec<Id> = members.iter().skip(b % 3).step_by(a % 3 + 1).cloned().collect();
    let group_of =
        |category: &Category, n: usize| category.groups.get(n % category.groups.len().max(1)).map(|g| g.id.clone());
    let baggage = |taken: bool| if taken { Baggage::Taken } else { Baggage::Left };
    let name = format!("n{a}{b}");
    Some(match kind {
        0 => Change::AddCategory { name, like: one(), system: System::Ladder },
        1 => Change::AddCategory { name, like: one(), system: System::Whole },
        2 => Change::RenameCategory(one(), name),
        3 => Change::ShiftCategory(one(), if b.is_multiple_of(2) { Toward::Beginning } else { Toward::End }),
        4 => Change::RemoveCategory { category: one(), units: Fate::Into(two()) },
        5 => Change::RemoveCategory { category: one(), units: Fate::Removed },
        6 => Change::Merge {
            from: one(),
            into: two(),
            groups: baggage(a.is_multiple_of(2)),
            indicators: baggage(b.is_multiple_of(2)),
        },
        7 => Change::Split { category: one(), units: some, name },
        8 => Change::AddGroup { category: one(), name },
        9 => Change::RenameGroup { category: one(), group: group_of(first, b)?, name },
        10 => Change::RemoveGroup { category: one(), group: group_of(first, b)? },
        11 => Change::MergeGroups { category: one(), from: group_of(first, b)?, into: group_of(first, b + 1)? },
        12 | 13 => Change::Move { units: some, category: two(), group: group_of(second, a) },
        14 if a.is_multiple_of(2) => Change::AddUnits { category: one(), names: vec![name.clone(), name] },
        14 => Change::AddUnit { category: one(), group: group_of(first, b), name },
        15 => Change::DuplicateUnit { unit: members.get(b % members.len().max(1))?.clone(), name },
        16 => Change::RemoveUnits(some),
        _ => {
            let unit = roster.units.get(a * 7 + b)?;
            Change::About(unit.id.clone(), About { headcount: 5.into(), name, ..About::of(unit) })
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn references_stay_whole_and_undo_restores(draws in prop::collection::vec((0..18_u8, 0..12_usize, 0..12_usize), 1..9)) {
        let start = demo();
        let mut project = start.clone();
        // So that there are marks, gates and factors of units to be kept whole, too.
        let category = Arc::make_mut(&mut project.policy.categories[0]);
        Arc::make_mut(&mut category.indicators[1]).marks.units.insert(id("jinsui"), 9.into());
        Arc::make_mut(&mut project.roster.units[0]).indicator_difficulty.insert(id("gdp"), "1.1".parse().unwrap());
        let start = project.clone();
        prop_assert_eq!(astray(&start), []);
        let mut inverses = Vec::new();
        for (kind, a, b) in draws {
            let Some(change) = drawn(&project, kind, a, b) else { continue };
            let Some(edit) = edit(&project.policy, &project.roster, &change) else { continue };
            let Project { policy, roster, .. } = &mut project;
            inverses.push(edit.apply(policy, roster).unwrap());
            prop_assert_eq!(astray(&project), [], "after {:?}", change);
        }
        for inverse in inverses.iter().rev() {
            inverse.apply(&mut project.policy, &mut project.roster).unwrap();
        }
        prop_assert_eq!(project.policy, start.policy);
        prop_assert_eq!(project.roster, start.roster);
    }
}
