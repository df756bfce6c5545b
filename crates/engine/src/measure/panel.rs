//! 评议: the weighted mean of rater groups' scores, divided by 100.

use rust_decimal::Decimal;

use super::{defined, undefined};
use crate::exact::Exact;
use crate::{Input, Substituted, Undefined};
use baton_model::{Id, Opinion, RareMap, Rater, Reading, VoteClass};

/// Σ weight × score / Σ weight, /100. All groups with a weight must have been heard.
pub(super) fn observe(raters: &[Rater], classes: &[VoteClass], reading: &Reading) -> Result<Exact, Substituted> {
    let mut sum = Exact::ZERO;
    let mut weights = Exact::ZERO;
    for rater in raters.iter().filter(|rater| rater.weight.get() > Decimal::ZERO) {
        let weight = Exact::of(rater.weight.get());
        let score = opinion(reading, &rater.id, classes)?;
        sum = defined(weight.times(&score).and_then(|part| sum.plus(&part)))?;
        weights = defined(weights.plus(&weight))?;
    }
    if weights.is_zero() {
        return undefined(Undefined::NoWeight);
    }
    defined(sum.over(&weights).and_then(|mean| mean.over(&Exact::whole(100))))
}

/// A group's score from 0 to 100; of ballots Σ worth × votes / Σ valid votes.
pub fn opinion(reading: &Reading, rater: &Id, classes: &[VoteClass]) -> Result<Exact, Substituted> {
    match reading.panel.get(rater) {
        None => Err(Substituted::Missing(Input::Panel)),
        Some(Opinion::Score(score)) => Ok(Exact::of(score.get())),
        Some(Opinion::Ballots(votes)) => ballots(votes, classes),
    }
}

fn ballots(votes: &RareMap<Id, u32>, classes: &[VoteClass]) -> Result<Exact, Substituted> {
    let mut sum = Exact::ZERO;
    let mut valid = 0_u64;
    for (worth, cast) in VoteClass::valid(classes, votes) {
        let part = Exact::of(worth.get()).times(&Exact::whole(cast));
        sum = defined(part.and_then(|part| part.plus(&sum)))?;
        valid = valid.saturating_add(cast.into());
    }
    if valid == 0 {
        return undefined(Undefined::NoVotes);
    }
    defined(sum.over(&Exact::of(valid.into())))
}
