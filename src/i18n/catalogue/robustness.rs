//! What is said of sampled robustness: draws, probabilities, places, weights.

/// What is said of sampled robustness: draws, probabilities, places, weights.
pub struct RobustnessWords {}
