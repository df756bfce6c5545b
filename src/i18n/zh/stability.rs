//! What is said of how far marks may move: intervals, transfers, borderline units.

use crate::i18n::catalogue::StabilityWords;

pub const STABILITY: StabilityWords = StabilityWords {};
