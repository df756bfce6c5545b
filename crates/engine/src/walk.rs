//! The walk down a ladder: every ranked unit in order, from its place over quotas, thresholds, and what bars, lowers and limits
//! to its grade. Standings keep the grade; the explanation, the audit workbook and the proofs of the analyses read each step.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::grade::{Effects, Ladder};
use super::rank::Placed;
use super::seats::Seats;
use baton_model::RollDown;

/// What a grade was to a unit when its turn came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The unit's place as the quota counts it.
    pub position: u64,
    /// How many of those tied with it claim a place of the grade.
    pub claims: u64,
    /// Places up to the grade; `None` without a quota.
    pub cut_off: Option<u64>,
    /// Whether the tied block is within the quota.
    pub fits: bool,
    /// Whether the unit meets the threshold.
    pub reaches: bool,
    /// Whether one of the two is enough.
    pub either: bool,
}

impl Look {
    /// Whether the ladder's own conditions hold.
    #[must_use]
    pub const fn holds(&self) -> bool {
        if self.either { self.fits || self.reaches } else { self.fits && self.reaches }
    }
}

/// How one ranked unit came to its grade.
#[derive(Clone, Debug)]
pub struct Walked {
    /// Position among the category's members.
    pub member: u32,
    /// How many share its place, itself included.
    pub tied: u64,
    /// Of each grade rule in the policy's order the figures that it compares, where it holds.
    pub rules: Vec<Option<Vec<Option<Decimal>>>>,
    pub effects: Effects,
    /// Every grade as the ladder alone has it, where something of the category lifts.
    pub plain: Vec<Look>,
    /// The grade to which it is lifted 晋档; `None` where it isn't.
    pub lifted: Option<usize>,
    /// Every grade from the best on, of one that is lifted as the ladder alone has it; where places roll down, up to the last that it was walked in.
    pub looks: Vec<Look>,
    /// The first grade whose conditions hold; where places roll down, the first that it may also have. `None` = no grade's,
    /// so that it is the last.
    pub first: Option<usize>,
    /// The grade in the end.
    pub grade: usize,
}

/// Who is told of the walk.
pub(super) trait Listener {
    /// Whether the looks are wanted, not the grades alone.
    const LOOKS: bool;

    fn plain(&mut self, member: u32, look: Look);
    fn look(&mut self, member: u32, look: Look);
    fn graded(&mut self, member: u32, tied: u64, effects: Effects, first: Option<usize>, grade: usize);
    /// One that was lifted to a grade has got its own.
    fn lifted(&mut self, member: u32, to: usize);
}

/// Tells `record` each placed member and its grade.
pub(super) fn grades(ladder: &Ladder, placed: &Placed, record: impl FnMut(u32, u32)) {
    struct Grades<F>(F);
    impl<F: FnMut(u32, u32)> Listener for Grades<F> {
        const LOOKS: bool = false;

        fn plain(&mut self, _: u32, _: Look) {}
        fn look(&mut self, _: u32, _: Look) {}
        fn lifted(&mut self, _: u32, _: usize) {}
        fn graded(&mut self, member: u32, _: u64, _: Effects, _: Option<usize>, grade: usize) {
            (self.0)(member, u32::try_from(grade).unwrap_or(u32::MAX));
        }
    }
    run(ladder, placed, &mut Grades(record));
}

/// How placed members came to their grades, in rank order: all of them, or only one.
pub(super) fn walk(ladder: &Ladder, placed: &Placed, only: Option<u32>) -> Vec<Walked> {
    let mut steps = Steps { only, plain: BTreeMap::new(), looks: BTreeMap::new(), walked: BTreeMap::new() };
    run(ladder, placed, &mut steps);
    let walked = placed.order.iter().filter_map(|member| {
        let walked = steps.walked.remove(member)?;
        let looks = steps.looks.remove(member).unwrap_or_default();
        let plain = steps.plain.remove(member).unwrap_or_default();
        Some(Walked { looks, plain, rules: ladder.held(*member).collect(), ..walked })
    });
    walked.collect()
}

/// What was looked at and what came of it, by member.
struct Steps {
    only: Option<u32>,
    plain: BTreeMap<u32, Vec<Look>>,
    looks: BTreeMap<u32, Vec<Look>>,
    walked: BTreeMap<u32, Walked>,
}

impl Steps {
    fn wants(&self, member: u32) -> bool {
        self.only.is_none_or(|only| only == member)
    }
}

impl Listener for Steps {
    const LOOKS: bool = true;

    fn plain(&mut self, member: u32, look: Look) {
        if self.wants(member) {
            self.plain.entry(member).or_default().push(look);
        }
    }

    fn look(&mut self, member: u32, look: Look) {
        if self.wants(member) {
            self.looks.entry(member).or_default().push(look);
        }
    }

    fn graded(&mut self, member: u32, tied: u64, effects: Effects, first: Option<usize>, grade: usize) {
        if self.wants(member) {
            let (rules, plain, looks) = (Vec::new(), Vec::new(), Vec::new());
            let walked = Walked { member, tied, rules, effects, plain, lifted: None, looks, first, grade };
            self.walked.insert(member, walked);
        }
    }

    fn lifted(&mut self, member: u32, to: usize) {
        if let Some(walked) = self.walked.get_mut(&member) {
            walked.lifted = Some(to);
        }
    }
}

fn run<L: Listener>(ladder: &Ladder, placed: &Placed, listener: &mut L) {
    if ladder.grading.grades.is_empty() {
        return;
    }
    let seats = Seats::of(ladder, placed, listener);
    // Where nothing has an effect on anybody, no place is left to roll.
    let empty =
        ladder.grading.roll_down == RollDown::Off || (!L::LOOKS && ladder.quotas_alone && !ladder.has_effects());
    if empty { by_position(ladder, placed, &seats, listener) } else { by_holders(ladder, placed, &seats, listener) }
}

