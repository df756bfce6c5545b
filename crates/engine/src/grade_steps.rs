//! A unit's way to its grade as named steps: conditions of the ladder, then what lifts, bars, lowers and limits.

use super::grade::Effects;
use super::outcome::{Cause, GradeStep};
use super::walk::{Look, Walked};
use baton_model::{Category, Effect, Grading, Id, RollDown, Threshold, Unit};

/// The steps of one unit.
pub(super) fn steps(category: &Category, walked: &Walked, unit: &Unit) -> Vec<GradeStep> {
    let grading = &category.grading;
    let steps = Steps { grading, walked, pushers: pushers(category, walked, unit), told: Vec::new() };
    match grading.roll_down {
        RollDown::On if walked.lifted.is_none() => steps.by_holders(),
        RollDown::Off | RollDown::On => steps.by_position(),
    }
}

/// Something that has an effect on the unit.
struct Pusher {
    effect: Effect,
    /// The same by position in the ladder.
    at: Effect<usize>,
    cause: Cause,
}

/// The grade rules that hold in their order, then the circumstances in theirs.
fn pushers(category: &Category, walked: &Walked, unit: &Unit) -> Vec<Pusher> {
    let grading = &category.grading;
    let position = |id: &Id| grading.grades.iter().position(|grade| grade.id == *id);
    let pusher = |effect: Effect, cause| Some(Pusher { at: effect.told(position)?, effect, cause });
    let rules =
        grading.rules.iter().zip(&walked.rules).filter_map(|(rule, held)| Some((rule, held.as_ref()?))).filter_map(
            |(rule, figures)| {
                let (name, condition, figures) = (rule.name.clone(), rule.when.clone(), figures.clone());
                pusher(rule.effect.clone(), Cause::Rule { name, condition, figures })
            },
        );
    let circumstances = category.circumstances.iter().filter_map(|circumstance| {
        let marks = || unit.circumstances.iter().filter(|marked| marked.circumstance == circumstance.id);
        let times = u32::try_from(marks().count()).unwrap_or(u32::MAX);
        let reasons = marks().map(|marked| marked.reason.clone()).filter(|reason| !reason.is_empty()).collect();
        let effect = circumstance.effect.clone().times(times);
        let cause = Cause::Circumstance { circumstance: circumstance.id.clone(), reasons };
        pusher(effect, cause).filter(|_| times > 0)
    });
    rules.chain(circumstances).collect()
}

struct Steps<'a> {
    grading: &'a Grading,
    walked: &'a Walked,
    pushers: Vec<Pusher>,
    told: Vec<GradeStep>,
}

