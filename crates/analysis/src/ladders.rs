//! Two ladders beside each other: whether a grade of the one is better or worse than a grade of the other.
//!
//! A grade is its identifier, wherever it stands and whatever it is called. Two grades that one of the ladders has are
//! compared there; where both ladders have both and order them otherwise, neither is better. A grade of the old ladder
//! alone and one of the new ladder alone are compared by the grades that both ladders have: the better one is that with
//! only some of them above it that the other has above it.

use std::collections::BTreeSet;

use super::change::Turn;
use baton_model::{Grade, Id};

/// A unit's way from one grade to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Regrade {
    /// Better or worse.
    pub turn: Turn,
    /// By how many grades; 0 where it is neither.
    pub by: u32,
}

impl Regrade {
    /// Neither better nor worse.
    pub const ASIDE: Self = Self { turn: Turn::Aside, by: 0 };

    /// From one position of a ladder to another one; absent where they are the same.
    pub(super) fn within(was: usize, is: usize) -> Option<Self> {
        let turn = match is.cmp(&was) {
            std::cmp::Ordering::Less => Turn::Up,
            std::cmp::Ordering::Equal => return None,
            std::cmp::Ordering::Greater => Turn::Down,
        };
        Some(Self { turn, by: u32::try_from(is.abs_diff(was)).unwrap_or(u32::MAX) })
    }

    /// Grades gained; below 0 = lost.
    #[must_use]
    pub fn gained(self) -> i64 {
        match self.turn {
            Turn::Up => i64::from(self.by),
            Turn::Down => i64::from(self.by).saturating_neg(),
            Turn::Aside => 0,
        }
    }
}

/// Every way from a grade of a ladder to a grade of another, by their positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ladders(Vec<Vec<Option<Regrade>>>);

impl Ladders {
    pub(super) fn new(was: &[Grade], is: &[Grade]) -> Self {
        let (was, is): (Vec<&Id>, Vec<&Id>) =
            (was.iter().map(|grade| &grade.id).collect(), is.iter().map(|grade| &grade.id).collect());
        Self(was.iter().map(|from| is.iter().map(|to| regrade(&was, from, &is, to)).collect()).collect())
    }

    /// From a position in the old ladder to one in the new ladder; absent where it is the same grade.
    pub(super) fn regrade(&self, was: usize, is: usize) -> Option<Regrade> {
        self.0.get(was).and_then(|ways| ways.get(is)).copied().flatten()
    }
}

fn regrade(was: &[&Id], from: &Id, is: &[&Id], to: &Id) -> Option<Regrade> {
    if from == to {
        return None;
    }
    let within = |ladder: &[&Id]| {
        let at = |wanted: &Id| ladder.iter().position(|id| *id == wanted);
        Regrade::within(at(from)?, at(to)?)
    };
    Some(match (within(was), within(is)) {
        (Some(before), Some(after)) if before.turn != after.turn => Regrade::ASIDE,
        (Some(found), _) | (None, Some(found)) => found,
        (None, None) => {
            let shared_above = |ladder: &[&Id], other: &[&Id], grade: &Id| {
                let above = ladder.iter().take_while(|id| **id != grade);
                above.filter(|id| other.contains(id)).map(|id| (*id).clone()).collect::<BTreeSet<Id>>()
            };
            let (before, after) = (shared_above(was, is, from), shared_above(is, was, to));
            let nested = before.is_subset(&after) || after.is_subset(&before);
            Regrade::within(before.len(), after.len()).filter(|_| nested).unwrap_or(Regrade::ASIDE)
        }
    })
}

/// The grades of a ladder and those that another one has beside them, best first, each of these behind the grade that it
/// follows there.
pub(super) fn merged(mut all: Vec<Id>, other: &[Grade]) -> Vec<Id> {
    let mut behind = 0_usize;
    for grade in other {
        match all.iter().position(|id| *id == grade.id) {
            Some(at) => behind = at.saturating_add(1),
            None => {
                all.insert(behind.min(all.len()), grade.id.clone());
                behind = behind.saturating_add(1);
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use baton_model::Number;

    fn ladder(ids: &str) -> Vec<Grade> {
        let grade = |id: char| Grade {
            id: Id::from(id.to_string()),
            name: "等".to_owned(),
            quota: None,
            threshold: None,
            conditions: baton_model::Conditions::Both,
            excellent: false,
            ratio_offset: Number::ZERO,
            bonus_coefficient: Number::ONE,
            promotion_priority: false,
            interview: false,
        };
        ids.chars().map(grade).collect()
    }

    /// The way from a grade to another one, as grades gained; `None` = the same grade, 0 = neither better nor worse.
    fn gained(was: &str, is: &str, from: char, to: char) -> Option<i64> {
        let ladders = Ladders::new(&ladder(was), &ladder(is));
        ladders.regrade(was.find(from).unwrap(), is.find(to).unwrap()).map(Regrade::gained)
    }

    #[test]
    fn a_grade_that_stands_elsewhere_is_the_same_grade() {
        assert_eq!(gained("abc", "abc", 'b', 'b'), None);
        assert_eq!(gained("abc", "bc", 'b', 'b'), None, "the best grade is deleted");
        assert_eq!(gained("abc", "xabc", 'a', 'a'), None, "a better one is added");
        assert_eq!(gained("abc", "cab", 'c', 'c'), None, "it is moved");
    }

    #[test]
    fn who_loses_a_deleted_grade_falls_or_rises_by_the_ladder_that_had_both() {
        assert_eq!(gained("abc", "bc", 'a', 'b'), Some(-1));
        assert_eq!(gained("abc", "bc", 'b', 'c'), Some(-1));
        assert_eq!(gained("abc", "ab", 'c', 'b'), Some(1));
        assert_eq!(gained("abcd", "ad", 'b', 'a'), Some(1));
        assert_eq!(gained("abcd", "ad", 'b', 'd'), Some(-2));
    }

    #[test]
    fn an_added_grade_is_better_or_worse_by_the_new_ladder() {
        assert_eq!(gained("abc", "xabc", 'a', 'x'), Some(1));
        assert_eq!(gained("abc", "abxc", 'b', 'x'), Some(-1));
        assert_eq!(gained("abc", "abxc", 'c', 'x'), Some(1));
    }

    #[test]
    fn a_deleted_and_an_added_grade_are_compared_by_what_both_ladders_have() {
        assert_eq!(gained("abc", "bxc", 'a', 'x'), Some(-1), "b was below a and is above x");
        assert_eq!(gained("abc", "xab", 'c', 'x'), Some(2));
        assert_eq!(gained("abc", "xbc", 'a', 'x'), Some(0), "one took the other's place");
        assert_eq!(gained("ab", "xy", 'a', 'y'), Some(0), "nothing in common");
    }

    #[test]
    fn two_ladders_that_disagree_make_neither_better() {
        assert_eq!(gained("abc", "bac", 'a', 'b'), Some(0));
        assert_eq!(gained("abc", "bac", 'a', 'c'), Some(-2), "both have c below");
    }

    #[test]
    fn the_merged_ladder_has_every_grade_once_and_each_new_one_where_it_stands() {
        let all = |was: &str, is: &str| {
            let was = ladder(was).into_iter().map(|grade| grade.id).collect();
            merged(was, &ladder(is)).iter().map(Id::as_str).collect::<String>()
        };
        assert_eq!(all("abc", "bc"), "abc");
        assert_eq!(all("abc", "xaybcz"), "xaybcz");
        assert_eq!(all("abc", "xbc"), "xabc");
        assert_eq!(all("", "ab"), "ab");
    }
}
