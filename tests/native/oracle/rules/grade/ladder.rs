//! The ladder's own conditions: places up to a grade, and thresholds.

use super::super::fraction::{Fraction, places, whole, zero};
use super::walk::Candidate;
use crate::oracle::wire::{Conditions, Grade, Grading, Quota, Threshold, TieBlock};

/// A ladder for so many ranked units.
pub struct Ladder<'a> {
    pub grading: &'a Grading,
    pub ranked: usize,
    /// In a period a quota beside which a threshold is enough, and one from below, don't count.
    pub in_period: bool,
}

impl Ladder<'_> {
    pub fn last(&self) -> usize {
        self.grading.grades.len().saturating_sub(1)
    }

    fn rounded(&self, share: &Fraction) -> Fraction {
        places(&(share * whole(self.ranked)), self.grading.quota_rounding)
    }

    fn share_below(&self) -> Option<&Fraction> {
        match self.grading.grades.last()?.quota.as_ref()? {
            Quota::FromBelow(share) if !self.in_period => Some(share),
            Quota::FromBelow(_) | Quota::Share(_) | Quota::Places(_) => None,
        }
    }

    /// Places up to a grade: fixed ones, and the shares of n rounded together; or what a quota from below leaves. None = the
    /// grade has no quota.
    pub fn cut_off(&self, grade: usize) -> Option<Fraction> {
        if let Some(share) = self.share_below()
            && grade + 1 == self.last()
        {
            return Some(whole(self.ranked) - self.rounded(share));
        }
        let own = &self.grading.grades[grade];
        if self.in_period && own.conditions == Conditions::Either && own.threshold.is_some() {
            return None;
        }
        if matches!(own.quota, None | Some(Quota::FromBelow(_))) {
            return None;
        }
        let (mut fixed, mut shares) = (zero(), zero());
        for quota in self.grading.grades.iter().take(grade + 1).filter_map(|grade| grade.quota.as_ref()) {
            match quota {
                Quota::Places(places) => fixed += whole(*places),
                Quota::Share(share) => shares += &**share,
                Quota::FromBelow(_) => {}
            }
        }
        Some(fixed + self.rounded(&shares))
    }

    /// Whether a block of so many is within the places, so many of which are taken. None = the grade has no quota.
    pub fn fits(&self, grade: usize, taken: usize, block: usize) -> Option<bool> {
        let cut_off = self.cut_off(grade)?;
        Some(match self.grading.tie_block {
            TieBlock::Include => whole(taken) < cut_off,
            TieBlock::Exclude => whole(taken + block) <= cut_off,
        })
    }

    /// None = the grade has no threshold.
    pub fn reaches(&self, grade: usize, candidate: &Candidate) -> Option<bool> {
        Some(match self.grading.grades[grade].threshold.as_ref()? {
            Threshold::Percentage(bound) => candidate.percentage >= **bound,
            Threshold::Points(bound) => candidate.total >= **bound,
        })
    }

    /// Whether a grade's conditions hold, of which either may be absent.
    pub fn holds(&self, grade: usize, reaches: Option<bool>, fits: Option<bool>) -> bool {
        let Grade { conditions, .. } = self.grading.grades[grade];
        match (reaches, fits, conditions) {
            (None, None, _) => true,
            (Some(one), None, _) | (None, Some(one), _) => one,
            (Some(reaches), Some(fits), Conditions::Both) => reaches && fits,
            (Some(reaches), Some(fits), Conditions::Either) => reaches || fits,
        }
    }
}
