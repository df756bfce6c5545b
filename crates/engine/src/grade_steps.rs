//! A unit's way to its grade as named steps: conditions of the ladder, gates, downgrade, veto.

use super::grade::Effects;
use super::outcome::GradeStep;
use super::walk::{Look, Walked};
use baton_model::{Grading, Id, RollDown, Threshold, Unit};

/// The steps of one unit.
pub(super) fn steps(grading: &Grading, walked: &Walked, unit: &Unit) -> Vec<GradeStep> {
    let steps = Steps { grading, walked, unit, told: Vec::new() };
    match grading.roll_down {
        RollDown::Off => steps.by_position(),
        RollDown::On => steps.by_holders(),
    }
}

struct Steps<'a> {
    grading: &'a Grading,
    walked: &'a Walked,
    unit: &'a Unit,
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

    /// First the conditions, then what pushes down.
    fn by_position(mut self) -> Vec<GradeStep> {
        let walked = self.walked;
        for (grade, look) in walked.looks.iter().enumerate().take(walked.first.unwrap_or(walked.looks.len())) {
            self.missed(grade, look);
        }
        let now = self.conditions();
        let now = self.gates(now);
        let now = self.downgrade(now);
        self.veto(now);
        self.told
    }

    /// Grade by grade: why it was passed by, until the one that it gets; then the downgrade, and the veto of one that is
    /// lowered too.
    fn by_holders(mut self) -> Vec<GradeStep> {
        let Walked { effects, looks, first, .. } = self.walked;
        let Effects { unbarred, lowered, limit } = *effects;
        let last = self.last();
        // The best grade that what was told leaves; whether something has pushed it down so far.
        let (mut best, mut pushed, mut vetoed) = (0, false, false);
        for (grade, look) in looks.iter().enumerate() {
            if *first == Some(grade) || grade == last {
                break;
            }
            if grade < best {
                continue;
            }
            if !look.fits {
                if let Some(cut_off) = look.cut_off.filter(|_| pushed) {
                    let position = u32::try_from(look.position).unwrap_or(u32::MAX);
                    self.told.push(GradeStep::NoPlace { grade: self.id(grade), position, cut_off });
                }
            } else if !look.reaches {
                self.missed(grade, look);
            } else if grade < unbarred {
                (best, pushed) = (self.gates(grade), true);
            } else if lowered == 0 && grade < limit {
                self.veto(grade);
                (best, pushed, vetoed) = (limit, true, true);
            }
        }
        // What pushed it to the last grade has said so.
        let now =
            if pushed && best == last && first.is_none_or(|first| first == last) { last } else { self.conditions() };
        let now = self.downgrade(now);
        if !vetoed {
            self.veto(now);
        }
        self.told
    }

    /// A grade that had a place left, whose threshold was not met.
    fn missed(&mut self, grade: usize, look: &Look) {
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
                cut_off: look.cut_off,
                threshold: self.threshold(now),
            },
        };
        self.told.push(step);
        now
    }

    /// The gates that leave less than a grade, each with what it leaves.
    fn gates(&mut self, from: usize) -> usize {
        let (grading, last) = (self.grading, self.last());
        let mut now = from;
        for (barred, grade) in grading.grades.iter().enumerate() {
            let mut held =
                grading.gates.iter().zip(&self.walked.gates).filter(|(rule, held)| **held && rule.bars(&grade.id));
            let to = barred.saturating_add(1).min(last);
            if let Some((rule, _)) = held.next().filter(|_| to > now) {
                let (from, to_id) = (self.id(now), self.id(to));
                let condition = rule.when.clone();
                self.told.push(GradeStep::Gate { from, to: to_id, barred: grade.id.clone(), condition });
                now = to;
            }
        }
        now
    }

    fn downgrade(&mut self, now: usize) -> usize {
        if self.unit.downgrade == 0 {
            return now;
        }
        let to = now.saturating_add(self.walked.effects.lowered).min(self.last());
        let (from, to_id) = (self.id(now), self.id(to));
        let reason = self.unit.downgrade_reason.clone();
        self.told.push(GradeStep::Downgrade { from, to: to_id, steps: self.unit.downgrade, reason });
        to
    }

    fn veto(&mut self, now: usize) {
        if let Some(reason) = &self.unit.veto {
            let (from, to) = (self.id(now), self.id(now.max(self.walked.effects.limit)));
            self.told.push(GradeStep::Veto { from, to, reason: reason.clone() });
        }
    }
}
