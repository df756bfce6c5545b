//! What is said of sampled robustness: draws, probabilities, places, weights.

use crate::i18n::catalogue::RobustnessWords;

pub const ROBUSTNESS: RobustnessWords = RobustnessWords {};
