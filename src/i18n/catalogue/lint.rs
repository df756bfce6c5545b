//! What is said of findings on the policy itself, and of their mends.

use crate::analysis::{Flaw, MendKind};
use crate::engine::Problem;
use crate::i18n::Names;
use crate::model::Id;

/// What is said of findings on the policy itself, and of their mends.
pub struct LintWords {
    /// What kind of finding it is.
    pub title: fn(&Flaw) -> &'static str,
    /// What is wrong, with its figures; names of grades are those of the category.
    pub said: fn(&Flaw, Option<&Id>, &Names<'_>) -> String,
    /// Why it matters.
    pub why: fn(&Flaw) -> &'static str,
    /// What to do.
    pub advice: fn(&Flaw) -> &'static str,
    /// What kind of finding of the engine it is.
    pub problem_title: fn(&Problem) -> &'static str,
    /// What to do about a finding of the engine.
    pub problem_advice: fn(&Problem) -> &'static str,
    /// What a mend does.
    pub mend: fn(&MendKind, &Names<'_>) -> String,
    pub heading: &'static str,
    pub intro: &'static str,
    pub count: fn(usize) -> String,
    pub severities: &'static str,
    pub all: &'static str,
    pub where_: &'static str,
    pub everywhere: &'static str,
    pub kind: &'static str,
    pub every_kind: &'static str,
    pub clean: &'static str,
    pub none_match: &'static str,
    pub clear: &'static str,
    pub shown: fn(usize, usize) -> String,
    pub more: &'static str,
    pub what: &'static str,
    pub why_heading: &'static str,
    pub advice_heading: &'static str,
    pub mends: &'static str,
    pub why_label: &'static str,
    pub advice_label: &'static str,
    pub apply: &'static str,
    pub apply_label: fn(&str) -> String,
    pub go: fn(&str) -> String,
    pub whole_county: &'static str,
    pub checking: fn(usize, usize) -> String,
    pub check_progress: &'static str,
    pub open: fn(usize) -> String,
    pub open_unchecked: &'static str,
    pub more_lines: fn(usize) -> String,
    pub assumes: &'static str,
}
