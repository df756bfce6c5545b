//! Lifts 晋档: who is lifted, found on the ladder without effects.

use super::effects::Effects;
use super::ladder::Ladder;
use super::walk::{Candidate, Seat, walk};

/// The grade of each on the ladder without effects, and the grade to which it is lifted, where it is.
pub fn lifted(ladder: &Ladder, lane: &[Candidate]) -> Vec<(usize, Option<usize>)> {
    let plain: Vec<Candidate> =
        lane.iter().map(|candidate| Candidate { effects: Effects::none(), ..candidate.clone() }).collect();
    let nobody: Vec<Option<Seat>> = vec![None; lane.len()];
    let lifted = |(candidate, by_ladder): (&Candidate, usize)| {
        let up = by_ladder.saturating_sub(candidate.effects.lift);
        let best = candidate.effects.to.map_or(up, |to| to.min(up));
        (by_ladder, (best < by_ladder).then_some(best))
    };
    lane.iter().zip(walk(ladder, &plain, &nobody)).map(lifted).collect()
}