/// Without roll-down: quotas count positions, so who is pushed down leaves its place empty. Those who are lifted and
/// take a place count before all others.
fn by_position<L: Listener>(ladder: &Ladder, placed: &Placed, seats: &Seats, listener: &mut L) {
    let grades = 0..ladder.grading.grades.len();
    let mut position: u64 = 1;
    let mut passed = seats.nobody();
    for block in placed.blocks() {
        let tied = count(block.len());
        let own = seats.among(block);
        // The first place of the block as a grade's quota counts it, and how many claim one.
        let counted = |grade: usize| {
            let at = |seated: &[u64]| seated.get(grade).copied().unwrap_or(0);
            let first = position.saturating_add(at(&seats.up_to)).saturating_sub(at(&passed));
            (first, tied.saturating_sub(at(&own)))
        };
        let fits = |grade: &usize| {
            let (first, claims) = counted(*grade);
            ladder.fits(*grade, first, claims)
        };
        let shared = (ladder.quotas_alone && seats.of.is_empty()).then(|| grades.clone().find(fits));
        for member in block.iter().filter(|member| !seats.of.contains_key(*member)) {
            if let Some(first) = shared.filter(|_| !L::LOOKS && !ladder.is_affected(*member)) {
                listener.graded(*member, tied, Effects::default(), first, first.unwrap_or(ladder.last()));
                continue;
            }
            let Some(standing) = ladder.standing(*member) else { continue };
            let reaches = |grade: &usize| ladder.reaches(*grade, standing.total, standing.percentage);
            if L::LOOKS {
                for grade in grades.clone() {
                    let ((position, claims), cut_off) = (counted(grade), ladder.cut_off(grade));
                    let (fits, reaches, either) = (fits(&grade), reaches(&grade), ladder.grading.is_either(grade));
                    listener.look(*member, Look { position, claims, cut_off, fits, reaches, either });
                }
            }
            let first = grades.clone().find(|grade| ladder.holds(*grade, fits(grade), reaches(grade)));
            let effects = ladder.effects(*member);
            let grade = effects.after(first.unwrap_or(ladder.last()), ladder.last());
            listener.graded(*member, tied, effects, first, grade);
        }
        position = position.saturating_add(tied);
        passed.iter_mut().zip(own).for_each(|(passed, own)| *passed = passed.saturating_add(own));
    }
}

/// A ranked unit that has no grade yet.
#[derive(Clone, Copy)]
struct Waiting {
    member: u32,
    place: u32,
    tied: u64,
    total: Decimal,
    percentage: Decimal,
    effects: Effects,
}

/// With roll-down 顺延: quotas count those who hold a grade. Grade by grade from the best, those without one are walked in
/// order; who may have it gets it while there are places. Once a block that may have it doesn't fit, nobody behind it
/// takes a place that was too few for those in front.
fn by_holders<L: Listener>(ladder: &Ladder, placed: &Placed, seats: &Seats, listener: &mut L) {
    let last = ladder.last();
    let blocks = placed.blocks().zip(1_u32..).flat_map(|(block, place)| {
        let tied = count(block.len());
        block.iter().map(move |member| (*member, place, tied))
    });
    let waiting = blocks.filter(|(member, ..)| !seats.of.contains_key(member)).filter_map(|(member, place, tied)| {
        let standing = ladder.standing(member)?;
        let (total, percentage, effects) = (standing.total, standing.percentage, ladder.effects(member));
        Some(Waiting { member, place, tied, total, percentage, effects })
    });
    let mut waiting: Vec<Waiting> = waiting.collect();
    let mut holders: Vec<u64> = vec![0; ladder.grading.grades.len()];
    for seat in seats.of.values() {
        if let Some(holders) = seat.holds.and_then(|grade| holders.get_mut(grade)) {
            *holders = holders.saturating_add(1);
        }
    }
    for grade in 0..=last {
        // Those who hold this grade or a better one; who was lifted, or lowered to this one, was seated before.
        let mut held: u64 = holders.iter().take(grade.saturating_add(1)).sum();
        let (mut open, either) = (true, ladder.grading.is_either(grade));
        let mut behind = Vec::new();
        for block in waiting.chunk_by(|a, b| a.place == b.place) {
            let reaches = |unit: &Waiting| ladder.reaches(grade, unit.total, unit.percentage);
            let may = |unit: &Waiting| unit.effects.allow(grade) && (either || reaches(unit));
            let claims = count(block.iter().filter(|unit| may(unit)).count());
            let position = held.saturating_add(1);
            let fits = open && ladder.fits(grade, position, claims);
            for unit in block {
                let reaches = reaches(unit);
                if L::LOOKS {
                    let cut_off = ladder.cut_off(grade);
                    listener.look(unit.member, Look { position, claims, cut_off, fits, reaches, either });
                }
                // Whether it gets the grade but for a place, and whether it has one or needs none.
                let (gets, fits) = (may(unit), fits || (either && reaches));
                open = open && (fits || !gets);
                if !(gets && fits) && grade < last {
                    behind.push(*unit);
                    continue;
                }
                let ends = unit.effects.after(grade, last);
                listener.graded(unit.member, unit.tied, unit.effects, (gets && fits).then_some(grade), ends);
                held = held.saturating_add(u64::from(ends == grade));
                if let Some(holders) = holders.get_mut(ends) {
                    *holders = holders.saturating_add(1);
                }
            }
        }
        waiting = behind;
    }
}

pub(super) fn count(units: usize) -> u64 {
    u64::try_from(units).unwrap_or(u64::MAX)
}
