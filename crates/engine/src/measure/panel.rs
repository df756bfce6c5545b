//! 评议: the weighted mean of rater groups' scores, divided by 100.

use rust_decimal::Decimal;

use super::{defined, undefined};
use crate::exact::Exact;
use crate::{Input, Substituted, Undefined};
use baton_model::{Id, Opinion, Rater, Reading};

/// Σ weight × score / Σ weight, /100. All groups with a weight must have been heard.
pub(super) fn observe(raters: &[Rater], reading: &Reading) -> Result<Exact, Substituted> {
    let mut sum = Exact::ZERO;
    let mut weights = Exact::ZERO;
    for rater in raters.iter().filter(|rater| rater.weight.get() > Decimal::ZERO) {
        let weight = Exact::of(rater.weight.get());
        let score = opinion(reading, &rater.id)?;
        sum = defined(weight.times(&score).and_then(|part| sum.plus(&part)))?;
        weights = defined(weights.plus(&weight))?;
    }
    if weights.is_zero() {
        return undefined(Undefined::NoWeight);
    }
    defined(sum.over(&weights).and_then(|mean| mean.over(&Exact::whole(100))))
}

/// A group's score from 0 to 100; of ballots (100a + 80b + 60c + 40d)/valid votes.
pub fn opinion(reading: &Reading, rater: &Id) -> Result<Exact, Substituted> {
    match reading.panel.get(rater) {
        None => Err(Substituted::Missing(Input::Panel)),
        Some(Opinion::Score(score)) => Ok(Exact::of(score.get())),
        Some(Opinion::Ballots { a, b, c, d }) => {
            let (sum, votes) = Opinion::counted([*a, *b, *c, *d]);
            if votes == 0 {
                return undefined(Undefined::NoVotes);
            }
            // Four numbers of votes in 32 bits, a hundredfold, are far from 63 bits.
            let small = |count| i64::try_from(count).unwrap_or(i64::MAX);
            Ok(Exact::Small(small(sum), small(votes)))
        }
    }
}
