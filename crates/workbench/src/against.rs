//! What the scenario worked on is compared with: the base's evaluation, and which of its units is which.

use baton_analysis::{Pairing, Turn};
use baton_engine::{Evaluation, Standing};

/// The base of a comparison.
#[derive(Clone, Copy, Debug)]
pub struct Against<'a> {
    /// The base's evaluation.
    pub base: &'a Evaluation,
    /// Where it has the units of the scenario.
    pub pairing: &'a Pairing,
}

/// How a base has a unit that it doesn't have.
static ABSENT: std::sync::LazyLock<Standing> = std::sync::LazyLock::new(Standing::default);

impl<'a> Against<'a> {
    /// How the base has the unit at a position in the scenario; without place, grade and points where it doesn't.
    #[must_use]
    pub fn was(&self, unit: usize) -> &'a Standing {
        self.pairing.standing(self.base, unit).unwrap_or(&ABSENT)
    }

    /// Whether the unit at a position in the scenario has a better or worse grade than in the base.
    #[must_use]
    pub fn grade_turn(&self, scenario: &Evaluation, unit: usize, is: &Standing) -> Option<Turn> {
        self.pairing.grade_turn(self.base, self.was(unit), scenario, is)
    }
}
