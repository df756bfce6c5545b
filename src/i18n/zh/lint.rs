//! What is said of findings on the policy itself, and of their mends.

use crate::i18n::catalogue::LintWords;

pub const LINT: LintWords = LintWords {};