impl Steps<'_> {
    fn last(&self) -> usize {
        self.grading.grades.len().saturating_sub(1)
    }

    fn id(&self, grade: usize) -> Id {
        self.grading.grades.get(grade).map_or_else(|| "".into(), |grade| grade.id.clone())
    }

    fn threshold(&self, grade: usize) -> Option<Threshold> {
        self.grading.grades.get(grade)?.threshold
    }

    /// First the conditions, then what lifts, then what pushes down.
    fn by_position(mut self) -> Vec<GradeStep> {
        let walked = self.walked;
        for (grade, look) in walked.looks.iter().enumerate().take(walked.first.unwrap_or(walked.looks.len())) {
            self.missed(grade, look);
        }
        let now = self.conditions();
        let now = if walked.lifted.is_some() { self.lifts(now) } else { now };
        let now = self.bars(now);
        let now = self.lowers(now);
        self.limits(now);
        self.told
    }

    /// What lifts by so many grades adds up; straight to a grade where that is better still.
    fn lifts(&mut self, from: usize) -> usize {
        let mut now = from;
        let pushers = std::mem::take(&mut self.pushers);
        for pusher in &pushers {
            if let Effect::Lift(by) = pusher.at {
                let to = now.saturating_sub(usize::try_from(by).unwrap_or(usize::MAX));
                self.tell(now, to, pusher);
                now = to;
            }
        }
        for pusher in &pushers {
            if let Effect::To(to) = pusher.at
                && to < now
            {
                self.tell(now, to, pusher);
                now = to;
            }
        }
        self.pushers = pushers;
        now
    }

    /// Grade by grade: why it was passed by, until the one that it gets; then what lowers, and the limit of one that is
    /// lowered too.
    fn by_holders(mut self) -> Vec<GradeStep> {
        let Walked { effects, looks, first, .. } = self.walked;
        let Effects { unbarred, lowered, limit, .. } = *effects;
        let last = self.last();
        // The best grade that what was told leaves; whether something has pushed it down so far.
        let (mut best, mut pushed, mut barred, mut limited) = (0, false, false, false);
        for (grade, look) in looks.iter().enumerate() {
            if *first == Some(grade) || grade == last {
                break;
            }
            if grade < best {
                continue;
            }
            if look.either && !look.holds() {
                self.missed(grade, look);
            } else if !look.fits && !look.holds() {
                if let Some(cut_off) = look.cut_off.filter(|_| pushed) {
                    let position = u32::try_from(look.position).unwrap_or(u32::MAX);
                    self.told.push(GradeStep::NoPlace { grade: self.id(grade), position, cut_off });
                }
            } else if !look.holds() {
                self.missed(grade, look);
            } else if grade < unbarred {
                (best, pushed, barred) = (self.bars(grade), true, true);
            } else if lowered == 0 && grade < limit {
                self.limits(grade);
                (best, pushed, limited) = (limit, true, true);
            }
        }
        // What pushed it to the last grade has said so.
        let now =
            if pushed && best == last && first.is_none_or(|first| first == last) { last } else { self.conditions() };
        let now = if barred { now } else { self.bars(now) };
        let now = self.lowers(now);
        if !limited {
            self.limits(now);
        }
        self.told
    }

    /// A grade that had a place left, whose threshold was not met; or none of the two, where one would have been enough.
    fn missed(&mut self, grade: usize, look: &Look) {
        if look.either {
            if let Some((threshold, cut_off)) = self.threshold(grade).zip(look.cut_off).filter(|_| !look.holds()) {
                let position = u32::try_from(look.position).unwrap_or(u32::MAX);
                self.told.push(GradeStep::NeitherHolds { grade: self.id(grade), position, cut_off, threshold });
            }
            return;
        }
        if let Some(threshold) = self.threshold(grade).filter(|_| look.fits && !look.reaches) {
            self.told.push(GradeStep::ThresholdMissed { grade: self.id(grade), threshold });
        }
    }

    /// The grade whose conditions hold, or the last.
    fn conditions(&mut self) -> usize {
        let now = self.walked.first.unwrap_or(self.last());
        let look = self.walked.first.and_then(|grade| self.walked.looks.get(grade));
        let step = match look {
            None => GradeStep::Last { grade: self.id(now) },
            Some(look) => GradeStep::Conditions {
                grade: self.id(now),
                position: u32::try_from(look.position).unwrap_or(u32::MAX),
                cut_off: look.cut_off.filter(|_| look.fits),
                threshold: self.threshold(now).filter(|_| look.reaches),
            },
        };
        self.told.push(step);
        now
    }

    /// What bars, best grade first: each that leaves less than before, and every circumstance.
    fn bars(&mut self, from: usize) -> usize {
        let (last, mut now) = (self.last(), from);
        for barred in 0..=last {
            let to = |now: usize| barred.saturating_add(1).min(last).max(now);
            now = self.effect(now, to, |effect| effect == Effect::Bar(barred));
        }
        now
    }

    fn lowers(&mut self, from: usize) -> usize {
        let (last, mut now) = (self.last(), from);
        for pusher in std::mem::take(&mut self.pushers) {
            if let Effect::Lower(by) = pusher.at {
                let to = now.saturating_add(usize::try_from(by).unwrap_or(usize::MAX)).min(last);
                self.tell(now, to, &pusher);
                now = to;
            }
            self.pushers.push(pusher);
        }
        now
    }

    fn limits(&mut self, from: usize) {
        let (last, mut now) = (self.last(), from);
        for limit in 0..=last {
            now = self.effect(
                now,
                |now| now.max(limit),
                |effect| match effect {
                    Effect::AtMost(grade) => grade.unwrap_or(last) == limit,
                    Effect::Nothing | Effect::Bar(_) | Effect::Lower(_) | Effect::Lift(_) | Effect::To(_) => false,
                },
            );
        }
    }

    /// Those of an effect: of the rules the first, where it leaves less than before, and every circumstance.
    fn effect(&mut self, from: usize, to: impl Fn(usize) -> usize, of: impl Fn(Effect<usize>) -> bool) -> usize {
        let mut now = from;
        for pusher in std::mem::take(&mut self.pushers) {
            let told = match pusher.cause {
                Cause::Rule { .. } => to(now) > now,
                Cause::Circumstance { .. } => true,
            };
            if of(pusher.at) && told {
                self.tell(now, to(now), &pusher);
                now = to(now);
            }
            self.pushers.push(pusher);
        }
        now
    }

    fn tell(&mut self, from: usize, to: usize, pusher: &Pusher) {
        let (effect, cause) = (pusher.effect.clone(), pusher.cause.clone());
        self.told.push(GradeStep::Effect { from: self.id(from), to: self.id(to), effect, cause });
    }
}
