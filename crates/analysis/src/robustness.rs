//! How often a unit keeps its grade when marks, observations or discrete choices are others: seeded Monte Carlo.
//!
//! - Marks: rates stay as they are; every unit's marks keep their sum, in thousandths. One random factor an indicator, for
//!   all groups and units alike. *Around*: uniform from 1 − δ to 1 + δ. *Dirichlet*: a gamma variate over its shape, the
//!   shape being the concentration × the indicator's part of all marks; units that have the category's marks thus have
//!   Dirichlet weights around the policy. *Simplex*: exponentials, whatever the marks were, so that all weights are
//!   equally likely.
//! - Observations: every actual value and panel score × a uniform factor, kept at two decimals more than it had; counts of
//!   events, ballots and places stand. Rates and cohorts are computed anew.
//! - Choices: every combination of decimals of points and totals (0, 1, 2), of ties at a cut-off in or out and of the
//!   rounding of quotas, once; a draw is a combination.
//!
//! The same seed gives the same figures on every machine, whatever the size of the batches.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::dice::Dice;
use super::gamma::{self, Gamma, ONE, around_one};
use super::light::{Light, Marked};
use super::shaken::{self, Shaken};
use super::tally::{Tally, UnitRobustness};
use baton_engine::Evaluation;
use baton_model::{Number, half_up};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The least concentration: beyond it, one indicator has all the marks in almost every draw.
const LEAST_CONCENTRATION: Decimal = Decimal::from_parts(1, 0, 0, false, 2);
/// The highest: beyond it, the marks are the policy's.
const MOST_CONCENTRATION: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);

/// What is varied.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Variation {
    /// Each indicator's marks by up to so many percent, then renormalised.
    MarksAround {
        /// δ, in percent, 0 to 100.
        percent: Number,
    },
    /// Dirichlet weights around the policy's.
    MarksDirichlet {
        /// The higher, the nearer to the policy: a weight w has variance w(1 − w)/(concentration + 1). From 0.01 to 10,000;
        /// the result's plan says what was drawn.
        concentration: Number,
    },
    /// All weights, equally likely.
    MarksSimplex,
    /// Observations by up to so many percent.
    Observations {
        /// In percent, 0 to 100.
        percent: Number,
    },
    /// Rounding, ties and quota rounding.
    Choices,
}

/// What is drawn, how often, from which seed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Plan {
    /// What is varied.
    pub variation: Variation,
    /// How many draws; 9,604 give ±1 percentage point at 95 %. For choices, the combinations there are.
    pub draws: u32,
    /// The seed.
    pub seed: u64,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Robustness {
    /// The plan, with the draws that were made.
    pub plan: Plan,
    /// Version of the engine.
    pub engine: String,
    /// The units, in the roster's order.
    pub units: Vec<UnitRobustness>,
    /// Mean over units with a grade of the share of draws in which it stays, in percent to two decimals.
    pub grade_stability: Decimal,
    /// Mean over ranked units and draws of |place at present − place|, to four decimals.
    pub rank_shift: Decimal,
    /// Draws in which every unit keeps its grade.
    pub all_keep: u32,
}

/// A simulation that is advanced in batches, so that a page stays responsive and may stop it.
pub struct Simulation {
    plan: Plan,
    evaluation: Evaluation,
    light: Option<Light>,
    shaken: Option<Shaken>,
    marks: Vec<Vec<Vec<u64>>>,
    /// By category and column; absent where nobody has marks.
    gammas: Vec<Vec<Option<Gamma>>>,
    drawn: u32,
    tally: Tally,
}

/// Units drawn between two reports of progress.
const DRAWN_UNITS: usize = 20_000;
/// Most draws between two reports.
const MOST_DRAWS: usize = 200;

impl Simulation {
    /// Prepares a simulation.
    #[must_use]
    pub fn new(evaluation: &Evaluation, mut plan: Plan) -> Self {
        let of_marks = matches!(
            plan.variation,
            Variation::MarksAround { .. } | Variation::MarksDirichlet { .. } | Variation::MarksSimplex
        );
        if plan.variation == Variation::Choices {
            plan.draws = shaken::COMBINATIONS;
        }
        let light = if of_marks { Light::new(evaluation) } else { None };
        if let Variation::MarksDirichlet { concentration } = &mut plan.variation {
            *concentration = half_up(concentration.get().clamp(LEAST_CONCENTRATION, MOST_CONCENTRATION), 9).into();
        }
        let gammas = light.iter().flat_map(Light::categories).map(|marked| gammas(marked, plan.variation)).collect();
        if of_marks && light.is_none() {
            // Marks or rates beyond what the light path takes: nothing is drawn, and the result says so.
            plan.draws = 0;
        }
        let marks = light.iter().flat_map(Light::categories).map(|marked| marked.profiles.clone()).collect();
        let tally = Tally::new(evaluation);
        let of_observations = matches!(plan.variation, Variation::Observations { .. });
        let shaken = of_observations.then(|| Shaken::new(evaluation));
        Self { plan, evaluation: evaluation.clone(), light, shaken, marks, gammas, drawn: 0, tally }
    }

    /// How many draws to make between two reports of progress: few enough that a report comes several times a second.
    #[must_use]
    pub fn batch(&self) -> u32 {
        let units = self.evaluation.roster().units.len();
        let draws = DRAWN_UNITS.checked_div(units).unwrap_or(DRAWN_UNITS).clamp(1, MOST_DRAWS);
        u32::try_from(draws).unwrap_or(1)
    }

