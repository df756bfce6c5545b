//! What circumstances and grade rules do to a unit.

use super::super::condition::{Subject, marked};
use super::super::fraction::{Fraction, one, zero};
use crate::oracle::wire::{Effect, Grading, Id, Number};

/// All effects on a unit together.
#[derive(Clone, Debug)]
pub struct Effects {
    /// The worst grade that is barred.
    pub barred: Option<usize>,
    pub lowered: usize,
    /// The best grade that is left.
    pub at_most: Option<usize>,
    pub lift: usize,
    pub to: Option<usize>,
    /// Of circumstances alone.
    pub own_offset: Fraction,
    pub offset: Fraction,
    pub factor: Fraction,
}

impl Effects {
    pub fn none() -> Self {
        Self {
            barred: None,
            lowered: 0,
            at_most: None,
            lift: 0,
            to: None,
            own_offset: zero(),
            offset: zero(),
            factor: one(),
        }
    }

    fn add(&mut self, grading: &Grading, effect: &Effect, offset: &Number, factor: &Number) {
        let position = |id: &Id| grading.grades.iter().position(|grade| grade.id == *id);
        let last = grading.grades.len().saturating_sub(1);
        match effect {
            Effect::Nothing => {}
            Effect::Bar(grade) => self.barred = self.barred.max(position(grade)),
            Effect::Lower(by) => self.lowered += by,
            Effect::AtMost(grade) => {
                let best = grade.as_ref().and_then(position).unwrap_or(last);
                self.at_most = self.at_most.max(Some(best));
            }
            Effect::Lift(by) => self.lift += by,
            Effect::To(grade) => self.to = [self.to, position(grade)].into_iter().flatten().min(),
        }
        self.offset += &**offset;
        self.factor *= &**factor;
    }

    /// What bars, lowers and at most leave of a grade.
    pub fn pushed(&self, grade: usize, last: usize) -> usize {
        let barred = self.barred.map_or(grade, |barred| grade.max(barred + 1).min(last));
        (barred + self.lowered).min(last).max(self.at_most.unwrap_or(0))
    }
}

/// The effects on a unit, in the policy's order.
pub fn effects(subject: &Subject) -> Effects {
    let (category, mut effects) = (subject.category, Effects::none());
    for id in marked(&subject.scene, subject.unit) {
        if let Some(of) = category.circumstances.iter().find(|circumstance| circumstance.id == *id) {
            effects.add(&category.grading, &of.effect, &of.ratio_offset, &of.bonus_factor);
        }
    }
    effects.own_offset = effects.offset.clone();
    for rule in category.grading.rules.iter().filter(|rule| subject.holds(&rule.when)) {
        effects.add(&category.grading, &rule.effect, &rule.ratio_offset, &rule.bonus_factor);
    }
    effects
}
