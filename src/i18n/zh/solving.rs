//! What is said of goals and the figures that reach them.

use crate::i18n::catalogue::SolvingWords;

pub const SOLVING: SolvingWords = SolvingWords {};