    /// Makes up to so many draws more; how many have been made.
    pub fn advance(&mut self, draws: u32) -> u32 {
        let until = self.drawn.saturating_add(draws).min(self.plan.draws);
        while self.drawn < until {
            self.draw();
            self.drawn = self.drawn.saturating_add(1);
        }
        self.drawn
    }

    /// How many draws there will be.
    #[must_use]
    pub fn draws(&self) -> u32 {
        self.plan.draws
    }

    /// What came of the draws made so far.
    #[must_use]
    pub fn result(&self) -> Robustness {
        let plan = Plan { draws: self.drawn, ..self.plan };
        let (units, grade_stability, rank_shift) = self.tally.result(&self.evaluation, self.drawn);
        let engine = env!("CARGO_PKG_VERSION").to_owned();
        Robustness { plan, engine, units, grade_stability, rank_shift, all_keep: self.tally.all_keep }
    }

    fn draw(&mut self) {
        let mut dice = Dice::of_draw(self.plan.seed, u64::from(self.drawn));
        if let (Some(shaken), Variation::Observations { percent }) = (&mut self.shaken, self.plan.variation) {
            self.tally.count(shaken.draw(&mut dice, millionths(percent)));
            return;
        }
        let Some(light) = &mut self.light else {
            let policy = Arc::new(shaken::choice(self.evaluation.policy(), self.drawn));
            let roster = Arc::clone(self.evaluation.roster());
            self.tally.count(Evaluation::new(policy, roster).standings());
            return;
        };
        let level = self.plan.variation == Variation::MarksSimplex;
        let (mut drawn, mut factors) = (Vec::new(), Vec::new());
        for ((marked, marks), gammas) in light.categories().iter().zip(&mut self.marks).zip(&self.gammas) {
            if let Variation::MarksAround { percent } = self.plan.variation {
                let columns = 0..marked.columns();
                factors.clear();
                factors.extend(columns.map(|_| around_one(&mut dice, millionths(percent))));
            } else {
                drawn.clear();
                drawn.extend(gammas.iter().map(|gamma| gamma.map(|gamma| gamma.draw(&mut dice)).unwrap_or_default()));
                gamma::factors(&drawn, &mut factors);
            }
            for (profile, marks) in marked.profiles.iter().zip(marks) {
                spread(profile, &factors, level, marks);
            }
        }
        let standings = light.stand(&self.marks);
        self.tally.count(standings);
    }
}

/// Percent as millionths, from 0 to 1.
fn millionths(percent: Number) -> u64 {
    let millionths = percent.get().checked_mul(Decimal::from(10_000)).and_then(|value| value.trunc().to_u64());
    millionths.unwrap_or(0).min(ONE)
}

/// Marks × factors, scaled so that the sum stays; what rounding leaves over goes to the largest. `level` = the factors
/// alone, for all that have marks.
fn spread(profile: &[u64], factors: &[u64], level: bool, marks: &mut [u64]) {
    let weight = |marks: u64, factor: u64| {
        let marks = if level { marks.min(1) } else { marks };
        u128::from(marks).saturating_mul(u128::from(factor))
    };
    let sum: u64 = profile.iter().sum();
    let weights = || profile.iter().zip(factors).map(|(marks, factor)| weight(*marks, *factor));
    let whole: u128 = weights().fold(0, u128::saturating_add);
    let narrow = u64::try_from(whole).ok().filter(|whole| whole.checked_mul(sum).is_some());
    let mut left = sum;
    let mut largest = (0, 0);
    for (column, ((had, weight), slot)) in profile.iter().zip(weights()).zip(marks.iter_mut()).enumerate() {
        let share = match narrow {
            Some(whole) => u64::try_from(weight).ok().and_then(|weight| weight.saturating_mul(sum).checked_div(whole)),
            None => {
                let share = weight.saturating_mul(u128::from(sum)).checked_div(whole);
                share.and_then(|share| u64::try_from(share).ok())
            }
        };
        // No weight at all, by chance of one in a great many: the marks as they are.
        *slot = share.unwrap_or(*had);
        left = left.saturating_sub(*slot);
        if *slot > largest.1 {
            largest = (column, *slot);
        }
    }
    if let Some(slot) = marks.get_mut(largest.0) {
        *slot = slot.saturating_add(left);
    }
}

/// The distributions of a category's factors; none where these are uniform.
fn gammas(marked: &Marked, variation: Variation) -> Vec<Option<Gamma>> {
    let total = |column: usize| -> u128 {
        marked.profiles.iter().filter_map(|profile| profile.get(column)).map(|marks| u128::from(*marks)).sum()
    };
    let all: u128 = (0..marked.columns()).map(total).sum();
    let gamma = |column: usize| match variation {
        Variation::MarksDirichlet { concentration } => {
            let concentration = concentration.get();
            let mantissa = u128::try_from(concentration.mantissa()).ok()?;
            let unit = 10_u128.checked_pow(concentration.scale())?;
            Gamma::of(mantissa.checked_mul(total(column))?, unit.checked_mul(all)?)
        }
        Variation::MarksSimplex => Gamma::of(1, 1).filter(|_| total(column) > 0),
        Variation::MarksAround { .. } | Variation::Observations { .. } | Variation::Choices => None,
    };
    (0..marked.columns()).map(gamma).collect()
}
