//! What is said of work that goes on beside the page: progress, cancelling, failure.

use crate::i18n::catalogue::JobWords;

pub const JOBS: JobWords = JobWords {};
