//! What is said of work that goes on beside the page: progress, cancelling, failure.

use crate::i18n::catalogue::JobWords;

pub const JOBS: JobWords = JobWords {
    begins: "Getting ready…",
    progress: |done, of| format!("{done} of {of} done"),
    cancel: "Cancel",
    not_a_project: |why| {
        format!("The project can't be read beside the page ({why}). Save the file, reload the page and try again.")
    },
    file_missing: "No file arrived. Choose the file again.",
    ended: |why| {
        let why = if why.is_empty() { String::new() } else { format!(" ({why})") };
        format!(
            "The work beside the page ended unexpectedly{why}; nothing on the page was lost. Close other pages that take much memory and try again; if it happens again, save the file and reload the page."
        )
    },
};
